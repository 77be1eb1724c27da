/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-editor.h"

#include "tov-chosen-files.h"
#include "tov-consequences.h"
#include "tov-entities.h"
#include "tov-file-choice.h"
#include "tov-record-form.h"
#include "tov-record-words.h"
#include "tov-related-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TOV_TYPE_RECORD_EDITOR (tov_record_editor_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordEditor, tov_record_editor, TOV, RECORD_EDITOR, AdwWindow)

/* So long after the last letter it is looked up what saving would bring about. */
#define CONSEQUENCES_DELAY 250

struct _TovRecordEditor
{
  AdwWindow parent_instance;
  TovContext *context;
  /* The copy that the form edits. */
  TovRecord *record;
  /* A link that is saved with the record, to what it was added from; NULL in most cases. */
  TovRecord *link;
  TovChosenFiles *files;
  /* The field a record is made or a file chosen for. */
  const TovField *asked;
  guint consequences_delay;
  TovRecordEditorFunc done;
  gboolean has_listener;
  GWeakRef listener;

  AdwWindowTitle *heading;
  GtkScrolledWindow *scroller;
  TovRecordForm *form;
};

G_DEFINE_FINAL_TYPE (TovRecordEditor, tov_record_editor, ADW_TYPE_WINDOW)

static gboolean
is_new (TovRecordEditor *self)
{
  return tov_record_get_rev (self->record) == 0;
}

static char *
create_title (TovRecordEditor *self, TovRecord *record, const TovField *owner)
{
  return tov_record_words_title (record, owner, tov_record_source_title, self->context);
}

/* "New contact", "Edit contact", or "Add placement" to a record that is told below it. */
static char *
describe_errand (TovRecordEditor *self, TovRecord *owned, const TovField *fixed)
{
  g_autofree char *words = is_new (self) && fixed != NULL
                               ? tov_related_list_describe (tov_record_get_entity (owned), fixed)
                               : g_strdup (_ (tov_record_get_entity (self->record)->label));
  g_autofree char *kind = g_utf8_strdown (words, -1);

  if (!is_new (self))
    /* Translators: %s is a kind of record, such as "contact"; so below. */
    return g_strdup_printf (_ ("Edit %s"), kind);
  return g_strdup_printf (fixed != NULL ? _ ("Add %s") : _ ("New %s"), kind);
}

static void
set_heading (TovRecordEditor *self, TovRecord *owned, const TovField *fixed)
{
  g_autofree char *title = describe_errand (self, owned, fixed);
  g_autofree char *subtitle = NULL;

  if (!is_new (self)) {
    subtitle = create_title (self, self->record, NULL);
  } else if (fixed != NULL) {
    g_autofree char *owner = tov_record_get_text (owned, fixed);

    subtitle =
        tov_record_source_get_title (TOV_RECORD_SOURCE (self->context), fixed->target, owner);
  }
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, subtitle != NULL ? subtitle : "");
}

/* "Close since 01-03-2011 ends 13-10-2011". */
static char *
describe_consequence (TovRecordEditor *self, TovConsequence *consequence)
{
  const TovEntity *entity = tov_record_get_entity (consequence->record);
  const TovField *owner =
      entity->exclusive != NULL ? tov_entity_get_field (entity, entity->exclusive) : NULL;
  g_autofree char *title = create_title (self, consequence->record, owner);
  g_autofree char *from =
      tov_record_format (consequence->record, tov_entity_get_field (entity, "from_date"));
  g_autofree char *to = tov_date_format (consequence->to_date);

  if (consequence->kind == TOV_CONSEQUENCE_REPLACED)
    return g_strdup_printf (_ ("%s since %s is replaced"), title, from);
  /* Translators: what it is, its first day, and its last day after this is saved. */
  return g_strdup_printf (_ ("%s since %s ends %s"), title, from, to);
}

