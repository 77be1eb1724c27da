/* The face of a contact: the photo, or initials until there is one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* size: in pixels. The photo is read once; a contact that changes gets a new one. It tells a screen
 * reader nothing: the name stands beside it. */
GtkWidget *tov_face_new (TovContext *context, const char *contact, int size);

G_END_DECLS
