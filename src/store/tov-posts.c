/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-posts.h"

static void
free_post (TovPost *post)
{
  g_free (post->organisation);
  g_free (post->title);
  g_free (post->department);
  g_free (post);
}

static TovPost *
read_post (TovStatement *statement)
{
  TovPost *post = g_new0 (TovPost, 1);

  post->organisation = g_strdup (tov_statement_get_text (statement, 1));
  post->title = g_strdup (tov_statement_get_text (statement, 2));
  post->department = g_strdup (tov_statement_get_text (statement, 3));
  return post;
}

GHashTable *
tov_posts_load (TovStore *store, TovDate day, GError **error)
{
  g_autoptr (GHashTable) posts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_post);
  g_autoptr (GError) failure = NULL;
  TovStatement *statement = tov_connection_prepare (
      tov_store_get_connection (store),
      "SELECT employment.contact_id, organisation.name, employment.title, employment.department"
      " FROM employment JOIN organisation ON organisation.id = employment.organisation_id"
      " WHERE coalesce (employment.from_date, ?1) <= ?1"
      " AND coalesce (employment.to_date, ?1) >= ?1"
      " ORDER BY employment.from_date, employment.created, employment.id",
      error);

  if (statement == NULL)
    return NULL;
  tov_statement_bind_date (statement, 1, day);
  /* The later one takes the place of the one before. */
  while (tov_statement_step (statement, &failure))
    g_hash_table_replace (posts, g_strdup (tov_statement_get_text (statement, 0)),
                          read_post (statement));
  if (failure == NULL)
    return g_steal_pointer (&posts);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
