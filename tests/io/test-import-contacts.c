/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include "long-list.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-organisation.h"

/* What Outlook writes out in English, as far as the columns that matter; the others are empty. */
static void
test_outlook (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_text (
      "\"Title\",\"First Name\",\"Middle Name\",\"Last Name\",\"Suffix\",\"Company\",\"Department\""
      ",\"Job Title\",\"Business Street\",\"Business City\",\"Business Postal Code\",\"Business "
      "Fax\",\"Business Phone\",\"Home Phone\",\"Mobile Phone\",\"E-mail Address\",\"E-mail "
      "Type\",\"E-mail Display Name\",\"Notes\"\r\n"
      "\"\",\"Åse\",\"Kirstine\",\"Holm\",\"\",\"Børn & Unge <Nord>\",\"Øst\",\"Rådgiver\","
      "\"Parkvej 37\",\"Nykøbing F.\",\"4800\",\"54731001\",\"54731000\",\"54732000\",\"20304050\","
      "\"aase@x.dk\",\"SMTP\",\"Åse (aase@x.dk)\",\"Linje 1\r\nLinje 2\"\r\n");
  g_autoptr (TovImport) import = tov_import_new (sheet, "contact", NULL, TODAY);
  g_autoptr (TovImportPreview) preview = fixture_preview (import, fixture->store);
  g_autoptr (TovRecord) contact = NULL;
  g_autoptr (TovRecord) post = NULL;

  g_assert_cmpstr (tov_import_guess_target (sheet), ==, "contact");
  fixture_assert_mapping (import,
                          "- contact.given_name contact.middle_name contact.family_name - "
                          "employment.organisation_id employment.department employment.title - - - "
                          "- contact.phone - contact.mobile contact.email - - contact.note");
  fixture_assert_counts (preview, 0, 1, 0, 0);
  fixture_run (fixture->store, preview, FALSE);
  contact = fixture_find (fixture->store, &tov_contact_entity, "given_name", "Åse Kirstine");
  fixture_assert_value (contact, "family_name", "Holm");
  fixture_assert_value (contact, "phone", "54731000");
  fixture_assert_value (contact, "mobile", "20304050");
  fixture_assert_value (contact, "note", "Linje 1\nLinje 2");
  post = fixture_find (fixture->store, &tov_employment_entity, "title", "Rådgiver");
  fixture_assert_value (post, "department", "Øst");
  g_assert_cmpuint (
      fixture_count (fixture->store, &tov_organisation_entity, "name", "Børn & Unge <Nord>"), ==,
      1);
}

/* What Outlook writes out in Danish, in Windows-1252. */
static void
test_danish_outlook (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_text (
      "\"Titel\";\"Fornavn\";\"Mellemnavn\";\"Efternavn\";\"Suffiks\";\"Firma\";\"Afdeling\";"
      "\"Stilling\";\"Gade (arbejde)\";\"By (arbejde)\";\"Postnummer (arbejde)\";\"Fax (arbejde)\";"
      "\"Telefon (arbejde)\";\"Telefon 2 (arbejde)\";\"Telefon (privat)\";\"Mobiltelefon\";"
      "\"E-mail-adresse\";\"E-mail-type\";\"Vist navn for e-mail\";\"Noter\"\r\n"
      "\"\";\"\305se\";\"\";\"Holm\";\"\";\"Jobcentret\";\"\";\"R\345dgiver\";\"\";\"\";\"\";\"\";"
      "\"54731000\";\"\";\"54732000\";\"20304050\";\"aase@x.dk\";\"SMTP\";\"\305se\";\"\"\r\n");
  g_autoptr (TovImport) import = tov_import_new (sheet, "contact", NULL, TODAY);

  g_assert_cmpstr (tov_import_guess_target (sheet), ==, "contact");
  fixture_assert_mapping (import,
                          "- contact.given_name contact.middle_name contact.family_name - "
                          "employment.organisation_id employment.department employment.title - - - "
                          "- contact.phone - - contact.mobile contact.email - - contact.note");
}

