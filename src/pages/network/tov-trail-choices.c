/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-trail-choices.h"

#include "tov-norms.h"

#include <glib/gi18n-lib.h>

#define MAX_WEIGHT 5

#define WEIGHTS_KEY "trail-weights"

struct _TovTrailChoices
{
  AdwBin parent_instance;

  TovStore *store;
  /* NULL where nothing is kept. */
  GSettings *settings;
  /* What the days were taken from. */
  double norm;

  GtkCheckButton *people;
  GtkCheckButton *parties;
  GtkCheckButton *checks[TOV_N_TRAIL_KINDS];
  GtkSpinButton *weights[TOV_N_TRAIL_KINDS];
  GtkSpinButton *days;
};

G_DEFINE_FINAL_TYPE (TovTrailChoices, tov_trail_choices, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* Kinds by their place; 0 for one that is left out. */
static double
get_weight (TovTrailChoices *self, TovTrailKind kind)
{
  return gtk_check_button_get_active (self->checks[kind])
             ? gtk_spin_button_get_value (self->weights[kind])
             : 0;
}

static void
keep_weights (TovTrailChoices *self)
{
  gint32 weights[TOV_N_TRAIL_KINDS];

  for (TovTrailKind kind = 0; kind < TOV_N_TRAIL_KINDS; kind++)
    weights[kind] = (gint32) get_weight (self, kind);
  g_settings_set_value (self->settings, WEIGHTS_KEY,
                        g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, weights,
                                                   G_N_ELEMENTS (weights), sizeof *weights));
}

/* What was kept by a version with other kinds says nothing. */
static void
recall_weights (TovTrailChoices *self)
{
  g_autoptr (GVariant) kept = g_settings_get_value (self->settings, WEIGHTS_KEY);
  gsize n_weights;
  const gint32 *weights = g_variant_get_fixed_array (kept, &n_weights, sizeof *weights);

  for (TovTrailKind kind = 0; n_weights == TOV_N_TRAIL_KINDS && kind < TOV_N_TRAIL_KINDS; kind++) {
    gtk_check_button_set_active (self->checks[kind], weights[kind] > 0);
    if (weights[kind] > 0)
      gtk_spin_button_set_value (self->weights[kind], weights[kind]);
  }
}

static void
on_weight_changed_cb (TovTrailChoices *self)
{
  if (self->settings != NULL)
    keep_weights (self);
}

/* The days are those of the register until somebody looks what others would show. */
static void
take_norm (TovTrailChoices *self)
{
  double norm = tov_norm_load (self->store, TOV_NORM_OVERGROWN_DAYS);

  if (self->norm == norm)
    return;
  self->norm = norm;
  gtk_spin_button_set_value (self->days, norm);
}

static void
on_store_acted_cb (TovTrailChoices *self)
{
  take_norm (self);
}

