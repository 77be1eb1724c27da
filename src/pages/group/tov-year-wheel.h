/* The year in months: when all groups meet, what is to be reviewed, what runs out, what comes once
 * a year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

void tov_year_wheel_present (TovContext *context, GtkWindow *parent);

G_END_DECLS
