/* What is being typed and not saved: kept with the register so that it survives a crash, in no
 * history and no exchange.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* Transfer full; NULL if there is none. */
char *tov_draft_load (TovStore *store, const char *name);
/* Not to be called while an act is going on. */
gboolean tov_draft_save (TovStore *store, const char *name, const char *content, GError **error);
gboolean tov_draft_delete (TovStore *store, const char *name, GError **error);

G_END_DECLS
