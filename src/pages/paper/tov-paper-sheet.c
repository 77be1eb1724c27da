/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _TovPaperSheet
{
  GtkWidget parent_instance;

  TovPaper *paper;
  guint position;
  double scale;
  gboolean in_sight;
};

G_DEFINE_FINAL_TYPE (TovPaperSheet, tov_paper_sheet, GTK_TYPE_WIDGET)

static void
tov_paper_sheet_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  TovPaperSheet *self = TOV_PAPER_SHEET (widget);
  const TovPaperPage *page = tov_paper_get_page (self->paper, self->position);
  double length = orientation == GTK_ORIENTATION_HORIZONTAL ? page->width : page->height;

  *minimum = *natural = (int) ceil (length * self->scale);
}

/* Paper is white and its ink black, in the dark as well. */
static void
tov_paper_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  TovPaperSheet *self = TOV_PAPER_SHEET (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  cairo_t *cairo;

  gtk_snapshot_append_color (snapshot, &white, &bounds);
  if (!self->in_sight)
    return;
  cairo = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cairo, self->scale, self->scale);
  tov_paper_paint (self->paper, self->position, cairo);
  cairo_destroy (cairo);
}

static void
tov_paper_sheet_finalize (GObject *object)
{
  g_clear_pointer (&TOV_PAPER_SHEET (object)->paper, tov_paper_unref);
  G_OBJECT_CLASS (tov_paper_sheet_parent_class)->finalize (object);
}

static void
tov_paper_sheet_class_init (TovPaperSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_paper_sheet_finalize;
  widget_class->measure = tov_paper_sheet_measure;
  widget_class->snapshot = tov_paper_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "papersheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tov_paper_sheet_init (TovPaperSheet *self)
{
  self->scale = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
tov_paper_sheet_new (TovPaper *paper, guint position)
{
  TovPaperSheet *self = g_object_new (TOV_TYPE_PAPER_SHEET, NULL);
  /* Translators: "Page 3 of 14: 2 Inflow and outflow". */
  g_autofree char *label =
      g_strdup_printf (_ ("Page %u of %u: %s"), position + 1, tov_paper_n_pages (paper),
                       tov_paper_get_page (paper, position)->title);
  g_autofree char *words = tov_paper_list_words (paper, position);

  self->paper = tov_paper_ref (paper);
  self->position = position;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  return GTK_WIDGET (self);
}

void
tov_paper_sheet_set_scale (TovPaperSheet *self, double scale)
{
  if (scale == self->scale)
    return;
  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
tov_paper_sheet_set_in_sight (TovPaperSheet *self, gboolean in_sight)
{
  if (in_sight == self->in_sight)
    return;
  self->in_sight = in_sight;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
