/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-map.h"

#include "tov-contact.h"
#include "tov-organisation.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What a house of its own weighs for somebody who works there, beside the ties to others. */
#define HOUSE_WEIGHT 4

/* How far from the middle the homes of the kinds of organisations lie. */
#define HOME_DISTANCE 0.4

/* The strength from which on a path is drawn as broad as can be, and that of all paths of a node
 * from which on it is drawn as large as can be. They are the same on every day, so that maps of two
 * days can be compared. */
#define FULL_PATH 100
#define FULL_NODE 400

/* The number of who is not on the map. */
#define HIDDEN G_MAXUINT

static guint
count_kinds (void)
{
  guint n_kinds = 0;

  while (tov_organisation_kinds[n_kinds].code != NULL)
    n_kinds++;
  return n_kinds;
}

static const TovTrailNode *
get_node (const TovTrails *trails, guint node)
{
  return g_ptr_array_index (trails->nodes, node);
}

static const TovTrail *
get_path (const TovTrailFigures *figures, guint path)
{
  return &g_array_index (figures->paths, TovTrail, path);
}

/* "3 handovers, 2 meetings together, the latest on 12-03-2011; overgrown" */
static char *
describe_path (const TovTrail *path)
{
  const char *format = _ ("%s, the latest on %s");
  g_autofree char *steps = tov_partnership_map_describe (path);
  g_autofree char *last = tov_date_format (path->last);

  /* Translators: what happened between two organisations, and the day of the last. */
  if (path->is_overgrown)
    format = _ ("%s, the latest on %s; overgrown");
  else if (path->is_missing_meeting)
    format = _ ("%s, the latest on %s; never at the same meeting");
  return g_strdup_printf (format, steps, last);
}

/* "AP" of Anna Palle: what stands for a person where names are hidden. */
static char *
make_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  g_autoptr (GString) initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[i])));
  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/* The kinds of organisations there are on the map: the place of each among its sectors; -1 for
 * those there are none of. Transfer full. */
static int *
add_sectors (TovMap *map, const TovTrails *trails)
{
  guint n_kinds = count_kinds ();
  int *sectors = g_new (int, n_kinds), n_sectors = 0;

  for (guint kind = 0; kind < n_kinds; kind++) {
    gboolean occurs = FALSE;

    for (guint i = 0; i < trails->nodes->len; i++)
      occurs = occurs || get_node (trails, i)->kind == (int) kind;
    sectors[kind] = occurs ? n_sectors++ : -1;
    if (occurs)
      tov_map_add_sector (map, _ (tov_organisation_kinds[kind].label));
  }
  return sectors;
}

static gboolean
is_on_way (const GArray *way, guint node)
{
  for (guint i = 0; way != NULL && i < way->len; i++)
    if (g_array_index (way, guint, i) == node)
      return TRUE;
  return FALSE;
}

/* "Ringsted Jobcentre, Jobcentre, 4 trodden paths" as a screen reader says it. */
static char *
describe_node (const TovTrailFigures *figures, guint position)
{
  const TovTrailNode *node = get_node (figures->trails, position);
  guint degree = (guint) figures->degrees[position];
  g_autofree char *ties =
      degree > 0
          ? g_strdup_printf (ngettext ("%u trodden path", "%u trodden paths", degree), degree)
          : g_strdup (_ ("no trodden path"));

  if (node->kind < 0)
    return g_strdup_printf ("%s, %s", node->name, ties);
  return g_strdup_printf ("%s, %s, %s", node->name, _ (tov_organisation_kinds[node->kind].label),
                          ties);
}

/* The sign shows it to who sees. */
static void
say_fastened (TovMapNode *node)
{
  g_autofree char *words = node->words;

  /* Translators: what is said about somebody on a map who was put there by hand. */
  node->words = g_strdup_printf (_ ("%s, fastened"), words);
}

/* How strong all the paths of a node are that are in use. */
static double *
sum_strengths (const TovTrailFigures *figures)
{
  double *sums = g_new0 (double, figures->trails->nodes->len);

  for (guint i = 0; i < figures->graph->edges->len; i++) {
    const TovGraphEdge *edge = &g_array_index (figures->graph->edges, TovGraphEdge, i);

    sums[edge->a] += edge->weight;
    sums[edge->b] += edge->weight;
  }
  return sums;
}

/* From 0 to 1; the logarithm lets those be seen that carry little beside those that carry much. */
static double
get_share (double strength, double full)
{
  return fmin (log1p (strength) / log1p (full), 1);
}

