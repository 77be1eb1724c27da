/* What is done on the page of a network map, by its keys, its buttons and its menus.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-map-private.h"

#include "tov-alter-tie.h"
#include "tov-map-presentation.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ZOOM_STEP 1.25

static void
ring_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  g_autoptr (GError) error = NULL;

  tov_network_map_page_tell (self,
                             tov_map_work_set_ring (self->work,
                                                    tov_network_map_page_get_chosen (self),
                                                    g_variant_get_int32 (parameter), &error),
                             error);
}

static void
sector_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  g_autoptr (GError) error = NULL;

  tov_network_map_page_tell (
      self,
      tov_map_work_set_sector (self->work, tov_network_map_page_get_chosen (self),
                               (guint) g_variant_get_int32 (parameter), &error),
      error);
}

/* The next of so many choices in a direction, where none (-1) stands before the first. */
static int
step (int position, int direction, int n)
{
  return position < 0 && direction < 0 ? n - 1 : (position + direction + n) % n;
}

static void
next_sector_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  int n = (int) self->work->sectors->len;
  int sector = tov_map_work_get_sector (self->work, tov_network_map_page_get_chosen (self));

  if (n > 0)
    g_action_activate (G_ACTION (tov_network_map_page_get_action (self, "sector")),
                       g_variant_new_int32 (step (sector, g_variant_get_int32 (parameter), n)));
}

static void
tie_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  g_autoptr (GError) error = NULL;

  tov_network_map_page_tell (self,
                             tov_map_work_set_tie (self->work,
                                                   tov_network_map_page_get_chosen (self),
                                                   g_variant_get_string (parameter, NULL), &error),
                             error);
}

static void
next_tie_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  TovAlter *alter = tov_network_map_page_get_chosen (self);
  int tie = alter->tie != NULL ? tov_choice_index (tov_alter_ties, alter->tie) : -1;
  int n = tov_choice_index (tov_alter_ties, "broken") + 1;

  tie = step (tie, g_variant_get_int32 (parameter), n);
  g_action_activate (G_ACTION (tov_network_map_page_get_action (self, "tie")),
                     g_variant_new_string (tov_alter_ties[tie].code));
}

static void
resource_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  TovAlter *alter = tov_network_map_page_get_chosen (self);
  g_autoptr (GError) error = NULL;

  tov_network_map_page_tell (
      self, tov_map_work_set_resource (self->work, alter, !alter->resource_person, &error), error);
}

static void
turn_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  g_autoptr (GError) error = NULL;

  tov_network_map_page_tell (self,
                             tov_map_work_turn (self->work, tov_network_map_page_get_chosen (self),
                                                g_variant_get_int32 (parameter), &error),
                             error);
}

/* Nearer or farther, as far as the rings go. */
static void
step_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  int ring = (int) tov_network_map_page_get_chosen (self)->ring + g_variant_get_int32 (parameter);

  if (ring >= 1 && ring <= TOV_N_RINGS)
    g_action_activate (G_ACTION (tov_network_map_page_get_action (self, "ring")),
                       g_variant_new_int32 (ring));
}

static void
link_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;

  tov_network_map_page_focus_chosen (self);
  tov_map_canvas_begin_tie (self->canvas);
}

static void
untie_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  g_autoptr (TovRecord) tie = tov_store_get (self->work->store, &tov_alter_tie_entity,
                                             g_variant_get_string (parameter, NULL), NULL);
  g_autoptr (GError) error = NULL;

  if (tie != NULL)
    tov_network_map_page_tell (self,
                               tov_network_acts_untie (self->work->store,
                                                       TOV_ALTER_TIE (tie)->alter_a_id,
                                                       TOV_ALTER_TIE (tie)->alter_b_id, &error),
                               error);
}

static void
group_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  /* The page may choose anew while the act is done. */
  g_autofree char *chosen = g_strdup (self->chosen);
  g_autoptr (GError) error = NULL;

  tov_network_map_page_tell (self,
                             tov_network_acts_group (self->work->store, chosen,
                                                     g_variant_get_string (parameter, NULL),
                                                     &error),
                             error);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  const TovMapNode *node = tov_map_work_get_node (self->work, self->chosen);
  gboolean hides_names = tov_network_map_page_get_state (self, "hide-names");
  /* Translators: somebody on a network map. */
  g_autofree char *words =
      g_strdup_printf (_ ("“%s” is off the map"), hides_names ? node->hidden_label : node->label);
  g_autofree char *chosen = g_strdup (self->chosen);
  g_autoptr (GError) error = NULL;

  if (tov_network_acts_remove (self->work->store, chosen, &error))
    tov_context_notify (self->context, words, TRUE);
  else
    tov_context_fail (self->context, _ ("The map is not changed"), error);
}

/* Names that are hidden here are hidden on the large screen as well. */
static void
present_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;

  tov_map_presentation_present_with (
      self->context, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->work->id,
      tov_network_map_page_get_state (self, "hide-names"));
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tov_map_bar_begin_typing (TOV_NETWORK_MAP_PAGE (user_data)->bar);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tov_network_map_page_open_pane (user_data);
}

/* Back to the map from the pane. */
static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;

  tov_alter_pane_flush (self->pane);
  if (adw_flap_get_folded (self->flap))
    g_action_change_state (G_ACTION (tov_network_map_page_get_action (self, "pane")),
                           g_variant_new_boolean (FALSE));
  tov_network_map_page_focus_chosen (self);
}

static void
zoom_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;
  int steps = g_variant_get_int32 (parameter);

  tov_map_canvas_set_zoom (self->canvas, steps != 0 ? tov_map_canvas_get_zoom (self->canvas)
                                                          * pow (ZOOM_STEP, steps)
                                                    : 1);
}

static void
change_hide_names_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  g_simple_action_set_state (action, state);
  tov_network_map_page_show_names (user_data);
}

static void
change_list_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  TovNetworkMapPage *self = user_data;

  g_simple_action_set_state (action, state);
  tov_network_map_page_show_parts (self);
  if (g_variant_get_boolean (state))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  else
    tov_network_map_page_focus_chosen (self);
}

static void
change_pane_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  g_simple_action_set_state (action, state);
  tov_network_map_page_show_parts (user_data);
}

/* Steps go in a direction, -1 or 1. */
static const GActionEntry actions[] = {
  { "ring", ring_cb, "i", "0" },
  { "sector", sector_cb, "i", "-1" },
  { "next-sector", next_sector_cb, "i" },
  { "tie", tie_cb, "s", "''" },
  { "next-tie", next_tie_cb, "i" },
  { "resource", resource_cb, NULL, "false" },
  { "turn", turn_cb, "i" },
  { "step", step_cb, "i" },
  { "link", link_cb },
  { "untie", untie_cb, "s" },
  { "group", group_cb, "s" },
  { "remove", remove_cb },
  { "present", present_cb },
  { "new", new_cb },
  { "about", about_cb },
  { "back", back_cb },
  { "zoom", zoom_cb, "i" },
  { "hide-names", NULL, NULL, "false", change_hide_names_cb },
  { "list", NULL, NULL, "false", change_list_cb },
  { "pane", NULL, NULL, "true", change_pane_cb },
};

void
tov_network_map_page_add_actions (TovNetworkMapPage *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", G_ACTION_GROUP (self->actions));
}
