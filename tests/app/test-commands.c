/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-folder.h"

#include "tov-readiness.h"
#include "tov-store.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static char *program;

/* A folder with a small package, and what the last command gave back. */
typedef struct
{
  char *folder;
  int status;
  char *output;
  char *errors;
} Fixture;

static char *
get_path (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
write_file (const Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = get_path (fixture, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* One person, enrolled for three months of 2011 and for all that time without a key worker. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *package = NULL;

  fixture->folder = g_dir_make_tmp ("tov-commands-XXXXXX", NULL);
  package = get_path (fixture, "package");
  g_assert_cmpint (g_mkdir (package, 0700), ==, 0);
  write_file (fixture, "package/partnership.csv", "id,name,from_date\np-1,Prøve,2011-01-01\n");
  write_file (fixture, "package/young_person.csv", "id,reference,birth_date\ny-1,R 1,1993\n");
  write_file (fixture, "package/enrolment.csv",
              "id,young_person_id,partnership_id,admitted_on,discharged_on\n"
              "e-1,y-1,p-1,2011-02-01,2011-05-01\n");
  write_file (fixture, "package/setting.csv", "id,name,value\ns-1,today,2011-03-01\n");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->output);
  g_free (fixture->errors);
}

/* Runs the program in the folder, without a display and in the language of the source. */
static void
run (Fixture *fixture, const char *line)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *command = g_strconcat ("program ", line, NULL);
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_shell_parse_argv (command, NULL, &arguments, NULL));
  g_free (arguments[0]);
  arguments[0] = g_strdup (program);
  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->output, g_free);
  g_clear_pointer (&fixture->errors, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->output, &fixture->errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  fixture->status = g_subprocess_get_exit_status (process);
}

static void
run_well (Fixture *fixture, const char *line)
{
  run (fixture, line);
  g_assert_cmpstr (fixture->errors, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
}

/* The command fails with this status, and its first words on standard error are these. */
static void
run_badly (Fixture *fixture, const char *line, int status, const char *words)
{
  run (fixture, line);
  g_assert_cmpint (fixture->status, ==, status);
  g_assert_cmpstr (fixture->output, ==, "");
  if (!g_str_has_prefix (fixture->errors, words))
    g_assert_cmpstr (fixture->errors, ==, words);
}

static void
expect_line (const Fixture *fixture, const char *line)
{
  g_auto (GStrv) lines = g_strsplit_set (fixture->output, "\r\n", -1);

  if (!g_strv_contains ((const char *const *) lines, line))
    g_error ("“%s” is not in: %s", line, fixture->output);
}

static guint
count_lines (const char *text)
{
  guint n_lines = 0;

  for (; *text != '\0'; text++)
    n_lines += *text == '\n' ? 1 : 0;
  return n_lines;
}

static void
test_describes_every_column (Fixture *fixture, gconstpointer data)
{
  run_well (fixture, "schema");
  g_assert_true (g_str_has_prefix (fixture->output,
                                   "entity,column,kind,required,target,choices,personal\r\n"));
  expect_line (fixture, "organisation,id,id,1,,,0");
  expect_line (fixture, "enrolment,partnership_id,reference,1,partnership,,1");
  expect_line (fixture, "enrolment,discharged_on,date,0,,,1");
  expect_line (fixture, "ball,answer,choice,0,,open accepted declined,1");
  expect_line (fixture, "readiness,level,choice,1,,"
                        "not_assessed plainly_ready ready_for_education ready_for_activity,1");
  expect_line (fixture, "budget_line,spent,money,0,,,0");
  expect_line (fixture, "outcome_type,rev,number,0,,,0");
}

static void
test_takes_in_what_it_wrote (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = get_path (fixture, "one/young_person.csv");
  g_autofree char *second = get_path (fixture, "two/young_person.csv");
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;

  run_well (fixture, "import --database a.tov package");
  run_well (fixture, "export --database a.tov one");
  run_well (fixture, "import --database b.tov one");
  run_well (fixture, "export --database b.tov --with-cpr --with-history two/");
  g_assert_true (g_file_get_contents (first, &first_text, NULL, NULL));
  g_assert_true (g_file_get_contents (second, &second_text, NULL, NULL));
  g_assert_cmpstr (first_text, ==, second_text);
  g_assert_nonnull (strstr (first_text, "y-1,R 1,,,1993,unknown,"));
}

static void
test_lists_the_faults_of_a_package (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "package/enrolment.csv",
              "id,young_person_id,partnership_id,admitted_on\ne-1,y-1,p-2,yesterday\n");
  run_badly (fixture, "import --database a.tov package", 1,
             "enrolment.csv, line 2, column partnership_id: expected an id of partnership.csv "
             "(got “p-2”)\n"
             "enrolment.csv, line 2, column admitted_on: expected a date YYYY-MM-DD "
             "(got “yesterday”)\n"
             "The package has 2 faults in all. Nothing was changed.\n");
  /* Nothing is left of a register that was made for it. */
  run_badly (fixture, "check --database a.tov", 1, "There is no register “a.tov”.\n");
}

