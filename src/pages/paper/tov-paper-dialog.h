/* A paper for or about a young person, or the board on paper: seen as it will be printed, with what
 * can be chosen about it, and let out by the consent gate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* kind: "steps", "minutes", "story", "unexpected" or "handover" for the young person of that id; or
 * "board", without one. Does nothing for another kind. */
void tov_paper_dialog_present (TovContext *context,
                               GtkWindow *parent,
                               const char *kind,
                               const char *young_person);

G_END_DECLS
