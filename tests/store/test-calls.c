/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-calls.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-key-worker.h"
#include "tov-organisation.h"
#include "tov-person-to-call.h"
#include "tov-placement.h"
#include "tov-young-person.h"

#define TODAY tov_date_new (2011, 10, 14)

/* A young person of 17 with a guardian, a key worker, and a placement at a company. */
static TovStore *
open_register (const char *birth_date, const char *protected)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_organisation_entity, "wood", "name", "Træ & Tag", "kind", "company",
                NULL);
  fixture_save (store, &tov_contact_entity, "rikke", "given_name", "Rikke", "family_name", "Holm",
                "phone", "11111111", "mobile", "22222222", NULL);
  fixture_save (store, &tov_contact_entity, "niels", "given_name", "Niels", "phone", "33333333",
                NULL);
  fixture_save (store, &tov_employment_entity, "post", "contact_id", "niels", "organisation_id",
                "wood", "from_date", "2010-01-01", NULL);
  fixture_save (store, &tov_young_person_entity, "yp", "reference", "U-1", "given_name", "Liv",
                "birth_date", birth_date, "protected", protected, "guardian_name", "Ane Dam",
                "guardian_phone", "44444444", NULL);
  fixture_save (store, &tov_key_worker_entity, "kw", "young_person_id", "yp", "contact_id", "rikke",
                "from_date", "2011-01-01", NULL);
  fixture_save (store, &tov_placement_entity, "pl", "young_person_id", "yp", "placement_type_id",
                "placement_type:company_placement", "organisation_id", "wood", "contact_id",
                "niels", "phone", "55555555", "from_date", "2011-09-01", NULL);
  fixture_save (store, &tov_placement_entity, "over", "young_person_id", "yp", "placement_type_id",
                "placement_type:company_placement", "phone", "66666666", "from_date", "2011-01-01",
                "to_date", "2011-08-31", NULL);
  return store;
}

static void
assert_calls (TovStore *store, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) calls = tov_calls_load (store, "yp", TODAY, &error);
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < calls->len; i++) {
    const TovCall *call = g_ptr_array_index (calls, i);

    g_string_append_printf (words, "%d %s|%s|%s|%s\n", (int) call->kind, call->name, call->phone,
                            call->organisation, call->note);
  }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_suggested (void)
{
  g_autoptr (TovStore) store = open_register ("1993-10-15", "0");

  assert_calls (store, "1 Rikke Holm|22222222|(null)|(null)\n"
                       "2 Niels|55555555|Træ & Tag|(null)\n"
                       "3 Ane Dam|44444444|(null)|(null)\n");
}

static void
test_of_age (void)
{
  g_autoptr (TovStore) store = open_register ("1993-10-14", "0");

  assert_calls (store, "1 Rikke Holm|22222222|(null)|(null)\n"
                       "2 Niels|55555555|Træ & Tag|(null)\n");
}

static void
test_protected (void)
{
  g_autoptr (TovStore) store = open_register ("1995-01-01", "1");

  assert_calls (store, "1 Rikke Holm|22222222|(null)|(null)\n"
                       "2 Niels|55555555|Træ & Tag|(null)\n");
}

/* Somebody has thought about it: then nothing is suggested. */
static void
test_written (void)
{
  g_autoptr (TovStore) store = open_register ("1995-01-01", "0");

  fixture_save (store, &tov_person_to_call_entity, "b", "young_person_id", "yp", "position", "2",
                "name", "Farmor", "phone", "77777777", "note", "Om aftenen", NULL);
  fixture_save (store, &tov_person_to_call_entity, "a", "young_person_id", "yp", "position", "1",
                "contact_id", "niels", NULL);
  assert_calls (store, "0 Niels|33333333|Træ & Tag|(null)\n"
                       "0 Farmor|77777777|(null)|Om aftenen\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calls/suggest-the-key-worker-the-host-and-the-guardian", test_suggested);
  g_test_add_func ("/calls/suggest-no-guardian-from-18", test_of_age);
  g_test_add_func ("/calls/cover-the-guardian-of-a-protected-young-person", test_protected);
  g_test_add_func ("/calls/are-in-the-order-somebody-has-written", test_written);
  return g_test_run ();
}
