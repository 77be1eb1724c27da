/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-membership.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-post-acts.h"

#define POSTS                                                                                 \
  "SELECT contact_id || ' ' || ifnull (title, '-') || ' ' || ifnull (from_date, '-') || ' ' " \
  "|| ifnull (to_date, 'open') FROM employment ORDER BY from_date"
#define SEATS                                                                            \
  "SELECT contact_group_id || ' ' || contact_id || ' ' || role || ' ' || "               \
  "ifnull (from_date, '-') || ' ' || ifnull (to_date, 'open') FROM membership ORDER BY " \
  "contact_group_id, from_date"

static void
ask (TovStore *store, const char *sql, const char *answer)
{
  fixture_assert_answer (tov_store_get_connection (store), sql, answer);
}

static void
save_seat (TovStore *store,
           const char *id,
           const char *group,
           const char *contact,
           const char *organisation,
           const char *from)
{
  fixture_save (store, &tov_membership_entity, id, "contact_group_id", group, "contact_id", contact,
                "organisation_id", organisation, "role", "chair", "from_date", from, NULL);
}

/* Anne has been the head of the school since 2009 and sits in three groups. */
static TovStore *
open_with_anne (void)
{
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_contact_entity, "anne", "given_name", "Anne", NULL);
  fixture_save (store, &tov_contact_entity, "bo", "given_name", "Bo", NULL);
  fixture_save (store, &tov_organisation_entity, "school", "name", "Skolen", "kind", "other", NULL);
  fixture_save (store, &tov_organisation_entity, "uu", "name", "UU", "kind", "uu", NULL);
  fixture_save (store, &tov_partnership_entity, "p", "name", "Randers", NULL);
  for (guint i = 0; i < 3; i++) {
    g_autofree char *id = g_strdup_printf ("g%u", i + 1);

    fixture_save (store, &tov_contact_group_entity, id, "partnership_id", "p", "kind", "steering",
                  NULL);
  }
  fixture_save (store, &tov_employment_entity, "post", "contact_id", "anne", "organisation_id",
                "school", "title", "Forstander", "from_date", "2009-08-01", NULL);
  save_seat (store, "s1", "g1", "anne", "school", "2009-08-01");
  save_seat (store, "s2", "g2", "anne", NULL, "2010-01-01");
  save_seat (store, "s3", "g3", "anne", "uu", "2010-01-01");
  return store;
}

static TovEmployment *
get_post (TovStore *store, const char *id)
{
  TovRecord *post = tov_store_get (store, &tov_employment_entity, id, NULL);

  g_assert_nonnull (post);
  return TOV_EMPLOYMENT (post);
}

static void
hand_over (TovStore *store, const char *contact, TovDate from, const char *seat)
{
  g_autoptr (TovEmployment) post = get_post (store, "post");
  g_autoptr (GPtrArray) seats = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (seat != NULL)
    g_ptr_array_add (seats, (gpointer) seat);
  tov_post_hand_over (store, post, contact, from, seats, &error);
  g_assert_no_error (error);
}

static void
test_hand_over (void)
{
  g_autoptr (TovStore) store = open_with_anne ();

  hand_over (store, "bo", tov_date_new (2011, 11, 1), "s1");
  ask (store, POSTS, "anne Forstander 2009-08-01 2011-10-31\nbo Forstander 2011-11-01 open");
  ask (store, SEATS,
       "g1 anne chair 2009-08-01 2011-10-31\ng1 bo chair 2011-11-01 open\n"
       "g2 anne chair 2010-01-01 open\ng3 anne chair 2010-01-01 open");
  fixture_undo (store);
  ask (store, POSTS, "anne Forstander 2009-08-01 open");
  ask (store, SEATS,
       "g1 anne chair 2009-08-01 open\ng2 anne chair 2010-01-01 open\n"
       "g3 anne chair 2010-01-01 open");
}

/* Who sits there already does not get a second seat. */
static void
test_seat_of_a_member (void)
{
  g_autoptr (TovStore) store = open_with_anne ();

  save_seat (store, "s4", "g1", "bo", "uu", "2010-02-02");
  hand_over (store, "bo", tov_date_new (2011, 11, 1), "s1");
  ask (store,
       "SELECT contact_id || ' ' || ifnull (to_date, 'open') FROM membership WHERE "
       "contact_group_id = 'g1' ORDER BY id",
       "anne 2011-10-31\nbo open");
}

