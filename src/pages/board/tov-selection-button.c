/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-selection-button.h"

#include "tov-clock.h"
#include "tov-saved-list-dialog.h"
#include "tov-selection-words.h"
#include "tov-spoken.h"
#include "tov-support-level.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* With more to choose from than this one can search among it. */
#define MAX_UNSEARCHED 10
/* Of a name that is chosen so much is shown. */
#define MAX_CHARS 22

typedef struct
{
  TovSelect condition;
  char *value;
  char *words;
} Option;

typedef struct _Row Row;

typedef struct
{
  const char *label;
  /* What it sets: at most one of them at a time. */
  TovSelect conditions[2];
  /* Whom the options that depend on the register come from; standings are those of the board. */
  void (*add_options) (Row *row, GPtrArray *standings);
} RowKind;

struct _Row
{
  const RowKind *kind;
  TovSelectionButton *button;
  GtkDropDown *choice;
  /* Elements Option; in the choice "any" stands before them. */
  GPtrArray *options;
};

struct _TovSelectionButton
{
  AdwBin parent_instance;
  TovContext *context;
  TovSelection *selection;
  /* Elements Row. */
  GPtrArray *rows;
  /* Rows are being filled, and nobody chooses. */
  gboolean is_filling;

  GtkMenuButton *button;
  GtkLabel *count;
  GtkGrid *grid;
  GtkWidget *clear;
  GtkWidget *keep;
};

G_DEFINE_FINAL_TYPE (TovSelectionButton, tov_selection_button, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static TovStore *
get_store (TovSelectionButton *self)
{
  return tov_context_get_store (self->context);
}

static void
free_option (Option *option)
{
  g_free (option->value);
  g_free (option->words);
  g_free (option);
}

static void
free_row (Row *row)
{
  g_ptr_array_unref (row->options);
  g_free (row);
}

static void
add_option (Row *row, TovSelect condition, const char *value)
{
  Option *option;

  for (guint i = 0; i < row->options->len; i++) {
    option = g_ptr_array_index (row->options, i);
    if (option->condition == condition && g_str_equal (option->value, value))
      return;
  }
  option = g_new (Option, 1);
  option->condition = condition;
  option->value = g_strdup (value);
  option->words = tov_selection_words_value (get_store (row->button), condition, value);
  g_ptr_array_add (row->options, option);
}

static int
compare_options (gconstpointer a, gconstpointer b)
{
  const Option *first = *(Option *const *) a, *second = *(Option *const *) b;

  return tov_text_compare (first->words, second->words);
}

/* What comes from the register is in the order of its words, after what is always there. */
static void
sort_options (Row *row, guint n_first)
{
  qsort (row->options->pdata + n_first, row->options->len - n_first, sizeof (gpointer),
         compare_options);
}

static void
add_key_workers (Row *row, GPtrArray *standings)
{
  add_option (row, TOV_SELECT_KEY_WORKER, "me");
  add_option (row, TOV_SELECT_KEY_WORKER, "none");
  for (guint i = 0; i < standings->len; i++) {
    TovStanding *standing = g_ptr_array_index (standings, i);

    if (standing->key_worker != NULL)
      add_option (row, TOV_SELECT_KEY_WORKER, standing->key_worker);
  }
  sort_options (row, 2);
}

static void
add_levels (Row *row, GPtrArray *standings)
{
  for (guint i = 0; tov_support_levels[i].code != NULL; i++)
    add_option (row, TOV_SELECT_LEVEL, tov_support_levels[i].code);
  add_option (row, TOV_SELECT_LEVEL, "none");
}

static void
add_themes (Row *row, GPtrArray *standings)
{
  for (guint i = 0; i < standings->len; i++) {
    TovStanding *standing = g_ptr_array_index (standings, i);

    for (guint k = 0; standing->themes[k] != NULL; k++)
      add_option (row, TOV_SELECT_THEME, standing->themes[k]);
  }
  sort_options (row, 0);
}

static void
add_contacts (Row *row, GPtrArray *standings)
{
  static const char *const days[] = { "7", "14", "30", "60", "90" };

  add_option (row, TOV_SELECT_CONTACT, "due");
  add_option (row, TOV_SELECT_CONTACT, "overdue");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    add_option (row, TOV_SELECT_DAYS, days[i]);
}

static void
add_balls (Row *row, GPtrArray *standings)
{
  add_option (row, TOV_SELECT_BALL, "me");
  add_option (row, TOV_SELECT_BALL, "thrown");
  add_option (row, TOV_SELECT_BALL, "none");
  for (guint i = 0; i < standings->len; i++) {
    TovStanding *standing = g_ptr_array_index (standings, i);

    if (standing->ball_contact != NULL)
      add_option (row, TOV_SELECT_BALL, standing->ball_contact);
    if (standing->ball_organisation != NULL)
      add_option (row, TOV_SELECT_BALL, standing->ball_organisation);
  }
  sort_options (row, 3);
}

static void
add_steps (Row *row, GPtrArray *standings)
{
  add_option (row, TOV_SELECT_STEP, "none");
  add_option (row, TOV_SELECT_STEP, "due");
}

static void
add_limits (Row *row, GPtrArray *standings)
{
  add_option (row, TOV_SELECT_LIMIT, "any");
}

/* A condition that stands twice is alone in its row. */
static const RowKind kinds[] = {
  { N_ ("Key worker"), { TOV_SELECT_KEY_WORKER, TOV_SELECT_KEY_WORKER }, add_key_workers },
  { N_ ("Level"), { TOV_SELECT_LEVEL, TOV_SELECT_LEVEL }, add_levels },
  { N_ ("Since contact"), { TOV_SELECT_DAYS, TOV_SELECT_CONTACT }, add_contacts },
  { N_ ("Ball"), { TOV_SELECT_BALL, TOV_SELECT_BALL }, add_balls },
  { N_ ("Next step"), { TOV_SELECT_STEP, TOV_SELECT_STEP }, add_steps },
  { N_ ("Theme"), { TOV_SELECT_THEME, TOV_SELECT_THEME }, add_themes },
  { N_ ("Deadlines"), { TOV_SELECT_LIMIT, TOV_SELECT_LIMIT }, add_limits },
};

/* The condition of the row that is set; TOV_N_SELECT if none is. */
static TovSelect
find_set (TovSelectionButton *self, const RowKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind->conditions); i++)
    if (tov_selection_get (self->selection, kind->conditions[i]) != NULL)
      return kind->conditions[i];
  return TOV_N_SELECT;
}

