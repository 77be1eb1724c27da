/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-file-choice.h"

#include "tov-location.h"
#include "tov-photo.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A document may have so many bytes, so that the register stays a file that can be handed on. */
#define DOCUMENT_MAX_SIZE (10 * 1024 * 1024)

/* What a window asks for now: a task that is not owned. */
#define ASKED "tov-file-choice"

/* The choice beside the name. */
#define TICK "tick"

/* One question. */
typedef struct
{
  GtkFileChooserNative *chooser;
  /* Reads what was chosen; NULL where the file itself is wanted. */
  GBytes *(*load) (GFile *file, GError **error);
  /* What a file is saved as, and whether there is something to tick. */
  char *name;
  gboolean has_tick;
  char **endings;
  char *path;
} Question;

static void
free_question (Question *question)
{
  g_clear_object (&question->chooser);
  g_free (question->name);
  g_strfreev (question->endings);
  g_free (question->path);
  g_free (question);
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
  if (g_file_info_get_size (info) <= DOCUMENT_MAX_SIZE)
    return g_file_load_bytes (file, NULL, NULL, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The file is larger than 10 MB. Keep it elsewhere, and write in a note "
                          "where it is."));
  return NULL;
}

static gboolean
has_ending (const char *path, char **endings)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (; *endings != NULL; endings++)
    if (g_str_has_suffix (folded, *endings))
      return TRUE;
  return FALSE;
}

static void
cancel (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", "");
}

static void
on_replace_response_cb (GTask *task, const char *response, GtkWidget *dialog)
{
  Question *question = g_task_get_task_data (task);

  if (g_str_equal (response, "replace"))
    g_task_return_pointer (task, g_steal_pointer (&question->path), g_free);
  else
    cancel (task);
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

/* Takes the path. */
static void
ask_to_replace (GTask *task, char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("Replace “%s”?"), name);
  GtkWidget *dialog = adw_message_dialog_new (
      g_task_get_source_object (task), heading,
      _ ("There is a file of that name already. What it holds will be gone."));
  Question *question = g_task_get_task_data (task);

  question->path = path;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace",
                                    _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (on_replace_response_cb),
                            g_object_ref (task));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
return_path (GTask *task, const char *chosen)
{
  const Question *question = g_task_get_task_data (task);
  g_autofree char *path = NULL;

  if (question->endings == NULL)
    path = g_build_filename (chosen, question->name, NULL);
  else if (has_ending (chosen, question->endings))
    path = g_strdup (chosen);
  else
    path = g_strconcat (chosen, *question->endings, NULL);
  if (question->endings == NULL || g_str_equal (path, chosen))
    g_task_return_pointer (task, g_steal_pointer (&path), g_free);
  else if (tov_location_is_granted (chosen))
    ask_for_whole_name (task, path);
  else if (g_file_test (path, G_FILE_TEST_EXISTS))
    ask_to_replace (task, g_steal_pointer (&path));
  else
    g_task_return_pointer (task, g_steal_pointer (&path), g_free);
}

