/* How long the annex takes on a register of 10,000 young people, 60,000 placements and 500,000 log
 * entries. It prints times and asserts none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-register.h"
#include "tov-store.h"

#define TIMES "'2011-01-01T00:00:00Z', '2011-01-01T00:00:00Z'"
/* Stands before a statement that takes rows from `numbers`. */
#define NUMBERS \
  "WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < 499999) "

/* Days and choices are spread by small multipliers, the same in every run. */
static const char *const rows[] = {
  "INSERT INTO partnership (id, name, from_date, created, changed) VALUES"
  "  ('p0', 'Randers', '2008-07-01', " TIMES "), ('p1', 'Roskilde', '2008-07-01', " TIMES "),"
  "  ('p2', 'Vejle', '2008-07-01', " TIMES "), ('p3', 'Aalborg', '2008-07-01', " TIMES ")",
  "INSERT INTO contact (id, given_name, created, changed) VALUES ('k', 'Anne', " TIMES ")",
  "INSERT INTO young_person (id, reference, birth_date, gender, created, changed)"
  "  SELECT 'u' || (i * 7919 % 10000), i, '1993-05-01', 'male', " TIMES
  "  FROM numbers WHERE i < 10000",
  "INSERT INTO enrolment (id, young_person_id, partnership_id, admitted_on, discharged_on, created,"
  "  changed)"
  "  SELECT 'e' || i, 'u' || i, 'p' || (i % 4), date ('2008-07-01', (i * 37 % 1200) || ' days'),"
  "    date ('2008-07-01', (i * 37 % 1200 + 100 + i * 13 % 400) || ' days'), " TIMES
  "  FROM numbers WHERE i < 10000",
  "INSERT INTO support_level (id, young_person_id, level, from_date, created, changed)"
  "  SELECT 's' || i, 'u' || i, 'close', date ('2008-07-01', (i * 37 % 1200) || ' days'), " TIMES
  "  FROM numbers WHERE i < 10000",
  "INSERT INTO key_worker (id, young_person_id, contact_id, from_date, created, changed)"
  "  SELECT 'w' || i, 'u' || i, 'k', date ('2008-07-01', (i * 37 % 1200) || ' days'), " TIMES
  "  FROM numbers WHERE i < 10000",
  "INSERT INTO placement (id, young_person_id, placement_type_id, from_date, to_date, parallel,"
  "  created, changed)"
  "  SELECT 'f' || i, 'u' || (i % 10000), CASE WHEN i % 11 = 0 THEN 'placement_type:vuc'"
  "    ELSE 'placement_type:company_placement' END,"
  "    date ('2008-07-01', (i * 37 % 1200 + i / 10000 * 60) || ' days'),"
  "    date ('2008-07-01', (i * 37 % 1200 + i / 10000 * 60 + 50) || ' days'), 1, " TIMES
  "  FROM numbers WHERE i < 60000",
  "INSERT INTO log_entry (id, happened_at, form, reached, created, changed)"
  "  SELECT 'l' || (i * 7919 % 500000), date ('2008-07-01', (i * 53 % 1500) || ' days') || "
  "'T10:00',"
  "    CASE i % 3 WHEN 0 THEN 'meeting' WHEN 1 THEN 'phone' ELSE 'text_mail' END, i % 5 > 0, " TIMES
  "  FROM numbers WHERE i < 500000",
  "INSERT INTO log_entry_young_person (id, log_entry_id, young_person_id, created, changed)"
  "  SELECT 'y' || i, 'l' || i, 'u' || (i * 31 % 10000), " TIMES "  FROM numbers WHERE i < 500000",
};

static void
fill (TovStore *store)
{
  g_autoptr (GError) error = NULL;

  tov_store_set_recording (store, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *sql = g_strconcat (i < 2 ? "" : NUMBERS, rows[i], NULL);

    tov_connection_execute (tov_store_get_connection (store), sql, &error);
    g_assert_no_error (error);
  }
}

/* Prints the milliseconds since then, and begins anew. */
static void
print_time (const char *what, gint64 *since)
{
  gint64 now = g_get_monotonic_time ();

  g_print ("%-28s %8.1f ms\n", what, (double) (now - *since) / 1000);
  *since = now;
}

static void
count_tables (TovEvents *events, TovPeriod period)
{
  TovAnnexRequest request = { .period = period };
  g_autoptr (TovAnnexContext) context = tov_annex_context_new (events, &request, NULL);
  g_autofree char *title = tov_period_format (period);
  gint64 since = g_get_monotonic_time ();

  g_print ("%s\n", title);
  for (guint i = 0; tov_table_kinds[i] != &tov_table_definitions; i++) {
    g_autofree char *name = tov_table_kind_get_title (tov_table_kinds[i]);

    tov_table_free (tov_table_kind_count (tov_table_kinds[i], context));
    print_time (name, &since);
  }
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = tov_store_open (NULL, &error);
  g_autoptr (TovEvents) events = NULL;
  gint64 since = g_get_monotonic_time ();

  g_assert_no_error (error);
  fill (store);
  print_time ("fill", &since);
  events = tov_events_load (tov_store_get_connection (store), NULL, &error);
  g_assert_no_error (error);
  print_time ("load", &since);
  count_tables (events, small_period ("2010-01-01", "2010-12-31"));
  count_tables (events, small_period ("2008-07-01", "2012-09-30"));
  return 0;
}
