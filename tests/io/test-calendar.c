/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"
#include "fixture.h"

#include "tov-calendar-series.h"
#include "tov-calendar-zones.h"
#include "tov-calendar.h"
#include "tov-contact.h"
#include "tov-io-error.h"
#include "tov-meeting.h"

#include <string.h>

/* Every event in a line: when it begins and ends, what it is, and what is to be said of it. */
static char *
describe (const TovCalendar *calendar)
{
  GString *text = g_string_new (calendar->method);

  for (guint i = 0; i < calendar->events->len; i++) {
    const TovCalendarEvent *event = g_ptr_array_index (calendar->events, i);

    g_string_append_printf (text, "\n%s–%s %s%s%s%s", event->begins,
                            event->ends != NULL ? event->ends + strlen ("2011-11-08T") : "",
                            event->summary != NULL ? event->summary : "-",
                            event->is_day ? ", a day" : "", event->is_private ? ", private" : "",
                            event->is_cancelled ? ", cancelled" : "");
    for (guint j = 0; j < event->remarks->len; j++)
      g_string_append_printf (text, " (%s)", (char *) g_ptr_array_index (event->remarks, j));
  }
  return g_string_free (text, FALSE);
}

static TovCalendar *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TovCalendar *calendar = tov_calendar_read (bytes, TODAY, &error);

  g_assert_no_error (error);
  return calendar;
}

static TovCalendar *
read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return read_text (text);
}

static void
expect_sample (const char *name, const char *expected)
{
  g_autoptr (TovCalendar) calendar = read_sample (name);
  g_autofree char *text = describe (calendar);

  g_assert_cmpstr (text, ==, expected);
}

/* What the lines of an event come to, behind what describes zones. */
static void
expect_event (const char *zones, const char *lines, const char *expected)
{
  g_autofree char *text = g_strdup_printf ("BEGIN:VCALENDAR\r\n%sBEGIN:VEVENT\r\nUID:u\r\n%s\r\n"
                                           "END:VEVENT\r\nEND:VCALENDAR\r\n",
                                           zones, lines);
  g_autoptr (TovCalendar) calendar = read_text (text);
  g_autofree char *real = describe (calendar);

  g_assert_cmpstr (real, ==, expected);
}

static char *
write_one (TovStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, &error);
  char *text = tov_calendar_write_meeting (store, guard, "me-1", MOMENT, &error);

  g_assert_no_error (error);
  return text;
}

static char *
write_all (TovStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, &error);
  char *text = tov_calendar_write_meetings (store, guard, NULL, NULL, MOMENT, &error);

  g_assert_no_error (error);
  return text;
}

/* The value of the first line that begins so. */
static char *
find_line (const char *text, const char *name)
{
  const char *line = strstr (text, name);

  return line != NULL ? g_strndup (line + strlen (name), strcspn (line + strlen (name), "\r"))
                      : NULL;
}

static void
expect_line (const char *text, const char *name, const char *value)
{
  g_autofree char *real = find_line (text, name);

  g_assert_cmpstr (real, ==, value);
}

/* The change log says when the meeting was made; that is not to be known here. */
static char *
hide_moment (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("LAST-MODIFIED:\\d{8}T\\d{6}Z", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "LAST-MODIFIED:now", 0, NULL);
}