static void
test_keeps_the_register_that_was_there (Fixture *fixture, gconstpointer data)
{
  run_well (fixture, "import --database a.tov package");
  run_badly (fixture, "import --database a.tov package", 1, "The register already holds something");
  run_well (fixture, "export --database a.tov one");
}

static void
test_checks_a_register_without_anybody (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "package/enrolment.csv", "id\n");
  run_well (fixture, "import --database a.tov package");
  run_well (fixture, "check --database a.tov");
  g_assert_cmpstr (fixture->output, ==, "");
}

/* Years that only a slip of the keyboard names are warned of, and are not counted through. */
static void
test_checks_dates_that_are_slips (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "package/enrolment.csv",
              "id,young_person_id,partnership_id,admitted_on,discharged_on\n"
              "e-1,y-1,p-1,2011-02-01,9999-12-31\n");
  run_well (fixture, "import --database a.tov package");
  run_well (fixture, "check --database a.tov");
  expect_line (fixture, "warning: enrolment e-1: “Discharged” is an unlikely date");
  run_badly (fixture, "annex --database a.tov --from 9999-01-01 --to 9999-12-31 --output a.xlsx", 1,
             "A date is not within the years 1900 to 2199");
  run_badly (fixture,
             "annex --database a.tov --from 2011-01-01 --to 2011-12-31 --made 0001-01-01 "
             "--output a.xlsx",
             1, "A date is not within the years 1900 to 2199");
}

static void
test_tells_how_it_is_used (Fixture *fixture, gconstpointer data)
{
  run_badly (fixture, "import package", 2, "tovholder: --database is missing.\n");
  run_badly (fixture, "import --database a.tov", 2, "tovholder: DIRECTORY is missing.\n");
  run_badly (fixture, "export --database a.tov one two", 2,
             "tovholder: “two” is one argument too many.\n");
  run_badly (fixture, "--look", 2, "tovholder: --look: which file?\n");
  run_badly (fixture, "--receive --look a.tov", 2, "tovholder: Open one register at a time\n");
  run_badly (fixture, "schema more", 2, "tovholder: “more” is one argument too many.\n");
  run_badly (fixture, "check --databse a.tov", 2, "tovholder: Unknown option --databse\n");
  run_badly (fixture, "check --database a.tov --today tomorrow", 2,
             "tovholder: --today: expected a date YYYY-MM-DD (got “tomorrow”)\n");
  run_badly (fixture, "annex --database a.tov --from 2011-01-01 --output a.xlsx", 2,
             "tovholder: --to is missing.\n");
  run_badly (fixture, "annex --database a.tov --from 2011-01-01 --to 2011-31-12 --output a.xlsx", 2,
             "tovholder: --to: expected a date YYYY-MM-DD (got “2011-31-12”)\n");
  run_badly (fixture,
             "annex --database a.tov --from 2011-01-01 --to 2011-12-31 --output a --format ods", 2,
             "tovholder: --format: expected xlsx, pdf or csv (got “ods”)\n");
  run_badly (fixture,
             "annex --database a.tov --from 2011-01-01 --to 2011-12-31 --output a --audience all",
             2, "tovholder: --audience: expected internal, steering or outside (got “all”)\n");
  run_badly (fixture,
             "annex --database a.tov --from 2011-01-01 --to 2011-12-31 --output a --by 'A\x01'", 2,
             "tovholder: --by: expected one line of text without control characters\n");
}

static void
test_makes_a_register_for_imports_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "a.tov");

  run_badly (fixture, "check --database a.tov", 1, "There is no register “a.tov”.\n");
  run_badly (fixture, "export --database a.tov one", 1, "There is no register “a.tov”.\n");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_prints_version_and_help (Fixture *fixture, gconstpointer data)
{
  run_well (fixture, "--version");
  g_assert_cmpstr (fixture->output, ==, "tovholder " TOV_VERSION "\n");
  run_well (fixture, "check --version");
  g_assert_cmpstr (fixture->output, ==, "tovholder " TOV_VERSION "\n");
  run_well (fixture, "export --help");
  expect_line (fixture, "  --with-history      Write the change log too");
}

/* The day is the one of --today, else the one of the register: enrolled on 1 March without a key
 * worker and more, and long discharged in June. */
static void
test_checks_as_of_a_day (Fixture *fixture, gconstpointer data)
{
  run_well (fixture, "import --database a.tov package");
  run_well (fixture, "check --database a.tov");
  g_assert_true (g_str_has_prefix (fixture->output, "warning: enrolment e-1: "));
  g_assert_cmpuint (count_lines (fixture->output), >, 2);
  run_well (fixture, "--today 2011-06-01 check --database a.tov");
  g_assert_cmpstr (fixture->output, ==, "");
  run_well (fixture, "check --database a.tov --today=2011-06-01");
  g_assert_cmpstr (fixture->output, ==, "");
}

