/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-role.h"

#include "tov-network-tally.h"
#include "tov-text.h"

#include <string.h>

#define FAMILY      "sector:family"
#define KIN         "sector:kin"
#define FRIENDS     "sector:friends"
#define SCHOOL_WORK "sector:school_work"
#define LEISURE     "sector:leisure"

/* So long a word also ends compounds that mean the same: "Fodboldtræner". Short ones do not, nor
 * those of the family, since names end so ("Jafar", "Knudsdatter"). */
#define LONG_ENOUGH_TO_END_OTHERS 5

static const struct
{
  const char *word;
  TovNetworkRole role;
} roles[] = {
  { "mor", { "parent", FAMILY } },
  { "far", { "parent", FAMILY } },
  { "forældre", { "parent", FAMILY } },
  { "bror", { "sibling", FAMILY } },
  { "brødre", { "sibling", FAMILY } },
  { "søster", { "sibling", FAMILY } },
  { "søstre", { "sibling", FAMILY } },
  { "søskende", { "sibling", FAMILY } },
  { "barn", { NULL, FAMILY } },
  { "søn", { NULL, FAMILY } },
  { "datter", { NULL, FAMILY } },
  { "mormor", { NULL, KIN } },
  { "morfar", { NULL, KIN } },
  { "farmor", { NULL, KIN } },
  { "farfar", { NULL, KIN } },
  { "bedstemor", { NULL, KIN } },
  { "bedstefar", { NULL, KIN } },
  { "bedsteforældre", { NULL, KIN } },
  { "oldemor", { NULL, KIN } },
  { "oldefar", { NULL, KIN } },
  { "moster", { NULL, KIN } },
  { "faster", { NULL, KIN } },
  { "tante", { NULL, KIN } },
  { "onkel", { NULL, KIN } },
  { "morbror", { NULL, KIN } },
  { "farbror", { NULL, KIN } },
  { "fætter", { NULL, KIN } },
  { "kusine", { NULL, KIN } },
  { "svigermor", { NULL, KIN } },
  { "svigerfar", { NULL, KIN } },
  { "kæreste", { NULL, FRIENDS } },
  { "ven", { NULL, FRIENDS } },
  { "venner", { NULL, FRIENDS } },
  { "veninde", { NULL, FRIENDS } },
  { "kammerat", { NULL, FRIENDS } },
  { "lærer", { NULL, SCHOOL_WORK } },
  { "mester", { NULL, SCHOOL_WORK } },
  { "chef", { NULL, SCHOOL_WORK } },
  { "kollega", { NULL, SCHOOL_WORK } },
  { "arbejdsgiver", { NULL, SCHOOL_WORK } },
  { "træner", { NULL, LEISURE } },
  { "holdkammerat", { NULL, LEISURE } },
  { "tovholder", { "key_worker", TOV_SECTOR_PROFESSIONALS } },
  { "vejleder", { NULL, TOV_SECTOR_PROFESSIONALS } },
  { "sagsbehandler", { NULL, TOV_SECTOR_PROFESSIONALS } },
  { "rådgiver", { NULL, TOV_SECTOR_PROFESSIONALS } },
  { "kontaktperson", { NULL, TOV_SECTOR_PROFESSIONALS } },
  { "mentor", { NULL, TOV_SECTOR_PROFESSIONALS } },
  { "psykolog", { NULL, TOV_SECTOR_PROFESSIONALS } },
  { "læge", { NULL, TOV_SECTOR_PROFESSIONALS } },
  { "pædagog", { NULL, TOV_SECTOR_PROFESSIONALS } },
};

/* What may stand before a word of the family without making another of it. */
static const char *const kinds[] = { "sted",  "pleje", "pap",  "bonus",    "adoptiv",
                                     "store", "lille", "halv", "tvillinge" };

/* Words that say nothing yet. */
static const char *const openings[] = { "min", "mit", "mine", "en", "gammel", "god", "bedste" };

static gboolean
is_family_compound (const char *word, const char *end)
{
  gsize length = strlen (word), rest = strlen (end);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length == strlen (kinds[i]) + rest && g_str_has_prefix (word, kinds[i])
        && g_str_has_suffix (word, end))
      return TRUE;
  return FALSE;
}

static gboolean
is_opening (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_equal (word, openings[i]))
      return TRUE;
  return FALSE;
}

/* Of the words that a folded one ends with, the longest tells: "bedstemor" is not "mor". */
static TovNetworkRole
look_up (const char *word)
{
  TovNetworkRole role = { NULL, NULL };
  gsize longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++) {
    g_autofree char *known = tov_text_fold (roles[i].word);
    gsize length = strlen (known);

    if (length > longest
        && (g_str_equal (word, known)
            || (length >= LONG_ENOUGH_TO_END_OTHERS && !g_str_equal (roles[i].role.sector, FAMILY)
                && g_str_has_suffix (word, known))
            || is_family_compound (word, known))) {
      role = roles[i].role;
      longest = length;
    }
  }
  return role;
}

TovNetworkRole
tov_network_role_guess (const char *label)
{
  g_autofree char *folded = tov_text_fold (label);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint first = 0;

  while (words[first] != NULL && (*words[first] == '\0' || is_opening (words[first])))
    first++;
  return words[first] != NULL ? look_up (words[first]) : (TovNetworkRole){ NULL, NULL };
}
