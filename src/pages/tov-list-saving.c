/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-list-saving.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TovContext *context;
  TovListFile *list;
  GtkFileChooserNative *chooser;
} Saving;

static void
free_saving (Saving *self)
{
  g_object_unref (self->context);
  tov_list_file_free (self->list);
  g_object_unref (self->chooser);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

/* Who writes no ending means the kind that is offered. */
static char *
complete_path (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (folded, ".xlsx") || g_str_has_suffix (folded, ".csv"))
    return g_strdup (path);
  return g_strconcat (path, ".xlsx", NULL);
}

static void
write_list (Saving *self, const char *chosen)
{
  g_autofree char *path = complete_path (chosen);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!tov_list_file_write (self->list, path, &error)) {
    tov_context_fail (self->context, _ ("The list was not saved"), error);
    return;
  }
  words = g_strdup_printf (_ ("The list is saved as “%s”"), name);
  tov_context_notify (self->context, words, FALSE);
}

static void
on_chooser_response_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = g_file_get_path (file);
  if (path != NULL)
    write_list (self, path);
  else
    tov_context_notify (self->context, _ ("Nothing was written. Choose a folder on this computer."),
                        FALSE);
}

void
tov_list_saving_ask (TovContext *context, GtkWindow *parent, const char *name, TovListFile *list)
{
  Saving *self = g_new0 (Saving, 1);
  g_autofree char *file_name = g_strconcat (name, ".xlsx", NULL);

  self->context = g_object_ref (context);
  self->list = list;
  self->chooser =
      gtk_file_chooser_native_new (_ ("Save the List as a Workbook (.xlsx) or CSV (.csv)"), parent,
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), file_name);
  g_signal_connect (self->chooser, "response", G_CALLBACK (on_chooser_response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