static void
update_button (TovSelectionButton *self)
{
  g_autofree char *chosen = tov_selection_words (get_store (self), self->selection);
  g_autofree char *words = *chosen != '\0' ? g_strdup_printf (_ ("Shown: %s"), chosen)
                                           : g_strdup (_ ("Choose who is shown"));
  g_autofree char *digits = NULL;
  guint number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    number += find_set (self, &kinds[i]) != TOV_N_SELECT;
  digits = g_strdup_printf ("%u", number);
  gtk_label_set_text (self->count, digits);
  gtk_widget_set_visible (GTK_WIDGET (self->count), number > 0);
  gtk_widget_set_sensitive (self->clear, number > 0);
  gtk_widget_set_sensitive (self->keep, !tov_selection_is_empty (self->selection));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

static void
show_row (Row *row)
{
  TovSelectionButton *self = row->button;
  TovSelect condition = find_set (self, row->kind);
  guint chosen = 0;

  if (condition != TOV_N_SELECT)
    for (guint i = 0; i < row->options->len; i++) {
      const Option *option = g_ptr_array_index (row->options, i);

      if (option->condition == condition
          && g_str_equal (option->value, tov_selection_get (self->selection, condition)))
        chosen = i + 1;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (row->choice, chosen);
  self->is_filling = FALSE;
}

static void
clear_row (TovSelectionButton *self, const RowKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind->conditions); i++)
    tov_selection_set (self->selection, kind->conditions[i], NULL);
}

static void
on_choice_selected_cb (Row *row)
{
  TovSelectionButton *self = row->button;
  guint chosen = gtk_drop_down_get_selected (row->choice);

  if (self->is_filling || chosen > row->options->len)
    return;
  clear_row (self, row->kind);
  if (chosen > 0) {
    const Option *option = g_ptr_array_index (row->options, chosen - 1);

    tov_selection_set (self->selection, option->condition, option->value);
  }
  update_button (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill_choice (Row *row)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, C_ ("condition", "Any"));
  for (guint i = 0; i < row->options->len; i++)
    gtk_string_list_append (words, ((Option *) g_ptr_array_index (row->options, i))->words);
  gtk_drop_down_set_enable_search (row->choice, row->options->len > MAX_UNSEARCHED);
  gtk_drop_down_set_model (row->choice, G_LIST_MODEL (words));
}

static void
on_chosen_setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
on_chosen_bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* What is chosen must not make the popover wider than the narrowest window; in the list it is read
 * in full. */
static void
shorten_chosen (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_chosen_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_chosen_bind_cb), NULL);
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
}

