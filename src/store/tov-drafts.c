/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-drafts.h"

#include "tov-clock.h"
#include "tov-store-private.h"

#include <glib/gi18n-lib.h>

/* What were written within an act would go with it if that is taken back. An import goes on in
 * steps, and somebody may type meanwhile. */
static gboolean
check_free (TovStore *store, GError **error)
{
  if (store->act == NULL)
    return TRUE;
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD,
                       _ ("The register is being written to just now. Nothing was changed; try "
                          "again in a moment."));
  return FALSE;
}

char *
tov_draft_load (TovStore *store, const char *name)
{
  TovStatement *statement = tov_connection_prepare (
      tov_store_get_connection (store), "SELECT content FROM draft WHERE name = ?", NULL);
  char *content = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, name);
  if (tov_statement_step (statement, NULL)) {
    content = g_strdup (tov_statement_get_text (statement, 0));
    tov_statement_reset (statement);
  }
  return content;
}

gboolean
tov_draft_save (TovStore *store, const char *name, const char *content, GError **error)
{
  g_autofree char *now = tov_clock_now ();
  TovStatement *statement;

  if (!check_free (store, error))
    return FALSE;
  statement = tov_connection_prepare (tov_store_get_connection (store),
                                      "INSERT INTO draft (name, content, changed) VALUES (?, ?, ?)"
                                      " ON CONFLICT (name) DO UPDATE"
                                      " SET content = excluded.content, changed = excluded.changed",
                                      error);
  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, name);
  tov_statement_bind_text (statement, 2, content);
  tov_statement_bind_text (statement, 3, now);
  return tov_statement_run (statement, error);
}

gboolean
tov_draft_delete (TovStore *store, const char *name, GError **error)
{
  TovStatement *statement;

  if (!check_free (store, error))
    return FALSE;
  statement = tov_connection_prepare (tov_store_get_connection (store),
                                      "DELETE FROM draft WHERE name = ?", error);
  if (statement == NULL)
    return FALSE;
  tov_statement_bind_text (statement, 1, name);
  return tov_statement_run (statement, error);
}
