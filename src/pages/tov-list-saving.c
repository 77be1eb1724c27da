/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-list-saving.h"

#include "tov-file-choice.h"
#include "tov-vcard.h"

#include <glib/gi18n-lib.h>

/* The choice in the dialog whether notes go along. */
#define NOTES "notes"

typedef struct
{
  TovContext *context;
  TovListFile *list;
  /* NULL of a list of anything else. */
  GListModel *contacts;
  GtkFileChooserNative *chooser;
} Saving;

static void
free_saving (Saving *self)
{
  g_object_unref (self->context);
  tov_list_file_free (self->list);
  g_clear_object (&self->contacts);
  g_object_unref (self->chooser);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

static gboolean
is_cards (const Saving *self, const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return self->contacts != NULL && g_str_has_suffix (folded, ".vcf");
}

static gboolean
write_file (Saving *self, const char *path, GError **error)
{
  const char *notes;

  if (!is_cards (self, path))
    return tov_list_file_write (self->list, path, error);
  notes = gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (self->chooser), NOTES);
  return tov_vcard_write (tov_context_get_store (self->context), self->contacts,
                          g_strcmp0 (notes, "true") == 0, path, error);
}

static void
write_list (Saving *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!write_file (self, path, &error)) {
    tov_context_fail (self->context, _ ("The list was not saved"), error);
    return;
  }
  words = g_strdup_printf (_ ("The list is saved as “%s”"), name);
  tov_context_notify (self->context, words, FALSE);
}

static void
on_completed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_file_choice_complete_finish (result, &error);

  if (path != NULL)
    write_list (self, path);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tov_context_notify (self->context, error->message, FALSE);
}

/* Who writes no ending means the kind that is offered. */
static void
on_chooser_response_cb (GtkFileChooserNative *chooser, int response, gpointer user_data)
{
  static const char *const endings[] = { ".xlsx", ".csv", NULL };
  static const char *const contact_endings[] = { ".xlsx", ".csv", ".vcf", NULL };
  g_autoptr (Saving) self = user_data;
  const char *const *its = self->contacts != NULL ? contact_endings : endings;

  if (response == GTK_RESPONSE_ACCEPT)
    tov_file_choice_complete (chooser, its, on_completed_cb, g_steal_pointer (&self));
}

void
tov_list_saving_ask (TovContext *context,
                     GtkWindow *parent,
                     const char *name,
                     TovListFile *list,
                     GListModel *contacts)
{
  Saving *self = g_new0 (Saving, 1);
  g_autofree char *file_name = g_strconcat (name, ".xlsx", NULL);

  self->context = g_object_ref (context);
  self->list = list;
  g_set_object (&self->contacts, contacts);
  self->chooser = gtk_file_chooser_native_new (
      contacts != NULL
          ? _ ("Save the List as a Workbook (.xlsx), CSV (.csv) or Contact Cards (.vcf)")
          : _ ("Save the List as a Workbook (.xlsx) or CSV (.csv)"),
      parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  if (contacts != NULL)
    gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (self->chooser), NOTES,
                                 _ ("Notes on the cards too"), NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), file_name);
  g_signal_connect (self->chooser, "response", G_CALLBACK (on_chooser_response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
