/* The annex as an Excel workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"
#include "tov-io-error.h"

G_BEGIN_DECLS

/* Writes the annex: a contents sheet with links, a sheet a table, native charts, Danish formats.
 * The file is written under a temporary name in the same folder, read back, and moved into place
 * with mode 0600; on any error, and when cancelled, an older file there stays as it was. Equal
 * input gives equal bytes. Safe in a worker thread. */
gboolean tov_workbook_write (const TovAnnex *annex,
                             const char *path,
                             TovProgressFunc progress,
                             gpointer user_data,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
