/* The middle of a number of days.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Elements int, which are put in order; the mean of the middle two where their number is even, 0
 * where there are none. */
double tov_median (GArray *numbers);

G_END_DECLS
