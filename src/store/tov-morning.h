/* The morning round: what a day asks for, in the order it is done (p.18 of the report: »der er en
 * der ringer og sørger for, at man kommer op«).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-morning-call.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  /* Somebody is to be rung so that he comes up. */
  TOV_MORNING_WAKE_UP,
  TOV_MORNING_MEETING,
  /* The ball has been thrown to one, who has not said yes or no. */
  TOV_MORNING_THROW,
  /* A next step that is due today or was before. */
  TOV_MORNING_STEP,
  /* Who has been without contact for longer than the level's maximum of days. */
  TOV_MORNING_CONTACT,
} TovMorningKind;

typedef enum
{
  TOV_MORNING_OPEN,
  /* Rung without being answered: it may be tried again, or left at that. */
  TOV_MORNING_TRIED,
  TOV_MORNING_DONE,
} TovMorningState;

/* Texts are NULL where there is nothing. */
typedef struct
{
  TovMorningKind kind;
  TovMorningState state;
  /* The record: a wake-up call, a meeting, a ball, a next step; of a contact the young person. */
  char *id;
  /* NULL of a meeting. */
  char *young_person;
  /* Of a young person as staff reads it; of a meeting the group. */
  char *name;
  /* 07:00; of calls and meetings, and a call may have none. */
  char *at;
  /* The note of a call, the place of a meeting, what is expected with a ball, a step. */
  char *text;
  /* Of a call, where the number is not covered. */
  char *phone;
  /* Who is to do it: a contact's id. */
  char *contact;
  /* Since when it waits: the day a ball was thrown, the day a step was due. */
  TovDate since;
  /* Of a contact the days since the last one, before today. */
  int days;
  /* Of a call the log entry that answers it, where that is the user's own and nothing has come to
   * it: no note, minutes, themes, additions or anybody else. */
  char *log_entry;
} TovMorningItem;

void tov_morning_item_free (TovMorningItem *self);

/* Whether it is a day on which a wake-up call is to be made. */
gboolean tov_morning_is_wake_up_day (TovMorningCall *call, TovDate day);

/* What there is on a day, as me (may be NULL) sees it: of one (the id of a contact) or of everybody
 * (NULL). A call or a step that nobody in particular is to do is the key worker's, contacts are; a
 * throw is whom it goes to, and a meeting is theirs who are members of the group, invited, or take
 * the minutes. It is about who is enrolled in a partnership and about its groups, or (NULL) in any.
 * What was done on that very day is there as done.
 *
 * In the order of the clock: calls and meetings; then throws and steps, those that wait longest
 * first; then contacts. Elements TovMorningItem; transfer full. NULL on error. */
GPtrArray *tov_morning_load (TovStore *store,
                             const char *partnership,
                             const char *whose,
                             const char *me,
                             TovDate today,
                             GError **error);

/* Logs the answer to a call as a contact by telephone at this moment, or as an attempt, as one act.
 * me (may be NULL) is who rang. */
gboolean tov_morning_answer (TovStore *store,
                             const TovMorningItem *call,
                             gboolean is_reached,
                             const char *me,
                             GError **error);
/* Takes the log entry of a call out again, as an act. */
gboolean tov_morning_take_back (TovStore *store, const TovMorningItem *call, GError **error);

G_END_DECLS
