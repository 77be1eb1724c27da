/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-words.h"

#include "tov-cpr-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many joined values make a first line; more would be a sentence without a verb. */
#define MAX_TITLE_PARTS 2
/* How the time of a record ends that has only a day. */
#define MIDNIGHT " 00:00"

static gboolean
is_cpr_number (const TovEntity *entity, const TovField *field)
{
  return g_str_equal (entity->name, "cpr") && g_str_equal (field->name, "number");
}

/* Whether a value says something without its label before it. */
static gboolean
speaks_alone (const TovField *field)
{
  switch (field->kind) {
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_REFERENCE:
  case TOV_KIND_CHOICE:
  case TOV_KIND_TIME:
    return TRUE;
  case TOV_KIND_DATE:
  case TOV_KIND_BIRTH:
  case TOV_KIND_BOOLEAN:
  case TOV_KIND_NUMBER:
  case TOV_KIND_MONEY:
  case TOV_KIND_FILE:
  default:
    return FALSE;
  }
}

static gboolean
is_end_of_period (const TovField *field)
{
  return g_str_equal (field->name, "from_date") || g_str_equal (field->name, "to_date");
}

static void
append_part (GString *line, const char *part)
{
  if (line->len > 0)
    g_string_append (line, " · ");
  /* A note may have several lines; here it is to be one. */
  for (const char *c = part; *c != '\0'; c++)
    g_string_append_c (line, *c == '\n' || *c == '\r' ? ' ' : *c);
}

/* Whether a record has a name of its own, and it is filled in. */
static gboolean
has_name (TovRecord *record)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autofree char *name = tov_record_display (record);

  return tov_record_words_is_named (entity) && !g_str_equal (name, _ (entity->label));
}

/* Calls for each field of the first line; the order is the table's. */
static gboolean
is_in_title (TovRecord *record, const TovField *field, const TovField *owner, guint *n_parts)
{
  g_autofree char *text = NULL;

  if (has_name (record))
    return (field->flags & TOV_FIELD_TITLE) != 0;
  if (field == owner || !(field->flags & TOV_FIELD_COLUMN) || !speaks_alone (field)
      || *n_parts == MAX_TITLE_PARTS)
    return FALSE;
  text = tov_record_get_text (record, field);
  if (text == NULL)
    return FALSE;
  (*n_parts)++;
  return TRUE;
}

static void
append_period (GString *line, TovRecord *record)
{
  const TovEntity *entity = tov_record_get_entity (record);
  const TovField *from = tov_entity_get_field (entity, "from_date");
  const TovField *to = tov_entity_get_field (entity, "to_date");
  g_autofree char *first = NULL, *last = NULL, *period = NULL;

  if (from == NULL || to == NULL)
    return;
  first = tov_record_format (record, from);
  last = tov_record_format (record, to);
  if (*first == '\0' && *last == '\0')
    return;
  period = *last == '\0' ? g_strdup_printf (_ ("since %s"), first)
                         : g_strdup_printf ("%s – %s", first, last);
  append_part (line, period);
}

static void
append_value (GString *line,
              TovRecord *record,
              const TovField *field,
              TovTitleFunc titles,
              gpointer user_data)
{
  g_autofree char *value = NULL, *labelled = NULL;

  if (field->kind == TOV_KIND_BOOLEAN) {
    gboolean is_set = FALSE;

    g_object_get (record, field->name, &is_set, NULL);
    if (is_set)
      append_part (line, _ (field->label));
    return;
  }
  value = tov_record_words_value (record, field, titles, user_data);
  if (*value == '\0')
    return;
  if (speaks_alone (field)) {
    append_part (line, value);
  } else {
    labelled = g_strdup_printf ("%s: %s", _ (field->label), value);
    append_part (line, labelled);
  }
}

gboolean
tov_record_words_is_named (const TovEntity *entity)
{
  if (entity->display != NULL)
    return TRUE;
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    if ((field->flags & TOV_FIELD_TITLE)
        && (field->kind == TOV_KIND_TEXT || field->kind == TOV_KIND_NOTE))
      return TRUE;
  }
  return FALSE;
}

const TovField *
tov_record_words_find_far_end (const TovEntity *entity, const TovField *owner)
{
  const TovField *far_end = NULL;

  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    if (field->kind != TOV_KIND_REFERENCE || !(field->flags & TOV_FIELD_REQUIRED))
      return NULL;
    if (field != owner)
      far_end = field;
  }
  return far_end;
}

char *
tov_record_words_value (TovRecord *record,
                        const TovField *field,
                        TovTitleFunc titles,
                        gpointer user_data)
{
  g_autofree char *value = tov_record_format (record, field);

  if (*value == '\0')
    return g_steal_pointer (&value);
  if (tov_record_is_covered (record, field))
    return g_strdup (_ ("Protected"));
  if (field->kind == TOV_KIND_REFERENCE)
    return titles (field->target, value, user_data);
  if (field->kind == TOV_KIND_FILE)
    return g_strdup (_ ("Stored file"));
  /* Who wrote down a day alone said no time, and nothing happens on the stroke of midnight. */
  if (field->kind == TOV_KIND_TIME && g_str_has_suffix (value, MIDNIGHT))
    return g_strndup (value, strlen (value) - strlen (MIDNIGHT));
  if (is_cpr_number (tov_record_get_entity (record), field))
    return tov_cpr_number_mask (value);
  return g_steal_pointer (&value);
}

char *
tov_record_words_title (TovRecord *record,
                        const TovField *owner,
                        TovTitleFunc titles,
                        gpointer user_data)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autoptr (GString) line = NULL;
  guint n_parts = 0;

  if (has_name (record))
    return tov_record_display (record);
  line = g_string_new (NULL);
  for (guint i = 0; i < entity->n_fields; i++)
    if (is_in_title (record, &entity->fields[i], owner, &n_parts))
      append_value (line, record, &entity->fields[i], titles, user_data);
  if (line->len == 0)
    append_part (line, _ (entity->label));
  return g_strdup (line->str);
}

char *
tov_record_words_subtitle (TovRecord *record,
                           const TovField *owner,
                           TovTitleFunc titles,
                           gpointer user_data)
{
  const TovEntity *entity = tov_record_get_entity (record);
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_parts = 0;

  append_period (line, record);
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    if (is_in_title (record, field, owner, &n_parts) || field == owner || is_end_of_period (field)
        || !((field->flags & TOV_FIELD_COLUMN) || is_cpr_number (entity, field))
        || tov_record_is_covered (record, field))
      continue;
    append_value (line, record, field, titles, user_data);
  }
  return g_strdup (line->str);
}

const TovField *
tov_record_words_order (const TovEntity *entity)
{
  const TovField *first = NULL;

  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    /* What is called by a name is ordered by it, and what is called by a time by that. */
    if (field->kind == TOV_KIND_TEXT && (field->flags & TOV_FIELD_TITLE))
      return first;
    if (first == NULL && (field->flags & TOV_FIELD_COLUMN)
        && (field->kind == TOV_KIND_DATE || field->kind == TOV_KIND_TIME))
      first = field;
  }
  return first;
}
