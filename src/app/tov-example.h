/* The example: a register of four partnerships and invented young people, kept apart from one's
 * own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The path of the example's register in the user's data folder. It is made from the data package
 * when it is not there, and made again when the package is newer. Transfer full. */
char *tov_example_prepare (GError **error);

G_END_DECLS
