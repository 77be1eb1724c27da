/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-map-view.h"

#include "tov-bin-focus.h"
#include "tov-clock.h"
#include "tov-map-canvas.h"
#include "tov-map-ground.h"
#include "tov-map-legend-view.h"
#include "tov-map-pins.h"
#include "tov-map-time.h"
#include "tov-partner-tie.h"
#include "tov-partnership-map-pane.h"
#include "tov-partnership-map-paper.h"
#include "tov-record-editor.h"
#include "tov-text.h"
#include "tov-trail-choices.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How much nearer one comes at once. */
#define ZOOM_STEP 1.25
/* How far a key moves who is chosen, of the whole breadth. */
#define NUDGE 0.02
/* How long the map rests before the words follow it, in milliseconds: new words are laid out at
 * greater cost than the map, so a slider that moves leaves them alone. */
#define REST 150

struct _TovPartnershipMapView
{
  AdwBin parent_instance;

  TovContext *context;
  TovMapGround *ground;
  /* Counted from the ground, and the map from them; NULL while it is read. */
  TovTrailFigures *figures;
  TovMap *map;
  /* Somebody moves the slider faster than the map is drawn. */
  guint counting;
  /* The words wait for the map to rest. */
  guint telling;

  AdwFlap *flap;
  AdwClamp *pane_bin;
  GtkStack *stack;
  TovMapCanvas *canvas;
  TovMapLegendView *legend;
  AdwStatusPage *problem;
  GtkWidget *bar;
  GtkBox *tools;
  TovMapTime *time;
  TovTrailChoices *choices;
  TovPartnershipMapPane *pane;
};

G_DEFINE_FINAL_TYPE (TovPartnershipMapView, tov_partnership_map_view, ADW_TYPE_BIN)

static TovStore *
get_store (TovPartnershipMapView *self)
{
  return tov_context_get_store (self->context);
}

static int
find_node (const TovTrails *trails, const char *id)
{
  for (guint i = 0; i < trails->nodes->len; i++)
    if (g_str_equal (((TovTrailNode *) g_ptr_array_index (trails->nodes, i))->id, id))
      return (int) i;
  return -1;
}

/* NULL while nobody is chosen. */
static const TovMapNode *
get_chosen (TovPartnershipMapView *self)
{
  int chosen = self->map != NULL ? tov_map_canvas_get_chosen (self->canvas) : -1;

  return chosen >= 0 ? tov_map_get_node (self->map, (guint) chosen) : NULL;
}

static void
fill_choice (TovPartnershipMapView *self, TovTrailChoice *choice)
{
  tov_trail_choice_init (choice, tov_map_time_get_day (self->time));
  tov_trail_choices_fill (self->choices, choice);
}

/* The way may lead through people where only organisations are shown: those on it are, too. */
static TovTrailFigures *
count_with_people (TovPartnershipMapView *self)
{
  TovTrailChoice choice;

  fill_choice (self, &choice);
  choice.has_contacts = TRUE;
  return tov_trails_count (tov_map_ground_get_trails (self->ground), &choice);
}

static void
hide_others (TovTrailFigures *figures, const GArray *way)
{
  for (guint i = 0; i < figures->trails->nodes->len; i++) {
    const TovTrailNode *node = g_ptr_array_index (figures->trails->nodes, i);

    if (node->is_contact)
      figures->is_shown[i] = FALSE;
  }
  for (guint i = 0; i < way->len; i++)
    figures->is_shown[g_array_index (way, guint, i)] = TRUE;
}

static char *
create_title (TovPartnershipMapView *self)
{
  const char *partnership = tov_map_ground_get_partnership (self->ground);

  return partnership != NULL ? tov_store_get_title (get_store (self), "partnership", partnership)
                             : g_strdup (_ ("All partnerships"));
}

/* Where there is no room for both, the pane covers the map and has the legend. */
static void
show_legend (TovPartnershipMapView *self)
{
  gboolean is_narrow = adw_flap_get_folded (self->flap);

  tov_map_legend_view_set_map (self->legend, is_narrow ? NULL : self->map);
  tov_partnership_map_pane_show_legend (self->pane, is_narrow ? self->map : NULL);
}

static void
set_map (TovPartnershipMapView *self, TovMap *map)
{
  tov_map_canvas_set_map (self->canvas, map);
  g_clear_pointer (&self->map, tov_map_free);
  self->map = map;
  show_legend (self);
}

static void
update_actions (TovPartnershipMapView *self)
{
  const TovMapNode *chosen = get_chosen (self);
  gboolean is_one = tov_map_ground_get_partnership (self->ground) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.open", chosen != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.tie", chosen != NULL && is_one);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.nudge", chosen != NULL && is_one);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.release",
                                 chosen != NULL && chosen->is_pinned);
}

