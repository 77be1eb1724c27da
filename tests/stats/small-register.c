/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"

#include "tov-ball.h"
#include "tov-choices.h"
#include "tov-intake.h"
#include "tov-number.h"
#include "tov-target.h"
#include "tov-young-person.h"

static TovDate
read_date (const char *text)
{
  TovDate date = tov_date_from_iso (text);

  g_assert_true (text == NULL || date != TOV_DATE_NONE);
  return date;
}

static void
add_partnership (
    TovEvents *events, const char *id, const char *name, const char *from, gint64 places)
{
  TovPartnershipEvents partnership = { g_strdup (id), g_strdup (name), read_date (from), places };

  g_array_append_val (events->partnerships, partnership);
}

static void
add_type (GArray *types, const char *code, gboolean is_education)
{
  TovTypeEvents type = { .id = g_strdup (code),
                         .name = g_strdup (code),
                         .is_education = is_education };

  type.code = type.id;
  g_array_append_val (types, type);
}

static guint
last_person (TovEvents *events)
{
  g_assert_cmpuint (events->persons->len, >, 0);
  return events->persons->len - 1;
}

static const TovCell *
find_cell (
    const TovTable *table, const char *block, const char *part, const char *row, const char *column)
{
  const TovCell *cell = tov_table_find (table, block, part, row, column);

  if (cell == NULL)
    g_error ("There is no cell %s/%s/%s/%s.", block, part, row, column);
  return cell;
}

TovEvents *
small_register_new (void)
{
  TovEvents *events = tov_events_new ();

  add_partnership (events, "randers", "Randers", "2008-07-01", 40);
  add_partnership (events, "roskilde", "Roskilde", "2009-01-01", TOV_NUMBER_NONE);
  add_type (events->placement_types, "production_school", FALSE);
  add_type (events->placement_types, "company_placement", FALSE);
  add_type (events->placement_types, "egu_school", TRUE);
  add_type (events->placement_types, "vuc", TRUE);
  add_type (events->outcome_types, "egu", TRUE);
  add_type (events->outcome_types, "vuc_hf", TRUE);
  add_type (events->outcome_types, "other_education", TRUE);
  add_type (events->outcome_types, "ordinary_job", FALSE);
  add_type (events->discharge_reasons, "in_education", FALSE);
  add_type (events->discharge_reasons, "own_choice", FALSE);
  add_type (events->discharge_reasons, "stayed_away", FALSE);
  for (guint reason = SMALL_OWN_CHOICE; reason <= SMALL_STAYED_AWAY; reason++)
    g_array_index (events->discharge_reasons, TovTypeEvents, reason).is_drop_out = TRUE;
  add_type (events->referral_sources, "uu", FALSE);
  add_type (events->referral_sources, "jobcentre", FALSE);
  add_type (events->theme_types, "substance", FALSE);
  add_type (events->theme_types, "housing", FALSE);
  events->n_companies = 2;
  return events;
}

TovPersonEvents *
small_add_person (TovEvents *events)
{
  TovPersonEvents person = {
    .gender = tov_choice_index (tov_genders, "unknown"),
    .entry_situation = tov_choice_index (tov_entry_situations, "unknown"),
    .leaving_exam = tov_choice_index (tov_yes_no_unknown, "unknown"),
  };

  g_array_append_val (events->persons, person);
  return &g_array_index (events->persons, TovPersonEvents, last_person (events));
}

TovEnrolmentEvent *
small_add_enrolment (TovEvents *events,
                     guint partnership,
                     const char *admitted,
                     const char *discharged,
                     TovDischarge discharge)
{
  TovEnrolmentEvent enrolment = { .person = last_person (events),
                                  .partnership = partnership,
                                  .admitted_on = read_date (admitted),
                                  .discharged_on = read_date (discharged),
                                  .discharge = discharge,
                                  .reason = -1,
                                  .resumes = -1 };

  g_array_append_val (events->enrolments, enrolment);
  return &g_array_index (events->enrolments, TovEnrolmentEvent, events->enrolments->len - 1);
}

TovPlacementEvent *
small_add_placement (
    TovEvents *events, SmallPlacementType type, const char *from, const char *to, TovEnding ending)
{
  TovPlacementEvent placement = { .person = last_person (events),
                                  .type = type,
                                  .from_date = read_date (from),
                                  .to_date = read_date (to),
                                  .ending = ending,
                                  .company = -1,
                                  .purpose = -1 };

  g_array_append_val (events->placements, placement);
  return &g_array_index (events->placements, TovPlacementEvent, events->placements->len - 1);
}

void
small_add_outcome (TovEvents *events, SmallOutcomeType type, const char *started, const char *ended)
{
  TovOutcomeEvent outcome = { last_person (events), type, read_date (started), read_date (ended) };

  g_array_append_val (events->outcomes, outcome);
}

void
small_add_readiness (TovEvents *events, int level, const char *from, const char *to)
{
  TovLevelEvent readiness = { last_person (events), level, read_date (from), read_date (to) };

  g_array_append_val (events->readiness, readiness);
}

void
small_add_level (TovEvents *events, TovLevel level, const char *from, const char *to)
{
  TovLevelEvent support = { last_person (events), (int) level, read_date (from), read_date (to) };

  g_array_append_val (events->support_levels, support);
}

void
small_add_key_worker (TovEvents *events, guint contact, const char *from, const char *to)
{
  TovKeyWorkerEvent key_worker = { last_person (events), contact, read_date (from),
                                   read_date (to) };

  events->n_key_worker_contacts = MAX (events->n_key_worker_contacts, contact + 1);
  g_array_append_val (events->key_workers, key_worker);
}

