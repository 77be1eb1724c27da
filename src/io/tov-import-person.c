/* Whole names, into given and family name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-private.h"

#include <string.h>

static gboolean
is_particle (const char *word)
{
  static const char *const particles[] = { "van", "von", "de", "der", "af", "el",  "al",
                                           "bin", "la",  "le", "da",  "di", "dos", "ter" };

  for (gsize i = 0; i < G_N_ELEMENTS (particles); i++)
    if (g_ascii_strcasecmp (word, particles[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Where the family name begins: at its last word, or at what belongs before it ("van Dijk"). */
static guint
find_family_name (GStrv words)
{
  guint n_words = g_strv_length (words);

  for (guint i = 1; i + 1 < n_words; i++)
    if (is_particle (words[i]))
      return i;
  return n_words > 1 ? n_words - 1 : n_words;
}

static gboolean
set_names (TovRecord *record, const char *given, const char *family, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);

  return tov_record_set_text (record, tov_entity_get_field (entity, "given_name"), given, error)
         && tov_record_set_text (record, tov_entity_get_field (entity, "family_name"), family,
                                 error);
}

gboolean
tov_import_set_name (TovRecord *record, const char *text, GError **error)
{
  const char *comma = strchr (text, ',');
  g_autofree char *given = NULL;
  g_autofree char *family = NULL;
  g_auto (GStrv) words = NULL;
  guint border;

  if (comma != NULL && strchr (comma + 1, ',') == NULL) {
    g_autofree char *before = g_strndup (text, (gsize) (comma - text));

    family = tov_import_tidy (before, FALSE);
    given = tov_import_tidy (comma + 1, FALSE);
    if (given == NULL)
      given = g_steal_pointer (&family);
    return set_names (record, given, family, error);
  }
  words = g_strsplit (text, " ", -1);
  border = find_family_name (words);
  family = g_strjoinv (" ", words + border);
  given = g_strndup (text, strlen (text) - strlen (family));
  return set_names (record, g_strchomp (given), family, error);
}

gboolean
tov_import_add_middle_name (TovRecord *record, const char *text, GError **error)
{
  const TovField *field = tov_entity_get_field (tov_record_get_entity (record), "given_name");
  g_autofree char *given = tov_record_get_text (record, field);
  g_autofree char *both = given != NULL ? g_strdup_printf ("%s %s", given, text) : g_strdup (text);

  return tov_record_set_text (record, field, both, error);
}
