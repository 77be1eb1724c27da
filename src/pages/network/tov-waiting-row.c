/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-waiting-row.h"

#include "tov-bin-focus.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SPACING 6

/* A chip for somebody: a button that can be dragged. */
#define TOV_TYPE_WAITING_CHIP (tov_waiting_chip_get_type ())
G_DECLARE_FINAL_TYPE (TovWaitingChip, tov_waiting_chip, TOV, WAITING_CHIP, GtkButton)

struct _TovWaitingChip
{
  GtkButton parent_instance;
  char *id;
};

G_DEFINE_FINAL_TYPE (TovWaitingChip, tov_waiting_chip, GTK_TYPE_BUTTON)

struct _TovWaitingRow
{
  AdwBin parent_instance;
  GtkBox *chips;
  /* Whose turn it is; NULL where nobody waits. */
  TovWaitingChip *current;
};

enum
{
  CHOSEN,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovWaitingRow, tov_waiting_row, ADW_TYPE_BIN)

static GdkContentProvider *
on_drag_prepare_cb (TovWaitingChip *self, double x, double y, GtkDragSource *source)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, self->id);
}

/* The picture stays when the chip goes. */
static void
on_drag_begin_cb (TovWaitingChip *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, still, 0, 0);
}

static void
tov_waiting_chip_finalize (GObject *object)
{
  g_free (TOV_WAITING_CHIP (object)->id);
  G_OBJECT_CLASS (tov_waiting_chip_parent_class)->finalize (object);
}

static void
tov_waiting_chip_class_init (TovWaitingChipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_waiting_chip_finalize;
}

static void
tov_waiting_chip_init (TovWaitingChip *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag_prepare_cb), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
}

static TovWaitingChip *
get_first (TovWaitingRow *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  return first != NULL ? TOV_WAITING_CHIP (first) : NULL;
}

/* The one behind a chip; at the end the one before it. */
static TovWaitingChip *
get_neighbour (TovWaitingChip *chip)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (chip));

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (GTK_WIDGET (chip));
  return next != NULL ? TOV_WAITING_CHIP (next) : NULL;
}

static void
set_current (TovWaitingRow *self, TovWaitingChip *chip)
{
  if (self->current != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->current), "current");
  self->current = chip;
  if (chip != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (chip), "current");
}

static void
on_chip_focus_cb (TovWaitingRow *self, GParamSpec *pspec, TovWaitingChip *chip)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (chip)))
    return;
  set_current (self, chip);
  g_signal_emit (self, signals[CHOSEN], 0, chip->id);
}

/* By a key: a click takes the focus, which chooses. */
static void
on_chip_activate_cb (TovWaitingRow *self, TovWaitingChip *chip)
{
  g_signal_emit (self, signals[ACTIVATED], 0, chip->id);
}

static TovWaitingChip *
find_chip (TovWaitingRow *self, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (TOV_WAITING_CHIP (child)->id, id))
      return TOV_WAITING_CHIP (child);
  return NULL;
}

