/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-content-line.h"

#include "tov-charset.h"
#include "tov-io-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define UTF_8_MARK "\357\273\277"

/* What a file may take of the memory, which a small one can be made to overflow: ten thousand
 * contacts have some two hundred thousand lines. */
#define MAX_BYTES      (64 << 20)
#define MAX_LINES      500000
#define MAX_PARAMETERS 64
/* Of one block: whom thousands are invited to is no meeting. */
#define MAX_LINES_OF_BLOCK 2000
#define MAX_VALUES         64
/* Blocks are freed within each other. */
#define MAX_DEPTH 16
/* The most bytes of a line without its end: RFC 6350, 3.2. */
#define FOLD 75

/* How far into a line its value may begin. */
#define MAX_HEADER 1000

typedef struct
{
  const char *position;
  guint n_lines;
  /* One line without its folds, its parameters, and its value without quoted-printable. */
  GString *line;
  GString *parameters;
  GString *decoded;
  /* What is looked for on the outside, and what was found. */
  const char *name;
  GPtrArray *blocks;
  /* The blocks that are open, from the outside. Not owned. */
  GPtrArray *open;
} Reader;

/* The values that version 2.1 writes without the parameter's name. All else is a TYPE. */
static const char *const nameless_encodings[] = {
  "BASE64", "B", "QUOTED-PRINTABLE", "7BIT", "8BIT", NULL,
};
static const char *const nameless_places[] = { "INLINE", "CONTENT-ID", "CID", "URL", NULL };

static void
free_line (TovContentLine *line)
{
  g_free (line->name);
  g_free (line->group);
  g_free (line->parameters);
  g_free (line->value);
  g_free (line);
}

static TovContentBlock *
make_block (const char *name)
{
  TovContentBlock *block = g_new0 (TovContentBlock, 1);

  block->name = g_strdup (name);
  block->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);
  block->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_content_block_free);
  return block;
}

/* The charset that a line names counts only where its bytes are not UTF-8: many programs name
 * another one and write UTF-8 all the same. */
static char *
decode_charset (const char *text, gsize length, const char *charset)
{
  char *decoded = NULL;

  if (g_utf8_validate_len (text, length, NULL))
    return g_strndup (text, length);
  if (charset != NULL)
    decoded = g_convert (text, (gssize) length, "UTF-8", charset, NULL, NULL, NULL);
  return decoded != NULL ? decoded : tov_charset_decode_windows_1252 (text, length);
}

static void
decode_quoted_printable (GString *decoded, const char *text)
{
  g_string_truncate (decoded, 0);
  for (; *text != '\0'; text++) {
    int high = *text == '=' ? g_ascii_xdigit_value (text[1]) : -1;
    int low = high >= 0 ? g_ascii_xdigit_value (text[2]) : -1;

    if (low < 0) {
      g_string_append_c (decoded, *text);
      continue;
    }
    if (high > 0 || low > 0)
      g_string_append_c (decoded, (char) (high << 4 | low));
    text += 2;
  }
}

/* The text without bytes of nothing. */
static char *
get_text (GBytes *content)
{
  gsize length, kept = 0;
  const char *bytes = g_bytes_get_data (content, &length);
  char *text = length >= 2 ? tov_charset_decode_utf_16 (bytes, length) : NULL;

  if (text != NULL)
    return text;
  text = g_malloc (length + 1);
  for (gsize i = 0; i < length; i++)
    if (bytes[i] != '\0')
      text[kept++] = bytes[i];
  text[kept] = '\0';
  return text;
}

/* Adds what is left of a line of the file, and steps behind its end. */
static void
add_physical_line (Reader *self)
{
  gsize length = strcspn (self->position, "\r\n");

  g_string_append_len (self->line, self->position, (gssize) length);
  self->position += length;
  if (self->position[0] == '\r' && self->position[1] == '\n')
    self->position++;
  if (*self->position != '\0')
    self->position++;
}

