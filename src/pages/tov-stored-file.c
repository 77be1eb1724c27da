/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-stored-file.h"

#include "tov-file.h"

#include <glib/gi18n-lib.h>

/* A stored file has no name, but its first bytes tell what it is. */
static const struct
{
  const char *type;
  const char *ending;
} endings[] = {
  { "application/pdf", ".pdf" },
  { "application/msword", ".doc" },
  { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx" },
  { "application/vnd.oasis.opendocument.text", ".odt" },
  { "image/jpeg", ".jpg" },
  { "image/png", ".png" },
};

static const char *
find_ending (GBytes *content)
{
  gsize length;
  const guchar *data = g_bytes_get_data (content, &length);
  g_autofree char *type = g_content_type_guess (NULL, data, length, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_content_type_equals (type, endings[i].type))
      return endings[i].ending;
  return "";
}

/* A copy that only the user can read, in a folder that is emptied when the session ends. Of such
 * folders this is the one that a sandbox shares with the programs outside. */
static GFile *
write_copy (GBytes *content, const char *name, GError **error)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_runtime_dir (), "app", TOV_APPLICATION_ID, "files", NULL);
  g_autofree char *plain = g_strconcat (name, find_ending (content), NULL);
  g_autofree char *path = NULL;
  gsize length;
  const char *data = g_bytes_get_data (content, &length);

  g_strdelimit (plain, "/", '-');
  path = g_build_filename (folder, plain, NULL);
  g_mkdir_with_parents (folder, 0700);
  return g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT,
                                   0600, error)
             ? g_file_new_for_path (path)
             : NULL;
}

static void
on_uri_shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovContext) context = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    tov_context_fail (context, _ ("The file was not opened"), error);
}

void
tov_stored_file_open (TovContext *context, GtkWindow *parent, const char *hash, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = tov_store_get_file (tov_context_get_store (context), hash, &error);
  g_autoptr (GFile) copy = content != NULL ? write_copy (content, name, &error) : NULL;
  g_autofree char *uri = NULL;

  if (copy == NULL) {
    tov_context_fail (context, _ ("The file was not opened"), error);
    return;
  }
  uri = g_file_get_uri (copy);
  gtk_show_uri_full (parent, uri, GDK_CURRENT_TIME, NULL, on_uri_shown_cb, g_object_ref (context));
}
