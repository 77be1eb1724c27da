/* Deleting a record with what belongs to it, at once, with a notice that offers to undo it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"

G_BEGIN_DECLS

/* FALSE where it could not be deleted; the context has told the user why. */
gboolean tov_record_deletion_run (TovContext *context, const TovEntity *entity, const char *id);

G_END_DECLS
