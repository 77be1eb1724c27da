/* A window for what stands on the agenda of a group again and again. Everything is saved as it is
 * done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Nothing is shown where there is no such group. */
void tov_agenda_template_dialog_present (TovContext *context, GtkWindow *parent, const char *group);

G_END_DECLS
