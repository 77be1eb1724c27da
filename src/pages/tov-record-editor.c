/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-editor.h"

#include "tov-chosen-files.h"
#include "tov-consequences.h"
#include "tov-entities.h"
#include "tov-file-choice.h"
#include "tov-form-dialog.h"
#include "tov-record-words.h"
#include "tov-related-list.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_RECORD_EDITOR (tov_record_editor_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordEditor, tov_record_editor, TOV, RECORD_EDITOR, TovFormDialog)

struct _TovRecordEditor
{
  TovFormDialog parent_instance;
  /* The copy that the form edits. */
  TovRecord *record;
  /* A link that is saved with the record, to what it was added from; NULL in most cases. */
  TovRecord *link;
  TovChosenFiles *files;
  /* The field a file is chosen for. */
  const TovField *asked;
  TovRecordEditorFunc done;
  gboolean has_listener;
  GWeakRef listener;
};

G_DEFINE_FINAL_TYPE (TovRecordEditor, tov_record_editor, TOV_TYPE_FORM_DIALOG)

static TovContext *
get_context (TovRecordEditor *self)
{
  return tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
}

static TovRecordForm *
get_form (TovRecordEditor *self)
{
  return tov_form_dialog_get_form (TOV_FORM_DIALOG (self));
}

static gboolean
is_new (TovRecordEditor *self)
{
  return tov_record_get_rev (self->record) == 0;
}

static char *
create_title (TovRecordEditor *self, TovRecord *record, const TovField *owner)
{
  return tov_record_words_title (record, owner, tov_record_source_title, get_context (self));
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
        tov_record_source_get_title (TOV_RECORD_SOURCE (get_context (self)), fixed->target, owner);
  }
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), title, subtitle);
}

static gboolean
save_link (TovRecordEditor *self, GError **error)
{
  if (self->link == NULL)
    return TRUE;
  tov_record_set_text (self->link, &tov_record_get_entity (self->link)->fields[0],
                       tov_record_get_id (self->record), NULL);
  return tov_store_save (tov_context_get_store (get_context (self)), self->link, error);
}

/* All of it is one act. */
static gboolean
save_all (TovRecordEditor *self, GError **error)
{
  TovStore *store = tov_context_get_store (get_context (self));
  g_autofree char *words = create_title (self, self->record, NULL);
  g_autofree char *title =
      g_strdup_printf (is_new (self) ? _ ("“%s” added") : _ ("“%s” changed"), words);

  return tov_store_begin (store, title, error)
         && tov_store_end (store,
                           tov_chosen_files_put (self->files, self->record, error)
                               && tov_consequences_save (store, self->record, error)
                               && save_link (self, error),
                           error);
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
on_file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovRecordEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = tov_file_choice_load_finish (result, &error);
  g_autofree char *hash = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (content == NULL) {
    tov_record_form_show_fault (get_form (self), self->asked, error->message);
    return;
  }
  hash = tov_chosen_files_add (self->files, content);
  tov_record_form_set_value (get_form (self), self->asked, hash);
}

static gboolean
tov_record_editor_save (TovFormDialog *dialog, GError **error)
{
  TovRecordEditor *self = TOV_RECORD_EDITOR (dialog);

  /* To save what is as it was would only make it look changed. */
  return (!is_new (self) && !tov_record_form_is_modified (get_form (self)))
         || save_all (self, error);
}

static void
tov_record_editor_done (TovFormDialog *dialog)
{
  tell_listener (TOV_RECORD_EDITOR (dialog));
}

static char *
tov_record_editor_foresee (TovFormDialog *dialog)
{
  return tov_form_dialog_describe_consequences (dialog, TOV_RECORD_EDITOR (dialog)->record);
}

static void
tov_record_editor_choose_file (TovFormDialog *dialog, const TovField *field)
{
  TOV_RECORD_EDITOR (dialog)->asked = field;
  tov_file_choice_load (GTK_WINDOW (dialog), g_str_equal (field->name, "photo"), on_file_chosen_cb,
                        g_object_ref (dialog));
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
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_record_editor_finalize;
  dialog_class->save = tov_record_editor_save;
  dialog_class->done = tov_record_editor_done;
  dialog_class->foresee = tov_record_editor_foresee;
  dialog_class->choose_file = tov_record_editor_choose_file;
}

static void
tov_record_editor_init (TovRecordEditor *self)
{
  g_weak_ref_init (&self->listener, NULL);
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
  return tov_record_editor_create (get_context (self), tov_entities_find (far_end->target), NULL,
                                   NULL);
}

void
tov_record_editor_present (TovContext *context,
                           GtkWindow *parent,
                           TovRecord *record,
                           const TovField *fixed,
                           TovRecordEditorFunc done,
                           gpointer user_data)
{
  TovRecordEditor *self = tov_form_dialog_new (TOV_TYPE_RECORD_EDITOR, context, parent);
  const TovField *hidden = fixed;

  self->files = tov_chosen_files_new (context);
  self->done = done;
  self->has_listener = user_data != NULL;
  g_weak_ref_set (&self->listener, user_data);
  self->record = create_edited (self, record, &hidden);
  tov_form_dialog_set_form (
      TOV_FORM_DIALOG (self),
      tov_record_form_new (self->record, TOV_RECORD_SOURCE (self->files), hidden));
  set_heading (self, record, fixed);
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
}
