/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-name-guard.h"

#include <string.h>

#include "tov-text.h"

/* A given name of fewer letters is too often a word of its own ("Bo", "Liv"). */
#define LEAST_LETTERS 4

/* A whole name of several words is looked for up to so many words. */
#define MOST_WORDS 5

/* The digits of a CPR number, before and behind its hyphen. */
#define CPR_DATE   6
#define CPR_SERIAL 4

struct _TovNameGuard
{
  /* Sets of folded names: of young people given names, family names, whole names and numbers; of
   * contacts whole names. */
  GHashTable *given;
  GHashTable *family;
  GHashTable *whole;
  GHashTable *references;
  GHashTable *contacts;
  GHashTable *allowed;

  /* Elements strings, and the folded ones. */
  GPtrArray *found;
  GHashTable *seen;
};

/* A word of a text: where it stands and what it is folded, with and without an s at its end. */
typedef struct
{
  gsize start;
  gsize end;
  char *folded;
  char *stem;
  gboolean is_capital;
} Word;

static void
clear_word (Word *word)
{
  g_free (word->folded);
  g_free (word->stem);
}

static GHashTable *
create_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* A hyphen, an apostrophe and a stroke stand within words: "Anne-Marie", "G-003". */
static gboolean
is_part_of_word (gunichar letter)
{
  return g_unichar_isalnum (letter) || letter == '-' || letter == '\'' || letter == 0x2019;
}

/* Without the s of a genitive, "Mikkels", "Mikkel's", or its apostrophe, "Jens'". Transfer full. */
static char *
create_stem (const char *folded)
{
  char *stem = g_strdup (folded);
  gsize length = strlen (stem);

  if (length > 1 && stem[length - 1] == 's')
    stem[--length] = '\0';
  if (length > 1 && stem[length - 1] == '\'')
    stem[length - 1] = '\0';
  else if (g_str_has_suffix (stem, "’"))
    stem[length - strlen ("’")] = '\0';
  return stem;
}

static void
add_word (GArray *words, const char *text, gsize start, gsize end)
{
  g_autofree char *written = g_strndup (text + start, end - start);
  Word word = { .start = start, .end = end, .folded = tov_text_fold (written) };

  word.stem = create_stem (word.folded);
  word.is_capital = g_unichar_isupper (g_utf8_get_char (written));
  g_array_append_val (words, word);
}

/* Elements Word. Transfer full. */
static GArray *
split_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *start = NULL, *p = text;

  g_array_set_clear_func (words, (GDestroyNotify) clear_word);
  for (; *p != '\0'; p = g_utf8_next_char (p)) {
    gboolean is_part = is_part_of_word (g_utf8_get_char (p));

    if (is_part && start == NULL)
      start = p;
    if (!is_part && start != NULL) {
      add_word (words, text, (gsize) (start - text), (gsize) (p - text));
      start = NULL;
    }
  }
  if (start != NULL)
    add_word (words, text, (gsize) (start - text), (gsize) (p - text));
  return words;
}

static const Word *
get_word (const GArray *words, guint position)
{
  return &g_array_index (words, Word, position);
}

/* So many words from the first on as one name, the last with or without its s. Transfer full. */
static char *
join_words (const GArray *words, guint first, guint n, gboolean with_stem)
{
  GString *name = g_string_new (NULL);

  for (guint i = first; i < first + n; i++) {
    const Word *word = get_word (words, i);

    g_string_append_printf (name, "%s%s", i > first ? " " : "",
                            with_stem && i + 1 == first + n ? word->stem : word->folded);
  }
  return g_string_free (name, FALSE);
}

/* How many words from the first on are a name of a set; 0 where they are none. */
static guint
count_whole (GHashTable *names, const GArray *words, guint first)
{
  for (guint n = MIN (words->len - first, MOST_WORDS); n > 1; n--) {
    g_autofree char *plain = join_words (words, first, n, FALSE);
    g_autofree char *stem = join_words (words, first, n, TRUE);

    if (g_hash_table_contains (names, plain) || g_hash_table_contains (names, stem))
      return n;
  }
  return 0;
}

static gboolean
has_word (GHashTable *names, const Word *word)
{
  return g_hash_table_contains (names, word->folded) || g_hash_table_contains (names, word->stem);
}

static gboolean
is_cpr (const Word *word)
{
  const char *text = word->folded;
  gsize digits = strspn (text, "0123456789");
  const char *serial = text + digits + (text[digits] == '-' ? 1 : 0);

  if (digits == CPR_DATE + CPR_SERIAL)
    return text[digits] == '\0';
  return digits == CPR_DATE && strspn (serial, "0123456789") == CPR_SERIAL
         && serial[CPR_SERIAL] == '\0';
}

static gboolean
is_name (const TovNameGuard *self, const Word *word)
{
  if (g_hash_table_contains (self->references, word->folded) || is_cpr (word))
    return TRUE;
  if (has_word (self->given, word))
    return word->is_capital || g_utf8_strlen (word->stem, -1) >= LEAST_LETTERS;
  return word->is_capital && has_word (self->family, word);
}

/* How many words from the first on look like a name; 0 for none. skipped tells how many of them are
 * somebody's whom the guard does not look for. */
