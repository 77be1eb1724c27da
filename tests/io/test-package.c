/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-folder.h"

#include "tov-contact.h"
#include "tov-cpr.h"
#include "tov-entities.h"
#include "tov-file.h"
#include "tov-io-error.h"
#include "tov-package.h"
#include "tov-store-undo.h"
#include "tov-theme.h"
#include "tov-young-person.h"

#include <glib/gstdio.h>
#include <string.h>

#define STAMP_NAMES ",created,changed,rev\r\n"
#define STAMPS      ",2011-01-02T03:04:05Z,2011-02-03T04:05:06Z,7\r\n"

/* A folder for the packages of one test, removed at its end. */
typedef struct
{
  char *folder;
  char *package;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("tov-package-XXXXXX", NULL);
  fixture->package = g_build_filename (fixture->folder, "package", NULL);
  g_assert_cmpint (g_mkdir (fixture->package, 0700), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->package);
}

static void
write_file (const Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->package, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Keeps a content in the package's folder of files; its hash. */
static char *
write_content (const Fixture *fixture, const char *content)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  g_autofree char *name = g_build_filename ("files", hash, NULL);

  write_file (fixture, name, content);
  return g_steal_pointer (&hash);
}

static TovStore *
open_store (void)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (NULL, &error);

  g_assert_no_error (error);
  return store;
}

static TovStore *
import (const char *package)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = open_store ();

  tov_package_import (store, package, &error);
  g_assert_no_error (error);
  return store;
}

