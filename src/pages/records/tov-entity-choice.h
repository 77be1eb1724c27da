/* The choice of a page's lists, each with how many records it has. A choice moves by the window's
 * action "win.show-list", and the window answers by the page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-store.h"

G_BEGIN_DECLS

#define TOV_TYPE_ENTITY_CHOICE (tov_entity_choice_get_type ())
G_DECLARE_FINAL_TYPE (TovEntityChoice, tov_entity_choice, TOV, ENTITY_CHOICE, AdwBin)

/* entities: names, ended by NULL; static. */
void tov_entity_choice_set_up (TovEntityChoice *self, TovStore *store, const char *const *entities);
/* Shows which list there is, and moves nowhere. */
void tov_entity_choice_show (TovEntityChoice *self, const TovEntity *entity);

G_END_DECLS
