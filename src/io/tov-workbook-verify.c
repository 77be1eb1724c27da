/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-workbook-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zlib.h>

#include "tov-io-error.h"

/* A zip file ends with its directory, and the directory with a record of where it begins. */
#define END_SIGNATURE   0x06054b50u
#define END_SIZE        22
#define ENTRY_SIGNATURE 0x02014b50u
#define ENTRY_SIZE      46
#define LOCAL_SIGNATURE 0x04034b50u
#define LOCAL_SIZE      30
#define METHOD_STORED   0
#define METHOD_DEFLATED 8
/* No part of an annex comes near this. */
#define MOST_BYTES (256u * 1024 * 1024)

typedef struct
{
  const guint8 *bytes;
  gsize length;
} Archive;

typedef struct
{
  char *name;
  guint method;
  guint32 crc;
  gsize packed_size;
  gsize size;
  gsize offset;
} Entry;

static void
clear_entry (Entry *entry)
{
  g_free (entry->name);
}

static guint
read_16 (const guint8 *at)
{
  return at[0] | (guint) at[1] << 8;
}

static guint32
read_32 (const guint8 *at)
{
  return read_16 (at) | (guint32) read_16 (at + 2) << 16;
}

/* NULL where that many bytes are not there. */
static const guint8 *
get_bytes (const Archive *self, gsize offset, gsize length)
{
  return offset <= self->length && length <= self->length - offset ? self->bytes + offset : NULL;
}

/* The next entry of the directory; FALSE if there is none at the offset. */
static gboolean
read_entry (const Archive *self, gsize *offset, Entry *entry)
{
  const guint8 *at = get_bytes (self, *offset, ENTRY_SIZE);
  const guint8 *name;
  gsize name_length;

  if (at == NULL || read_32 (at) != ENTRY_SIGNATURE)
    return FALSE;
  name_length = read_16 (at + 28);
  name = get_bytes (self, *offset + ENTRY_SIZE, name_length);
  if (name == NULL)
    return FALSE;
  entry->method = read_16 (at + 10);
  entry->crc = read_32 (at + 16);
  entry->packed_size = read_32 (at + 20);
  entry->size = read_32 (at + 24);
  entry->offset = read_32 (at + 42);
  entry->name = g_strndup ((const char *) name, name_length);
  *offset += ENTRY_SIZE + name_length + read_16 (at + 30) + read_16 (at + 32);
  return TRUE;
}

/* The entries of the whole directory; NULL if it is not whole. */
static GArray *
read_directory (const Archive *self)
{
  const guint8 *end =
      self->length >= END_SIZE ? get_bytes (self, self->length - END_SIZE, END_SIZE) : NULL;
  g_autoptr (GArray) entries = NULL;
  gsize offset;

  if (end == NULL || read_32 (end) != END_SIGNATURE)
    return NULL;
  entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (entries, (GDestroyNotify) clear_entry);
  offset = read_32 (end + 16);
  for (guint i = 0; i < read_16 (end + 10); i++) {
    Entry entry;

    if (!read_entry (self, &offset, &entry))
      return NULL;
    g_array_append_val (entries, entry);
  }
  return g_steal_pointer (&entries);
}

static gboolean
inflate_all (const guint8 *packed, gsize packed_size, guint8 *bytes, gsize size)
{
  z_stream stream = {
    .next_in = (Bytef *) packed,
    .avail_in = (uInt) packed_size,
    .next_out = bytes,
    .avail_out = (uInt) size,
  };
  gboolean is_whole;

  /* Inside a zip file the bytes have no header of zlib's. */
  if (inflateInit2 (&stream, -MAX_WBITS) != Z_OK)
    return FALSE;
  is_whole = inflate (&stream, Z_FINISH) == Z_STREAM_END && stream.total_out == size;
  inflateEnd (&stream);
  return is_whole;
}

/* What is packed in the entry, if it is what was packed; else NULL. */
static GBytes *
unpack (const Archive *self, const Entry *entry)
{
  const guint8 *local = get_bytes (self, entry->offset, LOCAL_SIZE);
  const guint8 *packed;
  g_autofree guint8 *bytes = NULL;

  if (local == NULL || read_32 (local) != LOCAL_SIGNATURE || entry->size > MOST_BYTES)
    return NULL;
  packed =
      get_bytes (self, entry->offset + LOCAL_SIZE + read_16 (local + 26) + read_16 (local + 28),
                 entry->packed_size);
  if (packed == NULL)
    return NULL;
  bytes = g_malloc (entry->size + 1);
  if (entry->method == METHOD_DEFLATED) {
    if (!inflate_all (packed, entry->packed_size, bytes, entry->size))
      return NULL;
  } else if (entry->method == METHOD_STORED && entry->packed_size == entry->size) {
    memcpy (bytes, packed, entry->size);
  } else {
    return NULL;
  }
  if (crc32 (0, bytes, (uInt) entry->size) != entry->crc)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&bytes), entry->size);
}

static void
count_cell (GMarkupParseContext *context,
            const char *name,
            const char **attributes,
            const char **values,
            gpointer user_data,
            GError **error)
{
  guint *n_cells = user_data;

  if (g_str_equal (name, "c"))
    (*n_cells)++;
}

/* Whether the part is XML to its end, and how many cells it has. */
static gboolean
parse (GBytes *part, guint *n_cells)
{
  static const GMarkupParser parser = { .start_element = count_cell };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, n_cells, NULL);
  gsize length;
  const char *text = g_bytes_get_data (part, &length);

  *n_cells = 0;
  return g_markup_parse_context_parse (context, text, (gssize) length, NULL)
         && g_markup_parse_context_end_parse (context, NULL);
}

static gboolean
is_whole (const Archive *self, const Entry *entry, const GArray *expected, guint *n_sheets)
{
  g_autoptr (GBytes) part = unpack (self, entry);
  guint n_cells, sheet;

  if (part == NULL || !parse (part, &n_cells))
    return FALSE;
  if (sscanf (entry->name, "xl/worksheets/sheet%u.xml", &sheet) != 1)
    return TRUE;
  (*n_sheets)++;
  return sheet >= 1 && sheet <= expected->len
         && n_cells == g_array_index (expected, guint, sheet - 1);
}

gboolean
tov_workbook_verify (const guint8 *bytes, gsize length, const GArray *n_cells, GError **error)
{
  const Archive archive = { bytes, length };
  g_autoptr (GArray) entries = read_directory (&archive);
  guint n_sheets = 0;
  gboolean is_good = entries != NULL;

  for (guint i = 0; is_good && i < entries->len; i++)
    is_good = is_whole (&archive, &g_array_index (entries, Entry, i), n_cells, &n_sheets);
  if (is_good && n_sheets == n_cells->len)
    return TRUE;
  g_set_error_literal (error, TOV_IO_ERROR, TOV_IO_ERROR_INCOMPLETE,
                       _ ("The workbook did not become whole; the disk may be full. Nothing was "
                          "saved, and an older file is as it was."));
  return FALSE;
}
