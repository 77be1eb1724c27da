/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-history-dialog.h"

#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-record-history.h"
#include "tov-record-words.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_HISTORY_DIALOG (tov_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovHistoryDialog, tov_history_dialog, TOV, HISTORY_DIALOG, AdwWindow)

/* A long note is cut; what it was stands in the record again when one goes back to it. */
#define MAX_LINES 4

struct _TovHistoryDialog
{
  AdwWindow parent_instance;
  TovContext *context;
  const TovEntity *entity;
  char *id;
  /* A record that is covered as this one is, to put single values into words. */
  TovRecord *scratch;

  AdwWindowTitle *heading;
  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TovHistoryDialog, tov_history_dialog, ADW_TYPE_WINDOW)

/* A contact by name; who only has a login by that. */
static char *
describe_who (TovHistoryDialog *self, const char *who)
{
  g_autoptr (TovRecord) contact =
      tov_store_get (tov_context_get_store (self->context), &tov_contact_entity, who, NULL);

  return contact != NULL ? tov_record_display (contact) : g_strdup (who);
}

static char *
describe_reference (TovHistoryDialog *self, const TovField *field, const char *id)
{
  char *title = tov_record_source_get_title (TOV_RECORD_SOURCE (self->context), field->target, id);

  /* What is not there any more has no name. */
  if (!g_str_equal (title, id))
    return title;
  g_free (title);
  return g_strdup (_ ("deleted"));
}

/* A stored value as the record would show it; covered where the record is. */
static char *
describe_value (TovHistoryDialog *self, const TovField *field, const char *value)
{
  g_autofree char *kept = tov_record_get_text (self->scratch, field);
  char *words;

  if (value == NULL)
    return g_strdup (_ ("empty"));
  if (field->kind == TOV_KIND_REFERENCE)
    return describe_reference (self, field, value);
  if (!tov_record_set_text (self->scratch, field, value, NULL))
    return g_strdup (value);
  words = tov_record_words_value (self->scratch, field, tov_record_source_title, self->context);
  tov_record_set_text (self->scratch, field, kept, NULL);
  return words;
}

/* "Phone: 12 34 → 56 78". */
static char *
describe_change (TovHistoryDialog *self, TovPastKind kind, TovValueChange *change)
{
  g_autofree char *from = describe_value (self, change->field, change->from);
  g_autofree char *to = describe_value (self, change->field, change->to);
  const char *label = _ (change->field->label);

  if (kind == TOV_PAST_CREATED)
    return g_strdup_printf ("%s: %s", label, to);
  if (kind == TOV_PAST_DELETED)
    return g_strdup_printf ("%s: %s", label, from);
  return g_strdup_printf ("%s: %s → %s", label, from, to);
}

static const char *
describe_kind (TovPastKind kind)
{
  switch (kind) {
  case TOV_PAST_CREATED:
    return C_ ("history", "Added");
  case TOV_PAST_DELETED:
    return C_ ("history", "Deleted");
  case TOV_PAST_CHANGED:
  default:
    return C_ ("history", "Changed");
  }
}

static void
add_changes (TovHistoryDialog *self, GtkBox *box, TovPastAct *act)
{
  for (guint i = 0; i < act->changes->len; i++) {
    TovValueChange *change = g_ptr_array_index (act->changes, i);
    g_autofree char *words = NULL;
    GtkWidget *line;

    /* What was empty from the first to the last is no news. */
    if (g_strcmp0 (change->from, change->to) == 0)
      continue;
    words = describe_change (self, act->kind, change);
    line = tov_wrapped_label_new (words, NULL);
    gtk_label_set_lines (GTK_LABEL (line), MAX_LINES);
    gtk_label_set_ellipsize (GTK_LABEL (line), PANGO_ELLIPSIZE_END);
    gtk_box_append (box, line);
  }
}

/* A row to be filled, with what a reader of the screen calls it. Transfer none. */
static GtkBox *
add_row (TovHistoryDialog *self, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "history-act");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
  return GTK_BOX (box);
}

/* Its name tells it from the buttons of the other rows. */
static void
add_back_button (GtkBox *box, gint64 act, const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Go back to this"));

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", act);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "history.go-back");
  gtk_box_append (box, button);
}

