/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-ball-acts.h"
#include "tov-clock.h"
#include "tov-contact-log.h"
#include "tov-contact.h"
#include "tov-next-step.h"
#include "tov-organisation.h"
#include "tov-store-undo.h"
#include "tov-young-person.h"

#define ENTRIES                                                                                  \
  "SELECT happened_at || ' ' || form || ' ' || reached || ' ' || ifnull (minutes, '-') || ' '"   \
  " || ifnull (worker_id, '-') || ' ' || ifnull (note, '-') || ' ' || ifnull (corrects_id, '-')" \
  " FROM log_entry ORDER BY created, rowid"
#define LINKS  "SELECT young_person_id FROM log_entry_young_person ORDER BY 1"
#define THEMES "SELECT theme_id FROM log_entry_theme ORDER BY 1"
#define STEPS                                                                                 \
  "SELECT young_person_id || ' ' || text || ' ' || set_on || ' ' || ifnull (due_on, '-')"     \
  " || ' ' || ifnull (responsible_id, '-') || ' ' || ifnull (done_on, 'open') FROM next_step" \
  " ORDER BY text, young_person_id"
#define BALLS                                                                              \
  "SELECT young_person_id || ' ' || ifnull (contact_id, organisation_id) || ' ' || answer" \
  " || ' ' || ifnull (expectation, '-') FROM ball ORDER BY young_person_id, from_date"

static TovStore *
make_register (void)
{
  TovStore *store = fixture_open ();

  tov_clock_set_today (tov_date_new (2011, 10, 14));
  fixture_save (store, &tov_contact_entity, "anne", "given_name", "Anne", NULL);
  fixture_save (store, &tov_organisation_entity, "jc", "name", "Jobcenter", "kind", "jobcentre",
                NULL);
  fixture_save (store, &tov_young_person_entity, "aase", "reference", "U1", "given_name", "Åse",
                "family_name", "Ærø", NULL);
  fixture_save (store, &tov_young_person_entity, "bo", "reference", "U2", "given_name", "Bo", NULL);
  fixture_save (store, &tov_young_person_entity, "cilla", "reference", "U3", "given_name", "Cilla",
                "protected", "1", NULL);
  return store;
}

static void
add (GPtrArray *list, const char *id)
{
  g_ptr_array_add (list, g_strdup (id));
}

/* A telephone call with one young person. */
static TovContactDraft *
make_draft (const char *young_person)
{
  TovContactDraft *draft = tov_contact_draft_new ();

  if (young_person != NULL)
    add (draft->young_people, young_person);
  draft->happened_at = g_strdup ("2011-10-14T09:30");
  draft->form = g_strdup ("phone");
  draft->worker = g_strdup ("anne");
  return draft;
}

static char *
save (TovStore *store, const TovContactDraft *draft)
{
  g_autoptr (GError) error = NULL;
  char *entry = NULL;

  tov_contact_log_save (store, draft, &entry, &error);
  g_assert_no_error (error);
  g_assert_nonnull (entry);
  return entry;
}

static void
assert_answer (TovStore *store, const char *sql, const char *answer)
{
  fixture_assert_answer (tov_store_get_connection (store), sql, answer);
}

static void
assert_refused (TovStore *store, const TovContactDraft *draft, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *entry = NULL;

  g_assert_false (tov_contact_log_save (store, draft, &entry, &error));
  g_assert_error (error, domain, code);
  g_assert_null (entry);
  assert_answer (store, ENTRIES, "");
  assert_answer (store, LINKS, "");
}

static void
assert_title (TovStore *store, const char *expected)
{
  g_autofree char *title = tov_store_get_undo_title (store);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_all (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovContactDraft) draft = make_draft ("aase");
  g_autofree char *entry = NULL;

  fixture_save (store, &tov_next_step_entity, "old", "young_person_id", "aase", "text", "Gammelt",
                "set_on", "2011-10-01", NULL);
  add (draft->themes, "theme:substance");
  add (draft->themes, "theme:money");
  add (draft->done_steps, "old");
  draft->minutes = 20;
  draft->note = g_strdup ("Han kommer i morgen.");
  draft->step_text = g_strdup ("Nyt");
  draft->step_due = tov_date_new (2011, 10, 21);
  draft->step_responsible = g_strdup ("anne");
  draft->ball_organisation = g_strdup ("jc");
  draft->expectation = g_strdup ("Find en plads");
  entry = save (store, draft);
  assert_answer (store, ENTRIES, "2011-10-14T09:30 phone 1 20 anne Han kommer i morgen. -");
  assert_answer (store, LINKS, "aase");
  assert_answer (store, THEMES, "theme:money\ntheme:substance");
  assert_answer (
      store, STEPS,
      "aase Gammelt 2011-10-01 - - 2011-10-14\naase Nyt 2011-10-14 2011-10-21 anne open");
  assert_answer (store, BALLS, "aase jc accepted Find en plads");
  assert_title (store, "Contact with Åse Ærø logged");
  fixture_undo (store);
  assert_answer (store, ENTRIES, "");
  assert_answer (store, LINKS, "");
  assert_answer (store, THEMES, "");
  assert_answer (store, STEPS, "aase Gammelt 2011-10-01 - - open");
  assert_answer (store, BALLS, "");
}

