/* How the tables become numbers and the numbers cells again.
 *
 * Every cell is visited a few times: once to make its numbers (a quotient has two, a measure its
 * value and how many observations it is of), then to tell what is known of them, that a part is
 * never more than its whole, what rows add up to and what partnerships do. What the definitions
 * say beside that is stated in tov-disclosure-links.c. The sums (tov-sums.h) decide which numbers
 * nobody may see; a cell that tells any of them is hidden.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-disclosure-private.h"

#include "tov-number.h"

#include <math.h>

/* Measures are told the sums in thousandths. */
#define MEASURE_UNIT 1000

typedef void (*CellFunc) (
    TovDisclosure *self, const TovTable *table, guint block, guint row, guint column);

static void
visit_cells (TovDisclosure *self, CellFunc visit)
{
  for (guint t = 0; t < self->tables->len; t++) {
    const TovTable *table = g_ptr_array_index (self->tables, t);

    for (guint b = 0; b < tov_table_n_blocks (table); b++) {
      const TovBlock *block = tov_table_get_block (table, b);

      for (guint r = 0;
           r < tov_block_n_rows (block) && !g_cancellable_is_cancelled (self->cancellable); r++)
        for (guint c = 0; c < tov_block_get_row (block, r)->n_cells; c++)
          visit (self, table, b, r, c);
    }
  }
}

static TovCell *
get_cell (const TovTable *table, guint block, guint row, guint column)
{
  return &tov_block_get_row (tov_table_get_block (table, block), row)->cells[column];
}

static gboolean
is_last_block (const TovTable *table, guint block)
{
  return tov_table_n_blocks (table) > 1 && block + 1 == tov_table_n_blocks (table);
}

static gboolean
counts_nobody (const TovTable *table, guint column)
{
  const TovTableKind *kind = tov_table_kind_find (table->number);
  const char *code = tov_table_get_column (table, column)->code;

  for (const TovFigureWords *words = kind != NULL ? kind->columns : NULL;
       words != NULL && words->code != NULL; words++)
    if (g_str_equal (words->code, code))
      return words->counts_nobody;
  return FALSE;
}

/* How many have left is the difference of two headline figures, participants and enrolled: it could
 * be hidden only with one of them, and so with every share of it. */
static gboolean
is_difference (const TovTable *table, guint column)
{
  return g_strcmp0 (table->number, "7") == 0
         && g_str_equal (tov_table_get_column (table, column)->code, "share_of_ended");
}

static TovNumberKind
find_kind (const TovTable *table, guint column, TovFormat format, TovSlot slot)
{
  /* What young people are shared out among is none of them. */
  if (counts_nobody (table, column)
      || (slot == TOV_SLOT_WHOLE && (format == TOV_FORMAT_RATIO || is_difference (table, column))))
    return TOV_NUMBER_OPEN;
  return slot == TOV_SLOT_VALUE && format == TOV_FORMAT_DECIMAL ? TOV_NUMBER_MEASURE
                                                                : TOV_NUMBER_COUNT;
}

static void
add_numbers (TovDisclosure *self, const TovTable *table, guint block, guint row, guint column)
{
  const TovRow *its_row = tov_block_get_row (tov_table_get_block (table, block), row);
  const TovCell *cell = &its_row->cells[column];
  TovFormat format = tov_cell_get_format (cell, tov_table_get_column (table, column)->format);
  guint weight = 1u + (its_row->kind == TOV_ROW_SUM) + is_last_block (table, block);

  g_hash_table_insert (self->cells, (gpointer) cell, GUINT_TO_POINTER (self->slots->len + 1));
  for (TovSlot slot = 0; slot < TOV_N_SLOTS; slot++) {
    TovNumberKind kind = find_kind (table, column, format, slot);
    guint number = TOV_NO_NUMBER;
    double value;

    if (tov_cell_get_slot (cell, format, slot, &value))
      number = tov_sums_add (self->sums, kind,
                             llround (kind == TOV_NUMBER_MEASURE ? value * MEASURE_UNIT : value),
                             weight);
    g_array_append_val (self->slots, number);
  }
}

/* A measure must not be seen where those behind it must not. */
static void
tie_measure (TovDisclosure *self, const TovTable *table, guint block, guint row, guint column)
{
  const TovCell *cell = get_cell (table, block, row, column);
  guint base = tov_disclosure_find (self, cell, TOV_SLOT_BASE);
  guint value = tov_disclosure_find (self, cell, TOV_SLOT_VALUE);

  if (base != TOV_NO_NUMBER && value != TOV_NO_NUMBER)
    tov_sums_tie (self->sums, base, value);
}

/* Whether a share must not be seen however large it is: because it is all of a group, and tells on
 * everybody in it; or because it divides a small group whose size everybody knows, where even a 0
 * would tell. */
static gboolean
tells_too_much (const TovDisclosure *self, const TovTable *table, const TovRow *row, guint column)
{
  const TovTableKind *kind = tov_table_kind_find (table->number);
  const TovCell *cell = &row->cells[column];

  if (is_difference (table, column))
    return cell->N > 0 && cell->N < self->limit;
  return kind != NULL && kind->tells_on_all && row->kind == TOV_ROW_NORMAL && cell->n == cell->N
         && cell->n > 0;
}

