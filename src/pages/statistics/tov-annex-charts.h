/* The charts of the panel, made from the tables of the annex. Nothing is counted here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-chart.h"

G_BEGIN_DECLS

/* The charts in the order of the panel. Where a chart shows one block it is the last of its table:
 * all chosen partnerships together. Elements TovChart without a free function, because a view takes
 * each over. Transfer container and elements. */
GPtrArray *tov_annex_charts_new (const TovAnnex *annex);

G_END_DECLS
