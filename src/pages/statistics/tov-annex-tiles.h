/* The key figures of the panel as tiles, made from the annex's headline figures and their
 * definitions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-annex-job.h"
#include "tov-context.h"

G_BEGIN_DECLS

/* Puts a tile for each key figure of the counted annex into the box, in place of those that are
 * there; of an internal annex with a way to the young people behind it. */
void tov_annex_tiles_fill (TovContext *context, TovAnnexJob *job, GtkBox *box);

G_END_DECLS
