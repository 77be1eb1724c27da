/* Reads the statements of tov-disclosure-links.c and tells the sums what they say.
 *
 * A statement is made at every place where it holds: in each block, or in each row of a table. Its
 * words are cut at the spaces; each address becomes the number it stands for there, with a factor
 * that is negative on the right hand side, so that "a = b + c" becomes a - b - c = 0. An address
 * that the annex does not have makes the statement say nothing. Two numbers that are always the
 * same are joined into one; all else is a relation, told as it is true.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-disclosure-private.h"

#include <string.h>

/* What "?" stands for. */
static const char *const key_columns[] = { "period", "previous", "since_start" };

/* Where a statement is made: in a block, and of a table in one of its rows. */
typedef struct
{
  TovDisclosure *disclosure;
  const char *block;
  const TovTable *table;
  const TovBlock *its_block;
  guint row;
} Place;

/* A number as it is written in a statement. */
typedef struct
{
  gint64 factor;
  guint rows_up;
  TovSlot slot;
  /* Table, row and column; row and column; or a column alone. */
  char **steps;
} Address;

static void
clear_address (Address *address)
{
  g_strfreev (address->steps);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Address, clear_address)

/* Cuts the text there and returns what stands behind; NULL if the character is not in it. */
static const char *
cut_off (char *text, char character)
{
  char *place = strrchr (text, character);

  if (place == NULL)
    return NULL;
  *place = '\0';
  return place + 1;
}

static Address
read_address (const char *text, gint64 sign)
{
  static const char *const slots[] = {
    [TOV_SLOT_N] = "n",
    [TOV_SLOT_WHOLE] = "N",
    [TOV_SLOT_BASE] = "base",
  };
  Address address = { sign };
  g_autofree char *path = NULL;
  const char *suffix;
  char *end;
  gint64 factor = g_ascii_strtoll (text, &end, 10);

  if (end > text && *end == '*') {
    address.factor *= factor;
    text = end + 1;
  }
  path = g_strdup (text);
  suffix = cut_off (path, '@');
  if (suffix != NULL)
    address.rows_up = (guint) g_ascii_strtoull (suffix, NULL, 10);
  suffix = cut_off (path, '.');
  for (TovSlot slot = TOV_SLOT_N; suffix != NULL && slot < TOV_N_SLOTS; slot++)
    if (g_str_equal (slots[slot], suffix))
      address.slot = slot;
  address.steps = g_strsplit (path, "/", -1);
  return address;
}

static const TovTable *
find_table (const Place *place, const char *number)
{
  for (guint i = 0; i < place->disclosure->tables->len; i++) {
    const TovTable *table = g_ptr_array_index (place->disclosure->tables, i);

    if (g_strcmp0 (table->number, number) == 0)
      return table;
  }
  return NULL;
}

/* Adds the number of a cell; FALSE if it tells none. */
static gboolean
add_cell (const Place *place,
          const Address *address,
          const TovTable *table,
          const TovRow *row,
          const char *column,
          GArray *terms)
{
  gint position = tov_table_find_column (table, g_str_equal (column, "#") ? "" : column);
  TovTerm term = { TOV_NO_NUMBER, address->factor };

  if (position >= 0)
    term.number = tov_disclosure_find (place->disclosure, &row->cells[position], address->slot);
  if (term.number == TOV_NO_NUMBER)
    return FALSE;
  g_array_append_val (terms, term);
  return TRUE;
}

/* The numbers of the rows of a part that are named so. */
static gboolean
add_rows (const Place *place,
          const Address *address,
          const TovTable *table,
          const char *part,
          const char *name,
          GArray *terms)
{
  const TovBlock *block = table != NULL ? tov_table_find_block (table, place->block) : NULL;
  const char *column = address->steps[g_strv_length (address->steps) - 1];
  const TovRow *found = NULL;

  if (block == NULL)
    return FALSE;
  if (g_str_equal (name, "="))
    name = tov_block_get_row (place->its_block, place->row)->code;
  for (guint r = 0; r < tov_block_n_rows (block); r++) {
    const TovRow *row = tov_block_get_row (block, r);
    gboolean is_plain = row->kind == TOV_ROW_NORMAL;

    if (row->kind == TOV_ROW_HEADING || g_strcmp0 (row->part, part) != 0)
      continue;
    if (g_str_equal (name, "*") && is_plain)
      add_cell (place, address, table, row, column, terms);
    if (g_str_equal (row->code, name) || (g_str_equal (name, "$") && is_plain)
        || (g_str_equal (name, "^") && is_plain && found == NULL))
      found = row;
  }
  if (g_str_equal (name, "*"))
    return TRUE;
  return found != NULL && add_cell (place, address, table, found, column, terms);
}

