/* What lists of any kind become, and what is said of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include "tov-ball.h"
#include "tov-contact.h"
#include "tov-cpr.h"
#include "tov-employment.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-placement.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

/* Previews a list written here, as the caseload of ps-g. */
static TovImportPreview *
preview_caseload (TovStore *store, TovSheet **sheet, TovImport **import, const char *text)
{
  *sheet = fixture_read_text (text);
  *import = tov_import_new (*sheet, "caseload", "ps-g", TODAY);
  return fixture_preview (*import, store);
}

static void
test_says_what_is_wrong (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = NULL;
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovImportPreview) result = preview_caseload (
      fixture->store, &sheet, &import,
      "Navn;Født;Køn;CPR;Niveau;Indskrevet;Udskrevet;Forløb;Timer;Næste skridt;Frist;Tovholder\n"
      "Bo Juul;31-02-1993;;;;1-1-2011;;;;;;\n"
      "Bo Kjær;1993;;;Meget;1-1-2011;;;;;;\n"
      "Bo Lund;1993;;;;1-1-2011;31-12-2010;;;;;\n"
      "Bo Mørk;1993;;;;1-1-2011;;EGU;;;;\n"
      "Bo Poulsen;1993;;;;1-1-2011;;;mange;;;\n"
      "Bo Skov;1993;;;;1-1-2011;;;;;1-11-2011;\n"
      "Bo Toft;1993;?;123;;1-1-2011;;;;;;\n"
      ";;;;;1-1-2011;;;;Ring;;\n"
      "Bo Vest;1993;;;;#REF!;;;;;;\n"
      "Bo Bæk;1993;;;;1-1-2011;;;;;;\n");

  fixture_assert_counts (result, 1, 0, 0, 9);
  fixture_assert_problems (
      result, 1, "1: “31-02-1993” is not a birth date. Write it as 31-12-1993, 12-1993 or 1993.");
  fixture_assert_problems (result, 2, "4: “Meget” is none of these: Close, External, Phasing out.");
  fixture_assert_problems (result, 3, "6: Enrolment: the discharge cannot be before the admission");
  fixture_assert_problems (result, 4,
                           "7: “EGU” can mean several (Placement types). Write the whole name.");
  fixture_assert_problems (result, 5, "8: “mange” is not a whole number.");
  fixture_assert_problems (result, 6, "9: Next step: “Text” must be filled in");
  fixture_assert_problems (result, 7, "3: A CPR number has ten digits. Write it as 010203-1234.");
  fixture_assert_problems (result, 8, "-1: The row does not say whom or what it is about.");
  fixture_assert_problems (result, 9, "5: The cell holds an error of the spreadsheet: #REF!.");
  fixture_assert_problems (result, 10, "");
}

static void
test_remarks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = NULL;
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovImportPreview) result = preview_caseload (fixture->store, &sheet, &import,
                                                          "Navn;Født;Indskrevet;Seneste kontakt\n"
                                                          "Bo Juul;1993;;\n"
                                                          "Bo Kjær;1893;1-1-2011;\n"
                                                          "Bo Lund;1993;1-1-2011;15-10-2011\n"
                                                          "Bo Mørk;1993;1-1-1911;\n"
                                                          "Bo Poulsen\n");
  GPtrArray *assumptions = tov_import_preview_get_assumptions (result);

  fixture_assert_counts (result, 0, 5, 0, 0);
  fixture_assert_problems (
      result, 1, "-1: The list does not say since when; today becomes the day of admission.");
  fixture_assert_problems (result, 2, "1: “1893” is an unlikely birth date.");
  fixture_assert_problems (result, 3, "3: “15-10-2011” is a day to come.");
  fixture_assert_problems (result, 4, "2: “1-1-1911” is an unlikely date.");
  fixture_assert_problems (
      result, 5,
      "-1: The list does not say since when; today becomes the day of admission.\n"
      "-1: Only one cell of the row is filled in.");
  /* What no column says is said once, not in each row that has a contact. */
  g_assert_cmpuint (assumptions->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (assumptions, 0), ==,
                   "The list does not say how the contact was made; it is taken for a meeting.");
}

