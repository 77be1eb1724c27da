/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-map-pane.h"

#include "tov-fact-section.h"
#include "tov-map-legend-view.h"
#include "tov-partnership-map.h"
#include "tov-wrap-layout.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TovPartnershipMapPane
{
  AdwBin parent_instance;

  TovContext *context;
  /* Shows what is said of the whole, or of the one who is chosen. */
  GtkStack *stack;
  GtkWidget *whole;
  GtkWidget *chosen;
  GtkLabel *name;
  GtkLabel *about;
  GtkWidget *release_button;
  TovFactSection *ties;
  TovCallChoice *call_choice;
  TovFactSection *advice;
  GtkLabel *explanation;
  TovMapLegendView *legend;
};

G_DEFINE_FINAL_TYPE (TovPartnershipMapPane, tov_partnership_map_pane, ADW_TYPE_BIN)

static void
choose_on_map (TovFact *fact, const char *id)
{
  fact->action = "map.choose";
  fact->target = g_variant_ref_sink (g_variant_new_string (id));
}

static GtkWidget *
create_button (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
create_head (TovPartnershipMapPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  const char *words = _ ("Back to the whole map");

  self->name = GTK_LABEL (tov_wrapped_label_new (NULL, "title-3"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_set_valign (close, GTK_ALIGN_START);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_tooltip_text (close, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (close), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "map.choose");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), close);
  return box;
}

static GtkWidget *
create_buttons (TovPartnershipMapPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->release_button = create_button (_ ("_Let go"), "map.release");
  gtk_widget_set_tooltip_text (self->release_button,
                               _ ("Let the place on the map follow the paths again"));
  gtk_widget_set_layout_manager (box, tov_wrap_layout_new (6));
  gtk_box_append (GTK_BOX (box), create_button (_ ("_Open"), "map.open"));
  gtk_box_append (GTK_BOX (box), create_button (_ ("Note a _tie"), "map.tie"));
  gtk_box_append (GTK_BOX (box), self->release_button);
  return box;
}

static GtkWidget *
create_chosen (TovPartnershipMapPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->ties = TOV_FACT_SECTION (
      tov_fact_section_new (self->context, _ ("Paths"), _ ("No path leads here.")));
  gtk_box_append (GTK_BOX (box), create_head (self));
  self->about = GTK_LABEL (tov_wrapped_label_new (NULL, "dim-label"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (box), create_buttons (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ties));
  return box;
}

static GtkWidget *
create_explanation (TovPartnershipMapPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkLabel *heading = GTK_LABEL (tov_wrapped_label_new (NULL, "heading"));

  gtk_label_set_text (heading, _ ("In words"));
  self->explanation = GTK_LABEL (tov_wrapped_label_new (NULL, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (heading));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->explanation));
  return box;
}

static GtkWidget *
create_whole (TovPartnershipMapPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->call_choice = TOV_CALL_CHOICE (tov_call_choice_new (self->context));
  self->advice = TOV_FACT_SECTION (
      tov_fact_section_new (self->context, _ ("What can be mended"), _ ("Nothing needs mending.")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->call_choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->advice));
  gtk_box_append (GTK_BOX (box), create_explanation (self));
  self->legend = TOV_MAP_LEGEND_VIEW (tov_map_legend_view_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->legend));
  return box;
}

static GtkWidget *
wrap_in_scroller (GtkWidget *box)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (box, "map-pane");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
}

/* What becomes of a path is worth more than how broad it is: what is missing comes first. */
static int
compare_links (gconstpointer a, gconstpointer b)
{
  const TovMapLink *one = *(const TovMapLink *const *) a, *other = *(const TovMapLink *const *) b;

  if (one->style != other->style)
    return one->style > other->style ? -1 : 1;
  return one->weight < other->weight ? 1 : one->weight > other->weight ? -1 : 0;
}

static void
show_ties (TovPartnershipMapPane *self, const TovMap *map, guint node)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autoptr (GPtrArray) facts = tov_fact_list_new ();

  for (guint i = 0; i < map->links->len; i++) {
    TovMapLink *link = &g_array_index (map->links, TovMapLink, i);

    if (link->a == node || link->b == node)
      g_ptr_array_add (links, link);
  }
  g_ptr_array_sort (links, compare_links);
  for (guint i = 0; i < links->len; i++) {
    const TovMapLink *link = g_ptr_array_index (links, i);
    const TovMapNode *other = tov_map_get_node (map, link->a == node ? link->b : link->a);
    TovFact *fact = tov_fact_new (other->id, g_strdup (other->label));

    tov_fact_say (fact, link->words);
    choose_on_map (fact, other->id);
    g_ptr_array_add (facts, fact);
  }
  tov_fact_section_update (self->ties, facts);
}

