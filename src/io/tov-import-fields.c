/* The fields that a list can fill, and what headings call them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-private.h"

#include "tov-danish.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Beginnings of fewer letters are chance. */
#define MIN_BEGINNING 4

static void
free_column (TovImportColumn *column)
{
  g_free ((char *) column->base.name);
  g_free (column->base.label);
  g_free (column);
}

static const TovImportDefault *
find_default (const TovImportPart *part, const char *field)
{
  for (const TovImportDefault *value = part->defaults; value != NULL && value->field != NULL;
       value++)
    if (g_str_equal (value->field, field))
      return value;
  return NULL;
}

/* The words of a field, behind those of its part unless it is the first or its name says it all. */
static char *
create_label (const TovImportRecipe *recipe, guint part, const TovImportMeaning *meaning)
{
  const TovEntity *entity = recipe->parts[part].entity;
  const TovField *field = tov_entity_get_field (entity, meaning->field);

  if (meaning->label != NULL)
    return g_strdup (_ (meaning->label));
  if (part == 0)
    return g_strdup (_ (field->label));
  return g_strdup_printf ("%s · %s", _ (entity->label), _ (field->label));
}

static void
add_words (TovImport *self, const char *words, guint position)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (guint i = 0; list[i] != NULL; i++) {
    char *word = tov_import_squeeze (list[i]);

    /* The field that said it first keeps it. */
    if (*word == '\0' || g_hash_table_contains (self->words, word))
      g_free (word);
    else
      g_hash_table_insert (self->words, word, GUINT_TO_POINTER (position));
  }
}

static TovImportColumn *
create_column (TovImport *self, guint part, const char *name, char *label, const TovField *field)
{
  TovImportColumn *column = g_new0 (TovImportColumn, 1);

  column->base.name = g_strdup_printf ("%s.%s", self->recipe->parts[part].name, name);
  column->base.label = label;
  column->part = part;
  column->field = field;
  g_ptr_array_add (self->fields, column);
  return column;
}

static void
add_field (TovImport *self, guint part, const TovImportMeaning *meaning)
{
  const TovImportPart *owner = &self->recipe->parts[part];
  const TovField *field = tov_entity_get_field (owner->entity, meaning->field);
  const TovImportDefault *value = find_default (owner, field->name);
  TovImportColumn *column;

  if ((field->kind == TOV_KIND_FILE && !tov_sheet_has_files (self->sheet))
      || (value != NULL && value->source == TOV_IMPORT_ID))
    return;
  column =
      create_column (self, part, field->name, create_label (self->recipe, part, meaning), field);
  column->base.is_required = part == 0 && (field->flags & TOV_FIELD_REQUIRED)
                             && field->fallback == NULL && value == NULL
                             && !g_str_equal (field->name, "given_name");
  if (g_str_equal (column->base.name, "cpr.number"))
    column->reading = TOV_IMPORT_CPR;
}

/* Most lists have the whole name in one column, and those of address books some in three. */
static void
add_names (TovImport *self, guint part)
{
  const TovEntity *entity = self->recipe->parts[part].entity;
  const TovField *given = tov_entity_get_field (entity, "given_name");

  if (given == NULL || tov_entity_get_field (entity, "family_name") == NULL)
    return;
  create_column (self, part, "name", g_strdup (_ ("Name")), given)->reading = TOV_IMPORT_NAME;
  create_column (self, part, "middle_name", g_strdup (_ ("Middle name")), given)->reading =
      TOV_IMPORT_MIDDLE_NAME;
}

static void
add_part (TovImport *self, guint part)
{
  const TovImportPart *owner = &self->recipe->parts[part];

  add_names (self, part);
  for (const TovImportMeaning *meaning = owner->meanings; meaning != NULL && meaning->field != NULL;
       meaning++)
    add_field (self, part, meaning);
  for (guint i = 0; owner->meanings == NULL && i < owner->entity->n_fields; i++) {
    TovImportMeaning meaning = { .field = owner->entity->fields[i].name };

    add_field (self, part, &meaning);
  }
}

/* Everything a heading can be called, from the surest to the vaguest. */
static void
collect_words (TovImport *self)
{
  for (guint i = 0; i < self->fields->len; i++) {
    const TovImportColumn *column = g_ptr_array_index (self->fields, i);

    add_words (self, column->base.name, i);
    add_words (self, column->base.label, i);
  }
  for (guint i = 0; i < self->fields->len; i++) {
    const TovImportColumn *column = g_ptr_array_index (self->fields, i);
    const char *words = tov_import_get_synonyms (column->base.name);

    if (words != NULL)
      add_words (self, words, i);
  }
  for (guint i = 0; i < self->fields->len; i++) {
    const TovImportColumn *column = g_ptr_array_index (self->fields, i);
    const char *words = tov_import_get_synonyms (column->field->name);

    if (column->part > 0 || column->reading != TOV_IMPORT_BY_KIND)
      continue;
    add_words (self, column->field->label, i);
    add_words (self, tov_danish (column->field->label), i);
    add_words (self, column->field->name, i);
    if (words != NULL)
      add_words (self, words, i);
  }
}

void
tov_import_collect_fields (TovImport *self)
{
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) free_column);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->recipe->n_parts; i++)
    add_part (self, i);
  collect_words (self);
}

int
tov_import_find_word (TovImport *self, const char *text)
{
  g_autofree char *word = tov_import_squeeze (text);
  gpointer position;

  if (*word == '\0' || !g_hash_table_lookup_extended (self->words, word, NULL, &position))
    return -1;
  return (int) GPOINTER_TO_UINT (position);
}

int
tov_import_find_beginning (TovImport *self, const char *text)
{
  g_autofree char *squeezed = tov_import_squeeze (text);
  GHashTableIter iterator;
  const char *word;
  gpointer position;
  gsize longest = MIN_BEGINNING - 1;
  int found = -1;

  g_hash_table_iter_init (&iterator, self->words);
  while (g_hash_table_iter_next (&iterator, (gpointer *) &word, &position)) {
    if (strlen (word) <= longest || !g_str_has_prefix (squeezed, word))
      continue;
    longest = strlen (word);
    found = (int) GPOINTER_TO_UINT (position);
  }
  return found;
}