/* The part is never more than the whole. */
static void
relate_share (TovDisclosure *self, const TovTable *table, guint block, guint row, guint column)
{
  const TovRow *its_row = tov_block_get_row (tov_table_get_block (table, block), row);
  const TovCell *cell = &its_row->cells[column];
  TovFormat format = tov_cell_get_format (cell, tov_table_get_column (table, column)->format);
  guint n = tov_disclosure_find (self, cell, TOV_SLOT_N);
  guint whole = tov_disclosure_find (self, cell, TOV_SLOT_WHOLE);

  if (format != TOV_FORMAT_PERCENT || n == TOV_NO_NUMBER || whole == TOV_NO_NUMBER)
    return;
  tov_sums_bound (self->sums, (const TovTerm[]){ { n, 1 }, { whole, -1 } }, 2);
  if (tells_too_much (self, table, its_row, column))
    tov_sums_hide (self->sums, n);
}

static void
add_term (GArray *terms, guint number, gint64 factor)
{
  TovTerm term = { number, factor };

  if (number != TOV_NO_NUMBER)
    g_array_append_val (terms, term);
}

static const TovTerm *
get_terms (const GArray *terms)
{
  return (const TovTerm *) (gconstpointer) terms->data;
}

/* Different people are at most as many as those of all rows, and no fewer than those of any. */
static void
bound_total (TovDisclosure *self, const GArray *terms)
{
  const TovTerm *all = get_terms (terms);

  tov_sums_bound (self->sums, all, terms->len);
  for (guint i = 1; i < terms->len; i++)
    tov_sums_bound (self->sums, (const TovTerm[]){ { all[i].number, 1 }, { all[0].number, -1 } },
                    2);
}

/* A count that is told of how many it is, as the most on one day, is no part of another. */
static gboolean
is_no_part (const TovCell *cell, TovFormat format)
{
  return format == TOV_FORMAT_COUNT && cell->base != TOV_NUMBER_NONE;
}

/* What the rows of a part are to their sum. */
static void
relate_sum (TovDisclosure *self, const TovTable *table, guint block, guint row, guint column)
{
  const TovBlock *its_block = tov_table_get_block (table, block);
  const TovColumn *its_column = tov_table_get_column (table, column);

  if (tov_block_get_row (its_block, row)->kind != TOV_ROW_SUM
      || is_no_part (get_cell (table, block, row, column), its_column->format))
    return;
  for (TovSlot slot = 0; slot < TOV_N_SLOTS; slot++) {
    g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (TovTerm));
    gint start = tov_table_find_sum_start (table, block, row, column, slot);
    guint first = start >= 0 ? (guint) start : row;

    add_term (terms, tov_disclosure_find (self, get_cell (table, block, row, column), slot), 1);
    if (terms->len == 0
        || (start < 0 && (slot != TOV_SLOT_VALUE || its_column->format != TOV_FORMAT_COUNT)))
      continue;
    while (start < 0 && first > 0
           && tov_block_get_row (its_block, first - 1)->kind != TOV_ROW_HEADING)
      first--;
    for (guint r = first; r < row; r++)
      if (tov_block_get_row (its_block, r)->kind == TOV_ROW_NORMAL)
        add_term (terms, tov_disclosure_find (self, get_cell (table, block, r, column), slot), -1);
    if (start >= 0)
      tov_sums_relate (self->sums, get_terms (terms), terms->len);
    else
      bound_total (self, terms);
  }
}

/* What the partnerships are to all of them together. Who has left one of them may be in another. */
static void
relate_blocks (TovDisclosure *self, const TovTable *table, guint block, guint row, guint column)
{
  const TovRow *its_row = tov_block_get_row (tov_table_get_block (table, block), row);
  const TovColumn *its_column = tov_table_get_column (table, column);

  if (!is_last_block (table, block) || is_difference (table, column)
      || is_no_part (&its_row->cells[column], its_column->format))
    return;
  for (TovSlot slot = 0; slot < TOV_N_SLOTS; slot++) {
    g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (TovTerm));

    add_term (terms, tov_disclosure_find (self, &its_row->cells[column], slot), 1);
    for (guint b = 0; terms->len > 0 && b < block; b++) {
      const TovCell *cell = tov_table_find (table, tov_table_get_block (table, b)->code,
                                            its_row->part, its_row->code, its_column->code);

      if (cell != NULL)
        add_term (terms, tov_disclosure_find (self, cell, slot), -1);
    }
    if (terms->len < 2)
      continue;
    if (tov_table_adds_up_blocks (table, its_row, column, slot))
      tov_sums_relate (self->sums, get_terms (terms), terms->len);
    else if (slot != TOV_SLOT_VALUE || its_column->format == TOV_FORMAT_COUNT)
      bound_total (self, terms);
  }
}

