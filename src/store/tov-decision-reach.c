/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-decision-reach.h"

#include "tov-decision-notice.h"
#include "tov-owned.h"
#include "tov-sql.h"
#include "tov-store-private.h"

#include <glib/gi18n-lib.h>

/* Which decisions are asked for. */
typedef struct
{
  TovStore *store;
  /* One decision, or all of a partnership, or of a group of it, by a day. */
  const char *decision;
  const char *partnership;
  const char *group;
  TovDate today;
} Question;

#define DECISIONS                                                               \
  " FROM decision JOIN agenda_item ON agenda_item.id = decision.agenda_item_id" \
  " JOIN meeting ON meeting.id = agenda_item.meeting_id"                        \
  " JOIN contact_group ON contact_group.id = meeting.contact_group_id WHERE "
#define ONE "decision.id = ?1"
#define MANY                                                                    \
  "contact_group.partnership_id = ?1 AND (?2 IS NULL OR contact_group.id = ?2)" \
  " AND meeting.status = 'held' AND substr (meeting.starts_at, 1, 10) <= ?3"

#define RECORDS(which) "WHERE id IN (SELECT decision.id" DECISIONS which ")"

#define HEADS(which)                                                                              \
  "SELECT decision.id, closed, meeting.id, contact_group.id, substr (starts_at, 1, 10)" DECISIONS \
      which " ORDER BY starts_at DESC, meeting.id, agenda_item.position, agenda_item.id,"         \
  " decision.created, decision.id"

/* Those whom a notice names, and the parties of the day for what has no notice. */
#define RECEIVERS(which)                                                                          \
  "WITH told (decision_id, partnership_id, held_on) AS (SELECT decision.id,"                      \
  " contact_group.partnership_id, substr (starts_at, 1, 10)" DECISIONS which                      \
  " AND decision.status <> 'dropped'), receiver (decision_id, organisation_id, notified_on) AS (" \
  " SELECT told.decision_id, organisation_id, notified_on FROM told"                              \
  " JOIN decision_notice ON decision_notice.decision_id = told.decision_id"                       \
  " UNION ALL SELECT told.decision_id, organisation_id, NULL FROM told"                           \
  " JOIN party ON party.partnership_id = told.partnership_id"                                     \
  " WHERE coalesce (from_date, held_on) <= held_on AND coalesce (to_date, held_on) >= held_on"    \
  " AND NOT EXISTS (SELECT 1 FROM decision_notice WHERE decision_id = told.decision_id))"         \
  " SELECT decision_id, organisation_id, name, min (notified_on) FROM receiver"                   \
  " JOIN organisation ON organisation.id = organisation_id"                                       \
  " GROUP BY decision_id, organisation_id, name ORDER BY name COLLATE danish, organisation_id"

static void
free_receiver (TovDecisionReceiver *receiver)
{
  g_free (receiver->organisation);
  g_free (receiver->name);
  g_free (receiver);
}

static TovStatement *
ask (const Question *self, const char *one, const char *many, GError **error)
{
  TovStatement *row =
      tov_connection_prepare (self->store->connection, self->decision != NULL ? one : many, error);

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, self->decision != NULL ? self->decision : self->partnership);
  if (self->decision == NULL) {
    tov_statement_bind_text (row, 2, self->group);
    tov_statement_bind_date (row, 3, self->today);
  }
  return row;
}

/* The decisions, by id. NULL on error. */
static GHashTable *
load_records (const Question *self, GError **error)
{
  g_autofree char *one = tov_sql_select (&tov_decision_entity, RECORDS (ONE));
  g_autofree char *many = tov_sql_select (&tov_decision_entity, RECORDS (MANY));
  TovStatement *row = ask (self, one, many, error);
  g_autoptr (GHashTable) records =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  GError *failure = NULL;

  if (row == NULL)
    return NULL;
  while (failure == NULL && tov_statement_step (row, &failure)) {
    TovRecord *record = tov_store_make_live (self->store, &tov_decision_entity, row, &failure);

    g_hash_table_replace (records, (gpointer) tov_record_get_id (record), record);
  }
  if (failure == NULL)
    return g_steal_pointer (&records);
  tov_statement_reset (row);
  g_propagate_error (error, failure);
  return NULL;
}

