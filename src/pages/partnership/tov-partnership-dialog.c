/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-dialog.h"

#include "tov-clock.h"
#include "tov-form-dialog.h"
#include "tov-party-choices.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_PARTNERSHIP_DIALOG (tov_partnership_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovPartnershipDialog, tov_partnership_dialog, TOV, PARTNERSHIP_DIALOG, TovFormDialog)

struct _TovPartnershipDialog
{
  TovFormDialog parent_instance;
  TovFounding *founding;
  /* A TovTagRow. */
  TovFieldRow *parties;
};

G_DEFINE_FINAL_TYPE (TovPartnershipDialog, tov_partnership_dialog, TOV_TYPE_FORM_DIALOG)

static const TovField parties_field = { .name = "parties",
                                        .label = N_ ("Parties"),
                                        .kind = TOV_KIND_TEXT };

/* The ids of those that are chosen. Transfer full; NULL with an error where letters stand there
 * that mean nobody yet. */
static GPtrArray *
list_parties (TovPartnershipDialog *self, GError **error)
{
  g_autofree char *value = NULL;

  return tov_field_row_get_value (self->parties, &value, error) ? tov_tag_row_split (value) : NULL;
}

static gboolean
read_parties (TovPartnershipDialog *self, GError **error)
{
  TovContext *context = tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
  g_autoptr (GPtrArray) ids = list_parties (self, error);

  if (ids != NULL)
    tov_party_choices_fill (context, self->founding, ids);
  return ids != NULL;
}

static char *
tov_partnership_dialog_foresee (TovFormDialog *dialog)
{
  TovPartnershipDialog *self = TOV_PARTNERSHIP_DIALOG (dialog);

  return read_parties (self, NULL)
             ? tov_party_choices_foresee (tov_form_dialog_get_context (dialog), self->founding)
             : NULL;
}

static gboolean
tov_partnership_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovPartnershipDialog *self = TOV_PARTNERSHIP_DIALOG (dialog);
  TovStore *store = tov_context_get_store (tov_form_dialog_get_context (dialog));

  return read_parties (self, error) && tov_founding_save (self->founding, store, error);
}

static void
tov_partnership_dialog_done (TovFormDialog *dialog)
{
  tov_form_dialog_notify_act (dialog);
  tov_form_dialog_open_record (dialog, TOV_PARTNERSHIP_DIALOG (dialog)->founding->partnership);
}

static void
tov_partnership_dialog_finalize (GObject *object)
{
  TovPartnershipDialog *self = TOV_PARTNERSHIP_DIALOG (object);

  g_clear_pointer (&self->founding, tov_founding_free);
  g_clear_object (&self->parties);
  G_OBJECT_CLASS (tov_partnership_dialog_parent_class)->finalize (object);
}

static void
tov_partnership_dialog_class_init (TovPartnershipDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_partnership_dialog_finalize;
  dialog_class->save = tov_partnership_dialog_save;
  dialog_class->done = tov_partnership_dialog_done;
  dialog_class->foresee = tov_partnership_dialog_foresee;
}

static void
tov_partnership_dialog_init (TovPartnershipDialog *self)
{
}

static void
add_parties (TovPartnershipDialog *self, TovRecordForm *form)
{
  GtkWidget *row =
      tov_tag_row_new (&parties_field, 0, tov_party_choices_find, tov_party_choices_get_title,
                       tov_form_dialog_get_context (TOV_FORM_DIALOG (self)));
  GtkWidget *group = tov_record_form_begin_group (form, _ ("Who is in it"));

  self->parties = g_object_ref_sink (TOV_FIELD_ROW (row));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("Type a name and press Enter. An organisation that is not there yet is entered too."));
  tov_record_form_add_row (form, row);
  g_signal_connect_object (row, "edited", G_CALLBACK (tov_form_dialog_emit_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
create_form (TovPartnershipDialog *self)
{
  static const char *const frame[] = { "name",      "municipality_code",
                                       "from_date", "to_date",
                                       "places",    NULL };
  static const char *const leaders[] = { "base_unit_id", "coordinator_id", NULL };
  static const char *const group[] = { "kind", "local_name", "interval_months", NULL };
  TovContext *context = tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
  GtkWidget *form = tov_record_form_new_empty (TOV_RECORD (self->founding->partnership),
                                               TOV_RECORD_SOURCE (context));

  tov_record_form_begin_group (TOV_RECORD_FORM (form), NULL);
  tov_record_form_add_fields (TOV_RECORD_FORM (form), TOV_RECORD (self->founding->partnership),
                              frame);
  add_parties (self, TOV_RECORD_FORM (form));
  tov_record_form_begin_group (TOV_RECORD_FORM (form), _ ("Who leads it"));
  tov_record_form_add_fields (TOV_RECORD_FORM (form), TOV_RECORD (self->founding->partnership),
                              leaders);
  tov_record_form_begin_group (TOV_RECORD_FORM (form), _ ("The first group"));
  tov_record_form_add_fields (TOV_RECORD_FORM (form), TOV_RECORD (self->founding->group), group);
  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), form);
}

void
tov_partnership_dialog_present (TovContext *context, GtkWindow *parent, TovRecord *record)
{
  TovPartnershipDialog *self = tov_form_dialog_new (TOV_TYPE_PARTNERSHIP_DIALOG, context, parent);

  self->founding = tov_founding_new (TOV_PARTNERSHIP (record), tov_clock_today ());
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("New partnership"), NULL);
  create_form (self);
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
}
