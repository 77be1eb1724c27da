/* Reads what has happened to the young people of a register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-events-private.h"

#include "tov-ball.h"
#include "tov-choices.h"
#include "tov-discharge-reason.h"
#include "tov-intake.h"
#include "tov-log-entry.h"
#include "tov-placement.h"
#include "tov-readiness.h"
#include "tov-support-level.h"

/* The person whose id stands in column 0. */
static guint
find_person (TovEventsLoader *loader, TovStatement *row)
{
  return tov_events_loader_find (loader, TOV_EVENT_PERSONS, row, 0);
}

static void
read_enrolment (TovEventsLoader *loader, TovStatement *row)
{
  const char *class = tov_statement_get_text (row, 5);
  TovEnrolmentEvent enrolment = {
    .person = find_person (loader, row),
    .partnership = tov_events_loader_find (loader, TOV_EVENT_PARTNERSHIPS, row, 2),
    .admitted_on = tov_statement_get_date (row, 3),
    .discharged_on = tov_statement_get_date (row, 4),
    .discharge = class != NULL ? (TovDischarge) tov_choice_index (tov_discharge_classes, class)
                               : TOV_DISCHARGE_NEUTRAL,
    .reason = tov_events_loader_find_or_none (loader, TOV_EVENT_DISCHARGE_REASONS, row, 7),
    .resumes = -1,
  };

  tov_events_loader_number (loader, TOV_EVENT_ENROLMENTS, row, 1, loader->events->enrolments->len);
  g_ptr_array_add (loader->resumes, g_strdup (tov_statement_get_text (row, 6)));
  g_array_append_val (loader->events->enrolments, enrolment);
}

static void
read_level (TovEventsLoader *loader, TovStatement *row, GArray *levels, const TovChoice *choices)
{
  TovLevelEvent level = {
    .person = find_person (loader, row),
    .level = tov_choice_index (choices, tov_statement_get_text (row, 1)),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
  };

  g_array_append_val (levels, level);
}

static void
read_readiness (TovEventsLoader *loader, TovStatement *row)
{
  read_level (loader, row, loader->events->readiness, tov_readiness_levels);
}

static void
read_support_level (TovEventsLoader *loader, TovStatement *row)
{
  read_level (loader, row, loader->events->support_levels, tov_support_levels);
}

static void
read_key_worker (TovEventsLoader *loader, TovStatement *row)
{
  TovKeyWorkerEvent key_worker = {
    .person = find_person (loader, row),
    .contact = tov_events_loader_find (loader, TOV_EVENT_KEY_WORKERS, row, 1),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
  };

  g_array_append_val (loader->events->key_workers, key_worker);
}

static void
read_placement (TovEventsLoader *loader, TovStatement *row)
{
  int ending = tov_choice_index (tov_placement_endings, tov_statement_get_text (row, 4));
  TovPlacementEvent placement = {
    .person = find_person (loader, row),
    .type = tov_events_loader_find (loader, TOV_EVENT_PLACEMENT_TYPES, row, 1),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
    .ending = ending >= 0 ? (TovEnding) ending : TOV_ENDING_UNKNOWN,
    .individually_planned = tov_statement_get_int64 (row, 5) == 1,
    .parallel = tov_statement_get_int64 (row, 6) == 1,
    .company = tov_events_loader_find_or_none (loader, TOV_EVENT_COMPANIES, row, 7),
    .purpose = tov_choice_index (tov_placement_purposes, tov_statement_get_text (row, 8)),
  };

  g_array_append_val (loader->events->placements, placement);
}

static void
read_outcome (TovEventsLoader *loader, TovStatement *row)
{
  TovOutcomeEvent outcome = {
    .person = find_person (loader, row),
    .type = tov_events_loader_find (loader, TOV_EVENT_OUTCOME_TYPES, row, 1),
    .started_on = tov_statement_get_date (row, 2),
    .ended_on = tov_statement_get_date (row, 3),
  };

  g_array_append_val (loader->events->outcomes, outcome);
}

static gboolean
is_named_already (TovEventsLoader *loader, guint person)
{
  GArray *contacts = loader->events->contacts;

  for (guint i = loader->first_contact; i < contacts->len; i++)
    if (g_array_index (contacts, TovContactEvent, i).person == person)
      return TRUE;
  return FALSE;
}

