/* How long the index takes to make on a register of 70,000 young people, and each keystroke to be
 * answered, beside the floor: a look through all folded names in memory. It prints times and
 * asserts none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-search.h"
#include "tov-text.h"

#include <string.h>
#include <time.h>

#define N_ROUNDS 5
#define N_HITS   8
#define N_PEOPLE 70000

#define TIMES "'2011-01-01T00:00:00Z', '2011-01-01T00:00:00Z'"
#define NUMBERS                                                                                    \
  "WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < 199999)," \
  " given (i, name) AS (VALUES (0, 'Anna'), (1, 'Bo'), (2, 'Søren'), (3, 'Åse'), (4, 'Mette'),"  \
  "  (5, 'Mads'), (6, 'Line'), (7, 'Flemming'), (8, 'Ingrid'), (9, 'Jørgen'), (10, 'Camilla'),"   \
  "  (11, 'Øjvind'), (12, 'Zenia'), (13, 'Kasper'), (14, 'Emma'), (15, 'Niels'), (16, 'Ida')),"   \
  " family (i, name) AS (VALUES (0, 'Hansen'), (1, 'Bak'), (2, 'Nielsen'), (3, 'Sørensen'),"      \
  "  (4, 'Aagaard'), (5, 'Holm'), (6, 'Østergaard'), (7, 'Christensen'), (8, 'Lund')),"           \
  " note (i, text) AS (VALUES (0, 'Talte om weekenden og om værkstedet.'),"                       \
  "  (1, 'Mødte op til tiden. Vi ringede sammen til mester.'),"                                   \
  "  (2, 'Gåtur ved åen. Uddannelsesplanen er skrevet om.'),"                                    \
  "  (3, 'Bostøtten var med. Næste møde er aftalt.'), (4, 'Kom ikke. Lagde en besked.')) "
#define GIVEN "(SELECT name FROM given WHERE given.i = numbers.i % 17)"
#define FAMILY                                                                        \
  "(SELECT name || CASE numbers.i % 3 WHEN 0 THEN '' ELSE ' ' || numbers.i % 97 END " \
  "FROM family WHERE family.i = numbers.i % 9)"
#define NOTE "(SELECT text FROM note WHERE note.i = numbers.i % 5)"

static const char *const rows[] = {
  "INSERT INTO young_person (id, reference, given_name, family_name, gender, note, created, "
  "changed)"
  " SELECT printf ('%06d-5f3a-4c1e-9b0d-000000000000', i * 7919 % 70000), 'U' || i, " GIVEN
  ", " FAMILY ", 'male', CASE WHEN i % 4 = 0 THEN " NOTE " END, " TIMES
  " FROM numbers WHERE i < 70000",
  "INSERT INTO contact (id, given_name, family_name, email, created, changed)"
  " SELECT 'c' || i, " GIVEN ", " FAMILY ", 'post' || i || '@randers.dk', " TIMES
  " FROM numbers WHERE i < 5000",
  "INSERT INTO organisation (id, name, kind, town, created, changed)"
  " SELECT 'o' || i, CASE i % 3 WHEN 0 THEN 'Uddannelsesvejledningen ' WHEN 1 THEN 'Tømrerlauget '"
  " ELSE 'Produktionsskolen ' END || i, 'company', 'Randers', " TIMES
  " FROM numbers WHERE i < 1000",
  "INSERT INTO partnership (id, name, created, changed) VALUES ('p', 'Randers', " TIMES ")",
  "INSERT INTO contact_group (id, partnership_id, kind, local_name, created, changed)"
  " VALUES ('g', 'p', 'steering', 'Styregruppen', " TIMES ")",
  "INSERT INTO meeting (id, contact_group_id, starts_at, place, created, changed)"
  " SELECT 'm' || i, 'g', date ('2005-01-01', i || ' days') || 'T09:00', 'Rådhuset', " TIMES
  " FROM numbers WHERE i < 500",
  "INSERT INTO log_entry (id, happened_at, form, note, created, changed)"
  " SELECT 'l' || i, date ('2005-01-01', (i % 2400) || ' days') || 'T10:00', 'phone', " NOTE
  ", " TIMES " FROM numbers WHERE i < 200000",
};

static const struct
{
  const char *what;
  const char *queries[8];
} tries[] = {
  { "one letter", { "a", "e", "h", "s", "r", "z", "q", "å" } },
  { "two letters", { "an", "so", "ra", "be", "ha", "ud", "xy", "u1" } },
  { "three letters", { "ann", "sen", "han", "ves", "ejl", "ing", "xyz", "men" } },
  { "a word",
    { "anna", "hansen", "randers", "vejled", "christensen", "åse", "uddannelse", "u6999" } },
  { "two words",
    { "anna han", "an ha", "hansen mette", "u69 ida", "sen ing", "a h", "mads xyz", "bo bak" } },
};

/* Microseconds of the processor: other programs do not count. */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
fill (TovStore *store)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *sql = g_strconcat (strstr (rows[i], "numbers") ? NUMBERS : "", rows[i], NULL);

    tov_connection_execute (tov_store_get_connection (store), sql, &error);
    g_assert_no_error (error);
  }
}

