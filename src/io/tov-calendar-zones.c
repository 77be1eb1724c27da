/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar-zones.h"

#include "tov-calendar-series.h"
#include "tov-text.h"

#include <stdlib.h>
#include <string.h>

/* Summer time from the last Sunday of March to that of October, at one o'clock UTC (directive
 * 2000/84/EC, and in Denmark so since 1996). Written out, it needs no tz database. */
#define DANISH_RULE "CET-1CEST,M3.5.0,M10.5.0/3"

/* No zone is called by more. */
#define MOST_NAME 200
/* Nothing lasts longer than ten years. */
#define MOST_DAYS    3660
#define MOST_SECONDS (MOST_DAYS * 24 * 60 * 60)

struct _TovCalendarZones
{
  /* Names to the TovContentBlock that describes a zone, the first of that name. */
  GHashTable *descriptions;
  GTimeZone *danish;
  /* Names to GTimeZone; those that nobody has described are not in it. */
  GHashTable *by_name;
};

/* What Windows, and so Outlook and Exchange, call the zones that Danish calendars meet. NULL is the
 * Danish one under another name. */
static const struct
{
  const char *windows;
  const char *name;
} windows_zones[] = {
  { "Romance Standard Time", NULL },
  { "W. Europe Standard Time", NULL },
  { "Central Europe Standard Time", NULL },
  { "Central European Standard Time", NULL },
  { "GMT Standard Time", "Europe/London" },
  { "Greenwich Standard Time", "Atlantic/Reykjavik" },
  { "FLE Standard Time", "Europe/Helsinki" },
  { "E. Europe Standard Time", "Europe/Chisinau" },
  { "GTB Standard Time", "Europe/Athens" },
  { "Turkey Standard Time", "Europe/Istanbul" },
  { "Greenland Standard Time", "America/Godthab" },
  { "Eastern Standard Time", "America/New_York" },
  { "Central Standard Time", "America/Chicago" },
  { "Pacific Standard Time", "America/Los_Angeles" },
};

/* The files of the tz database that are zones lie in these folders. */
static const char *const areas[] = {
  "Africa/", "America/", "Antarctica/", "Arctic/",  "Asia/",      "Atlantic/",
  "Etc/",    "Europe/",  "Indian/",     "Pacific/", "Australia/",
};

static const char *
find_value (const TovContentBlock *block, const char *name)
{
  const TovContentLine *line = tov_content_block_find (block, name);

  return line != NULL ? line->value : NULL;
}

/* Whether text is nothing but a name, so that no other file is opened by it. */
static gboolean
is_zone_name (const char *text)
{
  gboolean has_area = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    has_area |= g_str_has_prefix (text, areas[i]) && text[strlen (areas[i])] != '\0';
  return has_area
         && strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/")
                == strlen (text)
         && text[strlen (text) - 1] != '/' && strstr (text, "//") == NULL;
}

static GTimeZone *
create_named (TovCalendarZones *self, const char *name)
{
  if (g_str_equal (name, TOV_CALENDAR_ZONE))
    return g_time_zone_ref (self->danish);
  return is_zone_name (name) ? g_time_zone_new_identifier (name) : NULL;
}

/* "Europe/Copenhagen", also at the end of "/freeassociation.sourceforge.net/Europe/Copenhagen". */
static GTimeZone *
create_by_name (TovCalendarZones *self, const char *id)
{
  GTimeZone *zone = create_named (self, id);

  for (const char *slash = strchr (id, '/'); zone == NULL && slash != NULL;
       slash = strchr (slash + 1, '/'))
    zone = create_named (self, slash + 1);
  return zone;
}

/* "Romance Standard Time", and of old versions "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris" or
 * the same in Danish. */
static GTimeZone *
create_by_windows_name (TovCalendarZones *self, const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (windows_zones); i++)
    if (g_ascii_strcasecmp (id, windows_zones[i].windows) == 0)
      return windows_zones[i].name != NULL ? create_named (self, windows_zones[i].name)
                                           : g_time_zone_ref (self->danish);
  if (tov_text_matches (id, "Copenhagen") || tov_text_matches (id, "København"))
    return g_time_zone_ref (self->danish);
  if (g_ascii_strcasecmp (id, "UTC") == 0 || g_ascii_strcasecmp (id, "GMT") == 0)
    return g_time_zone_new_utc ();
  return NULL;
}

/* "+0100" as rules of this kind have it, with the sign turned round: "-01:00". Transfer full; NULL
 * for no offset. */
static char *
turn_offset (const char *offset)
{
  if (offset == NULL || (*offset != '+' && *offset != '-') || strlen (offset) < 5
      || strspn (offset + 1, "0123456789") < 4)
    return NULL;
  return g_strdup_printf ("%c%.2s:%.2s", *offset == '+' ? '-' : '+', offset + 1, offset + 3);
}

/* Which week of the month: the last is 5. "2SU" says it, or the least day of "BYMONTHDAY=8,9,10".
 */
