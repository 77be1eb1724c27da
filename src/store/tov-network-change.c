/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-change.h"

#include "tov-network-tally.h"
#include "tov-text.h"

/* The present maps of a young person with everybody who has been placed, a row each. Of the maps of
 * a day the one made last comes last. */
#define COURSE                                                                       \
  "SELECT network_map.id, network_map.drawn_on, \"alter\".ring, \"alter\".relation," \
  " \"alter\".sector_id, \"alter\".resource_person"                                  \
  " FROM network_map JOIN \"alter\" ON \"alter\".network_map_id = network_map.id"    \
  " WHERE network_map.young_person_id = ? AND network_map.kind = 'present'"          \
  " AND \"alter\".ring IS NOT NULL"                                                  \
  " ORDER BY network_map.drawn_on, network_map.created, network_map.id"

typedef gboolean (*SameFunc) (const TovNetwork *earlier,
                              TovAlter *one,
                              const TovNetwork *later,
                              TovAlter *other);

static gboolean
is_placed (TovAlter *alter)
{
  return alter->ring != TOV_NUMBER_NONE;
}

/* Who she was on the first of the maps that were drawn on from each other. */
static const char *
find_root (const TovNetwork *network, TovAlter *alter)
{
  const char *id = tov_record_get_id (TOV_RECORD (alter));

  /* Origins that lead round in a circle, which only another program can write, end as well. */
  for (guint i = g_hash_table_size (network->origins); i > 0; i--) {
    const char *earlier = g_hash_table_lookup (network->origins, id);

    if (earlier == NULL)
      break;
    id = earlier;
  }
  return id;
}

static gboolean
has_same_origin (const TovNetwork *earlier, TovAlter *one, const TovNetwork *later, TovAlter *other)
{
  return g_str_equal (find_root (earlier, one), find_root (later, other));
}

static gboolean
has_same_contact (const TovNetwork *earlier,
                  TovAlter *one,
                  const TovNetwork *later,
                  TovAlter *other)
{
  return one->contact_id != NULL && g_strcmp0 (one->contact_id, other->contact_id) == 0;
}

/* Two contacts of one name are two. */
static gboolean
has_same_label (const TovNetwork *earlier, TovAlter *one, const TovNetwork *later, TovAlter *other)
{
  g_autofree char *label = tov_text_fold (one->label);
  g_autofree char *other_label = tov_text_fold (other->label);

  return g_str_equal (label, other_label)
         && (one->contact_id == NULL || other->contact_id == NULL
             || g_str_equal (one->contact_id, other->contact_id));
}

/* Finds for everybody on the earlier map who has nobody yet the first on the later one who is the
 * same and has nobody yet. later_of and earlier_of borrow. */
static void
pair_alters (const TovNetwork *earlier,
             const TovNetwork *later,
             SameFunc is_same,
             GHashTable *later_of,
             GHashTable *earlier_of)
{
  for (guint i = 0; i < earlier->alters->len; i++) {
    TovAlter *one = g_ptr_array_index (earlier->alters, i);

    for (guint j = 0; j < later->alters->len && !g_hash_table_contains (later_of, one); j++) {
      TovAlter *other = g_ptr_array_index (later->alters, j);

      if (!g_hash_table_contains (earlier_of, other) && is_same (earlier, one, later, other)) {
        g_hash_table_insert (later_of, one, other);
        g_hash_table_insert (earlier_of, other, one);
      }
    }
  }
}

/* Either may be NULL. */
static void
add_move (GArray *moves, TovAlter *one, TovAlter *other)
{
  gboolean was = one != NULL && is_placed (one), is = other != NULL && is_placed (other);
  gboolean waits = one != NULL && other != NULL && !was && !is;
  TovMove move = { .earlier = was || waits ? one : NULL, .later = is || waits ? other : NULL };

  if (!was && !is && !waits)
    return;
  if (waits || (was && is && one->ring == other->ring))
    move.kind = TOV_MOVE_STAYED;
  else if (!was)
    move.kind = TOV_MOVE_CAME;
  else if (!is)
    move.kind = TOV_MOVE_WENT;
  else
    move.kind = other->ring < one->ring ? TOV_MOVE_NEARER : TOV_MOVE_FARTHER;
  g_array_append_val (moves, move);
}

static TovAlter *
get_latest (const TovMove *move)
{
  return move->later != NULL ? move->later : move->earlier;
}

static int
compare_moves (gconstpointer a, gconstpointer b)
{
  const TovMove *one = a, *other = b;
  TovAlter *alter = get_latest (one), *other_alter = get_latest (other);
  int order = (int) one->kind - (int) other->kind;

  if (order == 0)
    order = tov_text_compare (alter->label, other_alter->label);
  return order != 0 ? order
                    : g_strcmp0 (tov_record_get_id (TOV_RECORD (alter)),
                                 tov_record_get_id (TOV_RECORD (other_alter)));
}

static void
count_row (TovNetworkTally *tally, TovStatement *row)
{
  tov_network_tally_add (tally, tov_statement_get_int64 (row, 2), tov_statement_get_text (row, 3),
                         tov_statement_get_text (row, 4), tov_statement_get_int64 (row, 5) == 1);
}

static void
clear_point (TovNetworkPoint *point)
{
  g_free (point->map);
}

/* The point of a map, in the place of that of an earlier one of the same day. */
static TovNetworkPoint *
begin_point (GArray *points, const char *map, TovDate on)
{
  TovNetworkPoint point = { .on = on, .map = g_strdup (map) };
  guint last = points->len - 1;

  if (points->len > 0 && g_array_index (points, TovNetworkPoint, last).on == on)
    g_array_set_size (points, last);
  g_array_append_val (points, point);
  return &g_array_index (points, TovNetworkPoint, points->len - 1);
}

GArray *
tov_network_compare (const TovNetwork *earlier, const TovNetwork *later)
{
  static const SameFunc same[] = { has_same_origin, has_same_contact, has_same_label };
  g_autoptr (GHashTable) later_of = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) earlier_of = g_hash_table_new (NULL, NULL);
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (TovMove));

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    pair_alters (earlier, later, same[i], later_of, earlier_of);
  for (guint i = 0; i < earlier->alters->len; i++) {
    TovAlter *alter = g_ptr_array_index (earlier->alters, i);

    add_move (moves, alter, g_hash_table_lookup (later_of, alter));
  }
  for (guint i = 0; i < later->alters->len; i++) {
    TovAlter *alter = g_ptr_array_index (later->alters, i);

    if (!g_hash_table_contains (earlier_of, alter))
      add_move (moves, NULL, alter);
  }
  g_array_sort (moves, compare_moves);
  return moves;
}

GArray *
tov_network_course (TovStore *store, const char *young_person, GError **error)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TovNetworkPoint));
  TovStatement *row = tov_connection_prepare (tov_store_get_connection (store), COURSE, error);
  TovNetworkPoint *point = NULL;
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return NULL;
  g_array_set_clear_func (points, (GDestroyNotify) clear_point);
  tov_statement_bind_text (row, 1, young_person);
  while (tov_statement_step (row, &failure)) {
    const char *map = tov_statement_get_text (row, 0);

    if (point == NULL || !g_str_equal (point->map, map))
      point = begin_point (points, map, tov_statement_get_date (row, 1));
    count_row (&point->tally, row);
  }
  if (failure == NULL)
    return g_steal_pointer (&points);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
