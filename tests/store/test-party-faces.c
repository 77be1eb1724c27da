/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-attendance.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-meeting.h"
#include "tov-membership.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-party-faces.h"

#define TODAY tov_date_new (2011, 10, 14)

static void
add_person (TovStore *store,
            const char *id,
            const char *name,
            const char *organisation,
            const char *title,
            const char *from,
            const char *to)
{
  g_autofree char *post = g_strconcat ("post-", id, NULL);

  fixture_save (store, &tov_contact_entity, id, "given_name", name, NULL);
  fixture_save (store, &tov_employment_entity, post, "contact_id", id, "organisation_id",
                organisation, "title", title, "from_date", from, "to_date", to, NULL);
}

static void
add_meeting (
    TovStore *store, const char *id, const char *group, const char *starts_at, const char *status)
{
  fixture_save (store, &tov_meeting_entity, id, "contact_group_id", group, "starts_at", starts_at,
                "status", status, NULL);
}

static void
attend (TovStore *store,
        const char *meeting,
        const char *contact,
        const char *organisation,
        const char *presence)
{
  g_autofree char *id = g_strconcat (meeting, "-", contact, NULL);

  fixture_save (store, &tov_attendance_entity, id, "meeting_id", meeting, "contact_id", contact,
                "organisation_id", organisation, "presence", presence, NULL);
}

/* Two partnerships, p with a group g and q with a group h. The parties of p are a jobcentre and
 * Aalborg's UU, and until September a school. */
static TovStore *
create_register (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_organisation_entity, "job", "name", "Jobcentret", "kind", "jobcentre",
                NULL);
  fixture_save (store, &tov_organisation_entity, "uu", "name", "Aalborg UU", "kind", "uu", NULL);
  fixture_save (store, &tov_organisation_entity, "school", "name", "Skolen", "kind",
                "production_school", NULL);
  fixture_save (store, &tov_partnership_entity, "p", "name", "P", NULL);
  fixture_save (store, &tov_partnership_entity, "q", "name", "Q", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "p", "kind", "steering",
                NULL);
  fixture_save (store, &tov_contact_group_entity, "h", "partnership_id", "q", "kind", "steering",
                NULL);
  fixture_save (store, &tov_party_entity, "pt-job", "partnership_id", "p", "organisation_id", "job",
                NULL);
  fixture_save (store, &tov_party_entity, "pt-uu", "partnership_id", "p", "organisation_id", "uu",
                "from_date", "2011-10-14", NULL);
  fixture_save (store, &tov_party_entity, "pt-school", "partnership_id", "p", "organisation_id",
                "school", "to_date", "2011-10-13", NULL);
  add_person (store, "bo", "Bo", "job", "Konsulent", "2010-01-01", "");
  add_person (store, "carl", "Carl", "job", "", "2010-01-01", "2011-10-14");
  add_person (store, "dorte", "Dorte", "job", "Chef", "2010-01-01", "2011-10-13");
  add_person (store, "eva", "Eva", "uu", "Vejleder", "2010-01-01", "");
  fixture_save (store, &tov_membership_entity, "m-carl", "contact_group_id", "g", "contact_id",
                "carl", "organisation_id", "job", NULL);
  /* She sits for the jobcentre though UU employs her. */
  fixture_save (store, &tov_membership_entity, "m-eva", "contact_group_id", "g", "contact_id",
                "eva", "organisation_id", "job", "from_date", "2011-10-14", NULL);
  fixture_save (store, &tov_membership_entity, "m-bo", "contact_group_id", "h", "contact_id", "bo",
                "organisation_id", "job", NULL);
  return store;
}

