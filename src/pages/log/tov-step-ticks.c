/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-step-ticks.h"

#include "tov-clock.h"
#include "tov-next-step.h"
#include "tov-open-steps.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

struct _TovStepTicks
{
  AdwPreferencesRow parent_instance;
  TovContext *context;
  GtkBox *box;
  /* Elements GtkCheckButton and the ids of their steps. */
  GPtrArray *checks;
  GPtrArray *steps;
  gboolean is_wanted;
  gboolean is_loading;
};

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovStepTicks, tov_step_ticks, ADW_TYPE_PREFERENCES_ROW)

static void
on_check_toggled_cb (TovStepTicks *self)
{
  if (!self->is_loading)
    g_signal_emit (self, signals[EDITED], 0);
}

/* "Ring the master · 24-11-2011", behind the name where there are several people. */
static char *
describe (TovStepTicks *self, TovNextStep *step, gboolean is_named)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autoptr (GString) words = g_string_new (NULL);

  if (is_named) {
    g_autofree char *name =
        tov_store_get_title (store, tov_young_person_entity.name, step->young_person_id);

    g_string_append_printf (words, "%s: ", name);
  }
  g_string_append (words, step->text);
  g_strdelimit (words->str, "\n", ' ');
  if (step->due_on != TOV_DATE_NONE) {
    g_autofree char *due = tov_date_format (step->due_on);

    g_string_append_printf (words, " · %s", due);
  }
  return g_strdup (words->str);
}

static void
add_step (TovStepTicks *self, TovNextStep *step, gboolean is_named)
{
  g_autofree char *words = describe (self, step, is_named);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (words);
  g_autofree char *name = NULL;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  /* Translators: %s is a next step. */
  name = g_strdup_printf (_ ("Done: %s"), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_check_toggled_cb), self);
  gtk_box_append (self->box, check);
  g_ptr_array_add (self->checks, check);
  g_ptr_array_add (self->steps, g_strdup (tov_record_get_id (TOV_RECORD (step))));
}

static void
add_steps (TovStepTicks *self, const char *young_person, gboolean is_named)
{
  g_autoptr (GPtrArray) steps = tov_open_steps_load (tov_context_get_store (self->context),
                                                     young_person, tov_clock_today (), NULL);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    add_step (self, g_ptr_array_index (steps, i), is_named);
}

static void
update_visible (TovStepTicks *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_wanted && self->steps->len > 0);
}

static void
clear (TovStepTicks *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    gtk_box_remove (self->box, g_ptr_array_index (self->checks, i));
  g_ptr_array_set_size (self->checks, 0);
  g_ptr_array_set_size (self->steps, 0);
}

static void
tov_step_ticks_dispose (GObject *object)
{
  g_clear_object (&TOV_STEP_TICKS (object)->context);
  G_OBJECT_CLASS (tov_step_ticks_parent_class)->dispose (object);
}

static void
tov_step_ticks_finalize (GObject *object)
{
  TovStepTicks *self = TOV_STEP_TICKS (object);

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->steps);
  G_OBJECT_CLASS (tov_step_ticks_parent_class)->finalize (object);
}

static void
tov_step_ticks_class_init (TovStepTicksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_step_ticks_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_step_ticks_finalize;
  signals[EDITED] = g_signal_new ("edited", TOV_TYPE_STEP_TICKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
tov_step_ticks_init (TovStepTicks *self)
{
  GtkWidget *title = gtk_label_new (_ ("Done now"));

  self->checks = g_ptr_array_new ();
  self->steps = g_ptr_array_new_with_free_func (g_free);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "subtitle");
  gtk_box_append (self->box, title);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ticks-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Open next steps"), -1);
}

GtkWidget *
tov_step_ticks_new (TovContext *context)
{
  TovStepTicks *self = g_object_new (TOV_TYPE_STEP_TICKS, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
tov_step_ticks_set_wanted (TovStepTicks *self, gboolean is_wanted)
{
  self->is_wanted = is_wanted;
  update_visible (self);
}

void
tov_step_ticks_load (TovStepTicks *self, GPtrArray *young_people)
{
  g_autoptr (GPtrArray) done = tov_step_ticks_list_done (self);

  clear (self);
  for (guint i = 0; i < young_people->len; i++)
    add_steps (self, g_ptr_array_index (young_people, i), young_people->len > 1);
  tov_step_ticks_set_done (self, done);
  update_visible (self);
}

GPtrArray *
tov_step_ticks_list_done (TovStepTicks *self)
{
  GPtrArray *done = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->steps->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (done, g_strdup (g_ptr_array_index (self->steps, i)));
  return done;
}

void
tov_step_ticks_set_done (TovStepTicks *self, GPtrArray *steps)
{
  self->is_loading = TRUE;
  for (guint i = 0; i < self->steps->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                 g_ptr_array_find_with_equal_func (
                                     steps, g_ptr_array_index (self->steps, i), g_str_equal, NULL));
  self->is_loading = FALSE;
}
