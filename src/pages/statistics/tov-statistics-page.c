/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-statistics-page.h"

#include "tov-annex-charts.h"
#include "tov-annex-export.h"
#include "tov-annex-tiles.h"
#include "tov-chart-view.h"
#include "tov-columns-layout.h"
#include "tov-partnership.h"
#include "tov-period-button.h"
#include "tov-table-view.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* How long the register rests before its changes are counted, in milliseconds. */
#define REST 400

struct _TovStatisticsPage
{
  AdwBin parent_instance;

  TovContext *context;
  /* Waits for the register to rest; 0 while nothing has changed. */
  guint rest;
  TovAnnex *annex;
  /* The count that runs, to be given up when another is asked for. */
  GCancellable *counting;

  GtkWidget *period_button;
  GtkWidget *export_button;
  GtkWidget *spinner;
  GtkWidget *stack;
  GtkWidget *tiles;
  GtkWidget *charts;
  GtkWidget *table_choice;
  GtkWidget *table_title;
  GtkWidget *table_note;
  GtkWidget *table_view;
  GtkWidget *problem;
  GtkWidget *view_switch;
  TovAnnexExport *export;
};

G_DEFINE_FINAL_TYPE (TovStatisticsPage, tov_statistics_page, ADW_TYPE_BIN)

/* What a count needs in another thread: a snapshot of its own. */
typedef struct
{
  TovConnection *snapshot;
  TovPeriod period;
  char *partnership;
} CountJob;

static void
free_job (CountJob *job)
{
  g_clear_pointer (&job->snapshot, tov_connection_close);
  g_free (job->partnership);
  g_free (job);
}

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CountJob *job = data;
  const char *const partnerships[] = { job->partnership, NULL };
  TovAnnexRequest request = { .period = job->period,
                              .partnerships = job->partnership != NULL ? partnerships : NULL,
                              .audience = TOV_AUDIENCE_INTERNAL };
  g_autoptr (GError) error = NULL;
  TovAnnex *annex = tov_annex_count (job->snapshot, &request, NULL, NULL, cancellable, &error);

  if (annex != NULL)
    g_task_return_pointer (task, annex, (GDestroyNotify) tov_annex_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
show_charts (TovStatisticsPage *self)
{
  g_autoptr (GPtrArray) charts = tov_annex_charts_new (self->annex);
  GtkWidget *child = gtk_widget_get_first_child (self->charts);

  for (guint i = 0; i < charts->len; i++) {
    if (child == NULL) {
      child = tov_chart_view_new ();
      gtk_box_append (GTK_BOX (self->charts), child);
    }
    tov_chart_view_set_chart (TOV_CHART_VIEW (child), g_ptr_array_index (charts, i));
    child = gtk_widget_get_next_sibling (child);
  }
}

static void
show_table (TovStatisticsPage *self)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->table_choice));
  const TovTable *table;
  g_autofree char *title = NULL;

  if (self->annex == NULL || position == GTK_INVALID_LIST_POSITION)
    return;
  table = g_ptr_array_index (self->annex->tables, position);
  title = tov_table_get_title (table);
  gtk_label_set_text (GTK_LABEL (self->table_title), title);
  gtk_label_set_text (GTK_LABEL (self->table_note), table->note);
  gtk_widget_set_visible (self->table_note, table->note != NULL);
  tov_table_view_set_table (TOV_TABLE_VIEW (self->table_view), table);
}

static void
list_tables (TovStatisticsPage *self)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->table_choice));
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->annex->tables->len; i++)
    gtk_string_list_take (titles, tov_table_get_title (g_ptr_array_index (self->annex->tables, i)));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->table_choice), G_LIST_MODEL (titles));
  /* The key figures are what most people come for. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->table_choice),
                              position != GTK_INVALID_LIST_POSITION ? position : 1);
}

static void
show_problem (TovStatisticsPage *self, const char *message)
{
  adw_status_page_set_description (ADW_STATUS_PAGE (self->problem), message);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "problem");
}

static void
on_counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovStatisticsPage *self = TOV_STATISTICS_PAGE (source);
  g_autoptr (GError) error = NULL;
  TovAnnex *annex = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->counting);
  gtk_widget_hide (self->spinner);
  gtk_widget_set_sensitive (self->export_button, annex != NULL);
  if (annex == NULL) {
    g_autofree char *escaped = tov_text_escape (error->message);

    show_problem (self, escaped);
    return;
  }
  g_clear_pointer (&self->annex, tov_annex_free);
  self->annex = annex;
  tov_annex_tiles_fill (self->annex, GTK_BOX (self->tiles));
  show_charts (self);
  list_tables (self);
  show_table (self);
  gtk_stack_set_visible_child_name (
      GTK_STACK (self->stack),
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->view_switch)) ? "tables" : "overview");
}

static void
cancel_count (TovStatisticsPage *self)
{
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  gtk_widget_hide (self->spinner);
}

static void
count (TovStatisticsPage *self)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  CountJob *job;

  cancel_count (self);
  if (tov_store_count (store, &tov_partnership_entity) == 0) {
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "empty");
    gtk_widget_set_sensitive (self->export_button, FALSE);
    return;
  }
  self->counting = g_cancellable_new ();
  job = g_new0 (CountJob, 1);
  job->period = tov_period_button_get_period (TOV_PERIOD_BUTTON (self->period_button));
  job->partnership = g_strdup (tov_context_get_partnership (self->context));
  job->snapshot = tov_store_snapshot (store, self->counting, &error);
  task = g_task_new (self, self->counting, on_counted_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  if (job->snapshot == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  gtk_widget_show (self->spinner);
  g_task_run_in_thread (task, count_in_thread);
}

/* Figures that are out of sight need not follow; they are counted when the page is shown again. A
 * count that still runs would bring the old ones. */
