/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-acts.h"

#include "tov-agenda.h"
#include "tov-decision.h"
#include "tov-follow-up.h"
#include "tov-meeting.h"
#include "tov-membership.h"
#include "tov-numbered.h"
#include "tov-owned.h"
#include "tov-postponement.h"

#include <glib/gi18n-lib.h>

/* The greatest number of minutes that an item can have. */
#define MOST_MINUTES 9999

/* A copy to be changed. */
static gpointer
load_copy (TovStore *store, const TovEntity *entity, const char *id, GError **error)
{
  g_autoptr (TovRecord) live = tov_store_get (store, entity, id, error);

  return live != NULL ? tov_record_copy (live) : NULL;
}

/* title is taken over. */
static gboolean
save (TovStore *store, gpointer record, char *title, GError **error)
{
  g_autofree char *words = title;

  return tov_store_begin (store, words, error)
         && tov_store_end (store, tov_store_save (store, record, error), error);
}

char *
tov_meeting_parse_item (const char *typed, gint64 *minutes)
{
  static const char pattern[] =
      "^(.*?)[\\s,(:–-]*(?<=[\\s,(:–-])(\\d{1,4})\\s*m(?:in(?:utter|utes)?)?\\.?\\)?$";
  g_autofree char *line = g_strstrip (g_strdup (typed));
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *title = NULL, *number = NULL;

  *minutes = TOV_NUMBER_NONE;
  if (!g_regex_match (regex, line, 0, &match))
    return *line != '\0' ? g_steal_pointer (&line) : NULL;
  title = g_match_info_fetch (match, 1);
  if (*title == '\0')
    return g_steal_pointer (&line);
  number = g_match_info_fetch (match, 2);
  *minutes = (gint64) MIN (g_ascii_strtoull (number, NULL, 10), MOST_MINUTES);
  return g_steal_pointer (&title);
}

char *
tov_meeting_format_item (TovAgendaItem *item)
{
  if (item->minutes_planned == TOV_NUMBER_NONE)
    return g_strdup (item->title);
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " min", item->title, item->minutes_planned);
}

/* Puts what was typed into an item. */
static gboolean
set_typed (TovAgendaItem *item, const char *typed, GError **error)
{
  gint64 minutes;
  g_autofree char *title = tov_meeting_parse_item (typed, &minutes);

  if (title == NULL) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                         _ ("An item needs a title. Type what it is about."));
    return FALSE;
  }
  g_object_set (item, "title", title, "minutes_planned", minutes, NULL);
  return TRUE;
}

char *
tov_meeting_add_item (TovStore *store, const char *meeting, const char *typed, GError **error)
{
  g_autoptr (GPtrArray) items = tov_agenda_load (store, meeting, error);
  g_autoptr (TovAgendaItem) item = TOV_AGENDA_ITEM (tov_record_new (&tov_agenda_item_entity));

  if (items == NULL || !set_typed (item, typed, error))
    return NULL;
  g_object_set (item, "meeting_id", meeting, "position", tov_numbered_next (items), NULL);
  if (!save (store, item, g_strdup_printf (_ ("“%s” is on the agenda"), item->title), error))
    return NULL;
  return g_strdup (tov_record_get_id (TOV_RECORD (item)));
}

gboolean
tov_meeting_retype_item (TovStore *store, const char *id, const char *typed, GError **error)
{
  g_autoptr (TovAgendaItem) item = load_copy (store, &tov_agenda_item_entity, id, error);

  if (item == NULL || !set_typed (item, typed, error))
    return FALSE;
  return save (store, item, g_strdup_printf (_ ("Item “%s” changed"), item->title), error);
}

/* How an item was put off. Elements TovPostponement; transfer full. NULL on error. */
static GPtrArray *
load_postponements (TovStore *store, const char *item, GError **error)
{
  return tov_owned_load (store, &tov_postponement_entity, "agenda_item_id", item, "id", error);
}

