/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-map-private.h"

#include "tov-bin-focus.h"
#include "tov-map-keys.h"

#include <glib/gi18n-lib.h>

#define PANE_WIDTH 320
/* The least the map keeps beside the pane; else the pane covers it. */
#define MAP_WIDTH 340

G_DEFINE_FINAL_TYPE (TovNetworkMapPage, tov_network_map_page, ADW_TYPE_BIN)

TovAlter *
tov_network_map_page_get_chosen (TovNetworkMapPage *self)
{
  return tov_map_work_find (self->work, self->chosen);
}

void
tov_network_map_page_tell (TovNetworkMapPage *self, gboolean is_good, const GError *error)
{
  if (!is_good)
    tov_context_fail (self->context, _ ("The map is not changed"), error);
}

GSimpleAction *
tov_network_map_page_get_action (TovNetworkMapPage *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

gboolean
tov_network_map_page_get_state (TovNetworkMapPage *self, const char *name)
{
  g_autoptr (GVariant) state =
      g_action_get_state (G_ACTION (tov_network_map_page_get_action (self, name)));

  return g_variant_get_boolean (state);
}

/* What can be done with somebody, and how it stands with her. */
static void
show_actions (TovNetworkMapPage *self, TovAlter *alter)
{
  static const char *const of_chosen[] = { "ring",        "sector",   "tie",    "resource",
                                           "next-sector", "next-tie", "remove", "group" };
  gboolean is_placed = alter != NULL && alter->ring != TOV_NUMBER_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (of_chosen); i++)
    g_simple_action_set_enabled (tov_network_map_page_get_action (self, of_chosen[i]),
                                 alter != NULL);
  g_simple_action_set_enabled (tov_network_map_page_get_action (self, "link"), is_placed);
  g_simple_action_set_enabled (tov_network_map_page_get_action (self, "turn"), is_placed);
  g_simple_action_set_enabled (tov_network_map_page_get_action (self, "step"), is_placed);
  g_simple_action_set_state (tov_network_map_page_get_action (self, "ring"),
                             g_variant_new_int32 (is_placed ? (int) alter->ring : 0));
  g_simple_action_set_state (
      tov_network_map_page_get_action (self, "sector"),
      g_variant_new_int32 (alter != NULL ? tov_map_work_get_sector (self->work, alter) : -1));
  g_simple_action_set_state (
      tov_network_map_page_get_action (self, "tie"),
      g_variant_new_string (alter != NULL && alter->tie != NULL ? alter->tie : ""));
  g_simple_action_set_state (tov_network_map_page_get_action (self, "resource"),
                             g_variant_new_boolean (alter != NULL && alter->resource_person));
}

static void
show_chosen (TovNetworkMapPage *self)
{
  TovAlter *alter = tov_network_map_page_get_chosen (self);

  show_actions (self, alter);
  tov_map_bar_update (self->bar, self->work, alter);
  tov_alter_pane_show (self->pane, self->work, alter);
}

static void
choose (TovNetworkMapPage *self, const char *alter)
{
  if (g_strcmp0 (self->chosen, alter) == 0)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (alter);
  show_chosen (self);
}

/* Pane and list tell who somebody is, which is not for those who are not to see names. */
void
tov_network_map_page_show_parts (TovNetworkMapPage *self)
{
  gboolean hides_names = tov_network_map_page_get_state (self, "hide-names");

  adw_flap_set_reveal_flap (self->flap,
                            tov_network_map_page_get_state (self, "pane") && !hides_names);
  gtk_stack_set_visible_child_name (
      self->views, tov_network_map_page_get_state (self, "list") && !hides_names ? "list" : "map");
}

void
tov_network_map_page_show_names (TovNetworkMapPage *self)
{
  gboolean hides_names = tov_network_map_page_get_state (self, "hide-names");

  tov_map_canvas_set_hides_names (self->canvas, hides_names);
  tov_waiting_row_update (self->waiting, self->work->map, hides_names);
  tov_map_heading_update (self->heading, self->work, hides_names);
  tov_network_map_page_show_parts (self);
}

