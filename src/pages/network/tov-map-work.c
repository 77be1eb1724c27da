/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-work.h"

#include "tov-person-map.h"
#include "tov-sector.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A point on the edge of a ring is brought inside by so many pixels. */
#define INSIDE 1

TovMapWork *
tov_map_work_new (TovStore *store, const char *id)
{
  TovMapWork *self = g_new0 (TovMapWork, 1);

  self->store = store;
  self->id = g_strdup (id);
  return self;
}

void
tov_map_work_free (TovMapWork *self)
{
  g_clear_pointer (&self->map, tov_map_free);
  g_clear_pointer (&self->earlier_map, tov_map_free);
  g_clear_pointer (&self->network, tov_network_free);
  g_clear_pointer (&self->earlier_network, tov_network_free);
  g_clear_pointer (&self->sectors, g_ptr_array_unref);
  g_free (self->id);
  g_free (self);
}

gboolean
tov_map_work_load (TovMapWork *self, GError **error)
{
  g_autoptr (TovNetwork) network = tov_network_load (self->store, self->id, error);
  g_autoptr (GPtrArray) sectors =
      network != NULL ? tov_person_map_list_sectors (self->store, network) : NULL;

  if (sectors == NULL)
    return FALSE;
  g_clear_pointer (&self->earlier_map, tov_map_free);
  g_clear_pointer (&self->earlier_network, tov_network_free);
  g_clear_pointer (&self->sectors, g_ptr_array_unref);
  self->earlier_map = self->map;
  self->earlier_network = self->network;
  self->map = tov_person_map_new (self->store, network);
  self->network = g_steal_pointer (&network);
  self->sectors = g_steal_pointer (&sectors);
  return TRUE;
}

TovAlter *
tov_map_work_find (TovMapWork *self, const char *alter)
{
  return alter != NULL && self->network != NULL ? tov_network_find (self->network, alter) : NULL;
}

const TovMapNode *
tov_map_work_get_node (TovMapWork *self, const char *alter)
{
  int position = alter != NULL && self->map != NULL ? tov_map_find (self->map, alter) : -1;

  return position >= 0 ? tov_map_get_node (self->map, (guint) position) : NULL;
}

int
tov_map_work_get_sector (TovMapWork *self, TovAlter *alter)
{
  for (guint i = 0; i < self->sectors->len; i++)
    if (g_strcmp0 (tov_record_get_id (g_ptr_array_index (self->sectors, i)), alter->sector_id) == 0)
      return (int) i;
  return -1;
}

static const char *
get_sector_id (TovMapWork *self, guint sector)
{
  return sector < self->sectors->len ? tov_record_get_id (g_ptr_array_index (self->sectors, sector))
                                     : NULL;
}

static int
get_ring (TovAlter *alter)
{
  return alter->ring != TOV_NUMBER_NONE ? (int) alter->ring : 0;
}

static int
get_angle (TovAlter *alter)
{
  return alter->angle != TOV_NUMBER_NONE ? (int) alter->angle : 0;
}

static gboolean
place (TovMapWork *self, TovAlter *alter, int ring, int angle, guint sector, GError **error)
{
  if (ring > 0)
    self->last_sector = sector;
  return tov_network_acts_place (self->store, tov_record_get_id (TOV_RECORD (alter)), ring, angle,
                                 get_sector_id (self, sector), error);
}

/* Elements char *. */
static GPtrArray *
list_names (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (names, g_strdup (parts[i]));
  return names;
}

static gboolean
add_all (TovMapWork *self, GPtrArray *names, GError **error)
{
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *id =
        tov_network_acts_add (self->store, self->id, g_ptr_array_index (names, i), error);

    if (id == NULL)
      return FALSE;
  }
  return TRUE;
}

gboolean
tov_map_work_add (TovMapWork *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) names = list_names (text);
  g_autofree char *title = NULL;

  /* The act of one is called by her name. */
  if (names->len < 2)
    return add_all (self, names, error);
  title = g_strdup_printf (
      ngettext ("%u person put on the map", "%u people put on the map", names->len), names->len);
  return tov_store_begin (self->store, title, error)
         && tov_store_end (self->store, add_all (self, names, error), error);
}

/* The nearest point that lies in a ring. */
static void
bring_inside (const TovMapPlot *plot, double *x, double *y)
{
  double dx = *x - plot->x, dy = *y - plot->y;
  double distance = hypot (dx, dy);
  double wanted = CLAMP (distance, plot->radii[0] + INSIDE, plot->radii[TOV_N_RINGS] - INSIDE);

  if (distance < INSIDE) {
    *y = plot->y - wanted;
    return;
  }
  *x = plot->x + dx * wanted / distance;
  *y = plot->y + dy * wanted / distance;
}

gboolean
tov_map_work_put (
    TovMapWork *self, TovAlter *alter, const TovMapPlot *plot, double x, double y, GError **error)
{
  int ring = 0, angle = 0, sector;

  if (x < 0 || y < 0 || x > plot->width || y > plot->height)
    return tov_map_work_set_ring (self, alter, 0, error);
  bring_inside (plot, &x, &y);
  if (!tov_map_plot_locate (plot, x, y, &ring, &angle))
    return TRUE;
  sector = (int) tov_map_find_sector (self->map, angle);
  return place (self, alter, ring, angle, (guint) sector, error);
}

gboolean
tov_map_work_set_ring (TovMapWork *self, TovAlter *alter, int ring, GError **error)
{
  int sector = tov_map_work_get_sector (self, alter);
  guint wanted = sector >= 0 ? (guint) sector : self->last_sector;

  if (get_ring (alter) == ring)
    return TRUE;
  if (ring == 0)
    return tov_network_acts_place (self->store, tov_record_get_id (TOV_RECORD (alter)), 0,
                                   get_angle (alter), alter->sector_id, error);
  if (get_ring (alter) > 0)
    return place (self, alter, ring, get_angle (alter), wanted, error);
  return place (self, alter, ring, tov_map_find_room (self->map, ring, wanted), wanted, error);
}

gboolean
tov_map_work_set_sector (TovMapWork *self, TovAlter *alter, guint sector, GError **error)
{
  int ring = get_ring (alter);

  if (tov_map_work_get_sector (self, alter) == (int) sector)
    return TRUE;
  return place (self, alter, ring, tov_map_find_room (self->map, MAX (ring, 1), sector), sector,
                error);
}

gboolean
tov_map_work_turn (TovMapWork *self, TovAlter *alter, int degrees, GError **error)
{
  int angle = (get_angle (alter) + degrees + 360) % 360;

  if (get_ring (alter) == 0)
    return TRUE;
  return place (self, alter, get_ring (alter), angle, tov_map_find_sector (self->map, angle),
                error);
}

gboolean
tov_map_work_set_tie (TovMapWork *self, TovAlter *alter, const char *tie, GError **error)
{
  g_autoptr (TovAlter) changed = TOV_ALTER (tov_record_copy (TOV_RECORD (alter)));

  g_object_set (changed, "tie", *tie != '\0' ? tie : NULL, NULL);
  return tov_network_acts_change (self->store, changed, error);
}

gboolean
tov_map_work_set_resource (TovMapWork *self, TovAlter *alter, gboolean is_resource, GError **error)
{
  g_autoptr (TovAlter) changed = TOV_ALTER (tov_record_copy (TOV_RECORD (alter)));

  changed->resource_person = is_resource;
  return tov_network_acts_change (self->store, changed, error);
}
