/* What a meeting is about: what comes back from earlier meetings, what stands on every agenda, and
 * how the time adds up.
 *
 * An item counts as discussed when it has minutes, a decision or a follow-up, and was not put off
 * (a postponement says so).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-agenda-item.h"
#include "tov-meeting.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* Why an item is proposed, in the order of the proposals. */
typedef enum
{
  /* It stands on every agenda of the group, or is due once a year. */
  TOV_AGENDA_STANDING,
  /* It was on the last agenda and nobody came to it, or the meeting was cancelled. */
  TOV_AGENDA_NOT_DISCUSSED,
  /* It was put off, whatever was said about it. */
  TOV_AGENDA_POSTPONED,
  /* Something that it was agreed to do is not done. */
  TOV_AGENDA_OPEN_FOLLOW_UP,
} TovAgendaReason;

typedef struct
{
  TovAgendaReason reason;
  /* A new item of the meeting, not saved, without a position; it says what it is carried over from.
   */
  TovAgendaItem *item;
  /* The day of the meeting it comes from; TOV_DATE_NONE for what stands on every agenda. */
  TovDate from;
} TovAgendaProposal;

void tov_agenda_proposal_free (TovAgendaProposal *self);

/* What the agenda of a meeting should hold besides what is there.
 *
 * Standing items are those of the group's template without a month, and those with one when the
 * meeting is the group's first of the year that begins in that month or later (one that was
 * cancelled does not count). Items come back from the last meeting of the group before this one
 * that was held, and from those after it that were cancelled: what was not discussed, and what was
 * put off. What was discussed comes back from any earlier meeting as long as a follow-up of the
 * item, or of one that it was carried over from, is open. Of such a chain only the newest item is
 * looked at; what stands undiscussed on the agenda of a meeting before this one that is still to be
 * held is dealt with there.
 * What is on the agenda already, by what it is carried over from or as a standing item by its
 * title, is not proposed; nor is a standing item of last time that stands on this agenda anyway.
 *
 * Elements TovAgendaProposal; transfer full. NULL on error. */
GPtrArray *tov_agenda_propose (TovStore *store, const char *meeting, GError **error);
/* Puts proposals on the agenda behind what is there, in their order, as one act. */
gboolean
tov_agenda_take (TovStore *store, const char *meeting, GPtrArray *proposals, GError **error);

/* The items of a meeting in their order. Elements TovAgendaItem (live); transfer full. NULL on
 * error. */
GPtrArray *tov_agenda_load (TovStore *store, const char *meeting, GError **error);
/* Moves an item to a place, from 0, and numbers all of them from 1, as one act. */
gboolean tov_agenda_move (TovStore *store, const char *item, guint place, GError **error);
/* Whether an item was discussed, as above. */
gboolean tov_agenda_item_is_discussed (TovStore *store, TovAgendaItem *item);

typedef struct
{
  /* Minutes from the meeting's beginning to that of each item, as many as there are items. */
  GArray *starts;
  /* Minutes of all items together; those without count nothing. */
  guint planned;
  /* How many items have no time. */
  guint n_without;
  /* Minutes from beginning to end of the meeting; 0 where it has no end. */
  guint available;
} TovAgendaTimes;

/* items: elements TovAgendaItem, in their order. Transfer full. */
TovAgendaTimes *tov_agenda_times_new (TovMeeting *meeting, GPtrArray *items);
void tov_agenda_times_free (TovAgendaTimes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovAgendaTimes, tov_agenda_times_free)

/* The follow-ups of the group's meetings before a moment (YYYY-MM-DDTHH:MM; NULL for all) that are
 * not done, those due first on top, then those without a day. Elements TovFollowUp (live); transfer
 * full. NULL on error. */
GPtrArray *tov_agenda_list_open_follow_ups (TovStore *store,
                                            const char *group,
                                            const char *before,
                                            GError **error);

G_END_DECLS
