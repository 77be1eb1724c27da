/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (tov_date_error_quark, tov_date_error)

static const char *const month_names[] = { "januar",    "februar", "marts",    "april",
                                           "maj",       "juni",    "juli",     "august",
                                           "september", "oktober", "november", "december" };

static const char *const month_short_names[] = { "jan.", "feb.", "mar.", "apr.", "maj",  "jun.",
                                                 "jul.", "aug.", "sep.", "okt.", "nov.", "dec." };

static gboolean
read_digits (const char **text, int count, int *value)
{
  *value = 0;
  for (int i = 0; i < count; i++) {
    if (!g_ascii_isdigit (**text))
      return FALSE;
    *value = *value * 10 + g_ascii_digit_value (**text);
    (*text)++;
  }
  return TRUE;
}

static TovDate
read_iso (const char **text)
{
  int year, month, day;

  if (!read_digits (text, 4, &year) || *(*text)++ != '-' || !read_digits (text, 2, &month)
      || *(*text)++ != '-' || !read_digits (text, 2, &day))
    return TOV_DATE_NONE;
  return tov_date_new (year, month, day);
}

/* People type the last two digits of years they know of: births up to 80 years back, plans up to
 * 19 years ahead. */
static int
complete_year (int year, TovDate today)
{
  int this_year, candidate;

  tov_date_split (today, &this_year, NULL, NULL);
  candidate = this_year - this_year % 100 + year;
  if (candidate > this_year + 19)
    candidate -= 100;
  else if (candidate < this_year - 80)
    candidate += 100;
  return candidate;
}

static TovDate
parse_word (const char *text, TovDate today)
{
  static const struct
  {
    const char *word;
    int days;
  } words[] = { { "i dag", 0 },  { "idag", 0 },  { "i morgen", 1 },     { "imorgen", 1 },
                { "i går", -1 }, { "igår", -1 }, { "i overmorgen", 2 }, { "i forgårs", -2 } };
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (folded, words[i].word))
      return today + words[i].days;
  return TOV_DATE_NONE;
}

/* So far from today: "+3", "+3 dage", "+1 uge", "+2 måneder". */
static TovDate
parse_distance (const char *text, TovDate today)
{
  static const struct
  {
    const char *word;
    int days;
    int months;
  } units[] = { { "", 1, 0 },     { "dag", 1, 0 },   { "dage", 1, 0 },   { "uge", 7, 0 },
                { "uger", 7, 0 }, { "måned", 0, 1 }, { "måneder", 0, 1 } };
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *rest = folded + 1;
  gsize length;
  int number;

  if (*folded != '+')
    return TOV_DATE_NONE;
  length = strspn (rest, "0123456789");
  if (length == 0 || length > 3 || !read_digits (&rest, (int) length, &number))
    return TOV_DATE_NONE;
  rest += strspn (rest, " ");
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (rest, units[i].word))
      return tov_date_add_months (today + number * units[i].days, number * units[i].months);
  return TOV_DATE_NONE;
}

/* Six or eight digits in a row: ddmmyy or ddmmyyyy. */
static TovDate
parse_digits (const char *text, TovDate today)
{
  gsize length = strspn (text, "0123456789");
  int day, month, year;

  if (text[length] != '\0' || (length != 6 && length != 8))
    return TOV_DATE_NONE;
  if (!read_digits (&text, 2, &day) || !read_digits (&text, 2, &month)
      || !read_digits (&text, (int) length - 4, &year))
    return TOV_DATE_NONE;
  return tov_date_new (length == 6 ? complete_year (year, today) : year, month, day);
}

static TovDate
parse_parts (const char *text, TovDate today)
{
  int parts[3] = { 0, 0, 0 };
  int lengths[3] = { 0, 0, 0 };
  int count = 0;

  while (*text != '\0') {
    if (count == 3 || !g_ascii_isdigit (*text))
      return TOV_DATE_NONE;
    while (g_ascii_isdigit (*text) && lengths[count] < 5) {
      parts[count] = parts[count] * 10 + g_ascii_digit_value (*text++);
      lengths[count]++;
    }
    count++;
    if (*text != '\0') {
      if (strchr ("-./ ", *text) == NULL)
        return TOV_DATE_NONE;
      while (*text != '\0' && strchr ("-./ ", *text) != NULL)
        text++;
    }
  }
  if (count == 3 && lengths[0] == 4)
    return tov_date_new (parts[0], parts[1], parts[2]);
  if (count < 2 || lengths[0] > 2 || lengths[1] > 2)
    return TOV_DATE_NONE;
  if (count == 2)
    tov_date_split (today, &parts[2], NULL, NULL);
  else if (lengths[2] == 2)
    parts[2] = complete_year (parts[2], today);
  else if (lengths[2] != 4)
    return TOV_DATE_NONE;
  return tov_date_new (parts[2], parts[1], parts[0]);
}

