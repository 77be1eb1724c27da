/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-board-lane.h"

#include "tov-board-card.h"
#include "tov-list-menu.h"
#include "tov-number.h"
#include "tov-standing-menu.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of a card in a lane that lies. */
#define CARD_WIDTH 260

struct _TovBoardLane
{
  AdwBin parent_instance;
  TovContext *context;
  GtkOrientation orientation;
  int level;
  /* Those on the level; NULL where nobody is shown. */
  GListModel *standings;

  GtkLabel *title;
  GtkLabel *count;
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (TovBoardLane, tov_board_lane, ADW_TYPE_BIN)

static gboolean
is_on_level (gpointer item, gpointer level)
{
  return TOV_STANDING (item)->level == GPOINTER_TO_INT (level);
}

static void
update_count (TovBoardLane *self)
{
  guint n = tov_board_lane_get_n_shown (self);
  g_autofree char *count = tov_number_format (n, 0);

  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "cards" : "empty");
}

static void
on_standings_changed_cb (TovBoardLane *self)
{
  update_count (self);
}

/* A card that shows nobody any more cannot be dragged. */
static GdkContentProvider *
on_drag_prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  TovStanding *standing = tov_standing_menu_find (card);

  return standing != NULL ? gdk_content_provider_new_typed (TOV_TYPE_STANDING, standing) : NULL;
}

static void
on_drag_begin_cb (GtkDragSource *source, GdkDrag *drag, gpointer user_data)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (card);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 24, 24);
}

/* Which level from which day is asked in a dialog, so the card stays where it is until then. */
static gboolean
on_drop_cb (TovBoardLane *self, const GValue *value)
{
  TovStanding *standing = g_value_get_object (value);

  if (self->level < 0 || standing->level == self->level)
    return FALSE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.change-level", "(ss)",
                                     standing->young_person, tov_support_levels[self->level].code);
}

static void
on_card_setup_cb (TovBoardLane *self, GtkListItem *item)
{
  GtkWidget *card = tov_board_card_new ();
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare_cb), NULL);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), NULL);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (source));
  if (self->orientation == GTK_ORIENTATION_HORIZONTAL) {
    gtk_widget_set_size_request (card, CARD_WIDTH, -1);
    gtk_widget_set_valign (card, GTK_ALIGN_START);
  }
  gtk_list_item_set_child (item, card);
}

static void
on_card_bind_cb (TovBoardLane *self, GtkListItem *item)
{
  GtkWidget *card = gtk_list_item_get_child (item);
  GtkWidget *row = gtk_widget_get_parent (card);
  TovStanding *standing = gtk_list_item_get_item (item);

  tov_board_card_show (TOV_BOARD_CARD (card), standing, tov_context_get_me (self->context));
  tov_standing_menu_mark_row (row, standing);
}

static void
on_card_unbind_cb (TovBoardLane *self, GtkListItem *item)
{
  tov_standing_menu_mark_row (gtk_widget_get_parent (gtk_list_item_get_child (item)), NULL);
}

static void
on_list_activate_cb (TovBoardLane *self, guint position)
{
  g_autoptr (TovStanding) standing = g_list_model_get_item (self->standings, position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                              tov_young_person_entity.name, standing->young_person);
}

/* Tab goes from lane to lane, and the arrows from card to card. */
static gboolean
tov_board_lane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (tov_board_lane_parent_class)->focus (widget, direction);
}

/* The card that had the focus last, which the list knows once it has been laid out. */
static gboolean
tov_board_lane_grab_focus (GtkWidget *widget)
{
  TovBoardLane *self = TOV_BOARD_LANE (widget);

  if (tov_board_lane_get_n_shown (self) == 0)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return tov_board_lane_get_focused (self) != NULL || tov_board_lane_focus_card (self, 0);
}