void
small_add_contact (TovEvents *events, const char *on, TovForm form, gboolean reached)
{
  TovContactEvent contact = { last_person (events), read_date (on), form, reached };

  g_array_append_val (events->contacts, contact);
}

TovNextStepEvent *
small_add_next_step (TovEvents *events,
                     const char *set_on,
                     const char *done_on,
                     const char *cancelled_on)
{
  TovNextStepEvent step = { .person = last_person (events),
                            .set_on = read_date (set_on),
                            .done_on = read_date (done_on),
                            .cancelled_on = read_date (cancelled_on) };

  g_array_append_val (events->next_steps, step);
  return &g_array_index (events->next_steps, TovNextStepEvent, events->next_steps->len - 1);
}

void
small_add_referral (TovEvents *events, guint partnership, const char *referred_on, int source)
{
  TovReferralEvent referral = { last_person (events), partnership, read_date (referred_on),
                                source };

  g_array_append_val (events->referrals, referral);
}

void
small_add_intake (TovEvents *events, const char *decided_on, const char *result)
{
  TovIntakeEvent intake = { last_person (events), events->referrals->len - 1,
                            read_date (decided_on),
                            (TovResult) tov_choice_index (tov_intake_results, result) };

  g_array_append_val (events->intakes, intake);
}

void
small_add_ball (TovEvents *events,
                const char *thrown_on,
                const char *answered_on,
                const char *answer)
{
  TovBallEvent ball = { last_person (events), read_date (thrown_on), read_date (answered_on),
                        tov_choice_index (tov_ball_answers, answer) };

  g_array_append_val (events->balls, ball);
}

void
small_add_theme (TovEvents *events, SmallTheme theme, const char *from, const char *to)
{
  TovThemeEvent event = { last_person (events), theme, read_date (from), read_date (to) };

  g_array_append_val (events->themes, event);
}

void
small_add_logged_theme (TovEvents *events, SmallTheme theme, const char *on)
{
  TovLoggedThemeEvent logged = { last_person (events), read_date (on), theme };

  g_array_append_val (events->logged_themes, logged);
}

TovMapEvent *
small_add_map (TovEvents *events, const char *drawn_on)
{
  TovMapEvent map = { last_person (events), read_date (drawn_on), { 0 } };

  g_array_append_val (events->maps, map);
  return &g_array_index (events->maps, TovMapEvent, events->maps->len - 1);
}

void
small_add_target (TovEvents *events,
                  guint partnership,
                  const char *indicator,
                  const char *from,
                  const char *to,
                  gint64 value)
{
  TovTargetEvent target = { partnership, tov_choice_index (tov_indicators, indicator),
                            read_date (from), read_date (to), value };

  g_array_append_val (events->targets, target);
}

TovEventNames *
small_names_new (const TovEvents *events)
{
  TovEventNames *names = tov_event_names_new ();

  for (guint i = 0; i < events->persons->len; i++) {
    g_ptr_array_add (names->person_ids, g_strdup_printf ("ung-%05u", i));
    g_ptr_array_add (names->person_references, g_strdup_printf ("%u", 1000 + i));
  }
  for (guint i = 0; i < events->n_key_worker_contacts; i++) {
    g_ptr_array_add (names->key_worker_ids, g_strdup_printf ("kw-%u", i));
    g_ptr_array_add (names->key_workers, g_strdup_printf ("Tovholder %u", i));
  }
  return names;
}

TovPeriod
small_period (const char *from, const char *til)
{
  return (TovPeriod){ read_date (from), read_date (til) };
}

TovAnnexContext *
small_context (TovEvents *events, const char *from, const char *til)
{
  TovAnnexRequest request = { .period = small_period (from, til) };
  g_autoptr (GError) error = NULL;
  TovAnnexContext *context;

  tov_events_finish (events);
  context = tov_annex_context_new (events, &request, NULL, &error);
  g_assert_no_error (error);
  return context;
}

gint64
small_count (
    TovEvents *events, guint scope, TovFigureFunc figure, const char *from, const char *til)
{
  TovAnnexRequest request = { .period = small_period (from, til) };
  g_autoptr (TovAnnexContext) context = NULL;

  if (events->persons->len > 0 && tov_events_get_person (events, 0)->n_enrolments == 0)
    tov_events_finish (events);
  context = tov_annex_context_new (events, &request, NULL, NULL);
  return tov_scope_count (tov_annex_context_get_scope (context, scope), figure, request.period);
}

void
small_assert_value (const TovTable *table,
                    const char *block,
                    const char *part,
                    const char *row,
                    const char *column,
                    double value)
{
  const TovCell *cell = find_cell (table, block, part, row, column);

  g_assert_cmpint (cell->kind, ==, TOV_CELL_NUMBER);
  g_assert_cmpfloat (tov_number_round (cell->value, 4), ==, tov_number_round (value, 4));
}

void
small_assert_empty (
    const TovTable *table, const char *block, const char *part, const char *row, const char *column)
{
  g_assert_cmpint (find_cell (table, block, part, row, column)->kind, ==, TOV_CELL_EMPTY);
}

void
small_assert_fraction (const TovTable *table,
                       const char *block,
                       const char *part,
                       const char *row,
                       const char *column,
                       gint64 n,
                       gint64 N)
{
  const TovCell *cell = find_cell (table, block, part, row, column);

  g_assert_cmpint (cell->n, ==, n);
  g_assert_cmpint (cell->N, ==, N);
}
