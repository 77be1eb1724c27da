/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-dialog.h"

#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-form-dialog.h"
#include "tov-partnership.h"
#include "tov-party-choices.h"
#include "tov-party.h"
#include "tov-record-editor.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_PARTNERSHIP_DIALOG (tov_partnership_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovPartnershipDialog, tov_partnership_dialog, TOV, PARTNERSHIP_DIALOG, TovFormDialog)

/* Leaders meet a couple of times a year (p.5 of the report). */
#define STEERING_MONTHS G_GINT64_CONSTANT (6)

struct _TovPartnershipDialog
{
  TovFormDialog parent_instance;
  TovPartnership *partnership;
  TovContactGroup *group;
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

/* The organisation that a chosen id is or would become. Transfer full; NULL where it is gone. */
static TovOrganisation *
load_organisation (TovPartnershipDialog *self, const char *id)
{
  TovContext *context = tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
  TovOrganisation *organisation = tov_party_choices_create (id);

  return organisation != NULL
             ? organisation
             : (TovOrganisation *) tov_store_get (tov_context_get_store (context),
                                                  &tov_organisation_entity, id, NULL);
}

/* Where no base unit is chosen, the only production school among the parties is it. Transfer full;
 * NULL for none. */
static TovOrganisation *
guess_base_unit (TovPartnershipDialog *self, GPtrArray *parties)
{
  g_autoptr (TovOrganisation) found = NULL;

  for (guint i = 0; self->partnership->base_unit_id == NULL && i < parties->len; i++) {
    g_autoptr (TovOrganisation) organisation =
        load_organisation (self, g_ptr_array_index (parties, i));

    if (organisation == NULL || g_strcmp0 (organisation->kind, "production_school") != 0)
      continue;
    if (found != NULL)
      return NULL;
    found = g_steal_pointer (&organisation);
  }
  return g_steal_pointer (&found);
}

/* "Jobcenter Lolland is entered as a new organisation: Jobcentre", a line for each, and which one
 * becomes the base unit. */
static char *
tov_partnership_dialog_foresee (TovFormDialog *dialog)
{
  TovPartnershipDialog *self = TOV_PARTNERSHIP_DIALOG (dialog);
  g_autoptr (GPtrArray) parties = list_parties (self, NULL);
  g_autoptr (TovOrganisation) base_unit = parties != NULL ? guess_base_unit (self, parties) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; parties != NULL && i < parties->len; i++) {
    g_autoptr (TovOrganisation) organisation =
        tov_party_choices_create (g_ptr_array_index (parties, i));

    if (organisation == NULL)
      continue;
    if (words->len > 0)
      g_string_append_c (words, '\n');
    /* Translators: an organisation and its kind, such as "Jobcentre". */
    g_string_append_printf (words, _ ("%s is entered as a new organisation: %s"),
                            organisation->name,
                            tov_choice_get_label (tov_organisation_kinds, organisation->kind));
  }
  if (base_unit != NULL && words->len > 0)
    g_string_append_c (words, '\n');
  if (base_unit != NULL)
    /* Translators: %s is an organisation. */
    g_string_append_printf (words, _ ("%s becomes the base unit"), base_unit->name);
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

static gboolean
save_party (TovPartnershipDialog *self, TovStore *store, const char *organisation, GError **error)
{
  g_autoptr (TovRecord) party = tov_record_new (&tov_party_entity);
  const char *base_unit = self->partnership->base_unit_id;

  g_object_set (party, "partnership_id", tov_record_get_id (TOV_RECORD (self->partnership)),
                "organisation_id", organisation, "from_date", self->partnership->from_date, "role",
                g_strcmp0 (base_unit, organisation) == 0 ? _ ("Base unit") : NULL, NULL);
  return tov_store_save (store, party, error);
}

/* A party that is new becomes an organisation first. The ids of all; transfer full. */
static GPtrArray *
save_organisations (TovPartnershipDialog *self, TovStore *store, GError **error)
{
  g_autoptr (GPtrArray) chosen = list_parties (self, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; chosen != NULL && i < chosen->len; i++) {
    const char *id = g_ptr_array_index (chosen, i);
    g_autoptr (TovOrganisation) organisation = tov_party_choices_create (id);

    if (organisation != NULL && !tov_store_save (store, TOV_RECORD (organisation), error))
      return NULL;
    g_ptr_array_add (
        ids, g_strdup (organisation != NULL ? tov_record_get_id (TOV_RECORD (organisation)) : id));
  }
  return chosen != NULL ? g_steal_pointer (&ids) : NULL;
}

/* The base unit is a party, whether it was named among them or not. */
static gboolean
save_parties (TovPartnershipDialog *self, TovStore *store, GPtrArray *parties, GError **error)
{
  const char *base_unit = self->partnership->base_unit_id;
  gboolean is_good = TRUE;

  if (base_unit != NULL
      && !g_ptr_array_find_with_equal_func (parties, base_unit, g_str_equal, NULL))
    is_good = save_party (self, store, base_unit, error);
  for (guint i = 0; is_good && i < parties->len; i++)
    is_good = save_party (self, store, g_ptr_array_index (parties, i), error);
  return is_good;
}

static gboolean
save_group (TovPartnershipDialog *self, TovStore *store, GError **error)
{
  g_object_set (self->group, "partnership_id", tov_record_get_id (TOV_RECORD (self->partnership)),
                NULL);
  return tov_store_save (store, TOV_RECORD (self->group), error);
}

/* A base unit that was guessed is forgotten where it was not saved: it may be new itself. */
static gboolean
save_all (TovPartnershipDialog *self, TovStore *store, GError **error)
{
  g_autoptr (GPtrArray) parties = save_organisations (self, store, error);
  g_autoptr (TovOrganisation) guessed = parties != NULL ? guess_base_unit (self, parties) : NULL;
  gboolean is_good;

  if (guessed != NULL)
    g_object_set (self->partnership, "base_unit_id", tov_record_get_id (TOV_RECORD (guessed)),
                  NULL);
  is_good = parties != NULL && tov_store_save (store, TOV_RECORD (self->partnership), error)
            && save_parties (self, store, parties, error) && save_group (self, store, error);
  if (!is_good && guessed != NULL)
    g_object_set (self->partnership, "base_unit_id", NULL, NULL);
  return is_good;
}

static gboolean
tov_partnership_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovPartnershipDialog *self = TOV_PARTNERSHIP_DIALOG (dialog);
  TovStore *store = tov_context_get_store (tov_form_dialog_get_context (dialog));
  g_autofree char *title =
      /* Translators: %s is a partnership. */
      g_strdup_printf (_ ("The partnership “%s” entered"), self->partnership->name);

