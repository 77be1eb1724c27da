/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map.h"

#include <glib/gi18n-lib.h>

#define ROUND 360

static const char *const style_words[TOV_N_LINK_STYLES] = {
  [TOV_LINK_SUPPORT] = N_ ("Supportive"),   [TOV_LINK_MIXED] = N_ ("Mixed"),
  [TOV_LINK_STRAIN] = N_ ("Strained"),      [TOV_LINK_CONFLICT] = N_ ("In conflict"),
  [TOV_LINK_BROKEN] = N_ ("Broken off"),    [TOV_LINK_PLAIN] = N_ ("Know each other"),
  [TOV_LINK_TRAIL] = N_ ("Trodden path"),   [TOV_LINK_OVERGROWN] = N_ ("Overgrown path"),
  [TOV_LINK_MISSING] = N_ ("Missing link"),
};

static void
free_node (gpointer data)
{
  TovMapNode *node = data;

  g_free (node->entity);
  g_free (node->id);
  g_free (node->label);
  g_free (node->hidden_label);
  g_free (node->words);
  g_free (node);
}

static void
clear_link (gpointer data)
{
  g_free (((TovMapLink *) data)->words);
}

static void
free_hull (gpointer data)
{
  TovMapHull *hull = data;

  g_free (hull->id);
  g_free (hull->name);
  g_array_unref (hull->members);
  g_free (hull);
}

/* How many degrees are between two angles, the short way round. */
static int
measure_turn (int a, int b)
{
  int turn = ABS (a - b) % ROUND;

  return MIN (turn, ROUND - turn);
}

/* How far an angle of a sector is from everybody in the ring, and from the borders: whoever stands
 * half as near to a border as to others has the same room on both sides of it. */
static int
measure_room (const TovMap *self, int ring, int first, int last, int angle)
{
  int room = 2 * MIN (angle - first, last - angle) + 1;

  for (guint i = 0; i < self->nodes->len; i++) {
    const TovMapNode *node = tov_map_get_node (self, i);

    if (node->ring == ring)
      room = MIN (room, measure_turn (angle, node->angle));
  }
  return room;
}

/* The first letter of a name and, if n is above 0, the one that stands so many behind it. Transfer
 * full. */
static char *
pick_letters (const char *name, glong n)
{
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *letter = g_utf8_strup (first, -1);
  g_autofree char *second = n > 0 ? g_utf8_substring (name, n, n + 1) : g_strdup ("");

  return g_strconcat (letter, second, NULL);
}

TovMap *
tov_map_new (gboolean has_rings, const char *title)
{
  TovMap *self = g_new0 (TovMap, 1);

  self->has_rings = has_rings;
  self->title = g_strdup (title);
  self->sectors = g_ptr_array_new_with_free_func (g_free);
  self->nodes = g_ptr_array_new_with_free_func (free_node);
  self->links = g_array_new (FALSE, TRUE, sizeof (TovMapLink));
  g_array_set_clear_func (self->links, clear_link);
  self->hulls = g_ptr_array_new_with_free_func (free_hull);
  return self;
}

void
tov_map_free (TovMap *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->middle);
  g_free (self->hidden_middle);
  g_ptr_array_unref (self->sectors);
  g_ptr_array_unref (self->nodes);
  g_array_unref (self->links);
  g_ptr_array_unref (self->hulls);
  g_free (self);
}

void
tov_map_add_sector (TovMap *self, const char *name)
{
  g_ptr_array_add (self->sectors, g_strdup (name));
}

TovMapNode *
tov_map_add_node (TovMap *self, const char *entity, const char *id)
{
  TovMapNode *node = g_new0 (TovMapNode, 1);

  node->entity = g_strdup (entity);
  node->id = g_strdup (id);
  node->sector = -1;
  node->tie = TOV_LINK_PLAIN;
  g_ptr_array_add (self->nodes, node);
  return node;
}

TovMapLink *
tov_map_add_link (TovMap *self, guint a, guint b, TovLinkStyle style)
{
  const TovMapLink link = { .a = a, .b = b, .style = style };

  g_array_append_val (self->links, link);
  return &g_array_index (self->links, TovMapLink, self->links->len - 1);
}

TovMapHull *
tov_map_add_hull (TovMap *self, const char *id, const char *name)
{
  TovMapHull *hull = g_new0 (TovMapHull, 1);

  hull->id = g_strdup (id);
  hull->name = g_strdup (name);
  hull->members = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->hulls, hull);
  return hull;
}

TovMapNode *
tov_map_get_node (const TovMap *self, guint position)
{
  return g_ptr_array_index (self->nodes, position);
}

int
tov_map_find (const TovMap *self, const char *id)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (g_strcmp0 (tov_map_get_node (self, i)->id, id) == 0)
      return (int) i;
  return -1;
}

gboolean
tov_map_has_way (const TovMap *self)
{
  for (guint i = 0; i < self->links->len; i++)
    if (g_array_index (self->links, TovMapLink, i).is_on_path)
      return TRUE;
  return FALSE;
}

const char *
tov_link_style_get_words (TovLinkStyle style)
{
  return _ (style_words[style]);
}

GStrv
tov_map_list_sector_signs (const TovMap *self)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GStrv signs;

  for (guint i = 0; i < self->sectors->len; i++) {
    const char *name = g_ptr_array_index (self->sectors, i);
    g_autofree char *sign = NULL;

    for (glong n = 0; sign == NULL && n < g_utf8_strlen (name, -1); n++) {
      g_autofree char *letters = pick_letters (name, n);

      if (!g_hash_table_contains (taken, letters))
        sign = g_steal_pointer (&letters);
    }
    if (sign == NULL)
      sign = g_strdup_printf ("%u", i + 1);
    g_strv_builder_add (builder, sign);
    g_hash_table_add (taken, g_steal_pointer (&sign));
  }
  signs = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return signs;
}

guint
tov_map_find_sector (const TovMap *self, int angle)
{
  return (guint) angle * self->sectors->len / ROUND;
}

void
tov_map_get_sector_span (const TovMap *self, guint sector, int *first, int *last)
{
  /* Without sectors all round is one. */
  guint n = MAX (self->sectors->len, 1);

  *first = (int) ((sector * ROUND + n - 1) / n);
  *last = (int) (((sector + 1) * ROUND + n - 1) / n) - 1;
}

int
tov_map_find_room (const TovMap *self, int ring, guint sector)
{
  int first, last, found;

  tov_map_get_sector_span (self, sector, &first, &last);
  found = first;
  for (int angle = first, most = -1; angle <= last; angle++) {
    int room = measure_room (self, ring, first, last, angle);

    if (room > most) {
      most = room;
      found = angle;
    }
  }
  return found;
}