/* A log entry comes once for each of its young people and each of its themes. */
static void
read_contact (TovEventsLoader *loader, TovStatement *row)
{
  const char *log_entry = tov_statement_get_text (row, 1);
  TovContactEvent contact = {
    .person = find_person (loader, row),
    .on = tov_date_from_time (tov_statement_get_text (row, 2)),
    .form = (TovForm) tov_choice_index (tov_contact_forms, tov_statement_get_text (row, 3)),
    .reached = tov_statement_get_int64 (row, 4) == 1,
  };

  if (!g_str_equal (loader->log_entry->str, log_entry)) {
    g_string_assign (loader->log_entry, log_entry);
    loader->first_contact = loader->events->contacts->len;
  }
  if (!is_named_already (loader, contact.person))
    g_array_append_val (loader->events->contacts, contact);
  if (tov_statement_get_text (row, 5) != NULL) {
    TovLoggedThemeEvent logged = { contact.person, contact.on,
                                   tov_events_loader_find (loader, TOV_EVENT_THEME_TYPES, row, 5) };

    g_array_append_val (loader->events->logged_themes, logged);
  }
}

static int
compare_contacts (gconstpointer a, gconstpointer b)
{
  const TovContactEvent *one = a;
  const TovContactEvent *other = b;

  if (one->person != other->person)
    return one->person < other->person ? -1 : 1;
  return one->on - other->on;
}

static int
compare_logged_themes (gconstpointer a, gconstpointer b)
{
  const TovLoggedThemeEvent *one = a;
  const TovLoggedThemeEvent *other = b;

  if (one->person != other->person)
    return one->person < other->person ? -1 : 1;
  return one->on - other->on;
}

static void
read_next_step (TovEventsLoader *loader, TovStatement *row)
{
  TovNextStepEvent step = {
    .person = find_person (loader, row),
    .set_on = tov_statement_get_date (row, 1),
    .due_on = tov_statement_get_date (row, 2),
    .done_on = tov_statement_get_date (row, 3),
    .cancelled_on = tov_statement_get_date (row, 4),
  };

  g_array_append_val (loader->events->next_steps, step);
}

static void
read_referral (TovEventsLoader *loader, TovStatement *row)
{
  TovReferralEvent referral = {
    .person = find_person (loader, row),
    .partnership = tov_events_loader_find (loader, TOV_EVENT_PARTNERSHIPS, row, 2),
    .referred_on = tov_statement_get_date (row, 3),
    .source = tov_events_loader_find_or_none (loader, TOV_EVENT_REFERRAL_SOURCES, row, 4),
  };

  tov_events_loader_number (loader, TOV_EVENT_REFERRALS, row, 1, loader->events->referrals->len);
  g_array_append_val (loader->events->referrals, referral);
}

static void
read_intake (TovEventsLoader *loader, TovStatement *row)
{
  TovIntakeEvent intake = {
    .person = find_person (loader, row),
    .referral = tov_events_loader_find (loader, TOV_EVENT_REFERRALS, row, 1),
    .decided_on = tov_statement_get_date (row, 2),
    .result = (TovResult) tov_choice_index (tov_intake_results, tov_statement_get_text (row, 3)),
  };

  g_array_append_val (loader->events->intakes, intake);
}

static void
read_ball (TovEventsLoader *loader, TovStatement *row)
{
  TovBallEvent ball = {
    .person = find_person (loader, row),
    .thrown_on = tov_statement_get_date (row, 1),
    .answered_on = tov_statement_get_date (row, 2),
    .answer = tov_choice_index (tov_ball_answers, tov_statement_get_text (row, 3)),
  };

  g_array_append_val (loader->events->balls, ball);
}

static void
read_theme (TovEventsLoader *loader, TovStatement *row)
{
  TovThemeEvent theme = {
    .person = find_person (loader, row),
    .theme = tov_events_loader_find (loader, TOV_EVENT_THEME_TYPES, row, 1),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
  };

  g_array_append_val (loader->events->themes, theme);
}

/* The last map of a person takes the place of an earlier one of the same day. */
static void
begin_map (TovEventsLoader *loader, TovStatement *row)
{
  GArray *maps = loader->events->maps;
  TovMapEvent map = { .person = find_person (loader, row),
                      .drawn_on = tov_statement_get_date (row, 2) };
  const TovMapEvent *last =
      maps->len > 0 ? &g_array_index (maps, TovMapEvent, maps->len - 1) : NULL;

  if (last != NULL && last->person == map.person && last->drawn_on == map.drawn_on)
    g_array_set_size (maps, maps->len - 1);
  g_array_append_val (maps, map);
}

