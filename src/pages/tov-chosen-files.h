/* Files that were chosen for a record and are not in the register before it is saved. It is a
 * source like the context, which it asks for all else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_CHOSEN_FILES (tov_chosen_files_get_type ())
G_DECLARE_FINAL_TYPE (TovChosenFiles, tov_chosen_files, TOV, CHOSEN_FILES, GObject)

TovChosenFiles *tov_chosen_files_new (TovContext *context);

/* The hash to put into the record; transfer full. */
char *tov_chosen_files_add (TovChosenFiles *self, GBytes *content);
/* Keeps in the register those that the record still refers to; for the act that saves it. */
gboolean tov_chosen_files_put (TovChosenFiles *self, TovRecord *record, GError **error);

G_END_DECLS