static int
find_week (const char *rule, const char *day)
{
  int week = atoi (day);
  g_autofree char *days = tov_calendar_series_get_part (rule, "BYMONTHDAY");

  if (week == 0 && days != NULL)
    week = (atoi (days) + 6) / 7;
  return week == -1 ? 5 : week;
}

/* "M10.5.0/03:00" of when a part of a VTIMEZONE begins each year. Transfer full; NULL where it does
 * not say so in that manner. */
static char *
describe_onset (const TovContentBlock *part)
{
  static const char *const days[] = { "SU", "MO", "TU", "WE", "TH", "FR", "SA" };
  const char *rule = find_value (part, "RRULE"), *start = find_value (part, "DTSTART");
  const char *clock = start != NULL ? strchr (start, 'T') : NULL;
  g_autofree char *month = rule != NULL ? tov_calendar_series_get_part (rule, "BYMONTH") : NULL;
  g_autofree char *day = rule != NULL ? tov_calendar_series_get_part (rule, "BYDAY") : NULL;

  if (clock == NULL || strspn (clock + 1, "0123456789") < 4 || month == NULL || day == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    int week = find_week (rule, day);

    if (g_str_has_suffix (day, days[i]) && week >= 1 && week <= 5 && atoi (month) >= 1
        && atoi (month) <= 12)
      return g_strdup_printf ("M%d.%d.%u/%.2s:%.2s", atoi (month), week, i, clock + 1, clock + 3);
  }
  return NULL;
}

/* The part of that name that holds: the one that began last. */
static const TovContentBlock *
find_last_part (const TovContentBlock *zone, const char *name)
{
  const TovContentBlock *last = NULL;

  for (guint i = 0; i < zone->blocks->len; i++) {
    const TovContentBlock *part = g_ptr_array_index (zone->blocks, i);

    if (g_str_equal (part->name, name)
        && (last == NULL
            || g_strcmp0 (find_value (part, "DTSTART"), find_value (last, "DTSTART")) > 0))
      last = part;
  }
  return last;
}

static GTimeZone *
create_described (const TovContentBlock *zone)
{
  const TovContentBlock *standard = find_last_part (zone, "STANDARD");
  const TovContentBlock *daylight = find_last_part (zone, "DAYLIGHT");
  g_autofree char *winter = NULL, *summer = NULL, *from = NULL, *to = NULL, *rule = NULL;

  if (standard == NULL)
    return NULL;
  winter = turn_offset (find_value (standard, "TZOFFSETTO"));
  if (winter == NULL)
    return NULL;
  if (daylight != NULL) {
    summer = turn_offset (find_value (daylight, "TZOFFSETTO"));
    from = describe_onset (daylight);
    to = describe_onset (standard);
  }
  if (summer != NULL && from != NULL && to != NULL)
    rule = g_strdup_printf ("STD%sDST%s,%s,%s", winter, summer, from, to);
  else
    rule = g_strdup_printf ("STD%s", winter);
  return g_time_zone_new_identifier (rule);
}

static GTimeZone *
create_by_description (TovCalendarZones *self, const char *id)
{
  const TovContentBlock *zone = g_hash_table_lookup (self->descriptions, id);

  return zone != NULL ? create_described (zone) : NULL;
}

/* Transfer full. */
static GHashTable *
find_descriptions (const TovContentBlock *calendar)
{
  GHashTable *descriptions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < calendar->blocks->len; i++) {
    TovContentBlock *zone = g_ptr_array_index (calendar->blocks, i);
    const char *id = g_str_equal (zone->name, "VTIMEZONE") ? find_value (zone, "TZID") : NULL;

    if (id != NULL && !g_hash_table_contains (descriptions, id))
      g_hash_table_insert (descriptions, (gpointer) id, zone);
  }
  return descriptions;
}

/* NULL where nobody has described it. */
static GTimeZone *
find_zone (TovCalendarZones *self, const char *id)
{
  GTimeZone *zone = g_hash_table_lookup (self->by_name, id);

  if (zone != NULL || strlen (id) > MOST_NAME)
    return zone;
  zone = create_by_name (self, id);
  if (zone == NULL)
    zone = create_by_windows_name (self, id);
  if (zone == NULL)
    zone = create_by_description (self, id);
  if (zone != NULL)
    g_hash_table_insert (self->by_name, g_strdup (id), zone);
  return zone;
}

/* The digits of a date and a time, whatever stands between them: "20111108140000". */
static char *
pick_digits (const char *value)
{
  GString *digits = g_string_new (NULL);

  for (const char *c = value; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
    else if (strchr ("-:TtZz", *c) == NULL)
      break;
  return g_string_free (digits, FALSE);
}

/* The number of some digits from a place; 0 behind the end. */
static int
read_number (const char *digits, guint from, guint length)
{
  char number[5] = { 0 };

  if (strlen (digits) >= from + length)
    memcpy (number, digits + from, length);
  return atoi (number);
}

static GDateTime *
create_danish (const char *time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (DANISH_RULE);
  g_autofree char *digits = pick_digits (time);

  return g_date_time_new (zone, read_number (digits, 0, 4), read_number (digits, 4, 2),
                          read_number (digits, 6, 2), read_number (digits, 8, 2),
                          read_number (digits, 10, 2), 0);
}

TovCalendarZones *
tov_calendar_zones_new (const TovContentBlock *calendar)
{
  TovCalendarZones *self = g_new0 (TovCalendarZones, 1);

  self->descriptions = find_descriptions (calendar);
  self->danish = g_time_zone_new_identifier (DANISH_RULE);
  self->by_name =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_time_zone_unref);
  return self;
}

