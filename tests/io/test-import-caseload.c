/* The caseload of sixty young people as three coordinators keep it, and one of five thousand rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include "tov-ball.h"
#include "tov-contact.h"
#include "tov-cpr.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-next-step.h"
#include "tov-organisation.h"
#include "tov-placement.h"
#include "tov-store-undo.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

#include <time.h>

/* The sixty of make-sheets.py: everybody has everything, and four key workers, of whom one was
 * there, and six organisations, none of whom was there. */
static void
assert_board (TovStore *store)
{
  g_assert_cmpuint (tov_store_count (store, &tov_young_person_entity), ==, 60);
  g_assert_cmpuint (fixture_count (store, &tov_enrolment_entity, "partnership_id", "ps-g"), ==, 60);
  g_assert_cmpuint (fixture_count (store, &tov_support_level_entity, "level", "close"), ==, 20);
  g_assert_cmpuint (fixture_count (store, &tov_support_level_entity, "level", "external"), ==, 25);
  g_assert_cmpuint (fixture_count (store, &tov_support_level_entity, "level", "phasing_out"), ==,
                    15);
  g_assert_cmpuint (tov_store_count (store, &tov_key_worker_entity), ==, 60);
  g_assert_cmpuint (fixture_count (store, &tov_key_worker_entity, "contact_id", "ct-mette"), ==,
                    15);
  g_assert_cmpuint (tov_store_count (store, &tov_contact_entity), ==, 4);
  g_assert_cmpuint (tov_store_count (store, &tov_organisation_entity), ==, 6);
  g_assert_cmpuint (fixture_count (store, &tov_organisation_entity, "kind", "company"), ==, 6);
  g_assert_cmpuint (fixture_count (store, &tov_placement_entity, "placement_type_id",
                                   "placement_type:production_school"),
                    ==, 20);
  g_assert_cmpuint (fixture_count (store, &tov_placement_entity, "placement_type_id",
                                   "placement_type:company_placement"),
                    ==, 40);
  g_assert_cmpuint (tov_store_count (store, &tov_log_entry_entity), ==, 60);
  g_assert_cmpuint (tov_store_count (store, &tov_log_entry_young_person_entity), ==, 60);
  g_assert_cmpuint (tov_store_count (store, &tov_next_step_entity), ==, 60);
  g_assert_cmpuint (fixture_count (store, &tov_next_step_entity, "due_on", "2011-10-15"), ==, 4);
  g_assert_cmpuint (tov_store_count (store, &tov_ball_entity), ==, 60);
  g_assert_cmpuint (fixture_count (store, &tov_ball_entity, "contact_id", "ct-mette"), ==, 15);
}

/* Number 23 of make-sheets.py. Odd numbers are young men; 23 / 2 is 11, so he has the second of
 * their names; the twenties have the families from Juul on, and 23 % 5 is 3. */
