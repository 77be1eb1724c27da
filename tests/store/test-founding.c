/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-founding.h"

static TovFounding *
found (const char *name)
{
  g_autoptr (TovRecord) partnership =
      fixture_make (&tov_partnership_entity, NULL, "name", name, NULL);

  return tov_founding_new (TOV_PARTNERSHIP (partnership), tov_date_new (2008, 7, 1));
}

static TovOrganisation *
add_party (TovFounding *founding, const char *name, const char *kind)
{
  TovRecord *party =
      fixture_make (&tov_organisation_entity, NULL, "name", name, "kind", kind, NULL);

  g_ptr_array_add (founding->parties, party);
  return TOV_ORGANISATION (party);
}

static void
save (TovFounding *founding, TovStore *store)
{
  g_autoptr (GError) error = NULL;
  gboolean is_saved = tov_founding_save (founding, store, &error);

  g_assert_no_error (error);
  g_assert_true (is_saved);
}

/* Counts of partnerships, parties, organisations, groups, contacts and posts. */
static void
assert_counts (TovStore *store, const char *counts)
{
  fixture_assert_answer (
      tov_store_get_connection (store),
      "SELECT (SELECT count(*) FROM partnership) || ' ' || (SELECT count(*) FROM party) || ' ' || "
      "(SELECT count(*) FROM organisation) || ' ' || (SELECT count(*) FROM contact_group) || ' ' "
      "|| (SELECT count(*) FROM contact) || ' ' || (SELECT count(*) FROM employment)",
      counts);
}

static void
test_name_alone (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovFounding) founding = found ("Randers");

  save (founding, store);
  assert_counts (store, "1 0 0 1 0 0");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT p.name || p.from_date || g.kind || g.interval_months "
                         "FROM partnership p JOIN contact_group g ON g.partnership_id = p.id",
                         "Randers2008-07-01steering6");
}

static void
test_base_unit (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovFounding) founding = found ("Randers");

  add_party (founding, "Jobcenter Randers", "jobcentre");
  add_party (founding, "Randers Produktionsskole", "production_school");
  save (founding, store);
  assert_counts (store, "1 2 2 1 0 0");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT o.name FROM partnership p "
                         "JOIN organisation o ON o.id = p.base_unit_id",
                         "Randers Produktionsskole");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT count(*) FROM party WHERE role IS NOT NULL", "1");
}

static void
test_two_schools (void)
{
  g_autoptr (TovFounding) founding = found ("Randers");

  add_party (founding, "Den ene", "production_school");
  g_assert_nonnull (tov_founding_guess_base_unit (founding));
  add_party (founding, "Den anden", "production_school");
  g_assert_null (tov_founding_guess_base_unit (founding));
}

/* The party at which she works is one organisation, whatever it is asked for as. */
static void
test_me (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovFounding) founding = found ("Randers");
  g_autoptr (TovRecord) contact =
      fixture_make (&tov_contact_entity, NULL, "given_name", "Anne", NULL);
  TovOrganisation *jobcentre = add_party (founding, "Jobcenter Randers", "jobcentre");

  founding->contact = TOV_CONTACT (g_object_ref (contact));
  founding->workplace = g_object_ref (jobcentre);
  founding->title = g_strdup ("Koordinator");
  founding->is_coordinator = TRUE;
  save (founding, store);
  assert_counts (store, "1 1 1 1 1 1");
  fixture_assert_answer (tov_store_get_connection (store),
                         "SELECT c.given_name || e.title || o.name FROM partnership p "
                         "JOIN contact c ON c.id = p.coordinator_id "
                         "JOIN employment e ON e.contact_id = c.id "
                         "JOIN organisation o ON o.id = e.organisation_id",
                         "AnneKoordinatorJobcenter Randers");
}

static void
test_known_party (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovFounding) founding = found ("Randers");
  TovRecord *known;

  fixture_save (store, &tov_organisation_entity, "uu", "name", "UU Randers", "kind", "uu", NULL);
  known = tov_store_get (store, &tov_organisation_entity, "uu", NULL);
  g_ptr_array_add (founding->parties, known);
  g_assert_false (tov_founding_is_new (store, TOV_ORGANISATION (known)));
  save (founding, store);
  assert_counts (store, "1 1 1 1 0 0");
}

static void
test_undo (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovFounding) founding = found ("Randers");

  add_party (founding, "Jobcenter Randers", "jobcentre");
  save (founding, store);
  fixture_undo (store);
  assert_counts (store, "0 0 0 0 0 0");
}

/* A name is missing: nothing of it stays, and when it is there all of it is saved. */
static void
test_again (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovFounding) founding = found (NULL);
  g_autoptr (GError) error = NULL;

  add_party (founding, "Randers Produktionsskole", "production_school");
  g_assert_false (tov_founding_save (founding, store, &error));
  g_assert_nonnull (error);
  assert_counts (store, "0 0 0 0 0 0");
  g_object_set (founding->partnership, "name", "Randers", NULL);
  save (founding, store);
  assert_counts (store, "1 1 1 1 0 0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/founding/a-name-is-enough", test_name_alone);
  g_test_add_func ("/founding/the-only-production-school-is-the-base-unit", test_base_unit);
  g_test_add_func ("/founding/of-two-production-schools-neither-is", test_two_schools);
  g_test_add_func ("/founding/who-enters-it-works-at-a-party-and-coordinates", test_me);
  g_test_add_func ("/founding/what-is-known-is-not-entered-again", test_known_party);
  g_test_add_func ("/founding/one-undo-takes-all-of-it-back", test_undo);
  g_test_add_func ("/founding/what-failed-can-be-tried-again", test_again);
  return g_test_run ();
}
