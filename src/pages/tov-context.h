/* What all pages share: the register, and the choice of partnership that holds for every page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

#define TOV_TYPE_CONTEXT (tov_context_get_type ())
G_DECLARE_FINAL_TYPE (TovContext, tov_context, TOV, CONTEXT, GObject)

TovContext *tov_context_new (TovStore *store);

TovStore *tov_context_get_store (TovContext *self);
/* The property "partnership": the id of the one chosen, NULL for all. */
const char *tov_context_get_partnership (TovContext *self);
void tov_context_set_partnership (TovContext *self, const char *id);

G_END_DECLS
