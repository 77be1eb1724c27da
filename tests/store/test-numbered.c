/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agenda-template.h"
#include "tov-contact-group.h"
#include "tov-numbered.h"
#include "tov-partnership.h"

/* Items of one group and of another, not saved in their order. */
static TovStore *
make_register (void)
{
  static const char *const items[][3] = {
    { "c", "g", "7" },
    { "a", "g", "2" },
    { "x", "other", "1" },
    { "without", "g", NULL },
  };
  TovStore *store = fixture_open ();

  fixture_save (store, &tov_partnership_entity, "p", "name", "Lolland", NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "p", "kind", "steering",
                NULL);
  fixture_save (store, &tov_contact_group_entity, "other", "partnership_id", "p", "kind", "other",
                NULL);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    fixture_save (store, &tov_agenda_template_entity, items[i][0], "contact_group_id", items[i][1],
                  "title", items[i][0], "position", items[i][2], NULL);
  return store;
}

static GPtrArray *
load (TovStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records =
      tov_numbered_load (store, &tov_agenda_template_entity, "contact_group_id", "g", &error);

  g_assert_no_error (error);
  return records;
}

static void
assert_order (GPtrArray *records, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (ids, "%s ", tov_record_get_id (g_ptr_array_index (records, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (TovStore) store = make_register ();
  g_autoptr (GPtrArray) records = load (store);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  assert_order (records, "a c without ");
  g_assert_cmpint (tov_numbered_next (records), ==, 8);
  g_assert_cmpint (tov_numbered_next (none), ==, 1);
}

static void
test_move (void)
{
  g_autoptr (TovStore) store = make_register ();
  TovConnection *connection = tov_store_get_connection (store);
  g_autoptr (GPtrArray) records = load (store);
  g_autoptr (GError) error = NULL;

  tov_numbered_move (store, records, g_ptr_array_index (records, 2), 0, &error);
  g_assert_no_error (error);
  assert_order (records, "without a c ");
  fixture_assert_answer (connection,
                         "SELECT id || position FROM agenda_template"
                         " WHERE contact_group_id = 'g' ORDER BY position",
                         "without1\na2\nc3");
  fixture_assert_answer (connection, "SELECT position FROM agenda_template WHERE id = 'x'", "1");
  /* What has its number already is not saved again. */
  fixture_assert_answer (connection, "SELECT rev FROM agenda_template WHERE id = 'a'", "1");
  fixture_undo (store);
  fixture_assert_answer (connection,
                         "SELECT id FROM agenda_template"
                         " WHERE contact_group_id = 'g' AND position IS NOT NULL ORDER BY position",
                         "a\nc");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbered/stand-in-their-order-and-those-without-a-number-last", test_order);
  g_test_add_func ("/numbered/are-moved-and-numbered-as-one-act", test_move);
  return g_test_run ();
}
