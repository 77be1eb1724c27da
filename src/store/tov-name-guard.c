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

/* What a word may be in a set of names: itself, itself without an s at its end, and where it is
 * made of several with hyphens ("Mikkel-sagen") each of those. */
enum
{
  FORM_FOLDED,
  FORM_STEM,
  FORM_PARTS,
};

/* A word of a text, and where it stands. */
typedef struct
{
  gsize start;
  gsize end;
  GStrv forms;
  gboolean is_capital;
  /* Whether nothing but blanks parts it from the word before: "Mikkel, Rikke" are two. */
  gboolean goes_on;
} Word;

static void
clear_word (Word *word)
{
  g_strfreev (word->forms);
}

static GHashTable *
create_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Hyphens and apostrophes stand within words, "Anne-Marie", "G-003", "Mikkel's", but not around
 * them: "- Mikkel", "-Mikkel", "'Mikkel'". */
static gboolean
is_joiner (gunichar letter)
{
  return letter == '-' || letter == '\'' || letter == 0x2019;
}

static gboolean
is_blank (const char *text, const char *end)
{
  for (; text < end; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)) || *text == '\n' || *text == '\r')
      return FALSE;
  return TRUE;
}

/* Without the s of a genitive, "Mikkels", "Mikkel's". Transfer full. */
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

/* The parts of a word, behind those that are there. */
static void
add_parts (GStrvBuilder *forms, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "-", -1);

  for (char **part = parts; parts[1] != NULL && *part != NULL; part++)
    g_strv_builder_add (forms, *part);
}

static GStrv
create_forms (const char *written)
{
  g_autoptr (GStrvBuilder) forms = g_strv_builder_new ();
  g_autofree char *folded = tov_text_fold (written);
  g_autofree char *stem = create_stem (folded);

  g_strv_builder_add (forms, folded);
  g_strv_builder_add (forms, stem);
  add_parts (forms, folded);
  add_parts (forms, stem);
  return g_strv_builder_end (forms);
}

static void
add_word (GArray *words, const char *text, const char *start, const char *end)
{
  g_autofree char *written = g_strndup (start, (gsize) (end - start));
  const Word *before = words->len > 0 ? &g_array_index (words, Word, words->len - 1) : NULL;
  const Word word = {
    .start = (gsize) (start - text),
    .end = (gsize) (end - text),
    .forms = create_forms (written),
    .is_capital = g_unichar_isupper (g_utf8_get_char (written)),
    .goes_on = before != NULL && is_blank (text + before->end, start),
  };

  g_array_append_val (words, word);
}

/* Elements Word. Transfer full. */
static GArray *
split_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *start = NULL, *end = NULL, *p = text;

  g_array_set_clear_func (words, (GDestroyNotify) clear_word);
  for (; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar letter = g_utf8_get_char (p);

    if (g_unichar_isalnum (letter)) {
      start = start != NULL ? start : p;
      end = g_utf8_next_char (p);
    } else if (!is_joiner (letter) && start != NULL) {
      add_word (words, text, start, end);
      start = NULL;
    }
  }
  if (start != NULL)
    add_word (words, text, start, end);
  return words;
}

static const Word *
get_word (const GArray *words, guint position)
{
  return &g_array_index (words, Word, position);
}

/* A whole name is the same with hyphens and without them: "Anne-Marie", "Anne Marie". */
static char *
take_hyphens (char *name)
{
  return g_strdelimit (name, "-", ' ');
}

/* So many words from the first on as one name, the last as one of its forms. Transfer full. */
static char *
join_words (const GArray *words, guint first, guint n, int form)
{
  GString *name = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    g_string_append_printf (name, "%s%s", i > first ? " " : "",
                            get_word (words, i)->forms[i + 1 == first + n ? form : FORM_FOLDED]);
  return take_hyphens (g_string_free (name, FALSE));
}

