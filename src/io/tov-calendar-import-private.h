/* What the files of the calendar import know of it, and no other may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-attendance.h"
#include "tov-calendar-import.h"
#include "tov-meeting.h"

G_BEGIN_DECLS

/* A row with what it would write. */
typedef struct
{
  TovCalendarRow row;
  /* As it would be: a copy, or a new one without a group. NULL where nothing is written of it. */
  TovMeeting *meeting;
  /* By what it is known from then on; NULL where it is known already. */
  char *uid;
  /* Elements TovAttendance, as they would be; of a new meeting without its id. */
  GPtrArray *attendances;
  GString *words;
} TovCalendarImportRow;

struct _TovCalendarImport
{
  TovStore *store;
  TovDate today;
  /* Elements TovCalendarImportRow, whose first member is the TovCalendarRow. */
  GPtrArray *rows;
  /* UIDs to live TovMeeting; those of the file that have had their row. */
  GHashTable *meetings;
  GHashTable *seen;
  /* E-mail addresses in small letters to TovContact. */
  GHashTable *contacts;
  char *group;
};

/* tov-calendar-import-look.c */

/* Adds the rows that an event of the file becomes, each with what it would write. */
void tov_calendar_import_look_at (TovCalendarImport *self,
                                  const char *method,
                                  const TovCalendarEvent *event);

G_END_DECLS
