/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar-series.h"

#include <stdlib.h>
#include <string.h>

/* Of more the first are left out: a rule may be long, or somebody's joke. */
#define MOST_DAYS 1000

typedef enum
{
  DAILY,
  WEEKLY,
  MONTHLY,
  YEARLY,
  N_FREQUENCIES,
} Frequency;

typedef struct
{
  Frequency frequency;
  int interval;
  /* 0 for none. */
  int count;
  /* By weekday, Monday is 0: bit n of the n-th of the month, bit 0 of any, and the last ones above.
   */
  guint32 weekdays[7];
  gboolean has_weekdays;
  /* Days of the month: bit n of day n; the last ones from the end. */
  guint32 month_days;
  guint32 last_days;
  /* Bit n of month n. */
  guint32 months;
  /* Which of a month's days, from 1 or, negative, from the end; 0 for all. */
  int place;
  int week_start;
} Rule;

#define LAST_SHIFT 8

static const char *const frequencies[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };
/* Forty years: nobody meets by one rule for longer. */
static const int most_steps[] = { 14600, 2080, 480, 40 };
static const char *const weekday_names[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

static int
get_weekday (TovDate date)
{
  /* 1 January of year 1 was a Monday. */
  return (date - 1) % 7;
}

/* -1 for none of them. */
static int
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_ascii_strcasecmp (names[i], name) == 0)
      return (int) i;
  return -1;
}

/* "TU", "2TU", "-1FR". */
static gboolean
read_weekday (Rule *rule, const char *text)
{
  char *end;
  gint64 week = g_ascii_strtoll (text, &end, 10);
  int day = find_name (weekday_names, G_N_ELEMENTS (weekday_names), end);

  if (day < 0 || week < -5 || week > 5)
    return FALSE;
  rule->has_weekdays = TRUE;
  rule->weekdays[day] |= 1u << (week >= 0 ? week : LAST_SHIFT - week);
  return TRUE;
}

static gboolean
read_month_day (Rule *rule, const char *text)
{
  int day = atoi (text);

  if (day == 0 || day < -31 || day > 31)
    return FALSE;
  if (day > 0)
    rule->month_days |= 1u << day;
  else
    rule->last_days |= 1u << (-day - 1);
  return TRUE;
}

static gboolean
read_month (Rule *rule, const char *text)
{
  int month = atoi (text);

  if (month < 1 || month > 12)
    return FALSE;
  rule->months |= 1u << month;
  return TRUE;
}

