/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-filter.h"

#include <string.h>

#define RANGE ".."

struct _TovFilter
{
  const TovEntity *entity;
  /* By the number of the field; NULL where there is none. */
  char **conditions;
};

static gboolean
is_day (const char *text)
{
  return tov_date_from_birth (text) != TOV_DATE_NONE;
}

static gboolean
is_whole (const char *text)
{
  return g_ascii_string_to_signed (text, 10, -TOV_NUMBER_MOST, TOV_NUMBER_MOST, NULL, NULL);
}

static gboolean
check_range (const char *condition, gboolean (*is_end) (const char *text))
{
  g_autofree char *from = NULL, *to = NULL;

  return tov_filter_split_range (condition, &from, &to) && (from == NULL || is_end (from))
         && (to == NULL || is_end (to));
}

static gboolean
check_codes (const TovField *field, const char *condition)
{
  g_auto (GStrv) codes = g_strsplit (condition, ",", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    if (field->kind == TOV_KIND_CHOICE ? tov_choice_index (field->choices, codes[i]) < 0
                                       : !tov_record_id_is_valid (codes[i]))
      return FALSE;
  return TRUE;
}

static gboolean
check (const TovField *field, const char *condition)
{
  if (!g_utf8_validate (condition, -1, NULL))
    return FALSE;
  if (g_str_equal (condition, TOV_FILTER_EMPTY))
    return field->kind != TOV_KIND_BOOLEAN;
  switch (field->kind) {
  case TOV_KIND_CHOICE:
  case TOV_KIND_REFERENCE:
    return check_codes (field, condition);
  case TOV_KIND_BOOLEAN:
    return g_str_equal (condition, "0") || g_str_equal (condition, "1");
  case TOV_KIND_DATE:
  case TOV_KIND_TIME:
  case TOV_KIND_BIRTH:
    return check_range (condition, is_day);
  case TOV_KIND_NUMBER:
  case TOV_KIND_MONEY:
    return check_range (condition, is_whole);
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_FILE:
  default:
    return TRUE;
  }
}

static char **
find_condition (const TovFilter *self, const TovField *field)
{
  return &self->conditions[field - self->entity->fields];
}

TovFilter *
tov_filter_new (const TovEntity *entity)
{
  TovFilter *self = g_new0 (TovFilter, 1);

  self->entity = entity;
  self->conditions = g_new0 (char *, entity->n_fields);
  return self;
}

TovFilter *
tov_filter_copy (const TovFilter *self)
{
  TovFilter *copy = tov_filter_new (self->entity);

  for (guint i = 0; i < self->entity->n_fields; i++)
    copy->conditions[i] = g_strdup (self->conditions[i]);
  return copy;
}

void
tov_filter_free (TovFilter *self)
{
  tov_filter_clear (self);
  g_free (self->conditions);
  g_free (self);
}

gboolean
tov_filter_equal (const TovFilter *a, const TovFilter *b)
{
  if (a->entity != b->entity)
    return FALSE;
  for (guint i = 0; i < a->entity->n_fields; i++)
    if (g_strcmp0 (a->conditions[i], b->conditions[i]) != 0)
      return FALSE;
  return TRUE;
}

const char *
tov_filter_get (const TovFilter *self, const TovField *field)
{
  return *find_condition (self, field);
}

gboolean
tov_filter_set (TovFilter *self, const TovField *field, const char *condition)
{
  char **place = find_condition (self, field);

  if (condition != NULL && *condition == '\0')
    condition = NULL;
  if (condition != NULL && !check (field, condition))
    return FALSE;
  condition = g_strdup (condition);
  g_free (*place);
  *place = (char *) condition;
  return TRUE;
}

void
tov_filter_clear (TovFilter *self)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    g_clear_pointer (&self->conditions[i], g_free);
}

guint
tov_filter_size (const TovFilter *self)
{
  guint size = 0;

  for (guint i = 0; i < self->entity->n_fields; i++)
    size += self->conditions[i] != NULL;
  return size;
}

char *
tov_filter_to_text (const TovFilter *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->entity->n_fields; i++) {
    if (self->conditions[i] == NULL)
      continue;
    g_string_append_printf (text, "%s%s=", text->len > 0 ? "&" : "", self->entity->fields[i].name);
    g_string_append_uri_escaped (text, self->conditions[i], " ,:", TRUE);
  }
  return g_string_free (text, FALSE);
}

TovFilter *
tov_filter_from_text (const TovEntity *entity, const char *text)
{
  TovFilter *self = tov_filter_new (entity);
  g_auto (GStrv) parts = g_strsplit (text, "&", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_auto (GStrv) sides = g_strsplit (parts[i], "=", 2);
    const TovField *field = sides[0] != NULL ? tov_entity_get_field (entity, sides[0]) : NULL;
    g_autofree char *condition =
        field != NULL && sides[1] != NULL ? g_uri_unescape_string (sides[1], NULL) : NULL;

    if (condition != NULL)
      tov_filter_set (self, field, condition);
  }
  return self;
}

gboolean
tov_filter_split_range (const char *condition, char **from, char **to)
{
  const char *middle = strstr (condition, RANGE);

  *from = *to = NULL;
  if (middle == NULL || strlen (condition) == strlen (RANGE))
    return FALSE;
  if (middle > condition)
    *from = g_strndup (condition, (gsize) (middle - condition));
  if (middle[strlen (RANGE)] != '\0')
    *to = g_strdup (middle + strlen (RANGE));
  return TRUE;
}
