/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-lock.h"

#include "tov-clock.h"
#include "tov-log-entry-theme.h"
#include "tov-log-entry-young-person.h"
#include "tov-store-private.h"

#include <glib/gi18n-lib.h>

/* The day of a moment in the time of the place; TOV_DATE_NONE for what is no moment. */
static TovDate
get_day (const char *moment)
{
  g_autoptr (GDateTime) utc = moment != NULL ? g_date_time_new_from_iso8601 (moment, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? tov_date_new (g_date_time_get_year (local), g_date_time_get_month (local),
                                       g_date_time_get_day_of_month (local))
                       : TOV_DATE_NONE;
}

/* The log entry that a record is, or is a part of; NULL for none. */
static const char *
get_entry (TovRecord *record)
{
  const TovEntity *entity = tov_record_get_entity (record);

  if (entity == &tov_log_entry_entity)
    return tov_record_get_id (record);
  if (entity == &tov_log_entry_young_person_entity)
    return TOV_LOG_ENTRY_YOUNG_PERSON (record)->log_entry_id;
  if (entity == &tov_log_entry_theme_entity)
    return TOV_LOG_ENTRY_THEME (record)->log_entry_id;
  return NULL;
}

/* What counts is what is stored: a copy that is edited may say anything. What the act that is going
 * on has written itself nobody has closed yet, whatever day is set. */
static gboolean
check_entry (TovStore *store, const char *id, GError **error)
{
  g_autoptr (TovRecord) entry = tov_store_get (store, &tov_log_entry_entity, id, NULL);

  if (entry == NULL || !tov_log_entry_is_locked (TOV_LOG_ENTRY (entry), tov_clock_today ())
      || tov_store_has_written (store, &tov_log_entry_entity, id))
    return TRUE;
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
               _ ("This log entry was written %d days ago or more and is locked. It stands as it "
                  "is; write an addition to it in the young person's logbook."),
               TOV_LOG_OPEN_DAYS);
  return FALSE;
}

gboolean
tov_log_entry_is_locked (TovLogEntry *entry, TovDate today)
{
  TovDate written = get_day (tov_record_get_created (TOV_RECORD (entry)));

  return written != TOV_DATE_NONE && today - written >= TOV_LOG_OPEN_DAYS;
}

gboolean
tov_log_lock_check (TovStore *store, TovRecord *record, GError **error)
{
  const char *entry = get_entry (record);
  g_autoptr (TovRecord) stored = NULL;

  if (entry == NULL)
    return TRUE;
  if (!check_entry (store, entry, error))
    return FALSE;
  /* A part is not moved out of a locked entry either. */
  if (tov_record_get_rev (record) > 0)
    stored =
        tov_store_get (store, tov_record_get_entity (record), tov_record_get_id (record), NULL);
  return stored == NULL || check_entry (store, get_entry (stored), error);
}
