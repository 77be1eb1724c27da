/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"
#include "fixture.h"

#include "tov-attendance.h"
#include "tov-calendar-import.h"
#include "tov-contact-group.h"
#include "tov-meeting.h"

#include <string.h>

static const char *const states[] = {
  "new", "changed", "cancelled", "answer", "nothing", "faulty"
};

/* A calendar and what it would do; the import reads no more of it. */
static TovCalendarImport *
look_at (TovStore *store, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (TovCalendar) calendar = tov_calendar_read (bytes, TODAY, &error);
  TovCalendarImport *import;

  g_assert_no_error (error);
  import = tov_calendar_import_new (store, calendar, TODAY, &error);
  g_assert_no_error (error);
  return import;
}

static TovCalendarImport *
look_at_sample (TovStore *store, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return look_at (store, text);
}

/* An event of the meeting that the register knows, at a time and in words of its own. */
static TovCalendarImport *
look_at_event (TovStore *store, const char *method, const char *lines)
{
  g_autofree char *text = g_strdup_printf (
      "BEGIN:VCALENDAR\r\nMETHOD:%s\r\nBEGIN:VEVENT\r\n"
      "UID:me-1@dk.ungepartnerskaber.Tovholder\r\n%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
      method, lines);

  return look_at (store, text);
}

/* Every row: whether it is ticked, what it is, what it is called, and in brackets what is said. */
static void
expect_rows (TovCalendarImport *import, const char *expected)
{
  GPtrArray *rows = tov_calendar_import_get_rows (import);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const TovCalendarRow *row = g_ptr_array_index (rows, i);

    g_string_append_printf (text, "%s%s %s: %s [%s]", i > 0 ? "\n" : "", row->is_taken ? "x" : "-",
                            states[row->state], row->title, row->words);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
run (TovCalendarImport *import)
{
  g_autoptr (GError) error = NULL;

  tov_calendar_import_run (import, tov_calendar_import_get_group (import), "Import", &error);
  g_assert_no_error (error);
}

static void
expect (TovStore *store, const char *sql, const char *answer)
{
  fixture_assert_answer (tov_store_get_connection (store), sql, answer);
}

#define MEETINGS                                                                            \
  "SELECT starts_at || ' ' || coalesce (ends_at, '') || ' ' || coalesce (place, '') || ' '" \
  " || status FROM meeting ORDER BY starts_at"

static void
test_new (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) import = look_at_sample (store, "outlook.ics");
  g_autoptr (TovCalendarImport) again = NULL;

  expect_rows (import, "x new: 09-11-2011 09:00 · Styregruppen i Guldborgsund"
                       " [Rådhuset, Parkvej 37; lokale 2\n"
                       "1 of 2 invited is known here by the e-mail address.]");
  g_assert_true (tov_calendar_import_needs_group (import));
  g_assert_cmpstr (tov_calendar_import_get_group (import), ==, "gr");
  /* Nothing is there before it is taken. */
  expect (store, "SELECT count (*) FROM meeting", "1");
  run (import);
  expect (store, MEETINGS,
          "2011-11-08T14:00 2011-11-08T15:30 Børn & Unge; Nord, lokale 2 invited\n"
          "2011-11-09T09:00 2011-11-09T11:00 Rådhuset, Parkvej 37; lokale 2 invited");
  expect (store,
          "SELECT contact_id || ' ' || organisation_id || ' ' || invited || ' ' || reply"
          " FROM attendance WHERE meeting_id <> 'me-1'",
          "ct-m or 1 none");
  expect (store, "SELECT substr (uid, 1, 16) || length (uid) FROM calendar_link",
          "0400000082"
          "00E00"
          "0"
          "112");
  /* It is known by then. */
  again = look_at_sample (store, "outlook.ics");
  expect_rows (again, "- nothing: 09-11-2011 09:00 · Styregruppen"
                      " [Is in the register like this already.]");
  /* One act. */
  fixture_undo (store);
  expect (store, "SELECT count (*) FROM meeting", "1");
  expect (store, "SELECT count (*) FROM calendar_link", "0");
}

static void
test_series (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) import = look_at_sample (store, "google.ics");
  g_autoptr (TovCalendarImport) cancelled = NULL;

  expect_rows (import, "- new: 17-10-2011 · Efterårsferie"
                       " [Lasts the whole day. As a meeting it begins at 09:00.]\n"
                       "x new: 18-10-2011 09:30 · Tovholdermøde []\n"
                       "x new: 01-11-2011 09:30 · Tovholdermøde []\n"
                       "x new: 09-11-2011 09:00 · Styregruppe"
                       " [1 of 1 invited is known here by the e-mail address.]\n"
                       "x new: 29-11-2011 09:30 · Tovholdermøde []");
  g_assert_cmpuint (tov_calendar_import_count (import), ==, 4);
  run (import);
  expect (store, "SELECT reply FROM attendance WHERE contact_id = 'ct-m'", "no");
  expect (store, "SELECT uid FROM calendar_link WHERE uid LIKE '5%' ORDER BY uid LIMIT 1",
          "5o8knt1c26rbmq46204rq8mc53@google.com 2011-10-18T09:30");
  /* To cancel the series cancels each of its times. */
  cancelled = look_at (store, "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\n"
                              "UID:5o8knt1c26rbmq46204rq8mc53@google.com\r\nEND:VEVENT\r\n"
                              "END:VCALENDAR\r\n");
  g_assert_cmpuint (tov_calendar_import_count (cancelled), ==, 3);
  run (cancelled);
  expect (store, "SELECT count (*) FROM meeting WHERE status = 'cancelled'", "3");
}

