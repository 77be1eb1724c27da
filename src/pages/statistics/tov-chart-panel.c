/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chart-panel.h"

#include "tov-chart-card.h"
#include "tov-columns-layout.h"
#include "tov-panel-choice.h"

#include <adwaita.h>

struct _TovChartPanel
{
  GtkWidget parent_instance;

  TovContext *context;
  TovAnnexJob *job;
  TovAnnexJob *other;
  /* A card for each kind of chart, in their order; NULL where it has not been shown yet. */
  GPtrArray *kind_cards;

  GtkWidget *box;
  GtkWidget *compare_button;
  GtkWidget *choice;
  GtkWidget *cards;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (TovChartPanel, tov_chart_panel, GTK_TYPE_WIDGET)

enum
{
  COMPARISON_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* The cards are made when they are first shown, and stand in the order of the kinds. */
static GtkWidget *
get_card (TovChartPanel *self, guint position)
{
  GtkWidget *card = g_ptr_array_index (self->kind_cards, position);
  GtkWidget *before = NULL;

  if (card != NULL)
    return card;
  for (guint i = 0; i < position; i++)
    if (g_ptr_array_index (self->kind_cards, i) != NULL)
      before = g_ptr_array_index (self->kind_cards, i);
  card = tov_chart_card_new (self->context, tov_annex_chart_kinds[position]);
  gtk_box_insert_child_after (GTK_BOX (self->cards), card, before);
  g_ptr_array_index (self->kind_cards, position) = card;
  return card;
}

static gboolean
has_chart (const TovAnnexChartKind *kind, TovAnnexJob *job)
{
  g_autoptr (TovChart) chart = tov_annex_chart_new (kind, tov_annex_job_get_annex (job));

  return chart != NULL;
}

static void
show_cards (TovChartPanel *self)
{
  guint n_shown = 0;

  for (guint i = 0; i < self->kind_cards->len; i++) {
    const TovAnnexChartKind *kind = tov_annex_chart_kinds[i];
    const char *id = tov_annex_chart_kind_get_id (kind);
    gboolean is_shown = tov_panel_choice_is_chosen (TOV_PANEL_CHOICE (self->choice), id)
                        && has_chart (kind, self->job);

    if (is_shown)
      tov_chart_card_show (TOV_CHART_CARD (get_card (self, i)), self->job, self->other);
    if (g_ptr_array_index (self->kind_cards, i) != NULL)
      gtk_widget_set_visible (g_ptr_array_index (self->kind_cards, i), is_shown);
    n_shown += is_shown;
  }
  gtk_widget_set_visible (self->nothing, n_shown == 0);
}

/* Two charts in a card need its whole width. */
static void
set_columns (TovChartPanel *self)
{
  g_object_set (gtk_widget_get_layout_manager (self->cards), "most-columns",
                self->other != NULL ? 1 : 2, NULL);
  gtk_widget_queue_resize (self->cards);
}

static void
list_charts (TovChartPanel *self)
{
  for (guint i = 0; i < self->kind_cards->len; i++) {
    const TovAnnexChartKind *kind = tov_annex_chart_kinds[i];
    g_autoptr (TovChart) chart = tov_annex_chart_new (kind, tov_annex_job_get_annex (self->job));

    if (chart != NULL)
      tov_panel_choice_add (TOV_PANEL_CHOICE (self->choice), tov_annex_chart_kind_get_id (kind),
                            chart->title);
  }
}

static void
on_choice_changed_cb (TovChartPanel *self, TovPanelChoice *choice)
{
  if (self->job != NULL)
    show_cards (self);
}

static void
on_comparison_changed_cb (TovChartPanel *self, TovCompareButton *button)
{
  g_signal_emit (self, signals[COMPARISON_CHANGED], 0);
}

static void
tov_chart_panel_dispose (GObject *object)
{
  TovChartPanel *self = TOV_CHART_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->job);
  g_clear_object (&self->other);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_chart_panel_parent_class)->dispose (object);
}

static void
tov_chart_panel_finalize (GObject *object)
{
  g_ptr_array_unref (TOV_CHART_PANEL (object)->kind_cards);
  G_OBJECT_CLASS (tov_chart_panel_parent_class)->finalize (object);
}

static void
tov_chart_panel_class_init (TovChartPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_chart_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_chart_panel_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-chart-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, TovChartPanel, box);
  gtk_widget_class_bind_template_child (widget_class, TovChartPanel, compare_button);
  gtk_widget_class_bind_template_child (widget_class, TovChartPanel, choice);
  gtk_widget_class_bind_template_child (widget_class, TovChartPanel, cards);
  gtk_widget_class_bind_template_child (widget_class, TovChartPanel, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_comparison_changed_cb);

  signals[COMPARISON_CHANGED] =
      g_signal_new ("comparison-changed", TOV_TYPE_CHART_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
}

static void
tov_chart_panel_init (TovChartPanel *self)
{
  self->kind_cards = g_ptr_array_new ();
  for (guint i = 0; tov_annex_chart_kinds[i] != NULL; i++)
    g_ptr_array_add (self->kind_cards, NULL);
  g_type_ensure (TOV_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (TOV_TYPE_COMPARE_BUTTON);
  g_type_ensure (TOV_TYPE_PANEL_CHOICE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tov_chart_panel_set_context (TovChartPanel *self, TovContext *context)
{
  g_return_if_fail (TOV_IS_CHART_PANEL (self) && self->context == NULL);

  self->context = g_object_ref (context);
  tov_compare_button_set_context (TOV_COMPARE_BUTTON (self->compare_button), context);
  tov_panel_choice_set_settings (TOV_PANEL_CHOICE (self->choice),
                                 tov_context_get_settings (context));
}

void
tov_chart_panel_show (TovChartPanel *self, TovAnnexJob *job, TovAnnexJob *other)
{
  g_return_if_fail (TOV_IS_CHART_PANEL (self));

  g_set_object (&self->job, job);
  g_set_object (&self->other, other);
  set_columns (self);
  list_charts (self);
  show_cards (self);
}

gboolean
tov_chart_panel_compare (TovChartPanel *self, TovAnnexRequest *request)
{
  return tov_compare_button_apply (TOV_COMPARE_BUTTON (self->compare_button), request);
}
