/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-commitment-evidence.h"

#include "tov-agreement.h"
#include "tov-ball.h"
#include "tov-median.h"

typedef struct
{
  TovConnection *connection;
  const char *agreement;
  const char *partnership;
  TovDate from;
  TovDate til;
  TovDate today;
  /* TovCommitmentEvidence by organisation. */
  GHashTable *evidence;
} Counting;

/* Those who have promised something in agreement ?1, for what follows. */
#define PROMISED                                           \
  "WITH promised (id) AS (SELECT DISTINCT organisation_id" \
  " FROM commitment WHERE agreement_id = ?1) "
/* Whether a day belongs to the time of the agreement, and the young person to partnership ?2. */
#define IN_TIME(day) day " BETWEEN coalesce (?3, '') AND ?4"
#define ENROLLED(young_person, day)                                       \
  "EXISTS (SELECT 1 FROM enrolment WHERE young_person_id = " young_person \
  " AND partnership_id = ?2 AND admitted_on <= " day                      \
  " AND coalesce (discharged_on, '9999-12-31') > " day ")"

/* Each begins with the organisation, the record and its day. */
#define HELD_ON "substr (starts_at, 1, 10)"
#define MEETINGS                                                                                 \
  PROMISED "SELECT promised.id, meeting.id, " HELD_ON ","                                        \
           " sum (presence = 'present'), sum (presence <> 'unknown')"                            \
           " FROM promised JOIN attendance ON attendance.organisation_id = promised.id"          \
           " JOIN meeting ON meeting.id = meeting_id"                                            \
           " JOIN contact_group ON contact_group.id = contact_group_id"                          \
           " WHERE partnership_id = ?2 AND meeting.status = 'held' AND " IN_TIME (               \
               HELD_ON) " AND (invited = 1 OR presence <> 'unknown')"                            \
                        " GROUP BY promised.id, meeting.id, starts_at ORDER BY starts_at DESC, " \
                        "meeting.id"

#define THROWN "coalesce (thrown_on, ball.from_date)"
#define BALLS                                                                              \
  PROMISED "SELECT promised.id, ball.id, " THROWN ", young_person_id, answer, answered_on" \
           " FROM promised JOIN ball"                                                      \
           " ON (ball.organisation_id = promised.id OR EXISTS (SELECT 1 FROM employment"   \
           " WHERE employment.contact_id = ball.contact_id"                                \
           " AND employment.organisation_id = promised.id"                                 \
           " AND coalesce (employment.from_date, " THROWN ") <= " THROWN                   \
           " AND coalesce (employment.to_date, " THROWN ") >= " THROWN "))"                \
           " WHERE " IN_TIME (THROWN) " AND " ENROLLED (                                   \
               "ball.young_person_id", THROWN) " ORDER BY " THROWN " DESC, ball.id"

#define PLACEMENTS                                                                    \
  PROMISED "SELECT promised.id, placement.id, from_date, young_person_id"             \
           " FROM promised JOIN placement ON placement.organisation_id = promised.id" \
           " WHERE " IN_TIME ("from_date") " AND " ENROLLED (                         \
               "placement.young_person_id",                                           \
               "placement.from_date") " ORDER BY from_date DESC, placement.id"

/* Fills the rest of a trace, and counts it. */
typedef void (*CountFunc) (TovCommitmentEvidence *evidence,
                           TovEvidenceTrace *trace,
                           TovStatement *row,
                           TovDate today);

static void
free_trace (TovEvidenceTrace *trace)
{
  g_free (trace->id);
  g_free (trace->young_person);
  g_free (trace);
}

static void
free_evidence (TovCommitmentEvidence *evidence)
{
  g_ptr_array_unref (evidence->traces);
  g_free (evidence);
}

static void
count_meeting (TovCommitmentEvidence *evidence,
               TovEvidenceTrace *trace,
               TovStatement *row,
               TovDate today)
{
  trace->kind = TOV_TRACE_MEETING;
  trace->present = tov_statement_get_int64 (row, 3);
  trace->counted = tov_statement_get_int64 (row, 4);
  evidence->present += trace->present;
  evidence->counted += trace->counted;
  evidence->meetings++;
  evidence->represented += trace->present > 0;
}

