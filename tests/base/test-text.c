/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-text.h"

static void
expect (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
expect_before (const char *a, const char *b)
{
  g_test_message ("“%s” before “%s”", a, b);
  g_assert_cmpint (tov_text_compare (a, b), <, 0);
  g_assert_cmpint (tov_text_compare (b, a), >, 0);
}

static void
test_folds_all_writings_of_a_name_alike (void)
{
  expect (tov_text_fold ("Århus"), "arhus");
  expect (tov_text_fold ("aarhus"), "arhus");
  expect (tov_text_fold ("ÅRHUS"), "arhus");
  expect (tov_text_fold ("AArhus"), "arhus");
  expect (tov_text_fold ("Ærø"), "aro");
  expect (tov_text_fold ("Äröö"), "aroo");
  expect (tov_text_fold ("Café É è Ü ç ñ"), "cafe e e u c n");
  expect (tov_text_fold ("ế"), "e");
}

static void
test_folds_nothing_else (void)
{
  expect (tov_text_fold (""), "");
  expect (tov_text_fold (NULL), "");
  expect (tov_text_fold ("12 34 56 78 – {x} – 東"), "12 34 56 78 – {x} – 東");
  expect (tov_text_fold ("aaa"), "aa");
}

static void
test_finds_every_word_of_a_query (void)
{
  g_assert_true (tov_text_matches ("Åse Ærø-Østergård", "aase"));
  g_assert_true (tov_text_matches ("Åse Ærø-Østergård", "ase"));
  g_assert_true (tov_text_matches ("Åse Ærø-Østergård", "ÅSE"));
  g_assert_true (tov_text_matches ("Åse Ærø-Østergård", "østergaard åse"));
  g_assert_true (tov_text_matches ("Uddannelsesvejledning", "vejled"));
  g_assert_false (tov_text_matches ("Åse Ærø-Østergård", "åse hansen"));
  g_assert_false (tov_text_matches ("Åse", "åsen"));
}

static void
test_an_empty_query_is_in_everything (void)
{
  g_assert_true (tov_text_matches ("Åse", ""));
  g_assert_true (tov_text_matches ("Åse", NULL));
  g_assert_true (tov_text_matches ("Åse", " \t "));
  g_assert_true (tov_text_matches (NULL, ""));
  g_assert_false (tov_text_matches (NULL, "åse"));
}

static void
test_sorts_ae_oe_aa_last (void)
{
  static const char *const sorted[] = { "Birkerød", "Odder",    "Zealand", "Ærø",
                                        "Ølgod",    "Aabenraa", "Århus",   "Aars" };

  for (gsize a = 0; a < G_N_ELEMENTS (sorted); a++)
    for (gsize b = a + 1; b < G_N_ELEMENTS (sorted); b++)
      expect_before (sorted[a], sorted[b]);
  expect_before ("Ærø", "Ölgod");
  expect_before ("Ätran", "Ølgod");
}

static void
test_sorts_letters_before_case (void)
{
  expect_before ("anna", "Bo");
  expect_before ("Anna", "bo");
  expect_before ("Anna", "anna b");
  /* Only where nothing else differs has the case a say. */
  expect_before ("Anna", "anna");
}

static void
test_sorts_accents_as_their_letter (void)
{
  expect_before ("René A", "Rene B");
  expect_before ("Rene A", "René B");
  expect_before ("Rend", "René");
  expect_before ("René", "Renf");
}

static void
test_sorts_numbers_by_value (void)
{
  expect_before ("Hold 9", "Hold 10");
  expect_before ("Hold 10", "Hold 100");
  expect_before ("2011-9", "2011-10");
  expect_before ("Hold 09", "Hold 9");
  expect_before ("Hold 9b", "Hold 10a");
  expect_before ("Hold 2", "Hold A");
}

static void
test_is_equal_only_for_equal_texts (void)
{
  g_assert_cmpint (tov_text_compare ("Åse", "Åse"), ==, 0);
  g_assert_cmpint (tov_text_compare ("", ""), ==, 0);
  g_assert_cmpint (tov_text_compare ("Åse", "Aase"), !=, 0);
  g_assert_cmpint (tov_text_compare ("7", "07"), !=, 0);
  g_assert_cmpint (tov_text_compare (NULL, NULL), ==, 0);
  expect_before (NULL, "");
  expect_before ("", "a");
  expect_before ("An", "Anna");
}

static void
test_escapes_markup (void)
{
  expect (tov_text_escape ("Børn & Unge <3"), "Børn &amp; Unge &lt;3");
  expect (tov_text_escape (NULL), "");
}

static void
assert_phone (const char *phone, const char *expected)
{
  g_autofree char *text = tov_text_format_phone (phone);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_formats_phone (void)
{
  assert_phone ("12345678", "12 34 56 78");
  assert_phone ("+4512345678", "+4512345678");
  assert_phone ("1234567a", "1234567a");
  assert_phone (NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/folds-all-writings-of-a-name-alike",
                   test_folds_all_writings_of_a_name_alike);
  g_test_add_func ("/text/folds-nothing-else", test_folds_nothing_else);
  g_test_add_func ("/text/finds-every-word-of-a-query", test_finds_every_word_of_a_query);
  g_test_add_func ("/text/an-empty-query-is-in-everything", test_an_empty_query_is_in_everything);
  g_test_add_func ("/text/sorts-ae-oe-aa-last", test_sorts_ae_oe_aa_last);
  g_test_add_func ("/text/sorts-letters-before-case", test_sorts_letters_before_case);
  g_test_add_func ("/text/sorts-accents-as-their-letter", test_sorts_accents_as_their_letter);
  g_test_add_func ("/text/sorts-numbers-by-value", test_sorts_numbers_by_value);
  g_test_add_func ("/text/is-equal-only-for-equal-texts", test_is_equal_only_for_equal_texts);
  g_test_add_func ("/text/escapes-markup", test_escapes_markup);
  g_test_add_func ("/text/formats-a-danish-phone-number", test_formats_phone);

  return g_test_run ();
}
