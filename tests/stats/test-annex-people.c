/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-people.h"

#include "small-register.h"
#include "tov-store.h"

#define TIMES     "'2011-01-01T00:00:00Z', '2011-01-01T00:00:00Z'"
#define N_PERSONS 12
#define N_STEPS   3
#define PERIOD    "2011-01-01", "2011-06-30"

/* Where a cell counts something else than young people: a table, and a part, a row or a column of
 * it; NULL is every one. A young person may stand in such a cell more than once. */
static const struct
{
  const char *table, *part, *row, *column;
} events_cells[] = {
  { "1", NULL, "monthly_norm", NULL },
  { "2", NULL, NULL, NULL },
  { "3", NULL, NULL, NULL },
  { "5", NULL, NULL, "running_primo" },
  { "5", NULL, NULL, "started" },
  { "5", NULL, NULL, "completed" },
  { "5", NULL, NULL, "on_to_next" },
  { "5", NULL, NULL, "interrupted" },
  { "5", NULL, NULL, "ending_unknown" },
  { "5", NULL, NULL, "running_ultimo" },
  { "5", NULL, NULL, "interrupted_share" },
  { "6", "after_interruption", NULL, NULL },
  { "6a", NULL, NULL, NULL },
  { "10", NULL, NULL, "contacts" },
  { "10", NULL, NULL, "reached" },
  { "10", NULL, NULL, "meetings" },
  { "10", NULL, NULL, "home_visits" },
  { "10", NULL, NULL, "accompaniments" },
  { "10", NULL, NULL, "phone" },
  { "10", NULL, NULL, "text_mail" },
  { "10", NULL, NULL, "video" },
  { "10", NULL, NULL, "attempts" },
  { "10", NULL, NULL, "monthly_norm" },
  { "10", NULL, NULL, "law_norm" },
  { "11", NULL, NULL, "handed_over" },
  { "12", "steps", NULL, NULL },
  { "12", "balls", NULL, NULL },
  { "16", "purpose", NULL, NULL },
  { "16", "result", NULL, NULL },
  { "18", NULL, NULL, "discharged" },
  { "18", NULL, NULL, "monthly_norm" },
  { "18", NULL, NULL, "law_norm" },
};

static char *
format_day (TovDate first, guint days)
{
  return tov_date_to_iso (first + (TovDate) days);
}

/* What comes once for each person and each of a few rounds, on days that differ. */
static void
add_round (TovEvents *events, guint person, guint round)
{
  static const char *const results[] = { "admitted", "waiting", "withdrawn" };
  static const char *const answers[] = { "accepted", "declined", "open" };
  TovDate first = tov_date_new (2010, 11, 1);
  guint shift = person * 7 + round * 61;
  g_autofree char *begin = format_day (first, shift);
  g_autofree char *end = format_day (first, shift + 20 + person * 3);
  TovPlacementEvent *placement =
      small_add_placement (events, (SmallPlacementType) ((person + round) % 4), begin, end,
                           (TovEnding) ((person + 2 * round) % TOV_N_ENDINGS));

  placement->parallel = (person + round) % 5 == 0;
  placement->individually_planned = person % 3 == 0;
  placement->company = (int) ((person + round) % 4) - 1;
  placement->company = MIN (placement->company, 1);
  placement->purpose = (int) (person % 4) - 1;
  small_add_contact (events, begin, (TovForm) (shift % TOV_N_FORMS), round < 2);
  small_add_contact (events, end, TOV_FORM_MEETING, person % 2 == 0);
  small_add_next_step (events, begin, round == 0 ? end : NULL, round == 1 ? end : NULL)->due_on =
      tov_date_from_iso (begin) + 10;
  small_add_referral (events, person % 2, begin, (int) (person % 3) - 1);
  small_add_intake (events, end, results[(person + round) % G_N_ELEMENTS (results)]);
  small_add_ball (events, begin, end, answers[(person + round) % G_N_ELEMENTS (answers)]);
  small_add_theme (events, (SmallTheme) ((person + round) % 2), begin,
                   person % 3 == 0 ? end : NULL);
  small_add_logged_theme (events, (SmallTheme) (round % 2), begin);
}

