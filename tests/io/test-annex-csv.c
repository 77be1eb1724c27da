/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-csv.h"

#include <glib/gstdio.h>
#include <string.h>

#include "small-annex.h"
#include "tov-io-error.h"

typedef struct
{
  char *parent;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovAnnex) annex = small_annex_new ();
  g_autoptr (GError) error = NULL;

  fixture->parent = g_dir_make_tmp ("annex-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = g_build_filename (fixture->parent, "bilag", NULL);
  tov_annex_csv_write (annex, fixture->folder, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_assert_cmpint (g_unlink (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->parent), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->parent);
}

static char *
read_file (const Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static guint
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static void
test_figures (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_file (fixture, "annex.csv");

  g_assert_true (g_str_has_prefix (text, "table,partnership,row,column,value,n,N\r\n"));
  assert_has (text, "\r\n2,a,balance,primo,10,,\r\n2,a,balance,admitted,2,,\r\n");
  /* Full precision, and n and N beside it. */
  assert_has (text, "\r\n0,all,complete_data,share,97.5609756097561,40,41\r\n");
}

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_file (fixture, "annex.csv");

  assert_has (text, "\r\n4,a,female,gender,12,,\r\n4,a,female,gender_share,100,12,12\r\n");
  /* The sum's share does not exist, and the heading has no cells. */
  g_assert_null (strstr (text, "all,gender_share"));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_file (fixture, "annex.csv");

  assert_has (text, "\r\n1,a,admitted,target,,,\r\n");
  assert_has (text, "\r\n1,a,share,period,,3,9\r\n");
}

static void
test_no_texts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_file (fixture, "annex.csv");

  g_assert_null (strstr (text, "0,about"));
  g_assert_null (strstr (text, "Optaget"));
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_file (fixture, "1 Hovedtal.csv");

  g_assert_true (g_str_has_prefix (text, "\357\273\277"));
  assert_has (text, ";Måltal;Perioden, n;Perioden, N;Perioden, ");
  assert_has (text, "\r\nRanders;1.1 Optaget;–;;;1.234;-3\r\n");
  assert_has (text, "\r\nRanders;1.8 Frafaldsprocent;;3;9;–;–\r\n");
  assert_has (text, ";1.1 Optaget;–;;;1.234;-17 %\r\n");
  assert_has (text, ";1.8 Frafaldsprocent;;3;41;7 %;-3 pct.point\r\n");
}

static void
test_list_decimals (Fixture *fixture, gconstpointer data)
{
  g_autofree char *activities = read_file (fixture, "5 Aktiviteter.csv");
  g_autofree char *cover = read_file (fixture, "0 Forside.csv");

  assert_has (activities, "\r\nRanders;Produktionsskole;3;1;0;1;0;3;12,5\r\n");
  assert_has (cover, ";Lavet;14-10-2011;;;\r\n");
}

static void
test_no_formulas (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cover = read_file (fixture, "0 Forside.csv");
  g_autofree char *figures = read_file (fixture, "1 Hovedtal.csv");

  assert_has (cover, ";Lavet af;'@Åse;");
  assert_has (figures, "\r\n'=1+1;1.1 Optaget;");
}

static void
test_private (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "annex.csv", NULL);

  g_assert_cmpuint (get_mode (fixture->folder), ==, 0700);
  g_assert_cmpuint (get_mode (path), ==, 0600);
}

static void
test_no_folder (void)
{
  g_autoptr (TovAnnex) annex = small_annex_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_annex_csv_write (annex, "/proc/none/bilag", &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

/* Neither the figure nor what it is made of stands in the files. */
static void
test_a_hidden_figure_is_a_point (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovAnnex) annex = small_annex_new ();
  const TovTable *table = tov_annex_find (annex, "7");
  g_autofree char *figures = NULL, *list = NULL;
  g_autoptr (GError) error = NULL;

  tov_cell_hide ((TovCell *) tov_table_find (table, "a", NULL, "egu", "n"));
  tov_cell_hide ((TovCell *) tov_table_find (table, "a", NULL, "egu", "share_of_participants"));
  tov_annex_csv_write (annex, fixture->folder, &error);
  g_assert_no_error (error);
  figures = read_file (fixture, "annex.csv");
  assert_has (figures, "7,a,egu,n,·,,\r\n7,a,egu,share_of_participants,·,,\r\n");
  assert_has (figures, "7,b,egu,n,2,,\r\n");
  list = read_file (fixture, "7 Uddannelse og job.csv");
  assert_has (list, "Randers;EGU;·;;;·\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/annex-csv/gives-each-figure-its-codes-and-full-precision", test_figures);
  add ("/annex-csv/puts-the-part-before-the-column", test_parts);
  add ("/annex-csv/leaves-an-empty-value-empty-beside-its-n-and-N", test_empty);
  add ("/annex-csv/holds-no-texts-and-no-page-without-a-number", test_no_texts);
  add ("/annex-csv/lists-a-table-as-it-reads", test_list);
  add ("/annex-csv/lists-decimals-and-dates-as-danes-write-them", test_list_decimals);
  add ("/annex-csv/keeps-formulas-texts-in-lists", test_no_formulas);
  add ("/annex-csv/is-for-its-owner-only", test_private);
  add ("/annex-csv/a-hidden-figure-is-a-point", test_a_hidden_figure_is_a_point);
  g_test_add_func ("/annex-csv/says-when-there-is-no-place-for-the-folder", test_no_folder);
  return g_test_run ();
}
