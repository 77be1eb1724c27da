/* Reads the events of a register: a query for each kind of row, and what it makes of a row. Here
 * what is numbered and the settings; tov-events-persons.c reads what has happened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-events-private.h"

#include "tov-choices.h"
#include "tov-target.h"
#include "tov-young-person.h"

#include <string.h>

static TovEventsLoader *
make_loader (TovEvents *events)
{
  TovEventsLoader *loader = g_new0 (TovEventsLoader, 1);

  loader->events = events;
  for (guint i = 0; i < TOV_N_EVENT_IDS; i++)
    loader->ids[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  loader->resumes = g_ptr_array_new_with_free_func (g_free);
  loader->log_entry = g_string_new (NULL);
  loader->network_map = g_string_new (NULL);
  return loader;
}

static void
free_loader (TovEventsLoader *loader)
{
  for (guint i = 0; i < TOV_N_EVENT_IDS; i++)
    g_hash_table_unref (loader->ids[i]);
  g_ptr_array_unref (loader->resumes);
  g_string_free (loader->log_entry, TRUE);
  g_string_free (loader->network_map, TRUE);
  g_free (loader);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovEventsLoader, free_loader)

static void
read_partnership (TovEventsLoader *loader, TovStatement *row)
{
  TovPartnershipEvents partnership = {
    .id = g_strdup (tov_statement_get_text (row, 0)),
    .name = g_strdup (tov_statement_get_text (row, 1)),
    .from_date = tov_statement_get_date (row, 2),
    .places = tov_statement_get_int64 (row, 3),
  };

  tov_events_loader_number (loader, TOV_EVENT_PARTNERSHIPS, row, 0,
                            loader->events->partnerships->len);
  g_array_append_val (loader->events->partnerships, partnership);
}

static void
read_type (TovEventsLoader *loader, TovEventIds ids, GArray *types, TovStatement *row)
{
  TovTypeEvents type = {
    .id = g_strdup (tov_statement_get_text (row, 0)),
    .name = g_strdup (tov_statement_get_text (row, 1)),
    .is_education = g_strcmp0 (tov_statement_get_text (row, 2), "education") == 0,
    .is_drop_out = g_strcmp0 (tov_statement_get_text (row, 2), "drop_out") == 0,
  };
  const char *colon = strchr (type.id, ':');

  type.code = colon != NULL ? colon + 1 : type.id;
  tov_events_loader_number (loader, ids, row, 0, types->len);
  g_array_append_val (types, type);
}

static void
read_placement_type (TovEventsLoader *loader, TovStatement *row)
{
  read_type (loader, TOV_EVENT_PLACEMENT_TYPES, loader->events->placement_types, row);
}

static void
read_outcome_type (TovEventsLoader *loader, TovStatement *row)
{
  read_type (loader, TOV_EVENT_OUTCOME_TYPES, loader->events->outcome_types, row);
}

static void
read_discharge_reason (TovEventsLoader *loader, TovStatement *row)
{
  read_type (loader, TOV_EVENT_DISCHARGE_REASONS, loader->events->discharge_reasons, row);
}

static void
read_referral_source (TovEventsLoader *loader, TovStatement *row)
{
  read_type (loader, TOV_EVENT_REFERRAL_SOURCES, loader->events->referral_sources, row);
}

static void
read_theme_type (TovEventsLoader *loader, TovStatement *row)
{
  read_type (loader, TOV_EVENT_THEME_TYPES, loader->events->theme_types, row);
}

static void
read_key_worker_contact (TovEventsLoader *loader, TovStatement *row)
{
  tov_events_loader_number (loader, TOV_EVENT_KEY_WORKERS, row, 0,
                            loader->events->n_key_worker_contacts++);
}

static void
read_company (TovEventsLoader *loader, TovStatement *row)
{
  tov_events_loader_number (loader, TOV_EVENT_COMPANIES, row, 0, loader->events->n_companies++);
}

static void
read_target (TovEventsLoader *loader, TovStatement *row)
{
  TovTargetEvent target = {
    .partnership = tov_events_loader_find (loader, TOV_EVENT_PARTNERSHIPS, row, 0),
    .indicator = tov_choice_index (tov_indicators, tov_statement_get_text (row, 1)),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
    .value = tov_statement_get_int64 (row, 4),
  };

  g_array_append_val (loader->events->targets, target);
}

/* A value that a norm may not have leaves the default. */
static void
read_setting (TovEventsLoader *loader, TovStatement *row)
{
  int norm = tov_norm_find (tov_statement_get_text (row, 0));

  if (norm >= 0)
    tov_norm_parse (norm, tov_statement_get_text (row, 1), &loader->events->norms[norm]);
}