static void
return_content (GTask *task, GFile *file)
{
  const Question *question = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  GBytes *content = question->load (file, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* The chooser is gone; the task is the caller's. */
static GTask *
end_question (GTask *task)
{
  GObject *parent = g_task_get_source_object (task);

  g_object_set_data (parent, ASKED, NULL);
  g_signal_handlers_disconnect_by_data (parent, task);
  return task;
}

static void
on_save_response_cb (GTask *asked, int response, GtkFileChooser *chooser)
{
  g_autoptr (GTask) task = end_question (asked);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    cancel (task);
  else if (g_file_peek_path (file) == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                             _ ("Nothing was written. Choose a folder on this computer."));
  else
    return_path (task, g_file_peek_path (file));
}

static void
on_open_response_cb (GTask *asked, int response, GtkFileChooser *chooser)
{
  g_autoptr (GTask) task = end_question (asked);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  const Question *question = g_task_get_task_data (task);

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    cancel (task);
  else if (question->load != NULL)
    return_content (task, file);
  else
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
}

static void
dismiss (GTask *asked)
{
  g_autoptr (GTask) task = end_question (asked);
  const Question *question = g_task_get_task_data (task);

  g_signal_handlers_disconnect_by_data (question->chooser, task);
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (question->chooser));
  cancel (task);
}

static GTask *
begin_question (GtkWindow *parent,
                const char *title,
                GtkFileChooserAction action,
                const char *accept,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GTask *before = g_object_get_data (G_OBJECT (parent), ASKED);
  Question *question = g_new0 (Question, 1);

  if (before != NULL)
    dismiss (before);
  g_object_set_data (G_OBJECT (parent), ASKED, task);
  question->chooser = gtk_file_chooser_native_new (title, parent, action, accept, _ ("_Cancel"));
  g_task_set_task_data (task, question, (GDestroyNotify) free_question);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (question->chooser), TRUE);
  g_signal_connect_swapped (parent, "destroy", G_CALLBACK (dismiss), task);
  return task;
}

/* Takes the task. */
static void
ask (GTask *task, void (*on_response_cb) (GTask *task, int response, GtkFileChooser *chooser))
{
  const Question *question = g_task_get_task_data (task);

  g_signal_connect_swapped (question->chooser, "response", G_CALLBACK (on_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (question->chooser));
}

static void
add_filter (GTask *task, GtkFileFilter *filter, const char *name)
{
  const Question *question = g_task_get_task_data (task);

  gtk_file_filter_set_name (filter, name);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (question->chooser), filter);
}

void
tov_file_choice_save (GtkWindow *parent,
                      const char *title,
                      const char *name,
                      const char *const *endings,
                      const char *tick,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GtkFileChooserAction action =
      endings != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
  GTask *task = begin_question (parent, title, action, _ ("_Save"), callback, user_data);
  Question *question = g_task_get_task_data (task);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (question->chooser);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());

  /* What is called something may hold what no name of a file may. */
  question->name = g_strdelimit (g_strdup (name), "/\\:*?\"<>|", '-');
  question->endings = g_strdupv ((char **) endings);
  if (endings != NULL)
    gtk_file_chooser_set_current_name (chooser, question->name);
  else
    gtk_file_chooser_set_current_folder (chooser, home, NULL);
  question->has_tick = tick != NULL;
  if (question->has_tick)
    gtk_file_chooser_add_choice (chooser, TICK, tick, NULL, NULL);
  ask (task, on_save_response_cb);
}

char *
tov_file_choice_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
tov_file_choice_is_ticked (GAsyncResult *result)
{
  const Question *question = g_task_get_task_data (G_TASK (result));

  return question->has_tick
         && g_strcmp0 (gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (question->chooser), TICK),
                       "true")
                == 0;
}

void
tov_file_choice_open (GtkWindow *parent,
                      const char *title,
                      const char *kinds,
                      const char *const *endings,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = begin_question (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), callback,
                                user_data);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  /* A suffix has no dot. */
  for (; *endings != NULL; endings++)
    gtk_file_filter_add_suffix (filter, *endings + 1);
  add_filter (task, filter, kinds);
  ask (task, on_open_response_cb);
}

GFile *
tov_file_choice_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
tov_file_choice_load (GtkWindow *parent,
                      gboolean is_photo,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  const char *title = is_photo ? _ ("Choose a Photo") : _ ("Choose a Document");
  GTask *task = begin_question (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"),
                                callback, user_data);
  Question *question = g_task_get_task_data (task);

  question->load = is_photo ? load_photo : load_document;
  if (is_photo) {
    g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();

    gtk_file_filter_add_pixbuf_formats (pictures);
    add_filter (task, pictures, _ ("Pictures"));
  }
  ask (task, on_open_response_cb);
}

GBytes *
tov_file_choice_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
