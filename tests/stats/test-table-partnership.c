/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#include "tov-contact-group.h"

#define DAY(text) tov_date_from_iso (text)

static void
add_node (TovTrails *trails, const char *id)
{
  TovTrailNode *node = g_new0 (TovTrailNode, 1);

  node->id = g_strdup (id);
  node->name = g_strdup (id);
  node->organisation = -1;
  node->is_party = !g_str_equal (id, "company");
  g_ptr_array_add (trails->nodes, node);
}

static void
free_node (gpointer data)
{
  TovTrailNode *node = data;

  g_free (node->id);
  g_free (node->name);
  g_free (node);
}

static void
free_party (gpointer data)
{
  TovPartyCounts *party = data;

  g_free (party->organisation);
  g_free (party->name);
  g_free (party);
}

static void
tread (TovTrails *trails, guint a, guint b, const char *on)
{
  TovTrailStep step = { a, b, TOV_TRAIL_MEETING, DAY (on), 1 };

  g_array_append_val (trails->steps, step);
}

static TovCooperation *
make_cooperation (void)
{
  TovCooperation *cooperation = g_new0 (TovCooperation, 1);

  cooperation->groups = g_array_new (FALSE, FALSE, sizeof (TovGroupCounts));
  cooperation->parties = g_ptr_array_new_with_free_func (free_party);
  cooperation->trails = g_new0 (TovTrails, 1);
  cooperation->trails->nodes = g_ptr_array_new_with_free_func (free_node);
  cooperation->trails->steps = g_array_new (FALSE, FALSE, sizeof (TovTrailStep));
  return cooperation;
}

static void
add_party (TovCooperation *cooperation, const char *id, gint64 present, gint64 counted, int people)
{
  TovPartyCounts *party = g_new0 (TovPartyCounts, 1);

  party->organisation = g_strdup (id);
  party->name = g_strdup (id);
  party->present = present;
  party->counted = counted;
  party->people = people;
  g_ptr_array_add (cooperation->parties, party);
}

/* In Randers four parties and a company; in Roskilde two parties who never met. */
static GPtrArray *
make_cooperations (void)
{
  GPtrArray *cooperations = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_cooperation_free);
  TovCooperation *randers = make_cooperation (), *roskilde = make_cooperation ();
  TovGroupCounts steering = { .kind = tov_choice_index (tov_group_kinds, "steering"),
                              .planned = 12,
                              .held = 10,
                              .cancelled = 1,
                              .decisions = 20,
                              .carried_out = 8,
                              .passed_on = 15 };
  TovGroupCounts other = { .kind = steering.kind, .planned = 3, .held = 2 };
  TovGroupCounts idle = { .kind = tov_choice_index (tov_group_kinds, "other") };

  g_array_append_val (randers->groups, steering);
  g_array_append_val (roskilde->groups, other);
  g_array_append_val (roskilde->groups, idle);
  add_party (randers, "job", 9, 12, 3);
  add_party (randers, "uu", 5, 10, 1);
  randers->agreements = (TovAgreementCounts){
    .agreements = 1,
    .valid_to = DAY ("2012-09-30"),
    .parties = 4,
    .signed_by = 3,
    .promises = 10,
    .kept = 6,
    .late = 1,
  };
  roskilde->agreements = (TovAgreementCounts){
    .agreements = 2, .valid_to = DAY ("2012-06-30"), .parties = 2, .signed_by = 2, .promises = 5
  };
  add_node (randers->trails, "job");
  add_node (randers->trails, "uu");
  add_node (randers->trails, "school");
  add_node (randers->trails, "clinic");
  add_node (randers->trails, "company");
  add_node (roskilde->trails, "job");
  add_node (roskilde->trails, "uu");
  /* Old and still used; new; overgrown long ago; faded in the period, and trodden in it. */
  tread (randers->trails, 0, 1, "2010-06-01");
  tread (randers->trails, 0, 1, "2011-12-31");
  tread (randers->trails, 0, 2, "2011-11-01");
  tread (randers->trails, 0, 3, "2009-01-01");
  tread (randers->trails, 1, 2, "2010-12-01");
  tread (randers->trails, 1, 3, "2011-01-01");
  /* No party. */
  tread (randers->trails, 0, 4, "2011-11-01");
  g_ptr_array_add (cooperations, randers);
  g_ptr_array_add (cooperations, roskilde);
  return cooperations;
}