static gboolean
delete_all (TovStore *store, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++) {
    TovRecord *record = g_ptr_array_index (records, i);

    if (!tov_store_delete (store, tov_record_get_entity (record), tov_record_get_id (record),
                           error))
      return FALSE;
  }
  return TRUE;
}

gboolean
tov_meeting_is_put_off (TovStore *store, const char *item)
{
  g_autoptr (GPtrArray) postponements = load_postponements (store, item, NULL);

  return postponements != NULL && postponements->len > 0;
}

gboolean
tov_meeting_put_off (TovStore *store, const char *item, GError **error)
{
  g_autoptr (TovRecord) postponement = tov_record_new (&tov_postponement_entity);
  g_autofree char *name = tov_store_get_title (store, "agenda_item", item);

  if (tov_meeting_is_put_off (store, item))
    return TRUE;
  g_object_set (postponement, "agenda_item_id", item, NULL);
  return save (store, postponement,
               g_strdup_printf (_ ("“%s” is put off to the next meeting"), name), error);
}

gboolean
tov_meeting_take_up (TovStore *store, const char *item, GError **error)
{
  g_autoptr (GPtrArray) postponements = load_postponements (store, item, error);
  g_autofree char *name = tov_store_get_title (store, "agenda_item", item);
  g_autofree char *title = g_strdup_printf (_ ("“%s” is not put off after all"), name);

  return postponements != NULL && tov_store_begin (store, title, error)
         && tov_store_end (store, delete_all (store, postponements, error), error);
}

gboolean
tov_meeting_remove_item (TovStore *store, const char *id, GError **error)
{
  g_autofree char *name = tov_store_get_title (store, "agenda_item", id);
  g_autofree char *title = g_strdup_printf (_ ("“%s” is off the agenda"), name);

  return tov_store_begin (store, title, error)
         && tov_store_end (store, tov_store_delete (store, &tov_agenda_item_entity, id, error),
                           error);
}

static gboolean
is_on_list (GPtrArray *attendances, const char *contact)
{
  for (guint i = 0; i < attendances->len; i++)
    if (g_str_equal (((TovAttendance *) g_ptr_array_index (attendances, i))->contact_id, contact))
      return TRUE;
  return FALSE;
}

GPtrArray *
tov_meeting_list_uninvited (TovStore *store, const char *id, GError **error)
{
  g_autoptr (TovRecord) record = tov_store_get (store, &tov_meeting_entity, id, error);
  TovMeeting *meeting = TOV_MEETING (record);
  g_autoptr (GPtrArray) attendances = NULL, members = NULL;
  TovDate day;

  if (meeting == NULL)
    return NULL;
  attendances = tov_owned_load (store, &tov_attendance_entity, "meeting_id", id, "id", error);
  if (attendances == NULL)
    return NULL;
  members = tov_owned_load (store, &tov_membership_entity, "contact_group_id",
                            meeting->contact_group_id, "from_date", error);
  if (members == NULL)
    return NULL;
  day = tov_date_from_time (meeting->starts_at);
  for (guint i = members->len; i > 0; i--) {
    TovMembership *member = g_ptr_array_index (members, i - 1);

    if (!tov_date_holds (member->from_date, member->to_date, day)
        || is_on_list (attendances, member->contact_id))
      g_ptr_array_remove_index (members, i - 1);
  }
  return g_steal_pointer (&members);
}

