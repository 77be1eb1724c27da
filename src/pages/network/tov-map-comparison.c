/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-comparison.h"

#include "tov-course-words.h"
#include "tov-map-canvas.h"
#include "tov-map-course.h"
#include "tov-map-legend-view.h"
#include "tov-map-moves.h"
#include "tov-person-map.h"
#include "tov-spoken.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  EARLIER,
  LATER,
  N_SIDES,
} Side;

#define TOV_TYPE_MAP_COMPARISON (tov_map_comparison_get_type ())
G_DECLARE_FINAL_TYPE (TovMapComparison, tov_map_comparison, TOV, MAP_COMPARISON, AdwWindow)

struct _TovMapComparison
{
  AdwWindow parent_instance;
  TovContext *context;
  char *young_person;
  /* Elements TovNetworkMap, the latest first, as both choices list them. */
  GPtrArray *maps;
  gboolean is_filling;
  /* Ids of the two maps, and what is on them. */
  char *ids[N_SIDES];
  TovNetwork *networks[N_SIDES];
  /* What the canvases show: each map, and both as one. */
  TovMap *drawn[N_SIDES];
  TovMap *change;

  AdwWindowTitle *heading;
  AdwFlap *flap;
  GtkWidget *choices;
  GtkDropDown *earlier_choice;
  GtkDropDown *later_choice;
  GtkStack *stack;
  GtkBox *beside;
  TovMapCanvas *earlier_canvas;
  TovMapCanvas *later_canvas;
  TovMapCanvas *change_canvas;
  TovMapLegendView *legend;
  GtkLabel *pointed;
  GtkBox *words;
  TovMapMoves *moves;
  TovMapCourse *course;
  GtkLabel *course_words;
};

G_DEFINE_FINAL_TYPE (TovMapComparison, tov_map_comparison, ADW_TYPE_WINDOW)

static TovStore *
get_store (TovMapComparison *self)
{
  return tov_context_get_store (self->context);
}

static TovNetworkMap *
get_map (TovMapComparison *self, guint position)
{
  return g_ptr_array_index (self->maps, position);
}

static GtkDropDown *
get_choice (TovMapComparison *self, Side side)
{
  return side == EARLIER ? self->earlier_choice : self->later_choice;
}

/* Where a map stands among those that can be chosen; -1 if it has gone. */
static int
find_place (TovMapComparison *self, const char *id)
{
  for (guint i = 0; i < self->maps->len; i++)
    if (g_strcmp0 (tov_record_get_id (TOV_RECORD (get_map (self, i))), id) == 0)
      return (int) i;
  return -1;
}

/* What a map is compared with: the present one that was drawn last before it or on its day, as a
 * wished one is; else the next older; of the oldest the next newer. */
static guint
find_other (TovMapComparison *self, guint place)
{
  TovNetworkMap *map = get_map (self, place);

  for (guint i = 0; i < self->maps->len; i++)
    if (i != place && g_str_equal (get_map (self, i)->kind, "present")
        && get_map (self, i)->drawn_on <= map->drawn_on)
      return i;
  return place + 1 < self->maps->len ? place + 1 : place - 1;
}

static void
set_id (TovMapComparison *self, Side side, guint place)
{
  g_free (self->ids[side]);
  self->ids[side] = g_strdup (tov_record_get_id (TOV_RECORD (get_map (self, place))));
}

static void
choose_maps (TovMapComparison *self, guint place)
{
  guint other = find_other (self, place);
  /* Of a day the one made last stands first, but a wish is not what there was before. */
  gboolean is_earlier = get_map (self, other)->drawn_on > get_map (self, place)->drawn_on;

  set_id (self, LATER, is_earlier ? other : place);
  set_id (self, EARLIER, is_earlier ? place : other);
}

/* "11-02-2011 · As it is". */
static char *
describe (TovNetworkMap *map)
{
  g_autofree char *day = tov_date_format (map->drawn_on);

  return g_strdup_printf ("%s · %s", day, tov_choice_get_label (tov_map_kinds, map->kind));
}

static void
fill_choices (TovMapComparison *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->maps->len; i++) {
    g_autofree char *name = describe (get_map (self, i));

    gtk_string_list_append (names, name);
  }
  self->is_filling = TRUE;
  for (Side side = EARLIER; side < N_SIDES; side++) {
    gtk_drop_down_set_model (get_choice (self, side), G_LIST_MODEL (names));
    gtk_drop_down_set_selected (get_choice (self, side),
                                (guint) find_place (self, self->ids[side]));
  }
  self->is_filling = FALSE;
}

static void
clear_maps (TovMapComparison *self)
{
  tov_map_canvas_set_map (self->earlier_canvas, NULL);
  tov_map_canvas_set_map (self->later_canvas, NULL);
  tov_map_canvas_set_map (self->change_canvas, NULL);
  for (Side side = EARLIER; side < N_SIDES; side++) {
    g_clear_pointer (&self->drawn[side], tov_map_free);
    g_clear_pointer (&self->networks[side], tov_network_free);
  }
  g_clear_pointer (&self->change, tov_map_free);
}

