/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-trails-private.h"

#include "tov-organisation.h"

#include <glib/gi18n-lib.h>

#define EVERY_KIND (TOV_TRAIL_BIT (TOV_N_TRAIL_KINDS) - 1)

/* Pins are kept in thousandths of the picture. */
#define PIN_WHOLE 1000.0

typedef struct
{
  TovConnection *connection;
  const char *partnership;
  TovTrails *trails;
  TovTrailSteps *steps;
  /* From ids to places among the nodes. */
  GHashTable *organisations;
  GHashTable *contacts;
  /* The meeting, agreement, log entry or enrolment that is being read; and when the young person
   * was enrolled. */
  GString *occasion;
  TovDate admitted_on;
} Loader;

typedef void (*ReadFunc) (Loader *self, TovStatement *row);

static const char *const kind_words[TOV_N_TRAIL_KINDS] = {
  N_ ("Shared young people"), N_ ("Handovers"),         N_ ("Balls"),      N_ ("Log entries"),
  N_ ("Meetings together"),   N_ ("Signed agreements"), N_ ("Noted ties"),
};

static void
free_node (TovTrailNode *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static TovTrails *
make_trails (void)
{
  TovTrails *trails = g_new0 (TovTrails, 1);

  trails->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_node);
  trails->steps = g_array_new (FALSE, FALSE, sizeof (TovTrailStep));
  return trails;
}

static Loader *
make_loader (TovConnection *connection, const char *partnership, guint kinds, TovDate until)
{
  Loader *self = g_new0 (Loader, 1);

  self->connection = connection;
  self->partnership = partnership;
  self->trails = make_trails ();
  self->steps = tov_trail_steps_new (self->trails, kinds, until);
  self->organisations = g_hash_table_new (g_str_hash, g_str_equal);
  self->contacts = g_hash_table_new (g_str_hash, g_str_equal);
  self->occasion = g_string_new (NULL);
  return self;
}

