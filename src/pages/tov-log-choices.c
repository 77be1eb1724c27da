/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-choices.h"

#include "tov-clock.h"
#include "tov-collection.h"
#include "tov-contact-log.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-organisation.h"
#include "tov-owned.h"
#include "tov-party.h"
#include "tov-record-words.h"
#include "tov-search.h"
#include "tov-standing-words.h"
#include "tov-text.h"
#include "tov-theme.h"
#include "tov-young-person.h"

#include <string.h>

/* So many are listed at once; who looks for another types a letter more. */
#define MAX_LISTED 8
/* Among so many that I logged last the letters are looked for first. */
#define N_RECENT 50

static GPtrArray *
create_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tov_tag_free);
}

/* Whether every word of the letters begins a word of the text. */
static gboolean
begins_words (const char *text, const char *typed)
{
  g_autofree char *folded = tov_text_fold (text);
  g_autofree char *letters = tov_text_fold (typed);
  g_auto (GStrv) words = g_strsplit_set (folded, " -,/()", -1);
  g_auto (GStrv) starts = g_strsplit (letters, " ", -1);

  for (guint i = 0; starts[i] != NULL; i++) {
    gboolean is_there = FALSE;

    for (guint j = 0; words[j] != NULL && !is_there; j++)
      is_there = g_str_has_prefix (words[j], starts[i]);
    if (!is_there)
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_listed (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((TovTag *) g_ptr_array_index (list, i))->id, id))
      return TRUE;
  return FALSE;
}

/* The second line tells two of the same name apart: of a young person the number and how it stands,
 * of others what a list says of them. */
static char *
describe (const TovLogChoices *choices, TovRecord *record)
{
  g_autoptr (TovStanding) standing = NULL;
  g_autofree char *words = NULL;

  if (!TOV_IS_YOUNG_PERSON (record))
    return tov_record_words_subtitle (record, NULL, tov_record_source_title, choices->context);
  standing = tov_standing_load (tov_context_get_store (choices->context),
                                tov_record_get_id (record), tov_clock_today (), NULL);
  if (standing == NULL)
    return g_strdup (TOV_YOUNG_PERSON (record)->reference);
  words = tov_standing_words_line (standing);
  /* Who has no name, or is protected, is called by the number already. */
  if (g_str_equal (standing->name, standing->reference))
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s · %s", standing->reference, words);
}

static void
add_record (GPtrArray *list, const TovLogChoices *choices, TovRecord *record, const char *id)
{
  g_autofree char *title = NULL, *about = NULL;

  if (list->len == MAX_LISTED || is_listed (list, id))
    return;
  title = tov_record_display (record);
  about = describe (choices, record);
  g_ptr_array_add (list, tov_tag_new (id, title, *about != '\0' ? about : NULL));
}

/* Whether the text begins with the letters. */
static gboolean
begins (const char *text, const char *typed)
{
  g_autofree char *folded = tov_text_fold (text);
  g_autofree char *letters = tov_text_fold (typed);

  return g_str_has_prefix (folded, letters);
}

/* Adds a record if its name begins with the letters, or if it does not, as asked. */
static void
add_if (GPtrArray *list,
        const TovLogChoices *choices,
        TovRecord *record,
        const char *id,
        const char *typed,
        gboolean is_begun)
{
  g_autofree char *title = tov_record_display (record);

  if (begins (title, typed) == is_begun)
    add_record (list, choices, record, id);
}

/* Those of the young people (ids) that the letters may mean. */
static void
add_recent (GPtrArray *list,
            const TovLogChoices *choices,
            GPtrArray *recent,
            const char *typed,
            gboolean is_begun)
{
  TovStore *store = tov_context_get_store (choices->context);

  for (guint i = 0; i < recent->len && list->len < MAX_LISTED; i++) {
    const char *id = g_ptr_array_index (recent, i);
    g_autoptr (TovRecord) person = tov_store_get (store, &tov_young_person_entity, id, NULL);
    g_autofree char *title = person != NULL ? tov_record_display (person) : NULL;

    if (person != NULL
        && (begins_words (title, typed)
            || begins_words (TOV_YOUNG_PERSON (person)->reference, typed)))
      add_if (list, choices, person, id, typed, is_begun);
  }
}

