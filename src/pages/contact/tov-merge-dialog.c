/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-merge-dialog.h"

#include "tov-contact.h"
#include "tov-face.h"
#include "tov-form-dialog.h"
#include "tov-merge.h"
#include "tov-organisation.h"
#include "tov-post-words.h"
#include "tov-tick-row.h"

#include <glib/gi18n-lib.h>

#define FACE_SIZE 48

/* Of the kept one, of the other one, or of both. */
#define MOST_VALUES 3

/* A field in which the two differ. */
typedef struct
{
  const TovField *field;
  guint n_values;
  char *values[MOST_VALUES];
  GtkCheckButton *buttons[MOST_VALUES];
} Difference;

#define TOV_TYPE_MERGE_DIALOG (tov_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovMergeDialog, tov_merge_dialog, TOV, MERGE_DIALOG, TovFormDialog)

struct _TovMergeDialog
{
  TovFormDialog parent_instance;
  TovRecord *kept;
  TovRecord *other;
  /* A copy of the kept one as it will be. */
  TovRecord *merged;
  /* Elements Difference. */
  GPtrArray *differences;
  /* What moves along, in words. */
  char *moves;
};

G_DEFINE_FINAL_TYPE (TovMergeDialog, tov_merge_dialog, TOV_TYPE_FORM_DIALOG)

static TovContext *
get_context (TovMergeDialog *self)
{
  return tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
}

static void
free_difference (Difference *difference)
{
  for (guint i = 0; i < difference->n_values; i++)
    g_free (difference->values[i]);
  g_free (difference);
}

/* "Memberships: 3, Balls: 1" of the numbers of each entity; NULL where all are 0. */
static char *
list_numbers (GPtrArray *parts, gboolean is_joined)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < parts->len;) {
    const TovEntity *entity = ((TovMergePart *) g_ptr_array_index (parts, i))->entity;
    guint n = 0;

    for (; i < parts->len; i++) {
      const TovMergePart *part = g_ptr_array_index (parts, i);

      if (part->entity != entity)
        break;
      n += is_joined ? part->n_joined : part->n_moved;
    }
    if (n > 0)
      g_string_append_printf (words, "%s%s: %u", words->len > 0 ? ", " : "", _ (entity->plural), n);
  }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

static char *
describe_moves (GPtrArray *parts)
{
  g_autofree char *moved = list_numbers (parts, FALSE);
  g_autofree char *joined = list_numbers (parts, TRUE);
  g_autoptr (GString) words = g_string_new (NULL);

  if (moved != NULL)
    /* Translators: %s is kinds of records and how many, such as "Memberships: 3, Balls: 1". */
    g_string_append_printf (words, _ ("Moves along: %s"), moved);
  if (moved != NULL && joined != NULL)
    g_string_append_c (words, '\n');
  if (joined != NULL)
    /* Translators: %s is kinds of records and how many, such as "Memberships: 3, Balls: 1". */
    g_string_append_printf (words, _ ("Stands with both and becomes one: %s"), joined);
  return words->len > 0 ? g_strdup (words->str)
                        : g_strdup (_ ("Nothing else is entered about the one that goes."));
}

static char *
tov_merge_dialog_foresee (TovFormDialog *dialog)
{
  return g_strdup (TOV_MERGE_DIALOG (dialog)->moves);
}

static gboolean
take_chosen (TovMergeDialog *self, GError **error)
{
  for (guint i = 0; i < self->differences->len; i++) {
    const Difference *difference = g_ptr_array_index (self->differences, i);

    for (guint j = 0; j < difference->n_values; j++)
      if (gtk_check_button_get_active (difference->buttons[j])
          && !tov_record_set_text (self->merged, difference->field, difference->values[j], error))
        return FALSE;
  }
  return TRUE;
}

static gboolean
tov_merge_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovMergeDialog *self = TOV_MERGE_DIALOG (dialog);

  return take_chosen (self, error)
         && tov_merge_run (tov_context_get_store (get_context (self)), self->merged,
                           tov_record_get_id (self->other), error);
}

/* Who was the one that went is the other one now. */
static void
tov_merge_dialog_done (TovFormDialog *dialog)
{
  TovMergeDialog *self = TOV_MERGE_DIALOG (dialog);
  const TovEntity *entity = tov_record_get_entity (self->merged);

  if (entity == &tov_contact_entity
      && g_strcmp0 (tov_context_get_me (get_context (self)), tov_record_get_id (self->other)) == 0)
    tov_context_set_me (get_context (self), tov_record_get_id (self->merged));
  tov_form_dialog_open_record (dialog, self->merged);
  tov_form_dialog_notify_act (dialog);
}

static void
tov_merge_dialog_finalize (GObject *object)
{
  TovMergeDialog *self = TOV_MERGE_DIALOG (object);

  g_clear_object (&self->kept);
  g_clear_object (&self->other);
  g_clear_object (&self->merged);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_free (self->moves);
  G_OBJECT_CLASS (tov_merge_dialog_parent_class)->finalize (object);
}

static void
tov_merge_dialog_class_init (TovMergeDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_merge_dialog_finalize;
  dialog_class->foresee = tov_merge_dialog_foresee;
  dialog_class->save = tov_merge_dialog_save;
  dialog_class->done = tov_merge_dialog_done;
}

