/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-work.h"

#include "tov-backup.h"

#include <glib/gi18n-lib.h>

struct _TovImportWork
{
  AdwBin parent_instance;
  TovStore *store;
  /* Not owned. */
  TovImportPreview *preview;
  gboolean with_duplicates;
  char *title;
  /* While there is work; the work is the backup until there is a run. */
  GCancellable *cancellable;
  TovImportRun *run;
  /* Whether all is written, and only to be saved. */
  gboolean is_written;
  guint source;

  GtkWidget *progress_bar;
};

G_DEFINE_FINAL_TYPE (TovImportWork, tov_import_work, ADW_TYPE_BIN)

enum
{
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_progress (TovImportWork *self, double fraction, const char *words)
{
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), fraction);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->progress_bar), words);
}

/* What was not finished is taken back with the run. */
static void
end (TovImportWork *self, const GError *error)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->run, tov_import_run_free);
  g_clear_object (&self->cancellable);
  g_signal_emit (self, signals[ENDED], 0, error);
}

/* Comes back whenever the window has nothing better to do. */
static gboolean
on_idle_cb (gpointer user_data)
{
  TovImportWork *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!self->is_written) {
    self->is_written = !tov_import_run_step (self->run, &error);
    show_progress (self, tov_import_run_get_progress (self->run),
                   self->is_written ? _ ("Everything is saved…") : _ ("The rows are imported…"));
    /* To save takes a moment, and first it is to be read that it does. */
    if (error == NULL)
      return G_SOURCE_CONTINUE;
  } else {
    tov_import_run_finish (self->run, &error);
  }
  self->source = 0;
  end (self, error);
  return G_SOURCE_REMOVE;
}

static void
begin_run (TovImportWork *self)
{
  g_autoptr (GError) error = NULL;

  self->run =
      tov_import_run_new (self->store, self->preview, self->with_duplicates, self->title, &error);
  self->is_written = FALSE;
  if (self->run != NULL)
    self->source = g_idle_add (on_idle_cb, self);
  else
    end (self, error);
}

static void
on_backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovImportWork) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_backup_make_finish (result, &error);

  /* The widget has gone. */
  if (self->cancellable == NULL)
    return;
  if (path != NULL && !g_cancellable_set_error_if_cancelled (self->cancellable, &error)) {
    begin_run (self);
    return;
  }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_prefix_error (&error, "%s ", _ ("The backup that is made first failed."));
  end (self, error);
}

static void
on_cancel_clicked_cb (TovImportWork *self)
{
  tov_import_work_cancel (self);
}

static void
tov_import_work_dispose (GObject *object)
{
  TovImportWork *self = TOV_IMPORT_WORK (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->run, tov_import_run_free);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (tov_import_work_parent_class)->dispose (object);
}

static void
tov_import_work_finalize (GObject *object)
{
  g_free (TOV_IMPORT_WORK (object)->title);
  G_OBJECT_CLASS (tov_import_work_parent_class)->finalize (object);
}

static void
tov_import_work_class_init (TovImportWorkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_import_work_dispose;
  object_class->finalize = tov_import_work_finalize;
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tov_import_work_init (TovImportWork *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  self->progress_bar = gtk_progress_bar_new ();
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (self->progress_bar), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress_bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How far the import is"), -1);
  gtk_widget_set_halign (cancel, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "import-busy");
  gtk_box_append (GTK_BOX (box), self->progress_bar);
  gtk_box_append (GTK_BOX (box), cancel);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (on_cancel_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

void
tov_import_work_begin (TovImportWork *self,
                       TovStore *store,
                       TovImportPreview *preview,
                       gboolean with_duplicates,
                       const char *title,
                       const char *backup_folder)
{
  g_return_if_fail (TOV_IS_IMPORT_WORK (self));

  g_set_object (&self->store, store);
  self->preview = preview;
  self->with_duplicates = with_duplicates;
  g_free (self->title);
  self->title = g_strdup (title);
  self->cancellable = g_cancellable_new ();
  show_progress (self, 0, _ ("A backup is made first…"));
  tov_backup_make_async (store, backup_folder, TOV_BACKUP_BEFORE_IMPORT, self->cancellable,
                         on_backed_up_cb, g_object_ref (self));
}

void
tov_import_work_cancel (TovImportWork *self)
{
  g_autoptr (GError) stopped = NULL;

  g_return_if_fail (TOV_IS_IMPORT_WORK (self));

  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  /* The backup answers by itself. */
  if (self->run == NULL)
    return;
  g_set_error_literal (&stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  end (self, stopped);
}