static void
add_nodes (TovMap *map,
           const TovTrailFigures *figures,
           const TovGraphPlace *places,
           const GArray *way,
           guint *numbers)
{
  g_autofree int *sectors = add_sectors (map, figures->trails);
  g_autofree double *strengths = sum_strengths (figures);

  for (guint i = 0; i < figures->trails->nodes->len; i++) {
    const TovTrailNode *node = get_node (figures->trails, i);
    TovMapNode *shown;

    numbers[i] = HIDDEN;
    if (!figures->is_shown[i] && !is_on_way (way, i))
      continue;
    numbers[i] = map->nodes->len;
    shown = tov_map_add_node (
        map, node->is_contact ? tov_contact_entity.name : tov_organisation_entity.name, node->id);
    shown->label = g_strdup (node->name);
    shown->hidden_label = node->is_contact ? make_initials (node->name) : g_strdup (node->name);
    shown->words = describe_node (figures, i);
    if (places[i].is_pinned)
      say_fastened (shown);
    shown->shape = node->is_contact ? TOV_SHAPE_PERSON : TOV_SHAPE_ORGANISATION;
    shown->sector = node->kind >= 0 ? sectors[node->kind] : -1;
    shown->x = places[i].x;
    shown->y = places[i].y;
    shown->is_pinned = places[i].is_pinned;
    shown->weight = get_share (strengths[i], FULL_NODE);
    shown->is_minor = !node->is_party;
    shown->is_faint = way != NULL && !is_on_way (way, i);
  }
}

/* A link that is overgrown is no link that is missing: they do not share anybody any more. */
static TovLinkStyle
choose_style (const TovTrail *path)
{
  if (path->is_overgrown)
    return TOV_LINK_OVERGROWN;
  return path->is_missing_meeting ? TOV_LINK_MISSING : TOV_LINK_TRAIL;
}

static void
add_links (TovMap *map, const TovTrailFigures *figures, const guint *numbers)
{
  for (guint i = 0; i < figures->paths->len; i++) {
    const TovTrail *path = get_path (figures, i);
    TovMapLink *link;

    if (numbers[path->a] == HIDDEN || numbers[path->b] == HIDDEN)
      continue;
    link = tov_map_add_link (map, numbers[path->a], numbers[path->b], choose_style (path));
    link->weight = get_share (path->strength, FULL_PATH);
    link->words = describe_path (path);
  }
}

static TovMapLink *
find_link (TovMap *map, guint a, guint b)
{
  for (guint i = 0; i < map->links->len; i++) {
    TovMapLink *link = &g_array_index (map->links, TovMapLink, i);

    if ((link->a == a && link->b == b) || (link->a == b && link->b == a))
      return link;
  }
  return NULL;
}

/* What the way goes along; from somebody to the house where she works there is no path. */
static void
mark_way (TovMap *map, const TovTrailFigures *figures, const GArray *way, const guint *numbers)
{
  for (guint i = 1; way != NULL && i < way->len; i++) {
    guint from = g_array_index (way, guint, i - 1), to = g_array_index (way, guint, i);
    TovMapLink *link = find_link (map, numbers[from], numbers[to]);

    if (link == NULL) {
      link = tov_map_add_link (map, numbers[from], numbers[to], TOV_LINK_PLAIN);
      link->words = g_strdup (_ ("works there"));
    }
    link->is_on_path = TRUE;
  }
}

/* Who ever had to do with whom, the more the nearer; whoever works somewhere stands by it. Only the
 * first nodes. */
static TovGraph *
make_layout_graph (const TovTrailFigures *figures, guint n_nodes)
{
  TovGraph *graph = tov_graph_new (n_nodes);

  for (guint i = 0; i < figures->paths->len; i++) {
    const TovTrail *path = get_path (figures, i);
    double n_steps = 1;

    for (guint kind = 0; kind < TOV_N_TRAIL_KINDS; kind++)
      n_steps += path->n_steps[kind];
    if (path->b < n_nodes)
      tov_graph_add (graph, path->a, path->b, log2 (n_steps));
  }
  for (guint i = 0; i < n_nodes; i++) {
    int house = get_node (figures->trails, i)->organisation;

    if (house >= 0 && tov_trail_figures_find (figures, i, (guint) house) == NULL)
      tov_graph_add (graph, i, (guint) house, HOUSE_WEIGHT);
  }
  return graph;
}

