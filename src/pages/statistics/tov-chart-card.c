/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-card.h"

#include "tov-chart-saving.h"
#include "tov-chart-view.h"
#include "tov-columns-layout.h"
#include "tov-people-dialog.h"
#include "tov-spoken.h"

#include <glib/gi18n-lib.h>

struct _TovChartCard
{
  GtkWidget parent_instance;

  TovContext *context;
  const TovAnnexChartKind *kind;
  TovAnnexJob *job;
  TovAnnexJob *other;
  /* Of the two jobs' annexes. */
  TovChartLines *lines;
  TovChartLines *other_lines;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *view;
  GtkWidget *other_view;
  GtkWidget *table_button;
  GtkWidget *definition;
  GtkWidget *list_button;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (TovChartCard, tov_chart_card, GTK_TYPE_WIDGET)

/* What tells the one chart from the other: the partnerships where they differ, else the period. */
static char *
create_heading (TovAnnexJob *job, TovAnnexJob *other)
{
  const TovAnnex *annex = tov_annex_job_get_annex (job);

  if (g_strcmp0 (annex->partnerships, tov_annex_job_get_annex (other)->partnerships) == 0)
    return tov_period_format (annex->period);
  return g_strdup (tov_annex_job_get_request (job)->partnerships != NULL ? annex->partnerships
                                                                         : _ ("All partnerships"));
}

static gboolean
is_view_link (guint series, guint category, gpointer user_data)
{
  TovChartCard *self = user_data;

  return tov_people_figure_is_behind_mark (tov_annex_job_get_annex (self->job), self->lines, series,
                                           category);
}

static gboolean
is_other_view_link (guint series, guint category, gpointer user_data)
{
  TovChartCard *self = user_data;

  return tov_people_figure_is_behind_mark (tov_annex_job_get_annex (self->other), self->other_lines,
                                           series, category);
}

/* Only an internal annex has people behind its numbers. */
static gboolean
is_internal (TovChartCard *self)
{
  return tov_annex_job_get_annex (self->job)->audience == TOV_AUDIENCE_INTERNAL;
}

/* All the chart's numbers with people behind them; chosen is set to the place of the mark's. */
static GPtrArray *
list_figures (TovChartCard *self,
              TovAnnexJob *job,
              GtkWidget *view,
              guint series,
              guint category,
              guint *chosen)
{
  const TovAnnex *annex = tov_annex_job_get_annex (job);
  const TovChartLines *lines = job == self->other ? self->other_lines : self->lines;
  const TovChart *chart = tov_chart_view_get_chart (TOV_CHART_VIEW (view));
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_people_figure_free);

  for (guint s = 0; s < tov_chart_n_series (chart); s++)
    for (guint c = 0; c < chart->n_categories; c++) {
      TovPeopleFigure *figure = tov_people_figure_new_for_mark (annex, lines, chart, s, c);

      if (figure == NULL)
        continue;
      if (s == series && c == category)
        *chosen = figures->len;
      g_ptr_array_add (figures, figure);
    }
  return figures;
}

static void
show_people (TovChartCard *self, TovAnnexJob *job, GtkWidget *view, guint series, guint category)
{
  guint chosen = 0;
  g_autoptr (GPtrArray) figures = list_figures (self, job, view, series, category, &chosen);

  if (figures->len > 0)
    tov_people_dialog_present (self->context, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                               job, g_steal_pointer (&figures), chosen);
}

static void
on_view_activated_cb (TovChartCard *self, guint series, guint category, TovChartView *view)
{
  show_people (self, self->job, self->view, series, category);
}

static void
on_other_view_activated_cb (TovChartCard *self, guint series, guint category, TovChartView *view)
{
  show_people (self, self->other, self->other_view, series, category);
}

