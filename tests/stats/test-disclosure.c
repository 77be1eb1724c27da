/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-disclosure.h"

#include "small-register.h"
#include "tov-danish.h"

#define LIMIT       5
#define N_REGISTERS 20
#define N_PERSONS   40

/* A table of its own, in a list that owns it. */
static TovTable *
add_table (GPtrArray *tables, const char *number)
{
  TovTable *table = tov_table_new (number, "Tabel", "Række", TOV_CLASS_STEERING);

  g_ptr_array_add (tables, table);
  return table;
}

static GPtrArray *
make_tables (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tov_table_free);
}

/* The readiness of 712 young people, as Horsens published it in 2018. */
static TovTable *
add_horsens (GPtrArray *tables)
{
  static const struct
  {
    const char *code;
    const char *label;
    gint64 n;
  } rows[] = { { "not_assessed", "Ikke visiteret", 2 },
               { "plainly_ready", "Åbenlyst uddannelsesparat", 28 },
               { "ready_for_education", "Uddannelsesparat", 295 },
               { "ready_for_activity", "Aktivitetsparat", 387 },
               { "unknown", "Uoplyst", 0 } };
  TovTable *table = add_table (tables, "4");
  TovBlock *block;
  TovRow *row;

  tov_table_add_column (table, "", "Unge", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "share", "Andel", TOV_FORMAT_PERCENT);
  block = tov_table_add_block (table, "all", "I alt");
  tov_table_add_heading (table, block, "readiness", "Parathed");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    row = tov_table_add_row (table, block, rows[i].code, rows[i].label);
    row->part = g_strdup ("readiness");
    tov_cell_set_number (&row->cells[0], (double) rows[i].n);
    tov_cell_set_percent (&row->cells[1], rows[i].n, 712);
  }
  row = tov_table_add_sum (table, block, "all", "I alt");
  row->part = g_strdup ("readiness");
  tov_cell_set_number (&row->cells[0], 712);
  tov_cell_set_percent (&row->cells[1], 712, 712);
  return table;
}

static const TovCell *
find_readiness (const TovTable *table, const char *row, const char *column)
{
  const TovCell *cell = tov_table_find (table, "all", "readiness", row, column);

  g_assert_nonnull (cell);
  return cell;
}

static void
assert_shown (const TovTable *table, const char *row, double value)
{
  g_assert_cmpint (find_readiness (table, row, "")->kind, ==, TOV_CELL_NUMBER);
  g_assert_cmpfloat (find_readiness (table, row, "")->value, ==, value);
}

static void
assert_hidden (const TovTable *table, const char *row)
{
  const TovCell *share = find_readiness (table, row, "share");

  g_assert_cmpint (find_readiness (table, row, "")->kind, ==, TOV_CELL_HIDDEN);
  g_assert_cmpint (share->kind, ==, TOV_CELL_HIDDEN);
  g_assert_false (tov_cell_is_quotient (share, TOV_FORMAT_PERCENT));
}

static void
assert_interval (const TovDisclosure *disclosure, const TovCell *cell, gint64 least, gint64 most)
{
  gint64 from, to;

  g_assert_true (tov_disclosure_get_interval (disclosure, cell, TOV_SLOT_VALUE, &from, &to));
  g_assert_cmpint (from, ==, least);
  g_assert_cmpint (to, ==, most);
}

static void
test_horsens_hides_the_small_and_the_next (void)
{
  g_autoptr (GPtrArray) tables = make_tables ();
  TovTable *table = add_horsens (tables);
  g_autoptr (TovDisclosure) disclosure = tov_disclosure_new (tables, LIMIT, NULL);

  g_assert_cmpuint (tov_disclosure_get_n_unsafe (disclosure), ==, 0);
  assert_interval (disclosure, find_readiness (table, "not_assessed", ""), 1, 4);
  assert_interval (disclosure, find_readiness (table, "plainly_ready", ""), 26, 29);
  tov_disclosure_apply (disclosure);
  assert_hidden (table, "not_assessed");
  assert_hidden (table, "plainly_ready");
  assert_shown (table, "ready_for_education", 295);
  assert_shown (table, "ready_for_activity", 387);
  assert_shown (table, "unknown", 0);
  assert_shown (table, "all", 712);
}

