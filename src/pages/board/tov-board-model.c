/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-board-model.h"

#include "tov-clock.h"

struct _TovBoardModel
{
  GObject parent_instance;
  TovContext *context;
  TovSelection *selection;
  /* The day that the standings are of. */
  TovDate today;
  /* Elements TovStanding: all there are, and those that are shown, in the same order. */
  GPtrArray *all;
  GPtrArray *shown;
  GError *error;
};

static void tov_board_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovBoardModel,
                               tov_board_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      tov_board_model_list_model_init))

enum
{
  CHANGING,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  TovSelect condition;
  const char *value;
} counts[] = {
  [TOV_BOARD_WITHOUT_STEP] = { TOV_SELECT_STEP, "none" },
  [TOV_BOARD_OVERDUE] = { TOV_SELECT_CONTACT, "overdue" },
  [TOV_BOARD_MY_BALL] = { TOV_SELECT_BALL, "me" },
  [TOV_BOARD_TODAY] = { TOV_SELECT_STEP, "due" },
};

static GPtrArray *
select_standings (TovBoardModel *self)
{
  const char *me = tov_context_get_me (self->context);
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->all->len; i++)
    if (tov_selection_matches (self->selection, self->all->pdata[i], me))
      g_ptr_array_add (shown, g_object_ref (self->all->pdata[i]));
  return shown;
}

/* What is the same at the beginning and at the end is not announced. Between them, who is the same
 * object is known again by the views. */
static void
show_standings (TovBoardModel *self)
{
  g_autoptr (GPtrArray) before = NULL;
  guint first = 0, last = 0, least;

  g_signal_emit (self, signals[CHANGING], 0);
  before = g_steal_pointer (&self->shown);
  self->shown = select_standings (self);
  least = MIN (before->len, self->shown->len);
  while (first < least && before->pdata[first] == self->shown->pdata[first])
    first++;
  while (last < least - first
         && before->pdata[before->len - 1 - last]
                == self->shown->pdata[self->shown->len - 1 - last])
    last++;
  if (before->len - first - last > 0 || self->shown->len - first - last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, before->len - first - last,
                                self->shown->len - first - last);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GHashTable *
index_standings (GPtrArray *standings)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < standings->len; i++) {
    TovStanding *standing = standings->pdata[i];

    g_hash_table_insert (index, standing->young_person, standing);
  }
  return index;
}

static void
keep_unchanged (GPtrArray *standings, GPtrArray *before)
{
  g_autoptr (GHashTable) index = index_standings (before);

  for (guint i = 0; i < standings->len; i++) {
    TovStanding *standing = standings->pdata[i];
    TovStanding *old = g_hash_table_lookup (index, standing->young_person);

    if (old != NULL && tov_standing_equal (old, standing))
      g_set_object ((TovStanding **) &standings->pdata[i], old);
  }
}

static void
load (TovBoardModel *self)
{
  GPtrArray *standings;

  g_clear_error (&self->error);
  self->today = tov_clock_today ();
  standings =
      tov_standings_load (tov_context_get_store (self->context),
                          tov_context_get_partnership (self->context), self->today, &self->error);
  if (standings == NULL)
    standings = g_ptr_array_new_with_free_func (g_object_unref);
  keep_unchanged (standings, self->all);
  g_ptr_array_unref (self->all);
  self->all = standings;
  show_standings (self);
}

static GType
tov_board_model_get_item_type (GListModel *model)
{
  return TOV_TYPE_STANDING;
}

static guint
tov_board_model_get_n_items (GListModel *model)
{
  return TOV_BOARD_MODEL (model)->shown->len;
}

static gpointer
tov_board_model_get_item (GListModel *model, guint position)
{
  TovBoardModel *self = TOV_BOARD_MODEL (model);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
tov_board_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tov_board_model_get_item_type;
  iface->get_n_items = tov_board_model_get_n_items;
  iface->get_item = tov_board_model_get_item;
}

static void
tov_board_model_finalize (GObject *object)
{
  TovBoardModel *self = TOV_BOARD_MODEL (object);

  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->shown);
  tov_selection_free (self->selection);
  g_clear_error (&self->error);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_board_model_parent_class)->finalize (object);
}

static void
tov_board_model_class_init (TovBoardModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_board_model_finalize;
  signals[CHANGING] = g_signal_new ("changing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_board_model_init (TovBoardModel *self)
{
  self->selection = tov_selection_new ();
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
}

TovBoardModel *
tov_board_model_new (TovContext *context)
{
  TovBoardModel *self = g_object_new (TOV_TYPE_BOARD_MODEL, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::partnership", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::me", G_CALLBACK (show_standings), self,
                           G_CONNECT_SWAPPED);
  load (self);
  return self;
}

void
tov_board_model_set_selection (TovBoardModel *self, const TovSelection *selection)
{
  TovSelection *copy;

  g_return_if_fail (TOV_IS_BOARD_MODEL (self));

  if (selection != NULL && tov_selection_equal (selection, self->selection))
    return;
  copy = selection != NULL ? tov_selection_copy (selection) : tov_selection_new ();
  tov_selection_free (self->selection);
  self->selection = copy;
  show_standings (self);
}

const TovSelection *
tov_board_model_get_selection (TovBoardModel *self)
{
  g_return_val_if_fail (TOV_IS_BOARD_MODEL (self), NULL);

  return self->selection;
}

GPtrArray *
tov_board_model_get_all (TovBoardModel *self)
{
  g_return_val_if_fail (TOV_IS_BOARD_MODEL (self), NULL);

  return self->all;
}

guint
tov_board_model_count (TovBoardModel *self, TovBoardCount count)
{
  g_autoptr (TovSelection) selection = NULL;
  const char *me;
  guint n = 0;

  g_return_val_if_fail (TOV_IS_BOARD_MODEL (self), 0);

  me = tov_context_get_me (self->context);
  selection = tov_selection_copy (self->selection);
  tov_selection_set (selection, counts[count].condition, counts[count].value);
  for (guint i = 0; i < self->all->len; i++)
    n += tov_selection_matches (selection, self->all->pdata[i], me);
  return n;
}

gboolean
tov_board_model_is_narrowed (TovBoardModel *self, TovBoardCount count)
{
  g_return_val_if_fail (TOV_IS_BOARD_MODEL (self), FALSE);

  return g_strcmp0 (tov_selection_get (self->selection, counts[count].condition),
                    counts[count].value)
         == 0;
}

void
tov_board_model_narrow (TovBoardModel *self, TovBoardCount count, gboolean narrow)
{
  g_autoptr (TovSelection) selection = NULL;

  g_return_if_fail (TOV_IS_BOARD_MODEL (self));

  if (tov_board_model_is_narrowed (self, count) == narrow)
    return;
  selection = tov_selection_copy (self->selection);
  tov_selection_set (selection, counts[count].condition, narrow ? counts[count].value : NULL);
  tov_board_model_set_selection (self, selection);
}

const GError *
tov_board_model_get_error (TovBoardModel *self)
{
  g_return_val_if_fail (TOV_IS_BOARD_MODEL (self), NULL);

  return self->error;
}

void
tov_board_model_check_day (TovBoardModel *self)
{
  g_return_if_fail (TOV_IS_BOARD_MODEL (self));

  if (self->today != tov_clock_today ())
    load (self);
}