/* Whether what stands before the value names an encoding. */
static gboolean
names_encoding (const GString *line, const char *encoding)
{
  const char *colon = memchr (line->str, ':', MIN (line->len, MAX_HEADER));
  gsize length = strlen (encoding);

  if (colon == NULL)
    return FALSE;
  for (const char *c = line->str; c + length <= colon; c++)
    if (g_ascii_strncasecmp (c, encoding, length) == 0)
      return TRUE;
  return FALSE;
}

/* In version 2.1 base64 need not be indented; it ends with an empty line. No line that begins
 * another property lacks a colon, and no base64 has one. */
static gboolean
continues_base64 (const Reader *self)
{
  gsize length = strcspn (self->position, ":\r\n");

  return length > 0 && self->position[length] != ':' && names_encoding (self->line, "BASE64");
}

/* Reads a line with all that was folded. Quoted-printable has folds of its own. */
static void
read_line (Reader *self)
{
  GString *line = self->line;

  g_string_truncate (line, 0);
  add_physical_line (self);
  while (*self->position != '\0') {
    if (line->len > 0 && line->str[line->len - 1] == '='
        && names_encoding (line, "QUOTED-PRINTABLE")) {
      g_string_truncate (line, line->len - 1);
      add_physical_line (self);
    } else if (*self->position == ' ' || *self->position == '\t') {
      self->position++;
      add_physical_line (self);
    } else if (continues_base64 (self)) {
      add_physical_line (self);
    } else {
      break;
    }
  }
}

/* "item1.TEL" is TEL in the group item1. FALSE where it is no name. */
static gboolean
set_name (TovContentLine *line, const char *text, gsize length)
{
  const char *dot = g_strrstr_len (text, (gssize) length, ".");
  const char *name = dot != NULL ? dot + 1 : text;

  if (dot != NULL)
    line->group = decode_charset (text, (gsize) (dot - text), NULL);
  length -= (gsize) (name - text);
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (name[i]) && name[i] != '-' && name[i] != '_')
      return FALSE;
  line->name = g_ascii_strup (name, (gssize) length);
  return length > 0;
}

static void
add_parameter (Reader *self, const char *name, const char *value)
{
  g_string_append_printf (self->parameters, "%s=%s", name, value);
  g_string_append_c (self->parameters, '\0');
}

static void
add_nameless_parameter (Reader *self, const char *value)
{
  g_autofree char *upper = g_ascii_strup (value, -1);

  g_strstrip (upper);
  if (g_strv_contains (nameless_encodings, upper))
    add_parameter (self, "ENCODING", upper);
  else if (g_strv_contains (nameless_places, upper))
    add_parameter (self, "VALUE", upper);
  else if (*upper != '\0')
    add_parameter (self, "TYPE", upper);
}

/* Steps over the value of a parameter, quoted or not; what is in quotes may hold anything. */
static const char *
read_parameter_value (const char *position, GString *value)
{
  gboolean is_quoted = FALSE;

  for (; *position != '\0' && (is_quoted || (*position != ';' && *position != ':')); position++) {
    if (*position == '"')
      is_quoted = !is_quoted;
    else
      g_string_append_c (value, *position);
  }
  return position;
}

/* From the semicolon before it to the one behind it, or to the colon. */
static const char *
read_parameter (Reader *self, const char *position)
{
  const char *start = position + 1;
  gsize length = strcspn (start, "=;:");
  g_autofree char *name = decode_charset (start, length, NULL);
  g_autofree char *upper = g_ascii_strup (name, -1);
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autofree char *value = NULL;

  position = start + length;
  if (*position != '=') {
    add_nameless_parameter (self, name);
    return position;
  }
  position = read_parameter_value (position + 1, bytes);
  value = decode_charset (bytes->str, bytes->len, NULL);
  add_parameter (self, g_strstrip (upper), value);
  return position;
}

static void
set_value (Reader *self, TovContentLine *line, const char *text)
{
  const char *charset = tov_content_line_get (line, "CHARSET");

  if (tov_content_line_has (line, "ENCODING", "QUOTED-PRINTABLE")) {
    decode_quoted_printable (self->decoded, text);
    line->value = decode_charset (self->decoded->str, self->decoded->len, charset);
  } else {
    line->value = decode_charset (text, strlen (text), charset);
  }
}

