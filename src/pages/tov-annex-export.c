/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-export.h"

#include "tov-alert.h"
#include "tov-annex-csv.h"
#include "tov-annex-paper.h"
#include "tov-file-choice.h"
#include "tov-text.h"
#include "tov-workbook.h"

#include <glib/gi18n-lib.h>

/* A kind of file that the annex is written as. */
typedef struct
{
  const char *code;
  /* What the file's name ends with; NULL where it is a folder. */
  const char *const *endings;
  TovAnnexWriteFunc write;
} FileKind;

struct _TovAnnexExport
{
  GtkWidget parent_instance;

  /* What is asked about or written now. */
  TovAnnexJob *job;
  const FileKind *kind;
  char *path;
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

/* A folder of files is written at once. */
static gboolean
write_csv (const TovAnnex *annex,
           const char *path,
           TovProgressFunc progress,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  return tov_annex_csv_write (annex, path, error);
}

static const char *const workbook_endings[] = { ".xlsx", NULL };
static const char *const paper_endings[] = { ".pdf", NULL };

static const FileKind kinds[] = {
  { "xlsx", workbook_endings, tov_workbook_write },
  { "pdf", paper_endings, tov_annex_paper_write_pdf },
  { "csv", NULL, write_csv },
};

static const FileKind *
find_kind (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].code, code))
      return &kinds[i];
  return NULL;
}

static void
on_job_progress_cb (TovAnnexExport *self, double fraction, const char *what, TovAnnexJob *job)
{
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), fraction);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->progress_bar), what);
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

  tov_alert_show (root != NULL ? GTK_WINDOW (root) : NULL, heading, body);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovAnnexExport) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_written = tov_annex_job_finish (TOV_ANNEX_JOB (source), result, &error);

  g_signal_handlers_disconnect_by_data (source, self);
  g_clear_object (&self->writing);
  /* The page is gone. */
  if (self->overlay == NULL)
    return;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->progress_revealer), FALSE);
  if (is_written)
    add_toast (self, _ ("Annex 3 has been written"), self->path);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    add_toast (self, _ ("Stopped. No file was written."), NULL);
  else
    tell (self, _ ("Annex 3 was not written"), error->message);
}

static void
write_to (TovAnnexExport *self, const char *path)
{
  self->writing = g_cancellable_new ();
  g_free (self->path);
  self->path = g_strdup (path);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), 0);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->progress_revealer), TRUE);
  g_signal_connect_object (self->job, "progress", G_CALLBACK (on_job_progress_cb), self,
                           G_CONNECT_SWAPPED);
  tov_annex_job_write (self->job, self->kind->write, self->path, self->writing, on_written_cb,
                       g_object_ref (self));
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovAnnexExport) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_file_choice_save_finish (result, &error);

  /* The page may be gone. */
  if (self->overlay == NULL)
    return;
  if (path != NULL)
    write_to (self, path);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    add_toast (self, error->message, NULL);
}

static void
on_cancel_clicked_cb (TovAnnexExport *self, GtkButton *button)
{
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
}

/* Mostly there is no program for such files on this computer; the file itself is safe. */
static void
on_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovAnnexExport) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    tell (self, _ ("Annex 3 could not be opened from here"),
          _ ("It has been written where you chose. Open it there with Excel, a viewer of PDF "
             "files, or another program."));
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
  g_clear_object (&self->job);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  G_OBJECT_CLASS (tov_annex_export_parent_class)->dispose (object);
}

static void
tov_annex_export_finalize (GObject *object)
{
  TovAnnexExport *self = TOV_ANNEX_EXPORT (object);

  g_clear_object (&self->writing);
  g_free (self->path);
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
tov_annex_export_ask (TovAnnexExport *self, TovAnnexJob *job, const char *kind)
{
  const FileKind *its_kind = find_kind (kind);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TOV_IS_ANNEX_EXPORT (self));

  if (its_kind == NULL || self->writing != NULL)
    return;
  if (!tov_audience_may_have_files (tov_annex_job_get_annex (job)->audience, &error)) {
    tell (self, _ ("Annex 3 was not written"), error->message);
    return;
  }
  g_set_object (&self->job, job);
  self->kind = its_kind;
  name =
      tov_annex_job_name_file (job, "Bilag 3", its_kind->endings != NULL ? *its_kind->endings : "");
  /* Translators: %s is who may see the annex, such as "Internal – must not be passed on". */
  title = g_strdup_printf (_ ("Save Annex 3 (%s)"), tov_annex_job_get_annex (job)->marking);
  tov_file_choice_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title, name,
                        its_kind->endings, NULL, on_chosen_cb, g_object_ref (self));
}
