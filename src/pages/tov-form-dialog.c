/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-form-dialog.h"

#include "tov-consequences.h"
#include "tov-discard-question.h"
#include "tov-entities.h"
#include "tov-record-editor.h"
#include "tov-record-words.h"
#include "tov-save-key.h"
#include "tov-store-undo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So long after the last letter it is looked up what saving would bring about. */
#define FORESIGHT_DELAY 250

typedef struct
{
  TovContext *context;
  /* A weak pointer. */
  GtkWidget *parent;
  AdwWindowTitle *heading;
  GtkButton *save_button;
  GtkScrolledWindow *scroller;
  TovRecordForm *form;
  /* The field a record is made for. */
  const TovField *asked;
  /* Whether something outside the form's fields was changed. */
  gboolean is_touched;
  guint foresight;
} TovFormDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TovFormDialog, tov_form_dialog, ADW_TYPE_WINDOW)

static TovFormDialogPrivate *
get_private (TovFormDialog *self)
{
  return tov_form_dialog_get_instance_private (self);
}

/* "Close since 01-03-2011 ends 13-10-2011", and what it is where it is of another kind than what is
 * saved: "Ball: Anne Bak since ...". */
static char *
describe_consequence (TovFormDialog *self, TovRecord *saved, TovConsequence *consequence)
{
  const TovEntity *entity = tov_record_get_entity (consequence->record);
  const TovField *owner =
      entity->exclusive != NULL ? tov_entity_get_field (entity, entity->exclusive) : NULL;
  g_autofree char *name = tov_record_words_title (
      consequence->record, owner, tov_record_source_title, get_private (self)->context);
  g_autofree char *title = entity != tov_record_get_entity (saved)
                               ? g_strdup_printf ("%s: %s", _ (entity->label), name)
                               : g_strdup (name);
  g_autofree char *from =
      tov_record_format (consequence->record, tov_entity_get_field (entity, "from_date"));
  g_autofree char *to = tov_date_format (consequence->to_date);

  if (consequence->kind == TOV_CONSEQUENCE_REPLACED)
    return g_strdup_printf (_ ("%s since %s is replaced"), title, from);
  /* Translators: what it is, its first day, and its last day after this is saved. */
  return g_strdup_printf (_ ("%s since %s ends %s"), title, from, to);
}

static gboolean
foresee (gpointer data)
{
  TovFormDialog *self = data;
  TovFormDialogPrivate *private = get_private (self);
  TovFormDialogClass *klass = TOV_FORM_DIALOG_GET_CLASS (self);
  g_autofree char *words = klass->foresee != NULL ? klass->foresee (self) : NULL;

  private->foresight = 0;
  tov_record_form_set_consequences (private->form, words);
  return G_SOURCE_REMOVE;
}

static void
update (TovFormDialog *self)
{
  TovFormDialogPrivate *private = get_private (self);
  TovFormDialogClass *klass = TOV_FORM_DIALOG_GET_CLASS (self);

  if (klass->changed != NULL)
    klass->changed (self);
  g_clear_handle_id (&private->foresight, g_source_remove);
  private->foresight = g_timeout_add (FORESIGHT_DELAY, foresee, self);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (TovFormDialog) self = TOV_FORM_DIALOG (g_object_ref (widget));
  TovFormDialogClass *klass = TOV_FORM_DIALOG_GET_CLASS (self);
  TovRecordForm *form = get_private (self)->form;
  g_autoptr (GError) error = NULL;

  if (!tov_record_form_check (form))
    return;
  if (!klass->save (self, &error)) {
    tov_record_form_show_fault (form, NULL, error->message);
    return;
  }
  gtk_window_destroy (GTK_WINDOW (self));
  if (klass->done != NULL)
    klass->done (self);
}

static gboolean
tov_form_dialog_close_request (GtkWindow *window)
{
  TovFormDialog *self = TOV_FORM_DIALOG (window);

  if (!get_private (self)->is_touched && !tov_record_form_is_modified (get_private (self)->form))
    return GDK_EVENT_PROPAGATE;
  tov_discard_question_ask (window);
  return GDK_EVENT_STOP;
}

static void
on_form_changed_cb (TovFormDialog *self, TovRecordForm *form)
{
  update (self);
}

static void
on_reference_created_cb (TovRecord *record, gpointer user_data)
{
  TovFormDialogPrivate *private = get_private (user_data);

  tov_record_form_set_value (private->form, private->asked, tov_record_get_id (record));
}

/* What was searched for and not found is what the new record is called. */
static void
set_typed_title (TovRecord *record, const char *typed)
{
  const TovEntity *entity = tov_record_get_entity (record);
  const TovField *given_name = tov_entity_get_field (entity, "given_name");
  const char *last = strrchr (typed, ' ');

  if (given_name != NULL) {
    g_autofree char *first = last != NULL ? g_strndup (typed, last - typed) : g_strdup (typed);

    tov_record_set_text (record, given_name, first, NULL);
    if (last != NULL)
      tov_record_set_text (record, tov_entity_get_field (entity, "family_name"), last + 1, NULL);
    return;
  }
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    if ((field->flags & TOV_FIELD_TITLE)
        && (field->kind == TOV_KIND_TEXT || field->kind == TOV_KIND_NOTE)) {
      tov_record_set_text (record, field, typed, NULL);
      return;
    }
  }
}