/* The month that a word names, in full or by its first three letters: "oktober", "okt."; 0 if none.
 */
static int
find_month (const char *word, gsize length)
{
  for (int i = 0; length >= 3 && i < 12; i++)
    if (length <= strlen (month_names[i])
        && g_ascii_strncasecmp (word, month_names[i], length) == 0)
      return i + 1;
  return 0;
}

/* "14. oktober 2011", as documents write it. The year may be left out. */
static TovDate
parse_words (const char *text, TovDate today)
{
  gsize digits = strspn (text, "0123456789"), letters;
  int day = (int) g_ascii_strtoull (text, NULL, 10), month, year;

  if (digits < 1 || digits > 2)
    return TOV_DATE_NONE;
  text += digits + strspn (text + digits, ". ");
  letters = strcspn (text, ". 0123456789");
  month = find_month (text, letters);
  text += letters + strspn (text + letters, ". ");
  digits = strlen (text);
  if (month == 0 || strspn (text, "0123456789") != digits)
    return TOV_DATE_NONE;
  if (digits == 0)
    tov_date_split (today, &year, NULL, NULL);
  else if (digits == 4 || digits == 2)
    year = (int) g_ascii_strtoull (text, NULL, 10);
  else
    return TOV_DATE_NONE;
  return tov_date_new (digits == 2 ? complete_year (year, today) : year, month, day);
}

/* A time of day: "9", "09", "930", "0930", "9.30", "9:30", "09:30". */
static gboolean
parse_clock (const char *text, int *hour, int *minute)
{
  gsize digits = strspn (text, "0123456789");
  gboolean is_split = text[digits] == '.' || text[digits] == ':';
  gsize hour_digits = is_split || digits <= 2 ? digits : digits - 2;

  if (hour_digits < 1 || hour_digits > 2 || !read_digits (&text, (int) hour_digits, hour))
    return FALSE;
  *minute = 0;
  if (is_split)
    text++;
  if ((is_split || digits > 2) && !read_digits (&text, 2, minute))
    return FALSE;
  return *text == '\0' && *hour < 24 && *minute < 60;
}

/* The day before a time of day, as far as text says one; today where it says none. */
static TovDate
parse_day_before_clock (char *text, TovDate today)
{
  TovDate date;

  g_strchomp (text);
  if (g_str_has_suffix (text, "kl.") || g_str_has_suffix (text, "kl"))
    *strrchr (text, 'k') = '\0';
  g_strchomp (text);
  if (g_str_has_suffix (text, ","))
    text[strlen (text) - 1] = '\0';
  if (*text == '\0')
    return today;
  return tov_date_parse (text, today, &date, NULL) ? date : TOV_DATE_NONE;
}

/* A month with its year: "10-1993", "10/1993", "1993-10", "oktober 1993", "okt. 1993". */
static gboolean
parse_month (const char *text, int *year, int *month)
{
  gsize letters = strcspn (text, ". 0123456789");
  const char *rest = text;

  if (letters > 0) {
    *month = find_month (text, letters);
    rest = text + letters + strspn (text + letters, ". ");
    return *month > 0 && read_digits (&rest, 4, year) && *rest == '\0';
  }
  if (read_digits (&rest, 4, year) && *rest++ == '-' && read_digits (&rest, 2, month)
      && *rest == '\0')
    return TRUE;
  rest = text;
  if (!read_digits (&rest, (int) MIN (strspn (text, "0123456789"), 2), month) || *rest == '\0'
      || strchr ("-./ ", *rest++) == NULL)
    return FALSE;
  return read_digits (&rest, 4, year) && *rest == '\0';
}

/* Whether the year of a day stands in the text in full. */
static gboolean
tells_year (const char *text, TovDate date)
{
  g_autofree char *iso = tov_date_to_iso (date);
  g_autofree char *year = g_strndup (iso, 4);

  return strstr (text, year) != NULL;
}

