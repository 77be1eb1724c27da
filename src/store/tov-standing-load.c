/* Reads how it stands from the register: a query for each kind of row, for everybody at once or for
 * one, and what it makes of a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-standing-private.h"

#include "tov-log-entry.h"
#include "tov-readiness.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What has a name, which is asked for once for each of them. */
typedef enum
{
  NAME_CONTACT,
  NAME_ORGANISATION,
  NAME_PLACEMENT_TYPE,
  N_NAMES,
} NameKind;

typedef struct
{
  TovConnection *connection;
  TovDate today;
  /* The young person (NULL for all that are enrolled), and the partnership (NULL for all). */
  const char *young_person;
  const char *partnership;
  /* The standings, and by the young person's id. */
  GPtrArray *standings;
  GHashTable *by_id;
  /* By id what each is called. */
  GHashTable *names[N_NAMES];
  /* Whose ball was read last, and whether it is known who has it. */
  TovStanding *ball_of;
  gboolean is_ball_found;
} Loader;

typedef struct
{
  /* ?1 is the day, and %s the condition below. The young person's id comes first. */
  const char *sql;
  /* Which rows are asked for: of all who are enrolled, of ?2 alone. */
  const char *all;
  const char *one;
  void (*read) (Loader *loader, TovStanding *standing, TovStatement *row);
} Query;

static const char *const name_queries[N_NAMES] = {
  "SELECT given_name || coalesce (' ' || family_name, '') FROM contact WHERE id = ?",
  "SELECT name FROM organisation WHERE id = ?",
  "SELECT name FROM placement_type WHERE id = ?",
};

static Loader *
create_loader (TovStore *store, const char *young_person, const char *partnership, TovDate today)
{
  Loader *loader = g_new0 (Loader, 1);

  loader->connection = tov_store_get_connection (store);
  loader->young_person = young_person;
  loader->partnership = partnership;
  loader->today = today;
  loader->standings = g_ptr_array_new_with_free_func (g_object_unref);
  loader->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < N_NAMES; i++)
    loader->names[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return loader;
}

static void
free_loader (Loader *loader)
{
  g_ptr_array_unref (loader->standings);
  g_hash_table_unref (loader->by_id);
  for (guint i = 0; i < N_NAMES; i++)
    g_hash_table_unref (loader->names[i]);
  g_free (loader);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loader, free_loader)

static void
take_text (char **text, TovStatement *row, int column)
{
  g_free (*text);
  *text = g_strdup (tov_statement_get_text (row, column));
}

static char *
ask_name (Loader *loader, NameKind kind, const char *id)
{
  TovStatement *row = tov_connection_prepare (loader->connection, name_queries[kind], NULL);
  char *name = NULL;

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, id);
  if (tov_statement_step (row, NULL))
    name = g_strdup (tov_statement_get_text (row, 0));
  tov_statement_reset (row);
  return name;
}

/* An id that stands in a column, and what that is called; both NULL where there is none. */
static void
take_named (Loader *loader, NameKind kind, char **id, char **name, TovStatement *row, int column)
{
  const char *found;

  take_text (id, row, column);
  if (*id == NULL)
    return;
  found = g_hash_table_lookup (loader->names[kind], *id);
  if (found == NULL) {
    char *asked = ask_name (loader, kind, *id);

    g_hash_table_insert (loader->names[kind], g_strdup (*id), asked);
    found = asked;
  }
  g_free (*name);
  *name = g_strdup (found);
}

static void
append_initial (GString *initials, const char *name)
{
  if (name != NULL && *name != '\0')
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (name)));
}

/* What the young person is called, in full and in short: a protected one by the reference. */
static void
read_names (TovStanding *standing, const char *given_name, const char *family_name)
{
  g_autoptr (GString) initials = g_string_new (NULL);

  if (standing->is_protected || given_name == NULL) {
    standing->name = g_strdup (standing->reference);
    standing->initials = g_strdup (standing->reference);
    return;
  }
  standing->name = family_name != NULL ? g_strconcat (given_name, " ", family_name, NULL)
                                       : g_strdup (given_name);
  append_initial (initials, given_name);
  append_initial (initials, family_name);
  standing->initials = g_strdup (initials->str);
}

