/* The young people behind a number of the annex, for those who may see who they are. No table knows
 * of it: its cell is counted again on some of the persons only, and a half whose cell is 0 has
 * nobody in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-context.h"

G_BEGIN_DECLS

/* Whether somebody can be listed behind a cell: it is a count above 0, or n of N with n above 0,
 * and not a mean, a median, a change or a number that was set beforehand. */
gboolean tov_annex_people_has_list (const TovTable *table, const char *column, const TovCell *cell);
/* Those who are counted in a cell, in order; nobody where its number is not made of persons, or
 * where there is no such cell. When it is cancelled, only some of them. Elements guint, places
 * among context->events->persons. Transfer full. */
GArray *tov_annex_people_find (const TovAnnexContext *context,
                               const TovCellPlace *place,
                               GCancellable *cancellable);
/* The ids of the young people in a cell of the annex that the request asks for, in the order of
 * their ids. Thread-safe on a connection of its own (a snapshot). TOV_ANNEX_ERROR_AUDIENCE if the
 * request is not internal. Transfer full. */
GPtrArray *tov_annex_list_people (TovConnection *connection,
                                  const TovAnnexRequest *request,
                                  const TovCellPlace *place,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
