/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include "test-folder.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-file.h"
#include "tov-photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

/* Of a picture of noise, which no JPEG makes small. */
#define LARGE_SIDE 1700

static char *folder;

static TovSheet *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = tov_sheet_read_file (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 1);
  return g_ptr_array_steal_index (sheets, 0);
}

static TovSheet *
read_bytes (const char *bytes, gsize length)
{
  g_autofree char *path = g_build_filename (folder, "cards.vcf", NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  return read_file (path);
}

/* Lines between BEGIN and END. */
static TovSheet *
read_card (const char *lines)
{
  g_autofree char *text = g_strdup_printf ("BEGIN:VCARD\r\n%s\r\nEND:VCARD\r\n", lines);

  return read_bytes (text, strlen (text));
}

/* "Heading: text" in lines. */
static void
expect (const TovSheet *sheet, guint row, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = 0; column < tov_sheet_n_columns (sheet); column++)
    if (tov_sheet_get (sheet, row, column) != NULL)
      g_string_append_printf (text, "%s: %s\n", tov_sheet_get (sheet, 0, column),
                              tov_sheet_get (sheet, row, column));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
expect_card (const char *lines, const char *expected)
{
  g_autoptr (TovSheet) sheet = read_card (lines);

  expect (sheet, 1, expected);
}

static TovSheet *
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (SAMPLES, name, NULL);

  return read_file (path);
}

static void
expect_sample (const char *name, guint row, const char *expected)
{
  g_autoptr (TovSheet) sheet = read_sample (name);

  g_assert_cmpstr (tov_import_guess_target (sheet), ==, "contact");
  expect (sheet, row, expected);
}

static void
test_outlook (void)
{
  expect_sample ("outlook.vcf", 1,
                 "Given name: Åse Kirstine\n"
                 "Family name: Østergård\n"
                 "Title: Rådgiver\n"
                 "Department: Familieafdelingen\n"
                 "Organisation: Børn & Unge <Nord>\n"
                 "Phone: +45 54 73 10 00\n"
                 "Mobile: 20 30 40 50\n"
                 "E-mail: aase@guldborgsund.dk\n"
                 "Note: Træffes bedst før kl. 10\r\n\r\nKender praktikstederne\n"
                 "Role: Socialrådgiver\n"
                 "Phone (private): 54 73 20 00\n"
                 "Phone (fax, work): 54 73 10 01\n"
                 "Address (work): Parkvej 37, Stuen, 4800 Nykøbing F., Danmark\n"
                 "Website (work): http://www.guldborgsund.dk\n"
                 "Photo: 73 bytes\n");
}

static void
test_thunderbird (void)
{
  expect_sample ("thunderbird.vcf", 1,
                 "Given name: Bo\n"
                 "Family name: Juul\n"
                 "Title: Vejleder\n"
                 "Department: Vejledning\n"
                 "Organisation: UU-centret\n"
                 "Phone: 54 00 00 02\n"
                 "Mobile: +45-20-00-00-03\n"
                 "E-mail: bo@uu.example\n"
                 "Note: Tager imod, når det brænder\nogså om aftenen\n"
                 "Phone (private): 54 00 00 01\n"
                 "E-mail (private): bo.juul@hjemme.example\n"
                 "Address (work): Skolegade 1, 4900 Nakskov\n"
                 "Website (work): https://uu.example\n"
                 "Photo: 73 bytes\n");
}

static void
test_google (void)
{
  expect_sample ("google.vcf", 1,
                 "Given name: Karla Sofie\n"
                 "Family name: Bruun\n"
                 "Title: Studievejleder\n"
                 "Organisation: VUC Storstrøm\n"
                 "Phone: 54 22 22 22\n"
                 "Mobile: +45 21 22 23 24\n"
                 "E-mail: karla@vuc.example\n"
                 "Note: Sæt \"VUC\" i emnet\n"
                 "Phone (fax, work): 54 11 11 11\n"
                 "E-mail (Fodboldklubben): karla@klub.example\n"
                 "Address (private): Havnen 3 2. th., 4990 Sakskøbing, DK\n"
                 "Website (HomePage): http://vuc.example\n");
}