/* A day to come is a plan, and what was done before is not done again. */
static void
test_steps_with_days (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovContactDraft) draft = make_draft ("aase");
  g_autofree char *entry = NULL;

  fixture_save (store, &tov_next_step_entity, "a", "young_person_id", "aase", "text", "A", "set_on",
                "2011-10-01", "done_on", "2011-10-20", NULL);
  fixture_save (store, &tov_next_step_entity, "b", "young_person_id", "aase", "text", "B", "set_on",
                "2011-10-01", "done_on", "2011-10-02", NULL);
  fixture_save (store, &tov_next_step_entity, "c", "young_person_id", "aase", "text", "C", "set_on",
                "2011-10-01", "cancelled_on", "2011-10-14", NULL);
  add (draft->done_steps, "a");
  add (draft->done_steps, "b");
  add (draft->done_steps, "c");
  entry = save (store, draft);
  assert_answer (store, STEPS,
                 "aase A 2011-10-01 - - 2011-10-14\naase B 2011-10-01 - - 2011-10-02\n"
                 "aase C 2011-10-01 - - open");
}

static void
test_several (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovContactDraft) draft = make_draft ("cilla");
  g_autofree char *entry = NULL;

  add (draft->young_people, "aase");
  add (draft->young_people, "bo");
  draft->step_text = g_strdup ("Gruppe");
  draft->ball_contact = g_strdup ("anne");
  entry = save (store, draft);
  assert_answer (store, "SELECT count (*) FROM log_entry", "1");
  assert_answer (store, LINKS, "aase\nbo\ncilla");
  assert_answer (store, STEPS,
                 "aase Gruppe 2011-10-14 - - open\nbo Gruppe 2011-10-14 - - open\n"
                 "cilla Gruppe 2011-10-14 - - open");
  assert_answer (store, BALLS, "aase anne accepted -\nbo anne accepted -\ncilla anne accepted -");
  /* Who is protected is a number in the history too. */
  assert_title (store, "Contact with U3 and 2 others logged");
}

static void
test_attempt (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovContactDraft) draft = make_draft ("bo");
  g_autofree char *entry = NULL;

  draft->is_reached = FALSE;
  entry = save (store, draft);
  assert_answer (store, ENTRIES, "2011-10-14T09:30 phone 0 - anne - -");
  assert_title (store, "Attempt to reach Bo logged");
}

static void
test_refusals (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovContactDraft) nobody = make_draft (NULL);
  g_autoptr (TovContactDraft) late = make_draft ("aase");
  g_autoptr (TovContactDraft) timeless = make_draft ("aase");
  g_autoptr (TovContactDraft) empty = make_draft ("aase");

  assert_refused (store, nobody, TOV_RECORD_ERROR, TOV_RECORD_ERROR_REQUIRED);
  g_free (late->happened_at);
  late->happened_at = g_strdup ("2011-10-15T00:00");
  assert_refused (store, late, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE);
  g_clear_pointer (&timeless->happened_at, g_free);
  assert_refused (store, timeless, TOV_RECORD_ERROR, TOV_RECORD_ERROR_REQUIRED);
  empty->corrects = g_strdup ("some");
  assert_refused (store, empty, TOV_RECORD_ERROR, TOV_RECORD_ERROR_REQUIRED);
}

static void
test_refused_ball (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovContactDraft) draft = make_draft ("aase");
  g_autoptr (GError) error = NULL;

  tov_ball_throw (store, "aase", "anne", NULL, NULL, NULL, tov_date_new (2011, 10, 1), &error);
  g_assert_no_error (error);
  tov_ball_throw (store, "aase", NULL, "jc", NULL, NULL, tov_date_new (2011, 10, 10), &error);
  g_assert_no_error (error);
  draft->step_text = g_strdup ("Nyt");
  draft->ball_contact = g_strdup ("anne");
  assert_refused (store, draft, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  assert_answer (store, STEPS, "");
  /* Of several it is said whose ball it is. */
  add (draft->young_people, "bo");
  g_assert_false (tov_contact_log_save (store, draft, NULL, &error));
  g_assert_true (g_str_has_prefix (error->message, "Åse Ærø: "));
}

static void
test_addition (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (TovContactDraft) draft = make_draft ("aase");
  g_autoptr (TovContactDraft) addition = tov_contact_draft_new ();
  g_autofree char *entry = NULL, *added = NULL, *expected = NULL;

  add (draft->young_people, "bo");
  draft->minutes = 20;
  entry = save (store, draft);
  addition->corrects = g_strdup (entry);
  addition->note = g_strdup ("Det var i går.");
  added = save (store, addition);
  expected = g_strdup_printf ("2011-10-14T09:30 phone 1 20 anne - -\n"
                              "2011-10-14T09:30 phone 1 - anne Det var i går. %s",
                              entry);
  assert_answer (store, ENTRIES, expected);
  assert_answer (store, LINKS, "aase\naase\nbo\nbo");
  assert_title (store, "Addition about Åse Ærø and 1 other written");
}

