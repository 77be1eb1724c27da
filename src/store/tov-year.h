/* What a year holds for the partnerships: meetings, reviews, what runs out, what comes once a year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  /* A meeting that is not cancelled. */
  TOV_YEAR_MEETING,
  /* The review of an agreement, and its last day. */
  TOV_YEAR_REVIEW,
  TOV_YEAR_AGREEMENT_ENDS,
  /* The review of a focus point that is open. */
  TOV_YEAR_FOCUS_POINT,
  /* An item that stands on a group's agenda once a year, in its month or at the first meeting
   * after.
   */
  TOV_YEAR_ITEM,
} TovYearKind;

typedef struct
{
  TovYearKind kind;
  /* 1 to 12, and the day; TOV_DATE_NONE of an item. */
  int month;
  TovDate day;
  /* The record that it is about, the group (NULL where there is none) and the partnership. */
  const TovEntity *entity;
  char *id;
  char *group;
  char *partnership;
} TovYearEntry;

void tov_year_entry_free (TovYearEntry *self);

/* What a year holds by month and day, items of a month first; of one partnership, or of all (NULL).
 * Elements TovYearEntry; transfer full. NULL on error. */
GPtrArray *tov_year_load (TovStore *store, const char *partnership, int year, GError **error);

G_END_DECLS