/* "party last: face title member last, ...", a line for each party. */
static void
expect (TovStore *store, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parties = tov_party_faces_load (store, "p", TODAY, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < parties->len; i++) {
    TovPartyFaces *party = g_ptr_array_index (parties, i);
    g_autofree char *last = tov_date_to_iso (party->last_met);

    g_string_append_printf (found, "%s %s:", party->name, last != NULL ? last : "-");
    for (guint j = 0; j < party->faces->len; j++) {
      TovPartyFace *face = g_ptr_array_index (party->faces, j);
      g_autofree char *met = tov_date_to_iso (face->last_met);

      g_string_append_printf (found, " %s/%s/%d/%s", face->name,
                              face->title != NULL ? face->title : "", face->is_member,
                              met != NULL ? met : "-");
    }
    g_string_append_c (found, '\n');
  }
  g_assert_cmpstr (found->str, ==, words);
}

static void
test_members_come_first_and_who_has_left_is_gone (void)
{
  g_autoptr (TovStore) store = create_register ();

  expect (store, "Jobcentret -: Carl//1/- Eva//1/- Bo/Konsulent/0/-\n"
                 "Aalborg UU -: Eva/Vejleder/1/-\n");
}

static void
test_who_was_present_is_met (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_meeting (store, "held", "g", "2011-05-11T09:00", "held");
  add_meeting (store, "today", "g", "2011-10-14T23:00", "held");
  add_meeting (store, "tomorrow", "g", "2011-10-15T00:00", "held");
  add_meeting (store, "off", "g", "2011-09-01T09:00", "cancelled");
  add_meeting (store, "elsewhere", "h", "2011-10-01T09:00", "held");
  attend (store, "held", "carl", "job", "present");
  attend (store, "off", "carl", "job", "present");
  attend (store, "tomorrow", "carl", "job", "present");
  attend (store, "held", "eva", "job", "excused");
  attend (store, "elsewhere", "bo", "job", "present");
  expect (store, "Jobcentret 2011-05-11: Carl//1/2011-05-11 Eva//1/- Bo/Konsulent/0/-\n"
                 "Aalborg UU -: Eva/Vejleder/1/-\n");
  /* For the jobcentre: UU, where she works, is not met by that. */
  attend (store, "today", "eva", "job", "present");
  expect (store, "Jobcentret 2011-10-14: Carl//1/2011-05-11 Eva//1/2011-10-14 Bo/Konsulent/0/-\n"
                 "Aalborg UU -: Eva/Vejleder/1/2011-10-14\n");
  g_assert_cmpint (tov_party_faces_find_last_met (store, "bo", TODAY), ==,
                   tov_date_new (2011, 10, 1));
  g_assert_cmpint (tov_party_faces_find_last_met (store, "carl", TODAY), ==,
                   tov_date_new (2011, 5, 11));
  g_assert_cmpint (tov_party_faces_find_last_met (store, "dorte", TODAY), ==, TOV_DATE_NONE);
}

static void
test_who_came_for_nobody_came_for_the_employer_of_that_day (void)
{
  g_autoptr (TovStore) store = create_register ();

  add_meeting (store, "held", "g", "2009-12-31T09:00", "held");
  attend (store, "held", "eva", "", "present");
  expect (store, "Jobcentret -: Carl//1/- Eva//1/2009-12-31 Bo/Konsulent/0/-\n"
                 "Aalborg UU -: Eva/Vejleder/1/2009-12-31\n");
  add_meeting (store, "later", "g", "2010-01-01T09:00", "held");
  attend (store, "later", "eva", "", "present");
  expect (store, "Jobcentret -: Carl//1/- Eva//1/2010-01-01 Bo/Konsulent/0/-\n"
                 "Aalborg UU 2010-01-01: Eva/Vejleder/1/2010-01-01\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/party-faces/members-come-first-and-who-has-left-is-gone",
                   test_members_come_first_and_who_has_left_is_gone);
  g_test_add_func ("/party-faces/who-was-present-is-met", test_who_was_present_is_met);
  g_test_add_func ("/party-faces/who-came-for-nobody-came-for-the-employer-of-that-day",
                   test_who_came_for_nobody_came_for_the_employer_of_that_day);
  return g_test_run ();
}
