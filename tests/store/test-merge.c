/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agreement.h"
#include "tov-attendance.h"
#include "tov-ball.h"
#include "tov-clock.h"
#include "tov-commitment.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-entities.h"
#include "tov-log-entry.h"
#include "tov-meeting.h"
#include "tov-membership.h"
#include "tov-merge.h"
#include "tov-organisation.h"
#include "tov-partner-tie.h"
#include "tov-partnership.h"
#include "tov-party.h"
#include "tov-saved-list.h"

#define MEMBERSHIPS                                                                             \
  "SELECT contact_id || ' ' || role || ' ' || ifnull (organisation_id, '-') || ' ' || "         \
  "ifnull (from_date, '-') || ' ' || ifnull (to_date, '-') FROM membership ORDER BY from_date," \
  " role"
#define ATTENDANCES                                                                   \
  "SELECT contact_id || ' ' || invited || ' ' || reply || ' ' || presence || ' ' || " \
  "ifnull (organisation_id, '-') FROM attendance ORDER BY meeting_id, contact_id"
#define PARTIES                                                                                   \
  "SELECT organisation_id || ' ' || ifnull (role, '-') || ' ' || ifnull (from_date, '-') || ' ' " \
  "|| ifnull (to_date, '-') FROM party ORDER BY from_date"
#define NAMES "SELECT id || ' ' || given_name FROM contact ORDER BY id"

static void
ask (TovStore *store, const char *sql, const char *answer)
{
  fixture_assert_answer (tov_store_get_connection (store), sql, answer);
}

static void
append_record (TovRecord *record, gpointer user_data)
{
  GString *export = user_data;
  const TovEntity *entity = tov_record_get_entity (record);

  g_string_append_printf (export, "%s;%s;%s;%s;%" G_GINT64_FORMAT, entity->name,
                          tov_record_get_id (record), tov_record_get_created (record),
                          tov_record_get_changed (record), tov_record_get_rev (record));
  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *text = tov_record_get_text (record, &entity->fields[i]);

    g_string_append_printf (export, ";%s", text != NULL ? text : "");
  }
  g_string_append_c (export, '\n');
}

/* All that a data package holds, as one text. */
static char *
export_all (TovStore *store)
{
  GString *export = g_string_new (NULL);

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    g_assert_true (tov_store_foreach (store, *entity, append_record, export, NULL));
  return g_string_free (export, FALSE);
}

/* A register with two contacts and two organisations, each the same twice, and a third of each. */
static TovStore *
open_with_twins (void)
{
  TovStore *store = fixture_open ();

  tov_clock_set_today (tov_date_new (2011, 10, 14));
  fixture_save (store, &tov_contact_entity, "kept", "given_name", "Bo", NULL);
  fixture_save (store, &tov_contact_entity, "other", "given_name", "Bo", "email", "bo@by.dk", NULL);
  fixture_save (store, &tov_contact_entity, "third", "given_name", "Eva", NULL);
  fixture_save (store, &tov_organisation_entity, "kept", "name", "Skolen", "kind", "other", NULL);
  fixture_save (store, &tov_organisation_entity, "other", "name", "Skole", "kind", "other", NULL);
  fixture_save (store, &tov_organisation_entity, "third", "name", "UU", "kind", "uu", NULL);
  fixture_save (store, &tov_partnership_entity, "p", "name", "Randers", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "p", "kind", "steering",
                NULL);
  fixture_save (store, &tov_meeting_entity, "m1", "contact_group_id", "g", "starts_at",
                "2011-03-01T14:00", NULL);
  fixture_save (store, &tov_meeting_entity, "m2", "contact_group_id", "g", "starts_at",
                "2011-06-01T14:00", NULL);
  return store;
}

static void
merge (TovStore *store, const TovEntity *entity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) merged = tov_merge_create (store, entity, "kept", "other", &error);

  g_assert_no_error (error);
  tov_merge_run (store, merged, "other", &error);
  g_assert_no_error (error);
}

/* “membership.contact_id 1+2” for each part. */
static char *
preview (TovStore *store, const TovEntity *entity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = tov_merge_preview (store, entity, "kept", "other", &error);
  GString *words = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < parts->len; i++) {
    const TovMergePart *part = g_ptr_array_index (parts, i);

    g_string_append_printf (words, "%s%s.%s %u+%u", i > 0 ? "\n" : "", part->entity->name,
                            part->field->name, part->n_moved, part->n_joined);
  }
  return g_string_free (words, FALSE);
}