static void
test_horsens_joined_hides_nothing (void)
{
  g_autoptr (GPtrArray) tables = make_tables ();
  TovTable *table = add_horsens (tables);
  g_autoptr (TovDisclosure) disclosure = NULL;
  const TovBlock *block = tov_table_get_block (table, 0);
  g_autofree char *label =
      g_strdup_printf (tov_danish ("%s and %s"), "Ikke visiteret", "åbenlyst uddannelsesparat");

  tov_disclosure_merge (tables, LIMIT);
  disclosure = tov_disclosure_new (tables, LIMIT, NULL);
  tov_disclosure_apply (disclosure);
  g_assert_cmpuint (tov_block_n_rows (block), ==, 6);
  g_assert_cmpstr (tov_block_get_row (block, 1)->label, ==, label);
  assert_shown (table, "not_assessed+plainly_ready", 30);
  g_assert_cmpint (find_readiness (table, "not_assessed+plainly_ready", "share")->n, ==, 30);
  g_assert_cmpint (find_readiness (table, "not_assessed+plainly_ready", "share")->N, ==, 712);
  assert_shown (table, "ready_for_education", 295);
  assert_shown (table, "ready_for_activity", 387);
}

static gboolean
is_hidden (const TovTable *table, const char *row)
{
  return tov_table_find (table, "all", NULL, row, "young_people")->kind == TOV_CELL_HIDDEN;
}

/* Everybody in the partnership has the problem: that is told of each of them. */
static void
test_a_row_of_everybody_is_hidden (void)
{
  static const struct
  {
    const char *code;
    gint64 n;
  } rows[] = { { "substance", 30 }, { "housing", 12 }, { "any", 30 }, { "none", 0 } };
  g_autoptr (GPtrArray) tables = make_tables ();
  g_autoptr (TovDisclosure) disclosure = NULL;
  TovTable *table = add_table (tables, "13");
  TovBlock *block;
  TovRow *row;

  tov_table_add_column (table, "young_people", "Unge", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "share", "Andel", TOV_FORMAT_PERCENT);
  block = tov_table_add_block (table, "all", "I alt");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    row = tov_table_add_row (table, block, rows[i].code, rows[i].code);
    tov_cell_set_number (&row->cells[0], (double) rows[i].n);
    tov_cell_set_percent (&row->cells[1], rows[i].n, 30);
  }
  row = tov_table_add_sum (table, block, "all", "all");
  tov_cell_set_number (&row->cells[0], 30);
  tov_cell_set_percent (&row->cells[1], 30, 30);
  disclosure = tov_disclosure_new (tables, LIMIT, NULL);
  tov_disclosure_apply (disclosure);
  g_assert_true (is_hidden (table, "substance"));
  g_assert_false (is_hidden (table, "housing"));
  /* That nobody has none would say the same. */
  g_assert_true (is_hidden (table, "any"));
  g_assert_true (is_hidden (table, "none") || is_hidden (table, "all"));
}

/* What is made of a hidden number is hidden with it. */
static void
test_changes_and_points_follow (void)
{
  g_autoptr (GPtrArray) tables = make_tables ();
  g_autoptr (TovDisclosure) disclosure = NULL;
  TovTable *table = add_table (tables, "1");
  TovBlock *block;
  TovRow *admitted, *share;

  tov_table_add_column (table, "target", "Måltal", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "period", "Perioden", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "previous", "Forrige", TOV_FORMAT_COUNT);
  tov_table_add_column (table, "change", "Ændring", TOV_FORMAT_CHANGE);
  block = tov_table_add_block (table, "all", "I alt");
  admitted = tov_table_add_row (table, block, "admitted", "Optaget");
  tov_cell_set_number (&admitted->cells[0], 3);
  tov_cell_set_number (&admitted->cells[1], 2);
  tov_cell_set_number (&admitted->cells[2], 20);
  tov_cell_set_change (&admitted->cells[3], 20, 2);
  share = tov_table_add_row (table, block, "share", "Frafald");
  tov_cell_set_empty (&share->cells[0]);
  tov_cell_set_percent (&share->cells[1], 3, 40);
  tov_cell_set_percent (&share->cells[2], 10, 40);
  tov_cell_set_points (&share->cells[3], &share->cells[2], &share->cells[1]);
  disclosure = tov_disclosure_new (tables, LIMIT, NULL);
  tov_disclosure_apply (disclosure);
  /* What was set beforehand counts nobody. */
  g_assert_cmpint (admitted->cells[0].kind, ==, TOV_CELL_NUMBER);
  g_assert_cmpint (admitted->cells[1].kind, ==, TOV_CELL_HIDDEN);
  g_assert_cmpint (admitted->cells[2].kind, ==, TOV_CELL_NUMBER);
  g_assert_cmpint (admitted->cells[3].kind, ==, TOV_CELL_HIDDEN);
  g_assert_cmpint (admitted->cells[3].n, ==, TOV_NUMBER_NONE);
  g_assert_cmpint (share->cells[1].kind, ==, TOV_CELL_HIDDEN);
  g_assert_cmpint (share->cells[2].kind, ==, TOV_CELL_NUMBER);
  g_assert_cmpint (share->cells[3].kind, ==, TOV_CELL_HIDDEN);
}