static void
assert_number_23 (TovStore *store, const char *time, const char *form, const char *started)
{
  g_autoptr (TovRecord) person =
      fixture_find (store, &tov_young_person_entity, "birth_date", "1995-12-24");
  const char *id = tov_record_get_id (person);
  g_autoptr (TovRecord) enrolment =
      fixture_find (store, &tov_enrolment_entity, "young_person_id", id);
  g_autoptr (TovRecord) level =
      fixture_find (store, &tov_support_level_entity, "young_person_id", id);
  g_autoptr (TovRecord) worker =
      fixture_find (store, &tov_key_worker_entity, "young_person_id", id);
  g_autoptr (TovRecord) contact = fixture_find (store, &tov_contact_entity, "given_name", "Lars");
  g_autoptr (TovRecord) placement =
      fixture_find (store, &tov_placement_entity, "young_person_id", id);
  g_autoptr (TovRecord) company =
      fixture_find (store, &tov_organisation_entity, "name", "Café Æblet");
  g_autoptr (TovRecord) link =
      fixture_find (store, &tov_log_entry_young_person_entity, "young_person_id", id);
  g_autoptr (TovRecord) entry = tov_store_get (
      store, &tov_log_entry_entity, TOV_LOG_ENTRY_YOUNG_PERSON (link)->log_entry_id, NULL);
  g_autoptr (TovRecord) step = fixture_find (store, &tov_next_step_entity, "young_person_id", id);
  g_autoptr (TovRecord) ball = fixture_find (store, &tov_ball_entity, "young_person_id", id);

  fixture_assert_value (person, "given_name", "Søren");
  fixture_assert_value (person, "family_name", "Mørk");
  fixture_assert_value (person, "phone", "00 23 76 23");
  fixture_assert_value (enrolment, "admitted_on", "2010-12-24");
  fixture_assert_value (enrolment, "discharged_on", NULL);
  fixture_assert_value (level, "level", "external");
  fixture_assert_value (level, "from_date", "2010-12-24");
  fixture_assert_value (worker, "contact_id", tov_record_get_id (contact));
  fixture_assert_value (worker, "from_date", "2010-12-24");
  fixture_assert_value (placement, "organisation_id", tov_record_get_id (company));
  fixture_assert_value (placement, "placement_type_id", "placement_type:company_placement");
  fixture_assert_value (placement, "from_date", started);
  fixture_assert_value (entry, "happened_at", time);
  fixture_assert_value (entry, "form", form);
  fixture_assert_value (entry, "reached", "1");
  fixture_assert_value (entry, "worker_id", tov_record_get_id (contact));
  fixture_assert_value (step, "text", "Besøg hjemme");
  fixture_assert_value (step, "set_on", "2011-10-14");
  fixture_assert_value (step, "due_on", "2011-10-23");
  fixture_assert_value (step, "responsible_id", tov_record_get_id (contact));
  fixture_assert_value (ball, "contact_id", tov_record_get_id (contact));
  fixture_assert_value (ball, "from_date", "2011-10-14");
}

static void
test_tidy_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_first ("tidy.xlsx");
  g_autoptr (TovImport) import = tov_import_new (sheet, "caseload", "ps-g", TODAY);
  g_autoptr (TovImportPreview) result = NULL;

  g_assert_cmpstr (tov_import_guess_target (sheet), ==, "caseload");
  g_assert_cmpuint (tov_import_get_heading_row (import), ==, 0);
  fixture_assert_mapping (import,
                          "young_person.name young_person.birth_date young_person.gender "
                          "young_person.phone key_worker.contact_id support_level.level "
                          "enrolment.admitted_on placement.placement_type_id "
                          "placement.organisation_id last_contact.happened_at next_step.text "
                          "next_step.due_on");
  result = fixture_preview (import, fixture->store);
  /* Three key workers and six organisations are new: in the rows of numbers 0 to 5 and 8. */
  fixture_assert_counts (result, 53, 7, 0, 0);
  fixture_assert_problems (
      result, 1, "8: “Multicenter Syd” is not in the register and becomes a new company.");
  g_assert_cmpstr (fixture_get_title (result, 1), ==, "Anna Rasmussen · Close");
  /* Every last contact is taken for a meeting, since no column says how it was made. */
  g_assert_cmpuint (tov_import_preview_get_assumptions (result)->len, ==, 1);
  g_assert_cmpuint (tov_import_preview_count_records (result, &tov_young_person_entity, FALSE), ==,
                    60);
  g_assert_cmpuint (tov_import_preview_count_records (result, &tov_contact_entity, FALSE), ==, 3);
  g_assert_cmpuint (tov_import_preview_count_records (result, &tov_organisation_entity, FALSE), ==,
                    6);
  fixture_run (fixture->store, result, FALSE);
  assert_board (fixture->store);
  g_assert_cmpuint (fixture_count (fixture->store, &tov_young_person_entity, "gender", "male"), ==,
                    30);
  assert_number_23 (fixture->store, "2011-09-24T00:00", "meeting", "2010-12-24");
}

