/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact-facts.h"

#include "tov-attendance.h"
#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-decision.h"
#include "tov-meeting-fact.h"
#include "tov-membership.h"
#include "tov-post-acts.h"
#include "tov-post-words.h"
#include "tov-selection.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As many meetings as one looks back on. */
#define MOST_MEETINGS 8

typedef struct
{
  TovAttendance *attendance;
  TovMeeting *meeting;
} Visit;

static TovStore *
get_store (TovContext *context)
{
  return tov_context_get_store (context);
}

/* Who had the post before, and who has it after. */
static void
say_neighbours (TovContext *context, TovFact *fact, TovEmployment *post)
{
  g_autoptr (TovEmployment) before = tov_post_find_before (get_store (context), post);
  g_autoptr (TovEmployment) after = tov_post_find_after (get_store (context), post);

  if (before != NULL) {
    g_autofree char *name = tov_fact_name (context, "contact", before->contact_id);
    g_autofree char *day = tov_date_format (before->to_date);
    /* Translators: who had a post, and the last day. */
    g_autofree char *words = g_strdup_printf (_ ("Before: %s, until %s"), name, day);

    tov_fact_say_line (fact, words);
  }
  if (after != NULL) {
    g_autofree char *name = tov_fact_name (context, "contact", after->contact_id);
    g_autofree char *day = tov_date_format (after->from_date);
    /* Translators: who has a post now, and the first day. */
    g_autofree char *words = g_strdup_printf (_ ("After: %s, from %s"), name, day);

    tov_fact_say_line (fact, words);
  }
}

static TovFact *
describe_post (TovContext *context, gpointer record)
{
  TovEmployment *post = record;
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (post)),
                                tov_post_words_describe (get_store (context), post));

  tov_fact_say (fact, post->department);
  tov_fact_say_period (fact, post->from_date, post->to_date);
  say_neighbours (context, fact, post);
  tov_fact_edit (fact, "employment");
  if (tov_date_holds (post->from_date, post->to_date, tov_clock_today ())) {
    fact->button_words = _ ("Hand over…");
    fact->button_action = "win.hand-over-post";
  }
  return fact;
}

static TovFact *
describe_seat (TovContext *context, gpointer record)
{
  TovMembership *seat = record;
  g_autoptr (TovRecord) group =
      tov_store_get (get_store (context), &tov_contact_group_entity, seat->contact_group_id, NULL);
  g_autofree char *partnership =
      group != NULL
          ? tov_fact_name (context, "partnership", TOV_CONTACT_GROUP (group)->partnership_id)
          : NULL;
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (seat)),
                                tov_fact_name (context, "contact_group", seat->contact_group_id));

  tov_fact_say (fact, partnership);
  tov_fact_say (fact, tov_choice_get_label (tov_membership_roles, seat->role));
  if (seat->organisation_id != NULL) {
    g_autofree char *organisation = tov_fact_name (context, "organisation", seat->organisation_id);
    /* Translators: %s is the organisation that a member speaks for. */
    g_autofree char *words = g_strdup_printf (_ ("for %s"), organisation);

    tov_fact_say (fact, words);
  }
  tov_fact_say_period (fact, seat->from_date, seat->to_date);
  tov_fact_open (fact, "contact_group", seat->contact_group_id);
  return fact;
}

static void
add_follow_ups (GPtrArray *facts, TovContext *context, const char *id)
{
  g_autoptr (GPtrArray) follow_ups =
      tov_fact_load (context, &tov_follow_up_entity, "responsible_id", id, "due_on");

  for (guint i = 0; i < follow_ups->len; i++) {
    TovFollowUp *follow_up = g_ptr_array_index (follow_ups, i);

    if (follow_up->done_on == TOV_DATE_NONE)
      g_ptr_array_add (facts, tov_meeting_fact_new_follow_up (context, follow_up, NULL));
  }
}

static void
add_decisions (GPtrArray *facts, TovContext *context, const char *id)
{
  g_autoptr (GPtrArray) decisions =
      tov_fact_load (context, &tov_decision_entity, "responsible_id", id, "due_on");

  for (guint i = 0; i < decisions->len; i++) {
    TovDecision *decision = g_ptr_array_index (decisions, i);
    TovFact *fact;

    if (!g_str_equal (decision->status, "open"))
      continue;
    fact = tov_fact_new (tov_record_get_id (TOV_RECORD (decision)), g_strdup (decision->text));
    tov_fact_say (fact, _ ("Decision"));
    tov_fact_say_due (fact, decision->due_on);
    tov_fact_edit (fact, "decision");
    g_ptr_array_add (facts, fact);
  }
}

static void
free_visit (Visit *visit)
{
  g_object_unref (visit->attendance);
  g_object_unref (visit->meeting);
  g_free (visit);
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  const Visit *one = *(Visit *const *) a;
  const Visit *other = *(Visit *const *) b;

  return strcmp (other->meeting->starts_at, one->meeting->starts_at);
}

/* The meetings that somebody was or is invited to, the latest first. */
static GPtrArray *
list_visits (TovContext *context, const char *contact)
{
  g_autoptr (GPtrArray) attendances =
      tov_fact_load (context, &tov_attendance_entity, "contact_id", contact, "meeting_id");
  GPtrArray *visits = g_ptr_array_new_with_free_func ((GDestroyNotify) free_visit);

  for (guint i = 0; i < attendances->len; i++) {
    TovAttendance *attendance = g_ptr_array_index (attendances, i);
    TovRecord *meeting =
        tov_store_get (get_store (context), &tov_meeting_entity, attendance->meeting_id, NULL);
    Visit *visit;

    if (meeting == NULL)
      continue;
    visit = g_new0 (Visit, 1);
    visit->attendance = g_object_ref (attendance);
    visit->meeting = TOV_MEETING (meeting);
    g_ptr_array_add (visits, visit);
  }
  g_ptr_array_sort (visits, compare_visits);
  return visits;
}