/* A seat from next year on was never Anne's. */
static void
test_seat_to_come (void)
{
  g_autoptr (TovStore) store = open_with_anne ();

  save_seat (store, "s4", "g1", "anne", "school", "2012-01-01");
  hand_over (store, "bo", tov_date_new (2011, 11, 1), "s4");
  ask (store, "SELECT contact_id || ' ' || from_date FROM membership WHERE id = 's4'",
       "bo 2012-01-01");
}

/* A seat that was left before that day is nobody's to hand over, and stays as it was. */
static void
test_seat_that_ended (void)
{
  g_autoptr (TovStore) store = open_with_anne ();

  fixture_save (store, &tov_membership_entity, "s4", "contact_group_id", "g1", "contact_id", "anne",
                "role", "member", "from_date", "2008-01-01", "to_date", "2009-07-31", NULL);
  hand_over (store, "bo", tov_date_new (2011, 11, 1), "s4");
  ask (store, SEATS,
       "g1 anne member 2008-01-01 2009-07-31\ng1 anne chair 2009-08-01 open\n"
       "g2 anne chair 2010-01-01 open\ng3 anne chair 2010-01-01 open");
}

static void
assert_seats (TovStore *store, TovDate on, const char *ids)
{
  g_autoptr (TovEmployment) post = get_post (store, "post");
  g_autoptr (GPtrArray) seats = tov_post_list_memberships (store, post, on, NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < seats->len; i++)
    g_string_append_printf (words, "%s ", tov_record_get_id (g_ptr_array_index (seats, i)));
  g_assert_cmpstr (words->str, ==, ids);
}

/* What Anne does for the youth guidance goes on. */
static void
test_memberships (void)
{
  g_autoptr (TovStore) store = open_with_anne ();

  assert_seats (store, tov_date_new (2011, 11, 1), "s1 s2 ");
  hand_over (store, "bo", tov_date_new (2011, 11, 1), "s1");
  assert_seats (store, tov_date_new (2011, 11, 1), "s2 ");
  assert_seats (store, tov_date_new (2011, 10, 31), "s1 s2 ");
}

static void
assert_contact (TovEmployment *post, const char *contact)
{
  g_autoptr (TovEmployment) found = post;

  g_assert_cmpstr (found != NULL ? found->contact_id : NULL, ==, contact);
}

static void
test_before_and_after (void)
{
  g_autoptr (TovStore) store = open_with_anne ();
  g_autoptr (TovEmployment) post = get_post (store, "post");
  g_autoptr (TovEmployment) first = NULL;

  fixture_save (store, &tov_contact_entity, "carl", "given_name", "Carl", NULL);
  fixture_save (store, &tov_employment_entity, "first", "contact_id", "carl", "organisation_id",
                "school", "title", "Forstander", "from_date", "2005-01-01", "to_date", "2009-06-30",
                NULL);
  fixture_save (store, &tov_employment_entity, "teacher", "contact_id", "bo", "organisation_id",
                "school", "title", "Lærer", "to_date", "2009-07-15", NULL);
  assert_contact (tov_post_find_before (store, post), "carl");
  assert_contact (tov_post_find_after (store, post), NULL);
  first = get_post (store, "first");
  assert_contact (tov_post_find_before (store, first), NULL);
  assert_contact (tov_post_find_after (store, first), "anne");
}

static void
test_refused (void)
{
  g_autoptr (TovStore) store = open_with_anne ();
  g_autoptr (TovEmployment) post = get_post (store, "post");
  g_autoptr (TovRecord) ended = tov_record_copy (TOV_RECORD (post));
  g_autoptr (GPtrArray) seats = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
      tov_post_hand_over (store, post, "anne", tov_date_new (2011, 11, 1), seats, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_clear_error (&error);
  g_object_set (ended, "to_date", tov_date_new (2011, 10, 30), NULL);
  g_assert_true (tov_store_save (store, ended, NULL));
  g_assert_false (
      tov_post_hand_over (store, post, "bo", tov_date_new (2011, 11, 1), seats, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  ask (store, POSTS, "anne Forstander 2009-08-01 2011-10-30");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/post-acts/hand-a-post-over", test_hand_over);
  g_test_add_func ("/post-acts/give-nobody-two-seats", test_seat_of_a_member);
  g_test_add_func ("/post-acts/pass-on-a-seat-to-come", test_seat_to_come);
  g_test_add_func ("/post-acts/leave-a-seat-that-has-ended", test_seat_that_ended);
  g_test_add_func ("/post-acts/list-seats-of-the-post", test_memberships);
  g_test_add_func ("/post-acts/know-who-was-before-and-after", test_before_and_after);
  g_test_add_func ("/post-acts/refuse-what-cannot-be", test_refused);
  return g_test_run ();
}