/* Young people with everything that is counted, some of it at the edges of the period. */
static TovEvents *
make_register (void)
{
  TovEvents *events = small_register_new ();
  TovDate first = tov_date_new (2010, 7, 1);

  for (guint i = 0; i < N_PERSONS; i++) {
    TovPersonEvents *person = small_add_person (events);
    g_autofree char *admitted = format_day (first, i * 25);
    g_autofree char *left = i % 7 == 0 ? NULL : format_day (first, i * 25 + 90);
    TovEnrolmentEvent *enrolment;

    person->gender = (int) (i % 4);
    person->entry_situation = (int) (i % 3);
    person->birth = tov_date_new (1985 + (int) i, 3, 1);
    enrolment = small_add_enrolment (events, i % 2, admitted, left, (TovDischarge) (i % 4));
    enrolment->reason = enrolment->discharge == TOV_DISCHARGE_DROP_OUT ? (int) (i % 3) - 1 : -1;
    if (i % 4 == 1)
      small_add_enrolment (events, i % 2, "2011-05-20", NULL, TOV_DISCHARGE_NEUTRAL);
    small_add_readiness (events, (int) (i % 4), admitted, NULL);
    if (i % 5 > 0)
      small_add_level (events, (TovLevel) (i % 3), admitted, NULL);
    small_add_key_worker (events, i % 3, admitted, i % 2 == 0 ? "2011-03-01" : NULL);
    if (i % 4 == 0)
      small_add_key_worker (events, (i + 1) % 3, "2011-03-02", NULL);
    if (i % 4 == 2)
      small_add_outcome (events, (SmallOutcomeType) (i % 5 % 4), "2011-02-15", NULL);
    for (guint round = 0; round < N_STEPS; round++)
      add_round (events, i, round);
  }
  small_add_target (events, 0, "admitted", PERIOD, 5);
  return events;
}

static gboolean
matches (const char *pattern, const char *text)
{
  return pattern == NULL || g_strcmp0 (pattern, text) == 0;
}

/* Several young people may have been at one company. */
static gboolean
counts_companies (const TovCellPlace *place)
{
  return g_str_equal (place->table, "16") && g_str_equal (place->part, "companies");
}

static gboolean
counts_young_people (const TovCellPlace *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (events_cells); i++)
    if (g_str_equal (events_cells[i].table, place->table)
        && matches (events_cells[i].part, place->part) && matches (events_cells[i].row, place->row)
        && matches (events_cells[i].column, place->column))
      return FALSE;
  return TRUE;
}

/* As many as the cell counts; where it counts something else, somebody and not more. */
static void
check_cell (const TovAnnexContext *context, const TovCellPlace *place, const TovCell *cell)
{
  g_autoptr (GArray) people = tov_annex_people_find (context, place, NULL);
  guint count = cell->n != TOV_NUMBER_NONE ? (guint) cell->n : (guint) cell->value;

  g_assert_cmpuint (people->len, >, 0);
  if (counts_companies (place))
    return;
  if (counts_young_people (place) ? people->len != count : people->len > count)
    g_error ("In %s %s/%s/%s/%s stands %u, and %u are listed.", place->table, place->block,
             place->part, place->row, place->column, count, people->len);
}

/* How many cells have a list. */
static guint
check_table (const TovAnnexContext *context, const TovTable *table)
{
  guint n_lists = 0;

  for (guint b = 0; b < tov_table_n_blocks (table); b++) {
    const TovBlock *block = tov_table_get_block (table, b);

    for (guint r = 0; r < tov_block_n_rows (block); r++) {
      const TovRow *row = tov_block_get_row (block, r);

      for (guint c = 0; c < row->n_cells; c++) {
        TovCellPlace place = { table->number, block->code, row->part, row->code,
                               tov_table_get_column (table, c)->code };

        if (!tov_annex_people_has_list (table, place.column, &row->cells[c]))
          continue;
        check_cell (context, &place, &row->cells[c]);
        n_lists++;
      }
    }
  }
  return n_lists;
}

static void
test_behind_every_cell (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovAnnexContext) context = small_context (events, PERIOD);
  g_autoptr (TovEventNames) names = small_names_new (events);

  context->names = names;
  for (guint i = 0; tov_table_kinds[i] != &tov_table_definitions; i++) {
    g_autoptr (TovTable) table = tov_table_kind_count (tov_table_kinds[i], context);

    /* On the cover nobody has everything known; of the partnership nobody is counted. */
    if (check_table (context, table) == 0 && tov_table_kinds[i] != &tov_table_cover
        && tov_table_kinds[i] != &tov_table_partnership)
      g_error ("Table %s lists nobody.", table->number);
  }
}

static void
test_who_stands_in_a_cell (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (GArray) people = NULL;
  TovCellPlace place = { "1", "all", NULL, "drop_out", "period" };

  for (guint i = 0; i < 5; i++) {
    small_add_person (events);
    small_add_enrolment (events, i == 4, "2011-01-01", "2011-02-01",
                         i == 1 || i > 2 ? TOV_DISCHARGE_DROP_OUT : TOV_DISCHARGE_NEUTRAL);
  }
  context = small_context (events, PERIOD);
  people = tov_annex_people_find (context, &place, NULL);
  g_assert_cmpuint (people->len, ==, 3);
  g_assert_cmpuint (g_array_index (people, guint, 0), ==, 1);
  g_assert_cmpuint (g_array_index (people, guint, 1), ==, 3);
  g_assert_cmpuint (g_array_index (people, guint, 2), ==, 4);
  g_clear_pointer (&people, g_array_unref);
  place.block = "randers";
  people = tov_annex_people_find (context, &place, NULL);
  g_assert_cmpuint (people->len, ==, 2);
}

