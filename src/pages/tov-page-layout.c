/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-page-layout.h"

/* Narrower than this there is one column. */
#define MIN_WIDTH_OF_TWO 700
/* The right column has this share of the width, if nothing else is said. */
#define RIGHT_SHARE    0.42
#define COLUMN_SPACING 30
#define SPACING        24

enum
{
  LEFT,
  RIGHT,
  BELOW,
  N_PARTS
};

struct _TovPageLayout
{
  GtkLayoutManager parent_instance;
  double right_share;
};

G_DEFINE_FINAL_TYPE (TovPageLayout, tov_page_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where each part goes in a width; gives the height that is needed. */
static int
place_parts (TovPageLayout *self, GtkWidget *widget, int width, GtkAllocation places[N_PARTS])
{
  gboolean is_wide = width >= MIN_WIDTH_OF_TWO;
  int right = is_wide ? (int) ((width - COLUMN_SPACING) * self->right_share) : width;
  int left = is_wide ? width - COLUMN_SPACING - right : width;
  /* The bottom of each column so far. */
  int bottom = 0, right_bottom = 0;
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < N_PARTS && child != NULL; i++) {
    gboolean is_right = is_wide && i == RIGHT;
    int *y = is_right ? &right_bottom : &bottom;
    GtkAllocation *place = &places[i];

    place->x = is_right ? left + COLUMN_SPACING : 0;
    place->width = is_right ? right : left;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place->width, &place->height, NULL, NULL,
                        NULL);
    place->y = *y > 0 ? *y + SPACING : 0;
    *y = place->y + place->height;
    child = gtk_widget_get_next_sibling (child);
  }
  return MAX (bottom, right_bottom);
}

static GtkSizeRequestMode
tov_page_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tov_page_layout_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  GtkAllocation places[N_PARTS];

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = place_parts (TOV_PAGE_LAYOUT (manager), widget,
                                       for_size > 0 ? for_size : MIN_WIDTH_OF_TWO, places);
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
}

static void
tov_page_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkAllocation places[N_PARTS];
  GtkWidget *child = gtk_widget_get_first_child (widget);

  place_parts (TOV_PAGE_LAYOUT (manager), widget, width, places);
  for (guint i = 0; i < N_PARTS && child != NULL; i++) {
    gtk_widget_size_allocate (child, &places[i], -1);
    child = gtk_widget_get_next_sibling (child);
  }
}

static void
tov_page_layout_class_init (TovPageLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = tov_page_layout_get_request_mode;
  manager_class->measure = tov_page_layout_measure;
  manager_class->allocate = tov_page_layout_allocate;
}

static void
tov_page_layout_init (TovPageLayout *self)
{
  self->right_share = RIGHT_SHARE;
}

GtkLayoutManager *
tov_page_layout_new (void)
{
  return g_object_new (TOV_TYPE_PAGE_LAYOUT, NULL);
}

void
tov_page_layout_set_right_share (TovPageLayout *self, double share)
{
  g_return_if_fail (TOV_IS_PAGE_LAYOUT (self));

  self->right_share = share;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