static void
on_rest_cb (gpointer user_data)
{
  TovPartnershipMapView *self = user_data;

  self->telling = 0;
  tov_partnership_map_pane_show_figures (self->pane, self->figures);
  tov_partnership_map_pane_show_node (self->pane, self->map,
                                      tov_map_canvas_get_chosen (self->canvas));
}

/* Counts what was chosen, and draws it. */
static void
show_map (TovPartnershipMapView *self)
{
  TovCallChoice *call = tov_partnership_map_pane_get_call_choice (self->pane);
  g_autofree char *title = create_title (self);
  g_autoptr (TovTrailFigures) with_people =
      tov_call_choice_is_asked (call) ? count_with_people (self) : NULL;
  g_autoptr (GArray) way = tov_call_choice_find_way (call, with_people);
  TovTrailChoice choice;
  TovMap *map;

  fill_choice (self, &choice);
  g_clear_pointer (&self->figures, tov_trail_figures_free);
  self->figures = tov_trails_count (tov_map_ground_get_trails (self->ground), &choice);
  if (way != NULL && !choice.has_contacts)
    hide_others (with_people, way);
  map = tov_partnership_map_new (way != NULL ? with_people : self->figures,
                                 tov_map_ground_get_places (self->ground), title, way);
  map->subtitle = tov_date_format_long (choice.day);
  set_map (self, map);
  g_clear_handle_id (&self->telling, g_source_remove);
  self->telling = g_timeout_add_once (REST, on_rest_cb, self);
  update_actions (self);
}

static void
show_ground (TovPartnershipMapView *self, const TovTrails *trails)
{
  TovDate today = tov_clock_today ();
  TovDate first =
      trails->steps->len > 0 ? g_array_index (trails->steps, TovTrailStep, 0).on : today;
  gboolean is_empty = trails->nodes->len == 0;

  tov_map_time_set_days (self->time, MIN (first, today), today);
  tov_call_choice_set_trails (tov_partnership_map_pane_get_call_choice (self->pane), trails);
  tov_map_canvas_set_editable (self->canvas, tov_map_ground_get_partnership (self->ground) != NULL);
  show_map (self);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "map");
}

