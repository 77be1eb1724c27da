/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-query.h"

#include "tov-entities.h"
#include "tov-functions.h"
#include "tov-partnership-scope.h"
#include "tov-search-index.h"
#include "tov-sql.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The aliases of the entity's table and of the one that the reference it is ordered by points to.
 */
#define OWN   "r"
#define OTHER "t"

/* Parameters of the filter stand behind all others, two for each field, and then one for each word
 * of the search. */
#define FIRST_FILTER_PARAMETER 5

/* More words than these narrow nothing down, and SQLite takes only so many. */
#define MOST_TERMS 32

static guint
get_search_parameter (const TovEntity *entity, guint term)
{
  return FIRST_FILTER_PARAMETER + 2 * entity->n_fields + term;
}

/* The value, which is nothing where the record covers it: nobody is found by what is hidden, nor by
 * where it stands in an order. */
static void
append_value (GString *sql, const char *alias, const TovEntity *entity, const TovField *field)
{
  if (!tov_entity_may_cover (entity, field)) {
    tov_sql_append_name (sql, alias, field->name);
    return;
  }
  g_string_append (sql, "iif (");
  tov_sql_append_name (sql, alias, entity->covered_by);
  g_string_append (sql, ", NULL, ");
  tov_sql_append_name (sql, alias, field->name);
  g_string_append (sql, ")");
}

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
append_field_order (GString *sql,
                    const char *alias,
                    const TovEntity *entity,
                    const TovField *field,
                    const char *direction)
{
  /* Whoever orders by a telephone number looks for those who have one: empty ones stand last. */
  append_value (sql, alias, entity, field);
  g_string_append (sql, " IS NULL, ");
  if (field->kind == TOV_KIND_CHOICE)
    append_choice_place (sql, alias, field);
  else
    append_value (sql, alias, entity, field);
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
    for (guint i = 0; i < entity->n_fields; i++)
      if (tov_functions_title_reads (entity, &entity->fields[i])) {
        g_string_append (sql, ", ");
        tov_sql_append_name (sql, alias, entity->fields[i].name);
      }
    g_string_append_printf (sql, ") COLLATE danish%s, ", direction);
    return;
  }
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].flags & TOV_FIELD_TITLE)
      append_field_order (sql, alias, entity, &entity->fields[i], direction);
}

static gboolean
has_name (const TovEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & TOV_FIELD_TITLE) && (entity->fields[i].flags & TOV_FIELD_SEARCH))
      return TRUE;
  return FALSE;
}

static gboolean
has_private (const TovEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (tov_search_index_is_private (&entity->fields[i])
        && (entity->fields[i].flags & TOV_FIELD_SEARCH))
      return TRUE;
  return FALSE;
}

/* The ids of the records of a kind that hold a word in one layer of the index. The join is kept in
 * its order: from the index to the ids, once for the whole question. */
static void
append_entries (GString *sql, TovLayer layer, guint kind, guint parameter)
{
  g_string_append_printf (
      sql, "SELECT record_id FROM search_word CROSS JOIN search_entry ON number = search_word.rowid"
           " WHERE search_word MATCH ");
  if (layer == TOV_LAYER_NAME)
    g_string_append_printf (sql, "replace (?%u, '%c', '%c')", parameter, TOV_SEARCH_MARK,
                            TOV_SEARCH_NAME_MARK);
  else
    g_string_append_printf (sql, "?%u", parameter);
  g_string_append_printf (
      sql, " AND search_word.rowid BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT,
      tov_search_index_first (layer, kind), tov_search_index_first (layer, kind + 1) - 1);
}

/* A record whose notes are private has a layer with all of its text, any other its open text. */
static void
append_text (GString *sql, const TovEntity *entity, guint parameter)
{
  guint kind = tov_search_index_find_kind (entity->name);

  append_entries (sql, TOV_LAYER_OPEN, kind, parameter);
  if (has_private (entity)) {
    g_string_append (sql, " UNION ALL ");
    append_entries (sql, TOV_LAYER_PRIVATE, kind, parameter);
  }
}

/* The codes of a choice whose words hold the term. */
static char *
list_codes (const TovField *field, const char *term)
{
  GString *codes = g_string_new (NULL);

  for (const TovChoice *choice = field->choices; choice->code != NULL; choice++) {
    g_autoptr (GString) words = g_string_new (NULL);

    tov_search_index_append_words (words, _ (choice->label), TOV_SEARCH_MARK);
    if (strstr (words->str, tov_search_index_skip_marks (term)) != NULL)
      g_string_append_printf (codes, "%s'%s'", codes->len > 0 ? ", " : "", choice->code);
  }
  return g_string_free (codes, FALSE);
}

