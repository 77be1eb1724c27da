/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-statistics-page.h"

#include "tov-annex-export.h"
#include "tov-annex-preview.h"
#include "tov-annex-tiles.h"
#include "tov-chart-panel.h"
#include "tov-clock.h"
#include "tov-columns-layout.h"
#include "tov-enrolment.h"
#include "tov-norms.h"
#include "tov-number.h"
#include "tov-period-button.h"
#include "tov-project-periods.h"
#include "tov-spoken.h"
#include "tov-table-pane.h"
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
  /* What is shown: the annex, and what it is compared with or NULL. */
  TovAnnexJob *job;
  TovAnnexJob *other;
  /* The same that is being counted, how many of them still run, and what gives them up. */
  TovAnnexJob *next_job;
  TovAnnexJob *next_other;
  guint n_running;
  GCancellable *counting;
  /* Whether the first period has been fitted to how old the register is. */
  gboolean has_begun;

  GtkWidget *period_button;
  GtkWidget *audience_choice;
  GtkWidget *annex_button;
  GtkWidget *spinner;
  GtkWidget *disclosure_line;
  GtkWidget *hidden_count;
  GtkWidget *merge_switch;
  GtkWidget *stack;
  GtkWidget *tiles;
  GtkWidget *panel;
  GtkWidget *tables;
  GtkWidget *problem;
  GtkWidget *view_switch;
  TovAnnexExport *export;
};

G_DEFINE_FINAL_TYPE (TovStatisticsPage, tov_statistics_page, ADW_TYPE_BIN)

static void
enable_annex (TovStatisticsPage *self, gboolean is_enabled)
{
  gtk_widget_set_sensitive (self->annex_button, is_enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statistics.save", is_enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statistics.preview", is_enabled);
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (target != NULL)
    g_menu_item_set_action_and_target (item, action, "s", target);
  else
    g_menu_item_set_detailed_action (item, action);
  g_menu_append_item (menu, item);
}

/* Who may see the annex stands over what can be done with it. */
static void
show_annex_menu (TovStatisticsPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) paper = g_menu_new ();

  add_item (files, _ ("Save for _Excel…"), "statistics.save", "xlsx");
  add_item (files, _ ("Save as _PDF…"), "statistics.save", "pdf");
  add_item (files, _ ("Save as a folder of _CSV files…"), "statistics.save", "csv");
  add_item (paper, _ ("P_review and print…"), "statistics.preview", NULL);
  g_menu_append_section (menu, tov_annex_job_get_annex (self->job)->marking, G_MENU_MODEL (files));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (paper));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->annex_button), G_MENU_MODEL (menu));
}

/* What the others do not see is told to who chooses for them. */
static void
show_disclosure (TovStatisticsPage *self)
{
  const TovAnnex *annex = tov_annex_job_get_annex (self->job);
  int limit =
      (int) tov_norm_load (tov_context_get_store (self->context), TOV_NORM_SUPPRESSION_LIMIT);
  g_autofree char *count = tov_number_format (annex->n_hidden, 0);
  g_autofree char *words = NULL;

  if (annex->n_hidden == 0)
    words = g_strdup (_ ("No number is hidden"));
  else
    words = g_strdup_printf (
        ngettext ("%s number is hidden, so that nobody can tell those below %d",
                  "%s numbers are hidden, so that nobody can tell those below %d", annex->n_hidden),
        count, limit);
  gtk_label_set_text (GTK_LABEL (self->hidden_count), words);
  gtk_widget_set_visible (self->disclosure_line, annex->audience != TOV_AUDIENCE_INTERNAL);
}

static void
show_view (TovStatisticsPage *self)
{
  gboolean is_tables = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->view_switch));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_tables ? "tables" : "overview");
}

static void
show_figures (TovStatisticsPage *self)
{
  tov_annex_tiles_fill (self->context, self->job, GTK_BOX (self->tiles));
  tov_chart_panel_show (TOV_CHART_PANEL (self->panel), self->job, self->other);
  tov_table_pane_show (TOV_TABLE_PANE (self->tables), self->context, self->job);
  show_disclosure (self);
  show_annex_menu (self);
  enable_annex (self, TRUE);
  show_view (self);
}

static void
cancel_count (TovStatisticsPage *self)
{
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->next_job);
  g_clear_object (&self->next_other);
  self->n_running = 0;
  gtk_widget_hide (self->spinner);
}

static void
show_problem (TovStatisticsPage *self, const GError *error)
{
  g_autofree char *escaped = tov_text_escape (error->message);

  cancel_count (self);
  enable_annex (self, FALSE);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->problem), escaped);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "problem");
}

/* Nothing is shown before both are there, so that they always belong together. */
static void
on_counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovStatisticsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_counted = tov_annex_job_finish (TOV_ANNEX_JOB (source), result, &error);

  if (source != G_OBJECT (self->next_job) && source != G_OBJECT (self->next_other))
    return;
  if (!is_counted) {
    show_problem (self, error);
    return;
  }
  if (--self->n_running > 0)
    return;
  g_set_object (&self->job, self->next_job);
  g_set_object (&self->other, self->next_other);
  cancel_count (self);
  show_figures (self);
}

static TovAnnexJob *
start_count (TovStatisticsPage *self, const TovAnnexRequest *request)
{
  TovAnnexJob *job = tov_annex_job_new (tov_context_get_store (self->context), request);

  self->n_running++;
  tov_annex_job_count (job, self->counting, on_counted_cb, g_object_ref (self));
  return job;
}

