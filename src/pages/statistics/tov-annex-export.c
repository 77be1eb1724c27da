/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-export.h"

#include "tov-annex.h"
#include "tov-clock.h"
#include "tov-text.h"
#include "tov-workbook.h"

#include <glib/gi18n-lib.h>

struct _TovAnnexExport
{
  GtkWidget parent_instance;

  TovStore *store;
  TovPeriod period;
  char *partnership;
  GtkFileChooserNative *chooser;
  GCancellable *writing;

  GtkWidget *overlay;
  GtkWidget *content;
  GtkWidget *progress_revealer;
  GtkWidget *progress_bar;
};

G_DEFINE_FINAL_TYPE (TovAnnexExport, tov_annex_export, GTK_TYPE_WIDGET)

enum
{
  PROP_CHILD = 1,
};

/* "Bilag 3 Randers 3. kvartal 2011.xlsx": what a reader looks for in a folder. Danish, as what it
 * names. Transfer full. */
static char *
create_name (TovStore *store, const char *partnership, TovPeriod period)
{
  g_autofree char *words = tov_period_format (period);
  g_autofree char *place =
      partnership != NULL ? tov_store_get_title (store, "partnership", partnership) : NULL;
  char *name = place != NULL ? g_strdup_printf ("Bilag 3 %s %s.xlsx", place, words)
                             : g_strdup_printf ("Bilag 3 %s.xlsx", words);

  /* "skoleåret 2010/11" */
  return g_strdelimit (name, "/\\", '-');
}

/* What the work needs in another thread: a snapshot of its own. */
typedef struct
{
  TovConnection *snapshot;
  TovPeriod period;
  TovDate made;
  char *partnership;
  char *path;
} WriteJob;

/* A step of the work on its way from the worker to the window. */
typedef struct
{
  TovAnnexExport *export;
  double fraction;
  char *what;
} Step;

static void
free_job (WriteJob *job)
{
  g_clear_pointer (&job->snapshot, tov_connection_close);
  g_free (job->partnership);
  g_free (job->path);
  g_free (job);
}

static void
free_step (Step *step)
{
  g_object_unref (step->export);
  g_free (step->what);
  g_free (step);
}

static gboolean
show_step (gpointer user_data)
{
  Step *step = user_data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (step->export->progress_bar), step->fraction);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (step->export->progress_bar), step->what);
  return G_SOURCE_REMOVE;
}

static void
send_step (TovAnnexExport *export, double fraction, const char *what)
{
  Step *step = g_new0 (Step, 1);

  step->export = g_object_ref (export);
  step->fraction = fraction;
  step->what = g_strdup (what);
  g_idle_add_full (G_PRIORITY_DEFAULT, show_step, step, (GDestroyNotify) free_step);
}

/* Counting is the smaller half of the work. Both are called in the worker; user_data is the task's
 * source, which is not touched there but handed on. */
static void
on_count_progress_cb (double fraction, const char *what, gpointer user_data)
{
  send_step (user_data, fraction * 0.4, what);
}

static void
on_write_progress_cb (double fraction, const char *what, gpointer user_data)
{
  send_step (user_data, 0.4 + fraction * 0.6, what);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  WriteJob *job = data;
  const char *const partnerships[] = { job->partnership, NULL };
  TovAnnexRequest request = { .period = job->period,
                              .partnerships = job->partnership != NULL ? partnerships : NULL,
                              .audience = TOV_AUDIENCE_INTERNAL,
                              .made = job->made };
  g_autoptr (GError) error = NULL;
  g_autoptr (TovAnnex) annex =
      tov_annex_count (job->snapshot, &request, on_count_progress_cb, source, cancellable, &error);

  if (annex != NULL
      && tov_workbook_write (annex, job->path, on_write_progress_cb, source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
add_toast (TovAnnexExport *self, const char *text, const char *path)
{
  g_autofree char *escaped = tov_text_escape (text);
  AdwToast *toast = adw_toast_new (escaped);

  if (path != NULL) {
    g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

    adw_toast_set_button_label (toast, _ ("Open"));
    adw_toast_set_action_name (toast, "annex-export.open");
    adw_toast_set_action_target (toast, "s", uri);
    adw_toast_set_timeout (toast, 10);
  }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay), toast);
}

static void
tell (TovAnnexExport *self, const char *heading, const char *body)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog =
      adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovAnnexExport *self = TOV_ANNEX_EXPORT (source);
  WriteJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->writing);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->progress_revealer), FALSE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    add_toast (self, _ ("Annex 3 has been written"), job->path);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    add_toast (self, _ ("Stopped. No file was written."), NULL);
  else
    tell (self, _ ("Annex 3 was not written"), error->message);
}

