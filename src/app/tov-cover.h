/* Covers the window when nobody has touched it for a while, so that no name stands on the screen of
 * somebody who has gone for coffee. It is no lock, and says so.
 *
 * Every other window of the program is hidden meanwhile, with what was typed in it, and comes back
 * as it was; where there are any, closing the window only takes the cover off. A window that fills
 * the screen is being shown to others: while there is one the window is covered by hand only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TOV_TYPE_COVER (tov_cover_get_type ())
G_DECLARE_FINAL_TYPE (TovCover, tov_cover, TOV, COVER, GObject)

/* Takes the content of the window into a stack, where the cover comes to stand beside it. After how
 * many minutes says the policy, else the setting "cover-minutes"; settings may be NULL. Transfer
 * full. */
TovCover *tov_cover_new (AdwApplicationWindow *window, GSettings *settings);

/* Covers the window at once; a key, or its button, takes the cover off. */
void tov_cover_put_on (TovCover *self);

G_END_DECLS
