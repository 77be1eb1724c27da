/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-danish.h"

#include <gio/gio.h>
#include <string.h>

#include "tov-resources.h"

#define MO_PATH   "/dk/ungepartnerskaber/Tovholder/da.mo"
#define MO_MAGIC  0x950412deu
#define MO_HEADER 20

typedef struct
{
  const char *bytes;
  gsize size;
  gboolean swapped;
} Mo;

static guint32
read_number (const Mo *mo, gsize offset)
{
  guint32 number;

  if (offset + sizeof number > mo->size)
    return 0;
  memcpy (&number, mo->bytes + offset, sizeof number);
  return mo->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* The text whose length and place stand in the row of a table. NULL where it would lie outside the
 * file or does not end there. */
static const char *
read_text (const Mo *mo, guint32 table, guint32 row)
{
  guint32 length = read_number (mo, (gsize) table + (gsize) row * 8);
  guint32 place = read_number (mo, (gsize) table + (gsize) row * 8 + 4);

  if ((gsize) place + length >= mo->size || mo->bytes[(gsize) place + length] != '\0')
    return NULL;
  return mo->bytes + place;
}

static GBytes *
load_danish (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *mo =
      g_resource_lookup_data (tov_get_resource (), MO_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (mo == NULL)
    g_error ("The Danish words are missing from the program: %s", error->message);
  return mo;
}

const char *
tov_danish (const char *text)
{
  static gsize danish;
  const char *translation;

  if (g_once_init_enter (&danish))
    g_once_init_leave (&danish, (gsize) load_danish ());
  translation = tov_danish_find ((GBytes *) danish, text);
  return translation != NULL ? translation : text;
}

const char *
tov_danish_find (GBytes *bytes, const char *text)
{
  Mo mo = { 0 };
  guint32 low, high, texts, translations;

  mo.bytes = g_bytes_get_data (bytes, &mo.size);
  if (mo.size < MO_HEADER || *text == '\0')
    return NULL;
  mo.swapped = read_number (&mo, 0) != MO_MAGIC;
  if (read_number (&mo, 0) != MO_MAGIC)
    return NULL;
  low = 0;
  high = read_number (&mo, 8);
  texts = read_number (&mo, 12);
  translations = read_number (&mo, 16);
  /* The texts are in byte order. */
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    const char *candidate = read_text (&mo, texts, middle);
    int order;

    if (candidate == NULL)
      return NULL;
    order = strcmp (text, candidate);
    if (order == 0) {
      const char *translation = read_text (&mo, translations, middle);

      return translation != NULL && *translation != '\0' ? translation : NULL;
    }
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return NULL;
}
