/* Bringing in a list: choose the file, say what its columns are, look at every row, take the good
 * ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Opens the dialog on a file, or asks for one where file is NULL. backup_folder is where the backup
 * before the import goes. */
void tov_import_dialog_present (TovContext *context,
                                GtkWindow *parent,
                                GFile *file,
                                const char *backup_folder);

G_END_DECLS
