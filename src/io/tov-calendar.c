/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar.h"

#include "tov-calendar-series.h"
#include "tov-calendar-zones.h"
#include "tov-io-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As much as somebody reads in a note; some programs send a whole web page. */
#define TEXT_LENGTH 2000
/* More is no calendar of somebody's meetings. */
#define MOST_EVENTS 10000
/* The rules of more are not looked into: each may take a moment. */
#define MOST_SERIES 1000

typedef struct
{
  TovCalendarZones *zones;
  TovDate today;
  GPtrArray *events;
  /* UIDs with the times of a series that have been told anew: RECURRENCE-ID. */
  GHashTable *told;
  guint n_series;
  /* What all times of the event have that is being read. */
  TovCalendarEvent *model;
} Reader;

static void
free_person (TovCalendarPerson *person)
{
  g_free (person->address);
  g_free (person->name);
  g_free (person->answer);
  g_free (person);
}

static void
free_event (TovCalendarEvent *event)
{
  g_free (event->uid);
  g_free (event->summary);
  g_free (event->place);
  g_free (event->description);
  g_free (event->begins);
  g_free (event->ends);
  g_ptr_array_unref (event->people);
  g_ptr_array_unref (event->remarks);
  g_free (event);
}

static void
say (TovCalendarEvent *event, const char *words)
{
  g_ptr_array_add (event->remarks, g_strdup (words));
}

/* NULL where there is none, or nothing in it. */
static const TovContentLine *
find_line (const TovContentBlock *block, const char *name)
{
  const TovContentLine *line = tov_content_block_find (block, name);

  return line != NULL && *line->value != '\0' ? line : NULL;
}

/* The beginning of a text, without its escapes and the blanks around it. Transfer full; NULL for
 * none. */
static char *
get_text (const TovContentBlock *block, const char *name)
{
  const TovContentLine *line = find_line (block, name);
  g_auto (GStrv) values = line != NULL ? tov_content_line_list_values (line, 0) : NULL;
  g_autoptr (GString) text = NULL;

  if (values == NULL || *g_strstrip (values[0]) == '\0')
    return NULL;
  text = g_string_new (values[0]);
  /* Quoted-printable has the line ends of the program that wrote it. */
  g_string_replace (text, "\r", "", 0);
  return g_utf8_substring (text->str, 0, MIN (g_utf8_strlen (text->str, -1), TEXT_LENGTH));
}

static gboolean
says (const TovContentBlock *block, const char *name, const char *value)
{
  const TovContentLine *line = find_line (block, name);

  return line != NULL && g_ascii_strcasecmp (line->value, value) == 0;
}

/* "mailto:ib@horsens.dk", of vCalendar 1.0 "Ib Holm <ib@horsens.dk>"; Apple has its own paths there
 * and the address in a parameter. */
static char *
read_address (const TovContentLine *line)
{
  const char *parameter = tov_content_line_get (line, "EMAIL");
  const char *value = line->value;
  const char *from = strchr (value, '<');
  g_autofree char *address = NULL, *unescaped = NULL;

  if (g_ascii_strncasecmp (value, "mailto:", 7) == 0)
    address = g_strdup (value + 7);
  else if (parameter != NULL)
    address = g_strdup (parameter);
  else if (from != NULL)
    address = g_strndup (from + 1, strcspn (from + 1, ">"));
  else
    address = g_strdup (value);
  unescaped = g_uri_unescape_string (g_strstrip (address), NULL);
  if (unescaped == NULL || strchr (unescaped, '@') == NULL)
    return NULL;
  return g_utf8_validate (unescaped, -1, NULL) ? g_utf8_strdown (unescaped, -1) : NULL;
}

static TovCalendarPerson *
create_person (const TovContentLine *line)
{
  TovCalendarPerson *person = g_new0 (TovCalendarPerson, 1);
  const char *answer = tov_content_line_get (line, "PARTSTAT");

  /* vCalendar 1.0 has another word for it. */
  if (answer == NULL)
    answer = tov_content_line_get (line, "STATUS");
  person->address = read_address (line);
  person->name = g_strdup (tov_content_line_get (line, "CN"));
  person->answer = g_ascii_strup (answer != NULL ? answer : "NEEDS-ACTION", -1);
  if (g_str_equal (person->answer, "CONFIRMED")) {
    g_free (person->answer);
    person->answer = g_strdup ("ACCEPTED");
  }
  return person;
}