/* The words of a node begin with its name, which stands above them. */
static void
show_one (TovPartnershipMapPane *self, const TovMapNode *node)
{
  const char *about = node->words;

  if (g_str_has_prefix (about, node->label))
    about += strlen (node->label);
  gtk_label_set_text (self->name, node->label);
  gtk_label_set_text (self->about, about + strspn (about, ", "));
  gtk_widget_set_visible (self->release_button, node->is_pinned);
}

static void
show_advice (TovPartnershipMapPane *self, const TovTrailFigures *figures)
{
  g_autoptr (GPtrArray) advice = tov_partnership_map_advise (figures);
  g_autoptr (GPtrArray) facts = tov_fact_list_new ();

  for (guint i = 0; i < advice->len; i++) {
    const TovMapAdvice *one = g_ptr_array_index (advice, i);
    const TovTrailNode *a = g_ptr_array_index (figures->trails->nodes, one->a);
    const TovTrailNode *b = g_ptr_array_index (figures->trails->nodes, one->b);
    g_autofree char *key = g_strdup_printf ("%s %s", a->id, b->id);
    TovFact *fact = tov_fact_new (key, g_strdup (one->title));

    tov_fact_say (fact, one->words);
    choose_on_map (fact, a->id);
    g_ptr_array_add (facts, fact);
  }
  tov_fact_section_update (self->advice, facts);
}

static void
show_explanation (TovPartnershipMapPane *self, const TovTrailFigures *figures)
{
  g_autoptr (GPtrArray) sentences = tov_partnership_map_explain (figures);
  g_autofree char *words = NULL;

  g_ptr_array_add (sentences, NULL);
  words = g_strjoinv ("\n\n", (char **) sentences->pdata);
  gtk_label_set_text (self->explanation, words);
}

static void
tov_partnership_map_pane_dispose (GObject *object)
{
  TovPartnershipMapPane *self = TOV_PARTNERSHIP_MAP_PANE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_partnership_map_pane_parent_class)->dispose (object);
}

static void
tov_partnership_map_pane_class_init (TovPartnershipMapPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_partnership_map_pane_dispose;
}

static void
tov_partnership_map_pane_init (TovPartnershipMapPane *self)
{
}

GtkWidget *
tov_partnership_map_pane_new (TovContext *context)
{
  TovPartnershipMapPane *self = g_object_new (TOV_TYPE_PARTNERSHIP_MAP_PANE, NULL);

  self->context = g_object_ref (context);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->whole = wrap_in_scroller (create_whole (self));
  self->chosen = wrap_in_scroller (create_chosen (self));
  gtk_stack_add_child (self->stack, self->whole);
  gtk_stack_add_child (self->stack, self->chosen);
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  return GTK_WIDGET (self);
}

TovCallChoice *
tov_partnership_map_pane_get_call_choice (TovPartnershipMapPane *self)
{
  g_return_val_if_fail (TOV_IS_PARTNERSHIP_MAP_PANE (self), NULL);

  return self->call_choice;
}

void
tov_partnership_map_pane_show_figures (TovPartnershipMapPane *self, const TovTrailFigures *figures)
{
  g_return_if_fail (TOV_IS_PARTNERSHIP_MAP_PANE (self));

  show_advice (self, figures);
  show_explanation (self, figures);
}

void
tov_partnership_map_pane_show_node (TovPartnershipMapPane *self, const TovMap *map, int node)
{
  g_return_if_fail (TOV_IS_PARTNERSHIP_MAP_PANE (self));

  gtk_stack_set_visible_child (self->stack, node >= 0 ? self->chosen : self->whole);
  if (node < 0)
    return;
  show_one (self, tov_map_get_node (map, (guint) node));
  show_ties (self, map, (guint) node);
}

void
tov_partnership_map_pane_show_legend (TovPartnershipMapPane *self, const TovMap *map)
{
  g_return_if_fail (TOV_IS_PARTNERSHIP_MAP_PANE (self));

  tov_map_legend_view_set_map (self->legend, map);
}
