/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar-group.h"

#include "tov-contact-group.h"
#include "tov-meeting.h"
#include "tov-text.h"

typedef struct
{
  TovStore *store;
  const TovCalendar *calendar;
  guint n_groups;
  char *named;
  char *last;
} Guess;

/* Whether the words of an event name a group, by its own name or its kind, and its partnership. */
static gboolean
names (TovStore *store, const char *summary, TovContactGroup *group)
{
  g_autofree char *name = tov_record_display (TOV_RECORD (group));
  g_autofree char *kind = tov_record_format (
      TOV_RECORD (group), tov_entity_get_field (&tov_contact_group_entity, "kind"));
  g_autofree char *partnership = tov_store_get_title (store, "partnership", group->partnership_id);

  return tov_text_matches (summary, partnership)
         && (tov_text_matches (summary, name) || tov_text_matches (summary, kind));
}

static void
on_group_cb (TovRecord *record, gpointer user_data)
{
  Guess *guess = user_data;

  guess->n_groups++;
  g_free (guess->last);
  guess->last = g_strdup (tov_record_get_id (record));
  for (guint i = 0; i < guess->calendar->events->len && guess->named == NULL; i++) {
    const TovCalendarEvent *event = g_ptr_array_index (guess->calendar->events, i);

    if (event->summary != NULL && names (guess->store, event->summary, TOV_CONTACT_GROUP (record)))
      guess->named = g_strdup (tov_record_get_id (record));
  }
}

static TovMeeting *
find_known (const TovCalendar *calendar, GHashTable *meetings)
{
  TovMeeting *found = NULL;

  for (guint i = 0; i < calendar->events->len && found == NULL; i++) {
    const TovCalendarEvent *event = g_ptr_array_index (calendar->events, i);

    if (event->uid != NULL)
      found = g_hash_table_lookup (meetings, event->uid);
  }
  return found;
}

gboolean
tov_calendar_group_guess (TovStore *store,
                          const TovCalendar *calendar,
                          GHashTable *meetings,
                          char **group,
                          GError **error)
{
  Guess guess = { .store = store, .calendar = calendar };
  TovMeeting *known = find_known (calendar, meetings);
  gboolean is_read = TRUE;

  *group = NULL;
  if (known != NULL)
    *group = g_strdup (known->contact_group_id);
  else
    is_read = tov_store_foreach (store, &tov_contact_group_entity, on_group_cb, &guess, error);
  if (guess.named != NULL)
    *group = g_steal_pointer (&guess.named);
  else if (guess.n_groups == 1)
    *group = g_steal_pointer (&guess.last);
  g_free (guess.last);
  return is_read;
}
