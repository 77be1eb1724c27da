/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-vcard.h"

#include "small-cards.h"
#include "test-folder.h"
#include "tov-contact.h"
#include "tov-list-file.h"
#include "tov-sheet.h"

#include <string.h>

typedef struct
{
  char *folder;
  TovStore *store;
  GListModel *cards;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("tovholder-test-XXXXXX", NULL);
  fixture->store = tov_store_open (NULL, NULL);
  fixture->cards = small_cards_make (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->store);
  g_object_unref (fixture->cards);
}

/* Transfer full. */
static char *
write_cards (Fixture *fixture, gboolean with_notes)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, "cards.vcf", NULL);

  tov_vcard_write (fixture->store, fixture->cards, with_notes, path, &error);
  g_assert_no_error (error);
  return path;
}

static TovSheet *
read_sheet (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = tov_sheet_read_file (path, NULL, &error);

  g_assert_no_error (error);
  return g_ptr_array_steal_index (sheets, 0);
}

static void
expect_row (const TovSheet *sheet, guint row, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = 0; column < tov_sheet_n_columns (sheet); column++)
    if (tov_sheet_get (sheet, row, column) != NULL)
      g_string_append_printf (text, "%s|", tov_sheet_get (sheet, row, column));
  g_assert_cmpstr (text->str, ==, expected);
}

/* What is written is read again, the post of today with it. */
static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_cards (fixture, TRUE);
  g_autoptr (TovSheet) sheet = read_sheet (path);
  GBytes *photo;

  expect_row (sheet, 0,
              "Given name|Family name|Title|Department|Organisation|Phone|Mobile|E-mail|Note|"
              "Photo|");
  g_assert_cmpstr (tov_sheet_get (sheet, 1, 0), ==, "Mette Kirstine");
  g_assert_cmpstr (tov_sheet_get (sheet, 1, 1), ==, "Ærø");
  g_assert_cmpstr (tov_sheet_get (sheet, 1, 2), ==, "Rådgiver; leder");
  g_assert_cmpstr (tov_sheet_get (sheet, 1, 3), ==, "Øst, 2. sal");
  g_assert_cmpstr (tov_sheet_get (sheet, 1, 4), ==, "Børn & Unge <Nord>");
  g_assert_cmpstr (tov_sheet_get (sheet, 1, 8), ==,
                   "Ringer selv; helst før kl. 10, \\ ellers\nom eftermiddagen på Nykøbing "
                   "Falsters bedste arbejdsplads for rådgivere");
  photo = tov_sheet_get_file (sheet, 1, 9);
  g_assert_nonnull (photo);
  g_assert_cmpmem (g_bytes_get_data (photo, NULL), 3, "\377\330\377", 3);
  expect_row (sheet, 2, "=1+1|@SUM(A1)|");
}

static void
test_notes_only_if_asked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_cards (fixture, FALSE);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_null (strstr (text, "NOTE"));
  g_assert_null (strstr (text, "Ringer"));
  g_assert_nonnull (strstr (text, "UID:ct-mette\r\n"));
  g_assert_nonnull (strstr (text, "REV:20"));
}

/* A card written twice is the same card. */
static void
test_stable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_cards (fixture, TRUE);
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autofree char *second = NULL;

  g_assert_true (g_file_get_contents (path, &first, NULL, NULL));
  again = write_cards (fixture, TRUE);
  g_assert_true (g_file_get_contents (again, &second, NULL, NULL));
  g_assert_cmpstr (first, ==, second);
}

static char *
get_organisation (gpointer item, gpointer user_data)
{
  return g_strdup ("Børn & Unge <Nord>");
}

/* The same list as CSV and as a workbook: no text is a formula, and no name changes. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "list.csv", "list.xlsx" };
  g_autoptr (TovListFile) list = tov_list_file_new ("Contacts", fixture->cards);
  g_autofree char *csv = g_build_filename (fixture->folder, names[0], NULL);
  g_autofree char *text = NULL;

  tov_list_file_add_fields (list, &tov_contact_entity, NULL, NULL);
  tov_list_file_add_column (list, "Organisation", TOV_KIND_TEXT, get_organisation, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (TovSheet) sheet = NULL;
    guint last;

    tov_list_file_write (list, path, &error);
    g_assert_no_error (error);
    sheet = read_sheet (path);
    last = tov_sheet_n_columns (sheet) - 1;
    g_assert_cmpstr (tov_sheet_get (sheet, 2, 0), ==, "=1+1");
    g_assert_cmpstr (tov_sheet_get (sheet, 1, last), ==, "Børn & Unge <Nord>");
  }
  g_assert_true (g_file_get_contents (csv, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "'=1+1"));
}

#define ADD(path, test) g_test_add ("/vcard/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-is-written-is-read-again", test_round_trip);
  ADD ("notes-only-if-asked", test_notes_only_if_asked);
  ADD ("the-same-card-twice", test_stable);
  ADD ("lists-hold-no-formulas", test_lists);
  return g_test_run ();
}