static void
test_changed (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) import =
      look_at_event (store, "REQUEST",
                     "DTSTART:20111109T120000Z\r\nDTEND:20111109T133000Z\r\nLOCATION:Rådhuset\r\n"
                     "ATTENDEE;PARTSTAT=TENTATIVE:mailto:mette@horsens.example");

  expect_rows (import, "x changed: 08-11-2011 14:00 · Styregruppen"
                       " [Starts: 08-11-2011 14:00 → 09-11-2011 13:00\n"
                       "Ends: 08-11-2011 15:30 → 09-11-2011 14:30\n"
                       "Place: Børn & Unge; Nord, lokale 2 → Rådhuset\n"
                       "1 of 1 invited is known here by the e-mail address.]");
  g_assert_false (tov_calendar_import_needs_group (import));
  run (import);
  expect (store, MEETINGS, "2011-11-09T13:00 2011-11-09T14:30 Rådhuset invited");
  expect (store, "SELECT reply FROM attendance WHERE contact_id = 'ct-m'", "none");
}

static void
test_untouched (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) import =
      look_at_event (store, "PUBLISH", "DTSTART:20111109T120000Z\r\nDTEND:20111109T133000Z");
  TovCalendarRow *row = g_ptr_array_index (tov_calendar_import_get_rows (import), 0);

  row->is_taken = FALSE;
  g_assert_cmpuint (tov_calendar_import_count (import), ==, 0);
  run (import);
  expect (store, MEETINGS, "2011-11-08T14:00 2011-11-08T15:30 Børn & Unge; Nord, lokale 2 invited");
}

static void
test_cancelled (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) import = look_at_sample (store, "zimbra.ics");
  g_autoptr (TovCalendarImport) again = NULL, unknown = NULL;

  expect_rows (import, "x cancelled: 08-11-2011 14:00 · Styregruppen"
                       " [Status: Invited → Cancelled]");
  run (import);
  expect (store, "SELECT status FROM meeting", "cancelled");
  again = look_at_sample (store, "zimbra.ics");
  expect_rows (again, "- nothing: 08-11-2011 14:00 · Styregruppen"
                      " [Is cancelled in the register already.]");
  unknown = look_at_sample (store, "thunderbird.ics");
  expect_rows (unknown, "- nothing: 30-11-2011 10:00 · Styregruppen"
                        " [Is cancelled, and the register does not know it.]");
}

static void
test_reply (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) import = look_at_sample (store, "exchange-reply.ics");
  g_autoptr (TovCalendarImport) again = NULL, others = NULL, unknown = NULL;

  expect_rows (import, "x answer: Mette \"M\" Holm · 08-11-2011 14:00 · Styregruppen [Coming]");
  run (import);
  expect (store,
          "SELECT contact_id || ' ' || invited || ' ' || reply || ' ' || presence FROM attendance"
          " ORDER BY contact_id",
          "ct-a 1 yes unknown\nct-m 1 yes unknown");
  again = look_at_sample (store, "exchange-reply.ics");
  expect_rows (again, "- nothing: Mette \"M\" Holm · 08-11-2011 14:00 · Styregruppen"
                      " [The answer is noted already.]");
  others = look_at_event (store, "REPLY",
                          "ATTENDEE;PARTSTAT=DECLINED:mailto:allan@guldborgsund.example\r\n"
                          "ATTENDEE;PARTSTAT=TENTATIVE:mailto:mette@horsens.example\r\n"
                          "ATTENDEE;CN=Bo;PARTSTAT=ACCEPTED:mailto:bo@horsens.example");
  expect_rows (others, "x answer: Allan Axelsen · 08-11-2011 14:00 · Styregruppen [Not coming]\n"
                       "- nothing: Mette \"M\" Holm · 08-11-2011 14:00 · Styregruppen"
                       " [May come, or not. Nothing is noted.]\n"
                       "- faulty: Bo (bo@horsens.example) · 08-11-2011 14:00 · Styregruppen"
                       " [No contact has that e-mail address. Enter it on the contact, and import"
                       " again.]");
  unknown = look_at (store, "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:x\r\n"
                            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:mette@horsens.example\r\n"
                            "SUMMARY:Frokost\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  expect_rows (unknown, "- faulty: Frokost [This answers a meeting that the register does not"
                        " know.]");
}

