/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-map.h"

#include <math.h>
#include <string.h>

#define DAY tov_date_new (2011, 10, 14)

/* Jobcentret, UU and Skolen are parties; a company; Anna Palle of the jobcentre (4) and Bo of UU
 * (5). The jobcentre shares young people with UU and has met it; with the school it has never met;
 * UU and the school met twice, long ago. */
static TovTrails *
make_trails (void)
{
  static const struct
  {
    const char *id;
    const char *name;
    int kind;
    int organisation;
  } nodes[] = {
    { "job", "Jobcentret", 0, -1 }, { "uu", "UU", 1, -1 },
    { "school", "Skolen", 4, -1 },  { "company", "Tømrer & Søn", 10, -1 },
    { "anna", "Anna Palle", 0, 0 }, { "bo", "Bo", 1, 1 },
  };
  static const struct
  {
    guint a;
    guint b;
    TovTrailKind kind;
    const char *on;
  } steps[] = {
    { 1, 2, TOV_TRAIL_MEETING, "2007-11-16" },  { 1, 2, TOV_TRAIL_MEETING, "2007-11-26" },
    { 0, 1, TOV_TRAIL_SHARED, "2011-09-20" },   { 0, 1, TOV_TRAIL_MEETING, "2011-09-25" },
    { 0, 2, TOV_TRAIL_SHARED, "2011-09-25" },   { 0, 2, TOV_TRAIL_SHARED, "2011-10-01" },
    { 2, 3, TOV_TRAIL_HANDOVER, "2011-10-01" }, { 4, 5, TOV_TRAIL_MEETING, "2011-09-25" },
  };
  TovTrails *trails = g_new0 (TovTrails, 1);

  trails->nodes = g_ptr_array_new ();
  trails->steps = g_array_new (FALSE, FALSE, sizeof (TovTrailStep));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    TovTrailStep step = { steps[i].a, steps[i].b, steps[i].kind, tov_date_from_iso (steps[i].on),
                          1 };

    g_array_append_val (trails->steps, step);
  }
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++) {
    TovTrailNode *node = g_new0 (TovTrailNode, 1);

    node->id = g_strdup (nodes[i].id);
    node->name = g_strdup (nodes[i].name);
    node->is_contact = i > 3;
    node->kind = nodes[i].kind;
    node->organisation = nodes[i].organisation;
    node->is_party = i < 3;
    g_ptr_array_add (trails->nodes, node);
  }
  return trails;
}

static void
free_trails (TovTrails *trails)
{
  for (guint i = 0; i < trails->nodes->len; i++) {
    TovTrailNode *node = g_ptr_array_index (trails->nodes, i);

    g_free (node->id);
    g_free (node->name);
    g_free (node);
  }
  tov_trails_free (trails);
}

static TovTrailFigures *
count (const TovTrails *trails, gboolean has_contacts)
{
  TovTrailChoice choice;

  tov_trail_choice_init (&choice, DAY);
  choice.has_contacts = has_contacts;
  return tov_trails_count (trails, &choice);
}

static const TovMapLink *
find_link (const TovMap *map, const char *one, const char *other)
{
  int a = tov_map_find (map, one), b = tov_map_find (map, other);

  for (guint i = 0; i < map->links->len; i++) {
    const TovMapLink *link = &g_array_index (map->links, TovMapLink, i);

    if (((int) link->a == a && (int) link->b == b) || ((int) link->a == b && (int) link->b == a))
      return link;
  }
  return NULL;
}

static void
test_paths_overgrown_and_missing_ones (void)
{
  TovTrails *trails = make_trails ();
  g_autoptr (TovTrailFigures) figures = count (trails, FALSE);
  g_autofree TovGraphPlace *places = tov_partnership_map_lay_out (trails, NULL, NULL);
  g_autoptr (TovMap) map = tov_partnership_map_new (figures, places, "Randers", NULL);
  const TovMapNode *company;

  g_assert_cmpstr (map->title, ==, "Randers");
  g_assert_false (map->has_rings);
  g_assert_cmpuint (map->nodes->len, ==, 4);
  g_assert_cmpuint (map->links->len, ==, 4);
  g_assert_cmpint (find_link (map, "job", "uu")->style, ==, TOV_LINK_TRAIL);
  g_assert_cmpint (find_link (map, "uu", "school")->style, ==, TOV_LINK_OVERGROWN);
  g_assert_cmpint (find_link (map, "job", "school")->style, ==, TOV_LINK_MISSING);
  /* A company need not come to meetings. */
  g_assert_cmpint (find_link (map, "school", "company")->style, ==, TOV_LINK_TRAIL);
  g_assert_cmpstr (find_link (map, "job", "uu")->words, ==,
                   "1 month with a shared young person, 1 meeting together, the latest on "
                   "25-09-2011");
  g_assert_cmpstr (find_link (map, "uu", "school")->words, ==,
                   "2 meetings together, the latest on 26-11-2007; overgrown");
  /* The kinds that there are: jobcentre, UU, production school, company. */
  g_assert_cmpuint (map->sectors->len, ==, 4);
  company = tov_map_get_node (map, (guint) tov_map_find (map, "company"));
  g_assert_cmpint (company->sector, ==, 3);
  g_assert_cmpstr (company->entity, ==, "organisation");
  g_assert_true (company->is_minor);
  g_assert_false (tov_map_get_node (map, (guint) tov_map_find (map, "job"))->is_minor);
  g_assert_cmpstr (company->words, ==, "Tømrer & Søn, Company, 1 trodden path");
  g_assert_cmpstr (company->hidden_label, ==, "Tømrer & Søn");
  free_trails (trails);
}