static gboolean
invite_all (TovStore *store, const char *meeting, GPtrArray *members, GError **error)
{
  /* Somebody may stand for two organisations, and is invited once. */
  g_autoptr (GHashTable) invited = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < members->len; i++) {
    TovMembership *member = g_ptr_array_index (members, i);
    g_autoptr (TovRecord) attendance = tov_record_new (&tov_attendance_entity);

    if (!g_hash_table_add (invited, member->contact_id))
      continue;
    g_object_set (attendance, "meeting_id", meeting, "contact_id", member->contact_id,
                  "organisation_id", member->organisation_id, "invited", TRUE, NULL);
    if (!tov_store_save (store, attendance, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
tov_meeting_invite (TovStore *store, const char *meeting, GError **error)
{
  g_autoptr (GPtrArray) members = tov_meeting_list_uninvited (store, meeting, error);

  return members != NULL
         && tov_store_begin (store, _ ("The members of the group are invited"), error)
         && tov_store_end (store, invite_all (store, meeting, members, error), error);
}

static gboolean
save_presence (TovStore *store, TovAttendance *live, const char *presence, GError **error)
{
  g_autoptr (TovRecord) attendance = tov_record_copy (TOV_RECORD (live));

  g_object_set (attendance, "presence", presence, NULL);
  return tov_store_save (store, attendance, error);
}

gboolean
tov_meeting_note_presence (TovStore *store, const char *id, const char *presence, GError **error)
{
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_attendance_entity, id, error);
  g_autofree char *name = NULL, *title = NULL;

  if (live == NULL)
    return FALSE;
  name = tov_store_get_title (store, "contact", TOV_ATTENDANCE (live)->contact_id);
  title = g_strdup_printf ("%s: %s", name, tov_choice_get_label (tov_presences, presence));
  return tov_store_begin (store, title, error)
         && tov_store_end (store, save_presence (store, TOV_ATTENDANCE (live), presence, error),
                           error);
}

gboolean
tov_meeting_note_rest (TovStore *store, const char *meeting, GError **error)
{
  g_autoptr (GPtrArray) attendances =
      tov_owned_load (store, &tov_attendance_entity, "meeting_id", meeting, "id", error);
  gboolean is_good = TRUE;

  if (attendances == NULL || !tov_store_begin (store, _ ("The rest are present"), error))
    return FALSE;
  for (guint i = 0; is_good && i < attendances->len; i++) {
    TovAttendance *attendance = g_ptr_array_index (attendances, i);

    if (g_str_equal (attendance->presence, "unknown"))
      is_good = save_presence (store, attendance, "present", error);
  }
  return tov_store_end (store, is_good, error);
}

gboolean
tov_meeting_hold (TovStore *store, const char *id, GError **error)
{
  g_autoptr (TovMeeting) meeting = load_copy (store, &tov_meeting_entity, id, error);

  if (meeting == NULL)
    return FALSE;
  g_object_set (meeting, "status", "held", NULL);
  return save (store, meeting, g_strdup (_ ("The meeting is held")), error);
}

gboolean
tov_meeting_decide (TovStore *store,
                    const char *item,
                    const char *text,
                    const char *responsible,
                    TovDate due_on,
                    GError **error)
{
  g_autoptr (TovRecord) decision = tov_record_new (&tov_decision_entity);

  g_object_set (decision, "agenda_item_id", item, "text", text, "responsible_id", responsible,
                "due_on", due_on, NULL);
  return save (store, decision, g_strdup_printf (_ ("Decided: “%s”"), text), error);
}

gboolean
tov_meeting_agree (TovStore *store,
                   const char *item,
                   const char *text,
                   const char *responsible,
                   TovDate due_on,
                   GError **error)
{
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_agenda_item_entity, item, error);
  g_autoptr (TovRecord) follow_up = tov_record_new (&tov_follow_up_entity);

  if (live == NULL)
    return FALSE;
  g_object_set (follow_up, "meeting_id", TOV_AGENDA_ITEM (live)->meeting_id, "agenda_item_id", item,
                "text", text, "responsible_id", responsible, "due_on", due_on, NULL);
  return save (store, follow_up, g_strdup_printf (_ ("To be done: “%s”"), text), error);
}

gboolean
tov_meeting_finish_follow_up (TovStore *store, const char *id, TovDate on, GError **error)
{
  g_autoptr (TovFollowUp) follow_up = load_copy (store, &tov_follow_up_entity, id, error);

  if (follow_up == NULL)
    return FALSE;
  follow_up->done_on = on;
  return save (
      store, follow_up,
      g_strdup_printf (on != TOV_DATE_NONE ? _ ("“%s” is done") : _ ("“%s” is not done after all"),
                       follow_up->text),
      error);
}
