/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-card.h"

#include "tov-course-words.h"
#include "tov-map-canvas.h"
#include "tov-person-map.h"

#include <glib/gi18n-lib.h>

#define PICTURE_HEIGHT 300

struct _TovNetworkCard
{
  AdwBin parent_instance;
  TovContext *context;
  char *young_person;
  TovMap *map;
  GtkButton *open;
  TovMapCanvas *canvas;
  GtkLabel *words;
  GtkWidget *compare;
};

G_DEFINE_FINAL_TYPE (TovNetworkCard, tov_network_card, ADW_TYPE_BIN)

static TovStore *
get_store (TovNetworkCard *self)
{
  return tov_context_get_store (self->context);
}

static void
clear_map (TovNetworkCard *self)
{
  tov_map_canvas_set_map (self->canvas, NULL);
  g_clear_pointer (&self->map, tov_map_free);
}

/* The picture is small, so a screen reader is told what opens and not everybody on it. */
static void
show_map (TovNetworkCard *self, TovNetworkMap *map)
{
  const char *id = tov_record_get_id (TOV_RECORD (map));
  g_autoptr (TovNetwork) network = tov_network_load (get_store (self), id, NULL);
  g_autofree char *name = tov_record_display (TOV_RECORD (map));
  /* Translators: %s is the day of a network map, and of which kind it is. */
  g_autofree char *words = g_strdup_printf (_ ("Open the map, %s"), name);

  clear_map (self);
  if (network == NULL)
    return;
  self->map = tov_person_map_new (get_store (self), network);
  tov_map_canvas_set_map (self->canvas, self->map);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->open), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  /* GTK warns of a name whose target is not there yet. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "(ss)", "network_map", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare), "win.compare-maps");
}

static void
show_course (TovNetworkCard *self)
{
  g_autoptr (GArray) course = tov_network_course (get_store (self), self->young_person, NULL);
  g_autofree char *words = course != NULL ? tov_course_words_describe (course) : g_strdup ("");

  gtk_label_set_text (self->words, words);
}

static void
tov_network_card_dispose (GObject *object)
{
  TovNetworkCard *self = TOV_NETWORK_CARD (object);

  if (self->context != NULL)
    clear_map (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->young_person, g_free);
  G_OBJECT_CLASS (tov_network_card_parent_class)->dispose (object);
}

static void
tov_network_card_class_init (TovNetworkCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_network_card_dispose;
}

static void
tov_network_card_init (TovNetworkCard *self)
{
}

static GtkWidget *
create_picture (TovNetworkCard *self)
{
  self->canvas = TOV_MAP_CANVAS (tov_map_canvas_new ());
  self->open = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->canvas), -1, PICTURE_HEIGHT);
  gtk_widget_set_can_focus (GTK_WIDGET (self->canvas), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self->canvas), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->open), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->open), "map-picture");
  gtk_button_set_child (self->open, GTK_WIDGET (self->canvas));
  return GTK_WIDGET (self->open);
}

static GtkWidget *
create_foot (TovNetworkCard *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->words = GTK_LABEL (gtk_label_new (NULL));
  self->compare = gtk_button_new_with_label (_ ("Compare"));
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  gtk_widget_set_valign (self->compare, GTK_ALIGN_START);
  gtk_widget_add_css_class (foot, "map-foot");
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (foot), self->compare);
  return foot;
}

static GtkWidget *
create_content (TovNetworkCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "card");
  gtk_box_append (GTK_BOX (box), create_picture (self));
  gtk_box_append (GTK_BOX (box), create_foot (self));
  return box;
}

GtkWidget *
tov_network_card_new (TovContext *context, const char *young_person)
{
  TovNetworkCard *self = g_object_new (TOV_TYPE_NETWORK_CARD, NULL);

  self->context = g_object_ref (context);
  self->young_person = g_strdup (young_person);
  adw_bin_set_child (ADW_BIN (self), create_content (self));
  return GTK_WIDGET (self);
}

void
tov_network_card_refresh (TovNetworkCard *self)
{
  g_autoptr (GPtrArray) maps = NULL;

  g_return_if_fail (TOV_IS_NETWORK_CARD (self));

  maps = tov_network_list (get_store (self), self->young_person, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), maps != NULL && maps->len > 0);
  if (maps == NULL || maps->len == 0) {
    clear_map (self);
    return;
  }
  gtk_widget_set_visible (self->compare, maps->len > 1);
  show_map (self, g_ptr_array_index (maps, 0));
  show_course (self);
}
