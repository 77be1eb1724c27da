/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-tab-stop.h"

struct _TovTabStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (TovTabStop, tov_tab_stop, ADW_TYPE_BIN)

static gboolean
tov_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (tov_tab_stop_parent_class)->focus (widget, direction);
}

static void
tov_tab_stop_class_init (TovTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = tov_tab_stop_focus;
}

static void
tov_tab_stop_init (TovTabStop *self)
{
}
