/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-trail-counts.h"

#define DAY tov_date_new (2011, 10, 14)

/* Organisations from 0: a jobcentre, a uu, a school, a company, a psychiatry; and behind them Anna
 * of the jobcentre (5) and Bo of the school (6). The first three are parties. */
static TovTrails *
make_trails (void)
{
  static const struct
  {
    const char *id;
    int kind;
    int organisation;
  } nodes[] = {
    { "job", 0, -1 },    { "uu", 1, -1 },  { "school", 4, -1 }, { "company", 10, -1 },
    { "clinic", 8, -1 }, { "anna", 0, 0 }, { "bo", 4, 2 },
  };
  TovTrails *trails = g_new0 (TovTrails, 1);

  trails->nodes = g_ptr_array_new ();
  trails->steps = g_array_new (FALSE, FALSE, sizeof (TovTrailStep));
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++) {
    TovTrailNode *node = g_new0 (TovTrailNode, 1);

    node->id = g_strdup (nodes[i].id);
    node->name = g_strdup (nodes[i].id);
    node->is_contact = i >= 5;
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

static void
tread (TovTrails *trails, guint a, guint b, TovTrailKind kind, TovDate on)
{
  TovTrailStep step = { a, b, kind, on, 1 };

  g_array_append_val (trails->steps, step);
}

static const TovTrail *
find (const TovTrailFigures *figures, guint a, guint b)
{
  const TovTrail *path = tov_trail_figures_find (figures, a, b);

  g_assert_nonnull (path);
  return path;
}

static void
test_every_kind_counts_once_until_somebody_says_otherwise (void)
{
  TovTrailChoice choice;

  tov_trail_choice_init (&choice, DAY);
  g_assert_cmpint (choice.day, ==, DAY);
  g_assert_cmpuint (choice.overgrown_after, ==, 180);
  g_assert_false (choice.has_contacts);
  g_assert_false (choice.parties_only);
  for (guint kind = 0; kind < TOV_N_TRAIL_KINDS; kind++)
    g_assert_cmpfloat (choice.weights[kind], ==, 1);
}

static void
test_a_step_halves_in_the_time_after_which_a_path_is_overgrown (void)
{
  TovTrails *trails = make_trails ();
  TovTrailChoice choice;
  g_autoptr (TovTrailFigures) figures = NULL;
  const TovTrail *path;

  tread (trails, 0, 1, TOV_TRAIL_BALL, DAY - 200);
  tread (trails, 0, 1, TOV_TRAIL_MEETING, DAY - 100);
  tread (trails, 0, 1, TOV_TRAIL_BALL, DAY);
  tread (trails, 0, 1, TOV_TRAIL_BALL, DAY + 1);
  g_array_index (trails->steps, TovTrailStep, 0).strength = 4;
  tov_trail_choice_init (&choice, DAY);
  choice.overgrown_after = 100;
  choice.weights[TOV_TRAIL_MEETING] = 3;
  figures = tov_trails_count (trails, &choice);
  /* 4 / 4 + 3 / 2 + 1; what comes tomorrow does not count. */
  path = find (figures, 1, 0);
  g_assert_cmpfloat_with_epsilon (path->strength, 3.5, 1e-12);
  g_assert_cmpuint (path->n_steps[TOV_TRAIL_BALL], ==, 2);
  g_assert_cmpuint (path->n_steps[TOV_TRAIL_MEETING], ==, 1);
  g_assert_cmpint (path->last, ==, DAY);
  g_assert_cmpuint (figures->paths->len, ==, 1);
  free_trails (trails);
}

static void
test_a_path_is_overgrown_the_day_after_the_last (void)
{
  TovTrails *trails = make_trails ();
  TovTrailChoice choice;

  tread (trails, 0, 1, TOV_TRAIL_BALL, DAY - 180);
  tov_trail_choice_init (&choice, DAY);
  for (int late = 0; late <= 1; late++) {
    g_autoptr (TovTrailFigures) figures = NULL;

    choice.day = DAY + late;
    figures = tov_trails_count (trails, &choice);
    g_assert_cmpint (find (figures, 0, 1)->is_overgrown, ==, late);
    g_assert_cmpuint (figures->graph->edges->len, ==, 1 - late);
    g_assert_cmpfloat (figures->degrees[0], ==, 1 - late);
  }
  free_trails (trails);
}

static void
test_a_kind_without_weight_treads_no_path_but_has_met (void)
{
  TovTrails *trails = make_trails ();
  TovTrailChoice choice;
  g_autoptr (TovTrailFigures) figures = NULL;

  tread (trails, 0, 1, TOV_TRAIL_MEETING, DAY - 9);
  tread (trails, 0, 1, TOV_TRAIL_SHARED, DAY - 20);
  tread (trails, 0, 2, TOV_TRAIL_SHARED, DAY - 20);
  tread (trails, 1, 2, TOV_TRAIL_MEETING, DAY - 20);
  tread (trails, 0, 3, TOV_TRAIL_SHARED, DAY - 20);
  tov_trail_choice_init (&choice, DAY);
  choice.weights[TOV_TRAIL_MEETING] = 0;
  figures = tov_trails_count (trails, &choice);
  g_assert_cmpint (find (figures, 0, 1)->last, ==, DAY - 20);
  g_assert_false (find (figures, 0, 1)->is_missing_meeting);
  g_assert_true (find (figures, 0, 2)->is_missing_meeting);
  /* That they met is known and not told. */
  g_assert_cmpuint (find (figures, 0, 1)->n_steps[TOV_TRAIL_MEETING], ==, 0);
  g_assert_cmpuint (find (figures, 0, 1)->n_steps[TOV_TRAIL_SHARED], >, 0);
  g_assert_null (tov_trail_figures_find (figures, 1, 2));
  /* A company is not expected at meetings. */
  g_assert_false (find (figures, 0, 3)->is_missing_meeting);
  free_trails (trails);
}

/* Who is shown, as the letters of their ids. */
static void
expect_shown (const TovTrails *trails, const TovTrailChoice *choice, const char *letters)
{
  g_autoptr (TovTrailFigures) figures = tov_trails_count (trails, choice);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < trails->nodes->len; i++)
    if (figures->is_shown[i])
      g_string_append_c (shown, *((TovTrailNode *) g_ptr_array_index (trails->nodes, i))->id);
  g_assert_cmpstr (shown->str, ==, letters);
}