static void
show_consequences (TovRecordEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) consequences = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  /* While something is missing nothing can be foretold. */
  if (tov_record_validate (self->record, NULL, NULL))
    consequences =
        tov_consequences_find (tov_context_get_store (self->context), self->record, &error);
  for (guint i = 0; consequences != NULL && i < consequences->len; i++) {
    g_autofree char *line = describe_consequence (self, g_ptr_array_index (consequences, i));

    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", line);
  }
  if (error != NULL)
    g_string_append (words, error->message);
  tov_record_form_set_consequences (self->form, words->len > 0 ? words->str : NULL);
}

static gboolean
on_consequences_due_cb (gpointer data)
{
  TovRecordEditor *self = data;

  self->consequences_delay = 0;
  show_consequences (self);
  return G_SOURCE_REMOVE;
}

static void
on_form_changed_cb (TovRecordEditor *self)
{
  g_clear_handle_id (&self->consequences_delay, g_source_remove);
  self->consequences_delay = g_timeout_add (CONSEQUENCES_DELAY, on_consequences_due_cb, self);
}

static gboolean
save_link (TovRecordEditor *self, GError **error)
{
  if (self->link == NULL)
    return TRUE;
  tov_record_set_text (self->link, &tov_record_get_entity (self->link)->fields[0],
                       tov_record_get_id (self->record), NULL);
  return tov_store_save (tov_context_get_store (self->context), self->link, error);
}

/* All of it is one act. */
static gboolean
save_all (TovRecordEditor *self, GError **error)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autofree char *words = create_title (self, self->record, NULL);
  g_autofree char *title =
      g_strdup_printf (is_new (self) ? _ ("“%s” added") : _ ("“%s” changed"), words);

  if (!tov_store_begin (store, title, error))
    return FALSE;
  if (tov_chosen_files_put (self->files, self->record, error)
      && tov_consequences_save (store, self->record, error) && save_link (self, error))
    return tov_store_commit (store, error);
  tov_store_rollback (store);
  return FALSE;
}

static void
tell_listener (TovRecordEditor *self)
{
  TovRecordEditorFunc done = g_steal_pointer (&self->done);
  g_autoptr (GObject) listener = g_weak_ref_get (&self->listener);

  if (done != NULL && (listener != NULL || !self->has_listener))
    done (self->link != NULL ? self->link : self->record, listener);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovRecordEditor *self = TOV_RECORD_EDITOR (widget);
  g_autoptr (TovRecordEditor) held = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (!tov_record_form_check (self->form))
    return;
  /* To save what is as it was would only make it look changed. */
  if (is_new (self) || tov_record_form_is_modified (self->form)) {
    if (!save_all (self, &error)) {
      tov_record_form_show_fault (self->form, NULL, error->message);
      return;
    }
  }
  gtk_window_destroy (GTK_WINDOW (self));
  tell_listener (self);
}

