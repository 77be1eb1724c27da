/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-sheet.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "tov-agenda.h"
#include "tov-annex-flow.h"
#include "tov-attendance.h"
#include "tov-danish.h"
#include "tov-meeting-benefit.h"
#include "tov-owned.h"
#include "tov-text.h"

#define MINUTES_OF_HOUR 60

/* Below the head, and above a heading. */
#define HEAD_SPACE 16.0

static const TovPaperFont kind_font = { 11, TRUE, 0.4 };
static const TovPaperFont title_font = { 26, TRUE, 0 };
static const TovPaperFont subject_font = { 14, FALSE, 0.25 };
static const TovPaperFont heading_font = { 15, TRUE, 0 };
static const TovPaperFactStyle fact_style = { { 11, FALSE, 0.3 }, { 11, FALSE, 0 }, 90 };

const TovPaperFont tov_meeting_strong_font = { 11, TRUE, 0 };
const TovPaperFont tov_meeting_text_font = { 11, FALSE, 0 };
const TovPaperFont tov_meeting_note_font = { 10, FALSE, 0.3 };

/* At the foot of every page. Transfer full. */
static char *
create_marking (const TovMeetingSheet *self)
{
  g_autofree char *group = tov_meeting_sheet_name_group (self);

  if (self->request->audience == TOV_MEETING_FOR_OUTSIDE)
    return g_strdup (tov_danish (N_ ("May be passed on")));
  /* Translators: what a group is called, such as "Styregruppen". */
  return g_strdup_printf (tov_danish (N_ ("For the members only: %s")), group);
}

gboolean
tov_meeting_sheet_load (TovMeetingSheet *self, const char *meeting, GError **error)
{
  self->meeting = (TovMeeting *) tov_store_get (self->store, &tov_meeting_entity, meeting, error);
  if (self->meeting == NULL)
    return FALSE;
  self->group = (TovContactGroup *) tov_store_get (self->store, &tov_contact_group_entity,
                                                   self->meeting->contact_group_id, error);
  if (self->group == NULL)
    return FALSE;
  self->partnership = (TovPartnership *) tov_store_get (self->store, &tov_partnership_entity,
                                                        self->group->partnership_id, error);
  self->items = self->partnership != NULL ? tov_agenda_load (self->store, meeting, error) : NULL;
  return self->items != NULL;
}

gboolean
tov_meeting_sheet_open (TovMeetingSheet *self,
                        TovStore *store,
                        const TovMeetingPaperRequest *request,
                        const char *meeting,
                        const char *called,
                        GError **error)
{
  g_autofree char *group = NULL;
  g_autofree char *day = NULL;

  *self = (TovMeetingSheet){ .store = store, .request = request };
  if (!tov_meeting_sheet_load (self, meeting, error))
    return FALSE;
  group = tov_meeting_sheet_name_group (self);
  day = tov_date_format_long (tov_date_from_time (self->meeting->starts_at));
  self->flow = (TovPaperFlow){ tov_paper_new (TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT),
                               tov_paper_text_layout_new () };
  self->flow.paper->title = g_strdup_printf ("%s · %s · %s", called, group, day);
  self->flow.paper->subject = g_strdup (self->partnership->name);
  self->flow.paper->date = tov_date_format (request->today);
  self->flow.paper->marking = create_marking (self);
  self->flow.paper->made = request->today;
  tov_paper_flow_begin_section (&self->flow, g_strdup (called), FALSE);
  return TRUE;
}

void
tov_meeting_sheet_clear (TovMeetingSheet *self)
{
  g_clear_object (&self->meeting);
  g_clear_object (&self->group);
  g_clear_object (&self->partnership);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->flow.layout);
  g_clear_pointer (&self->flow.paper, tov_paper_unref);
}

TovDate
tov_meeting_sheet_get_eve (const TovMeetingSheet *self)
{
  return MIN (tov_date_from_time (self->meeting->starts_at) - 1, self->request->today);
}

TovPaper *
tov_meeting_sheet_end (TovMeetingSheet *self, gboolean is_good)
{
  return is_good ? g_steal_pointer (&self->flow.paper) : NULL;
}

