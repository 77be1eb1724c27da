/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-group-facts.h"

#include "tov-agenda-template.h"
#include "tov-agenda.h"
#include "tov-attendance-trend.h"
#include "tov-clock.h"
#include "tov-meeting-fact.h"
#include "tov-membership.h"
#include "tov-numbered.h"
#include "tov-template-words.h"

#include <glib/gi18n-lib.h>

/* So many meetings that were are shown; all of them stand below. */
#define MOST_PAST 6

static GPtrArray *
load_meetings (TovContext *context, const char *group)
{
  return tov_fact_load (context, &tov_meeting_entity, "contact_group_id", group, "starts_at");
}

static TovFact *
describe_member (TovContext *context, TovMembership *membership)
{
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (membership)),
                                tov_fact_name (context, "contact", membership->contact_id));
  g_autofree char *organisation =
      tov_fact_name (context, "organisation", membership->organisation_id);

  if (!g_str_equal (membership->role, "member"))
    tov_fact_say (fact, tov_choice_get_label (tov_membership_roles, membership->role));
  tov_fact_say (fact, organisation);
  tov_fact_say_day (fact, _ ("until %s"), membership->to_date);
  tov_fact_add_face (fact, membership->contact_id);
  tov_fact_open (fact, "contact", membership->contact_id);
  return fact;
}

/* Those of one role, by name. */
static void
add_members (TovContext *context, GPtrArray *members, const char *role, GPtrArray *facts)
{
  g_autoptr (GPtrArray) alike = tov_fact_list_new ();

  for (guint i = 0; i < members->len; i++) {
    TovMembership *membership = g_ptr_array_index (members, i);

    if (g_str_equal (membership->role, role)
        && tov_date_holds (membership->from_date, membership->to_date, tov_clock_today ()))
      g_ptr_array_add (alike, describe_member (context, membership));
  }
  tov_fact_list_sort (alike);
  g_ptr_array_extend_and_steal (facts, g_steal_pointer (&alike));
}

static const char *
name_trend (TovTrend trend)
{
  switch (trend) {
  case TOV_TREND_FALLING:
    return _ ("fewer and fewer");
  case TOV_TREND_RISING:
    return _ ("more and more");
  case TOV_TREND_STEADY:
    return _ ("about as many as before");
  case TOV_TREND_UNKNOWN:
  default:
    return NULL;
  }
}

static TovFact *
describe_line (const TovAttendanceLine *line)
{
  const TovAttendanceCount *sum = &line->sum;
  guint n = sum->present + sum->excused + sum->absent;
  TovFact *fact =
      tov_fact_new (line->organisation != NULL ? line->organisation : "", g_strdup (line->name));
  g_autofree char *words = NULL;

  /* Translators: how often people of a party were there, of how often it was noted, and in per
   * cent. */
  words = g_strdup_printf (
      ngettext ("there %u of %u time (%d\u00a0%%)", "there %u of %u times (%d\u00a0%%)", n),
      sum->present, n, tov_attendance_count_share (sum));
  fact->is_alert = line->trend == TOV_TREND_FALLING;
  tov_fact_say (fact, words);
  tov_fact_say (fact, name_trend (line->trend));
  if (line->organisation != NULL)
    tov_fact_open (fact, "organisation", line->organisation);
  return fact;
}

GPtrArray *
tov_group_facts_list_coming (TovContext *context, const char *group)
{
  g_autoptr (GPtrArray) meetings = load_meetings (context, group);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < meetings->len; i++) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i);

    if (tov_meeting_fact_is_coming (meeting))
      g_ptr_array_add (facts, tov_meeting_fact_new (context, meeting, NULL));
  }
  return facts;
}

GPtrArray *
tov_group_facts_list_past (TovContext *context, const char *group)
{
  g_autoptr (GPtrArray) meetings = load_meetings (context, group);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = meetings->len; i > 0 && facts->len < MOST_PAST; i--) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i - 1);

    if (!tov_meeting_fact_is_coming (meeting)
        && tov_date_has_come (tov_date_from_time (meeting->starts_at), tov_clock_today ()))
      g_ptr_array_add (facts, tov_meeting_fact_new (context, meeting, NULL));
  }
  return facts;
}

GPtrArray *
tov_group_facts_list_follow_ups (TovContext *context, const char *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) open =
      tov_agenda_list_open_follow_ups (tov_context_get_store (context), group, NULL, &error);
  GPtrArray *facts = tov_fact_list_new ();

  if (open == NULL)
    g_warning ("The follow-ups of a group cannot be read: %s", error->message);
  for (guint i = 0; open != NULL && i < open->len; i++)
    g_ptr_array_add (facts,
                     tov_meeting_fact_new_follow_up (context, g_ptr_array_index (open, i), NULL));
  return facts;
}

GPtrArray *
tov_group_facts_list_members (TovContext *context, const char *group)
{
  g_autoptr (GPtrArray) members =
      tov_fact_load (context, &tov_membership_entity, "contact_group_id", group, "from_date");
  GPtrArray *facts = tov_fact_list_new ();

  for (const TovChoice *role = tov_membership_roles; role->code != NULL; role++)
    add_members (context, members, role->code, facts);
  return facts;
}

GPtrArray *
tov_group_facts_list_attendance (TovContext *context, const char *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovAttendanceTrend) trend = tov_attendance_trend_load (
      tov_context_get_store (context), group, TOV_TREND_MEETINGS, tov_clock_today (), &error);
  GPtrArray *facts = tov_fact_list_new ();

  if (trend == NULL)
    g_warning ("The attendance of a group cannot be read: %s", error->message);
  for (guint i = 0; trend != NULL && i < trend->lines->len; i++)
    g_ptr_array_add (facts, describe_line (g_ptr_array_index (trend->lines, i)));
  return facts;
}

GPtrArray *
tov_group_facts_list_standing (TovContext *context, const char *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items =
      tov_numbered_load (tov_context_get_store (context), &tov_agenda_template_entity,
                         "contact_group_id", group, &error);
  GPtrArray *facts = tov_fact_list_new ();

  if (items == NULL)
    g_warning ("The standing items of a group cannot be read: %s", error->message);
  for (guint i = 0; items != NULL && i < items->len; i++) {
    TovAgendaTemplate *item = g_ptr_array_index (items, i);
    TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (item)), g_strdup (item->title));
    g_autofree char *words = tov_template_words (item);

    tov_fact_say (fact, words);
    tov_fact_edit (fact, tov_agenda_template_entity.name);
    g_ptr_array_add (facts, fact);
  }
  return facts;
}