/* Whatever else happens, what happened once is drawn as broad as before. */
static void
test_a_breadth_means_the_same_on_every_day (void)
{
  TovTrails *trails = make_trails ();
  g_autofree TovGraphPlace *places = tov_partnership_map_lay_out (trails, NULL, NULL);
  g_autoptr (TovTrailFigures) calm = count (trails, FALSE), busy = NULL;
  g_autoptr (TovMap) before = tov_partnership_map_new (calm, places, "Randers", NULL), after = NULL;
  TovTrailStep meeting = { 0, 2, TOV_TRAIL_MEETING, DAY, 1 };

  for (guint i = 0; i < 30; i++)
    g_array_append_val (trails->steps, meeting);
  busy = count (trails, FALSE);
  after = tov_partnership_map_new (busy, places, "Randers", NULL);
  g_assert_cmpfloat (find_link (before, "job", "uu")->weight, >, 0);
  g_assert_cmpfloat (find_link (after, "job", "uu")->weight, ==,
                     find_link (before, "job", "uu")->weight);
  g_assert_cmpfloat (find_link (after, "job", "school")->weight, >,
                     find_link (before, "job", "school")->weight);
  g_assert_cmpfloat (tov_map_get_node (after, (guint) tov_map_find (after, "uu"))->weight, ==,
                     tov_map_get_node (before, (guint) tov_map_find (before, "uu"))->weight);
  free_trails (trails);
}

static void
test_people_are_initials_where_names_are_hidden (void)
{
  TovTrails *trails = make_trails ();
  g_autoptr (TovTrailFigures) figures = count (trails, TRUE);
  g_autofree TovGraphPlace *places = tov_partnership_map_lay_out (trails, NULL, NULL);
  g_autoptr (TovMap) map = tov_partnership_map_new (figures, places, "Randers", NULL);
  const TovMapNode *anna = tov_map_get_node (map, (guint) tov_map_find (map, "anna"));

  g_assert_cmpuint (map->nodes->len, ==, 6);
  g_assert_cmpstr (anna->entity, ==, "contact");
  g_assert_cmpstr (anna->label, ==, "Anna Palle");
  g_assert_cmpstr (anna->hidden_label, ==, "AP");
  g_assert_cmpint (anna->shape, ==, TOV_SHAPE_PERSON);
  g_assert_cmpint (anna->sector, ==, 0);
  free_trails (trails);
}

static void
test_whom_to_call_stands_out (void)
{
  TovTrails *trails = make_trails ();
  g_autoptr (TovTrailFigures) figures = count (trails, FALSE);
  g_autofree TovGraphPlace *places = tov_partnership_map_lay_out (trails, NULL, NULL);
  /* From UU's Bo, who is not on this map, by UU and the jobcentre and the school to the company. */
  g_autoptr (GArray) way = tov_trail_figures_find_way (figures, 5, 10);
  g_autoptr (TovMap) map = tov_partnership_map_new (figures, places, "Randers", way);

  g_assert_cmpuint (way->len, ==, 5);
  g_assert_true (find_link (map, "job", "uu")->is_on_path);
  g_assert_true (find_link (map, "job", "school")->is_on_path);
  g_assert_true (find_link (map, "school", "company")->is_on_path);
  g_assert_false (find_link (map, "uu", "school")->is_on_path);
  for (guint i = 0; i < 4; i++)
    g_assert_false (tov_map_get_node (map, i)->is_faint);
  free_trails (trails);
}

/* The same on every day, with people and without, and where the user put it. */
static void
test_places_stay (void)
{
  TovTrails *trails = make_trails ();
  TovTrailNode *school = g_ptr_array_index (trails->nodes, 2);
  g_autofree TovGraphPlace *places = tov_partnership_map_lay_out (trails, NULL, NULL);
  g_autofree TovGraphPlace *again = tov_partnership_map_lay_out (trails, NULL, NULL);
  g_autofree TovGraphPlace *pinned = NULL;

  for (guint i = 0; i < trails->nodes->len; i++) {
    g_assert_cmpfloat (places[i].x, ==, again[i].x);
    g_assert_cmpfloat (places[i].y, ==, again[i].y);
    g_assert_false (places[i].is_pinned);
    g_assert_cmpfloat (fabs (places[i].x - 0.5), <=, 0.5);
    g_assert_cmpfloat (fabs (places[i].y - 0.5), <=, 0.5);
  }
  school->is_pinned = TRUE;
  school->x = 0.9;
  school->y = 0.1;
  pinned = tov_partnership_map_lay_out (trails, NULL, NULL);
  g_assert_cmpfloat (pinned[2].x, ==, 0.9);
  g_assert_cmpfloat (pinned[2].y, ==, 0.1);
  g_assert_true (pinned[2].is_pinned);
  g_assert_false (pinned[0].is_pinned);
  free_trails (trails);
}

