/* The way into a pathway: a referral, what was decided about it, and the admission with what nobody
 * is to be without; also for one who comes back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* young_person NULL is somebody new. Says so, and nothing else, where the young person is enrolled
 * already. */
void
tov_admission_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person);

G_END_DECLS