static void
assert_recent (TovStore *store, const char *worker, guint limit, const char *expected)
{
  g_autoptr (GPtrArray) recent = tov_contact_log_list_recent (store, worker, limit);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < recent->len; i++)
    g_string_append_printf (words, "%s ", (char *) g_ptr_array_index (recent, i));
  g_assert_cmpstr (words->str, ==, expected);
}

static void
log_at (TovStore *store, const char *young_person, const char *time, const char *form)
{
  g_autoptr (TovContactDraft) draft = make_draft (young_person);
  g_autofree char *entry = NULL;

  g_free (draft->happened_at);
  draft->happened_at = g_strdup (time);
  g_free (draft->form);
  draft->form = g_strdup (form);
  entry = save (store, draft);
}

static void
test_recent (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autofree char *none = tov_contact_log_get_last_form (store, "anne"), *form = NULL;

  g_assert_null (none);
  log_at (store, "aase", "2011-10-01T09:00", "video");
  log_at (store, "bo", "2011-10-03T09:00", "video");
  log_at (store, "aase", "2011-10-02T09:00", "video");
  log_at (store, "cilla", "2011-09-30T09:00", "video");
  assert_recent (store, "anne", 9, "bo aase cilla ");
  assert_recent (store, "anne", 2, "bo aase ");
  assert_recent (store, NULL, 9, "");
  form = tov_contact_log_get_last_form (store, "anne");
  g_assert_cmpstr (form, ==, "video");
}

static void
test_text (void)
{
  g_autoptr (TovContactDraft) draft = make_draft ("aase;1"), back = NULL;
  g_autofree char *text = NULL, *again = NULL;

  add (draft->young_people, "bo");
  add (draft->themes, "theme:money");
  add (draft->done_steps, "s=1");
  draft->is_reached = FALSE;
  draft->minutes = 0;
  draft->note = g_strdup ("  To linjer:\nåben; # [ikke] = kort\t\\n ");
  draft->step_text = g_strdup ("Ring");
  draft->step_due = tov_date_new (2011, 12, 31);
  draft->step_responsible = g_strdup ("anne");
  draft->ball_organisation = g_strdup ("jc");
  draft->expectation = g_strdup ("Svar");
  draft->corrects = g_strdup ("entry");
  text = tov_contact_draft_to_text (draft);
  back = tov_contact_draft_from_text (text);
  g_assert_nonnull (back);
  g_assert_cmpstr (back->note, ==, draft->note);
  g_assert_cmpstr (g_ptr_array_index (back->young_people, 0), ==, "aase;1");
  g_assert_cmpint (back->minutes, ==, 0);
  g_assert_cmpint (back->step_due, ==, draft->step_due);
  g_assert_false (back->is_reached);
  g_assert_null (back->ball_contact);
  again = tov_contact_draft_to_text (back);
  g_assert_cmpstr (again, ==, text);
}

static void
test_empty_text (void)
{
  g_autoptr (TovContactDraft) draft = tov_contact_draft_new (), back = NULL;
  g_autofree char *text = tov_contact_draft_to_text (draft);

  back = tov_contact_draft_from_text (text);
  g_assert_cmpuint (back->young_people->len, ==, 0);
  g_assert_true (back->is_reached);
  g_assert_cmpint (back->minutes, ==, TOV_NUMBER_NONE);
  g_assert_cmpint (back->step_due, ==, TOV_DATE_NONE);
  g_assert_null (tov_contact_draft_from_text (""));
  g_assert_null (tov_contact_draft_from_text ("{ \"a\": 1 }"));
  g_assert_null (tov_contact_draft_from_text ("[other]\na=1\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-log/writes-all-of-it-as-one-act", test_all);
  g_test_add_func ("/contact-log/ends-only-steps-that-are-open", test_steps_with_days);
  g_test_add_func ("/contact-log/is-about-several-young-people", test_several);
  g_test_add_func ("/contact-log/calls-an-attempt-one", test_attempt);
  g_test_add_func ("/contact-log/refuses-what-is-missing-or-has-not-happened", test_refusals);
  g_test_add_func ("/contact-log/writes-nothing-where-the-ball-is-refused", test_refused_ball);
  g_test_add_func ("/contact-log/an-addition-is-as-what-it-adds-to", test_addition);
  g_test_add_func ("/contact-log/knows-whom-a-worker-logged-last-and-how", test_recent);
  g_test_add_func ("/contact-log/a-draft-comes-back-from-its-text", test_text);
  g_test_add_func ("/contact-log/an-empty-draft-and-a-text-that-is-none", test_empty_text);
  return g_test_run ();
}
