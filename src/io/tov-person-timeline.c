/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-timeline.h"

#include "tov-cohort.h"
#include "tov-contact-times.h"
#include "tov-discharge-reason.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-log-entry.h"
#include "tov-outcome.h"
#include "tov-placement-type.h"
#include "tov-placement.h"
#include "tov-readiness.h"
#include "tov-owned.h"
#include "tov-support-level.h"

#include <glib/gi18n-lib.h>

/* Between what is said of one thing. */
#define AND " · "

typedef struct
{
  TovStore *store;
  TovTimeline *timeline;
} Loader;

typedef void (*AddFunc) (const Loader *self, TovRecord *record, GPtrArray *all);

static const char *const lane_names[TOV_N_LANES] = {
  [TOV_LANE_ENROLMENT] = N_ ("Enrolment"),   [TOV_LANE_SERIAL] = N_ ("Pathway"),
  [TOV_LANE_PARALLEL] = N_ ("Beside it"),    [TOV_LANE_OUTCOME] = N_ ("Education or job"),
  [TOV_LANE_KEY_WORKER] = N_ ("Key worker"), [TOV_LANE_LEVEL] = N_ ("Level"),
  [TOV_LANE_READINESS] = N_ ("Readiness"),   [TOV_LANE_CONTACT] = N_ ("Contact with"),
};

/* "01-03-2011 to 14-10-2011", "since 01-03-2011". */
static char *
describe_period (TovDate from, TovDate to)
{
  g_autofree char *from_text = tov_date_format (from);
  g_autofree char *to_text = tov_date_format (to);

  if (to == TOV_DATE_NONE)
    return g_strdup_printf (_ ("since %s"), from_text);
  /* Translators: from a day to another one. */
  return g_strdup_printf (_ ("%s to %s"), from_text, to_text);
}

static char *
get_title (const Loader *self, const char *entity, const char *id)
{
  return id != NULL ? tov_store_get_title (self->store, entity, id) : NULL;
}

/* An item for an interval of a record; takes words over, and they are its label too. */
static TovTimelineItem *
add_bar (const Loader *self, TovRecord *record, TovLane lane, TovDate from, TovDate to, char *words)
{
  TovTimelineItem *item =
      tov_timeline_add (self->timeline, lane, from, to != TOV_DATE_NONE ? to : TOV_DATE_FOREVER,
                        tov_record_get_entity (record)->name, tov_record_get_id (record));

  item->label = g_strdup (words);
  item->words = words;
  item->period = describe_period (from, to);
  return item;
}

/* Says something more of it; takes words over. */
static void
say (TovTimelineItem *item, char *words)
{
  g_autofree char *before = item->words;

  if (words != NULL)
    item->words = g_strconcat (before, AND, words, NULL);
  else
    item->words = g_steal_pointer (&before);
  g_free (words);
}

/* The group that began with fixed dates, once. */
static void
add_cohort (const Loader *self, const char *id)
{
  g_autoptr (TovRecord) record =
      id != NULL ? tov_store_get (self->store, &tov_cohort_entity, id, NULL) : NULL;
  TovCohort *cohort = (TovCohort *) record;
  TovTimelineItem *item;

  if (cohort == NULL || cohort->from_date == TOV_DATE_NONE
      || tov_timeline_find (self->timeline, tov_cohort_entity.name, id) >= 0)
    return;
  item = add_bar (self, record, TOV_LANE_ENROLMENT, cohort->from_date, cohort->to_date,
                  tov_record_display (record));
  item->tone = TOV_TONE_LIGHT;
}

static TovEnrolment *
find_resumed (GPtrArray *enrolments, TovEnrolment *enrolment)
{
  for (guint i = 0; i < enrolments->len; i++) {
    TovEnrolment *other = g_ptr_array_index (enrolments, i);

    if (g_strcmp0 (tov_record_get_id (TOV_RECORD (other)), enrolment->resumes_id) == 0
        && other->discharged_on != TOV_DATE_NONE)
      return other;
  }
  return NULL;
}

/* "Back after 20 days"; who went on the same day, elsewhere, was not away. */
static void
say_return (TovTimelineItem *item, TovEnrolment *enrolment, TovEnrolment *before)
{
  int days = enrolment->admitted_on - before->discharged_on;

  if (days <= 0)
    return;
  item->is_return = TRUE;
  g_free (item->label);
  item->label =
      g_strdup_printf (ngettext ("Back after %d day", "Back after %d days", (gulong) days), days);
  say (item, g_strdup (item->label));
}

