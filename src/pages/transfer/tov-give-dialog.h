/* Hands the register over to somebody else: the whole of it in one file, which their Tovholder
 * receives (tov-receive-dialog).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

void tov_give_dialog_present (TovContext *context, GtkWindow *parent);

G_END_DECLS
