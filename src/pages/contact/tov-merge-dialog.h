/* Two contacts or two organisations that are the same become one: which value goes on where they
 * differ, and what moves along.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* kept goes on, other goes. */
void tov_merge_dialog_present (TovContext *context,
                               GtkWindow *parent,
                               const TovEntity *entity,
                               const char *kept,
                               const char *other);
/* What tells a contact or an organisation from another of the same name: the post, or the kind and
 * the town. Transfer full. */
char *tov_merge_describe (TovContext *context, const TovEntity *entity, const char *id);

G_END_DECLS
