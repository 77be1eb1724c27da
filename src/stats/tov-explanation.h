/* What a figure of the annex counts, said with the annex's own numbers. An explanation is made of
 * what the annex shows and of nothing else, so that it tells no reader more than the tables do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"

G_BEGIN_DECLS

/* A sentence with a figure of all partnerships together: figure is the code of a part, of a row or
 * of a column. NULL where there is nothing to show of it. Danish; transfer full. */
char *tov_explanation_get_example (const TovTable *table, const char *figure);
/* The definition of such a figure, and its example if there is one; table is the table's number.
 * NULL where the figure has no definition. Danish; transfer full. */
char *tov_annex_explain (const TovAnnex *annex, const char *table, const char *figure);
/* The definitions of all figures of a table, each with its name before it, a paragraph each. NULL
 * where the table has none. Danish; transfer full. */
char *tov_annex_explain_table (const TovAnnex *annex, const TovTable *table);

G_END_DECLS