/* A meeting meets the norm and a call does not, so it is said where a list is silent about it. */
static void
test_form_is_not_guessed_in_silence (Fixture *fixture, gconstpointer data)
{
  static const char remark[] =
      "-1: The list does not say how the contact was made; it is taken for a meeting.";
  g_autoptr (TovSheet) sheet = NULL, entries = NULL;
  g_autoptr (TovImport) import = NULL, log = NULL;
  g_autoptr (TovImportPreview) logged = NULL;
  g_autoptr (TovImportPreview) result =
      preview_caseload (fixture->store, &sheet, &import,
                        "Navn;Født;Indskrevet;Seneste kontakt;Kontaktform\n"
                        "Bo Juul;1993;1-1-2011;1-10-2011;Telefon\n"
                        "Bo Kjær;1993;1-1-2011;1-10-2011;\n"
                        "Bo Lund;1993;1-1-2011;;\n");

  fixture_assert_counts (result, 2, 1, 0, 0);
  fixture_assert_problems (result, 1, "");
  fixture_assert_problems (result, 2, remark);
  fixture_assert_problems (result, 3, "");

  fixture_save (fixture->store, &tov_young_person_entity, "yp-1", "reference", "G-001", NULL);
  entries = fixture_read_text ("Ung;Dato;Hvordan\nG-001;1-10-2011;Telefon\nG-001;2-10-2011;\n");
  log = tov_import_new (entries, "log_entry", NULL, TODAY);
  logged = fixture_preview (log, fixture->store);
  fixture_assert_counts (logged, 1, 1, 0, 0);
  fixture_assert_problems (logged, 2, remark);
}

/* Sums are no people, but people may be called like one. */
static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = NULL;
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovImportPreview) result = preview_caseload (fixture->store, &sheet, &import,
                                                          "Navn;Født;Tlf;Niveau;Indskrevet\n"
                                                          "Niveau: Ekstern;;;;\n"
                                                          "Sumeya Ali;020693;00112233;;1-1-2011\n"
                                                          ";;;;\n"
                                                          "Navn;Født;Tlf;Niveau;Indskrevet\n"
                                                          "Bo Juul;1993;;Tæt;1-1-2011\n"
                                                          "I alt;2 unge;;;\n"
                                                          "Sum: 2;2;2;;\n"
                                                          ";;;;17\n");

  fixture_assert_counts (result, 2, 0, 0, 0);
  g_assert_cmpuint (tov_import_preview_count (result, TOV_IMPORT_SKIPPED), ==, 6);
  g_assert_cmpstr (fixture_get_title (result, 2), ==, "Sumeya Ali · External");
  g_assert_cmpstr (fixture_get_title (result, 5), ==, "Bo Juul · Close");
  fixture_assert_problems (result, 8, "");
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const char *const names[][3] = {
    { "Bo Juul", "Bo", "Juul" },
    { "Juul Kjær, Bo", "Bo", "Juul Kjær" },
    { "Bo Ib Kjær", "Bo Ib", "Kjær" },
    { "Bo van der Kjær", "Bo", "van der Kjær" },
    { "  Bo\302\240  Lund ", "Bo", "Lund" },
    { "Bo", "Bo", NULL },
    { "Bo,", "Bo", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *text = g_strdup_printf ("Navn;Født;Nr\n%s;1993;N%u\n", names[i][0], i);
    g_autofree char *number = g_strdup_printf ("N%u", i);
    g_autoptr (TovSheet) sheet = NULL;
    g_autoptr (TovImport) import = NULL;
    g_autoptr (TovImportPreview) result = preview_caseload (fixture->store, &sheet, &import, text);
    g_autoptr (TovRecord) person = NULL;

    fixture_run (fixture->store, result, TRUE);
    person = fixture_find (fixture->store, &tov_young_person_entity, "reference", number);
    fixture_assert_value (person, "given_name", names[i][1]);
    fixture_assert_value (person, "family_name", names[i][2]);
  }
}

