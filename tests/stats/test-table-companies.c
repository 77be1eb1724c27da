/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#include "tov-choices.h"
#include "tov-placement.h"

enum
{
  FORGE,
  SHOP,
};

static void
add_company (TovEvents *events, int company, const char *purpose, const char *from, const char *to)
{
  TovPlacementEvent *placement =
      small_add_placement (events, SMALL_COMPANY, from, to, TOV_ENDING_UNKNOWN);

  placement->company = company;
  placement->purpose = purpose != NULL ? tov_choice_index (tov_placement_purposes, purpose) : -1;
}

static TovTable *
count (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;

  /* The forge took somebody the year before, the shop is new. An EGU begins on the 90th day after
   * the forge. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  add_company (events, FORGE, "trade", "2010-05-01", "2010-06-01");
  add_company (events, FORGE, "trade", "2011-02-01", "2011-03-01");
  add_company (events, SHOP, NULL, "2011-04-01", NULL);
  small_add_placement (events, SMALL_EGU_SCHOOL, "2011-05-30", NULL, TOV_ENDING_UNKNOWN);
  /* First in the shop; a job on the 91st day after it. */
  small_add_person (events);
  small_add_enrolment (events, 1, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  add_company (events, SHOP, "colleague", "2011-03-15", "2011-03-20");
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2011-06-19", NULL);
  /* Not enrolled any more on the placement's last day. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", "2011-05-01", TOV_DISCHARGE_NEUTRAL);
  add_company (events, FORGE, "trade", "2011-04-01", "2011-05-01");
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2011-05-02", NULL);
  /* Left before the period; the 90 days ran out in it. The job began on the last day. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2010-01-01", "2010-12-15", TOV_DISCHARGE_POSITIVE);
  add_company (events, FORGE, "trade", "2010-10-01", "2010-12-10");
  small_add_outcome (events, SMALL_ORDINARY_JOB, "2010-12-10", NULL);
  context = small_context (events, "2011-01-01", "2011-12-31");
  return tov_table_kind_count (&tov_table_companies, context);
}

static void
test_companies_count_once (void)
{
  g_autoptr (TovTable) table = count ();

  small_assert_value (table, "all", "companies", "new", "", 1);
  small_assert_value (table, "all", "companies", "again", "", 1);
  small_assert_value (table, "all", "companies", "all", "", 2);
  small_assert_value (table, "roskilde", "companies", "new", "", 1);
  small_assert_value (table, "roskilde", "companies", "again", "", 0);
  small_assert_value (table, "roskilde", "companies", "all", "", 1);
}

static void
test_placements_by_purpose (void)
{
  g_autoptr (TovTable) table = count ();

  small_assert_value (table, "all", "purpose", "trade", "", 2);
  small_assert_value (table, "all", "purpose", "colleague", "", 1);
  small_assert_value (table, "all", "purpose", "workplace", "", 0);
  small_assert_value (table, "all", "purpose", "unknown", "", 1);
  small_assert_value (table, "all", "purpose", "all", "", 4);
  small_assert_fraction (table, "all", "purpose", "trade", "share", 2, 4);
  small_assert_value (table, "randers", "purpose", "all", "", 3);
}

static void
test_what_came_after (void)
{
  g_autoptr (TovTable) table = count ();

  small_assert_value (table, "all", "result", "followed", "", 2);
  small_assert_fraction (table, "all", "result", "followed", "share", 2, 3);
  small_assert_fraction (table, "randers", "result", "followed", "share", 2, 2);
  small_assert_fraction (table, "roskilde", "result", "followed", "share", 0, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/companies/companies-count-once", test_companies_count_once);
  g_test_add_func ("/companies/placements-by-purpose", test_placements_by_purpose);
  g_test_add_func ("/companies/what-came-after", test_what_came_after);
  return g_test_run ();
}
