/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-fact.h"

#include "tov-attendance.h"
#include "tov-clock.h"

#include <glib/gi18n-lib.h>

/* "4 of 6 came", where it was noted. */
static void
say_attendance (TovContext *context, TovFact *fact)
{
  g_autoptr (GPtrArray) attendances =
      tov_fact_load (context, &tov_attendance_entity, "meeting_id", fact->key, "presence");
  guint n_present = 0, n_noted = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < attendances->len; i++) {
    TovAttendance *attendance = g_ptr_array_index (attendances, i);

    n_present += g_str_equal (attendance->presence, "present");
    n_noted += !g_str_equal (attendance->presence, "unknown");
  }
  if (n_noted == 0)
    return;
  /* Translators: how many people came to a meeting, of how many. */
  words =
      g_strdup_printf (ngettext ("%u of %u came", "%u of %u came", n_noted), n_present, n_noted);
  tov_fact_say (fact, words);
}

/* Its state, where that is more than that the day says it is to come. */
static void
say_state (TovContext *context, TovFact *fact, TovMeeting *meeting)
{
  if (g_str_equal (meeting->status, "held")) {
    say_attendance (context, fact);
    tov_fact_say_day (fact, _ ("minutes approved %s"), meeting->approved_on);
  } else if (tov_meeting_fact_is_coming (meeting) || g_str_equal (meeting->status, "cancelled")) {
    tov_fact_say (fact, tov_choice_get_label (tov_meeting_statuses, meeting->status));
  } else {
    fact->is_alert = TRUE;
    tov_fact_say (fact, _ ("Was it held?"));
  }
}

gboolean
tov_meeting_fact_is_coming (TovMeeting *meeting)
{
  return tov_date_from_time (meeting->starts_at) >= tov_clock_today ()
         && !g_str_equal (meeting->status, "held") && !g_str_equal (meeting->status, "cancelled");
}

TovFact *
tov_meeting_fact_new (TovContext *context, TovMeeting *meeting, const char *group)
{
  g_autofree char *time = tov_date_format_time (meeting->starts_at);
  TovFact *fact =
      tov_fact_new (tov_record_get_id (TOV_RECORD (meeting)),
                    group != NULL ? g_strdup_printf ("%s · %s", time, group) : g_strdup (time));

  say_state (context, fact, meeting);
  tov_fact_say (fact, meeting->place);
  tov_fact_open (fact, tov_meeting_entity.name, fact->key);
  return fact;
}

TovFact *
tov_meeting_fact_new_follow_up (TovContext *context, TovFollowUp *follow_up, const char *group)
{
  TovFact *fact =
      tov_fact_new (tov_record_get_id (TOV_RECORD (follow_up)), g_strdup (follow_up->text));
  g_autofree char *responsible = tov_fact_name (context, "contact", follow_up->responsible_id);

  tov_fact_say (fact, responsible);
  tov_fact_say_due (fact, follow_up->due_on);
  tov_fact_say (fact, group);
  fact->tick_action = "win.follow-up-done";
  fact->tick_words = g_strdup_printf (_ ("“%s” is done"), follow_up->text);
  if (follow_up->meeting_id != NULL)
    tov_fact_open (fact, tov_meeting_entity.name, follow_up->meeting_id);
  else
    tov_fact_edit (fact, tov_follow_up_entity.name);
  return fact;
}
