/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-timeline.h"

static void
clear_item (gpointer data)
{
  TovTimelineItem *item = data;

  g_free (item->label);
  g_free (item->words);
  g_free (item->period);
  g_free (item->entity);
  g_free (item->id);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TovTimelineItem *one = a, *other = b;

  if (one->lane != other->lane)
    return one->lane < other->lane ? -1 : 1;
  if (one->from != other->from)
    return one->from < other->from ? -1 : 1;
  if (one->to != other->to)
    return one->to < other->to ? -1 : 1;
  return g_strcmp0 (one->id, other->id);
}

/* The place of a lane's first item, or of the first one behind it. */
static guint
find_lane (const TovTimeline *self, guint lane)
{
  guint position = 0;

  while (position < self->items->len && tov_timeline_get (self, position)->lane < lane)
    position++;
  return position;
}

/* Of the items of a lane the one that is nearest to a day. */
static guint
find_nearest (const TovTimeline *self, TovLane lane, TovDate day)
{
  guint nearest = find_lane (self, lane);
  TovDate least = TOV_DATE_FOREVER;

  for (guint i = nearest; i < find_lane (self, lane + 1); i++) {
    const TovTimelineItem *item = tov_timeline_get (self, i);
    TovDate distance = MAX (MAX (item->from - day, day - item->to), 0);

    if (distance < least) {
      least = distance;
      nearest = i;
    }
  }
  return nearest;
}

TovTimeline *
tov_timeline_new (TovDate today, const char *today_name)
{
  TovTimeline *self = g_new0 (TovTimeline, 1);

  self->today = today;
  self->today_name = g_strdup (today_name);
  self->items = g_array_new (FALSE, TRUE, sizeof (TovTimelineItem));
  g_array_set_clear_func (self->items, clear_item);
  return self;
}

void
tov_timeline_free (TovTimeline *self)
{
  g_free (self->today_name);
  for (guint i = 0; i < TOV_N_LANES; i++)
    g_free (self->lane_names[i]);
  g_array_unref (self->items);
  g_free (self);
}

void
tov_timeline_name_lane (TovTimeline *self, TovLane lane, const char *name)
{
  g_free (self->lane_names[lane]);
  self->lane_names[lane] = g_strdup (name);
}

TovTimelineItem *
tov_timeline_add (
    TovTimeline *self, TovLane lane, TovDate from, TovDate to, const char *entity, const char *id)
{
  const TovTimelineItem item = {
    .lane = lane,
    .from = from,
    .to = to,
    .tone = TOV_TONE_MIDDLE,
    .entity = g_strdup (entity),
    .id = g_strdup (id),
  };

  g_array_append_val (self->items, item);
  return &g_array_index (self->items, TovTimelineItem, self->items->len - 1);
}

void
tov_timeline_sort (TovTimeline *self)
{
  g_array_sort (self->items, compare_items);
}

guint
tov_timeline_n_items (const TovTimeline *self)
{
  return self->items->len;
}

const TovTimelineItem *
tov_timeline_get (const TovTimeline *self, guint position)
{
  return &g_array_index (self->items, TovTimelineItem, position);
}

int
tov_timeline_find (const TovTimeline *self, const char *entity, const char *id)
{
  for (guint i = 0; i < self->items->len; i++) {
    const TovTimelineItem *item = tov_timeline_get (self, i);

    if (g_strcmp0 (item->id, id) == 0 && g_strcmp0 (item->entity, entity) == 0)
      return (int) i;
  }
  return -1;
}

guint
tov_timeline_walk_along (const TovTimeline *self, guint position, int step)
{
  TovLane lane = tov_timeline_get (self, position)->lane;

  return (guint) CLAMP ((int) position + step, (int) find_lane (self, lane),
                        (int) find_lane (self, lane + 1) - 1);
}

guint
tov_timeline_walk_across (const TovTimeline *self, guint position, int step)
{
  const TovTimelineItem *item = tov_timeline_get (self, position);
  guint first = find_lane (self, item->lane), end = find_lane (self, item->lane + 1);

  if (step < 0 ? first == 0 : end == self->items->len)
    return position;
  return find_nearest (self, tov_timeline_get (self, step < 0 ? first - 1 : end)->lane, item->from);
}

guint
tov_timeline_find_present (const TovTimeline *self)
{
  guint steps = MIN (find_lane (self, TOV_LANE_SERIAL), self->items->len - 1);

  return find_nearest (self, tov_timeline_get (self, steps)->lane, self->today);
}

void
tov_timeline_find_range (const TovTimeline *self, TovDate *first, TovDate *last)
{
  *first = *last = self->today;
  for (guint i = 0; i < self->items->len; i++) {
    const TovTimelineItem *item = tov_timeline_get (self, i);

    *first = MIN (*first, item->from);
    *last = MAX (*last, item->to == TOV_DATE_FOREVER ? item->from : item->to);
  }
  *first = tov_date_month_start (*first);
  *last = tov_date_month_end (*last);
}

char *
tov_timeline_describe (const TovTimeline *self, guint position)
{
  const TovTimelineItem *item = tov_timeline_get (self, position);

  return g_strdup_printf ("%s: %s · %s", self->lane_names[item->lane], item->words, item->period);
}
