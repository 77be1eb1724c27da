/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-people.h"

#include <glib/gi18n-lib.h>

#include "tov-annex-tables.h"

typedef struct
{
  const TovAnnexContext *context;
  const TovTableKind *kind;
  const TovCellPlace *place;
  /* Whom the cell's block counts. */
  const TovScope *scope;
  GCancellable *cancellable;
  /* Elements guint: who was found so far. */
  GArray *people;
} Search;

/* The words of a column whose numbers are counted; else NULL. */
static const TovFigureWords *
find_counted_column (const TovTableKind *kind, const char *code)
{
  for (const TovFigureWords *column = kind->columns; column->code != NULL; column++)
    if (g_str_equal (column->code, code))
      return column->counts_nobody ? NULL : column;
  return NULL;
}

static const TovScope *
find_scope (const TovAnnexContext *context, const char *code)
{
  for (guint i = 0; i < context->scopes->len; i++)
    if (g_str_equal (tov_annex_context_get_scope (context, i)->code, code))
      return tov_annex_context_get_scope (context, i);
  return NULL;
}

/* What is counted in a cell; 0 where it is something else than a count. */
static gint64
get_count (const TovCell *cell, TovFormat format)
{
  if (cell == NULL)
    return 0;
  if (tov_cell_is_quotient (cell, format))
    return cell->n;
  if (cell->kind == TOV_CELL_NUMBER && tov_cell_get_format (cell, format) == TOV_FORMAT_COUNT
      && cell->base == TOV_NUMBER_NONE)
    return (gint64) cell->value;
  return 0;
}

/* The cell on n persons from the first one. */
static gint64
count_some (const Search *self, guint first, guint n)
{
  g_autoptr (TovEvents) events = tov_events_view (self->context->events, first, n);
  g_autoptr (GPtrArray) scopes = g_ptr_array_new ();
  g_autoptr (GPtrArray) persons = NULL;
  g_autoptr (TovTable) table = NULL;
  TovAnnexContext context = *self->context;
  TovScope scope = *self->scope;

  scope.events = events;
  scope.persons = persons = tov_scope_list_persons (&scope);
  g_ptr_array_add (scopes, &scope);
  context.events = events;
  context.scopes = scopes;
  table = tov_table_kind_count (self->kind, &context);
  return get_count (tov_table_find (table, self->place->block, self->place->part, self->place->row,
                                    self->place->column),
                    find_counted_column (self->kind, self->place->column)->format);
}

static void
find_some (const Search *self, guint first, guint n)
{
  if (g_cancellable_is_cancelled (self->cancellable) || count_some (self, first, n) == 0)
    return;
  if (n == 1) {
    g_array_append_val (self->people, first);
    return;
  }
  find_some (self, first, n / 2);
  find_some (self, first + n / 2, n - n / 2);
}

gboolean
tov_annex_people_has_list (const TovTable *table, const char *column, const TovCell *cell)
{
  const TovTableKind *kind = tov_table_kind_find (table->number);
  const TovFigureWords *words = kind != NULL ? find_counted_column (kind, column) : NULL;

  return words != NULL && get_count (cell, words->format) > 0;
}

GArray *
tov_annex_people_find (const TovAnnexContext *context,
                       const TovCellPlace *place,
                       GCancellable *cancellable)
{
  Search search = {
    .context = context,
    .kind = tov_table_kind_find (place->table),
    .place = place,
    .scope = find_scope (context, place->block),
    .cancellable = cancellable,
    .people = g_array_new (FALSE, FALSE, sizeof (guint)),
  };

  if (search.kind != NULL && search.scope != NULL && context->events->persons->len > 0
      && find_counted_column (search.kind, place->column) != NULL)
    find_some (&search, 0, context->events->persons->len);
  return search.people;
}

GPtrArray *
tov_annex_list_people (TovConnection *connection,
                       const TovAnnexRequest *request,
                       const TovCellPlace *place,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (TovEvents) events = NULL;
  g_autoptr (TovEventNames) names = NULL;
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (GArray) people = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (request->audience != TOV_AUDIENCE_INTERNAL) {
    g_set_error_literal (error, TOV_ANNEX_ERROR, TOV_ANNEX_ERROR_AUDIENCE,
                         _ ("Who stands behind a figure is shown in the internal annex only, so "
                            "nobody was listed. Choose the internal annex."));
    return NULL;
  }
  events = tov_events_load (connection, cancellable, error);
  if (events == NULL)
    return NULL;
  names = tov_event_names_load (connection, events, cancellable, error);
  if (names == NULL)
    return NULL;
  context = tov_annex_context_new (events, request, cancellable, error);
  if (context == NULL)
    return NULL;
  context->names = names;
  people = tov_annex_people_find (context, place, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (
        ids, g_strdup (tov_event_names_get (names->person_ids, g_array_index (people, guint, i))));
  return g_steal_pointer (&ids);
}
