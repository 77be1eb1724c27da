/* Reads the events of a register: a query for each kind of row, and what it makes of a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-events.h"

#include "tov-choices.h"
#include "tov-discharge-reason.h"
#include "tov-log-entry.h"
#include "tov-placement.h"
#include "tov-readiness.h"
#include "tov-support-level.h"
#include "tov-target.h"
#include "tov-young-person.h"

#include <string.h>

typedef struct
{
  TovEvents *events;
  /* From ids (owned by the events, or here) to places. */
  GHashTable *partnerships;
  GHashTable *placement_types;
  GHashTable *outcome_types;
  GHashTable *persons;
  GHashTable *enrolments;
  GHashTable *contacts;
  /* Of each enrolment: the id it resumes, or NULL. */
  GPtrArray *resumes;
  /* The last log entry, and the first of its contacts, so that one that names a young person twice
   * counts once. */
  GString *log_entry;
  guint first_contact;
} Loader;

typedef struct
{
  const char *sql;
  void (*read) (Loader *loader, TovStatement *row);
} Query;

static Loader *
make_loader (TovEvents *events)
{
  Loader *loader = g_new0 (Loader, 1);

  loader->events = events;
  loader->partnerships = g_hash_table_new (g_str_hash, g_str_equal);
  loader->placement_types = g_hash_table_new (g_str_hash, g_str_equal);
  loader->outcome_types = g_hash_table_new (g_str_hash, g_str_equal);
  loader->persons = g_hash_table_new (g_str_hash, g_str_equal);
  loader->enrolments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  loader->contacts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  loader->resumes = g_ptr_array_new_with_free_func (g_free);
  loader->log_entry = g_string_new (NULL);
  return loader;
}

static void
free_loader (Loader *loader)
{
  g_hash_table_unref (loader->partnerships);
  g_hash_table_unref (loader->placement_types);
  g_hash_table_unref (loader->outcome_types);
  g_hash_table_unref (loader->persons);
  g_hash_table_unref (loader->enrolments);
  g_hash_table_unref (loader->contacts);
  g_ptr_array_unref (loader->resumes);
  g_string_free (loader->log_entry, TRUE);
  g_free (loader);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loader, free_loader)

static guint
find_place (GHashTable *places, const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (places, id));
}

/* The person whose id stands in column 0. */
static guint
find_person (Loader *loader, TovStatement *row)
{
  return find_place (loader->persons, tov_statement_get_text (row, 0));
}

static void
read_partnership (Loader *loader, TovStatement *row)
{
  TovPartnershipEvents partnership = {
    .id = g_strdup (tov_statement_get_text (row, 0)),
    .name = g_strdup (tov_statement_get_text (row, 1)),
    .from_date = tov_statement_get_date (row, 2),
    .places = tov_statement_get_int64 (row, 3),
  };

  g_hash_table_insert (loader->partnerships, partnership.id,
                       GUINT_TO_POINTER (loader->events->partnerships->len));
  g_array_append_val (loader->events->partnerships, partnership);
}

static void
read_type (GArray *types, GHashTable *places, TovStatement *row)
{
  TovTypeEvents type = {
    .id = g_strdup (tov_statement_get_text (row, 0)),
    .name = g_strdup (tov_statement_get_text (row, 1)),
    .is_education = g_strcmp0 (tov_statement_get_text (row, 2), "education") == 0,
  };
  const char *colon = strchr (type.id, ':');

  type.code = colon != NULL ? colon + 1 : type.id;
  g_hash_table_insert (places, type.id, GUINT_TO_POINTER (types->len));
  g_array_append_val (types, type);
}

static void
read_placement_type (Loader *loader, TovStatement *row)
{
  read_type (loader->events->placement_types, loader->placement_types, row);
}

static void
read_outcome_type (Loader *loader, TovStatement *row)
{
  read_type (loader->events->outcome_types, loader->outcome_types, row);
}

static void
read_target (Loader *loader, TovStatement *row)
{
  TovTargetEvent target = {
    .partnership = find_place (loader->partnerships, tov_statement_get_text (row, 0)),
    .indicator = tov_choice_index (tov_indicators, tov_statement_get_text (row, 1)),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
    .value = tov_statement_get_int64 (row, 4),
  };

  g_array_append_val (loader->events->targets, target);
}

/* A value that a norm may not have leaves the default. */
static void
read_setting (Loader *loader, TovStatement *row)
{
  int norm = tov_norm_find (tov_statement_get_text (row, 0));

  if (norm >= 0)
    tov_norm_parse (norm, tov_statement_get_text (row, 1), &loader->events->norms[norm]);
}

