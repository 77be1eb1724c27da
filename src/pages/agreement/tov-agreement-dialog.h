/* A new cooperation agreement: its days, the parties that sign it, and what each of them promises.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* record: a new agreement, with its partnership if that is known. */
void tov_agreement_dialog_present (TovContext *context, GtkWindow *parent, TovRecord *record);

G_END_DECLS
