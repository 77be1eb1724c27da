/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sheet-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_BYTES (512 << 20)
/* Excel has 32,767 characters in a cell. */
#define MAX_TEXT  (1 << 20)
#define MAX_DEPTH 64
#define CHUNK     (64 << 10)
/* Some programs begin a part with it. */
#define BYTE_MARK "\357\273\277"

struct _TovSheetZip
{
  const char *bytes;
  gsize length;
  GCancellable *cancellable;
  /* What may still come out, and how many characters have since the last tag. */
  gsize n_bytes_left;
  gsize n_since_tag;
};

G_DEFINE_QUARK (tov_sheet_zip_error_quark, tov_sheet_zip_error)

static gboolean
fail (GError **error, TovSheetZipError code, const char *message)
{
  g_set_error_literal (error, TOV_SHEET_ZIP_ERROR, code, message);
  return FALSE;
}

static gboolean
fail_archive (struct archive *archive, GError **error)
{
  const char *reason = archive_error_string (archive);

  return fail (error, TOV_SHEET_ZIP_ERROR_DAMAGED,
               reason != NULL ? reason : _ ("it ends too early"));
}

/* The parser keeps what it has not understood yet, so a text must end before it grows too large,
 * and so must the elements within elements. */
static gboolean
check_growth (TovSheetZip *self, GMarkupParseContext *context, const char *chunk, gsize length)
{
  const char *tag = memrchr (chunk, '<', length);
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  guint depth = 0;

  self->n_since_tag = tag != NULL ? (gsize) (chunk + length - tag) : self->n_since_tag + length;
  for (; stack != NULL && depth <= MAX_DEPTH; stack = stack->next)
    depth++;
  return self->n_since_tag <= MAX_TEXT && depth <= MAX_DEPTH;
}

static gboolean
parse_chunk (TovSheetZip *self,
             GMarkupParseContext *context,
             const char *chunk,
             gsize length,
             GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (length > self->n_bytes_left)
    return fail (error, TOV_SHEET_ZIP_ERROR_LARGE, "");
  self->n_bytes_left -= length;
  return g_markup_parse_context_parse (context, chunk, (gssize) length, error)
         && (check_growth (self, context, chunk, length)
             || fail (error, TOV_SHEET_ZIP_ERROR_LARGE, ""));
}

static gboolean
parse_entry (TovSheetZip *self,
             struct archive *archive,
             const GMarkupParser *parser,
             gpointer user_data,
             GError **error)
{
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (parser, G_MARKUP_TREAT_CDATA_AS_TEXT, user_data, NULL);
  g_autofree char *chunk = g_malloc (CHUNK);
  gboolean is_first = TRUE;
  gssize length;

  self->n_since_tag = 0;
  while ((length = archive_read_data (archive, chunk, CHUNK)) > 0) {
    gsize mark = strlen (BYTE_MARK);
    gsize skip =
        is_first && (gsize) length >= mark && memcmp (chunk, BYTE_MARK, mark) == 0 ? mark : 0;

    if (!parse_chunk (self, context, chunk + skip, (gsize) length - skip, error))
      return FALSE;
    is_first = FALSE;
  }
  if (length < 0)
    return fail_archive (archive, error);
  return g_markup_parse_context_end_parse (context, error);
}

/* Zip files are written with either slash, and part names go by either case. */
static gboolean
is_part (struct archive_entry *entry, const char *part)
{
  const char *path = archive_entry_pathname (entry);
  g_autofree char *name = g_strdelimit (g_strdup (path != NULL ? path : ""), "\\", '/');

  return g_ascii_strcasecmp (*name == '/' ? name + 1 : name, part + 1) == 0;
}

static gboolean
parse_archive (TovSheetZip *self,
               struct archive *archive,
               const char *part,
               const GMarkupParser *parser,
               gpointer user_data,
               gboolean *is_found,
               GError **error)
{
  struct archive_entry *entry;
  int result;

  if (archive_read_open_memory (archive, self->bytes, self->length) != ARCHIVE_OK)
    return fail_archive (archive, error);
  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK
         || result == ARCHIVE_WARN) {
    if (!is_part (entry, part))
      continue;
    if (archive_entry_is_encrypted (entry))
      return fail (error, TOV_SHEET_ZIP_ERROR_LOCKED, "");
    *is_found = TRUE;
    return parse_entry (self, archive, parser, user_data, error);
  }
  return result == ARCHIVE_EOF || fail_archive (archive, error);
}

/* Some programs write the name of an element with that of its kind: "x:row". */
static const char *
get_local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

TovSheetZip *
tov_sheet_zip_new (const char *bytes, gsize length, GCancellable *cancellable)
{
  TovSheetZip *self = g_new0 (TovSheetZip, 1);

  self->bytes = bytes;
  self->length = length;
  self->cancellable = cancellable;
  self->n_bytes_left = MAX_BYTES;
  return self;
}

void
tov_sheet_zip_free (TovSheetZip *self)
{
  g_free (self);
}

gboolean
tov_sheet_zip_parse (TovSheetZip *self,
                     const char *part,
                     const GMarkupParser *parser,
                     gpointer user_data,
                     gboolean *is_found,
                     GError **error)
{
  struct archive *archive = archive_read_new ();
  gboolean is_there = FALSE, is_good;

  archive_read_support_format_zip_seekable (archive);
  is_good = parse_archive (self, archive, part, parser, user_data, &is_there, error);
  archive_read_free (archive);
  if (is_found != NULL)
    *is_found = is_there;
  return is_good;
}

gboolean
tov_sheet_zip_is_named (const char *element, const char *name)
{
  return g_str_equal (get_local_name (element), name);
}

const char *
tov_sheet_zip_find_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (get_local_name (names[i]), name))
      return values[i];
  return NULL;
}

guint
tov_sheet_zip_read_number (const char *text)
{
  guint64 number;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &number, NULL)
             ? (guint) number
             : G_MAXUINT;
}