static void
read_person (Loader *loader, TovStatement *row)
{
  TovPersonEvents person = {
    .id = g_strdup (tov_statement_get_text (row, 0)),
    .reference = g_strdup (tov_statement_get_text (row, 1)),
    .birth = tov_date_from_birth (tov_statement_get_text (row, 2)),
    .gender = tov_choice_index (tov_genders, tov_statement_get_text (row, 3)),
    .entry_situation = tov_choice_index (tov_entry_situations, tov_statement_get_text (row, 4)),
    .leaving_exam = tov_choice_index (tov_yes_no_unknown, tov_statement_get_text (row, 5)),
  };

  g_hash_table_insert (loader->persons, person.id, GUINT_TO_POINTER (loader->events->persons->len));
  g_array_append_val (loader->events->persons, person);
}

static void
read_enrolment (Loader *loader, TovStatement *row)
{
  const char *class = tov_statement_get_text (row, 5);
  TovEnrolmentEvent enrolment = {
    .person = find_person (loader, row),
    .partnership = find_place (loader->partnerships, tov_statement_get_text (row, 2)),
    .admitted_on = tov_statement_get_date (row, 3),
    .discharged_on = tov_statement_get_date (row, 4),
    .discharge = class != NULL ? (TovDischarge) tov_choice_index (tov_discharge_classes, class)
                               : TOV_DISCHARGE_NEUTRAL,
    .resumes = -1,
  };

  g_hash_table_insert (loader->enrolments, g_strdup (tov_statement_get_text (row, 1)),
                       GUINT_TO_POINTER (loader->events->enrolments->len));
  g_ptr_array_add (loader->resumes, g_strdup (tov_statement_get_text (row, 6)));
  g_array_append_val (loader->events->enrolments, enrolment);
}

static void
read_level (Loader *loader, TovStatement *row, GArray *levels, const TovChoice *choices)
{
  TovLevelEvent level = {
    .person = find_person (loader, row),
    .level = tov_choice_index (choices, tov_statement_get_text (row, 1)),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
  };

  g_array_append_val (levels, level);
}

static void
read_readiness (Loader *loader, TovStatement *row)
{
  read_level (loader, row, loader->events->readiness, tov_readiness_levels);
}

static void
read_support_level (Loader *loader, TovStatement *row)
{
  read_level (loader, row, loader->events->support_levels, tov_support_levels);
}

static void
read_key_worker (Loader *loader, TovStatement *row)
{
  const char *contact = tov_statement_get_text (row, 1);
  TovKeyWorkerEvent key_worker = {
    .person = find_person (loader, row),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
  };

  if (!g_hash_table_contains (loader->contacts, contact))
    g_hash_table_insert (loader->contacts, g_strdup (contact),
                         GUINT_TO_POINTER (loader->events->n_key_worker_contacts++));
  key_worker.contact = find_place (loader->contacts, contact);
  g_array_append_val (loader->events->key_workers, key_worker);
}

static void
read_placement (Loader *loader, TovStatement *row)
{
  int ending = tov_choice_index (tov_placement_endings, tov_statement_get_text (row, 4));
  TovPlacementEvent placement = {
    .person = find_person (loader, row),
    .type = find_place (loader->placement_types, tov_statement_get_text (row, 1)),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
    .ending = ending >= 0 ? (TovEnding) ending : TOV_ENDING_UNKNOWN,
    .individually_planned = tov_statement_get_int64 (row, 5) == 1,
  };

  g_array_append_val (loader->events->placements, placement);
}

static void
read_outcome (Loader *loader, TovStatement *row)
{
  TovOutcomeEvent outcome = {
    .person = find_person (loader, row),
    .type = find_place (loader->outcome_types, tov_statement_get_text (row, 1)),
    .started_on = tov_statement_get_date (row, 2),
    .ended_on = tov_statement_get_date (row, 3),
  };

  g_array_append_val (loader->events->outcomes, outcome);
}

static gboolean
is_named_already (Loader *loader, guint person)
{
  GArray *contacts = loader->events->contacts;

  for (guint i = loader->first_contact; i < contacts->len; i++)
    if (g_array_index (contacts, TovContactEvent, i).person == person)
      return TRUE;
  return FALSE;
}

static void
read_contact (Loader *loader, TovStatement *row)
{
  const char *log_entry = tov_statement_get_text (row, 1);
  TovContactEvent contact = {
    .person = find_person (loader, row),
    .on = tov_date_from_time (tov_statement_get_text (row, 2)),
    .form = (TovForm) tov_choice_index (tov_contact_forms, tov_statement_get_text (row, 3)),
    .reached = tov_statement_get_int64 (row, 4) == 1,
  };

  if (!g_str_equal (loader->log_entry->str, log_entry)) {
    g_string_assign (loader->log_entry, log_entry);
    loader->first_contact = loader->events->contacts->len;
  }
  if (!is_named_already (loader, contact.person))
    g_array_append_val (loader->events->contacts, contact);
}

