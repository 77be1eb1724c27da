/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-municipality.h"

#include "tov-text.h"

#include <stdlib.h>
#include <string.h>

/* The codes of Statistics Denmark since the reform of 2007, in the order of their codes: the 98
 * municipalities, and Christiansø, which is in none. Names are not translated. */
static const struct
{
  const char *code;
  const char *name;
} municipalities[] = {
  { "101", "København" },
  { "147", "Frederiksberg" },
  { "151", "Ballerup" },
  { "153", "Brøndby" },
  { "155", "Dragør" },
  { "157", "Gentofte" },
  { "159", "Gladsaxe" },
  { "161", "Glostrup" },
  { "163", "Herlev" },
  { "165", "Albertslund" },
  { "167", "Hvidovre" },
  { "169", "Høje-Taastrup" },
  { "173", "Lyngby-Taarbæk" },
  { "175", "Rødovre" },
  { "183", "Ishøj" },
  { "185", "Tårnby" },
  { "187", "Vallensbæk" },
  { "190", "Furesø" },
  { "201", "Allerød" },
  { "210", "Fredensborg" },
  { "217", "Helsingør" },
  { "219", "Hillerød" },
  { "223", "Hørsholm" },
  { "230", "Rudersdal" },
  { "240", "Egedal" },
  { "250", "Frederikssund" },
  { "253", "Greve" },
  { "259", "Køge" },
  { "260", "Halsnæs" },
  { "265", "Roskilde" },
  { "269", "Solrød" },
  { "270", "Gribskov" },
  { "306", "Odsherred" },
  { "316", "Holbæk" },
  { "320", "Faxe" },
  { "326", "Kalundborg" },
  { "329", "Ringsted" },
  { "330", "Slagelse" },
  { "336", "Stevns" },
  { "340", "Sorø" },
  { "350", "Lejre" },
  { "360", "Lolland" },
  { "370", "Næstved" },
  { "376", "Guldborgsund" },
  { "390", "Vordingborg" },
  { "400", "Bornholm" },
  { "410", "Middelfart" },
  { "411", "Christiansø" },
  { "420", "Assens" },
  { "430", "Faaborg-Midtfyn" },
  { "440", "Kerteminde" },
  { "450", "Nyborg" },
  { "461", "Odense" },
  { "479", "Svendborg" },
  { "480", "Nordfyns" },
  { "482", "Langeland" },
  { "492", "Ærø" },
  { "510", "Haderslev" },
  { "530", "Billund" },
  { "540", "Sønderborg" },
  { "550", "Tønder" },
  { "561", "Esbjerg" },
  { "563", "Fanø" },
  { "573", "Varde" },
  { "575", "Vejen" },
  { "580", "Aabenraa" },
  { "607", "Fredericia" },
  { "615", "Horsens" },
  { "621", "Kolding" },
  { "630", "Vejle" },
  { "657", "Herning" },
  { "661", "Holstebro" },
  { "665", "Lemvig" },
  { "671", "Struer" },
  { "706", "Syddjurs" },
  { "707", "Norddjurs" },
  { "710", "Favrskov" },
  { "727", "Odder" },
  { "730", "Randers" },
  { "740", "Silkeborg" },
  { "741", "Samsø" },
  { "746", "Skanderborg" },
  { "751", "Aarhus" },
  { "756", "Ikast-Brande" },
  { "760", "Ringkøbing-Skjern" },
  { "766", "Hedensted" },
  { "773", "Morsø" },
  { "779", "Skive" },
  { "787", "Thisted" },
  { "791", "Viborg" },
  { "810", "Brønderslev" },
  { "813", "Frederikshavn" },
  { "820", "Vesthimmerlands" },
  { "825", "Læsø" },
  { "840", "Rebild" },
  { "846", "Mariagerfjord" },
  { "849", "Jammerbugt" },
  { "851", "Aalborg" },
  { "860", "Hjørring" },
};

static int
compare_codes (const void *key, const void *row)
{
  return strcmp (key, *(const char *const *) row);
}

/* Folded, nothing but letters and digits, and without the word all of them have: people write
 * "Lyngby Tårbæk" and "Randers Kommune". Transfer full. */
static char *
create_key (const char *name)
{
  g_autofree char *folded = tov_text_fold (name);
  GString *key = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      g_string_append_unichar (key, g_utf8_get_char (c));
  if (g_str_has_suffix (key->str, "kommune"))
    g_string_truncate (key, key->len - strlen ("kommune"));
  return g_string_free (key, FALSE);
}

const char *
tov_municipality_get_name (const char *code)
{
  const char *const *found = bsearch (code, municipalities, G_N_ELEMENTS (municipalities),
                                      sizeof municipalities[0], compare_codes);

  return found != NULL ? found[1] : NULL;
}

const char *
tov_municipality_find_code (const char *name)
{
  g_autofree char *key = create_key (name);
  const char *found = NULL;
  guint n_found = 0;

  for (gsize i = 0; *key != '\0' && i < G_N_ELEMENTS (municipalities); i++) {
    const char *code = municipalities[i].code;
    g_autofree char *called = create_key (municipalities[i].name);
    g_autofree char *full = g_strconcat (code, called, NULL);

    if (g_str_equal (key, called) || g_str_equal (key, code) || g_str_equal (key, full))
      return code;
    if (g_str_has_prefix (called, key)) {
      found = code;
      n_found++;
    }
  }
  return n_found == 1 ? found : NULL;
}
