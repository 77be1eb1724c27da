/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-coming-dialog.h"

#include "tov-clock.h"
#include "tov-coming-facts.h"
#include "tov-fact-section.h"
#include "tov-page-scroller.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_COMING_DIALOG (tov_coming_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovComingDialog, tov_coming_dialog, TOV, COMING_DIALOG, AdwWindow)

/* Late, this week, next week; the months from this one to the same of next year; some time. */
#define N_WEEKS    3
#define N_MONTHS   13
#define N_SECTIONS (N_WEEKS + N_MONTHS + 1)
/* So many of what is late stand above what is coming; the rest is asked for. */
#define MOST_LATE 5

struct _TovComingDialog
{
  AdwWindow parent_instance;
  TovContext *context;
  TovDate today;
  /* Whether all that is late was asked for. */
  gboolean has_all_late;
  TovFactSection *sections[N_SECTIONS];

  GtkToggleButton *mine_button;
  GtkStack *stack;
  AdwBin *list_bin;
};

G_DEFINE_FINAL_TYPE (TovComingDialog, tov_coming_dialog, ADW_TYPE_WINDOW)

static int
get_month (TovDate day)
{
  int year, month;

  tov_date_split (day, &year, &month, NULL);
  return year * 12 + month - 1;
}

static guint
find_section (TovComingDialog *self, TovDate day)
{
  TovComingTime time = tov_coming_get_time (day, self->today);

  if (time == TOV_COMING_SOME_TIME)
    return N_SECTIONS - 1;
  if (time == TOV_COMING_MONTH)
    return N_WEEKS + (guint) (get_month (day) - get_month (self->today));
  return time;
}

/* "December 2011". */
static char *
describe_month (int month)
{
  g_autofree char *words =
      g_strdup_printf ("%s %d", tov_date_month_name (month % 12 + 1), month / 12);
  g_autofree char *first = g_utf8_substring (words, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (words), NULL);
}

static char *
describe_section (TovComingDialog *self, guint position)
{
  switch (position) {
  case TOV_COMING_LATE:
    return g_strdup (_ ("Late"));
  case TOV_COMING_THIS_WEEK:
    return g_strdup (_ ("This week"));
  case TOV_COMING_NEXT_WEEK:
    return g_strdup (_ ("Next week"));
  case N_SECTIONS - 1:
    return g_strdup (_ ("Without a day"));
  default:
    return describe_month (get_month (self->today) + (int) position - N_WEEKS);
  }
}

/* A row leads away by an action of the dialog, which goes first. */
static void
add_fact (TovComingDialog *self, GPtrArray *facts, const TovComing *coming)
{
  TovFact *fact = tov_coming_fact_new (self->context, coming, self->today);

  if (fact == NULL)
    return;
  fact->action = "coming.open";
  g_ptr_array_add (facts, fact);
}

/* What is late since yesterday comes before what has been late for years. */
static void
shorten_late (TovComingDialog *self, GPtrArray *facts)
{
  guint n_more = facts->len > MOST_LATE ? facts->len - MOST_LATE : 0;
  TovFact *more;

  for (guint i = 0; i < facts->len / 2; i++) {
    gpointer first = facts->pdata[i];

    facts->pdata[i] = facts->pdata[facts->len - 1 - i];
    facts->pdata[facts->len - 1 - i] = first;
  }
  if (self->has_all_late || n_more == 0)
    return;
  g_ptr_array_set_size (facts, MOST_LATE);
  more = tov_fact_new ("more", g_strdup_printf (_ ("Show %u more"), n_more));
  more->action = "coming.show-late";
  g_ptr_array_add (facts, more);
}

static void
show_coming (TovComingDialog *self, GPtrArray *coming)
{
  GPtrArray *facts[N_SECTIONS];

  for (guint i = 0; i < N_SECTIONS; i++)
    facts[i] = tov_fact_list_new ();
  for (guint i = 0; i < coming->len; i++) {
    const TovComing *its = g_ptr_array_index (coming, i);

    add_fact (self, facts[find_section (self, its->day)], its);
  }
  shorten_late (self, facts[TOV_COMING_LATE]);
  for (guint i = 0; i < N_SECTIONS; i++) {
    tov_fact_section_update (self->sections[i], facts[i]);
    g_ptr_array_unref (facts[i]);
  }
  gtk_stack_set_visible_child_name (self->stack, coming->len > 0 ? "list" : "empty");
}

static void
refresh (TovComingDialog *self)
{
  const char *me =
      gtk_toggle_button_get_active (self->mine_button) ? tov_context_get_me (self->context) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) coming =
      tov_coming_load (tov_context_get_store (self->context),
                       tov_context_get_partnership (self->context), me, self->today, &error);

  if (coming != NULL)
    show_coming (self, coming);
  else
    tov_context_fail (self->context, _ ("What is coming could not be read"), error);
}

/* The dialog goes first, so that the keys are the window's when the record comes. */
static void
open_record (GtkWidget *widget, const char *action, GVariant *target)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  g_autoptr (GVariant) kept = g_variant_ref (target);

  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.open-record", kept);
}

static void
show_late (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovComingDialog *self = TOV_COMING_DIALOG (widget);

  self->has_all_late = TRUE;
  refresh (self);
}

/* The same with files: "coming.export" and "coming.import" are for all meetings, and for a file
 * that is asked for. */
static void
exchange (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  gboolean is_export = g_str_equal (action, "coming.export");

  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action (GTK_WIDGET (parent),
                              is_export ? "win.export-calendar" : "win.import-calendar", "s", "");
}

static void
tov_coming_dialog_dispose (GObject *object)
{
  g_clear_object (&TOV_COMING_DIALOG (object)->context);
  G_OBJECT_CLASS (tov_coming_dialog_parent_class)->dispose (object);
}

static void
tov_coming_dialog_class_init (TovComingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_coming_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "coming.open", "(ss)", open_record);
  gtk_widget_class_install_action (widget_class, "coming.show-late", NULL, show_late);
  gtk_widget_class_install_action (widget_class, "coming.export", NULL, exchange);
  gtk_widget_class_install_action (widget_class, "coming.import", NULL, exchange);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-coming-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovComingDialog, mine_button);
  gtk_widget_class_bind_template_child (widget_class, TovComingDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TovComingDialog, list_bin);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_coming_dialog_init (TovComingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->today = tov_clock_today ();
}

static void
add_sections (TovComingDialog *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  for (guint i = 0; i < N_SECTIONS; i++) {
    g_autofree char *heading = describe_section (self, i);

    self->sections[i] = TOV_FACT_SECTION (tov_fact_section_new (self->context, heading, NULL));
    gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sections[i]));
  }
  gtk_widget_add_css_class (box, "coming-list");
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (self->list_bin, tov_page_scroller_new (clamp));
}

void
tov_coming_dialog_present (TovContext *context, GtkWindow *parent)
{
  TovComingDialog *self = g_object_new (TOV_TYPE_COMING_DIALOG, "transient-for", parent,
                                        "application", gtk_window_get_application (parent), NULL);

  self->context = g_object_ref (context);
  /* What is ticked is ticked by actions of the window below. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  /* Nobody has said who is at work: then nothing is "mine". */
  gtk_widget_set_visible (GTK_WIDGET (self->mine_button), tov_context_get_me (context) != NULL);
  add_sections (self);
  refresh (self);
  g_signal_connect_object (self->mine_button, "toggled", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
}