static void
test_iphone (void)
{
  expect_sample ("iphone.vcf", 1,
                 "Given name: Jens\n"
                 "Family name: Mølgaard\n"
                 "Title: Forstander\n"
                 "Organisation: Produktionsskolen Bødkergården\n"
                 "Phone: 54 78 78 78\n"
                 "Mobile: 26 26 26 26\n"
                 "E-mail: jens@bodker.example\n"
                 "Note: Phone: 54 78 78 00\n"
                 "Phone (fax, private): 54 78 78 79\n"
                 "Phone (Assistant): 54 78 78 80\n"
                 "E-mail (private): jens@privat.example\n"
                 "Address (work): Bødkervej 4, 4913 Horslunde, Danmark\n"
                 "Website (HomePage): http://bodker.example\n"
                 "Photo: 73 bytes\n");
  expect_sample ("iphone.vcf", 2,
                 "Organisation: Tømrerfirmaet Holm\n"
                 "Phone: 54 60 60 60\n");
}

static void
test_evolution (void)
{
  expect_sample ("evolution.vcf", 1,
                 "Given name: Lis\n"
                 "Family name: van Dijk\n"
                 "Title: Jobkonsulent\n"
                 "Department: Ungeteamet, 2. sal\n"
                 "Organisation: Jobcenter Roskilde\n"
                 "Phone: 54 85 00 00\n"
                 "Mobile: 20 11 22 33\n"
                 "E-mail: lis@roskilde.example\n"
                 "Note: Har kørekort; bor i Viby, ring\nhelst om morgenen og aldrig i weekend\n"
                 "Role: Tovholder\n"
                 "Address (work): Algade 31, Boks 100, 4000 Roskilde, Danmark\n"
                 "Website: http://roskilde.example\n");
}

static void
test_android (void)
{
  expect_sample ("android.vcf", 1,
                 "Name: Pia Sørensen\n"
                 "Organisation: Lolland Kommune\n"
                 "Phone: 54000000\n"
                 "Mobile: 31323334\n"
                 "E-mail: pia@lolland.example\n"
                 "Note: Kan nås på mobilen, også når hun kører mellem Maribo og Nakskov\n"
                 "Phone (mobile): 41424344\n"
                 "Photo: 73 bytes\n");
  expect_sample ("android.vcf", 2, "E-mail: kun.adresse@lolland.example\n");
}

static void
test_nextcloud (void)
{
  expect_sample ("nextcloud.vcf", 1,
                 "Name: Noor El Amrani\n"
                 "Title: Psykolog\n"
                 "Organisation: Psykiatrien Syd\n"
                 "Phone: 54 34 34 34\n"
                 "Mobile: 22 33 44 55\n"
                 "E-mail: noor@psyk.example\n"
                 "Note: Phone (private): 54 12 12 12\n"
                 "E-mail (private): noor@hjem.example\n");
}

static void
test_names (void)
{
  expect_card ("FN:Mette Holm", "Name: Mette Holm\n");
  expect_card ("N:Holm;Mette", "Given name: Mette\nFamily name: Holm\n");
  expect_card ("N:Holm;;;;", "Name: Holm\n");
  expect_card ("N:Holm;Mette;Kirstine,Marie;Dr.;ph.d.\nFN:Dr. Mette",
               "Given name: Mette Kirstine Marie\nFamily name: Holm\n");
  expect_card ("FN:Jobcentret\nORG:Jobcentret;Unge",
               "Department: Unge\nOrganisation: Jobcentret\n");
  expect_card ("KIND:org\nFN:Bilka\nN:Bilka;;;;", "Organisation: Bilka\n");
  expect_card ("FN:Bo\nORG:A\nORG:A\nORG:B;C",
               "Name: Bo\nOrganisation: A\nNote: Organisation: B\n");
}

/* Who prefers something private over something at work means it. */
static void
test_best_numbers (void)
{
  expect_card ("FN:a\nTEL;HOME:1\nTEL:2\nTEL;WORK:3\nTEL;WORK:3\nTEL;CELL;WORK:4",
               "Name: a\nPhone: 3\nMobile: 4\nNote: Phone (private): 1\nPhone: 2\n");
  expect_card ("FN:a\nTEL;WORK:1\nTEL;TYPE=home,pref:2",
               "Name: a\nPhone: 2\nNote: Phone (work): 1\n");
  expect_card ("FN:a\nTEL;FAX:1", "Name: a\nNote: Phone (fax): 1\n");
  expect_card ("FN:a\nEMAIL:mailto:x@y.dk\nEMAIL;PREF=1:z@y.dk",
               "Name: a\nE-mail: z@y.dk\nNote: E-mail: x@y.dk\n");
}

