/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-alter-pane.h"

#include "tov-alter-tie.h"
#include "tov-bin-focus.h"
#include "tov-fact-section.h"
#include "tov-map-figures.h"
#include "tov-map-legend-view.h"
#include "tov-next-step.h"
#include "tov-page-scroller.h"
#include "tov-spoken.h"
#include "tov-typed-form.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

static const char *const shown[] = { "label",           "relation",      "contact_id",
                                     "resource_person", "can_help_with", NULL };

struct _TovAlterPane
{
  AdwBin parent_instance;
  TovContext *context;
  GtkStack *stack;
  TovMapFigures *figures;
  GtkLabel *name;
  GtkLabel *about;
  TovTypedForm *form;
  GtkWidget *ask;
  TovFactSection *steps;
  TovFactSection *ties;
  AdwEntryRow *group;
  GtkMenuButton *groups;
  TovMapLegendView *legend;
  /* Who is shown; NULL for nobody. */
  char *alter;
};

G_DEFINE_FINAL_TYPE (TovAlterPane, tov_alter_pane, ADW_TYPE_BIN)

static gboolean
save_alter (TovStore *store, TovRecord *alter, GError **error)
{
  return tov_network_acts_change (store, TOV_ALTER (alter), error);
}

/* "Ring 2 · Family · Strained", or that she is not placed yet. */
static char *
describe (TovMapWork *work, TovAlter *alter)
{
  g_autoptr (GString) about = g_string_new (NULL);
  int sector = tov_map_work_get_sector (work, alter);

  if (alter->ring == TOV_NUMBER_NONE)
    g_string_append (about, _ ("Not placed yet"));
  else
    /* Translators: a ring on a network map, 1 is nearest to the middle. */
    g_string_append_printf (about, _ ("Ring %d"), (int) alter->ring);
  if (sector >= 0)
    g_string_append_printf (about, " · %s",
                            (char *) g_ptr_array_index (work->map->sectors, (guint) sector));
  if (alter->tie != NULL)
    g_string_append_printf (about, " · %s", tov_choice_get_label (tov_alter_ties, alter->tie));
  return g_string_free (g_steal_pointer (&about), FALSE);
}

/* Whom she knows on the map, with what is said of it. */
static GPtrArray *
list_ties (TovMapWork *work, const char *id)
{
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < work->network->ties->len; i++) {
    TovAlterTie *tie = g_ptr_array_index (work->network->ties, i);
    gboolean is_first = g_strcmp0 (tie->alter_a_id, id) == 0;
    TovAlter *other;
    TovFact *fact;

    if (!is_first && g_strcmp0 (tie->alter_b_id, id) != 0)
      continue;
    other = tov_map_work_find (work, is_first ? tie->alter_b_id : tie->alter_a_id);
    if (other == NULL)
      continue;
    fact = tov_fact_new (tov_record_get_id (TOV_RECORD (tie)), g_strdup (other->label));
    tov_fact_say (fact, tie->kind);
    tov_fact_edit (fact, "alter_tie");
    fact->button_words = _ ("Untie");
    fact->button_action = "map.untie";
    g_ptr_array_add (facts, fact);
  }
  tov_fact_list_sort (facts);
  return facts;
}

static GPtrArray *
list_steps (TovAlterPane *self, TovMapWork *work, const char *id)
{
  GPtrArray *steps = g_hash_table_lookup (work->network->steps, id);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    TovNextStep *step = g_ptr_array_index (steps, i);
    g_autofree char *who = tov_fact_name (self->context, "contact", step->responsible_id);
    TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (step)), g_strdup (step->text));

    if (step->done_on != TOV_DATE_NONE)
      tov_fact_say_day (fact, _ ("Done %s"), step->done_on);
    else if (step->cancelled_on != TOV_DATE_NONE)
      tov_fact_say_day (fact, _ ("Dropped %s"), step->cancelled_on);
    else
      tov_fact_say_due (fact, step->due_on);
    tov_fact_say (fact, who);
    tov_fact_edit (fact, "next_step");
    g_ptr_array_add (facts, fact);
  }
  return facts;
}

static const char *
find_group (TovMapWork *work, const char *id)
{
  for (guint i = 0; i < work->network->groups->len; i++) {
    TovNetworkGroup *group = g_ptr_array_index (work->network->groups, i);

    for (guint m = 0; m < group->members->len; m++)
      if (g_str_equal (g_ptr_array_index (group->members, m), id))
        return group->group->name;
  }
  return "";
}

/* The groups there are already, to be chosen from. */
static void
show_groups (TovAlterPane *self, TovMapWork *work, const char *id)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const char *name = find_group (work, id);

  for (guint i = 0; i < work->network->groups->len; i++) {
    TovNetworkGroup *group = g_ptr_array_index (work->network->groups, i);
    g_autoptr (GMenuItem) item = g_menu_item_new (group->group->name, NULL);

    g_menu_item_set_action_and_target (item, "map.group", "s", group->group->name);
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_menu_model (self->groups, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->groups), work->network->groups->len > 0);
  /* What is being typed is let be. */
  if (g_strcmp0 (self->alter, id) == 0
      && gtk_widget_get_state_flags (GTK_WIDGET (self->group)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return;
  adw_entry_row_set_show_apply_button (self->group, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->group), name);
  adw_entry_row_set_show_apply_button (self->group, TRUE);
}

