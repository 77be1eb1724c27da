/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-file-choice.h"

#include "tov-location.h"
#include "tov-photo.h"

#include <adwaita.h>
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

static gboolean
has_ending (const char *path, const char *const *endings)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (; *endings != NULL; endings++)
    if (g_str_has_suffix (folded, *endings))
      return TRUE;
  return FALSE;
}

static void
on_replace_response_cb (GTask *task, const char *response, GtkWidget *dialog)
{
  if (g_str_equal (response, "replace"))
    g_task_return_pointer (task, g_strdup (g_task_get_task_data (task)), g_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", "");
  g_object_unref (task);
}

static void
ask_for_whole_name (GTask *task, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                           /* Translators: %s is the name of a file, such as "Bilag 3.xlsx". */
                           _ ("Nothing was written. Save once more, with the whole name: %s"),
                           name);
}

/* Takes the task. */
static void
ask_to_replace (GTask *task, GtkWindow *parent)
{
  g_autofree char *name = g_filename_display_basename (g_task_get_task_data (task));
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("Replace “%s”?"), name);
  GtkWidget *dialog = adw_message_dialog_new (
      parent, heading, _ ("There is a file of that name already. What it holds will be gone."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace",
                                    _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (on_replace_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
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

void
tov_file_choice_complete (GtkFileChooserNative *chooser,
                          const char *const *endings,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (chooser, NULL, callback, user_data);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *chosen = g_file_get_path (file);
  g_autofree char *path = NULL;

  if (chosen == NULL) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                             _ ("Nothing was written. Choose a folder on this computer."));
    return;
  }
  path = has_ending (chosen, endings) ? g_strdup (chosen) : g_strconcat (chosen, *endings, NULL);
  if (!g_str_equal (path, chosen) && tov_location_is_granted (chosen)) {
    ask_for_whole_name (task, path);
    return;
  }
  if (g_str_equal (path, chosen) || !g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_task_return_pointer (task, g_steal_pointer (&path), g_free);
    return;
  }
  g_task_set_task_data (task, g_steal_pointer (&path), g_free);
  ask_to_replace (g_steal_pointer (&task),
                  gtk_native_dialog_get_transient_for (GTK_NATIVE_DIALOG (chooser)));
}

char *
tov_file_choice_complete_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
