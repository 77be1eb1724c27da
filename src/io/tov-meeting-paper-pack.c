/* The pack that a meeting is prepared with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-pack-private.h"

#include <glib/gi18n-lib.h>

#include "tov-agenda.h"
#include "tov-attendance.h"
#include "tov-danish.h"
#include "tov-number.h"
#include "tov-owned.h"

/* An item of the agenda: when on its left, how long on its right. */
#define TIME_WIDTH   46.0
#define LENGTH_WIDTH 62.0
#define ITEM_SPACE   7.0

/* The last meeting of the group before this one that was held; NULL for none. Transfer full. */
static gboolean
find_last (TovMeetingSheet *sheet, TovMeeting **last, GError **error)
{
  g_autoptr (GPtrArray) meetings =
      tov_owned_load (sheet->store, &tov_meeting_entity, "contact_group_id",
                      tov_record_get_id (TOV_RECORD (sheet->group)), "starts_at", error);

  *last = NULL;
  for (guint i = 0; meetings != NULL && i < meetings->len; i++) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i);

    if (g_str_equal (meeting->status, "held")
        && g_strcmp0 (meeting->starts_at, sheet->meeting->starts_at) < 0)
      g_set_object (last, meeting);
  }
  return meetings != NULL;
}

static gboolean
is_invited (gpointer attendance)
{
  return TOV_ATTENDANCE (attendance)->invited
         && !g_str_equal (TOV_ATTENDANCE (attendance)->reply, "no");
}

static gboolean
is_not_coming (gpointer attendance)
{
  return g_str_equal (TOV_ATTENDANCE (attendance)->reply, "no");
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
  g_autofree char *invited = NULL;
  g_autofree char *not_coming = NULL;

  if (attendance == NULL)
    return FALSE;
  invited = tov_meeting_sheet_list_people (sheet, attendance, is_invited);
  not_coming = tov_meeting_sheet_list_people (sheet, attendance, is_not_coming);
  tov_meeting_sheet_add_head (sheet, tov_danish (N_ ("Meeting pack")), group);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("When")), time);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Place")), place);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Invited")), invited);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Not coming")), not_coming);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Minute taker")), taker);
  return TRUE;
}

/* Words at the left or right of a line, which they leave as it is. */
static void
add_beside (TovMeetingSheet *sheet, PangoAlignment side, const char *text)
{
  double y = sheet->flow.y;

  tov_paper_flow_add_text (&sheet->flow, &tov_meeting_text_font, text, 0, -1)->side = side;
  sheet->flow.y = y;
}

/* "Til beslutning · Rikke Holm". Transfer full. */
static char *
describe_item (TovMeetingSheet *sheet, TovAgendaItem *item)
{
  int kind = tov_choice_index (tov_agenda_kinds, item->kind);
  g_autofree char *presenter = tov_meeting_sheet_find_title (sheet, "contact", item->presenter_id);
  const char *word = kind >= 0 ? tov_danish (tov_agenda_kinds[kind].label) : "";

  return presenter != NULL ? g_strdup_printf ("%s · %s", word, presenter) : g_strdup (word);
}

static void
add_item (TovMeetingSheet *sheet, guint number, TovAgendaItem *item, guint starts)
{
  double width = tov_paper_flow_get_width (&sheet->flow, FALSE) - TIME_WIDTH - LENGTH_WIDTH;
  g_autofree char *clock = tov_meeting_sheet_format_clock (sheet->meeting, starts);
  g_autofree char *name = tov_meeting_sheet_name_item (sheet, item, FALSE);
  g_autofree char *title = g_strdup_printf ("%u. %s", number, name);
  g_autofree char *length =
      item->minutes_planned != TOV_NUMBER_NONE
          ? g_strdup_printf (tov_danish (N_ ("%d min.")), (int) item->minutes_planned)
          : NULL;
  g_autofree char *about = describe_item (sheet, item);
  g_autofree char *background = tov_meeting_sheet_guard (sheet, item->background);

  if (tov_paper_flow_get_room (&sheet->flow) < TOV_PACK_LEAST_PART)
    tov_paper_flow_turn_page (&sheet->flow, FALSE);
  tov_meeting_sheet_add_rule (sheet);
  sheet->flow.y += ITEM_SPACE;
  add_beside (sheet, PANGO_ALIGN_LEFT, clock);
  if (length != NULL)
    add_beside (sheet, PANGO_ALIGN_RIGHT, length);
  tov_meeting_sheet_add_text (sheet, &tov_meeting_strong_font, title, TIME_WIDTH, width);
  if (!item->closed) {
    tov_meeting_sheet_add_text (sheet, &tov_meeting_note_font, about, TIME_WIDTH, width);
    tov_meeting_sheet_add_text (sheet, &tov_meeting_text_font, background, TIME_WIDTH, width);
  }
  sheet->flow.y += ITEM_SPACE;
}

