/* The question before a dialog throws away what was written in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks over a dialog, and destroys it where the user says so. */
void tov_discard_question_ask (GtkWindow *dialog);

G_END_DECLS
