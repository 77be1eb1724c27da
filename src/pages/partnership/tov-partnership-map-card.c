/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-map-card.h"

#include "tov-clock.h"
#include "tov-map-canvas.h"
#include "tov-map-ground.h"
#include "tov-norms.h"
#include "tov-wrap-layout.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 320

struct _TovPartnershipMapCard
{
  AdwBin parent_instance;

  TovContext *context;
  TovMapGround *ground;
  TovMap *map;
  TovMapCanvas *canvas;
  GtkLabel *trouble;
};

G_DEFINE_FINAL_TYPE (TovPartnershipMapCard, tov_partnership_map_card, ADW_TYPE_BIN)

static TovMap *
create_map (TovPartnershipMapCard *self, const TovTrails *trails)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autofree char *title =
      tov_store_get_title (store, "partnership", tov_map_ground_get_partnership (self->ground));
  g_autoptr (TovTrailFigures) figures = NULL;
  TovTrailChoice choice;
  TovMap *map;

  tov_trail_choice_init (&choice, tov_clock_today ());
  choice.overgrown_after = (guint) tov_norm_load (store, TOV_NORM_OVERGROWN_DAYS);
  choice.parties_only = TRUE;
  figures = tov_trails_count (trails, &choice);
  map = tov_partnership_map_new (figures, tov_map_ground_get_places (self->ground), title, NULL);
  map->has_whole_names = TRUE;
  return map;
}

static void
set_map (TovPartnershipMapCard *self, TovMap *map)
{
  tov_map_canvas_set_map (self->canvas, map);
  g_clear_pointer (&self->map, tov_map_free);
  self->map = map;
}

/* Nothing is said while it is read. */
static const char *
find_trouble (TovPartnershipMapCard *self)
{
  const GError *error = tov_map_ground_get_error (self->ground);

  if (error != NULL)
    return error->message;
  return self->map != NULL && self->map->nodes->len == 0 ? _ (
             "There is no path yet. Paths come of what you write: who is in which group, who has "
             "the ball, who is rung.")
                                                         : NULL;
}

static void
on_ground_changed_cb (TovPartnershipMapCard *self)
{
  const TovTrails *trails = tov_map_ground_get_trails (self->ground);
  const char *trouble;

  set_map (self, trails != NULL ? create_map (self, trails) : NULL);
  trouble = find_trouble (self);
  gtk_label_set_text (self->trouble, trouble != NULL ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
}

/* Whoever is clicked is looked at on the large map. */
static void
on_canvas_activated_cb (TovPartnershipMapCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.partnership-map", "s",
                              tov_map_ground_get_partnership (self->ground));
}

static void
tov_partnership_map_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tov_partnership_map_card_parent_class)->map (widget);
  tov_map_ground_set_watched (TOV_PARTNERSHIP_MAP_CARD (widget)->ground, TRUE);
}

static void
tov_partnership_map_card_unmap (GtkWidget *widget)
{
  tov_map_ground_set_watched (TOV_PARTNERSHIP_MAP_CARD (widget)->ground, FALSE);
  GTK_WIDGET_CLASS (tov_partnership_map_card_parent_class)->unmap (widget);
}

static void
tov_partnership_map_card_dispose (GObject *object)
{
  TovPartnershipMapCard *self = TOV_PARTNERSHIP_MAP_CARD (object);

  if (self->canvas != NULL)
    set_map (self, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  self->canvas = NULL;
  g_clear_object (&self->ground);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_partnership_map_card_parent_class)->dispose (object);
}

static void
tov_partnership_map_card_class_init (TovPartnershipMapCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_partnership_map_card_dispose;
  widget_class->map = tov_partnership_map_card_map;
  widget_class->unmap = tov_partnership_map_card_unmap;
}

static void
tov_partnership_map_card_init (TovPartnershipMapCard *self)
{
}

static GtkWidget *
create_header (const char *partnership)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("Trodden paths"));
  GtkWidget *open = gtk_button_new_with_mnemonic (_ ("Open the _map"));
  GtkWidget *call = gtk_button_new_with_mnemonic (_ ("Whom do I _call?"));

  /* Where it is narrow the buttons stand below. */
  gtk_widget_set_layout_manager (box, tov_wrap_layout_new (6));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_set_hexpand (buttons, TRUE);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "related-header");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "s", partnership);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.partnership-map");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (call), "s", partnership);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (call), "win.call-whom");
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_add_css_class (call, "flat");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (buttons), call);
  gtk_box_append (GTK_BOX (buttons), open);
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

static GtkWidget *
create_card (TovPartnershipMapCard *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *trouble = tov_wrapped_label_new (NULL, "dim-label");

  self->canvas = TOV_MAP_CANVAS (tov_map_canvas_new ());
  self->trouble = GTK_LABEL (trouble);
  gtk_widget_set_size_request (GTK_WIDGET (self->canvas), -1, HEIGHT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Trodden paths"), -1);
  gtk_label_set_justify (self->trouble, GTK_JUSTIFY_CENTER);
  gtk_widget_set_can_target (trouble, FALSE);
  gtk_widget_hide (trouble);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->canvas));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), trouble);
  gtk_widget_add_css_class (overlay, "card");
  gtk_widget_add_css_class (overlay, "map-card");
  g_signal_connect_object (self->canvas, "activated", G_CALLBACK (on_canvas_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return overlay;
}

GtkWidget *
tov_partnership_map_card_new (TovContext *context, const char *partnership)
{
  TovPartnershipMapCard *self = g_object_new (TOV_TYPE_PARTNERSHIP_MAP_CARD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->context = g_object_ref (context);
  self->ground = tov_map_ground_new (tov_context_get_store (context));
  gtk_box_append (GTK_BOX (box), create_header (partnership));
  gtk_box_append (GTK_BOX (box), create_card (self));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->ground, "changed", G_CALLBACK (on_ground_changed_cb), self,
                           G_CONNECT_SWAPPED);
  tov_map_ground_set_partnership (self->ground, partnership);
  return GTK_WIDGET (self);
}
