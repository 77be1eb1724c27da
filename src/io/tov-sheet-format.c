/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sheet-format.h"

#include "tov-date.h"
#include "tov-number.h"

#include <math.h>
#include <string.h>

#define MINUTES_A_DAY 1440
/* Beyond the year 9995 there is none that both ways of counting know. */
#define LAST_DAY 2957000

/* What a format shows. */
typedef enum
{
  SHOWS_NUMBER = 0,
  SHOWS_DAY = 1 << 0,
  SHOWS_TIME = 1 << 1,
} Shows;

struct _TovSheetFormats
{
  /* Number of a format to what it shows, of those that the workbook defines. */
  GHashTable *own;
  /* The format's number of each style. */
  GArray *styles;
};

/* The formats that have a number in every workbook; those from 27 on are dates in East Asia. */
static Shows
get_builtin (guint number)
{
  if ((number >= 14 && number <= 17) || (number >= 27 && number <= 36)
      || (number >= 50 && number <= 58))
    return SHOWS_DAY;
  if (number == 22)
    return SHOWS_DAY | SHOWS_TIME;
  if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47))
    return SHOWS_TIME;
  return SHOWS_NUMBER;
}

/* "[h]", "[mm]" */
static gboolean
is_length_of_time (const char *code)
{
  char c = g_ascii_tolower (code[1]);

  return *code == '[' && (c == 'h' || c == 'm' || c == 's')
         && (code[2] == ']' || g_ascii_tolower (code[2]) == c);
}

/* What stands in quotes, behind a backslash or in brackets is text, a colour or a language; but
 * hours in brackets are a length of time. Only the first section is for dates. */
static Shows
read_code (const char *code)
{
  Shows shows = SHOWS_NUMBER;
  gboolean has_month = FALSE;

  for (; *code != '\0' && *code != ';'; code++) {
    switch (g_ascii_tolower (*code)) {
    case '"':
    case '[':
      if (is_length_of_time (code))
        return SHOWS_NUMBER;
      code = strchr (code + 1, *code == '"' ? '"' : ']');
      if (code == NULL)
        return SHOWS_NUMBER;
      break;
    case '\\':
    case '_':
    case '*':
      if (code[1] != '\0')
        code++;
      break;
    case 'd':
    case 'y':
      shows |= SHOWS_DAY;
      break;
    case 'm':
      has_month = TRUE;
      break;
    case 'h':
    case 's':
      shows |= SHOWS_TIME;
      break;
    default:
      break;
    }
  }
  /* Beside hours or seconds an m is minutes. */
  return has_month && shows == SHOWS_NUMBER ? SHOWS_DAY : shows;
}

static Shows
get_shows (const TovSheetFormats *self, guint style)
{
  guint number;
  gpointer own;

  if (style >= self->styles->len)
    return SHOWS_NUMBER;
  number = g_array_index (self->styles, guint, style);
  if (g_hash_table_lookup_extended (self->own, GUINT_TO_POINTER (number), NULL, &own))
    return GPOINTER_TO_UINT (own);
  return get_builtin (number);
}

static TovDate
get_day (int serial, gboolean is_1904)
{
  if (is_1904)
    return tov_date_new (1904, 1, 1) + serial;
  /* The day 60 is the one that never was. */
  return tov_date_new (1899, 12, serial < 60 ? 31 : 30) + serial;
}

static char *
format_day (double value, Shows shows, gboolean is_1904)
{
  gint64 minutes = llround (value * MINUTES_A_DAY);
  int serial = (int) (minutes / MINUTES_A_DAY), rest = (int) (minutes % MINUTES_A_DAY);
  g_autofree char *day = NULL;

  if (serial == 0 && shows == SHOWS_TIME)
    return g_strdup_printf ("%02d:%02d", rest / 60, rest % 60);
  day = tov_date_to_iso (get_day (shows & SHOWS_TIME ? serial : (int) value, is_1904));
  if (!(shows & SHOWS_TIME) || rest == 0)
    return g_steal_pointer (&day);
  return g_strdup_printf ("%sT%02d:%02d", day, rest / 60, rest % 60);
}

TovSheetFormats *
tov_sheet_formats_new (void)
{
  TovSheetFormats *self = g_new0 (TovSheetFormats, 1);

  self->own = g_hash_table_new (NULL, NULL);
  self->styles = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
tov_sheet_formats_free (TovSheetFormats *self)
{
  g_hash_table_unref (self->own);
  g_array_unref (self->styles);
  g_free (self);
}

void
tov_sheet_formats_define (TovSheetFormats *self, guint number, const char *code)
{
  g_hash_table_insert (self->own, GUINT_TO_POINTER (number), GUINT_TO_POINTER (read_code (code)));
}

void
tov_sheet_formats_add (TovSheetFormats *self, guint number)
{
  g_array_append_val (self->styles, number);
}

char *
tov_sheet_formats_format (const TovSheetFormats *self,
                          guint style,
                          const char *number,
                          gboolean is_1904)
{
  Shows shows = get_shows (self, style);
  char *end;
  double value = g_ascii_strtod (number, &end);

  if (end == number || *end != '\0' || !isfinite (value))
    return g_strdup (number);
  /* A formula without a date says 0, which is no day. */
  if (shows == SHOWS_NUMBER || value < (shows & SHOWS_DAY ? 1 : 0) || value > LAST_DAY)
    return tov_number_to_text (value);
  return format_day (value, shows, is_1904);
}

char *
tov_sheet_format_iso (const char *date)
{
  g_autofree char *day = g_strndup (date, strlen ("YYYY-MM-DD"));
  g_autofree char *time = g_strndup (date, strlen ("YYYY-MM-DDTHH:MM"));

  if (tov_date_time_is_valid (time) && !g_str_has_suffix (time, "T00:00"))
    return g_steal_pointer (&time);
  return tov_date_from_iso (day) != TOV_DATE_NONE ? g_steal_pointer (&day) : g_strdup (date);
}
