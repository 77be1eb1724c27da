/* The minutes of a meeting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-paper.h"

#include <glib/gi18n-lib.h>

#include "tov-attendance.h"
#include "tov-danish.h"
#include "tov-meeting-benefit.h"
#include "tov-meeting-sheet.h"
#include "tov-owned.h"

/* An item's title is not left alone at the foot of a page. */
#define LEAST_ITEM 70.0
#define ITEM_SPACE 7.0

/* Decisions and follow-ups stand to the right of what was said, behind their word. */
#define INDENT     14.0
#define WORD_WIDTH 82.0

static const TovPaperFont title_font = { 12, TRUE, 0 };
static const TovPaperFont internal_font = { 10, TRUE, 0.3 };

static gboolean
has_presence (gpointer attendance, const char *presence)
{
  return g_str_equal (TOV_ATTENDANCE (attendance)->presence, presence);
}

static gboolean
is_present (gpointer attendance)
{
  return has_presence (attendance, "present");
}

static gboolean
is_excused (gpointer attendance)
{
  return has_presence (attendance, "excused");
}

static gboolean
is_absent (gpointer attendance)
{
  return has_presence (attendance, "absent");
}

static void
add_people (TovMeetingSheet *sheet,
            GPtrArray *attendance,
            const char *label,
            gboolean (*holds) (gpointer attendance))
{
  g_autofree char *people = tov_meeting_sheet_list_people (sheet, attendance, holds);

  tov_meeting_sheet_add_fact (sheet, tov_danish (label), people);
}

/* Minutes that were not approved are a draft, and say so. Transfer full. */
static char *
describe_approval (const TovMeetingSheet *sheet)
{
  g_autofree char *day = tov_date_format_long (sheet->meeting->approved_on);

  return sheet->meeting->approved_on != TOV_DATE_NONE
             ? g_steal_pointer (&day)
             : g_strdup (tov_danish (N_ ("Not yet: this is a draft")));
}

static gboolean
add_cover (TovMeetingSheet *sheet, GError **error)
{
  g_autoptr (GPtrArray) attendance = tov_meeting_sheet_load_attendance (sheet, error);
  g_autofree char *group = tov_meeting_sheet_name_group (sheet);
  g_autofree char *time = tov_meeting_sheet_format_time (sheet->meeting);
  g_autofree char *place = tov_meeting_sheet_guard (sheet, sheet->meeting->place);
  g_autofree char *taker =
      tov_meeting_sheet_find_title (sheet, "contact", sheet->meeting->minute_taker_id);
  g_autofree char *approval = describe_approval (sheet);

  if (attendance == NULL)
    return FALSE;
  tov_meeting_sheet_add_head (sheet, tov_danish (N_ ("Minutes")), group);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("When")), time);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Place")), place);
  add_people (sheet, attendance, N_ ("Present"), is_present);
  add_people (sheet, attendance, N_ ("Excused"), is_excused);
  add_people (sheet, attendance, N_ ("Absent"), is_absent);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Minute taker")), taker);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Approved on")), approval);
  return TRUE;
}

/* What people wrote: behind a closed item as it is, for whom it is for. Transfer full. */
static char *
tell (const TovMeetingSheet *sheet, gboolean is_closed, const char *text)
{
  return is_closed ? g_strdup (text) : tov_meeting_sheet_guard (sheet, text);
}

/* A decision or a follow-up, whose duty it is below. */
static void
add_agreed (TovMeetingSheet *sheet, const char *word, const char *text, const char *duty)
{
  double y;

  if (text == NULL)
    return;
  if (tov_paper_flow_get_room (&sheet->flow) < LEAST_ITEM)
    tov_paper_flow_turn_page (&sheet->flow, FALSE);
  sheet->flow.y += TOV_PAPER_SMALL_SPACE;
  y = sheet->flow.y;
  tov_meeting_sheet_add_text (sheet, &tov_meeting_strong_font, tov_danish (word), INDENT,
                              WORD_WIDTH);
  sheet->flow.y = y;
  tov_meeting_sheet_add_text (sheet, &tov_meeting_text_font, text, INDENT + WORD_WIDTH, -1);
  tov_meeting_sheet_add_text (sheet, &tov_meeting_note_font, duty, INDENT + WORD_WIDTH, -1);
}

static void
add_decision (TovMeetingSheet *sheet, TovDecision *decision, gboolean is_closed)
{
  g_autofree char *text = tell (sheet, is_closed, decision->text);
  g_autofree char *duty =
      tov_meeting_sheet_format_duty (sheet, decision->responsible_id, decision->due_on);

  add_agreed (sheet, N_ ("Decision"), text, duty);
}

static void
add_follow_up (TovMeetingSheet *sheet, TovFollowUp *follow_up, gboolean is_closed)
{
  g_autofree char *text = tell (sheet, is_closed, follow_up->text);
  g_autofree char *duty =
      tov_meeting_sheet_format_duty (sheet, follow_up->responsible_id, follow_up->due_on);

  add_agreed (sheet, N_ ("Follow-up"), text, duty);
}

