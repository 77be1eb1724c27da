/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-history.h"

struct _TovHistory
{
  GPtrArray *places;
  /* Of the current place; -1 before the first visit. */
  int position;
};

static TovPlace *
copy_place (const TovPlace *place)
{
  TovPlace *copy = g_new0 (TovPlace, 1);

  copy->page = g_strdup (place->page);
  copy->entity = g_strdup (place->entity);
  copy->record = g_strdup (place->record);
  copy->field = g_strdup (place->field);
  copy->owner = g_strdup (place->owner);
  copy->selection = g_strdup (place->selection);
  return copy;
}

static void
free_place (TovPlace *place)
{
  g_free ((char *) place->page);
  g_free ((char *) place->entity);
  g_free ((char *) place->record);
  g_free ((char *) place->field);
  g_free ((char *) place->owner);
  g_free ((char *) place->selection);
  g_free (place);
}

static gboolean
is_same (const TovPlace *a, const TovPlace *b)
{
  return g_strcmp0 (a->page, b->page) == 0 && g_strcmp0 (a->entity, b->entity) == 0
         && g_strcmp0 (a->record, b->record) == 0 && g_strcmp0 (a->field, b->field) == 0
         && g_strcmp0 (a->owner, b->owner) == 0 && g_strcmp0 (a->selection, b->selection) == 0;
}

TovHistory *
tov_history_new (void)
{
  TovHistory *self = g_new0 (TovHistory, 1);

  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) free_place);
  self->position = -1;
  return self;
}

void
tov_history_free (TovHistory *self)
{
  g_ptr_array_unref (self->places);
  g_free (self);
}

void
tov_history_visit (TovHistory *self, const TovPlace *place)
{
  const TovPlace *current = tov_history_get_current (self);

  if (current != NULL && is_same (current, place))
    return;
  g_ptr_array_set_size (self->places, self->position + 1);
  g_ptr_array_add (self->places, copy_place (place));
  self->position++;
}

const TovPlace *
tov_history_get_current (TovHistory *self)
{
  return self->position < 0 ? NULL : g_ptr_array_index (self->places, self->position);
}

gboolean
tov_history_can_step (TovHistory *self, int steps)
{
  return self->position + steps >= 0 && self->position + steps < (int) self->places->len;
}

const TovPlace *
tov_history_step (TovHistory *self, int steps)
{
  if (!tov_history_can_step (self, steps))
    return NULL;
  self->position += steps;
  return tov_history_get_current (self);
}
