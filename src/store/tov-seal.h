/* The seal of a register: what its file was like when the program closed it.
 *
 * A register that nobody has touched since then need not be read from end to end before the window
 * can open. Any write by another program, a crash or a copied file breaks the seal, and then the
 * whole file is checked. Damage that leaves no trace in size and time is found by the check of the
 * daily backup.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Seals a file that has just been closed. A seal that cannot be written only costs time later. */
void tov_seal_set (const char *path);
/* Whether the file is as it was sealed. */
gboolean tov_seal_holds (const char *path);

G_END_DECLS
