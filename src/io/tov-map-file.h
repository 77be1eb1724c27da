/* A network map as a file of its own, and as a paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-io-error.h"
#include "tov-map.h"
#include "tov-paper.h"

G_BEGIN_DECLS

/* Writes the map in dark ink on white, A4 on its side: .png (in double size), .svg or .pdf by the
 * end of the path. Words in .svg and .pdf are text. footer may be NULL. Equal maps give equal
 * bytes. TOV_IO_ERROR_FILE and TOV_IO_ERROR_INCOMPLETE as tov_safe_file_write (): an older file at
 * path is then as it was. */
gboolean tov_map_file_write (
    const TovMap *map, gboolean hides_names, const char *footer, const char *path, GError **error);

/* The map on a page of its own that lies on its side, A3 or A4, with marking (who may see it) below
 * it and explanation (elements char *, may be NULL) beside it. The map must live as long as the
 * paper (tov_paper_keep ()). Transfer full. */
TovPaper *tov_map_paper_new (const TovMap *map,
                             gboolean hides_names,
                             gboolean is_large,
                             const char *marking,
                             const GPtrArray *explanation);

G_END_DECLS