void
tov_calendar_zones_free (TovCalendarZones *self)
{
  g_time_zone_unref (self->danish);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->descriptions);
  g_free (self);
}

TovCalendarTime
tov_calendar_zones_read (TovCalendarZones *self, const TovContentLine *line, const char *value)
{
  TovCalendarTime result = { 0 };
  g_autofree char *digits = pick_digits (value);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  const char *id = tov_content_line_get (line, "TZID");
  GTimeZone *zone = self->danish;
  gsize length = strlen (digits);

  if (length != 8 && length != 12 && length != 14)
    return result;
  result.is_day = length == 8;
  if (strpbrk (value, "Zz") != NULL) {
    zone = utc;
  } else if (id != NULL && !result.is_day) {
    zone = find_zone (self, id);
    result.is_guessed = zone == NULL;
    if (zone == NULL)
      zone = self->danish;
  }
  /* A leap second is the last one of its minute. */
  result.time =
      g_date_time_new (zone, read_number (digits, 0, 4), read_number (digits, 4, 2),
                       read_number (digits, 6, 2), read_number (digits, 8, 2),
                       read_number (digits, 10, 2), MIN (read_number (digits, 12, 2), 59));
  return result;
}

void
tov_calendar_time_clear (TovCalendarTime *self)
{
  g_clear_pointer (&self->time, g_date_time_unref);
}

GDateTime *
tov_calendar_zones_add (GDateTime *time, const char *duration)
{
  const char *c = duration + (*duration == '+');
  gint64 days = 0, seconds = 0;
  g_autoptr (GDateTime) day = NULL;

  /* Nothing lasts shorter than no time. */
  if (*c++ != 'P' || *c == '\0')
    return NULL;
  while (*c != '\0') {
    char *end;
    gint64 number;

    if (*c == 'T')
      c++;
    number = g_ascii_strtoll (c, &end, 10);
    if (end == c || number < 0 || number > MOST_SECONDS)
      return NULL;
    switch (*end) {
    case 'W':
      days += number * 7;
      break;
    case 'D':
      days += number;
      break;
    case 'H':
      seconds += number * 3600;
      break;
    case 'M':
      seconds += number * 60;
      break;
    case 'S':
      seconds += number;
      break;
    default:
      return NULL;
    }
    if (days > MOST_DAYS || seconds > MOST_SECONDS)
      return NULL;
    c = end + 1;
  }
  day = g_date_time_add_days (time, (int) days);
  return day != NULL ? g_date_time_add_seconds (day, (double) seconds) : NULL;
}

char *
tov_calendar_zones_to_danish (GDateTime *time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (DANISH_RULE);
  g_autoptr (GDateTime) danish = g_date_time_to_timezone (time, zone);

  return danish != NULL
             ? g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", g_date_time_get_year (danish),
                                g_date_time_get_month (danish),
                                g_date_time_get_day_of_month (danish),
                                g_date_time_get_hour (danish), g_date_time_get_minute (danish))
             : NULL;
}

char *
tov_calendar_zones_write (const char *time)
{
  return g_strdup_printf ("%.4s%.2s%.2sT%.2s%.2s00", time, time + 5, time + 8, time + 11,
                          time + 14);
}

char *
tov_calendar_zones_hour_after (const char *time)
{
  g_autoptr (GDateTime) start = create_danish (time);
  g_autoptr (GDateTime) end = start != NULL ? g_date_time_add_hours (start, 1) : NULL;

  /* Only the last hour of the calendar has none behind it. */
  return end != NULL ? tov_calendar_zones_to_danish (end) : g_strdup (time);
}

void
tov_calendar_zones_append (GString *text)
{
  g_string_append (text, "BEGIN:VTIMEZONE\r\n"
                         "TZID:" TOV_CALENDAR_ZONE "\r\n"
                         "BEGIN:STANDARD\r\n"
                         "DTSTART:19961027T030000\r\n"
                         "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                         "TZOFFSETFROM:+0200\r\n"
                         "TZOFFSETTO:+0100\r\n"
                         "TZNAME:CET\r\n"
                         "END:STANDARD\r\n"
                         "BEGIN:DAYLIGHT\r\n"
                         "DTSTART:19960331T020000\r\n"
                         "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                         "TZOFFSETFROM:+0100\r\n"
                         "TZOFFSETTO:+0200\r\n"
                         "TZNAME:CEST\r\n"
                         "END:DAYLIGHT\r\n"
                         "END:VTIMEZONE\r\n");
}
