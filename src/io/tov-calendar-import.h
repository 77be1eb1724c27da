/* What a calendar of another program would do to the register: every meeting and every answer in it
 * as a row to be looked at, and then those that are ticked as one act.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-calendar.h"

G_BEGIN_DECLS

typedef enum
{
  /* A meeting that the register does not know. */
  TOV_CALENDAR_NEW,
  /* One it knows by its UID, at another time or place, or with other answers. */
  TOV_CALENDAR_CHANGED,
  TOV_CALENDAR_CANCELLED,
  /* Somebody comes, or does not (METHOD:REPLY). */
  TOV_CALENDAR_ANSWER,
  /* As it is in the register, or nothing that could be taken. */
  TOV_CALENDAR_NOTHING,
  /* Cannot be taken; the words say why. */
  TOV_CALENDAR_FAULTY,
} TovCalendarState;

typedef struct
{
  TovCalendarState state;
  /* "08-11-2011 14:00 · Styregruppemøde", in the language of the program as the words are. */
  char *title;
  /* What changes, and what there is to say besides; lines, "" for nothing. */
  char *words;
  /* Whether it is to be taken. What is over, lasts a whole day, or is private is not, at first. */
  gboolean is_taken;
} TovCalendarRow;

typedef struct _TovCalendarImport TovCalendarImport;

/* Looks at every event; changes nothing. Transfer full; NULL on error. */
TovCalendarImport *tov_calendar_import_new (TovStore *store,
                                            const TovCalendar *calendar,
                                            TovDate today,
                                            GError **error);
void tov_calendar_import_free (TovCalendarImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovCalendarImport, tov_calendar_import_free)

/* Elements TovCalendarRow, by time; transfer none. */
GPtrArray *tov_calendar_import_get_rows (TovCalendarImport *self);
gboolean tov_calendar_row_can_be_taken (const TovCalendarRow *row);
/* Whether a new meeting is to be taken: then a group must be said. */
gboolean tov_calendar_import_needs_group (TovCalendarImport *self);
/* How many rows are to be taken. */
guint tov_calendar_import_count (TovCalendarImport *self);
/* The group that the meetings seem to be of: that of those it knows, or the one that their
 * summaries name. NULL where it cannot be told. Transfer none. */
const char *tov_calendar_import_get_group (TovCalendarImport *self);

/* Does what is ticked, as one act of that title; new meetings become those of the group. */
gboolean tov_calendar_import_run (TovCalendarImport *self,
                                  const char *group,
                                  const char *title,
                                  GError **error);

G_END_DECLS
