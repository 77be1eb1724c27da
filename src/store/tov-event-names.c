/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-event-names.h"

/* Two columns into two arrays, in the order in which tov_events_load() gives numbers. */
static gboolean
load_names (
    TovConnection *connection, const char *sql, GPtrArray *ids, GPtrArray *names, GError **error)
{
  TovStatement *row = tov_connection_prepare (connection, sql, error);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  while (tov_statement_step (row, &failure)) {
    g_ptr_array_add (ids, g_strdup (tov_statement_get_text (row, 0)));
    g_ptr_array_add (names, g_strdup (tov_statement_get_text (row, 1)));
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

TovEventNames *
tov_event_names_new (void)
{
  TovEventNames *self = g_new0 (TovEventNames, 1);

  self->person_ids = g_ptr_array_new_with_free_func (g_free);
  self->person_references = g_ptr_array_new_with_free_func (g_free);
  self->key_workers = g_ptr_array_new_with_free_func (g_free);
  self->key_worker_ids = g_ptr_array_new_with_free_func (g_free);
  return self;
}

TovEventNames *
tov_event_names_load (TovConnection *connection,
                      const TovEvents *events,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (TovEventNames) self = tov_event_names_new ();
  gboolean is_read;

  tov_connection_set_cancellable (connection, cancellable);
  is_read = load_names (connection, "SELECT id, reference FROM young_person ORDER BY id",
                        self->person_ids, self->person_references, error)
            && load_names (connection,
                           "SELECT id, given_name || coalesce (' ' || family_name, '') FROM contact"
                           "  WHERE id IN (SELECT contact_id FROM key_worker) ORDER BY id",
                           self->key_worker_ids, self->key_workers, error);
  tov_connection_set_cancellable (connection, NULL);
  if (!is_read || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_return_val_if_fail (self->person_ids->len == events->persons->len, NULL);
  g_return_val_if_fail (self->key_worker_ids->len == events->n_key_worker_contacts, NULL);
  return g_steal_pointer (&self);
}

void
tov_event_names_free (TovEventNames *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->person_ids);
  g_ptr_array_unref (self->person_references);
  g_ptr_array_unref (self->key_workers);
  g_ptr_array_unref (self->key_worker_ids);
  g_free (self);
}
