/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-period-button.h"

#include "tov-clock.h"

#include <glib/gi18n-lib.h>

struct _TovPeriodButton
{
  GtkWidget parent_instance;

  TovPeriod period;

  GtkWidget *box;
  GtkWidget *menu_button;
  GtkWidget *words;
  GtkWidget *choices;
  GtkWidget *more_choices;
  GtkWidget *from_entry;
  GtkWidget *til_entry;
  GtkWidget *problem;
};

G_DEFINE_FINAL_TYPE (TovPeriodButton, tov_period_button, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
set_period (TovPeriodButton *self, TovPeriod period)
{
  g_autofree char *words = tov_period_format (period);
  g_autofree char *from = tov_date_format (period.from);
  g_autofree char *til = tov_date_format (period.til);

  self->period = period;
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->from_entry), from);
  gtk_editable_set_text (GTK_EDITABLE (self->til_entry), til);
  gtk_widget_remove_css_class (self->from_entry, "error");
  gtk_widget_remove_css_class (self->til_entry, "error");
  gtk_widget_hide (self->problem);
}

static void
choose (TovPeriodButton *self, TovPeriod period)
{
  set_period (self, period);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->menu_button));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The twelve whole months that ended last: a year's charts without months that are still to come.
 */
static TovPeriod
get_last_twelve_months (void)
{
  TovDate til = tov_date_month_start (tov_clock_today ()) - 1;

  return (TovPeriod){ tov_date_add_months (til + 1, -12), til };
}

static void
on_choice_clicked_cb (TovPeriodButton *self, GtkButton *button)
{
  TovPeriod *period = g_object_get_data (G_OBJECT (button), "period");

  choose (self, *period);
}

static void
add_choice (TovPeriodButton *self, GtkWidget *choices, const char *name, TovPeriod period)
{
  g_autofree char *words = tov_period_format (period);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *label = gtk_label_new (name), *dates = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (dates), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (dates, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), dates);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "period", g_memdup2 (&period, sizeof (TovPeriod)),
                          g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_choice_clicked_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (choices), button);
}

/* The choices that follow from today: the period that ended last, and the one that runs. */
static void
add_usual_choices (TovPeriodButton *self)
{
  TovDate today = tov_clock_today ();
  TovPeriod quarter = tov_period_of (TOV_PERIOD_QUARTER, today);

  add_choice (self, self->choices, _ ("Last twelve months"), get_last_twelve_months ());
  add_choice (self, self->choices, _ ("Last quarter"), tov_period_previous (quarter));
  add_choice (self, self->choices, _ ("This quarter"), quarter);
  add_choice (self, self->choices, _ ("Last month"),
              tov_period_previous (tov_period_of (TOV_PERIOD_MONTH, today)));
  add_choice (self, self->choices, _ ("This half-year"),
              tov_period_of (TOV_PERIOD_HALF_YEAR, today));
  add_choice (self, self->choices, _ ("This school year"),
              tov_period_of (TOV_PERIOD_SCHOOL_YEAR, today));
  add_choice (self, self->choices, _ ("This year"), tov_period_of (TOV_PERIOD_YEAR, today));
  add_choice (self, self->choices, _ ("Last year"),
              tov_period_previous (tov_period_of (TOV_PERIOD_YEAR, today)));
}

static void
on_back_clicked_cb (TovPeriodButton *self, GtkButton *button)
{
  choose (self, tov_period_previous (self->period));
}

static void
on_forward_clicked_cb (TovPeriodButton *self, GtkButton *button)
{
  choose (self, tov_period_next (self->period));
}

/* What was typed and left is forgotten. */
static void
on_popover_show_cb (TovPeriodButton *self, GtkPopover *popover)
{
  set_period (self, self->period);
}

static gboolean
read_entry (TovPeriodButton *self, GtkWidget *entry, TovDate *date)
{
  g_autoptr (GError) error = NULL;

  if (tov_date_parse (gtk_editable_get_text (GTK_EDITABLE (entry)), tov_clock_today (), date,
                      &error)) {
    gtk_widget_remove_css_class (entry, "error");
    return TRUE;
  }
  gtk_widget_add_css_class (entry, "error");
  gtk_label_set_text (GTK_LABEL (self->problem), error->message);
  gtk_widget_show (self->problem);
  return FALSE;
}

static void
on_own_activated_cb (TovPeriodButton *self, GtkWidget *widget)
{
  TovPeriod period;

  if (!read_entry (self, self->from_entry, &period.from)
      || !read_entry (self, self->til_entry, &period.til))
    return;
  if (period.til < period.from) {
    gtk_widget_add_css_class (self->til_entry, "error");
    gtk_label_set_text (GTK_LABEL (self->problem), _ ("The last day is before the first."));
    gtk_widget_show (self->problem);
    return;
  }
  choose (self, period);
}

static void
tov_period_button_dispose (GObject *object)
{
  g_clear_pointer (&TOV_PERIOD_BUTTON (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (tov_period_button_parent_class)->dispose (object);
}

static void
tov_period_button_class_init (TovPeriodButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_period_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-period-button.ui");
  gtk_widget_class_bind_template_child (widget_class, TovPeriodButton, box);
  gtk_widget_class_bind_template_child (widget_class, TovPeriodButton, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TovPeriodButton, words);
  gtk_widget_class_bind_template_child (widget_class, TovPeriodButton, choices);
  gtk_widget_class_bind_template_child (widget_class, TovPeriodButton, more_choices);
  gtk_widget_class_bind_template_child (widget_class, TovPeriodButton, from_entry);
  gtk_widget_class_bind_template_child (widget_class, TovPeriodButton, til_entry);
  gtk_widget_class_bind_template_child (widget_class, TovPeriodButton, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_forward_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_own_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_show_cb);

  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_PERIOD_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_period_button_init (TovPeriodButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_usual_choices (self);
  set_period (self, get_last_twelve_months ());
}

TovPeriod
tov_period_button_get_period (TovPeriodButton *self)
{
  return self->period;
}

void
tov_period_button_begin_at (TovPeriodButton *self, TovDate first)
{
  TovPeriod usual = get_last_twelve_months ();

  g_return_if_fail (TOV_IS_PERIOD_BUTTON (self));

  if (first > usual.til && self->period.from == usual.from && self->period.til == usual.til)
    set_period (self, tov_period_of (TOV_PERIOD_YEAR, tov_clock_today ()));
}

void
tov_period_button_clear_choices (TovPeriodButton *self)
{
  GtkWidget *child;

  g_return_if_fail (TOV_IS_PERIOD_BUTTON (self));

  while ((child = gtk_widget_get_first_child (self->more_choices)) != NULL)
    gtk_box_remove (GTK_BOX (self->more_choices), child);
}

void
tov_period_button_add_choice (TovPeriodButton *self, const char *name, TovPeriod period)
{
  g_return_if_fail (TOV_IS_PERIOD_BUTTON (self));

  add_choice (self, self->more_choices, name, period);
}
