/* Whole files that leave the house: a reader finds the old file or the new one, never half of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-io-error.h"

G_BEGIN_DECLS

/* Writes the bytes under a temporary name in the same folder, reads them back, and moves them onto
 * path with mode 0600. A link at path is replaced, not followed; a folder
 * or a device is refused. On TOV_IO_ERROR_FILE (could not be
 * written) and TOV_IO_ERROR_INCOMPLETE (was not there when read back) an older file at path is as
 * it was and nothing else is left in the folder. */
gboolean tov_safe_file_write (const char *path, const char *bytes, gsize length, GError **error);

G_END_DECLS