static void
assert_no_list (const TovAnnexContext *context,
                const TovTable *table,
                const char *part,
                const char *row,
                const char *column)
{
  TovCellPlace place = { table->number, "all", part, row, column };
  const TovCell *cell = tov_table_find (table, "all", part, row, column);
  g_autoptr (GArray) people = tov_annex_people_find (context, &place, NULL);

  g_assert_nonnull (cell);
  g_assert_false (tov_annex_people_has_list (table, column, cell));
  g_assert_cmpuint (people->len, ==, 0);
}

/* A number that was set beforehand, a change, a sum of days and a median. */
static void
test_nobody_behind_what_is_no_count (void)
{
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (TovTable) figures = NULL;
  g_autoptr (TovTable) pathways = NULL;
  g_autoptr (TovTable) referrals = NULL;

  small_add_target (events, 1, "admitted", PERIOD, 5);
  context = small_context (events, PERIOD);
  figures = tov_table_kind_count (&tov_table_key_figures, context);
  pathways = tov_table_kind_count (&tov_table_pathways, context);
  referrals = tov_table_kind_count (&tov_table_referrals, context);
  small_assert_value (figures, "all", NULL, "admitted", "target", 10);
  assert_no_list (context, figures, NULL, "admitted", "target");
  assert_no_list (context, figures, NULL, "participants", "change");
  assert_no_list (context, pathways, "days", "gap_days", "");
  assert_no_list (context, referrals, NULL, "all", "median_days_to_admission");
}

static void
test_nobody_where_there_is_no_such_cell (void)
{
  static const TovCellPlace places[] = {
    { "99", "all", NULL, "admitted", "period" },      { "1", "vejle", NULL, "admitted", "period" },
    { "1", "all", NULL, "nothing", "period" },        { "1", "all", NULL, "admitted", "nothing" },
    { "Kontrol", "all", NULL, "balance", "counted" }, { NULL, "all", NULL, "balance", "counted" },
  };
  g_autoptr (TovEvents) events = make_register ();
  g_autoptr (TovAnnexContext) context = small_context (events, PERIOD);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (GArray) people = tov_annex_people_find (context, &places[i], NULL);

    g_assert_cmpuint (people->len, ==, 0);
  }
}

static TovStore *
make_store (void)
{
  static const char *const rows[] = {
    "INSERT INTO partnership (id, name, created, changed) VALUES ('p', 'Randers', " TIMES ")",
    "INSERT INTO young_person (id, reference, created, changed) VALUES"
    "  ('u2', '12', " TIMES "), ('u1', '11', " TIMES "), ('u3', '13', " TIMES ")",
    "INSERT INTO enrolment (id, young_person_id, partnership_id, admitted_on, created, changed)"
    "  VALUES ('e2', 'u2', 'p', '2011-01-01', " TIMES "), ('e1', 'u1', 'p', '2011-01-01', " TIMES
    "  )",
  };
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (NULL, &error);

  g_assert_no_error (error);
  tov_store_set_recording (store, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    tov_connection_execute (tov_store_get_connection (store), rows[i], &error);
    g_assert_no_error (error);
  }
  return store;
}

static void
test_lists_ids_for_the_internal_annex_only (void)
{
  g_autoptr (TovStore) store = make_store ();
  TovConnection *connection = tov_store_get_connection (store);
  TovAnnexRequest request = { .period = small_period (PERIOD) };
  TovCellPlace place = { "1", "p", NULL, "participants", "period" };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = tov_annex_list_people (connection, &request, &place, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, "u1");
  g_assert_cmpstr (g_ptr_array_index (ids, 1), ==, "u2");
  request.audience = TOV_AUDIENCE_STEERING;
  g_assert_null (tov_annex_list_people (connection, &request, &place, NULL, &error));
  g_assert_error (error, TOV_ANNEX_ERROR, TOV_ANNEX_ERROR_AUDIENCE);
  g_clear_error (&error);
  request.audience = TOV_AUDIENCE_INTERNAL;
  g_cancellable_cancel (cancellable);
  g_assert_null (tov_annex_list_people (connection, &request, &place, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annex-people/behind-every-cell", test_behind_every_cell);
  g_test_add_func ("/annex-people/who-stands-in-a-cell", test_who_stands_in_a_cell);
  g_test_add_func ("/annex-people/nobody-behind-what-is-no-count",
                   test_nobody_behind_what_is_no_count);
  g_test_add_func ("/annex-people/nobody-where-there-is-no-such-cell",
                   test_nobody_where_there_is_no_such_cell);
  g_test_add_func ("/annex-people/lists-ids-for-the-internal-annex-only",
                   test_lists_ids_for_the_internal_annex_only);
  return g_test_run ();
}