/* A birth day, or TOV_DATE_NONE. */
static TovDate
parse_birth_day (const char *text, TovDate today)
{
  TovDate date, later;

  if (!tov_date_parse (text, today, &date, NULL))
    return TOV_DATE_NONE;
  if (tells_year (text, date))
    return date;
  /* A day that moves from year to year was typed without one; two digits move by centuries. */
  if (!tov_date_parse (text, tov_date_add_months (today, 12), &later, NULL)
      || (later != date && ABS (later - date) < 36500))
    return TOV_DATE_NONE;
  return date > today ? tov_date_add_months (date, -1200) : date;
}

TovDate
tov_date_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return TOV_DATE_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (TovDate) g_date_get_julian (&date);
}

void
tov_date_split (TovDate date, int *year, int *month, int *day)
{
  GDate value;

  g_return_if_fail (date > TOV_DATE_NONE && date != TOV_DATE_FOREVER);

  g_date_clear (&value, 1);
  g_date_set_julian (&value, (guint32) date);
  if (year != NULL)
    *year = g_date_get_year (&value);
  if (month != NULL)
    *month = (int) g_date_get_month (&value);
  if (day != NULL)
    *day = g_date_get_day (&value);
}

TovDate
tov_date_from_iso (const char *text)
{
  if (text == NULL || strlen (text) != 10)
    return TOV_DATE_NONE;
  return read_iso (&text);
}

char *
tov_date_to_iso (TovDate date)
{
  int year, month, day;

  if (date == TOV_DATE_NONE)
    return NULL;
  tov_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

gboolean
tov_date_time_is_valid (const char *text)
{
  int hour, minute;

  if (text == NULL || strlen (text) != 16 || read_iso (&text) == TOV_DATE_NONE || *text++ != 'T')
    return FALSE;
  return read_digits (&text, 2, &hour) && *text++ == ':' && read_digits (&text, 2, &minute)
         && hour < 24 && minute < 60;
}

TovDate
tov_date_from_time (const char *text)
{
  return tov_date_time_is_valid (text) ? read_iso (&text) : TOV_DATE_NONE;
}

TovDate
tov_date_from_birth (const char *text)
{
  int year, month;

  if (text == NULL)
    return TOV_DATE_NONE;
  switch (strlen (text)) {
  case 4:
    return read_digits (&text, 4, &year) ? tov_date_new (year, 1, 1) : TOV_DATE_NONE;
  case 7:
    if (read_digits (&text, 4, &year) && *text++ == '-' && read_digits (&text, 2, &month))
      return tov_date_new (year, month, 1);
    return TOV_DATE_NONE;
  default:
    return tov_date_from_iso (text);
  }
}

gboolean
tov_date_parse (const char *text, TovDate today, TovDate *date, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  TovDate parsed = parse_word (stripped, today);

  if (parsed == TOV_DATE_NONE)
    parsed = parse_distance (stripped, today);
  if (parsed == TOV_DATE_NONE)
    parsed = parse_digits (stripped, today);
  if (parsed == TOV_DATE_NONE)
    parsed = parse_parts (stripped, today);
  if (parsed == TOV_DATE_NONE)
    parsed = parse_words (stripped, today);
  if (parsed == TOV_DATE_NONE) {
    g_set_error (error, TOV_DATE_ERROR, TOV_DATE_ERROR_INVALID,
                 _ ("“%s” is not a date. Write it as 31-12-2011."), stripped);
    return FALSE;
  }
  *date = parsed;
  return TRUE;
}

gboolean
tov_date_parse_time (const char *text, TovDate today, char **time, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *day = g_strdup (stripped);
  g_autofree char *iso = NULL;
  char *gap = strrchr (day, ' ');
  TovDate date;
  int hour = 0, minute = 0, year = 0;

  if (tov_date_time_is_valid (stripped)) {
    *time = g_steal_pointer (&stripped);
    return TRUE;
  }
  /* "14. oktober 2011" is a day whose time of day is missing, not a quarter past eight; but no
   * meeting was in the year 930. */
  if (gap != NULL && tov_date_parse (stripped, today, &date, NULL))
    tov_date_split (date, &year, NULL, NULL);
  date = TOV_DATE_NONE;
  if (year < 1900 && parse_clock (gap != NULL ? gap + 1 : day, &hour, &minute)) {
    if (gap != NULL)
      *gap = '\0';
    date = gap != NULL ? parse_day_before_clock (day, today) : today;
  }
  if (date == TOV_DATE_NONE) {
    g_set_error (error, TOV_DATE_ERROR, TOV_DATE_ERROR_INVALID,
                 _ ("“%s” is not a day with a time. Write it as 31-12-2011 09:30."), stripped);
    return FALSE;
  }
  iso = tov_date_to_iso (date);
  *time = g_strdup_printf ("%sT%02d:%02d", iso, hour, minute);
  return TRUE;
}

gboolean
tov_date_parse_birth (const char *text, TovDate today, char **birth, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  TovDate date = parse_birth_day (stripped, today);
  TovDate first = TOV_DATE_NONE;
  int year, month;
  g_autofree char *known = NULL;

  if (date != TOV_DATE_NONE) {
    known = tov_date_to_iso (date);
    first = date;
  } else if (strlen (stripped) == 4 && tov_date_from_birth (stripped) != TOV_DATE_NONE) {
    known = g_strdup (stripped);
    first = tov_date_from_birth (known);
  } else if (parse_month (stripped, &year, &month)) {
    known = g_strdup_printf ("%04d-%02d", year, month);
    first = tov_date_from_birth (known);
  }
  if (first == TOV_DATE_NONE) {
    g_set_error (error, TOV_DATE_ERROR, TOV_DATE_ERROR_INVALID,
                 _ ("“%s” is not a birth date. Write it as 31-12-1993, 12-1993 or 1993."),
                 stripped);
    return FALSE;
  }
  if (first > today) {
    g_set_error (error, TOV_DATE_ERROR, TOV_DATE_ERROR_INVALID, _ ("“%s” is a day to come."),
                 stripped);
    return FALSE;
  }
  *birth = g_steal_pointer (&known);
  return TRUE;
}

char *
tov_date_format (TovDate date)
{
  int year, month, day;

  if (date == TOV_DATE_NONE)
    return g_strdup ("");
  tov_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%02d-%02d-%04d", day, month, year);
}

char *
tov_date_format_long (TovDate date)
{
  int year, month, day;

  if (date == TOV_DATE_NONE)
    return g_strdup ("");
  tov_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%d. %s %d", day, tov_date_month_name (month), year);
}

const char *
tov_date_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return month_names[month - 1];
}