/* Where two enrolments hold at once, which no register should have, the later one counts. */
static void
read_enrolment (TovStanding *standing, TovStatement *row)
{
  TovDate admitted_on = tov_statement_get_date (row, 8);

  if (standing->admitted_on > admitted_on)
    return;
  take_text (&standing->enrolment, row, 6);
  take_text (&standing->partnership, row, 7);
  standing->admitted_on = admitted_on;
}

static void
read_person (Loader *loader, TovStatement *row)
{
  TovStanding *standing = g_hash_table_lookup (loader->by_id, tov_statement_get_text (row, 0));
  const char *birth = tov_statement_get_text (row, 4);

  if (standing != NULL) {
    read_enrolment (standing, row);
    return;
  }
  standing = tov_standing_new (loader->today);
  take_text (&standing->young_person, row, 0);
  take_text (&standing->reference, row, 1);
  standing->is_protected = tov_statement_get_int64 (row, 5) == 1;
  read_names (standing, tov_statement_get_text (row, 2), tov_statement_get_text (row, 3));
  standing->birth = tov_date_from_birth (birth);
  /* Of a birth date that is not known to the day nobody can say when it creeps up. */
  if (birth != NULL && tov_date_from_iso (birth) != TOV_DATE_NONE)
    tov_standing_add_birthdays (standing, standing->birth);
  read_enrolment (standing, row);
  g_ptr_array_add (loader->standings, standing);
  g_hash_table_insert (loader->by_id, standing->young_person, standing);
}

static void
read_level (Loader *loader, TovStanding *standing, TovStatement *row)
{
  standing->level = tov_choice_index (tov_support_levels, tov_statement_get_text (row, 1));
  standing->level_from = tov_statement_get_date (row, 2);
}

static void
read_readiness (Loader *loader, TovStanding *standing, TovStatement *row)
{
  standing->readiness = tov_choice_index (tov_readiness_levels, tov_statement_get_text (row, 1));
}

static void
read_key_worker (Loader *loader, TovStanding *standing, TovStatement *row)
{
  TovDate accepted_on = tov_statement_get_date (row, 2);

  take_named (loader, NAME_CONTACT, &standing->key_worker, &standing->key_worker_name, row, 1);
  standing->is_accepted = accepted_on != TOV_DATE_NONE && accepted_on <= standing->today;
}

/* The serial one comes first. */
static void
read_placement (Loader *loader, TovStanding *standing, TovStatement *row)
{
  if (standing->placement != NULL) {
    standing->n_parallel++;
    return;
  }
  take_text (&standing->placement, row, 1);
  take_named (loader, NAME_PLACEMENT_TYPE, &standing->placement_type,
              &standing->placement_type_name, row, 2);
  take_named (loader, NAME_ORGANISATION, &standing->organisation, &standing->organisation_name, row,
              3);
  standing->placement_from = tov_statement_get_date (row, 4);
  standing->planned_to = tov_statement_get_date (row, 5);
}

/* The last contact comes, and then the attempts since, those of one moment once. */
static void
read_contact (Loader *loader, TovStanding *standing, TovStatement *row)
{
  TovDate on = tov_date_from_time (tov_statement_get_text (row, 1));

  if (tov_statement_get_int64 (row, 2) == 0) {
    standing->n_attempts++;
    standing->attempt_on = on;
    return;
  }
  standing->contact_on = on;
  standing->contact_form = tov_choice_index (tov_contact_forms, tov_statement_get_text (row, 3));
  standing->n_attempts = 0;
  standing->attempt_on = TOV_DATE_NONE;
}

/* Whether the throw had that answer by the day. */
static gboolean
is_answered (Loader *loader, TovStatement *row, const char *answer)
{
  return g_str_equal (tov_statement_get_text (row, 7), answer)
         && tov_statement_get_date (row, 6) <= loader->today;
}

static void
read_holder (Loader *loader, TovStanding *standing, TovStatement *row)
{
  take_named (loader, NAME_CONTACT, &standing->ball_contact, &standing->ball_name, row, 2);
  take_named (loader, NAME_ORGANISATION, &standing->ball_organisation, &standing->ball_name, row,
              3);
  standing->ball_since = tov_statement_get_date (row, 4);
  take_text (&standing->expectation, row, 8);
}

