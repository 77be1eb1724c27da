/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-merge-join.h"

#include "tov-attendance.h"
#include "tov-entities.h"

static gboolean
is_required_reference (const TovField *field)
{
  return field->kind == TOV_KIND_REFERENCE && (field->flags & TOV_FIELD_REQUIRED);
}

/* Whether anything can refer to records of an entity. */
static gboolean
is_target (const TovEntity *target)
{
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++)
    for (guint i = 0; i < (*entity)->n_fields; i++)
      if (g_strcmp0 ((*entity)->fields[i].target, target->name) == 0)
        return TRUE;
  return FALSE;
}

static gboolean
is_interval (const TovEntity *entity)
{
  return tov_entity_get_field (entity, "from_date") != NULL
         && tov_entity_get_field (entity, "to_date") != NULL;
}

static gboolean
is_end (const TovField *field)
{
  return g_str_equal (field->name, "from_date") || g_str_equal (field->name, "to_date");
}

static gboolean
overlap (TovRecord *a, TovRecord *b, gboolean *is_equal)
{
  TovDate a_from, a_to, b_from, b_to;

  g_object_get (a, "from_date", &a_from, "to_date", &a_to, NULL);
  g_object_get (b, "from_date", &b_from, "to_date", &b_to, NULL);
  *is_equal = a_from == b_from && a_to == b_to;
  return (a_to == TOV_DATE_NONE || b_from <= a_to) && (b_to == TOV_DATE_NONE || a_from <= b_to);
}

/* A beginning that only one knows is the beginning; what goes on with either goes on. */
static void
join_intervals (TovRecord *into, TovRecord *record)
{
  TovDate from, to, other_from, other_to;

  g_object_get (into, "from_date", &from, "to_date", &to, NULL);
  g_object_get (record, "from_date", &other_from, "to_date", &other_to, NULL);
  if (from == TOV_DATE_NONE || (other_from != TOV_DATE_NONE && other_from < from))
    from = other_from;
  if (to != TOV_DATE_NONE && (other_to == TOV_DATE_NONE || other_to > to))
    to = other_to;
  g_object_set (into, "from_date", from, "to_date", to, NULL);
}

/* What a field tells; NULL where that is no more than is so as long as nobody has said anything. */
static char *
get_told (TovRecord *record, const TovField *field)
{
  g_autofree char *text = tov_record_get_text (record, field);

  if (field->kind == TOV_KIND_BOOLEAN ? g_str_equal (text, "0")
                                      : g_strcmp0 (text, field->fallback) == 0)
    return NULL;
  return g_steal_pointer (&text);
}

/* Whether the fields of two records contradict each other. Over different times a record says that
 * what nobody has said anything about was so. */
static gboolean
contradict (TovRecord *a, TovRecord *b, const TovField *field, gboolean is_same_time)
{
  g_autofree char *a_text = is_same_time ? get_told (a, field) : tov_record_get_text (a, field);
  g_autofree char *b_text = is_same_time ? get_told (b, field) : tov_record_get_text (b, field);

  if (is_required_reference (field))
    return g_strcmp0 (a_text, b_text) != 0;
  return a_text != NULL && b_text != NULL && !g_str_equal (a_text, b_text);
}

/* Of two answers the one that is listed first is the one that counts: who was present was present.
 */
static gboolean
is_outdone (const TovField *field, const char *text, const char *by)
{
  return text == NULL
         || (field->kind == TOV_KIND_CHOICE && by != NULL
             && tov_choice_index (field->choices, by) < tov_choice_index (field->choices, text));
}

gboolean
tov_merge_is_joinable (const TovEntity *entity, const TovField *field)
{
  guint n = 0;

  for (guint i = 0; i < entity->n_fields; i++)
    n += is_required_reference (&entity->fields[i]);
  return is_required_reference (field) && n > 1 && !is_target (entity);
}

gboolean
tov_merge_is_same (TovRecord *a, TovRecord *b)
{
  const TovEntity *entity = tov_record_get_entity (a);
  gboolean is_same_time = TRUE;

  if (is_interval (entity) && !overlap (a, b, &is_same_time))
    return FALSE;
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    if ((is_interval (entity) && is_end (field))
        || (entity == &tov_attendance_entity && !is_required_reference (field)))
      continue;
    if (contradict (a, b, field, is_same_time))
      return FALSE;
  }
  return TRUE;
}

void
tov_merge_join (TovRecord *into, TovRecord *record)
{
  const TovEntity *entity = tov_record_get_entity (into);

  if (is_interval (entity))
    join_intervals (into, record);
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    g_autofree char *text = get_told (into, field);
    g_autofree char *other = get_told (record, field);

    if (other != NULL && !is_end (field) && is_outdone (field, text, other))
      tov_record_set_text (into, field, other, NULL);
  }
}
