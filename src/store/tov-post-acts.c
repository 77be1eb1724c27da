/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-post-acts.h"

#include "tov-membership.h"
#include "tov-owned.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

static gboolean
is_same_post (TovEmployment *a, TovEmployment *b)
{
  return g_strcmp0 (a->organisation_id, b->organisation_id) == 0 && a->title != NULL
         && b->title != NULL && tov_text_compare (a->title, b->title) == 0;
}

/* The other holders of a post, by their first day. */
static GPtrArray *
list_others (TovStore *store, TovEmployment *post)
{
  GPtrArray *posts = tov_owned_load (store, &tov_employment_entity, "organisation_id",
                                     post->organisation_id, "from_date", NULL);

  for (guint i = posts != NULL ? posts->len : 0; i > 0; i--) {
    TovEmployment *other = g_ptr_array_index (posts, i - 1);

    if (!is_same_post (post, other) || g_strcmp0 (other->contact_id, post->contact_id) == 0)
      g_ptr_array_remove_index (posts, i - 1);
  }
  return posts != NULL ? posts : g_ptr_array_new ();
}

/* Whether somebody sits in a group already at any time from a day on. */
static gboolean
is_member (TovStore *store, const char *group, const char *contact, TovDate from)
{
  g_autoptr (GPtrArray) seats =
      tov_owned_load (store, &tov_membership_entity, "contact_group_id", group, "id", NULL);

  for (guint i = 0; seats != NULL && i < seats->len; i++) {
    TovMembership *seat = g_ptr_array_index (seats, i);

    if (g_str_equal (seat->contact_id, contact)
        && (seat->to_date == TOV_DATE_NONE || seat->to_date >= from))
      return TRUE;
  }
  return FALSE;
}

/* What had not begun by that day is the new one's from its beginning. */
static gboolean
pass_record (TovStore *store,
             TovRecord *old,
             const char *contact,
             TovDate from,
             gboolean is_wanted,
             GError **error)
{
  g_autoptr (TovRecord) ended = tov_record_copy (old);
  g_autoptr (TovRecord) next = tov_record_new (tov_record_get_entity (old));
  TovDate begun, to;

  g_object_get (old, "from_date", &begun, "to_date", &to, NULL);
  if (begun >= from) {
    g_object_set (ended, "contact_id", contact, NULL);
    return is_wanted ? tov_store_save (store, ended, error)
                     : tov_store_delete (store, tov_record_get_entity (old),
                                         tov_record_get_id (old), error);
  }
  tov_record_update (next, old);
  tov_record_set_rev (next, 0);
  g_object_set (next, "contact_id", contact, "from_date", from, NULL);
  g_object_set (ended, "to_date", from - 1, NULL);
  return tov_store_save (store, ended, error)
         && (!is_wanted || tov_store_save (store, next, error));
}

static gboolean
pass_membership (TovStore *store, const char *id, const char *contact, TovDate from, GError **error)
{
  g_autoptr (TovRecord) seat = tov_store_get (store, &tov_membership_entity, id, error);
  TovDate to;

  if (seat == NULL)
    return FALSE;
  to = TOV_MEMBERSHIP (seat)->to_date;
  return (to != TOV_DATE_NONE && to < from)
         || pass_record (store, seat, contact, from,
                         !is_member (store, TOV_MEMBERSHIP (seat)->contact_group_id, contact, from),
                         error);
}

static gboolean
pass_all (TovStore *store,
          TovEmployment *post,
          const char *contact,
          TovDate from,
          GPtrArray *memberships,
          GError **error)
{
  for (guint i = 0; i < memberships->len; i++)
    if (!pass_membership (store, g_ptr_array_index (memberships, i), contact, from, error))
      return FALSE;
  return pass_record (store, TOV_RECORD (post), contact, from, TRUE, error);
}

GPtrArray *
tov_post_list_memberships (TovStore *store, TovEmployment *post, TovDate on, GError **error)
{
  GPtrArray *seats = tov_owned_load (store, &tov_membership_entity, "contact_id", post->contact_id,
                                     "from_date", error);

  for (guint i = seats != NULL ? seats->len : 0; i > 0; i--) {
    TovMembership *seat = g_ptr_array_index (seats, i - 1);

    if ((seat->to_date != TOV_DATE_NONE && seat->to_date < on)
        || (seat->organisation_id != NULL
            && !g_str_equal (seat->organisation_id, post->organisation_id)))
      g_ptr_array_remove_index (seats, i - 1);
  }
  return seats;
}

TovEmployment *
tov_post_find_before (TovStore *store, TovEmployment *post)
{
  g_autoptr (GPtrArray) others = list_others (store, post);
  TovEmployment *nearest = NULL;

  for (guint i = 0; i < others->len; i++) {
    TovEmployment *other = g_ptr_array_index (others, i);

    if (other->to_date != TOV_DATE_NONE && other->to_date < post->from_date
        && (nearest == NULL || other->to_date > nearest->to_date))
      nearest = other;
  }
  return nearest != NULL ? g_object_ref (nearest) : NULL;
}

TovEmployment *
tov_post_find_after (TovStore *store, TovEmployment *post)
{
  g_autoptr (GPtrArray) others = list_others (store, post);

  for (guint i = 0; post->to_date != TOV_DATE_NONE && i < others->len; i++) {
    TovEmployment *other = g_ptr_array_index (others, i);

    if (other->from_date > post->to_date)
      return g_object_ref (other);
  }
  return NULL;
}

gboolean
tov_post_hand_over (TovStore *store,
                    TovEmployment *post,
                    const char *contact,
                    TovDate from,
                    GPtrArray *memberships,
                    GError **error)
{
  g_autofree char *post_name = NULL, *name = NULL, *title = NULL;

  if (g_str_equal (post->contact_id, contact)) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                         _ ("That is who has the post now. Choose who has it from that day on."));
    return FALSE;
  }
  if (post->to_date != TOV_DATE_NONE && post->to_date < from) {
    g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                         _ ("The post has an end before that day. Nothing was saved: choose an "
                            "earlier day, or change the end of the post first."));
    return FALSE;
  }
  name = tov_store_get_title (store, "contact", contact);
  post_name = post->title != NULL
                  ? g_strdup (post->title)
                  : tov_store_get_title (store, "organisation", post->organisation_id);
  /* Translators: the first is a post, such as "Forstander", the other who has it now. */
  title = g_strdup_printf (_ ("“%s” handed over to %s"), post_name, name);
  return tov_store_begin (store, title, error)
         && tov_store_end (store, pass_all (store, post, contact, from, memberships, error), error);
}