/* A mean of few would tell on each of them. */
static void
test_measures_of_few_are_hidden (void)
{
  g_autoptr (GPtrArray) tables = make_tables ();
  g_autoptr (TovDisclosure) disclosure = NULL;
  TovTable *table = add_table (tables, "x");
  TovRow *row;

  tov_table_add_column (table, "few", "Få", TOV_FORMAT_DECIMAL);
  tov_table_add_column (table, "many", "Mange", TOV_FORMAT_DECIMAL);
  tov_table_add_column (table, "none", "Ingen", TOV_FORMAT_DECIMAL);
  row = tov_table_add_row (table, tov_table_add_block (table, "all", "I alt"), "days", "Dage");
  tov_cell_set_measure (&row->cells[0], 12.5, 4);
  tov_cell_set_measure (&row->cells[1], 12.5, 5);
  tov_cell_set_measure (&row->cells[2], 0, 0);
  disclosure = tov_disclosure_new (tables, LIMIT, NULL);
  tov_disclosure_apply (disclosure);
  g_assert_cmpint (row->cells[0].kind, ==, TOV_CELL_HIDDEN);
  g_assert_cmpint (row->cells[1].kind, ==, TOV_CELL_NUMBER);
  g_assert_cmpint (row->cells[2].kind, ==, TOV_CELL_EMPTY);
}

/* A day of the two years around the period, or none. Transfer full. */
static char *
choose_day (GRand *chance, int from, int to)
{
  return tov_date_to_iso (tov_date_new (2010, 1, 1) + g_rand_int_range (chance, from, to));
}

static void
add_random_person (TovEvents *events, GRand *chance)
{
  int start = g_rand_int_range (chance, 0, 500);
  g_autofree char *admitted = choose_day (chance, start, start + 1);
  g_autofree char *discharged = choose_day (chance, start, start + 400);
  g_autofree char *from = choose_day (chance, start, start + 100);
  g_autofree char *to = choose_day (chance, start + 100, start + 300);
  g_autofree char *met = choose_day (chance, start, start + 300);
  TovPersonEvents *person = small_add_person (events);
  gboolean is_still_there = g_rand_boolean (chance);

  person->gender = g_rand_int_range (chance, 0, 3);
  small_add_enrolment (events, (guint) g_rand_int_range (chance, 0, 2), admitted,
                       is_still_there ? NULL : discharged,
                       (TovDischarge) g_rand_int_range (chance, 0, 3));
  small_add_placement (events, (SmallPlacementType) g_rand_int_range (chance, 0, 4), from, to,
                       (TovEnding) g_rand_int_range (chance, 0, TOV_N_ENDINGS));
  small_add_level (events, (TovLevel) g_rand_int_range (chance, 0, 3), admitted, NULL);
  small_add_readiness (events, g_rand_int_range (chance, 0, 4), admitted, NULL);
  if (g_rand_boolean (chance))
    small_add_outcome (events, (SmallOutcomeType) g_rand_int_range (chance, 0, 4), met, NULL);
  if (g_rand_boolean (chance))
    small_add_theme (events, (SmallTheme) g_rand_int_range (chance, 0, 2), admitted, to);
  for (int i = g_rand_int_range (chance, 0, 4); i > 0; i--)
    small_add_contact (events, met, (TovForm) g_rand_int_range (chance, 0, TOV_N_FORMS),
                       g_rand_boolean (chance));
  if (g_rand_boolean (chance))
    small_add_next_step (events, met, NULL, NULL);
  if (g_rand_boolean (chance)) {
    small_add_referral (events, (guint) g_rand_int_range (chance, 0, 2), admitted, 0);
    small_add_intake (events, admitted, "admitted");
  }
}

static GPtrArray *
count_random_tables (GRand *chance)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  GPtrArray *tables = make_tables ();

  for (guint i = 0; i < N_PERSONS; i++)
    add_random_person (events, chance);
  context = small_context (events, "2011-01-01", "2011-06-30");
  for (guint i = 0; tov_table_kinds[i] != NULL; i++)
    if (tov_table_kinds[i]->number != NULL && tov_table_kinds[i]->disclosure != TOV_CLASS_INTERNAL)
      g_ptr_array_add (tables, tov_table_kind_count (tov_table_kinds[i], context));
  return tables;
}