static void
test_request (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autofree char *text = write_one (store);
  g_autofree char *event = hide_moment (strstr (text, "BEGIN:VEVENT"));

  expect_line (text, "METHOD:", "REQUEST");
  g_assert_cmpstr (
      event, ==,
      "BEGIN:VEVENT\r\n"
      "UID:me-1@dk.ungepartnerskaber.Tovholder\r\n"
      "SEQUENCE:0\r\n"
      "DTSTAMP:20111014T080000Z\r\n"
      "LAST-MODIFIED:now\r\n"
      "DTSTART;TZID=Europe/Copenhagen:20111108T140000\r\n"
      "DTEND;TZID=Europe/Copenhagen:20111108T153000\r\n"
      "SUMMARY:Styregruppen · Guldborgsund\r\n"
      "LOCATION:Børn & Unge\\; Nord\\, lokale 2\r\n"
      "DESCRIPTION:Agenda\\n1. Økonomi\\, 3. kvartal (15 min.)\\n3. Praktik til …\r\n"
      "STATUS:CONFIRMED\r\n"
      "ORGANIZER;CN=\"Allan Axelsen\":mailto:allan@guldborgsund.example\r\n"
      "ATTENDEE;CN=\"Allan Axelsen\";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:a\r\n"
      " llan@guldborgsund.example\r\n"
      "ATTENDEE;CN=\"Mette 'M' Holm\";ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSV\r\n"
      " P=TRUE:mailto:mette@horsens.example\r\n"
      "END:VEVENT\r\n"
      "END:VCALENDAR\r\n");
}

static void
test_cancelled (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autofree char *before = write_one (store);
  g_autofree char *cancelled = NULL, *undone = NULL;

  calendar_fixture_change (store, "status", "cancelled");
  cancelled = write_one (store);
  expect_line (cancelled, "METHOD:", "CANCEL");
  expect_line (cancelled, "STATUS:", "CANCELLED");
  expect_line (cancelled, "UID:", "me-1@dk.ungepartnerskaber.Tovholder");
  expect_line (before, "SEQUENCE:", "0");
  expect_line (cancelled, "SEQUENCE:", "1");
  /* To take it back is news as well, although the meeting is as it was. */
  fixture_undo (store);
  undone = write_one (store);
  expect_line (undone, "METHOD:", "REQUEST");
  expect_line (undone, "SEQUENCE:", "2");
}

static void
test_nobody (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2; i++) {
    const char *const ids[] = { "ct-a", "ct-m" };
    g_autoptr (TovRecord) live = tov_store_get (store, &tov_contact_entity, ids[i], NULL);
    g_autoptr (TovRecord) contact = tov_record_copy (live);

    g_object_set (contact, "email", i == 0 ? NULL : "no address", NULL);
    g_assert_true (tov_store_save (store, contact, NULL));
  }
  text = write_one (store);
  expect_line (text, "METHOD:", "PUBLISH");
  g_assert_null (strstr (text, "ATTENDEE"));
  g_assert_null (strstr (text, "ORGANIZER"));
}

static void
test_publish (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autofree char *text = NULL, *again = NULL;

  /* In the night of the change an hour ends at half past three. */
  fixture_save (store, &tov_meeting_entity, "me-2", "contact_group_id", "gr", "starts_at",
                "2012-03-25T01:30", "status", "planned", NULL);
  fixture_save (store, &tov_meeting_entity, "me-0", "contact_group_id", "gr", "starts_at",
                "2011-09-08T14:00", "status", "held", NULL);
  text = write_all (store);
  again = write_all (store);
  g_assert_cmpstr (text, ==, again);
  expect_line (text, "METHOD:", "PUBLISH");
  expect_line (text, "UID:", "me-0@dk.ungepartnerskaber.Tovholder");
  expect_line (text, "DTEND;TZID=Europe/Copenhagen:", "20110908T150000");
  expect_line (strstr (text, "UID:me-2"), "DTEND;TZID=Europe/Copenhagen:", "20120325T033000");
  expect_line (strstr (text, "UID:me-2"), "STATUS:", "TENTATIVE");
  g_assert_null (strstr (text, "ATTENDEE"));
  g_assert_null (strstr (text, "mette@"));
  g_assert_null (strstr (text, "vanskelig"));
  g_assert_null (strstr (text, "Mikkel"));
  g_assert_null (strstr (text, "Rasmussen"));
  g_assert_null (strstr (text, "Internt"));
}