/* The records whose choices hold the term, read once for all of them. */
static void
append_choices (GString *sql, const TovEntity *entity, const char *term)
{
  g_autoptr (GString) condition = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *codes = NULL;

    if (entity->fields[i].kind != TOV_KIND_CHOICE)
      continue;
    codes = list_codes (&entity->fields[i], term);
    if (*codes != '\0')
      g_string_append_printf (condition, "%s\"%s\" IN (%s)", condition->len > 0 ? " OR " : "",
                              entity->fields[i].name, codes);
  }
  if (condition->len > 0)
    g_string_append_printf (sql, " UNION ALL SELECT id FROM \"%s\" WHERE %s", entity->name,
                            condition->str);
}

/* The records that refer to what is called by the term. */
static void
append_references (GString *sql, const TovEntity *entity, guint parameter)
{
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    if (field->kind != TOV_KIND_REFERENCE)
      continue;
    g_string_append_printf (sql, " UNION ALL SELECT id FROM \"%s\" WHERE \"%s\" IN (", entity->name,
                            field->name);
    append_entries (sql, TOV_LAYER_NAME, tov_search_index_find_kind (field->target), parameter);
    g_string_append (sql, ")");
  }
}

static void
append_term (GString *sql,
             const TovEntity *entity,
             TovQuerySearch search_in,
             const char *term,
             guint parameter)
{
  if (search_in == TOV_QUERY_SEARCH_NAMES && has_name (entity)) {
    append_entries (sql, TOV_LAYER_NAME, tov_search_index_find_kind (entity->name), parameter);
  } else {
    append_text (sql, entity, parameter);
    append_choices (sql, entity, term);
    append_references (sql, entity, parameter);
  }
}

static void
bind_term (TovStatement *statement, const char *term, guint parameter)
{
  g_autofree char *phrase = g_strdup_printf ("\"%s\"", tov_search_index_skip_marks (term));

  tov_statement_bind_text (statement, (int) parameter, phrase);
}

/* A text without a letter is found nowhere. */
static void
append_search (GString *sql, const TovEntity *entity, const char *search, TovQuerySearch search_in)
{
  g_autoptr (GPtrArray) terms = tov_query_list_terms (search);

  if (terms->len == 0)
    g_string_append (sql, " AND false");
  for (guint i = 0; i < terms->len; i++) {
    g_string_append (sql, " AND " OWN ".id IN (");
    append_term (sql, entity, search_in, g_ptr_array_index (terms, i),
                 get_search_parameter (entity, i));
    g_string_append (sql, ")");
  }
}

/* One end of a range. A day stands between those of its month and year, and a time of day on its
 * day: ~ is behind everything that a date can go on with. */
static void
append_end (GString *sql,
            const TovEntity *entity,
            const TovField *field,
            const char *
            operator,
            guint parameter)
{
  gboolean is_number = field->kind == TOV_KIND_NUMBER || field->kind == TOV_KIND_MONEY;
  gboolean is_from = *operator== '>';

  g_string_append (sql, " AND ");
  append_value (sql, OWN, entity, field);
  g_string_append_printf (sql, "%s %s ?%u%s", !is_number && is_from ? " || '~'" : "", operator,
                          parameter, !is_number && !is_from ? " || '~'" : "");
}

static void
append_range (GString *sql,
              const TovEntity *entity,
              const TovField *field,
              const char *condition,
              guint parameter)
{
  g_autofree char *from = NULL, *to = NULL;

  tov_filter_split_range (condition, &from, &to);
  if (from != NULL)
    append_end (sql, entity, field, ">=", parameter);
  if (to != NULL)
    append_end (sql, entity, field, "<=", parameter + 1);
}

static void
append_condition (GString *sql,
                  const TovEntity *entity,
                  const TovField *field,
                  const char *condition,
                  guint parameter)
{
  g_autoptr (GString) value = g_string_new (NULL);

  append_value (value, OWN, entity, field);
  if (g_str_equal (condition, TOV_FILTER_EMPTY)) {
    g_string_append_printf (sql, " AND %s IS NULL", value->str);
    return;
  }
  switch (field->kind) {
  case TOV_KIND_CHOICE:
  case TOV_KIND_REFERENCE:
    g_string_append_printf (sql, " AND instr (',' || ?%u || ',', ',' || %s || ',') > 0", parameter,
                            value->str);
    break;
  case TOV_KIND_BOOLEAN:
    g_string_append_printf (sql, " AND %s = ?%u", value->str, parameter);
    break;
  case TOV_KIND_DATE:
  case TOV_KIND_TIME:
  case TOV_KIND_BIRTH:
  case TOV_KIND_NUMBER:
  case TOV_KIND_MONEY:
    append_range (sql, entity, field, condition, parameter);
    break;
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_FILE:
  default:
    g_string_append_printf (sql, " AND tov_search (?%u, %s)", parameter, value->str);
  }
}

