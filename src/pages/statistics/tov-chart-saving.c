/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-saving.h"

#include "tov-chart-file.h"
#include "tov-file-choice.h"

#include <glib/gi18n-lib.h>

/* The chart is made again when the file has been chosen: the panel may have gone on. */
typedef struct
{
  TovContext *context;
  const TovAnnexChartKind *kind;
  TovAnnexJob *job;
  TovAnnexJob *other;
} Saving;

static void
free_saving (Saving *self)
{
  g_object_unref (self->context);
  g_object_unref (self->job);
  g_clear_object (&self->other);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

/* "Internt – må ikke videregives · Randers": a picture goes its own ways. */
static char *
create_footer (TovAnnexJob *job)
{
  const TovAnnex *annex = tov_annex_job_get_annex (job);

  return g_strjoin (" · ", annex->marking, annex->partnerships, NULL);
}

static void
write_chart (Saving *self, const char *path)
{
  g_autoptr (TovChart) chart = tov_chart_saving_create (self->kind, self->job, self->other);
  g_autofree char *footer = create_footer (self->job);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!tov_chart_file_write (chart, footer, path, &error)) {
    tov_context_fail (self->context, _ ("The chart was not saved"), error);
    return;
  }
  words = g_strdup_printf (_ ("The chart is saved as “%s”"), name);
  tov_context_notify (self->context, words, FALSE);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_file_choice_save_finish (result, &error);

  if (path != NULL)
    write_chart (self, path);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tov_context_notify (self->context, error->message, FALSE);
}

TovChart *
tov_chart_saving_create (const TovAnnexChartKind *kind, TovAnnexJob *job, TovAnnexJob *other)
{
  g_autoptr (TovChart) chart = tov_annex_chart_new (kind, tov_annex_job_get_annex (job));
  g_autoptr (TovChart) beside =
      other != NULL ? tov_annex_chart_new (kind, tov_annex_job_get_annex (other)) : NULL;

  if (chart != NULL && beside != NULL)
    tov_chart_align (chart, beside);
  return g_steal_pointer (&chart);
}

/* Says why not. */
static gboolean
check_audience (TovContext *context, TovAnnexJob *job)
{
  g_autoptr (GError) error = NULL;

  if (tov_audience_may_have_files (tov_annex_job_get_annex (job)->audience, &error))
    return TRUE;
  tov_context_fail (context, _ ("The chart was not saved"), error);
  return FALSE;
}

void
tov_chart_saving_copy (TovContext *context,
                       GtkWidget *widget,
                       const TovAnnexChartKind *kind,
                       TovAnnexJob *job,
                       TovAnnexJob *other)
{
  g_autoptr (TovChart) chart = tov_chart_saving_create (kind, job, other);
  g_autofree char *footer = create_footer (job);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = tov_chart_file_png (chart, footer, &error);
  g_autoptr (GdkTexture) picture = png != NULL ? gdk_texture_new_from_bytes (png, &error) : NULL;

  if (!check_audience (context, job))
    return;
  if (picture == NULL) {
    tov_context_fail (context, _ ("The chart was not copied"), error);
    return;
  }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), picture);
  tov_context_notify (context, _ ("The chart is copied as a picture"), FALSE);
}

void
tov_chart_saving_ask (TovContext *context,
                      GtkWidget *widget,
                      const TovAnnexChartKind *kind,
                      TovAnnexJob *job,
                      TovAnnexJob *other,
                      const char *extension)
{
  g_autoptr (TovChart) chart = tov_chart_saving_create (kind, job, other);
  g_autofree char *ending = g_strconcat (".", extension, NULL);
  g_autofree char *name = tov_annex_job_name_file (job, chart->title, ending);
  const char *const endings[] = { ending, NULL };
  Saving *self;

  if (!check_audience (context, job))
    return;
  self = g_new0 (Saving, 1);
  self->context = g_object_ref (context);
  self->kind = kind;
  self->job = g_object_ref (job);
  g_set_object (&self->other, other);
  tov_file_choice_save (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the Chart"), name,
                        endings, NULL, on_chosen_cb, self);
}