/* "65 af 120 min.; slutter 10.05". Transfer full. */
static char *
describe_times (TovMeetingSheet *sheet, const TovAgendaTimes *times)
{
  g_autofree char *end = tov_meeting_sheet_format_clock (sheet->meeting, times->planned);

  return times->available > 0
             /* Translators: minutes planned, minutes there are, when it will be over. */
             ? g_strdup_printf (tov_danish (N_ ("%u of %u min.; ends at %s")), times->planned,
                                times->available, end)
             : g_strdup_printf (tov_danish (N_ ("%u min.; ends at %s")), times->planned, end);
}

static void
add_agenda (TovMeetingSheet *sheet)
{
  g_autoptr (TovAgendaTimes) times = tov_agenda_times_new (sheet->meeting, sheet->items);
  g_autofree char *sum = describe_times (sheet, times);

  tov_meeting_sheet_begin_part (sheet, tov_danish (N_ ("Agenda")), TOV_PACK_LEAST_PART);
  for (guint i = 0; i < sheet->items->len; i++)
    add_item (sheet, i + 1, g_ptr_array_index (sheet->items, i),
              g_array_index (times->starts, guint, i));
  tov_meeting_sheet_add_rule (sheet);
  sheet->flow.y += TOV_PAPER_SMALL_SPACE;
  if (sheet->items->len > 0)
    tov_meeting_sheet_add_text (sheet, &tov_meeting_note_font, sum, TIME_WIDTH, -1);
  else
    tov_meeting_sheet_add_text (sheet, &tov_meeting_note_font,
                                tov_danish (N_ ("There is nothing on the agenda yet.")), 0, -1);
}

static gboolean
has_part (const TovMeetingSheet *sheet, TovPackParts part)
{
  return (sheet->request->parts & part) != 0;
}

static gboolean
fill (TovMeetingSheet *sheet, GError **error)
{
  const TovAnnex *annex = sheet->request->annex;
  g_autoptr (TovMeeting) last = NULL;

  if (!find_last (sheet, &last, error) || !add_cover (sheet, error))
    return FALSE;
  if (has_part (sheet, TOV_PACK_AGENDA))
    add_agenda (sheet);
  if (has_part (sheet, TOV_PACK_FOLLOW_UPS)
      && !tov_meeting_pack_add_follow_ups (sheet, last, error))
    return FALSE;
  if (has_part (sheet, TOV_PACK_DECISIONS) && !tov_meeting_pack_add_decisions (sheet, last, error))
    return FALSE;
  if (has_part (sheet, TOV_PACK_ATTENDANCE)
      && !tov_meeting_pack_add_attendance (sheet, last, error))
    return FALSE;
  if (has_part (sheet, TOV_PACK_FOCUS_POINTS) && !tov_meeting_pack_add_focus_points (sheet, error))
    return FALSE;
  if (has_part (sheet, TOV_PACK_MAP) && !tov_meeting_pack_add_map (sheet, error))
    return FALSE;
  if (has_part (sheet, TOV_PACK_FIGURES) && annex != NULL
      && sheet->request->audience == TOV_MEETING_FOR_GROUP)
    tov_meeting_pack_add_figures (sheet, annex);
  return TRUE;
}

gboolean
tov_meeting_pack_find_period (
    TovStore *store, const char *meeting, TovDate today, TovPeriod *period, GError **error)
{
  g_auto (TovMeetingSheet) sheet = { .store = store };
  g_autoptr (TovMeeting) last = NULL;
  TovDate day;

  if (!tov_meeting_sheet_load (&sheet, meeting, error) || !find_last (&sheet, &last, error))
    return FALSE;
  day = tov_date_from_time (sheet.meeting->starts_at);
  period->til = MIN (day - 1, today);
  period->from = last != NULL ? tov_date_from_time (last->starts_at) + 1 : TOV_DATE_NONE;
  /* A meeting long after today has no days of its own yet. */
  if (last == NULL || period->from > period->til)
    *period = tov_period_previous (tov_period_of (TOV_PERIOD_QUARTER, MIN (day, today)));
  return TRUE;
}

TovPaper *
tov_meeting_pack_new (TovStore *store, const TovMeetingPaperRequest *request, GError **error)
{
  g_auto (TovMeetingSheet) sheet = { 0 };

  return tov_meeting_sheet_end (&sheet,
                                tov_meeting_sheet_open (&sheet, store, request, request->id,
                                                        tov_danish (N_ ("Meeting pack")), error)
                                    && fill (&sheet, error));
}
