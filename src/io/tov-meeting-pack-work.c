/* What a meeting has to follow up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-pack-private.h"

#include <glib/gi18n-lib.h>

#include "tov-agenda.h"
#include "tov-danish.h"
#include "tov-decision-reach.h"
#include "tov-focus-point.h"
#include "tov-owned.h"

/* So many days late are told in days; from then on months and years are plainer. */
#define MOST_DAYS     90
#define DAYS_OF_MONTH 30
#define DAYS_OF_YEAR  365
/* So little before a year is full it is almost that. */
#define DAYS_OF_ALMOST 60

/* The row for something that was written; its cells are filled by the caller. */
static TovRow *
add_row (TovMeetingSheet *sheet, TovTable *table, TovRecord *record, const char *text)
{
  g_autofree char *label = tov_meeting_sheet_guard (sheet, text);
  TovBlock *block = (TovBlock *) tov_table_get_block (table, 0);

  return tov_table_add_row (table, block, tov_record_get_id (record), label);
}

static void
set_cell (TovRow *row, guint column, const char *text)
{
  if (text != NULL && *text != '\0')
    tov_cell_set_text (&row->cells[column], text);
}

static void
set_day (TovRow *row, guint column, TovDate day)
{
  if (day != TOV_DATE_NONE)
    tov_cell_set_date (&row->cells[column], day);
}

/* Headings of columns of words, ended by NULL. Transfer full. */
static TovTable *
create_table (const char *row_heading, const char *const *headings)
{
  TovTable *table = tov_meeting_sheet_create_table (tov_danish (row_heading));

  for (; *headings != NULL; headings++)
    tov_table_add_column (table, *headings, tov_danish (*headings), TOV_FORMAT_TEXT);
  tov_table_add_block (table, "", NULL);
  return table;
}

/* A part with the table, which it takes, or with what it means that there is nothing. Where that is
 * NULL there is no such part. */
static void
add_part (TovMeetingSheet *sheet, const char *heading, TovTable *table, const char *nothing)
{
  gboolean has_rows = tov_block_n_rows (tov_table_get_block (table, 0)) > 0;

  if (has_rows || nothing != NULL)
    tov_meeting_sheet_begin_part (sheet, tov_danish (heading), TOV_PACK_LEAST_PART);
  if (has_rows) {
    tov_meeting_sheet_add_table (sheet, table);
    return;
  }
  if (nothing != NULL)
    tov_meeting_sheet_add_text (sheet, &tov_meeting_text_font, tov_danish (nothing), 0, -1);
  tov_table_free (table);
}

/* "12 dage over tiden", "næsten 3 år over tiden": nobody counts a thousand days. Transfer full. */
static char *
describe_delay (int days)
{
  int years = (days + DAYS_OF_ALMOST) / DAYS_OF_YEAR;

  if (days == 1)
    return g_strdup (tov_danish (N_ ("1 day late")));
  if (days <= MOST_DAYS)
    return g_strdup_printf (tov_danish (N_ ("%d days late")), days);
  if (years == 0)
    return g_strdup_printf (tov_danish (N_ ("more than %d months late")), days / DAYS_OF_MONTH);
  return g_strdup_printf (days < years * DAYS_OF_YEAR ? tov_danish (N_ ("almost %d years late"))
                                                      : tov_danish (N_ ("more than %d years late")),
                          years);
}

/* "Udført 14-10-2011", "12 dage over tiden", "Åben". Transfer full. */
static char *
describe_state (TovMeetingSheet *sheet, TovFollowUp *follow_up)
{
  g_autofree char *day = tov_date_format (follow_up->done_on);
  int late = sheet->request->today - follow_up->due_on;

  if (follow_up->done_on != TOV_DATE_NONE)
    return g_strdup_printf (tov_danish (N_ ("Done %s")), day);
  if (follow_up->due_on == TOV_DATE_NONE || late <= 0)
    return g_strdup (tov_danish (N_ ("Not done")));
  return describe_delay (late);
}

/* Whether it was agreed behind an open item, or apart from any. An item that cannot be read may be
 * closed. */
static gboolean
is_open (TovMeetingSheet *sheet, const char *item)
{
  g_autoptr (TovRecord) record =
      item != NULL ? tov_store_get (sheet->store, &tov_agenda_item_entity, item, NULL) : NULL;

  return item == NULL || (record != NULL && !TOV_AGENDA_ITEM (record)->closed);
}

static void
add_follow_up (TovMeetingSheet *sheet, TovTable *table, TovFollowUp *follow_up)
{
  g_autofree char *name =
      tov_meeting_sheet_find_title (sheet, "contact", follow_up->responsible_id);
  g_autofree char *state = describe_state (sheet, follow_up);
  TovRow *row;

  if (!is_open (sheet, follow_up->agenda_item_id))
    return;
  row = add_row (sheet, table, TOV_RECORD (follow_up), follow_up->text);
  set_cell (row, 0, name);
  set_day (row, 1, follow_up->due_on);
  set_cell (row, 2, state);
}

/* "Jobcenter Lolland, UU Lolland": who has not been told. Transfer full. */
static char *
list_missing (const TovDecisionReach *reach)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < reach->receivers->len; i++) {
    const TovDecisionReceiver *receiver = g_ptr_array_index (reach->receivers, i);

    if (receiver->notified_on == TOV_DATE_NONE)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", receiver->name);
  }
  return g_string_free (names, FALSE);
}

