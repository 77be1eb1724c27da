/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-map.h"

#include "tov-network-counts.h"

#include <glib/gi18n-lib.h>

G_GNUC_PRINTF (2, 3)
static void
add (GPtrArray *sentences, const char *words, ...)
{
  va_list values;

  va_start (values, words);
  g_ptr_array_add (sentences, g_strdup_vprintf (words, values));
  va_end (values);
}

static void
say_how_many (GPtrArray *sentences, const TovNetworkTally *tally, guint n_waiting)
{
  if (tally->n_people == 0)
    add (sentences, "%s", _ ("Nobody has been placed on the map yet."));
  else
    add (sentences,
         ngettext ("%u person on the map: %u private, %u professional.",
                   "%u people on the map: %u private, %u professional.", tally->n_people),
         tally->n_people, tally->n_private, tally->n_people - tally->n_private);
  if (n_waiting > 0)
    add (sentences,
         ngettext ("%u waits to be placed and is not counted.",
                   "%u wait to be placed and are not counted.", n_waiting),
         n_waiting);
}

static void
say_how_near (GPtrArray *sentences, const TovNetworkTally *tally)
{
  guint n = tally->n_in_ring[0];

  if (n == 0)
    add (sentences, "%s", _ ("Nobody stands in the inner ring."));
  else
    add (sentences,
         ngettext ("%u person in the inner ring, of whom private: %u.",
                   "%u people in the inner ring, of whom private: %u.", n),
         n, tally->n_private_inner);
}

/* "Tovholderen står tit længere inde mod midten end mor" (report p. 14). */
static void
say_who_is_nearer (GPtrArray *sentences, const TovNetworkTally *tally)
{
  if (tally->key_worker_ring == 0 || tally->parent_ring == 0)
    return;
  if (tally->key_worker_ring < tally->parent_ring)
    add (sentences,
         _ ("The key worker (ring %d) stands nearer than the nearest of the parents (ring %d)."),
         tally->key_worker_ring, tally->parent_ring);
  else if (tally->key_worker_ring > tally->parent_ring)
    add (sentences, _ ("A parent (ring %d) stands nearer than the key worker (ring %d)."),
         tally->parent_ring, tally->key_worker_ring);
  else
    add (sentences,
         _ ("The key worker and the nearest of the parents stand in the same ring (%d)."),
         tally->parent_ring);
}

static void
say_who_may_help (GPtrArray *sentences, const TovNetworkTally *tally)
{
  if (tally->n_resource == 0)
    add (sentences, "%s",
         _ ("Nobody is marked as a possible resource person of the young person's own."));
  else
    add (sentences,
         ngettext ("%u is a possible resource person of the young person's own.",
                   "%u are possible resource persons of the young person's own.",
                   tally->n_resource),
         tally->n_resource);
}

static void
say_who_knows_whom (GPtrArray *sentences, const TovNetworkFigures *figures)
{
  guint n = figures->tally.n_people, n_pairs = n * (n - 1) / 2;

  if (n < 2)
    return;
  if (figures->n_ties == 0) {
    add (sentences, "%s", _ ("It has not been drawn who knows whom."));
    return;
  }
  add (sentences,
       ngettext ("%u of %u pair knows each other.", "%u of %u pairs know each other.", n_pairs),
       figures->n_ties, n_pairs);
  if (figures->n_alone > 0)
    add (sentences,
         ngettext ("%u knows nobody else on the map.", "%u know nobody else on the map.",
                   figures->n_alone),
         figures->n_alone);
}

GPtrArray *
tov_person_map_explain (const TovNetwork *network, gboolean hides_names)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  TovNetworkFigures figures;

  tov_network_count (network, &figures);
  say_how_many (sentences, &figures.tally, network->alters->len - figures.tally.n_people);
  if (figures.tally.n_people == 0)
    return sentences;
  say_how_near (sentences, &figures.tally);
  say_who_is_nearer (sentences, &figures.tally);
  say_who_may_help (sentences, &figures.tally);
  say_who_knows_whom (sentences, &figures);
  if (figures.broker >= 0 && hides_names)
    add (sentences, "%s",
         _ ("One of them holds most together: without that one fewer would reach each other."));
  else if (figures.broker >= 0)
    add (sentences, _ ("%s holds most together: without that one fewer would reach each other."),
         ((TovAlter *) g_ptr_array_index (network->alters, (guint) figures.broker))->label);
  return sentences;
}