static gboolean
add_agreements (TovMeetingSheet *sheet, TovAgendaItem *item, GError **error)
{
  const char *id = tov_record_get_id (TOV_RECORD (item));
  g_autoptr (GPtrArray) decisions =
      tov_owned_load (sheet->store, &tov_decision_entity, "agenda_item_id", id, "due_on", error);
  g_autoptr (GPtrArray) follow_ups = decisions != NULL
                                         ? tov_owned_load (sheet->store, &tov_follow_up_entity,
                                                           "agenda_item_id", id, "due_on", error)
                                         : NULL;

  if (follow_ups == NULL)
    return FALSE;
  for (guint i = 0; i < decisions->len; i++)
    add_decision (sheet, g_ptr_array_index (decisions, i), item->closed);
  for (guint i = 0; i < follow_ups->len; i++)
    add_follow_up (sheet, g_ptr_array_index (follow_ups, i), item->closed);
  return TRUE;
}

static gboolean
add_item (TovMeetingSheet *sheet, guint number, TovAgendaItem *item, GError **error)
{
  gboolean is_told = !item->closed || sheet->request->audience == TOV_MEETING_FOR_GROUP;
  g_autofree char *name = tov_meeting_sheet_name_item (sheet, item, is_told);
  g_autofree char *title = g_strdup_printf ("%u. %s", number, name);
  g_autofree char *text = is_told ? tell (sheet, item->closed, item->minutes_text) : NULL;

  if (tov_paper_flow_get_room (&sheet->flow) < LEAST_ITEM)
    tov_paper_flow_turn_page (&sheet->flow, FALSE);
  tov_meeting_sheet_add_rule (sheet);
  sheet->flow.y += ITEM_SPACE;
  tov_meeting_sheet_add_text (sheet, &title_font, title, 0, -1);
  if (is_told && item->closed)
    tov_meeting_sheet_add_text (
        sheet, &internal_font,
        tov_danish (N_ ("Internal: a closed item, for the members of the group alone")), 0, -1);
  if (is_told) {
    tov_meeting_sheet_add_text (sheet, &tov_meeting_text_font, text, 0, -1);
    if (!add_agreements (sheet, item, error))
      return FALSE;
  }
  sheet->flow.y += ITEM_SPACE;
  return TRUE;
}

static gboolean
add_items (TovMeetingSheet *sheet, GError **error)
{
  tov_meeting_sheet_begin_part (sheet, tov_danish (N_ ("Agenda")), LEAST_ITEM);
  for (guint i = 0; i < sheet->items->len; i++)
    if (!add_item (sheet, i + 1, g_ptr_array_index (sheet->items, i), error))
      return FALSE;
  return TRUE;
}

/* What was agreed apart from any item. */
static gboolean
add_other_follow_ups (TovMeetingSheet *sheet, GError **error)
{
  g_autoptr (GPtrArray) follow_ups =
      tov_owned_load (sheet->store, &tov_follow_up_entity, "meeting_id",
                      tov_record_get_id (TOV_RECORD (sheet->meeting)), "due_on", error);
  gboolean is_first = TRUE;

  for (guint i = 0; follow_ups != NULL && i < follow_ups->len; i++) {
    TovFollowUp *follow_up = g_ptr_array_index (follow_ups, i);

    if (follow_up->agenda_item_id != NULL)
      continue;
    if (is_first)
      tov_meeting_sheet_begin_part (sheet, tov_danish (N_ ("Agreed besides")), LEAST_ITEM);
    is_first = FALSE;
    add_follow_up (sheet, follow_up, FALSE);
  }
  return follow_ups != NULL;
}

static gboolean
add_benefits (TovMeetingSheet *sheet, GError **error)
{
  g_autoptr (GPtrArray) benefits =
      tov_owned_load (sheet->store, &tov_meeting_benefit_entity, "meeting_id",
                      tov_record_get_id (TOV_RECORD (sheet->meeting)), "id", error);

  if (benefits != NULL && benefits->len > 0)
    tov_meeting_sheet_begin_part (sheet, tov_danish (N_ ("What the meeting made easier")),
                                  LEAST_ITEM);
  tov_meeting_sheet_add_benefits (sheet, benefits);
  return benefits != NULL;
}

/* The group's first one after this that is not cancelled. */
static gboolean
add_next (TovMeetingSheet *sheet, GError **error)
{
  g_autoptr (GPtrArray) meetings =
      tov_owned_load (sheet->store, &tov_meeting_entity, "contact_group_id",
                      tov_record_get_id (TOV_RECORD (sheet->group)), "starts_at", error);

  for (guint i = 0; meetings != NULL && i < meetings->len; i++) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i);
    g_autofree char *time = NULL;

    if (g_strcmp0 (meeting->starts_at, sheet->meeting->starts_at) <= 0
        || g_str_equal (meeting->status, "cancelled"))
      continue;
    time = tov_meeting_sheet_format_time (meeting);
    sheet->flow.y += TOV_PAPER_LARGE_SPACE;
    tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Next meeting")), time);
    break;
  }
  return meetings != NULL;
}

TovPaper *
tov_meeting_minutes_new (TovStore *store, const TovMeetingPaperRequest *request, GError **error)
{
  g_auto (TovMeetingSheet) sheet = { 0 };

  return tov_meeting_sheet_end (&sheet,
                                tov_meeting_sheet_open (&sheet, store, request, request->id,
                                                        tov_danish (N_ ("Minutes")), error)
                                    && add_cover (&sheet, error) && add_items (&sheet, error)
                                    && add_other_follow_ups (&sheet, error)
                                    && add_benefits (&sheet, error) && add_next (&sheet, error));
}
