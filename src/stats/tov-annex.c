/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex.h"

#include <glib/gi18n-lib.h>

#include "tov-annex-tables.h"
#include "tov-check.h"
#include "tov-danish.h"
#include "tov-disclosure.h"
#include "tov-policy.h"

G_DEFINE_QUARK (tov_annex_error_quark, tov_annex_error)

/* clang-format off */
const TovTableKind *const tov_table_kinds[] = {
  &tov_table_cover,
  &tov_table_key_figures,
  &tov_table_flow,
  &tov_table_referrals,
  &tov_table_target_group,
  &tov_table_activities,
  &tov_table_pathways,
  &tov_table_transitions,
  &tov_table_outcomes,
  &tov_table_retention,
  &tov_table_drop_out,
  &tov_table_contact,
  &tov_table_key_workers,
  &tov_table_next_steps,
  &tov_table_key_problems,
  &tov_table_network,
  &tov_table_partnership,
  &tov_table_companies,
  &tov_table_series,
  &tov_table_definitions,
  &tov_table_control,
  NULL,
};
/* clang-format on */

/* Before these years a spreadsheet has no dates, and behind them nobody plans. */
static gboolean
is_likely (TovDate date)
{
  return date >= tov_date_new (TOV_ANNEX_FIRST_YEAR, 1, 1)
         && date <= tov_date_new (TOV_ANNEX_LAST_YEAR, 12, 31);
}

/* What leaves the house altogether has to be followed from one annex to the next, and that is not
 * in the program yet: to say no is the only safe answer. */
static gboolean
check_request (const TovAnnexRequest *request, GError **error)
{
  if (request->audience == TOV_AUDIENCE_OUTSIDE) {
    g_set_error_literal (
        error, TOV_ANNEX_ERROR, TOV_ANNEX_ERROR_AUDIENCE,
        _ ("An annex for people outside the partnership cannot be made yet: until its full audit "
           "exists, single young people could be recognised by comparing what was published from "
           "time to time. Make the annex for the steering group, and pass on only figures that you "
           "have looked through yourself."));
    return FALSE;
  }
  if (request->period.from == TOV_DATE_NONE || request->period.til == TOV_DATE_NONE
      || request->period.til < request->period.from) {
    g_set_error_literal (
        error, TOV_ANNEX_ERROR, TOV_ANNEX_ERROR_PERIOD,
        _ ("The period ends before it begins, so nothing was counted. Choose a last "
           "day that is not before the first."));
    return FALSE;
  }
  if (!is_likely (request->period.from) || !is_likely (request->period.til)
      || (request->made != TOV_DATE_NONE && !is_likely (request->made))) {
    g_set_error (error, TOV_ANNEX_ERROR, TOV_ANNEX_ERROR_PERIOD,
                 _ ("A date is not within the years %d to %d, so nothing was counted. Choose "
                    "another day."),
                 TOV_ANNEX_FIRST_YEAR, TOV_ANNEX_LAST_YEAR);
    return FALSE;
  }
  return TRUE;
}

/* Never less than 3, whoever asks for it. */
static gint64
find_limit (const TovEvents *events, const TovAnnexRequest *request)
{
  double norm = events->norms[TOV_NORM_SUPPRESSION_LIMIT];

  return (gint64) MAX (request->limit > 0 ? (double) request->limit : norm,
                       tov_norm_get_kind (TOV_NORM_SUPPRESSION_LIMIT)->min);
}

static void
free_cooperation (gpointer cooperation)
{
  if (cooperation != NULL)
    tov_cooperation_free (cooperation);
}

static const char *
find_marking (TovAudience audience)
{
  return audience == TOV_AUDIENCE_INTERNAL
             ? tov_danish (N_ ("Internal – must not be passed on"))
             : tov_danish (N_ ("For the steering group – must not be published"));
}

/* What is recorded of the chosen partnerships as such. Transfer full; NULL on error. */
static GPtrArray *
load_cooperations (TovConnection *connection,
                   const TovAnnexContext *context,
                   GCancellable *cancellable,
                   GError **error)
{
  const TovScope *all = tov_annex_context_get_all (context);
  g_autoptr (GPtrArray) cooperations = g_ptr_array_new_with_free_func (free_cooperation);
  gboolean is_read = TRUE;

  tov_connection_set_cancellable (connection, cancellable);
  for (guint i = 0; i < context->events->partnerships->len && is_read; i++) {
    const char *id = tov_events_get_partnership (context->events, i)->id;
    TovCooperation *cooperation = NULL;

    if (all->includes[i]) {
      cooperation =
          tov_cooperation_load (connection, id, context->period.from, context->period.til, error);
      is_read = cooperation != NULL;
    }
    g_ptr_array_add (cooperations, cooperation);
  }
  tov_connection_set_cancellable (connection, NULL);
  return is_read ? g_steal_pointer (&cooperations) : NULL;
}

/* All but the definitions, whose examples are made of what may be seen. */
static void
add_tables (TovAnnex *self,
            TovAnnexContext *context,
            TovProgressFunc progress,
            gpointer user_data,
            GCancellable *cancellable)
{
  const guint n_tables = G_N_ELEMENTS (tov_table_kinds) - 1;

  context->tables = self->tables;
  for (guint i = 0; i < n_tables && !g_cancellable_is_cancelled (cancellable); i++) {
    g_autofree char *title = tov_table_kind_get_title (tov_table_kinds[i]);

    if (progress != NULL)
      progress ((double) i / n_tables, title, user_data);
    if (tov_table_kinds[i] != &tov_table_definitions)
      g_ptr_array_add (self->tables, tov_table_kind_count (tov_table_kinds[i], context));
  }
}