static void
test_birthdays (Fixture *fixture, gconstpointer data)
{
  /* What stands in the column, the birth date, and the CPR number. */
  static const char *const birthdays[][3] = {
    { "620693-1009", "1993-06-02", "620693-1009" },
    { "6206931009", "1993-06-02", "620693-1009" },
    { "020693-xxxx", "1993-06-02", NULL },
    { "020693", "1993-06-02", NULL },
    { "20693", "1993-06-02", NULL },
    { "34122", "1993-06-02", NULL },
    { "1993-06-02", "1993-06-02", NULL },
    { "2. juni 1993", "1993-06-02", NULL },
    { "1993", "1993", NULL },
    { "11-2-93", "1993-02-11", NULL },
    { "614-31005", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (birthdays); i++) {
    g_autofree char *text =
        g_strdup_printf ("CPR;Nr;Indskrevet\n%s;N%u;1-1-2011\n", birthdays[i][0], i);
    g_autofree char *number = g_strdup_printf ("N%u", i);
    g_autoptr (TovSheet) sheet = NULL;
    g_autoptr (TovImport) import = NULL;
    g_autoptr (TovImportPreview) result = preview_caseload (fixture->store, &sheet, &import, text);
    g_autoptr (TovRecord) person = NULL;

    g_assert_cmpuint (tov_import_preview_count (result, TOV_IMPORT_FAULTY), ==,
                      birthdays[i][1] == NULL ? 1 : 0);
    if (birthdays[i][1] == NULL)
      continue;
    fixture_run (fixture->store, result, TRUE);
    person = fixture_find (fixture->store, &tov_young_person_entity, "reference", number);
    fixture_assert_value (person, "birth_date", birthdays[i][1]);
    g_assert_cmpuint (fixture_count (fixture->store, &tov_cpr_entity, "young_person_id",
                                     tov_record_get_id (person)),
                      ==, birthdays[i][2] != NULL ? 1 : 0);
    if (birthdays[i][2] != NULL)
      g_assert_cmpuint (fixture_count (fixture->store, &tov_cpr_entity, "number", birthdays[i][2]),
                        ==, i + 1);
  }
}

static void
test_numbers_go_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = NULL;
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovImportPreview) result = NULL;

  fixture_save (fixture->store, &tov_young_person_entity, "yp-1", "reference", "G-007", NULL);
  fixture_save (fixture->store, &tov_enrolment_entity, "en-1", "young_person_id", "yp-1",
                "partnership_id", "ps-g", "admitted_on", "2010-01-01", NULL);
  fixture_save (fixture->store, &tov_young_person_entity, "yp-2", "reference", "L-050", NULL);
  result = preview_caseload (fixture->store, &sheet, &import,
                             "Navn;Nr;Indskrevet\n"
                             "Bo Juul;;1-1-2011\n"
                             "Bo Kjær;G-009;1-1-2011\n"
                             "Bo Lund;;1-1-2011\n"
                             "Bo Mørk;L-050;1-1-2011\n");
  fixture_assert_counts (result, 3, 0, 1, 0);
  fixture_run (fixture->store, result, FALSE);
  g_object_unref (fixture_find (fixture->store, &tov_young_person_entity, "reference", "G-008"));
  g_object_unref (fixture_find (fixture->store, &tov_young_person_entity, "reference", "G-010"));
}