static void
count_ball (TovCommitmentEvidence *evidence,
            TovEvidenceTrace *trace,
            TovStatement *row,
            TovDate today)
{
  int answer = tov_choice_index (tov_ball_answers, tov_statement_get_text (row, 4));

  trace->kind = TOV_TRACE_BALL;
  trace->young_person = g_strdup (tov_statement_get_text (row, 3));
  trace->answered_on = tov_statement_get_date (row, 5);
  if (answer < 0 || trace->answered_on > today)
    answer = 0;
  trace->answer = tov_ball_answers[answer].code;
  if (g_str_equal (trace->answer, "accepted"))
    evidence->accepted++;
  else if (g_str_equal (trace->answer, "declined"))
    evidence->declined++;
  else
    evidence->unanswered++;
}

static void
count_placement (TovCommitmentEvidence *evidence,
                 TovEvidenceTrace *trace,
                 TovStatement *row,
                 TovDate today)
{
  trace->kind = TOV_TRACE_PLACEMENT;
  trace->young_person = g_strdup (tov_statement_get_text (row, 3));
  evidence->placements++;
}

static void
add_trace (Counting *self, TovStatement *row, CountFunc count)
{
  TovCommitmentEvidence *evidence =
      g_hash_table_lookup (self->evidence, tov_statement_get_text (row, 0));
  TovEvidenceTrace *trace = g_new0 (TovEvidenceTrace, 1);

  trace->id = g_strdup (tov_statement_get_text (row, 1));
  trace->day = tov_statement_get_date (row, 2);
  count (evidence, trace, row, self->today);
  g_ptr_array_add (evidence->traces, trace);
}

static gboolean
count_all (Counting *self, const char *sql, CountFunc count, GError **error)
{
  TovStatement *row = tov_connection_prepare (self->connection, sql, error);
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return FALSE;
  tov_statement_bind_text (row, 1, self->agreement);
  tov_statement_bind_text (row, 2, self->partnership);
  tov_statement_bind_date (row, 3, self->from);
  tov_statement_bind_date (row, 4, self->til);
  while (tov_statement_step (row, &failure))
    add_trace (self, row, count);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Nothing counted yet for those who have promised something. */
static gboolean
list_organisations (Counting *self, GError **error)
{
  TovStatement *row =
      tov_connection_prepare (self->connection, PROMISED "SELECT id FROM promised", error);
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return FALSE;
  tov_statement_bind_text (row, 1, self->agreement);
  while (tov_statement_step (row, &failure)) {
    TovCommitmentEvidence *evidence = g_new0 (TovCommitmentEvidence, 1);

    evidence->from = self->from;
    evidence->til = self->til;
    evidence->traces = g_ptr_array_new_with_free_func ((GDestroyNotify) free_trace);
    g_hash_table_insert (self->evidence, g_strdup (tov_statement_get_text (row, 0)), evidence);
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* What does not add up. */
static void
finish (TovCommitmentEvidence *evidence)
{
  g_autoptr (GArray) waits = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < evidence->traces->len; i++) {
    const TovEvidenceTrace *trace = g_ptr_array_index (evidence->traces, i);
    int wait = trace->answered_on - trace->day;

    if (trace->kind == TOV_TRACE_PLACEMENT)
      g_hash_table_add (people, trace->young_person);
    if (trace->kind == TOV_TRACE_BALL && !g_str_equal (trace->answer, "open")
        && trace->answered_on != TOV_DATE_NONE)
      g_array_append_val (waits, wait);
  }
  evidence->days_to_answer = waits->len > 0 ? tov_median (waits) : -1;
  evidence->young_people = g_hash_table_size (people);
}

GHashTable *
tov_commitment_evidence_load (TovStore *store, const char *id, TovDate today, GError **error)
{
  g_autoptr (TovRecord) record = tov_store_get (store, &tov_agreement_entity, id, error);
  g_autoptr (GHashTable) evidence =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_evidence);
  TovAgreement *agreement = (TovAgreement *) record;
  GHashTableIter iter;
  gpointer value;
  Counting counting;

  if (record == NULL)
    return NULL;
  counting = (Counting){
    .connection = tov_store_get_connection (store),
    .agreement = id,
    .partnership = agreement->partnership_id,
    .from = agreement->from_date != TOV_DATE_NONE ? agreement->from_date : agreement->signed_on,
    .til = agreement->to_date != TOV_DATE_NONE ? MIN (agreement->to_date, today) : today,
    .today = today,
    .evidence = evidence,
  };
  if (!list_organisations (&counting, error)
      || !count_all (&counting, MEETINGS, count_meeting, error)
      || !count_all (&counting, BALLS, count_ball, error)
      || !count_all (&counting, PLACEMENTS, count_placement, error))
    return NULL;
  g_hash_table_iter_init (&iter, evidence);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    finish (value);
  return g_steal_pointer (&evidence);
}