static guint
count_name (const TovNameGuard *self, const GArray *words, guint first, guint *skipped)
{
  guint n = count_whole (self->whole, words, first);

  *skipped = n > 0 ? 0 : count_whole (self->contacts, words, first);
  if (n > 0 || *skipped > 0)
    return n;
  if (!is_name (self, get_word (words, first)))
    return 0;
  /* A given name takes the family name behind it along, whoever's both are. */
  for (n = 1; first + n < words->len && n < MOST_WORDS; n++)
    if (!is_name (self, get_word (words, first + n)))
      break;
  return n;
}

/* What stands between the words of a name must not part them: "Mikkel, Rikke" are two. */
static guint
find_end (const GArray *words, const char *text, guint first, guint n)
{
  for (guint i = 1; i < n; i++) {
    const Word *before = get_word (words, first + i - 1), *word = get_word (words, first + i);

    if (word->start - before->end != 1 || text[before->end] != ' ')
      return i;
  }
  return n;
}

/* Whether it may stand. It is remembered either way. */
static gboolean
meet (TovNameGuard *self, const char *written)
{
  g_autofree char *folded = tov_text_fold (written);
  gboolean is_allowed = self->allowed != NULL && g_hash_table_contains (self->allowed, folded);

  if (g_hash_table_add (self->seen, g_steal_pointer (&folded)))
    g_ptr_array_add (self->found, g_strdup (written));
  return is_allowed;
}

/* A name of one word or several, folded. */
static void
add_name (GHashTable *set, const char *name)
{
  if (name != NULL && *name != '\0')
    g_hash_table_add (set, tov_text_fold (name));
}

/* Each word of a name too: "Anne Marie" is called Anne. */
static void
add_words_of_name (GHashTable *set, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name != NULL ? name : "", " ", -1);

  for (char **word = words; *word != NULL; word++)
    add_name (set, *word);
}

static void
add_whole (GHashTable *set, const char *given, const char *family)
{
  g_autofree char *whole =
      g_strdup_printf ("%s %s", given != NULL ? given : "", family != NULL ? family : "");

  add_name (set, g_strstrip (whole));
}

static gboolean
read_young_people (TovNameGuard *self, TovConnection *connection, GError **error)
{
  TovStatement *row = tov_connection_prepare (
      connection, "SELECT given_name, family_name, reference FROM young_person", error);
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return FALSE;
  while (tov_statement_step (row, &failure)) {
    add_words_of_name (self->given, tov_statement_get_text (row, 0));
    add_words_of_name (self->family, tov_statement_get_text (row, 1));
    add_whole (self->whole, tov_statement_get_text (row, 0), tov_statement_get_text (row, 1));
    add_name (self->references, tov_statement_get_text (row, 2));
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_contacts (TovNameGuard *self, TovConnection *connection, GError **error)
{
  TovStatement *row =
      tov_connection_prepare (connection, "SELECT given_name, family_name FROM contact", error);
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return FALSE;
  while (tov_statement_step (row, &failure))
    add_whole (self->contacts, tov_statement_get_text (row, 0), tov_statement_get_text (row, 1));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

TovNameGuard *
tov_name_guard_new (TovStore *store, GHashTable *allowed, GError **error)
{
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (TovNameGuard) self = g_new0 (TovNameGuard, 1);

  self->given = create_set ();
  self->family = create_set ();
  self->whole = create_set ();
  self->references = create_set ();
  self->contacts = create_set ();
  self->allowed = allowed;
  self->found = g_ptr_array_new_with_free_func (g_free);
  self->seen = create_set ();
  if (!read_young_people (self, connection, error) || !read_contacts (self, connection, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
tov_name_guard_free (TovNameGuard *self)
{
  g_hash_table_unref (self->given);
  g_hash_table_unref (self->family);
  g_hash_table_unref (self->whole);
  g_hash_table_unref (self->references);
  g_hash_table_unref (self->contacts);
  g_ptr_array_unref (self->found);
  g_hash_table_unref (self->seen);
  g_free (self);
}

char *
tov_name_guard_cover (TovNameGuard *self, const char *text, const char *cover)
{
  g_autoptr (GArray) words = NULL;
  GString *covered;
  gsize done = 0;
  guint step;

  if (text == NULL)
    return NULL;
  words = split_words (text);
  covered = g_string_new (NULL);
  for (guint i = 0; i < words->len; i += step) {
    guint skipped, n = count_name (self, words, i, &skipped);
    g_autofree char *written = NULL;
    const Word *first = get_word (words, i), *last;

    step = MAX (skipped, 1);
    if (n == 0)
      continue;
    step = find_end (words, text, i, n);
    last = get_word (words, i + step - 1);
    written = g_strndup (text + first->start, last->end - first->start);
    if (meet (self, written))
      continue;
    g_string_append_len (covered, text + done, (gssize) (first->start - done));
    g_string_append (covered, cover);
    done = last->end;
  }
  g_string_append (covered, text + done);
  return g_string_free (covered, FALSE);
}

GPtrArray *
tov_name_guard_get_found (TovNameGuard *self)
{
  return self->found;
}