static void
write_to (TovAnnexExport *self, const char *path)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  WriteJob *job = g_new0 (WriteJob, 1);

  self->writing = g_cancellable_new ();
  job->period = self->period;
  job->made = tov_clock_today ();
  job->partnership = g_strdup (self->partnership);
  job->path = g_strdup (path);
  job->snapshot = tov_store_snapshot (self->store, self->writing, &error);
  task = g_task_new (self, self->writing, on_written_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  if (job->snapshot == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), 0);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->progress_revealer), TRUE);
  g_task_run_in_thread (task, write_in_thread);
}

static void
on_chooser_response_cb (TovAnnexExport *self, int response, GtkNativeDialog *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
    g_autofree char *path = g_file_get_path (file);

    if (path != NULL)
      write_to (self, path);
    else
      add_toast (self, _ ("Nothing was written. Choose a folder on this computer."), NULL);
  }
  g_clear_object (&self->chooser);
}

static void
on_cancel_clicked_cb (TovAnnexExport *self, GtkButton *button)
{
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
}

/* Mostly there is no program for workbooks on this computer; the workbook itself is safe. */
static void
on_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovAnnexExport) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    tell (self, _ ("Annex 3 could not be opened from here"),
          _ ("It has been written where you chose. Open the file there with Excel or another "
             "spreadsheet program."));
}

static void
open_file (GtkWidget *widget, const char *action, GVariant *uri)
{
  gtk_show_uri_full (GTK_WINDOW (gtk_widget_get_root (widget)), g_variant_get_string (uri, NULL),
                     GDK_CURRENT_TIME, NULL, on_opened_cb, g_object_ref (widget));
}

static void
tov_annex_export_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  adw_bin_set_child (ADW_BIN (TOV_ANNEX_EXPORT (object)->content), g_value_get_object (value));
}

static void
tov_annex_export_dispose (GObject *object)
{
  TovAnnexExport *self = TOV_ANNEX_EXPORT (object);

  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_object (&self->chooser);
  g_clear_object (&self->store);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  G_OBJECT_CLASS (tov_annex_export_parent_class)->dispose (object);
}

static void
tov_annex_export_finalize (GObject *object)
{
  TovAnnexExport *self = TOV_ANNEX_EXPORT (object);

  g_clear_object (&self->writing);
  g_free (self->partnership);
  G_OBJECT_CLASS (tov_annex_export_parent_class)->finalize (object);
}

static void
tov_annex_export_class_init (TovAnnexExportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = tov_annex_export_set_property;
  object_class->dispose = tov_annex_export_dispose;
  object_class->finalize = tov_annex_export_finalize;
  g_object_class_install_property (object_class, PROP_CHILD,
                                   g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "annex-export.open", "s", open_file);
}

static void
tov_annex_export_init (TovAnnexExport *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  self->overlay = adw_toast_overlay_new ();
  self->content = adw_bin_new ();
  self->progress_revealer = gtk_revealer_new ();
  self->progress_bar = gtk_progress_bar_new ();
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (self->progress_bar), TRUE);
  gtk_widget_set_hexpand (self->progress_bar, TRUE);
  gtk_widget_set_valign (self->progress_bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bar, "page-bar");
  gtk_box_append (GTK_BOX (bar), self->progress_bar);
  gtk_box_append (GTK_BOX (bar), cancel);
  gtk_revealer_set_child (GTK_REVEALER (self->progress_revealer), bar);
  gtk_widget_set_vexpand (self->content, TRUE);
  gtk_box_append (GTK_BOX (box), self->content);
  gtk_box_append (GTK_BOX (box), self->progress_revealer);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->overlay), box);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (on_cancel_clicked_cb), self);
}

void
tov_annex_export_ask (TovAnnexExport *self,
                      TovStore *store,
                      TovPeriod period,
                      const char *partnership)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = create_name (store, partnership, period);

  if (self->writing != NULL || self->chooser != NULL)
    return;
  g_set_object (&self->store, store);
  self->period = period;
  g_free (self->partnership);
  self->partnership = g_strdup (partnership);
  self->chooser =
      gtk_file_chooser_native_new (_ ("Save Annex 3"), GTK_WINDOW (root),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chooser_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
