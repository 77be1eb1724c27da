/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-compare-button.h"

#include "tov-collection.h"
#include "tov-partnership.h"

#include <glib/gi18n-lib.h>

/* The states of the action; any other is the id of a partnership. */
#define NONE     "none"
#define PREVIOUS "previous"
#define YEAR     "year"

struct _TovCompareButton
{
  GtkWidget parent_instance;

  TovContext *context;
  GSimpleAction *action;
  /* Whether a partnership may stand beside what is shown. */
  gboolean is_free;
  /* The partnership to compare with, as a request wants it; NULL where it is none. */
  const char *partnerships[2];
  char *partnership;

  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (TovCompareButton, tov_compare_button, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const struct
{
  const char *state;
  const char *label;
  /* What the button says while it holds. */
  const char *words;
} choices[] = {
  { NONE, N_ ("Nothing"), N_ ("Compare") },
  { PREVIOUS, N_ ("The period before"), N_ ("Compared with the period before") },
  { YEAR, N_ ("The same period a year before"), N_ ("Compared with the year before") },
};

static const char *
get_state (TovCompareButton *self)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (self->action));

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].state, g_variant_get_string (state, NULL)))
      return choices[i].state;
  return self->partnership;
}

static char *
describe (TovCompareButton *self)
{
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].state, get_state (self)))
      return g_strdup (_ (choices[i].words));
  name =
      tov_store_get_title (tov_context_get_store (self->context), "partnership", self->partnership);
  /* Translators: %s is a partnership that the figures are compared with. */
  return g_strdup_printf (_ ("Compared with %s"), name);
}

static void
show_words (TovCompareButton *self, const char *words)
{
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

static void
set_state (TovCompareButton *self, const char *state)
{
  gboolean is_partnership = TRUE;
  g_autofree char *words = NULL;
  g_autofree char *kept = g_strdup (state);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    is_partnership &= !g_str_equal (choices[i].state, kept);
  g_free (self->partnership);
  self->partnership = is_partnership ? g_strdup (kept) : NULL;
  self->partnerships[0] = self->partnership;
  g_simple_action_set_state (self->action, g_variant_new_string (kept));
  words = describe (self);
  show_words (self, words);
}

static void
on_choice_activated_cb (TovCompareButton *self, GVariant *state, GSimpleAction *action)
{
  set_state (self, g_variant_get_string (state, NULL));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_choice (GMenu *menu, const char *label, const char *state)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "compare.with", "s", state);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_partnership_section (TovCompareButton *self)
{
  g_autoptr (TovCollection) partnerships =
      tov_collection_new (tov_context_get_store (self->context), &tov_partnership_entity);
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (partnerships)); i++) {
    g_autoptr (TovRecord) partnership = g_list_model_get_item (G_LIST_MODEL (partnerships), i);
    g_autofree char *name = tov_record_display (partnership);
    const char *id = tov_record_get_id (partnership);

    if (g_strcmp0 (id, tov_context_get_partnership (self->context)) != 0)
      add_choice (section, name, id);
  }
  return G_MENU_MODEL (section);
}

/* The menu is made when it opens, so that it knows every partnership there is. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  TovCompareButton *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) usual = g_menu_new ();
  g_autoptr (GMenuModel) partnerships = create_partnership_section (self);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_choice (usual, _ (choices[i].label), choices[i].state);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (usual));
  if (self->is_free)
    g_menu_append_section (menu, _ ("Another partnership"), partnerships);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
on_partnership_notify_cb (TovCompareButton *self)
{
  if (self->partnership != NULL
      && g_strcmp0 (self->partnership, tov_context_get_partnership (self->context)) == 0)
    set_state (self, NONE);
}

static void
tov_compare_button_dispose (GObject *object)
{
  TovCompareButton *self = TOV_COMPARE_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->action);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_compare_button_parent_class)->dispose (object);
}

static void
tov_compare_button_finalize (GObject *object)
{
  g_free (TOV_COMPARE_BUTTON (object)->partnership);
  G_OBJECT_CLASS (tov_compare_button_parent_class)->finalize (object);
}

static void
tov_compare_button_class_init (TovCompareButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_compare_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_compare_button_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_COMPARE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_compare_button_init (TovCompareButton *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->action =
      g_simple_action_new_stateful ("with", G_VARIANT_TYPE_STRING, g_variant_new_string (NONE));
  g_signal_connect_object (self->action, "activate", G_CALLBACK (on_choice_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "compare", G_ACTION_GROUP (group));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_menu, self, NULL);
  show_words (self, _ (choices[0].words));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

void
tov_compare_button_set_context (TovCompareButton *self, TovContext *context)
{
  g_return_if_fail (TOV_IS_COMPARE_BUTTON (self) && self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::partnership", G_CALLBACK (on_partnership_notify_cb),
                           self, G_CONNECT_SWAPPED);
}

/* Whole months stay whole where the last of them is longer or shorter a year before. */
static TovPeriod
find_year_before (TovPeriod period)
{
  return (TovPeriod){ tov_date_add_months (period.from, -12),
                      tov_date_add_months (period.til + 1, -12) - 1 };
}

/* What is hidden of a partnership among all of them for the sake of another may be shown of it
 * alone, and others could subtract the one from the other: to them it does not stand beside all. */
gboolean
tov_compare_button_apply (TovCompareButton *self, TovAnnexRequest *request)
{
  const char *state;

  self->is_free = request->audience == TOV_AUDIENCE_INTERNAL || request->partnerships != NULL;
  if (self->partnership != NULL && !self->is_free)
    set_state (self, NONE);
  state = get_state (self);
  if (g_str_equal (state, NONE))
    return FALSE;
  if (g_str_equal (state, PREVIOUS))
    request->period = tov_period_previous (request->period);
  else if (g_str_equal (state, YEAR))
    request->period = find_year_before (request->period);
  else
    request->partnerships = self->partnerships;
  return TRUE;
}
