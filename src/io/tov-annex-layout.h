/* The words for columns that a file adds to a table of the annex.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-table.h"

G_BEGIN_DECLS

/* The heading of the value where n and N stand beside it: "%", "n/N", or words where the column is
 * mixed. Transfer none. */
const char *tov_annex_layout_value_heading (const TovColumn *column);

G_END_DECLS