/* No figure that is shown may be small: the table is looked through by another way than the one it
 * was protected by. */
static void
assert_nothing_small (const GPtrArray *tables)
{
  for (guint t = 0; t < tables->len; t++) {
    const TovTable *table = g_ptr_array_index (tables, t);

    for (guint b = 0; b < tov_table_n_blocks (table); b++) {
      const TovBlock *block = tov_table_get_block (table, b);

      for (guint r = 0; r < tov_block_n_rows (block); r++)
        for (guint c = 0; c < tov_table_n_columns (table); c++) {
          const TovCell *cell = &tov_block_get_row (block, r)->cells[c];
          const TovColumn *column = tov_table_get_column (table, c);

          if (cell->kind == TOV_CELL_NUMBER && column->format == TOV_FORMAT_COUNT
              && tov_cell_get_format (cell, column->format) == TOV_FORMAT_COUNT)
            g_assert_false (cell->value > 0 && cell->value < LIMIT);
          if (tov_cell_is_quotient (cell, column->format))
            g_assert_false (cell->n > 0 && cell->n < LIMIT);
        }
    }
  }
}

/* Whoever is in one partnership or two, at whatever age of the register: what the definitions are
 * said to mean holds, and no small number is left that could be worked out. */
static void
test_statements_hold_and_nothing_is_left_open (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1999);

  for (guint i = 0; i < N_REGISTERS; i++) {
    g_autoptr (GPtrArray) tables = count_random_tables (chance);
    g_autoptr (TovDisclosure) disclosure = tov_disclosure_new (tables, LIMIT, NULL);

    g_assert_cmpuint (tov_disclosure_get_n_wrong (disclosure), ==, 0);
    g_assert_cmpuint (tov_disclosure_get_n_unsafe (disclosure), ==, 0);
    tov_disclosure_apply (disclosure);
    assert_nothing_small (tables);
  }
}

/* Only what its audience may see is left, and those inside see everything. */
static void
test_only_those_inside_see_everything (void)
{
  for (TovAudience audience = TOV_AUDIENCE_INTERNAL; audience <= TOV_AUDIENCE_STEERING;
       audience++) {
    g_autoptr (TovAnnex) annex = g_new0 (TovAnnex, 1);
    TovTable *table;

    annex->audience = audience;
    annex->tables = make_tables ();
    table = add_horsens (annex->tables);
    g_ptr_array_add (annex->tables, tov_table_new ("6a", "Overgange", "Til", TOV_CLASS_INTERNAL));
    g_assert_true (tov_disclosure_protect (annex, LIMIT, FALSE, NULL));
    g_assert_cmpuint (annex->tables->len, ==, audience == TOV_AUDIENCE_INTERNAL ? 2 : 1);
    g_assert_cmpuint (annex->n_cells, ==, 12);
    g_assert_cmpuint (annex->n_hidden, ==, audience == TOV_AUDIENCE_INTERNAL ? 0 : 4);
    if (audience == TOV_AUDIENCE_INTERNAL)
      assert_shown (table, "not_assessed", 2);
    else
      assert_hidden (table, "not_assessed");
  }
}

static void
test_cancelled_protects_nothing (void)
{
  g_autoptr (TovAnnex) annex = g_new0 (TovAnnex, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  annex->audience = TOV_AUDIENCE_STEERING;
  annex->tables = make_tables ();
  add_horsens (annex->tables);
  g_cancellable_cancel (cancellable);
  g_assert_null (tov_disclosure_new (annex->tables, LIMIT, cancellable));
  g_assert_false (tov_disclosure_protect (annex, LIMIT, FALSE, cancellable));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/disclosure/horsens-hides-the-small-and-the-next",
                   test_horsens_hides_the_small_and_the_next);
  g_test_add_func ("/disclosure/horsens-joined-hides-nothing", test_horsens_joined_hides_nothing);
  g_test_add_func ("/disclosure/a-row-of-everybody-is-hidden", test_a_row_of_everybody_is_hidden);
  g_test_add_func ("/disclosure/changes-and-points-follow", test_changes_and_points_follow);
  g_test_add_func ("/disclosure/measures-of-few-are-hidden", test_measures_of_few_are_hidden);
  g_test_add_func ("/disclosure/statements-hold-and-nothing-is-left-open",
                   test_statements_hold_and_nothing_is_left_open);
  g_test_add_func ("/disclosure/only-those-inside-see-everything",
                   test_only_those_inside_see_everything);
  g_test_add_func ("/disclosure/cancelled-protects-nothing", test_cancelled_protects_nothing);
  return g_test_run ();
}