/* Exports into a folder of that name beside the package; its path. */
static char *export(const Fixture *fixture,
                    TovStore *store,
                    const char *name,
                    TovPackageFlags flags)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  tov_package_export (store, path, flags, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static char *
read_file (const char *package, const char *name)
{
  g_autofree char *path = g_build_filename (package, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
expect_file (const char *package, const char *name, const char *expected)
{
  g_autofree char *text = read_file (package, name);

  g_assert_cmpstr (text, ==, expected);
}

static GPtrArray *
list_files (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

/* Both folders have the same files with the same bytes. */
static void
expect_same (const char *one, const char *other)
{
  g_autoptr (GPtrArray) names = list_files (one);
  g_autoptr (GPtrArray) other_names = list_files (other);

  g_assert_cmpuint (names->len, ==, other_names->len);
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index (names, i);
    g_autofree char *path = g_build_filename (one, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
      g_autofree char *other_path = g_build_filename (other, name, NULL);

      expect_same (path, other_path);
    } else {
      g_autofree char *text = read_file (one, name);

      expect_file (other, name, text);
    }
  }
}

static void
expect_round_trip (const Fixture *fixture, const char *package, TovPackageFlags flags)
{
  g_autoptr (TovStore) first = import (package);
  g_autofree char *first_path = export(fixture, first, "first", flags);
  g_autoptr (TovStore) second = import (first_path);
  g_autofree char *second_path = export(fixture, second, "second", flags);

  expect_same (first_path, second_path);
}

/* The package is refused with these words, and the register is as it was. */
static void
expect_refusal (const Fixture *fixture, const char *message)
{
  g_autoptr (TovStore) store = open_store ();
  g_autofree char *before = export(fixture, store, "before", TOV_PACKAGE_WITH_HISTORY);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_package_import (store, fixture->package, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_PACKAGE);
  g_assert_cmpstr (error->message, ==, message);
  after = export(fixture, store, "after", TOV_PACKAGE_WITH_HISTORY);
  expect_same (before, after);
}

static void
test_keeps_every_byte (Fixture *fixture, gconstpointer data)
{
  g_autofree char *hash = write_content (fixture, "not really a photo");
  g_autofree char *contacts = g_strconcat (
      "id,given_name,family_name,phone,mobile,email,can_help_with,can_decide,photo,note,"
      "created,changed,rev\r\n"
      "c-1,Åse,\"Ærø, født Ø\",=1+1,\"+45 \"\"x\"\"\",, ,\"a\nb\r\nc\",",
      hash, ",'= + - @" STAMPS, NULL);
  const char *people =
      "id,reference,given_name,family_name,birth_date,gender,address,postal_code,town,phone,email,"
      "guardian_name,guardian_phone,protected,entry_situation,leaving_exam,broken_off_educations,"
      "wishes,note,created,changed,rev\r\n"
      "B,2, Bo ,,1993,unknown,,0900,,,,,,0,unknown,unknown,,,=HYPERLINK(1)" STAMPS
      "a,1,,,1993-02-28,female,,,,,,,,1,at_risk,yes,0,\t," STAMPS
      "æ,3,,,1992-12,male,,,,,,,,0,no_plan,no,2,," STAMPS;
  g_autoptr (TovStore) store = NULL;
  g_autofree char *exported = NULL;

  write_file (fixture, "contact.csv", contacts);
  write_file (fixture, "young_person.csv", people);
  store = import (fixture->package);
  exported = export(fixture, store, "exported", TOV_PACKAGE_NONE);
  expect_file (exported, "contact.csv", contacts);
  expect_file (exported, "young_person.csv", people);
  expect_round_trip (fixture, exported, TOV_PACKAGE_NONE);
}

static void
test_writes_every_file_for_its_user_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = open_store ();
  g_autofree char *package = export(fixture, store, "exported", TOV_PACKAGE_NONE);
  g_autoptr (GPtrArray) names = list_files (package);
  guint n_entities = 0;
  GStatBuf status;

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    n_entities++;
  g_assert_cmpuint (names->len, ==, n_entities);
  expect_file (package, "cohort.csv",
               "id,partnership_id,name,from_date,to_date,created,changed,rev\r\n");
  g_assert_cmpint (g_stat (package, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (package, g_ptr_array_index (names, i), NULL);

    g_assert_cmpint (g_stat (path, &status), ==, 0);
    g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  }
}

static void
test_fills_in_what_is_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autoptr (TovRecord) record = NULL;
  TovYoungPerson *person;

  write_file (fixture, "young_person.csv", "gender,id,reference\n,y-1,R 1\n");
  store = import (fixture->package);
  record = tov_store_get (store, &tov_young_person_entity, "y-1", NULL);
  person = TOV_YOUNG_PERSON (record);
  g_assert_cmpstr (person->reference, ==, "R 1");
  g_assert_cmpstr (person->gender, ==, "unknown");
  g_assert_cmpint (person->broken_off_educations, ==, TOV_NUMBER_NONE);
  g_assert_null (person->given_name);
  g_assert_cmpint (tov_record_get_rev (record), ==, 1);
  g_assert_cmpstr (tov_record_get_created (record), ==, tov_record_get_changed (record));
  g_assert_true (g_str_has_suffix (tov_record_get_created (record), "Z"));
}

static void
test_overrides_catalogues_by_id (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autoptr (TovRecord) changed = NULL;
  g_autoptr (TovRecord) kept = NULL;

  write_file (fixture, "theme.csv", "id,name\r\ntheme:crime,Kriminelle ting\r\ntheme:x,Nyt\r\n");
  store = import (fixture->package);
  changed = tov_store_get (store, &tov_theme_entity, "theme:crime", NULL);
  kept = tov_store_get (store, &tov_theme_entity, "theme:money", NULL);
  g_assert_cmpstr (TOV_THEME (changed)->name, ==, "Kriminelle ting");
  g_assert_cmpstr (TOV_THEME (kept)->name, ==, "Økonomi");
  g_assert_cmpuint (tov_store_count (store, &tov_theme_entity), ==, 13);
}

/* A class that is not named stays, or figures would change in silence; an empty one is the default.
 */
static void
test_overrides_only_the_columns_there_are (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autofree char *path = NULL;
  g_autofree char *types = NULL;
  g_autofree char *reasons = NULL;

  write_file (fixture, "placement_type.csv",
              "id,name" STAMP_NAMES "placement_type:vuc,Aftenskole" STAMPS
              "placement_type:x,Nyt" STAMPS);
  write_file (fixture, "discharge_reason.csv",
              "id,class" STAMP_NAMES "discharge_reason:own_choice," STAMPS);
  store = import (fixture->package);
  path = export(fixture, store, "exported", TOV_PACKAGE_NONE);
  types = read_file (path, "placement_type.csv");
  reasons = read_file (path, "discharge_reason.csv");
  g_assert_nonnull (
      strstr (types, "placement_type:vuc,Aftenskole,education,12,,,key_worker" STAMPS));
  g_assert_nonnull (strstr (types, "placement_type:x,Nyt,other,,,," STAMPS));
  g_assert_nonnull (
      strstr (reasons, "discharge_reason:own_choice,Den unge valgte fra,neutral,14,," STAMPS));
}

static void
write_faulty_lists (const Fixture *fixture)
{
  write_file (fixture, "organisation.csv",
              "id,name,colour,kind,rev\r\n"
              "o-1,One,red,uu,\r\n"
              "o-1,Twice,red,uu,\r\n"
              "o-3,,red,uu,\r\n"
              "o-4,Kind,red,mars,\r\n"
              "o-5,\"two\nlines\",red,uu,\r\n"
              "o-6,Short,red\r\n"
              "o-7,Rev,red,uu,0\r\n");
  write_file (fixture, "partnership.csv", "id,name\r\np-1,P\r\n");
  write_file (fixture, "young_person.csv",
              "id,reference,birth_date,protected,broken_off_educations,created\r\n"
              "y-1,1,1993-02-30,0,,\r\n"
              "y-2,2,,yes,,\r\n"
              "y-3,3,,,100,\r\n"
              "y-4,4,,,,2011-01-01T00:00Z\r\n");
  write_file (fixture, "enrolment.csv",
              "id,young_person_id,partnership_id,admitted_on,discharged_on\r\n"
              "e-1,y-9,p-1,2011-01-01,\r\n"
              "e-2,y-2,p-1,2011-01-01,2011-13-01\r\n"
              "e-3,y-3,p-1,2011-01-02,2011-01-01\r\n");
  write_file (fixture, "readiness.csv",
              "id,young_person_id,level,from_date,to_date\r\n"
              "r-2,y-1,plainly_ready,2011-02-01,\r\n"
              "r-1,y-1,not_assessed,2011-01-01,2011-02-01\r\n"
              "r-3,y-2,not_assessed,2011-01-01,2011-01-31\r\n"
              "r-4,y-2,plainly_ready,2011-02-01,\r\n"
              "r-5,y-3,plainly_ready,2011-02-01,2011-01-31\r\n");
  write_file (fixture, "ball.csv", "id,young_person_id,from_date\r\nb-1,y-1,2011-01-01\r\n");
  write_file (fixture, "setting.csv", "id,name,value\r\ns-1,today,\r\ns-2,today,\r\n");
}

/* Of values, of rows, and of what rows are to each other; each is told where it stands. */
static void
test_lists_every_fault_and_changes_nothing (Fixture *fixture, gconstpointer data)
{
  write_faulty_lists (fixture);
  write_file (fixture, "contact.csv",
              "id,given_name,photo\r\n"
              "c 1,Space,\r\n"
              "c-2,Form,ABC\r\n"
              "c-3,Missing,ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\r\n"
              "c-4,Other,27042f4e6eca7d0b2a7ee4026df2ecfa51d3339e6d122aa099118ecd8563bad9\r\n");
  write_file (fixture, "files/27042f4e6eca7d0b2a7ee4026df2ecfa51d3339e6d122aa099118ecd8563bad9",
              "wrong");
  expect_refusal (
      fixture,
      "organisation.csv, line 1, column colour: there is no such column\n"
      "organisation.csv, line 3, column id: the id already stands in line 2 (got “o-1”)\n"
      "organisation.csv, line 4, column name: must be filled in\n"
      "organisation.csv, line 5, column kind: expected one of: jobcentre, uu, family_department, "
      "social_department, production_school, vocational_school, vuc, upper_secondary, psychiatry, "
      "substance_treatment, company, social_partner, association, other (got “mars”)\n"
      "organisation.csv, line 6, column name: expected one line of text (got “two lines”)\n"
      "organisation.csv, line 8: expected 5 values as in the first line (got 3)\n"
      "organisation.csv, line 9, column rev: expected a whole number from 1 (got “0”)\n"
      "contact.csv, line 2, column id: expected an id of 1 to 64 characters without spaces "
      "(got “c 1”)\n"
      "contact.csv, line 3, column photo: expected the SHA-256 of a file (got “ABC”)\n"
      "contact.csv, line 4, column photo: there is no such file in “files” "
      "(got “ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff”)\n"
      "contact.csv, line 5, column photo: the file in “files” has another content "
      "(got “27042f4e6eca7d0b2a7ee4026df2ecfa51d3339e6d122aa099118ecd8563bad9”)\n"
      "young_person.csv, line 2, column birth_date: expected a date YYYY-MM-DD, YYYY-MM or YYYY "
      "(got “1993-02-30”)\n"
      "young_person.csv, line 3, column protected: expected 0 or 1 (got “yes”)\n"
      "young_person.csv, line 4, column broken_off_educations: expected a whole number from 0 to "
      "99 "
      "(got “100”)\n"
      "young_person.csv, line 5, column created: expected a time YYYY-MM-DDTHH:MM:SSZ "
      "(got “2011-01-01T00:00Z”)\n"
      "enrolment.csv, line 2, column young_person_id: expected an id of young_person.csv "
      "(got “y-9”)\n"
      "enrolment.csv, line 3, column discharged_on: expected a date YYYY-MM-DD (got “2011-13-01”)\n"
      "enrolment.csv, line 4, column discharged_on: the discharge cannot be before the admission "
      "(got “2011-01-01”)\n"
      "readiness.csv, line 2, column from_date: overlaps the period in line 3 (got “2011-02-01”)\n"
      "readiness.csv, line 6, column to_date: the last day cannot be before the first "
      "(got “2011-01-31”)\n"
      "ball.csv, line 2, column contact_id: the ball lies with exactly one: a contact or an "
      "organisation\n"
      "setting.csv, line 3, column name: the setting is there twice (got “today”)\n"
      "The package has 22 faults in all. Nothing was changed.");
}

/* What refers into a file that could not be read whole is not at fault. */
static void
test_tells_what_is_wrong_with_files (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "organisation.csv", "name,kind\r\nOne,uu\r\n");
  write_file (fixture, "contact.csv", "id,given_name\r\nc-1,A\r\nc-2,\"B\r\n");
  write_file (fixture, "employment.csv",
              "id,contact_id,organisation_id,title,title,\r\nm-1,c-2,o-1,,,\r\n");
  write_file (fixture, "partnership.csv", "");
  write_file (fixture, "theme.csv", "id,name\r\ntheme:x,\xe6\r\n");
  write_file (fixture, "people.csv", "id\r\n");
  write_file (fixture, "notes.csv", "id\r\n");
  write_file (fixture, "readme.txt", "no list");
  expect_refusal (fixture, "organisation.csv, line 1, column id: the column is missing\n"
                           "contact.csv, line 3: a quoted value is not closed\n"
                           "employment.csv, line 1, column title: the column is there twice\n"
                           "employment.csv, line 1, column 6: there is no such column\n"
                           "partnership.csv: the first line with the names of columns is missing\n"
                           "theme.csv, line 2: text that is not UTF-8\n"
                           "notes.csv: no such file belongs into a package\n"
                           "people.csv: no such file belongs into a package\n"
                           "The package has 8 faults in all. Nothing was changed.");
}

static void
test_lists_the_first_hundred (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("id,name\r\n");
  g_autoptr (TovStore) store = open_store ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 250; i++)
    g_string_append_printf (text, "p-%u,\r\n", i);
  write_file (fixture, "partnership.csv", text->str);
  g_assert_false (tov_package_import (store, fixture->package, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_PACKAGE);
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 101);
  g_assert_cmpstr (lines[99], ==, "partnership.csv, line 101, column name: must be filled in");
  g_assert_cmpstr (lines[100], ==, "The package has 250 faults in all. Nothing was changed.");
}

