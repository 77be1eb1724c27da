/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-course-words.h"

#include <glib/gi18n-lib.h>

/* The sentences about one of the two; each takes the ring of the last map, or that of the first one
 * and then that of the last. */
typedef struct
{
  const char *never;
  const char *gone;
  const char *stands;
  const char *stayed;
  const char *nearer;
  const char *farther;
} Sentences;

static const Sentences key_worker_sentences = {
  N_ ("No key worker stands on the map."),
  N_ ("The key worker no longer stands on the map."),
  N_ ("The key worker stands in ring %d."),
  N_ ("The key worker has stayed in ring %d."),
  N_ ("The key worker has come nearer, from ring %d to ring %d."),
  N_ ("The key worker stands farther out, from ring %d to ring %d."),
};

static const Sentences parent_sentences = {
  N_ ("No parent stands on the map."),
  N_ ("No parent stands on the map any longer."),
  N_ ("The nearest parent stands in ring %d."),
  N_ ("The nearest parent has stayed in ring %d."),
  N_ ("The nearest parent has come nearer, from ring %d to ring %d."),
  N_ ("The nearest parent stands farther out, from ring %d to ring %d."),
};

static const TovNetworkPoint *
get_point (const GArray *course, guint position)
{
  return &g_array_index (course, TovNetworkPoint, position);
}

static int
get_ring (const TovNetworkPoint *point, gboolean is_parent)
{
  return is_parent ? point->tally.parent_ring : point->tally.key_worker_ring;
}

static int
find_first_ring (const GArray *course, gboolean is_parent)
{
  for (guint i = 0; i < course->len; i++)
    if (get_ring (get_point (course, i), is_parent) > 0)
      return get_ring (get_point (course, i), is_parent);
  return 0;
}

static char *
describe (const GArray *course, gboolean is_parent)
{
  const Sentences *sentences = is_parent ? &parent_sentences : &key_worker_sentences;
  int first = find_first_ring (course, is_parent);
  int last = get_ring (get_point (course, course->len - 1), is_parent);

  if (last == 0)
    return g_strdup (first == 0 ? _ (sentences->never) : _ (sentences->gone));
  if (course->len == 1)
    return g_strdup_printf (_ (sentences->stands), last);
  if (first == last)
    return g_strdup_printf (_ (sentences->stayed), last);
  return g_strdup_printf (last < first ? _ (sentences->nearer) : _ (sentences->farther), first,
                          last);
}

/* NULL where one of them is not there. */
static const char *
compare (const TovNetworkPoint *last)
{
  if (last->tally.key_worker_ring == 0 || last->tally.parent_ring == 0)
    return NULL;
  if (last->tally.key_worker_ring < last->tally.parent_ring)
    return _ ("The key worker stands nearer than the parents.");
  if (last->tally.key_worker_ring > last->tally.parent_ring)
    return _ ("A parent stands nearer than the key worker.");
  return _ ("The two stand equally near.");
}

char *
tov_course_words_describe (const GArray *course)
{
  g_autofree char *key_worker = NULL, *parent = NULL;

  if (course->len == 0)
    return g_strdup ("");
  key_worker = describe (course, FALSE);
  parent = describe (course, TRUE);
  return g_strjoin (" ", key_worker, parent, compare (get_point (course, course->len - 1)), NULL);
}