/* Of a course of time the latest number is the one that is asked for most. */
static void
list_people_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovChartCard *self = TOV_CHART_CARD (widget);
  const TovChart *chart = tov_chart_view_get_chart (TOV_CHART_VIEW (self->view));

  show_people (self, self->job, self->view, 0,
               tov_chart_is_horizontal (chart) ? 0 : chart->n_categories - 1);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *is_other)
{
  TovChartCard *self = TOV_CHART_CARD (widget);

  if (g_variant_get_boolean (is_other))
    tov_chart_saving_copy (self->context, widget, self->kind, self->other, self->job);
  else
    tov_chart_saving_copy (self->context, widget, self->kind, self->job, self->other);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovChartCard *self = TOV_CHART_CARD (widget);
  const char *extension;
  gboolean is_other;

  g_variant_get (parameter, "(&sb)", &extension, &is_other);
  if (is_other)
    tov_chart_saving_ask (self->context, widget, self->kind, self->other, self->job, extension);
  else
    tov_chart_saving_ask (self->context, widget, self->kind, self->job, self->other, extension);
}

static void
on_table_button_toggled_cb (TovChartCard *self, GtkToggleButton *button)
{
  gboolean is_table = gtk_toggle_button_get_active (button);

  tov_chart_view_show_table (TOV_CHART_VIEW (self->view), is_table);
  tov_chart_view_show_table (TOV_CHART_VIEW (self->other_view), is_table);
}

static void
add_definition (TovChartCard *self, GString *text, guint series)
{
  const TovAnnex *annex = tov_annex_job_get_annex (self->job);
  const TovChart *chart = tov_chart_view_get_chart (TOV_CHART_VIEW (self->view));
  TovCellPlace places[TOV_ANNEX_CHART_MOST_CELLS];
  g_autofree char *words = NULL;

  for (guint c = 0; c < chart->n_categories && words == NULL; c++)
    if (tov_chart_lines_find_cells (self->lines, series, c, places) > 0)
      words = tov_people_figure_explain (annex, &places[0]);
  if (words != NULL && strstr (text->str, words) == NULL)
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n\n" : "",
                            tov_chart_get_series (chart, series)->name, words);
}

/* Each of the chart's series by itself; what is said of two of them is said once. */
static void
on_definition_show_cb (TovChartCard *self, GtkPopover *popover)
{
  const TovChart *chart = tov_chart_view_get_chart (TOV_CHART_VIEW (self->view));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint s = 0; s < tov_chart_n_series (chart); s++)
    add_definition (self, text, s);
  gtk_label_set_text (GTK_LABEL (self->definition), text->str);
}

static void
add_save_section (GMenu *menu, const char *heading, gboolean is_other)
{
  static const struct
  {
    const char *label;
    const char *extension;
  } kinds[] = { { N_ ("Save as _PNG…"), "png" },
                { N_ ("Save as _SVG…"), "svg" },
                { N_ ("Save as P_DF…"), "pdf" } };
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuItem) copy = g_menu_item_new (_ ("_Copy the picture"), NULL);

  g_menu_item_set_action_and_target (copy, "chart.copy", "b", is_other);
  g_menu_append_item (section, copy);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (_ (kinds[i].label), NULL);

    g_menu_item_set_action_and_target (item, "chart.save", "(sb)", kinds[i].extension, is_other);
    g_menu_append_item (section, item);
  }
  g_menu_append_section (menu, heading, G_MENU_MODEL (section));
}

static void
show_save_menu (TovChartCard *self, const char *heading, const char *other_heading)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  add_save_section (menu, heading, FALSE);
  if (self->other != NULL)
    add_save_section (menu, other_heading, TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->save_button), G_MENU_MODEL (menu));
}

/* The tools of one card are called as those of the next, so each says whose it is. */
static void
name_tools (TovChartCard *self, const char *title)
{
  GtkWidget *tools = gtk_widget_get_parent (self->table_button);

  for (GtkWidget *tool = gtk_widget_get_first_child (tools); tool != NULL;
       tool = gtk_widget_get_next_sibling (tool))
    tov_spoken_name (tool, gtk_widget_get_tooltip_text (tool), title);
}