/* Elements TovCalendarPerson; transfer full. */
static GPtrArray *
read_people (const TovContentBlock *block)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) free_person);

  for (guint i = 0; i < block->lines->len; i++) {
    const TovContentLine *line = g_ptr_array_index (block->lines, i);

    if (g_str_equal (line->name, "ATTENDEE"))
      g_ptr_array_add (people, create_person (line));
  }
  return people;
}

/* What has no UID, as old programs write it, is known by its time and words. They are not to be
 * read in it: it goes out again with what is written, and they may name somebody. */
static char *
create_uid (const char *summary, GDateTime *begins)
{
  g_autofree char *time = tov_calendar_zones_to_danish (begins);
  g_autofree char *words = g_strdup_printf ("%s %s", time, summary != NULL ? summary : "");

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, words, -1);
}

/* By what it is known: the UID alone, or of a series with one of its times. */
static char *
join_uid (const char *uid, const char *time)
{
  return time != NULL ? g_strdup_printf ("%s %s", uid, time) : g_strdup (uid);
}

/* When it ends; NULL where it does not say. begins is as it was written. */
static GDateTime *
read_end (Reader *reader, const TovContentBlock *block, GDateTime *begins)
{
  const TovContentLine *end = find_line (block, "DTEND");
  const TovContentLine *duration = find_line (block, "DURATION");

  if (end != NULL) {
    g_auto (TovCalendarTime) time = tov_calendar_zones_read (reader->zones, end, end->value);

    return g_steal_pointer (&time.time);
  }
  return duration != NULL ? tov_calendar_zones_add (begins, duration->value) : NULL;
}

/* What an event says but for its time. */
static TovCalendarEvent *
create_model (const TovContentBlock *block)
{
  TovCalendarEvent *event = g_new0 (TovCalendarEvent, 1);

  event->summary = get_text (block, "SUMMARY");
  event->place = get_text (block, "LOCATION");
  event->description = get_text (block, "DESCRIPTION");
  event->is_cancelled = says (block, "STATUS", "CANCELLED");
  event->is_private = says (block, "CLASS", "PRIVATE") || says (block, "CLASS", "CONFIDENTIAL");
  event->people = read_people (block);
  event->remarks = g_ptr_array_new_with_free_func (g_free);
  return event;
}

static TovCalendarEvent *
add_event (Reader *reader)
{
  const TovCalendarEvent *model = reader->model;
  TovCalendarEvent *event = g_new (TovCalendarEvent, 1);

  *event = (TovCalendarEvent){ .summary = g_strdup (model->summary),
                               .place = g_strdup (model->place),
                               .description = g_strdup (model->description),
                               .is_cancelled = model->is_cancelled,
                               .is_private = model->is_private,
                               .people = g_ptr_array_ref (model->people),
                               .remarks = g_ptr_array_new_with_free_func (g_free) };
  g_ptr_array_add (reader->events, event);
  return event;
}

/* What it says of the time; the length is the same for every one of a series. */
static void
set_time (TovCalendarEvent *event, const TovCalendarTime *time, GDateTime *begins, GTimeSpan length)
{
  event->begins = tov_calendar_zones_to_danish (begins);
  event->is_day = time->is_day;
  if (time->is_guessed)
    say (event, _ ("Its time zone is not known; the time is taken for Danish."));
  if (length > 0 && !time->is_day) {
    g_autoptr (GDateTime) ends = g_date_time_add (begins, length);

    event->ends = ends != NULL ? tov_calendar_zones_to_danish (ends) : NULL;
  } else if (length < 0) {
    say (event, _ ("It ends before it begins; the end is left out."));
  }
}

static TovDate
get_day (GDateTime *time)
{
  return tov_date_new (g_date_time_get_year (time), g_date_time_get_month (time),
                       g_date_time_get_day_of_month (time));
}

/* The same time of another day, in the zone of the series. */
static GDateTime *
move_to (GDateTime *time, TovDate date)
{
  int year, month, day;

  tov_date_split (date, &year, &month, &day);
  return g_date_time_new (g_date_time_get_timezone (time), year, month, day,
                          g_date_time_get_hour (time), g_date_time_get_minute (time), 0);
}

/* By what a time that is left out is known: its day in its own zone, or the moment. */
static char *
name_left_out (GDateTime *time, gboolean is_day)
{
  return is_day ? g_strdup_printf ("%d", get_day (time))
                : g_strdup_printf ("%" G_GINT64_FORMAT " s", g_date_time_to_unix (time));
}