static void
test_held (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) cancelled = NULL, reply = NULL;

  calendar_fixture_change (store, "status", "held");
  cancelled = look_at_sample (store, "zimbra.ics");
  reply = look_at_sample (store, "exchange-reply.ics");
  expect_rows (cancelled, "- nothing: 08-11-2011 14:00 · Styregruppen"
                          " [Has been held, and stays as it is in the register.]");
  expect_rows (reply, "- nothing: 08-11-2011 14:00 · Styregruppen"
                      " [Has been held, and stays as it is in the register.]");
}

static void
test_faults (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) timeless = look_at_event (store, "PUBLISH", "SUMMARY:Frokost");
  g_autoptr (TovCalendarImport) other =
      look_at_event (store, "COUNTER", "SUMMARY:Frokost\r\nDTSTART:20111109T120000Z");
  g_autoptr (TovCalendarImport) twice =
      look_at (store, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:20111109T120000Z\r\n"
                      "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:20111109T120000Z\r\n"
                      "END:VEVENT\r\nEND:VCALENDAR\r\n");

  expect_rows (timeless, "- faulty: Frokost [It does not say when it is.]");
  expect_rows (other, "- faulty: 09-11-2011 13:00 · Frokost"
                      " [Somebody proposes this time instead. Change the meeting if you agree.]");
  expect_rows (twice, "x new: 09-11-2011 13:00 · Without a title []\n"
                      "- faulty: 09-11-2011 13:00 · Without a title"
                      " [Stands in the file twice; this one is left out.]");
}

static void
test_ticks (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) private = look_at_sample (store, "evolution.ics");
  g_autoptr (TovCalendarImport) over =
      look_at (store, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:20111013T120000Z\r\n"
                      "SUMMARY:Frokost\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

  g_assert_cmpuint (tov_calendar_import_count (private), ==, 0);
  expect_rows (over, "- new: 13-10-2011 14:00 · Frokost [Is over.]");
}

static void
test_group (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) named = NULL, unnamed = NULL;

  fixture_save (store, &tov_contact_group_entity, "gr-2", "partnership_id", "ps", "kind",
                "practitioner", NULL);
  named = look_at_sample (store, "outlook.ics");
  unnamed = look_at_sample (store, "nextcloud.ics");
  g_assert_cmpstr (tov_calendar_import_get_group (named), ==, "gr");
  g_assert_null (tov_calendar_import_get_group (unnamed));
}

/* What a calendar said about a young person does not go out with the meeting it became: it stands
 * in its note, which is for the house. */
static void
test_names (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) import =
      look_at (store, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20111109T120000Z\r\n"
                      "SUMMARY:Mikkel Rasmussen\r\nLOCATION:Hos Mikkel\r\n"
                      "DESCRIPTION:Om Mikkel Rasmussen\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, NULL);
  g_autofree char *text = NULL;

  run (import);
  expect (store, "SELECT note FROM meeting WHERE place = 'Hos Mikkel'",
          "Mikkel Rasmussen\nOm Mikkel Rasmussen");
  text = tov_calendar_write_meetings (store, guard, NULL, "gr", MOMENT, NULL);
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Europe/Copenhagen:20111109T130000\r\n"));
  g_assert_nonnull (strstr (text, "LOCATION:Hos …\r\n"));
  g_assert_null (strstr (text, "Mikkel"));
  g_assert_null (strstr (text, "Rasmussen"));
}

/* One of a series goes out as one of that series. */
static void
test_back (void)
{
  g_autoptr (TovStore) store = calendar_fixture_open ();
  g_autoptr (TovCalendarImport) import = look_at_sample (store, "apple.ics");
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, NULL);
  g_autofree char *text = NULL;

  run (import);
  expect (store, "SELECT count (*) FROM meeting", "3");
  text = tov_calendar_write_meetings (store, guard, NULL, "gr", MOMENT, NULL);
  g_assert_nonnull (strstr (text, "UID:ECEA9F1C-C79F-4BB0-9D77-327C15731826\r\n"
                                  "RECURRENCE-ID;TZID=Europe/Copenhagen:20111108T140000\r\n"
                                  "SEQUENCE:0\r\n"));
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Europe/Copenhagen:20111110T130000\r\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar-import/takes-a-new-meeting-as-one-act", test_new);
  g_test_add_func ("/calendar-import/takes-and-cancels-a-series", test_series);
  g_test_add_func ("/calendar-import/moves-a-meeting-it-knows", test_changed);
  g_test_add_func ("/calendar-import/leaves-what-is-not-ticked", test_untouched);
  g_test_add_func ("/calendar-import/cancels-a-meeting", test_cancelled);
  g_test_add_func ("/calendar-import/notes-who-comes", test_reply);
  g_test_add_func ("/calendar-import/leaves-what-has-been-held", test_held);
  g_test_add_func ("/calendar-import/says-what-it-cannot-take", test_faults);
  g_test_add_func ("/calendar-import/does-not-tick-what-is-private-or-over", test_ticks);
  g_test_add_func ("/calendar-import/finds-the-group", test_group);
  g_test_add_func ("/calendar-import/names-nobody-when-it-goes-out-again", test_names);
  g_test_add_func ("/calendar-import/sends-one-of-a-series-back-as-such", test_back);

  return g_test_run ();
}