static void
tov_chart_card_dispose (GObject *object)
{
  TovChartCard *self = TOV_CHART_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->lines, tov_chart_lines_free);
  g_clear_pointer (&self->other_lines, tov_chart_lines_free);
  g_clear_object (&self->job);
  g_clear_object (&self->other);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_chart_card_parent_class)->dispose (object);
}

static void
tov_chart_card_class_init (TovChartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_chart_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TovChartCard, box);
  gtk_widget_class_bind_template_child (widget_class, TovChartCard, title);
  gtk_widget_class_bind_template_child (widget_class, TovChartCard, view);
  gtk_widget_class_bind_template_child (widget_class, TovChartCard, other_view);
  gtk_widget_class_bind_template_child (widget_class, TovChartCard, table_button);
  gtk_widget_class_bind_template_child (widget_class, TovChartCard, definition);
  gtk_widget_class_bind_template_child (widget_class, TovChartCard, list_button);
  gtk_widget_class_bind_template_child (widget_class, TovChartCard, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_view_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_other_view_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_table_button_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_definition_show_cb);
  gtk_widget_class_install_action (widget_class, "chart.list", NULL, list_people_cb);
  gtk_widget_class_install_action (widget_class, "chart.copy", "b", copy_cb);
  gtk_widget_class_install_action (widget_class, "chart.save", "(sb)", save_cb);
}

static void
tov_chart_card_init (TovChartCard *self)
{
  g_type_ensure (TOV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (TOV_TYPE_CHART_VIEW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tov_chart_card_new (TovContext *context, const TovAnnexChartKind *kind)
{
  TovChartCard *self = g_object_new (TOV_TYPE_CHART_CARD, NULL);

  self->context = g_object_ref (context);
  self->kind = kind;
  return GTK_WIDGET (self);
}

void
tov_chart_card_show (TovChartCard *self, TovAnnexJob *job, TovAnnexJob *other)
{
  g_autoptr (TovChart) chart = tov_chart_saving_create (self->kind, job, other);
  g_autoptr (TovChart) beside =
      other != NULL ? tov_chart_saving_create (self->kind, other, job) : NULL;
  g_autofree char *heading = beside != NULL ? create_heading (job, other) : NULL;
  g_autofree char *other_heading = beside != NULL ? create_heading (other, job) : NULL;

  g_return_if_fail (TOV_IS_CHART_CARD (self) && chart != NULL);

  g_set_object (&self->job, job);
  if (beside == NULL)
    other = NULL;
  g_set_object (&self->other, other);
  g_clear_pointer (&self->lines, tov_chart_lines_free);
  g_clear_pointer (&self->other_lines, tov_chart_lines_free);
  self->lines = tov_chart_lines_new (self->kind, tov_annex_job_get_annex (job));
  if (other != NULL)
    self->other_lines = tov_chart_lines_new (self->kind, tov_annex_job_get_annex (other));
  gtk_label_set_text (GTK_LABEL (self->title), chart->title);
  tov_spoken_name (GTK_WIDGET (self), chart->title, NULL);
  name_tools (self, chart->title);
  gtk_widget_set_sensitive (self->table_button, tov_chart_has_values (chart));
  gtk_widget_set_visible (self->list_button, is_internal (self));
  tov_chart_view_set_chart (TOV_CHART_VIEW (self->view), g_steal_pointer (&chart), heading,
                            is_internal (self) ? is_view_link : NULL, self);
  gtk_widget_set_visible (self->other_view, beside != NULL);
  if (beside != NULL)
    tov_chart_view_set_chart (TOV_CHART_VIEW (self->other_view), g_steal_pointer (&beside),
                              other_heading, is_internal (self) ? is_other_view_link : NULL, self);
  show_save_menu (self, heading, other_heading);
}