static void
assert_preview (TovStore *store, const TovEntity *entity, const char *words)
{
  g_autofree char *real = preview (store, entity);

  g_assert_cmpstr (real, ==, words);
}

/* A value that the field allows. */
static const char *
make_value (const TovField *field)
{
  switch (field->kind) {
  case TOV_KIND_CHOICE:
    return field->choices[0].code;
  case TOV_KIND_DATE:
  case TOV_KIND_BIRTH:
    return "2010-05-01";
  case TOV_KIND_TIME:
    return "2010-05-01T09:00";
  case TOV_KIND_NUMBER:
  case TOV_KIND_MONEY:
  case TOV_KIND_BOOLEAN:
    return "1";
  case TOV_KIND_REFERENCE:
    /* There is one record of each entity that is called like it. */
    return g_str_equal (field->target, "contact") || g_str_equal (field->target, "organisation")
               ? "third"
               : field->target;
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_FILE:
  default:
    return "x";
  }
}

/* Writes a record with what must be there, whose reference (NULL for none) is to the other one. */
static void
write_referring (TovStore *store,
                 const TovEntity *entity,
                 const TovField *reference,
                 const char *id)
{
  g_autoptr (TovRecord) record = fixture_make (entity, id, NULL);
  g_autoptr (GError) error = NULL;

  tov_record_set_created (record, "2010-05-01T00:00:00Z");
  tov_record_set_changed (record, "2010-05-01T00:00:00Z");
  tov_record_set_rev (record, 3);
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    if (field == reference)
      g_assert_true (tov_record_set_text (record, field, "other", NULL));
    else if (reference == NULL && entity == &tov_ball_entity
             && g_str_equal (field->name, "contact_id"))
      g_assert_true (tov_record_set_text (record, field, "third", NULL));
    else if (field->flags & TOV_FIELD_REQUIRED)
      g_assert_true (tov_record_set_text (record, field, make_value (field), NULL));
  }
  tov_store_insert_verbatim (store, record, &error);
  g_assert_no_error (error);
}

/* Writes one record for each field of each entity that can refer to a target, and one of each
 * entity that they need; returns what a preview says of them. */
static char *
write_all_referring (TovStore *store, const TovEntity *target)
{
  GString *words = g_string_new (NULL);

  g_assert_true (tov_store_begin (store, "All", NULL));
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    if (*entity != &tov_contact_entity && *entity != &tov_organisation_entity)
      write_referring (store, *entity, NULL, (*entity)->name);
    for (guint i = 0; i < (*entity)->n_fields; i++) {
      const TovField *field = &(*entity)->fields[i];
      g_autofree char *id = g_strdup_printf ("%s.%s", (*entity)->name, field->name);

      if (g_strcmp0 (field->target, target->name) != 0)
        continue;
      write_referring (store, *entity, field, id);
      g_string_append_printf (words, "%s%s 1+0", words->len > 0 ? "\n" : "", id);
    }
  }
  g_assert_true (tov_store_commit (store, NULL));
  return g_string_free (words, FALSE);
}

/* Every reference there is, also one that somebody adds to a field table later on. */
static void
test_every_reference (gconstpointer data)
{
  const TovEntity *target = data;
  g_autoptr (TovStore) store = open_with_twins ();
  g_autofree char *words = write_all_referring (store, target);
  g_autofree char *before = export_all (store);
  g_autofree char *after = NULL, *again = NULL;
  guint n = 0;

  assert_preview (store, target, words);
  merge (store, target);
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    for (guint i = 0; i < (*entity)->n_fields; i++) {
      const TovField *field = &(*entity)->fields[i];
      g_autofree char *sql = NULL;

      if (g_strcmp0 (field->target, target->name) != 0)
        continue;
      sql = g_strdup_printf ("SELECT \"%s\" || ' ' || rev FROM \"%s\" WHERE id = '%s.%s'",
                             field->name, (*entity)->name, (*entity)->name, field->name);
      ask (store, sql, "kept 4");
      n++;
    }
  }
  g_assert_cmpuint (n, >, 10);
  g_assert_false (tov_store_get (store, target, "other", NULL));
  ask (store, "PRAGMA foreign_key_check", "");
  after = export_all (store);
  g_assert_cmpstr (after, !=, before);
  fixture_undo (store);
  again = export_all (store);
  g_assert_cmpstr (again, ==, before);
  fixture_redo (store);
  g_clear_pointer (&again, g_free);
  again = export_all (store);
  g_assert_cmpstr (again, ==, after);
}