/* A map comes once for everybody who has been placed on it. */
static void
read_alter (TovEventsLoader *loader, TovStatement *row)
{
  GArray *maps = loader->events->maps;
  const char *network_map = tov_statement_get_text (row, 1);

  if (!g_str_equal (loader->network_map->str, network_map)) {
    g_string_assign (loader->network_map, network_map);
    begin_map (loader, row);
  }
  tov_network_tally_add (&g_array_index (maps, TovMapEvent, maps->len - 1).tally,
                         tov_statement_get_int64 (row, 3), tov_statement_get_text (row, 4),
                         tov_statement_get_text (row, 5), tov_statement_get_int64 (row, 6) == 1);
}

static void
resolve_resumes (TovEventsLoader *loader)
{
  for (guint i = 0; i < loader->resumes->len; i++)
    g_array_index (loader->events->enrolments, TovEnrolmentEvent, i).resumes =
        tov_events_loader_find_id (loader, TOV_EVENT_ENROLMENTS,
                                   g_ptr_array_index (loader->resumes, i));
}

/* Contacts are by far the most rows: in order of log entry they come from the database three times
 * as fast as in order of person, and are sorted here. */
const TovEventQuery tov_event_queries_of_persons[] = {
  { "SELECT young_person_id, enrolment.id, partnership_id, admitted_on, discharged_on, class,"
    "       resumes_id, discharge_reason_id"
    "  FROM enrolment LEFT JOIN discharge_reason ON discharge_reason.id = discharge_reason_id"
    "  ORDER BY young_person_id, admitted_on, enrolment.id",
    read_enrolment },
  { "SELECT young_person_id, level, from_date, to_date"
    "  FROM readiness ORDER BY young_person_id, from_date, id",
    read_readiness },
  { "SELECT young_person_id, level, from_date, to_date"
    "  FROM support_level ORDER BY young_person_id, from_date, id",
    read_support_level },
  { "SELECT young_person_id, contact_id, from_date, to_date"
    "  FROM key_worker ORDER BY young_person_id, from_date, id",
    read_key_worker },
  { "SELECT young_person_id, placement_type_id, from_date, to_date, ending, individually_planned,"
    "       parallel, organisation_id, purpose"
    "  FROM placement ORDER BY young_person_id, from_date, id",
    read_placement },
  { "SELECT young_person_id, outcome_type_id, started_on, ended_on"
    "  FROM outcome ORDER BY young_person_id, started_on, id",
    read_outcome },
  { "SELECT young_person_id, named.log_entry_id, happened_at, form, reached, theme_id"
    "  FROM log_entry_young_person AS named JOIN log_entry ON log_entry.id = named.log_entry_id"
    "    LEFT JOIN log_entry_theme AS carried ON carried.log_entry_id = named.log_entry_id"
    "  ORDER BY named.log_entry_id",
    read_contact },
  { "SELECT young_person_id, set_on, due_on, done_on, cancelled_on"
    "  FROM next_step ORDER BY young_person_id, set_on, id",
    read_next_step },
  { "SELECT young_person_id, id, partnership_id, referred_on, referral_source_id"
    "  FROM referral ORDER BY young_person_id, referred_on, id",
    read_referral },
  { "SELECT young_person_id, referral_id, decided_on, result"
    "  FROM intake JOIN referral ON referral.id = referral_id"
    "  ORDER BY young_person_id, decided_on, intake.id",
    read_intake },
  { "SELECT young_person_id, thrown_on, answered_on, answer"
    "  FROM ball WHERE thrown_on IS NOT NULL ORDER BY young_person_id, thrown_on, id",
    read_ball },
  { "SELECT young_person_id, theme_id, from_date, to_date"
    "  FROM young_person_theme ORDER BY young_person_id, from_date, id",
    read_theme },
  { "SELECT young_person_id, network_map_id, drawn_on, ring, relation, sector_id, resource_person"
    "  FROM \"alter\" JOIN network_map ON network_map.id = network_map_id"
    "  WHERE network_map.kind = 'present' AND ring IS NOT NULL"
    "  ORDER BY young_person_id, drawn_on, network_map.created, network_map_id",
    read_alter },
  { NULL },
};

void
tov_events_loader_order (TovEventsLoader *self)
{
  resolve_resumes (self);
  g_array_sort (self->events->contacts, compare_contacts);
  g_array_sort (self->events->logged_themes, compare_logged_themes);
}
