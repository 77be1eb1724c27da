/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sidebar-lists.h"

#include "tov-list-menu.h"
#include "tov-record-deletion.h"
#include "tov-saved-list-dialog.h"
#include "tov-selection.h"
#include "tov-sidebar-row.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define BOARD "board"

struct _TovSidebarLists
{
  GObject parent_instance;
  TovContext *context;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TovSidebarLists, tov_sidebar_lists, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *title;
  const char *conditions;
} seeds[] = {
  { NC_ ("young people", "Mine"), "key_worker=me" },
  { NC_ ("young people", "Without contact for 30 days"), "days=30" },
};

static void
add_copy (TovRecord *record, gpointer lists)
{
  g_ptr_array_add (lists, tov_record_copy (record));
}

/* Without a position of their own they come last, by name. */
static int
compare_lists (gconstpointer a, gconstpointer b)
{
  const TovSavedList *first = *(TovSavedList *const *) a, *second = *(TovSavedList *const *) b;
  gint64 x = first->position != TOV_NUMBER_NONE ? first->position : G_MAXINT64;
  gint64 y = second->position != TOV_NUMBER_NONE ? second->position : G_MAXINT64;

  return x != y ? (x > y) - (x < y) : tov_text_compare (first->name, second->name);
}

/* Elements TovSavedList, copies, as they are shown. NULL where they could not be read. */
static GPtrArray *
load_lists (TovSidebarLists *self, GError **error)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);

  if (!tov_store_foreach (tov_context_get_store (self->context), &tov_saved_list_entity, add_copy,
                          lists, error))
    return NULL;
  g_ptr_array_sort (lists, compare_lists);
  return g_steal_pointer (&lists);
}

/* Conditions are written in one way only, so that a place is found again. */
static void
add_row (TovSidebarLists *self,
         int position,
         const char *conditions,
         const char *title,
         const char *record)
{
  g_autoptr (TovSelection) selection = tov_selection_from_text (conditions);
  g_autofree char *text = tov_selection_to_text (selection);

  gtk_list_box_insert (self->list, tov_sidebar_row_new_list (BOARD, text, title, record), position);
}

/* Takes the rows of lists away, and gives the place after the row of the board. */
static int
clear (TovSidebarLists *self)
{
  GtkListBoxRow *row;
  int position = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;) {
    if (tov_sidebar_row_get_selection (TOV_SIDEBAR_ROW (row)) != NULL) {
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
      continue;
    }
    i++;
    if (g_str_equal (tov_sidebar_row_get_page (TOV_SIDEBAR_ROW (row)), BOARD))
      position = i;
  }
  return position;
}

static void
fill (TovSidebarLists *self)
{
  g_autoptr (GPtrArray) lists = load_lists (self, NULL);
  int position = clear (self);

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    add_row (self, position++, seeds[i].conditions,
             g_dpgettext2 (GETTEXT_PACKAGE, "young people", seeds[i].title), NULL);
  for (guint i = 0; lists != NULL && i < lists->len; i++) {
    TovSavedList *list = g_ptr_array_index (lists, i);

    add_row (self, position++, list->conditions, list->name, tov_record_get_id (TOV_RECORD (list)));
  }
}

