/* A placement is started or changed: what and where, the promise to the host, the next step, and
 * the ball, which goes where it lies as a rule.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* placement NULL starts one. Nothing where there is no such record. */
void tov_placement_dialog_present (TovContext *context,
                                   GtkWindow *parent,
                                   const char *young_person,
                                   const char *placement);

G_END_DECLS
