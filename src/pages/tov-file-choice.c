/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-file-choice.h"

#include "tov-photo.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gboolean is_photo;
  GtkFileChooserNative *chooser;
} Choice;

static void
free_choice (Choice *choice)
{
  g_object_unref (choice->chooser);
  g_free (choice);
}

static GBytes *
load_photo (GFile *file, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GBytes *photo = tov_photo_load (file, &reason);

  if (photo == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("The file could not be read as a picture. Choose a JPEG or PNG file. (%s)"),
                 reason->message);
  return photo;
}

static GBytes *
load_document (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) <= TOV_DOCUMENT_MAX_SIZE)
    return g_file_load_bytes (file, NULL, NULL, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The file is larger than 10 MB. Keep it elsewhere, and write in a note "
                          "where it is."));
  return NULL;
}

static void
on_chooser_response_cb (GTask *task, int response, GtkNativeDialog *chooser)
{
  Choice *choice = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  GBytes *content = NULL;

  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

    content = choice->is_photo ? load_photo (file, &error) : load_document (file, &error);
  } else {
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  }
  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
  g_object_unref (task);
}

void
tov_file_choice_ask (GtkWindow *parent,
                     gboolean is_photo,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Choice *choice = g_new0 (Choice, 1);

  choice->is_photo = is_photo;
  choice->chooser = gtk_file_chooser_native_new (
      is_photo ? _ ("Choose a Photo") : _ ("Choose a Document"), parent,
      GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"), _ ("_Cancel"));
  g_task_set_task_data (task, choice, (GDestroyNotify) free_choice);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (choice->chooser), TRUE);
  if (is_photo) {
    g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();

    gtk_file_filter_set_name (pictures, _ ("Pictures"));
    gtk_file_filter_add_pixbuf_formats (pictures);
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (choice->chooser), pictures);
  }
  g_signal_connect_swapped (choice->chooser, "response", G_CALLBACK (on_chooser_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (choice->chooser));
}

GBytes *
tov_file_choice_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
