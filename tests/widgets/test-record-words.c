/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-ball.h"
#include "tov-cpr.h"
#include "tov-log-entry.h"
#include "tov-record-words.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

/* A register of one line: the reference "p1" of a young person is "young_person p1". */
static char *
get_title (const char *entity, const char *id, gpointer user_data)
{
  return g_strdup_printf ("%s %s", entity, id);
}

static void
set (TovRecord *record, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;

  tov_record_set_text (record, tov_entity_get_field (tov_record_get_entity (record), name), text,
                       &error);
  g_assert_no_error (error);
}

static char *
get_value (TovRecord *record, const char *name)
{
  return tov_record_words_value (
      record, tov_entity_get_field (tov_record_get_entity (record), name), get_title, NULL);
}

static void
assert_value (TovRecord *record, const char *name, const char *expected)
{
  g_autofree char *value = get_value (record, name);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_a_cpr_number_shows_only_the_birthday (void)
{
  g_autoptr (TovRecord) cpr = tov_record_new (&tov_cpr_entity);

  set (cpr, "young_person_id", "p1");
  set (cpr, "number", "0102031234");
  assert_value (cpr, "number", "010203-••••");
  set (cpr, "number", "010203-1234");
  assert_value (cpr, "number", "010203-••••");
}

static TovRecord *
create_person (gboolean is_protected)
{
  TovRecord *person = tov_record_new (&tov_young_person_entity);

  set (person, "reference", "R-7");
  set (person, "given_name", "Åse");
  set (person, "family_name", "Ærø");
  set (person, "birth_date", "1993-10");
  set (person, "town", "Randers");
  set (person, "guardian_phone", "12345678");
  set (person, "protected", is_protected ? "1" : "0");
  return person;
}

static void
test_a_protected_person_is_a_number (void)
{
  const char *const covered[] = { "given_name", "family_name", "town", "guardian_phone" };
  g_autoptr (TovRecord) person = create_person (TRUE);
  g_autofree char *title = tov_record_words_title (person, NULL, get_title, NULL);
  g_autofree char *subtitle = tov_record_words_subtitle (person, NULL, get_title, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (covered); i++)
    assert_value (person, covered[i], "Protected");
  assert_value (person, "reference", "R-7");
  assert_value (person, "birth_date", "10-1993");
  assert_value (person, "address", "");
  g_assert_cmpstr (title, ==, "R-7");
  g_assert_null (g_strstr_len (subtitle, -1, "Randers"));
}

static void
test_another_person_is_called_by_name (void)
{
  g_autoptr (TovRecord) person = create_person (FALSE);
  g_autofree char *title = tov_record_words_title (person, NULL, get_title, NULL);

  assert_value (person, "town", "Randers");
  g_assert_cmpstr (title, ==, "Åse Ærø");
}

static void
test_a_record_without_a_name_is_called_by_what_it_joins (void)
{
  g_autoptr (TovRecord) level = tov_record_new (&tov_support_level_entity);
  const TovField *owner = tov_entity_get_field (&tov_support_level_entity, "young_person_id");
  g_autofree char *title = NULL, *short_title = NULL, *subtitle = NULL;

  set (level, "young_person_id", "p1");
  set (level, "level", "phasing_out");
  set (level, "from_date", "2011-10-14");
  title = tov_record_words_title (level, NULL, get_title, NULL);
  short_title = tov_record_words_title (level, owner, get_title, NULL);
  subtitle = tov_record_words_subtitle (level, owner, get_title, NULL);
  g_assert_cmpstr (title, ==, "young_person p1 · Phasing out");
  g_assert_cmpstr (short_title, ==, "Phasing out");
  g_assert_cmpstr (subtitle, ==, "since 14-10-2011");
}

static void
test_the_second_line_has_the_period_and_the_rest (void)
{
  g_autoptr (TovRecord) ball = tov_record_new (&tov_ball_entity);
  const TovField *owner = tov_entity_get_field (&tov_ball_entity, "young_person_id");
  g_autofree char *title = NULL, *subtitle = NULL;

  set (ball, "young_person_id", "p1");
  set (ball, "contact_id", "c1");
  set (ball, "from_date", "2011-10-01");
  set (ball, "to_date", "2011-10-14");
  set (ball, "thrown_on", "2011-09-30");
  set (ball, "answer", "accepted");
  set (ball, "expectation", "Calls\nthe school");
  title = tov_record_words_title (ball, owner, get_title, NULL);
  subtitle = tov_record_words_subtitle (ball, owner, get_title, NULL);
  g_assert_cmpstr (title, ==, "contact c1 · Accepted");
  g_assert_cmpstr (subtitle, ==, "01-10-2011 – 14-10-2011 · Thrown: 30-09-2011 · Calls the school");
}

static void
test_what_happens_is_ordered_by_its_time (void)
{
  g_assert_cmpstr (tov_record_words_order (&tov_log_entry_entity)->name, ==, "happened_at");
  g_assert_cmpstr (tov_record_words_order (&tov_ball_entity)->name, ==, "from_date");
  g_assert_null (tov_record_words_order (&tov_young_person_entity));
  g_assert_null (tov_record_words_order (&tov_cpr_entity));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-words/a-cpr-number-shows-only-the-birthday",
                   test_a_cpr_number_shows_only_the_birthday);
  g_test_add_func ("/record-words/a-protected-person-is-a-number",
                   test_a_protected_person_is_a_number);
  g_test_add_func ("/record-words/another-person-is-called-by-name",
                   test_another_person_is_called_by_name);
  g_test_add_func ("/record-words/a-record-without-a-name-is-called-by-what-it-joins",
                   test_a_record_without_a_name_is_called_by_what_it_joins);
  g_test_add_func ("/record-words/the-second-line-has-the-period-and-the-rest",
                   test_the_second_line_has_the_period_and_the_rest);
  g_test_add_func ("/record-words/what-happens-is-ordered-by-its-time",
                   test_what_happens_is_ordered_by_its_time);
  return g_test_run ();
}