static void
test_fails_a_check_on_errors (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path (fixture, "a.tov");
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;

  run_well (fixture, "import --database a.tov package");
  store = tov_store_open (path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (TovRecord) record = tov_record_new (&tov_readiness_entity);
    g_autofree char *id = g_strdup_printf ("r-%u", i);

    tov_record_set_id (record, id);
    tov_record_set_created (record, "2011-01-01T00:00:00Z");
    tov_record_set_changed (record, "2011-01-01T00:00:00Z");
    tov_record_set_rev (record, 1);
    g_object_set (record, "young-person-id", "y-1", "level", "plainly_ready", "from-date",
                  tov_date_new (2011, 2, 1), NULL);
    g_assert_true (tov_store_insert_verbatim (store, record, NULL));
  }
  g_clear_object (&store);
  run (fixture, "check --database a.tov");
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_nonnull (strstr (fixture->output, "error: readiness r-"));
}

static void
test_counts_the_annex (Fixture *fixture, gconstpointer data)
{
  g_autofree char *annex = get_path (fixture, "folder/annex.csv");
  g_autofree char *workbook = get_path (fixture, "annex.xlsx");
  g_autofree char *paper = get_path (fixture, "annex.pdf");
  g_autofree char *text = NULL, *pages = NULL;

  run_well (fixture, "import --database a.tov package");
  run_well (fixture, "annex --database a.tov --from 2011-01-01 --to 2011-03-31 --partnership p-1 "
                     "--format csv --output folder");
  g_assert_true (g_file_get_contents (annex, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "1,p-1,participants,period,1,"));
  run (fixture, "annex --database a.tov --from 2011-01-01 --to 2011-03-31 --made 2011-04-01 "
                "--by \"Åse\" --output annex.xlsx");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_true (g_file_test (workbook, G_FILE_TEST_IS_REGULAR));
  run_well (fixture, "annex --database a.tov --from 2011-01-01 --to 2011-03-31 --format pdf "
                     "--output annex.pdf");
  g_assert_true (g_file_get_contents (paper, &pages, NULL, NULL));
  g_assert_true (g_str_has_prefix (pages, "%PDF-"));
  run_badly (fixture,
             "annex --database a.tov --from 2011-01-01 --to 2011-03-31 --partnership p-2 "
             "--output other.xlsx",
             1, "");
  g_assert_cmpstr (fixture->errors, !=, "");
}

static void
test_writes_no_annex_over_the_register (Fixture *fixture, gconstpointer data)
{
  run_well (fixture, "import --database a.tov package");
  run_badly (fixture,
             "annex --database a.tov --from 2011-01-01 --to 2011-03-31 --output package/../a.tov",
             1, "“package/../a.tov” is the register itself");
  run_well (fixture, "export --database a.tov one");
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

/* What the IT department has decided holds for the commands too. */
static void
test_policy (Fixture *fixture, gconstpointer data)
{
  const char *words = "Your IT department has decided";
  g_autofree char *file = get_path (fixture, "a.xlsx");
  g_autofree char *folder = get_path (fixture, "out");

  run_well (fixture, "import --database a.tov package");
  g_setenv ("TOVHOLDER_EXPORT_AUDIENCES", "steering", TRUE);
  run_badly (fixture, "annex --database a.tov --from 2011-01-01 --to 2011-12-31 --output a.xlsx", 1,
             words);
  run_badly (fixture, "export --database a.tov out", 1, words);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_setenv ("TOVHOLDER_EXPORT_AUDIENCES", "internal", TRUE);
  run_well (fixture, "annex --database a.tov --from 2011-01-01 --to 2011-12-31 --output a.xlsx");
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  g_unsetenv ("TOVHOLDER_EXPORT_AUDIENCES");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  /* The commands run in a folder of their own. */
  program = g_canonicalize_filename (argv[1], NULL);
  add_test ("/commands/describes-every-column", test_describes_every_column);
  add_test ("/commands/takes-in-what-it-wrote", test_takes_in_what_it_wrote);
  add_test ("/commands/lists-the-faults-of-a-package", test_lists_the_faults_of_a_package);
  add_test ("/commands/keeps-the-register-that-was-there", test_keeps_the_register_that_was_there);
  add_test ("/commands/checks-a-register-without-anybody", test_checks_a_register_without_anybody);
  add_test ("/commands/checks-dates-that-are-slips", test_checks_dates_that_are_slips);
  add_test ("/commands/tells-how-it-is-used", test_tells_how_it_is_used);
  add_test ("/commands/makes-a-register-for-imports-only", test_makes_a_register_for_imports_only);
  add_test ("/commands/prints-version-and-help", test_prints_version_and_help);
  add_test ("/commands/checks-as-of-a-day", test_checks_as_of_a_day);
  add_test ("/commands/fails-a-check-on-errors", test_fails_a_check_on_errors);
  add_test ("/commands/counts-the-annex", test_counts_the_annex);
  add_test ("/commands/writes-no-annex-over-the-register", test_writes_no_annex_over_the_register);
  add_test ("/commands/writes-for-nobody-whom-the-policy-forbids", test_policy);
  status = g_test_run ();
  g_free (program);
  return status;
}