static void
show_problem (TovPartnershipMapView *self, const GError *error)
{
  g_autofree char *escaped = tov_text_escape (error->message);

  adw_status_page_set_description (self->problem, escaped);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

/* Lets go of what was counted. */
static void
clear_map (TovPartnershipMapView *self)
{
  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_handle_id (&self->telling, g_source_remove);
  tov_call_choice_set_trails (tov_partnership_map_pane_get_call_choice (self->pane), NULL);
  set_map (self, NULL);
  g_clear_pointer (&self->figures, tov_trail_figures_free);
}

static void
on_ground_changed_cb (TovPartnershipMapView *self)
{
  const TovTrails *trails = tov_map_ground_get_trails (self->ground);
  const GError *error = tov_map_ground_get_error (self->ground);

  g_clear_handle_id (&self->counting, g_source_remove);
  if (trails != NULL) {
    show_ground (self, trails);
    return;
  }
  clear_map (self);
  if (error != NULL)
    show_problem (self, error);
  else
    gtk_stack_set_visible_child_name (self->stack, "busy");
}

static void
on_folded_notify_cb (TovPartnershipMapView *self)
{
  if (self->pane != NULL)
    show_legend (self);
}

static void
on_partnership_notify_cb (TovPartnershipMapView *self)
{
  tov_map_ground_set_partnership (self->ground, tov_context_get_partnership (self->context));
}

static void
on_count_cb (gpointer user_data)
{
  TovPartnershipMapView *self = user_data;

  self->counting = 0;
  show_map (self);
}

static void
on_choice_changed_cb (TovPartnershipMapView *self)
{
  if (self->map != NULL && self->counting == 0)
    self->counting = g_idle_add_once (on_count_cb, self);
}

static void
on_canvas_chosen_cb (TovPartnershipMapView *self, int position)
{
  update_actions (self);
  if (self->map != NULL)
    tov_partnership_map_pane_show_node (self->pane, self->map, position);
}

/* A click chooses; what is said about it need not be sought. */
static void
on_canvas_activated_cb (TovPartnershipMapView *self)
{
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

/* The map shows it at once; the others follow when it is read again. */
static void
put (TovPartnershipMapView *self, const TovMapNode *node, double x, double y)
{
  int position = find_node (tov_map_ground_get_trails (self->ground), node->id);
  const char *partnership = tov_map_ground_get_partnership (self->ground);
  g_autoptr (GError) error = NULL;

  if (!tov_map_pins_fasten (get_store (self), partnership, node, x, y, &error)) {
    tov_context_fail (self->context, _ ("The place was not kept"), error);
    return;
  }
  tov_map_ground_put (self->ground, (guint) position, x, y);
  show_map (self);
}

static void
on_canvas_moved_cb (TovPartnershipMapView *self, int position, double x, double y)
{
  tov_map_plot_place (tov_map_canvas_get_plot (self->canvas), x, y, &x, &y);
  put (self, tov_map_get_node (self->map, (guint) position), x, y);
}

/* The organisation a node stands for, or that a person has her post in; NULL for none. */
static const char *
find_organisation (TovPartnershipMapView *self, int position)
{
  const TovTrails *trails = tov_map_ground_get_trails (self->ground);
  const char *id = tov_map_get_node (self->map, (guint) position)->id;
  const TovTrailNode *node = g_ptr_array_index (trails->nodes, (guint) find_node (trails, id));

  if (!node->is_contact)
    return node->id;
  return node->organisation >= 0
             ? ((TovTrailNode *) g_ptr_array_index (trails->nodes, (guint) node->organisation))->id
             : NULL;
}

static void
on_canvas_tied_cb (TovPartnershipMapView *self, int from, int to)
{
  const TovField *field = tov_entity_get_field (&tov_partner_tie_entity, "partnership_id");
  const char *a = find_organisation (self, from), *b = find_organisation (self, to);
  g_autoptr (TovRecord) tie = NULL;

  if (a == NULL || b == NULL || g_str_equal (a, b)) {
    tov_context_notify (self->context, _ ("A tie is noted between two organisations"), FALSE);
    return;
  }
  tie = tov_record_editor_create (self->context, &tov_partner_tie_entity, field,
                                  tov_map_ground_get_partnership (self->ground));
  g_object_set (tie, "organisation_a_id", a, "organisation_b_id", b, "noted_on", tov_clock_today (),
                NULL);
  tov_record_editor_present (self->context, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                             tie, field, NULL, NULL);
}

/* "" chooses nobody. */
static void
choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovPartnershipMapView *self = TOV_PARTNERSHIP_MAP_VIEW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  int position = self->map != NULL ? tov_map_find (self->map, id) : -1;

  if (position < 0 && *id != '\0')
    return;
  if (position >= 0 && adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  tov_map_canvas_choose (self->canvas, position);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const TovMapNode *chosen = get_chosen (TOV_PARTNERSHIP_MAP_VIEW (widget));

  gtk_widget_activate_action (widget, "win.open-record", "(ss)", chosen->entity, chosen->id);
}

static void
tie_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tov_map_canvas_begin_tie (TOV_PARTNERSHIP_MAP_VIEW (widget)->canvas);
}

static void
nudge_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovPartnershipMapView *self = TOV_PARTNERSHIP_MAP_VIEW (widget);
  const TovMapNode *chosen = get_chosen (self);
  int right, down;

  g_variant_get (parameter, "(ii)", &right, &down);
  put (self, chosen, CLAMP (chosen->x + right * NUDGE, 0, 1),
       CLAMP (chosen->y + down * NUDGE, 0, 1));
}

static void
release_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovPartnershipMapView *self = TOV_PARTNERSHIP_MAP_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (!tov_map_pins_release (get_store (self), tov_map_ground_get_partnership (self->ground),
                             get_chosen (self), &error))
    tov_context_fail (self->context, _ ("The place was not let go"), error);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovPartnershipMapView *self = TOV_PARTNERSHIP_MAP_VIEW (widget);
  TovTrailChoice choice;

  fill_choice (self, &choice);
  tov_partnership_map_paper_present (self->context, GTK_WINDOW (gtk_widget_get_root (widget)),
                                     tov_map_ground_get_partnership (self->ground), &choice);
}

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovMapCanvas *canvas = TOV_PARTNERSHIP_MAP_VIEW (widget)->canvas;

  tov_map_canvas_set_zoom (canvas, tov_map_canvas_get_zoom (canvas)
                                       * pow (ZOOM_STEP, g_variant_get_int32 (parameter)));
}

static gboolean
tov_partnership_map_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
tov_partnership_map_view_map (GtkWidget *widget)
{
  TovPartnershipMapView *self = TOV_PARTNERSHIP_MAP_VIEW (widget);

  GTK_WIDGET_CLASS (tov_partnership_map_view_parent_class)->map (widget);
  tov_map_ground_set_watched (self->ground, TRUE);
}