/* NULL where the line is none. */
static TovContentLine *
parse_line (Reader *self)
{
  TovContentLine *line = g_new0 (TovContentLine, 1);
  const char *position = self->line->str;
  gsize length = strcspn (position, ";:");
  gboolean is_line = set_name (line, position, length);

  position += length;
  g_string_truncate (self->parameters, 0);
  for (guint i = 0; is_line && *position == ';' && i < MAX_PARAMETERS; i++)
    position = read_parameter (self, position);
  if (!is_line || *position != ':') {
    free_line (line);
    return NULL;
  }
  if (self->parameters->len > 0)
    line->parameters = g_memdup2 (self->parameters->str, self->parameters->len + 1);
  set_value (self, line, position + 1);
  return line;
}

static TovContentBlock *
get_innermost (Reader *self)
{
  return self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
}

/* Ends the innermost block of that name and all that are within it. */
static void
close_block (Reader *self, const char *name)
{
  for (guint i = self->open->len; i > 0; i--) {
    const TovContentBlock *block = g_ptr_array_index (self->open, i - 1);

    if (strcmp (block->name, name) == 0) {
      g_ptr_array_set_size (self->open, (int) i - 1);
      return;
    }
  }
}

/* A card within a card is that of somebody's agent. Else the one before it was not closed. */
static gboolean
is_agent (Reader *self)
{
  const TovContentBlock *block = get_innermost (self);
  const TovContentLine *last = block != NULL && block->lines->len > 0
                                   ? g_ptr_array_index (block->lines, block->lines->len - 1)
                                   : NULL;

  return last != NULL && strcmp (last->name, "AGENT") == 0 && *last->value == '\0';
}

static void
open_block (Reader *self, const char *name)
{
  TovContentBlock *outer, *block;

  if (!is_agent (self))
    close_block (self, name);
  outer = get_innermost (self);
  if (self->open->len >= MAX_DEPTH || (outer == NULL && strcmp (name, self->name) != 0))
    return;
  block = make_block (name);
  g_ptr_array_add (outer != NULL ? outer->blocks : self->blocks, block);
  g_ptr_array_add (self->open, block);
}

/* Takes the line. */
static void
add_line (Reader *self, TovContentLine *line)
{
  gboolean is_begin = strcmp (line->name, "BEGIN") == 0;
  TovContentBlock *block = get_innermost (self);

  if (is_begin || strcmp (line->name, "END") == 0) {
    g_autofree char *name = g_ascii_strup (line->value, -1);

    g_strstrip (name);
    if (is_begin)
      open_block (self, name);
    else
      close_block (self, name);
    free_line (line);
  } else if (block != NULL && block->lines->len < MAX_LINES_OF_BLOCK) {
    g_ptr_array_add (block->lines, line);
  } else {
    free_line (line);
  }
}

/* FALSE where there are more than fit. */
static gboolean
read_lines (Reader *self)
{
  while (*self->position != '\0') {
    TovContentLine *line;

    read_line (self);
    line = parse_line (self);
    if (line == NULL)
      continue;
    if (++self->n_lines > MAX_LINES) {
      free_line (line);
      return FALSE;
    }
    add_line (self, line);
  }
  return TRUE;
}

/* The value of the next parameter of that name; NULL where there is none. */
static const char *
find_parameter (const char *from, const char *name)
{
  gsize length = strlen (name);

  for (const char *next = from; next != NULL && *next != '\0'; next += strlen (next) + 1)
    if (strncmp (next, name, length) == 0 && next[length] == '=')
      return next + length + 1;
  return NULL;
}

/* Whether it is one of some values between commas. */
static gboolean
has_value (const char *values, const char *value)
{
  gsize length = strlen (value);

  for (; values != NULL; values = strchr (values, ',')) {
    values += *values == ',';
    values += strspn (values, " ");
    if (g_ascii_strncasecmp (values, value, length) == 0
        && (values[length] == ',' || values[length] == '\0'))
      return TRUE;
  }
  return FALSE;
}

