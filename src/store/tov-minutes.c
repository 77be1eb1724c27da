/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-minutes.h"

#include "tov-agenda-item.h"
#include "tov-attendance.h"
#include "tov-decision.h"
#include "tov-meeting-benefit.h"
#include "tov-postponement.h"
#include "tov-store-private.h"

#include <glib/gi18n-lib.h>

#define HELD_LATER                                                            \
  "SELECT m.starts_at FROM meeting AS m JOIN meeting AS this ON this.id = ?1" \
  " WHERE m.contact_group_id = this.contact_group_id AND m.status = 'held'"   \
  " AND m.starts_at > this.starts_at ORDER BY m.starts_at LIMIT 1"

/* What of a meeting its approved minutes say. */
static const char *const meeting_fields[] = {
  "contact_group_id", "starts_at", "ends_at", "place", "status", "minute_taker_id", NULL
};
/* And of a decision. */
static const char *const decision_fields[] = { "agenda_item_id", "text", NULL };

static gboolean
is_part (const TovEntity *entity)
{
  return entity == &tov_meeting_entity || entity == &tov_agenda_item_entity
         || entity == &tov_attendance_entity || entity == &tov_meeting_benefit_entity
         || entity == &tov_decision_entity || entity == &tov_postponement_entity;
}

/* The item of an agenda that a record is about; NULL for none. */
static const char *
get_item (TovRecord *record)
{
  const TovEntity *entity = tov_record_get_entity (record);

  if (entity == &tov_decision_entity)
    return TOV_DECISION (record)->agenda_item_id;
  if (entity == &tov_postponement_entity)
    return TOV_POSTPONEMENT (record)->agenda_item_id;
  return NULL;
}

/* The meeting whose minutes a record is a part of, or is; NULL for none. */
static char *
find_meeting (TovStore *store, TovRecord *record)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autoptr (TovRecord) item = NULL;

  if (entity == &tov_meeting_entity)
    return g_strdup (tov_record_get_id (record));
  if (entity == &tov_agenda_item_entity)
    return g_strdup (TOV_AGENDA_ITEM (record)->meeting_id);
  if (entity == &tov_attendance_entity)
    return g_strdup (TOV_ATTENDANCE (record)->meeting_id);
  if (entity == &tov_meeting_benefit_entity)
    return g_strdup (TOV_MEETING_BENEFIT (record)->meeting_id);
  if (get_item (record) == NULL)
    return NULL;
  item = tov_store_get (store, &tov_agenda_item_entity, get_item (record), NULL);
  return item != NULL ? g_strdup (TOV_AGENDA_ITEM (item)->meeting_id) : NULL;
}

/* What counts is what is stored: a copy that is edited may say anything. What the act that is going
 * on has written itself nobody has approved yet. */
static gboolean
is_closed (TovStore *store, TovRecord *record)
{
  g_autofree char *id = find_meeting (store, record);
  g_autoptr (TovRecord) meeting =
      id != NULL ? tov_store_get (store, &tov_meeting_entity, id, NULL) : NULL;

  return meeting != NULL && tov_minutes_are_locked (TOV_MEETING (meeting))
         && !tov_store_has_written (store, &tov_meeting_entity, id);
}

static gboolean
is_same (TovRecord *a, TovRecord *b, const char *const *fields)
{
  for (; *fields != NULL; fields++) {
    const TovField *field = tov_entity_get_field (tov_record_get_entity (a), *fields);
    g_autofree char *one = tov_record_get_text (a, field);
    g_autofree char *other = tov_record_get_text (b, field);

    if (g_strcmp0 (one, other) != 0)
      return FALSE;
  }
  return TRUE;
}

static gboolean
fail (GError **error, const char *words)
{
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE, words);
  return FALSE;
}

static gboolean
fail_locked (GError **error)
{
  return fail (error, _ ("The minutes of this meeting have been approved and are locked. Nothing "
                         "was changed; open the minutes again first, on the page of the meeting."));
}

/* The day of approval: set when the meeting has been held, taken away only as long as that may be.
 */