static void
test_wild_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_first ("wild.xlsx");
  g_autoptr (TovImport) import = tov_import_new (sheet, "caseload", "ps-g", TODAY);
  g_autoptr (TovImportPreview) result = NULL;
  g_autofree char *heading = tov_import_get_heading (import, 7);

  g_assert_cmpstr (tov_import_guess_target (sheet), ==, "caseload");
  g_assert_cmpuint (tov_import_get_heading_row (import), ==, 3);
  g_assert_cmpstr (heading, ==, "Praktik Start");
  fixture_assert_mapping (
      import, "young_person.name young_person.birth_date young_person.phone "
              "enrolment.admitted_on key_worker.contact_id placement.organisation_id "
              "placement.placement_type_id placement.from_date last_contact.happened_at "
              "last_contact.form next_step.text next_step.due_on");
  result = fixture_preview (import, fixture->store);
  fixture_assert_counts (result, 53, 7, 0, 0);
  g_assert_cmpuint (tov_import_preview_get_assumptions (result)->len, ==, 0);
  /* Three rows of levels, three empty ones, the headings again, and the total. */
  g_assert_cmpuint (tov_import_preview_count (result, TOV_IMPORT_SKIPPED), ==, 8);
  fixture_run (fixture->store, result, FALSE);
  assert_board (fixture->store);
  assert_number_23 (fixture->store, "2011-09-24T09:30", "home_visit", "2011-06-24");
}

static void
test_exported_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_first ("export.csv");
  g_autoptr (TovImport) import = tov_import_new (sheet, "caseload", NULL, TODAY);
  g_autoptr (TovImportPreview) result = NULL;

  g_assert_cmpstr (tov_import_guess_target (sheet), ==, "caseload");
  fixture_assert_mapping (
      import, "cpr.number young_person.family_name young_person.given_name young_person.phone "
              "key_worker.contact_id support_level.level enrolment.admitted_on "
              "young_person.protected placement.placement_type_id placement.organisation_id "
              "last_contact.happened_at last_contact.form last_contact.reached "
              "next_step.text next_step.due_on young_person.note");
  result = fixture_preview (import, fixture->store);
  g_assert_cmpuint (tov_import_preview_count (result, TOV_IMPORT_FAULTY), ==, 0);
  fixture_assert_problems (result, 13,
                           "4: “Mette” is taken to be the only one of that name (Contacts).");
  fixture_run (fixture->store, result, FALSE);
  assert_board (fixture->store);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_cpr_entity), ==, 30);
  g_assert_cmpuint (fixture_count (fixture->store, &tov_young_person_entity, "protected", "1"), ==,
                    3);
  g_assert_cmpuint (fixture_count (fixture->store, &tov_young_person_entity, "note",
                                   "Sagde: \"ja\"; tak.\nVil hellere i køkken."),
                    ==, 10);
  g_assert_cmpuint (fixture_count (fixture->store, &tov_log_entry_entity, "reached", "0"), ==, 6);
  assert_number_23 (fixture->store, "2011-09-24T00:00", "home_visit", "2010-12-24");
}

/* Row i of make-sheets.py stands in row i + 1 of the sheet, and is faulty where i % 25 is 7. */
static void
assert_200_faults (TovImportPreview *result)
{
  static const int columns[] = { 4, 3, 5, 6, 9 };
  GPtrArray *rows = tov_import_preview_get_rows (result);

  for (guint i = 0; i < rows->len; i++) {
    const TovImportRow *row = g_ptr_array_index (rows, i);
    guint number = row->row - 1;

    g_assert_true ((row->state == TOV_IMPORT_FAULTY) == (number % 25 == 7));
    if (row->state != TOV_IMPORT_FAULTY)
      continue;
    g_assert_cmpuint (row->problems->len, ==, 1);
    g_assert_cmpint (((TovImportProblem *) g_ptr_array_index (row->problems, 0))->column, ==,
                     columns[number / 25 % 5]);
  }
}