/* What the search of the register found of an entity. */
static void
add_hits (GPtrArray *list,
          const TovLogChoices *choices,
          const TovEntity *entity,
          GPtrArray *hits,
          const char *typed,
          gboolean is_begun)
{
  TovStore *store = tov_context_get_store (choices->context);

  for (guint i = 0; i < hits->len; i++) {
    const TovHit *hit = g_ptr_array_index (hits, i);
    g_autoptr (TovRecord) record = NULL;
    g_autofree char *id = NULL;

    if (hit->entity != entity)
      continue;
    record = tov_store_get (store, entity, hit->id, NULL);
    id = entity == &tov_young_person_entity ? g_strdup (hit->id)
                                            : g_strdup_printf ("%s=%s", entity->name, hit->id);
    if (record != NULL)
      add_if (list, choices, record, id, typed, is_begun);
  }
}

static GPtrArray *
search (const TovLogChoices *choices, const char *typed)
{
  GPtrArray *hits =
      tov_search_find (tov_context_get_store (choices->context), typed, FALSE, MAX_LISTED, NULL);

  return hits != NULL ? hits : g_ptr_array_new ();
}

/* "mik" is rather Mikkel Lund than Ida Mikkelsen, and of two Mikkels rather the one I know. */
GPtrArray *
tov_log_choices_find_people (const char *typed, gpointer choices)
{
  TovLogChoices *self = choices;
  GPtrArray *list = create_list ();
  g_autoptr (GPtrArray) recent = tov_contact_log_list_recent (
      tov_context_get_store (self->context), tov_context_get_me (self->context), N_RECENT);
  g_autoptr (GPtrArray) hits = search (self, typed);

  for (int is_begun = TRUE; is_begun >= FALSE; is_begun--) {
    add_recent (list, self, recent, typed, is_begun);
    add_hits (list, self, &tov_young_person_entity, hits, typed, is_begun);
  }
  return list;
}

char *
tov_log_choices_get_person (const char *id, gpointer choices)
{
  TovLogChoices *self = choices;

  return tov_store_get_title (tov_context_get_store (self->context), tov_young_person_entity.name,
                              id);
}

GPtrArray *
tov_log_choices_find_themes (const char *typed, gpointer choices)
{
  TovLogChoices *self = choices;
  GPtrArray *list = create_list ();
  g_autoptr (TovCollection) themes =
      tov_collection_new (tov_context_get_store (self->context), &tov_theme_entity);

  tov_collection_set_sort (themes, "position", FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (themes)); i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (G_LIST_MODEL (themes), i);
    TovTheme *theme = TOV_THEME (record);

    if (tov_date_holds (theme->from_date, theme->to_date, tov_clock_today ())
        && begins_words (theme->name, typed))
      g_ptr_array_add (list, tov_tag_new (tov_record_get_id (record), theme->name, NULL));
  }
  return list;
}

char *
tov_log_choices_get_theme (const char *id, gpointer choices)
{
  TovLogChoices *self = choices;

  return tov_store_get_title (tov_context_get_store (self->context), tov_theme_entity.name, id);
}

static void
add_receiver (GPtrArray *list,
              const TovLogChoices *choices,
              const TovEntity *entity,
              const char *id)
{
  g_autoptr (TovRecord) record =
      id != NULL ? tov_store_get (tov_context_get_store (choices->context), entity, id, NULL)
                 : NULL;
  g_autofree char *receiver = g_strdup_printf ("%s=%s", entity->name, id);

  if (record != NULL)
    add_record (list, choices, record, receiver);
}

/* The key worker, the place of the placement, and I. */
static void
add_near (GPtrArray *list, const TovLogChoices *choices, TovStanding *standing)
{
  if (standing != NULL) {
    add_receiver (list, choices, &tov_contact_entity, standing->key_worker);
    add_receiver (list, choices, &tov_organisation_entity, standing->organisation);
  }
  add_receiver (list, choices, &tov_contact_entity, tov_context_get_me (choices->context));
}

/* Whether the letters begin words of the name, or stand within it as a search of the register has
 * it: three or more. */
static gboolean
is_meant (const char *name, const char *typed)
{
  g_autofree char *folded = tov_text_fold (name);
  g_autofree char *letters = tov_text_fold (typed);

  return begins_words (name, typed)
         || (g_utf8_strlen (letters, -1) >= 3 && strstr (folded, letters) != NULL);
}