static gboolean
is_anybody_placed (TovNetworkMapPage *self)
{
  for (guint i = 0; i < self->work->map->nodes->len; i++)
    if (tov_map_get_node (self->work->map, i)->ring > 0)
      return TRUE;
  return FALSE;
}

/* Gives somebody the keys where she stands: on the map, or among those who wait. */
void
tov_network_map_page_focus_chosen (TovNetworkMapPage *self)
{
  const TovMapNode *node = tov_map_work_get_node (self->work, self->chosen);

  if (node == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  else if (node->ring > 0)
    tov_map_canvas_choose (self->canvas, tov_map_find (self->work->map, node->id));
  else
    tov_waiting_row_choose (self->waiting, node->id);
}

static gboolean
has_keys (gpointer widget)
{
  return gtk_widget_get_focus_child (widget) != NULL;
}

/* Where it has gone the page is about to be, too. Who is chosen stays so wherever she stands now,
 * with the keys if she had them; who was placed by a key passes them on to the next who waits. */
static void
refresh (TovNetworkMapPage *self)
{
  g_autofree char *chosen = g_strdup (self->chosen);
  gboolean is_placing = has_keys (self->waiting), is_on_map = has_keys (self->canvas);

  if (!tov_map_work_load (self->work, NULL))
    return;
  tov_map_canvas_set_map (self->canvas, self->work->map);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->work->map->title, -1);
  tov_map_list_update (self->list, self->work->network);
  gtk_widget_set_visible (self->hint, !is_anybody_placed (self));
  g_free (self->chosen);
  self->chosen = tov_map_work_find (self->work, chosen) != NULL ? g_steal_pointer (&chosen) : NULL;
  tov_network_map_page_show_names (self);
  show_chosen (self);
  if (is_on_map || (is_placing && tov_waiting_row_get_current (self->waiting) == NULL))
    tov_network_map_page_focus_chosen (self);
}

static const char *
get_id (TovNetworkMapPage *self, guint position)
{
  return tov_map_get_node (self->work->map, position)->id;
}

static void
put (TovNetworkMapPage *self, const char *id, double x, double y)
{
  const TovMapPlot *plot = tov_map_canvas_get_plot (self->canvas);
  TovAlter *alter = tov_map_work_find (self->work, id);
  g_autofree char *placed = g_strdup (id);
  g_autoptr (GError) error = NULL;

  if (plot == NULL || alter == NULL)
    return;
  tov_network_map_page_tell (self, tov_map_work_put (self->work, alter, plot, x, y, &error), error);
  choose (self, placed);
  tov_network_map_page_focus_chosen (self);
}

static void
on_canvas_chosen_cb (TovNetworkMapPage *self, int position)
{
  choose (self, position >= 0 ? get_id (self, (guint) position) : NULL);
}

static void
on_canvas_moved_cb (TovNetworkMapPage *self, guint position, double x, double y)
{
  put (self, get_id (self, position), x, y);
}

static void
on_canvas_pressed_cb (TovNetworkMapPage *self, double x, double y)
{
  put (self, tov_waiting_row_get_current (self->waiting), x, y);
}

static void
on_canvas_received_cb (TovNetworkMapPage *self, const char *id, double x, double y)
{
  put (self, id, x, y);
}

static void
on_canvas_tied_cb (TovNetworkMapPage *self, guint from, guint to)
{
  g_autofree char *first = g_strdup (get_id (self, from)), *second = g_strdup (get_id (self, to));
  g_autoptr (GError) error = NULL;

  tov_network_map_page_tell (
      self, tov_network_acts_tie (self->work->store, first, second, NULL, &error), error);
}

