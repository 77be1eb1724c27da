/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-duplicates-dialog.h"

#include "tov-duplicates.h"
#include "tov-merge-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Who is not among so many is searched for by more letters; pairs behind them come up when those
 * before them have been merged. */
#define MOST_FOUND 50

/* In the data of a row the two it stands for. */
#define KEPT_KEY  "tov-kept"
#define OTHER_KEY "tov-other"

#define TOV_TYPE_DUPLICATES_DIALOG (tov_duplicates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovDuplicatesDialog, tov_duplicates_dialog, TOV, DUPLICATES_DIALOG, AdwWindow)

struct _TovDuplicatesDialog
{
  AdwWindow parent_instance;
  TovContext *context;
  const TovEntity *entity;
  /* NULL for all. */
  char *id;
  /* Elements TovDuplicate. */
  GPtrArray *pairs;
  AdwWindowTitle *heading;
  GtkWidget *search_entry;
  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkListBox *list;
  GtkLabel *more_label;
};

G_DEFINE_FINAL_TYPE (TovDuplicatesDialog, tov_duplicates_dialog, ADW_TYPE_WINDOW)

/* "Same name, same telephone number". */
static char *
describe_reasons (TovDuplicateReasons reasons)
{
  static const struct
  {
    TovDuplicateReasons reason;
    const char *words;
  } all[] = {
    { TOV_DUPLICATE_NAME, N_ ("same name") },
    { TOV_DUPLICATE_PHONE, N_ ("same telephone number") },
    { TOV_DUPLICATE_EMAIL, N_ ("same e-mail address") },
  };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (reasons & all[i].reason)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", _ (all[i].words));
  return g_strdup (words->str);
}

static void
add_row (TovDuplicatesDialog *self,
         const char *kept,
         const char *other,
         const char *title,
         const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), KEPT_KEY, g_strdup (kept), g_free);
  g_object_set_data_full (G_OBJECT (row), OTHER_KEY, g_strdup (other), g_free);
  gtk_list_box_append (self->list, row);
}

static char *
describe (TovDuplicatesDialog *self, const char *id)
{
  return tov_merge_describe (self->context, self->entity, id);
}

static void
add_pair (TovDuplicatesDialog *self, const TovDuplicate *pair)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autofree char *reasons = describe_reasons (pair->reasons);
  g_autofree char *first = describe (self, pair->first);
  g_autofree char *second = describe (self, pair->second);
  g_autofree char *name = tov_store_get_title (store, self->entity->name, pair->second);
  g_autofree char *words = NULL, *title = NULL;

  if (g_strcmp0 (pair->first, self->id) == 0 || g_strcmp0 (pair->second, self->id) == 0) {
    gboolean is_first = g_strcmp0 (pair->first, self->id) == 0;

    words = g_strdup_printf ("%s\n%s", is_first ? second : first, reasons);
    add_row (self, pair->first, pair->second, is_first ? name : pair->name, words);
    return;
  }
  title = g_str_equal (name, pair->name) ? g_strdup (name)
                                         : g_strdup_printf ("%s / %s", pair->name, name);
  words = g_str_equal (first, second) ? g_strdup_printf ("%s\n%s", first, reasons)
                                      : g_strdup_printf ("%s / %s\n%s", first, second, reasons);
  add_row (self, pair->first, pair->second, title, words);
}

static void
add_likely (TovDuplicatesDialog *self)
{
  g_autofree char *words = NULL;
  guint n_more = 0;

  for (guint i = 0, n_shown = 0; i < self->pairs->len; i++) {
    const TovDuplicate *pair = g_ptr_array_index (self->pairs, i);

    if (self->id != NULL && !g_str_equal (pair->first, self->id)
        && !g_str_equal (pair->second, self->id))
      continue;
    if (n_shown++ < MOST_FOUND)
      add_pair (self, pair);
    else
      n_more++;
  }
  words = g_strdup_printf (ngettext ("%u more comes when these have been merged",
                                     "%u more come when these have been merged", n_more),
                           n_more);
  gtk_label_set_text (self->more_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n_more > 0);
}

