/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-presentation.h"

#include "tov-key-button.h"
#include "tov-map-canvas.h"
#include "tov-map-heading.h"
#include "tov-map-legend-view.h"
#include "tov-person-map.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* On a screen of this size words have their ordinary size; on a larger one they grow with it, for
 * it hangs on a wall or several look at it. */
#define ORDINARY_WIDTH  667.0
#define ORDINARY_HEIGHT 480.0
#define MOST_SCALE      4.5

#define TOV_TYPE_MAP_PRESENTATION (tov_map_presentation_get_type ())
G_DECLARE_FINAL_TYPE (TovMapPresentation, tov_map_presentation, TOV, MAP_PRESENTATION, AdwWindow)

struct _TovMapPresentation
{
  AdwWindow parent_instance;
  TovContext *context;
  char *young_person;
  /* The map that is shown. */
  char *id;
  TovMap *map;
  gboolean hides_names;
  /* Keeps the screen awake. The window has forgotten its application by the time it goes. */
  GtkApplication *application;
  guint cookie;
  TovMapCanvas *canvas;
  TovMapLegendView *legend;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (TovMapPresentation, tov_map_presentation, ADW_TYPE_WINDOW)

enum
{
  PROP_HIDES_NAMES = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* What the keys do; it stands at the foot of the window. */
static const struct
{
  const char *action;
  const char *words;
  guint key;
  const char *key_words;
} keys[] = {
  { "talk.hides-names", N_ ("Hide names"), GDK_KEY_h, NC_ ("key", "H") },
  { "talk.earlier", N_ ("Earlier map"), GDK_KEY_Page_Up, NC_ ("key", "Page Up") },
  { "talk.later", N_ ("Later map"), GDK_KEY_Page_Down, NC_ ("key", "Page Down") },
  { "window.close", N_ ("End"), GDK_KEY_Escape, NC_ ("key", "Esc") },
};

static TovStore *
get_store (TovMapPresentation *self)
{
  return tov_context_get_store (self->context);
}

/* The maps of the young person, the latest first, and the place of the one that is shown among
 * them; -1 where it has gone. Transfer full; NULL on error. */
static GPtrArray *
list_maps (TovMapPresentation *self, int *place)
{
  GPtrArray *maps = tov_network_list (get_store (self), self->young_person, NULL, NULL);

  *place = -1;
  for (guint i = 0; maps != NULL && i < maps->len; i++)
    if (g_str_equal (tov_record_get_id (g_ptr_array_index (maps, i)), self->id))
      *place = (int) i;
  return maps;
}

static void
show_map (TovMapPresentation *self, const TovNetwork *network)
{
  g_autofree char *title = tov_map_heading_describe (network->map);

  tov_map_canvas_set_map (self->canvas, NULL);
  g_clear_pointer (&self->map, tov_map_free);
  self->map = tov_person_map_new (get_store (self), network);
  tov_map_canvas_set_map (self->canvas, self->map);
  tov_map_legend_view_set_map (self->legend, self->map);
  gtk_label_set_text (self->title, title);
}

static void
refresh (TovMapPresentation *self)
{
  g_autoptr (TovNetwork) network = tov_network_load (get_store (self), self->id, NULL);
  int place;
  g_autoptr (GPtrArray) maps = list_maps (self, &place);

  if (network == NULL || maps == NULL) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  show_map (self, network);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "talk.earlier", place + 1 < (int) maps->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "talk.later", place > 0);
}

static void
on_store_acted_cb (TovMapPresentation *self)
{
  refresh (self);
}

/* Later maps stand before earlier ones. */
static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovMapPresentation *self = TOV_MAP_PRESENTATION (widget);
  int place;
  g_autoptr (GPtrArray) maps = list_maps (self, &place);
  int wanted = place + (g_str_equal (name, "talk.earlier") ? 1 : -1);

  if (maps == NULL || place < 0 || wanted < 0 || wanted >= (int) maps->len)
    return;
  g_free (self->id);
  self->id = g_strdup (tov_record_get_id (g_ptr_array_index (maps, (guint) wanted)));
  refresh (self);
}

/* The arrows lead to the people at once, wherever the focus is. */
static gboolean
on_key_pressed_cb (TovMapPresentation *self,
                   guint key,
                   guint code,
                   GdkModifierType state,
                   GtkEventControllerKey *controller)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean is_arrow =
      key == GDK_KEY_Left || key == GDK_KEY_Right || key == GDK_KEY_Up || key == GDK_KEY_Down;

  if (!is_arrow || (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->canvas))))
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (self->canvas), GTK_DIR_TAB_FORWARD);
}

static void
tov_map_presentation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, TOV_MAP_PRESENTATION (object)->hides_names);
}

static void
tov_map_presentation_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  TovMapPresentation *self = TOV_MAP_PRESENTATION (object);
  gboolean hides_names = g_value_get_boolean (value);

  if (self->hides_names == hides_names)
    return;
  self->hides_names = hides_names;
  tov_map_canvas_set_hides_names (self->canvas, hides_names);
  g_object_notify_by_pspec (object, pspec);
}