static gboolean
check_approval (TovStore *store, TovMeeting *meeting, TovMeeting *stored, GError **error)
{
  TovDate before = stored != NULL ? stored->approved_on : TOV_DATE_NONE;
  g_autofree char *reason = NULL;

  if (meeting->approved_on == before)
    return TRUE;
  if (before != TOV_DATE_NONE)
    reason = tov_minutes_explain_lock (store, tov_record_get_id (TOV_RECORD (meeting)));
  if (reason != NULL)
    return fail (error, reason);
  if (meeting->approved_on == TOV_DATE_NONE)
    return TRUE;
  if (g_strcmp0 (meeting->status, "held") != 0)
    return fail (error, _ ("Only the minutes of a meeting that has been held can be approved. "
                           "Nothing was changed."));
  if (meeting->approved_on < tov_date_from_time (meeting->starts_at))
    return fail (error, _ ("Minutes cannot be approved on a day before the meeting. Nothing was "
                           "changed."));
  return TRUE;
}

/* A copy to be changed. */
static TovMeeting *
load_copy (TovStore *store, const char *id, GError **error)
{
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_meeting_entity, id, error);

  return live != NULL ? TOV_MEETING (tov_record_copy (live)) : NULL;
}

static gboolean
save (TovStore *store, TovMeeting *meeting, const char *words, GError **error)
{
  g_autofree char *day = tov_date_format (tov_date_from_time (meeting->starts_at));
  g_autofree char *title = g_strdup_printf (words, day);

  return tov_store_begin (store, title, error)
         && tov_store_end (store, tov_store_save (store, TOV_RECORD (meeting), error), error);
}

gboolean
tov_minutes_are_locked (TovMeeting *meeting)
{
  return meeting->approved_on != TOV_DATE_NONE;
}

gboolean
tov_minutes_approve (TovStore *store, const char *meeting, TovDate on, GError **error)
{
  g_autoptr (TovMeeting) edited = load_copy (store, meeting, error);

  if (edited == NULL)
    return FALSE;
  if (tov_minutes_are_locked (edited))
    return fail (error, _ ("These minutes have been approved already."));
  edited->approved_on = on;
  /* Translators: %s is the day of a meeting. */
  return save (store, edited, _ ("Minutes of %s approved"), error);
}

gboolean
tov_minutes_reopen (TovStore *store, const char *meeting, GError **error)
{
  g_autoptr (TovMeeting) edited = load_copy (store, meeting, error);

  if (edited == NULL)
    return FALSE;
  if (!tov_minutes_are_locked (edited))
    return TRUE;
  edited->approved_on = TOV_DATE_NONE;
  /* Translators: %s is the day of a meeting. */
  return save (store, edited, _ ("Minutes of %s opened again"), error);
}

char *
tov_minutes_explain_lock (TovStore *store, const char *meeting)
{
  TovStatement *row = tov_connection_prepare (tov_store_get_connection (store), HELD_LATER, NULL);
  g_autofree char *day = NULL;

  g_return_val_if_fail (row != NULL, NULL);
  tov_statement_bind_text (row, 1, meeting);
  if (tov_statement_step (row, NULL))
    day = tov_date_format (tov_date_from_time (tov_statement_get_text (row, 0)));
  tov_statement_reset (row);
  if (day == NULL)
    return NULL;
  return g_strdup_printf (_ ("The group has met since, on %s. What was approved then stands; what "
                             "is wrong in it is corrected in the minutes of a later meeting."),
                          day);
}

gboolean
tov_minutes_check (TovStore *store, TovRecord *record, gboolean is_deletion, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autoptr (TovRecord) stored = NULL;

  /* Every save asks here: what is none of it is not looked up. */
  if (!is_part (entity))
    return TRUE;
  if (tov_record_get_rev (record) > 0)
    stored = tov_store_get (store, entity, tov_record_get_id (record), NULL);
  if (entity == &tov_meeting_entity && !is_deletion
      && !check_approval (store, TOV_MEETING (record), (TovMeeting *) stored, error))
    return FALSE;
  /* A part is neither put into minutes that are locked nor taken out of them. */
  if (!is_closed (store, record) && (stored == NULL || !is_closed (store, stored)))
    return TRUE;
  if (!is_deletion && stored != NULL
      && ((entity == &tov_meeting_entity && is_same (record, stored, meeting_fields))
          || (entity == &tov_decision_entity && is_same (record, stored, decision_fields))))
    return TRUE;
  return fail_locked (error);
}