static TovTable *
count (gboolean is_internal)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = small_context (events, "2011-01-01", "2011-12-31");
  g_autoptr (TovEventNames) names = small_names_new (events);
  g_autoptr (GPtrArray) cooperations = make_cooperations ();

  context->names = is_internal ? names : NULL;
  context->cooperations = cooperations;
  return tov_table_kind_count (&tov_table_partnership, context);
}

static void
test_groups_and_decisions (void)
{
  g_autoptr (TovTable) table = count (TRUE);

  small_assert_value (table, "randers", "steering", "planned", "", 12);
  small_assert_fraction (table, "randers", "steering", "held", "share", 10, 12);
  small_assert_fraction (table, "randers", "steering", "cancelled", "share", 1, 12);
  small_assert_value (table, "randers", "steering", "decisions", "", 20);
  small_assert_fraction (table, "randers", "steering", "carried_out", "share", 8, 20);
  small_assert_fraction (table, "randers", "steering", "passed_on", "share", 15, 20);
  small_assert_fraction (table, "all", "steering", "held", "share", 12, 15);
  g_assert_null (tov_table_find (table, "all", "practitioner", "held", ""));
  /* A group that planned nothing takes one line. */
  small_assert_value (table, "all", "other", "planned", "", 0);
  g_assert_null (tov_table_find (table, "all", "other", "held", ""));
}

static void
test_attendance_stands_for_each_partnership (void)
{
  g_autoptr (TovTable) table = count (TRUE);

  small_assert_fraction (table, "randers", "attendance", "job", "share", 9, 12);
  small_assert_fraction (table, "randers", "attendance", "uu", "share", 5, 10);
  g_assert_null (tov_table_find (table, "all", "attendance", "job", "share"));
}

static void
test_a_party_that_is_one_person_is_not_shown_outside (void)
{
  g_autoptr (TovTable) table = count (FALSE);

  small_assert_fraction (table, "randers", "attendance", "job", "share", 9, 12);
  g_assert_cmpint (tov_table_find (table, "randers", "attendance", "uu", "share")->kind, ==,
                   TOV_CELL_HIDDEN);
  g_assert_cmpint (tov_table_find (table, "randers", "attendance", "uu", "")->kind, ==,
                   TOV_CELL_HIDDEN);
}

static void
test_agreements_and_promises (void)
{
  g_autoptr (TovTable) table = count (TRUE);

  small_assert_value (table, "randers", "agreement", "agreements", "", 1);
  g_assert_cmpint (tov_table_find (table, "randers", "agreement", "valid_to", "")->date, ==,
                   DAY ("2012-09-30"));
  small_assert_fraction (table, "randers", "agreement", "signed", "share", 3, 4);
  small_assert_value (table, "all", "agreement", "agreements", "", 3);
  g_assert_cmpint (tov_table_find (table, "all", "agreement", "valid_to", "")->date, ==,
                   DAY ("2012-06-30"));
  small_assert_fraction (table, "all", "agreement", "signed", "share", 5, 6);
  small_assert_fraction (table, "all", "agreement", "kept", "share", 6, 15);
  small_assert_fraction (table, "all", "agreement", "late", "share", 1, 15);
}

static void
test_paths_between_parties (void)
{
  g_autoptr (TovTable) table = count (TRUE);

  small_assert_fraction (table, "randers", "paths", "trodden", "share", 3, 6);
  small_assert_value (table, "randers", "paths", "new", "", 2);
  small_assert_value (table, "randers", "paths", "faded", "", 2);
  small_assert_fraction (table, "roskilde", "paths", "trodden", "share", 0, 1);
  small_assert_fraction (table, "all", "paths", "trodden", "share", 3, 7);
}

/* Small numbers of meetings are nobody's secret, and nobody stands behind them. */
static void
test_nobody_is_counted (void)
{
  for (const TovFigureWords *column = tov_table_partnership.columns; column->code != NULL; column++)
    g_assert_true (column->counts_nobody);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-partnership/groups-and-decisions", test_groups_and_decisions);
  g_test_add_func ("/table-partnership/attendance-stands-for-each-partnership",
                   test_attendance_stands_for_each_partnership);
  g_test_add_func ("/table-partnership/a-party-that-is-one-person-is-not-shown-outside",
                   test_a_party_that_is_one_person_is_not_shown_outside);
  g_test_add_func ("/table-partnership/agreements-and-promises", test_agreements_and_promises);
  g_test_add_func ("/table-partnership/paths-between-parties", test_paths_between_parties);
  g_test_add_func ("/table-partnership/nobody-is-counted", test_nobody_is_counted);
  return g_test_run ();
}
