/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-ball.h"
#include "tov-contact.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-next-step.h"
#include "tov-partnership.h"
#include "tov-placement.h"
#include "tov-selection.h"
#include "tov-support-level.h"
#include "tov-young-person-theme.h"
#include "tov-young-person.h"

/* On 14 October 2011: Anna was admitted on 14 September (30 days), close, with Bo, who has thrown
 * the ball to Eva, a step due that day, a theme and a placement that is planned to end; Ole on 13
 * October, and has nothing. */
static TovStore *
open_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p", "name", "Vejle", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_contact_entity, "eva", "given_name", "Eva", NULL);
  fixture_save (store, &tov_young_person_entity, "a", "reference", "U-1", "given_name", "Anna",
                "family_name", "Sørensen", NULL);
  fixture_save (store, &tov_young_person_entity, "o", "reference", "U-2", "given_name", "Ole",
                NULL);
  fixture_save (store, &tov_enrolment_entity, "ea", "young_person_id", "a", "partnership_id", "p",
                "admitted_on", "2011-09-14", NULL);
  fixture_save (store, &tov_enrolment_entity, "eo", "young_person_id", "o", "partnership_id", "p",
                "admitted_on", "2011-10-13", NULL);
  fixture_save (store, &tov_support_level_entity, "s", "young_person_id", "a", "level", "close",
                "from_date", "2011-09-14", NULL);
  fixture_save (store, &tov_key_worker_entity, "k", "young_person_id", "a", "contact_id", "bo",
                "from_date", "2011-09-14", NULL);
  fixture_save (store, &tov_ball_entity, "b1", "young_person_id", "a", "contact_id", "bo",
                "from_date", "2011-09-14", "to_date", "2011-10-09", "answer", "accepted", NULL);
  fixture_save (store, &tov_ball_entity, "b2", "young_person_id", "a", "contact_id", "eva",
                "from_date", "2011-10-10", "thrown_on", "2011-10-10", NULL);
  fixture_save (store, &tov_next_step_entity, "n", "young_person_id", "a", "text",
                "Ring til mester", "set_on", "2011-10-01", "due_on", "2011-10-14", NULL);
  fixture_save (store, &tov_young_person_theme_entity, "t", "young_person_id", "a", "theme_id",
                "theme:money", "from_date", "2011-09-14", NULL);
  fixture_save (store, &tov_placement_entity, "f", "young_person_id", "a", "placement_type_id",
                "placement_type:mentor", "from_date", "2011-09-14", "planned_to", "2011-11-01",
                NULL);
  return store;
}

typedef struct
{
  const char *text;
  /* Who is meant, "a" for Anna and "o" for Ole, where Bo asks. */
  const char *people;
} Case;

static const Case cases[] = {
  { "", "ao" },
  { "key_worker=bo", "a" },
  { "key_worker=me", "a" },
  { "key_worker=eva", "" },
  { "key_worker=none", "o" },
  { "level=close", "a" },
  { "level=external", "" },
  { "level=none", "o" },
  { "theme=theme:money", "a" },
  { "theme=theme:crime", "" },
  { "days=1", "ao" },
  { "days=2", "a" },
  { "days=30", "a" },
  { "days=31", "" },
  { "contact=due", "a" },
  { "contact=overdue", "" },
  /* A throw that is not answered leaves the ball with Bo. */
  { "ball=me", "a" },
  { "ball=bo", "a" },
  { "ball=eva", "" },
  { "ball=thrown", "a" },
  { "ball=none", "o" },
  { "step=none", "o" },
  { "step=due", "a" },
  { "limit=any", "a" },
  { "words=soren", "a" },
  { "words=u-2", "o" },
  { "words=mester ring", "a" },
  { "words=mentor", "a" },
  { "words=ole mentor", "" },
  /* All must hold. */
  { "key_worker=me;days=30;words=anna", "a" },
  { "key_worker=me;days=31", "" },
};

/* In the order of the letters. */
static char *
list_matches (TovSelection *selection, GPtrArray *standings, const char *me)
{
  GString *people = g_string_new (NULL);

  for (char letter = 'a'; letter <= 'z'; letter++)
    for (guint i = 0; i < standings->len; i++) {
      TovStanding *standing = g_ptr_array_index (standings, i);

      if (*standing->young_person == letter && tov_selection_matches (selection, standing, me))
        g_string_append_c (people, letter);
    }
  return g_string_free (people, FALSE);
}

static GPtrArray *
load_board (TovStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *standings = tov_standings_load (store, NULL, tov_date_from_iso ("2011-10-14"), &error);

  g_assert_no_error (error);
  return standings;
}

static void
test_matches (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GPtrArray) standings = load_board (store);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TovSelection) selection = tov_selection_from_text (cases[i].text);
    g_autofree char *people = list_matches (selection, standings, "bo");

    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (people, ==, cases[i].people);
  }
}

static void
test_nobody (void)
{
  g_autoptr (TovStore) store = open_register ();
  g_autoptr (GPtrArray) standings = load_board (store);
  g_autoptr (TovSelection) selection = tov_selection_from_text ("key_worker=me");
  g_autofree char *people = list_matches (selection, standings, NULL);

  g_assert_cmpstr (people, ==, "");
}

static void
test_text (void)
{
  g_autoptr (TovSelection) selection = tov_selection_new ();
  g_autoptr (TovSelection) back = NULL, copy = NULL;
  g_autofree char *text = NULL;

  g_assert_true (tov_selection_is_empty (selection));
  g_assert_true (tov_selection_set (selection, TOV_SELECT_WORDS, "50% = æble;days=3"));
  g_assert_true (tov_selection_set (selection, TOV_SELECT_DAYS, "30"));
  g_assert_true (tov_selection_set (selection, TOV_SELECT_THEME, "theme:money"));
  text = tov_selection_to_text (selection);
  g_assert_cmpstr (text, ==, "theme=theme:money;days=30;words=50%25 %3D æble%3Bdays%3D3");
  back = tov_selection_from_text (text);
  g_assert_true (tov_selection_equal (selection, back));
  copy = tov_selection_copy (selection);
  g_assert_true (tov_selection_equal (selection, copy));
  g_assert_true (tov_selection_set (copy, TOV_SELECT_DAYS, ""));
  g_assert_null (tov_selection_get (copy, TOV_SELECT_DAYS));
  g_assert_false (tov_selection_equal (selection, copy));
}

static void
test_refused (void)
{
  const char *const texts[] = { "days=-1",    "days=soon",    "level=far",   "step=soon",
                                "limit=none", "contact=good", "moon=full",   "days",
                                "=",          ";;",           "key_worker=", "words=%zz" };
  g_autoptr (TovSelection) selection = tov_selection_from_text ("days=30");

  g_assert_false (tov_selection_set (selection, TOV_SELECT_DAYS, "many"));
  g_assert_cmpstr (tov_selection_get (selection, TOV_SELECT_DAYS), ==, "30");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (TovSelection) unknown = tov_selection_from_text (texts[i]);

    g_test_message ("%s", texts[i]);
    g_assert_true (tov_selection_is_empty (unknown));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection/means-those-for-whom-all-conditions-hold", test_matches);
  g_test_add_func ("/selection/nobody-is-me-while-nobody-has-said", test_nobody);
  g_test_add_func ("/selection/is-kept-as-one-line", test_text);
  g_test_add_func ("/selection/leaves-out-what-it-does-not-know", test_refused);
  return g_test_run ();
}