static void
save_membership (TovStore *store,
                 const char *contact,
                 const char *role,
                 const char *organisation,
                 const char *from,
                 const char *to)
{
  fixture_save (store, &tov_membership_entity, NULL, "contact_group_id", "g", "contact_id", contact,
                "role", role, "organisation_id", organisation, "from_date", from, "to_date", to,
                NULL);
}

/* The same role from March 2009 and from June 2010 on is one membership from March 2009 on. */
static void
test_memberships_at_one_time (void)
{
  g_autoptr (TovStore) store = open_with_twins ();

  save_membership (store, "kept", "chair", NULL, "2010-06-01", NULL);
  save_membership (store, "other", "chair", "third", "2009-03-01", "2011-12-31");
  assert_preview (store, &tov_contact_entity, "membership.contact_id 0+1");
  merge (store, &tov_contact_entity);
  ask (store, MEMBERSHIPS, "kept chair third 2009-03-01 -");
  fixture_undo (store);
  ask (store, MEMBERSHIPS, "other chair third 2009-03-01 2011-12-31\nkept chair - 2010-06-01 -");
}

/* One that is said without a beginning tells nothing against the one that has one. */
static void
test_memberships_without_beginning (void)
{
  g_autoptr (TovStore) store = open_with_twins ();

  save_membership (store, "kept", "member", NULL, NULL, NULL);
  save_membership (store, "other", "member", NULL, "2010-06-01", NULL);
  merge (store, &tov_contact_entity);
  ask (store, MEMBERSHIPS, "kept member - 2010-06-01 -");
}

/* A member until 2010 who is the chair from 2010 on was not the chair before. */
static void
test_memberships_that_differ (void)
{
  g_autoptr (TovStore) store = open_with_twins ();

  save_membership (store, "kept", "member", NULL, "2009-01-01", "2010-06-30");
  save_membership (store, "other", "chair", NULL, "2010-06-01", NULL);
  save_membership (store, "other", "member", NULL, "2010-07-01", "2010-08-01");
  assert_preview (store, &tov_contact_entity, "membership.contact_id 2+0");
  merge (store, &tov_contact_entity);
  ask (store, MEMBERSHIPS,
       "kept member - 2009-01-01 2010-06-30\nkept chair - 2010-06-01 -\n"
       "kept member - 2010-07-01 2010-08-01");
}

static void
save_attendance (TovStore *store,
                 const char *meeting,
                 const char *contact,
                 const char *invited,
                 const char *reply,
                 const char *presence,
                 const char *organisation)
{
  fixture_save (store, &tov_attendance_entity, NULL, "meeting_id", meeting, "contact_id", contact,
                "invited", invited, "reply", reply, "presence", presence, "organisation_id",
                organisation, NULL);
}

/* Nobody is at a meeting twice: who was there was there. */
static void
test_attendance (void)
{
  g_autoptr (TovStore) store = open_with_twins ();

  save_attendance (store, "m1", "kept", "1", "no", "excused", NULL);
  save_attendance (store, "m1", "other", "0", "none", "present", "third");
  save_attendance (store, "m1", "third", "1", "yes", "present", NULL);
  save_attendance (store, "m2", "other", "1", "yes", "absent", NULL);
  assert_preview (store, &tov_contact_entity, "attendance.contact_id 1+1");
  merge (store, &tov_contact_entity);
  ask (store, ATTENDANCES, "kept 1 no present third\nthird 1 yes present -\nkept 1 yes absent -");
}

/* Approved minutes are not changed by whose name stands for the one who came. */
static void
test_approved (void)
{
  g_autoptr (TovStore) store = open_with_twins ();
  g_autoptr (TovRecord) meeting = NULL, approved = NULL;
  g_autoptr (GError) error = NULL;

  save_attendance (store, "m1", "other", "1", "yes", "present", NULL);
  meeting = tov_store_get (store, &tov_meeting_entity, "m1", NULL);
  approved = tov_record_copy (meeting);
  g_object_set (approved, "status", "held", "approved-on", tov_date_new (2011, 4, 1), NULL);
  tov_store_save (store, approved, &error);
  g_assert_no_error (error);
  merge (store, &tov_contact_entity);
  ask (store, ATTENDANCES, "kept 1 yes present -");
}