static void
on_store_changed_cb (TovSidebarLists *self, const char *entity, const char *id)
{
  if (!g_str_equal (entity, tov_saved_list_entity.name))
    return;
  fill (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static int
find_list (GPtrArray *lists, const char *id)
{
  for (guint i = 0; i < lists->len; i++)
    if (g_str_equal (tov_record_get_id (g_ptr_array_index (lists, i)), id))
      return (int) i;
  return -1;
}

/* Every list gets its place as a position. */
static gboolean
save_positions (TovStore *store, GPtrArray *lists, GError **error)
{
  for (guint i = 0; i < lists->len; i++) {
    TovSavedList *list = g_ptr_array_index (lists, i);

    if (list->position == i + 1)
      continue;
    list->position = i + 1;
    if (!tov_store_save (store, TOV_RECORD (list), error))
      return FALSE;
  }
  return TRUE;
}

static void
move (TovSidebarLists *self, const char *id, int steps)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lists = load_lists (self, &error);
  int from = lists != NULL ? find_list (lists, id) : -1;
  int to = from + steps;
  g_autofree char *words = NULL;

  /* A menu may be older than the lists. */
  if (error == NULL && (from < 0 || to < 0 || to >= (int) lists->len))
    return;
  if (error == NULL) {
    TovSavedList *list = g_ptr_array_steal_index (lists, (guint) from);

    g_ptr_array_insert (lists, to, list);
    words = g_strdup_printf (_ ("The list “%s” is moved"), list->name);
  }
  if (error == NULL && tov_store_begin (store, words, &error)
      && tov_store_end (store, save_positions (store, lists, &error), &error))
    tov_context_notify (self->context, words, TRUE);
  else
    tov_context_fail (self->context, _ ("The list was not moved"), error);
}

static void
move_up_cb (GSimpleAction *action, GVariant *id, gpointer user_data)
{
  move (user_data, g_variant_get_string (id, NULL), -1);
}

static void
move_down_cb (GSimpleAction *action, GVariant *id, gpointer user_data)
{
  move (user_data, g_variant_get_string (id, NULL), 1);
}

static void
rename_cb (GSimpleAction *action, GVariant *id, gpointer user_data)
{
  TovSidebarLists *self = user_data;
  g_autoptr (TovRecord) list =
      tov_store_get (tov_context_get_store (self->context), &tov_saved_list_entity,
                     g_variant_get_string (id, NULL), NULL);
  g_autoptr (TovRecord) copy = list != NULL ? tov_record_copy (list) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->list));

  if (copy != NULL)
    tov_saved_list_dialog_present (self->context, GTK_WINDOW (root), TOV_SAVED_LIST (copy));
}

static void
delete_cb (GSimpleAction *action, GVariant *id, gpointer user_data)
{
  TovSidebarLists *self = user_data;

  tov_record_deletion_run (self->context, &tov_saved_list_entity, g_variant_get_string (id, NULL));
}

static const GActionEntry actions[] = {
  { "rename", rename_cb, "s" },
  { "move-up", move_up_cb, "s" },
  { "move-down", move_down_cb, "s" },
  { "delete", delete_cb, "s" },
};

static void
add_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static const char *
get_record (GtkListBoxRow *row)
{
  return row != NULL ? tov_sidebar_row_get_record (TOV_SIDEBAR_ROW (row)) : NULL;
}

static GtkListBoxRow *
get_neighbour (GtkListBoxRow *row, int steps)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row)));

  return gtk_list_box_get_row_at_index (list, gtk_list_box_row_get_index (row) + steps);
}

static GMenuModel *
create_menu (GtkWidget *widget)
{
  GtkListBoxRow *row =
      widget != NULL ? GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (widget, TOV_TYPE_SIDEBAR_ROW))
                     : NULL;
  const char *id = get_record (row);
  g_autoptr (GMenu) last = NULL;
  GMenu *menu;

  if (id == NULL)
    return NULL;
  menu = g_menu_new ();
  last = g_menu_new ();
  add_item (menu, _ ("_Rename…"), "saved-list.rename", id);
  if (get_record (get_neighbour (row, -1)) != NULL)
    add_item (menu, _ ("Move _up"), "saved-list.move-up", id);
  if (get_record (get_neighbour (row, 1)) != NULL)
    add_item (menu, _ ("Move _down"), "saved-list.move-down", id);
  add_item (last, _ ("_Delete"), "saved-list.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

static void
tov_sidebar_lists_dispose (GObject *object)
{
  g_clear_object (&TOV_SIDEBAR_LISTS (object)->context);
  G_OBJECT_CLASS (tov_sidebar_lists_parent_class)->dispose (object);
}

static void
tov_sidebar_lists_class_init (TovSidebarListsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_sidebar_lists_dispose;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_SIDEBAR_LISTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_sidebar_lists_init (TovSidebarLists *self)
{
}

TovSidebarLists *
tov_sidebar_lists_new (TovContext *context, GtkListBox *list)
{
  TovSidebarLists *self = g_object_new (TOV_TYPE_SIDEBAR_LISTS, NULL);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (list)));
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->context = g_object_ref (context);
  self->list = list;
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (window, "saved-list", G_ACTION_GROUP (group));
  tov_list_menu_add (GTK_WIDGET (list), create_menu);
  g_signal_connect_object (tov_context_get_store (context), "changed",
                           G_CALLBACK (on_store_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  return self;
}
