/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-choices.h"
#include "tov-entities.h"

typedef void (*FieldFunc) (const TovEntity *entity, const TovField *field);

static void
each_choice_field (FieldFunc look_at)
{
  guint count = 0;

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    for (guint i = 0; i < (*entity)->n_fields; i++)
      if ((*entity)->fields[i].kind == TOV_KIND_CHOICE) {
        g_test_message ("%s.%s", (*entity)->name, (*entity)->fields[i].name);
        look_at (*entity, &(*entity)->fields[i]);
        count++;
      }
  g_assert_cmpuint (count, >, 0);
}

static void
look_at_codes (const TovEntity *entity, const TovField *field)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_nonnull (field->choices);
  g_assert_nonnull (field->choices[0].code);
  for (const TovChoice *choice = field->choices; choice->code != NULL; choice++) {
    g_assert_true (g_regex_match_simple ("^[a-z_0-9]+$", choice->code, 0, 0));
    g_assert_true (g_hash_table_add (seen, (gpointer) choice->code));
  }
}

static void
test_codes_are_plain_and_unique (void)
{
  each_choice_field (look_at_codes);
}

static void
look_at_words (const TovEntity *entity, const TovField *field)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const TovChoice *choice = field->choices; choice->code != NULL; choice++) {
    g_assert_nonnull (choice->label);
    g_assert_cmpstr (choice->label, !=, "");
    /* Two codes that read alike could not be told apart in a list. */
    g_assert_true (g_hash_table_add (seen, (gpointer) choice->label));
  }
}

static void
test_words_tell_the_choices_apart (void)
{
  each_choice_field (look_at_words);
}

static void
look_at_fallback (const TovEntity *entity, const TovField *field)
{
  if (field->fallback != NULL)
    g_assert_cmpint (tov_choice_index (field->choices, field->fallback), >=, 0);
}

static void
test_an_empty_value_stands_for_one_of_the_choices (void)
{
  each_choice_field (look_at_fallback);
}

static void
test_a_code_has_its_place (void)
{
  g_assert_cmpint (tov_choice_index (tov_yes_no_unknown, "yes"), ==, 0);
  g_assert_cmpint (tov_choice_index (tov_yes_no_unknown, "unknown"), ==, 2);
  g_assert_cmpint (tov_choice_index (tov_yes_no_unknown, "perhaps"), ==, -1);
  g_assert_cmpint (tov_choice_index (tov_yes_no_unknown, ""), ==, -1);
  g_assert_cmpint (tov_choice_index (tov_yes_no_unknown, NULL), ==, -1);
}

static void
test_a_code_has_its_word (void)
{
  g_assert_cmpstr (tov_choice_get_label (tov_yes_no_unknown, "unknown"), ==, "Not stated");
  g_assert_cmpstr (tov_choice_get_label (tov_yes_no_unknown, "perhaps"), ==, "perhaps");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/choices/codes-are-plain-and-unique", test_codes_are_plain_and_unique);
  g_test_add_func ("/choices/words-tell-the-choices-apart", test_words_tell_the_choices_apart);
  g_test_add_func ("/choices/an-empty-value-stands-for-one-of-the-choices",
                   test_an_empty_value_stands_for_one_of_the_choices);
  g_test_add_func ("/choices/a-code-has-its-place", test_a_code_has_its_place);
  g_test_add_func ("/choices/a-code-has-its-word", test_a_code_has_its_word);

  return g_test_run ();
}