static void
test_empty (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_calendar_write_meetings (store, guard, NULL, NULL, MOMENT, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
}

static void
test_round (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autofree char *text = write_one (store);
  g_autoptr (TovCalendar) calendar = read_text (text);
  g_autofree char *real = describe (calendar);
  const TovCalendarEvent *event = g_ptr_array_index (calendar->events, 0);

  g_assert_cmpstr (real, ==, "REQUEST\n2011-11-08T14:00–15:30 Styregruppen · Guldborgsund");
  g_assert_cmpstr (event->place, ==, "Børn & Unge; Nord, lokale 2");
  g_assert_cmpuint (event->people->len, ==, 2);
}

/* Of the hours of the night in October that come twice, and of that in March that does not come. */
static void
test_clock (void)
{
  expect_event ("", "DTSTART:20111030T003000Z", "PUBLISH\n2011-10-30T02:30– -");
  expect_event ("", "DTSTART:20111030T013000Z", "PUBLISH\n2011-10-30T02:30– -");
  expect_event ("", "DTSTART:20111030T005959Z\r\nDTEND:20111030T010000Z",
                "PUBLISH\n2011-10-30T02:59–02:00 -");
  expect_event ("", "DTSTART:20120325T003000Z\r\nDTEND:20120325T013000Z",
                "PUBLISH\n2012-03-25T01:30–03:30 -");
  /* Hours go by the clock, days by the calendar. */
  expect_event ("", "DTSTART:20120324T140000\r\nDURATION:PT24H",
                "PUBLISH\n2012-03-24T14:00–15:00 -");
  expect_event ("", "DTSTART:20120324T140000\r\nDURATION:P1D", "PUBLISH\n2012-03-24T14:00–14:00 -");
  /* Each last Sunday, a week later than in a month of four. */
  expect_event ("", "DTSTART:20130331T005900Z", "PUBLISH\n2013-03-31T01:59– -");
  expect_event ("", "DTSTART:20130331T010000Z", "PUBLISH\n2013-03-31T03:00– -");
}

static void
test_zones (void)
{
  static const char *const far = "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\n"
                                 "BEGIN:STANDARD\r\nDTSTART:16011104T020000\r\n"
                                 "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\n"
                                 "TZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\n"
                                 "BEGIN:DAYLIGHT\r\nDTSTART:16010311T020000\r\n"
                                 "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\n"
                                 "TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nEND:DAYLIGHT\r\n"
                                 "END:VTIMEZONE\r\n";

  expect_event ("", "DTSTART;TZID=Romance Standard Time:20111108T140000",
                "PUBLISH\n2011-11-08T14:00– -");
  expect_event ("", "DTSTART;TZID=W. Europe Standard Time:20110708T140000",
                "PUBLISH\n2011-07-08T14:00– -");
  expect_event ("", "DTSTART;TZID=\"(GMT+01.00) Bruxelles, København, Madrid\":20111108T140000",
                "PUBLISH\n2011-11-08T14:00– -");
  expect_event ("", "DTSTART;TZID=GMT Standard Time:20110708T140000",
                "PUBLISH\n2011-07-08T15:00– -");
  expect_event ("", "DTSTART;TZID=UTC:20110708T140000", "PUBLISH\n2011-07-08T16:00– -");
  /* New York has had its summer time for nine days, and Denmark has not. */
  expect_event (far, "DTSTART;TZID=Customized Time Zone:20120320T090000",
                "PUBLISH\n2012-03-20T14:00– -");
  expect_event (far, "DTSTART;TZID=Customized Time Zone:20120327T090000",
                "PUBLISH\n2012-03-27T15:00– -");
  expect_event ("", "DTSTART;TZID=Mars/Olympus:20111108T140000",
                "PUBLISH\n2011-11-08T14:00– -"
                " (Its time zone is not known; the time is taken for Danish.)");
  expect_event ("", "DTSTART;TZID=Europe/../zone.tab:20111108T140000",
                "PUBLISH\n2011-11-08T14:00– -"
                " (Its time zone is not known; the time is taken for Danish.)");
}

static void
test_times (void)
{
  expect_event ("", "DTSTART;VALUE=DATE:20111108", "PUBLISH\n2011-11-08T00:00– -, a day");
  expect_event ("", "DTSTART:20111108T1400", "PUBLISH\n2011-11-08T14:00– -");
  expect_event ("", "DTSTART:2011-11-08T14:00:00Z", "PUBLISH\n2011-11-08T15:00– -");
  expect_event ("", "DTSTART:20111108T140000\r\nDTEND:20111108T130000",
                "PUBLISH\n2011-11-08T14:00– -"
                " (It ends before it begins; the end is left out.)");
  expect_event ("", "DTSTART:20110231T140000", "PUBLISH\n(null)– -");
  expect_event ("", "DTSTART:20111108T250000", "PUBLISH\n(null)– -");
  expect_event ("", "SUMMARY:x", "PUBLISH\n(null)– x");
  expect_event ("", "DTSTART:20111108T140000\r\nDURATION:-PT1H", "PUBLISH\n2011-11-08T14:00– -");
  expect_event ("", "DTSTART:20111108T140000\r\nDURATION:PT", "PUBLISH\n2011-11-08T14:00– -");
}

/* A small file does not become a large calendar: texts are cut, the times of a series share their
 * people, and no length is too much to be counted. */
static void
test_bounds (void)
{
  g_autofree char *words = g_strnfill (3000, 'x');
  g_autofree char *text =
      g_strdup_printf ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20111020T100000\r\n"
                       "RRULE:FREQ=DAILY\r\nSUMMARY:%s\r\nLOCATION:%s\r\nATTENDEE:mailto:a@b\r\n"
                       "END:VEVENT\r\nEND:VCALENDAR\r\n",
                       words, words);
  g_autoptr (TovCalendar) calendar = read_text (text);
  const TovCalendarEvent *first = g_ptr_array_index (calendar->events, 0);
  const TovCalendarEvent *second = g_ptr_array_index (calendar->events, 1);
  g_autoptr (GString) duration = g_string_new ("DTSTART:20111108T140000\r\nDURATION:PT");

  g_assert_cmpuint (strlen (first->summary), ==, 2000);
  g_assert_cmpuint (strlen (first->place), ==, 2000);
  g_assert_cmpuint (first->people->len, ==, 1);
  g_assert_true (first->people == second->people);
  for (guint i = 0; i < 100000; i++)
    g_string_append (duration, "100000000H");
  expect_event ("", duration->str, "PUBLISH\n2011-11-08T14:00– -");
  expect_event ("", "DTSTART:20111108T140000\r\nDURATION:P3660D",
                "PUBLISH\n2011-11-08T14:00–14:00 -");
  expect_event ("", "DTSTART:20111108T140000\r\nDURATION:P3661D", "PUBLISH\n2011-11-08T14:00– -");
  expect_event ("", "DTSTART:20111108T140000\r\nDURATION:P999999999999W",
                "PUBLISH\n2011-11-08T14:00– -");
}