static void
on_form_create_reference_cb (TovFormDialog *self, const TovField *field, const char *typed)
{
  TovFormDialogPrivate *private = get_private (self);
  g_autoptr (TovRecord) record =
      tov_record_editor_create (private->context, tov_entities_find (field->target), NULL, NULL);

  private->asked = field;
  if (*typed != '\0')
    set_typed_title (record, typed);
  tov_record_editor_present (private->context, GTK_WINDOW (self), record, NULL,
                             on_reference_created_cb, self);
}

static void
on_form_choose_file_cb (TovFormDialog *self, const TovField *field)
{
  TOV_FORM_DIALOG_GET_CLASS (self)->choose_file (self, field);
}

static void
tov_form_dialog_dispose (GObject *object)
{
  TovFormDialogPrivate *private = get_private (TOV_FORM_DIALOG (object));

  g_clear_handle_id (&private->foresight, g_source_remove);
  G_OBJECT_CLASS (tov_form_dialog_parent_class)->dispose (object);
}

static void
tov_form_dialog_finalize (GObject *object)
{
  TovFormDialogPrivate *private = get_private (TOV_FORM_DIALOG (object));

  g_clear_object (&private->context);
  g_clear_weak_pointer (&private->parent);
  G_OBJECT_CLASS (tov_form_dialog_parent_class)->finalize (object);
}

static void
tov_form_dialog_class_init (TovFormDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_form_dialog_dispose;
  object_class->finalize = tov_form_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tov_form_dialog_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-form-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, TovFormDialog, heading);
  gtk_widget_class_bind_template_child_private (widget_class, TovFormDialog, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, TovFormDialog, scroller);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_form_dialog_init (TovFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tov_save_key_add (GTK_WIDGET (self), "dialog.save");
}

gpointer
tov_form_dialog_new (GType type, TovContext *context, GtkWindow *parent)
{
  TovFormDialog *self = g_object_new (type, "transient-for", parent, "application",
                                      gtk_window_get_application (parent), NULL);

  get_private (self)->context = g_object_ref (context);
  g_set_weak_pointer (&get_private (self)->parent, GTK_WIDGET (parent));
  return self;
}

void
tov_form_dialog_set_heading (TovFormDialog *self, const char *title, const char *subtitle)
{
  TovFormDialogPrivate *private = get_private (self);

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (private->heading, title);
  adw_window_title_set_subtitle (private->heading, subtitle != NULL ? subtitle : "");
}

void
tov_form_dialog_set_save_words (TovFormDialog *self, const char *words)
{
  gtk_button_set_label (get_private (self)->save_button, words);
}

void
tov_form_dialog_set_form (TovFormDialog *self, GtkWidget *form)
{
  TovFormDialogPrivate *private = get_private (self);

  private->form = TOV_RECORD_FORM (form);
  gtk_scrolled_window_set_child (private->scroller, form);
  g_signal_connect_object (form, "changed", G_CALLBACK (on_form_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "create-reference", G_CALLBACK (on_form_create_reference_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "choose-file", G_CALLBACK (on_form_choose_file_cb), self,
                           G_CONNECT_SWAPPED);
}

void
tov_form_dialog_present (TovFormDialog *self)
{
  foresee (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (get_private (self)->form));
}

TovContext *
tov_form_dialog_get_context (TovFormDialog *self)
{
  return get_private (self)->context;
}

TovRecordForm *
tov_form_dialog_get_form (TovFormDialog *self)
{
  return get_private (self)->form;
}

void
tov_form_dialog_notify_act (TovFormDialog *self)
{
  TovContext *context = get_private (self)->context;
  g_autofree char *title = tov_store_get_undo_title (tov_context_get_store (context));

  tov_context_notify (context, title, TRUE);
}

void
tov_form_dialog_open_record (TovFormDialog *self, gpointer record)
{
  GtkWidget *parent = get_private (self)->parent;

  if (parent != NULL)
    gtk_widget_activate_action (parent, "win.open-record", "(ss)",
                                tov_record_get_entity (record)->name, tov_record_get_id (record));
}

GtkWidget *
tov_form_dialog_get_parent (TovFormDialog *self)
{
  return get_private (self)->parent;
}

void
tov_form_dialog_emit_changed (TovFormDialog *self)
{
  get_private (self)->is_touched = TRUE;
  update (self);
}

char *
tov_form_dialog_describe_consequences (TovFormDialog *self, TovRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) consequences = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  /* While something is missing nothing can be foretold. */
  if (tov_record_validate (record, NULL, NULL))
    consequences =
        tov_consequences_find (tov_context_get_store (get_private (self)->context), record, &error);
  for (guint i = 0; consequences != NULL && i < consequences->len; i++) {
    g_autofree char *line =
        describe_consequence (self, record, g_ptr_array_index (consequences, i));

    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", line);
  }
  if (error != NULL)
    g_string_append (words, error->message);
  return words->len > 0 ? g_strdup (words->str) : NULL;
}
