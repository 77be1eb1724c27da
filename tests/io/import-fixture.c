/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#include "tov-contact.h"
#include "tov-package.h"
#include "tov-partnership.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  const char *field;
  const char *value;
  TovRecord *found;
  guint number;
} Search;

static void
on_record_cb (TovRecord *record, gpointer user_data)
{
  Search *search = user_data;
  const TovField *field = tov_entity_get_field (tov_record_get_entity (record), search->field);
  g_autofree char *value = tov_record_get_text (record, field);

  if (g_strcmp0 (value, search->value) != 0)
    return;
  search->number++;
  g_clear_object (&search->found);
  search->found = g_object_ref (record);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

void
fixture_save (TovStore *store, const TovEntity *entity, const char *id, ...)
{
  g_autoptr (TovRecord) record = tov_record_new (entity);
  g_autoptr (GError) error = NULL;
  va_list values;
  const char *name;

  tov_record_set_id (record, id);
  va_start (values, id);
  while ((name = va_arg (values, const char *)) != NULL) {
    g_assert_true (tov_record_set_text (record, tov_entity_get_field (entity, name),
                                        va_arg (values, const char *), NULL));
  }
  va_end (values);
  tov_store_save (store, record, &error);
  g_assert_no_error (error);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = tov_store_open (NULL, &error);
  g_assert_no_error (error);
  fixture_save (fixture->store, &tov_partnership_entity, "ps-g", "name", "Guldborgsund", NULL);
  fixture_save (fixture->store, &tov_contact_entity, "ct-mette", "given_name", "Mette",
                "family_name", "Holm", NULL);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->store);
}

TovSheet *
fixture_read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = sheets_read_bytes ("list.csv", text, strlen (text), &error);

  g_assert_no_error (error);
  return g_ptr_array_steal_index (sheets, 0);
}

TovSheet *
fixture_read_first (const char *name)
{
  g_autoptr (GPtrArray) sheets = sheets_read (name);

  return g_ptr_array_steal_index (sheets, 0);
}

TovImportPreview *
fixture_preview (TovImport *import, TovStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovConnection) snapshot = tov_store_snapshot (store, NULL, &error);
  TovImportPreview *result;

  g_assert_no_error (error);
  result = tov_import_preview (import, snapshot, NULL, &error);
  g_assert_no_error (error);
  return result;
}

void
fixture_run (TovStore *store, TovImportPreview *preview, gboolean with_duplicates)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovImportRun) run =
      tov_import_run_new (store, preview, with_duplicates, "Import", &error);

  g_assert_no_error (error);
  while (tov_import_run_step (run, &error))
    ;
  g_assert_no_error (error);
  g_assert_cmpfloat (tov_import_run_get_progress (run), ==, 1);
  tov_import_run_finish (run, &error);
  g_assert_no_error (error);
}

void
fixture_assert_mapping (TovImport *import, const char *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = 0; column < tov_sheet_n_columns (tov_import_get_sheet (import)); column++) {
    int field = tov_import_get_field (import, column);
    const TovImportField *its =
        field >= 0 ? g_ptr_array_index (tov_import_get_fields (import), field) : NULL;

    g_string_append_printf (text, "%s%s", column > 0 ? " " : "", its != NULL ? its->name : "-");
  }
  g_assert_cmpstr (text->str, ==, names);
}

void
fixture_assert_counts (
    TovImportPreview *preview, guint good, guint noted, guint doubles, guint faulty)
{
  g_assert_cmpuint (tov_import_preview_count (preview, TOV_IMPORT_GOOD), ==, good);
  g_assert_cmpuint (tov_import_preview_count (preview, TOV_IMPORT_NOTED), ==, noted);
  g_assert_cmpuint (tov_import_preview_count (preview, TOV_IMPORT_DUPLICATE), ==, doubles);
  g_assert_cmpuint (tov_import_preview_count (preview, TOV_IMPORT_FAULTY), ==, faulty);
}

void
fixture_assert_problems (TovImportPreview *preview, guint row, const char *messages)
{
  GPtrArray *rows = tov_import_preview_get_rows (preview);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const TovImportRow *its = g_ptr_array_index (rows, i);

    for (guint j = 0; its->row == row && j < its->problems->len; j++) {
      const TovImportProblem *problem = g_ptr_array_index (its->problems, j);

      g_string_append_printf (text, "%s%d: %s", text->len > 0 ? "\n" : "", problem->column,
                              problem->message);
    }
  }
  g_assert_cmpstr (text->str, ==, messages);
}

const char *
fixture_get_title (TovImportPreview *preview, guint row)
{
  GPtrArray *rows = tov_import_preview_get_rows (preview);

  for (guint i = 0; i < rows->len; i++) {
    const TovImportRow *its = g_ptr_array_index (rows, i);

    if (its->row == row)
      return its->title;
  }
  return NULL;
}

guint
fixture_count (TovStore *store, const TovEntity *entity, const char *field, const char *value)
{
  Search search = { .field = field, .value = value };

  g_assert_true (tov_store_foreach (store, entity, on_record_cb, &search, NULL));
  g_clear_object (&search.found);
  return search.number;
}

TovRecord *
fixture_find (TovStore *store, const TovEntity *entity, const char *field, const char *value)
{
  Search search = { .field = field, .value = value };

  g_assert_true (tov_store_foreach (store, entity, on_record_cb, &search, NULL));
  g_assert_cmpuint (search.number, ==, 1);
  return search.found;
}

void
fixture_assert_value (TovRecord *record, const char *field, const char *value)
{
  g_autofree char *text =
      tov_record_get_text (record, tov_entity_get_field (tov_record_get_entity (record), field));

  g_assert_cmpstr (text, ==, value);
}

char *
fixture_export (TovStore *store)
{
  g_autofree char *folder = sheets_get_path ("package");
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GDir) files = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  const char *file;

  tov_package_export (store, folder, TOV_PACKAGE_WITH_CPR, &error);
  g_assert_no_error (error);
  files = g_dir_open (folder, 0, NULL);
  while ((file = g_dir_read_name (files)) != NULL)
    g_ptr_array_add (names, g_strdup (file));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
    g_autofree char *content = NULL;

    if (g_file_get_contents (path, &content, NULL, NULL))
      g_string_append_printf (all, "%s\n%s", (char *) g_ptr_array_index (names, i), content);
    g_remove (path);
  }
  g_rmdir (folder);
  return g_strdup (all->str);
}