static gboolean
is_hidden (const TovDisclosure *self, const TovCell *cell)
{
  for (TovSlot slot = 0; slot < TOV_N_SLOTS; slot++) {
    guint number = tov_disclosure_find (self, cell, slot);

    if (number != TOV_NO_NUMBER && tov_sums_is_hidden (self->sums, number))
      return TRUE;
  }
  return FALSE;
}

static void
hide_cell (TovDisclosure *self, const TovTable *table, guint block, guint row, guint column)
{
  TovCell *cell = get_cell (table, block, row, column);

  if (is_hidden (self, cell))
    tov_cell_hide (cell);
}

/* The difference of two per cents is that of cells before it in the row. */
static void
hide_points (TovDisclosure *self, const TovTable *table, guint block, guint row, guint column)
{
  TovCell *cell = get_cell (table, block, row, column);

  if (tov_cell_get_format (cell, tov_table_get_column (table, column)->format) != TOV_FORMAT_POINTS
      || cell->kind != TOV_CELL_NUMBER)
    return;
  for (guint c = 0; c < column; c++)
    if (get_cell (table, block, row, c)->kind == TOV_CELL_HIDDEN)
      tov_cell_hide (cell);
}

guint
tov_disclosure_find (const TovDisclosure *self, const TovCell *cell, TovSlot slot)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->cells, cell));

  return place > 0 ? g_array_index (self->slots, guint, place - 1 + slot) : TOV_NO_NUMBER;
}

TovDisclosure *
tov_disclosure_new (const GPtrArray *tables, gint64 limit, GCancellable *cancellable)
{
  g_autoptr (TovDisclosure) self = g_new0 (TovDisclosure, 1);

  self->tables = tables;
  self->limit = limit;
  self->cancellable = cancellable;
  self->sums = tov_sums_new ();
  self->cells = g_hash_table_new (NULL, NULL);
  self->slots = g_array_new (FALSE, FALSE, sizeof (guint));
  visit_cells (self, add_numbers);
  visit_cells (self, tie_measure);
  visit_cells (self, relate_share);
  visit_cells (self, relate_sum);
  visit_cells (self, relate_blocks);
  self->n_wrong = tov_disclosure_add_links (self);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  self->n_unsafe = tov_sums_protect (self->sums, limit, cancellable);
  /* What is found is applied to the end. */
  self->cancellable = NULL;
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&self);
}

void
tov_disclosure_free (TovDisclosure *self)
{
  if (self == NULL)
    return;
  tov_sums_free (self->sums);
  g_hash_table_unref (self->cells);
  g_array_unref (self->slots);
  g_free (self);
}

guint
tov_disclosure_get_n_unsafe (const TovDisclosure *self)
{
  return self->n_unsafe;
}

guint
tov_disclosure_get_n_wrong (const TovDisclosure *self)
{
  return self->n_wrong;
}

gboolean
tov_disclosure_get_interval (
    const TovDisclosure *self, const TovCell *cell, TovSlot slot, gint64 *least, gint64 *most)
{
  guint number = tov_disclosure_find (self, cell, slot);

  if (number == TOV_NO_NUMBER)
    return FALSE;
  tov_sums_get_interval (self->sums, number, least, most);
  return TRUE;
}

void
tov_disclosure_apply (TovDisclosure *self)
{
  visit_cells (self, hide_cell);
  visit_cells (self, hide_points);
}

/* Counts, measures and quotients, whether they have a value or not. */
static gboolean
is_figure (const TovCell *cell, TovFormat format)
{
  return cell->kind == TOV_CELL_NUMBER || cell->kind == TOV_CELL_HIDDEN
         || tov_cell_is_quotient (cell, format);
}

static void
count_figures (TovAnnex *annex)
{
  annex->n_cells = annex->n_hidden = 0;
  for (guint t = 0; t < annex->tables->len; t++) {
    const TovTable *table = g_ptr_array_index (annex->tables, t);

    for (guint b = 0; b < tov_table_n_blocks (table); b++)
      for (guint r = 0; r < tov_block_n_rows (tov_table_get_block (table, b)); r++)
        for (guint c = 0; c < tov_table_n_columns (table); c++) {
          const TovCell *cell = get_cell (table, b, r, c);

          annex->n_cells += is_figure (cell, tov_table_get_column (table, c)->format);
          annex->n_hidden += cell->kind == TOV_CELL_HIDDEN;
        }
  }
}

gboolean
tov_disclosure_protect (TovAnnex *annex, gint64 limit, gboolean merge, GCancellable *cancellable)
{
  g_autoptr (TovDisclosure) disclosure = NULL;

  if (annex->audience != TOV_AUDIENCE_INTERNAL) {
    for (guint t = annex->tables->len; t > 0; t--)
      if (((const TovTable *) g_ptr_array_index (annex->tables, t - 1))->disclosure
          == TOV_CLASS_INTERNAL)
        g_ptr_array_remove_index (annex->tables, t - 1);
    if (merge)
      tov_disclosure_merge (annex->tables, limit);
    disclosure = tov_disclosure_new (annex->tables, limit, cancellable);
    if (disclosure == NULL || disclosure->n_unsafe > 0)
      return FALSE;
    tov_disclosure_apply (disclosure);
  }
  count_figures (annex);
  return TRUE;
}
