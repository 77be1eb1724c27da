/* The facts about the meetings of a partnership: groups, decisions, what was agreed, when they
 * meet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-facts.h"

#include "tov-agenda.h"
#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-decision-reach.h"
#include "tov-meeting-fact.h"
#include "tov-membership.h"

#include <glib/gi18n-lib.h>

/* So many meetings are shown of those to come and of those that were. */
#define MOST_MEETINGS 4

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  TovContactGroup *one = *(TovContactGroup *const *) a, *other = *(TovContactGroup *const *) b;

  return tov_choice_index (tov_group_kinds, one->kind)
         - tov_choice_index (tov_group_kinds, other->kind);
}

/* By their kind, then by name. */
static GPtrArray *
load_groups (TovContext *context, const char *partnership)
{
  GPtrArray *groups = tov_fact_load (context, &tov_contact_group_entity, "partnership_id",
                                     partnership, "local_name");

  g_ptr_array_sort (groups, compare_groups);
  return groups;
}

static GPtrArray *
load_meetings (TovContext *context, const char *group)
{
  return tov_fact_load (context, &tov_meeting_entity, "contact_group_id", group, "starts_at");
}

static guint
count_members (TovContext *context, const char *group)
{
  g_autoptr (GPtrArray) memberships =
      tov_fact_load (context, &tov_membership_entity, "contact_group_id", group, "from_date");
  guint n = 0;

  for (guint i = 0; i < memberships->len; i++) {
    TovMembership *membership = g_ptr_array_index (memberships, i);

    if (tov_date_holds (membership->from_date, membership->to_date, tov_clock_today ()))
      n++;
  }
  return n;
}

static void
say_meetings (TovContext *context, TovFact *fact)
{
  g_autoptr (GPtrArray) meetings = load_meetings (context, fact->key);
  TovDate next = TOV_DATE_NONE, last = TOV_DATE_NONE;
  g_autofree char *day = NULL, *words = NULL;

  for (guint i = 0; i < meetings->len; i++) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i);

    if (next == TOV_DATE_NONE && tov_meeting_fact_is_coming (meeting))
      next = tov_date_from_time (meeting->starts_at);
    if (g_str_equal (meeting->status, "held"))
      last = tov_date_from_time (meeting->starts_at);
  }
  day = tov_date_format (next);
  words = next != TOV_DATE_NONE ? g_strdup_printf (_ ("next meeting %s"), day)
                                : g_strdup (_ ("no meeting planned"));
  tov_fact_say_line (fact, words);
  tov_fact_say_day (fact, _ ("last met %s"), last);
}

static TovFact *
describe_group (TovContext *context, TovContactGroup *group)
{
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (group)),
                                tov_record_display (TOV_RECORD (group)));
  guint n = count_members (context, fact->key);
  g_autofree char *members = g_strdup_printf (ngettext ("%u member", "%u members", n), n);

  if (group->local_name != NULL)
    tov_fact_say (fact, tov_choice_get_label (tov_group_kinds, group->kind));
  tov_fact_say (fact, members);
  say_meetings (context, fact);
  tov_fact_open (fact, tov_contact_group_entity.name, fact->key);
  return fact;
}

GPtrArray *
tov_partnership_facts_list_groups (TovContext *context, const char *partnership)
{
  g_autoptr (GPtrArray) groups = load_groups (context, partnership);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (facts, describe_group (context, g_ptr_array_index (groups, i)));
  return facts;
}

/* Whom it has not reached comes first: that is what is to be done. */
static TovFact *
describe_decision (TovContext *context, const TovDecisionReach *reach)
{
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (reach->decision)),
                                g_strdup (reach->decision->text));
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *missing = NULL, *group = NULL;

  for (guint i = 0; i < reach->receivers->len; i++) {
    const TovDecisionReceiver *receiver = g_ptr_array_index (reach->receivers, i);

    if (receiver->notified_on == TOV_DATE_NONE)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", receiver->name);
  }
  /* Translators: %s are parties that have not been told of a decision. */
  missing = g_strdup_printf (_ ("Not passed on to: %s"), names->str);
  tov_fact_say (fact, missing);
  group = tov_fact_name (context, tov_contact_group_entity.name, reach->group);
  tov_fact_say_line (fact, group);
  tov_fact_say_day (fact, "%s", reach->decided_on);
  if (reach->is_closed)
    tov_fact_say (fact, _ ("Closed item"));
  fact->action = "win.pass-on";
  fact->target = g_variant_ref_sink (g_variant_new_string (fact->key));
  return fact;
}