static void
test_parties_and_who_had_to_do_with_somebody_by_then_are_shown (void)
{
  TovTrails *trails = make_trails ();
  TovTrailChoice choice;

  tread (trails, 3, 4, TOV_TRAIL_HANDOVER, DAY - 20);
  tread (trails, 0, 3, TOV_TRAIL_HANDOVER, DAY - 10);
  tread (trails, 5, 6, TOV_TRAIL_MEETING, DAY - 5);
  tov_trail_choice_init (&choice, DAY - 21);
  expect_shown (trails, &choice, "jus");
  choice.day = DAY - 20;
  expect_shown (trails, &choice, "juscc");
  choice.parties_only = TRUE;
  expect_shown (trails, &choice, "jus");
  choice.day = DAY;
  expect_shown (trails, &choice, "jusc");
  choice.has_contacts = TRUE;
  expect_shown (trails, &choice, "juscab");
  free_trails (trails);
}

static void
test_the_glue_the_parts_and_the_density (void)
{
  TovTrails *trails = make_trails ();
  TovTrailChoice choice;
  g_autoptr (TovTrailFigures) figures = NULL;

  /* job - uu - school, and the clinic with the company; the people are not shown. */
  tread (trails, 0, 1, TOV_TRAIL_BALL, DAY);
  tread (trails, 1, 2, TOV_TRAIL_BALL, DAY);
  tread (trails, 3, 4, TOV_TRAIL_BALL, DAY);
  tread (trails, 5, 6, TOV_TRAIL_BALL, DAY);
  tov_trail_choice_init (&choice, DAY);
  figures = tov_trails_count (trails, &choice);
  g_assert_cmpuint (figures->n_components, ==, 2);
  g_assert_cmpuint (figures->components[0], ==, 0);
  g_assert_cmpuint (figures->components[2], ==, 0);
  g_assert_cmpuint (figures->components[3], ==, 1);
  g_assert_cmpuint (figures->components[5], ==, 2);
  g_assert_cmpfloat_with_epsilon (figures->density, 3 / 10.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (figures->betweenness[1], 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (figures->betweenness[0], 0, 1e-12);
  free_trails (trails);
}

/* A way as the letters of the ids. */
static void
expect_way (const TovTrailFigures *figures, guint from, int kind, const char *letters)
{
  g_autoptr (GArray) way = tov_trail_figures_find_way (figures, from, kind);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; way != NULL && i < way->len; i++) {
    TovTrailNode *node = g_ptr_array_index (figures->trails->nodes, g_array_index (way, guint, i));

    g_string_append_c (found, *node->id);
  }
  g_assert_cmpstr (found->str, ==, letters);
}

static void
test_whom_to_call_takes_the_fewest_calls_on_the_best_trodden_way (void)
{
  TovTrails *trails = make_trails ();
  TovTrailChoice choice;
  g_autoptr (TovTrailFigures) figures = NULL;

  /* From the jobcentre to the clinic by uu or by the school, which is trodden twice; and a long way
   * by the company that is trodden ten times. */
  tread (trails, 0, 1, TOV_TRAIL_BALL, DAY);
  tread (trails, 1, 4, TOV_TRAIL_BALL, DAY);
  for (guint i = 0; i < 2; i++) {
    tread (trails, 0, 2, TOV_TRAIL_BALL, DAY);
    tread (trails, 2, 4, TOV_TRAIL_BALL, DAY);
  }
  for (guint i = 0; i < 10; i++) {
    tread (trails, 2, 3, TOV_TRAIL_BALL, DAY);
    tread (trails, 3, 4, TOV_TRAIL_BALL, DAY);
  }
  tov_trail_choice_init (&choice, DAY);
  figures = tov_trails_count (trails, &choice);
  expect_way (figures, 0, 8, "jsc");
  /* She works at the jobcentre, and to the school's Bo there is nothing trodden. */
  expect_way (figures, 5, 8, "ajsc");
  expect_way (figures, 5, 4, "ajs");
  expect_way (figures, 0, 0, "j");
  /* No union takes part. */
  expect_way (figures, 0, 11, "");
  free_trails (trails);
}

static void
test_no_way_leads_along_an_overgrown_path (void)
{
  TovTrails *trails = make_trails ();
  TovTrailChoice choice;
  g_autoptr (TovTrailFigures) figures = NULL;

  tread (trails, 0, 4, TOV_TRAIL_BALL, DAY - 181);
  tread (trails, 0, 1, TOV_TRAIL_BALL, DAY);
  tov_trail_choice_init (&choice, DAY);
  figures = tov_trails_count (trails, &choice);
  expect_way (figures, 0, 8, "");
  expect_way (figures, 0, 1, "ju");
  free_trails (trails);
}

static void
test_nobody_is_no_network (void)
{
  g_autoptr (TovTrailFigures) figures = NULL;
  TovTrails trails = { g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (TovTrailStep)) };
  TovTrailChoice choice;

  tov_trail_choice_init (&choice, DAY);
  figures = tov_trails_count (&trails, &choice);
  g_assert_cmpuint (figures->paths->len, ==, 0);
  g_assert_cmpuint (figures->n_components, ==, 0);
  g_assert_cmpfloat (figures->density, ==, 0);
  g_ptr_array_unref (trails.nodes);
  g_array_unref (trails.steps);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trail-counts/every-kind-counts-once-until-somebody-says-otherwise",
                   test_every_kind_counts_once_until_somebody_says_otherwise);
  g_test_add_func ("/trail-counts/a-step-halves-in-the-time-after-which-a-path-is-overgrown",
                   test_a_step_halves_in_the_time_after_which_a_path_is_overgrown);
  g_test_add_func ("/trail-counts/a-path-is-overgrown-the-day-after-the-last",
                   test_a_path_is_overgrown_the_day_after_the_last);
  g_test_add_func ("/trail-counts/a-kind-without-weight-treads-no-path-but-has-met",
                   test_a_kind_without_weight_treads_no_path_but_has_met);
  g_test_add_func ("/trail-counts/parties-and-who-had-to-do-with-somebody-by-then-are-shown",
                   test_parties_and_who_had_to_do_with_somebody_by_then_are_shown);
  g_test_add_func ("/trail-counts/the-glue-the-parts-and-the-density",
                   test_the_glue_the_parts_and_the_density);
  g_test_add_func ("/trail-counts/whom-to-call-takes-the-fewest-calls-on-the-best-trodden-way",
                   test_whom_to_call_takes_the_fewest_calls_on_the_best_trodden_way);
  g_test_add_func ("/trail-counts/no-way-leads-along-an-overgrown-path",
                   test_no_way_leads_along_an_overgrown_path);
  g_test_add_func ("/trail-counts/nobody-is-no-network", test_nobody_is_no_network);
  return g_test_run ();
}