/* Google's, of before and after 2024. */
static void
test_google (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) old = fixture_read_text (
      "Name,Given Name,Additional Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - "
      "Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - "
      "Name,Organization 1 - Title,Organization 1 - Department\n"
      "Bo Ib Juul,Bo,Ib,Juul,,,* myContacts,* Work,bo@x.dk,Mobile,+45 20 30 40 50,,UU,Vejleder,\n");
  g_autoptr (TovSheet) recent = fixture_read_text (
      "First Name,Middle Name,Last Name,Organization Name,Organization Title,Organization "
      "Department,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - "
      "Value\n"
      "Bo,Ib,Juul,UU,Vejleder,,,https://x/y,* myContacts,* Work,bo@x.dk,Mobile,+45 20 30 40 50\n");
  g_autoptr (TovImport) import = tov_import_new (old, "contact", NULL, TODAY);
  g_autoptr (TovImport) import_recent = tov_import_new (recent, "contact", NULL, TODAY);
  g_autoptr (TovImportPreview) preview = fixture_preview (import, fixture->store);
  g_autoptr (TovRecord) contact = NULL;

  g_assert_cmpstr (tov_import_guess_target (old), ==, "contact");
  g_assert_cmpstr (tov_import_guess_target (recent), ==, "contact");
  fixture_assert_mapping (import, "contact.name contact.given_name contact.middle_name "
                                  "contact.family_name - contact.note - - contact.email - "
                                  "contact.phone - employment.organisation_id employment.title "
                                  "employment.department");
  fixture_assert_mapping (import_recent,
                          "contact.given_name contact.middle_name contact.family_name "
                          "employment.organisation_id employment.title employment.department "
                          "contact.note - - - contact.email - contact.phone");
  fixture_run (fixture->store, preview, FALSE);
  contact = fixture_find (fixture->store, &tov_contact_entity, "given_name", "Bo Ib");
  fixture_assert_value (contact, "email", "bo@x.dk");
}

/* What helps nobody is said, and no reason to leave somebody out. */
static void
test_addresses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_text ("Navn;Tlf.;Mail\n"
                                                  "A A;54 73 10 00;a@x.dk\n"
                                                  "B B;1234;b@x.dk\n"
                                                  "C C;+45 54731000;c@x\n"
                                                  "D D;54731000;d@x.dk, e@x.dk\n"
                                                  "E E;ring aldrig;\n");
  g_autoptr (TovSheet) places = fixture_read_text ("Firmanavn;CVR;Postnr.;By\n"
                                                   "A;;4800;Nykøbing\n"
                                                   "B;;800;Høje Taastrup\n"
                                                   "C;;48000;Nykøbing\n");
  g_autoptr (TovImport) import = tov_import_new (sheet, "contact", NULL, TODAY);
  g_autoptr (TovImportPreview) preview = fixture_preview (import, fixture->store);
  g_autoptr (TovImport) import_places = tov_import_new (places, "organisation", NULL, TODAY);
  g_autoptr (TovImportPreview) preview_places = NULL;
  g_autoptr (TovRecord) taastrup = NULL;

  fixture_assert_counts (preview, 1, 4, 0, 0);
  fixture_assert_problems (preview, 1, "");
  fixture_assert_problems (preview, 2,
                           "1: “1234” is no telephone number: it has less than eight digits.");
  fixture_assert_problems (preview, 3, "2: “c@x” is no e-mail address.");
  fixture_assert_problems (preview, 4, "2: “d@x.dk, e@x.dk” is no e-mail address.");
  fixture_assert_problems (
      preview, 5, "1: “ring aldrig” is no telephone number: it has less than eight digits.");
  preview_places = fixture_preview (import_places, fixture->store);
  fixture_assert_problems (preview_places, 3,
                           "2: “48000” is no Danish postal code, which has four digits.");
  fixture_run (fixture->store, preview_places, FALSE);
  taastrup = fixture_find (fixture->store, &tov_organisation_entity, "name", "B");
  fixture_assert_value (taastrup, "postal_code", "0800");
}

