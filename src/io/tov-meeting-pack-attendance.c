/* Who comes to the meetings of a group, and what they get out of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-pack-private.h"

#include <glib/gi18n-lib.h>

#include "tov-annex-flow.h"
#include "tov-attendance-trend.h"
#include "tov-danish.h"
#include "tov-meeting-benefit.h"
#include "tov-owned.h"

static const TovPaperFont title_font = { 12, TRUE, 0 };

/* A word and an arrow, which grey print keeps too. */
static const char *const trends[] = {
  [TOV_TREND_FALLING] = N_ ("↓ Falling"),
  [TOV_TREND_STEADY] = N_ ("→ Steady"),
  [TOV_TREND_RISING] = N_ ("↑ Rising"),
};

static void
fill_row (TovRow *row, const TovAttendanceLine *line)
{
  tov_cell_set_number (&row->cells[0], line->sum.present);
  tov_cell_set_number (&row->cells[1], line->sum.excused);
  tov_cell_set_number (&row->cells[2], line->sum.absent);
  if (line->trend != TOV_TREND_UNKNOWN)
    tov_cell_set_text (&row->cells[3], tov_danish (trends[line->trend]));
}

static void
add_table (TovMeetingSheet *sheet, const TovAttendanceTrend *trend)
{
  TovTable *table = tov_meeting_sheet_create_table (tov_danish (N_ ("Party")));
  TovBlock *block;

  tov_table_add_column (table, "present", tov_danish (N_ ("Present")), TOV_FORMAT_COUNT);
  tov_table_add_column (table, "excused", tov_danish (N_ ("Excused")), TOV_FORMAT_COUNT);
  tov_table_add_column (table, "absent", tov_danish (N_ ("Absent")), TOV_FORMAT_COUNT);
  tov_table_add_column (table, "trend", tov_danish (N_ ("Trend")), TOV_FORMAT_TEXT);
  block = tov_table_add_block (table, "", NULL);
  for (guint i = 0; i < trend->lines->len; i++) {
    const TovAttendanceLine *line = g_ptr_array_index (trend->lines, i);
    const char *code = line->organisation != NULL ? line->organisation : "none";

    fill_row (tov_table_add_row (table, block, code, line->name), line);
  }
  fill_row (tov_table_add_sum (table, block, "all", tov_danish (N_ ("All together"))), trend->all);
  tov_meeting_sheet_add_table (sheet, table);
}

static void
add_series (TovChart *chart, const char *name, const TovAttendanceTrend *trend, gsize offset)
{
  TovSeries *series = tov_chart_add_series (chart, tov_danish (name), TOV_MARK_BAR);

  for (guint i = 0; i < trend->meetings->len; i++)
    series->values[i] =
        G_STRUCT_MEMBER (guint, &g_array_index (trend->all->counts, TovAttendanceCount, i), offset);
}

/* Meeting by meeting. */
static void
add_chart (TovMeetingSheet *sheet, const TovAttendanceTrend *trend)
{
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();
  g_auto (GStrv) categories = NULL;
  TovChart *chart;

  for (guint i = 0; i < trend->meetings->len; i++) {
    TovMeeting *meeting = g_ptr_array_index (trend->meetings, i);
    g_autofree char *day = tov_date_format (tov_date_from_time (meeting->starts_at));

    g_strv_builder_add (days, day);
  }
  categories = g_strv_builder_end (days);
  chart = tov_chart_new (TOV_CHART_STACKS, tov_danish (N_ ("Who came, meeting by meeting")),
                         tov_danish (N_ ("people")), FALSE, (const char *const *) categories);
  tov_chart_set_unit_one (chart, tov_danish (N_ ("person")));
  add_series (chart, N_ ("Present"), trend, G_STRUCT_OFFSET (TovAttendanceCount, present));
  add_series (chart, N_ ("Excused"), trend, G_STRUCT_OFFSET (TovAttendanceCount, excused));
  add_series (chart, N_ ("Absent"), trend, G_STRUCT_OFFSET (TovAttendanceCount, absent));
  tov_annex_flow_add_chart (&sheet->flow, chart);
}

/* What the last meeting made easier, for whom. */
static gboolean
add_benefits (TovMeetingSheet *sheet, TovMeeting *last, GError **error)
{
  g_autoptr (GPtrArray) benefits =
      last != NULL ? tov_owned_load (sheet->store, &tov_meeting_benefit_entity, "meeting_id",
                                     tov_record_get_id (TOV_RECORD (last)), "id", error)
                   : NULL;

  if (benefits == NULL || benefits->len == 0)
    return last == NULL || benefits != NULL;
  sheet->flow.y += TOV_PAPER_LARGE_SPACE;
  tov_meeting_sheet_add_text (sheet, &title_font,
                              tov_danish (N_ ("What the last meeting made easier")), 0, -1);
  sheet->flow.y += TOV_PAPER_SMALL_SPACE;
  tov_meeting_sheet_add_benefits (sheet, benefits);
  return TRUE;
}

gboolean
tov_meeting_pack_add_attendance (TovMeetingSheet *sheet, TovMeeting *last, GError **error)
{
  g_autoptr (TovAttendanceTrend) trend =
      tov_attendance_trend_load (sheet->store, tov_record_get_id (TOV_RECORD (sheet->group)),
                                 TOV_TREND_MEETINGS, tov_meeting_sheet_get_eve (sheet), error);

  if (trend == NULL)
    return FALSE;
  tov_meeting_sheet_begin_part (sheet, tov_danish (N_ ("Attendance")), TOV_PACK_LEAST_TABLE);
  if (trend->lines->len == 0) {
    tov_meeting_sheet_add_text (sheet, &tov_meeting_text_font,
                                tov_danish (N_ ("No meeting has been held yet.")), 0, -1);
    return TRUE;
  }
  add_table (sheet, trend);
  add_chart (sheet, trend);
  return add_benefits (sheet, last, error);
}
