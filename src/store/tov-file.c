/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-file.h"

#include <glib/gi18n-lib.h>

char *
tov_store_put_file (TovStore *store, GBytes *content, GError **error)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (store),
                              "INSERT INTO stored_file (hash, content) VALUES (?, ?)"
                              " ON CONFLICT (hash) DO NOTHING",
                              error);

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, hash);
  tov_statement_bind_bytes (statement, 2, content);
  return tov_statement_run (statement, error) ? g_steal_pointer (&hash) : NULL;
}

GBytes *
tov_store_get_file (TovStore *store, const char *hash, GError **error)
{
  TovStatement *statement = tov_connection_prepare (
      tov_store_get_connection (store), "SELECT content FROM stored_file WHERE hash = ?", error);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) content = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, hash);
  if (tov_statement_step (statement, &failure)) {
    content = tov_statement_get_bytes (statement, 0);
    tov_statement_reset (statement);
    return g_steal_pointer (&content);
  }
  if (failure == NULL)
    g_set_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING,
                 _ ("There is no file %s in the register"), hash);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
