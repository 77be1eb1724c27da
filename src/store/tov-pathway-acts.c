/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-pathway-acts.h"

#include "tov-ball-acts.h"
#include "tov-clock.h"
#include "tov-consequences.h"
#include "tov-standing.h"
#include "tov-support-level.h"

#include <glib/gi18n-lib.h>

/* Nobody was admitted since, and nothing but to wait was decided. */
#define OPEN_REFERRAL                                                              \
  "SELECT id FROM referral AS r WHERE young_person_id = ? AND NOT EXISTS"          \
  " (SELECT 1 FROM enrolment AS e WHERE e.young_person_id = r.young_person_id"     \
  " AND e.admitted_on >= r.referred_on) AND NOT EXISTS (SELECT 1 FROM intake AS i" \
  " WHERE i.referral_id = r.id AND i.result NOT IN ('waiting', 'admitted'))"       \
  " ORDER BY referred_on DESC, id DESC LIMIT 1"

#define RESUMED                                                               \
  "SELECT id FROM enrolment WHERE young_person_id = ? AND discharged_on <= ?" \
  " ORDER BY discharged_on DESC, admitted_on DESC, id DESC LIMIT 1"

/* An enrolment is over on the day of the discharge. */
#define IN_THE_WAY                                                                \
  "SELECT admitted_on FROM enrolment WHERE young_person_id = ?1 AND id IS NOT ?2" \
  " AND (discharged_on IS NULL OR discharged_on > ?3)"                            \
  " AND (?4 IS NULL OR admitted_on < ?4) ORDER BY admitted_on LIMIT 1"

#define STOPS                                                                        \
  "SELECT to_date FROM placement WHERE young_person_id = ?1 AND obstacle_id = ?2"    \
  " AND ending = 'interrupted' AND id IS NOT ?3 AND to_date <= ifnull (?4, to_date)" \
  " ORDER BY to_date"

/* Begins an act on a young person; words has a place for what the young person is called. */
static gboolean
begin (TovStore *store, const char *words, const char *young_person, GError **error)
{
  g_autofree char *name = tov_store_get_title (store, "young_person", young_person);
  g_autofree char *title = g_strdup_printf (words, name);

  return tov_store_begin (store, title, error);
}

/* The first column of the row that a statement finds; NULL if it finds none. */
static char *
find_text (TovStatement *statement)
{
  char *text = NULL;

  if (tov_statement_step (statement, NULL))
    text = g_strdup (tov_statement_get_text (statement, 0));
  tov_statement_reset (statement);
  return text;
}

static TovStatement *
prepare (TovStore *store, const char *sql, const char *young_person)
{
  TovStatement *statement = tov_connection_prepare (tov_store_get_connection (store), sql, NULL);

  g_return_val_if_fail (statement != NULL, NULL);
  tov_statement_bind_text (statement, 1, young_person);
  return statement;
}

/* Whether no other enrolment of the young person overlaps this one. */
static gboolean
check_free (TovStore *store, TovEnrolment *enrolment, GError **error)
{
  TovStatement *statement = prepare (store, IN_THE_WAY, enrolment->young_person_id);
  g_autofree char *other = NULL, *words = NULL;

  tov_statement_bind_text (statement, 2, tov_record_get_id (TOV_RECORD (enrolment)));
  tov_statement_bind_date (statement, 3, enrolment->admitted_on);
  tov_statement_bind_date (statement, 4, enrolment->discharged_on);
  other = find_text (statement);
  if (other == NULL)
    return TRUE;
  words = tov_date_format (tov_date_from_iso (other));
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
               _ ("There is an enrolment from %s already. Nothing was saved: discharge from that "
                  "one first, or choose another day."),
               words);
  return FALSE;
}

static gboolean
save_level (TovStore *store, TovEnrolment *enrolment, int level, GError **error)
{
  g_autoptr (TovRecord) record = NULL;

  if (level < 0)
    return TRUE;
  record = tov_record_new (&tov_support_level_entity);
  g_object_set (record, "young_person_id", enrolment->young_person_id, "level",
                tov_support_levels[level].code, "from_date", enrolment->admitted_on, NULL);
  return tov_consequences_save (store, record, error);
}

static gboolean
save_key_worker (TovStore *store,
                 const char *young_person,
                 const char *contact,
                 TovDate from,
                 TovDate accepted_on,
                 GError **error)
{
  g_autoptr (TovRecord) record = tov_record_new (&tov_key_worker_entity);

  g_object_set (record, "young_person_id", young_person, "contact_id", contact, "from_date", from,
                "accepted_on", accepted_on, NULL);
  return tov_consequences_save (store, record, error);
}