static void
test_doubles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = NULL;
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovImportPreview) result = NULL;

  fixture_save (fixture->store, &tov_young_person_entity, "yp-1", "reference", "G-001",
                "given_name", "Åse", "family_name", "Holm", "birth_date", "1993-06-02", NULL);
  result = preview_caseload (fixture->store, &sheet, &import,
                             "Navn;Født;Indskrevet;Tlf\n"
                             "Holm, AASE;02-06-93;1-1-2011;\n"
                             "Åse Holm;3-6-1993;1-1-2011;\n"
                             "Bo Juul;1993;1-1-2011;45112231\n"
                             "Bo Juul;1993;1-1-2011;45112232\n"
                             "Bo Lund;fejl;1-1-2011;\n"
                             "Bo Lund;1993;1-1-2011;\n");
  fixture_assert_counts (result, 2, 1, 2, 1);
  fixture_assert_problems (result, 1,
                           "-1: It is in the register already, or further up in the list.");
  fixture_assert_problems (
      result, 2,
      "-1: Somebody of that name is in the register already, or further up in the "
      "list.");
  fixture_assert_problems (result, 4,
                           "-1: It is in the register already, or further up in the list.");
  /* The faulty one further up does not count. */
  fixture_assert_problems (result, 6, "");
  g_assert_cmpuint (tov_import_preview_count_records (result, &tov_young_person_entity, FALSE), ==,
                    3);
  fixture_run (fixture->store, result, TRUE);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_young_person_entity), ==, 6);
}

static void
test_discharge_closes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = NULL;
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovImportPreview) result = preview_caseload (
      fixture->store, &sheet, &import,
      "Navn;Indskrevet;Udskrevet;Årsag til udskrivning;Tovholder;Niveau;Praktiksted\n"
      "Bo Juul;1-1-2011;1-6-2011;I job;Mette Holm;Tæt;Bilka\n");
  g_autoptr (TovRecord) level = NULL;

  fixture_run (fixture->store, result, FALSE);
  level = fixture_find (fixture->store, &tov_support_level_entity, "level", "close");
  fixture_assert_value (level, "from_date", "2011-01-01");
  fixture_assert_value (level, "to_date", "2011-05-31");
  g_assert_cmpuint (fixture_count (fixture->store, &tov_key_worker_entity, "to_date", "2011-05-31"),
                    ==, 1);
  g_assert_cmpuint (fixture_count (fixture->store, &tov_placement_entity, "to_date", "2011-05-31"),
                    ==, 1);
  g_assert_cmpuint (fixture_count (fixture->store, &tov_enrolment_entity, "discharge_reason_id",
                                   "discharge_reason:in_work"),
                    ==, 1);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_ball_entity), ==, 0);
}

static void
test_partnership_must_be_known (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_text ("Navn;Indskrevet;Partnerskab\n"
                                                  "Bo Juul;1-1-2011;\n"
                                                  "Bo Kjær;1-1-2011;lolland\n"
                                                  "Bo Lund;1-1-2011;Atlantis\n");
  g_autoptr (TovImport) import = tov_import_new (sheet, "caseload", NULL, TODAY);
  g_autoptr (TovImportPreview) result = NULL;

  fixture_save (fixture->store, &tov_partnership_entity, "ps-l", "name", "Lolland", NULL);
  result = fixture_preview (import, fixture->store);
  fixture_assert_counts (result, 1, 0, 0, 2);
  fixture_assert_problems (
      result, 1,
      "-1: It is not known to which partnership. Choose one in the window first, or "
      "let a column say it.");
  fixture_assert_problems (result, 3, "2: “Atlantis” is not in the register (Partnerships).");
  fixture_run (fixture->store, result, FALSE);
  g_assert_cmpuint (fixture_count (fixture->store, &tov_enrolment_entity, "partnership_id", "ps-l"),
                    ==, 1);
}

