/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-list.h"

#include "tov-budget-line.h"
#include "tov-list-file.h"
#include "tov-log-entry.h"
#include "tov-young-person.h"

#include <glib/gstdio.h>
#include <string.h>

#define MARK "\357\273\277"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer name)
{
  fixture->folder = g_dir_make_tmp ("list-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Takes the list. */
static void
assert_csv (Fixture *fixture, const TovEntity *entity, GListModel *list, const char *expected)
{
  g_autoptr (GListModel) records = list;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  small_list_write (fixture->path, entity, records, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_people (Fixture *fixture, gconstpointer name)
{
  assert_csv (fixture, &tov_young_person_entity, small_list_people (),
              MARK "Reference;Given name;Family name;Birth date;Gender;Town;Phone;"
                   "Protected name and address;Entry situation;School leaving exam\r\n"
                   "1;'=1+1;\"Bak; \"\"Ib\"\"\";14-05-1993;Female;Ærøskøbing;12345678;No;"
                   "Not stated;Not stated\r\n"
                   "2;Protected;Protected;1993;Not stated;Protected;Protected;Yes;"
                   "Not stated;Not stated\r\n");
}

static void
test_budget (Fixture *fixture, gconstpointer name)
{
  assert_csv (fixture, &tov_budget_line_entity, small_list_budget (),
              MARK "Partnership;Phase;Year;Heading;Budgeted;Spent;Forecast\r\n"
                   ";;2011;Løn;1234567,89;-0,05;\r\n"
                   "<partnership p>;;;'-;0,00;;\r\n"
                   ";;;Kørsel;;;\r\n");
}

static void
test_log (Fixture *fixture, gconstpointer name)
{
  assert_csv (fixture, &tov_log_entry_entity, small_list_log (),
              MARK "When;How;Reached;Minutes spent;Staff member;Note\r\n"
                   "14-10-2011 09:30;Telephone;Yes;15;<contact c>;\"Ringede.\nAftalte møde.\"\r\n"
                   "14-10-1899 23:59;Meeting;No;;;\r\n");
}

static char *
get_day (gpointer item, gpointer user_data)
{
  return g_strdup (user_data);
}

/* What is computed stands where it was added, by its kind. */
static void
test_columns (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GListModel) records = small_list_log ();
  g_autoptr (TovListFile) list = tov_list_file_new ("List", records);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  tov_list_file_add_column (list, "Day", TOV_KIND_DATE, get_day, (gpointer) "2011-10-14");
  tov_list_file_add_column (list, "Text", TOV_KIND_TEXT, get_day, (gpointer) "2011-10-14");
  tov_list_file_add_column (list, "Number", TOV_KIND_NUMBER, get_day, (gpointer) "-7");
  tov_list_file_add_column (list, "None", TOV_KIND_DATE, get_day, NULL);
  tov_list_file_write (list, fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==,
                   MARK "Day;Text;Number;None\r\n"
                        "14-10-2011;2011-10-14;-7;\r\n"
                        "14-10-2011;2011-10-14;-7;\r\n");
}

static void
test_empty (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GListStore) none = g_list_store_new (TOV_TYPE_RECORD);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  small_list_write (fixture->path, &tov_log_entry_entity, G_LIST_MODEL (none), &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static GListModel *
create_long_list (gsize length)
{
  GListStore *list = g_list_store_new (TOV_TYPE_RECORD);
  g_autofree char *note = g_strnfill (length, 'x');
  g_autoptr (TovRecord) record =
      small_list_make (&tov_log_entry_entity, "l", "happened_at", "2011-10-14T09:30", "form",
                       "phone", "note", note, NULL);

  g_list_store_append (list, record);
  return G_LIST_MODEL (list);
}

/* Excel takes 32,767 characters. */
static void
test_too_long (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GListModel) most = create_long_list (32767), more = create_long_list (32768);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gsize length_before, length_after;

  small_list_write (fixture->path, &tov_log_entry_entity, most, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &before, &length_before, NULL));
  g_assert_false (small_list_write (fixture->path, &tov_log_entry_entity, more, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "CSV"));
  g_assert_true (g_file_get_contents (fixture->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
test_no_folder (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GListModel) people = small_list_people ();
  g_autofree char *path = g_build_filename (fixture->folder, "none", name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (small_list_write (path, &tov_young_person_entity, people, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
}

static void
add (const char *path, const char *name, void (*test) (Fixture *fixture, gconstpointer name))
{
  g_test_add (path, Fixture, name, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/list-file/covers-what-is-covered", "unge.csv", test_people);
  add ("/list-file/has-amounts-as-a-danish-spreadsheet-reads-them", "budget.CSV", test_budget);
  add ("/list-file/has-times-notes-and-titles", "log.csv", test_log);
  add ("/list-file/has-columns-that-are-computed", "list.csv", test_columns);
  add ("/list-file/of-nothing-has-headings", "log.xlsx", test_empty);
  add ("/list-file/refuses-texts-no-cell-can-hold", "log.XLSX", test_too_long);
  add ("/list-file/tells-where-there-is-no-folder", "log.xlsx", test_no_folder);
  return g_test_run ();
}