static void
add_own (GPtrArray *list,
         const TovLogChoices *choices,
         const TovEntity *entity,
         const char *id,
         const char *typed,
         gboolean is_begun)
{
  g_autofree char *name =
      tov_store_get_title (tov_context_get_store (choices->context), entity->name, id);

  if (begins (name, typed) == is_begun && is_meant (name, typed))
    add_receiver (list, choices, entity, id);
}

/* Those of the parties that the letters may mean, and of who works there. */
static void
add_parties (GPtrArray *list,
             const TovLogChoices *choices,
             GPtrArray *parties,
             const char *typed,
             gboolean is_begun)
{
  TovStore *store = tov_context_get_store (choices->context);
  TovDate today = tov_clock_today ();

  for (guint i = 0; i < parties->len && list->len < MAX_LISTED; i++) {
    TovParty *party = g_ptr_array_index (parties, i);
    g_autoptr (GPtrArray) posts = NULL;

    if (!tov_date_holds (party->from_date, party->to_date, today))
      continue;
    add_own (list, choices, &tov_organisation_entity, party->organisation_id, typed, is_begun);
    posts = tov_owned_load (store, &tov_employment_entity, "organisation_id",
                            party->organisation_id, "from_date", NULL);
    for (guint j = 0; posts != NULL && j < posts->len; j++) {
      TovEmployment *post = g_ptr_array_index (posts, j);

      if (tov_date_holds (post->from_date, post->to_date, today))
        add_own (list, choices, &tov_contact_entity, post->contact_id, typed, is_begun);
    }
  }
}

/* The parties of the partnership of the young person; of the one that is looked at where it is
 * nobody, or several. NULL for none. */
static GPtrArray *
load_parties (const TovLogChoices *choices, TovStanding *standing)
{
  const char *partnership =
      standing != NULL ? standing->partnership : tov_context_get_partnership (choices->context);

  return partnership != NULL
             ? tov_owned_load (tov_context_get_store (choices->context), &tov_party_entity,
                               "partnership_id", partnership, "from_date", NULL)
             : NULL;
}

/* "jobcenter" is rather the one of the own partnership than those of other towns. */
GPtrArray *
tov_log_choices_find_receivers (const char *typed, gpointer choices)
{
  TovLogChoices *self = choices;
  GPtrArray *list = create_list ();
  g_autoptr (TovStanding) standing = NULL;
  g_autoptr (GPtrArray) parties = NULL, hits = NULL;

  if (self->young_person != NULL)
    standing = tov_standing_load (tov_context_get_store (self->context), self->young_person,
                                  tov_clock_today (), NULL);
  if (*typed == '\0') {
    add_near (list, self, standing);
    return list;
  }
  parties = load_parties (self, standing);
  for (int is_begun = TRUE; parties != NULL && is_begun >= FALSE; is_begun--)
    add_parties (list, self, parties, typed, is_begun);
  hits = search (self, typed);
  for (int is_begun = TRUE; is_begun >= FALSE; is_begun--) {
    add_hits (list, self, &tov_contact_entity, hits, typed, is_begun);
    add_hits (list, self, &tov_organisation_entity, hits, typed, is_begun);
  }
  return list;
}

char *
tov_log_choices_get_receiver (const char *id, gpointer choices)
{
  TovLogChoices *self = choices;
  TovStore *store = tov_context_get_store (self->context);
  g_autofree char *contact = tov_log_choices_read_receiver (id, &tov_contact_entity);
  g_autofree char *organisation = tov_log_choices_read_receiver (id, &tov_organisation_entity);

  if (contact != NULL)
    return tov_store_get_title (store, tov_contact_entity.name, contact);
  return organisation != NULL
             ? tov_store_get_title (store, tov_organisation_entity.name, organisation)
             : NULL;
}

char *
tov_log_choices_write_receiver (const char *contact, const char *organisation)
{
  if (contact != NULL)
    return g_strdup_printf ("%s=%s", tov_contact_entity.name, contact);
  return organisation != NULL
             ? g_strdup_printf ("%s=%s", tov_organisation_entity.name, organisation)
             : NULL;
}

char *
tov_log_choices_read_receiver (const char *receiver, const TovEntity *entity)
{
  gsize length = strlen (entity->name);

  return receiver != NULL && g_str_has_prefix (receiver, entity->name) && receiver[length] == '='
             ? g_strdup (receiver + length + 1)
             : NULL;
}