static gpointer
fail_large (GError **error)
{
  g_set_error_literal (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                       _ ("The file holds more than can be brought in at once. Save it in several "
                          "parts where it comes from. Nothing was changed."));
  return NULL;
}

void
tov_content_block_free (TovContentBlock *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

GPtrArray *
tov_content_lines_read (GBytes *content, const char *block, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) parameters = g_string_new (NULL);
  g_autoptr (GString) decoded = g_string_new (NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GPtrArray) blocks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tov_content_block_free);
  Reader reader = { .line = line,
                    .parameters = parameters,
                    .decoded = decoded,
                    .name = block,
                    .blocks = blocks,
                    .open = open };

  if (g_bytes_get_size (content) > MAX_BYTES)
    return fail_large (error);
  text = get_text (content);
  reader.position = g_str_has_prefix (text, UTF_8_MARK) ? text + strlen (UTF_8_MARK) : text;
  if (!read_lines (&reader))
    return fail_large (error);
  if (blocks->len > 0)
    return g_steal_pointer (&blocks);
  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
               _ ("There is no “%s” in the file, so it is of another kind. Nothing was changed."),
               block);
  return NULL;
}

const TovContentLine *
tov_content_block_find (const TovContentBlock *self, const char *name)
{
  for (guint i = 0; i < self->lines->len; i++) {
    const TovContentLine *line = g_ptr_array_index (self->lines, i);

    if (strcmp (line->name, name) == 0)
      return line;
  }
  return NULL;
}

const char *
tov_content_line_get (const TovContentLine *self, const char *parameter)
{
  return find_parameter (self->parameters, parameter);
}

gboolean
tov_content_line_has (const TovContentLine *self, const char *parameter, const char *value)
{
  for (const char *values = find_parameter (self->parameters, parameter); values != NULL;
       values = find_parameter (values + strlen (values) + 1, parameter))
    if (has_value (values, value))
      return TRUE;
  return FALSE;
}

char **
tov_content_line_list_values (const TovContentLine *self, char separator)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GString) value = g_string_new (NULL);
  guint n_values = 1;

  for (const char *c = self->value; *c != '\0'; c++) {
    if (c[0] == '\\' && (c[1] == 'n' || c[1] == 'N')) {
      g_string_append_c (value, '\n');
      c++;
    } else if (c[0] == '\\' && c[1] != '\0' && strchr ("\\,;:\"", c[1]) != NULL) {
      g_string_append_c (value, *++c);
    } else if (*c == separator && n_values < MAX_VALUES) {
      n_values++;
      g_strv_builder_add (values, value->str);
      g_string_truncate (value, 0);
    } else {
      g_string_append_c (value, *c);
    }
  }
  g_strv_builder_add (values, value->str);
  return g_strv_builder_end (values);
}

void
tov_content_line_append (GString *text, const char *name, const char *parameters, const char *value)
{
  g_autofree char *line =
      g_strconcat (name, parameters != NULL ? parameters : "", ":", value, NULL);
  const char *start = line, *stop = line + strlen (line);
  int room = FOLD;

  while (stop - start > room) {
    const char *end = start + room;

    while ((*end & 0xc0) == 0x80)
      end--;
    g_string_append_len (text, start, end - start);
    g_string_append (text, "\r\n ");
    start = end;
    room = FOLD - 1;
  }
  g_string_append (text, start);
  g_string_append (text, "\r\n");
}

char *
tov_content_line_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++) {
    if (*c == '\n' || (*c == '\r' && c[1] != '\n'))
      g_string_append (escaped, "\\n");
    else if (strchr ("\\,;", *c) != NULL)
      g_string_append_printf (escaped, "\\%c", *c);
    else if (*c == '\t' || !g_ascii_iscntrl (*c))
      g_string_append_c (escaped, *c);
  }
  return g_string_free (escaped, FALSE);
}
