/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-hyphens.h"

/* expected has a "-" for each soft hyphen. */
static void
expect (const char *word, const char *expected)
{
  g_autofree char *broken = tov_hyphens_insert (word);
  g_auto (GStrv) parts = g_strsplit (broken, "\u00ad", -1);
  g_autofree char *shown = g_strjoinv ("-", parts);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_a_long_word_is_broken_between_syllables (void)
{
  expect ("Uddannelsesinstitution", "Uddan-nel-se-sin-sti-tu-tion");
  expect ("produktionsskolen", "produk-tions-skolen");
  expect ("Virksomhedspraktik", "Virk-som-heds-praktik");
  expect ("Psykologsamtaler", "Psyko-log-sam-taler");
}

static void
test_a_short_word_is_left_whole (void)
{
  expect ("", "");
  expect ("Mentor", "Mentor");
  expect ("Grundforløb", "Grundforløb");
}

static void
test_letters_of_more_bytes_are_letters (void)
{
  expect ("Økonomirådgivning", "Økono-mi-råd-giv-ning");
  expect ("Ældreplejeuddannelse", "Ældre-ple-jeud-dan-nelse");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hyphens/a-long-word-is-broken-between-syllables",
                   test_a_long_word_is_broken_between_syllables);
  g_test_add_func ("/hyphens/a-short-word-is-left-whole", test_a_short_word_is_left_whole);
  g_test_add_func ("/hyphens/letters-of-more-bytes-are-letters",
                   test_letters_of_more_bytes_are_letters);
  return g_test_run ();
}
