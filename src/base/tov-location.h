/* Where a file or folder is, as the user knows it.
 *
 * In a sandbox (Flatpak) the program reaches what the user has chosen by a way through the document
 * portal, such as /run/user/1000/doc/1a2b3c4d/Bilag 3.xlsx, which nobody has ever seen. Only the
 * file of exactly that name is granted: what is written beside it never reaches the user's folder.
 * (A folder is granted with all that is in it.)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether an absolute path leads through the document portal. */
gboolean tov_location_is_granted (const char *path);

/* The path in words for the user, as UTF-8: where it really is if the portal tells, else the part
 * of it that the user has chosen. A path that is not granted is said as it is, and what lies in the
 * home folder begins with "~". Transfer full. */
char *tov_location_display (const char *path);

G_END_DECLS