static void
tov_board_lane_dispose (GObject *object)
{
  TovBoardLane *self = TOV_BOARD_LANE (object);

  /* The cards go before whom they show. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->standings);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_board_lane_parent_class)->dispose (object);
}

static void
tov_board_lane_class_init (TovBoardLaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_board_lane_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_board_lane_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_board_lane_grab_focus;
}

static GtkWidget *
create_list (TovBoardLane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list = gtk_list_view_new (NULL, factory);

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_card_setup_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_card_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_card_unbind_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activate", G_CALLBACK (on_list_activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (list), self->orientation);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "board-cards");
  tov_standing_menu_add (list);
  return list;
}

static GtkWidget *
create_scroller (TovBoardLane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  gboolean is_column = self->orientation == GTK_ORIENTATION_VERTICAL;

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  is_column ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC,
                                  is_column ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, is_column);
  return scroller;
}

static GtkWidget *
create_heading (TovBoardLane *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_widget_add_css_class (heading, "board-lane-heading");
  gtk_box_append (GTK_BOX (heading), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (heading), GTK_WIDGET (self->count));
  return heading;
}

static GtkWidget *
create_empty_place (void)
{
  GtkWidget *label = gtk_label_new (_ ("Nobody"));

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_top (label, 36);
  return label;
}

static void
tov_board_lane_init (TovBoardLane *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "board-lane");
}

GtkWidget *
tov_board_lane_new (TovContext *context, GtkOrientation orientation, gboolean has_heading)
{
  TovBoardLane *self = g_object_new (TOV_TYPE_BOARD_LANE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = create_heading (self);
  GtkDropTarget *target = gtk_drop_target_new (TOV_TYPE_STANDING, GDK_ACTION_MOVE);

  self->context = g_object_ref (context);
  self->orientation = orientation;
  gtk_widget_set_visible (heading, has_heading);
  self->list = GTK_LIST_VIEW (create_list (self));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, create_scroller (self), "cards");
  gtk_stack_add_named (self->stack, create_empty_place (), "empty");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  return GTK_WIDGET (self);
}

void
tov_board_lane_set_model (TovBoardLane *self, GListModel *standings, int level)
{
  GtkFilter *filter;
  GtkSelectionModel *selection;

  g_return_if_fail (TOV_IS_BOARD_LANE (self));

  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->standings);
  self->level = level;
  gtk_label_set_text (self->title, tov_board_lane_get_title (level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tov_board_lane_get_title (level), -1);
  if (standings != NULL) {
    filter = GTK_FILTER (gtk_custom_filter_new (is_on_level, GINT_TO_POINTER (level), NULL));
    self->standings = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (standings), filter));
    selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->standings)));
    gtk_list_view_set_model (self->list, selection);
    g_object_unref (selection);
    g_signal_connect_object (self->standings, "items-changed", G_CALLBACK (on_standings_changed_cb),
                             self, G_CONNECT_SWAPPED);
  }
  update_count (self);
}

const char *
tov_board_lane_get_title (int level)
{
  return level < 0 ? _ ("Without a level") : _ (tov_support_levels[level].label);
}

guint
tov_board_lane_get_n_shown (TovBoardLane *self)
{
  g_return_val_if_fail (TOV_IS_BOARD_LANE (self), 0);

  return self->standings != NULL ? g_list_model_get_n_items (self->standings) : 0;
}

TovStanding *
tov_board_lane_get_focused (TovBoardLane *self)
{
  g_return_val_if_fail (TOV_IS_BOARD_LANE (self), NULL);

  return tov_standing_menu_find (tov_list_menu_get_focus (GTK_WIDGET (self->list)));
}

int
tov_board_lane_find (TovBoardLane *self, const char *young_person)
{
  g_return_val_if_fail (TOV_IS_BOARD_LANE (self), -1);

  for (guint i = 0; i < tov_board_lane_get_n_shown (self); i++) {
    g_autoptr (TovStanding) standing = g_list_model_get_item (self->standings, i);

    if (g_str_equal (standing->young_person, young_person))
      return (int) i;
  }
  return -1;
}

gboolean
tov_board_lane_focus_card (TovBoardLane *self, guint position)
{
  g_autoptr (TovStanding) standing = NULL;
  GtkWidget *row;
  guint n;

  g_return_val_if_fail (TOV_IS_BOARD_LANE (self), FALSE);

  n = tov_board_lane_get_n_shown (self);
  if (n == 0)
    return FALSE;
  position = MIN (position, n - 1);
  standing = g_list_model_get_item (self->standings, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  /* There are rows for what is in sight and some way around it. */
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (tov_standing_menu_find (row) == standing)
      return gtk_widget_grab_focus (row);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

gboolean
tov_board_lane_focus_beside (TovBoardLane *self, TovBoardLane *other)
{
  GtkWidget *focus, *row, *nearest = NULL;
  double y, distance = G_MAXDOUBLE;

  g_return_val_if_fail (TOV_IS_BOARD_LANE (self), FALSE);

  focus = tov_list_menu_get_focus (GTK_WIDGET (other->list));
  if (focus == NULL)
    return FALSE;
  gtk_widget_translate_coordinates (focus, GTK_WIDGET (self->list), 0, 0, NULL, &y);
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    graphene_rect_t bounds;

    if (tov_standing_menu_find (row) == NULL
        || !gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds)
        || fabs (bounds.origin.y - y) >= distance)
      continue;
    distance = fabs (bounds.origin.y - y);
    nearest = row;
  }
  return nearest != NULL && gtk_widget_grab_focus (nearest);
}