/* How many words from the first on may be one name. */
static guint
count_run (const GArray *words, guint first)
{
  guint n = 1;

  while (n < MOST_WORDS && first + n < words->len && get_word (words, first + n)->goes_on)
    n++;
  return n;
}

/* How many words from the first on are a name of a set; 0 where they are none. */
static guint
count_whole (GHashTable *names, const GArray *words, guint first)
{
  for (guint n = count_run (words, first); n > 0; n--) {
    g_autofree char *plain = join_words (words, first, n, FORM_FOLDED);
    g_autofree char *stem = join_words (words, first, n, FORM_STEM);

    if (strchr (plain, ' ') != NULL
        && (g_hash_table_contains (names, plain) || g_hash_table_contains (names, stem)))
      return n;
  }
  return 0;
}

/* How many letters the longest name of a set has that a word may be; 0 where it is none. */
static long
find_longest (GHashTable *names, const Word *word)
{
  long longest = 0;

  for (char **form = word->forms; *form != NULL; form++)
    if (g_hash_table_contains (names, *form))
      longest = MAX (longest, g_utf8_strlen (*form, -1));
  return longest;
}

static gboolean
is_digits (const char *text, gsize n)
{
  return strlen (text) == n && strspn (text, "0123456789") == n;
}

/* How many words from the first on look like a CPR number: "010190-1234", "010190 1234". */
static guint
count_cpr (const GArray *words, guint first)
{
  const Word *word = get_word (words, first);
  GStrv parts = word->forms + FORM_PARTS;

  if (is_digits (word->forms[FORM_FOLDED], CPR_DATE + CPR_SERIAL)
      || (parts[0] != NULL && is_digits (parts[0], CPR_DATE) && is_digits (parts[1], CPR_SERIAL)
          && g_utf8_strlen (word->forms[FORM_FOLDED], -1) == CPR_DATE + 1 + CPR_SERIAL))
    return 1;
  return is_digits (word->forms[FORM_FOLDED], CPR_DATE) && count_run (words, first) > 1
                 && is_digits (get_word (words, first + 1)->forms[FORM_FOLDED], CPR_SERIAL)
             ? 2
             : 0;
}

static gboolean
is_name (const TovNameGuard *self, const Word *word)
{
  long letters = find_longest (self->given, word);

  if (g_hash_table_contains (self->references, word->forms[FORM_FOLDED]))
    return TRUE;
  if (letters > 0 && (word->is_capital || letters >= LEAST_LETTERS))
    return TRUE;
  return word->is_capital && find_longest (self->family, word) > 0;
}

/* How many words from the first on look like a name; 0 for none. skipped tells how many of them are
 * somebody's whom the guard does not look for. */
static guint
count_name (const TovNameGuard *self, const GArray *words, guint first, guint *skipped)
{
  guint n = MAX (count_whole (self->whole, words, first), count_cpr (words, first));

  *skipped = n > 0 ? 0 : count_whole (self->contacts, words, first);
  if (n > 0 || *skipped > 0)
    return n;
  if (!is_name (self, get_word (words, first)))
    return 0;
  /* A given name takes the family name behind it along, whoever's both are. */
  for (n = 1; n < count_run (words, first); n++)
    if (!is_name (self, get_word (words, first + n)))
      break;
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
  g_auto (GStrv) words = g_strsplit_set (name != NULL ? name : "", " -", -1);

  for (char **word = words; *word != NULL; word++)
    add_name (set, *word);
}

static void
add_whole (GHashTable *set, const char *given, const char *family)
{
  g_autofree char *whole = take_hyphens (
      g_strdup_printf ("%s %s", given != NULL ? given : "", family != NULL ? family : ""));

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
  /* A given name alone may as well be that of a young person. */
  TovStatement *row = tov_connection_prepare (
      connection, "SELECT given_name, family_name FROM contact WHERE family_name <> ''", error);
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
    step = n;
    last = get_word (words, i + n - 1);
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
