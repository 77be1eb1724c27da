/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-post-words.h"

#include "tov-clock.h"
#include "tov-owned.h"

char *
tov_post_words_describe (TovStore *store, TovEmployment *post)
{
  g_autofree char *place = tov_store_get_title (store, "organisation", post->organisation_id);

  return post->title != NULL ? g_strdup_printf ("%s, %s", post->title, place)
                             : g_steal_pointer (&place);
}

char *
tov_post_words_find (TovStore *store, const char *contact)
{
  g_autoptr (GPtrArray) posts =
      tov_owned_load (store, &tov_employment_entity, "contact_id", contact, "from_date", NULL);

  for (guint i = posts != NULL ? posts->len : 0; i > 0; i--) {
    TovEmployment *post = g_ptr_array_index (posts, i - 1);

    if (tov_date_holds (post->from_date, post->to_date, tov_clock_today ()))
      return tov_post_words_describe (store, post);
  }
  return NULL;
}