static gboolean
save_first_step (TovStore *store,
                 TovEnrolment *enrolment,
                 const TovAdmission *admission,
                 GError **error)
{
  g_autoptr (TovRecord) record = NULL;

  if (admission->step_text == NULL)
    return TRUE;
  record = tov_record_new (&tov_next_step_entity);
  g_object_set (record, "young_person_id", enrolment->young_person_id, "text", admission->step_text,
                "set_on", enrolment->admitted_on, "due_on", admission->step_due, "responsible_id",
                admission->step_responsible, NULL);
  return tov_store_save (store, record, error);
}

static gboolean
give (TovStore *store, TovEnrolment *enrolment, const TovAdmission *admission, GError **error)
{
  const char *young_person = enrolment->young_person_id;
  const char *key_worker = admission->key_worker;
  TovDate on = enrolment->admitted_on;

  return save_level (store, enrolment, admission->level, error)
         && (key_worker == NULL
             || (save_key_worker (store, young_person, key_worker, on, on, error)
                 && tov_ball_throw (store, young_person, key_worker, NULL, NULL, key_worker, on,
                                    error)))
         && save_first_step (store, enrolment, admission, error);
}

static gboolean
throw_by_rule (TovStore *store, TovPlacement *placement, const char *me, GError **error)
{
  g_autofree char *contact = NULL, *organisation = NULL;
  TovDate on;

  if (!tov_pathway_find_throw (store, placement, &contact, &organisation, &on))
    return TRUE;
  return tov_ball_throw (store, placement->young_person_id, contact, organisation, NULL, me, on,
                         error);
}

static gboolean
save_step (TovStore *store, TovPlacement *placement, TovNextStep *step, GError **error)
{
  if (step == NULL)
    return TRUE;
  g_object_set (step, "young_person_id", placement->young_person_id, NULL);
  return tov_store_save (store, TOV_RECORD (step), error);
}

static const char *
describe_placement_act (TovPlacement *placement)
{
  if (tov_record_get_rev (TOV_RECORD (placement)) == 0)
    return _ ("Placement of %s started");
  return placement->to_date != TOV_DATE_NONE ? _ ("Placement of %s ended")
                                             : _ ("Placement of %s changed");
}

/* The ball goes to the new key worker where the one before has it; today, where the handover is
 * entered late and the ball was thrown since. One that is on its way to somebody goes on. */
static gboolean
throw_along (TovStore *store,
             TovStanding *before,
             const char *contact,
             TovDate from,
             TovDate accepted_on,
             GError **error)
{
  TovDate today = MAX (from, tov_clock_today ());
  g_autoptr (TovStanding) now = tov_standing_load (store, before->young_person, today, error);

  if (now == NULL)
    return FALSE;
  if (now->throw != NULL || now->ball_contact == NULL
      || g_strcmp0 (now->ball_contact, before->key_worker) != 0)
    return TRUE;
  /* What one throws to oneself is accepted at once. */
  return tov_ball_throw (store, now->young_person, contact, NULL, now->expectation,
                         accepted_on != TOV_DATE_NONE ? contact : NULL,
                         now->ball_since < from ? from : today, error);
}

static gboolean
hand_over_one (TovStore *store,
               const char *young_person,
               const char *contact,
               TovDate from,
               TovDate accepted_on,
               GError **error)
{
  g_autoptr (TovStanding) before = tov_standing_load (store, young_person, from, error);

  if (before == NULL)
    return FALSE;
  if (g_strcmp0 (before->key_worker, contact) == 0)
    return TRUE;
  if (save_key_worker (store, young_person, contact, from, accepted_on, error)
      && throw_along (store, before, contact, from, accepted_on, error))
    return TRUE;
  /* Of many it must be said whose it is. */
  g_prefix_error (error, "%s: ", before->name);
  return FALSE;
}

static gboolean
accept_ball (TovStore *store, TovKeyWorker *key_worker, GError **error)
{
  /* It may have been agreed before the ball was thrown. */
  TovDate on = MAX (key_worker->accepted_on, key_worker->from_date);
  g_autoptr (TovStanding) standing =
      tov_standing_load (store, key_worker->young_person_id, on, error);

  if (standing == NULL)
    return FALSE;
  if (standing->throw == NULL || g_strcmp0 (standing->throw_contact, key_worker->contact_id) != 0)
    return TRUE;
  return tov_ball_answer (store, standing->throw, TRUE, on, error);
}

gboolean
tov_pathway_refer (TovStore *store, TovReferral *referral, TovIntake *intake, GError **error)
{
  gboolean is_good;

  if (!begin (store, _ ("Referral of %s saved"), referral->young_person_id, error))
    return FALSE;
  is_good = tov_store_save (store, TOV_RECORD (referral), error);
  if (is_good) {
    g_object_set (intake, "referral_id", tov_record_get_id (TOV_RECORD (referral)), NULL);
    is_good = tov_store_save (store, TOV_RECORD (intake), error);
  }
  return tov_store_end (store, is_good, error);
}

char *
tov_pathway_find_referral (TovStore *store, const char *young_person)
{
  return find_text (prepare (store, OPEN_REFERRAL, young_person));
}

