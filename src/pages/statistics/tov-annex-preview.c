/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-preview.h"

#include "tov-annex-export.h"
#include "tov-annex-paper.h"
#include "tov-paper-window.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_ANNEX_PREVIEW (tov_annex_preview_get_type ())
G_DECLARE_FINAL_TYPE (TovAnnexPreview, tov_annex_preview, TOV, ANNEX_PREVIEW, TovPaperWindow)

struct _TovAnnexPreview
{
  TovPaperWindow parent_instance;

  TovAnnexJob *job;
  TovAnnexExport *export;
};

G_DEFINE_FINAL_TYPE (TovAnnexPreview, tov_annex_preview, TOV_TYPE_PAPER_WINDOW)

/* The paper is made of what the job has counted. */
static void
lay_out_in_thread (GTask *task, gpointer source, gpointer job, GCancellable *cancellable)
{
  TovPaper *paper =
      tov_annex_paper_new (tov_annex_job_get_annex (job), TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);

  tov_paper_keep (paper, g_object_ref (job), g_object_unref);
  g_task_return_pointer (task, paper, (GDestroyNotify) tov_paper_unref);
}

static void
on_laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovPaper) paper = g_task_propagate_pointer (G_TASK (result), NULL);

  tov_paper_window_set_paper (TOV_PAPER_WINDOW (source), paper);
}

static void
tov_annex_preview_save (TovPaperWindow *window)
{
  TovAnnexPreview *self = TOV_ANNEX_PREVIEW (window);

  tov_annex_export_ask (self->export, self->job, "pdf");
}

static void
tov_annex_preview_finalize (GObject *object)
{
  g_object_unref (TOV_ANNEX_PREVIEW (object)->job);
  G_OBJECT_CLASS (tov_annex_preview_parent_class)->finalize (object);
}

static void
tov_annex_preview_class_init (TovAnnexPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_annex_preview_finalize;
  TOV_PAPER_WINDOW_CLASS (klass)->save = tov_annex_preview_save;
}

static void
tov_annex_preview_init (TovAnnexPreview *self)
{
  GtkWidget *content = g_object_ref (adw_window_get_content (ADW_WINDOW (self)));

  adw_window_set_content (ADW_WINDOW (self), NULL);
  self->export = g_object_new (TOV_TYPE_ANNEX_EXPORT, "child", content, NULL);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->export));
  g_object_unref (content);
}

void
tov_annex_preview_present (GtkWindow *parent, TovAnnexJob *job)
{
  TovAnnexPreview *self =
      g_object_new (TOV_TYPE_ANNEX_PREVIEW, "title", _ ("Annex 3 on paper"), "transient-for",
                    parent, "application", gtk_window_get_application (parent), NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_laid_out_cb, NULL);

  self->job = g_object_ref (job);
  tov_paper_window_set_may_leave (
      TOV_PAPER_WINDOW (self),
      tov_audience_may_have_files (tov_annex_job_get_annex (job)->audience, NULL));
  g_task_set_task_data (task, g_object_ref (job), g_object_unref);
  g_task_run_in_thread (task, lay_out_in_thread);
  gtk_window_present (GTK_WINDOW (self));
}
