/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-commitment-dialog.h"

#include "tov-commitment.h"
#include "tov-form-dialog.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_COMMITMENT_DIALOG (tov_commitment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovCommitmentDialog, tov_commitment_dialog, TOV, COMMITMENT_DIALOG, TovFormDialog)

struct _TovCommitmentDialog
{
  TovFormDialog parent_instance;
  /* The copy that the form edits. */
  TovCommitment *commitment;
};

G_DEFINE_FINAL_TYPE (TovCommitmentDialog, tov_commitment_dialog, TOV_TYPE_FORM_DIALOG)

static char *
describe_act (TovCommitment *commitment)
{
  if (g_str_equal (commitment->status, "kept"))
    return g_strdup_printf (_ ("“%s” was kept"), commitment->text);
  if (g_str_equal (commitment->status, "broken"))
    return g_strdup_printf (_ ("“%s” was broken"), commitment->text);
  return g_strdup_printf (_ ("“%s” is not settled"), commitment->text);
}

static gboolean
tov_commitment_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovCommitment *commitment = TOV_COMMITMENT_DIALOG (dialog)->commitment;
  TovStore *store = tov_context_get_store (tov_form_dialog_get_context (dialog));
  g_autofree char *title = describe_act (commitment);

  return tov_store_begin (store, title, error)
         && tov_store_end (store, tov_store_save (store, TOV_RECORD (commitment), error), error);
}

static void
tov_commitment_dialog_finalize (GObject *object)
{
  g_clear_object (&TOV_COMMITMENT_DIALOG (object)->commitment);
  G_OBJECT_CLASS (tov_commitment_dialog_parent_class)->finalize (object);
}

static void
tov_commitment_dialog_class_init (TovCommitmentDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_commitment_dialog_finalize;
  dialog_class->save = tov_commitment_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
}

static void
tov_commitment_dialog_init (TovCommitmentDialog *self)
{
}

static GtkWidget *
create_form (TovCommitmentDialog *self, TovContext *context)
{
  TovRecord *commitment = TOV_RECORD (self->commitment);
  GtkWidget *widget = tov_record_form_new_empty (commitment, TOV_RECORD_SOURCE (context));
  TovRecordForm *form = TOV_RECORD_FORM (widget);
  GtkWidget *group = tov_record_form_begin_group (form, NULL);
  g_autofree char *promise = tov_text_escape (self->commitment->text);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), promise);
  tov_record_form_add_field (form, commitment,
                             tov_entity_get_field (&tov_commitment_entity, "evidence"));
  tov_record_form_add_field (form, commitment,
                             tov_entity_get_field (&tov_commitment_entity, "status"));
  return widget;
}

void
tov_commitment_dialog_present (TovContext *context,
                               GtkWindow *parent,
                               const char *commitment,
                               const char *status)
{
  g_autoptr (TovRecord) live =
      tov_store_get (tov_context_get_store (context), &tov_commitment_entity, commitment, NULL);
  g_autofree char *party = NULL;
  TovCommitmentDialog *self;
  TovFormDialog *dialog;

  /* An action may name what has gone. */
  if (live == NULL)
    return;
  self = tov_form_dialog_new (TOV_TYPE_COMMITMENT_DIALOG, context, parent);
  dialog = TOV_FORM_DIALOG (self);
  self->commitment = TOV_COMMITMENT (tov_record_copy (live));
  g_object_set (self->commitment, "status", status, NULL);
  party = tov_record_source_get_title (TOV_RECORD_SOURCE (context), "organisation",
                                       self->commitment->organisation_id);
  tov_form_dialog_set_heading (dialog, _ ("Was the promise kept?"), party);
  tov_form_dialog_set_form (dialog, create_form (self, context));
  tov_form_dialog_present (dialog);
}
