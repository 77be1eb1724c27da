/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-pages.h"

#include "tov-paper-sheet.h"
#include "tov-tab-stop.h"

#include <glib/gi18n-lib.h>

#define MOST_SCALE 6.0
/* Around the pages. */
#define MARGIN 24

struct _TovPaperPages
{
  AdwBin parent_instance;

  TovPaper *paper;
  /* 1 is where the pages fit the window. */
  double zoom;
  guint refresh_id;
  /* What part of all pages was above the middle of the window when another size was asked for;
   * else 0. */
  double middle;
  char *place;

  GtkScrolledWindow *scroller;
  GtkBox *box;
  /* The pages in the box: TovPaperSheet. */
  GPtrArray *sheets;
};

G_DEFINE_FINAL_TYPE (TovPaperPages, tov_paper_pages, ADW_TYPE_BIN)

enum
{
  PROP_PLACE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
get_sheet (TovPaperPages *self, guint position)
{
  return g_ptr_array_index (self->sheets, position);
}

/* Pixels a point at which the pages fit. */
static double
find_fit (TovPaperPages *self, double width, double height)
{
  double widest = 0, fit;

  for (guint i = 0; i < self->sheets->len; i++)
    widest = MAX (widest, tov_paper_get_page (self->paper, i)->width);
  fit = width / widest;
  return self->sheets->len == 1 ? MIN (fit, height / tov_paper_get_page (self->paper, 0)->height)
                                : fit;
}

static void
scale_sheets (TovPaperPages *self)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scroller);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (self->scroller);
  double width = gtk_adjustment_get_page_size (across) - 2 * MARGIN;
  double height = gtk_adjustment_get_page_size (down) - 2 * MARGIN;
  double scale;

  if (width <= 0 || height <= 0)
    return;
  scale = MIN (self->zoom * find_fit (self, width, height), MOST_SCALE);
  for (guint i = 0; i < self->sheets->len; i++)
    tov_paper_sheet_set_scale (TOV_PAPER_SHEET (get_sheet (self, i)), scale);
}

static graphene_rect_t
get_bounds (TovPaperPages *self, guint position)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  /* Before they have their places they have none. */
  if (!gtk_widget_compute_bounds (get_sheet (self, position), GTK_WIDGET (self->box), &bounds))
    return GRAPHENE_RECT_INIT (0, 0, 0, 0);
  return bounds;
}

/* Whether some of the page is in the window, or as near to it as so many heights of the window. */
static gboolean
is_near (TovPaperPages *self, guint position, double heights)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double top = gtk_adjustment_get_value (adjustment);
  double height = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds = get_bounds (self, position);

  return bounds.origin.y < top + height + heights * height
         && bounds.origin.y + bounds.size.height > top - heights * height;
}

/* What comes into sight with the next turn of the wheel is painted before. */
static void
paint_what_is_seen (TovPaperPages *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    tov_paper_sheet_set_in_sight (TOV_PAPER_SHEET (get_sheet (self, i)), is_near (self, i, 1));
}

static void
tell_place (TovPaperPages *self)
{
  g_free (self->place);
  self->place = g_strdup_printf (_ ("Page %u of %u"), tov_paper_pages_get_current (self) + 1,
                                 self->sheets->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

/* The focus goes with it: who hears the pages reads on there. */
static void
go_to (TovPaperPages *self, guint position)
{
  gtk_widget_grab_focus (get_sheet (self, position));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller),
                            get_bounds (self, position).origin.y - MARGIN / 2.0);
}

/* What was in the middle of the window before it got another size is there again. */
static void
restore_middle (TovPaperPages *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  if (self->middle == 0)
    return;
  gtk_adjustment_set_value (adjustment, self->middle * gtk_adjustment_get_upper (adjustment)
                                            - gtk_adjustment_get_page_size (adjustment) / 2);
  self->middle = 0;
}

