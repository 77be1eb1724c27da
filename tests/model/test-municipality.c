/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-municipality.h"
#include "tov-organisation.h"

static void
test_a_code_has_its_name (void)
{
  g_assert_cmpstr (tov_municipality_get_name ("101"), ==, "København");
  g_assert_cmpstr (tov_municipality_get_name ("265"), ==, "Roskilde");
  g_assert_cmpstr (tov_municipality_get_name ("360"), ==, "Lolland");
  g_assert_cmpstr (tov_municipality_get_name ("376"), ==, "Guldborgsund");
  g_assert_cmpstr (tov_municipality_get_name ("411"), ==, "Christiansø");
  g_assert_cmpstr (tov_municipality_get_name ("730"), ==, "Randers");
  g_assert_cmpstr (tov_municipality_get_name ("860"), ==, "Hjørring");
}

static void
test_a_code_of_nobody_has_none (void)
{
  g_assert_null (tov_municipality_get_name ("000"));
  g_assert_null (tov_municipality_get_name ("731"));
  g_assert_null (tov_municipality_get_name ("999"));
  g_assert_null (tov_municipality_get_name ("73"));
  g_assert_null (tov_municipality_get_name ("0730"));
  g_assert_null (tov_municipality_get_name ("Randers"));
  g_assert_null (tov_municipality_get_name (""));
}

/* A search by halves finds every row only where the rows are in order. */
static void
test_there_are_98_and_christiansoe (void)
{
  guint count = 0;

  for (guint i = 0; i < 1000; i++) {
    g_autofree char *code = g_strdup_printf ("%03u", i);

    count += tov_municipality_get_name (code) != NULL;
  }
  g_assert_cmpuint (count, ==, 98 + 1);
}

static void
test_a_record_shows_it_beside_the_code (void)
{
  g_autoptr (TovRecord) record = tov_record_new (&tov_organisation_entity);
  const TovField *field = tov_entity_get_field (&tov_organisation_entity, "municipality_code");
  g_autofree char *known = NULL, *unknown = NULL, *stored = NULL, *empty = NULL;

  empty = tov_record_format (record, field);
  g_assert_cmpstr (empty, ==, "");
  g_assert_true (tov_record_set_text (record, field, "999", NULL));
  unknown = tov_record_format (record, field);
  g_assert_cmpstr (unknown, ==, "999");
  g_assert_true (tov_record_set_text (record, field, "730", NULL));
  known = tov_record_format (record, field);
  g_assert_cmpstr (known, ==, "730 Randers");
  stored = tov_record_get_text (record, field);
  g_assert_cmpstr (stored, ==, "730");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/municipality/a-code-has-its-name", test_a_code_has_its_name);
  g_test_add_func ("/municipality/a-code-of-nobody-has-none", test_a_code_of_nobody_has_none);
  g_test_add_func ("/municipality/there-are-98-and-christiansoe",
                   test_there_are_98_and_christiansoe);
  g_test_add_func ("/municipality/a-record-shows-it-beside-the-code",
                   test_a_record_shows_it_beside_the_code);
  return g_test_run ();
}