static void
keep_first (TovRecord *record, gpointer first)
{
  *(TovDate *) first = MIN (*(TovDate *) first, TOV_ENROLMENT (record)->admitted_on);
}

/* Who began this month is to see that it counts. */
static void
begin_period (TovStatisticsPage *self)
{
  TovDate first = TOV_DATE_FOREVER;

  if (self->has_begun)
    return;
  self->has_begun = tov_store_foreach (tov_context_get_store (self->context), &tov_enrolment_entity,
                                       keep_first, &first, NULL);
  if (self->has_begun)
    tov_period_button_begin_at (TOV_PERIOD_BUTTON (self->period_button), first);
}

static void
count (TovStatisticsPage *self)
{
  const char *const partnerships[] = { tov_context_get_partnership (self->context), NULL };
  TovAnnexRequest request = {
    .partnerships = partnerships[0] != NULL ? partnerships : NULL,
    .audience = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->audience_choice)),
    .merge = gtk_switch_get_active (GTK_SWITCH (self->merge_switch)),
    .made = tov_clock_today (),
  };

  cancel_count (self);
  if (tov_store_count (tov_context_get_store (self->context), &tov_enrolment_entity) == 0) {
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "empty");
    enable_annex (self, FALSE);
    return;
  }
  begin_period (self);
  request.period = tov_period_button_get_period (TOV_PERIOD_BUTTON (self->period_button));
  self->counting = g_cancellable_new ();
  gtk_widget_show (self->spinner);
  self->next_job = start_count (self, &request);
  if (tov_chart_panel_compare (TOV_CHART_PANEL (self->panel), &request))
    self->next_other = start_count (self, &request);
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
  g_clear_object (&self->job);
}

static void
on_choice_changed_cb (TovStatisticsPage *self)
{
  count_again (self);
}

/* Nobody is to see the figures of the others for a moment. */
static void
on_audience_chosen_cb (TovStatisticsPage *self)
{
  g_clear_object (&self->job);
  gtk_widget_hide (self->disclosure_line);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "counting");
  enable_annex (self, FALSE);
  count_again (self);
}

static void
on_partnership_notify_cb (TovStatisticsPage *self)
{
  tov_project_periods_offer (self->context, TOV_PERIOD_BUTTON (self->period_button));
  count_again (self);
}

static void
on_rest_cb (gpointer user_data)
{
  TovStatisticsPage *self = user_data;

  self->rest = 0;
  tov_project_periods_offer (self->context, TOV_PERIOD_BUTTON (self->period_button));
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
  if (self->job != NULL)
    show_view (self);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *kind)
{
  TovStatisticsPage *self = TOV_STATISTICS_PAGE (widget);

  tov_annex_export_ask (self->export, self->job, g_variant_get_string (kind, NULL));
}

static void
preview_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tov_annex_preview_present (GTK_WINDOW (gtk_widget_get_root (widget)),
                             TOV_STATISTICS_PAGE (widget)->job);
}

static void
tov_statistics_page_map (GtkWidget *widget)
{
  TovStatisticsPage *self = TOV_STATISTICS_PAGE (widget);

  GTK_WIDGET_CLASS (tov_statistics_page_parent_class)->map (widget);
  if (self->job == NULL && self->counting == NULL)
    count (self);
}

static void
tov_statistics_page_dispose (GObject *object)
{
  TovStatisticsPage *self = TOV_STATISTICS_PAGE (object);

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->next_job);
  g_clear_object (&self->next_other);
  g_clear_object (&self->job);
  g_clear_object (&self->other);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_statistics_page_parent_class)->dispose (object);
}

static void
tov_statistics_page_class_init (TovStatisticsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_statistics_page_dispose;
  widget_class->map = tov_statistics_page_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-statistics-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, period_button);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, audience_choice);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, annex_button);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, disclosure_line);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, hidden_count);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, merge_switch);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, panel);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, tables);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, view_switch);
  gtk_widget_class_bind_template_child (widget_class, TovStatisticsPage, export);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_audience_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_switch_toggled_cb);
  gtk_widget_class_install_action (widget_class, "statistics.save", "s", save_cb);
  gtk_widget_class_install_action (widget_class, "statistics.preview", NULL, preview_cb);
}

static void
tov_statistics_page_init (TovStatisticsPage *self)
{
  g_type_ensure (TOV_TYPE_PERIOD_BUTTON);
  g_type_ensure (TOV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (TOV_TYPE_CHART_PANEL);
  g_type_ensure (TOV_TYPE_TABLE_PANE);
  g_type_ensure (TOV_TYPE_ANNEX_EXPORT);
  gtk_widget_init_template (GTK_WIDGET (self));
  tov_spoken_choice (self->audience_choice);
}

GtkWidget *
tov_statistics_page_new (TovContext *context)
{
  TovStatisticsPage *self = g_object_new (TOV_TYPE_STATISTICS_PAGE, NULL);
  GSettings *settings = tov_context_get_settings (context);

  self->context = g_object_ref (context);
  if (settings != NULL) {
    g_settings_bind (settings, "statistics-audience", self->audience_choice, "selected",
                     G_SETTINGS_BIND_DEFAULT);
    g_settings_bind (settings, "statistics-merge", self->merge_switch, "active",
                     G_SETTINGS_BIND_DEFAULT);
  }
  tov_chart_panel_set_context (TOV_CHART_PANEL (self->panel), context);
  tov_project_periods_offer (context, TOV_PERIOD_BUTTON (self->period_button));
  g_signal_connect_object (context, "notify::partnership", G_CALLBACK (on_partnership_notify_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
