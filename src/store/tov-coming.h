/* What is coming: meetings, what was agreed and is not done, agreements, focus points; and what
 * should have been done by now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  /* A meeting that is planned or invited to. */
  TOV_COMING_MEETING,
  /* A follow-up that is not done, and a decision that is open. */
  TOV_COMING_FOLLOW_UP,
  TOV_COMING_DECISION,
  /* The last day of an agreement that no other of the partnership follows, and the review of one
   * that holds. */
  TOV_COMING_AGREEMENT_ENDS,
  TOV_COMING_REVIEW,
  /* The review of a focus point that is open. */
  TOV_COMING_FOCUS_POINT,
} TovComingKind;

typedef struct
{
  TovComingKind kind;
  const TovEntity *entity;
  char *id;
  /* TOV_DATE_NONE for what has no day: it is to be done some time. */
  TovDate day;
  /* The meeting it is, or where it was agreed; NULL of the rest. */
  char *meeting;
  /* NULL where there is none. */
  char *group;
  char *partnership;
} TovComing;

void tov_coming_free (TovComing *self);

/* What is open and was due before today, or is within a year, by day and time, then what has no
 * day; of a partnership (NULL for all), and of a contact (NULL for everybody's): who is in the
 * group or invited or takes the minutes, is responsible, or coordinates the partnership of an
 * agreement. Elements TovComing; transfer full. NULL on error. */
GPtrArray *tov_coming_load (
    TovStore *store, const char *partnership, const char *contact, TovDate today, GError **error);

/* Under what heading a day is read. Weeks begin on Monday. */
typedef enum
{
  TOV_COMING_LATE,
  TOV_COMING_THIS_WEEK,
  TOV_COMING_NEXT_WEEK,
  /* Later; by its month. */
  TOV_COMING_MONTH,
  TOV_COMING_SOME_TIME,
} TovComingTime;

TovComingTime tov_coming_get_time (TovDate day, TovDate today);

G_END_DECLS
