/* Everything else about a record, folded away: all its fields and all that refers to it. Most days
 * nobody asks for it, so it is made when it is unfolded for the first time; whether it is unfolded
 * is remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORD_MORE (tov_record_more_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordMore, tov_record_more, TOV, RECORD_MORE, AdwBin)

/* words: what it is called, in the language of the program. */
GtkWidget *tov_record_more_new (TovContext *context,
                                const TovEntity *entity,
                                const char *id,
                                const char *words);
void tov_record_more_refresh (TovRecordMore *self);

G_END_DECLS