static void
free_loader (Loader *self)
{
  tov_trail_steps_free (self->steps);
  g_clear_pointer (&self->trails, tov_trails_free);
  g_hash_table_unref (self->organisations);
  g_hash_table_unref (self->contacts);
  g_string_free (self->occasion, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loader, free_loader)

static TovTrailNode *
get_node (const Loader *self, int node)
{
  return g_ptr_array_index (self->trails->nodes, (guint) node);
}

/* The node of the id that stands in a column; -1 for none. */
static int
find_node (GHashTable *nodes, TovStatement *row, int column)
{
  const char *id = tov_statement_get_text (row, column);
  gpointer node;

  return id != NULL && g_hash_table_lookup_extended (nodes, id, NULL, &node)
             ? GPOINTER_TO_INT (node)
             : -1;
}

/* The organisation and the contact whose ids stand in a column and the next. */
static TovTrailActor
read_actor (const Loader *self, TovStatement *row, int column)
{
  return (TovTrailActor){ find_node (self->organisations, row, column),
                          find_node (self->contacts, row, column + 1) };
}

/* Whether a row tells of another occasion than the one before, by the id in column 0. */
static gboolean
begins_occasion (Loader *self, TovStatement *row)
{
  const char *id = tov_statement_get_text (row, 0);

  if (g_str_equal (self->occasion->str, id))
    return FALSE;
  g_string_assign (self->occasion, id);
  return TRUE;
}

static void
read_participant (Loader *self, TovStatement *row, TovTrailKind kind)
{
  if (begins_occasion (self, row))
    tov_trail_steps_end_gathering (self->steps, kind);
  tov_trail_steps_attend (self->steps, read_actor (self, row, 1), tov_statement_get_date (row, 3));
}

static void
read_present (Loader *self, TovStatement *row)
{
  read_participant (self, row, TOV_TRAIL_MEETING);
}

static void
end_meetings (Loader *self)
{
  tov_trail_steps_end_gathering (self->steps, TOV_TRAIL_MEETING);
}

static void
read_signatory (Loader *self, TovStatement *row)
{
  read_participant (self, row, TOV_TRAIL_AGREEMENT);
}

static void
end_agreements (Loader *self)
{
  tov_trail_steps_end_gathering (self->steps, TOV_TRAIL_AGREEMENT);
}

static void
end_enrolment (Loader *self)
{
  tov_trail_steps_end_enrolment (self->steps, self->admitted_on);
}

static void
read_involvement (Loader *self, TovStatement *row)
{
  TovTrailInvolvement involvement = {
    .actor = read_actor (self, row, 1),
    .part = (TovTrailPart) tov_statement_get_int64 (row, 3),
    .began_on = tov_statement_get_date (row, 4),
    .is_beside = tov_statement_get_int64 (row, 7) != 0,
    .is_held = tov_statement_get_int64 (row, 8) != 0,
  };
  TovDate last = tov_statement_get_date (row, 10), to_date = tov_statement_get_date (row, 6);

  if (begins_occasion (self, row))
    end_enrolment (self);
  self->admitted_on = tov_statement_get_date (row, 9);
  involvement.from_date = MAX (tov_statement_get_date (row, 5), self->admitted_on);
  involvement.to_date = to_date != TOV_DATE_NONE ? MIN (to_date, last) : last;
  tov_trail_steps_involve (self->steps, &involvement);
}

static void
read_log_entry (Loader *self, TovStatement *row)
{
  TovTrailActor worker = { -1, find_node (self->contacts, row, 1) };

  if (begins_occasion (self, row))
    tov_trail_steps_begin (self->steps);
  tov_trail_steps_tread (self->steps, worker, read_actor (self, row, 2), TOV_TRAIL_LOG,
                         tov_statement_get_date (row, 4));
}

static void
read_tie (Loader *self, TovStatement *row)
{
  tov_trail_steps_begin (self->steps);
  tov_trail_steps_add (self->steps, find_node (self->organisations, row, 0),
                       find_node (self->organisations, row, 1), TOV_TRAIL_NOTED,
                       tov_statement_get_date (row, 2), (guint) tov_statement_get_int64 (row, 3));
}

static void
add_node (Loader *self, TovStatement *row, GHashTable *nodes, gboolean is_contact)
{
  TovTrailNode *node = g_new0 (TovTrailNode, 1);

  node->id = g_strdup (tov_statement_get_text (row, 0));
  node->name = g_strdup (tov_statement_get_text (row, 1));
  node->is_contact = is_contact;
  node->kind = -1;
  node->organisation = -1;
  g_hash_table_insert (nodes, node->id, GUINT_TO_POINTER (self->trails->nodes->len));
  g_ptr_array_add (self->trails->nodes, node);
}

static void
read_organisation (Loader *self, TovStatement *row)
{
  int node = (int) self->trails->nodes->len;

  add_node (self, row, self->organisations, FALSE);
  get_node (self, node)->kind =
      tov_choice_index (tov_organisation_kinds, tov_statement_get_text (row, 2));
}

static void
read_contact (Loader *self, TovStatement *row)
{
  add_node (self, row, self->contacts, TRUE);
}

static void
read_employment (Loader *self, TovStatement *row)
{
  tov_trail_steps_employ (self->steps, find_node (self->contacts, row, 0),
                          find_node (self->organisations, row, 1), tov_statement_get_date (row, 2),
                          tov_statement_get_date (row, 3));
}

/* Where each is employed now. */
static void
end_employments (Loader *self)
{
  for (guint i = 0; i < self->trails->nodes->len; i++) {
    TovTrailNode *node = get_node (self, (int) i);

    if (!node->is_contact)
      continue;
    node->organisation = tov_trail_steps_find_employer (self->steps, (int) i, self->steps->until);
    if (node->organisation >= 0)
      node->kind = get_node (self, node->organisation)->kind;
  }
}

static void
read_party (Loader *self, TovStatement *row)
{
  get_node (self, find_node (self->organisations, row, 0))->is_party = TRUE;
}

/* Where it was fastened last. */
static void
read_pin (Loader *self, TovStatement *row)
{
  TovTrailActor actor = read_actor (self, row, 0);
  TovTrailNode *node = get_node (self, actor.contact >= 0 ? actor.contact : actor.organisation);

  node->is_pinned = TRUE;
  node->x = (double) tov_statement_get_int64 (row, 2) / PIN_WHOLE;
  node->y = (double) tov_statement_get_int64 (row, 3) / PIN_WHOLE;
}

/* Of the partnership ?1, or of all; until the day ?2. */
#define OF(table) "(?1 IS NULL OR " table ".partnership_id = ?1)"
#define LAST_DAY  "min (coalesce (n.discharged_on, ?2), ?2)"

/* Those of a table that had to do with the young person of an enrolment: which part they had, the
 * organisation, when it began, whether it was beside another and whether it was held. */
#define INVOLVED(part, organisation, began_on, is_beside, is_held, table)                          \
  "SELECT n.id AS enrolment, " organisation ", i.contact_id, " part " AS part, " began_on ","      \
  " i.from_date AS from_date, i.to_date, " is_beside ", " is_held ", n.admitted_on, " LAST_DAY "," \
  " i.id AS id FROM enrolment AS n JOIN " table " AS i ON i.young_person_id = n.young_person_id"   \
  " WHERE " OF ("n") " AND n.admitted_on <= ?2 AND " began_on " <= " LAST_DAY                      \
                     " AND coalesce (i.to_date, ?2) >= n.admitted_on"

/* The parts are in the order of TovTrailPart. */
#define PLACEMENTS \
  INVOLVED ("0", "i.organisation_id", "i.from_date", "i.parallel", "1", "placement")
#define BALLS                                                                     \
  INVOLVED ("1", "i.organisation_id", "coalesce (i.thrown_on, i.from_date)", "0", \
            "i.answer = 'accepted'", "ball")
#define KEY_WORKERS INVOLVED ("2", "NULL", "i.from_date", "0", "1", "key_worker")

static const struct
{
  const char *sql;
  ReadFunc read;
  /* Behind the last row; NULL for nothing. */
  void (*end) (Loader *self);
  /* How many values it asks for: the partnership, and the day. */
  guint n_values;
  /* The kinds of steps it is read for; 0 where it is always read. */
  guint kinds;
} queries[] = {
  { "SELECT id, name, kind FROM organisation ORDER BY id", read_organisation, NULL, 0 },
  { "SELECT id, trim (given_name || ' ' || coalesce (family_name, '')) FROM contact ORDER BY id",
    read_contact, NULL, 0 },
  { "SELECT contact_id, organisation_id, from_date, to_date FROM employment"
    " ORDER BY contact_id, from_date DESC, id",
    read_employment, end_employments, 0 },
  { "SELECT organisation_id FROM party AS p WHERE " OF (
        "p") " AND coalesce (from_date, ?2) <= ?2 AND coalesce (to_date, ?2) >= ?2",
    read_party, NULL, 2 },
  { PLACEMENTS " UNION ALL " BALLS " UNION ALL " KEY_WORKERS
               " ORDER BY enrolment, part, from_date, id",
    read_involvement, end_enrolment, 2,
    TOV_TRAIL_BIT (TOV_TRAIL_SHARED) | TOV_TRAIL_BIT (TOV_TRAIL_HANDOVER)
        | TOV_TRAIL_BIT (TOV_TRAIL_BALL) },
  { "SELECT e.id, e.worker_id, p.organisation_id, p.contact_id,"
    "  substr (e.happened_at, 1, 10) AS day FROM log_entry AS e"
    " JOIN log_entry_young_person AS l ON l.log_entry_id = e.id"
    " JOIN enrolment AS n ON n.young_person_id = l.young_person_id"
    "  AND day BETWEEN n.admitted_on AND " LAST_DAY
    " JOIN placement AS p ON p.young_person_id = l.young_person_id"
    "  AND day BETWEEN p.from_date AND coalesce (p.to_date, ?2)"
    " WHERE " OF ("n") " AND e.reached = 1 AND e.corrects_id IS NULL ORDER BY e.id",
    read_log_entry, NULL, 2, TOV_TRAIL_BIT (TOV_TRAIL_LOG) },
  { "SELECT m.id, a.organisation_id, a.contact_id, substr (m.starts_at, 1, 10) AS day"
    " FROM meeting AS m JOIN contact_group AS g ON g.id = m.contact_group_id"
    " JOIN attendance AS a ON a.meeting_id = m.id"
    " WHERE " OF ("g") " AND m.status = 'held' AND a.presence = 'present' AND day <= ?2"
                       " ORDER BY m.id",
    read_present, end_meetings, 2, TOV_TRAIL_BIT (TOV_TRAIL_MEETING) },
  { "SELECT s.agreement_id, s.organisation_id, s.contact_id,"
    "  coalesce (s.signed_on, a.signed_on) AS day"
    " FROM signatory AS s JOIN agreement AS a ON a.id = s.agreement_id"
    " WHERE " OF ("a") " AND day <= ?2 ORDER BY s.agreement_id",
    read_signatory, end_agreements, 2, TOV_TRAIL_BIT (TOV_TRAIL_AGREEMENT) },
  { "SELECT organisation_a_id, organisation_b_id,"
    "  coalesce (noted_on, substr (created, 1, 10)) AS day, coalesce (strength, 1)"
    " FROM partner_tie AS t WHERE " OF ("t") " AND day <= ?2",
    read_tie, NULL, 2, TOV_TRAIL_BIT (TOV_TRAIL_NOTED) },
  { "SELECT organisation_id, contact_id, x, y FROM map_pin WHERE partnership_id = ?1"
    "  AND x IS NOT NULL AND y IS NOT NULL ORDER BY changed, id",
    read_pin, NULL, 1 },
};

static gboolean
read_all (Loader *self, guint query, GError **error)
{
  TovStatement *row;
  g_autoptr (GError) failure = NULL;

  if (queries[query].kinds != 0 && !(queries[query].kinds & self->steps->kinds))
    return TRUE;
  row = tov_connection_prepare (self->connection, queries[query].sql, error);
  if (row == NULL)
    return FALSE;
  if (queries[query].n_values > 0)
    tov_statement_bind_text (row, 1, self->partnership);
  if (queries[query].n_values > 1)
    tov_statement_bind_date (row, 2, self->steps->until);
  while (tov_statement_step (row, &failure))
    queries[query].read (self, row);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (queries[query].end != NULL)
    queries[query].end (self);
  g_string_truncate (self->occasion, 0);
  return TRUE;
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const TovTrailStep *one = a, *other = b;

  if (one->on != other->on)
    return one->on < other->on ? -1 : 1;
  if (one->a != other->a)
    return one->a < other->a ? -1 : 1;
  if (one->b != other->b)
    return one->b < other->b ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return (int) one->strength - (int) other->strength;
}

/* The new place of each node: only parties and who had to do with somebody are kept. -1 for others.
 * Transfer full. */
static int *
number_kept (const TovTrails *trails, guint *n_kept)
{
  int *numbers = g_new (int, trails->nodes->len);
  g_autofree gboolean *is_kept = g_new0 (gboolean, trails->nodes->len);

  for (guint i = 0; i < trails->steps->len; i++) {
    const TovTrailStep *step = &g_array_index (trails->steps, TovTrailStep, i);

    is_kept[step->a] = is_kept[step->b] = TRUE;
  }
  *n_kept = 0;
  for (guint i = 0; i < trails->nodes->len; i++) {
    const TovTrailNode *node = g_ptr_array_index (trails->nodes, i);

    numbers[i] = is_kept[i] || node->is_party ? (int) (*n_kept)++ : -1;
  }
  return numbers;
}

static void
drop_others (TovTrails *trails)
{
  guint n_kept;
  g_autofree int *numbers = number_kept (trails, &n_kept);
  g_autoptr (GPtrArray) all = g_steal_pointer (&trails->nodes);

  trails->nodes = g_ptr_array_new_full (n_kept, (GDestroyNotify) free_node);
  for (guint i = 0; i < all->len; i++) {
    TovTrailNode *node = g_ptr_array_index (all, i);

    if (numbers[i] < 0)
      continue;
    if (node->organisation >= 0)
      node->organisation = numbers[node->organisation];
    g_ptr_array_add (trails->nodes, node);
    g_ptr_array_index (all, i) = NULL;
  }
  for (guint i = 0; i < trails->steps->len; i++) {
    TovTrailStep *step = &g_array_index (trails->steps, TovTrailStep, i);

    step->a = (guint) numbers[step->a];
    step->b = (guint) numbers[step->b];
  }
}

TovTrails *
tov_trails_load (TovConnection *connection, const char *partnership, TovDate until, GError **error)
{
  return tov_trails_load_kinds (connection, partnership, EVERY_KIND, until, error);
}

TovTrails *
tov_trails_load_kinds (
    TovConnection *connection, const char *partnership, guint kinds, TovDate until, GError **error)
{
  g_autoptr (Loader) loader = make_loader (connection, partnership, kinds, until);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (!read_all (loader, i, error))
      return NULL;
  drop_others (loader->trails);
  g_array_sort (loader->trails->steps, compare_steps);
  return g_steal_pointer (&loader->trails);
}

void
tov_trails_free (TovTrails *self)
{
  g_ptr_array_unref (self->nodes);
  g_array_unref (self->steps);
  g_free (self);
}

const char *
tov_trail_kind_get_words (TovTrailKind kind)
{
  g_return_val_if_fail (kind < TOV_N_TRAIL_KINDS, NULL);

  return kind_words[kind];
}