/* The days of a series, joined by blanks. */
static void
expect_days (const char *rule, const char *first, const char *horizon, const char *expected)
{
  g_autoptr (GArray) days =
      tov_calendar_series_list (rule, tov_date_from_iso (first), tov_date_from_iso (horizon));
  g_autoptr (GString) text = g_string_new (days != NULL ? "" : "none");

  for (guint i = 0; days != NULL && i < days->len; i++) {
    g_autofree char *day = tov_date_to_iso (g_array_index (days, TovDate, i));

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", day);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_series (void)
{
  expect_days ("FREQ=WEEKLY;COUNT=3", "2011-11-08", "2012-11-08",
               "2011-11-08 2011-11-15 2011-11-22");
  expect_days ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR", "2011-11-08", "2011-11-26",
               "2011-11-08 2011-11-11 2011-11-22 2011-11-25");
  /* Where weeks begin on Sunday, that of the 13th is another one. */
  expect_days ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4;WKST=MO", "1997-08-05", "1999-01-01",
               "1997-08-05 1997-08-10 1997-08-19 1997-08-24");
  expect_days ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4;WKST=SU", "1997-08-05", "1999-01-01",
               "1997-08-05 1997-08-17 1997-08-19 1997-08-31");
  expect_days ("FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2011-11-08", "2013-01-01",
               "2011-11-08 2011-12-13 2012-01-10");
  expect_days ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;COUNT=3", "2011-11-08", "2013-01-01",
               "2011-11-08 2011-12-13 2012-01-10");
  expect_days ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "2011-11-25", "2013-01-01",
               "2011-11-25 2011-12-30 2012-01-27");
  /* What is no day of a month is left out of it. */
  expect_days ("FREQ=MONTHLY;COUNT=3", "2011-12-31", "2013-01-01",
               "2011-12-31 2012-01-31 2012-03-31");
  expect_days ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2011-12-31", "2013-01-01",
               "2011-12-31 2012-01-31 2012-02-29");
  expect_days ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10", "2011-11-10", "2012-06-01",
               "2011-11-10 2012-02-10 2012-05-10");
  expect_days ("FREQ=YEARLY;BYMONTH=3,9;BYDAY=1MO", "2011-09-05", "2012-12-31",
               "2011-09-05 2012-03-05 2012-09-03");
  expect_days ("FREQ=YEARLY", "2011-09-05", "2013-12-31", "2011-09-05 2012-09-05 2013-09-05");
  expect_days ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "2011-11-11", "2011-11-15",
               "2011-11-11 2011-11-14 2011-11-15");
  expect_days ("FREQ=HOURLY", "2011-11-11", "2012-11-11", "none");
  expect_days ("FREQ=YEARLY;BYWEEKNO=20", "2011-11-11", "2012-11-11", "none");
  expect_days ("W2 TU #4", "2011-11-08", "2012-11-08", "none");
  expect_days ("FREQ=YEARLY;INTERVAL=1000", "2011-11-08", "2012-11-08", "2011-11-08");
  /* The first day of all was a Monday, and the week of it begins before there are days. */
  expect_days ("FREQ=WEEKLY;BYDAY=MO;WKST=SU", "0001-01-01", "0001-01-09", "0001-01-01 0001-01-08");
}

