/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-context.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"

static void
free_scope (TovScope *scope)
{
  g_free (scope->includes);
  g_ptr_array_unref (scope->persons);
  g_free (scope);
}

static TovScope *
add_scope (TovAnnexContext *self, const char *code, const char *title)
{
  TovScope *scope = g_new0 (TovScope, 1);

  scope->events = self->events;
  scope->code = code;
  scope->title = title;
  scope->includes = g_new0 (gboolean, self->events->partnerships->len);
  scope->persons = g_ptr_array_new ();
  g_ptr_array_add (self->scopes, scope);
  return scope;
}

/* A partnership that is named twice is counted once. */
static gboolean
add_partnership (TovAnnexContext *self, gboolean *chosen, const char *id, GError **error)
{
  for (guint i = 0; i < self->events->partnerships->len; i++) {
    const TovPartnershipEvents *partnership = tov_events_get_partnership (self->events, i);

    if (!g_str_equal (partnership->id, id))
      continue;
    if (!chosen[i])
      add_scope (self, partnership->id, partnership->name)->includes[i] = TRUE;
    chosen[i] = TRUE;
    return TRUE;
  }
  g_set_error (
      error, TOV_ANNEX_ERROR, TOV_ANNEX_ERROR_PARTNERSHIP,
      _ ("There is no partnership “%s” in this register, so nothing was counted. Choose one "
         "of those that are listed under Partnerships."),
      id);
  return FALSE;
}

static gboolean
add_scopes (TovAnnexContext *self, const char *const *ids, GError **error)
{
  g_autofree gboolean *chosen = g_new0 (gboolean, self->events->partnerships->len);
  TovScope *all;

  for (guint i = 0; ids == NULL && i < self->events->partnerships->len; i++)
    if (!add_partnership (self, chosen, tov_events_get_partnership (self->events, i)->id, error))
      return FALSE;
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!add_partnership (self, chosen, ids[i], error))
      return FALSE;
  if (self->scopes->len == 0) {
    g_set_error_literal (
        error, TOV_ANNEX_ERROR, TOV_ANNEX_ERROR_PARTNERSHIP,
        _ ("There is no partnership to count. Add one under Partnerships, or choose "
           "one, and count again."));
    return FALSE;
  }
  all = add_scope (self, "all", tov_danish (N_ ("All together")));
  g_free (all->includes);
  all->includes = g_steal_pointer (&chosen);
  all->is_all = TRUE;
  return TRUE;
}

static void
find_persons (TovAnnexContext *self, GCancellable *cancellable)
{
  for (guint i = 0; i < self->scopes->len; i++) {
    TovScope *scope = g_ptr_array_index (self->scopes, i);

    g_ptr_array_unref (scope->persons);
    scope->persons = tov_scope_list_persons (scope);
    scope->cancellable = cancellable;
  }
}

static TovDate
find_earliest_start (const TovAnnexContext *self)
{
  const TovScope *all = tov_annex_context_get_all (self);
  TovDate start = TOV_DATE_FOREVER;

  for (guint i = 0; i < self->events->partnerships->len; i++) {
    TovDate from_date = tov_events_get_partnership (self->events, i)->from_date;

    if (all->includes[i] && from_date != TOV_DATE_NONE)
      start = MIN (start, from_date);
  }
  return start;
}

static TovDate
find_earliest_admission (const TovAnnexContext *self)
{
  const TovScope *all = tov_annex_context_get_all (self);
  TovDate start = TOV_DATE_FOREVER;

  for (guint i = 0; i < self->events->enrolments->len; i++) {
    const TovEnrolmentEvent *enrolment =
        &g_array_index (self->events->enrolments, TovEnrolmentEvent, i);

    if (tov_scope_holds (all, enrolment))
      start = MIN (start, enrolment->admitted_on);
  }
  return start;
}

/* Where no partnership says when it began, the first admission does. */
static TovPeriod
find_since_start (const TovAnnexContext *self)
{
  TovDate start = find_earliest_start (self);

  if (start == TOV_DATE_FOREVER)
    start = find_earliest_admission (self);
  return (TovPeriod){ start <= self->period.til ? start : TOV_DATE_NONE, self->period.til };
}

TovAnnexContext *
tov_annex_context_new (const TovEvents *events,
                       const TovAnnexRequest *request,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (TovAnnexContext) self = g_new0 (TovAnnexContext, 1);

  self->events = events;
  self->period = request->period;
  self->previous = tov_period_previous (request->period);
  self->readiness_on =
      request->readiness_on != TOV_DATE_NONE ? request->readiness_on : request->period.til;
  self->made = request->made;
  self->made_by = request->made_by;
  self->scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_scope);
  if (!add_scopes (self, request->partnerships, error))
    return NULL;
  find_persons (self, cancellable);
  self->since_start = find_since_start (self);
  return g_steal_pointer (&self);
}

void
tov_annex_context_free (TovAnnexContext *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->scopes);
  g_free (self);
}

const TovScope *
tov_annex_context_get_all (const TovAnnexContext *self)
{
  return tov_annex_context_get_scope (self, self->scopes->len - 1);
}

char *
tov_annex_context_format_partnerships (const TovAnnexContext *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i + 1 < self->scopes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            tov_annex_context_get_scope (self, i)->title);
  return g_string_free (text, FALSE);
}

TovBlock *
tov_annex_add_scope (TovTable *table, const TovScope *scope)
{
  return tov_table_add_block (table, scope->code, scope->title);
}
