/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-duplicates.h"

#include "tov-text.h"

#include <string.h>

/* A word of fewer letters, such as "af" or an initial, tells nothing. */
#define MIN_WORD 3

typedef struct
{
  char *id;
  char *created;
  char *name;
  char *folded;
} Person;

typedef struct
{
  GPtrArray *people;
  /* Elements Person by what they have, such as "phone 86420000". */
  GHashTable *by_value;
} Reading;

static void
free_person (Person *person)
{
  g_free (person->id);
  g_free (person->created);
  g_free (person->name);
  g_free (person->folded);
  g_free (person);
}

static void
free_duplicate (TovDuplicate *duplicate)
{
  g_free (duplicate->first);
  g_free (duplicate->second);
  g_free (duplicate->name);
  g_free (duplicate);
}

/* The digits that tell one Danish number from another, however it is written. */
static char *
fold_phone (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (digits, *text);
  if (digits->len > 8)
    g_string_erase (digits, 0, digits->len - 8);
  return g_string_free (digits, FALSE);
}

static void
add_value (Reading *reading, Person *person, const char *kind, const char *value)
{
  g_autofree char *key = g_strdup_printf ("%s %s", kind, value);
  GPtrArray *people;

  if (*value == '\0')
    return;
  people = g_hash_table_lookup (reading->by_value, key);
  if (people == NULL) {
    people = g_ptr_array_new ();
    g_hash_table_insert (reading->by_value, g_steal_pointer (&key), people);
  }
  if (!g_ptr_array_find (people, person, NULL))
    g_ptr_array_add (people, person);
}

/* The fields that both entities have are called alike. */
static void
read_record (TovRecord *record, gpointer user_data)
{
  static const char *const phones[] = { "phone", "mobile" };
  Reading *reading = user_data;
  const TovEntity *entity = tov_record_get_entity (record);
  g_autofree char *email = tov_record_get_text (record, tov_entity_get_field (entity, "email"));
  Person *person = g_new0 (Person, 1);

  person->id = g_strdup (tov_record_get_id (record));
  person->created = g_strdup (tov_record_get_created (record));
  person->name = tov_record_display (record);
  person->folded = tov_text_fold (person->name);
  g_ptr_array_add (reading->people, person);
  add_value (reading, person, "name", person->folded);
  if (email != NULL) {
    g_autofree char *folded = tov_text_fold (email);

    add_value (reading, person, "email", g_strstrip (folded));
  }
  for (guint i = 0; i < G_N_ELEMENTS (phones); i++) {
    const TovField *field = tov_entity_get_field (entity, phones[i]);
    g_autofree char *phone = field != NULL ? tov_record_get_text (record, field) : NULL;

    if (phone != NULL) {
      g_autofree char *folded = fold_phone (phone);

      add_value (reading, person, "phone", folded);
    }
  }
}

static gboolean
share_word (const Person *a, const Person *b)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (a->folded, NULL, NULL);
  g_auto (GStrv) others = g_str_tokenize_and_fold (b->folded, NULL, NULL);

  for (char **word = words; *word != NULL; word++)
    if (g_utf8_strlen (*word, -1) >= MIN_WORD
        && g_strv_contains ((const char *const *) others, *word))
      return TRUE;
  return FALSE;
}

static TovDuplicateReasons
get_reason (const char *key)
{
  if (g_str_has_prefix (key, "name "))
    return TOV_DUPLICATE_NAME;
  return g_str_has_prefix (key, "phone ") ? TOV_DUPLICATE_PHONE : TOV_DUPLICATE_EMAIL;
}

static int
compare_age (const Person *a, const Person *b)
{
  int order = g_strcmp0 (a->created, b->created);

  return order != 0 ? order : strcmp (a->id, b->id);
}

static void
add_pair (GHashTable *pairs, const Person *a, const Person *b, TovDuplicateReasons reason)
{
  const Person *first = compare_age (a, b) <= 0 ? a : b;
  const Person *second = first == a ? b : a;
  g_autofree char *key = g_strdup_printf ("%s %s", first->id, second->id);
  TovDuplicate *duplicate = g_hash_table_lookup (pairs, key);

  if (duplicate == NULL) {
    if (strcmp (a->folded, b->folded) != 0 && !share_word (a, b))
      return;
    duplicate = g_new0 (TovDuplicate, 1);
    duplicate->first = g_strdup (first->id);
    duplicate->second = g_strdup (second->id);
    duplicate->name = g_strdup (first->name);
    g_hash_table_insert (pairs, g_steal_pointer (&key), duplicate);
  }
  duplicate->reasons |= reason;
}

static void
add_pairs (GHashTable *pairs, const char *key, GPtrArray *people)
{
  for (guint i = 0; i < people->len; i++)
    for (guint j = i + 1; j < people->len; j++)
      add_pair (pairs, g_ptr_array_index (people, i), g_ptr_array_index (people, j),
                get_reason (key));
}

static int
count_reasons (TovDuplicateReasons reasons)
{
  return __builtin_popcount (reasons);
}

static int
compare_duplicates (gconstpointer a, gconstpointer b)
{
  const TovDuplicate *one = *(TovDuplicate *const *) a;
  const TovDuplicate *other = *(TovDuplicate *const *) b;
  int order = count_reasons (other->reasons) - count_reasons (one->reasons);

  if (order == 0)
    order = tov_text_compare (one->name, other->name);
  if (order == 0)
    order = strcmp (one->first, other->first);
  return order != 0 ? order : strcmp (one->second, other->second);
}

GPtrArray *
tov_duplicates_find (TovStore *store, const TovEntity *entity, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) free_person);
  g_autoptr (GHashTable) by_value =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { people, by_value };
  GHashTableIter iterator;
  gpointer key, value;
  GPtrArray *duplicates;

  if (!tov_store_foreach (store, entity, read_record, &reading, error))
    return NULL;
  g_hash_table_iter_init (&iterator, by_value);
  while (g_hash_table_iter_next (&iterator, &key, &value))
    add_pairs (pairs, key, value);
  duplicates = g_ptr_array_new_with_free_func ((GDestroyNotify) free_duplicate);
  g_hash_table_iter_init (&iterator, pairs);
  while (g_hash_table_iter_next (&iterator, NULL, &value))
    g_ptr_array_add (duplicates, value);
  g_ptr_array_sort (duplicates, compare_duplicates);
  return duplicates;
}