static void
test_odd_text (void)
{
  expect_card ("VERSION:2.1\nFN:\305se \330st", "Name: Åse Øst\n");
  expect_card ("FN:S\303\n \270ren", "Name: Søren\n");
  expect_card ("N;ENCODING=QUOTED-PRINTABLE:=C5se;=\nBo", "Given name: Bo\nFamily name: Åse\n");
  expect_card ("FN:=1+1\nNOTE:@sum", "Name: =1+1\nNote: @sum\n");
}

static void
test_refuses_what_is_none (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "none.vcf", NULL);

  g_assert_true (g_file_set_contents (path, "Navn;Telefon\nBo;1\n", -1, NULL));
  g_assert_null (tov_sheet_read_file (path, NULL, &error));
  g_assert_nonnull (error);
}

/* Whatever becomes of the samples on their way, nothing crashes. */
static void
test_survives_damage (void)
{
  static const char *const names[] = { "outlook.vcf", "iphone.vcf", "android.vcf" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 600; round++) {
    g_autofree char *path = g_build_filename (SAMPLES, names[round % 3], NULL);
    g_autofree char *damaged = g_build_filename (folder, "damaged.vcf", NULL);
    g_autofree char *text = NULL;
    g_autoptr (GPtrArray) sheets = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (path, &text, &length, NULL));
    for (int i = g_rand_int_range (random, 1, 30); i > 0; i--)
      text[g_rand_int_range (random, 0, (int) length)] =
          "\r\n ;:=,\\\0\377AB"[g_rand_int_range (random, 0, 12)];
    g_assert_true (g_file_set_contents_full (damaged, text, (gssize) length,
                                             G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    sheets = tov_sheet_read_file (damaged, NULL, NULL);
    for (guint row = 0; sheets != NULL && row < tov_sheet_n_rows (sheets->pdata[0]); row++)
      for (guint column = 0; column < tov_sheet_n_columns (sheets->pdata[0]); column++)
        g_assert_true (
            tov_sheet_get (sheets->pdata[0], row, column) == NULL
            || g_utf8_validate (tov_sheet_get (sheets->pdata[0], row, column), -1, NULL));
  }
}

/* A camera's: some three megabytes. Transfer full. */
static GBytes *
make_large_photo (void)
{
  g_autoptr (GdkPixbuf) noise =
      gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, LARGE_SIDE, LARGE_SIDE);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guchar *pixels = gdk_pixbuf_get_pixels (noise);
  char *content;
  gsize size;

  for (gsize i = 0; i < gdk_pixbuf_get_byte_length (noise); i++)
    pixels[i] = (guchar) g_rand_int (random);
  g_assert_true (
      gdk_pixbuf_save_to_buffer (noise, &content, &size, "jpeg", NULL, "quality", "95", NULL));
  g_assert_cmpuint (size, >, 3000000);
  return g_bytes_new_take (content, size);
}

static TovImportPreview *
preview_card (TovStore *store, const char *lines, TovSheet **sheet, TovImport **import)
{
  *sheet = read_card (lines);
  *import = tov_import_new (*sheet, tov_import_guess_target (*sheet), NULL, TODAY);
  return fixture_preview (*import, store);
}

static void
check_photo (Fixture *fixture, const char *before)
{
  g_autoptr (GBytes) photo = make_large_photo ();
  g_autofree char *encoded =
      g_base64_encode (g_bytes_get_data (photo, NULL), g_bytes_get_size (photo));
  g_autofree char *lines = g_strdup_printf ("FN:Bo Juul\r\n%s%s\r\n", before, encoded);
  g_autoptr (TovSheet) sheet = NULL;
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovImportPreview) preview = preview_card (fixture->store, lines, &sheet, &import);
  g_autoptr (TovRecord) record = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GBytes) again = NULL;

  fixture_assert_counts (preview, 1, 0, 0, 0);
  fixture_run (fixture->store, preview, FALSE);
  record = fixture_find (fixture->store, &tov_contact_entity, "given_name", "Bo");
  kept = tov_store_get_file (fixture->store, TOV_CONTACT (record)->photo, NULL);
  g_assert_nonnull (kept);
  g_assert_cmpuint (g_bytes_get_size (kept), <=, TOV_PHOTO_MAX_SIZE);
  again = tov_photo_make (kept, NULL);
  g_assert_nonnull (again);
}