GPtrArray *
tov_partnership_facts_list_decisions (TovContext *context, const char *partnership)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) missing = tov_decision_reach_list (
      tov_context_get_store (context), partnership, NULL, TRUE, tov_clock_today (), &error);
  GPtrArray *facts = tov_fact_list_new ();

  if (missing == NULL)
    g_warning ("The decisions of a partnership cannot be read: %s", error->message);
  for (guint i = 0; missing != NULL && i < missing->len; i++)
    g_ptr_array_add (facts, describe_decision (context, g_ptr_array_index (missing, i)));
  return facts;
}

static void
add_follow_ups (TovContext *context, GPtrArray *facts, TovContactGroup *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) open = tov_agenda_list_open_follow_ups (
      tov_context_get_store (context), tov_record_get_id (TOV_RECORD (group)), NULL, &error);
  g_autofree char *name = tov_record_display (TOV_RECORD (group));

  if (open == NULL)
    g_warning ("The follow-ups of a group cannot be read: %s", error->message);
  for (guint i = 0; open != NULL && i < open->len; i++) {
    TovFollowUp *follow_up = g_ptr_array_index (open, i);

    if (follow_up->due_on != TOV_DATE_NONE && follow_up->due_on < tov_clock_today ())
      g_ptr_array_add (facts, tov_meeting_fact_new_follow_up (context, follow_up, name));
  }
}

GPtrArray *
tov_partnership_facts_list_follow_ups (TovContext *context, const char *partnership)
{
  g_autoptr (GPtrArray) groups = load_groups (context, partnership);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < groups->len; i++)
    add_follow_ups (context, facts, g_ptr_array_index (groups, i));
  return facts;
}

static TovFact *
describe_meeting (TovContext *context, TovMeeting *meeting)
{
  g_autofree char *group =
      tov_fact_name (context, tov_contact_group_entity.name, meeting->contact_group_id);

  return tov_meeting_fact_new (context, meeting, group);
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  TovMeeting *one = *(TovMeeting *const *) a, *other = *(TovMeeting *const *) b;

  return g_strcmp0 (one->starts_at, other->starts_at);
}

static GPtrArray *
load_all_meetings (TovContext *context, const char *partnership)
{
  g_autoptr (GPtrArray) groups = load_groups (context, partnership);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < groups->len; i++) {
    g_autoptr (GPtrArray) meetings =
        load_meetings (context, tov_record_get_id (g_ptr_array_index (groups, i)));

    for (guint j = 0; j < meetings->len; j++)
      g_ptr_array_add (all, g_object_ref (g_ptr_array_index (meetings, j)));
  }
  g_ptr_array_sort (all, compare_meetings);
  return all;
}

GPtrArray *
tov_partnership_facts_list_coming (TovContext *context, const char *partnership)
{
  g_autoptr (GPtrArray) meetings = load_all_meetings (context, partnership);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < meetings->len && facts->len < MOST_MEETINGS; i++) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i);

    if (tov_meeting_fact_is_coming (meeting))
      g_ptr_array_add (facts, describe_meeting (context, meeting));
  }
  return facts;
}

GPtrArray *
tov_partnership_facts_list_recent (TovContext *context, const char *partnership)
{
  g_autoptr (GPtrArray) meetings = load_all_meetings (context, partnership);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = meetings->len; i > 0 && facts->len < MOST_MEETINGS; i--) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i - 1);

    if (!tov_meeting_fact_is_coming (meeting)
        && tov_date_has_come (tov_date_from_time (meeting->starts_at), tov_clock_today ()))
      g_ptr_array_add (facts, describe_meeting (context, meeting));
  }
  return facts;
}

char *
tov_partnership_facts_describe_next (TovContext *context, const char *partnership)
{
  g_autoptr (GPtrArray) meetings = load_all_meetings (context, partnership);

  for (guint i = 0; i < meetings->len; i++) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i);
    TovDate day = tov_date_from_time (meeting->starts_at);
    g_autofree char *group = NULL, *words = NULL;

    if (!tov_meeting_fact_is_coming (meeting))
      continue;
    group = tov_fact_name (context, tov_contact_group_entity.name, meeting->contact_group_id);
    words = tov_date_format_long (day);
    /* Translators: a group, and the weekday, the day and the time of its meeting. */
    return g_strdup_printf (_ ("Next: %s %s %s at %s"), group, tov_date_weekday_name (day), words,
                            meeting->starts_at + strlen ("YYYY-MM-DDT"));
  }
  return NULL;
}