/* What began long ago is still told a year ahead. */
static void
test_long_series (void)
{
  TovDate horizon = tov_date_new (2012, 10, 14);
  g_autoptr (GArray) days =
      tov_calendar_series_list ("FREQ=DAILY", tov_date_new (2006, 1, 1), horizon);
  g_autoptr (GArray) counted =
      tov_calendar_series_list ("FREQ=DAILY;COUNT=1500", tov_date_new (2006, 1, 1), horizon);

  g_assert_cmpuint (days->len, ==, 1000);
  g_assert_cmpint (g_array_index (days, TovDate, 0), ==, horizon - 999);
  g_assert_cmpint (g_array_index (days, TovDate, 999), ==, horizon);
  /* The fifteen hundredth day from the first of January 2006. */
  g_assert_cmpint (g_array_index (counted, TovDate, 999), ==, tov_date_new (2010, 2, 8));
}

static void
test_series_of_meetings (void)
{
  g_autoptr (TovCalendar) calendar =
      read_text ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20111020T100000\r\n"
                 "RRULE:FREQ=MONTHLY\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  const TovCalendarEvent *first = g_ptr_array_index (calendar->events, 0);
  const TovCalendarEvent *last = g_ptr_array_index (calendar->events, calendar->events->len - 1);

  /* From the twentieth to the fourteenth a year after: twelve. */
  g_assert_cmpuint (calendar->events->len, ==, 12);
  g_assert_cmpstr (first->uid, ==, "u 2011-10-20T10:00");
  g_assert_cmpstr (last->uid, ==, "u 2012-09-20T10:00");
  g_assert_cmpstr (g_ptr_array_index (last->remarks, 0), ==,
                   "The series goes on; a year ahead is told.");
  /* A whole day that is the last one is in it, and the day behind is not. */
  expect_event ("", "DTSTART;VALUE=DATE:20111108\r\nRRULE:FREQ=DAILY;UNTIL=20111110",
                "PUBLISH\n2011-11-08T00:00– -, a day\n2011-11-09T00:00– -, a day\n"
                "2011-11-10T00:00– -, a day");
  expect_event ("",
                "DTSTART:20111108T100000\r\nRRULE:FREQ=DAILY;UNTIL=20111112T090000Z\r\n"
                "EXDATE:20111109T100000,20111110T090000Z,\r\n"
                "EXDATE;VALUE=DATE:20111111",
                "PUBLISH\n2011-11-08T10:00– -\n2011-11-12T10:00– -");
  expect_event ("", "DTSTART:20111020T100000\r\nRRULE:FREQ=SECONDLY",
                "PUBLISH\n2011-10-20T10:00– -"
                " (It is a series by a rule that cannot be read here; this is its first time.)");
}