static void
on_question_response_cb (TovRecordEditor *self, const char *response, GtkWindow *question)
{
  if (!g_str_equal (response, "discard"))
    return;
  /* The question goes after what it was asked over, and GTK 4.8 would still look for that. */
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
tov_record_editor_close_request (GtkWindow *window)
{
  TovRecordEditor *self = TOV_RECORD_EDITOR (window);
  GtkWidget *question;

  if (!tov_record_form_is_modified (self->form))
    return GDK_EVENT_PROPAGATE;
  question = adw_message_dialog_new (window, _ ("Discard what you have written?"),
                                     _ ("It has not been saved."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "continue", _ ("_Continue"),
                                    "discard", _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "continue");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "continue");
  g_signal_connect_object (question, "response", G_CALLBACK (on_question_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
  return GDK_EVENT_STOP;
}

static void
on_reference_created_cb (TovRecord *record, gpointer user_data)
{
  TovRecordEditor *self = user_data;

  tov_record_form_set_value (self->form, self->asked, tov_record_get_id (record));
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
on_form_create_reference_cb (TovRecordEditor *self, const char *field, const char *typed)
{
  g_autoptr (TovRecord) record = NULL;

  self->asked = tov_entity_get_field (tov_record_get_entity (self->record), field);
  record =
      tov_record_editor_create (self->context, tov_entities_find (self->asked->target), NULL, NULL);
  if (*typed != '\0')
    set_typed_title (record, typed);
  tov_record_editor_present (self->context, GTK_WINDOW (self), record, NULL,
                             on_reference_created_cb, self);
}

static void
on_file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovRecordEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = tov_file_choice_finish (result, &error);
  g_autofree char *hash = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (content == NULL) {
    tov_record_form_show_fault (self->form, self->asked, error->message);
    return;
  }
  hash = tov_chosen_files_add (self->files, content);
  tov_record_form_set_value (self->form, self->asked, hash);
}

static void
on_form_choose_file_cb (TovRecordEditor *self, const char *field)
{
  self->asked = tov_entity_get_field (tov_record_get_entity (self->record), field);
  tov_file_choice_ask (GTK_WINDOW (self), g_str_equal (field, "photo"), on_file_chosen_cb,
                       g_object_ref (self));
}

static void
tov_record_editor_dispose (GObject *object)
{
  TovRecordEditor *self = TOV_RECORD_EDITOR (object);

  g_clear_handle_id (&self->consequences_delay, g_source_remove);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_record_editor_parent_class)->dispose (object);
}

static void
tov_record_editor_finalize (GObject *object)
{
  TovRecordEditor *self = TOV_RECORD_EDITOR (object);

  g_clear_object (&self->record);
  g_clear_object (&self->link);
  g_clear_object (&self->files);
  g_weak_ref_clear (&self->listener);
  G_OBJECT_CLASS (tov_record_editor_parent_class)->finalize (object);
}

static void
tov_record_editor_class_init (TovRecordEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_record_editor_dispose;
  object_class->finalize = tov_record_editor_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tov_record_editor_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-record-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, TovRecordEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, TovRecordEditor, scroller);
  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* A note would take Ctrl+Enter for a new line, so it is asked for before the focus is. */
static void
add_save_key (TovRecordEditor *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                        gtk_named_action_new ("editor.save")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
tov_record_editor_init (TovRecordEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_weak_ref_init (&self->listener, NULL);
  add_save_key (self);
}

/* The record to enter. A mere link belongs to what its first reference points to; where it is added
 * from its other end, that is what is new: the log entry, when one is added to a young person. */
static TovRecord *
create_edited (TovRecordEditor *self, TovRecord *record, const TovField **fixed)
{
  const TovEntity *entity = tov_record_get_entity (record);
  const TovField *far_end = *fixed != NULL && tov_record_get_rev (record) == 0
                                ? tov_record_words_find_far_end (entity, *fixed)
                                : NULL;

  if (far_end == NULL || far_end != &entity->fields[0])
    return tov_record_copy (record);
  self->link = tov_record_copy (record);
  *fixed = NULL;
  return tov_record_editor_create (self->context, tov_entities_find (far_end->target), NULL, NULL);
}

void
tov_record_editor_present (TovContext *context,
                           GtkWindow *parent,
                           TovRecord *record,
                           const TovField *fixed,
                           TovRecordEditorFunc done,
                           gpointer user_data)
{
  TovRecordEditor *self = g_object_new (TOV_TYPE_RECORD_EDITOR, "transient-for", parent,
                                        "application", gtk_window_get_application (parent), NULL);
  const TovField *hidden = fixed;

  self->context = g_object_ref (context);
  self->files = tov_chosen_files_new (context);
  self->done = done;
  self->has_listener = user_data != NULL;
  g_weak_ref_set (&self->listener, user_data);
  self->record = create_edited (self, record, &hidden);
  self->form =
      TOV_RECORD_FORM (tov_record_form_new (self->record, TOV_RECORD_SOURCE (self->files), hidden));
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->form));
  set_heading (self, record, fixed);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "create-reference", G_CALLBACK (on_form_create_reference_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "choose-file", G_CALLBACK (on_form_choose_file_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}
