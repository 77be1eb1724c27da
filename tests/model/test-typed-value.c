/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-entities.h"
#include "tov-typed-value.h"

/* The day on which all that is typed in these tests is typed. */
#define TODAY tov_date_new (2011, 10, 14)

static const TovField *
get_field (const char *entity, const char *name)
{
  return tov_entity_get_field (tov_entities_find (entity), name);
}

/* Typed, it is stored as expected, the record takes it, and then it stands in the entry as shown.
 */
static void
expect (const char *entity,
        const char *name,
        const char *typed,
        const char *expected,
        const char *shown)
{
  const TovField *field = get_field (entity, name);
  g_autoptr (TovRecord) record = tov_record_new (tov_entities_find (entity));
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL, *written = NULL, *stored = NULL;
  gboolean read = tov_typed_value_read (field, typed, TODAY, &value, &error);

  g_assert_no_error (error);
  g_assert_true (read);
  g_assert_cmpstr (value, ==, expected);
  tov_record_set_text (record, field, value, &error);
  g_assert_no_error (error);
  stored = tov_record_get_text (record, field);
  g_assert_cmpstr (stored, ==, expected);
  written = tov_typed_value_write (field, value);
  g_assert_cmpstr (written, ==, shown);
}

static void
refuse (const char *entity, const char *name, const char *typed, const char *words)
{
  g_autoptr (GError) error = NULL;
  char *value = NULL;

  g_assert_false (tov_typed_value_read (get_field (entity, name), typed, TODAY, &value, &error));
  g_assert_cmpstr (error->message, ==, words);
  g_assert_null (value);
}

static void
test_is_stored_as_the_field_wants_it (void)
{
  expect ("placement", "from_date", "i morgen", "2011-10-15", "15-10-2011");
  expect ("log_entry", "happened_at", "0930", "2011-10-14T09:30", "14-10-2011 09:30");
  expect ("young_person", "birth_date", "10/1993", "1993-10", "10-1993");
  expect ("young_person", "broken_off_educations", " 3 ", "3", "3");
  expect ("budget_line", "budgeted", "1234,5", "123450", "1.234,50");
  expect ("budget_line", "year", "2011", "2011", "2011");
  expect ("contact", "given_name", " Åse ", "Åse", "Åse");
  expect ("contact", "note", "one\ntwo\n", "one\ntwo", "one\ntwo");
}

static void
test_spaces_are_nothing (void)
{
  expect ("placement", "from_date", " ", NULL, "");
  expect ("contact", "given_name", "\t", NULL, "");
  expect ("contact", "note", "\n \n", NULL, "");
  expect ("organisation", "municipality_code", "", NULL, "");
  expect ("budget_line", "budgeted", "", NULL, "");
}

static void
test_a_municipality_is_found_by_code_and_name (void)
{
  expect ("organisation", "municipality_code", "730", "730", "730 Randers");
  expect ("organisation", "municipality_code", "randers", "730", "730 Randers");
  expect ("organisation", "municipality_code", "rand", "730", "730 Randers");
  expect ("organisation", "municipality_code", "730 Randers", "730", "730 Randers");
  expect ("organisation", "municipality_code", "Randers Kommune", "730", "730 Randers");
  expect ("organisation", "municipality_code", "lyngby tårbæk", "173", "173 Lyngby-Taarbæk");
  /* Two begin so, but one of them is called just that. */
  expect ("organisation", "municipality_code", "Vejle", "630", "630 Vejle");
  refuse ("organisation", "municipality_code", "vej",
          "“vej” is not known. Write the name or the code.");
  refuse ("organisation", "municipality_code", "731",
          "“731” is not known. Write the name or the code.");
  refuse ("organisation", "municipality_code", "Kommune",
          "“Kommune” is not known. Write the name or the code.");
}

static void
test_what_is_wrong_is_said_in_words (void)
{
  refuse ("placement", "weekly_hours", "169", "Write a whole number from 0 to 168.");
  refuse ("placement", "weekly_hours", "12a", "“12a” is not a whole number.");
  refuse ("budget_line", "budgeted", "1.5", "“1.5” is not an amount. Write it as 1.234,50.");
  refuse ("placement", "from_date", "31-2", "“31-2” is not a date. Write it as 31-12-2011.");
  refuse ("meeting", "starts_at", "i dag",
          "“i dag” is not a day with a time. Write it as 31-12-2011 09:30.");
  refuse ("young_person", "birth_date", "2012", "“2012” is a day to come.");
}

/* A register from elsewhere may hold a code that nobody knows; it is shown as it is. */
static void
test_an_unknown_code_is_shown_as_it_is (void)
{
  g_autofree char *written =
      tov_typed_value_write (get_field ("organisation", "municipality_code"), "999");

  g_assert_cmpstr (written, ==, "999");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typed-value/is-stored-as-the-field-wants-it",
                   test_is_stored_as_the_field_wants_it);
  g_test_add_func ("/typed-value/spaces-are-nothing", test_spaces_are_nothing);
  g_test_add_func ("/typed-value/a-municipality-is-found-by-code-and-name",
                   test_a_municipality_is_found_by_code_and_name);
  g_test_add_func ("/typed-value/what-is-wrong-is-said-in-words",
                   test_what_is_wrong_is_said_in_words);
  g_test_add_func ("/typed-value/an-unknown-code-is-shown-as-it-is",
                   test_an_unknown_code_is_shown_as_it_is);

  return g_test_run ();
}
