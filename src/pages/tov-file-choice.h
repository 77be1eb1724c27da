/* Asks which file: one to save, one to open, or one to be kept with the register, which is read as
 * it is kept: a photo small, a document as it is.
 *
 * A window asks for one file at a time: a further question takes the place of the one before, and
 * none outlives its window. The source object of a callback is the window; what finishes returns
 * NULL with G_IO_ERROR_CANCELLED where nothing was chosen, and else with a message for the user.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* name: what is offered; what no name of a file may hold is replaced. endings: ended by NULL, in
 * small letters with their dots; a name that has none of them gets the first. Where endings is NULL
 * a folder is asked for, in which name is to be made. tick: what else is asked there, NULL for
 * nothing.
 *
 * A sandbox may write only the file that was chosen there: the user is told to choose again, with
 * the whole name. */
void tov_file_choice_save (GtkWindow *parent,
                           const char *title,
                           const char *name,
                           const char *const *endings,
                           const char *tick,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
/* The path; transfer full. */
char *tov_file_choice_save_finish (GAsyncResult *result, GError **error);
/* Whether the tick was set; FALSE where there is none. */
gboolean tov_file_choice_is_ticked (GAsyncResult *result);

/* kinds: what files with these endings are called. */
void tov_file_choice_open (GtkWindow *parent,
                           const char *title,
                           const char *kinds,
                           const char *const *endings,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
/* Transfer full. */
GFile *tov_file_choice_open_finish (GAsyncResult *result, GError **error);

void tov_file_choice_load (GtkWindow *parent,
                           gboolean is_photo,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
/* What is to be kept; transfer full. */
GBytes *tov_file_choice_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