void
tov_network_map_page_open_pane (TovNetworkMapPage *self)
{
  g_action_change_state (G_ACTION (tov_network_map_page_get_action (self, "pane")),
                         g_variant_new_boolean (TRUE));
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
on_waiting_chosen_cb (TovNetworkMapPage *self, const char *id)
{
  tov_map_canvas_choose (self->canvas, -1);
  choose (self, id);
}

static void
on_list_chosen_cb (TovNetworkMapPage *self, const char *id)
{
  choose (self, id);
}

static void
on_bar_typed_cb (TovNetworkMapPage *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  tov_network_map_page_tell (self, tov_map_work_add (self->work, text, &error), error);
}

/* On to those who are to be placed. */
static void
on_bar_left_cb (TovNetworkMapPage *self)
{
  if (!gtk_widget_grab_focus (GTK_WIDGET (self->waiting)))
    tov_network_map_page_focus_chosen (self);
}

/* Where there is no room the pane covers the map, so it waits until it is asked for. */
static void
on_flap_folded_cb (TovNetworkMapPage *self)
{
  g_action_change_state (G_ACTION (tov_network_map_page_get_action (self, "pane")),
                         g_variant_new_boolean (!adw_flap_get_folded (self->flap)));
}

/* It may have been closed by a click beside it. */
static void
on_flap_reveal_cb (TovNetworkMapPage *self)
{
  if (!tov_network_map_page_get_state (self, "hide-names"))
    g_simple_action_set_state (tov_network_map_page_get_action (self, "pane"),
                               g_variant_new_boolean (adw_flap_get_reveal_flap (self->flap)));
}

/* Wherever the focus is: the key would mean the whole map otherwise. */
static gboolean
on_delete_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gtk_widget_activate_action (widget, "map.remove", NULL);
  return TRUE;
}

/* Whoever comes here means the map: what stands above it is a Shift+Tab away. */
static gboolean
tov_network_map_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TovNetworkMapPage *self = TOV_NETWORK_MAP_PAGE (widget);

  /* Before the map is laid out nobody has pressed Tab: the page is being opened. */
  if (tov_map_canvas_get_plot (self->canvas) == NULL)
    return gtk_widget_grab_focus (widget);
  return (direction == GTK_DIR_TAB_FORWARD && !has_keys (widget)
          && gtk_widget_child_focus (GTK_WIDGET (self->views), direction))
         || tov_bin_focus (widget, direction);
}

/* Nobody is chosen until the user does so, which would fade everybody else: till then the keys are
 * to type who there is. */
static gboolean
tov_network_map_page_grab_focus (GtkWidget *widget)
{
  TovNetworkMapPage *self = TOV_NETWORK_MAP_PAGE (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  if (self->chosen != NULL)
    tov_network_map_page_focus_chosen (self);
  else
    tov_map_bar_begin_typing (self->bar);
  return TRUE;
}

static void
tov_network_map_page_dispose (GObject *object)
{
  TovNetworkMapPage *self = TOV_NETWORK_MAP_PAGE (object);

  if (self->canvas != NULL)
    tov_map_canvas_set_map (self->canvas, NULL);
  self->canvas = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->work, tov_map_work_free);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (tov_network_map_page_parent_class)->dispose (object);
}

static void
tov_network_map_page_class_init (TovNetworkMapPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_network_map_page_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_network_map_page_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_network_map_page_grab_focus;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Delete, 0, on_delete_key_cb,
                                NULL);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_KP_Delete, 0, on_delete_key_cb,
                                NULL);
}

static void
tov_network_map_page_init (TovNetworkMapPage *self)
{
  tov_network_map_page_add_actions (self);
}