/* One placement lies inside another, and one beside them is parallel: only the first two exclude
 * each other. Other people's are their own. */
static void
test_tells_overlaps_from_what_may_overlap (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "young_person.csv", "id,reference\r\ny-1,1\r\ny-2,2\r\n");
  write_file (fixture, "placement.csv",
              "id,young_person_id,placement_type_id,from_date,to_date,parallel\r\n"
              "a,y-1,placement_type:vuc,2011-01-01,2011-12-31,0\r\n"
              "b,y-1,placement_type:vuc,2011-03-01,2011-03-31,0\r\n"
              "c,y-1,placement_type:vuc,2011-12-31,,1\r\n"
              "d,y-1,placement_type:vuc,2012-01-01,,0\r\n"
              "e,y-2,placement_type:vuc,2011-12-31,,0\r\n"
              "f,y-1,placement_type:vuc,2013-01-01,2013-01-31,0\r\n");
  expect_refusal (fixture, "placement.csv, line 3, column from_date: overlaps the period in line 2 "
                           "(got “2011-03-01”)\n"
                           "placement.csv, line 7, column from_date: overlaps the period in line 5 "
                           "(got “2013-01-01”)\n"
                           "The package has 2 faults in all. Nothing was changed.");
}

static void
test_fills_an_empty_register_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;

  write_file (fixture, "partnership.csv", "id,name\r\np-1,P\r\n");
  store = import (fixture->package);
  g_assert_false (tov_package_import (store, fixture->package, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_NOT_EMPTY);
}

