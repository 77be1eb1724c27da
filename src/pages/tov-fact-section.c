/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-fact-section.h"

#include "tov-face.h"
#include "tov-keyed-rows.h"
#include "tov-sparkline.h"
#include "tov-spoken.h"
#include "tov-wrapped-label.h"

/* A story has more; it is opened to be read. */
#define TITLE_LINES 4
#define FACE_SIZE   32
/* As many as are recognised at a glance; who else there is stands in the words. */
#define MOST_FACES 3
#define BAR_WIDTH  96

struct _TovFactSection
{
  AdwBin parent_instance;
  TovContext *context;
  GtkBox *box;
  GtkBox *header;
  /* NULL where nothing can be added. While there is nothing yet a button with words stands in the
   * place of the small one. */
  GtkWidget *add;
  GtkWidget *add_first;
  gboolean can_add;
  gboolean is_empty;
  /* NULL where nothing is said. */
  GtkWidget *empty;
  GtkListBox *list;
  /* Makes titles begin in line, however many faces stand in front. */
  GtkSizeGroup *face_widths;
  GtkWidget *card;
};

G_DEFINE_FINAL_TYPE (TovFactSection, tov_fact_section, ADW_TYPE_BIN)

static void
set_name (GtkWidget *widget, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

/* What is ticked is done at once, and its row goes. */
static GtkWidget *
create_tick (const TovFact *fact)
{
  GtkWidget *tick = gtk_check_button_new ();

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (tick, "selection-mode");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (tick), "s", fact->key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (tick), fact->tick_action);
  return tick;
}

static GtkWidget *
create_button (GtkWidget *row, const TovFact *fact)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", fact->key);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "button", button);
  return button;
}

static const char *
get_key (gpointer item)
{
  return ((const TovFact *) item)->key;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  const TovFact *fact = item;
  GtkWidget *row = adw_action_row_new ();

  /* What people wrote is never read as markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), TITLE_LINES);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "fact-row");
  if (fact->tick_action != NULL) {
    GtkWidget *tick = create_tick (fact);

    adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
    g_object_set_data (G_OBJECT (row), "tick", tick);
  }
  return row;
}

/* What can be done with it changes while the row stays: a post that was handed over is so once. */
static void
fill_button (GtkWidget *row, const TovFact *fact)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), "button");

  if (fact->button_action != NULL && button == NULL)
    button = create_button (row, fact);
  if (button == NULL)
    return;
  gtk_widget_set_visible (button, fact->button_action != NULL);
  gtk_button_set_label (GTK_BUTTON (button), fact->button_words != NULL ? fact->button_words : "");
  if (fact->button_words != NULL)
    tov_spoken_name (button, fact->button_words, fact->title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), fact->button_action);
}

/* The scores come and go while the row stays. */
static void
fill_scores (GtkWidget *row, const TovFact *fact)
{
  GtkWidget *sparkline = g_object_get_data (G_OBJECT (row), "sparkline");

  if (fact->scores != NULL && sparkline == NULL) {
    sparkline = tov_sparkline_new (1, 10);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), sparkline);
    g_object_set_data (G_OBJECT (row), "sparkline", sparkline);
  }
  if (sparkline == NULL)
    return;
  gtk_widget_set_visible (sparkline, fact->scores != NULL);
  if (fact->scores != NULL)
    tov_sparkline_set_values (TOV_SPARKLINE (sparkline), fact->scores, fact->scores_words);
}

static GtkWidget *
create_bar (GtkWidget *row)
{
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  /* The words beside it say the same. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  g_object_set_data (G_OBJECT (row), "bar", bar);
  return bar;
}

static void
fill_bar (GtkWidget *row, const TovFact *fact)
{
  GtkWidget *bar = g_object_get_data (G_OBJECT (row), "bar");

  if (fact->room > 0 && bar == NULL)
    bar = create_bar (row);
  if (bar == NULL)
    return;
  gtk_widget_set_visible (bar, fact->room > 0);
  if (fact->room > 0)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar),
                                   MIN ((double) fact->taken / fact->room, 1));
  if (fact->taken > fact->room)
    gtk_widget_add_css_class (bar, "over");
  else
    gtk_widget_remove_css_class (bar, "over");
}

/* Photos come and go, so they are looked up again. */
static void
fill_faces (GtkWidget *row, const TovFact *fact, TovFactSection *self)
{
  GtkWidget *faces = g_object_get_data (G_OBJECT (row), "faces");

  if (faces != NULL)
    adw_action_row_remove (ADW_ACTION_ROW (row), faces);
  g_object_set_data (G_OBJECT (row), "faces", NULL);
  if (fact->faces == NULL)
    return;
  faces = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (faces, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (faces, "faces");
  gtk_size_group_add_widget (self->face_widths, faces);
  for (guint i = 0; i < MIN (fact->faces->len, MOST_FACES); i++)
    gtk_box_append (GTK_BOX (faces),
                    tov_face_new (self->context, g_ptr_array_index (fact->faces, i), FACE_SIZE));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), faces);
  g_object_set_data (G_OBJECT (row), "faces", faces);
}