static void
tov_merge_dialog_init (TovMergeDialog *self)
{
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) free_difference);
}

/* The value as it reads; of a photo, whose it is. */
static char *
format_value (TovMergeDialog *self, const Difference *difference, guint i)
{
  g_autoptr (TovRecord) sample = NULL;

  if (difference->field->kind == TOV_KIND_FILE)
    return tov_record_display (i == 0 ? self->kept : self->other);
  sample = tov_record_copy (self->kept);
  tov_record_set_text (sample, difference->field, difference->values[i], NULL);
  return tov_record_format (sample, difference->field);
}

static void
add_value (TovMergeDialog *self, TovRecordForm *form, Difference *difference, guint i)
{
  g_autofree char *words = format_value (self, difference, i);
  GtkWidget *row = tov_tick_row_new (words, NULL, FALSE);

  difference->buttons[i] = tov_tick_row_get_tick (row);
  if (i > 0)
    gtk_check_button_set_group (difference->buttons[i], difference->buttons[0]);
  if (difference->field->kind == TOV_KIND_FILE)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               tov_face_new (get_context (self),
                                             tov_record_get_id (i == 0 ? self->kept : self->other),
                                             FACE_SIZE));
  tov_record_form_add_row (form, row);
}

/* Of two notes both go on, unless one is enough. */
static void
add_difference (TovMergeDialog *self, TovRecordForm *form, const TovField *field)
{
  g_autofree char *text = tov_record_get_text (self->kept, field);
  g_autofree char *other = tov_record_get_text (self->other, field);
  Difference *difference;

  if (text == NULL || other == NULL || g_str_equal (text, other))
    return;
  difference = g_new0 (Difference, 1);
  difference->field = field;
  difference->values[difference->n_values++] = g_steal_pointer (&text);
  difference->values[difference->n_values++] = g_steal_pointer (&other);
  if (field->kind == TOV_KIND_NOTE)
    difference->values[difference->n_values++] = tov_record_get_text (self->merged, field);
  g_ptr_array_add (self->differences, difference);
  tov_record_form_begin_group (form, _ (field->label));
  for (guint i = 0; i < difference->n_values; i++)
    add_value (self, form, difference, i);
  gtk_check_button_set_active (
      difference->buttons[field->kind == TOV_KIND_NOTE ? difference->n_values - 1 : 0], TRUE);
  for (guint i = 0; i < difference->n_values; i++)
    g_signal_connect_object (difference->buttons[i], "toggled",
                             G_CALLBACK (tov_form_dialog_emit_changed), self, G_CONNECT_SWAPPED);
}

static void
add_one (TovMergeDialog *self, TovRecordForm *form, TovRecord *record)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = tov_record_display (record);
  g_autofree char *words = tov_merge_describe (get_context (self), tov_record_get_entity (record),
                                               tov_record_get_id (record));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  tov_record_form_add_row (form, row);
}

static void
fill (TovMergeDialog *self)
{
  const TovEntity *entity = tov_record_get_entity (self->merged);
  GtkWidget *form = tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (get_context (self)));

  tov_record_form_begin_group (TOV_RECORD_FORM (form), _ ("These two become one"));
  add_one (self, TOV_RECORD_FORM (form), self->kept);
  add_one (self, TOV_RECORD_FORM (form), self->other);
  for (guint i = 0; i < entity->n_fields; i++)
    add_difference (self, TOV_RECORD_FORM (form), &entity->fields[i]);
  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), form);
}

char *
tov_merge_describe (TovContext *context, const TovEntity *entity, const char *id)
{
  g_autoptr (TovRecord) record = NULL;
  g_autofree char *words = NULL;
  TovOrganisation *organisation;

  if (entity == &tov_contact_entity) {
    words = tov_post_words_find (tov_context_get_store (context), id);
    return words != NULL ? g_steal_pointer (&words) : g_strdup (_ ("No post at present"));
  }
  record = tov_store_get (tov_context_get_store (context), entity, id, NULL);
  if (record == NULL)
    return g_strdup ("");
  organisation = TOV_ORGANISATION (record);
  return g_strjoin (" · ", tov_choice_get_label (tov_organisation_kinds, organisation->kind),
                    organisation->town, NULL);
}

void
tov_merge_dialog_present (TovContext *context,
                          GtkWindow *parent,
                          const TovEntity *entity,
                          const char *kept,
                          const char *other)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = tov_merge_preview (store, entity, kept, other, &error);
  g_autoptr (TovRecord) merged = NULL;
  TovMergeDialog *self;

  if (parts != NULL)
    merged = tov_merge_create (store, entity, kept, other, &error);
  if (merged == NULL) {
    tov_context_fail (context, _ ("They cannot be merged"), error);
    return;
  }
  self = tov_form_dialog_new (TOV_TYPE_MERGE_DIALOG, context, parent);
  self->kept = tov_store_get (store, entity, kept, NULL);
  self->other = tov_store_get (store, entity, other, NULL);
  self->merged = g_steal_pointer (&merged);
  self->moves = describe_moves (parts);
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("Merge two records"), _ (entity->label));
  tov_form_dialog_set_save_words (TOV_FORM_DIALOG (self), _ ("_Merge"));
  fill (self);
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
}
