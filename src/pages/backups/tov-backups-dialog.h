/* The backups there are, what differs from each, and the way back to one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

void tov_backups_dialog_present (TovContext *context, GtkWindow *parent, const char *backup_folder);

G_END_DECLS
