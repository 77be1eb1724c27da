/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-cooperation.h"

#include "tov-contact-group.h"

typedef struct
{
  TovConnection *connection;
  const char *partnership;
  TovDate from;
  TovDate til;
} Question;

typedef void (*ReadFunc) (TovCooperation *self, TovStatement *row);

/* Of the partnership ?1; days from ?2 to ?3. */
#define DAY       "substr (m.starts_at, 1, 10)"
#define IN_PERIOD DAY " BETWEEN ?2 AND ?3"
#define HOLDS(table) \
  " coalesce (" table ".from_date, ?3) <= ?3 AND coalesce (" table ".to_date, ?3) >= ?3"

static const char meetings[] = "SELECT g.kind, count (m.id), coalesce (sum (m.status = 'held'), 0),"
                               " coalesce (sum (m.status = 'cancelled'), 0) FROM contact_group AS g"
                               " LEFT JOIN meeting AS m ON m.contact_group_id = g.id AND " IN_PERIOD
                               " WHERE g.partnership_id = ?1 GROUP BY g.kind";

/* Told is who has a notice with a day, be it one of several. */
static const char decisions[] =
    "SELECT g.kind, count (*), sum (d.status = 'done'),"
    " sum (EXISTS (SELECT 1 FROM decision_notice WHERE decision_id = d.id)"
    "  AND NOT EXISTS (SELECT 1 FROM decision_notice AS n WHERE n.decision_id = d.id"
    "   AND NOT EXISTS (SELECT 1 FROM decision_notice AS t WHERE t.decision_id = d.id"
    "    AND t.organisation_id = n.organisation_id AND t.notified_on <= ?3)))"
    " FROM decision AS d JOIN agenda_item AS i ON i.id = d.agenda_item_id"
    " JOIN meeting AS m ON m.id = i.meeting_id JOIN contact_group AS g ON g.id = m.contact_group_id"
    " WHERE g.partnership_id = ?1 AND m.status = 'held' AND d.status <> 'dropped' AND " IN_PERIOD
    " GROUP BY g.kind";

static const char attendance[] =
    "SELECT o.id, o.name, sum (a.presence = 'present'), count (*), count (DISTINCT a.contact_id)"
    " FROM attendance AS a JOIN meeting AS m ON m.id = a.meeting_id"
    " JOIN contact_group AS g ON g.id = m.contact_group_id"
    " JOIN organisation AS o ON o.id = a.organisation_id"
    " WHERE g.partnership_id = ?1 AND m.status = 'held' AND a.presence <> 'unknown' AND " IN_PERIOD
    " AND EXISTS (SELECT 1 FROM party AS p WHERE p.partnership_id = ?1 AND p.organisation_id = o.id"
    "  AND coalesce (p.from_date, ?3) <= ?3 AND coalesce (p.to_date, ?2) >= ?2)"
    " GROUP BY o.id, o.name ORDER BY o.name COLLATE danish, o.id";

#define IN_FORCE                                                        \
  "(SELECT id, to_date FROM agreement AS a WHERE a.partnership_id = ?1" \
  " AND coalesce (a.from_date, a.signed_on, ?3) <= ?3 AND coalesce (a.to_date, ?3) >= ?3)"

static const char agreements[] =
    "SELECT (SELECT count (*) FROM " IN_FORCE "), (SELECT min (to_date) FROM " IN_FORCE "),"
    " (SELECT count (DISTINCT p.organisation_id) FROM party AS p WHERE p.partnership_id = ?1"
    "  AND " HOLDS (
        "p") "),"
             " (SELECT count (DISTINCT p.organisation_id) FROM party AS p JOIN signatory AS s"
             "  ON s.organisation_id = p.organisation_id JOIN " IN_FORCE
             " AS f ON f.id = s.agreement_id"
             "  JOIN agreement AS a ON a.id = f.id"
             "  WHERE p.partnership_id = ?1 AND coalesce (s.signed_on, a.signed_on) <= ?3 "
             "AND " HOLDS ("p") ")";

static const char promises[] =
    "SELECT count (*), coalesce (sum (c.status = 'kept'), 0),"
    " coalesce (sum (c.status <> 'kept' AND c.due_on <= ?3), 0)"
    " FROM commitment AS c JOIN " IN_FORCE " AS f ON f.id = c.agreement_id";

