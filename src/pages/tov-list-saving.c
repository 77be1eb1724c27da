/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-list-saving.h"

#include "tov-file-choice.h"
#include "tov-vcard.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TovContext *context;
  TovListFile *list;
  /* NULL of a list of anything else. */
  GListModel *contacts;
} Saving;

static void
free_saving (Saving *self)
{
  g_object_unref (self->context);
  tov_list_file_free (self->list);
  g_clear_object (&self->contacts);
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
write_file (Saving *self, const char *path, gboolean with_notes, GError **error)
{
  if (!is_cards (self, path))
    return tov_list_file_write (self->list, path, error);
  return tov_vcard_write (tov_context_get_store (self->context), self->contacts, with_notes, path,
                          error);
}

static void
write_list (Saving *self, const char *path, gboolean with_notes)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!write_file (self, path, with_notes, &error)) {
    tov_context_fail (self->context, _ ("The list was not saved"), error);
    return;
  }
  words = g_strdup_printf (_ ("The list is saved as “%s”"), name);
  tov_context_notify (self->context, words, FALSE);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_file_choice_save_finish (result, &error);

  if (path != NULL)
    write_list (self, path, tov_file_choice_is_ticked (result));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tov_context_notify (self->context, error->message, FALSE);
}

void
tov_list_saving_ask (TovContext *context,
                     GtkWindow *parent,
                     const char *name,
                     TovListFile *list,
                     GListModel *contacts)
{
  static const char *const endings[] = { ".xlsx", ".csv", NULL };
  static const char *const contact_endings[] = { ".xlsx", ".csv", ".vcf", NULL };
  Saving *self = g_new0 (Saving, 1);
  g_autofree char *file_name = g_strconcat (name, ".xlsx", NULL);

  self->context = g_object_ref (context);
  self->list = list;
  g_set_object (&self->contacts, contacts);
  if (contacts != NULL)
    tov_file_choice_save (
        parent, _ ("Save the List as a Workbook (.xlsx), CSV (.csv) or Contact Cards (.vcf)"),
        file_name, contact_endings, _ ("Notes on the cards too"), on_chosen_cb, self);
  else
    tov_file_choice_save (parent, _ ("Save the List as a Workbook (.xlsx) or CSV (.csv)"),
                          file_name, endings, NULL, on_chosen_cb, self);
}
