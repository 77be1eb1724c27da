/* How every workbook of this room gets into its file: written to a folder of our own without the
 * locale's commas, read again, and moved into place when it is whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-workbook-sheet.h"

G_BEGIN_DECLS

/* Adds the sheets to a workbook that has its styles. */
typedef gboolean (*TovBookFunc) (TovBook *book, gpointer user_data, GError **error);

/* Makes a workbook of what fill adds, mode 0600. On any error, and when cancelled, an older file at
 * path stays as it was. The caller fills the book's words and no more. */
gboolean tov_workbook_file_write (TovBook *book,
                                  const char *path,
                                  TovBookFunc fill,
                                  gpointer user_data,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
