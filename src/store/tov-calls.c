/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calls.h"

#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-key-worker.h"
#include "tov-owned.h"
#include "tov-person-to-call.h"
#include "tov-placement.h"
#include "tov-young-person.h"

#define MAJORITY 18

typedef struct
{
  TovStore *store;
  TovYoungPerson *person;
  TovDate today;
  GPtrArray *calls;
} Finding;

static void
free_call (TovCall *self)
{
  g_free (self->name);
  g_free (self->phone);
  g_free (self->organisation);
  g_free (self->note);
  g_free (self);
}

/* The records of an entity that refer to the young person. NULL on error. */
static GPtrArray *
load (const Finding *self, const TovEntity *entity, const char *order, GError **error)
{
  return tov_owned_load (self->store, entity, "young_person_id",
                         tov_record_get_id (TOV_RECORD (self->person)), order, error);
}

static TovCall *
add_call (Finding *self, TovCallKind kind)
{
  TovCall *call = g_new0 (TovCall, 1);

  call->kind = kind;
  g_ptr_array_add (self->calls, call);
  return call;
}

/* Where a contact is employed on the day. */
static gboolean
find_organisation (Finding *self, TovCall *call, const char *contact, GError **error)
{
  g_autoptr (GPtrArray) posts = tov_owned_load (self->store, &tov_employment_entity, "contact_id",
                                                contact, "from_date", error);

  for (guint i = 0; posts != NULL && i < posts->len; i++) {
    TovEmployment *post = g_ptr_array_index (posts, i);

    if (!tov_date_holds (post->from_date, post->to_date, self->today))
      continue;
    g_free (call->organisation);
    call->organisation = tov_store_get_title (self->store, "organisation", post->organisation_id);
  }
  return posts != NULL;
}

/* Fills in what a call does not say itself. */
static gboolean
fill_in (Finding *self, TovCall *call, const char *contact, GError **error)
{
  g_autoptr (TovRecord) record = tov_store_get (self->store, &tov_contact_entity, contact, error);

  if (record == NULL)
    return FALSE;
  if (call->name == NULL)
    call->name = tov_record_display (record);
  if (call->phone == NULL)
    call->phone = g_strdup (tov_contact_get_number (TOV_CONTACT (record)));
  return call->organisation != NULL || find_organisation (self, call, contact, error);
}

static gboolean
add_written (Finding *self, GError **error)
{
  g_autoptr (GPtrArray) people = load (self, &tov_person_to_call_entity, "position", error);

  for (guint i = 0; people != NULL && i < people->len; i++) {
    TovPersonToCall *person = g_ptr_array_index (people, i);
    TovCall *call = add_call (self, TOV_CALL_WRITTEN);

    call->name = g_strdup (person->name);
    call->phone = g_strdup (person->phone);
    call->note = g_strdup (person->note);
    if (person->contact_id != NULL && !fill_in (self, call, person->contact_id, error))
      return FALSE;
  }
  return people != NULL;
}

static gboolean
suggest_key_worker (Finding *self, GError **error)
{
  g_autoptr (GPtrArray) workers = load (self, &tov_key_worker_entity, "from_date", error);

  for (guint i = 0; workers != NULL && i < workers->len; i++) {
    TovKeyWorker *worker = g_ptr_array_index (workers, i);

    if (tov_date_holds (worker->from_date, worker->to_date, self->today)
        && !fill_in (self, add_call (self, TOV_CALL_KEY_WORKER), worker->contact_id, error))
      return FALSE;
  }
  return workers != NULL;
}

static gboolean
suggest_host (Finding *self, TovPlacement *placement, GError **error)
{
  TovCall *call;

  if (placement->contact_id == NULL && placement->phone == NULL)
    return TRUE;
  call = add_call (self, TOV_CALL_HOST);
  call->phone = g_strdup (placement->phone);
  if (placement->organisation_id != NULL)
    call->organisation =
        tov_store_get_title (self->store, "organisation", placement->organisation_id);
  return placement->contact_id == NULL || fill_in (self, call, placement->contact_id, error);
}

static gboolean
suggest_hosts (Finding *self, GError **error)
{
  g_autoptr (GPtrArray) placements = load (self, &tov_placement_entity, "from_date", error);

  for (guint i = 0; placements != NULL && i < placements->len; i++) {
    TovPlacement *placement = g_ptr_array_index (placements, i);

    if (tov_date_holds (placement->from_date, placement->to_date, self->today)
        && !suggest_host (self, placement, error))
      return FALSE;
  }
  return placements != NULL;
}

/* Somebody whose age nobody knows may be under 18. */
static void
suggest_guardian (Finding *self)
{
  TovYoungPerson *person = self->person;
  TovDate birth = tov_date_from_birth (person->birth_date);
  TovCall *call;

  if (person->protected || person->guardian_name == NULL
      || (birth != TOV_DATE_NONE && tov_date_age (birth, self->today) >= MAJORITY))
    return;
  call = add_call (self, TOV_CALL_GUARDIAN);
  call->name = g_strdup (person->guardian_name);
  call->phone = g_strdup (person->guardian_phone);
}

GPtrArray *
tov_calls_load (TovStore *store, const char *young_person, TovDate today, GError **error)
{
  g_autoptr (GPtrArray) calls = g_ptr_array_new_with_free_func ((GDestroyNotify) free_call);
  g_autoptr (TovRecord) person =
      tov_store_get (store, &tov_young_person_entity, young_person, error);
  Finding finding = { store, (TovYoungPerson *) person, today, calls };

  if (person == NULL || !add_written (&finding, error))
    return NULL;
  if (calls->len > 0)
    return g_steal_pointer (&calls);
  if (!suggest_key_worker (&finding, error) || !suggest_hosts (&finding, error))
    return NULL;
  suggest_guardian (&finding);
  return g_steal_pointer (&calls);
}