static void
assert_faults (TovImportPreview *preview)
{
  static const char *const reasons[] = {
    "0: “Given name” must be filled in",
    "2: The cell holds an error of the spreadsheet: #REF!.",
    "4: “31-02-2011” is not a date. Write it as 31-12-2011.",
    "4: “i foråret” is not a date. Write it as 31-12-2011.",
  };
  GPtrArray *rows = tov_import_preview_get_rows (preview);
  guint n_faulty = 0;

  g_assert_cmpuint (rows->len, ==, LONG_LIST_ROWS);
  for (guint i = 0; i < rows->len; i++) {
    const TovImportRow *row = g_ptr_array_index (rows, i);

    if (!long_list_is_faulty (i)) {
      g_assert_cmpint (row->state, ==, TOV_IMPORT_GOOD);
      g_assert_cmpuint (row->problems->len, ==, 0);
      continue;
    }
    g_assert_cmpint (row->state, ==, TOV_IMPORT_FAULTY);
    fixture_assert_problems (preview, row->row, reasons[n_faulty++ % 4]);
  }
  g_assert_cmpuint (n_faulty, ==, LONG_LIST_FAULTY);
}

/* Begun and given up in the midst. */
static void
give_up (TovStore *store, TovImportPreview *preview)
{
  g_autoptr (TovImportRun) run = tov_import_run_new (store, preview, FALSE, "Import", NULL);

  g_assert_nonnull (run);
  for (guint i = 0; i < 3; i++)
    g_assert_true (tov_import_run_step (run, NULL));
}

/* The preview lists exactly the faulty rows; given up it leaves nothing, and else the good rows. */
static void
check_long_list (Fixture *fixture, const char *name)
{
  g_autofree char *path = sheets_get_path (name);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovImportPreview) preview = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_save (fixture->store, &tov_organisation_entity, "og-job", "name", "Jobcentret", "kind",
                "jobcentre", NULL);
  long_list_write (path);
  sheets = sheets_read (name);
  import = tov_import_new (g_ptr_array_index (sheets, 0), "contact", NULL, TODAY);
  preview = fixture_preview (import, fixture->store);
  assert_faults (preview);
  before = fixture_export (fixture->store);
  give_up (fixture->store, preview);
  after = fixture_export (fixture->store);
  g_assert_cmpstr (before, ==, after);
  fixture_run (fixture->store, preview, FALSE);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_contact_entity), ==,
                    1 + LONG_LIST_ROWS - LONG_LIST_FAULTY);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_employment_entity), ==,
                    LONG_LIST_ROWS - LONG_LIST_FAULTY);
}

static void
test_long_csv (Fixture *fixture, gconstpointer data)
{
  check_long_list (fixture, "long.csv");
}

static void
test_long_workbook (Fixture *fixture, gconstpointer data)
{
  check_long_list (fixture, "long.xlsx");
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  if (!sheets_make ()) {
    g_print ("1..0 # SKIP openpyxl is missing\n");
    return 0;
  }

  FIXTURE_ADD ("contacts-from-outlook", test_outlook);
  FIXTURE_ADD ("contacts-from-a-danish-outlook", test_danish_outlook);
  FIXTURE_ADD ("contacts-from-google", test_google);
  FIXTURE_ADD ("addresses-and-numbers-that-are-none", test_addresses);
  FIXTURE_ADD ("five-thousand-rows-of-csv", test_long_csv);
  FIXTURE_ADD ("five-thousand-rows-of-a-workbook", test_long_workbook);
  result = g_test_run ();
  sheets_remove ();
  return result;
}
