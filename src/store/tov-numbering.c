/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-numbering.h"

#include <string.h>

/* Digits of the first number of all. */
#define FIRST_WIDTH 3
/* A number of more digits is no running number. */
#define MAX_DIGITS 9

struct _TovNumbering
{
  /* Every number that is used, in whatever partnership. */
  GHashTable *used;
  /* What stands before the digits, how many these are at least, and the last of them. */
  char *prefix;
  gsize width;
  guint64 last;
};

/* Parts "G-037" into "G-" and 37; FALSE where no digits stand last. */
static gboolean
split (const char *number, gsize *prefix, guint64 *value)
{
  gsize length = strlen (number);

  *prefix = length;
  while (*prefix > 0 && g_ascii_isdigit (number[*prefix - 1]))
    (*prefix)--;
  *value = g_ascii_strtoull (number + *prefix, NULL, 10);
  return *prefix < length && length - *prefix <= MAX_DIGITS;
}

/* The prefix that most numbers have. Transfer full. */
static char *
find_prefix (GPtrArray *numbers)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *best = g_strdup ("");
  guint most = 0;

  for (guint i = 0; i < numbers->len; i++) {
    const char *number = g_ptr_array_index (numbers, i);
    g_autofree char *prefix = NULL;
    gsize length;
    guint64 value;
    guint count;

    if (!split (number, &length, &value))
      continue;
    prefix = g_strndup (number, length);
    count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, prefix)) + 1;
    g_hash_table_insert (counts, g_strdup (prefix), GUINT_TO_POINTER (count));
    if (count > most) {
      g_free (best);
      best = g_steal_pointer (&prefix);
      most = count;
    }
  }
  return g_steal_pointer (&best);
}

static GPtrArray *
read_numbers (TovConnection *connection, const char *partnership, GError **error)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  TovStatement *statement = tov_connection_prepare (
      connection,
      "SELECT reference FROM young_person AS y WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM enrolment"
      " AS e WHERE e.young_person_id = y.id AND e.partnership_id = ?1) ORDER BY reference",
      error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, partnership);
  while (tov_statement_step (statement, &failure))
    g_ptr_array_add (numbers, g_strdup (tov_statement_get_text (statement, 0)));
  if (failure == NULL)
    return g_steal_pointer (&numbers);
  g_propagate_error (error, failure);
  return NULL;
}

/* Goes on behind the greatest number of the prefix, as wide as they are written. */
static void
follow (TovNumbering *self, GPtrArray *numbers)
{
  gsize length = strlen (self->prefix);

  for (guint i = 0; i < numbers->len; i++) {
    const char *number = g_ptr_array_index (numbers, i);
    gsize prefix;
    guint64 value;

    if (!split (number, &prefix, &value) || prefix != length
        || strncmp (number, self->prefix, length) != 0)
      continue;
    self->last = MAX (self->last, value);
    self->width = MAX (self->width, strlen (number) - length);
  }
  if (self->last == 0)
    self->width = FIRST_WIDTH;
}

TovNumbering *
tov_numbering_new (TovConnection *connection, const char *partnership, GError **error)
{
  g_autoptr (GPtrArray) all = read_numbers (connection, NULL, error);
  g_autoptr (GPtrArray) own = NULL;
  TovNumbering *self;

  if (all == NULL)
    return NULL;
  own = partnership != NULL ? read_numbers (connection, partnership, error) : g_ptr_array_ref (all);
  if (own == NULL)
    return NULL;
  self = g_new0 (TovNumbering, 1);
  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < all->len; i++)
    tov_numbering_take (self, g_ptr_array_index (all, i));
  self->prefix = find_prefix (own);
  follow (self, own);
  return self;
}

void
tov_numbering_free (TovNumbering *self)
{
  g_hash_table_unref (self->used);
  g_free (self->prefix);
  g_free (self);
}

void
tov_numbering_take (TovNumbering *self, const char *number)
{
  g_hash_table_add (self->used, g_strdup (number));
}

char *
tov_numbering_next (TovNumbering *self)
{
  g_autofree char *number = NULL;

  do {
    g_free (number);
    number =
        g_strdup_printf ("%s%0*" G_GUINT64_FORMAT, self->prefix, (int) self->width, ++self->last);
  } while (g_hash_table_contains (self->used, number));
  tov_numbering_take (self, number);
  return g_steal_pointer (&number);
}