static TovWaitingChip *
add_chip (TovWaitingRow *self, const char *id)
{
  TovWaitingChip *chip = g_object_new (TOV_TYPE_WAITING_CHIP, NULL);

  chip->id = g_strdup (id);
  g_signal_connect_object (chip, "notify::has-focus", G_CALLBACK (on_chip_focus_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (chip, "activate", G_CALLBACK (on_chip_activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->chips, GTK_WIDGET (chip));
  return chip;
}

static void
fill_chip (TovWaitingChip *chip, const TovMapNode *node, gboolean hides_names)
{
  gtk_button_set_label (GTK_BUTTON (chip), hides_names ? node->hidden_label : node->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hides_names ? node->hidden_label : node->words, -1);
}

static gboolean
waits (const TovMap *map, const char *id)
{
  int position = tov_map_find (map, id);

  return position >= 0 && tov_map_get_node (map, (guint) position)->ring == 0;
}

static void
remove_placed (TovWaitingRow *self, const TovMap *map)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  while (child != NULL) {
    TovWaitingChip *chip = TOV_WAITING_CHIP (child);
    gboolean has_focus = gtk_widget_has_focus (child);

    child = gtk_widget_get_next_sibling (child);
    if (waits (map, chip->id))
      continue;
    if (self->current == chip)
      set_current (self, get_neighbour (chip));
    if (has_focus && self->current != NULL)
      gtk_widget_grab_focus (GTK_WIDGET (self->current));
    gtk_box_remove (self->chips, GTK_WIDGET (chip));
  }
}

/* To the first or the last of those who wait. */
static gboolean
on_end_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkWidget *chips = GTK_WIDGET (TOV_WAITING_ROW (widget)->chips);
  GtkWidget *chip = g_variant_get_boolean (arguments) ? gtk_widget_get_last_child (chips)
                                                      : gtk_widget_get_first_child (chips);

  return chip != NULL && gtk_widget_grab_focus (chip);
}

/* Left and Right stay in the row: beyond its ends they would lead out of the map. */
static gboolean
tov_waiting_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *chip = GTK_WIDGET (TOV_WAITING_ROW (widget)->current);

  if ((direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
      || gtk_widget_get_focus_child (widget) == NULL)
    return tov_bin_focus (widget, direction);
  chip = direction == GTK_DIR_LEFT ? gtk_widget_get_prev_sibling (chip)
                                   : gtk_widget_get_next_sibling (chip);
  return chip == NULL || gtk_widget_grab_focus (chip);
}

static gboolean
tov_waiting_row_grab_focus (GtkWidget *widget)
{
  TovWaitingRow *self = TOV_WAITING_ROW (widget);

  return self->current != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->current));
}

static void
tov_waiting_row_dispose (GObject *object)
{
  TOV_WAITING_ROW (object)->current = NULL;
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (tov_waiting_row_parent_class)->dispose (object);
}

static void
tov_waiting_row_class_init (TovWaitingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_waiting_row_dispose;
  widget_class->focus = tov_waiting_row_focus;
  widget_class->grab_focus = tov_waiting_row_grab_focus;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_end_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Home, 0, on_end_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, on_end_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_End, 0, on_end_key_cb, "b", TRUE);
  signals[CHOSEN] = g_signal_new ("chosen", TOV_TYPE_WAITING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", TOV_TYPE_WAITING_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tov_waiting_row_init (TovWaitingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (_ ("Not placed yet"));

  self->chips = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->chips), tov_wrap_layout_new (SPACING));
  gtk_widget_set_hexpand (GTK_WIDGET (self->chips), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "waiting-row");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
tov_waiting_row_new (void)
{
  return g_object_new (TOV_TYPE_WAITING_ROW, NULL);
}

void
tov_waiting_row_update (TovWaitingRow *self, const TovMap *map, gboolean hides_names)
{
  g_return_if_fail (TOV_IS_WAITING_ROW (self));

  for (guint i = 0; i < map->nodes->len; i++) {
    const TovMapNode *node = tov_map_get_node (map, i);
    TovWaitingChip *chip = find_chip (self, node->id);

    if (node->ring == 0)
      fill_chip (chip != NULL ? chip : add_chip (self, node->id), node, hides_names);
  }
  /* Those who stay are there by now, so that the focus finds one. */
  remove_placed (self, map);
  if (self->current == NULL)
    set_current (self, get_first (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->current != NULL);
}

void
tov_waiting_row_choose (TovWaitingRow *self, const char *id)
{
  TovWaitingChip *chip;

  g_return_if_fail (TOV_IS_WAITING_ROW (self));

  chip = find_chip (self, id);
  if (chip != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (chip));
}

const char *
tov_waiting_row_get_current (TovWaitingRow *self)
{
  g_return_val_if_fail (TOV_IS_WAITING_ROW (self), NULL);

  return self->current != NULL ? self->current->id : NULL;
}