static void
test_parties (void)
{
  g_autoptr (TovStore) store = open_with_twins ();

  fixture_save (store, &tov_party_entity, NULL, "partnership_id", "p", "organisation_id", "kept",
                "from_date", "2008-07-01", NULL);
  fixture_save (store, &tov_party_entity, NULL, "partnership_id", "p", "organisation_id", "other",
                "role", "Vært", "from_date", "2008-09-01", NULL);
  fixture_save (store, &tov_party_entity, NULL, "partnership_id", "p", "organisation_id", "third",
                "from_date", "2009-01-01", NULL);
  merge (store, &tov_organisation_entity);
  ask (store, PARTIES, "kept Vært 2008-07-01 -\nthird - 2009-01-01 -");
}

/* What was promised in other words was promised, too. */
static void
test_commitments (void)
{
  static const char *const promises[][3] = {
    { "kept", "Vi kommer", "open" },
    { "other", "Vi kommer", "kept" },
    { "other", "Vi svarer", "broken" },
  };
  g_autoptr (TovStore) store = open_with_twins ();

  fixture_save (store, &tov_agreement_entity, "a", "partnership_id", "p", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    fixture_save (store, &tov_commitment_entity, NULL, "agreement_id", "a", "organisation_id",
                  promises[i][0], "kind", "meetings", "text", promises[i][1], "status",
                  promises[i][2], NULL);
  assert_preview (store, &tov_organisation_entity, "commitment.organisation_id 1+1");
  merge (store, &tov_organisation_entity);
  ask (store,
       "SELECT organisation_id || ' ' || text || ' ' || status FROM commitment ORDER BY text",
       "kept Vi kommer kept\nkept Vi svarer broken");
}

/* The same post with either contact is one; a post somewhere else is another. */
static void
test_posts (void)
{
  g_autoptr (TovStore) store = open_with_twins ();

  fixture_save (store, &tov_employment_entity, NULL, "contact_id", "kept", "organisation_id",
                "third", "title", "Vejleder", NULL);
  fixture_save (store, &tov_employment_entity, NULL, "contact_id", "other", "organisation_id",
                "third", "department", "Vest", "from_date", "2010-01-01", NULL);
  fixture_save (store, &tov_employment_entity, NULL, "contact_id", "other", "organisation_id",
                "kept", NULL);
  merge (store, &tov_contact_entity);
  ask (store,
       "SELECT contact_id || ' ' || organisation_id || ' ' || ifnull (title, '-') || ' ' || "
       "ifnull (department, '-') || ' ' || ifnull (from_date, '-') FROM employment ORDER BY "
       "organisation_id",
       "kept kept - - -\nkept third Vejleder Vest 2010-01-01");
}

/* Two log entries that read alike are two contacts. */
static void
test_log_entries (void)
{
  g_autoptr (TovStore) store = open_with_twins ();

  fixture_save (store, &tov_log_entry_entity, "l1", "worker_id", "kept", "happened_at",
                "2011-10-13T09:00", "form", "phone", NULL);
  fixture_save (store, &tov_log_entry_entity, "l2", "worker_id", "other", "happened_at",
                "2011-10-13T09:00", "form", "phone", NULL);
  assert_preview (store, &tov_contact_entity, "log_entry.worker_id 1+0");
  merge (store, &tov_contact_entity);
  ask (store, "SELECT id || ' ' || worker_id FROM log_entry ORDER BY id", "l1 kept\nl2 kept");
}

static void
test_fields (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (TovRecord) merged = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  fixture_save (store, &tov_contact_entity, "kept", "given_name", "Bo", "mobile", "11", "note",
                "Ring før 9", "can_decide", "Alt", NULL);
  fixture_save (store, &tov_contact_entity, "other", "given_name", "Bo H.", "mobile", "22", "email",
                "bo@by.dk", "note", "Holder ferie i juli", "can_decide", "Alt", NULL);
  before = export_all (store);
  merged = tov_merge_create (store, &tov_contact_entity, "kept", "other", &error);
  g_assert_no_error (error);
  after = export_all (store);
  g_assert_cmpstr (after, ==, before);
  g_object_set (merged, "mobile", "22", NULL);
  tov_merge_run (store, merged, "other", &error);
  g_assert_no_error (error);
  ask (store,
       "SELECT id || ' ' || given_name || ' ' || mobile || ' ' || email || ' ' || note || ' ' || "
       "can_decide || ' ' || rev FROM contact",
       "kept Bo 22 bo@by.dk Ring før 9\n\nHolder ferie i juli Alt 2");
}

/* A list that is kept names contacts in its conditions. */
static void
test_saved_lists (void)
{
  g_autoptr (TovStore) store = open_with_twins ();

  fixture_save (store, &tov_saved_list_entity, "s1", "name", "Bos", "conditions",
                "key_worker=other;days=30", NULL);
  fixture_save (store, &tov_saved_list_entity, "s2", "name", "Evas", "conditions",
                "key_worker=third;words=other", NULL);
  fixture_save (store, &tov_saved_list_entity, "s3", "name", "Mine", "conditions", "ball=other",
                NULL);
  merge (store, &tov_contact_entity);
  ask (store, "SELECT conditions FROM saved_list ORDER BY id",
       "key_worker=kept;days=30\nkey_worker=third;words=other\nball=kept");
}

/* An organisation of the same id is no key worker. */
static void
test_saved_lists_of_others (void)
{
  g_autoptr (TovStore) store = open_with_twins ();

  fixture_save (store, &tov_saved_list_entity, "s1", "name", "Bos", "conditions",
                "key_worker=other", NULL);
  merge (store, &tov_organisation_entity);
  ask (store, "SELECT conditions FROM saved_list", "key_worker=other");
}

static void
assert_refused (
    TovStore *store, const TovEntity *entity, const char *kept, const char *other, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_merge_preview (store, entity, kept, other, &error));
  g_assert_error (error, TOV_STORE_ERROR, code);
}

