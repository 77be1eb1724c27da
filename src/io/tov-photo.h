/* A photo as it is kept with the register: small, upright, and without what a camera writes beside
 * the picture (where and when it was taken).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Contract, section 2. */
#define TOV_PHOTO_MAX_SIZE (256 * 1024)

/* Makes a picture of any usual kind a JPEG of at most TOV_PHOTO_MAX_SIZE bytes. NULL where it is no
 * picture, or one of more pixels than a camera takes. May run in any thread. Transfer full. */
GBytes *tov_photo_make (GBytes *picture, GError **error);
/* The same of a file. */
GBytes *tov_photo_load (GFile *file, GError **error);

G_END_DECLS