static void
say_discharge (const Loader *self, TovTimelineItem *item, TovEnrolment *enrolment)
{
  g_autoptr (TovRecord) reason = enrolment->discharge_reason_id != NULL
                                     ? tov_store_get (self->store, &tov_discharge_reason_entity,
                                                      enrolment->discharge_reason_id, NULL)
                                     : NULL;
  g_autofree char *name = reason != NULL ? tov_record_display (reason) : NULL;

  if (reason == NULL)
    return;
  item->is_interrupted = g_str_equal (TOV_DISCHARGE_REASON (reason)->class, "drop_out");
  say (item, g_strdup_printf (_ ("Discharged: %s"), name));
}

/* An enrolment ends the day before the day of discharge. */
static void
add_enrolment (const Loader *self, TovRecord *record, GPtrArray *all)
{
  TovEnrolment *enrolment = TOV_ENROLMENT (record);
  TovEnrolment *before = find_resumed (all, enrolment);
  TovDate last = TOV_DATE_NONE;
  TovTimelineItem *item;

  if (enrolment->discharged_on != TOV_DATE_NONE)
    last = MAX (enrolment->discharged_on - 1, enrolment->admitted_on);
  item = add_bar (self, record, TOV_LANE_ENROLMENT, enrolment->admitted_on, last,
                  get_title (self, "partnership", enrolment->partnership_id));
  if (before != NULL)
    say_return (item, enrolment, before);
  say_discharge (self, item, enrolment);
  add_cohort (self, enrolment->cohort_id);
}

static void
say_ending (const Loader *self, TovTimelineItem *item, TovPlacement *placement)
{
  const char *ending;
  g_autofree char *obstacle = NULL;

  if (placement->ending == NULL)
    return;
  ending = tov_choice_get_label (tov_placement_endings, placement->ending);
  obstacle = get_title (self, "theme", placement->obstacle_id);
  item->is_interrupted = g_str_equal (placement->ending, "interrupted");
  say (item, obstacle != NULL ? g_strdup_printf ("%s: %s", ending, obstacle) : g_strdup (ending));
}

/* What goes on is drawn to its planned end, unless that has passed. */
static void
say_plan (const Loader *self, TovTimelineItem *item, TovPlacement *placement)
{
  g_autofree char *planned_to = tov_date_format (placement->planned_to);

  if (placement->to_date != TOV_DATE_NONE || placement->planned_to == TOV_DATE_NONE)
    return;
  say (item, g_strdup_printf (_ ("Planned to %s"), planned_to));
  if (placement->planned_to >= self->timeline->today)
    item->to = placement->planned_to;
}

static void
add_placement (const Loader *self, TovRecord *record, GPtrArray *all)
{
  TovPlacement *placement = TOV_PLACEMENT (record);
  TovLane lane = placement->parallel ? TOV_LANE_PARALLEL : TOV_LANE_SERIAL;
  g_autoptr (TovRecord) type =
      tov_store_get (self->store, &tov_placement_type_entity, placement->placement_type_id, NULL);
  g_autofree char *place = get_title (self, "organisation", placement->organisation_id);
  g_autofree char *name = get_title (self, "placement_type", placement->placement_type_id);
  TovTimelineItem *item =
      add_bar (self, record, lane, placement->from_date, placement->to_date,
               place != NULL ? g_strconcat (name, AND, place, NULL) : g_strdup (name));

  if (type != NULL && g_str_equal (TOV_PLACEMENT_TYPE (type)->class, "education"))
    item->tone = TOV_TONE_STRONG;
  say_ending (self, item, placement);
  say_plan (self, item, placement);
}

static void
add_outcome (const Loader *self, TovRecord *record, GPtrArray *all)
{
  TovOutcome *outcome = TOV_OUTCOME (record);
  TovTimelineItem *item =
      add_bar (self, record, TOV_LANE_OUTCOME, outcome->started_on, outcome->ended_on,
               get_title (self, "outcome_type", outcome->outcome_type_id));

  item->is_interrupted = g_str_equal (outcome->state, "interrupted");
  say (item, g_strdup (tov_choice_get_label (tov_outcome_states, outcome->state)));
}

