/* Whether the records of a row may be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-reader.h"

#include "tov-check.h"

#include <glib/gi18n-lib.h>

/* A period further up in the list, of an owner who is in the register. */
typedef struct
{
  TovDate from;
  TovDate to;
  guint row;
} Span;

/* The periods of the record's owner further up; NULL where periods exclude nobody. A new owner has
 * no others. */
static GArray *
get_spans (TovImportReader *self, guint i)
{
  const TovEntity *entity = self->import->recipe->parts[i].entity;
  const TovImportDefault *link = self->import->recipe->parts[i].defaults;
  g_autofree char *key = NULL;
  g_autofree char *owner = NULL;
  gboolean is_free = FALSE;
  GArray *spans;

  for (; link != NULL && link->field != NULL; link++)
    if (link->source == TOV_IMPORT_ID)
      return NULL;
  if (!self->parts[i].is_made || entity->exclusive == NULL)
    return NULL;
  g_object_get (self->parts[i].record, entity->exclusive, &owner, NULL);
  if (entity->unless != NULL)
    g_object_get (self->parts[i].record, entity->unless, &is_free, NULL);
  if (owner == NULL || is_free)
    return NULL;
  key = g_strdup_printf ("%s %s", entity->name, owner);
  spans = g_hash_table_lookup (self->spans, key);
  if (spans == NULL) {
    spans = g_array_new (FALSE, FALSE, sizeof (Span));
    g_hash_table_insert (self->spans, g_steal_pointer (&key), spans);
  }
  return spans;
}

static Span
get_span (TovImportReader *self, guint i)
{
  Span span = { .row = self->row };

  g_object_get (self->parts[i].record, "from_date", &span.from, "to_date", &span.to, NULL);
  if (span.to == TOV_DATE_NONE)
    span.to = TOV_DATE_FOREVER;
  return span;
}

static void
check_overlap (TovImportReader *self, guint i, GArray *spans)
{
  const TovField *field = tov_entity_get_field (self->import->recipe->parts[i].entity, "from_date");
  int column = tov_import_reader_find_column (self, i, field);
  Span span = get_span (self, i);
  g_autoptr (GError) error = NULL;

  if (!tov_check_record_overlap (self->snapshot, self->parts[i].record, &error))
    tov_import_reader_add_fault (self, column, error->message);
  for (guint j = 0; j < spans->len; j++) {
    const Span *other = &g_array_index (spans, Span, j);
    g_autofree char *message = NULL;

    if (span.from > other->to || other->from > span.to)
      continue;
    message = g_strdup_printf (_ ("The period overlaps the one in row %u."), other->row + 1);
    tov_import_reader_add_fault (self, column, message);
  }
}

/* Says which contacts and organisations the row is the first to need. */
static void
announce (TovImportReader *self, guint i)
{
  const TovEntity *entity = self->import->recipe->parts[i].entity;

  for (guint j = 0; j < entity->n_fields; j++) {
    const TovField *field = &entity->fields[j];
    g_autofree char *id = NULL;
    g_autofree char *message = NULL;

    if (field->kind != TOV_KIND_REFERENCE)
      continue;
    id = tov_record_get_text (self->parts[i].record, field);
    message = id != NULL ? tov_import_names_announce (self->names, id) : NULL;
    if (message != NULL)
      tov_import_reader_add_remark (self, tov_import_reader_find_column (self, i, field), message);
  }
}

void
tov_import_reader_validate (TovImportReader *self)
{
  const TovImportRecipe *recipe = self->import->recipe;

  for (guint i = 0; i < recipe->n_parts; i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *message = NULL;
    const TovField *field;

    if (!self->parts[i].is_made || tov_record_validate (self->parts[i].record, &field, &error))
      continue;
    /* What the row is about needs no name. */
    if (i > 0)
      message = g_strdup_printf ("%s: %s", _ (recipe->parts[i].entity->label), error->message);
    tov_import_reader_add_fault (
        self, field != NULL ? tov_import_reader_find_column (self, i, field) : -1,
        message != NULL ? message : error->message);
  }
}

void
tov_import_reader_find_doubles (TovImportReader *self)
{
  for (guint i = 0; i < self->import->recipe->n_parts; i++) {
    TovImportDouble found = TOV_IMPORT_NO_DOUBLE;

    if (self->parts[i].is_made)
      found = tov_import_names_find_double (self->names, self->parts[i].record, i == 0);
    if (found == TOV_IMPORT_DOUBLE) {
      tov_import_reader_add_problem (
          self, -1, _ ("It is in the register already, or further up in the list."));
      self->plan->base.state = TOV_IMPORT_DUPLICATE;
      return;
    }
    if (found == TOV_IMPORT_LIKELY_DOUBLE)
      tov_import_reader_add_remark (
          self, -1,
          _ ("Somebody of that name is in the register already, or further up in the "
             "list."));
  }
}

void
tov_import_reader_check_overlaps (TovImportReader *self)
{
  for (guint i = 0; i < self->import->recipe->n_parts; i++) {
    GArray *spans = get_spans (self, i);

    if (spans != NULL)
      check_overlap (self, i, spans);
  }
}

/* What is taken counts for the rows below. */
void
tov_import_reader_learn (TovImportReader *self)
{
  for (guint i = 0; i < self->import->recipe->n_parts; i++) {
    GArray *spans = get_spans (self, i);
    Span span;

    if (!self->parts[i].is_made)
      continue;
    announce (self, i);
    tov_import_names_learn (self->names, self->parts[i].record, i == 0);
    if (spans == NULL)
      continue;
    span = get_span (self, i);
    g_array_append_val (spans, span);
  }
}