static void
add_row (TovSelectionButton *self, const RowKind *kind, GPtrArray *standings)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *label = gtk_label_new (_ (kind->label));
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *choice = gtk_drop_down_new (NULL, expression);
  TovSelect condition = find_set (self, kind);

  row->kind = kind;
  row->button = self;
  row->choice = GTK_DROP_DOWN (choice);
  row->options = g_ptr_array_new_with_free_func ((GDestroyNotify) free_option);
  kind->add_options (row, standings);
  /* What is set is always among them. */
  if (condition != TOV_N_SELECT)
    add_option (row, condition, tov_selection_get (self->selection, condition));
  shorten_chosen (row->choice);
  fill_choice (row);
  show_row (row);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (on_choice_selected_cb), row);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (kind->label), -1);
  tov_spoken_choice (choice);
  gtk_grid_attach (self->grid, label, 0, (int) self->rows->len, 1, 1);
  gtk_grid_attach (self->grid, choice, 1, (int) self->rows->len, 1, 1);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (TovSelectionButton *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->rows, 0);
}

/* The rows are made when they are to be seen, of those who are on the board then. They must be
 * there before the popover is, or it keeps the size it had. */
static void
on_popover_due_cb (GtkMenuButton *button, gpointer user_data)
{
  TovSelectionButton *self = user_data;
  g_autoptr (GPtrArray) standings = tov_standings_load (
      get_store (self), tov_context_get_partnership (self->context), tov_clock_today (), NULL);

  clear_rows (self);
  if (standings == NULL)
    standings = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_row (self, &kinds[i], standings);
}

static void
on_clear_clicked_cb (TovSelectionButton *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    clear_row (self, &kinds[i]);
  for (guint i = 0; i < self->rows->len; i++)
    show_row (g_ptr_array_index (self->rows, i));
  update_button (self);
  /* The button can be pressed no more, so the focus goes on. */
  gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_keep_clicked_cb (TovSelectionButton *self)
{
  g_autoptr (TovSavedList) list = TOV_SAVED_LIST (tov_record_new (&tov_saved_list_entity));
  GtkWidget *parent = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  list->name = tov_selection_words (get_store (self), self->selection);
  list->conditions = tov_selection_to_text (self->selection);
  gtk_menu_button_popdown (self->button);
  tov_saved_list_dialog_present (self->context, GTK_WINDOW (parent), list);
}

static void
tov_selection_button_dispose (GObject *object)
{
  g_clear_object (&TOV_SELECTION_BUTTON (object)->context);
  G_OBJECT_CLASS (tov_selection_button_parent_class)->dispose (object);
}

static void
tov_selection_button_finalize (GObject *object)
{
  TovSelectionButton *self = TOV_SELECTION_BUTTON (object);

  tov_selection_free (self->selection);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (tov_selection_button_parent_class)->finalize (object);
}

static void
tov_selection_button_class_init (TovSelectionButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_selection_button_dispose;
  object_class->finalize = tov_selection_button_finalize;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_SELECTION_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
create_popover (TovSelectionButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_grid_set_column_spacing (self->grid, 12);
  self->clear = gtk_button_new_with_mnemonic (_ ("_Clear"));
  self->keep = gtk_button_new_with_mnemonic (_ ("_Keep as a list…"));
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear_clicked_cb), self);
  g_signal_connect_swapped (self->keep, "clicked", G_CALLBACK (on_keep_clicked_cb), self);
  gtk_widget_set_hexpand (self->clear, TRUE);
  gtk_widget_set_hexpand (self->keep, TRUE);
  gtk_box_append (GTK_BOX (buttons), self->clear);
  gtk_box_append (GTK_BOX (buttons), self->keep);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (popover, "filter-popover");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
tov_selection_button_init (TovSelectionButton *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->selection = tov_selection_new ();
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "accent");
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("tov-filter-symbolic"));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->count));
  gtk_menu_button_set_child (self->button, content);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_menu_button_set_popover (self->button, create_popover (self));
  gtk_menu_button_set_create_popup_func (self->button, on_popover_due_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
tov_selection_button_new (TovContext *context)
{
  TovSelectionButton *self = g_object_new (TOV_TYPE_SELECTION_BUTTON, NULL);

  self->context = g_object_ref (context);
  update_button (self);
  return GTK_WIDGET (self);
}

const TovSelection *
tov_selection_button_get_selection (TovSelectionButton *self)
{
  g_return_val_if_fail (TOV_IS_SELECTION_BUTTON (self), NULL);

  return self->selection;
}

void
tov_selection_button_set_selection (TovSelectionButton *self, const TovSelection *selection)
{
  g_return_if_fail (TOV_IS_SELECTION_BUTTON (self));

  tov_selection_free (self->selection);
  self->selection = tov_selection_copy (selection);
  update_button (self);
  for (guint i = 0; i < self->rows->len; i++)
    show_row (g_ptr_array_index (self->rows, i));
}