static void
tov_map_presentation_dispose (GObject *object)
{
  TovMapPresentation *self = TOV_MAP_PRESENTATION (object);

  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  if (self->map != NULL)
    tov_map_canvas_set_map (self->canvas, NULL);
  g_clear_pointer (&self->map, tov_map_free);
  g_clear_object (&self->application);
  g_clear_object (&self->context);
  g_clear_pointer (&self->young_person, g_free);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (tov_map_presentation_parent_class)->dispose (object);
}

static void
tov_map_presentation_class_init (TovMapPresentationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tov_map_presentation_get_property;
  object_class->set_property = tov_map_presentation_set_property;
  object_class->dispose = tov_map_presentation_dispose;
  properties[PROP_HIDES_NAMES] =
      g_param_spec_boolean ("hides-names", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_install_property_action (widget_class, "talk.hides-names", "hides-names");
  gtk_widget_class_install_action (widget_class, "talk.earlier", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "talk.later", NULL, turn_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
}

static void
tov_map_presentation_init (TovMapPresentation *self)
{
}

/* Which map it is; and what the keys do, for those who do not know them by heart, and for the
 * pointer. */
static GtkWidget *
create_foot (TovMapPresentation *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "numeric");
  /* Level with the words of the buttons. */
  gtk_widget_set_margin_top (GTK_WIDGET (self->title), 8);
  gtk_widget_set_layout_manager (foot, tov_wrap_layout_new (3));
  gtk_widget_add_css_class (foot, "live-foot");
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->title));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_box_append (GTK_BOX (foot),
                    tov_key_button_new (
                        i == 0 ? GTK_TYPE_TOGGLE_BUTTON : GTK_TYPE_BUTTON, _ (keys[i].words),
                        g_dpgettext2 (GETTEXT_PACKAGE, "key", keys[i].key_words), keys[i].action));
  return foot;
}

/* As large as the screen that the window is on, for a desktop that does not fill it by itself. */
static void
set_size (TovMapPresentation *self, GtkWindow *parent)
{
  GdkMonitor *monitor = gdk_display_get_monitor_at_surface (
      gtk_widget_get_display (GTK_WIDGET (parent)), gtk_native_get_surface (GTK_NATIVE (parent)));
  GdkRectangle screen;
  double scale;

  gtk_window_fullscreen (GTK_WINDOW (self));
  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &screen);
  scale = MIN (screen.width / ORDINARY_WIDTH, screen.height / ORDINARY_HEIGHT);
  gtk_window_set_default_size (GTK_WINDOW (self), screen.width, screen.height);
  tov_map_canvas_set_text_scale (self->canvas, CLAMP (scale, 1, MOST_SCALE));
}

static void
build (TovMapPresentation *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *arrows = gtk_event_controller_key_new ();

  /* Before the window moves the focus among the buttons. */
  gtk_event_controller_set_propagation_phase (arrows, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (arrows, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), arrows);
  self->canvas = TOV_MAP_CANVAS (tov_map_canvas_new ());
  self->legend = TOV_MAP_LEGEND_VIEW (tov_map_legend_view_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->canvas), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->canvas));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->legend));
  gtk_box_append (GTK_BOX (box), create_foot (self));
  adw_window_set_content (ADW_WINDOW (self), box);
}

void
tov_map_presentation_present (TovContext *context, GtkWindow *parent, const char *map)
{
  tov_map_presentation_present_with (context, parent, map, FALSE);
}

void
tov_map_presentation_present_with (TovContext *context,
                                   GtkWindow *parent,
                                   const char *map,
                                   gboolean hides_names)
{
  GtkApplication *application = gtk_window_get_application (parent);
  g_autoptr (TovRecord) record = map != NULL ? tov_store_get (tov_context_get_store (context),
                                                              &tov_network_map_entity, map, NULL)
                                             : NULL;
  TovMapPresentation *self;

  /* An action may name what has gone. */
  if (record == NULL)
    return;
  self = g_object_new (TOV_TYPE_MAP_PRESENTATION, "title", _ ("Network map"), "transient-for",
                       parent, "application", application, "destroy-with-parent", TRUE, NULL);
  self->context = g_object_ref (context);
  self->id = g_strdup (map);
  self->young_person = g_strdup (TOV_NETWORK_MAP (record)->young_person_id);
  build (self);
  set_size (self, parent);
  g_object_set (self, "hides-names", hides_names, NULL);
  refresh (self);
  g_signal_connect_object (get_store (self), "acted", G_CALLBACK (on_store_acted_cb), self,
                           G_CONNECT_SWAPPED);
  self->application = g_object_ref (application);
  self->cookie = gtk_application_inhibit (
      application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE, _ ("A network map is shown"));
  gtk_window_present (GTK_WINDOW (self));
}