static void
on_group_apply_cb (TovAlterPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "map.group", "s",
                              gtk_editable_get_text (GTK_EDITABLE (self->group)));
}

static gboolean
tov_alter_pane_grab_focus (GtkWidget *widget)
{
  TovAlterPane *self = TOV_ALTER_PANE (widget);

  return self->alter != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/* Whoever goes elsewhere, or closes the window, has it saved. */
static void
tov_alter_pane_unmap (GtkWidget *widget)
{
  tov_alter_pane_flush (TOV_ALTER_PANE (widget));
  GTK_WIDGET_CLASS (tov_alter_pane_parent_class)->unmap (widget);
}

static void
tov_alter_pane_dispose (GObject *object)
{
  TovAlterPane *self = TOV_ALTER_PANE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->alter, g_free);
  G_OBJECT_CLASS (tov_alter_pane_parent_class)->dispose (object);
}

static void
tov_alter_pane_class_init (TovAlterPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_alter_pane_dispose;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_alter_pane_grab_focus;
  widget_class->unmap = tov_alter_pane_unmap;
}

static void
tov_alter_pane_init (TovAlterPane *self)
{
}

static GtkWidget *
create_group_row (TovAlterPane *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->group = ADW_ENTRY_ROW (adw_entry_row_new ());
  tov_spoken_entry (self->group);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->group), _ ("Group on the map"));
  adw_entry_row_set_show_apply_button (self->group, TRUE);
  g_signal_connect_swapped (self->group, "apply", G_CALLBACK (on_group_apply_cb), self);
  self->groups = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->groups), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->groups), "flat");
  gtk_menu_button_set_icon_name (self->groups, "pan-down-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->groups), _ ("Groups on the map"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->groups), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Groups on the map"), -1);
  adw_entry_row_add_suffix (self->group, GTK_WIDGET (self->groups));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->group));
  return list;
}

static GtkWidget *
create_remove_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Take off the _map"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "map.remove");
  return button;
}

static GtkWidget *
create_person (TovAlterPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->name = GTK_LABEL (tov_wrapped_label_new (NULL, "title-3"));
  self->about = GTK_LABEL (tov_wrapped_label_new (NULL, "dim-label"));
  self->form = TOV_TYPED_FORM (
      tov_typed_form_new (self->context, &tov_alter_entity, shown, NULL, save_alter));
  self->ask = gtk_button_new_with_mnemonic (_ ("Ask for _help…"));
  gtk_widget_add_css_class (self->ask, "suggested-action");
  self->steps = TOV_FACT_SECTION (tov_fact_section_new (self->context, _ ("Agreed help"), NULL));
  self->ties = TOV_FACT_SECTION (
      tov_fact_section_new (self->context, _ ("Knows"), _ ("Key L ties two people.")));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->ask);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->steps));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ties));
  gtk_box_append (GTK_BOX (box), create_group_row (self));
  gtk_box_append (GTK_BOX (box), create_remove_button ());
  return box;
}

GtkWidget *
tov_alter_pane_new (TovContext *context)
{
  TovAlterPane *self = g_object_new (TOV_TYPE_ALTER_PANE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->context = g_object_ref (context);
  self->figures = TOV_MAP_FIGURES (tov_map_figures_new ());
  self->legend = TOV_MAP_LEGEND_VIEW (tov_map_legend_view_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  /* The one that is hidden would be asked how wide it must be to be no higher than the other. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->figures), "map");
  gtk_stack_add_named (self->stack, create_person (self), "person");
  gtk_widget_add_css_class (box, "map-pane");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->legend));
  adw_bin_set_child (ADW_BIN (self), tov_page_scroller_new (box));
  return GTK_WIDGET (self);
}

static void
show_alter (TovAlterPane *self, TovMapWork *work, TovAlter *alter)
{
  const char *id = tov_record_get_id (TOV_RECORD (alter));
  g_autofree char *about = describe (work, alter);
  g_autoptr (GPtrArray) ties = list_ties (work, id);
  g_autoptr (GPtrArray) steps = list_steps (self, work, id);

  gtk_label_set_text (self->name, alter->label);
  gtk_label_set_text (self->about, about);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->ask), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->ask), "win.ask-for-help");
  tov_fact_section_update (self->steps, steps);
  tov_fact_section_update (self->ties, ties);
  show_groups (self, work, id);
}

void
tov_alter_pane_show (TovAlterPane *self, TovMapWork *work, TovAlter *alter)
{
  g_return_if_fail (TOV_IS_ALTER_PANE (self));

  tov_map_legend_view_set_map (self->legend, work->map);
  tov_typed_form_show (self->form, alter != NULL ? TOV_RECORD (alter) : NULL, FALSE);
  if (alter != NULL)
    show_alter (self, work, alter);
  else
    tov_map_figures_update (self->figures, work->network);
  g_free (self->alter);
  self->alter = alter != NULL ? g_strdup (tov_record_get_id (TOV_RECORD (alter))) : NULL;
  gtk_stack_set_visible_child_name (self->stack, alter != NULL ? "person" : "map");
}

gboolean
tov_alter_pane_flush (TovAlterPane *self)
{
  g_return_val_if_fail (TOV_IS_ALTER_PANE (self), FALSE);

  return tov_typed_form_flush (self->form);
}