/* Of the processor, in microseconds: what else the machine does is no matter. */
static gint64
get_time (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

static void
test_long_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_first ("long.xlsx");
  g_autoptr (TovImport) import = tov_import_new (sheet, "caseload", NULL, TODAY);
  gint64 start = get_time (), longest = 0, last;
  g_autoptr (TovImportPreview) result = fixture_preview (import, fixture->store);
  g_autofree char *before = fixture_export (fixture->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TovImportRun) half = NULL;
  g_autoptr (TovImportRun) whole = NULL;

  g_test_message ("preview: %.0f ms", (get_time () - start) / 1000.0);
  g_assert_cmpuint (tov_import_preview_count (result, TOV_IMPORT_FAULTY), ==, 200);
  g_assert_cmpuint (tov_import_preview_count_records (result, &tov_young_person_entity, FALSE), ==,
                    4800);
  assert_200_faults (result);

  half = tov_import_run_new (fixture->store, result, FALSE, "Import", &error);
  while (tov_import_run_get_progress (half) < 0.5)
    g_assert_true (tov_import_run_step (half, &error));
  tov_import_run_free (g_steal_pointer (&half));
  after = fixture_export (fixture->store);
  g_assert_cmpstr (before, ==, after);

  whole = tov_import_run_new (fixture->store, result, FALSE, "Import", &error);
  start = last = get_time ();
  while (tov_import_run_step (whole, &error)) {
    longest = MAX (longest, get_time () - last);
    last = get_time ();
  }
  g_assert_no_error (error);
  g_test_message ("written: %.0f ms, longest step %.1f ms", (last - start) / 1000.0,
                  longest / 1000.0);
  start = get_time ();
  tov_import_run_finish (whole, &error);
  g_assert_no_error (error);
  g_test_message ("finished: %.0f ms", (get_time () - start) / 1000.0);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_young_person_entity), ==, 4800);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_next_step_entity), ==, 4800);
  /* Four of the hundred companies are in faulty rows only. */
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_organisation_entity), ==, 96);
}

static void
test_undo_takes_all_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_first ("tidy.xlsx");
  g_autoptr (TovImport) import = tov_import_new (sheet, "caseload", "ps-g", TODAY);
  g_autoptr (TovImportPreview) result = fixture_preview (import, fixture->store);
  g_autofree char *before = fixture_export (fixture->store);
  g_autofree char *after = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  fixture_run (fixture->store, result, FALSE);
  title = tov_store_get_undo_title (fixture->store);
  g_assert_cmpstr (title, ==, "Import");
  tov_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  after = fixture_export (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

/* Damaged lists are read as well as they can be, and previewed without harm. */
static void
test_damaged_lists (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = sheets_get_path ("export.csv");
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (guint i = 0; i < 100; i++) {
    g_autofree char *broken = g_memdup2 (bytes, length);
    gsize kept = i % 2 == 0 ? length : (gsize) g_rand_int_range (random, 0, (gint32) length);
    g_autoptr (GPtrArray) sheets = NULL;
    g_autoptr (TovImport) import = NULL;
    g_autoptr (TovImportPreview) result = NULL;

    for (guint j = 0; j < 1 + i; j++)
      broken[g_rand_int_range (random, 0, (gint32) length)] =
          (char) g_rand_int_range (random, 1, 256);
    sheets = sheets_read_bytes ("broken.csv", broken, kept, NULL);
    if (sheets == NULL)
      continue;
    import = tov_import_new (g_ptr_array_index (sheets, 0), i % 3 == 0 ? "contact" : "caseload",
                             NULL, TODAY);
    result = fixture_preview (import, fixture->store);
    fixture_run (fixture->store, result, FALSE);
  }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  if (!sheets_make ()) {
    g_print ("1..0 # SKIP openpyxl is missing\n");
    return 0;
  }
  FIXTURE_ADD ("a-tidy-list-becomes-a-board", test_tidy_list);
  FIXTURE_ADD ("merged-headings-and-levels-between-rows", test_wild_list);
  FIXTURE_ADD ("an-export-of-another-program", test_exported_list);
  FIXTURE_ADD ("five-thousand-rows-with-two-hundred-faults", test_long_list);
  FIXTURE_ADD ("is-undone-in-one", test_undo_takes_all_back);
  FIXTURE_ADD ("damaged-lists-do-no-harm", test_damaged_lists);
  result = g_test_run ();
  sheets_remove ();
  return result;
}
