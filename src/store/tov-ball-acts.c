/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-ball-acts.h"

#include "tov-ball.h"
#include "tov-clock.h"
#include "tov-consequences.h"
#include "tov-contact.h"
#include "tov-organisation.h"
#include "tov-sql.h"
#include "tov-standing.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

/* The first ball of a young person (?1) that a condition on the day ?2 leaves; NULL with no error
 * if there is none. Transfer full. */
static TovBall *
find_ball (TovStore *store, const char *young_person, TovDate on, const char *rest, GError **error)
{
  g_autofree char *sql = tov_sql_select (&tov_ball_entity, rest);
  TovStatement *row = tov_connection_prepare (tov_store_get_connection (store), sql, error);
  g_autoptr (TovRecord) ball = NULL;

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, young_person);
  tov_statement_bind_date (row, 2, on);
  if (!tov_statement_step (row, error))
    return NULL;
  ball = tov_record_new (&tov_ball_entity);
  tov_sql_read (row, ball, NULL);
  tov_statement_reset (row);
  return TOV_BALL (g_steal_pointer (&ball));
}

/* The ball that is thrown or began last by a day. */
#define LAST \
  "WHERE young_person_id = ?1 AND (from_date <= ?2 OR thrown_on <= ?2) ORDER BY from_date DESC"
#define NEXT                                                                               \
  "WHERE young_person_id = ?1 AND from_date > ?2 AND coalesce (thrown_on, from_date) > ?2" \
  " ORDER BY from_date"
#define BEFORE "WHERE young_person_id = ?1 AND from_date < ?2 ORDER BY from_date DESC"

static char *
get_receiver (TovStore *store, const char *contact, const char *organisation)
{
  return contact != NULL ? tov_store_get_title (store, tov_contact_entity.name, contact)
                         : tov_store_get_title (store, tov_organisation_entity.name, organisation);
}

static gboolean
fail (GError **error, const char *words)
{
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE, words);
  return FALSE;
}

/* When the ball that is thrown on a day begins and ends. Whoever has or had a ball since that very
 * day keeps that day, so that nothing of it is lost, and a throw that waits for its answer begins
 * the day after. One that begins later than today ends it. */
static gboolean
fit (TovStore *store, TovBall *ball, GError **error)
{
  g_autoptr (GError) failure = NULL;
  TovDate on = ball->thrown_on;
  gboolean is_open = g_str_equal (ball->answer, "open");
  g_autoptr (TovBall) last = find_ball (store, ball->young_person_id, on, LAST, &failure);
  g_autoptr (TovBall) next =
      failure == NULL ? find_ball (store, ball->young_person_id, on, NEXT, &failure) : NULL;

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  ball->from_date = last != NULL ? MAX (on, last->from_date + (is_open ? 1 : 0)) : on;
  if (next == NULL)
    return TRUE;
  if (next->from_date <= MAX (tov_clock_today (), ball->from_date))
    return fail (error,
                 _ ("The ball has been thrown on since that day. Nothing was changed; choose "
                    "a later day."));
  ball->to_date = next->from_date - 1;
  return TRUE;
}

static TovBall *
make_throw (const char *young_person,
            const char *contact,
            const char *organisation,
            const char *expectation,
            gboolean is_accepted,
            TovDate on)
{
  TovBall *ball = TOV_BALL (tov_record_new (&tov_ball_entity));

  ball->young_person_id = g_strdup (young_person);
  ball->contact_id = g_strdup (contact);
  ball->organisation_id = g_strdup (organisation);
  ball->expectation = g_strdup (expectation);
  ball->thrown_on = on;
  if (is_accepted) {
    g_free (ball->answer);
    ball->answer = g_strdup ("accepted");
    ball->answered_on = on;
  }
  return ball;
}

/* Whether a ball has been answered by a day. */
static gboolean
is_answered (TovBall *ball, TovDate on)
{
  return !g_str_equal (ball->answer, "open") && ball->answered_on <= on;
}

static TovBall *
get_ball (TovStore *store, const char *id, GError **error)
{
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_ball_entity, id, error);

  return live != NULL ? TOV_BALL (tov_record_copy (live)) : NULL;
}

/* Removes a throw and gives the ball back to who had it until then. */
static gboolean
undo_throw (TovStore *store, TovBall *ball, TovBall *before, GError **error)
{
  if (!tov_store_delete (store, &tov_ball_entity, tov_record_get_id (TOV_RECORD (ball)), error))
    return FALSE;
  if (before == NULL || before->to_date != ball->from_date - 1
      || g_str_equal (before->answer, "declined"))
    return TRUE;
  before->to_date = ball->to_date;
  return tov_store_save (store, TOV_RECORD (before), error);
}

/* The first column of a question about a young person and a day; NULL where there is no row.
 * Transfer full. */
static char *
ask (TovStore *store, const char *sql, const char *young_person, TovDate on)
{
  TovStatement *row = tov_connection_prepare (tov_store_get_connection (store), sql, NULL);
  char *answer = NULL;

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, young_person);
  tov_statement_bind_date (row, 2, on);
  if (tov_statement_step (row, NULL))
    answer = g_strdup (tov_statement_get_text (row, 0));
  tov_statement_reset (row);
  return answer;
}