static void
test_contacts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet =
      fixture_read_text ("Kontaktpersoner i Guldborgsund\n"
                         "\n"
                         "Navn\tOrganisation\tTitel\tTlf.\tMobil\tMail\n"
                         "Bo Juul\tJobcentret\tKonsulent\t54730001\t54730002\tbo@x.dk\n"
                         "Ida Lund\tJOBCENTRET\tLeder\t\t\tida@x.dk\n"
                         "Holm, Mette\t\t\t\t\t\n"
                         "Bo Juul Hansen\t\t\t\t\tBO@x.dk\n");
  g_autoptr (TovImport) import = tov_import_new (sheet, "contact", NULL, TODAY);
  g_autoptr (TovImportPreview) result = NULL;

  g_assert_cmpstr (tov_import_guess_target (sheet), ==, "contact");
  g_assert_cmpuint (tov_import_get_heading_row (import), ==, 2);
  fixture_assert_mapping (import,
                          "contact.name employment.organisation_id employment.title contact.phone "
                          "contact.mobile contact.email");
  result = fixture_preview (import, fixture->store);
  fixture_assert_counts (result, 1, 1, 2, 0);
  fixture_run (fixture->store, result, FALSE);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_contact_entity), ==, 3);
  g_assert_cmpuint (fixture_count (fixture->store, &tov_organisation_entity, "name", "Jobcentret"),
                    ==, 1);
  g_assert_cmpuint (fixture_count (fixture->store, &tov_organisation_entity, "kind", "other"), ==,
                    1);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_employment_entity), ==, 2);
}

static void
test_intervals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_text ("Ung;Niveau;Fra;Til\n"
                                                  "G-001;Tæt;1-1-2010;31-12-2010\n"
                                                  "G-001;Ekstern;31-12-2010;\n"
                                                  "G-002;Tæt;1-6-2010;\n"
                                                  "G-003;Tæt;1-6-2010;\n"
                                                  "G-001;Ekstern;1-1-2011;\n");
  g_autoptr (TovImport) import = tov_import_new (sheet, "support_level", NULL, TODAY);
  g_autoptr (TovImportPreview) result = NULL;

  fixture_save (fixture->store, &tov_young_person_entity, "yp-1", "reference", "G-001", NULL);
  fixture_save (fixture->store, &tov_young_person_entity, "yp-2", "reference", "G-002", NULL);
  fixture_save (fixture->store, &tov_support_level_entity, "sl-1", "young_person_id", "yp-2",
                "level", "close", "from_date", "2010-01-01", "to_date", "2010-06-01", NULL);
  result = fixture_preview (import, fixture->store);
  fixture_assert_counts (result, 2, 0, 0, 3);
  fixture_assert_problems (result, 2, "2: The period overlaps the one in row 2.");
  fixture_assert_problems (result, 3, "2: Overlaps the one from 01-01-2010 to 01-06-2010");
  fixture_assert_problems (result, 4, "0: “G-003” is not in the register (Young people).");
  g_assert_cmpstr (fixture_get_title (result, 1), ==, "G-001 · Tæt");
  fixture_run (fixture->store, result, FALSE);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_support_level_entity), ==, 3);
}

static void
test_columns_can_be_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet =
      fixture_read_text ("Overskrift;\nNavn;Hvad;Om;Note\nBo Juul;x;y;z\n");
  g_autoptr (TovImport) import = tov_import_new (sheet, "caseload", "ps-g", TODAY);
  g_autoptr (TovImportPreview) result = NULL;
  g_autoptr (TovRecord) person = NULL;
  int note, name;

  fixture_assert_mapping (import, "young_person.name - - young_person.note");
  name = tov_import_get_field (import, 0);
  note = tov_import_get_field (import, 3);
  tov_import_set_field (import, 2, note);
  fixture_assert_mapping (import, "young_person.name - young_person.note young_person.note");
  tov_import_set_field (import, 1, name);
  fixture_assert_mapping (import, "- young_person.name young_person.note young_person.note");
  tov_import_set_field (import, 0, name);
  result = fixture_preview (import, fixture->store);
  fixture_run (fixture->store, result, FALSE);
  person = fixture_find (fixture->store, &tov_young_person_entity, "given_name", "Bo");
  fixture_assert_value (person, "note", "Om: y\nNote: z");

  tov_import_set_heading_row (import, 0);
  fixture_assert_mapping (import, "- - - -");
  tov_import_set_heading_row (import, 1);
  fixture_assert_mapping (import, "young_person.name - - young_person.note");
}