  return tov_store_begin (store, title, error)
         && tov_store_end (store, save_all (self, store, error), error);
}

static void
tov_partnership_dialog_done (TovFormDialog *dialog)
{
  tov_form_dialog_notify_act (dialog);
  tov_form_dialog_open_record (dialog, TOV_PARTNERSHIP_DIALOG (dialog)->partnership);
}

static void
tov_partnership_dialog_finalize (GObject *object)
{
  TovPartnershipDialog *self = TOV_PARTNERSHIP_DIALOG (object);

  g_clear_object (&self->partnership);
  g_clear_object (&self->group);
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
add_fields (TovRecordForm *form, gpointer record, const char *const *names)
{
  const TovEntity *entity = tov_record_get_entity (record);

  for (; *names != NULL; names++)
    tov_record_form_add_field (form, record, tov_entity_get_field (entity, *names));
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
  GtkWidget *form =
      tov_record_form_new_empty (TOV_RECORD (self->partnership), TOV_RECORD_SOURCE (context));

  tov_record_form_begin_group (TOV_RECORD_FORM (form), NULL);
  add_fields (TOV_RECORD_FORM (form), self->partnership, frame);
  add_parties (self, TOV_RECORD_FORM (form));
  tov_record_form_begin_group (TOV_RECORD_FORM (form), _ ("Who leads it"));
  add_fields (TOV_RECORD_FORM (form), self->partnership, leaders);
  tov_record_form_begin_group (TOV_RECORD_FORM (form), _ ("The first group"));
  add_fields (TOV_RECORD_FORM (form), self->group, group);
  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), form);
}

void
tov_partnership_dialog_present (TovContext *context, GtkWindow *parent, TovRecord *record)
{
  TovPartnershipDialog *self = tov_form_dialog_new (TOV_TYPE_PARTNERSHIP_DIALOG, context, parent);

  self->partnership = g_object_ref (TOV_PARTNERSHIP (record));
  self->group =
      TOV_CONTACT_GROUP (tov_record_editor_create (context, &tov_contact_group_entity, NULL, NULL));
  g_object_set (self->partnership, "from_date", tov_clock_today (), NULL);
  g_object_set (self->group, "kind", "steering", "interval_months", STEERING_MONTHS, NULL);
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("New partnership"), NULL);
  create_form (self);
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
}
