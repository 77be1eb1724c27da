/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-party-choices.h"

#include "tov-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many are listed at once; who looks for another types a letter more. */
#define MAX_LISTED 8
/* An id that carries the name of an organisation which is not there yet: ids have no blanks. */
#define NEW "new="
/* The kind of those whose name tells none. */
#define UNKNOWN "other"

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

/* What a new one is called. Transfer full; NULL for the id of an organisation. */
static char *
read_new_name (const char *id)
{
  return g_str_has_prefix (id, NEW) ? g_uri_unescape_string (id + strlen (NEW), NULL) : NULL;
}

char *
tov_party_choices_get_title (const char *id, gpointer context)
{
  char *new_name = read_new_name (id);

  if (new_name != NULL)
    return new_name;
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
  return UNKNOWN;
}

static TovOrganisation *
create_organisation (const char *name)
{
  TovRecord *organisation = tov_record_new (&tov_organisation_entity);

  g_object_set (organisation, "name", name, "kind", guess_kind (name), NULL);
  return TOV_ORGANISATION (organisation);
}

static TovOrganisation *
find_party (const TovFounding *founding, const char *id, const char *new_name)
{
  for (guint i = 0; i < founding->parties->len; i++) {
    TovOrganisation *party = g_ptr_array_index (founding->parties, i);

    if (new_name != NULL ? is_same_name (party->name, new_name)
                         : g_strcmp0 (tov_record_get_id (TOV_RECORD (party)), id) == 0)
      return party;
  }
  return NULL;
}

TovOrganisation *
tov_party_choices_load (TovContext *context, const TovFounding *founding, const char *id)
{
  g_autofree char *new_name = read_new_name (id);
  TovOrganisation *party = find_party (founding, id, new_name);

  if (party != NULL)
    return g_object_ref (party);
  if (new_name != NULL)
    return create_organisation (new_name);
  return (TovOrganisation *) tov_store_get (tov_context_get_store (context),
                                            &tov_organisation_entity, id, NULL);
}

void
tov_party_choices_fill (TovContext *context, TovFounding *founding, GPtrArray *ids)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len; i++) {
    TovOrganisation *party = tov_party_choices_load (context, founding, g_ptr_array_index (ids, i));

    if (party != NULL)
      g_ptr_array_add (parties, party);
  }
  g_ptr_array_unref (founding->parties);
  founding->parties = parties;
}

/* Of what nothing is known but the name, no kind is told. */
static void
foresee_new (GString *words, const TovOrganisation *organisation)
{
  if (g_strcmp0 (organisation->kind, UNKNOWN) == 0)
    g_string_append_printf (words, _ ("%s is entered as a new organisation"), organisation->name);
  else
    /* Translators: an organisation and its kind, such as "Jobcentre". */
    g_string_append_printf (words, _ ("%s is entered as a new organisation: %s"),
                            organisation->name,
                            tov_choice_get_label (tov_organisation_kinds, organisation->kind));
  g_string_append_c (words, '\n');
}

char *
tov_party_choices_foresee (TovContext *context, const TovFounding *founding)
{
  TovStore *store = tov_context_get_store (context);
  TovOrganisation *base_unit = tov_founding_guess_base_unit (founding);
  TovOrganisation *workplace = founding->workplace;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < founding->parties->len; i++) {
    TovOrganisation *party = g_ptr_array_index (founding->parties, i);

    if (tov_founding_is_new (store, party))
      foresee_new (words, party);
  }
  if (workplace != NULL && !g_ptr_array_find (founding->parties, workplace, NULL)
      && tov_founding_is_new (store, workplace))
    foresee_new (words, workplace);
  if (base_unit != NULL)
    /* Translators: %s is an organisation. */
    g_string_append_printf (words, _ ("%s becomes the base unit"), base_unit->name);
  g_strchomp (words->str);
  return *words->str != '\0' ? g_strdup (words->str) : NULL;
}
