/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-board-lanes.h"

#include "tov-bin-focus.h"
#include "tov-board-lane.h"
#include "tov-events.h"
#include "tov-number.h"

#include <glib/gi18n-lib.h>

/* The least a lane needs where it stands beside others. */
#define MIN_LANE_WIDTH 210
/* A place for each level and one, the first, for those without. */
#define N_LANES TOV_N_LEVELS

struct _TovBoardLanes
{
  AdwBin parent_instance;
  TovContext *context;
  TovBoardModel *model;

  /* NULL when the lanes go. */
  AdwSqueezer *squeezer;
  GtkWidget *wide;
  TovBoardLane *lanes[N_LANES];
  GtkWidget *narrow;
  /* The one lane that is shown where there is room for one, and the choice of it. */
  TovBoardLane *lane;
  GtkToggleButton *choices[N_LANES];
  int chosen;

  /* The lane that had the focus last; NULL before any had. */
  TovBoardLane *last_lane;
  /* Who had the focus before the model changed, and where; NULL if nobody had it. */
  char *focused;
  TovBoardLane *focused_lane;
  int focused_position;
};

G_DEFINE_FINAL_TYPE (TovBoardLanes, tov_board_lanes, ADW_TYPE_BIN)

static gboolean
is_wide (TovBoardLanes *self)
{
  return adw_squeezer_get_visible_child (self->squeezer) == self->wide;
}

static void
count_levels (TovBoardLanes *self, guint counts[N_LANES])
{
  GListModel *standings = G_LIST_MODEL (self->model);

  for (guint i = 0; i < g_list_model_get_n_items (standings); i++) {
    g_autoptr (TovStanding) standing = g_list_model_get_item (standings, i);

    counts[standing->level + 1]++;
  }
}

static void
update_counts (TovBoardLanes *self)
{
  guint counts[N_LANES] = { 0 };

  count_levels (self, counts);
  for (int i = 0; i < N_LANES; i++) {
    g_autofree char *count = tov_number_format (counts[i], 0);
    g_autofree char *words = g_strdup_printf ("%s %s", tov_board_lane_get_title (i - 1), count);

    gtk_button_set_label (GTK_BUTTON (self->choices[i]), words);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->lanes[0]), counts[0] > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->choices[0]), counts[0] > 0);
  if (counts[0] == 0 && self->chosen == 0)
    gtk_toggle_button_set_active (self->choices[1], TRUE);
}

/* Only the lanes that are seen have cards. */
static void
attach_lanes (TovBoardLanes *self)
{
  GListModel *standings = G_LIST_MODEL (self->model);

  for (int i = 0; i < N_LANES; i++)
    tov_board_lane_set_model (self->lanes[i], is_wide (self) ? standings : NULL, i - 1);
  tov_board_lane_set_model (self->lane, is_wide (self) ? NULL : standings, self->chosen - 1);
  update_counts (self);
}

static TovBoardLane *
find_lane (TovBoardLanes *self, const char *young_person, int *position)
{
  if (!is_wide (self)) {
    *position = tov_board_lane_find (self->lane, young_person);
    return *position >= 0 ? self->lane : NULL;
  }
  for (int i = 0; i < N_LANES; i++) {
    *position = tov_board_lane_find (self->lanes[i], young_person);
    if (*position >= 0)
      return self->lanes[i];
  }
  return NULL;
}

static void
on_visible_child_notify_cb (TovBoardLanes *self)
{
  attach_lanes (self);
}

static void
on_choice_toggled_cb (TovBoardLanes *self, GtkToggleButton *choice)
{
  if (!gtk_toggle_button_get_active (choice))
    return;
  for (int i = 0; i < N_LANES; i++)
    if (self->choices[i] == choice)
      self->chosen = i;
  if (!is_wide (self))
    tov_board_lane_set_model (self->lane, G_LIST_MODEL (self->model), self->chosen - 1);
}

static void
remember_focus (TovBoardLanes *self, TovBoardLane *lane)
{
  TovStanding *standing = tov_board_lane_get_focused (lane);

  if (standing == NULL)
    return;
  self->focused = g_strdup (standing->young_person);
  self->focused_lane = lane;
  self->focused_position = tov_board_lane_find (lane, standing->young_person);
}

static void
on_model_changing_cb (TovBoardLanes *self)
{
  g_clear_pointer (&self->focused, g_free);
  for (int i = 0; i < N_LANES; i++)
    remember_focus (self, self->lanes[i]);
  remember_focus (self, self->lane);
}

static gboolean
has_focus (TovBoardLane *lane, const char *young_person)
{
  TovStanding *standing = tov_board_lane_get_focused (lane);

  return standing != NULL && g_str_equal (standing->young_person, young_person);
}

/* Who is gone from the board leaves the focus to the next in the lane. Nothing is scrolled where
 * the card has stayed. */
static void
restore_focus (TovBoardLanes *self)
{
  TovBoardLane *lane;
  int position;

  if (self->focused == NULL)
    return;
  lane = find_lane (self, self->focused, &position);
  if (lane != NULL && !has_focus (lane, self->focused))
    tov_board_lane_focus_card (lane, (guint) position);
  else if (lane == NULL)
    tov_board_lane_focus_card (self->focused_lane, (guint) self->focused_position);
  g_clear_pointer (&self->focused, g_free);
}

static void
on_model_changed_cb (TovBoardLanes *self)
{
  update_counts (self);
  restore_focus (self);
}