/* Adds the number or numbers of an address; FALSE if the annex does not tell them. */
static gboolean
add_number (const Place *place, const char *text, gint64 sign, GArray *terms)
{
  g_auto (Address) address = read_address (text, sign);
  guint n_steps = g_strv_length (address.steps);
  const char *name = address.steps[0];
  const TovRow *row;

  if (n_steps == 1) {
    if (address.rows_up > place->row)
      return FALSE;
    row = tov_block_get_row (place->its_block, place->row - address.rows_up);
    return add_cell (place, &address, place->table, row, name, terms);
  }
  if (n_steps == 2) {
    row = tov_block_get_row (place->its_block, place->row);
    return add_rows (place, &address, place->table, row->part, name + 1, terms);
  }
  name = cut_off (address.steps[1], ':');
  return add_rows (place, &address, find_table (place, address.steps[0]),
                   name != NULL ? address.steps[1] : NULL, name != NULL ? name : address.steps[1],
                   terms);
}

/* Makes known what a relation says of the terms; FALSE if it is not so. */
static gboolean
relate (TovSums *sums, const char *relation, const GArray *terms)
{
  const TovTerm *its = (const TovTerm *) (gconstpointer) terms->data;
  gint64 sum = 0;

  if (g_str_equal (relation, "->")) {
    tov_sums_tie (sums, its[0].number, its[1].number);
    return TRUE;
  }
  if (g_str_equal (relation, "<="))
    return tov_sums_bound (sums, its, terms->len);
  for (guint i = 0; i < terms->len; i++)
    sum += its[i].factor * tov_sums_get_value (sums, its[i].number);
  if (sum == 0 && terms->len == 2 && its[0].factor + its[1].factor == 0)
    tov_sums_join (sums, its[0].number, its[1].number);
  else
    tov_sums_relate (sums, its, terms->len);
  return sum == 0 || g_str_equal (relation, "=");
}

/* A statement about numbers that are not in the annex says nothing; FALSE if it is wrong. */
static gboolean
state (const Place *place, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (TovTerm));
  const char *relation = NULL;

  for (guint i = 0; words[i] != NULL; i++) {
    if (i % 2 == 0) {
      if (!add_number (place, words[i], relation == NULL ? 1 : -1, terms))
        return TRUE;
    } else if (!g_str_equal (words[i], "+")) {
      relation = words[i];
    }
  }
  return relate (place->disclosure->sums, relation, terms);
}

/* Makes a statement for each key column, if it names them. */
static guint
state_of_columns (const Place *place, const char *text)
{
  guint n_wrong = 0;

  if (strchr (text, '?') == NULL)
    return !state (place, text);
  for (guint i = 0; i < G_N_ELEMENTS (key_columns); i++) {
    g_autoptr (GString) one = g_string_new (text);

    g_string_replace (one, "?", key_columns[i], 0);
    n_wrong += !state (place, one->str);
  }
  return n_wrong;
}

static guint
state_in_rows (TovDisclosure *self, const TovTable *table, const char *part, const char *text)
{
  guint n_wrong = 0;

  for (guint b = 0; b < tov_table_n_blocks (table); b++) {
    const TovBlock *block = tov_table_get_block (table, b);

    for (guint r = 0; r < tov_block_n_rows (block); r++) {
      Place place = { self, block->code, table, block, r };
      const TovRow *row = tov_block_get_row (block, r);

      if (g_cancellable_is_cancelled (self->cancellable))
        return n_wrong;
      if (row->kind != TOV_ROW_HEADING && (part == NULL || g_strcmp0 (row->part, part) == 0))
        n_wrong += state_of_columns (&place, text);
    }
  }
  return n_wrong;
}

/* Every block of the annex stands in the last of its tables. */
static guint
state_in_blocks (TovDisclosure *self, const char *text)
{
  const TovTable *table = g_ptr_array_index (self->tables, self->tables->len - 1);
  guint n_wrong = 0;

  for (guint b = 0;
       b < tov_table_n_blocks (table) && !g_cancellable_is_cancelled (self->cancellable); b++) {
    Place place = { self, tov_table_get_block (table, b)->code, NULL, NULL, 0 };

    n_wrong += state_of_columns (&place, text);
  }
  return n_wrong;
}

static guint
state_balances (TovDisclosure *self, const TovTable *table)
{
  const TovTableKind *kind = tov_table_kind_find (table->number);
  guint n_wrong = 0;

  for (guint i = 0; kind != NULL && kind->balances != NULL && kind->balances[i] != NULL; i++) {
    g_autoptr (GString) always = g_string_new (kind->balances[i]);

    g_string_replace (always, " = ", " == ", 0);
    n_wrong += state_in_rows (self, table, NULL, always->str);
  }
  return n_wrong;
}

guint
tov_disclosure_add_links (TovDisclosure *self)
{
  guint n_wrong = 0;

  for (guint t = 0; t < self->tables->len; t++) {
    const TovTable *table = g_ptr_array_index (self->tables, t);

    n_wrong += state_balances (self, table);
    for (const TovLink *link = tov_disclosure_links; link->text != NULL; link++)
      if (link->table != NULL && g_strcmp0 (link->table, table->number) == 0)
        n_wrong += state_in_rows (self, table, link->part, link->text);
  }
  for (const TovLink *link = tov_disclosure_links; link->text != NULL; link++)
    if (link->table == NULL)
      n_wrong += state_in_blocks (self, link->text);
  return n_wrong;
}