static char *
get_default_ball (TovStore *store, TovPlacement *placement)
{
  TovStatement *row =
      tov_connection_prepare (tov_store_get_connection (store),
                              "SELECT default_ball FROM placement_type WHERE id = ?", NULL);
  char *code = NULL;

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, placement->placement_type_id);
  if (tov_statement_step (row, NULL))
    code = g_strdup (tov_statement_get_text (row, 0));
  tov_statement_reset (row);
  return code;
}

gboolean
tov_ball_throw (TovStore *store,
                const char *young_person,
                const char *contact,
                const char *organisation,
                const char *expectation,
                const char *me,
                TovDate on,
                GError **error)
{
  g_autoptr (TovStanding) standing = tov_standing_load (store, young_person, on, error);
  g_autofree char *receiver = NULL, *title = NULL;
  g_autoptr (TovBall) ball = NULL;
  gboolean is_accepted;

  if (standing == NULL)
    return FALSE;
  if (standing->throw != NULL)
    return fail (error, _ ("The ball is thrown already and waits for an answer. Nothing was "
                           "changed; answer that throw or take it back first."));
  is_accepted = standing->ball_name == NULL || (me != NULL && g_strcmp0 (contact, me) == 0);
  ball = make_throw (young_person, contact, organisation, expectation, is_accepted, on);
  if (!fit (store, ball, error))
    return FALSE;
  receiver = get_receiver (store, contact, organisation);
  /* Translators: a young person, and a contact or organisation. */
  title = g_strdup_printf (_ ("The ball for %s thrown to %s"), standing->name, receiver);
  return tov_store_begin (store, title, error)
         && tov_store_end (store, tov_consequences_save (store, TOV_RECORD (ball), error), error);
}

gboolean
tov_ball_answer (TovStore *store, const char *id, gboolean is_accepted, TovDate on, GError **error)
{
  g_autoptr (TovBall) ball = get_ball (store, id, error);
  g_autofree char *receiver = NULL, *title = NULL;

  if (ball == NULL)
    return FALSE;
  if (is_answered (ball, on))
    return fail (error, _ ("This throw has been answered already. Nothing was changed."));
  if (on < (ball->thrown_on != TOV_DATE_NONE ? ball->thrown_on : ball->from_date))
    return fail (error, _ ("The answer cannot be before the throw. Nothing was changed; choose a "
                           "later day."));
  g_free (ball->answer);
  ball->answer = g_strdup (is_accepted ? "accepted" : "declined");
  ball->answered_on = on;
  if (!is_accepted && (ball->to_date == TOV_DATE_NONE || ball->to_date > on))
    ball->to_date = MAX (on, ball->from_date);
  receiver = get_receiver (store, ball->contact_id, ball->organisation_id);
  /* Translators: a contact or organisation. */
  title = g_strdup_printf (is_accepted ? _ ("%s accepted the ball") : _ ("%s declined the ball"),
                           receiver);
  return tov_store_begin (store, title, error)
         && tov_store_end (store, tov_store_save (store, TOV_RECORD (ball), error), error);
}

gboolean
tov_ball_take_back (TovStore *store, const char *id, GError **error)
{
  g_autoptr (TovBall) ball = get_ball (store, id, error);
  g_autoptr (TovBall) before = NULL;
  g_autofree char *receiver = NULL, *title = NULL;
  g_autoptr (GError) failure = NULL;

  if (ball == NULL)
    return FALSE;
  if (is_answered (ball, tov_clock_today ()))
    return fail (error, _ ("This throw has been answered already. Nothing was changed."));
  before = find_ball (store, ball->young_person_id, ball->from_date, BEFORE, &failure);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  receiver = get_receiver (store, ball->contact_id, ball->organisation_id);
  /* Translators: a contact or organisation. */
  title = g_strdup_printf (_ ("The throw to %s taken back"), receiver);
  return tov_store_begin (store, title, error)
         && tov_store_end (store, undo_throw (store, ball, before, error), error);
}

void
tov_ball_find_default (TovStore *store,
                       TovPlacement *placement,
                       char **contact,
                       char **organisation)
{
  g_autofree char *code = get_default_ball (store, placement);

  *contact = NULL;
  *organisation = NULL;
  if (g_strcmp0 (code, "key_worker") == 0)
    *contact = ask (store,
                    "SELECT contact_id FROM key_worker WHERE young_person_id = ?1"
                    " AND from_date <= ?2 AND (to_date IS NULL OR to_date >= ?2)",
                    placement->young_person_id, placement->from_date);
  else if (g_strcmp0 (code, "organisation") == 0)
    *organisation = g_strdup (placement->organisation_id);
  else if (g_strcmp0 (code, "uu") == 0)
    *organisation = ask (store,
                         "SELECT organisation_id FROM enrolment"
                         " JOIN party ON party.partnership_id = enrolment.partnership_id"
                         " JOIN organisation ON organisation.id = organisation_id"
                         " WHERE young_person_id = ?1 AND kind = 'uu' AND admitted_on <= ?2"
                         " AND (discharged_on IS NULL OR discharged_on > ?2)"
                         " AND (party.to_date IS NULL OR party.to_date >= ?2)"
                         " ORDER BY party.from_date, party.id LIMIT 1",
                         placement->young_person_id, placement->from_date);
}
