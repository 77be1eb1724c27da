/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-clock.h"

struct _TovMeetingClock
{
  /* Ids and seconds (gint64 *) of visits that have ended. */
  GHashTable *used;
  /* The item that is gone through, and since when. */
  char *item;
  gint64 since;
};

TovMeetingClock *
tov_meeting_clock_new (void)
{
  TovMeetingClock *self = g_new0 (TovMeetingClock, 1);

  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
tov_meeting_clock_free (TovMeetingClock *self)
{
  g_hash_table_unref (self->used);
  g_free (self->item);
  g_free (self);
}

static gint64
get_seconds (TovMeetingClock *self, const char *item, gint64 now)
{
  const gint64 *before = g_hash_table_lookup (self->used, item);
  gint64 seconds = before != NULL ? *before : 0;

  return g_strcmp0 (self->item, item) == 0 ? seconds + now - self->since : seconds;
}

void
tov_meeting_clock_turn (TovMeetingClock *self, const char *item, gint64 now)
{
  if (self->item != NULL) {
    gint64 seconds = get_seconds (self, self->item, now);

    g_hash_table_insert (self->used, g_steal_pointer (&self->item),
                         g_memdup2 (&seconds, sizeof seconds));
  }
  self->item = g_strdup (item);
  self->since = now;
}

guint
tov_meeting_clock_get_used (TovMeetingClock *self, const char *item, gint64 now)
{
  return (guint) (get_seconds (self, item, now) / 60);
}

static gint64
get_planned (TovAgendaItem *item)
{
  return item->minutes_planned != TOV_NUMBER_NONE ? item->minutes_planned : 0;
}

guint
tov_meeting_clock_get_left (TovMeetingClock *self, GPtrArray *items, guint place, gint64 now)
{
  gint64 left = 0;

  for (guint i = place; i < items->len; i++) {
    TovAgendaItem *item = g_ptr_array_index (items, i);
    const char *id = tov_record_get_id (TOV_RECORD (item));
    gint64 used = i == place ? tov_meeting_clock_get_used (self, id, now) : 0;

    left += MAX (get_planned (item) - used, 0);
  }
  return (guint) left;
}