char *
tov_meeting_sheet_guard (const TovMeetingSheet *self, const char *text)
{
  /* Translators: stands in a text in place of a name that must not be seen. */
  return tov_name_guard_cover (self->request->guard, text, tov_danish (N_ ("[name]")));
}

char *
tov_meeting_sheet_find_title (const TovMeetingSheet *self, const char *entity, const char *id)
{
  return id != NULL ? tov_store_get_title (self->store, entity, id) : NULL;
}

char *
tov_meeting_sheet_name_group (const TovMeetingSheet *self)
{
  int kind = tov_choice_index (tov_group_kinds, self->group->kind);

  if (self->group->local_name != NULL)
    return tov_meeting_sheet_guard (self, self->group->local_name);
  return g_strdup (kind >= 0 ? tov_danish (tov_group_kinds[kind].label) : "");
}

/* Minutes of the day of a time YYYY-MM-DDTHH:MM. */
static guint
read_minutes (const char *time)
{
  guint hour = (guint) g_ascii_strtoull (time + strlen ("YYYY-MM-DDT"), NULL, 10);
  guint minute = (guint) g_ascii_strtoull (time + strlen ("YYYY-MM-DDTHH:"), NULL, 10);

  return hour * MINUTES_OF_HOUR + minute;
}

static char *
format_minutes (guint minutes)
{
  return g_strdup_printf ("%u.%02u", minutes / MINUTES_OF_HOUR % 24, minutes % MINUTES_OF_HOUR);
}

char *
tov_meeting_sheet_format_clock (TovMeeting *meeting, guint minutes)
{
  return format_minutes (read_minutes (meeting->starts_at) + minutes);
}

char *
tov_meeting_sheet_format_time (TovMeeting *meeting)
{
  TovDate date = tov_date_from_time (meeting->starts_at);
  g_autofree char *day = tov_date_format_long (date);
  g_autofree char *starts = format_minutes (read_minutes (meeting->starts_at));
  g_autofree char *ends =
      meeting->ends_at != NULL ? format_minutes (read_minutes (meeting->ends_at)) : g_strdup ("");

  /* Translators: weekday, day, from and until when: "Wednesday, 9 November 2011 at 9.00–11.00". */
  return g_strdup_printf (tov_danish (N_ ("%s, %s at %s%s%s")), tov_date_weekday_name (date), day,
                          starts, *ends != '\0' ? "–" : "", ends);
}

char *
tov_meeting_sheet_format_duty (const TovMeetingSheet *self, const char *responsible, TovDate due)
{
  g_autofree char *name = tov_meeting_sheet_find_title (self, "contact", responsible);
  g_autofree char *day = tov_date_format (due);
  g_autofree char *by = NULL;

  if (due == TOV_DATE_NONE)
    return g_steal_pointer (&name);
  by = g_strdup_printf (tov_danish (N_ ("by %s")), day);
  return name != NULL ? g_strdup_printf ("%s, %s", name, by) : g_steal_pointer (&by);
}

char *
tov_meeting_sheet_name_item (const TovMeetingSheet *self, TovAgendaItem *item, gboolean told)
{
  if (item->closed && !told)
    return g_strdup (tov_danish (N_ ("Closed item")));
  return item->closed ? g_strdup (item->title) : tov_meeting_sheet_guard (self, item->title);
}

void
tov_meeting_sheet_add_head (TovMeetingSheet *self, const char *kind, const char *title)
{
  tov_meeting_sheet_add_text (self, &kind_font, kind, 0, -1);
  tov_meeting_sheet_add_text (self, &title_font, title, 0, -1);
  tov_meeting_sheet_add_text (self, &subject_font, self->partnership->name, 0, -1);
  self->flow.y += HEAD_SPACE;
}

void
tov_meeting_sheet_add_fact (TovMeetingSheet *self, const char *label, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (tov_paper_flow_measure_fact (&self->flow, &fact_style, label, text)
      > tov_paper_flow_get_room (&self->flow))
    tov_paper_flow_turn_page (&self->flow, FALSE);
  tov_paper_flow_add_fact (&self->flow, &fact_style, label, text);
}