static void
read_throw (Loader *loader, TovStanding *standing, TovStatement *row)
{
  take_text (&standing->throw, row, 1);
  take_named (loader, NAME_CONTACT, &standing->throw_contact, &standing->throw_name, row, 2);
  take_named (loader, NAME_ORGANISATION, &standing->throw_organisation, &standing->throw_name, row,
              3);
  standing->thrown_on = tov_statement_get_date (row, 4);
  take_text (&standing->throw_expectation, row, 8);
}

/* The balls come the newest first. One that was not accepted leaves the ball with who had it before
 * in the enrolment; one that was accepted and has ended, with nothing behind it, with nobody. */
static void
read_ball (Loader *loader, TovStanding *standing, TovStatement *row)
{
  gboolean is_newest = loader->ball_of != standing;
  TovDate to_date = tov_statement_get_date (row, 5);
  gboolean has_ended = to_date != TOV_DATE_NONE && to_date < loader->today;
  gboolean is_earlier =
      has_ended && (standing->enrolment == NULL || to_date < standing->admitted_on);
  gboolean is_accepted = is_answered (loader, row, "accepted");

  if (!is_newest && loader->is_ball_found)
    return;
  loader->ball_of = standing;
  loader->is_ball_found = is_accepted || is_earlier;
  if (is_earlier || (is_newest && has_ended))
    return;
  if (is_accepted)
    read_holder (loader, standing, row);
  else if (is_newest && !is_answered (loader, row, "declined"))
    read_throw (loader, standing, row);
}

/* The open step that is due first comes first. */
static void
read_step (Loader *loader, TovStanding *standing, TovStatement *row)
{
  if (standing->n_steps++ > 0)
    return;
  take_text (&standing->step, row, 1);
  take_text (&standing->step_text, row, 2);
  standing->step_due = tov_statement_get_date (row, 3);
}

static void
read_theme (Loader *loader, TovStanding *standing, TovStatement *row)
{
  guint n = g_strv_length (standing->themes);

  standing->themes = g_renew (char *, standing->themes, n + 2);
  standing->themes[n] = g_strdup (tov_statement_get_text (row, 1));
  standing->themes[n + 1] = NULL;
}

/* Intervals that hold on the day. */
#define HOLDS    "from_date <= ?1 AND (to_date IS NULL OR to_date >= ?1)"
#define ENROLLED "e.admitted_on <= ?1 AND (e.discharged_on IS NULL OR e.discharged_on > ?1)"

/* The day is bound as ?1; of all, or of one who is bound as ?2. */
#define PERSONS(join, condition)                                                         \
  "SELECT y.id, reference, given_name, family_name, birth_date, protected, e.id,"        \
  " e.partnership_id, e.admitted_on FROM young_person AS y " join " JOIN enrolment AS e" \
  " ON e.young_person_id = y.id AND " ENROLLED " WHERE " condition

static const Query queries[] = {
  { "SELECT young_person_id, level, from_date FROM support_level WHERE " HOLDS " AND %s", "TRUE",
    "young_person_id = ?2", read_level },
  { "SELECT young_person_id, level FROM readiness WHERE " HOLDS " AND %s", "TRUE",
    "young_person_id = ?2", read_readiness },
  { "SELECT young_person_id, contact_id, accepted_on FROM key_worker WHERE " HOLDS " AND %s",
    "TRUE", "young_person_id = ?2", read_key_worker },
  { "SELECT young_person_id, id, placement_type_id, organisation_id, from_date, planned_to"
    " FROM placement WHERE " HOLDS " AND %s ORDER BY parallel, from_date, id",
    "TRUE", "young_person_id = ?2", read_placement },
  /* An addition has the moment of what it adds to, and is not another attempt. */
  { "SELECT y.id, c.happened_at, c.reached, max (c.form) FROM young_person AS y"
    " JOIN contact_time AS c ON c.young_person_id = y.id AND c.happened_at <= ?1 || 'T23:59'"
    "  AND c.happened_at >= coalesce ((SELECT l.happened_at FROM contact_time AS l"
    "   WHERE l.young_person_id = y.id AND l.happened_at <= ?1 || 'T23:59' AND l.reached = 1"
    "   ORDER BY l.happened_at DESC LIMIT 1), '')"
    " WHERE %s GROUP BY y.id, c.happened_at, c.reached"
    " ORDER BY y.id, c.happened_at, c.reached",
    "y.id IN (SELECT e.young_person_id FROM enrolment AS e WHERE " ENROLLED ")", "y.id = ?2",
    read_contact },
  { "SELECT young_person_id, id, contact_id, organisation_id,"
    " min (from_date, coalesce (thrown_on, from_date)), to_date, answered_on, answer, expectation"
    " FROM ball WHERE (from_date <= ?1 OR thrown_on <= ?1) AND %s"
    " ORDER BY young_person_id, from_date DESC",
    "TRUE", "young_person_id = ?2", read_ball },
  { "SELECT young_person_id, id, text, due_on FROM next_step WHERE set_on <= ?1"
    " AND (done_on IS NULL OR done_on > ?1) AND (cancelled_on IS NULL OR cancelled_on > ?1)"
    " AND %s ORDER BY due_on IS NULL, due_on, set_on, id",
    "TRUE", "young_person_id = ?2", read_step },
  { "SELECT young_person_id, theme_id FROM young_person_theme WHERE " HOLDS
    " AND %s ORDER BY theme_id",
    "TRUE", "young_person_id = ?2", read_theme },
};