static void
on_changed_cb (TovTrailChoices *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_name (gpointer widget, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static GtkWidget *
create_label (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
create_heading (const char *words)
{
  GtkWidget *label = create_label (words);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 6);
  return label;
}

static GtkCheckButton *
add_check (TovTrailChoices *self, GtkGrid *grid, int row, const char *words, gboolean is_active)
{
  GtkWidget *check = gtk_check_button_new_with_label (words);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_active);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_grid_attach (grid, check, 0, row, 1, 1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_CHECK_BUTTON (check);
}

static GtkSpinButton *
add_number (TovTrailChoices *self, GtkGrid *grid, int row, const char *name, double min, double max)
{
  GtkWidget *number = gtk_spin_button_new_with_range (min, max, 1);

  set_name (number, name);
  gtk_grid_attach (grid, number, 1, row, 1, 1);
  g_signal_connect_object (number, "value-changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_SPIN_BUTTON (number);
}

static void
add_kind (TovTrailChoices *self, GtkGrid *grid, int row, TovTrailKind kind)
{
  const char *words = _ (tov_trail_kind_get_words (kind));
  /* Translators: %s is a kind of step, such as "Handovers". */
  g_autofree char *name = g_strdup_printf (_ ("How much it counts: %s"), words);

  self->checks[kind] = add_check (self, grid, row, words, TRUE);
  self->weights[kind] = add_number (self, grid, row, name, 1, MAX_WEIGHT);
  g_object_bind_property (self->checks[kind], "active", self->weights[kind], "sensitive",
                          G_BINDING_SYNC_CREATE);
}

static void
add_days (TovTrailChoices *self, GtkGrid *grid, int row)
{
  const TovNormKind *norm = tov_norm_get_kind (TOV_NORM_OVERGROWN_DAYS);
  const char *words = _ ("Overgrown after days without use");

  gtk_grid_attach (grid, create_label (words), 0, row, 1, 1);
  self->days = add_number (self, grid, row, words, norm->min, norm->max);
  take_norm (self);
}

static GtkWidget *
create_content (TovTrailChoices *self)
{
  GtkWidget *widget = gtk_grid_new ();
  GtkGrid *grid = GTK_GRID (widget);
  int row = 0;

  gtk_grid_set_row_spacing (grid, 6);
  gtk_grid_set_column_spacing (grid, 18);
  gtk_widget_add_css_class (widget, "trail-choices");
  self->people = add_check (self, grid, row++, _ ("People too"), FALSE);
  self->parties = add_check (self, grid, row++, _ ("Only what parties are tied to"), TRUE);
  gtk_grid_attach (grid, create_heading (_ ("What treads a path, and how much it counts")), 0,
                   row++, 2, 1);
  for (TovTrailKind kind = 0; kind < TOV_N_TRAIL_KINDS; kind++)
    add_kind (self, grid, row++, kind);
  gtk_grid_attach (grid, create_heading (_ ("What becomes of it")), 0, row++, 2, 1);
  add_days (self, grid, row);
  return widget;
}

/* Keeps what is chosen from now on. */
static void
remember (TovTrailChoices *self)
{
  g_settings_bind (self->settings, "trail-people", self->people, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "trail-parties", self->parties, "active",
                   G_SETTINGS_BIND_DEFAULT);
  recall_weights (self);
  for (TovTrailKind kind = 0; kind < TOV_N_TRAIL_KINDS; kind++) {
    g_signal_connect_object (self->checks[kind], "toggled", G_CALLBACK (on_weight_changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->weights[kind], "value-changed",
                             G_CALLBACK (on_weight_changed_cb), self, G_CONNECT_SWAPPED);
  }
}

static void
tov_trail_choices_dispose (GObject *object)
{
  TovTrailChoices *self = TOV_TRAIL_CHOICES (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (tov_trail_choices_parent_class)->dispose (object);
}

static void
tov_trail_choices_class_init (TovTrailChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_trail_choices_dispose;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_TRAIL_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_trail_choices_init (TovTrailChoices *self)
{
}

GtkWidget *
tov_trail_choices_new (TovContext *context)
{
  TovTrailChoices *self = g_object_new (TOV_TYPE_TRAIL_CHOICES, NULL);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->store = g_object_ref (tov_context_get_store (context));
  g_set_object (&self->settings, tov_context_get_settings (context));
  gtk_popover_set_child (GTK_POPOVER (popover), create_content (self));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("What is shown"));
  set_name (button, _ ("What is shown"));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  adw_bin_set_child (ADW_BIN (self), button);
  if (self->settings != NULL)
    remember (self);
  g_signal_connect_object (self->store, "acted", G_CALLBACK (on_store_acted_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
tov_trail_choices_fill (TovTrailChoices *self, TovTrailChoice *choice)
{
  g_return_if_fail (TOV_IS_TRAIL_CHOICES (self));

  for (TovTrailKind kind = 0; kind < TOV_N_TRAIL_KINDS; kind++)
    choice->weights[kind] = get_weight (self, kind);
  choice->overgrown_after = (guint) gtk_spin_button_get_value_as_int (self->days);
  choice->has_contacts = gtk_check_button_get_active (self->people);
  choice->parties_only = gtk_check_button_get_active (self->parties);
}
