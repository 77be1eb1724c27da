/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-people-dialog.h"

#include "tov-clock.h"
#include "tov-line.h"
#include "tov-spoken.h"
#include "tov-standing-words.h"
#include "tov-tab-stop.h"
#include "tov-text.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_PEOPLE_DIALOG (tov_people_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovPeopleDialog, tov_people_dialog, TOV, PEOPLE_DIALOG, AdwWindow)

struct _TovPeopleDialog
{
  AdwWindow parent_instance;

  TovContext *context;
  TovAnnexJob *job;
  /* Elements TovPeopleFigure. */
  GPtrArray *figures;
  /* The search that runs, to be given up when another number is chosen. */
  GCancellable *finding;

  AdwWindowTitle *heading;
  GtkDropDown *figure_choice;
  GtkLabel *figure_name;
  GtkLabel *definition;
  GtkStack *stack;
  GtkListView *list;
  AdwStatusPage *problem;
};

G_DEFINE_FINAL_TYPE (TovPeopleDialog, tov_people_dialog, ADW_TYPE_WINDOW)

/* "R-017 · Close · the ball with Anne Bak · Key worker: Anne Bak"; who is a number has said it
 * already. */
static char *
describe_following (TovPeopleDialog *self, TovRecord *person)
{
  g_autoptr (TovStanding) standing = tov_standing_load (
      tov_context_get_store (self->context), tov_record_get_id (person), tov_clock_today (), NULL);
  g_autofree char *words = standing != NULL ? tov_standing_words_line (standing) : NULL;
  GString *line = g_string_new (words);

  if (standing != NULL && !g_str_equal (standing->name, standing->reference)) {
    g_string_prepend (line, " · ");
    g_string_prepend (line, standing->reference);
  }
  if (standing != NULL && standing->key_worker_name != NULL) {
    g_string_append (line, " · ");
    g_string_append_printf (line, _ ("Key worker: %s"), standing->key_worker_name);
  }
  return g_string_free (line, FALSE);
}

static void
on_row_setup_cb (TovPeopleDialog *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, tov_line_new_pair ());
}

static void
on_row_bind_cb (TovPeopleDialog *self, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  TovRecord *person = gtk_list_item_get_item (item);
  g_autofree char *name = tov_record_display (person);
  g_autofree char *rest = describe_following (self, person);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, rest);

  tov_line_fill_pair (box, name, rest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static int
compare_people (gconstpointer a, gconstpointer b, gpointer user_data)
{
  g_autofree char *first = tov_record_display (TOV_RECORD ((gpointer) a));
  g_autofree char *second = tov_record_display (TOV_RECORD ((gpointer) b));

  return tov_text_compare (first, second);
}

static void
show_people (TovPeopleDialog *self, GPtrArray *ids)
{
  g_autoptr (GListStore) people = g_list_store_new (TOV_TYPE_RECORD);
  g_autofree char *count = NULL;
  guint n;

  /* Somebody may have been deleted since. */
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (TovRecord) person = tov_store_get (tov_context_get_store (self->context),
                                                  &tov_young_person_entity, ids->pdata[i], NULL);

    if (person != NULL)
      g_list_store_append (people, person);
  }
  g_list_store_sort (people, compare_people, NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (people));
  count = g_strdup_printf (ngettext ("%u young person", "%u young people", n), n);
  adw_window_title_set_subtitle (self->heading, count);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (
                                           G_LIST_MODEL (g_steal_pointer (&people)))));
  gtk_stack_set_visible_child_name (self->stack, "people");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
on_people_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovPeopleDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = tov_annex_job_finish_people (TOV_ANNEX_JOB (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (ids != NULL) {
    show_people (self, ids);
  } else {
    g_autofree char *escaped = tov_text_escape (error->message);

    adw_status_page_set_description (self->problem, escaped);
    gtk_stack_set_visible_child_name (self->stack, "problem");
  }
}

static void
stop_finding (TovPeopleDialog *self)
{
  if (self->finding != NULL)
    g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

static void
find_people (TovPeopleDialog *self, const TovPeopleFigure *figure)
{
  stop_finding (self);
  self->finding = g_cancellable_new ();
  gtk_label_set_text (self->figure_name, figure->name);
  gtk_label_set_text (self->definition, figure->definition);
  gtk_widget_set_visible (GTK_WIDGET (self->definition), figure->definition != NULL);
  adw_window_title_set_subtitle (self->heading, NULL);
  gtk_stack_set_visible_child_name (self->stack, "finding");
  tov_annex_job_list_people (self->job, figure->places, figure->n_places, self->finding,
                             on_people_found_cb, g_object_ref (self));
}

static void
on_figure_chosen_cb (TovPeopleDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (self->figure_choice);

  if (self->figures != NULL && chosen < self->figures->len)
    find_people (self, g_ptr_array_index (self->figures, chosen));
}

static void
on_list_activate_cb (TovPeopleDialog *self, guint position)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (TovRecord) person =
      g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  /* The dialog goes first, so that the keys are the window's when the record comes. */
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-record", "(ss)",
                              tov_young_person_entity.name, tov_record_get_id (person));
}

static void
tov_people_dialog_dispose (GObject *object)
{
  TovPeopleDialog *self = TOV_PEOPLE_DIALOG (object);

  stop_finding (self);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_object (&self->job);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_people_dialog_parent_class)->dispose (object);
}

static void
tov_people_dialog_class_init (TovPeopleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_people_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-people-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovPeopleDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, TovPeopleDialog, figure_choice);
  gtk_widget_class_bind_template_child (widget_class, TovPeopleDialog, figure_name);
  gtk_widget_class_bind_template_child (widget_class, TovPeopleDialog, definition);
  gtk_widget_class_bind_template_child (widget_class, TovPeopleDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TovPeopleDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TovPeopleDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_figure_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_people_dialog_init (TovPeopleDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_type_ensure (TOV_TYPE_TAB_STOP);
  gtk_widget_init_template (GTK_WIDGET (self));
  tov_spoken_choice (GTK_WIDGET (self->figure_choice));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

void
tov_people_dialog_present (
    TovContext *context, GtkWindow *parent, TovAnnexJob *job, GPtrArray *figures, guint chosen)
{
  TovPeopleDialog *self = g_object_new (TOV_TYPE_PEOPLE_DIALOG, "transient-for", parent,
                                        "application", gtk_window_get_application (parent), NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->context = g_object_ref (context);
  self->job = g_object_ref (job);
  for (guint i = 0; i < figures->len; i++)
    gtk_string_list_append (names,
                            ((const TovPeopleFigure *) g_ptr_array_index (figures, i))->name);
  gtk_drop_down_set_model (self->figure_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->figure_choice, chosen);
  /* One number needs no choice. */
  gtk_widget_set_visible (GTK_WIDGET (self->figure_choice), figures->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->figure_name), figures->len == 1);
  self->figures = figures;
  on_figure_chosen_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