static void
test_refused (void)
{
  g_autoptr (TovStore) store = open_with_twins ();

  assert_refused (store, &tov_contact_entity, "kept", "kept", TOV_STORE_ERROR_RULE);
  assert_refused (store, &tov_contact_entity, "kept", "nobody", TOV_STORE_ERROR_MISSING);
  assert_refused (store, &tov_contact_entity, "nobody", "kept", TOV_STORE_ERROR_MISSING);
  assert_refused (store, &tov_meeting_entity, "m1", "m2", TOV_STORE_ERROR_RULE);
  /* Two that are tied to each other are two. */
  fixture_save (store, &tov_partner_tie_entity, NULL, "partnership_id", "p", "organisation_a_id",
                "other", "organisation_b_id", "kept", "noted_on", "2011-01-01", NULL);
  assert_refused (store, &tov_organisation_entity, "kept", "other", TOV_STORE_ERROR_RULE);
  assert_refused (store, &tov_organisation_entity, "other", "kept", TOV_STORE_ERROR_RULE);
}

/* Who saved it in between is not overwritten, and nothing has moved. */
static void
test_all_or_nothing (void)
{
  g_autoptr (TovStore) store = open_with_twins ();
  g_autoptr (TovRecord) merged = NULL, live = NULL, edited = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  save_membership (store, "other", "chair", NULL, "2009-03-01", NULL);
  merged = tov_merge_create (store, &tov_contact_entity, "kept", "other", &error);
  live = tov_store_get (store, &tov_contact_entity, "kept", &error);
  edited = tov_record_copy (live);
  g_object_set (edited, "given-name", "Bodil", NULL);
  g_assert_true (tov_store_save (store, edited, NULL));
  before = export_all (store);
  g_assert_false (tov_merge_run (store, merged, "other", &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  after = export_all (store);
  g_assert_cmpstr (after, ==, before);
  ask (store, NAMES, "kept Bodil\nother Bo\nthird Eva");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/merge/moves-every-reference-to-a-contact", &tov_contact_entity,
                        test_every_reference);
  g_test_add_data_func ("/merge/moves-every-reference-to-an-organisation", &tov_organisation_entity,
                        test_every_reference);
  g_test_add_func ("/merge/joins-memberships-at-one-time", test_memberships_at_one_time);
  g_test_add_func ("/merge/takes-the-beginning-that-is-known", test_memberships_without_beginning);
  g_test_add_func ("/merge/keeps-memberships-that-differ", test_memberships_that_differ);
  g_test_add_func ("/merge/lets-nobody-attend-twice", test_attendance);
  g_test_add_func ("/merge/moves-what-approved-minutes-hold", test_approved);
  g_test_add_func ("/merge/joins-parties-of-one-partnership", test_parties);
  g_test_add_func ("/merge/joins-promises-in-the-same-words", test_commitments);
  g_test_add_func ("/merge/joins-the-same-post", test_posts);
  g_test_add_func ("/merge/never-joins-log-entries", test_log_entries);
  g_test_add_func ("/merge/fills-empty-fields", test_fields);
  g_test_add_func ("/merge/follows-into-saved-lists", test_saved_lists);
  g_test_add_func ("/merge/leaves-lists-of-somebody-else-alone", test_saved_lists_of_others);
  g_test_add_func ("/merge/refuses-what-is-not-the-same", test_refused);
  g_test_add_func ("/merge/does-all-or-nothing", test_all_or_nothing);
  return g_test_run ();
}
