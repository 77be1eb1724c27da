/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-keyed-rows.h"

#define KEY "tov-key"

/* The row of a key, from a position on; NULL if there is none. */
static GtkListBoxRow *
find_row (GtkListBox *list, int position, const char *key)
{
  GtkListBoxRow *row;

  for (int i = position; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), KEY), key) == 0)
      return row;
  return NULL;
}

static void
move_row (GtkListBox *list, GtkListBoxRow *row, int position)
{
  if (gtk_list_box_row_get_index (row) == position)
    return;
  g_object_ref (row);
  gtk_list_box_remove (list, GTK_WIDGET (row));
  gtk_list_box_insert (list, GTK_WIDGET (row), position);
  g_object_unref (row);
}

static gboolean
has_focus_within (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* Takes the rows away whose things have gone; gives the place of the one that had the focus, -1 for
 * none. */
static int
remove_rows (GtkListBox *list, GHashTable *keys)
{
  GtkListBoxRow *row;
  int focused = -1;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL;) {
    if (g_hash_table_contains (keys, g_object_get_data (G_OBJECT (row), KEY))) {
      i++;
      continue;
    }
    if (has_focus_within (GTK_WIDGET (row)))
      focused = i;
    gtk_list_box_remove (list, GTK_WIDGET (row));
  }
  return focused;
}

void
tov_keyed_rows_update (GtkListBox *list,
                       const TovKeyedRows *rows,
                       GPtrArray *items,
                       gpointer user_data)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  GtkListBoxRow *row;
  int focused;

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (keys, (gpointer) rows->get_key (g_ptr_array_index (items, i)));
  /* What has gone goes first, so that what is left need not be moved. */
  focused = remove_rows (list, keys);
  for (guint i = 0; i < items->len; i++) {
    gpointer item = g_ptr_array_index (items, i);
    const char *key = rows->get_key (item);

    row = find_row (list, (int) i, key);
    if (row != NULL) {
      move_row (list, row, (int) i);
    } else {
      row = GTK_LIST_BOX_ROW (rows->create (item, user_data));
      g_object_set_data_full (G_OBJECT (row), KEY, g_strdup (key), g_free);
      gtk_list_box_insert (list, GTK_WIDGET (row), (int) i);
    }
    rows->fill (GTK_WIDGET (row), item, user_data);
  }
  gtk_list_box_invalidate_headers (list);
  /* The keys go on where they were, or beside the list that is empty now. */
  if (focused >= 0 && items->len > 0) {
    row = gtk_list_box_get_row_at_index (list, MIN (focused, (int) items->len - 1));
    gtk_widget_grab_focus (GTK_WIDGET (row));
  } else if (focused >= 0) {
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (list)), GTK_DIR_TAB_FORWARD);
  }
}