/* Those of a kind are drawn to one side, in the order of the kinds around the middle. */
static TovGraphPlace
get_home (const TovTrailNode *node, guint n_kinds)
{
  double turn = 2 * G_PI * node->kind / n_kinds;

  if (node->kind < 0)
    return (TovGraphPlace){ 0.5, 0.5, FALSE };
  return (TovGraphPlace){ 0.5 + HOME_DISTANCE * sin (turn), 0.5 - HOME_DISTANCE * cos (turn),
                          FALSE };
}

static guint
count_organisations (const TovTrails *trails)
{
  guint n = 0;

  while (n < trails->nodes->len && !get_node (trails, n)->is_contact)
    n++;
  return n;
}

/* Where the user has fastened those from a node on to before another. */
static void
place_pinned (const TovTrails *trails, guint first, guint end, TovGraphPlace *places)
{
  for (guint i = first; i < end; i++) {
    const TovTrailNode *node = get_node (trails, i);

    if (node->is_pinned)
      places[i] = (TovGraphPlace){ node->x, node->y, TRUE };
  }
}

/* Organisations stand first among the nodes. They are laid out alone, so that they stand the same
 * with people as without; people find their places around them. Whoever fastens one moves no other
 * organisation: they are laid out as if none were. */
TovGraphPlace *
tov_partnership_map_lay_out (const TovTrails *trails, TovGraphStopFunc stop, gpointer user_data)
{
  guint n_nodes = trails->nodes->len, n_organisations = count_organisations (trails);
  guint n_kinds = count_kinds ();
  TovTrailChoice choice;
  g_autoptr (TovTrailFigures) figures = NULL;
  g_autoptr (TovGraph) houses = NULL, people = NULL;
  g_autofree const char **keys = g_new (const char *, n_nodes);
  g_autofree TovGraphPlace *homes = g_new (TovGraphPlace, n_nodes);
  g_autofree TovGraphPlace *places = g_new0 (TovGraphPlace, n_nodes);

  tov_trail_choice_init (&choice, TOV_DATE_FOREVER);
  choice.has_contacts = TRUE;
  figures = tov_trails_count (trails, &choice);
  for (guint i = 0; i < n_nodes; i++) {
    keys[i] = get_node (trails, i)->id;
    homes[i] = get_home (get_node (trails, i), n_kinds);
  }
  houses = make_layout_graph (figures, n_organisations);
  if (!tov_graph_lay_out (houses, keys, homes, places, stop, user_data))
    return NULL;
  place_pinned (trails, 0, n_organisations, places);
  for (guint i = 0; i < n_nodes; i++) {
    int house = i < n_organisations ? (int) i : get_node (trails, i)->organisation;

    if (house >= 0)
      homes[i] = places[house];
    if (i < n_organisations)
      places[i].is_pinned = TRUE;
  }
  people = make_layout_graph (figures, n_nodes);
  if (!tov_graph_lay_out (people, keys, homes, places, stop, user_data))
    return NULL;
  place_pinned (trails, n_organisations, n_nodes, places);
  for (guint i = 0; i < n_organisations; i++)
    places[i].is_pinned = get_node (trails, i)->is_pinned;
  return g_steal_pointer (&places);
}

TovMap *
tov_partnership_map_new (const TovTrailFigures *figures,
                         const TovGraphPlace *places,
                         const char *title,
                         const GArray *way)
{
  TovMap *map = tov_map_new (FALSE, title);
  g_autofree guint *numbers = g_new0 (guint, figures->trails->nodes->len);

  add_nodes (map, figures, places, way, numbers);
  add_links (map, figures, numbers);
  mark_way (map, figures, way, numbers);
  return map;
}

TovMap *
tov_partnership_map_load (TovConnection *connection,
                          const char *partnership,
                          TovDate today,
                          const TovTrailChoice *choice,
                          const char *title,
                          GPtrArray *sentences,
                          GError **error)
{
  g_autoptr (TovTrails) trails = tov_trails_load (connection, partnership, today, error);
  g_autofree TovGraphPlace *places = NULL;
  g_autoptr (TovTrailFigures) figures = NULL;
  TovMap *map;

  if (trails == NULL)
    return NULL;
  places = tov_partnership_map_lay_out (trails, NULL, NULL);
  figures = tov_trails_count (trails, choice);
  map = tov_partnership_map_new (figures, places, title, NULL);
  map->subtitle = tov_date_format_long (choice->day);
  if (sentences != NULL) {
    g_autoptr (GPtrArray) words = tov_partnership_map_explain (figures);

    g_ptr_array_extend_and_steal (sentences, g_steal_pointer (&words));
  }
  return map;
}
