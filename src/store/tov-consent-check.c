/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-consent-check.h"

#include "tov-consent.h"
#include "tov-young-person.h"

#include <string.h>

#define MAJORITY 18

/* The last day a person may have been born on, where only the month or the year is known. */
static TovDate
find_last_birthday (const char *birth_date)
{
  TovDate first = tov_date_from_birth (birth_date);

  if (first == TOV_DATE_NONE || strlen (birth_date) == strlen ("YYYY-MM-DD"))
    return first;
  return tov_date_month_end (
      strlen (birth_date) == strlen ("YYYY-MM") ? first : tov_date_add_months (first, 11));
}

static void
find_givers (TovConsentCheck *self, const char *birth_date, TovDate today)
{
  /* An age that nobody knows is -1: then either may be needed. */
  int oldest = tov_date_age (tov_date_from_birth (birth_date), today);
  int youngest = tov_date_age (find_last_birthday (birth_date), today);

  self->is_by_self = oldest < 0 || oldest >= MAJORITY;
  self->is_by_guardian = youngest < MAJORITY;
}

/* The consents of a young person that name an organisation, or all of them if it is NULL; the
 * newest first. */
static GPtrArray *
load_consents (TovStore *store, const char *young_person, const char *organisation, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) failure = NULL;
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (store),
                              "SELECT id FROM consent WHERE young_person_id = ?1"
                              " AND (?2 IS NULL OR id IN (SELECT consent_id FROM consent_receiver"
                              " WHERE organisation_id = ?2)) ORDER BY given_on DESC, id",
                              error);

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, young_person);
  tov_statement_bind_text (statement, 2, organisation);
  while (tov_statement_step (statement, &failure))
    g_ptr_array_add (ids, g_strdup (tov_statement_get_text (statement, 0)));
  for (guint i = 0; i < ids->len && failure == NULL; i++) {
    TovRecord *consent =
        tov_store_get (store, &tov_consent_entity, g_ptr_array_index (ids, i), &failure);

    if (consent != NULL)
      g_ptr_array_add (consents, consent);
  }
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  return g_steal_pointer (&consents);
}

/* By its dates alone. */
static TovConsentState
judge (TovConsent *consent, TovDate today)
{
  if (consent->withdrawn_on != TOV_DATE_NONE && consent->withdrawn_on <= today)
    return TOV_CONSENT_WITHDRAWN;
  if (consent->valid_to != TOV_DATE_NONE && consent->valid_to < today)
    return TOV_CONSENT_EXPIRED;
  return consent->given_on > today ? TOV_CONSENT_LATER : TOV_CONSENT_VALID;
}

/* Moves those that count to the check, and tells by whom they were given. */
static void
collect_valid (TovConsentCheck *self,
               GPtrArray *consents,
               TovDate today,
               gboolean *has_guardian,
               gboolean *has_self)
{
  *has_guardian = *has_self = FALSE;
  for (guint i = 0; i < consents->len; i++) {
    TovConsent *consent = g_ptr_array_index (consents, i);
    gboolean is_guardian = g_str_equal (consent->given_by, "guardian");

    if (judge (consent, today) != TOV_CONSENT_VALID)
      continue;
    *has_guardian |= is_guardian;
    *has_self |= !is_guardian;
    if (is_guardian ? self->is_by_guardian : self->is_by_self)
      g_ptr_array_add (self->consents, g_object_ref (consent));
  }
}

static void
set_reason (TovConsentCheck *self, TovConsentState state, GPtrArray *consents)
{
  self->state = state;
  g_ptr_array_set_size (self->consents, 0);
  if (consents->len > 0)
    g_ptr_array_add (self->consents, g_object_ref (g_ptr_array_index (consents, 0)));
}

void
tov_consent_check_free (TovConsentCheck *self)
{
  g_ptr_array_unref (self->consents);
  g_free (self);
}

TovConsentCheck *
tov_consent_check_run (TovStore *store,
                       const char *young_person,
                       const char *organisation,
                       TovDate today,
                       GError **error)
{
  g_autoptr (TovRecord) person =
      tov_store_get (store, &tov_young_person_entity, young_person, error);
  g_autoptr (GPtrArray) all =
      person != NULL ? load_consents (store, young_person, NULL, error) : NULL;
  g_autoptr (GPtrArray) naming =
      all != NULL ? load_consents (store, young_person, organisation, error) : NULL;
  g_autoptr (TovConsentCheck) self = NULL;
  gboolean has_guardian, has_self;

  if (naming == NULL)
    return NULL;
  self = g_new0 (TovConsentCheck, 1);
  self->consents = g_ptr_array_new_with_free_func (g_object_unref);
  find_givers (self, TOV_YOUNG_PERSON (person)->birth_date, today);
  collect_valid (self, naming, today, &has_guardian, &has_self);
  if (all->len == 0)
    set_reason (self, TOV_CONSENT_NONE, all);
  else if (naming->len == 0)
    set_reason (self, TOV_CONSENT_NOT_NAMED, naming);
  else if (!has_guardian && !has_self)
    set_reason (self, judge (g_ptr_array_index (naming, 0), today), naming);
  else if (self->is_by_guardian && !has_guardian)
    set_reason (self, TOV_CONSENT_NEEDS_GUARDIAN, naming);
  else if (self->is_by_self && !has_self)
    set_reason (self, TOV_CONSENT_NEEDS_SELF, naming);
  return g_steal_pointer (&self);
}