gboolean
tov_pathway_admit (TovStore *store,
                   TovEnrolment *enrolment,
                   const TovAdmission *admission,
                   GError **error)
{
  g_autofree char *resumed =
      tov_pathway_find_resumed (store, enrolment->young_person_id, enrolment->admitted_on);

  if (!check_free (store, enrolment, error))
    return FALSE;
  if (!begin (store, resumed != NULL ? _ ("%s admitted again") : _ ("%s admitted"),
              enrolment->young_person_id, error))
    return FALSE;
  g_object_set (enrolment, "resumes_id", resumed, NULL);
  return tov_store_end (store,
                        tov_consequences_save (store, TOV_RECORD (enrolment), error)
                            && give (store, enrolment, admission, error),
                        error);
}

char *
tov_pathway_find_resumed (TovStore *store, const char *young_person, TovDate on)
{
  TovStatement *statement = prepare (store, RESUMED, young_person);

  tov_statement_bind_date (statement, 2, on);
  return find_text (statement);
}

gboolean
tov_pathway_discharge (TovStore *store,
                       TovEnrolment *enrolment,
                       TovOutcome *outcome,
                       GError **error)
{
  if (!begin (store, _ ("%s discharged"), enrolment->young_person_id, error))
    return FALSE;
  return tov_store_end (
      store,
      tov_consequences_save (store, TOV_RECORD (enrolment), error)
          && (outcome == NULL || tov_store_save (store, TOV_RECORD (outcome), error)),
      error);
}

gboolean
tov_pathway_save_placement (TovStore *store,
                            TovPlacement *placement,
                            TovNextStep *step,
                            gboolean ball,
                            const char *me,
                            GError **error)
{
  if (!begin (store, describe_placement_act (placement), placement->young_person_id, error))
    return FALSE;
  return tov_store_end (store,
                        tov_consequences_save (store, TOV_RECORD (placement), error)
                            && save_step (store, placement, step, error)
                            && (!ball || throw_by_rule (store, placement, me, error)),
                        error);
}

gboolean
tov_pathway_find_throw (
    TovStore *store, TovPlacement *placement, char **contact, char **organisation, TovDate *on)
{
  g_autoptr (TovStanding) standing = NULL;
  g_autofree char *to_contact = NULL, *to_organisation = NULL;

  *on = MAX (placement->from_date, tov_clock_today ());
  standing = tov_standing_load (store, placement->young_person_id, *on, NULL);
  if (standing == NULL || standing->throw != NULL)
    return FALSE;
  tov_ball_find_default (store, placement, &to_contact, &to_organisation);
  if ((to_contact == NULL && to_organisation == NULL)
      || (g_strcmp0 (standing->ball_contact, to_contact) == 0
          && g_strcmp0 (standing->ball_organisation, to_organisation) == 0))
    return FALSE;
  *contact = g_steal_pointer (&to_contact);
  *organisation = g_steal_pointer (&to_organisation);
  return TRUE;
}

GArray *
tov_pathway_list_stops (TovStore *store, TovPlacement *placement, const char *obstacle)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (TovDate));
  TovStatement *statement = prepare (store, STOPS, placement->young_person_id);

  tov_statement_bind_text (statement, 2, obstacle);
  tov_statement_bind_text (statement, 3, tov_record_get_id (TOV_RECORD (placement)));
  tov_statement_bind_date (statement, 4, placement->to_date);
  while (tov_statement_step (statement, NULL)) {
    TovDate day = tov_statement_get_date (statement, 0);

    g_array_append_val (days, day);
  }
  return days;
}

gboolean
tov_pathway_hand_over (TovStore *store,
                       GPtrArray *young_people,
                       const char *key_worker,
                       TovDate from,
                       TovDate accepted_on,
                       GError **error)
{
  g_autofree char *name = tov_store_get_title (store, "contact", key_worker);
  /* Translators: %s is the new key worker. */
  g_autofree char *title = g_strdup_printf (_ ("Handed over to %s"), name);
  gboolean is_good = TRUE;

  if (!tov_store_begin (store, title, error))
    return FALSE;
  for (guint i = 0; is_good && i < young_people->len; i++)
    is_good = hand_over_one (store, g_ptr_array_index (young_people, i), key_worker, from,
                             accepted_on, error);
  return tov_store_end (store, is_good, error);
}

gboolean
tov_pathway_accept (TovStore *store, TovKeyWorker *key_worker, GError **error)
{
  g_autofree char *name = tov_store_get_title (store, "contact", key_worker->contact_id);
  /* Translators: %s is the new key worker. */
  g_autofree char *title = g_strdup_printf (_ ("%s accepted"), name);

  if (!tov_store_begin (store, title, error))
    return FALSE;
  return tov_store_end (store,
                        tov_consequences_save (store, TOV_RECORD (key_worker), error)
                            && accept_ball (store, key_worker, error),
                        error);
}
