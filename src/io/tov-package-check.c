/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-package-check.h"

#include "tov-setting.h"

#include <glib/gi18n-lib.h>

/* An interval of one owner. */
typedef struct
{
  const TovPackageRow *row;
  char *owner;
  TovDate from;
  TovDate to;
} Span;

static void
clear_span (Span *span)
{
  g_free (span->owner);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const Span *first = a;
  const Span *second = b;
  int order = g_strcmp0 (first->owner, second->owner);

  if (order != 0)
    return order;
  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  return first->row->line < second->row->line ? -1 : 1;
}

static const TovPackageFile *
find_file (GPtrArray *files, const char *entity)
{
  for (guint i = 0; i < files->len; i++) {
    const TovPackageFile *file = g_ptr_array_index (files, i);

    if (g_str_equal (file->entity->name, entity))
      return file;
  }
  return NULL;
}

static void
check_reference (const TovPackageFile *file,
                 const TovField *field,
                 const TovPackageFile *target,
                 TovPackageFaults *faults)
{
  guint64 bit = tov_package_file_bit (file, field);
  g_autofree char *message = g_strdup_printf (_ ("expected an id of %s"), target->name);

  for (guint i = 0; i < file->rows->len; i++) {
    const TovPackageRow *row = g_ptr_array_index (file->rows, i);
    g_autofree char *id = NULL;

    if (row->refused & bit)
      continue;
    id = tov_record_get_text (row->record, field);
    if (id != NULL && !g_hash_table_contains (target->ids, id))
      tov_package_file_add_fault (file, row, field, faults, message);
  }
}

static void
check_references (GPtrArray *files, const TovPackageFile *file, TovPackageFaults *faults)
{
  for (guint i = 0; i < file->entity->n_fields; i++) {
    const TovField *field = &file->entity->fields[i];
    const TovPackageFile *target;

    if (field->kind != TOV_KIND_REFERENCE)
      continue;
    target = find_file (files, field->target);
    if (target->is_whole)
      check_reference (file, field, target, faults);
  }
}

/* The columns that an interval is made of. A row whose id was refused may be there twice as a
 * whole, and would then overlap with itself. */
static guint64
get_span_bits (const TovPackageFile *file)
{
  const char *names[] = { file->entity->exclusive, "from_date", "to_date", file->entity->unless };
  guint64 bits = tov_package_file_bit (file, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL)
      bits |= tov_package_file_bit (file, tov_entity_get_field (file->entity, names[i]));
  return bits;
}

/* The rows whose intervals can be compared, by owner and first day. */
static GArray *
collect_spans (const TovPackageFile *file)
{
  const TovEntity *entity = file->entity;
  guint64 bits = get_span_bits (file);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  g_array_set_clear_func (spans, (GDestroyNotify) clear_span);
  for (guint i = 0; i < file->rows->len; i++) {
    Span span = { .row = g_ptr_array_index (file->rows, i) };
    gboolean is_free = FALSE;

    if (span.row->refused & bits)
      continue;
    if (entity->unless != NULL)
      g_object_get (span.row->record, entity->unless, &is_free, NULL);
    if (is_free)
      continue;
    g_object_get (span.row->record, entity->exclusive, &span.owner, "from_date", &span.from,
                  "to_date", &span.to, NULL);
    if (span.to == TOV_DATE_NONE)
      span.to = TOV_DATE_FOREVER;
    g_array_append_val (spans, span);
  }
  g_array_sort (spans, compare_spans);
  return spans;
}

static void
check_overlaps (const TovPackageFile *file, TovPackageFaults *faults)
{
  const TovField *from = tov_entity_get_field (file->entity, "from_date");
  g_autoptr (GArray) spans = collect_spans (file);
  const Span *last = NULL;

  for (guint i = 0; i < spans->len; i++) {
    const Span *span = &g_array_index (spans, Span, i);
    gboolean same_owner = last != NULL && g_strcmp0 (last->owner, span->owner) == 0;

    if (same_owner && span->from <= last->to) {
      g_autofree char *message =
          g_strdup_printf (_ ("overlaps the period in line %u"), last->row->line);

      tov_package_file_add_fault (file, span->row, from, faults, message);
    }
    if (!same_owner || span->to > last->to)
      last = span;
  }
}

static void
check_names (const TovPackageFile *settings, TovPackageFaults *faults)
{
  const TovField *field = tov_entity_get_field (settings->entity, "name");
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < settings->rows->len; i++) {
    const TovPackageRow *row = g_ptr_array_index (settings->rows, i);
    const char *name = TOV_SETTING (row->record)->name;

    if (row->refused == 0 && !g_hash_table_add (names, (gpointer) name))
      tov_package_file_add_fault (settings, row, field, faults, _ ("the setting is there twice"));
  }
}

static void
check_content (const TovPackageFile *file,
               const TovPackageRow *row,
               const TovField *field,
               const char *directory,
               TovPackageFaults *faults)
{
  g_autofree char *hash = tov_record_get_text (row->record, field);
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  g_autofree char *actual = NULL;
  gsize length;

  if (hash == NULL)
    return;
  path = tov_package_content_path (directory, hash);
  if (!g_file_get_contents (path, &content, &length, NULL)) {
    tov_package_file_add_fault (file, row, field, faults, _ ("there is no such file in “files”"));
    return;
  }
  actual = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);
  if (!g_str_equal (actual, hash))
    tov_package_file_add_fault (file, row, field, faults,
                                _ ("the file in “files” has another content"));
}

static void
check_contents (const TovPackageFile *file, const char *directory, TovPackageFaults *faults)
{
  for (guint i = 0; i < file->entity->n_fields; i++) {
    const TovField *field = &file->entity->fields[i];
    guint64 bit = tov_package_file_bit (file, field);

    if (field->kind != TOV_KIND_FILE)
      continue;
    for (guint j = 0; j < file->rows->len; j++) {
      const TovPackageRow *row = g_ptr_array_index (file->rows, j);

      if (!(row->refused & bit))
        check_content (file, row, field, directory, faults);
    }
  }
}

void
tov_package_check (GPtrArray *files, const char *directory, TovPackageFaults *faults)
{
  for (guint i = 0; i < files->len; i++) {
    const TovPackageFile *file = g_ptr_array_index (files, i);

    check_references (files, file, faults);
    check_contents (file, directory, faults);
    if (file->entity->exclusive != NULL)
      check_overlaps (file, faults);
    if (file->entity == &tov_setting_entity)
      check_names (file, faults);
  }
}

char *
tov_package_content_path (const char *directory, const char *hash)
{
  return g_build_filename (directory, "files", hash, NULL);
}