static gboolean
read_list (Rule *rule, const char *values, gboolean (*read) (Rule *rule, const char *text))
{
  g_auto (GStrv) list = g_strsplit (values, ",", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (!read (rule, g_strstrip (list[i])))
      return FALSE;
  return TRUE;
}

/* FALSE for a part that is not read. */
static gboolean
read_part (Rule *rule, const char *name, const char *value)
{
  if (g_str_equal (name, "FREQ")) {
    int frequency = find_name (frequencies, N_FREQUENCIES, value);

    rule->frequency = frequency >= 0 ? (Frequency) frequency : N_FREQUENCIES;
    return frequency >= 0;
  }
  if (g_str_equal (name, "INTERVAL")) {
    rule->interval = atoi (value);
    return rule->interval >= 1 && rule->interval <= 1000;
  }
  if (g_str_equal (name, "COUNT")) {
    rule->count = atoi (value);
    return rule->count >= 1;
  }
  if (g_str_equal (name, "BYSETPOS")) {
    rule->place = atoi (value);
    return rule->place != 0 && strchr (value, ',') == NULL;
  }
  if (g_str_equal (name, "WKST")) {
    rule->week_start = find_name (weekday_names, G_N_ELEMENTS (weekday_names), value);
    return rule->week_start >= 0;
  }
  if (g_str_equal (name, "BYDAY"))
    return read_list (rule, value, read_weekday);
  if (g_str_equal (name, "BYMONTHDAY"))
    return read_list (rule, value, read_month_day);
  if (g_str_equal (name, "BYMONTH"))
    return read_list (rule, value, read_month);
  return g_str_equal (name, "UNTIL");
}

static gboolean
read_rule (Rule *rule, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  *rule = (Rule){ .frequency = N_FREQUENCIES, .interval = 1 };
  for (guint i = 0; parts[i] != NULL; i++) {
    char *value = strchr (parts[i], '=');
    g_autofree char *name = NULL;

    if (*parts[i] == '\0')
      continue;
    if (value == NULL)
      return FALSE;
    *value++ = '\0';
    name = g_ascii_strup (g_strstrip (parts[i]), -1);
    if (!read_part (rule, name, g_strstrip (value)))
      return FALSE;
  }
  /* The n-th Tuesday of a year is not read; of a month of the year it is. */
  return rule->frequency != N_FREQUENCIES
         && !(rule->frequency == YEARLY && rule->has_weekdays && rule->months == 0);
}

/* Whether the day is one of the rule's weekdays, by its place in the month. */
static gboolean
fits_weekday (const Rule *rule, TovDate day)
{
  guint32 weeks = rule->weekdays[get_weekday (day)];
  int from_start = (day - tov_date_month_start (day)) / 7 + 1;
  int from_end = (tov_date_month_end (day) - day) / 7 + 1;

  return (weeks & 1u) != 0 || (weeks & (1u << from_start)) != 0
         || (weeks & (1u << (LAST_SHIFT + from_end))) != 0;
}

static gboolean
fits_month (const Rule *rule, TovDate day)
{
  int month;

  tov_date_split (day, NULL, &month, NULL);
  return rule->months == 0 || (rule->months & (1u << month)) != 0;
}

static gboolean
fits_month_day (const Rule *rule, TovDate day)
{
  int from_start = day - tov_date_month_start (day) + 1;
  int from_end = tov_date_month_end (day) - day;

  return (rule->month_days & (1u << from_start)) != 0 || (rule->last_days & (1u << from_end)) != 0;
}

/* Of what a month's days are chosen by: where the rule says nothing, by the day the series began.
 */
static gboolean
fits_in_month (const Rule *rule, TovDate day, TovDate first)
{
  gboolean has_days = rule->month_days != 0 || rule->last_days != 0;

  if (!has_days && !rule->has_weekdays)
    return day - tov_date_month_start (day) == first - tov_date_month_start (first);
  return (!has_days || fits_month_day (rule, day))
         && (!rule->has_weekdays || fits_weekday (rule, day));
}

/* The n-th week holds the day by a week's own weekdays. */
static gboolean
fits_in_week (const Rule *rule, TovDate day, TovDate first)
{
  return rule->has_weekdays ? rule->weekdays[get_weekday (day)] != 0
                            : get_weekday (day) == get_weekday (first);
}

/* Takes one of the candidates of a period, or all. */
static void
take_place (GArray *candidates, int place)
{
  int position = place > 0 ? place - 1 : (int) candidates->len + place;
  TovDate day;

  if (place == 0)
    return;
  if (position < 0 || position >= (int) candidates->len) {
    g_array_set_size (candidates, 0);
    return;
  }
  day = g_array_index (candidates, TovDate, position);
  g_array_set_size (candidates, 0);
  g_array_append_val (candidates, day);
}

static void
add_span (GArray *candidates,
          const Rule *rule,
          TovDate from,
          TovDate to,
          TovDate first,
          gboolean (*fits) (const Rule *rule, TovDate day, TovDate first))
{
  /* The week of the first day that there is may begin before it. */
  for (TovDate day = MAX (from, 1); day <= to; day++)
    if (fits_month (rule, day) && fits (rule, day, first))
      g_array_append_val (candidates, day);
}

static gboolean
fits_daily (const Rule *rule, TovDate day, TovDate first)
{
  return (!rule->has_weekdays || fits_weekday (rule, day))
         && ((rule->month_days == 0 && rule->last_days == 0) || fits_month_day (rule, day));
}

/* The days of the n-th period from the first; start is set to when it begins. */
static GArray *
list_candidates (const Rule *rule, TovDate first, int n, TovDate *start)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (TovDate));
  int steps = n * rule->interval;
  int year, month;

  switch (rule->frequency) {
  case DAILY:
    *start = first + steps;
    add_span (candidates, rule, *start, *start, first, fits_daily);
    break;
  case WEEKLY:
    *start = first - (get_weekday (first) - rule->week_start + 7) % 7 + 7 * steps;
    add_span (candidates, rule, *start, *start + 6, first, fits_in_week);
    break;
  case MONTHLY:
    *start = tov_date_add_months (tov_date_month_start (first), steps);
    add_span (candidates, rule, *start, tov_date_month_end (*start), first, fits_in_month);
    break;
  case YEARLY:
  case N_FREQUENCIES:
  default:
    tov_date_split (first, &year, &month, NULL);
    *start = tov_date_new (year + steps, rule->months != 0 ? 1 : month, 1);
    add_span (candidates, rule, *start,
              rule->months != 0 ? tov_date_new (year + steps, 12, 31) : tov_date_month_end (*start),
              first, fits_in_month);
    break;
  }
  take_place (candidates, rule->place);
  return candidates;
}

GArray *
tov_calendar_series_list (const char *text, TovDate first, TovDate horizon)
{
  GArray *days;
  Rule rule;
  TovDate start = first;
  int n_days = 1;

  if (!read_rule (&rule, text))
    return NULL;
  days = g_array_new (FALSE, FALSE, sizeof (TovDate));
  /* It is the first of the series whether or not it follows the rule. */
  g_array_append_val (days, first);
  for (int n = 0; start <= horizon && n <= most_steps[rule.frequency] / rule.interval; n++) {
    g_autoptr (GArray) candidates = list_candidates (&rule, first, n, &start);

    for (guint i = 0; i < candidates->len; i++) {
      TovDate day = g_array_index (candidates, TovDate, i);

      if (rule.count > 0 && n_days >= rule.count)
        return days;
      if (day <= first || day > horizon)
        continue;
      if (days->len == MOST_DAYS)
        g_array_remove_index (days, 0);
      g_array_append_val (days, day);
      n_days++;
    }
  }
  return days;
}

char *
tov_calendar_series_get_part (const char *rule, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (rule, ";", -1);
  gsize length = strlen (name);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_ascii_strncasecmp (parts[i], name, length) == 0 && parts[i][length] == '=')
      return g_strdup (parts[i] + length + 1);
  return NULL;
}

gboolean
tov_calendar_series_is_endless (const char *rule)
{
  g_autofree char *count = tov_calendar_series_get_part (rule, "COUNT");
  g_autofree char *until = tov_calendar_series_get_part (rule, "UNTIL");

  return count == NULL && until == NULL;
}