static void
add_act (TovHistoryDialog *self, TovPastAct *act, gboolean is_now)
{
  g_autofree char *time = tov_clock_format_exactly (act->at);
  g_autofree char *who = describe_who (self, act->who);
  g_autofree char *when = g_strdup_printf ("%s · %s", time, who);
  /* Translators: %s is a date and a time. */
  g_autofree char *back = g_strdup_printf (_ ("Go back to what it was on %s"), time);
  GtkWidget *line = tov_wrapped_label_new (when, "caption");
  GtkBox *box = add_row (self, when);

  gtk_widget_add_css_class (line, "dim-label");
  gtk_widget_add_css_class (line, "numeric");
  gtk_box_append (box, line);
  gtk_box_append (box, tov_wrapped_label_new (describe_kind (act->kind), "heading"));
  add_changes (self, box, act);
  if (!is_now && act->kind != TOV_PAST_DELETED)
    add_back_button (box, act->act, back);
}

/* What came with a data package was there before anything was noted about it. */
static void
add_beginning (TovHistoryDialog *self, TovPastAct *oldest)
{
  const char *title = _ ("Before the first change");
  GtkBox *box = add_row (self, title);

  gtk_box_append (box, tov_wrapped_label_new (title, "heading"));
  add_back_button (box, oldest->act - 1, _ ("Go back to what it was before the first change"));
}

/* The record as it is, or as it was when it was deleted. */
static TovRecord *
find_last_state (TovHistoryDialog *self, GPtrArray *acts)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autoptr (TovRecord) live = tov_store_get (store, self->entity, self->id, NULL);
  TovPastAct *last = acts->len > 0 ? g_ptr_array_index (acts, 0) : NULL;
  TovRecord *state;

  if (live != NULL)
    return tov_record_copy (live);
  state = tov_record_new (self->entity);
  for (guint i = 0; last != NULL && i < last->changes->len; i++) {
    TovValueChange *change = g_ptr_array_index (last->changes, i);

    tov_record_set_text (state, change->field, change->from, NULL);
  }
  return state;
}

static void
go_back_cb (GtkWidget *widget, const char *name, GVariant *act)
{
  TovHistoryDialog *self = TOV_HISTORY_DIALOG (widget);
  TovStore *store = tov_context_get_store (self->context);
  g_autoptr (TovContext) context = g_object_ref (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) state = tov_record_history_get_state (store, self->entity, self->id,
                                                              g_variant_get_int64 (act), &error);
  g_autofree char *title = NULL, *words = NULL;
  gboolean is_back = FALSE;

  if (state != NULL) {
    title = tov_record_words_title (state, NULL, tov_record_source_title, context);
    words = g_strdup_printf (_ ("“%s” is as it was before"), title);
    is_back = tov_store_begin (store, words, &error)
              && tov_store_end (store, tov_store_save (store, state, &error), &error);
  }
  gtk_window_destroy (GTK_WINDOW (self));
  if (is_back)
    tov_context_notify (context, words, TRUE);
  else
    tov_context_fail (context, _ ("It could not be restored"), error);
}

static void
tov_history_dialog_dispose (GObject *object)
{
  TovHistoryDialog *self = TOV_HISTORY_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_object (&self->scratch);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (tov_history_dialog_parent_class)->dispose (object);
}

static void
tov_history_dialog_class_init (TovHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_history_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovHistoryDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, TovHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TovHistoryDialog, list);
  gtk_widget_class_install_action (widget_class, "history.go-back", "x", go_back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_history_dialog_init (TovHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_acts (TovHistoryDialog *self, GPtrArray *acts)
{
  TovPastAct *oldest = acts->len > 0 ? g_ptr_array_index (acts, acts->len - 1) : NULL;
  g_autofree char *title = NULL;

  self->scratch = find_last_state (self, acts);
  title = tov_record_words_title (self->scratch, NULL, tov_record_source_title, self->context);
  adw_window_title_set_subtitle (self->heading, title);
  for (guint i = 0; i < acts->len; i++)
    add_act (self, g_ptr_array_index (acts, i), i == 0);
  if (oldest != NULL && oldest->kind != TOV_PAST_CREATED)
    add_beginning (self, oldest);
  gtk_stack_set_visible_child_name (self->stack, acts->len > 0 ? "acts" : "empty");
}

void
tov_history_dialog_present (TovContext *context,
                            GtkWindow *parent,
                            const TovEntity *entity,
                            const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) acts =
      tov_record_history_load (tov_context_get_store (context), entity, id, &error);
  TovHistoryDialog *self;

  if (acts == NULL) {
    tov_context_fail (context, _ ("The history could not be read"), error);
    return;
  }
  self = g_object_new (TOV_TYPE_HISTORY_DIALOG, "transient-for", parent, "application",
                       gtk_window_get_application (parent), NULL);
  self->context = g_object_ref (context);
  self->entity = entity;
  self->id = g_strdup (id);
  show_acts (self, acts);
  gtk_window_present (GTK_WINDOW (self));
}