static gboolean
stop_at_once (gpointer user_data)
{
  return TRUE;
}

static void
test_a_layout_can_be_stopped (void)
{
  TovTrails *trails = make_trails ();

  g_assert_null (tov_partnership_map_lay_out (trails, stop_at_once, NULL));
  free_trails (trails);
}

static void
test_advice_on_what_is_to_be_mended (void)
{
  TovTrails *trails = make_trails ();
  g_autoptr (TovTrailFigures) figures = count (trails, FALSE);
  g_autoptr (GPtrArray) advice = tov_partnership_map_advise (figures);
  const TovMapAdvice *missing, *overgrown;

  g_assert_cmpuint (advice->len, ==, 2);
  missing = g_ptr_array_index (advice, 0);
  g_assert_cmpstr (missing->title, ==, "Jobcentret and Skolen have never met");
  g_assert_nonnull (strstr (missing->words, "2 months with shared young people"));
  g_assert_false (missing->is_overgrown);
  g_assert_cmpuint (missing->a, ==, 0);
  g_assert_cmpuint (missing->b, ==, 2);
  overgrown = g_ptr_array_index (advice, 1);
  g_assert_cmpstr (overgrown->title, ==, "UU and Skolen: the path is overgrown");
  g_assert_nonnull (strstr (overgrown->words, "26-11-2007"));
  g_assert_true (overgrown->is_overgrown);
  free_trails (trails);
}

static void
test_what_happened_once_is_not_missed (void)
{
  TovTrails *trails = make_trails ();
  g_autoptr (TovTrailFigures) figures = NULL;
  g_autoptr (GPtrArray) advice = NULL;

  g_array_remove_index (trails->steps, 0);
  figures = count (trails, FALSE);
  advice = tov_partnership_map_advise (figures);
  g_assert_cmpuint (advice->len, ==, 1);
  free_trails (trails);
}

static void
expect_sentences (const TovTrails *trails, const char *const *expected)
{
  g_autoptr (TovTrailFigures) figures = count (trails, FALSE);
  g_autoptr (GPtrArray) sentences = tov_partnership_map_explain (figures);

  for (guint i = 0; i < sentences->len; i++)
    g_assert_cmpstr (g_ptr_array_index (sentences, i), ==, expected[i]);
  g_assert_null (expected[sentences->len]);
}

static void
test_what_the_figures_say (void)
{
  static const char *const expected[] = {
    "4 organisations, and 3 trodden paths between them.",
    "50\u00a0% of all pairs that could be tied have a trodden path.",
    "Jobcentret is the glue: 67\u00a0% of all pairs of others reach each other shortest through "
    "there.",
    "Jobcentret has most trodden paths: 2.",
    "It hangs together: there is a way from everybody to everybody.",
    "1 pair of parties shares young people and has never met.",
    "1 path between parties is overgrown.",
    NULL
  };
  static const char *const nothing[] = {
    "3 organisations, and 0 trodden paths between them.",
    "0\u00a0% of all pairs that could be tied have a trodden path.",
    "3 stand alone, without a trodden path: Jobcentret, UU, Skolen.", NULL
  };
  TovTrails *trails = make_trails ();

  expect_sentences (trails, expected);
  g_array_set_size (trails->steps, 0);
  expect_sentences (trails, nothing);
  free_trails (trails);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/partnership-map/paths-overgrown-and-missing-ones",
                   test_paths_overgrown_and_missing_ones);
  g_test_add_func ("/partnership-map/a-breadth-means-the-same-on-every-day",
                   test_a_breadth_means_the_same_on_every_day);
  g_test_add_func ("/partnership-map/people-are-initials-where-names-are-hidden",
                   test_people_are_initials_where_names_are_hidden);
  g_test_add_func ("/partnership-map/whom-to-call-stands-out", test_whom_to_call_stands_out);
  g_test_add_func ("/partnership-map/places-stay", test_places_stay);
  g_test_add_func ("/partnership-map/a-layout-can-be-stopped", test_a_layout_can_be_stopped);
  g_test_add_func ("/partnership-map/advice-on-what-is-to-be-mended",
                   test_advice_on_what_is_to_be_mended);
  g_test_add_func ("/partnership-map/what-happened-once-is-not-missed",
                   test_what_happened_once_is_not_missed);
  g_test_add_func ("/partnership-map/what-the-figures-say", test_what_the_figures_say);
  return g_test_run ();
}