static void
add_key_worker (const Loader *self, TovRecord *record, GPtrArray *all)
{
  TovKeyWorker *key_worker = TOV_KEY_WORKER (record);
  TovTimelineItem *item =
      add_bar (self, record, TOV_LANE_KEY_WORKER, key_worker->from_date, key_worker->to_date,
               get_title (self, "contact", key_worker->contact_id));

  if (key_worker->accepted_on != TOV_DATE_NONE)
    return;
  item->tone = TOV_TONE_LIGHT;
  say (item, g_strdup (_ ("Not accepted yet")));
}

static void
add_level (const Loader *self, TovRecord *record, GPtrArray *all)
{
  static const TovTone tones[] = { TOV_TONE_STRONG, TOV_TONE_MIDDLE, TOV_TONE_LIGHT };
  TovSupportLevel *level = TOV_SUPPORT_LEVEL (record);
  TovTimelineItem *item =
      add_bar (self, record, TOV_LANE_LEVEL, level->from_date, level->to_date,
               g_strdup (tov_choice_get_label (tov_support_levels, level->level)));

  item->tone = tones[tov_choice_index (tov_support_levels, level->level)];
}

static void
add_readiness (const Loader *self, TovRecord *record, GPtrArray *all)
{
  static const TovTone tones[] = { TOV_TONE_LIGHT, TOV_TONE_STRONG, TOV_TONE_MIDDLE,
                                   TOV_TONE_LIGHT };
  TovReadiness *readiness = TOV_READINESS (record);
  TovTimelineItem *item =
      add_bar (self, record, TOV_LANE_READINESS, readiness->from_date, readiness->to_date,
               g_strdup (tov_choice_get_label (tov_readiness_levels, readiness->level)));

  item->tone = tones[tov_choice_index (tov_readiness_levels, readiness->level)];
}

static gboolean
add_contacts (const Loader *self, const char *young_person, GError **error)
{
  g_autoptr (GArray) contacts = tov_contact_times_list (self->store, young_person, error);

  if (contacts == NULL)
    return FALSE;
  for (guint i = 0; i < contacts->len; i++) {
    const TovContactTime *contact = &g_array_index (contacts, TovContactTime, i);
    const char *form = _ (tov_contact_forms[contact->form].label);
    TovTimelineItem *item =
        tov_timeline_add (self->timeline, TOV_LANE_CONTACT, contact->on, contact->on,
                          tov_log_entry_entity.name, contact->log_entry);

    item->is_attempt = !contact->is_reached;
    item->words =
        item->is_attempt ? g_strconcat (form, AND, _ ("Not reached"), NULL) : g_strdup (form);
    item->period = tov_date_format_time (contact->happened_at);
  }
  return TRUE;
}

static gboolean
add_all (const Loader *self,
         const TovEntity *entity,
         const char *order,
         AddFunc add,
         const char *young_person,
         GError **error)
{
  g_autoptr (GPtrArray) records =
      tov_owned_load (self->store, entity, "young_person_id", young_person, order, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    add (self, g_ptr_array_index (records, i), records);
  return TRUE;
}

TovTimeline *
tov_person_timeline_load (TovStore *store, const char *young_person, TovDate today, GError **error)
{
  static const struct
  {
    const TovEntity *entity;
    const char *order;
    AddFunc add;
  } kinds[] = {
    { &tov_enrolment_entity, "admitted_on", add_enrolment },
    { &tov_placement_entity, "from_date", add_placement },
    { &tov_outcome_entity, "started_on", add_outcome },
    { &tov_key_worker_entity, "from_date", add_key_worker },
    { &tov_support_level_entity, "from_date", add_level },
    { &tov_readiness_entity, "from_date", add_readiness },
  };
  g_autoptr (TovTimeline) timeline = tov_timeline_new (today, _ ("today"));
  const Loader self = { store, timeline };

  for (guint lane = 0; lane < TOV_N_LANES; lane++)
    tov_timeline_name_lane (timeline, (TovLane) lane, _ (lane_names[lane]));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!add_all (&self, kinds[i].entity, kinds[i].order, kinds[i].add, young_person, error))
      return NULL;
  if (!add_contacts (&self, young_person, error))
    return NULL;
  tov_timeline_sort (timeline);
  return g_steal_pointer (&timeline);
}