static void
tov_partnership_map_view_unmap (GtkWidget *widget)
{
  tov_map_ground_set_watched (TOV_PARTNERSHIP_MAP_VIEW (widget)->ground, FALSE);
  GTK_WIDGET_CLASS (tov_partnership_map_view_parent_class)->unmap (widget);
}

static void
tov_partnership_map_view_dispose (GObject *object)
{
  TovPartnershipMapView *self = TOV_PARTNERSHIP_MAP_VIEW (object);

  if (self->canvas != NULL)
    clear_map (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  self->canvas = NULL;
  g_clear_object (&self->ground);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_partnership_map_view_parent_class)->dispose (object);
}

/* Keys that mean something where somebody on the map has the focus. */
static void
add_keys (TovPartnershipMapView *self)
{
  static const struct
  {
    guint key;
    int right;
    int down;
  } arrows[] = {
    { GDK_KEY_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 }, { GDK_KEY_Up, 0, -1 }, { GDK_KEY_Down, 0, 1 }
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (controller);

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_shortcut_controller_add_shortcut (
        keys, gtk_shortcut_new_with_arguments (
                  gtk_keyval_trigger_new (arrows[i].key, GDK_CONTROL_MASK),
                  gtk_named_action_new ("map.nudge"), "(ii)", arrows[i].right, arrows[i].down));
  gtk_shortcut_controller_add_shortcut (
      keys,
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_l, 0), gtk_named_action_new ("map.tie")));
  gtk_shortcut_controller_add_shortcut (
      keys, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                              gtk_named_action_new ("map.release")));
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), controller);
}

static void
tov_partnership_map_view_class_init (TovPartnershipMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_partnership_map_view_dispose;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_partnership_map_view_grab_focus;
  widget_class->map = tov_partnership_map_view_map;
  widget_class->unmap = tov_partnership_map_view_unmap;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-partnership-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipMapView, flap);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipMapView, pane_bin);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipMapView, stack);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipMapView, canvas);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipMapView, problem);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipMapView, bar);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipMapView, tools);
  gtk_widget_class_bind_template_child (widget_class, TovPartnershipMapView, time);
  gtk_widget_class_bind_template_callback (widget_class, on_canvas_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_canvas_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_canvas_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_canvas_tied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_folded_notify_cb);
  gtk_widget_class_install_action (widget_class, "map.choose", "s", choose_cb);
  gtk_widget_class_install_action (widget_class, "map.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "map.tie", NULL, tie_cb);
  gtk_widget_class_install_action (widget_class, "map.nudge", "(ii)", nudge_cb);
  gtk_widget_class_install_action (widget_class, "map.release", NULL, release_cb);
  gtk_widget_class_install_action (widget_class, "map.zoom", "i", zoom_cb);
  gtk_widget_class_install_action (widget_class, "map.print", NULL, print_cb);
}

static void
tov_partnership_map_view_init (TovPartnershipMapView *self)
{
  g_type_ensure (TOV_TYPE_MAP_CANVAS);
  g_type_ensure (TOV_TYPE_MAP_LEGEND_VIEW);
  g_type_ensure (TOV_TYPE_MAP_TIME);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->bar, tov_wrap_layout_new (9));
  add_keys (self);
}

GtkWidget *
tov_partnership_map_view_new (TovContext *context)
{
  TovPartnershipMapView *self = g_object_new (TOV_TYPE_PARTNERSHIP_MAP_VIEW, NULL);

  self->context = g_object_ref (context);
  self->ground = tov_map_ground_new (get_store (self));
  self->choices = TOV_TRAIL_CHOICES (tov_trail_choices_new (context));
  self->pane = TOV_PARTNERSHIP_MAP_PANE (tov_partnership_map_pane_new (context));
  gtk_box_prepend (self->tools, GTK_WIDGET (self->choices));
  adw_clamp_set_child (self->pane_bin, GTK_WIDGET (self->pane));
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (on_choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tov_partnership_map_pane_get_call_choice (self->pane), "changed",
                           G_CALLBACK (on_choice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::partnership", G_CALLBACK (on_partnership_notify_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::me", G_CALLBACK (on_choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ground, "changed", G_CALLBACK (on_ground_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_partnership_notify_cb (self);
  update_actions (self);
  return GTK_WIDGET (self);
}

void
tov_partnership_map_view_ask_whom (TovPartnershipMapView *self)
{
  g_return_if_fail (TOV_IS_PARTNERSHIP_MAP_VIEW (self));

  adw_flap_set_reveal_flap (self->flap, TRUE);
  tov_map_canvas_choose (self->canvas, -1);
  gtk_widget_grab_focus (GTK_WIDGET (tov_partnership_map_pane_get_call_choice (self->pane)));
}
