/* The key figures of the panel as tiles, made from the annex's headline figures and their
 * definitions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-annex.h"

G_BEGIN_DECLS

/* Puts a tile for each key figure into the box, in place of those that are there. */
void tov_annex_tiles_fill (const TovAnnex *annex, GtkBox *box);

G_END_DECLS
