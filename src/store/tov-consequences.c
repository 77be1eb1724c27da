/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-consequences.h"

#include "tov-ball.h"
#include "tov-check.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-lock.h"
#include "tov-placement.h"
#include "tov-sql.h"
#include "tov-support-level.h"

#include <glib/gi18n-lib.h>

/* What a discharge ends: the intervals of a young person that are open. Those of the next enrolment
 * are left alone, where the discharge was entered late or is corrected. */
#define OPEN_AT_DISCHARGE                                                            \
  "WHERE young_person_id = ?1 AND to_date IS NULL AND (from_date < ?2 OR NOT EXISTS" \
  " (SELECT 1 FROM enrolment AS e WHERE e.young_person_id = ?1 AND e.id IS NOT ?3"   \
  " AND e.admitted_on >= ?2 AND e.admitted_on <= from_date)) ORDER BY id"

static const TovEntity *const ended_at_discharge[] = {
  &tov_support_level_entity,
  &tov_key_worker_entity,
  &tov_ball_entity,
  &tov_placement_entity,
};

static void
add_consequence (GPtrArray *consequences,
                 TovConsequenceKind kind,
                 TovRecord *record,
                 TovDate to_date)
{
  TovConsequence *consequence = g_new0 (TovConsequence, 1);

  consequence->kind = kind;
  consequence->record = tov_record_copy (record);
  consequence->to_date = to_date;
  if (kind == TOV_CONSEQUENCE_ENDS)
    g_object_set (consequence->record, "to_date", to_date, NULL);
  g_ptr_array_add (consequences, consequence);
}

/* “Support level” since 01-03-2011: what stands in the way. */
static char *
describe_interval (TovRecord *record, TovDate from, TovDate to)
{
  const char *label = _ (tov_record_get_entity (record)->label);
  g_autofree char *from_text = tov_date_format (from);
  g_autofree char *to_text = tov_date_format (to);

  if (to == TOV_DATE_NONE)
    return g_strdup_printf (_ ("“%s” since %s"), label, from_text);
  return g_strdup_printf (_ ("“%s” from %s to %s"), label, from_text, to_text);
}

/* What happens to an interval that overlaps the one from .. to. */
static gboolean
fit_interval (GPtrArray *consequences, TovRecord *other, TovDate from, TovDate to, GError **error)
{
  TovDate other_from, other_to;
  g_autofree char *words = NULL;
  gboolean reaches_end;

  g_object_get (other, "from_date", &other_from, "to_date", &other_to, NULL);
  reaches_end = to == TOV_DATE_NONE || (other_to != TOV_DATE_NONE && other_to <= to);
  if (other_from < from && (reaches_end || other_to == TOV_DATE_NONE)) {
    add_consequence (consequences, TOV_CONSEQUENCE_ENDS, other, from - 1);
    return TRUE;
  }
  if (other_from == from && reaches_end) {
    add_consequence (consequences, TOV_CONSEQUENCE_REPLACED, other, TOV_DATE_NONE);
    return TRUE;
  }
  words = describe_interval (other, other_from, other_to);
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
               other_from > from
                   ? _ ("%s begins later and is in the way. Nothing was saved: end this one before "
                        "that day, or change the other one first.")
                   : _ ("It would lie inside %s. Nothing was saved: let this one last as long, or "
                        "change the other one first."),
               words);
  return FALSE;
}

static gboolean
fit_intervals (GPtrArray *consequences, TovStore *store, TovRecord *record, GError **error)
{
  g_autoptr (GPtrArray) others =
      tov_check_find_overlapping (tov_store_get_connection (store), record, error);
  TovDate from, to;

  if (others == NULL)
    return FALSE;
  g_object_get (record, "from_date", &from, "to_date", &to, NULL);
  for (guint i = 0; i < others->len; i++)
    if (!fit_interval (consequences, g_ptr_array_index (others, i), from, to, error))
      return FALSE;
  return TRUE;
}

