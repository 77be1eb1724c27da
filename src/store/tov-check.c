/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-check.h"

#include "tov-entities.h"
#include "tov-sql.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Soft rules are questions to the database: the ids that break them. ?1 is today. A day of
 * discharge is not enrolled any more; all other intervals include their last day. */
#define ENROLLED_WITHOUT(condition)                                                  \
  "SELECT e.id FROM enrolment AS e WHERE e.admitted_on <= ?1"                        \
  " AND (e.discharged_on IS NULL OR e.discharged_on > ?1) AND NOT EXISTS (SELECT 1 " \
  "FROM " condition " AND x.young_person_id = e.young_person_id) ORDER BY e.id"
#define OPEN_TODAY " AS x WHERE x.from_date <= ?1 AND (x.to_date IS NULL OR x.to_date >= ?1)"
#define BEFORE_REFERRAL(table, date)                                               \
  "SELECT e.id FROM " table " AS e WHERE e." date " < (SELECT min (r.referred_on)" \
  " FROM referral AS r WHERE r.young_person_id = e.young_person_id) ORDER BY e.id"
/* A birth date may end at the year; the first days of what is known compare as texts do. */
#define AGE_AT_ADMISSION(condition)                                                    \
  "SELECT e.id FROM enrolment AS e JOIN young_person AS y ON y.id = e.young_person_id" \
  " WHERE CAST (substr (e.admitted_on, 1, 4) AS INTEGER)"                              \
  " - CAST (substr (y.birth_date, 1, 4) AS INTEGER)"                                   \
  " - (substr (e.admitted_on, 5, length (y.birth_date) - 4) < substr (y.birth_date, "  \
  "5)) " condition " ORDER BY e.id"

static const struct
{
  const char *entity;
  const char *message;
  const char *sql;
} soft_rules[] = {
  /* One that was declined stays with who threw it. */
  { "enrolment", N_ ("Enrolled without a ball"),
    ENROLLED_WITHOUT ("ball AS x WHERE x.from_date <= ?1 AND (x.to_date IS NULL OR x.to_date >= ?1"
                      " OR (x.answer = 'declined' AND x.from_date >= e.admitted_on))") },
  { "enrolment", N_ ("Enrolled without a support level"),
    ENROLLED_WITHOUT ("support_level" OPEN_TODAY) },
  { "enrolment", N_ ("Enrolled without a key worker"), ENROLLED_WITHOUT ("key_worker" OPEN_TODAY) },
  { "enrolment", N_ ("Enrolled without a next step"),
    ENROLLED_WITHOUT ("next_step AS x WHERE x.set_on <= ?1"
                      " AND (x.done_on IS NULL OR x.done_on > ?1)"
                      " AND (x.cancelled_on IS NULL OR x.cancelled_on > ?1)") },
  { "enrolment", N_ ("A return that does not say which enrolment it resumes"),
    "SELECT e.id FROM enrolment AS e WHERE e.resumes_id IS NULL AND EXISTS"
    " (SELECT 1 FROM enrolment AS x WHERE x.young_person_id = e.young_person_id"
    " AND (x.admitted_on, x.id) < (e.admitted_on, e.id)) ORDER BY e.id" },
  { "young_person", N_ ("Born after the referral"),
    "SELECT y.id FROM young_person AS y WHERE y.birth_date >"
    " (SELECT min (r.referred_on) FROM referral AS r WHERE r.young_person_id = y.id)"
    " ORDER BY y.id" },
  { "enrolment", N_ ("Under 10 years old at the admission"), AGE_AT_ADMISSION ("< 10") },
  { "enrolment", N_ ("Over 40 years old at the admission"), AGE_AT_ADMISSION ("> 40") },
  { "enrolment", N_ ("Admitted before the referral"),
    BEFORE_REFERRAL ("enrolment", "admitted_on") },
  { "readiness", N_ ("Begins before the referral"), BEFORE_REFERRAL ("readiness", "from_date") },
  { "support_level", N_ ("Begins before the referral"),
    BEFORE_REFERRAL ("support_level", "from_date") },
  { "key_worker", N_ ("Begins before the referral"), BEFORE_REFERRAL ("key_worker", "from_date") },
  { "ball", N_ ("Begins before the referral"), BEFORE_REFERRAL ("ball", "from_date") },
  { "placement", N_ ("Begins before the referral"), BEFORE_REFERRAL ("placement", "from_date") },
};

/* No partnership is older, and nobody plans further. */
#define EARLIEST_YEAR 1990
#define YEARS_AHEAD   5

static void
add_finding (
    GPtrArray *findings, gboolean is_error, const char *entity, const char *id, const char *message)
{
  TovFinding *finding = g_new0 (TovFinding, 1);

  finding->is_error = is_error;
  finding->entity = g_strdup (entity);
  finding->id = g_strdup (id);
  finding->message = g_strdup (message);
  g_ptr_array_add (findings, finding);
}

static GPtrArray *
create_findings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tov_finding_free);
}

