/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The focus() of a bin whose grab_focus() gives the focus to something within it.
 *
 * GTK's own takes a widget that can grab the focus for one that holds it itself: when Tab goes
 * backwards out of it, GTK lets it grab the focus, and Tab never gets out. */
gboolean tov_bin_focus (GtkWidget *bin, GtkDirectionType direction);

G_END_DECLS