static char **
list_names (TovStore *store)
{
  char **names = g_new0 (char *, N_PEOPLE + 1);
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (store),
                              "SELECT reference || ' ' || given_name || ' ' || family_name"
                              " FROM young_person",
                              NULL);

  for (guint i = 0; tov_statement_step (statement, NULL); i++)
    names[i] = tov_text_fold (tov_statement_get_text (statement, 0));
  return names;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static void
print_times (const char *what, GArray *times)
{
  g_array_sort (times, compare_times);
  g_print ("%-40s median %7.2f ms, p95 %7.2f ms\n", what,
           (double) g_array_index (times, gint64, times->len / 2) / 1000,
           (double) g_array_index (times, gint64, times->len * 95 / 100) / 1000);
}

static void
find (TovStore *store, const char *what, const char *const *queries, gboolean with_private)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *line = g_strconcat (what, with_private ? ", notes too" : "", NULL);

  for (guint round = 0; round < N_ROUNDS; round++) {
    for (guint i = 0; i < G_N_ELEMENTS (tries[0].queries); i++) {
      gint64 time = get_time ();
      g_autoptr (GPtrArray) hits = tov_search_find (store, queries[i], with_private, N_HITS, NULL);

      g_assert_nonnull (hits);
      time = get_time () - time;
      g_array_append_val (times, time);
    }
  }
  print_times (line, times);
}

static void
look_through (char **names, const char *what, const char *const *queries)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *line = g_strconcat ("  floor: ", what, " in all names", NULL);
  guint n_found = 0;

  for (guint round = 0; round < N_ROUNDS; round++) {
    for (guint i = 0; i < G_N_ELEMENTS (tries[0].queries); i++) {
      gint64 time = get_time ();
      g_autofree char *folded = tov_text_fold (queries[i]);
      g_auto (GStrv) words = g_strsplit (folded, " ", -1);

      for (char **name = names; *name != NULL; name++) {
        gboolean is_hit = TRUE;

        for (guint j = 0; is_hit && words[j] != NULL; j++)
          is_hit = strstr (*name, words[j]) != NULL;
        n_found += is_hit;
      }
      time = get_time () - time;
      g_array_append_val (times, time);
    }
  }
  g_assert_cmpuint (n_found, >, 0);
  print_times (line, times);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = tov_store_open (NULL, &error);
  g_auto (GStrv) names = NULL;
  gint64 since;

  g_assert_no_error (error);
  tov_store_set_recording (store, FALSE);
  fill (store);
  since = get_time ();
  tov_store_set_recording (store, TRUE);
  g_print ("%-40s %14.2f ms\n", "making the index", (double) (get_time () - since) / 1000);
  names = list_names (store);
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++) {
    find (store, tries[i].what, tries[i].queries, FALSE);
    find (store, tries[i].what, tries[i].queries, TRUE);
    look_through (names, tries[i].what, tries[i].queries);
  }
  return 0;
}
