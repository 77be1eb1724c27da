/* Lists as text: what Excel, other programs and people make of CSV.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sheet-private.h"

#include "tov-charset.h"

#include <string.h>

/* How much of a file is looked at to find its separator. */
#define SAMPLE (64 << 10)

typedef struct
{
  const char *position;
  char separator;
  /* Whether a value that begins with a quote ended in none: then no quote means anything. */
  gboolean quotes_are_plain;
  GString *value;
} Reader;

/* A web page or another document that is named like a list. */
static gboolean
is_document (const char *text)
{
  text += strspn (text, " \t\r\n");
  return *text == '<' || g_str_has_prefix (text, "%PDF") || g_str_has_prefix (text, "{\\rtf");
}

/* In how many lines a separator stands outside quotes. */
static guint
count_lines_with (const char *text, char separator)
{
  gboolean is_quoted = FALSE, is_found = FALSE;
  guint n_lines = 0;

  for (gsize i = 0; i < SAMPLE && text[i] != '\0'; i++) {
    if (text[i] == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && (text[i] == '\n' || text[i] == '\r')) {
      is_found = FALSE;
    } else if (!is_quoted && text[i] == separator && !is_found) {
      is_found = TRUE;
      n_lines++;
    }
  }
  return n_lines;
}

/* Where two are as good, the earlier: commas stand in Danish numbers and in names too. */
static char
guess_separator (const char *text)
{
  const char candidates[] = { ';', '\t', ',' };
  char best = ';';
  guint most = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++) {
    guint n_lines = count_lines_with (text, candidates[i]);

    if (n_lines > most) {
      best = candidates[i];
      most = n_lines;
    }
  }
  return best;
}

/* A line "sep=;" on top tells Excel the separator. */
static char
read_separator (const char **text)
{
  char separator;

  if (g_ascii_strncasecmp (*text, "sep=", 4) != 0 || (*text)[4] == '\0'
      || strchr ("\r\n", (*text)[5]) == NULL)
    return guess_separator (*text);
  separator = (*text)[4];
  *text += 5;
  *text += strspn (*text, "\r\n");
  return separator;
}

static gboolean
is_end (const Reader *self)
{
  return *self->position == '\0' || *self->position == self->separator || *self->position == '\r'
         || *self->position == '\n';
}

/* FALSE where the quote is never closed; the value then begins anew. */
static gboolean
read_quoted (Reader *self)
{
  const char *start = self->position++;

  for (; *self->position != '\0'; self->position++) {
    if (*self->position == '"' && *++self->position != '"')
      return TRUE;
    g_string_append_c (self->value, *self->position);
  }
  self->position = start;
  self->quotes_are_plain = TRUE;
  g_string_truncate (self->value, 0);
  return FALSE;
}

/* An apostrophe before what begins like a formula says that it is text. */
static const char *
get_value (const Reader *self)
{
  const char *value = self->value->str;

  return value[0] == '\'' && value[1] != '\0' && strchr ("=+-@\t\r\n", value[1]) != NULL ? value + 1
                                                                                         : value;
}

static void
read_value (Reader *self)
{
  g_string_truncate (self->value, 0);
  if (*self->position == '"' && !self->quotes_are_plain)
    read_quoted (self);
  for (; !is_end (self); self->position++)
    g_string_append_c (self->value, *self->position);
}

/* Steps over what ends a value; TRUE where it ends the row. */
static gboolean
skip_end (Reader *self)
{
  if (*self->position == self->separator && self->separator != '\0') {
    self->position++;
    return FALSE;
  }
  if (self->position[0] == '\r' && self->position[1] == '\n')
    self->position++;
  if (*self->position != '\0')
    self->position++;
  return TRUE;
}

static gboolean
read_rows (Reader *self, TovSheet *sheet, TovSheetBudget *budget)
{
  guint row = 0, column = 0;

  while (*self->position != '\0') {
    read_value (self);
    if (row >= TOV_SHEET_MAX_ROWS || !tov_sheet_put (sheet, row, column, get_value (self), budget))
      return FALSE;
    column = MIN (column + 1, TOV_SHEET_MAX_COLUMNS - 1);
    if (skip_end (self)) {
      column = 0;
      row++;
    }
  }
  return TRUE;
}

TovSheet *
tov_sheet_read_csv (const char *path, const char *text, gsize length, GError **error)
{
  TovSheetBudget budget = TOV_SHEET_BUDGET;
  g_autofree char *decoded = tov_charset_decode (text, length);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (TovSheet) sheet = tov_sheet_new (name);
  Reader reader = { .position = decoded, .value = value };

  if (decoded == NULL || is_document (decoded))
    return tov_sheet_fail_kind (path, error);
  reader.separator = read_separator (&reader.position);
  if (!read_rows (&reader, sheet, &budget))
    return tov_sheet_fail_large (path, error);
  tov_sheet_finish (sheet);
  return g_steal_pointer (&sheet);
}