static void
show_maps (TovMapComparison *self)
{
  clear_maps (self);
  for (Side side = EARLIER; side < N_SIDES; side++) {
    self->networks[side] = tov_network_load (get_store (self), self->ids[side], NULL);
    if (self->networks[side] == NULL)
      return;
    self->drawn[side] = tov_person_map_new (get_store (self), self->networks[side]);
  }
  self->change =
      tov_person_map_new_change (get_store (self), self->networks[EARLIER], self->networks[LATER]);
  tov_map_canvas_set_map (self->earlier_canvas, self->drawn[EARLIER]);
  tov_map_canvas_set_map (self->later_canvas, self->drawn[LATER]);
  tov_map_canvas_set_map (self->change_canvas, self->change);
  tov_map_legend_view_set_map (self->legend, self->change);
  tov_map_moves_update (self->moves, self->networks[EARLIER], self->networks[LATER]);
}

static void
show_course (TovMapComparison *self)
{
  g_autoptr (GArray) course = tov_network_course (get_store (self), self->young_person, NULL);
  g_autofree char *words = NULL;

  if (course == NULL)
    return;
  words = tov_course_words_describe (course);
  gtk_label_set_text (self->course_words, words);
  tov_map_course_update (self->course, course);
}

/* FALSE where there are no longer two. */
static gboolean
load_maps (TovMapComparison *self)
{
  g_clear_pointer (&self->maps, g_ptr_array_unref);
  self->maps = tov_network_list (get_store (self), self->young_person, NULL, NULL);
  return self->maps != NULL && self->maps->len > 1;
}

static void
show_all (TovMapComparison *self)
{
  fill_choices (self);
  show_maps (self);
  show_course (self);
}

static void
on_store_acted_cb (TovMapComparison *self)
{
  int later;

  if (!load_maps (self)) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  later = find_place (self, self->ids[LATER]);
  if (later < 0 || find_place (self, self->ids[EARLIER]) < 0)
    choose_maps (self, (guint) MAX (later, 0));
  show_all (self);
}

static void
on_choice_selected_cb (TovMapComparison *self)
{
  if (self->is_filling || self->maps == NULL)
    return;
  for (Side side = EARLIER; side < N_SIDES; side++)
    set_id (self, side, gtk_drop_down_get_selected (get_choice (self, side)));
  show_maps (self);
}

/* Where there is no room beside, there is below. */
static void
on_flap_folded_cb (TovMapComparison *self, GParamSpec *pspec, AdwFlap *flap)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->beside), adw_flap_get_folded (flap)
                                                                     ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
}

static void
on_canvas_pointed_cb (TovMapComparison *self, const char *words, TovMapCanvas *canvas)
{
  gtk_label_set_text (self->pointed, words != NULL ? words : "");
}

static void
tov_map_comparison_dispose (GObject *object)
{
  TovMapComparison *self = TOV_MAP_COMPARISON (object);

  if (self->context != NULL)
    clear_maps (self);
  for (Side side = EARLIER; side < N_SIDES; side++)
    g_clear_pointer (&self->ids[side], g_free);
  g_clear_pointer (&self->maps, g_ptr_array_unref);
  g_clear_pointer (&self->young_person, g_free);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_map_comparison_parent_class)->dispose (object);
}

static void
tov_map_comparison_class_init (TovMapComparisonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_map_comparison_dispose;
  g_type_ensure (TOV_TYPE_MAP_CANVAS);
  g_type_ensure (TOV_TYPE_MAP_LEGEND_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-map-comparison.ui");
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, heading);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, flap);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, choices);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, earlier_choice);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, later_choice);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, stack);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, beside);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, earlier_canvas);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, later_canvas);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, change_canvas);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, legend);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, pointed);
  gtk_widget_class_bind_template_child (widget_class, TovMapComparison, words);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_flap_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_canvas_pointed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_map_comparison_init (TovMapComparison *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tov_spoken_choice (GTK_WIDGET (self->earlier_choice));
  tov_spoken_choice (GTK_WIDGET (self->later_choice));
  gtk_widget_set_layout_manager (self->choices, tov_wrap_layout_new (6));
}

/* What has moved, and the course below. */
static void
add_words (TovMapComparison *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("Key worker and parents over time"));

  self->moves = TOV_MAP_MOVES (tov_map_moves_new (self->context));
  self->course = TOV_MAP_COURSE (tov_map_course_new ());
  self->course_words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->course_words, TRUE);
  gtk_label_set_xalign (self->course_words, 0);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->course_words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->course));
  gtk_box_append (self->words, GTK_WIDGET (self->moves));
  gtk_box_append (self->words, box);
}

void
tov_map_comparison_present (TovContext *context, GtkWindow *parent, const char *map)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (TovRecord) record =
      map != NULL ? tov_store_get (store, &tov_network_map_entity, map, NULL) : NULL;
  g_autofree char *name = NULL;
  TovMapComparison *self;

  /* An action may name what has gone. */
  if (record == NULL)
    return;
  self = g_object_new (TOV_TYPE_MAP_COMPARISON, "transient-for", parent, "application",
                       gtk_window_get_application (parent), NULL);
  self->context = g_object_ref (context);
  self->young_person = g_strdup (TOV_NETWORK_MAP (record)->young_person_id);
  if (!load_maps (self)) {
    tov_context_notify (context, _ ("There is no other map to compare this one with yet."), FALSE);
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  name = tov_store_get_title (store, "young_person", self->young_person);
  adw_window_title_set_subtitle (self->heading, name);
  add_words (self);
  choose_maps (self, (guint) MAX (find_place (self, map), 0));
  show_all (self);
  g_signal_connect_object (store, "acted", G_CALLBACK (on_store_acted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->earlier_choice));
}
