/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-find-row.h"

#include "tov-line.h"

struct _TovFindRow
{
  GtkListBoxRow parent_instance;
  const TovEntity *entity;
  char *id;
  gboolean is_first;

  GtkInscription *title;
  GtkInscription *subtitle;
};

G_DEFINE_FINAL_TYPE (TovFindRow, tov_find_row, GTK_TYPE_LIST_BOX_ROW)

static void
tov_find_row_finalize (GObject *object)
{
  g_free (TOV_FIND_ROW (object)->id);
  G_OBJECT_CLASS (tov_find_row_parent_class)->finalize (object);
}

static void
tov_find_row_class_init (TovFindRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_find_row_finalize;
}

static GtkInscription *
add_line (GtkWidget *box)
{
  GtkWidget *line = tov_line_new ();

  gtk_box_append (GTK_BOX (box), line);
  return GTK_INSCRIPTION (line);
}

static void
tov_find_row_init (TovFindRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = add_line (box);
  self->subtitle = add_line (box);
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self), "find-row");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
tov_find_row_new (void)
{
  return g_object_new (TOV_TYPE_FIND_ROW, NULL);
}

void
tov_find_row_fill (TovFindRow *self,
                   const TovEntity *entity,
                   const char *id,
                   const char *title,
                   const char *subtitle,
                   gboolean is_first)
{
  g_return_if_fail (TOV_IS_FIND_ROW (self));

  self->entity = entity;
  g_free (self->id);
  self->id = g_strdup (id);
  self->is_first = is_first;
  gtk_inscription_set_text (self->title, title);
  gtk_inscription_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

const TovEntity *
tov_find_row_get_entity (TovFindRow *self)
{
  return self->entity;
}

const char *
tov_find_row_get_id (TovFindRow *self)
{
  return self->id;
}

gboolean
tov_find_row_is_first (TovFindRow *self)
{
  return self->is_first;
}
