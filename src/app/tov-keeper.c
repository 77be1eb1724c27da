/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-keeper.h"

#include "tov-backup.h"
#include "tov-clock.h"
#include "tov-policy.h"
#include "tov-session.h"

#include <glib/gi18n-lib.h>

/* The first look waits until the window has been drawn and the user has begun. */
#define FIRST_SECONDS 10
#define SECONDS       (60 * 60)
/* While an import or another act is going on, a backup has to wait. */
#define HELD_SECONDS 60

struct _TovKeeper
{
  GObject parent_instance;
  TovContext *context;
  guint timer;
  /* The backup that is being written; NULL else. */
  GCancellable *work;
  /* Whether the user has been told that there is no backup. */
  gboolean is_told;
};

G_DEFINE_FINAL_TYPE (TovKeeper, tov_keeper, G_TYPE_OBJECT)

static void
tell_trouble (TovKeeper *self, const GError *error)
{
  g_autoptr (GError) trouble = NULL;

  if (self->is_told)
    return;
  self->is_told = TRUE;
  trouble = g_error_new (
      error->domain, error->code, "%s\n\n%s", error->message,
      _ ("The register itself is safe, and what you save is kept. The backup is tried again every "
         "hour. In the preferences you can choose another folder for backups."));
  tov_context_fail (self->context, _ ("No backup was made today"), trouble);
}

static gboolean on_timeout_cb (gpointer user_data);

static void
look_in (TovKeeper *self, guint seconds)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds (seconds, on_timeout_cb, self);
}

static void
on_backup_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovKeeper *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_backup_make_finish (result, &error);

  /* It is cancelled when the keeper goes, and only then. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->work);
  if (path != NULL)
    self->is_told = FALSE;
  else if (g_error_matches (error, TOV_STORE_ERROR, TOV_STORE_ERROR_HELD))
    look_in (self, HELD_SECONDS);
  else
    tell_trouble (self, error);
}

/* Makes today's backup if there is none. */
static void
look_after (TovKeeper *self)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autofree char *folder =
      tov_keeper_find_folder (tov_store_get_path (store), tov_context_get_settings (self->context));
  g_autofree char *now = tov_clock_now ();
  g_autoptr (GPtrArray) backups = tov_backup_list (folder);

  if (self->work != NULL || !tov_backup_is_due (backups, now))
    return;
  self->work = g_cancellable_new ();
  tov_backup_make_async (store, folder, TOV_BACKUP_DAILY, self->work, on_backup_made_cb, self);
}

static gboolean
on_timeout_cb (gpointer user_data)
{
  TovKeeper *self = user_data;

  self->timer = 0;
  look_in (self, SECONDS);
  look_after (self);
  return G_SOURCE_REMOVE;
}

static void
on_folder_changed_cb (TovKeeper *self)
{
  /* What was said of the old folder says nothing of the new one. */
  self->is_told = FALSE;
  look_after (self);
}

static void
tov_keeper_dispose (GObject *object)
{
  TovKeeper *self = TOV_KEEPER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_keeper_parent_class)->dispose (object);
}

static void
tov_keeper_class_init (TovKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_keeper_dispose;
}

static void
tov_keeper_init (TovKeeper *self)
{
}

TovKeeper *
tov_keeper_new (TovContext *context)
{
  TovKeeper *self = g_object_new (TOV_TYPE_KEEPER, NULL);
  GSettings *settings = tov_context_get_settings (context);

  self->context = g_object_ref (context);
  look_in (self, FIRST_SECONDS);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::backup-folder", G_CALLBACK (on_folder_changed_cb),
                             self, G_CONNECT_SWAPPED);
  return self;
}

char *
tov_keeper_find_folder (const char *register_path, GSettings *settings)
{
  g_autofree char *own = tov_session_get_own_register ();
  g_autofree char *chosen = g_strdup (tov_policy_get ()->backup_folder);

  if (chosen == NULL && settings != NULL)
    chosen = g_settings_get_string (settings, "backup-folder");
  if (chosen != NULL && *chosen != '\0' && g_str_equal (register_path, own))
    return g_steal_pointer (&chosen);
  return tov_backup_get_default_folder (register_path);
}