static void
count_again (TovStatisticsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self))) {
    count (self);
    return;
  }
  cancel_count (self);
  g_clear_pointer (&self->annex, tov_annex_free);
}

static void
on_period_changed_cb (TovStatisticsPage *self, TovPeriodButton *button)
{
  count (self);
}

static void
on_partnership_notify_cb (TovStatisticsPage *self)
{
  count_again (self);
}

static void
on_rest_cb (gpointer user_data)
{
  TovStatisticsPage *self = user_data;

  self->rest = 0;
  count_again (self);
}

/* Who enters one thing after the other need not wait for figures in between. */
static void
on_store_acted_cb (TovStatisticsPage *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add_once (REST, on_rest_cb, self);
}

static void
on_view_switch_toggled_cb (TovStatisticsPage *self, GtkToggleButton *button)
{
  if (self->annex != NULL)
    gtk_stack_set_visible_child_name (
        GTK_STACK (self->stack), gtk_toggle_button_get_active (button) ? "tables" : "overview");
}

static void
on_table_chosen_cb (TovStatisticsPage *self, GParamSpec *pspec, GtkDropDown *choice)
{
  show_table (self);
}

static void
on_export_clicked_cb (TovStatisticsPage *self, GtkButton *button)
{
  tov_annex_export_ask (self->export, tov_context_get_store (self->context),
                        tov_period_button_get_period (TOV_PERIOD_BUTTON (self->period_button)),
                        tov_context_get_partnership (self->context));
}

static void
tov_statistics_page_map (GtkWidget *widget)
{
  TovStatisticsPage *self = TOV_STATISTICS_PAGE (widget);

  GTK_WIDGET_CLASS (tov_statistics_page_parent_class)->map (widget);
  if (self->annex == NULL && self->counting == NULL)
    count (self);
}

static void
tov_statistics_page_dispose (GObject *object)
{
  TovStatisticsPage *self = TOV_STATISTICS_PAGE (object);

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_statistics_page_parent_class)->dispose (object);
}

static void
tov_statistics_page_finalize (GObject *object)
{
  g_clear_pointer (&TOV_STATISTICS_PAGE (object)->annex, tov_annex_free);
  G_OBJECT_CLASS (tov_statistics_page_parent_class)->finalize (object);
}

static void
tov_statistics_page_class_init (TovStatisticsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_statistics_page_dispose;
  object_class->finalize = tov_statistics_page_finalize;
  widget_class->map = tov_statistics_page_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-statistics-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, period_button);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, charts);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, table_choice);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, table_title);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, table_note);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, table_view);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, view_switch);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, export);
  gtk_widget_class_bind_template_callback (widget_class, on_period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_switch_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_table_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_export_clicked_cb);
}

static void
tov_statistics_page_init (TovStatisticsPage *self)
{
  g_type_ensure (TOV_TYPE_PERIOD_BUTTON);
  g_type_ensure (TOV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (TOV_TYPE_TABLE_VIEW);
  g_type_ensure (TOV_TYPE_ANNEX_EXPORT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* From the first of the partnerships to the last, where all of them say when. */
static void
widen_project (TovRecord *record, gpointer project)
{
  TovPartnership *partnership = TOV_PARTNERSHIP (record);
  TovPeriod *period = project;

  period->from = MIN (period->from, partnership->from_date);
  period->til = MAX (period->til, partnership->to_date);
}

static void
add_project_choice (TovStatisticsPage *self)
{
  TovPeriod project = { TOV_DATE_FOREVER, TOV_DATE_NONE };

  if (tov_store_foreach (tov_context_get_store (self->context), &tov_partnership_entity,
                         widen_project, &project, NULL)
      && project.from != TOV_DATE_NONE && project.from <= project.til)
    tov_period_button_add_choice (TOV_PERIOD_BUTTON (self->period_button), _ ("The whole project"),
                                  project);
}

GtkWidget *
tov_statistics_page_new (TovContext *context)
{
  TovStatisticsPage *self = g_object_new (TOV_TYPE_STATISTICS_PAGE, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::partnership", G_CALLBACK (on_partnership_notify_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  add_project_choice (self);
  return GTK_WIDGET (self);
}
