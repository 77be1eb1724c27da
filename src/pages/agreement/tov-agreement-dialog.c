/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agreement-dialog.h"

#include "tov-agreement.h"
#include "tov-clock.h"
#include "tov-consequences.h"
#include "tov-form-dialog.h"
#include "tov-owned.h"
#include "tov-party.h"
#include "tov-promise-row.h"
#include "tov-signatory.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_AGREEMENT_DIALOG (tov_agreement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovAgreementDialog, tov_agreement_dialog, TOV, AGREEMENT_DIALOG, TovFormDialog)

struct _TovAgreementDialog
{
  TovFormDialog parent_instance;
  TovAgreement *agreement;
  GtkWidget *group;
  /* The partnership whose parties are shown. */
  char *partnership;
  /* Elements TovPromiseRow, borrowed: they are in the group. */
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TovAgreementDialog, tov_agreement_dialog, TOV_TYPE_FORM_DIALOG)

static TovStore *
get_store (TovAgreementDialog *self)
{
  return tov_context_get_store (tov_form_dialog_get_context (TOV_FORM_DIALOG (self)));
}

static int
compare_organisations (gconstpointer a, gconstpointer b)
{
  return tov_text_compare (TOV_ORGANISATION (*(gpointer *) a)->name,
                           TOV_ORGANISATION (*(gpointer *) b)->name);
}

/* The parties of the partnership today, each organisation once: elements TovOrganisation. */
static GPtrArray *
list_organisations (TovAgreementDialog *self)
{
  g_autoptr (GPtrArray) parties = NULL;
  GPtrArray *organisations = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->partnership != NULL)
    parties = tov_owned_load (get_store (self), &tov_party_entity, "partnership_id",
                              self->partnership, "role", NULL);
  for (guint i = 0; parties != NULL && i < parties->len; i++) {
    TovParty *party = g_ptr_array_index (parties, i);
    g_autoptr (TovRecord) organisation = NULL;

    if (!tov_date_holds (party->from_date, party->to_date, tov_clock_today ()))
      continue;
    organisation =
        tov_store_get (get_store (self), &tov_organisation_entity, party->organisation_id, NULL);
    if (organisation != NULL && !g_ptr_array_find (organisations, organisation, NULL))
      g_ptr_array_add (organisations, g_steal_pointer (&organisation));
  }
  g_ptr_array_sort (organisations, compare_organisations);
  return organisations;
}

static const char *
describe_parties (TovAgreementDialog *self)
{
  if (self->partnership == NULL)
    return _ ("Choose the partnership, and its parties are listed here.");
  if (self->rows->len == 0)
    return _ ("The partnership has no parties yet.");
  return _ ("Each party is ticked, with what it usually promises. More can be added to the "
            "agreement afterwards.");
}

static void
show_parties (TovAgreementDialog *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self->group);
  g_autoptr (GPtrArray) organisations = list_organisations (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < organisations->len; i++) {
    GtkWidget *row = tov_promise_row_new (organisations->pdata[i]);

    g_signal_connect_object (row, "changed", G_CALLBACK (tov_form_dialog_emit_changed), self,
                             G_CONNECT_SWAPPED);
    adw_preferences_group_add (group, row);
    g_ptr_array_add (self->rows, row);
  }
  adw_preferences_group_set_description (group, describe_parties (self));
}

/* Each partnership has parties of its own. */
static void
tov_agreement_dialog_changed (TovFormDialog *dialog)
{
  TovAgreementDialog *self = TOV_AGREEMENT_DIALOG (dialog);

  if (g_strcmp0 (self->partnership, self->agreement->partnership_id) == 0)
    return;
  g_free (self->partnership);
  self->partnership = g_strdup (self->agreement->partnership_id);
  show_parties (self);
}

static gboolean
save_signatory (TovAgreementDialog *self, TovPromiseRow *row, GError **error)
{
  g_autoptr (TovRecord) signatory = tov_record_new (&tov_signatory_entity);

  g_object_set (signatory, "agreement_id", tov_record_get_id (TOV_RECORD (self->agreement)),
                "organisation_id", tov_promise_row_get_organisation (row), "signed_on",
                self->agreement->signed_on, NULL);
  return tov_store_save (get_store (self), signatory, error);
}

