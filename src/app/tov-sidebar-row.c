/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sidebar-row.h"

struct _TovSidebarRow
{
  GtkListBoxRow parent_instance;
  char *title;
  char *page;
  char *selection;
  char *record;
};

G_DEFINE_FINAL_TYPE (TovSidebarRow, tov_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
tov_sidebar_row_finalize (GObject *object)
{
  TovSidebarRow *self = TOV_SIDEBAR_ROW (object);

  g_free (self->title);
  g_free (self->page);
  g_free (self->selection);
  g_free (self->record);
  G_OBJECT_CLASS (tov_sidebar_row_parent_class)->finalize (object);
}

static void
tov_sidebar_row_class_init (TovSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_sidebar_row_finalize;
}

static void
tov_sidebar_row_init (TovSidebarRow *self)
{
}

static TovSidebarRow *
create_row (const char *page, const char *title, const char *icon)
{
  TovSidebarRow *self = g_object_new (TOV_TYPE_SIDEBAR_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  self->page = g_strdup (page);
  self->title = g_strdup (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (icon != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return self;
}

GtkWidget *
tov_sidebar_row_new_page (const char *page, const char *title, const char *icon)
{
  return GTK_WIDGET (create_row (page, title, icon));
}

GtkWidget *
tov_sidebar_row_new_list (const char *page,
                          const char *selection,
                          const char *title,
                          const char *record)
{
  TovSidebarRow *self = create_row (page, title, NULL);

  self->selection = g_strdup (selection);
  self->record = g_strdup (record);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sidebar-list");
  return GTK_WIDGET (self);
}

const char *
tov_sidebar_row_get_title (TovSidebarRow *self)
{
  g_return_val_if_fail (TOV_IS_SIDEBAR_ROW (self), NULL);

  return self->title;
}

const char *
tov_sidebar_row_get_page (TovSidebarRow *self)
{
  g_return_val_if_fail (TOV_IS_SIDEBAR_ROW (self), NULL);

  return self->page;
}

const char *
tov_sidebar_row_get_selection (TovSidebarRow *self)
{
  g_return_val_if_fail (TOV_IS_SIDEBAR_ROW (self), NULL);

  return self->selection;
}

const char *
tov_sidebar_row_get_record (TovSidebarRow *self)
{
  g_return_val_if_fail (TOV_IS_SIDEBAR_ROW (self), NULL);

  return self->record;
}
