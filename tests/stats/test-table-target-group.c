/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#include <string.h>

/* Horsens in January 2018: 2 not assessed, 28 plainly ready, 295 ready for education, 387 ready for
 * activity; 164 of the last were in the project. */
static TovEvents *
make_horsens (void)
{
  static const guint counts[] = { 2, 28, 295, 387 };
  TovEvents *events = small_register_new ();

  for (guint level = 0; level < G_N_ELEMENTS (counts); level++)
    for (guint i = 0; i < counts[level]; i++) {
      small_add_person (events);
      small_add_readiness (events, (int) level, "2018-01-01", "2018-01-31");
      if (level == 3 && i < 164)
        small_add_enrolment (events, 0, "2017-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
    }
  return events;
}

static void
test_horsens (void)
{
  g_autoptr (TovEvents) events = make_horsens ();
  g_autoptr (TovAnnexContext) context = small_context (events, "2017-12-31", "2017-12-31");
  g_autoptr (TovTable) table = NULL;

  context->readiness_on = tov_date_new (2018, 1, 31);
  table = tov_table_kind_count (&tov_table_target_group, context);

  small_assert_value (table, "all", "readiness", "not_assessed", "", 2);
  small_assert_value (table, "all", "readiness", "plainly_ready", "", 28);
  small_assert_value (table, "all", "readiness", "ready_for_education", "", 295);
  small_assert_value (table, "all", "readiness", "ready_for_activity", "", 387);
  small_assert_value (table, "all", "readiness", "unknown", "", 0);
  small_assert_value (table, "all", "readiness", "all", "", 712);
  small_assert_value (table, "all", "readiness", "ready_for_activity", "enrolled", 164);
  small_assert_fraction (table, "all", "readiness", "ready_for_activity", "enrolled_share", 164,
                         387);
  small_assert_value (table, "all", "readiness", "ready_for_activity", "enrolled_share",
                      100.0 * 164 / 387);
  /* Everybody of the register in every block, but the enrolled of the block only. */
  small_assert_value (table, "roskilde", "readiness", "all", "", 712);
  small_assert_value (table, "roskilde", "readiness", "all", "enrolled", 0);
  /* Of two not assessed there is no per cent. */
  small_assert_empty (table, "all", "readiness", "not_assessed", "enrolled_share");
  /* The two dates of the two parts are both printed. */
  g_assert_nonnull (strstr (table->note, "31. januar 2018"));
  g_assert_nonnull (strstr (table->note, "31. december 2017"));
  /* A readiness with both days included ends on the last. */
  context->readiness_on = tov_date_new (2018, 2, 1);
  g_clear_pointer (&table, tov_table_free);
  table = tov_table_kind_count (&tov_table_target_group, context);
  small_assert_value (table, "all", "readiness", "all", "", 0);
}

static void
test_age_bands (void)
{
  const struct
  {
    const char *birth, *row;
  } ages[] = {
    { "1996-12-31", "15_17" }, { "1997-01-01", "unknown" }, { "1993-12-31", "18_24" },
    { "1994-01-01", "15_17" }, { "1986-12-31", "25_plus" }, { "1987-01-01", "18_24" },
    { NULL, "unknown" },       { "2012-01-01", "unknown" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++) {
    g_autoptr (TovEvents) events = small_register_new ();
    g_autoptr (TovAnnexContext) context = NULL;
    g_autoptr (TovTable) table = NULL;

    small_add_person (events)->birth = tov_date_from_iso (ages[i].birth);
    small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
    context = small_context (events, "2011-01-01", "2011-12-31");
    table = tov_table_kind_count (&tov_table_target_group, context);
    small_assert_value (table, "randers", "age", ages[i].row, "", 1);
    small_assert_value (table, "randers", "age", "all", "", 1);
  }
}

static void
test_parts_count_the_enrolled (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) table = NULL;

  for (guint i = 0; i < 10; i++) {
    TovPersonEvents *person = small_add_person (events);

    person->gender = i < 4 ? 0 : 3;
    person->entry_situation = i < 5 ? 2 : 0;
    person->leaving_exam = i < 3 ? 1 : 2;
    small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
    if (i < 6)
      small_add_level (events, TOV_LEVEL_EXTERNAL, "2011-01-01", i < 2 ? "2011-12-30" : NULL);
  }
  /* Discharged on the last day. */
  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", "2011-12-31", TOV_DISCHARGE_NEUTRAL);
  context = small_context (events, "2011-01-01", "2011-12-31");
  table = tov_table_kind_count (&tov_table_target_group, context);

  small_assert_value (table, "randers", "gender", "female", "", 4);
  small_assert_value (table, "randers", "gender", "female", "share", 40);
  small_assert_fraction (table, "randers", "gender", "female", "share", 4, 10);
  small_assert_value (table, "randers", "gender", "unknown", "", 6);
  small_assert_value (table, "randers", "gender", "all", "share", 100);
  small_assert_value (table, "randers", "entry_situation", "neither", "", 5);
  small_assert_value (table, "randers", "entry_situation", "no_plan", "", 5);
  small_assert_value (table, "randers", "leaving_exam", "no", "", 3);
  small_assert_value (table, "randers", "leaving_exam", "unknown", "", 7);
  small_assert_value (table, "randers", "support_level", "external", "", 4);
  small_assert_value (table, "randers", "support_level", "unknown", "", 6);
  small_assert_value (table, "randers", "support_level", "all", "", 10);
  /* Readiness has no share of all, and the others no enrolled. */
  g_assert_cmpint (tov_table_find (table, "randers", "readiness", "all", "share")->kind, ==,
                   TOV_CELL_ABSENT);
  g_assert_cmpint (tov_table_find (table, "randers", "age", "all", "enrolled")->kind, ==,
                   TOV_CELL_ABSENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/target-group/horsens", test_horsens);
  g_test_add_func ("/target-group/age-bands", test_age_bands);
  g_test_add_func ("/target-group/parts-count-the-enrolled", test_parts_count_the_enrolled);
  return g_test_run ();
}
