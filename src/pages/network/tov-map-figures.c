/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-figures.h"

#include "tov-person-map.h"
#include "tov-wrapped-label.h"

struct _TovMapFigures
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (TovMapFigures, tov_map_figures, GTK_TYPE_BOX)

static void
tov_map_figures_class_init (TovMapFiguresClass *klass)
{
}

static void
tov_map_figures_init (TovMapFigures *self)
{
}

static void
add_sentence (TovMapFigures *self, const char *sentence)
{
  gtk_box_append (GTK_BOX (self), tov_wrapped_label_new (sentence, NULL));
}

GtkWidget *
tov_map_figures_new (void)
{
  return g_object_new (TOV_TYPE_MAP_FIGURES, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                       NULL);
}

void
tov_map_figures_update (TovMapFigures *self, const TovNetwork *network)
{
  g_autoptr (GPtrArray) sentences = tov_person_map_explain (network, FALSE);
  GtkWidget *child;

  g_return_if_fail (TOV_IS_MAP_FIGURES (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; i < sentences->len; i++)
    add_sentence (self, g_ptr_array_index (sentences, i));
}
