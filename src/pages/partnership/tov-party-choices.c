/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-party-choices.h"

#include "tov-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many are listed at once; who looks for another types a letter more. */
#define MAX_LISTED 8
/* An id that carries the name of an organisation which is not there yet: ids have no blanks. */
#define NEW "new="

static TovContext *
get_context (gpointer context)
{
  return TOV_CONTEXT (context);
}

static gboolean
is_same_name (const char *one, const char *other)
{
  g_autofree char *a = tov_text_fold (one);
  g_autofree char *b = tov_text_fold (other);

  return g_str_equal (a, b);
}

/* Adds those that are called so by all their words; tells whether one is called exactly so. */
static gboolean
add_known (GPtrArray *tags, TovContext *context, const char *typed)
{
  g_autoptr (GListModel) found = tov_record_source_list_records (
      TOV_RECORD_SOURCE (context), tov_organisation_entity.name, typed);
  gboolean is_there = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (found); i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (found, i);
    TovOrganisation *organisation = TOV_ORGANISATION (record);

    gboolean is_same = is_same_name (organisation->name, typed);

    if (tags->len < MAX_LISTED || is_same)
      g_ptr_array_add (
          tags, tov_tag_new (tov_record_get_id (record), organisation->name,
                             tov_choice_get_label (tov_organisation_kinds, organisation->kind)));
    is_there |= is_same;
  }
  return is_there;
}

GPtrArray *
tov_party_choices_find (const char *typed, gpointer context)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_tag_free);
  g_autofree char *escaped = NULL, *id = NULL;

  if (*typed == '\0' || add_known (tags, get_context (context), typed))
    return tags;
  escaped = g_uri_escape_string (typed, NULL, TRUE);
  id = g_strconcat (NEW, escaped, NULL);
  g_ptr_array_add (tags, tov_tag_new (id, typed, _ ("New organisation")));
  return tags;
}

char *
tov_party_choices_get_title (const char *id, gpointer context)
{
  if (g_str_has_prefix (id, NEW))
    return g_uri_unescape_string (id + strlen (NEW), NULL);
  return tov_store_get_title (tov_context_get_store (get_context (context)),
                              tov_organisation_entity.name, id);
}

/* "Jobcenter Lolland" is a jobcentre: the word of a kind, or the letters behind it in brackets,
 * stand in the name. */
static const char *
guess_kind (const char *name)
{
  for (const TovChoice *kind = tov_organisation_kinds; kind->code != NULL; kind++) {
    g_auto (GStrv) words = g_strsplit_set (_ (kind->label), "()", -1);

    for (guint i = 0; words[i] != NULL; i++)
      if (*g_strstrip (words[i]) != '\0' && tov_text_matches (name, words[i]))
        return kind->code;
  }
  return "other";
}

TovOrganisation *
tov_party_choices_create (const char *id)
{
  g_autofree char *name = NULL;
  TovRecord *organisation;

  if (!g_str_has_prefix (id, NEW))
    return NULL;
  name = tov_party_choices_get_title (id, NULL);
  organisation = tov_record_new (&tov_organisation_entity);
  g_object_set (organisation, "name", name, "kind", guess_kind (name), NULL);
  return TOV_ORGANISATION (organisation);
}