/* Every entity takes the labels of its own fields as headings. */
static void
test_every_target_knows_its_fields (Fixture *fixture, gconstpointer data)
{
  for (const TovImportTarget *target = tov_import_get_targets (); target->name != NULL; target++) {
    g_autoptr (TovSheet) nothing = fixture_read_text ("x\n");
    g_autoptr (TovImport) empty = tov_import_new (nothing, target->name, NULL, TODAY);
    GPtrArray *fields = tov_import_get_fields (empty);
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (TovSheet) sheet = NULL;
    g_autoptr (TovImport) import = NULL;

    g_assert_cmpuint (fields->len, >, 0);
    for (guint i = 0; i < fields->len; i++)
      g_string_append_printf (text, "%s%s", i > 0 ? ";" : "",
                              ((TovImportField *) g_ptr_array_index (fields, i))->name);
    sheet = fixture_read_text (text->str);
    import = tov_import_new (sheet, target->name, NULL, TODAY);
    for (guint i = 0; i < fields->len; i++)
      g_assert_cmpint (tov_import_get_field (import, i), ==, (int) i);
  }
}

static void
test_cancelled_preview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = fixture_read_text ("Navn\nBo\n");
  g_autoptr (TovImport) import = tov_import_new (sheet, "caseload", NULL, TODAY);
  g_autoptr (TovConnection) snapshot = tov_store_snapshot (fixture->store, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tov_import_preview (import, snapshot, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A record that the register refuses takes all of it back. */
static void
test_failure_takes_all_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = NULL;
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovImportPreview) result = preview_caseload (
      fixture->store, &sheet, &import, "Navn;Indskrevet;Tovholder\nBo Juul;1-1-2011;Mette Holm\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (TovImportRun) run = NULL;

  /* The key worker is gone since the preview. */
  g_assert_true (tov_store_delete (fixture->store, &tov_contact_entity, "ct-mette", NULL));
  run = tov_import_run_new (fixture->store, result, FALSE, "Import", &error);
  g_assert_no_error (error);
  while (tov_import_run_step (run, &error))
    ;
  if (error == NULL)
    g_assert_false (tov_import_run_finish (run, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (tov_store_count (fixture->store, &tov_young_person_entity), ==, 0);
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
  FIXTURE_ADD ("says-in-words-what-is-wrong-and-where", test_says_what_is_wrong);
  FIXTURE_ADD ("remarks-on-what-is-unlikely", test_remarks);
  FIXTURE_ADD ("says-where-a-contact-is-taken-for-a-meeting", test_form_is_not_guessed_in_silence);
  FIXTURE_ADD ("leaves-out-what-is-nobody", test_left_out);
  FIXTURE_ADD ("names-in-either-order", test_names);
  FIXTURE_ADD ("birthdays-and-cpr-numbers", test_birthdays);
  FIXTURE_ADD ("numbers-go-on-behind-the-last", test_numbers_go_on);
  FIXTURE_ADD ("finds-who-is-there-already", test_doubles);
  FIXTURE_ADD ("a-discharge-closes-what-is-open", test_discharge_closes);
  FIXTURE_ADD ("the-partnership-must-be-known", test_partnership_must_be_known);
  FIXTURE_ADD ("a-list-of-contacts", test_contacts);
  FIXTURE_ADD ("periods-do-not-overlap", test_intervals);
  FIXTURE_ADD ("columns-can-be-set-by-hand", test_columns_can_be_set);
  FIXTURE_ADD ("every-target-knows-its-fields", test_every_target_knows_its_fields);
  FIXTURE_ADD ("stops-when-cancelled", test_cancelled_preview);
  FIXTURE_ADD ("a-failure-takes-all-back", test_failure_takes_all_back);
  result = g_test_run ();
  sheets_remove ();
  return result;
}
