/* Writes calendars of a small register into a folder, for another program to look at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"
#include "fixture.h"

#include "tov-calendar.h"
#include "tov-meeting.h"

#include <locale.h>

static void
keep (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

int
main (int argc, char **argv)
{
  g_autoptr (TovStore) store = NULL;
  g_autoptr (TovNameGuard) guard = NULL;
  g_autofree char *request = NULL, *cancel = NULL, *all = NULL;

  setlocale (LC_ALL, "");
  g_assert_cmpint (argc, ==, 2);
  store = calendar_fixture_open ();
  guard = tov_name_guard_new (store, NULL, NULL);
  request = tov_calendar_write_meeting (store, guard, "me-1", MOMENT, NULL);
  keep (argv[1], "request.ics", request);
  calendar_fixture_change (store, "status", "cancelled");
  cancel = tov_calendar_write_meeting (store, guard, "me-1", MOMENT, NULL);
  keep (argv[1], "cancel.ics", cancel);
  /* Saturday and Sunday around each change of the clock. */
  fixture_save (store, &tov_meeting_entity, "me-2", "contact_group_id", "gr", "starts_at",
                "2011-10-29T14:00", NULL);
  fixture_save (store, &tov_meeting_entity, "me-3", "contact_group_id", "gr", "starts_at",
                "2011-10-30T14:00", NULL);
  fixture_save (store, &tov_meeting_entity, "me-4", "contact_group_id", "gr", "starts_at",
                "2012-03-24T14:00", NULL);
  fixture_save (store, &tov_meeting_entity, "me-5", "contact_group_id", "gr", "starts_at",
                "2012-03-25T14:00", NULL);
  all = tov_calendar_write_meetings (store, guard, NULL, NULL, MOMENT, NULL);
  keep (argv[1], "all.ics", all);
  return 0;
}
