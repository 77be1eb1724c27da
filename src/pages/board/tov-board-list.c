/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-board-list.h"

#include "tov-bin-focus.h"
#include "tov-consent-gate.h"
#include "tov-line.h"
#include "tov-list-saving.h"
#include "tov-standing-columns.h"
#include "tov-standing-menu.h"
#include "tov-standing-words.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

/* Narrower than this a table is all scrolling, and rows are easier to read. */
#define MIN_TABLE_WIDTH 800

struct _TovBoardList
{
  AdwBin parent_instance;
  TovContext *context;
  /* As they are shown. */
  GtkSingleSelection *selection;
  GtkLabel *count;
  GtkWidget *save;
  AdwSqueezer *squeezer;
  GtkColumnView *table;
  GtkListView *rows;
  /* What scrolls the table. */
  GtkWidget *table_part;
};

G_DEFINE_FINAL_TYPE (TovBoardList, tov_board_list, ADW_TYPE_BIN)

static gboolean
is_table (TovBoardList *self)
{
  return adw_squeezer_get_visible_child (self->squeezer) == self->table_part;
}

static GtkWidget *
create_line (void)
{
  GtkWidget *line = tov_line_new ();

  gtk_widget_set_hexpand (line, TRUE);
  return line;
}

/* Style classes come by turns, for cells are used again. */
static void
set_class (GtkWidget *widget, const char *name)
{
  const char *classes[] = { name, NULL };

  gtk_widget_set_css_classes (widget, classes);
}

static void
on_cell_setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const TovStandingColumn *column = user_data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *line = create_line ();

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (line), (guint) column->min_chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (line), (guint) column->nat_chars);
  gtk_box_append (GTK_BOX (box), line);
  if (column->get_icon != NULL)
    gtk_box_prepend (GTK_BOX (box), gtk_image_new ());
  gtk_list_item_set_child (item, box);
}

static void
on_cell_bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const TovStandingColumn *column = user_data;
  TovStanding *standing = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *line = gtk_widget_get_last_child (box);
  g_autofree char *words = column->get_words (standing);

  gtk_inscription_set_text (GTK_INSCRIPTION (line), words != NULL ? words : "");
  gtk_widget_set_tooltip_text (line, words);
  if (column->get_class != NULL)
    set_class (box, column->get_class (standing));
  if (column->get_icon != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (box)),
                                  column->get_icon (standing));
  if (column == tov_standing_columns)
    tov_standing_menu_mark_row (gtk_widget_get_parent (gtk_widget_get_parent (box)), standing);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const TovStandingColumn *column = user_data;

  return column->compare (TOV_STANDING ((gpointer) a), TOV_STANDING ((gpointer) b));
}

static void
add_column (TovBoardList *self, const TovStandingColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column =
      gtk_column_view_column_new (_ (column->title), factory);
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare, (gpointer) column, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (on_cell_setup_cb), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (on_cell_bind_cb), (gpointer) column);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column->is_growing);
  gtk_column_view_append_column (self->table, view_column);
}

static void
on_row_setup_cb (TovBoardList *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *rest = create_line ();

  gtk_box_append (GTK_BOX (top), create_line ());
  gtk_box_append (GTK_BOX (top), gtk_image_new ());
  gtk_box_append (GTK_BOX (top), gtk_label_new (NULL));
  gtk_widget_add_css_class (rest, "dim-label");
  gtk_widget_add_css_class (rest, "caption");
  gtk_widget_add_css_class (box, "record-row");
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), rest);
  gtk_list_item_set_child (item, box);
}

static void
on_row_bind_cb (TovBoardList *self, GtkListItem *item)
{
  TovStanding *standing = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *top = gtk_widget_get_first_child (box);
  GtkWidget *name = gtk_widget_get_first_child (top);
  GtkWidget *icon = gtk_widget_get_next_sibling (name);
  GtkWidget *contact = gtk_widget_get_last_child (top);
  g_autofree char *since = tov_standing_words_contact (standing);
  g_autofree char *rest = tov_standing_words_line (standing);

  gtk_inscription_set_text (GTK_INSCRIPTION (name), standing->name);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon),
                                tov_standing_words_contact_icon (standing->contact));
  set_class (icon, tov_standing_words_contact_class (standing->contact));
  gtk_label_set_text (GTK_LABEL (contact), since);
  set_class (contact, tov_standing_words_contact_class (standing->contact));
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), rest);
  tov_standing_menu_mark_row (gtk_widget_get_parent (box), standing);
}

static void
on_activate_cb (TovBoardList *self, guint position)
{
  g_autoptr (TovStanding) standing =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (standing != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                                tov_young_person_entity.name, standing->young_person);
}

static void
on_selection_items_changed_cb (TovBoardList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *words = g_strdup_printf (ngettext ("%u young person", "%u young people", n), n);

  gtk_label_set_text (self->count, words);
  gtk_widget_set_sensitive (self->save, n > 0);
}

/* Who orders the list anew wants to see who is first, and not where the first has gone. */
static void
on_sorter_changed_cb (TovBoardList *self)
{
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (self->table));

  gtk_widget_activate_action (rows, "list.scroll-to-item", "u", 0);
}

