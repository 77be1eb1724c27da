/* How the application receives a register that somebody has handed over: it is looked at in a
 * process of its own, or takes the place of the user's own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-application-private.h"

#include "tov-alert.h"
#include "tov-context.h"
#include "tov-file-choice.h"
#include "tov-keeper.h"
#include "tov-location.h"
#include "tov-process.h"
#include "tov-receive-dialog.h"
#include "tov-register-file.h"
#include "tov-session.h"

#include <glib/gi18n-lib.h>

/* How long a register that was left may take to close. */
#define TRY_MILLISECONDS 20
#define MOST_TRIES       250

/* A register on its way into the place of the user's own. */
typedef struct
{
  TovApplication *self;
  TovConnection *received;
  char *path;
  /* The own one, until it is closed. */
  GWeakRef store;
  guint n_tries;
} Taking;

/* The register that a received one may replace; NULL where another one is shown. */
static TovStore *
find_own (TovApplication *self)
{
  const char *path = self->store != NULL ? tov_store_get_path (self->store) : NULL;
  g_autofree char *own = tov_session_get_own_register ();

  return g_strcmp0 (path, own) == 0 ? self->store : NULL;
}

/* What tells a file from every other, under whatever name; NULL where there is none. */
static char *
find_identity (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE))
                      : NULL;
}

/* To read the file of the open register would give up the lock on it. */
static gboolean
is_open_register (TovApplication *self, GFile *file)
{
  const char *path = self->store != NULL ? tov_store_get_path (self->store) : NULL;
  g_autoptr (GFile) open = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autofree char *its = open != NULL ? find_identity (open) : NULL;
  g_autofree char *other = find_identity (file);

  return its != NULL && g_strcmp0 (its, other) == 0;
}

static char *
describe_kept (const char *kept)
{
  g_autofree char *shown = tov_location_display (kept);

  return g_strdup_printf (
      _ ("You now work in the register you were given. Your former one is among the backups, and "
         "lies here as well:\n\n%s"),
      shown);
}

static void
free_taking (Taking *taking)
{
  g_application_release (G_APPLICATION (taking->self));
  tov_connection_close (taking->received);
  g_weak_ref_clear (&taking->store);
  g_free (taking->path);
  g_free (taking);
}

/* Shows the window again with whatever register the user has now. */
static void
end_taking (Taking *taking)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL, *words = NULL;
  GtkWindow *window;

  if (taking->self->store == NULL)
    kept = tov_register_file_take (taking->received, taking->path, &error);
  else
    g_set_error_literal (&error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD,
                         _ ("Your register is still being written to. Nothing was changed; try "
                            "again in a moment."));
  taking->self->is_replacing = FALSE;
  window = tov_application_present (taking->self);
  if (kept != NULL) {
    words = describe_kept (kept);
    tov_alert_show (window, _ ("The register is yours now"), words);
  } else {
    tov_alert_show (window, _ ("Your register was not replaced"), error->message);
  }
}

/* A register is closed with the last one that holds it, and some that do go a moment after the
 * windows. What is written to one that is still open would be written to the one put aside, so it
 * is waited for, and it is not replaced if it does not close. */
static gboolean
on_timeout_cb (gpointer user_data)
{
  Taking *taking = user_data;
  TovStore *store = g_weak_ref_get (&taking->store);

  if (store == NULL || ++taking->n_tries > MOST_TRIES) {
    taking->self->store = store;
    end_taking (taking);
    return G_SOURCE_REMOVE;
  }
  g_object_unref (store);
  return G_SOURCE_CONTINUE;
}

static void
on_dialog_take_cb (TovApplication *self, TovReceiveDialog *dialog)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->self = self;
  taking->received = tov_receive_dialog_steal_register (dialog);
  taking->path = g_strdup (tov_store_get_path (self->store));
  g_weak_ref_init (&taking->store, self->store);
  /* Without a window the program would end. */
  g_application_hold (G_APPLICATION (self));
  if (!tov_application_close_windows (self)) {
    free_taking (taking);
    return;
  }
  g_clear_object (&self->store);
  self->is_replacing = TRUE;
  g_timeout_add_full (G_PRIORITY_DEFAULT, TRY_MILLISECONDS, on_timeout_cb, taking,
                      (GDestroyNotify) free_taking);
}

static void
on_dialog_look_cb (TovApplication *self, TovReceiveDialog *dialog)
{
  /* Not every file has a path. */
  g_autofree char *uri = g_file_get_uri (tov_receive_dialog_get_file (dialog));
  const char *const arguments[] = { "--look", uri, NULL };
  g_autoptr (GError) error = NULL;

  if (tov_process_start (GTK_WIDGET (dialog), arguments, &error))
    gtk_window_close (GTK_WINDOW (dialog));
  else
    tov_alert_show (GTK_WINDOW (dialog), _ ("The file cannot be looked at"), error->message);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovApplication) self = user_data;
  g_autoptr (GFile) file = tov_file_choice_open_finish (result, NULL);

  if (file != NULL)
    tov_application_receive (self, file);
}

static void
receive_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const endings[] = { TOV_REGISTER_FILE_ENDING, ".db", NULL };
  GtkWindow *window = tov_application_present (user_data);

  if (window != NULL)
    tov_file_choice_open (window, _ ("Open a File You Were Given"), _ ("Registers and backups"),
                          endings, on_chosen_cb, g_object_ref (user_data));
}

static void
receive_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  tov_application_receive (user_data, file);
}

static const GActionEntry actions[] = {
  { "receive", receive_cb },
  { "receive-file", receive_file_cb, "s" },
};

void
tov_application_add_receiving (TovApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

void
tov_application_receive (TovApplication *self, GFile *file)
{
  GtkWindow *window = tov_application_present (self);
  TovStore *own = find_own (self);
  g_autoptr (GSettings) settings = tov_context_open_settings ();
  g_autofree char *folder =
      own != NULL ? tov_keeper_find_folder (tov_store_get_path (own), settings) : NULL;
  GtkWidget *dialog;

  if (window == NULL)
    return;
  if (is_open_register (self, file)) {
    tov_alert_show (window, _ ("The file cannot be received"),
                    _ ("It is the register that is open here."));
    return;
  }
  dialog = tov_receive_dialog_new (window, file, own, folder);
  g_signal_connect_object (dialog, "look", G_CALLBACK (on_dialog_look_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "take", G_CALLBACK (on_dialog_take_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
