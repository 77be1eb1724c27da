/* The annex as CSV: annex.csv with stable English codes and full precision, and the tables as they
 * read, one file each, in the list dialect.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"

G_BEGIN_DECLS

/* Writes the files into a folder, which is made if it is not there. */
gboolean tov_annex_csv_write (const TovAnnex *annex, const char *directory, GError **error);

G_END_DECLS
