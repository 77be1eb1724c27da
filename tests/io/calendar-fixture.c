/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"

#include "fixture.h"

#include "tov-agenda-item.h"
#include "tov-attendance.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-meeting.h"
#include "tov-membership.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-young-person.h"

static void
save_people (TovStore *store)
{
  fixture_save (store, &tov_organisation_entity, "or", "name", "Jobcenter", "kind", "jobcentre",
                NULL);
  fixture_save (store, &tov_contact_entity, "ct-a", "given_name", "Allan", "family_name", "Axelsen",
                "email", "allan@guldborgsund.example", NULL);
  fixture_save (store, &tov_contact_entity, "ct-m", "given_name", "Mette \"M\"", "family_name",
                "Holm", "email", "mette@horsens.example", NULL);
  fixture_save (store, &tov_contact_entity, "ct-i", "given_name", "Ib", "family_name", "Krogh",
                NULL);
  fixture_save (store, &tov_young_person_entity, "yp", "reference", "G-1", "given_name", "Mikkel",
                "family_name", "Rasmussen", NULL);
}

static void
save_group (TovStore *store)
{
  fixture_save (store, &tov_partnership_entity, "ps", "name", "Guldborgsund", "coordinator_id",
                "ct-a", NULL);
  fixture_save (store, &tov_contact_group_entity, "gr", "partnership_id", "ps", "kind", "steering",
                "local_name", "Styregruppen", NULL);
  fixture_save (store, &tov_membership_entity, "mb-a", "contact_group_id", "gr", "contact_id",
                "ct-a", "role", "chair", "from_date", "2011-01-01", NULL);
  fixture_save (store, &tov_membership_entity, "mb-m", "contact_group_id", "gr", "contact_id",
                "ct-m", "organisation_id", "or", "role", "deputy", "from_date", "2011-01-02", NULL);
  fixture_save (store, &tov_membership_entity, "mb-i", "contact_group_id", "gr", "contact_id",
                "ct-i", "role", "member", "from_date", "2011-01-03", NULL);
}

TovStore *
calendar_fixture_open (void)
{
  TovStore *store = fixture_open ();

  save_people (store);
  save_group (store);
  fixture_save (store, &tov_meeting_entity, "me-1", "contact_group_id", "gr", "starts_at",
                "2011-11-08T14:00", "ends_at", "2011-11-08T15:30", "place",
                "Børn & Unge; Nord, lokale 2", "status", "invited", "note", "Internt notat", NULL);
  fixture_save (store, &tov_agenda_item_entity, "ai-1", "meeting_id", "me-1", "position", "1",
                "title", "Økonomi, 3. kvartal", "kind", "information", "minutes_planned", "15",
                NULL);
  fixture_save (store, &tov_agenda_item_entity, "ai-2", "meeting_id", "me-1", "position", "2",
                "title", "En vanskelig sag", "kind", "discussion", "closed", "1", NULL);
  fixture_save (store, &tov_agenda_item_entity, "ai-3", "meeting_id", "me-1", "position", "3",
                "title", "Praktik til Mikkel Rasmussen", "kind", "discussion", NULL);
  fixture_save (store, &tov_attendance_entity, "at-a", "meeting_id", "me-1", "contact_id", "ct-a",
                "invited", "1", "reply", "yes", NULL);
  return store;
}

void
calendar_fixture_change (TovStore *store, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) live = tov_store_get (store, &tov_meeting_entity, "me-1", &error);
  g_autoptr (TovRecord) meeting = NULL;

  g_assert_no_error (error);
  meeting = tov_record_copy (live);
  tov_record_set_text (meeting, tov_entity_get_field (&tov_meeting_entity, field), value, &error);
  g_assert_no_error (error);
  tov_store_save (store, meeting, &error);
  g_assert_no_error (error);
}