/* Adds what hangs on an item alone, without naming its meeting. */
static gboolean
add_of_item (TovMeetingSheet *sheet, const char *item, GPtrArray *follow_ups, GError **error)
{
  g_autoptr (GPtrArray) its =
      tov_owned_load (sheet->store, &tov_follow_up_entity, "agenda_item_id", item, "due_on", error);

  for (guint i = 0; its != NULL && i < its->len; i++) {
    TovFollowUp *follow_up = g_ptr_array_index (its, i);

    if (follow_up->meeting_id == NULL)
      g_ptr_array_add (follow_ups, g_object_ref (follow_up));
  }
  return its != NULL;
}

/* What was agreed at a meeting. Elements TovFollowUp; transfer full. */
static GPtrArray *
load_follow_ups (TovMeetingSheet *sheet, TovMeeting *meeting, GError **error)
{
  const char *id = tov_record_get_id (TOV_RECORD (meeting));
  g_autoptr (GPtrArray) items = tov_agenda_load (sheet->store, id, error);
  g_autoptr (GPtrArray) follow_ups =
      items != NULL
          ? tov_owned_load (sheet->store, &tov_follow_up_entity, "meeting_id", id, "due_on", error)
          : NULL;

  for (guint i = 0; follow_ups != NULL && i < items->len; i++)
    if (!add_of_item (sheet, tov_record_get_id (g_ptr_array_index (items, i)), follow_ups, error))
      return NULL;
  return g_steal_pointer (&follow_ups);
}

/* What is open from all earlier meetings, and what was done of the last one's. */
gboolean
tov_meeting_pack_add_follow_ups (TovMeetingSheet *sheet, TovMeeting *last, GError **error)
{
  static const char *const headings[] = { N_ ("Responsible"), N_ ("Due"), N_ ("Status"), NULL };
  g_autoptr (GPtrArray) open =
      tov_agenda_list_open_follow_ups (sheet->store, tov_record_get_id (TOV_RECORD (sheet->group)),
                                       sheet->meeting->starts_at, error);
  g_autoptr (GPtrArray) latest =
      last != NULL && open != NULL ? load_follow_ups (sheet, last, error) : NULL;
  TovTable *table;

  if (open == NULL || (last != NULL && latest == NULL))
    return FALSE;
  table = create_table (N_ ("What was agreed"), headings);
  for (guint i = 0; i < open->len; i++)
    add_follow_up (sheet, table, g_ptr_array_index (open, i));
  for (guint i = 0; latest != NULL && i < latest->len; i++) {
    TovFollowUp *follow_up = g_ptr_array_index (latest, i);

    if (follow_up->done_on != TOV_DATE_NONE)
      add_follow_up (sheet, table, follow_up);
  }
  add_part (sheet, N_ ("Follow-up from earlier meetings"), table,
            last != NULL ? N_ ("Everything that was agreed is done.") : NULL);
  return TRUE;
}

gboolean
tov_meeting_pack_add_decisions (TovMeetingSheet *sheet, TovMeeting *last, GError **error)
{
  static const char *const headings[] = { N_ ("Decided on"), N_ ("Has not reached"), NULL };
  g_autoptr (GPtrArray) reaches = tov_decision_reach_list (
      sheet->store, sheet->group->partnership_id, tov_record_get_id (TOV_RECORD (sheet->group)),
      TRUE, tov_meeting_sheet_get_eve (sheet), error);
  TovTable *table;

  if (reaches == NULL)
    return FALSE;
  table = create_table (N_ ("Decision"), headings);
  for (guint i = 0; i < reaches->len; i++) {
    const TovDecisionReach *reach = g_ptr_array_index (reaches, i);
    g_autofree char *missing = list_missing (reach);
    TovRow *row;

    if (reach->is_closed)
      continue;
    row = add_row (sheet, table, TOV_RECORD (reach->decision), reach->decision->text);
    set_day (row, 0, reach->decided_on);
    set_cell (row, 1, missing);
  }
  add_part (sheet, N_ ("Decisions not passed on"), table,
            last != NULL ? N_ ("Every decision has reached those whom it is for.") : NULL);
  return TRUE;
}

gboolean
tov_meeting_pack_add_focus_points (TovMeetingSheet *sheet, GError **error)
{
  static const char *const headings[] = { N_ ("Responsible"), N_ ("Looked at again on"), NULL };
  g_autoptr (GPtrArray) points =
      tov_owned_load (sheet->store, &tov_focus_point_entity, "partnership_id",
                      sheet->group->partnership_id, "review_on", error);
  TovTable *table;

  if (points == NULL)
    return FALSE;
  table = create_table (N_ ("Focus point"), headings);
  for (guint i = 0; i < points->len; i++) {
    TovFocusPoint *point = g_ptr_array_index (points, i);
    g_autofree char *name = tov_meeting_sheet_find_title (sheet, "contact", point->responsible_id);
    TovRow *row;

    if (!g_str_equal (point->status, "open"))
      continue;
    row = add_row (sheet, table, TOV_RECORD (point), point->text);
    set_cell (row, 0, name);
    set_day (row, 1, point->review_on);
  }
  add_part (sheet, N_ ("Focus points"), table, N_ ("There are no open focus points."));
  return TRUE;
}
