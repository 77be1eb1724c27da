/* The rings of key worker and parents over the maps of a young person as two lines over time: ring
 * 1 on top, since that is nearest (B11).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-network-change.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_COURSE (tov_map_course_get_type ())
G_DECLARE_FINAL_TYPE (TovMapCourse, tov_map_course, TOV, MAP_COURSE, GtkWidget)

GtkWidget *tov_map_course_new (void);
/* A course as of tov_network_course (); it is read at once. */
void tov_map_course_update (TovMapCourse *self, const GArray *course);

G_END_DECLS
