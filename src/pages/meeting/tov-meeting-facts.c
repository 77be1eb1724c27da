/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-facts.h"

#include "tov-agenda.h"
#include "tov-clock.h"
#include "tov-decision-reach.h"
#include "tov-meeting-benefit.h"
#include "tov-meeting-fact.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTES_OF_DAY (24 * 60)

TovMeeting *
tov_meeting_facts_get_meeting (TovContext *context, const char *id)
{
  TovRecord *meeting =
      tov_store_get (tov_context_get_store (context), &tov_meeting_entity, id, NULL);

  return meeting != NULL ? TOV_MEETING (meeting) : NULL;
}

gboolean
tov_meeting_facts_was_held (TovMeeting *meeting)
{
  return g_strcmp0 (meeting->status, "held") == 0;
}

char *
tov_meeting_facts_format_clock (TovMeeting *meeting, guint minutes)
{
  guint hour, minute, total;

  if (meeting->starts_at == NULL || !tov_date_time_is_valid (meeting->starts_at))
    return NULL;
  hour = (guint) g_ascii_strtoull (meeting->starts_at + strlen ("YYYY-MM-DDT"), NULL, 10);
  minute = (guint) g_ascii_strtoull (meeting->starts_at + strlen ("YYYY-MM-DDTHH:"), NULL, 10);
  total = (hour * 60 + minute + minutes) % MINUTES_OF_DAY;
  return g_strdup_printf ("%02u:%02u", total / 60, total % 60);
}

/* "Passed on to 2 of 5"; what has not reached everybody is not to be overlooked, once they have
 * gone home. */
static void
say_reach (TovContext *context, TovFact *fact, TovDecisionReach *reach)
{
  g_autoptr (TovMeeting) meeting = tov_meeting_facts_get_meeting (context, reach->meeting);
  guint n_told = reach->receivers->len - reach->n_missing;
  g_autofree char *words =
      g_strdup_printf (_ ("passed on to %u of %u"), n_told, reach->receivers->len);

  if (reach->receivers->len == 0)
    return;
  if (reach->n_missing == 0) {
    tov_fact_say (fact, _ ("passed on to everybody"));
    return;
  }
  tov_fact_say (fact, words);
  fact->is_alert = meeting != NULL && tov_meeting_facts_was_held (meeting);
  fact->button_words = _ ("Pass on…");
  fact->button_action = "win.pass-on";
}

static TovFact *
create_decision (TovContext *context, gpointer record)
{
  TovDecision *decision = record;
  const char *id = tov_record_get_id (TOV_RECORD (decision));
  g_autofree char *who = tov_fact_name (context, "contact", decision->responsible_id);
  g_autoptr (TovDecisionReach) reach =
      tov_decision_reach_load (tov_context_get_store (context), id, NULL);
  TovFact *fact = tov_fact_new (id, g_strdup (decision->text));

  if (g_strcmp0 (decision->status, "open") != 0)
    tov_fact_say (fact, tov_choice_get_label (tov_decision_statuses, decision->status));
  tov_fact_say (fact, who);
  tov_fact_say_day (fact, _ ("by %s"), decision->due_on);
  if (reach != NULL)
    say_reach (context, fact, reach);
  tov_fact_edit (fact, tov_decision_entity.name);
  return fact;
}

GPtrArray *
tov_meeting_facts_list_decisions (TovContext *context, const char *item)
{
  return tov_fact_list_load (context, &tov_decision_entity, "agenda_item_id", item, "id", FALSE,
                             create_decision);
}

/* One that is done is another row than it was: it has no tick. */
static TovFact *
create_done (TovFollowUp *follow_up)
{
  const char *id = tov_record_get_id (TOV_RECORD (follow_up));
  g_autofree char *key = g_strdup_printf ("%s done", id);
  TovFact *fact = tov_fact_new (key, g_strdup (follow_up->text));

  tov_fact_say_day (fact, _ ("done %s"), follow_up->done_on);
  fact->action = "win.edit-record";
  fact->target = g_variant_ref_sink (g_variant_new ("(ss)", "follow_up", id));
  return fact;
}

/* Here it can be changed; elsewhere the row leads here. */
static TovFact *
create_follow_up (TovContext *context, gpointer record)
{
  TovFollowUp *follow_up = record;
  TovFact *fact;

  if (tov_date_has_come (follow_up->done_on, tov_clock_today ()))
    return create_done (follow_up);
  fact = tov_meeting_fact_new_follow_up (context, follow_up, NULL);
  g_clear_pointer (&fact->target, g_variant_unref);
  tov_fact_edit (fact, tov_follow_up_entity.name);
  return fact;
}

GPtrArray *
tov_meeting_facts_list_follow_ups (TovContext *context, const char *item)
{
  return tov_fact_list_load (context, &tov_follow_up_entity, "agenda_item_id", item, "id", FALSE,
                             create_follow_up);
}

GPtrArray *
tov_meeting_facts_list_earlier (TovContext *context, const char *id)
{
  g_autoptr (TovMeeting) meeting = tov_meeting_facts_get_meeting (context, id);
  GPtrArray *facts = tov_fact_list_new ();
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GError) error = NULL;

  if (meeting == NULL)
    return facts;
  open = tov_agenda_list_open_follow_ups (tov_context_get_store (context),
                                          meeting->contact_group_id, meeting->starts_at, &error);
  if (open == NULL) {
    g_warning ("What is left to do cannot be read: %s", error->message);
    return facts;
  }
  for (guint i = 0; i < open->len; i++)
    g_ptr_array_add (facts,
                     tov_meeting_fact_new_follow_up (context, g_ptr_array_index (open, i), NULL));
  return facts;
}

static TovFact *
create_benefit (TovContext *context, gpointer record)
{
  TovMeetingBenefit *benefit = record;
  TovFact *fact = tov_fact_new (tov_record_get_id (record), g_strdup (benefit->text));
  g_autofree char *who = tov_fact_name (context, "organisation", benefit->organisation_id);

  tov_fact_say (fact, who);
  tov_fact_edit (fact, "meeting_benefit");
  return fact;
}

GPtrArray *
tov_meeting_facts_list_benefits (TovContext *context, const char *meeting)
{
  return tov_fact_list_load (context, &tov_meeting_benefit_entity, "meeting_id", meeting, "id",
                             FALSE, create_benefit);
}
