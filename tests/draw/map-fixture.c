/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-fixture.h"

#include <math.h>

static const char *const people[] = {
  "Mor",
  "Far",
  "Kæreste",
  "Fætter",
  "Klasselærer fra 8.",
  "A.L.",
  "Værkstedslærer",
  "Lillesøster",
  "Gammel ven",
  "Fodboldtræner",
  "Tovholder",
  "Uddannelsesvejleder",
  "Mormor",
  "Moster Inge",
  "Bedste ven",
  "Kollega på lageret",
  "Kontaktperson",
  "Sagsbehandler",
  "Storebror",
  "Naboen",
  "Psykolog",
  "Mester hos Tømrerlauget",
  "Halvbror",
  "Ekskæreste",
  "Klubmedarbejder",
};

static const char *const organisations[] = {
  "UU Guldborgsund",
  "Jobcenter Guldborgsund",
  "Produktionsskolen",
  "CELF",
  "VUC Storstrøm",
  "Familieafdelingen",
  "Psykiatrien i Region Sjælland",
  "Misbrugscenter",
  "Randers Tømrerlaug",
  "3F",
  "Ungdommens Uddannelsesvejledning Lolland",
  "Social- og Sundhedsskolen",
  "Kriminalforsorgen",
};

static const char *const sectors[] = {
  "Familie", "Slægt", "Venner", "Skole og arbejde", "Fritid", "Fagfolk",
};

static const char *const kinds[] = {
  "Uddannelsesvejledning", "Jobcenter", "Skole", "Socialafdeling", "Virksomhed",
};

/* The next of a row of numbers below a bound. */
static guint
draw (guint32 *state, guint bound)
{
  *state = *state * 1664525u + 1013904223u;
  return (guint) (((guint64) *state * bound) >> 32);
}

/* Ties between people who are drawn by lot. */
static void
add_links (TovMap *map, guint32 *state, guint n_links, TovLinkStyle first, TovLinkStyle last)
{
  guint n = map->nodes->len;

  for (guint i = 0; i < n_links; i++) {
    guint a = draw (state, n), b = draw (state, n);

    if (a != b)
      tov_map_add_link (map, a, b, first + draw (state, last - first + 1))->weight =
          draw (state, 100) / 100.0;
  }
}

double
map_measure (const char *text, gpointer user_data)
{
  return 7.0 * (double) g_utf8_strlen (text, -1);
}

TovMap *
map_create (void)
{
  TovMap *map = tov_map_new (TRUE, "Netværkskort");

  map->middle = g_strdup ("Mikkel");
  map->hidden_middle = g_strdup ("G-010");
  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    tov_map_add_sector (map, sectors[i]);
  return map;
}

TovMapNode *
map_add (TovMap *map, const char *id, const char *label, int ring, int angle)
{
  TovMapNode *node = tov_map_add_node (map, "alter", id);

  node->label = g_strdup (label);
  node->hidden_label = g_strdup (id);
  node->words = g_strdup (label);
  node->ring = ring;
  node->angle = angle;
  return node;
}

/* Placed where there is room in their sector, as by keys. */
TovMap *
map_create_talk (guint seed, guint n_people)
{
  guint32 state = seed * 7919u;
  TovMap *map = map_create ();
  TovMapHull *hull;

  for (guint i = 0; i < n_people; i++) {
    g_autofree char *id = g_strdup_printf ("p%u", i);
    int ring = 1 + (int) draw (&state, TOV_N_RINGS);
    guint sector = draw (&state, G_N_ELEMENTS (sectors));
    TovMapNode *node = map_add (map, id, people[i % G_N_ELEMENTS (people)], ring,
                                tov_map_find_room (map, ring, sector));

    node->sector = (int) sector;
    node->tie = draw (&state, TOV_LINK_PLAIN + 1);
    node->is_resource = draw (&state, 5) == 0;
    node->is_key_worker = i == 10;
    if (draw (&state, 4) == 0) {
      node->earlier_ring = 1 + (int) draw (&state, TOV_N_RINGS);
      node->earlier_angle = (node->angle + 20) % 360;
    }
  }
  add_links (map, &state, n_people / 3, TOV_LINK_PLAIN, TOV_LINK_PLAIN);
  hull = tov_map_add_hull (map, "h", "Hjemme");
  for (guint i = 0; i < n_people; i++)
    if (tov_map_get_node (map, i)->sector == 0)
      g_array_append_val (hull->members, i);
  return map;
}

TovMap *
map_create_partnership (guint seed, guint n_nodes)
{
  guint32 state = seed * 7919u;
  TovMap *map = tov_map_new (FALSE, "Trådte stier");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    tov_map_add_sector (map, kinds[i]);
  for (guint i = 0; i < n_nodes; i++) {
    g_autofree char *id = g_strdup_printf ("o%u", i);
    TovMapNode *node = map_add (map, id, organisations[i % G_N_ELEMENTS (organisations)], 0, 0);

    node->shape = TOV_SHAPE_ORGANISATION;
    node->sector = (int) draw (&state, G_N_ELEMENTS (kinds));
    node->x = draw (&state, 1000) / 999.0;
    node->y = draw (&state, 1000) / 999.0;
    node->weight = draw (&state, 100) / 100.0;
  }
  add_links (map, &state, n_nodes, TOV_LINK_TRAIL, TOV_LINK_MISSING);
  return map;
}
