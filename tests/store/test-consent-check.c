/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-consent-check.h"
#include "tov-consent-receiver.h"
#include "tov-consent.h"
#include "tov-organisation.h"
#include "tov-young-person.h"

/* Everything is asked on this day. */
#define TODAY "2011-10-14"

typedef struct
{
  const char *name;
  const char *birth_date;
  /* Up to two consents that name the jobcentre: who gave it, when, until when, withdrawn when. */
  struct
  {
    const char *given_by;
    const char *given_on;
    const char *valid_to;
    const char *withdrawn_on;
  } consents[2];
  TovConsentState state;
  /* The ids of what counts, or of what the reason is about. */
  const char *ids;
} Case;

static const Case cases[] = {
  { "an-adult-gives-it-alone", "1993-10-14", { { "self", "2011-01-01" } }, TOV_CONSENT_VALID, "a" },
  { "the-day-before-the-birthday-a-guardian-must",
    "1993-10-15",
    { { "self", "2011-01-01" } },
    TOV_CONSENT_NEEDS_GUARDIAN,
    "a" },
  { "under-18-a-guardian-gives-it",
    "1993-10-15",
    { { "guardian", "2011-01-01" } },
    TOV_CONSENT_VALID,
    "a" },
  { "from-18-a-guardian-s-counts-no-longer",
    "1993-10-14",
    { { "guardian", "2011-01-01" } },
    TOV_CONSENT_NEEDS_SELF,
    "a" },
  { "one-of-each-counts-from-18-by-the-young-person-s",
    "1990-01-01",
    { { "guardian", "2007-01-01" }, { "self", "2011-01-01" } },
    TOV_CONSENT_VALID,
    "b" },
  { "the-first-and-the-last-day-count",
    "1990-01-01",
    { { "self", TODAY, TODAY } },
    TOV_CONSENT_VALID,
    "a" },
  { "the-day-after-the-last-it-has-run-out",
    "1990-01-01",
    { { "self", "2010-01-01", "2011-10-13" } },
    TOV_CONSENT_EXPIRED,
    "a" },
  { "the-day-it-was-withdrawn-it-does-not-count",
    "1990-01-01",
    { { "self", "2010-01-01", NULL, TODAY } },
    TOV_CONSENT_WITHDRAWN,
    "a" },
  { "the-day-before-it-is-withdrawn-it-counts",
    "1990-01-01",
    { { "self", "2010-01-01", NULL, "2011-10-15" } },
    TOV_CONSENT_VALID,
    "a" },
  { "one-of-tomorrow-does-not-count",
    "1990-01-01",
    { { "self", "2011-10-15" } },
    TOV_CONSENT_LATER,
    "a" },
  { "the-newest-tells-the-reason",
    "1990-01-01",
    { { "self", "2009-01-01", "2009-12-31" }, { "self", "2010-01-01", NULL, "2010-06-01" } },
    TOV_CONSENT_WITHDRAWN,
    "b" },
  { "an-older-one-that-is-valid-counts",
    "1990-01-01",
    { { "self", "2009-01-01" }, { "self", "2010-01-01", NULL, "2010-06-01" } },
    TOV_CONSENT_VALID,
    "a" },
  { "born-in-the-year-of-the-birthday-both-must",
    "1993",
    { { "self", "2011-01-01" } },
    TOV_CONSENT_NEEDS_GUARDIAN,
    "a" },
  { "born-in-the-month-of-the-birthday-both-must",
    "1993-10",
    { { "guardian", "2011-01-01" } },
    TOV_CONSENT_NEEDS_SELF,
    "a" },
  { "born-the-month-before-the-young-person-gives-it",
    "1993-09",
    { { "self", "2011-01-01" } },
    TOV_CONSENT_VALID,
    "a" },
  { "an-unknown-age-needs-both",
    NULL,
    { { "self", "2011-01-01" }, { "guardian", "2010-12-01" } },
    TOV_CONSENT_VALID,
    "a b" },
};

static void
save_consent (TovStore *store, const Case *test, guint i)
{
  const char *id = i == 0 ? "a" : "b";

  fixture_save (
      store, &tov_consent_entity, id, "young_person_id", "aase", "information", "Fremmøde",
      "given_by", test->consents[i].given_by, "given_on", test->consents[i].given_on, "valid_to",
      test->consents[i].valid_to != NULL ? test->consents[i].valid_to : "", "withdrawn_on",
      test->consents[i].withdrawn_on != NULL ? test->consents[i].withdrawn_on : "", NULL);
  fixture_save (store, &tov_consent_receiver_entity, id, "consent_id", id, "organisation_id",
                "jobcentre", NULL);
}

static TovStore *
make_register (const char *birth_date)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_organisation_entity, "jobcentre", "name", "Jobcenter", "kind",
                "jobcentre", NULL);
  fixture_save (store, &tov_organisation_entity, "school", "name", "Skole", "kind",
                "production_school", NULL);
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", "birth_date",
                birth_date != NULL ? birth_date : "", NULL);
  return store;
}

static TovConsentCheck *
check (TovStore *store, const char *organisation)
{
  g_autoptr (GError) error = NULL;
  TovConsentCheck *result =
      tov_consent_check_run (store, "aase", organisation, tov_date_from_iso (TODAY), &error);

  g_assert_no_error (error);
  return result;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (TovStore) store = make_register (test->birth_date);
  g_autoptr (TovConsentCheck) result = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (test->consents); i++)
    if (test->consents[i].given_by != NULL)
      save_consent (store, test, i);
  result = check (store, "jobcentre");
  g_assert_cmpint (result->state, ==, test->state);
  for (guint i = 0; i < result->consents->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            tov_record_get_id (g_ptr_array_index (result->consents, i)));
  g_assert_cmpstr (ids->str, ==, test->ids);
}

static void
test_none (void)
{
  g_autoptr (TovStore) store = make_register ("1990-01-01");
  g_autoptr (TovConsentCheck) result = check (store, "jobcentre");

  g_assert_cmpint (result->state, ==, TOV_CONSENT_NONE);
  g_assert_cmpuint (result->consents->len, ==, 0);
  g_assert_true (result->is_by_self);
  g_assert_false (result->is_by_guardian);
}

static void
test_not_named (void)
{
  static const Case jobcentre_only = { .consents = { { "self", "2011-01-01" } } };
  g_autoptr (TovStore) store = make_register ("1990-01-01");
  g_autoptr (TovConsentCheck) result = NULL;

  save_consent (store, &jobcentre_only, 0);
  result = check (store, "school");
  g_assert_cmpint (result->state, ==, TOV_CONSENT_NOT_NAMED);
  g_assert_cmpuint (result->consents->len, ==, 0);
}

static void
test_nobody (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_consent_check_run (store, "aase", "jobcentre", 1, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/consent-check/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/consent-check/without-any-there-is-none", test_none);
  g_test_add_func ("/consent-check/another-receiver-is-not-named", test_not_named);
  g_test_add_func ("/consent-check/there-is-no-such-person", test_nobody);
  return g_test_run ();
}