static TovFact *
describe_visit (TovContext *context, const Visit *visit)
{
  g_autofree char *group =
      tov_fact_name (context, "contact_group", visit->meeting->contact_group_id);
  TovFact *fact = tov_meeting_fact_new (context, visit->meeting, group);

  if (g_str_equal (visit->meeting->status, "held"))
    tov_fact_say_line (fact, tov_choice_get_label (tov_presences, visit->attendance->presence));
  return fact;
}

static TovSelection *
create_selection (TovSelect condition, const char *id)
{
  TovSelection *selection = tov_selection_new ();

  tov_selection_set (selection, condition, id);
  return selection;
}

/* The young people of the chosen partnership. NULL if they cannot be read. */
static GPtrArray *
load_standings (TovContext *context)
{
  return tov_standings_load (get_store (context), tov_context_get_partnership (context),
                             tov_clock_today (), NULL);
}

/* How many of them meet one condition. */
static guint
count_selected (GPtrArray *standings, TovSelect condition, const char *id)
{
  g_autoptr (TovSelection) selection = create_selection (condition, id);
  guint n = 0;

  for (guint i = 0; standings != NULL && i < standings->len; i++)
    n += tov_selection_matches (selection, g_ptr_array_index (standings, i), NULL);
  return n;
}

/* A fact that opens them. words: transfer full; the fact: transfer none. */
static TovFact *
add_selected (GPtrArray *facts, const char *key, TovSelect condition, const char *id, char *words)
{
  g_autoptr (TovSelection) selection = create_selection (condition, id);
  TovFact *fact = tov_fact_new (key, words);

  fact->action = "win.show-selection";
  fact->target = g_variant_ref_sink (g_variant_new_take_string (tov_selection_to_text (selection)));
  g_ptr_array_add (facts, fact);
  return fact;
}

static void
add_balls (GPtrArray *facts, GPtrArray *standings, const char *id)
{
  guint n = count_selected (standings, TOV_SELECT_BALL, id);

  if (n > 0)
    add_selected (facts, "balls", TOV_SELECT_BALL, id,
                  g_strdup_printf (ngettext ("Has the ball for %u young person",
                                             "Has the ball for %u young people", n),
                                   n));
}

void
tov_contact_facts_add_balls (GPtrArray *facts, TovContext *context, const char *id)
{
  g_autoptr (GPtrArray) standings = load_standings (context);

  add_balls (facts, standings, id);
}

void
tov_contact_facts_add_note (GPtrArray *facts, TovRecord *record, const char *field)
{
  const TovEntity *entity = tov_record_get_entity (record);
  const TovField *its_field = tov_entity_get_field (entity, field);
  g_autofree char *text = tov_record_get_text (record, its_field);
  TovFact *fact;

  if (text == NULL)
    return;
  fact = tov_fact_new (field, g_steal_pointer (&text));
  tov_fact_say (fact, _ (its_field->label));
  fact->action = "win.edit-record";
  fact->target =
      g_variant_ref_sink (g_variant_new ("(ss)", entity->name, tov_record_get_id (record)));
  g_ptr_array_add (facts, fact);
}

GPtrArray *
tov_contact_facts_list_help (TovContext *context, const char *id)
{
  g_autoptr (TovRecord) contact =
      tov_store_get (get_store (context), &tov_contact_entity, id, NULL);
  GPtrArray *facts = tov_fact_list_new ();

  if (contact == NULL)
    return facts;
  tov_contact_facts_add_note (facts, contact, "can_help_with");
  tov_contact_facts_add_note (facts, contact, "can_decide");
  return facts;
}

GPtrArray *
tov_contact_facts_list_posts (TovContext *context, const char *id)
{
  return tov_fact_list_load (context, &tov_employment_entity, "contact_id", id, "from_date", TRUE,
                             describe_post);
}

GPtrArray *
tov_contact_facts_list_groups (TovContext *context, const char *id)
{
  return tov_fact_list_load (context, &tov_membership_entity, "contact_id", id, "from_date", TRUE,
                             describe_seat);
}

GPtrArray *
tov_contact_facts_list_tasks (TovContext *context, const char *id)
{
  GPtrArray *facts = tov_fact_list_new ();

  add_follow_ups (facts, context, id);
  add_decisions (facts, context, id);
  return facts;
}

GPtrArray *
tov_contact_facts_list_young_people (TovContext *context, const char *id)
{
  g_autoptr (GPtrArray) standings = load_standings (context);
  guint n = count_selected (standings, TOV_SELECT_KEY_WORKER, id);
  GPtrArray *facts = tov_fact_list_new ();

  if (n > 0) {
    TovFact *fact = add_selected (
        facts, id, TOV_SELECT_KEY_WORKER, id,
        g_strdup_printf (
            ngettext ("Key worker for %u young person", "Key worker for %u young people", n), n));

    /* Who leaves hands over all of them at once. */
    fact->button_words = _ ("Another key worker…");
    fact->button_action = "win.hand-over-all";
  }
  add_balls (facts, standings, id);
  return facts;
}

GPtrArray *
tov_contact_facts_list_meetings (TovContext *context, const char *id)
{
  g_autoptr (GPtrArray) visits = list_visits (context, id);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < MIN (visits->len, MOST_MEETINGS); i++)
    g_ptr_array_add (facts, describe_visit (context, g_ptr_array_index (visits, i)));
  return facts;
}