static void
append_filter (GString *sql, const TovEntity *entity, const TovFilter *filter)
{
  for (guint i = 0; i < entity->n_fields; i++) {
    const char *condition = tov_filter_get (filter, &entity->fields[i]);

    if (condition != NULL)
      append_condition (sql, entity, &entity->fields[i], condition, FIRST_FILTER_PARAMETER + 2 * i);
  }
}

static void
bind_condition (TovStatement *statement,
                const TovField *field,
                const char *condition,
                int parameter)
{
  g_autofree char *from = NULL, *to = NULL;
  const char *code;

  if (g_str_equal (condition, TOV_FILTER_EMPTY))
    return;
  switch (field->kind) {
  case TOV_KIND_DATE:
  case TOV_KIND_TIME:
  case TOV_KIND_BIRTH:
  case TOV_KIND_NUMBER:
  case TOV_KIND_MONEY:
    tov_filter_split_range (condition, &from, &to);
    if (from != NULL)
      tov_statement_bind_text (statement, parameter, from);
    if (to != NULL)
      tov_statement_bind_text (statement, parameter + 1, to);
    break;
  case TOV_KIND_TEXT:
    /* A code is asked for by what it is called. */
    code = field->find_code != NULL ? field->find_code (condition) : NULL;
    tov_statement_bind_text (statement, parameter, code != NULL ? code : condition);
    break;
  case TOV_KIND_CHOICE:
  case TOV_KIND_REFERENCE:
  case TOV_KIND_BOOLEAN:
  case TOV_KIND_NOTE:
  case TOV_KIND_FILE:
  default:
    tov_statement_bind_text (statement, parameter, condition);
  }
}

char *
tov_query_build (const TovEntity *entity,
                 const TovField *owner,
                 gboolean is_partnership,
                 const char *search,
                 TovQuerySearch search_in,
                 const TovFilter *filter,
                 const TovField *sort,
                 gboolean is_descending)
{
  const char *direction = is_descending ? " DESC" : "";
  GString *sql = g_string_new ("SELECT " OWN ".id FROM ");

  tov_sql_append_name (sql, NULL, entity->name);
  g_string_append (sql, " AS " OWN);
  if (sort != NULL && sort->kind == TOV_KIND_REFERENCE)
    g_string_append_printf (sql, " LEFT JOIN \"%s\" AS " OTHER " ON " OTHER ".id = " OWN ".\"%s\"",
                            sort->target, sort->name);
  g_string_append (sql, " WHERE true");
  if (owner != NULL)
    g_string_append_printf (sql, " AND " OWN ".\"%s\" = ?2", owner->name);
  if (is_partnership) {
    g_autofree char *condition = tov_partnership_scope_build (entity, OWN);

    g_string_append_printf (sql, " AND %s", condition);
  }
  if (search != NULL)
    append_search (sql, entity, search, search_in);
  if (filter != NULL)
    append_filter (sql, entity, filter);
  g_string_append (sql, " ORDER BY ");
  if (sort == NULL) {
    append_title_order (sql, OWN, entity, direction);
  } else if (sort->kind == TOV_KIND_REFERENCE) {
    append_title_order (sql, OTHER, tov_entities_find (sort->target), direction);
  } else {
    append_field_order (sql, OWN, entity, sort, direction);
  }
  g_string_append (sql, OWN ".id LIMIT ?1");
  return g_string_free (sql, FALSE);
}

void
tov_query_bind_search (TovStatement *statement, const TovEntity *entity, const char *search)
{
  g_autoptr (GPtrArray) terms = tov_query_list_terms (search);

  for (guint i = 0; i < terms->len; i++)
    bind_term (statement, g_ptr_array_index (terms, i), get_search_parameter (entity, i));
}

void
tov_query_bind_filter (TovStatement *statement, const TovEntity *entity, const TovFilter *filter)
{
  for (guint i = 0; i < entity->n_fields; i++) {
    const char *condition = tov_filter_get (filter, &entity->fields[i]);

    if (condition != NULL)
      bind_condition (statement, &entity->fields[i], condition,
                      FIRST_FILTER_PARAMETER + 2 * (int) i);
  }
}

GPtrArray *
tov_query_list_terms (const char *search)
{
  GPtrArray *terms = tov_search_index_list_terms (search);

  g_ptr_array_set_size (terms, (int) MIN (terms->len, MOST_TERMS));
  return terms;
}

TovStatement *
tov_query_prepare_term (TovConnection *connection,
                        const TovEntity *entity,
                        TovQuerySearch search_in,
                        const char *term,
                        GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  TovStatement *statement;

  append_term (sql, entity, search_in, term, 1);
  statement = tov_connection_prepare (connection, sql->str, error);
  if (statement != NULL)
    bind_term (statement, term, 1);
  return statement;
}
