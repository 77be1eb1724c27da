/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-ground.h"

#include "tov-clock.h"

/* How long the register rests before the map follows it, in milliseconds. */
#define REST 400

/* What is read. */
typedef struct
{
  TovTrails *trails;
  TovGraphPlace *places;
} Content;

/* What one thread works with. */
typedef struct
{
  TovConnection *snapshot;
  char *partnership;
  TovDate today;
} Work;

struct _TovMapGround
{
  GObject parent_instance;

  TovStore *store;
  char *partnership;
  gboolean is_watched;
  /* The day until which it was read; none where that must be done again. */
  TovDate day;
  Content *content;
  GError *error;
  /* Waits for the register to rest; 0 while nothing has changed. */
  guint rest;
  /* Gives up what is being read; NULL while nothing is. */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (TovMapGround, tov_map_ground, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
free_content (Content *content)
{
  g_clear_pointer (&content->trails, tov_trails_free);
  g_free (content->places);
  g_free (content);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Content, free_content)

static void
free_work (Work *work)
{
  g_clear_pointer (&work->snapshot, tov_connection_close);
  g_free (work->partnership);
  g_free (work);
}

static gboolean
is_cancelled (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (Content) content = g_new0 (Content, 1);
  g_autoptr (GError) error = NULL;

  tov_connection_set_cancellable (work->snapshot, cancellable);
  content->trails = tov_trails_load (work->snapshot, work->partnership, work->today, &error);
  if (content->trails == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  content->places = tov_partnership_map_lay_out (content->trails, is_cancelled, cancellable);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&content), (GDestroyNotify) free_content);
}

/* Whoever listens may still look at the one before. */
static void
replace_content (TovMapGround *self, Content *content)
{
  g_autoptr (Content) before = self->content;

  self->content = content;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovMapGround *self = TOV_MAP_GROUND (source);
  g_autoptr (GError) error = NULL;
  Content *content = g_task_propagate_pointer (G_TASK (result), &error);

  /* Something else is wanted by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  self->error = g_steal_pointer (&error);
  replace_content (self, content);
}

static void
stop_reading (TovMapGround *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_ground (TovMapGround *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work = g_new0 (Work, 1);
  GError *error = NULL;

  stop_reading (self);
  g_clear_error (&self->error);
  self->reading = g_cancellable_new ();
  self->day = tov_clock_today ();
  task = g_task_new (self, self->reading, on_read_cb, NULL);
  g_task_set_task_data (task, work, (GDestroyNotify) free_work);
  /* Nobody waits for a map that is not wanted any more. */
  g_task_set_return_on_cancel (task, TRUE);
  work->partnership = g_strdup (self->partnership);
  work->today = self->day;
  work->snapshot = tov_store_snapshot (self->store, self->reading, &error);
  if (work->snapshot != NULL)
    g_task_run_in_thread (task, read_in_thread);
  else
    g_task_return_error (task, error);
}

static void
follow (TovMapGround *self)
{
  if (self->is_watched && self->day != tov_clock_today ())
    read_ground (self);
}

static void
on_rest_cb (gpointer user_data)
{
  TovMapGround *self = user_data;

  self->rest = 0;
  self->day = TOV_DATE_NONE;
  follow (self);
}

/* Who enters one thing after the other need not see what is between. */
static void
on_store_acted_cb (TovMapGround *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add_once (REST, on_rest_cb, self);
}

static void
tov_map_ground_dispose (GObject *object)
{
  TovMapGround *self = TOV_MAP_GROUND (object);

  stop_reading (self);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_pointer (&self->content, free_content);
  g_clear_error (&self->error);
  g_clear_pointer (&self->partnership, g_free);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (tov_map_ground_parent_class)->dispose (object);
}

static void
tov_map_ground_class_init (TovMapGroundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_map_ground_dispose;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_MAP_GROUND, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tov_map_ground_init (TovMapGround *self)
{
  self->day = TOV_DATE_NONE;
}

TovMapGround *
tov_map_ground_new (TovStore *store)
{
  TovMapGround *self = g_object_new (TOV_TYPE_MAP_GROUND, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "acted", G_CALLBACK (on_store_acted_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
tov_map_ground_set_partnership (TovMapGround *self, const char *partnership)
{
  g_return_if_fail (TOV_IS_MAP_GROUND (self));

  if (g_strcmp0 (partnership, self->partnership) == 0)
    return;
  g_free (self->partnership);
  self->partnership = g_strdup (partnership);
  self->day = TOV_DATE_NONE;
  stop_reading (self);
  replace_content (self, NULL);
  follow (self);
}

const char *
tov_map_ground_get_partnership (TovMapGround *self)
{
  g_return_val_if_fail (TOV_IS_MAP_GROUND (self), NULL);

  return self->partnership;
}

void
tov_map_ground_set_watched (TovMapGround *self, gboolean is_watched)
{
  g_return_if_fail (TOV_IS_MAP_GROUND (self));

  self->is_watched = is_watched;
  /* Who looks again finds it read from the beginning. */
  if (!is_watched && self->reading != NULL) {
    stop_reading (self);
    self->day = TOV_DATE_NONE;
  }
  follow (self);
}

const TovTrails *
tov_map_ground_get_trails (TovMapGround *self)
{
  g_return_val_if_fail (TOV_IS_MAP_GROUND (self), NULL);

  return self->content != NULL ? self->content->trails : NULL;
}

const TovGraphPlace *
tov_map_ground_get_places (TovMapGround *self)
{
  g_return_val_if_fail (TOV_IS_MAP_GROUND (self), NULL);

  return self->content != NULL ? self->content->places : NULL;
}

const GError *
tov_map_ground_get_error (TovMapGround *self)
{
  g_return_val_if_fail (TOV_IS_MAP_GROUND (self), NULL);

  return self->error;
}

void
tov_map_ground_put (TovMapGround *self, guint node, double x, double y)
{
  g_return_if_fail (TOV_IS_MAP_GROUND (self) && self->content != NULL);
  g_return_if_fail (node < self->content->trails->nodes->len);

  self->content->places[node] = (TovGraphPlace){ x, y, TRUE };
}
