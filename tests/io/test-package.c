/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "package-fixture.h"

#include "tov-contact.h"
#include "tov-entities.h"
#include "tov-file.h"
#include "tov-io-error.h"
#include "tov-theme.h"
#include "tov-young-person.h"

#include <glib/gstdio.h>
#include <string.h>

#define STAMP_NAMES ",created,changed,rev\r\n"
#define STAMPS      ",2011-01-02T03:04:05Z,2011-02-03T04:05:06Z,7\r\n"

static void
test_keeps_every_byte (PackageFixture *fixture, gconstpointer data)
{
  g_autofree char *hash = package_write_content (fixture, "not really a photo");
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

  package_write_file (fixture, "contact.csv", contacts);
  package_write_file (fixture, "young_person.csv", people);
  store = package_import (fixture->package);
  exported = package_export (fixture, store, "exported", TOV_PACKAGE_NONE);
  package_expect_file (exported, "contact.csv", contacts);
  package_expect_file (exported, "young_person.csv", people);
  package_expect_round_trip (fixture, exported, TOV_PACKAGE_NONE);
}

static void
test_writes_every_file_for_its_user_alone (PackageFixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = package_open_store ();
  g_autofree char *package = package_export (fixture, store, "exported", TOV_PACKAGE_NONE);
  g_autoptr (GPtrArray) names = package_list_files (package);
  guint n_entities = 0;
  GStatBuf status;

  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    n_entities++;
  g_assert_cmpuint (names->len, ==, n_entities);
  package_expect_file (package, "cohort.csv",
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
test_fills_in_what_is_missing (PackageFixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autoptr (TovRecord) record = NULL;
  TovYoungPerson *person;

  package_write_file (fixture, "young_person.csv", "gender,id,reference\n,y-1,R 1\n");
  store = package_import (fixture->package);
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
test_overrides_catalogues_by_id (PackageFixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autoptr (TovRecord) changed = NULL;
  g_autoptr (TovRecord) kept = NULL;

  package_write_file (fixture, "theme.csv",
                      "id,name\r\ntheme:crime,Kriminelle ting\r\ntheme:x,Nyt\r\n");
  store = package_import (fixture->package);
  changed = tov_store_get (store, &tov_theme_entity, "theme:crime", NULL);
  kept = tov_store_get (store, &tov_theme_entity, "theme:money", NULL);
  g_assert_cmpstr (TOV_THEME (changed)->name, ==, "Kriminelle ting");
  g_assert_cmpstr (TOV_THEME (kept)->name, ==, "Økonomi");
  g_assert_cmpuint (tov_store_count (store, &tov_theme_entity), ==, 13);
}

/* A class that is not named stays, or figures would change in silence; an empty one is the default.
 */
static void
test_overrides_only_the_columns_there_are (PackageFixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autofree char *path = NULL;
  g_autofree char *types = NULL;
  g_autofree char *reasons = NULL;

  package_write_file (fixture, "placement_type.csv",
                      "id,name" STAMP_NAMES "placement_type:vuc,Aftenskole" STAMPS
                      "placement_type:x,Nyt" STAMPS);
  package_write_file (fixture, "discharge_reason.csv",
                      "id,class" STAMP_NAMES "discharge_reason:own_choice," STAMPS);
  store = package_import (fixture->package);
  path = package_export (fixture, store, "exported", TOV_PACKAGE_NONE);
  types = package_read_file (path, "placement_type.csv");
  reasons = package_read_file (path, "discharge_reason.csv");
  g_assert_nonnull (
      strstr (types, "placement_type:vuc,Aftenskole,education,12,,,key_worker" STAMPS));
  g_assert_nonnull (strstr (types, "placement_type:x,Nyt,other,,,," STAMPS));
  g_assert_nonnull (
      strstr (reasons, "discharge_reason:own_choice,Den unge valgte fra,neutral,14,," STAMPS));
}

static void
write_faulty_lists (const PackageFixture *fixture)
{
  package_write_file (fixture, "organisation.csv",
                      "id,name,colour,kind,rev\r\n"
                      "o-1,One,red,uu,\r\n"
                      "o-1,Twice,red,uu,\r\n"
                      "o-3,,red,uu,\r\n"
                      "o-4,Kind,red,mars,\r\n"
                      "o-5,\"two\nlines\",red,uu,\r\n"
                      "o-6,Short,red\r\n"
                      "o-7,Rev,red,uu,0\r\n");
  package_write_file (fixture, "partnership.csv", "id,name\r\np-1,P\r\n");
  package_write_file (fixture, "young_person.csv",
                      "id,reference,birth_date,protected,broken_off_educations,created\r\n"
                      "y-1,1,1993-02-30,0,,\r\n"
                      "y-2,2,,yes,,\r\n"
                      "y-3,3,,,100,\r\n"
                      "y-4,4,,,,2011-01-01T00:00Z\r\n");
  package_write_file (fixture, "enrolment.csv",
                      "id,young_person_id,partnership_id,admitted_on,discharged_on\r\n"
                      "e-1,y-9,p-1,2011-01-01,\r\n"
                      "e-2,y-2,p-1,2011-01-01,2011-13-01\r\n"
                      "e-3,y-3,p-1,2011-01-02,2011-01-01\r\n");
  package_write_file (fixture, "readiness.csv",
                      "id,young_person_id,level,from_date,to_date\r\n"
                      "r-2,y-1,plainly_ready,2011-02-01,\r\n"
                      "r-1,y-1,not_assessed,2011-01-01,2011-02-01\r\n"
                      "r-3,y-2,not_assessed,2011-01-01,2011-01-31\r\n"
                      "r-4,y-2,plainly_ready,2011-02-01,\r\n"
                      "r-5,y-3,plainly_ready,2011-02-01,2011-01-31\r\n");
  package_write_file (fixture, "ball.csv",
                      "id,young_person_id,from_date\r\nb-1,y-1,2011-01-01\r\n");
  package_write_file (fixture, "setting.csv", "id,name,value\r\ns-1,today,\r\ns-2,today,\r\n");
}

/* Of values, of rows, and of what rows are to each other; each is told where it stands. */
static void
test_lists_every_fault_and_changes_nothing (PackageFixture *fixture, gconstpointer data)
{
  write_faulty_lists (fixture);
  package_write_file (
      fixture, "contact.csv",
      "id,given_name,photo\r\n"
      "c 1,Space,\r\n"
      "c-2,Form,ABC\r\n"
      "c-3,Missing,ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\r\n"
      "c-4,Other,27042f4e6eca7d0b2a7ee4026df2ecfa51d3339e6d122aa099118ecd8563bad9\r\n");
  package_write_file (
      fixture, "files/27042f4e6eca7d0b2a7ee4026df2ecfa51d3339e6d122aa099118ecd8563bad9", "wrong");
  package_expect_refusal (
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
test_tells_what_is_wrong_with_files (PackageFixture *fixture, gconstpointer data)
{
  package_write_file (fixture, "organisation.csv", "name,kind\r\nOne,uu\r\n");
  package_write_file (fixture, "contact.csv", "id,given_name\r\nc-1,A\r\nc-2,\"B\r\n");
  package_write_file (fixture, "employment.csv",
                      "id,contact_id,organisation_id,title,title,\r\nm-1,c-2,o-1,,,\r\n");
  package_write_file (fixture, "partnership.csv", "");
  package_write_file (fixture, "theme.csv", "id,name\r\ntheme:x,\xe6\r\n");
  package_write_file (fixture, "people.csv", "id\r\n");
  package_write_file (fixture, "notes.csv", "id\r\n");
  package_write_file (fixture, "readme.txt", "no list");
  package_expect_refusal (fixture,
                          "organisation.csv, line 1, column id: the column is missing\n"
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
test_lists_the_first_hundred (PackageFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("id,name\r\n");
  g_autoptr (TovStore) store = package_open_store ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 250; i++)
    g_string_append_printf (text, "p-%u,\r\n", i);
  package_write_file (fixture, "partnership.csv", text->str);
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
test_tells_overlaps_from_what_may_overlap (PackageFixture *fixture, gconstpointer data)
{
  package_write_file (fixture, "young_person.csv", "id,reference\r\ny-1,1\r\ny-2,2\r\n");
  package_write_file (fixture, "placement.csv",
                      "id,young_person_id,placement_type_id,from_date,to_date,parallel\r\n"
                      "a,y-1,placement_type:vuc,2011-01-01,2011-12-31,0\r\n"
                      "b,y-1,placement_type:vuc,2011-03-01,2011-03-31,0\r\n"
                      "c,y-1,placement_type:vuc,2011-12-31,,1\r\n"
                      "d,y-1,placement_type:vuc,2012-01-01,,0\r\n"
                      "e,y-2,placement_type:vuc,2011-12-31,,0\r\n"
                      "f,y-1,placement_type:vuc,2013-01-01,2013-01-31,0\r\n");
  package_expect_refusal (fixture,
                          "placement.csv, line 3, column from_date: overlaps the period in line 2 "
                          "(got “2011-03-01”)\n"
                          "placement.csv, line 7, column from_date: overlaps the period in line 5 "
                          "(got “2013-01-01”)\n"
                          "The package has 2 faults in all. Nothing was changed.");
}

static void
test_fills_an_empty_register_only (PackageFixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GError) error = NULL;

  package_write_file (fixture, "partnership.csv", "id,name\r\np-1,P\r\n");
  store = package_import (fixture->package);
  g_assert_false (tov_package_import (store, fixture->package, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_NOT_EMPTY);
}

static void
test_refuses_folders_that_are_no_package (PackageFixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);
  g_autoptr (TovStore) store = package_open_store ();
  g_autoptr (GError) error = NULL;

  g_assert_false (tov_package_import (store, nowhere, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  g_clear_error (&error);
  package_write_file (fixture, "readme.txt", "no list");
  g_assert_false (tov_package_import (store, fixture->package, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
}

static void
test_leaves_a_full_folder_alone (PackageFixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = package_open_store ();
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  tov_package_export (store, fixture->package, TOV_PACKAGE_NONE, &error);
  g_assert_no_error (error);
  g_assert_false (tov_package_export (store, fixture->package, TOV_PACKAGE_NONE, &error));
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
  names = package_list_files (fixture->folder);
  g_assert_cmpuint (names->len, ==, 1);
}

/* A contact whose photo is lost in the register cannot be exported whole, and half of it must not
 * lie there. */
static void
test_exports_all_or_nothing (PackageFixture *fixture, gconstpointer data)
{
  g_autoptr (TovStore) store = package_open_store ();
  g_autoptr (TovRecord) contact = tov_record_new (&tov_contact_entity);
  g_autofree char *path = g_build_filename (fixture->folder, "exported", NULL);
  g_autofree char *hash = g_strnfill (64, 'a');
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (contact, "given-name", "A", "photo", hash, NULL);
  g_assert_true (tov_store_save (store, contact, NULL));
  g_assert_false (tov_package_export (store, path, TOV_PACKAGE_NONE, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
  names = package_list_files (fixture->folder);
  g_assert_cmpuint (names->len, ==, 1);
}

/* A text longer than the register can hold is an error, and not an empty value. */
static void
test_loses_no_long_text (PackageFixture *fixture, gconstpointer data)
{
  g_autofree char *note = g_strnfill (34 * 1024 * 1024, 'x');
  g_autofree char *text = g_strdup_printf ("id,given_name,note\na,A,\nb,B,%s\n", note);
  g_autoptr (TovStore) store = package_open_store ();
  g_autoptr (GError) error = NULL;

  package_write_file (fixture, "contact.csv", text);
  g_assert_false (tov_package_import (store, fixture->package, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_FAILED);
  g_assert_true (tov_store_is_empty (store));
}

static void
test_carries_photos_and_files (PackageFixture *fixture, gconstpointer data)
{
  g_autofree char *hash = package_write_content (fixture, "one photo for two");
  g_autofree char *text = g_strdup_printf ("id,given_name,photo\na,A,%s\nb,B,%s\n", hash, hash);
  g_autofree char *name = g_build_filename ("files", hash, NULL);
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree char *path = NULL;

  package_write_file (fixture, "contact.csv", text);
  store = package_import (fixture->package);
  content = tov_store_get_file (store, hash, NULL);
  g_assert_nonnull (content);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content),
                   "one photo for two", strlen ("one photo for two"));
  path = package_export (fixture, store, "exported", TOV_PACKAGE_NONE);
  package_expect_file (path, name, "one photo for two");
  package_expect_round_trip (fixture, path, TOV_PACKAGE_NONE);
}

static void
test_keeps_the_example (PackageFixture *fixture, gconstpointer data)
{
  const char *example = EXAMPLE_DIR;
  g_autoptr (TovStore) store = package_import (example);
  g_autofree char *path = package_export (fixture, store, "exported", TOV_PACKAGE_NONE);
  g_autoptr (GPtrArray) names = package_list_files (example);

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *text = package_read_file (example, g_ptr_array_index (names, i));

    package_expect_file (path, g_ptr_array_index (names, i), text);
  }
  package_expect_round_trip (fixture, path, TOV_PACKAGE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  package_add_test ("/package/keeps-every-byte", test_keeps_every_byte);
  package_add_test ("/package/writes-every-file-for-its-user-alone",
                    test_writes_every_file_for_its_user_alone);
  package_add_test ("/package/fills-in-what-is-missing", test_fills_in_what_is_missing);
  package_add_test ("/package/overrides-catalogues-by-id", test_overrides_catalogues_by_id);
  package_add_test ("/package/overrides-only-the-columns-there-are",
                    test_overrides_only_the_columns_there_are);
  package_add_test ("/package/lists-every-fault-and-changes-nothing",
                    test_lists_every_fault_and_changes_nothing);
  package_add_test ("/package/tells-what-is-wrong-with-files", test_tells_what_is_wrong_with_files);
  package_add_test ("/package/lists-the-first-hundred", test_lists_the_first_hundred);
  package_add_test ("/package/tells-overlaps-from-what-may-overlap",
                    test_tells_overlaps_from_what_may_overlap);
  package_add_test ("/package/fills-an-empty-register-only", test_fills_an_empty_register_only);
  package_add_test ("/package/refuses-folders-that-are-no-package",
                    test_refuses_folders_that_are_no_package);
  package_add_test ("/package/leaves-a-full-folder-alone", test_leaves_a_full_folder_alone);
  package_add_test ("/package/exports-all-or-nothing", test_exports_all_or_nothing);
  package_add_test ("/package/loses-no-long-text", test_loses_no_long_text);
  package_add_test ("/package/carries-photos-and-files", test_carries_photos_and_files);
  package_add_test ("/package/keeps-the-example", test_keeps_the_example);
  return g_test_run ();
}