static void
fill_row (GtkWidget *row, gpointer item, gpointer user_data)
{
  const TovFact *fact = item;
  GtkWidget *tick = g_object_get_data (G_OBJECT (row), "tick");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fact->rest->str);
  /* The title is the row's name already. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  fact->rest->str, -1);
  if (fact->is_alert)
    gtk_widget_add_css_class (row, "alert");
  else
    gtk_widget_remove_css_class (row, "alert");
  if (fact->action != NULL) {
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), fact->target);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (row), fact->action);
  }
  if (tick != NULL) {
    set_name (tick, fact->tick_words);
    gtk_widget_set_tooltip_text (tick, fact->tick_words);
    /* Two may be called the same; whose it is and when tells them apart. */
    gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    fact->rest->str, -1);
  }
  fill_button (row, fact);
  fill_scores (row, fact);
  fill_bar (row, fact);
  fill_faces (row, fact, user_data);
}

static const TovKeyedRows rows = { get_key, create_row, fill_row };

static void
tov_fact_section_dispose (GObject *object)
{
  TovFactSection *self = TOV_FACT_SECTION (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_object (&self->face_widths);
  G_OBJECT_CLASS (tov_fact_section_parent_class)->dispose (object);
}

static void
tov_fact_section_class_init (TovFactSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_fact_section_dispose;
}

static void
tov_fact_section_init (TovFactSection *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->header = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->face_widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->header), "related-header");
  gtk_box_append (self->box, GTK_WIDGET (self->header));
  gtk_box_append (self->box, GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
tov_fact_section_new (TovContext *context, const char *heading, const char *empty)
{
  TovFactSection *self = g_object_new (TOV_TYPE_FACT_SECTION, NULL);
  GtkWidget *label = tov_wrapped_label_new (heading, "heading");

  self->context = g_object_ref (context);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (self->header, label);
  set_name (GTK_WIDGET (self->list), heading);
  if (empty != NULL) {
    self->empty = tov_wrapped_label_new (empty, "dim-label");
    gtk_box_append (self->box, self->empty);
  }
  return GTK_WIDGET (self);
}

/* The one takes the focus over from the other. */
static void
update_add (TovFactSection *self)
{
  gboolean is_first = self->is_empty && self->empty != NULL;
  GtkWidget *shown = is_first ? self->add_first : self->add;
  GtkWidget *hidden = is_first ? self->add : self->add_first;

  if (self->add == NULL)
    return;
  gtk_widget_set_visible (shown, self->can_add);
  if (gtk_widget_is_focus (hidden))
    gtk_widget_grab_focus (shown);
  gtk_widget_hide (hidden);
}

static void
set_up_add (GtkWidget *button, const char *action, GVariant *target)
{
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

void
tov_fact_section_set_add (TovFactSection *self,
                          const char *words,
                          const char *action,
                          GVariant *target)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (target);

  g_return_if_fail (TOV_IS_FACT_SECTION (self));

  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  self->add_first = gtk_button_new_with_label (words);
  self->can_add = TRUE;
  gtk_widget_set_tooltip_text (self->add, words);
  gtk_widget_add_css_class (self->add, "flat");
  set_name (self->add, words);
  set_up_add (self->add, action, sunk);
  gtk_box_append (self->header, self->add);
  gtk_widget_set_halign (self->add_first, GTK_ALIGN_START);
  set_up_add (self->add_first, action, sunk);
  gtk_box_append (self->box, self->add_first);
  update_add (self);
}

void
tov_fact_section_set_can_add (TovFactSection *self, gboolean can_add)
{
  g_return_if_fail (TOV_IS_FACT_SECTION (self) && self->add != NULL);

  self->can_add = can_add;
  update_add (self);
}

void
tov_fact_section_set_card (TovFactSection *self, GtkWidget *card)
{
  g_return_if_fail (TOV_IS_FACT_SECTION (self));

  self->card = card;
  gtk_box_append (self->box, card);
}

void
tov_fact_section_update (TovFactSection *self, GPtrArray *facts)
{
  g_return_if_fail (TOV_IS_FACT_SECTION (self));

  self->is_empty = facts->len == 0;
  tov_keyed_rows_update (self->list, &rows, facts, self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !self->is_empty);
  if (self->empty != NULL)
    gtk_widget_set_visible (self->empty, self->is_empty);
  update_add (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          !self->is_empty || self->empty != NULL || self->card != NULL);
}