static void
read_person (TovEventsLoader *loader, TovStatement *row)
{
  TovPersonEvents person = {
    .birth = tov_date_from_birth (tov_statement_get_text (row, 1)),
    .gender = tov_choice_index (tov_genders, tov_statement_get_text (row, 2)),
    .entry_situation = tov_choice_index (tov_entry_situations, tov_statement_get_text (row, 3)),
    .leaving_exam = tov_choice_index (tov_yes_no_unknown, tov_statement_get_text (row, 4)),
  };

  tov_events_loader_number (loader, TOV_EVENT_PERSONS, row, 0, loader->events->persons->len);
  g_array_append_val (loader->events->persons, person);
}

/* A catalogue in the order of its register. */
#define CATALOGUE(table) \
  "SELECT id, name, class FROM " table " ORDER BY position IS NULL, position, id"

/* Catalogues before what names them. */
static const TovEventQuery queries[] = {
  { "SELECT id, name, from_date, places FROM partnership ORDER BY id", read_partnership },
  { CATALOGUE ("placement_type"), read_placement_type },
  { CATALOGUE ("outcome_type"), read_outcome_type },
  { CATALOGUE ("discharge_reason"), read_discharge_reason },
  { CATALOGUE ("referral_source"), read_referral_source },
  { CATALOGUE ("theme"), read_theme_type },
  { "SELECT DISTINCT contact_id FROM key_worker ORDER BY contact_id", read_key_worker_contact },
  { "SELECT id FROM organisation WHERE kind = 'company' ORDER BY id", read_company },
  { "SELECT partnership_id, indicator, from_date, to_date, value FROM target ORDER BY id",
    read_target },
  { "SELECT name, value FROM setting ORDER BY name", read_setting },
  { "SELECT id, birth_date, gender, entry_situation, leaving_exam"
    "  FROM young_person ORDER BY id",
    read_person },
  { NULL },
};

static gboolean
read_rows (TovEventsLoader *loader,
           const TovEventQuery *query,
           TovConnection *connection,
           GError **error)
{
  for (; query->sql != NULL; query++) {
    TovStatement *row = tov_connection_prepare (connection, query->sql, error);
    g_autoptr (GError) failure = NULL;

    if (row == NULL)
      return FALSE;
    while (tov_statement_step (row, &failure))
      query->read (loader, row);
    if (failure != NULL) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  }
  return TRUE;
}

void
tov_events_loader_number (
    TovEventsLoader *self, TovEventIds ids, TovStatement *row, int column, guint place)
{
  g_hash_table_insert (self->ids[ids], g_strdup (tov_statement_get_text (row, column)),
                       GUINT_TO_POINTER (place));
}

int
tov_events_loader_find_id (const TovEventsLoader *self, TovEventIds ids, const char *id)
{
  gpointer place;

  if (id == NULL || !g_hash_table_lookup_extended (self->ids[ids], id, NULL, &place))
    return -1;
  return (int) GPOINTER_TO_UINT (place);
}

int
tov_events_loader_find_or_none (const TovEventsLoader *self,
                                TovEventIds ids,
                                TovStatement *row,
                                int column)
{
  return tov_events_loader_find_id (self, ids, tov_statement_get_text (row, column));
}

guint
tov_events_loader_find (const TovEventsLoader *self, TovEventIds ids, TovStatement *row, int column)
{
  return GPOINTER_TO_UINT (
      g_hash_table_lookup (self->ids[ids], tov_statement_get_text (row, column)));
}

TovEvents *
tov_events_load (TovConnection *connection, GCancellable *cancellable, GError **error)
{
  g_autoptr (TovEvents) self = tov_events_new ();
  g_autoptr (TovEventsLoader) loader = make_loader (self);
  gboolean is_read;

  tov_connection_set_cancellable (connection, cancellable);
  is_read = read_rows (loader, queries, connection, error)
            && read_rows (loader, tov_event_queries_of_persons, connection, error);
  tov_connection_set_cancellable (connection, NULL);
  if (!is_read || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  tov_events_loader_order (loader);
  tov_events_finish (self);
  return g_steal_pointer (&self);
}