static void
add_left_out (Reader *reader, GHashTable *left_out, const TovContentLine *line)
{
  for (const char *value = line->value; *value != '\0'; value += strspn (value, ",;")) {
    g_autofree char *text = g_strndup (value, strcspn (value, ",;"));
    g_auto (TovCalendarTime) out = tov_calendar_zones_read (reader->zones, line, text);

    if (out.time != NULL)
      g_hash_table_add (left_out, name_left_out (out.time, out.is_day));
    value += strlen (text);
  }
}

/* The times that a series leaves out: EXDATE, also several in one line. One without a time of day
 * means the day. Transfer full. */
static GHashTable *
read_left_out (Reader *reader, const TovContentBlock *block)
{
  GHashTable *left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < block->lines->len; i++) {
    const TovContentLine *line = g_ptr_array_index (block->lines, i);

    if (g_str_equal (line->name, "EXDATE"))
      add_left_out (reader, left_out, line);
  }
  return left_out;
}

static gboolean
is_left_out (GHashTable *left_out, GDateTime *time)
{
  g_autofree char *day = name_left_out (time, TRUE);
  g_autofree char *moment = name_left_out (time, FALSE);

  return g_hash_table_contains (left_out, day) || g_hash_table_contains (left_out, moment);
}

/* The last moment of a series; NULL where it does not say. */
static GDateTime *
read_until (Reader *reader, const char *rule, const TovContentLine *start)
{
  g_autofree char *text = tov_calendar_series_get_part (rule, "UNTIL");
  g_auto (TovCalendarTime) until = { 0 };

  if (text == NULL)
    return NULL;
  until = tov_calendar_zones_read (reader->zones, start, text);
  if (until.time != NULL && until.is_day) {
    g_autoptr (GDateTime) next = g_date_time_add_days (until.time, 1);

    return next != NULL ? g_date_time_add_seconds (next, -1) : NULL;
  }
  return g_steal_pointer (&until.time);
}

static void
add_one_of_series (Reader *reader,
                   GHashTable *left_out,
                   const char *uid,
                   const TovCalendarTime *first,
                   GDateTime *begins,
                   GTimeSpan length)
{
  g_autofree char *danish = tov_calendar_zones_to_danish (begins);
  g_autofree char *its_uid = danish != NULL ? join_uid (uid, danish) : NULL;
  TovCalendarEvent *event;

  if (danish == NULL || is_left_out (left_out, begins)
      || g_hash_table_contains (reader->told, its_uid))
    return;
  event = add_event (reader);
  event->uid = g_steal_pointer (&its_uid);
  set_time (event, first, begins, length);
}

/* Every time of a series as far as it is told. */
static void
read_series (Reader *reader,
             const TovContentBlock *block,
             const char *uid,
             const TovContentLine *start,
             const TovCalendarTime *first,
             GTimeSpan length)
{
  const char *rule = tov_content_block_find (block, "RRULE")->value;
  TovDate horizon = tov_date_add_months (reader->today, 12);
  g_autoptr (GArray) days = reader->n_series++ < MOST_SERIES
                                ? tov_calendar_series_list (rule, get_day (first->time), horizon)
                                : NULL;
  g_autoptr (GDateTime) until = read_until (reader, rule, start);
  g_autoptr (GHashTable) left_out = read_left_out (reader, block);
  guint n_before = reader->events->len;

  if (days == NULL) {
    TovCalendarEvent *event = add_event (reader);

    event->uid = g_strdup (uid);
    set_time (event, first, first->time, length);
    say (event, _ ("It is a series by a rule that cannot be read here; this is its first time."));
    return;
  }
  for (guint i = 0; i < days->len && reader->events->len < MOST_EVENTS; i++) {
    g_autoptr (GDateTime) begins = move_to (first->time, g_array_index (days, TovDate, i));

    if (begins != NULL && (until == NULL || g_date_time_compare (begins, until) <= 0))
      add_one_of_series (reader, left_out, uid, first, begins, length);
  }
  if (tov_calendar_series_is_endless (rule) && reader->events->len > n_before)
    say (g_ptr_array_index (reader->events, reader->events->len - 1),
         _ ("The series goes on; a year ahead is told."));
}