/* From column to column; a lane without cards is passed over. */
static gboolean
on_arrow_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  TovBoardLanes *self = TOV_BOARD_LANES (widget);
  int step = g_variant_get_int32 (arguments), from = 1;

  while (from < N_LANES && tov_board_lane_get_focused (self->lanes[from]) == NULL)
    from++;
  if (from == N_LANES)
    return FALSE;
  for (int to = from + step; to >= 1 && to < N_LANES; to += step)
    if (tov_board_lane_focus_beside (self->lanes[to], self->lanes[from]))
      return TRUE;
  return FALSE;
}

/* Who has the ball is said otherwise to whom it is. */
static void
on_me_notify_cb (TovBoardLanes *self)
{
  attach_lanes (self);
}

static void
on_lane_focus_enter_cb (TovBoardLanes *self, GtkEventController *controller)
{
  self->last_lane = TOV_BOARD_LANE (gtk_event_controller_get_widget (controller));
}

/* The card one left, else the most urgent one of the first lane that has any. */
static gboolean
tov_board_lanes_grab_focus (GtkWidget *widget)
{
  TovBoardLanes *self = TOV_BOARD_LANES (widget);

  /* The window looks for a new focus also when the lanes go. */
  if (self->squeezer == NULL)
    return FALSE;
  if (self->last_lane != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->last_lane)))
    return TRUE;
  if (!is_wide (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->lane));
  for (int i = 0; i < N_LANES; i++)
    if (gtk_widget_grab_focus (GTK_WIDGET (self->lanes[i])))
      return TRUE;
  return FALSE;
}

static void
tov_board_lanes_dispose (GObject *object)
{
  TovBoardLanes *self = TOV_BOARD_LANES (object);

  self->squeezer = NULL;
  self->last_lane = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->focused, g_free);
  g_clear_object (&self->model);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_board_lanes_parent_class)->dispose (object);
}

static void
tov_board_lanes_class_init (TovBoardLanesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_board_lanes_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_board_lanes_grab_focus;
}

static TovBoardLane *
create_lane (TovBoardLanes *self, GtkOrientation orientation, gboolean has_heading, GtkWidget *box)
{
  GtkWidget *lane = tov_board_lane_new (self->context, orientation, has_heading);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (on_lane_focus_enter_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (lane, focus);
  gtk_box_append (GTK_BOX (box), lane);
  return TOV_BOARD_LANE (lane);
}

static GtkWidget *
create_wide (TovBoardLanes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->lanes[0] = create_lane (self, GTK_ORIENTATION_HORIZONTAL, TRUE, box);
  for (int i = 1; i < N_LANES; i++) {
    self->lanes[i] = create_lane (self, GTK_ORIENTATION_VERTICAL, TRUE, columns);
    gtk_widget_set_size_request (GTK_WIDGET (self->lanes[i]), MIN_LANE_WIDTH, -1);
  }
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (box), columns);
  return box;
}

static GtkWidget *
create_narrow (TovBoardLanes *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (int i = 0; i < N_LANES; i++) {
    self->choices[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
    gtk_toggle_button_set_group (self->choices[i], i > 0 ? self->choices[0] : NULL);
    gtk_widget_set_hexpand (GTK_WIDGET (self->choices[i]), TRUE);
    g_signal_connect_object (self->choices[i], "toggled", G_CALLBACK (on_choice_toggled_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (choices), GTK_WIDGET (self->choices[i]));
  }
  gtk_widget_add_css_class (choices, "linked");
  gtk_widget_add_css_class (choices, "board-choices");
  gtk_box_append (GTK_BOX (box), choices);
  self->lane = create_lane (self, GTK_ORIENTATION_VERTICAL, FALSE, box);
  gtk_widget_set_vexpand (GTK_WIDGET (self->lane), TRUE);
  return box;
}

static void
add_key (GtkShortcutController *keys, guint key, int step)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                                            gtk_callback_action_new (on_arrow_key_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_add_shortcut (keys, shortcut);
}

static void
tov_board_lanes_init (TovBoardLanes *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Left, -1);
  add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_Right, 1);
  /* Before the lists, which take the arrows for themselves. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->chosen = 1;
}

GtkWidget *
tov_board_lanes_new (TovContext *context, TovBoardModel *model)
{
  TovBoardLanes *self = g_object_new (TOV_TYPE_BOARD_LANES, NULL);

  self->context = g_object_ref (context);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changing", G_CALLBACK (on_model_changing_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "changed", G_CALLBACK (on_model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::me", G_CALLBACK (on_me_notify_cb), self,
                           G_CONNECT_SWAPPED);
  self->squeezer = ADW_SQUEEZER (adw_squeezer_new ());
  self->wide = create_wide (self);
  self->narrow = create_narrow (self);
  adw_squeezer_set_switch_threshold_policy (self->squeezer, ADW_FOLD_THRESHOLD_POLICY_MINIMUM);
  adw_squeezer_add (self->squeezer, self->wide);
  adw_squeezer_add (self->squeezer, self->narrow);
  adw_squeezer_set_homogeneous (self->squeezer, FALSE);
  g_signal_connect_object (self->squeezer, "notify::visible-child",
                           G_CALLBACK (on_visible_child_notify_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->squeezer));
  gtk_toggle_button_set_active (self->choices[self->chosen], TRUE);
  attach_lanes (self);
  return GTK_WIDGET (self);
}