static void
test_samples (void)
{
  expect_sample ("outlook.ics", "REQUEST\n2011-11-09T09:00–11:00 Styregruppen i Guldborgsund");
  expect_sample ("exchange-reply.ics",
                 "REPLY\n2011-11-08T14:00–15:30 Accepteret: Styregruppen · Guldborgsund");
  expect_sample ("google.ics", "PUBLISH\n"
                               "2011-10-17T00:00– Efterårsferie, a day\n"
                               "2011-10-18T09:30–10:30 Tovholdermøde\n"
                               "2011-11-01T09:30–10:30 Tovholdermøde\n"
                               "2011-11-09T09:00–11:00 Styregruppe\n"
                               "2011-11-29T09:30–10:30 Tovholdermøde");
  expect_sample ("apple.ics", "PUBLISH\n"
                              "2011-10-11T14:00–16:00 Nøglepersonsgruppen\n"
                              "2011-11-10T13:00–15:00 Nøglepersonsgruppen (flyttet)\n"
                              "2011-12-13T14:00–16:00 Nøglepersonsgruppen");
  expect_sample ("thunderbird.ics", "PUBLISH\n2011-11-30T10:00–12:00 Styregruppen, cancelled");
  expect_sample ("evolution.ics", "PUBLISH\n"
                                  "2012-03-19T15:00–16:00 Arbejdsgruppen, private\n"
                                  "2012-03-26T15:00–16:00 Arbejdsgruppen, private\n"
                                  "2012-04-02T15:00–16:00 Arbejdsgruppen, private");
  expect_sample ("samsung.vcs", "PUBLISH\n"
                                "2011-11-09T09:00–11:00 Møde i styregruppen\n"
                                "2011-11-21T13:00–13:45 Telefonmøde");
  expect_sample ("nextcloud.ics", "PUBLISH\n2012-03-27T10:00–11:00 Besøg fra London");
  expect_sample ("zimbra.ics", "CANCEL\n2011-11-08T14:00–15:30 AFLYST: Styregruppen, cancelled");
}

static void
expect_person (const char *name, const char *address, const char *answer)
{
  g_autoptr (TovCalendar) calendar = read_sample (name);

  for (guint i = 0; i < calendar->events->len; i++) {
    const TovCalendarEvent *event = g_ptr_array_index (calendar->events, i);

    if (event->people->len > 0) {
      const TovCalendarPerson *person = g_ptr_array_index (event->people, 0);

      g_assert_cmpstr (person->address, ==, address);
      g_assert_cmpstr (person->answer, ==, answer);
      return;
    }
  }
  g_assert_not_reached ();
}

static void
test_people (void)
{
  expect_person ("outlook.ics", "mette@horsens.example", "NEEDS-ACTION");
  expect_person ("exchange-reply.ics", "mette@horsens.example", "ACCEPTED");
  expect_person ("google.ics", "mette@horsens.example", "DECLINED");
  expect_person ("apple.ics", "mette@horsens.example", "ACCEPTED");
  expect_person ("samsung.vcs", "mette@horsens.example", "ACCEPTED");
}