static void
add_found (TovDuplicatesDialog *self, const char *search)
{
  g_autoptr (GListModel) records = tov_record_source_list_records (
      TOV_RECORD_SOURCE (self->context), self->entity->name, search);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (records), MOST_FOUND); i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (records, i);
    const char *id = tov_record_get_id (record);
    g_autofree char *name = NULL, *words = NULL;

    if (g_str_equal (id, self->id))
      continue;
    name = tov_record_display (record);
    words = describe (self, id);
    add_row (self, self->id, id, name, words);
  }
}

static void
fill (TovDuplicatesDialog *self)
{
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), FALSE);
  if (*search != '\0')
    add_found (self, search);
  else
    add_likely (self);
  gtk_stack_set_visible_child_name (
      self->stack, gtk_list_box_get_row_at_index (self->list, 0) != NULL ? "pairs" : "empty");
  adw_status_page_set_title (self->empty_page,
                             *search != '\0' ? _ ("Nothing found") : _ ("No likely duplicates"));
}

static void
on_search_entry_changed_cb (TovDuplicatesDialog *self)
{
  fill (self);
}

static void
on_list_row_activated_cb (TovDuplicatesDialog *self, GtkListBoxRow *row)
{
  g_autoptr (TovContext) context = g_object_ref (self->context);
  g_autofree char *kept = g_strdup (g_object_get_data (G_OBJECT (row), KEPT_KEY));
  g_autofree char *other = g_strdup (g_object_get_data (G_OBJECT (row), OTHER_KEY));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const TovEntity *entity = self->entity;

  gtk_window_destroy (GTK_WINDOW (self));
  tov_merge_dialog_present (context, parent, entity, kept, other);
}

static void
tov_duplicates_dialog_finalize (GObject *object)
{
  TovDuplicatesDialog *self = TOV_DUPLICATES_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_free (self->id);
  G_OBJECT_CLASS (tov_duplicates_dialog_parent_class)->finalize (object);
}

static void
tov_duplicates_dialog_class_init (TovDuplicatesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_duplicates_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-duplicates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovDuplicatesDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, TovDuplicatesDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TovDuplicatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TovDuplicatesDialog, empty_page);
  gtk_widget_class_bind_template_child (widget_class, TovDuplicatesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TovDuplicatesDialog, more_label);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_duplicates_dialog_init (TovDuplicatesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_words (TovDuplicatesDialog *self, const char *name)
{
  const char *title = name != NULL ? _ ("Who is the same?") : _ ("Entered twice?");

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, name != NULL ? name : _ (self->entity->plural));
  adw_status_page_set_description (
      self->empty_page, name != NULL ? _ ("Search for the other one by its name.")
                                     : _ ("No two have the same name, or a telephone number or an "
                                          "e-mail address and a part of the name in common."));
}

void
tov_duplicates_dialog_present (TovContext *context,
                               GtkWindow *parent,
                               const TovEntity *entity,
                               const char *id)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = tov_duplicates_find (store, entity, &error);
  g_autofree char *name = id != NULL ? tov_store_get_title (store, entity->name, id) : NULL;
  TovDuplicatesDialog *self;

  if (pairs == NULL) {
    tov_context_fail (context, _ ("The list could not be read"), error);
    return;
  }
  self = g_object_new (TOV_TYPE_DUPLICATES_DIALOG, "transient-for", parent, "application",
                       gtk_window_get_application (parent), NULL);
  self->context = g_object_ref (context);
  self->entity = entity;
  self->id = g_strdup (id);
  self->pairs = g_steal_pointer (&pairs);
  set_words (self, name);
  gtk_widget_set_visible (self->search_entry, id != NULL);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
