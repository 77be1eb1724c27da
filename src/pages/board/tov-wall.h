/* The board on a screen on the wall, which others see too (p.16 of the report): initials or numbers
 * instead of names, and nothing that may not hang there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Fills a screen with the three lanes of the chosen partnership. Where there are more young people
 * than fit, the pages turn by themselves, or by Space and the arrows; Escape leaves. It follows the
 * register and goes on overnight. */
void tov_wall_present (TovContext *context, GtkWindow *parent);

G_END_DECLS