static void
test_large_photo (Fixture *fixture, gconstpointer data)
{
  check_photo (fixture, "VERSION:3.0\r\nPHOTO;ENCODING=b;TYPE=JPEG:");
}

static void
test_large_photo_of_4 (Fixture *fixture, gconstpointer data)
{
  check_photo (fixture, "VERSION:4.0\r\nPHOTO:data:image/jpeg;base64,");
}

static void
test_bad_photo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = NULL;
  g_autoptr (TovImport) import = NULL;
  g_autoptr (TovImportPreview) preview =
      preview_card (fixture->store, "FN:Bo Juul\nPHOTO;ENCODING=b:AAAA\nPHOTO;VALUE=URI:http://x/y",
                    &sheet, &import);

  fixture_assert_counts (preview, 0, 1, 0, 0);
  fixture_assert_problems (preview, 1, "1: The photo cannot be read and is left out.");
  fixture_run (fixture->store, preview, FALSE);
  g_assert_cmpuint (fixture_count (fixture->store, &tov_contact_entity, "given_name", "Bo"), ==, 1);
}

/* The whole way: rows with reasons, and one act. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovSheet) sheet = read_sample ("iphone.vcf");
  g_autoptr (TovImport) import = tov_import_new (sheet, "contact", NULL, TODAY);
  g_autoptr (TovImportPreview) preview = fixture_preview (import, fixture->store);
  g_autoptr (TovSheet) firm = read_card ("ORG:Bilka");
  g_autoptr (TovImport) import_firm = tov_import_new (firm, "organisation", NULL, TODAY);
  g_autoptr (TovImportPreview) preview_firm = fixture_preview (import_firm, fixture->store);
  g_autoptr (TovRecord) contact = NULL;
  g_autoptr (TovRecord) post = NULL;

  fixture_assert_counts (preview_firm, 1, 0, 0, 0);
  fixture_assert_mapping (import, "contact.given_name contact.family_name employment.title "
                                  "employment.organisation_id contact.phone contact.mobile "
                                  "contact.email contact.note contact.photo");
  fixture_assert_problems (preview, 2,
                           "-1: It is about an organisation and names no person. Import it as an "
                           "organisation.");
  fixture_run (fixture->store, preview, FALSE);
  contact = fixture_find (fixture->store, &tov_contact_entity, "family_name", "Mølgaard");
  fixture_assert_value (contact, "email", "jens@bodker.example");
  g_assert_nonnull (TOV_CONTACT (contact)->photo);
  post = fixture_find (fixture->store, &tov_employment_entity, "title", "Forstander");
  fixture_assert_value (post, "contact_id", tov_record_get_id (contact));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("tovholder-test-XXXXXX", NULL);

  g_test_add_func ("/sheet-vcard/outlook", test_outlook);
  g_test_add_func ("/sheet-vcard/thunderbird", test_thunderbird);
  g_test_add_func ("/sheet-vcard/google", test_google);
  g_test_add_func ("/sheet-vcard/iphone", test_iphone);
  g_test_add_func ("/sheet-vcard/evolution", test_evolution);
  g_test_add_func ("/sheet-vcard/android", test_android);
  g_test_add_func ("/sheet-vcard/nextcloud", test_nextcloud);
  g_test_add_func ("/sheet-vcard/names-and-organisations", test_names);
  g_test_add_func ("/sheet-vcard/the-best-numbers-and-the-others-in-words", test_best_numbers);
  g_test_add_func ("/sheet-vcard/odd-text", test_odd_text);
  g_test_add_func ("/sheet-vcard/refuses-what-is-none", test_refuses_what_is_none);
  g_test_add_func ("/sheet-vcard/survives-damage", test_survives_damage);
  FIXTURE_ADD ("vcard-with-a-photo-of-three-megabytes", test_large_photo);
  FIXTURE_ADD ("vcard-with-a-photo-as-4.0-has-it", test_large_photo_of_4);
  FIXTURE_ADD ("vcard-with-a-photo-that-is-none", test_bad_photo);
  FIXTURE_ADD ("vcard-becomes-contacts", test_import);
  result = g_test_run ();
  test_folder_remove (folder);
  g_free (folder);
  return result;
}
