/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-table-pane.h"

#include "tov-annex-people.h"
#include "tov-explanation.h"
#include "tov-people-dialog.h"
#include "tov-spoken.h"
#include "tov-table-text.h"
#include "tov-table-view.h"

#include <glib/gi18n-lib.h>

struct _TovTablePane
{
  GtkWidget parent_instance;

  TovContext *context;
  TovAnnexJob *job;
  /* The title of the table that is shown. */
  char *shown;
  /* A table is made when it is looked at. */
  gboolean is_stale;

  GtkWidget *box;
  GtkWidget *table_choice;
  GtkWidget *definitions_button;
  GtkWidget *definitions;
  GtkWidget *title;
  GtkWidget *note;
  GtkWidget *hint;
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (TovTablePane, tov_table_pane, GTK_TYPE_WIDGET)

static const TovTable *
get_table (TovTablePane *self)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->table_choice));

  if (self->job == NULL || position == GTK_INVALID_LIST_POSITION)
    return NULL;
  return g_ptr_array_index (tov_annex_job_get_annex (self->job)->tables, position);
}

static void
show_definitions (TovTablePane *self, const TovTable *table)
{
  g_autofree char *text = tov_annex_explain_table (tov_annex_job_get_annex (self->job), table);

  gtk_label_set_text (GTK_LABEL (self->definitions), text);
  gtk_widget_set_visible (self->definitions_button, text != NULL);
}

static void
show_table (TovTablePane *self)
{
  gboolean is_internal = tov_annex_job_get_annex (self->job)->audience == TOV_AUDIENCE_INTERNAL;
  const TovTable *table = get_table (self);

  self->is_stale = FALSE;
  g_free (self->shown);
  self->shown = tov_table_get_title (table);
  gtk_label_set_text (GTK_LABEL (self->title), self->shown);
  gtk_label_set_text (GTK_LABEL (self->note), table->note);
  gtk_widget_set_visible (self->note, table->note != NULL);
  show_definitions (self, table);
  tov_table_view_set_table (TOV_TABLE_VIEW (self->view), table,
                            is_internal ? tov_annex_people_has_list : NULL);
  gtk_widget_set_visible (self->hint, tov_table_view_has_links (TOV_TABLE_VIEW (self->view)));
}

static void
on_table_chosen_cb (TovTablePane *self)
{
  if (get_table (self) != NULL)
    show_table (self);
}

static void
on_view_activated_cb (TovTablePane *self,
                      const char *block,
                      const char *part,
                      const char *row,
                      const char *column,
                      TovTableView *view)
{
  const TovTable *table = get_table (self);
  TovCellPlace place = { table->number != NULL ? table->number : table->name, block, part, row,
                         column };
  TovPeopleFigure *figure =
      tov_people_figure_new_for_cell (tov_annex_job_get_annex (self->job), &place);
  GPtrArray *figures;

  if (figure == NULL)
    return;
  figures = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_people_figure_free);
  g_ptr_array_add (figures, figure);
  tov_people_dialog_present (self->context, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                             self->job, figures, 0);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovTablePane *self = TOV_TABLE_PANE (widget);
  const TovTable *table = get_table (self);
  g_autofree char *text = NULL;

  if (table == NULL)
    return;
  text = tov_table_text_write (table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tov_context_notify (self->context, _ ("The table is copied"), FALSE);
}

static void
tov_table_pane_map (GtkWidget *widget)
{
  TovTablePane *self = TOV_TABLE_PANE (widget);

  GTK_WIDGET_CLASS (tov_table_pane_parent_class)->map (widget);
  if (self->is_stale)
    show_table (self);
}

static void
tov_table_pane_dispose (GObject *object)
{
  TovTablePane *self = TOV_TABLE_PANE (object);

  g_clear_object (&self->job);
  g_clear_object (&self->context);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (tov_table_pane_parent_class)->dispose (object);
}

static void
tov_table_pane_finalize (GObject *object)
{
  g_free (TOV_TABLE_PANE (object)->shown);
  G_OBJECT_CLASS (tov_table_pane_parent_class)->finalize (object);
}

static void
tov_table_pane_class_init (TovTablePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_table_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_table_pane_finalize;
  widget_class->map = tov_table_pane_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-table-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TovTablePane, box);
  gtk_widget_class_bind_template_child (widget_class, TovTablePane, table_choice);
  gtk_widget_class_bind_template_child (widget_class, TovTablePane, definitions_button);
  gtk_widget_class_bind_template_child (widget_class, TovTablePane, definitions);
  gtk_widget_class_bind_template_child (widget_class, TovTablePane, title);
  gtk_widget_class_bind_template_child (widget_class, TovTablePane, note);
  gtk_widget_class_bind_template_child (widget_class, TovTablePane, hint);
  gtk_widget_class_bind_template_child (widget_class, TovTablePane, view);
  gtk_widget_class_bind_template_callback (widget_class, on_table_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_activated_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
}

static void
tov_table_pane_init (TovTablePane *self)
{
  g_type_ensure (TOV_TYPE_TABLE_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
  tov_spoken_choice (self->table_choice);
}

/* The key figures are what most people come for; the cover stands before them. */
static guint
find_table (const GPtrArray *tables, const char *title)
{
  for (guint i = 0; i < tables->len; i++) {
    g_autofree char *its_title = tov_table_get_title (g_ptr_array_index (tables, i));

    if (g_strcmp0 (its_title, title) == 0)
      return i;
  }
  return MIN (1, tables->len - 1);
}

void
tov_table_pane_show (TovTablePane *self, TovContext *context, TovAnnexJob *job)
{
  const GPtrArray *tables = tov_annex_job_get_annex (job)->tables;
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_return_if_fail (TOV_IS_TABLE_PANE (self));

  for (guint i = 0; i < tables->len; i++)
    gtk_string_list_take (titles, tov_table_get_title (g_ptr_array_index (tables, i)));
  /* The choice speaks while it is filled, and is heard when it is. */
  g_clear_object (&self->job);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->table_choice), G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->table_choice), find_table (tables, self->shown));
  g_set_object (&self->context, context);
  self->job = g_object_ref (job);
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_table (self);
}
