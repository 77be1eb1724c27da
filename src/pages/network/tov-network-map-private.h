/* The parts of the page of a network map. Private to it and its actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-alter-pane.h"
#include "tov-map-bar.h"
#include "tov-map-canvas.h"
#include "tov-map-heading.h"
#include "tov-map-list.h"
#include "tov-network-map-page.h"
#include "tov-waiting-row.h"

G_BEGIN_DECLS

struct _TovNetworkMapPage
{
  AdwBin parent_instance;
  TovContext *context;
  TovMapWork *work;
  /* Who is chosen, on the map or among those who wait; NULL for nobody. */
  char *chosen;
  GSimpleActionGroup *actions;
  AdwFlap *flap;
  GtkStack *views;
  TovMapHeading *heading;
  TovMapCanvas *canvas;
  TovMapList *list;
  GtkWidget *hint;
  TovWaitingRow *waiting;
  TovMapBar *bar;
  TovAlterPane *pane;
};

/* In tov-network-map-actions.c: the actions "map.ring", "map.sector", ... */
void tov_network_map_page_add_actions (TovNetworkMapPage *self);

/* NULL where nobody is chosen. Transfer none. */
TovAlter *tov_network_map_page_get_chosen (TovNetworkMapPage *self);
/* Tells the user where an act went wrong. */
void tov_network_map_page_tell (TovNetworkMapPage *self, gboolean is_good, const GError *error);
GSimpleAction *tov_network_map_page_get_action (TovNetworkMapPage *self, const char *name);
/* Of an action that is on or off. */
gboolean tov_network_map_page_get_state (TovNetworkMapPage *self, const char *name);
/* Follow what is on or off. */
void tov_network_map_page_show_parts (TovNetworkMapPage *self);
void tov_network_map_page_show_names (TovNetworkMapPage *self);
/* Gives who is chosen the keys where she stands: on the map, or among those who wait. */
void tov_network_map_page_focus_chosen (TovNetworkMapPage *self);
/* Brings the pane out, with the keys in it. */
void tov_network_map_page_open_pane (TovNetworkMapPage *self);

G_END_DECLS