/* The rows of one question, of the day and of who is meant. */
static TovStatement *
prepare (Loader *loader, const char *sql, const char *bound, GError **error)
{
  TovStatement *statement = tov_connection_prepare (loader->connection, sql, error);

  if (statement == NULL)
    return NULL;
  tov_statement_bind_date (statement, 1, loader->today);
  if (bound != NULL)
    tov_statement_bind_text (statement, 2, bound);
  return statement;
}

static gboolean
end_rows (GError *failure, GError **error)
{
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
load_persons (Loader *loader, GError **error)
{
  const char *sql = loader->young_person != NULL  ? PERSONS ("LEFT", "y.id = ?2")
                    : loader->partnership != NULL ? PERSONS ("", "e.partnership_id = ?2")
                                                  : PERSONS ("", "TRUE");
  TovStatement *row =
      prepare (loader, sql,
               loader->young_person != NULL ? loader->young_person : loader->partnership, error);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  while (tov_statement_step (row, &failure))
    read_person (loader, row);
  return end_rows (failure, error);
}

static gboolean
load_rows (Loader *loader, const Query *query, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf (query->sql, loader->young_person != NULL ? query->one : query->all);
  TovStatement *row = prepare (loader, sql, loader->young_person, error);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  while (tov_statement_step (row, &failure)) {
    TovStanding *standing = g_hash_table_lookup (loader->by_id, tov_statement_get_text (row, 0));

    if (standing != NULL)
      query->read (loader, standing, row);
  }
  return end_rows (failure, error);
}

static void
load_norms (TovStore *store, TovContactNorms *norms)
{
  for (guint level = 0; level < G_N_ELEMENTS (norms->ideal); level++) {
    norms->ideal[level] = tov_norm_load (store, TOV_NORM_CONTACT_IDEAL + level);
    norms->max[level] = tov_norm_load (store, TOV_NORM_CONTACT_MAX + level);
  }
}

/* Fills in the standings of a loader. */
static gboolean
load (Loader *loader, TovStore *store, GError **error)
{
  TovContactNorms norms;

  if (!load_persons (loader, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (!load_rows (loader, &queries[i], error))
      return FALSE;
  load_norms (store, &norms);
  for (guint i = 0; i < loader->standings->len; i++)
    tov_standing_judge (g_ptr_array_index (loader->standings, i), &norms);
  return TRUE;
}

static int
compare_urgency (gconstpointer a, gconstpointer b)
{
  return tov_standing_compare_urgency (*(TovStanding *const *) a, *(TovStanding *const *) b);
}

GPtrArray *
tov_standings_load (TovStore *store, const char *partnership, TovDate today, GError **error)
{
  g_autoptr (Loader) loader = create_loader (store, NULL, partnership, today);

  if (!load (loader, store, error))
    return NULL;
  g_ptr_array_sort (loader->standings, compare_urgency);
  return g_ptr_array_ref (loader->standings);
}

TovStanding *
tov_standing_load (TovStore *store, const char *young_person, TovDate today, GError **error)
{
  g_autoptr (Loader) loader = create_loader (store, young_person, NULL, today);

  if (!load (loader, store, error))
    return NULL;
  if (loader->standings->len > 0)
    return g_object_ref (g_ptr_array_index (loader->standings, 0));
  g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING,
               _ ("There is no “%s” with the id “%s” any more."), _ (tov_young_person_entity.label),
               young_person);
  return NULL;
}
