/* A field of a record as a dialog asks for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* The field under another label (an English source string; NULL for its own), which must be filled
 * in or need not be. The same for the same arguments; it is kept. */
const TovField *tov_asked_field (const TovEntity *entity,
                                 const char *name,
                                 const char *label,
                                 gboolean is_required);

G_END_DECLS