static void
test_refuses_folders_that_are_no_package (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);
  g_autoptr (TovStore) store = open_store ();
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_package_import (store, nowhere, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_clear_error (&error);
  write_file (fixture, "readme.txt", "no list");
  g_assert_false (tov_package_import (store, fixture->package, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
}

static void
test_leaves_a_full_folder_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = open_store ();
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  tov_package_export (store, fixture->package, TOV_PACKAGE_NONE, &error);
  g_assert_no_error (error);
  g_assert_false (tov_package_export (store, fixture->package, TOV_PACKAGE_NONE, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  names = list_files (fixture->folder);
  g_assert_cmpuint (names->len, ==, 1);
}

/* A contact whose photo is lost in the register cannot be exported whole, and half of it must not
 * lie there. */
static void
test_exports_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = open_store ();
  g_autoptr (TovRecord) contact = tov_record_new (&tov_contact_entity);
  g_autofree char *path = g_build_filename (fixture->folder, "exported", NULL);
  g_autofree char *hash = g_strnfill (64, 'a');
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (contact, "given-name", "A", "photo", hash, NULL);
  g_assert_true (tov_store_save (store, contact, NULL));
  g_assert_false (tov_package_export (store, path, TOV_PACKAGE_NONE, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
  names = list_files (fixture->folder);
  g_assert_cmpuint (names->len, ==, 1);
}

/* A text longer than the register can hold is an error, and not an empty value. */
static void
test_loses_no_long_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *note = g_strnfill (34 * 1024 * 1024, 'x');
  g_autofree char *text = g_strdup_printf ("id,given_name,note\na,A,\nb,B,%s\n", note);
  g_autoptr (TovStore) store = open_store ();
  g_autoptr (GError) error = NULL;

  write_file (fixture, "contact.csv", text);
  g_assert_false (tov_package_import (store, fixture->package, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  g_assert_true (tov_store_is_empty (store));
}

static void
test_carries_photos_and_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *hash = write_content (fixture, "one photo for two");
  g_autofree char *text = g_strdup_printf ("id,given_name,photo\na,A,%s\nb,B,%s\n", hash, hash);
  g_autofree char *name = g_build_filename ("files", hash, NULL);
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree char *path = NULL;

  write_file (fixture, "contact.csv", text);
  store = import (fixture->package);
  content = tov_store_get_file (store, hash, NULL);
  g_assert_nonnull (content);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content),
                   "one photo for two", strlen ("one photo for two"));
  path = export(fixture, store, "exported", TOV_PACKAGE_NONE);
  expect_file (path, name, "one photo for two");
  expect_round_trip (fixture, path, TOV_PACKAGE_NONE);
}

/* A register with a person, a CPR number, and a change log that knows both. */
static TovStore *
create_number (void)
{
  TovStore *store = open_store ();
  g_autoptr (TovRecord) person = tov_record_new (&tov_young_person_entity);
  g_autoptr (TovRecord) number = tov_record_new (&tov_cpr_entity);

  g_object_set (person, "reference", "R 1", NULL);
  g_assert_true (tov_store_save (store, person, NULL));
  g_object_set (number, "young-person-id", tov_record_get_id (person), "number", "010203-4567",
                NULL);
  g_assert_true (tov_store_save (store, number, NULL));
  return store;
}

static void
test_keeps_numbers_to_itself (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = create_number ();
  g_autofree char *path = export(fixture, store, "without", TOV_PACKAGE_WITH_HISTORY);
  g_autoptr (GPtrArray) names = list_files (path);

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *text = read_file (path, g_ptr_array_index (names, i));

    g_assert_null (strstr (text, "010203"));
  }
  expect_file (path, "cpr.csv", "id,young_person_id,number,created,changed,rev\r\n");
  expect_round_trip (fixture, path, TOV_PACKAGE_WITH_HISTORY);
}

static void
test_takes_numbers_and_history_along (Fixture *fixture, gconstpointer data)
{
  const TovPackageFlags all = TOV_PACKAGE_WITH_CPR | TOV_PACKAGE_WITH_HISTORY;
  g_autoptr (TovStore) store = create_number ();
  g_autofree char *path = export(fixture, store, "with", all);
  g_autofree char *numbers = read_file (path, "cpr.csv");
  g_autofree char *changes = read_file (path, "change_entry.csv");
  g_autoptr (TovStore) copy = import (path);
  g_autofree char *copy_path = export(fixture, copy, "copy", all);

  g_assert_nonnull (strstr (numbers, ",010203-4567,"));
  g_assert_nonnull (strstr (changes, ",insert,number,,010203-4567\r\n"));
  expect_same (path, copy_path);
}

/* What could be undone and done again can be so in the register that is made from a package. */
static void
test_goes_on_undoing (Fixture *fixture, gconstpointer data)
{
  const TovPackageFlags all = TOV_PACKAGE_WITH_CPR | TOV_PACKAGE_WITH_HISTORY;
  g_autoptr (TovStore) store = create_number ();
  g_autofree char *path = NULL, *title = NULL, *acts = NULL;
  g_autoptr (TovStore) copy = NULL;

  /* With more than nine acts the ids' order as texts is not that of the numbers: an act may stand
   * before the one that it undoes. */
  for (guint i = 0; i < 5; i++) {
    g_assert_true (tov_store_undo (store, NULL));
    g_assert_true (tov_store_redo (store, NULL));
  }
  g_assert_true (tov_store_undo (store, NULL));
  path = export(fixture, store, "undone", all);
  acts = read_file (path, "change_transaction.csv");
  g_assert_true (g_str_has_prefix (acts, "id,at,who,title,undoes_id,state\r\n1,"));
  g_assert_nonnull (strstr (acts, ",,undone\r\n"));
  g_assert_nonnull (strstr (acts, ",2,done\r\n"));
  expect_round_trip (fixture, path, all);
  copy = import (path);
  title = tov_store_get_redo_title (copy);
  g_assert_cmpstr (title, ==, "“CPR number” saved");
  g_assert_true (tov_store_redo (copy, NULL));
  g_assert_true (tov_store_undo (copy, NULL));
  g_assert_true (tov_store_undo (copy, NULL));
  g_assert_true (tov_store_is_empty (copy));
}

/* A log that was written before there was undo. */
static void
test_takes_an_older_change_log (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autofree char *title = NULL;

  write_file (fixture, "contact.csv", "id,given_name,rev\r\nbo,Bo,1\r\n");
  write_file (fixture, "change_transaction.csv",
              "id,at,who,title\r\n1,2011-01-01T00:00:00Z,me,Bo saved\r\n");
  write_file (fixture, "change_entry.csv",
              "id,transaction_id,entity,record_id,operation,field,old_value,new_value\r\n"
              "1,1,contact,bo,insert,given_name,,Bo\r\n"
              "2,1,contact,bo,insert,rev,,1\r\n");
  store = import (fixture->package);
  title = tov_store_get_undo_title (store);
  g_assert_cmpstr (title, ==, "Bo saved");
  g_assert_true (tov_store_undo (store, NULL));
  g_assert_true (tov_store_is_empty (store));
}

static void
test_checks_the_change_log_too (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "change_transaction.csv",
              "id,at,who,title\r\n"
              "1,2011-01-01T00:00:00Z,me,Saved\r\n"
              "02,2011-01-01T00:00:00Z,me,Saved\r\n"
              "3,yesterday,me,Saved\r\n");
  write_file (fixture, "change_entry.csv",
              "id,transaction_id,entity,record_id,operation,field\r\n"
              "1,1,cohort,c,insert,name\r\n"
              "2,9,cohort,c,insert,name\r\n"
              "3,1,horse,c,insert,name\r\n"
              "4,1,cohort,c,invent,name\r\n");
  expect_refusal (
      fixture,
      "change_transaction.csv, line 3, column id: expected a whole number from 1 (got “02”)\n"
      "change_transaction.csv, line 4, column at: expected a time YYYY-MM-DDTHH:MM:SSZ "
      "(got “yesterday”)\n"
      "change_entry.csv, line 3, column transaction_id: expected an id of change_transaction.csv "
      "(got “9”)\n"
      "change_entry.csv, line 4, column entity: expected the name of a file in the package, "
      "without "
      ".csv (got “horse”)\n"
      "change_entry.csv, line 5, column operation: expected one of: insert, update, delete "
      "(got “invent”)\n"
      "The package has 5 faults in all. Nothing was changed.");
}