/* Ends a loop over a statement's rows: FALSE if it ended by an error. */
static gboolean
end_rows (GError *failure, GError **error)
{
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
check_integrity (TovConnection *connection, GPtrArray *findings, GError **error)
{
  TovStatement *statement = tov_connection_prepare (connection, "PRAGMA integrity_check", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (tov_statement_step (statement, &failure)) {
    const char *text = tov_statement_get_text (statement, 0);
    g_autofree char *message = NULL;

    if (g_str_equal (text, "ok"))
      continue;
    message = g_strdup_printf (_ ("The file is damaged: %s"), text);
    add_finding (findings, TRUE, NULL, NULL, message);
  }
  return end_rows (failure, error);
}

static char *
find_id_of_row (TovConnection *connection, const char *table, gint64 row)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE rowid = ?", table);
  TovStatement *statement = tov_connection_prepare (connection, sql, NULL);
  char *id = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_int64 (statement, 1, row);
  if (tov_statement_step (statement, NULL))
    id = g_strdup (tov_statement_get_text (statement, 0));
  tov_statement_reset (statement);
  return id;
}

static gboolean
check_references (TovConnection *connection, GPtrArray *findings, GError **error)
{
  TovStatement *statement = tov_connection_prepare (connection, "PRAGMA foreign_key_check", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (tov_statement_step (statement, &failure)) {
    const char *table = tov_statement_get_text (statement, 0);
    const TovEntity *target = tov_entities_find (tov_statement_get_text (statement, 2));
    g_autofree char *id =
        find_id_of_row (connection, table, tov_statement_get_int64 (statement, 1));
    g_autofree char *message = NULL;

    message = g_strdup_printf (_ ("Refers to a record that does not exist: %s"),
                               target != NULL ? _ (target->label)
                                              : tov_statement_get_text (statement, 2));
    add_finding (findings, TRUE, table, id, message);
  }
  return end_rows (failure, error);
}

/* What each record says of itself. */
static gboolean
check_records (TovConnection *connection,
               const TovEntity *entity,
               GPtrArray *findings,
               GError **error)
{
  g_autofree char *sql = tov_sql_select (entity, "ORDER BY \"id\"");
  TovStatement *statement = tov_connection_prepare (connection, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (tov_statement_step (statement, &failure)) {
    g_autoptr (TovRecord) record = tov_record_new (entity);
    g_autoptr (GError) fault = NULL;

    if (!tov_sql_read (statement, record, &fault) || !tov_record_validate (record, NULL, &fault))
      add_finding (findings, TRUE, entity->name, tov_record_get_id (record), fault->message);
  }
  return end_rows (failure, error);
}

/* The condition that excludes rows which may lie beside others. */
static char *
create_unless_condition (const TovEntity *entity)
{
  return entity->unless != NULL ? g_strdup_printf ("\"%s\" = 0", entity->unless)
                                : g_strdup ("TRUE");
}

static char *
create_overlap_message (TovDate from, TovDate to)
{
  g_autofree char *from_text = tov_date_format (from);
  g_autofree char *to_text = tov_date_format (to);

  if (to == TOV_DATE_NONE)
    return g_strdup_printf (_ ("Overlaps the one that goes on since %s"), from_text);
  return g_strdup_printf (_ ("Overlaps the one from %s to %s"), from_text, to_text);
}

static gboolean
check_entity_overlaps (TovConnection *connection,
                       const TovEntity *entity,
                       GPtrArray *findings,
                       GError **error)
{
  g_autofree char *unless = create_unless_condition (entity);
  g_autofree char *sql =
      g_strdup_printf ("SELECT id, from_date, to_date, \"%s\" FROM \"%s\" WHERE %s"
                       " ORDER BY \"%s\", from_date, id",
                       entity->exclusive, entity->name, unless, entity->exclusive);
  TovStatement *statement = tov_connection_prepare (connection, sql, error);
  /* Of the rows of this owner so far, the one that lasts longest. */
  g_autofree char *owner = NULL;
  TovDate last_from = TOV_DATE_NONE, last_to = TOV_DATE_NONE;
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  while (tov_statement_step (statement, &failure)) {
    TovDate from = tov_statement_get_date (statement, 1);
    TovDate to = tov_statement_get_date (statement, 2);
    gboolean is_same = g_strcmp0 (owner, tov_statement_get_text (statement, 3)) == 0;

    if (is_same && (last_to == TOV_DATE_NONE || from <= last_to)) {
      g_autofree char *message = create_overlap_message (last_from, last_to);

      add_finding (findings, TRUE, entity->name, tov_statement_get_text (statement, 0), message);
    }
    if (is_same && (last_to == TOV_DATE_NONE || (to != TOV_DATE_NONE && to <= last_to)))
      continue;
    g_free (owner);
    owner = g_strdup (tov_statement_get_text (statement, 3));
    last_from = from;
    last_to = to;
  }
  return end_rows (failure, error);
}

static gboolean
add_overlaps (TovConnection *connection, GPtrArray *findings, GError **error)
{
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    if ((*entity)->exclusive != NULL
        && !check_entity_overlaps (connection, *entity, findings, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_soft_rule (TovConnection *connection,
                 const char *entity,
                 const char *message,
                 const char *sql,
                 TovDate today,
                 GPtrArray *findings,
                 GError **error)
{
  TovStatement *statement = tov_connection_prepare (connection, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  /* Not every rule asks for today. */
  if (strstr (sql, "?1") != NULL)
    tov_statement_bind_date (statement, 1, today);
  while (tov_statement_step (statement, &failure))
    add_finding (findings, FALSE, entity, tov_statement_get_text (statement, 0), message);
  return end_rows (failure, error);
}

/* Dates that somebody has most likely mistyped. */
static gboolean
check_dates (TovConnection *connection,
             const TovEntity *entity,
             TovDate today,
             GPtrArray *findings,
             GError **error)
{
  TovDate latest = tov_date_add_months (today, 12 * YEARS_AHEAD);

  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    g_autofree char *sql = NULL, *message = NULL;

    if (field->kind != TOV_KIND_DATE && field->kind != TOV_KIND_TIME)
      continue;
    sql =
        g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" < '%d' OR substr (\"%s\", 1, 10) > ?1"
                         " ORDER BY id",
                         entity->name, field->name, EARLIEST_YEAR, field->name);
    message = g_strdup_printf (_ ("“%s” is an unlikely date"), _ (field->label));
    if (!check_soft_rule (connection, entity->name, message, sql, latest, findings, error))
      return FALSE;
  }
  return TRUE;
}

void
tov_finding_free (TovFinding *self)
{
  g_free (self->entity);
  g_free (self->id);
  g_free (self->message);
  g_free (self);
}

GPtrArray *
tov_check_find_overlapping (TovConnection *connection, TovRecord *record, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autoptr (GPtrArray) overlapping = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *unless = NULL, *rest = NULL, *sql = NULL, *owner = NULL;
  gboolean is_beside = FALSE;
  g_autoptr (GError) failure = NULL;
  TovStatement *statement;
  TovDate from, to;

  if (entity->unless != NULL)
    g_object_get (record, entity->unless, &is_beside, NULL);
  if (entity->exclusive == NULL || is_beside)
    return g_steal_pointer (&overlapping);
  unless = create_unless_condition (entity);
  rest = g_strdup_printf ("WHERE \"%s\" = ?1 AND id IS NOT ?2 AND %s"
                          " AND (to_date IS NULL OR to_date >= ?3)"
                          " AND (?4 IS NULL OR from_date <= ?4) ORDER BY from_date, id",
                          entity->exclusive, unless);
  sql = tov_sql_select (entity, rest);
  statement = tov_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  g_object_get (record, entity->exclusive, &owner, "from_date", &from, "to_date", &to, NULL);
  tov_statement_bind_text (statement, 1, owner);
  tov_statement_bind_text (statement, 2, tov_record_get_id (record));
  tov_statement_bind_date (statement, 3, from);
  tov_statement_bind_date (statement, 4, to);
  while (tov_statement_step (statement, &failure)) {
    TovRecord *other = tov_record_new (entity);

    tov_sql_read (statement, other, NULL);
    g_ptr_array_add (overlapping, other);
  }
  if (failure == NULL)
    return g_steal_pointer (&overlapping);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gboolean
tov_check_record_overlap (TovConnection *connection, TovRecord *record, GError **error)
{
  g_autoptr (GPtrArray) overlapping = tov_check_find_overlapping (connection, record, error);
  g_autofree char *message = NULL;
  TovDate from, to;

  if (overlapping == NULL || overlapping->len == 0)
    return overlapping != NULL;
  g_object_get (g_ptr_array_index (overlapping, 0), "from_date", &from, "to_date", &to, NULL);
  message = create_overlap_message (from, to);
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE, message);
  return FALSE;
}

GPtrArray *
tov_check_overlaps (TovConnection *connection, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) findings = create_findings ();
  gboolean is_read;

  tov_connection_set_cancellable (connection, cancellable);
  is_read = add_overlaps (connection, findings, error);
  tov_connection_set_cancellable (connection, NULL);
  if (!is_read || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&findings);
}

GPtrArray *
tov_check_register (TovConnection *connection, TovDate today, GError **error)
{
  g_autoptr (GPtrArray) findings = create_findings ();

  if (!check_integrity (connection, findings, error)
      || !check_references (connection, findings, error))
    return NULL;
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    if (!check_records (connection, *entity, findings, error))
      return NULL;
  if (!add_overlaps (connection, findings, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (soft_rules); i++)
    if (!check_soft_rule (connection, soft_rules[i].entity, _ (soft_rules[i].message),
                          soft_rules[i].sql, today, findings, error))
      return NULL;
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    if (!check_dates (connection, *entity, today, findings, error))
      return NULL;
  return g_steal_pointer (&findings);
}