/* Nothing of the tables is seen by anybody before this. */
static gboolean
finish_tables (TovAnnex *self,
               TovAnnexContext *context,
               const TovAnnexRequest *request,
               GCancellable *cancellable,
               GError **error)
{
  gint64 limit = find_limit (context->events, request);
  gboolean is_safe;
  guint n_figures;

  self->is_sound =
      tov_table_control_holds (g_ptr_array_index (self->tables, self->tables->len - 1));
  is_safe = tov_disclosure_protect (self, limit, request->merge, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!is_safe) {
    g_set_error_literal (
        error, TOV_ANNEX_ERROR, TOV_ANNEX_ERROR_AUDIENCE,
        _ ("The small numbers of this annex cannot be protected: one of them could be worked out "
           "from the others whatever is hidden. Nothing was made. Choose a longer period, or other "
           "partnerships."));
    return FALSE;
  }
  tov_table_cover_finish (g_ptr_array_index (self->tables, 0), self, limit);
  /* The control is only there for those inside. */
  n_figures = self->tables->len - (self->audience == TOV_AUDIENCE_INTERNAL);
  g_ptr_array_insert (self->tables, (int) n_figures,
                      tov_table_kind_count (&tov_table_definitions, context));
  return TRUE;
}

const TovTableKind *
tov_table_kind_find (const char *number)
{
  for (const TovTableKind *const *kind = tov_table_kinds; *kind != NULL; kind++)
    if (number != NULL && g_strcmp0 ((*kind)->number, number) == 0)
      return *kind;
  return NULL;
}

TovTable *
tov_table_kind_count (const TovTableKind *self, const TovAnnexContext *context)
{
  TovTable *table = tov_table_new (self->number, tov_danish (self->name),
                                   tov_danish (self->row_heading), self->disclosure);

  table->note = g_strdup (self->note != NULL ? tov_danish (self->note) : NULL);
  for (const TovFigureWords *column = self->columns; column->code != NULL; column++)
    tov_table_add_column (table, column->code, tov_danish (column->heading), column->format);
  self->count (context, table);
  return table;
}

char *
tov_table_kind_get_title (const TovTableKind *self)
{
  if (self->number == NULL)
    return g_strdup (tov_danish (self->name));
  return g_strdup_printf ("%s %s", self->number, tov_danish (self->name));
}

TovAnnex *
tov_annex_count (TovConnection *connection,
                 const TovAnnexRequest *request,
                 TovProgressFunc progress,
                 gpointer user_data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (TovAnnex) self = NULL;
  g_autoptr (TovEvents) events = NULL;
  g_autoptr (TovEventNames) names = NULL;
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (GPtrArray) overlaps = NULL;
  g_autoptr (GPtrArray) cooperations = NULL;

  if (!check_request (request, error))
    return NULL;
  events = tov_events_load (connection, cancellable, error);
  if (events == NULL)
    return NULL;
  context = tov_annex_context_new (events, request, cancellable, error);
  if (context == NULL)
    return NULL;
  overlaps = tov_check_overlaps (connection, cancellable, error);
  if (overlaps == NULL)
    return NULL;
  context->n_overlaps = overlaps->len;
  if (request->audience == TOV_AUDIENCE_INTERNAL) {
    names = tov_event_names_load (connection, events, cancellable, error);
    if (names == NULL)
      return NULL;
    context->names = names;
  }
  cooperations = load_cooperations (connection, context, cancellable, error);
  if (cooperations == NULL)
    return NULL;
  context->cooperations = cooperations;

  self = g_new0 (TovAnnex, 1);
  self->audience = request->audience;
  self->period = context->period;
  self->caseload_limit = events->norms[TOV_NORM_CASELOAD_LIMIT];
  for (guint level = 0; level < G_N_ELEMENTS (self->weights); level++)
    self->weights[level] = events->norms[TOV_NORM_WEIGHT + level];
  self->made = context->made;
  self->made_by = g_strdup (context->made_by);
  self->marking = g_strdup (find_marking (request->audience));
  self->partnerships = tov_annex_context_format_partnerships (context);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_table_free);
  add_tables (self, context, progress, user_data, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!finish_tables (self, context, request, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
tov_annex_free (TovAnnex *self)
{
  if (self == NULL)
    return;
  g_free (self->made_by);
  g_free (self->marking);
  g_free (self->partnerships);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_free (self);
}

const TovTable *
tov_annex_find (const TovAnnex *self, const char *number)
{
  for (guint i = 0; i < self->tables->len; i++) {
    const TovTable *table = g_ptr_array_index (self->tables, i);

    if (g_str_equal (table->number != NULL ? table->number : table->name, number))
      return table;
  }
  return NULL;
}

gboolean
tov_audience_may_have_files (TovAudience audience, GError **error)
{
  static const TovPolicyAudiences audiences[] = {
    [TOV_AUDIENCE_INTERNAL] = TOV_POLICY_INTERNAL,
    [TOV_AUDIENCE_STEERING] = TOV_POLICY_STEERING,
    [TOV_AUDIENCE_OUTSIDE] = TOV_POLICY_OUTSIDE,
  };

  return tov_policy_check (audiences[audience], error);
}

gboolean
tov_audience_from_code (const char *code, TovAudience *audience)
{
  static const char *const codes[] = { "internal", "steering", "outside" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_strcmp0 (code, codes[i]) == 0) {
      *audience = (TovAudience) i;
      return TRUE;
    }
  return FALSE;
}