static void
test_keeps_the_example (Fixture *fixture, gconstpointer data)
{
  const char *example = EXAMPLE_DIR;
  g_autoptr (TovStore) store = import (example);
  g_autofree char *path = export(fixture, store, "exported", TOV_PACKAGE_NONE);
  g_autoptr (GPtrArray) names = list_files (example);

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *text = read_file (example, g_ptr_array_index (names, i));

    expect_file (path, g_ptr_array_index (names, i), text);
  }
  expect_round_trip (fixture, path, TOV_PACKAGE_NONE);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/package/keeps-every-byte", test_keeps_every_byte);
  add_test ("/package/writes-every-file-for-its-user-alone",
            test_writes_every_file_for_its_user_alone);
  add_test ("/package/fills-in-what-is-missing", test_fills_in_what_is_missing);
  add_test ("/package/overrides-catalogues-by-id", test_overrides_catalogues_by_id);
  add_test ("/package/overrides-only-the-columns-there-are",
            test_overrides_only_the_columns_there_are);
  add_test ("/package/lists-every-fault-and-changes-nothing",
            test_lists_every_fault_and_changes_nothing);
  add_test ("/package/tells-what-is-wrong-with-files", test_tells_what_is_wrong_with_files);
  add_test ("/package/lists-the-first-hundred", test_lists_the_first_hundred);
  add_test ("/package/tells-overlaps-from-what-may-overlap",
            test_tells_overlaps_from_what_may_overlap);
  add_test ("/package/fills-an-empty-register-only", test_fills_an_empty_register_only);
  add_test ("/package/refuses-folders-that-are-no-package",
            test_refuses_folders_that_are_no_package);
  add_test ("/package/leaves-a-full-folder-alone", test_leaves_a_full_folder_alone);
  add_test ("/package/exports-all-or-nothing", test_exports_all_or_nothing);
  add_test ("/package/loses-no-long-text", test_loses_no_long_text);
  add_test ("/package/carries-photos-and-files", test_carries_photos_and_files);
  add_test ("/package/keeps-numbers-to-itself", test_keeps_numbers_to_itself);
  add_test ("/package/takes-numbers-and-history-along", test_takes_numbers_and_history_along);
  add_test ("/package/goes-on-undoing-where-it-was", test_goes_on_undoing);
  add_test ("/package/takes-an-older-change-log", test_takes_an_older_change_log);
  add_test ("/package/checks-the-change-log-too", test_checks_the_change_log_too);
  add_test ("/package/keeps-the-example", test_keeps_the_example);
  return g_test_run ();
}
