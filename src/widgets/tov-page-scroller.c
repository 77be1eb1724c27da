/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-page-scroller.h"

struct _TovPageScroller
{
  AdwBin parent_instance;
  GtkScrolledWindow *scroller;
};

G_DEFINE_FINAL_TYPE (TovPageScroller, tov_page_scroller, ADW_TYPE_BIN)

/* The viewport scrolls to what gets the focus. In a menu that opened upwards it is mistaken about
 * where that is, and the page would slide away under the pointer. */
static void
on_root_focus_cb (TovPageScroller *self, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  GtkWidget *focus = gtk_root_get_focus (root);
  gboolean is_on_page =
      focus == NULL || gtk_widget_get_native (focus) == gtk_widget_get_native (GTK_WIDGET (self));

  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), is_on_page);
}

/* Connected before the viewport is, so that it is told first. */
static void
tov_page_scroller_root (GtkWidget *widget)
{
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (on_root_focus_cb), widget, G_CONNECT_SWAPPED);
  GTK_WIDGET_CLASS (tov_page_scroller_parent_class)->root (widget);
}

static void
tov_page_scroller_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_root_focus_cb, widget);
  GTK_WIDGET_CLASS (tov_page_scroller_parent_class)->unroot (widget);
}

static gboolean
tov_page_scroller_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TOV_PAGE_SCROLLER (widget)->scroller));
}

/* Tab goes into the page; a scrolled window that has the focus itself would be left. A widget of
 * GTK's would, when Tab goes backwards out of it, take the focus by its grab_focus(). */
static gboolean
tov_page_scroller_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TovPageScroller *self = TOV_PAGE_SCROLLER (widget);
  GtkWidget *scroller = GTK_WIDGET (self->scroller);

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_is_focus (scroller))
    return gtk_widget_child_focus (gtk_scrolled_window_get_child (self->scroller), direction);
  return gtk_widget_child_focus (scroller, direction);
}

static void
tov_page_scroller_class_init (TovPageScrollerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = tov_page_scroller_root;
  widget_class->unroot = tov_page_scroller_unroot;
  widget_class->focus = tov_page_scroller_focus;
  widget_class->grab_focus = tov_page_scroller_grab_focus;
}

static void
tov_page_scroller_init (TovPageScroller *self)
{
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

GtkWidget *
tov_page_scroller_new (GtkWidget *content)
{
  TovPageScroller *self = g_object_new (TOV_TYPE_PAGE_SCROLLER, NULL);

  gtk_scrolled_window_set_child (self->scroller, content);
  return GTK_WIDGET (self);
}
