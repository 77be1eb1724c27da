/* Photos and other files that are kept with the register, by the SHA-256 of their content.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

/* Keeps the content; equal content is kept once. Belongs to the act that is begun, if one is.
 * The hash to put into a record; transfer full. NULL on error. */
char *tov_store_put_file (TovStore *store, GBytes *content, GError **error);
/* Transfer full; NULL with TOV_STORE_ERROR_MISSING if there is none of that hash. */
GBytes *tov_store_get_file (TovStore *store, const char *hash, GError **error);

G_END_DECLS