static char *
get_file_value (gpointer item, gpointer user_data)
{
  const TovStandingColumn *column = user_data;

  return column->get_value != NULL ? column->get_value (item) : column->get_words (item);
}

/* As they are shown, those it may be about: who has come since was not asked about. */
static void
save (GHashTable *allowed, gpointer user_data)
{
  TovBoardList *self = user_data;
  g_autoptr (GListStore) standings = g_list_store_new (TOV_TYPE_STANDING);
  TovListFile *list = tov_list_file_new (_ ("The board"), G_LIST_MODEL (standings));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++) {
    g_autoptr (TovStanding) standing = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

    if (g_hash_table_contains (allowed, standing->young_person))
      g_list_store_append (standings, standing);
  }
  for (const TovStandingColumn *column = tov_standing_columns; column->title != NULL; column++)
    tov_list_file_add_column (list, _ (column->title), column->kind, get_file_value,
                              (gpointer) column);
  tov_list_saving_ask (self->context, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       _ ("The board"), list, NULL);
}

static void
on_save_clicked_cb (TovBoardList *self)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++) {
    g_autoptr (TovStanding) standing = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

    g_ptr_array_add (people, g_strdup (standing->young_person));
  }
  tov_consent_gate_ask (self->context, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), people,
                        save, g_object_ref (self), g_object_unref);
}

/* Only the view that is seen has the model: the other would make rows for nobody. */
static void
on_visible_child_notify_cb (TovBoardList *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_column_view_set_model (self->table, is_table (self) ? model : NULL);
  gtk_list_view_set_model (self->rows, is_table (self) ? NULL : model);
  /* The keys go on in the view that is seen now. */
  if (root != NULL && gtk_root_get_focus (root) != NULL
      && gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self->squeezer)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
tov_board_list_grab_focus (GtkWidget *widget)
{
  TovBoardList *self = TOV_BOARD_LIST (widget);

  /* The window looks for a new focus also when this goes. */
  if (adw_bin_get_child (ADW_BIN (self)) == NULL)
    return FALSE;
  return gtk_widget_grab_focus (is_table (self) ? GTK_WIDGET (self->table)
                                                : GTK_WIDGET (self->rows));
}

static void
tov_board_list_dispose (GObject *object)
{
  TovBoardList *self = TOV_BOARD_LIST (object);

  /* What goes on in the list is no news to one that goes. */
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_board_list_parent_class)->dispose (object);
}

static void
tov_board_list_class_init (TovBoardListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_board_list_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_board_list_grab_focus;
}

static GtkWidget *
create_bar (TovBoardList *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = gtk_label_new (NULL);

  self->save = gtk_button_new_with_mnemonic (_ ("_Save the list…"));
  self->count = GTK_LABEL (count);
  gtk_label_set_xalign (self->count, 0);
  gtk_label_set_ellipsize (self->count, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (count, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (self->save, "flat");
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (on_save_clicked_cb), self);
  gtk_widget_add_css_class (bar, "board-list-bar");
  gtk_box_append (GTK_BOX (bar), count);
  gtk_box_append (GTK_BOX (bar), self->save);
  return bar;
}

/* Scrolls a view, with the keys and the menu of young people. */
static GtkWidget *
add_part (TovBoardList *self, GtkWidget *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Young people"), -1);
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);
  tov_standing_menu_add (view);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  adw_squeezer_add (self->squeezer, scroller);
  return scroller;
}

static void
tov_board_list_init (TovBoardList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->squeezer = ADW_SQUEEZER (adw_squeezer_new ());
  adw_squeezer_set_switch_threshold_policy (self->squeezer, ADW_FOLD_THRESHOLD_POLICY_MINIMUM);
  gtk_widget_set_vexpand (GTK_WIDGET (self->squeezer), TRUE);
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "data-table");
  for (const TovStandingColumn *column = tov_standing_columns; column->title != NULL; column++)
    add_column (self, column);
  self->table_part = add_part (self, GTK_WIDGET (self->table));
  gtk_widget_set_size_request (self->table_part, MIN_TABLE_WIDTH, -1);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind_cb), self, G_CONNECT_SWAPPED);
  self->rows = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  add_part (self, GTK_WIDGET (self->rows));
  gtk_widget_add_css_class (GTK_WIDGET (self->squeezer), "record-table");
  gtk_box_append (GTK_BOX (box), create_bar (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->squeezer));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
tov_board_list_new (TovContext *context, GListModel *standings)
{
  TovBoardList *self = g_object_new (TOV_TYPE_BOARD_LIST, NULL);
  GtkSorter *sorter = g_object_ref (gtk_column_view_get_sorter (self->table));
  GListModel *sorted = G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (standings), sorter));

  self->context = g_object_ref (context);
  self->selection = gtk_single_selection_new (sorted);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "items-changed",
                           G_CALLBACK (on_selection_items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->squeezer, "notify::visible-child",
                           G_CALLBACK (on_visible_child_notify_cb), self, G_CONNECT_SWAPPED);
  /* After the list, which has its new order by then. */
  g_signal_connect_object (sorter, "changed", G_CALLBACK (on_sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_selection_items_changed_cb (self);
  on_visible_child_notify_cb (self);
  return GTK_WIDGET (self);
}
