/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-saved-list-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* So many lists can have a place of their own; more come after them by name. */
#define LAST_POSITION 99

typedef struct
{
  TovContext *context;
  GtkWindow *parent;
  TovSavedList *list;
  AdwMessageDialog *dialog;
  GtkEditable *entry;
} Naming;

static void
free_naming (Naming *self)
{
  g_object_unref (self->context);
  g_object_unref (self->list);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Naming, free_naming)

static gboolean
is_new (TovSavedList *list)
{
  return tov_record_get_rev (TOV_RECORD (list)) == 0;
}

static gboolean
save (TovStore *store, TovSavedList *list, const char *title, GError **error)
{
  if (is_new (list))
    list->position = MIN (tov_store_count (store, &tov_saved_list_entity) + 1, LAST_POSITION);
  return tov_store_begin (store, title, error)
         && tov_store_end (store, tov_store_save (store, TOV_RECORD (list), error), error);
}

/* What was typed is kept where it could not be saved. */
static void
keep (Naming *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->entry));
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  g_strstrip (name);
  words = g_strdup_printf (is_new (self->list) ? _ ("The list “%s” is in the sidebar")
                                               : _ ("The list is called “%s”"),
                           name);
  g_object_set (self->list, "name", name, NULL);
  if (save (tov_context_get_store (self->context), self->list, words, &error)) {
    tov_context_notify (self->context, words, TRUE);
    return;
  }
  tov_saved_list_dialog_present (self->context, self->parent, self->list);
  tov_context_fail (self->context, _ ("The list was not kept"), error);
}

static void
on_response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  g_autoptr (Naming) self = user_data;

  if (g_str_equal (response, "keep"))
    keep (self);
}

static void
on_entry_changed_cb (Naming *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->entry));

  adw_message_dialog_set_response_enabled (self->dialog, "keep", *g_strstrip (name) != '\0');
}

static GtkWidget *
create_entry (Naming *self)
{
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_editable_set_text (self->entry, self->list->name != NULL ? self->list->name : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"),
                                  -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_entry_changed_cb), self);
  return entry;
}

void
tov_saved_list_dialog_present (TovContext *context, GtkWindow *parent, TovSavedList *list)
{
  Naming *self = g_new0 (Naming, 1);

  self->context = g_object_ref (context);
  self->parent = parent;
  self->list = g_object_ref (list);
  self->dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      parent, is_new (list) ? _ ("Keep as a List") : _ ("Rename the List"),
      is_new (list) ? _ ("It is shown in the sidebar under the board, and always holds those who "
                         "meet the conditions at the time.")
                    : NULL));
  adw_message_dialog_set_extra_child (self->dialog, create_entry (self));
  adw_message_dialog_add_responses (self->dialog, "cancel", _ ("_Cancel"), "keep",
                                    is_new (list) ? _ ("_Keep") : _ ("_Rename"), NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self->dialog, "keep");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  g_signal_connect (self->dialog, "response", G_CALLBACK (on_response_cb), self);
  on_entry_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