static gboolean
refresh (gpointer user_data)
{
  TovPaperPages *self = user_data;

  self->refresh_id = 0;
  scale_sheets (self);
  restore_middle (self);
  paint_what_is_seen (self);
  tell_place (self);
  return G_SOURCE_REMOVE;
}

/* The adjustments change while widgets are given their places; nothing may be changed then. */
static void
on_view_changed_cb (TovPaperPages *self)
{
  if (self->paper != NULL && self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh, self);
}

static void
remove_sheets (TovPaperPages *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    gtk_box_remove (self->box, get_sheet (self, i));
  g_ptr_array_set_size (self->sheets, 0);
}

static void
tov_paper_pages_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, TOV_PAPER_PAGES (object)->place);
}

static void
tov_paper_pages_dispose (GObject *object)
{
  TovPaperPages *self = TOV_PAPER_PAGES (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_ptr_array_set_size (self->sheets, 0);
  g_clear_pointer (&self->paper, tov_paper_unref);
  G_OBJECT_CLASS (tov_paper_pages_parent_class)->dispose (object);
}

static void
tov_paper_pages_finalize (GObject *object)
{
  TovPaperPages *self = TOV_PAPER_PAGES (object);

  g_ptr_array_unref (self->sheets);
  g_free (self->place);
  G_OBJECT_CLASS (tov_paper_pages_parent_class)->finalize (object);
}

static void
tov_paper_pages_class_init (TovPaperPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tov_paper_pages_get_property;
  object_class->dispose = tov_paper_pages_dispose;
  object_class->finalize = tov_paper_pages_finalize;
  properties[PROP_PLACE] =
      g_param_spec_string ("place", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tov_paper_pages_init (TovPaperPages *self)
{
  GtkAdjustment *across, *down;
  GtkWidget *stop = g_object_new (TOV_TYPE_TAB_STOP, NULL);

  self->zoom = 1;
  self->sheets = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "paper-pages");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages"), -1);
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->box));
  /* Of a paper with a hundred pages Tab leads on to the buttons. */
  adw_bin_set_child (ADW_BIN (stop), GTK_WIDGET (self->scroller));
  adw_bin_set_child (ADW_BIN (self), stop);
  across = gtk_scrolled_window_get_hadjustment (self->scroller);
  down = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (across, "notify::page-size", G_CALLBACK (on_view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "value-changed", G_CALLBACK (on_view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "changed", G_CALLBACK (on_view_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
tov_paper_pages_set_paper (TovPaperPages *self, TovPaper *paper)
{
  remove_sheets (self);
  tov_paper_ref (paper);
  g_clear_pointer (&self->paper, tov_paper_unref);
  self->paper = paper;
  for (guint i = 0; i < tov_paper_n_pages (paper); i++) {
    g_ptr_array_add (self->sheets, tov_paper_sheet_new (paper, i));
    gtk_box_append (self->box, get_sheet (self, i));
  }
  scale_sheets (self);
  on_view_changed_cb (self);
}

guint
tov_paper_pages_get_current (TovPaperPages *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double middle =
      gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2;
  guint current = 0;

  for (guint i = 0; i < self->sheets->len; i++) {
    if (gtk_widget_has_focus (get_sheet (self, i)) && is_near (self, i, 0))
      return i;
    if (get_bounds (self, i).origin.y <= middle)
      current = i;
  }
  return current;
}

void
tov_paper_pages_turn (TovPaperPages *self, int steps)
{
  int most = (int) self->sheets->len - 1;
  int position = (int) tov_paper_pages_get_current (self) + steps;

  go_to (self, (guint) CLAMP (position, 0, most));
}

void
tov_paper_pages_zoom (TovPaperPages *self, double factor)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  self->middle =
      (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2)
      / gtk_adjustment_get_upper (adjustment);
  self->zoom = factor == 0 ? 1 : CLAMP (self->zoom * factor, 0.25, 4);
  scale_sheets (self);
}
