/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-founding.h"

#include "tov-employment.h"
#include "tov-party.h"

#include <glib/gi18n-lib.h>

/* Leaders meet a couple of times a year (p.5 of the report). */
#define STEERING_MONTHS G_GINT64_CONSTANT (6)

/* Ids are given when something is saved, so this comes after what it refers to. What was guessed
 * stands in a copy: where it is not saved it is forgotten. */
static TovPartnership *
complete_partnership (const TovFounding *self)
{
  TovRecord *partnership = tov_record_copy (TOV_RECORD (self->partnership));
  TovOrganisation *base_unit = tov_founding_guess_base_unit (self);

  if (base_unit != NULL)
    g_object_set (partnership, "base_unit_id", tov_record_get_id (TOV_RECORD (base_unit)), NULL);
  if (self->contact != NULL && self->is_coordinator)
    g_object_set (partnership, "coordinator_id", tov_record_get_id (TOV_RECORD (self->contact)),
                  NULL);
  return TOV_PARTNERSHIP (partnership);
}

static gboolean
save_organisation (TovStore *store, TovOrganisation *organisation, GError **error)
{
  return !tov_founding_is_new (store, organisation)
         || tov_store_save (store, TOV_RECORD (organisation), error);
}

static gboolean
save_organisations (const TovFounding *self, TovStore *store, GError **error)
{
  for (guint i = 0; i < self->parties->len; i++)
    if (!save_organisation (store, g_ptr_array_index (self->parties, i), error))
      return FALSE;
  return self->workplace == NULL || save_organisation (store, self->workplace, error);
}

static gboolean
save_contact (const TovFounding *self, TovStore *store, GError **error)
{
  g_autoptr (TovRecord) employment = NULL;

  if (self->contact == NULL)
    return TRUE;
  if (!tov_store_save (store, TOV_RECORD (self->contact), error))
    return FALSE;
  if (self->workplace == NULL)
    return TRUE;
  employment = tov_record_new (&tov_employment_entity);
  g_object_set (employment, "contact_id", tov_record_get_id (TOV_RECORD (self->contact)),
                "organisation_id", tov_record_get_id (TOV_RECORD (self->workplace)), "title",
                self->title, NULL);
  return tov_store_save (store, employment, error);
}

static gboolean
save_party (TovPartnership *partnership, TovStore *store, const char *organisation, GError **error)
{
  g_autoptr (TovRecord) party = tov_record_new (&tov_party_entity);

  g_object_set (party, "partnership_id", tov_record_get_id (TOV_RECORD (partnership)),
                "organisation_id", organisation, "from_date", partnership->from_date, "role",
                g_strcmp0 (partnership->base_unit_id, organisation) == 0 ? _ ("Base unit") : NULL,
                NULL);
  return tov_store_save (store, party, error);
}

/* The base unit is a party, whether it was named among them or not. */
static gboolean
save_parties (const TovFounding *self, TovPartnership *partnership, TovStore *store, GError **error)
{
  gboolean has_base_unit = partnership->base_unit_id == NULL;

  for (guint i = 0; i < self->parties->len; i++) {
    const char *id = tov_record_get_id (g_ptr_array_index (self->parties, i));

    has_base_unit |= g_strcmp0 (partnership->base_unit_id, id) == 0;
    if (!save_party (partnership, store, id, error))
      return FALSE;
  }
  return has_base_unit || save_party (partnership, store, partnership->base_unit_id, error);
}

static gboolean
save_partnership (const TovFounding *self, TovStore *store, GError **error)
{
  g_autoptr (TovPartnership) partnership = complete_partnership (self);

  if (!tov_store_save (store, TOV_RECORD (partnership), error))
    return FALSE;
  tov_record_set_id (TOV_RECORD (self->partnership), tov_record_get_id (TOV_RECORD (partnership)));
  return save_parties (self, partnership, store, error);
}

static gboolean
save_group (const TovFounding *self, TovStore *store, GError **error)
{
  g_object_set (self->group, "partnership_id", tov_record_get_id (TOV_RECORD (self->partnership)),
                NULL);
  return tov_store_save (store, TOV_RECORD (self->group), error);
}

static gboolean
save_all (const TovFounding *self, TovStore *store, GError **error)
{
  return save_organisations (self, store, error) && save_contact (self, store, error)
         && save_partnership (self, store, error) && save_group (self, store, error);
}

TovFounding *
tov_founding_new (TovPartnership *partnership, TovDate from)
{
  TovFounding *self = g_new0 (TovFounding, 1);

  self->partnership = g_object_ref (partnership);
  self->group = TOV_CONTACT_GROUP (tov_record_new (&tov_contact_group_entity));
  self->parties = g_ptr_array_new_with_free_func (g_object_unref);
  g_object_set (self->partnership, "from_date", from, NULL);
  g_object_set (self->group, "kind", "steering", "interval_months", STEERING_MONTHS, NULL);
  return self;
}

void
tov_founding_free (TovFounding *self)
{
  g_clear_object (&self->partnership);
  g_clear_object (&self->group);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_object (&self->contact);
  g_clear_object (&self->workplace);
  g_free (self->title);
  g_free (self);
}

gboolean
tov_founding_is_new (TovStore *store, TovOrganisation *organisation)
{
  const char *id = tov_record_get_id (TOV_RECORD (organisation));
  g_autoptr (TovRecord) known = NULL;

  if (id != NULL)
    known = tov_store_get (store, &tov_organisation_entity, id, NULL);
  return known == NULL;
}

TovOrganisation *
tov_founding_guess_base_unit (const TovFounding *self)
{
  TovOrganisation *found = NULL;

  if (self->partnership->base_unit_id != NULL)
    return NULL;
  for (guint i = 0; i < self->parties->len; i++) {
    TovOrganisation *organisation = g_ptr_array_index (self->parties, i);

    if (g_strcmp0 (organisation->kind, "production_school") != 0)
      continue;
    if (found != NULL)
      return NULL;
    found = organisation;
  }
  return found;
}

gboolean
tov_founding_save (const TovFounding *self, TovStore *store, GError **error)
{
  g_autofree char *title =
      /* Translators: %s is a partnership. */
      g_strdup_printf (_ ("The partnership “%s” entered"), self->partnership->name);

  return tov_store_begin (store, title, error)
         && tov_store_end (store, save_all (self, store, error), error);
}
