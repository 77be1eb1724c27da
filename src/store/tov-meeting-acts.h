/* What is done before, during and after a meeting, each as one act that says what it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-agenda-item.h"
#include "tov-attendance.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* An item as it is typed in one line: "Økonomi 15 min". The minutes at the end are the time it may
 * take; TOV_NUMBER_NONE where none are typed. A number without "min", "minutter" or "m" belongs to
 * the title. Transfer full: the title, NULL where there is none. */
char *tov_meeting_parse_item (const char *typed, gint64 *minutes);
/* The same line of an item that is there. Transfer full. */
char *tov_meeting_format_item (TovAgendaItem *item);

/* Puts an item behind those on the agenda, as it was typed. Transfer full: its id; NULL on error,
 * TOV_STORE_ERROR_RULE where no title was typed. */
char *
tov_meeting_add_item (TovStore *store, const char *meeting, const char *typed, GError **error);
/* Gives an item the title and the minutes that were typed. */
gboolean
tov_meeting_retype_item (TovStore *store, const char *item, const char *typed, GError **error);
/* Puts an item off to the next meeting, whatever was said about it; and the other way round. */
gboolean tov_meeting_put_off (TovStore *store, const char *item, GError **error);
gboolean tov_meeting_take_up (TovStore *store, const char *item, GError **error);
gboolean tov_meeting_is_put_off (TovStore *store, const char *item);
gboolean tov_meeting_remove_item (TovStore *store, const char *item, GError **error);

/* The members of the meeting's group on its day who are not on its list. Elements TovMembership;
 * transfer full. NULL on error. */
GPtrArray *tov_meeting_list_uninvited (TovStore *store, const char *meeting, GError **error);
/* Invites them all, for the organisations that they stand for. */
gboolean tov_meeting_invite (TovStore *store, const char *meeting, GError **error);
/* presence: a code of tov_presences. */
gboolean tov_meeting_note_presence (TovStore *store,
                                    const char *attendance,
                                    const char *presence,
                                    GError **error);
/* Everybody of whom nothing is noted was there. */
gboolean tov_meeting_note_rest (TovStore *store, const char *meeting, GError **error);

/* The meeting is being held, or was. */
gboolean tov_meeting_hold (TovStore *store, const char *meeting, GError **error);

/* A decision on an item. responsible may be NULL, due_on TOV_DATE_NONE. */
gboolean tov_meeting_decide (TovStore *store,
                             const char *item,
                             const char *text,
                             const char *responsible,
                             TovDate due_on,
                             GError **error);
/* The same of something that is to be done. */
gboolean tov_meeting_agree (TovStore *store,
                            const char *item,
                            const char *text,
                            const char *responsible,
                            TovDate due_on,
                            GError **error);
/* It is done on a day; TOV_DATE_NONE: it is not done after all. */
gboolean tov_meeting_finish_follow_up (TovStore *store, const char *id, TovDate on, GError **error);

G_END_DECLS
