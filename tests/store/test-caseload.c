/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-caseload.h"
#include "tov-contact.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-partnership.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

static void
add_person (TovStore *store, const char *id, const char *level, const char *key_worker)
{
  fixture_save (store, &tov_young_person_entity, id, "reference", id, NULL);
  fixture_save (store, &tov_enrolment_entity, id, "young_person_id", id, "partnership_id", "p",
                "admitted_on", "2011-09-01", NULL);
  if (level != NULL)
    fixture_save (store, &tov_support_level_entity, id, "young_person_id", id, "level", level,
                  "from_date", "2011-09-01", NULL);
  if (key_worker != NULL)
    fixture_save (store, &tov_key_worker_entity, id, "young_person_id", id, "contact_id",
                  key_worker, "from_date", "2011-09-01", NULL);
}

/* Åse has 1.0 + 0.6 + 0.3, Bo 1.0 for one without a level, and one is without a key worker. */
static TovStore *
open_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p", "name", "Vejle", NULL);
  fixture_save (store, &tov_contact_entity, "aase", "given_name", "Åse", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  add_person (store, "a", "close", "aase");
  add_person (store, "b", "external", "aase");
  add_person (store, "c", "phasing_out", "aase");
  add_person (store, "d", NULL, "bo");
  add_person (store, "e", "external", NULL);
  return store;
}

/* "Bo 1 1.0 of 20, …" */
static void
assert_caseloads (TovStore *store, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) standings =
      tov_standings_load (store, NULL, tov_date_from_iso ("2011-10-14"), &error);
  g_autoptr (GPtrArray) caseloads = tov_caseloads_count (store, standings);
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < caseloads->len; i++) {
    const TovCaseload *caseload = g_ptr_array_index (caseloads, i);

    g_assert_cmpuint (caseload->n, ==, caseload->standings->len);
    g_string_append_printf (words, "%s%s %u %.1f of %.0f", i > 0 ? ", " : "",
                            caseload->name != NULL ? caseload->name : "-", caseload->n,
                            caseload->weight, caseload->limit);
  }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_weights (void)
{
  g_autoptr (TovStore) store = open_register ();

  assert_caseloads (store, "- 1 0.6 of 20, Bo 1 1.0 of 20, Åse 3 1.9 of 20");
}

static void
test_norms (void)
{
  g_autoptr (TovStore) store = open_register ();

  tov_norm_save (store, TOV_NORM_WEIGHT + 1, 0.5, NULL);
  tov_norm_save (store, TOV_NORM_CASELOAD_LIMIT, 15, NULL);
  assert_caseloads (store, "- 1 0.5 of 15, Bo 1 1.0 of 15, Åse 3 1.8 of 15");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/caseload/weighs-by-level", test_weights);
  g_test_add_func ("/caseload/follows-the-norms-of-the-register", test_norms);
  return g_test_run ();
}
