/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-hyphens.h"

/* Of a shorter word no part is worth a line. */
#define LEAST_WORD 12
/* The fewest letters on either side of a hyphen. */
#define LEAST_SIDE 4

#define SOFT_HYPHEN "\u00ad"

static gboolean
is_vowel (gunichar letter)
{
  return g_utf8_strchr ("aeiouyæøåé", -1, g_unichar_tolower (letter)) != NULL;
}

/* Whether Danish words begin with the two. */
static gboolean
is_onset (gunichar first, gunichar second)
{
  static const char *const onsets[] = {
    "bl", "br", "dr", "fl", "fr", "gl", "gr", "kl", "kr", "kv",
    "pl", "pr", "sk", "sl", "sm", "sn", "sp", "st", "sv", "tr"
  };

  for (guint i = 0; i < G_N_ELEMENTS (onsets); i++)
    if (first == (gunichar) onsets[i][0] && second == (gunichar) onsets[i][1])
      return TRUE;
  return FALSE;
}

/* Whether a syllable begins at that letter of a word. */
static gboolean
is_syllable (const gunichar *word, glong at)
{
  gboolean has_onset = is_onset (word[at], word[at + 1]) && is_vowel (word[at + 2]);

  if (is_vowel (word[at]))
    return FALSE;
  if (has_onset)
    return TRUE;
  return is_vowel (word[at + 1]) && !is_onset (word[at - 1], word[at]);
}

char *
tov_hyphens_insert (const char *word)
{
  glong length;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (word, -1, &length);
  g_autoptr (GString) broken = g_string_new (NULL);

  for (glong i = 0; i < length; i++) {
    if (length >= LEAST_WORD && i >= LEAST_SIDE && i + LEAST_SIDE <= length
        && is_syllable (letters, i))
      g_string_append (broken, SOFT_HYPHEN);
    g_string_append_unichar (broken, letters[i]);
  }
  return g_string_free (g_steal_pointer (&broken), FALSE);
}