void
tov_meeting_sheet_begin_part (TovMeetingSheet *self, const char *heading, double height)
{
  double its = tov_paper_flow_measure_text (&self->flow, &heading_font, heading);

  if (self->flow.y > self->flow.paper->top)
    self->flow.y += TOV_PAPER_LARGE_SPACE;
  tov_paper_flow_begin_section_here (&self->flow, g_strdup (heading),
                                     its + TOV_PAPER_SPACE + height);
  tov_paper_flow_add_text (&self->flow, &heading_font, heading, 0, -1);
  self->flow.y += TOV_PAPER_SMALL_SPACE;
}

void
tov_meeting_sheet_add_text (
    TovMeetingSheet *self, const TovPaperFont *font, const char *text, double indent, double width)
{
  if (text != NULL)
    tov_paper_flow_run_text (&self->flow, font, text, indent, width);
}

void
tov_meeting_sheet_add_rule (TovMeetingSheet *self)
{
  tov_paper_flow_add_item (&self->flow, TOV_ITEM_BOX, 0.5)->font.grey = 0.7;
}

TovTable *
tov_meeting_sheet_create_table (const char *row_heading)
{
  return tov_table_new (NULL, "", row_heading, TOV_CLASS_OUTSIDE);
}

void
tov_meeting_sheet_add_table (TovMeetingSheet *self, TovTable *table)
{
  tov_paper_keep (self->flow.paper, table, (GDestroyNotify) tov_table_free);
  tov_annex_flow_add_table (&self->flow, table, NULL);
}

GPtrArray *
tov_meeting_sheet_load_attendance (const TovMeetingSheet *self, GError **error)
{
  return tov_owned_load (self->store, &tov_attendance_entity, "meeting_id",
                         tov_record_get_id (TOV_RECORD (self->meeting)), "organisation_id", error);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return tov_text_compare (*(char *const *) a, *(char *const *) b);
}

/* The names of an organisation's people behind its own. */
static void
add_name (const TovMeetingSheet *self, GHashTable *names, TovAttendance *attendance)
{
  g_autofree char *organisation =
      tov_meeting_sheet_find_title (self, "organisation", attendance->organisation_id);
  g_autofree char *name = tov_meeting_sheet_find_title (self, "contact", attendance->contact_id);
  const char *key = organisation != NULL ? organisation : tov_danish (N_ ("Others"));
  GPtrArray *its = g_hash_table_lookup (names, key);

  if (its == NULL) {
    its = g_ptr_array_new_with_free_func (g_free);
    g_hash_table_insert (names, g_strdup (key), its);
  }
  g_ptr_array_add (its, g_steal_pointer (&name));
}

char *
tov_meeting_sheet_list_people (const TovMeetingSheet *self,
                               GPtrArray *attendance,
                               gboolean (*holds) (gpointer attendance))
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autofree gpointer *organisations = NULL;
  guint n_organisations;
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < attendance->len; i++)
    if (holds (g_ptr_array_index (attendance, i)))
      add_name (self, names, g_ptr_array_index (attendance, i));
  organisations = g_hash_table_get_keys_as_array (names, &n_organisations);
  qsort (organisations, n_organisations, sizeof *organisations, compare_texts);
  for (guint i = 0; i < n_organisations; i++) {
    const char *organisation = organisations[i];
    GPtrArray *its = g_hash_table_lookup (names, organisation);
    g_autofree char *joined = NULL;

    g_ptr_array_sort (its, compare_texts);
    g_ptr_array_add (its, NULL);
    joined = g_strjoinv (", ", (char **) its->pdata);
    g_string_append_printf (lines, "%s%s: %s", i > 0 ? "\n" : "", organisation, joined);
  }
  return g_string_free (lines, FALSE);
}

void
tov_meeting_sheet_add_benefits (TovMeetingSheet *self, GPtrArray *benefits)
{
  for (guint i = 0; benefits != NULL && i < benefits->len; i++) {
    TovMeetingBenefit *benefit = g_ptr_array_index (benefits, i);
    g_autofree char *name =
        tov_meeting_sheet_find_title (self, "organisation", benefit->organisation_id);
    g_autofree char *text = tov_meeting_sheet_guard (self, benefit->text);
    g_autofree char *line = g_strdup_printf ("%s: %s", name, text);

    tov_meeting_sheet_add_text (self, &tov_meeting_text_font, line, 0, -1);
  }
}