static void
test_texts (void)
{
  g_autoptr (TovCalendar) outlook = read_sample ("outlook.ics");
  g_autoptr (TovCalendar) samsung = read_sample ("samsung.vcs");
  const TovCalendarEvent *event = g_ptr_array_index (outlook->events, 0);

  g_assert_cmpstr (event->place, ==, "Rådhuset, Parkvej 37; lokale 2");
  g_assert_cmpstr (event->description, ==,
                   "Dagsorden følger.\nKaffe fra kl. 8.45, og frokost bagefter.");
  event = g_ptr_array_index (samsung->events, 0);
  g_assert_cmpstr (event->description, ==,
                   "Husk tallene for 3. kvartal\nog listen over åbne beslutninger.");
  /* What has no UID gets one that says nothing. */
  g_assert_cmpuint (strlen (event->uid), ==, 64);
  g_assert_cmpuint (strspn (event->uid, "0123456789abcdef"), ==, 64);
}

static void
test_no_calendar (void)
{
  static const char *const texts[] = { "", "Hej", "BEGIN:VCARD\r\nEND:VCARD\r\n",
                                       "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\n"
                                       "END:VCALENDAR\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
    g_autoptr (GError) error = NULL;

    g_assert_null (tov_calendar_read (bytes, TODAY, &error));
    g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  }
}

/* Bytes are changed, left out and doubled; what comes of it is of no matter, but something does. */
static void
test_garbage (void)
{
  static const char *const names[] = { "outlook.ics", "google.ics",    "apple.ics",
                                       "samsung.vcs", "evolution.ics", "zimbra.ics" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20111014);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", names[i], NULL);
    g_autofree char *text = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (path, &text, &length, NULL));
    for (guint round = 0; round < 150; round++) {
      g_autoptr (GByteArray) spoilt = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (TovCalendar) calendar = NULL;

      for (gsize j = 0; j < length; j++) {
        guint8 byte = (guint8) text[j];
        int chance = g_rand_int_range (random, 0, 200);

        if (chance == 0)
          byte = (guint8) g_rand_int_range (random, 0, 256);
        if (chance != 1)
          g_byte_array_append (spoilt, &byte, 1);
        if (chance == 2)
          g_byte_array_append (spoilt, &byte, 1);
      }
      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&spoilt));
      calendar = tov_calendar_read (bytes, TODAY, NULL);
      if (calendar != NULL)
        g_assert_cmpuint (calendar->events->len, >, 0);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/invites-those-who-can-answer", test_request);
  g_test_add_func ("/calendar/cancels-by-the-same-name-and-a-higher-number", test_cancelled);
  g_test_add_func ("/calendar/is-published-where-nobody-could-answer", test_nobody);
  g_test_add_func ("/calendar/publishes-all-meetings-and-names-nobody", test_publish);
  g_test_add_func ("/calendar/is-not-written-without-meetings", test_empty);
  g_test_add_func ("/calendar/reads-what-it-has-written", test_round);
  g_test_add_func ("/calendar/follows-the-change-of-the-clock", test_clock);
  g_test_add_func ("/calendar/knows-zones-by-the-names-of-others", test_zones);
  g_test_add_func ("/calendar/reads-times-of-every-form", test_times);
  g_test_add_func ("/calendar/counts-the-days-of-a-series", test_series);
  g_test_add_func ("/calendar/tells-the-last-days-of-a-long-series", test_long_series);
  g_test_add_func ("/calendar/tells-a-series-a-year-ahead", test_series_of_meetings);
  g_test_add_func ("/calendar/bounds-what-a-file-becomes", test_bounds);
  g_test_add_func ("/calendar/reads-the-calendars-of-other-programs", test_samples);
  g_test_add_func ("/calendar/knows-who-is-invited-and-answers", test_people);
  g_test_add_func ("/calendar/reads-what-people-wrote", test_texts);
  g_test_add_func ("/calendar/says-that-something-is-no-calendar", test_no_calendar);
  g_test_add_func ("/calendar/survives-garbage", test_garbage);

  return g_test_run ();
}