static void
free_party (TovPartyCounts *self)
{
  g_free (self->organisation);
  g_free (self->name);
  g_free (self);
}

static TovGroupCounts *
get_group (TovCooperation *self, int kind)
{
  TovGroupCounts *group = NULL;

  for (guint i = 0; i < self->groups->len; i++)
    if (g_array_index (self->groups, TovGroupCounts, i).kind == kind)
      group = &g_array_index (self->groups, TovGroupCounts, i);
  return group;
}

static int
read_kind (TovStatement *row)
{
  return tov_choice_index (tov_group_kinds, tov_statement_get_text (row, 0));
}

static void
read_meetings (TovCooperation *self, TovStatement *row)
{
  TovGroupCounts group = {
    .kind = read_kind (row),
    .planned = tov_statement_get_int64 (row, 1),
    .held = tov_statement_get_int64 (row, 2),
    .cancelled = tov_statement_get_int64 (row, 3),
  };

  g_array_append_val (self->groups, group);
}

static void
read_decisions (TovCooperation *self, TovStatement *row)
{
  TovGroupCounts *group = get_group (self, read_kind (row));

  group->decisions = tov_statement_get_int64 (row, 1);
  group->carried_out = tov_statement_get_int64 (row, 2);
  group->passed_on = tov_statement_get_int64 (row, 3);
}

static void
read_party (TovCooperation *self, TovStatement *row)
{
  TovPartyCounts *party = g_new0 (TovPartyCounts, 1);

  party->organisation = g_strdup (tov_statement_get_text (row, 0));
  party->name = g_strdup (tov_statement_get_text (row, 1));
  party->present = tov_statement_get_int64 (row, 2);
  party->counted = tov_statement_get_int64 (row, 3);
  party->people = tov_statement_get_int64 (row, 4);
  g_ptr_array_add (self->parties, party);
}

static void
read_agreements (TovCooperation *self, TovStatement *row)
{
  self->agreements.agreements = tov_statement_get_int64 (row, 0);
  self->agreements.valid_to = tov_statement_get_date (row, 1);
  self->agreements.parties = tov_statement_get_int64 (row, 2);
  self->agreements.signed_by = tov_statement_get_int64 (row, 3);
}

static void
read_promises (TovCooperation *self, TovStatement *row)
{
  self->agreements.promises = tov_statement_get_int64 (row, 0);
  self->agreements.kept = tov_statement_get_int64 (row, 1);
  self->agreements.late = tov_statement_get_int64 (row, 2);
}

static const struct
{
  const char *sql;
  ReadFunc read;
} queries[] = {
  { meetings, read_meetings },     { decisions, read_decisions }, { attendance, read_party },
  { agreements, read_agreements }, { promises, read_promises },
};

static gboolean
ask (TovCooperation *self, const Question *question, const char *sql, ReadFunc read, GError **error)
{
  TovStatement *row = tov_connection_prepare (question->connection, sql, error);
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return FALSE;
  tov_statement_bind_text (row, 1, question->partnership);
  tov_statement_bind_date (row, 2, question->from);
  tov_statement_bind_date (row, 3, question->til);
  while (tov_statement_step (row, &failure))
    read (self, row);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  return ((const TovGroupCounts *) a)->kind - ((const TovGroupCounts *) b)->kind;
}

TovCooperation *
tov_cooperation_load (
    TovConnection *connection, const char *partnership, TovDate from, TovDate til, GError **error)
{
  g_autoptr (TovCooperation) self = g_new0 (TovCooperation, 1);
  const Question question = { connection, partnership, from, til };

  self->groups = g_array_new (FALSE, FALSE, sizeof (TovGroupCounts));
  self->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) free_party);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (!ask (self, &question, queries[i].sql, queries[i].read, error))
      return NULL;
  g_array_sort (self->groups, compare_groups);
  self->trails = tov_trails_load_kinds (connection, partnership, TOV_COOPERATION_KINDS, til, error);
  return self->trails != NULL ? g_steal_pointer (&self) : NULL;
}

void
tov_cooperation_free (TovCooperation *self)
{
  g_array_unref (self->groups);
  g_ptr_array_unref (self->parties);
  g_clear_pointer (&self->trails, tov_trails_free);
  g_free (self);
}