static gboolean
save_party (TovAgreementDialog *self, TovPromiseRow *row, GError **error)
{
  g_autoptr (GPtrArray) promises = tov_promise_row_list (row);

  if (!tov_promise_row_is_party (row))
    return TRUE;
  if (!save_signatory (self, row, error))
    return FALSE;
  for (guint i = 0; i < promises->len; i++) {
    g_object_set (promises->pdata[i], "agreement_id",
                  tov_record_get_id (TOV_RECORD (self->agreement)), "due_on",
                  self->agreement->to_date, NULL);
    if (!tov_store_save (get_store (self), promises->pdata[i], error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
save_all (TovAgreementDialog *self, GError **error)
{
  if (!tov_consequences_save (get_store (self), TOV_RECORD (self->agreement), error))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (!save_party (self, self->rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
tov_agreement_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovAgreementDialog *self = TOV_AGREEMENT_DIALOG (dialog);
  g_autofree char *name =
      tov_store_get_title (get_store (self), "partnership", self->agreement->partnership_id);
  g_autofree char *title = g_strdup_printf (_ ("Cooperation agreement of %s added"), name);

  return tov_store_begin (get_store (self), title, error)
         && tov_store_end (get_store (self), save_all (self, error), error);
}

static void
tov_agreement_dialog_done (TovFormDialog *dialog)
{
  tov_form_dialog_notify_act (dialog);
  tov_form_dialog_open_record (dialog, TOV_AGREEMENT_DIALOG (dialog)->agreement);
}

static void
tov_agreement_dialog_finalize (GObject *object)
{
  TovAgreementDialog *self = TOV_AGREEMENT_DIALOG (object);

  g_clear_object (&self->agreement);
  g_clear_pointer (&self->partnership, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_agreement_dialog_parent_class)->finalize (object);
}

static void
tov_agreement_dialog_class_init (TovAgreementDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_agreement_dialog_finalize;
  dialog_class->save = tov_agreement_dialog_save;
  dialog_class->done = tov_agreement_dialog_done;
  dialog_class->changed = tov_agreement_dialog_changed;
}

static void
tov_agreement_dialog_init (TovAgreementDialog *self)
{
  self->rows = g_ptr_array_new ();
}

static GtkWidget *
create_form (TovAgreementDialog *self, TovContext *context, gboolean is_partnership_asked)
{
  static const char *const fields[] = { "signed_on", "from_date", "to_date", "review_on", NULL };
  TovRecord *agreement = TOV_RECORD (self->agreement);
  GtkWidget *widget = tov_record_form_new_empty (agreement, TOV_RECORD_SOURCE (context));
  TovRecordForm *form = TOV_RECORD_FORM (widget);

  tov_record_form_begin_group (form, NULL);
  if (is_partnership_asked)
    tov_record_form_add_field (form, agreement,
                               tov_entity_get_field (&tov_agreement_entity, "partnership_id"));
  for (guint i = 0; fields[i] != NULL; i++)
    tov_record_form_add_field (form, agreement,
                               tov_entity_get_field (&tov_agreement_entity, fields[i]));
  self->group = tov_record_form_begin_group (form, _ ("Parties and what they promise"));
  show_parties (self);
  return widget;
}

void
tov_agreement_dialog_present (TovContext *context, GtkWindow *parent, TovRecord *record)
{
  TovAgreementDialog *self = tov_form_dialog_new (TOV_TYPE_AGREEMENT_DIALOG, context, parent);
  TovFormDialog *dialog = TOV_FORM_DIALOG (self);
  g_autofree char *partnership = NULL;

  self->agreement = TOV_AGREEMENT (tov_record_copy (record));
  self->partnership = g_strdup (self->agreement->partnership_id);
  if (self->partnership != NULL)
    partnership = tov_store_get_title (get_store (self), "partnership", self->partnership);
  tov_form_dialog_set_heading (dialog, _ ("New cooperation agreement"), partnership);
  tov_form_dialog_set_form (dialog, create_form (self, context, self->partnership == NULL));
  tov_form_dialog_present (dialog);
}