static int
compare_contacts (gconstpointer a, gconstpointer b)
{
  const TovContactEvent *one = a;
  const TovContactEvent *other = b;

  if (one->person != other->person)
    return one->person < other->person ? -1 : 1;
  return one->on - other->on;
}

static void
read_next_step (Loader *loader, TovStatement *row)
{
  TovNextStepEvent step = {
    .person = find_person (loader, row),
    .set_on = tov_statement_get_date (row, 1),
    .done_on = tov_statement_get_date (row, 2),
    .cancelled_on = tov_statement_get_date (row, 3),
  };

  g_array_append_val (loader->events->next_steps, step);
}

/* Persons before what belongs to them, catalogues before what names them. Contacts are by far the
 * most rows: in order of log entry they come from the database three times as fast as in order of
 * person, and are sorted here. */
static const Query queries[] = {
  { "SELECT id, name, from_date, places FROM partnership ORDER BY id", read_partnership },
  { "SELECT id, name, class FROM placement_type ORDER BY position IS NULL, position, id",
    read_placement_type },
  { "SELECT id, name, class FROM outcome_type ORDER BY position IS NULL, position, id",
    read_outcome_type },
  { "SELECT partnership_id, indicator, from_date, to_date, value FROM target ORDER BY id",
    read_target },
  { "SELECT name, value FROM setting ORDER BY name", read_setting },
  { "SELECT id, reference, birth_date, gender, entry_situation, leaving_exam"
    "  FROM young_person ORDER BY id",
    read_person },
  { "SELECT young_person_id, enrolment.id, partnership_id, admitted_on, discharged_on, class,"
    "       resumes_id"
    "  FROM enrolment LEFT JOIN discharge_reason ON discharge_reason.id = discharge_reason_id"
    "  ORDER BY young_person_id, admitted_on, enrolment.id",
    read_enrolment },
  { "SELECT young_person_id, level, from_date, to_date"
    "  FROM readiness ORDER BY young_person_id, from_date, id",
    read_readiness },
  { "SELECT young_person_id, level, from_date, to_date"
    "  FROM support_level ORDER BY young_person_id, from_date, id",
    read_support_level },
  { "SELECT young_person_id, contact_id, from_date, to_date"
    "  FROM key_worker ORDER BY young_person_id, from_date, id",
    read_key_worker },
  { "SELECT young_person_id, placement_type_id, from_date, to_date, ending, individually_planned"
    "  FROM placement ORDER BY young_person_id, from_date, id",
    read_placement },
  { "SELECT young_person_id, outcome_type_id, started_on, ended_on"
    "  FROM outcome ORDER BY young_person_id, started_on, id",
    read_outcome },
  { "SELECT young_person_id, log_entry_id, happened_at, form, reached"
    "  FROM log_entry_young_person JOIN log_entry ON log_entry.id = log_entry_id"
    "  ORDER BY log_entry_id",
    read_contact },
  { "SELECT young_person_id, set_on, done_on, cancelled_on"
    "  FROM next_step ORDER BY young_person_id, set_on, id",
    read_next_step },
};

static void
resolve_resumes (Loader *loader)
{
  gpointer place;

  for (guint i = 0; i < loader->resumes->len; i++) {
    const char *id = g_ptr_array_index (loader->resumes, i);

    if (id != NULL && g_hash_table_lookup_extended (loader->enrolments, id, NULL, &place))
      g_array_index (loader->events->enrolments, TovEnrolmentEvent, i).resumes =
          (int) GPOINTER_TO_UINT (place);
  }
}

TovEvents *
tov_events_load (TovConnection *connection, GCancellable *cancellable, GError **error)
{
  g_autoptr (TovEvents) self = tov_events_new ();
  g_autoptr (Loader) loader = make_loader (self);

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++) {
    TovStatement *row = tov_connection_prepare (connection, queries[i].sql, error);
    GError *failure = NULL;

    if (row == NULL)
      return NULL;
    while (tov_statement_step (row, &failure))
      queries[i].read (loader, row);
    if (failure != NULL) {
      g_propagate_error (error, failure);
      return NULL;
    }
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
  }
  resolve_resumes (loader);
  g_array_sort (self->contacts, compare_contacts);
  tov_events_finish (self);
  return g_steal_pointer (&self);
}
