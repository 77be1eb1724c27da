/* The layout of the page of a young person: where there is room two columns, what happens on the
 * left and what is on the right; else all below each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TOV_TYPE_PERSON_LAYOUT (tov_person_layout_get_type ())
G_DECLARE_FINAL_TYPE (TovPersonLayout, tov_person_layout, TOV, PERSON_LAYOUT, GtkLayoutManager)

/* For a widget with three children: one that logs, what is, and the logbook. In two columns the
 * logbook stands below the first; in one it comes last, because it is long. Transfer full. */
GtkLayoutManager *tov_person_layout_new (void);

G_END_DECLS
