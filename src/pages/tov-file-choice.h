/* Asks for a file and reads it as it is to be kept with the register: a photo small, a document as
 * it is. Of a file to be written it says which one was meant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A document may have so many bytes, so that the register stays a file that can be handed on. */
#define TOV_DOCUMENT_MAX_SIZE (10 * 1024 * 1024)

/* The callback's source object is the parent. */
void tov_file_choice_ask (GtkWindow *parent,
                          gboolean is_photo,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
/* What was chosen; transfer full. NULL with G_IO_ERROR_CANCELLED if nothing was, and with a message
 * for the user if it could not be used. */
GBytes *tov_file_choice_finish (GAsyncResult *result, GError **error);

/* What was accepted in a chooser that saves is completed by the first of the endings (ended by
 * NULL, in small letters) unless it has one of them. The chooser has asked about the name that was
 * typed; about a file of the completed one it is asked here. A sandbox may write only what was
 * chosen there, so the user is asked to choose the whole name. The callback's source object is the
 * chooser. */
void tov_file_choice_complete (GtkFileChooserNative *chooser,
                               const char *const *endings,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
/* The path; transfer full. NULL with G_IO_ERROR_CANCELLED if the file there is to stay, and with a
 * message for the user where nothing can be written. */
char *tov_file_choice_complete_finish (GAsyncResult *result, GError **error);

G_END_DECLS
