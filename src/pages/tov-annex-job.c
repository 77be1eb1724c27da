/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-job.h"

#include "tov-annex-people.h"

struct _TovAnnexJob
{
  GObject parent_instance;

  TovStore *store;
  TovAnnexRequest request;
  /* What the request borrows. */
  char **partnerships;
  char *made_by;
  TovAnnex *annex;
};

G_DEFINE_FINAL_TYPE (TovAnnexJob, tov_annex_job, G_TYPE_OBJECT)

enum
{
  PROGRESS,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* What one thread works with. */
typedef struct
{
  TovConnection *snapshot;
  GArray *places;
  TovAnnexWriteFunc write;
  char *path;
} Work;

/* A step on its way from the thread to the window. */
typedef struct
{
  TovAnnexJob *job;
  double fraction;
  char *what;
} Step;

static void
free_work (Work *work)
{
  g_clear_pointer (&work->snapshot, tov_connection_close);
  g_clear_pointer (&work->places, g_array_unref);
  g_free (work->path);
  g_free (work);
}

static void
free_step (Step *step)
{
  g_object_unref (step->job);
  g_free (step->what);
  g_free (step);
}

static gboolean
tell_step (gpointer user_data)
{
  Step *step = user_data;

  g_signal_emit (step->job, signals[PROGRESS], 0, step->fraction, step->what);
  return G_SOURCE_REMOVE;
}

/* Called in the thread; the job is not touched there but handed on. */
static void
on_progress_cb (double fraction, const char *what, gpointer user_data)
{
  Step *step = g_new0 (Step, 1);

  step->job = g_object_ref (user_data);
  step->fraction = fraction;
  step->what = g_strdup (what);
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_step, step, (GDestroyNotify) free_step);
}

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  TovAnnexJob *self = source;
  Work *work = data;
  g_autoptr (GError) error = NULL;
  TovAnnex *annex =
      tov_annex_count (work->snapshot, &self->request, NULL, NULL, cancellable, &error);

  if (annex != NULL)
    g_task_return_pointer (task, annex, (GDestroyNotify) tov_annex_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  TovAnnexJob *self = source;
  Work *work = data;
  g_autoptr (GError) error = NULL;

  if (work->write (self->annex, work->path, on_progress_cb, self, cancellable, &error))
    g_task_return_pointer (task, NULL, NULL);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Who is in more than one of the cells is listed once; those who are listed are in seen. */
static gboolean
add_people (TovAnnexJob *self,
            TovConnection *snapshot,
            const TovCellPlace *place,
            GPtrArray *people,
            GHashTable *seen,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GPtrArray) found =
      tov_annex_list_people (snapshot, &self->request, place, cancellable, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    if (!g_hash_table_contains (seen, found->pdata[i])) {
      g_ptr_array_add (people, g_strdup (found->pdata[i]));
      g_hash_table_add (seen, g_ptr_array_index (people, people->len - 1));
    }
  return found != NULL;
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < work->places->len; i++)
    if (!add_people (source, work->snapshot, &g_array_index (work->places, TovCellPlace, i), people,
                     seen, cancellable, &error)) {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_task_return_pointer (task, g_steal_pointer (&people), (GDestroyNotify) g_ptr_array_unref);
}

static Work *
start_task (TovAnnexJob *self,
            GTask **task,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  *task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (*task, work, (GDestroyNotify) free_work);
  return work;
}

static void
run_on_snapshot (TovAnnexJob *self, GTask *task, GTaskThreadFunc func)
{
  Work *work = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  /* Nobody waits for figures that are not wanted any more. A file is waited for, since it must be
   * known whether it was written. */
  g_task_set_return_on_cancel (task, TRUE);
  work->snapshot = tov_store_snapshot (self->store, g_task_get_cancellable (task), &error);
  if (work->snapshot != NULL)
    g_task_run_in_thread (task, func);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
tov_annex_job_finalize (GObject *object)
{
  TovAnnexJob *self = TOV_ANNEX_JOB (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->annex, tov_annex_free);
  g_strfreev (self->partnerships);
  g_free (self->made_by);
  G_OBJECT_CLASS (tov_annex_job_parent_class)->finalize (object);
}

static void
tov_annex_job_class_init (TovAnnexJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_annex_job_finalize;

  signals[PROGRESS] = g_signal_new ("progress", TOV_TYPE_ANNEX_JOB, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_STRING);
}

static void
tov_annex_job_init (TovAnnexJob *self)
{
}

TovAnnexJob *
tov_annex_job_new (TovStore *store, const TovAnnexRequest *request)
{
  TovAnnexJob *self = g_object_new (TOV_TYPE_ANNEX_JOB, NULL);

  self->store = g_object_ref (store);
  self->partnerships = g_strdupv ((char **) request->partnerships);
  self->made_by = g_strdup (request->made_by);
  self->request = *request;
  self->request.partnerships = (const char *const *) self->partnerships;
  self->request.made_by = self->made_by;
  return self;
}

const TovAnnexRequest *
tov_annex_job_get_request (TovAnnexJob *self)
{
  return &self->request;
}

const TovAnnex *
tov_annex_job_get_annex (TovAnnexJob *self)
{
  return self->annex;
}

void
tov_annex_job_count (TovAnnexJob *self,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TOV_IS_ANNEX_JOB (self) && self->annex == NULL);

  start_task (self, &task, cancellable, callback, user_data);
  run_on_snapshot (self, task, count_in_thread);
}

void
tov_annex_job_write (TovAnnexJob *self,
                     TovAnnexWriteFunc write,
                     const char *path,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (TOV_IS_ANNEX_JOB (self) && self->annex != NULL);

  work = start_task (self, &task, cancellable, callback, user_data);
  work->write = write;
  work->path = g_strdup (path);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
tov_annex_job_finish (TovAnnexJob *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) its_error = NULL;
  TovAnnex *annex = g_task_propagate_pointer (G_TASK (result), &its_error);

  if (its_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&its_error));
    return FALSE;
  }
  if (annex != NULL)
    self->annex = annex;
  return TRUE;
}

void
tov_annex_job_list_people (TovAnnexJob *self,
                           const TovCellPlace *places,
                           guint n_places,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (TOV_IS_ANNEX_JOB (self) && self->annex != NULL);

  work = start_task (self, &task, cancellable, callback, user_data);
  work->places = g_array_new (FALSE, FALSE, sizeof (TovCellPlace));
  g_array_append_vals (work->places, places, n_places);
  run_on_snapshot (self, task, list_in_thread);
}

GPtrArray *
tov_annex_job_finish_people (TovAnnexJob *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
tov_annex_job_name_file (TovAnnexJob *self, const char *what, const char *extension)
{
  const gboolean is_some = self->request.partnerships != NULL;
  g_autofree char *period = tov_period_format (self->annex->period);
  const char *readers =
      self->annex->audience == TOV_AUDIENCE_INTERNAL ? "internt" : "til styregruppen";
  char *name = g_strdup_printf ("%s %s%s%s – %s%s", what, is_some ? self->annex->partnerships : "",
                                is_some ? " " : "", period, readers, extension);

  /* "skoleåret 2010/11" */
  return g_strdelimit (name, "/\\:", '-');
}
