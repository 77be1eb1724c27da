/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "specimen.h"

#include "fixture.h"

#include "tov-entities.h"
#include "tov-file.h"
#include "tov-package.h"

#include <glib/gstdio.h>

/* How many records of an entity are referred to most. */
#define FAVOURITES 8

static char *
make_reference (TovStore *store, const TovField *field, GRand *chance)
{
  const TovEntity *target = tov_entities_find (field->target);
  char *id = specimen_choose (store, target, chance);
  g_autoptr (TovRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (id != NULL || !(field->flags & TOV_FIELD_REQUIRED))
    return id;
  record = specimen_make (store, target, chance);
  tov_store_save (store, record, &error);
  g_assert_no_error (error);
  return g_strdup (tov_record_get_id (record));
}

static char *
make_choice (const TovField *field, GRand *chance)
{
  int number = 0;

  while (field->choices[number].code != NULL)
    number++;
  return g_strdup (field->choices[g_rand_int_range (chance, 0, number)].code);
}

static char *
make_file (TovStore *store, GRand *chance)
{
  g_autofree char *text = g_strdup_printf ("Picture %d", g_rand_int_range (chance, 0, 5));
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  char *hash = tov_store_put_file (store, content, &error);

  g_assert_no_error (error);
  return hash;
}

static char *
make_number (const TovField *field, GRand *chance)
{
  int least = 0, greatest = 1000000;

  if (field->minimum < field->maximum) {
    least = (int) field->minimum;
    greatest = (int) field->maximum;
  }
  return g_strdup_printf ("%d", g_rand_int_range (chance, least, greatest + 1));
}

/* A valid value as it is stored. Dates follow each other in the order of the fields, as beginnings
 * and ends do. */
static char *
make_value (TovStore *store, const TovField *field, TovDate *date, GRand *chance)
{
  static const char *const births[] = { "1994", "1995-07", "1993-02-28" };
  g_autofree char *day = NULL;

  switch (field->kind) {
  case TOV_KIND_TEXT:
    return g_strdup_printf ("Ærø, \"%s\" %08x", field->name, g_rand_int (chance));
  case TOV_KIND_NOTE:
    return g_strdup_printf ("First line;\nsecond å line %08x", g_rand_int (chance));
  case TOV_KIND_REFERENCE:
    return make_reference (store, field, chance);
  case TOV_KIND_CHOICE:
    return make_choice (field, chance);
  case TOV_KIND_DATE:
    *date += g_rand_int_range (chance, 0, 200);
    return tov_date_to_iso (*date);
  case TOV_KIND_TIME:
    /* On a day of its own: a meeting does not end before it begins. */
    day = tov_date_to_iso (++*date);
    return g_strdup_printf ("%sT10:%02d", day, g_rand_int_range (chance, 0, 60));
  case TOV_KIND_BIRTH:
    return g_strdup (births[g_rand_int_range (chance, 0, G_N_ELEMENTS (births))]);
  case TOV_KIND_BOOLEAN:
    return g_strdup (g_rand_boolean (chance) ? "1" : "0");
  case TOV_KIND_FILE:
    return make_file (store, chance);
  case TOV_KIND_NUMBER:
  case TOV_KIND_MONEY:
  default:
    return make_number (field, chance);
  }
}

static void
fill (TovStore *store, TovRecord *record, const TovField *field, TovDate *date, GRand *chance)
{
  g_autofree char *value = make_value (store, field, date, chance);
  g_autoptr (GError) error = NULL;

  tov_record_set_text (record, field, value, &error);
  g_assert_no_error (error);
}

/* Fields that may be empty are so now and then; the rules across fields tell which one must be
 * filled or must not. No minutes are approved: they would lock what belongs to them. */
static void
fill_all (TovStore *store, TovRecord *record, int share, GRand *chance)
{
  const TovEntity *entity = tov_record_get_entity (record);
  TovDate date = tov_date_new (2008, 7, 1) + g_rand_int_range (chance, 0, 1000);
  const TovField *fault = NULL;

  for (guint i = 0; i < entity->n_fields; i++)
    if (g_rand_int_range (chance, 0, 100) < share
        && !g_str_equal (entity->fields[i].name, "approved_on"))
      fill (store, record, &entity->fields[i], &date, chance);
  while (!tov_record_validate (record, &fault, NULL)) {
    g_autofree char *value = tov_record_get_text (record, fault);

    if (value == NULL)
      fill (store, record, fault, &date, chance);
    else
      tov_record_set_text (record, fault, NULL, NULL);
  }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
append_files (GString *text, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);
    g_autofree char *content = NULL;

    g_string_append_printf (text, "== %s\n", (const char *) g_ptr_array_index (names, i));
    if (g_file_get_contents (child, &content, NULL, NULL))
      g_string_append (text, content);
    else
      append_files (text, child);
    g_remove (child);
  }
}

TovRecord *
specimen_make (TovStore *store, const TovEntity *entity, GRand *chance)
{
  TovRecord *record = tov_record_new (entity);
  g_autofree char *id = g_strdup_printf ("%s-%08x", entity->name, g_rand_int (chance));

  tov_record_set_id (record, id);
  fill_all (store, record, 70, chance);
  return record;
}

void
specimen_change (TovStore *store, TovRecord *record, GRand *chance)
{
  fill_all (store, record, 30, chance);
}

char *
specimen_choose (TovStore *store, const TovEntity *entity, GRand *chance)
{
  guint number = tov_store_count (store, entity);
  g_autofree char *sql = NULL;

  if (number == 0)
    return NULL;
  if (g_rand_int_range (chance, 0, 4) > 0)
    number = MIN (number, FAVOURITES);
  sql = g_strdup_printf ("SELECT id FROM \"%s\" ORDER BY id LIMIT 1 OFFSET %d", entity->name,
                         g_rand_int_range (chance, 0, (int) number));
  return fixture_ask (tov_store_get_connection (store), sql);
}

char *
specimen_export (TovStore *store)
{
  char *folder = fixture_make_folder ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  tov_package_export (store, folder, TOV_PACKAGE_WITH_CPR, &error);
  g_assert_no_error (error);
  append_files (text, folder);
  fixture_remove_folder (folder);
  return g_strdup (text->str);
}

void
specimen_assert_same (const char *expected, const char *actual)
{
  gsize place = 0;

  if (g_str_equal (expected, actual))
    return;
  while (expected[place] == actual[place])
    place++;
  place -= MIN (place, 80);
  g_error ("The packages differ:\n%.200s\n... but now:\n%.200s", expected + place, actual + place);
}