/* RECURRENCE-ID: which time of a series it is about. Transfer full; NULL where there is none. */
static char *
read_recurrence (Reader *reader, const TovContentBlock *block)
{
  const TovContentLine *line = find_line (block, "RECURRENCE-ID");
  g_auto (TovCalendarTime) time = { 0 };

  if (line == NULL)
    return NULL;
  time = tov_calendar_zones_read (reader->zones, line, line->value);
  return time.time != NULL ? tov_calendar_zones_to_danish (time.time) : NULL;
}

/* One event, or all that a series has. */
static void
read_times (Reader *reader, const TovContentBlock *block)
{
  const TovContentLine *start = find_line (block, "DTSTART");
  g_autofree char *uid = get_text (block, "UID");
  g_autofree char *recurrence = read_recurrence (reader, block);
  g_auto (TovCalendarTime) first = { 0 };
  g_autoptr (GDateTime) ends = NULL;
  GTimeSpan length = 0;
  TovCalendarEvent *event;

  if (start != NULL)
    first = tov_calendar_zones_read (reader->zones, start, start->value);
  if (first.time != NULL)
    ends = read_end (reader, block, first.time);
  if (ends != NULL)
    length = g_date_time_difference (ends, first.time);
  if (uid == NULL && first.time != NULL)
    uid = create_uid (reader->model->summary, first.time);
  if (first.time != NULL && recurrence == NULL && find_line (block, "RRULE") != NULL) {
    read_series (reader, block, uid, start, &first, length);
    return;
  }
  event = add_event (reader);
  event->uid = uid != NULL ? join_uid (uid, recurrence) : NULL;
  if (first.time != NULL)
    set_time (event, &first, first.time, length);
}

static void
read_event (Reader *reader, const TovContentBlock *block)
{
  reader->model = create_model (block);
  read_times (reader, block);
  free_event (reader->model);
}

/* What was told anew of a series stands beside it, before it or behind. */
static void
note_told (Reader *reader, const TovContentBlock *block)
{
  g_autofree char *uid = get_text (block, "UID");
  g_autofree char *recurrence = read_recurrence (reader, block);

  if (uid != NULL && recurrence != NULL)
    g_hash_table_add (reader->told, join_uid (uid, recurrence));
}

static void
read_block (Reader *reader,
            const TovContentBlock *calendar,
            void (*read) (Reader *reader, const TovContentBlock *event))
{
  for (guint i = 0; i < calendar->blocks->len && reader->events->len < MOST_EVENTS; i++) {
    const TovContentBlock *block = g_ptr_array_index (calendar->blocks, i);

    if (g_str_equal (block->name, "VEVENT"))
      read (reader, block);
  }
}

static void
read_calendar (TovCalendar *self, const TovContentBlock *block, TovDate today)
{
  g_autoptr (TovCalendarZones) zones = tov_calendar_zones_new (block);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = { .zones = zones, .today = today, .events = self->events, .told = told };
  const TovContentLine *method = find_line (block, "METHOD");

  if (method != NULL && self->method == NULL)
    self->method = g_ascii_strup (method->value, -1);
  read_block (&reader, block, note_told);
  read_block (&reader, block, read_event);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const TovCalendarEvent *one = *(TovCalendarEvent *const *) a;
  const TovCalendarEvent *other = *(TovCalendarEvent *const *) b;
  int order = g_strcmp0 (one->begins, other->begins);

  return order != 0 ? order : g_strcmp0 (one->uid, other->uid);
}

TovCalendar *
tov_calendar_read (GBytes *content, TovDate today, GError **error)
{
  g_autoptr (GPtrArray) blocks = tov_content_lines_read (content, "VCALENDAR", error);
  g_autoptr (TovCalendar) self = NULL;

  if (blocks == NULL)
    return NULL;
  self = g_new0 (TovCalendar, 1);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) free_event);
  for (guint i = 0; i < blocks->len; i++)
    read_calendar (self, g_ptr_array_index (blocks, i), today);
  if (self->events->len == 0) {
    g_set_error_literal (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                         _ ("There are no meetings in the calendar."));
    return NULL;
  }
  if (self->method == NULL)
    self->method = g_strdup ("PUBLISH");
  g_ptr_array_sort (self->events, compare_events);
  return g_steal_pointer (&self);
}

void
tov_calendar_free (TovCalendar *self)
{
  g_free (self->method);
  g_ptr_array_unref (self->events);
  g_free (self);
}
