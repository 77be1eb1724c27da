/* What the papers of a meeting have in common: what they are made of, and how it stands on a page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-agenda-item.h"
#include "tov-contact-group.h"
#include "tov-decision.h"
#include "tov-follow-up.h"
#include "tov-meeting-paper.h"
#include "tov-meeting.h"
#include "tov-paper-flow.h"
#include "tov-partnership.h"
#include "tov-table.h"

G_BEGIN_DECLS

typedef struct
{
  TovStore *store;
  const TovMeetingPaperRequest *request;
  TovMeeting *meeting;
  TovContactGroup *group;
  TovPartnership *partnership;
  /* Elements TovAgendaItem, in their order. */
  GPtrArray *items;
  TovPaperFlow flow;
} TovMeetingSheet;

extern const TovPaperFont tov_meeting_strong_font;
extern const TovPaperFont tov_meeting_text_font;
extern const TovPaperFont tov_meeting_note_font;

/* Loads a meeting with what it belongs to, without a paper. self has its store, and is to be
 * cleared afterwards, also on error. */
gboolean tov_meeting_sheet_load (TovMeetingSheet *self, const char *meeting, GError **error);
/* Loads a meeting and begins a paper about it, called by a Danish word. self is to be cleared
 * likewise. */
gboolean tov_meeting_sheet_open (TovMeetingSheet *self,
                                 TovStore *store,
                                 const TovMeetingPaperRequest *request,
                                 const char *meeting,
                                 const char *called,
                                 GError **error);
void tov_meeting_sheet_clear (TovMeetingSheet *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TovMeetingSheet, tov_meeting_sheet_clear)
/* The last day that a pack knows of: the one before the meeting, or today if that is earlier. */
TovDate tov_meeting_sheet_get_eve (const TovMeetingSheet *self);
/* The paper, if all went well. Transfer full. */
TovPaper *tov_meeting_sheet_end (TovMeetingSheet *self, gboolean is_good);

/* Words. Transfer full, NULL for nothing. */

/* What people have written, without what looks like the name of a young person. */
char *tov_meeting_sheet_guard (const TovMeetingSheet *self, const char *text);
/* What a reference leads to. */
char *
tov_meeting_sheet_find_title (const TovMeetingSheet *self, const char *entity, const char *id);
/* What the group is called where it is at home. */
char *tov_meeting_sheet_name_group (const TovMeetingSheet *self);
/* "onsdag den 9. november 2011 kl. 9.00–11.00" */
char *tov_meeting_sheet_format_time (TovMeeting *meeting);
/* "9.30", so many minutes after a meeting begins. */
char *tov_meeting_sheet_format_clock (TovMeeting *meeting, guint minutes);
/* "Rikke Holm, senest 09-11-2011" */
char *
tov_meeting_sheet_format_duty (const TovMeetingSheet *self, const char *responsible, TovDate due);

/* How an item is called on a list: of one that is closed only that it is, unless it may be told. */
char *tov_meeting_sheet_name_item (const TovMeetingSheet *self, TovAgendaItem *item, gboolean told);

/* What stands on the paper. Of each there is nothing where the words are NULL or empty. */

/* What the paper is, whose, and about what; below it the facts of the paper begin. */
void tov_meeting_sheet_add_head (TovMeetingSheet *self, const char *kind, const char *title);
void tov_meeting_sheet_add_fact (TovMeetingSheet *self, const char *label, const char *text);
/* The heading of a part, which has a bookmark, with room for so much below it. */
void tov_meeting_sheet_begin_part (TovMeetingSheet *self, const char *heading, double height);
void tov_meeting_sheet_add_text (
    TovMeetingSheet *self, const TovPaperFont *font, const char *text, double indent, double width);
void tov_meeting_sheet_add_rule (TovMeetingSheet *self);

/* A table of words, with a label in front; the paper keeps it. */
TovTable *tov_meeting_sheet_create_table (const char *row_heading);
/* Lays it out and takes it. */
void tov_meeting_sheet_add_table (TovMeetingSheet *self, TovTable *table);
/* Elements TovMeetingBenefit; NULL for none. */
void tov_meeting_sheet_add_benefits (TovMeetingSheet *self, GPtrArray *benefits);

/* The people of the meeting. Elements TovAttendance. Transfer full; NULL on error. */
GPtrArray *tov_meeting_sheet_load_attendance (const TovMeetingSheet *self, GError **error);
/* Names of those who meet a condition, those of an organisation together: "Jobcenter Lolland: Per
 * Bo, Hanne Ravn"; a line each. */
char *tov_meeting_sheet_list_people (const TovMeetingSheet *self,
                                     GPtrArray *attendance,
                                     gboolean (*holds) (gpointer attendance));

G_END_DECLS
