/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-young-extra.h"

#include "tov-clock.h"
#include "tov-standing-words.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  LEVEL,
  BALL,
  STEP,
} Column;

struct _TovYoungExtra
{
  TovStore *store;
  /* The day they were read on. */
  TovDate today;
  /* Standings by the young person's id; NULL where one could not be read. */
  GHashTable *standings;
};

static void
unref_standing (gpointer standing)
{
  g_clear_object (&standing);
}

static TovStanding *
find_standing (TovYoungExtra *self, TovRecord *record)
{
  const char *id = tov_record_get_id (record);
  gpointer standing;

  if (self->today != tov_clock_today ())
    tov_young_extra_forget (self);
  if (!g_hash_table_lookup_extended (self->standings, id, NULL, &standing)) {
    standing = tov_standing_load (self->store, id, self->today, NULL);
    g_hash_table_insert (self->standings, g_strdup (id), standing);
  }
  return standing;
}

static char *
get_value (TovRecord *record, guint column, gpointer user_data)
{
  TovStanding *standing = find_standing (user_data, record);

  if (standing == NULL)
    return NULL;
  switch ((Column) column) {
  case LEVEL:
    return g_strdup (tov_standing_words_level (standing));
  case BALL:
    return tov_standing_words_ball (standing);
  case STEP:
  default:
    return g_strdup (standing->step_text);
  }
}

/* "R-017 · Close · the ball with Anne Bak"; who is a number has said it already. */
static char *
get_line (TovRecord *record, gpointer user_data)
{
  TovStanding *standing = find_standing (user_data, record);
  g_autofree char *line = NULL;

  if (standing == NULL)
    return g_strdup ("");
  line = tov_standing_words_line (standing);
  return g_str_equal (standing->name, standing->reference)
             ? g_steal_pointer (&line)
             : g_strdup_printf ("%s · %s", standing->reference, line);
}

static const char *const titles[] = {
  [LEVEL] = N_ ("Level"),
  [BALL] = N_ ("Ball"),
  [STEP] = N_ ("Next step"),
  NULL,
};

const TovRecordExtra tov_young_extra = {
  .titles = titles,
  .get_value = get_value,
  .get_line = get_line,
};

TovYoungExtra *
tov_young_extra_new (TovStore *store)
{
  TovYoungExtra *self = g_new0 (TovYoungExtra, 1);

  self->store = g_object_ref (store);
  self->today = tov_clock_today ();
  self->standings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_standing);
  return self;
}

void
tov_young_extra_free (TovYoungExtra *self)
{
  g_object_unref (self->store);
  g_hash_table_unref (self->standings);
  g_free (self);
}

void
tov_young_extra_forget (TovYoungExtra *self)
{
  self->today = tov_clock_today ();
  g_hash_table_remove_all (self->standings);
}
