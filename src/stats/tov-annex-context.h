/* What every table of the annex is counted with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-cooperation.h"
#include "tov-counts.h"
#include "tov-event-names.h"

G_BEGIN_DECLS

typedef struct
{
  const TovEvents *events;
  /* Who the events are about, for an internal annex; NULL for everybody else. */
  const TovEventNames *names;
  TovPeriod period;
  TovPeriod previous;
  /* From TOV_DATE_NONE where nothing had begun by then. */
  TovPeriod since_start;
  TovDate readiness_on;
  TovDate made;
  /* The request's, or NULL. */
  const char *made_by;
  /* Elements TovCooperation *, by the numbers of the partnerships: NULL for one that is not chosen.
   * NULL where only young people are counted. */
  const GPtrArray *cooperations;
  /* Elements TovScope: the chosen partnerships, then all of them together. */
  GPtrArray *scopes;
  /* Intervals that exclude each other and overlap, in the whole register. */
  guint n_overlaps;
  /* Elements TovTable: those that are counted already; the control checks them. */
  const GPtrArray *tables;
} TovAnnexContext;

/* Resolves a request; events, request and cancellable must outlive the context. What is being
 * counted with it ends at once when it is cancelled, and is then worth nothing. Transfer full. */
TovAnnexContext *tov_annex_context_new (const TovEvents *events,
                                        const TovAnnexRequest *request,
                                        GCancellable *cancellable,
                                        GError **error);
void tov_annex_context_free (TovAnnexContext *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovAnnexContext, tov_annex_context_free)

static inline const TovScope *
tov_annex_context_get_scope (const TovAnnexContext *self, guint position)
{
  return g_ptr_array_index (self->scopes, position);
}

/* The chosen partnerships together. */
const TovScope *tov_annex_context_get_all (const TovAnnexContext *self);
/* "Randers, Roskilde". Transfer full. */
char *tov_annex_context_format_partnerships (const TovAnnexContext *self);
/* The block of a scope. */
TovBlock *tov_annex_add_scope (TovTable *table, const TovScope *scope);

G_END_DECLS
