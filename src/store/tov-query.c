/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-query.h"

#include "tov-entities.h"
#include "tov-partnership-scope.h"
#include "tov-sql.h"

#include <glib/gi18n-lib.h>

/* The aliases of the entity's table and, with the field's number behind, of the tables that its
 * references point to. */
#define OWN   "r"
#define OTHER "t"

/* What a choice is ordered by: its place among the choices, which goes from little to much or from
 * early to late where there is such an order. */
static void
append_choice_place (GString *sql, const char *alias, const TovField *field)
{
  g_string_append (sql, "CASE ");
  tov_sql_append_name (sql, alias, field->name);
  for (guint i = 0; field->choices[i].code != NULL; i++)
    g_string_append_printf (sql, " WHEN '%s' THEN %u", field->choices[i].code, i);
  g_string_append (sql, " END");
}

static void
append_choice_word (GString *sql, const char *alias, const TovField *field)
{
  g_string_append (sql, "CASE ");
  tov_sql_append_name (sql, alias, field->name);
  for (guint i = 0; field->choices[i].code != NULL; i++) {
    g_string_append_printf (sql, " WHEN '%s' THEN ", field->choices[i].code);
    tov_sql_append_text (sql, _ (field->choices[i].label));
  }
  g_string_append (sql, " END");
}

static void
append_field_order (GString *sql, const char *alias, const TovField *field, const char *direction)
{
  /* Whoever orders by a telephone number looks for those who have one: empty ones stand last. */
  tov_sql_append_name (sql, alias, field->name);
  g_string_append (sql, " IS NULL, ");
  if (field->kind == TOV_KIND_CHOICE)
    append_choice_place (sql, alias, field);
  else
    tov_sql_append_name (sql, alias, field->name);
  if (field->kind == TOV_KIND_TEXT || field->kind == TOV_KIND_NOTE)
    g_string_append (sql, " COLLATE danish");
  g_string_append_printf (sql, "%s, ", direction);
}

/* The order of what records are called. Where a function of their own says that, it is asked; else
 * the title fields are taken one by one, so that dates come in the order of time. */
static void
append_title_order (GString *sql, const char *alias, const TovEntity *entity, const char *direction)
{
  if (entity->display != NULL) {
    g_string_append_printf (sql, "tov_title ('%s'", entity->name);
    for (guint i = 0; i < entity->n_fields; i++) {
      g_string_append (sql, ", ");
      tov_sql_append_name (sql, alias, entity->fields[i].name);
    }
    g_string_append_printf (sql, ") COLLATE danish%s, ", direction);
    return;
  }
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].flags & TOV_FIELD_TITLE)
      append_field_order (sql, alias, &entity->fields[i], direction);
}

static void
append_searched (GString *sql, const char *alias, const TovField *field)
{
  g_string_append (sql, ", ");
  if (field->kind == TOV_KIND_CHOICE)
    append_choice_word (sql, alias, field);
  else
    tov_sql_append_name (sql, alias, field->name);
}

static void
append_search (GString *sql, const TovEntity *entity)
{
  g_string_append (sql, "tov_search (?3");
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    if (field->kind == TOV_KIND_REFERENCE) {
      const TovEntity *target = tov_entities_find (field->target);
      g_autofree char *alias = g_strdup_printf (OTHER "%u", i);

      for (guint j = 0; j < target->n_fields; j++)
        if (target->fields[j].flags & TOV_FIELD_TITLE)
          append_searched (sql, alias, &target->fields[j]);
    } else if (field->kind == TOV_KIND_CHOICE || (field->flags & TOV_FIELD_SEARCH)) {
      append_searched (sql, OWN, field);
    }
  }
  g_string_append (sql, ")");
}

/* SQLite leaves out those that the question does not use. */
static void
append_joins (GString *sql, const TovEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].kind == TOV_KIND_REFERENCE)
      g_string_append_printf (sql,
                              " LEFT JOIN \"%s\" AS " OTHER "%u ON " OTHER "%u.id = " OWN ".\"%s\"",
                              entity->fields[i].target, i, i, entity->fields[i].name);
}

char *
tov_query_build (const TovEntity *entity,
                 const TovField *owner,
                 gboolean is_partnership,
                 gboolean is_search,
                 const TovField *sort,
                 gboolean is_descending)
{
  const char *direction = is_descending ? " DESC" : "";
  GString *sql = g_string_new ("SELECT " OWN ".id FROM ");

  tov_sql_append_name (sql, NULL, entity->name);
  g_string_append (sql, " AS " OWN);
  append_joins (sql, entity);
  g_string_append (sql, " WHERE true");
  if (owner != NULL)
    g_string_append_printf (sql, " AND " OWN ".\"%s\" = ?2", owner->name);
  if (is_partnership) {
    g_autofree char *condition = tov_partnership_scope_build (entity, OWN);

    g_string_append_printf (sql, " AND %s", condition);
  }
  if (is_search) {
    g_string_append (sql, " AND ");
    append_search (sql, entity);
  }
  g_string_append (sql, " ORDER BY ");
  if (sort == NULL) {
    append_title_order (sql, OWN, entity, direction);
  } else if (sort->kind == TOV_KIND_REFERENCE) {
    g_autofree char *alias = g_strdup_printf (OTHER "%u", (guint) (sort - entity->fields));

    append_title_order (sql, alias, tov_entities_find (sort->target), direction);
  } else {
    append_field_order (sql, OWN, sort, direction);
  }
  g_string_append (sql, OWN ".id LIMIT ?1");
  return g_string_free (sql, FALSE);
}