const char *
tov_date_month_short_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return month_short_names[month - 1];
}

int
tov_date_weekday (TovDate date)
{
  /* 1 January of year 1 was a Monday. */
  return (date - 1) % 7 + 1;
}

const char *
tov_date_weekday_name (TovDate date)
{
  static const char *const names[] = { "mandag", "tirsdag", "onsdag", "torsdag",
                                       "fredag", "lørdag",  "søndag" };

  return names[tov_date_weekday (date) - 1];
}

char *
tov_date_format_time (const char *time)
{
  g_autofree char *day = NULL;

  if (!tov_date_time_is_valid (time))
    return g_strdup (time != NULL ? time : "");
  day = tov_date_format (tov_date_from_time (time));
  return g_strdup_printf ("%s %s", day, time + 11);
}

char *
tov_date_format_birth (const char *text)
{
  if (tov_date_from_birth (text) == TOV_DATE_NONE)
    return g_strdup (text != NULL ? text : "");
  if (strlen (text) == 7)
    return g_strdup_printf ("%.2s-%.4s", text + 5, text);
  if (strlen (text) == 4)
    return g_strdup (text);
  return tov_date_format (tov_date_from_iso (text));
}

TovDate
tov_date_month_start (TovDate date)
{
  int day;

  tov_date_split (date, NULL, NULL, &day);
  return date - day + 1;
}

TovDate
tov_date_month_end (TovDate date)
{
  int year, month;

  tov_date_split (date, &year, &month, NULL);
  return tov_date_new (year, month,
                       g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}

TovDate
tov_date_add_months (TovDate date, int months)
{
  int year, month, day, index;

  tov_date_split (date, &year, &month, &day);
  index = year * 12 + month - 1 + months;
  year = index / 12;
  month = index % 12 + 1;
  return tov_date_new (year, month,
                       MIN (day, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year)));
}

gboolean
tov_date_holds (TovDate from, TovDate to, TovDate on)
{
  return from <= on && (to == TOV_DATE_NONE || to >= on);
}

gboolean
tov_date_has_come (TovDate date, TovDate on)
{
  return date != TOV_DATE_NONE && date <= on;
}

int
tov_date_age (TovDate birth, TovDate on)
{
  int birth_year, birth_month, birth_day, year, month, day;

  if (birth == TOV_DATE_NONE || on == TOV_DATE_NONE || on < birth)
    return -1;
  tov_date_split (birth, &birth_year, &birth_month, &birth_day);
  tov_date_split (on, &year, &month, &day);
  return year - birth_year - (month < birth_month || (month == birth_month && day < birth_day));
}