/* Whether an enrolment has ended that day already. */
static gboolean
is_discharged (TovStore *store, TovRecord *record)
{
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (store),
                              "SELECT 1 FROM enrolment WHERE id = ? AND discharged_on = ?", NULL);
  gboolean is_known;

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, tov_record_get_id (record));
  tov_statement_bind_date (statement, 2, TOV_ENROLMENT (record)->discharged_on);
  is_known = tov_statement_step (statement, NULL);
  tov_statement_reset (statement);
  return is_known;
}

static gboolean
end_open (GPtrArray *consequences,
          TovStore *store,
          TovEnrolment *enrolment,
          const TovEntity *entity,
          GError **error)
{
  g_autofree char *sql = tov_sql_select (entity, OPEN_AT_DISCHARGE);
  TovStatement *statement = tov_connection_prepare (tov_store_get_connection (store), sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, enrolment->young_person_id);
  tov_statement_bind_date (statement, 2, enrolment->discharged_on);
  tov_statement_bind_text (statement, 3, tov_record_get_id (TOV_RECORD (enrolment)));
  while (tov_statement_step (statement, &failure)) {
    g_autoptr (TovRecord) record = tov_record_new (entity);
    TovDate from;

    if (!tov_sql_read (statement, record, &failure))
      break;
    g_object_get (record, "from_date", &from, NULL);
    add_consequence (consequences, TOV_CONSEQUENCE_ENDS, record,
                     MAX (enrolment->discharged_on - 1, from));
  }
  tov_statement_reset (statement);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
end_all_open (GPtrArray *consequences, TovStore *store, TovRecord *record, GError **error)
{
  TovEnrolment *enrolment = TOV_ENROLMENT (record);

  if (enrolment->discharged_on == TOV_DATE_NONE || is_discharged (store, record))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ended_at_discharge); i++)
    if (!end_open (consequences, store, enrolment, ended_at_discharge[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
carry_out (GPtrArray *consequences, TovStore *store, GError **error)
{
  for (guint i = 0; i < consequences->len; i++) {
    const TovConsequence *consequence = g_ptr_array_index (consequences, i);
    TovRecord *record = consequence->record;
    gboolean is_good = consequence->kind == TOV_CONSEQUENCE_ENDS
                           ? tov_store_save (store, record, error)
                           : tov_store_delete (store, tov_record_get_entity (record),
                                               tov_record_get_id (record), error);

    if (!is_good)
      return FALSE;
  }
  return TRUE;
}

void
tov_consequence_free (TovConsequence *self)
{
  g_object_unref (self->record);
  g_free (self);
}

GPtrArray *
tov_consequences_find (TovStore *store, TovRecord *record, GError **error)
{
  g_autoptr (GPtrArray) consequences =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tov_consequence_free);
  const TovEntity *entity = tov_record_get_entity (record);

  if (!tov_record_validate (record, NULL, error) || !tov_lock_check (store, record, FALSE, error))
    return NULL;
  if (entity->exclusive != NULL && !fit_intervals (consequences, store, record, error))
    return NULL;
  if (entity == &tov_enrolment_entity && !end_all_open (consequences, store, record, error))
    return NULL;
  return g_steal_pointer (&consequences);
}

gboolean
tov_consequences_save (TovStore *store, TovRecord *record, GError **error)
{
  /* What is refused is refused before anything is written. */
  g_autoptr (GPtrArray) consequences = tov_consequences_find (store, record, error);
  g_autofree char *words = NULL, *title = NULL;

  if (consequences == NULL)
    return FALSE;
  if (consequences->len == 0)
    return tov_store_save (store, record, error);
  words = tov_record_display (record);
  title = g_strdup_printf (_ ("“%s” saved"), words);
  return tov_store_begin (store, title, error)
         && tov_store_end (
             store, carry_out (consequences, store, error) && tov_store_save (store, record, error),
             error);
}