static GtkWidget *
create_map (TovNetworkMapPage *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->canvas = TOV_MAP_CANVAS (tov_map_canvas_new ());
  self->hint = gtk_label_new (_ ("Type below who is there and press Enter: a name, initials or a "
                                 "role such as “Mother”. Then click where the person belongs."));
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->hint), GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (self->hint, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->hint, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->hint, "map-hint");
  gtk_widget_set_can_target (self->hint, FALSE);
  tov_map_canvas_set_editable (self->canvas, TRUE);
  g_signal_connect_swapped (self->canvas, "chosen", G_CALLBACK (on_canvas_chosen_cb), self);
  g_signal_connect_swapped (self->canvas, "moved", G_CALLBACK (on_canvas_moved_cb), self);
  g_signal_connect_swapped (self->canvas, "pressed", G_CALLBACK (on_canvas_pressed_cb), self);
  g_signal_connect_swapped (self->canvas, "received", G_CALLBACK (on_canvas_received_cb), self);
  g_signal_connect_swapped (self->canvas, "tied", G_CALLBACK (on_canvas_tied_cb), self);
  g_signal_connect_swapped (self->canvas, "activated", G_CALLBACK (tov_network_map_page_open_pane),
                            self);
  tov_map_keys_add (GTK_WIDGET (self->canvas));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->canvas));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->hint);
  return overlay;
}

/* The map, and the same as a list, below what says whose it is. */
static GtkWidget *
create_views (TovNetworkMapPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->heading = TOV_MAP_HEADING (tov_map_heading_new (self->context));
  self->views = GTK_STACK (gtk_stack_new ());
  self->list = TOV_MAP_LIST (tov_map_list_new (self->context));
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (on_list_chosen_cb), self);
  g_signal_connect_swapped (self->list, "activated", G_CALLBACK (tov_network_map_page_open_pane),
                            self);
  tov_map_keys_add (GTK_WIDGET (self->list));
  gtk_stack_add_named (self->views, create_map (self), "map");
  gtk_stack_add_named (self->views, GTK_WIDGET (self->list), "list");
  gtk_widget_set_hexpand (GTK_WIDGET (self->views), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->views), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->views));
  return box;
}

static GtkWidget *
create_flap (TovNetworkMapPage *self)
{
  GtkWidget *views = create_views (self);
  GtkWidget *clamp = adw_clamp_new ();

  self->flap = ADW_FLAP (adw_flap_new ());
  self->pane = TOV_ALTER_PANE (tov_alter_pane_new (self->context));
  tov_map_keys_add_back (GTK_WIDGET (self->pane));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PANE_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), PANE_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->pane));
  gtk_widget_set_size_request (clamp, PANE_WIDTH, -1);
  gtk_widget_set_hexpand (clamp, FALSE);
  gtk_widget_add_css_class (clamp, "background");
  gtk_widget_set_size_request (views, MAP_WIDTH, -1);
  adw_flap_set_flap_position (self->flap, GTK_PACK_END);
  adw_flap_set_content (self->flap, views);
  adw_flap_set_flap (self->flap, clamp);
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_swipe_to_open (self->flap, FALSE);
  adw_flap_set_swipe_to_close (self->flap, FALSE);
  g_signal_connect_swapped (self->flap, "notify::folded", G_CALLBACK (on_flap_folded_cb), self);
  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (on_flap_reveal_cb),
                            self);
  return GTK_WIDGET (self->flap);
}

static void
build (TovNetworkMapPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->waiting = TOV_WAITING_ROW (tov_waiting_row_new ());
  self->bar = TOV_MAP_BAR (tov_map_bar_new (self->work->id));
  tov_map_keys_add (GTK_WIDGET (self->waiting));
  g_signal_connect_swapped (self->waiting, "chosen", G_CALLBACK (on_waiting_chosen_cb), self);
  g_signal_connect_swapped (self->waiting, "activated", G_CALLBACK (tov_network_map_page_open_pane),
                            self);
  g_signal_connect_swapped (self->bar, "typed", G_CALLBACK (on_bar_typed_cb), self);
  g_signal_connect_swapped (self->bar, "left", G_CALLBACK (on_bar_left_cb), self);
  gtk_box_append (GTK_BOX (box), create_flap (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->waiting));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_widget_add_css_class (box, "map-page");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
tov_network_map_page_new (TovContext *context, const char *id)
{
  TovNetworkMapPage *self = g_object_new (TOV_TYPE_NETWORK_MAP_PAGE, NULL);

  self->context = g_object_ref (context);
  self->work = tov_map_work_new (tov_context_get_store (context), id);
  build (self);
  refresh (self);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