/* The decisions in order, as yet without receivers. */
static GPtrArray *
load_heads (const Question *self, GHashTable *records, GError **error)
{
  TovStatement *row = ask (self, HEADS (ONE), HEADS (MANY), error);
  g_autoptr (GPtrArray) reaches =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tov_decision_reach_free);
  GError *failure = NULL;

  if (row == NULL)
    return NULL;
  while (tov_statement_step (row, &failure)) {
    TovDecisionReach *reach = g_new0 (TovDecisionReach, 1);

    reach->decision = g_object_ref (g_hash_table_lookup (records, tov_statement_get_text (row, 0)));
    reach->is_closed = tov_statement_get_int64 (row, 1) == 1;
    reach->meeting = g_strdup (tov_statement_get_text (row, 2));
    reach->group = g_strdup (tov_statement_get_text (row, 3));
    reach->decided_on = tov_statement_get_date (row, 4);
    reach->receivers = g_ptr_array_new_with_free_func ((GDestroyNotify) free_receiver);
    g_ptr_array_add (reaches, reach);
  }
  if (failure == NULL)
    return g_steal_pointer (&reaches);
  g_propagate_error (error, failure);
  return NULL;
}

static gboolean
load_receivers (const Question *self, GPtrArray *reaches, GError **error)
{
  TovStatement *row = ask (self, RECEIVERS (ONE), RECEIVERS (MANY), error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  for (guint i = 0; i < reaches->len; i++) {
    TovDecisionReach *reach = g_ptr_array_index (reaches, i);

    g_hash_table_insert (by_id, (gpointer) tov_record_get_id (TOV_RECORD (reach->decision)), reach);
  }
  while (tov_statement_step (row, &failure)) {
    TovDecisionReach *reach = g_hash_table_lookup (by_id, tov_statement_get_text (row, 0));
    TovDecisionReceiver *receiver = g_new0 (TovDecisionReceiver, 1);

    receiver->organisation = g_strdup (tov_statement_get_text (row, 1));
    receiver->name = g_strdup (tov_statement_get_text (row, 2));
    receiver->notified_on = tov_statement_get_date (row, 3);
    reach->n_missing += receiver->notified_on == TOV_DATE_NONE;
    g_ptr_array_add (reach->receivers, receiver);
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static GPtrArray *
load (const Question *self, GError **error)
{
  g_autoptr (GHashTable) records = load_records (self, error);
  g_autoptr (GPtrArray) reaches = records != NULL ? load_heads (self, records, error) : NULL;

  if (reaches == NULL || !load_receivers (self, reaches, error))
    return NULL;
  return g_steal_pointer (&reaches);
}

static gboolean
fail (GError **error, const char *words)
{
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE, words);
  return FALSE;
}

static gboolean
is_among (GPtrArray *organisations, const char *organisation)
{
  return g_ptr_array_find_with_equal_func (organisations, organisation, g_str_equal, NULL);
}

static TovDecisionNotice *
find_notice (GPtrArray *notices, const char *organisation)
{
  for (guint i = 0; i < notices->len; i++)
    if (g_str_equal (TOV_DECISION_NOTICE (notices->pdata[i])->organisation_id, organisation))
      return notices->pdata[i];
  return NULL;
}

static GPtrArray *
load_notices (TovStore *store, const char *decision, GError **error)
{
  return tov_owned_load (store, &tov_decision_notice_entity, "decision_id", decision,
                         "organisation_id", error);
}

static gboolean
save_notice (TovStore *store,
             TovDecisionNotice *notice,
             const char *decision,
             const char *organisation,
             TovDate on,
             GError **error)
{
  g_autoptr (TovRecord) record = notice != NULL ? tov_record_copy (TOV_RECORD (notice))
                                                : tov_record_new (&tov_decision_notice_entity);

  g_object_set (record, "decision-id", decision, "organisation-id", organisation, "notified-on", on,
                NULL);
  return tov_store_save (store, record, error);
}

/* One that has been told before keeps its first day. */
static gboolean
note_told (TovStore *store,
           TovDecisionReach *reach,
           GPtrArray *notices,
           GPtrArray *organisations,
           TovDate on,
           GError **error)
{
  const char *decision = tov_record_get_id (TOV_RECORD (reach->decision));

  for (guint i = 0; i < organisations->len; i++) {
    const char *organisation = g_ptr_array_index (organisations, i);
    TovDecisionNotice *notice = find_notice (notices, organisation);

    if ((notice == NULL || notice->notified_on == TOV_DATE_NONE)
        && !save_notice (store, notice, decision, organisation, on, error))
      return FALSE;
  }
  for (guint i = 0; notices->len == 0 && i < reach->receivers->len; i++) {
    const char *organisation =
        ((TovDecisionReceiver *) g_ptr_array_index (reach->receivers, i))->organisation;

    if (!is_among (organisations, organisation)
        && !save_notice (store, NULL, decision, organisation, TOV_DATE_NONE, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
replace_notices (TovStore *store,
                 const char *decision,
                 GPtrArray *notices,
                 GPtrArray *organisations,
                 GError **error)
{
  for (guint i = 0; i < notices->len; i++) {
    TovDecisionNotice *notice = g_ptr_array_index (notices, i);

    if (!is_among (organisations, notice->organisation_id)
        && !tov_store_delete (store, &tov_decision_notice_entity,
                              tov_record_get_id (TOV_RECORD (notice)), error))
      return FALSE;
  }
  for (guint i = 0; i < organisations->len; i++) {
    const char *organisation = g_ptr_array_index (organisations, i);

    if (find_notice (notices, organisation) == NULL
        && !save_notice (store, NULL, decision, organisation, TOV_DATE_NONE, error))
      return FALSE;
  }
  return TRUE;
}

/* What the organisations are called, with commas. */
static char *
join_names (TovStore *store, GPtrArray *organisations)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < organisations->len; i++) {
    g_autofree char *name =
        tov_store_get_title (store, "organisation", g_ptr_array_index (organisations, i));

    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
  }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

void
tov_decision_reach_free (TovDecisionReach *self)
{
  g_object_unref (self->decision);
  g_free (self->meeting);
  g_free (self->group);
  g_ptr_array_unref (self->receivers);
  g_free (self);
}

TovDecisionReach *
tov_decision_reach_load (TovStore *store, const char *decision, GError **error)
{
  const Question question = { .store = store, .decision = decision };
  g_autoptr (GPtrArray) reaches = load (&question, error);

  if (reaches == NULL)
    return NULL;
  if (reaches->len == 1)
    return g_ptr_array_steal_index (reaches, 0);
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING,
               _ ("There is no “%s” with the id “%s” any more."), _ (tov_decision_entity.label),
               decision);
  return NULL;
}

GPtrArray *
tov_decision_reach_list (TovStore *store,
                         const char *partnership,
                         const char *group,
                         gboolean only_missing,
                         TovDate today,
                         GError **error)
{
  const Question question = {
    .store = store, .partnership = partnership, .group = group, .today = today
  };
  GPtrArray *reaches = load (&question, error);

  for (guint i = reaches != NULL && only_missing ? reaches->len : 0; i > 0; i--)
    if (((TovDecisionReach *) g_ptr_array_index (reaches, i - 1))->n_missing == 0)
      g_ptr_array_remove_index (reaches, i - 1);
  return reaches;
}

gboolean
tov_decision_reach_pass_on (
    TovStore *store, const char *decision, GPtrArray *organisations, TovDate on, GError **error)
{
  g_autoptr (TovDecisionReach) reach = tov_decision_reach_load (store, decision, error);
  g_autoptr (GPtrArray) notices = reach != NULL ? load_notices (store, decision, error) : NULL;
  g_autofree char *names = NULL, *title = NULL;

  if (notices == NULL)
    return FALSE;
  if (organisations->len == 0)
    return fail (error, _ ("Choose whom it was passed on to. Nothing was changed."));
  names = join_names (store, organisations);
  /* Translators: organisations, with commas. */
  title = g_strdup_printf (_ ("A decision passed on to %s"), names);
  return tov_store_begin (store, title, error)
         && tov_store_end (store, note_told (store, reach, notices, organisations, on, error),
                           error);
}

gboolean
tov_decision_reach_choose (TovStore *store,
                           const char *decision,
                           GPtrArray *organisations,
                           GError **error)
{
  g_autoptr (GPtrArray) notices = load_notices (store, decision, error);

  if (notices == NULL)
    return FALSE;
  if (organisations->len == 0)
    return fail (error, _ ("Choose whom the decision is for. Nothing was changed."));
  for (guint i = 0; i < notices->len; i++) {
    TovDecisionNotice *notice = g_ptr_array_index (notices, i);

    if (notice->notified_on != TOV_DATE_NONE && !is_among (organisations, notice->organisation_id))
      return fail (error, _ ("One that has been told of the decision already cannot be left out. "
                             "Nothing was changed."));
  }
  return tov_store_begin (store, _ ("Whom a decision is for"), error)
         && tov_store_end (store, replace_notices (store, decision, notices, organisations, error),
                           error);
}
