/* Where one is in the window, and the ways from place to place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-window-private.h"

#include "tov-begin-page.h"
#include "tov-board-page.h"
#include "tov-entities.h"
#include "tov-network-page.h"
#include "tov-pages.h"
#include "tov-partnership.h"
#include "tov-records-page.h"
#include "tov-selection.h"

#include <glib/gi18n-lib.h>

/* No page's tag. */
#define BEGIN   "begin"
#define BOARD   "board"
#define NETWORK "network"

/* What is kept of a page whose own view was shown last, and no list. */
#define NO_LIST ""

static void
update_actions (TovWindow *self)
{
  GAction *back = g_action_map_lookup_action (G_ACTION_MAP (self), "back");
  GAction *forward = g_action_map_lookup_action (G_ACTION_MAP (self), "forward");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (back), tov_history_can_step (self->history, -1));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (forward), tov_history_can_step (self->history, 1));
}

/* Pages are built when they are first asked for. */
static GtkWidget *
get_page (TovWindow *self, const TovPage *page)
{
  GtkWidget *widget = gtk_stack_get_child_by_name (self->page_stack, page->tag);

  if (widget == NULL) {
    widget = page->create (page, self->context);
    gtk_stack_add_named (self->page_stack, widget, page->tag);
  }
  return widget;
}

static void
show_records (TovWindow *self, guint position, TovRecordsPage *page, const TovPlace *place)
{
  const TovEntity *entity = tov_entities_find (place->entity);
  const TovField *field = place->field != NULL ? tov_entity_get_field (entity, place->field) : NULL;

  if (place->record != NULL) {
    tov_records_page_show_record (page, entity, place->record);
    return;
  }
  self->lists[position] = entity->name;
  tov_records_page_show_list (page, entity, field, place->owner);
}

/* Beside the lists there is the map of the partnership, a place without an entity. */
static TovRecordsPage *
show_network (TovWindow *self, guint position, TovNetworkPage *page, const TovPlace *place)
{
  if (place->entity == NULL) {
    self->lists[position] = NO_LIST;
    tov_network_page_show (page, TOV_NETWORK_PARTNERSHIP);
  } else {
    tov_network_page_show (page, place->record != NULL ? TOV_NETWORK_RECORD : TOV_NETWORK_LIST);
  }
  return TOV_RECORDS_PAGE (tov_network_page_get_records (page));
}

/* Who comes back to the board finds what was chosen on it; only another list, or the board itself
 * after a list, changes that. */
static void
show_selection (TovWindow *self, TovBoardPage *page, const TovPlace *place)
{
  if (g_strcmp0 (place->selection, self->selection) == 0)
    return;
  g_free (self->selection);
  self->selection = g_strdup (place->selection);
  tov_board_page_select (page, place->selection != NULL ? place->selection : "",
                         place->selection != NULL);
}

/* The keys are to work in what was opened, not in a button of the header bar; but who walks through
 * the sidebar by keys stays there. */
static void
move_focus (TovWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->page_list)))
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->page_stack));
}

/* A menu that leads away is closed by then; its page would keep the focus in it and be deaf to keys
 * when one comes back. */
static void
leave_menu (TovWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static GtkWidget *
show_page (TovWindow *self, guint position, const TovPlace *place)
{
  GtkWidget *widget = get_page (self, tov_pages_get (position));
  TovRecordsPage *records = NULL;

  if (TOV_IS_NETWORK_PAGE (widget))
    records = show_network (self, position, TOV_NETWORK_PAGE (widget), place);
  else if (place->entity != NULL)
    records = TOV_RECORDS_PAGE (widget);
  if (place->entity != NULL)
    show_records (self, position, records, place);
  if (TOV_IS_BOARD_PAGE (widget))
    show_selection (self, TOV_BOARD_PAGE (widget), place);
  return widget;
}

/* The page that one begins with says welcome; the others what they are for. */
static GtkWidget *
show_begin_page (TovWindow *self, guint position)
{
  const TovPage *page = tov_pages_get (position);
  GtkWidget *widget = gtk_stack_get_child_by_name (self->page_stack, BEGIN);

  if (widget == NULL) {
    widget = tov_begin_page_new ();
    gtk_stack_add_named (self->page_stack, widget, BEGIN);
  }
  if (position == 0)
    tov_begin_page_show (TOV_BEGIN_PAGE (widget), TOV_APPLICATION_ID, _ ("Welcome to Tovholder"),
                         _ ("It keeps track of the young people's pathways and of the partnership "
                            "around them.\nEverything stays on this computer."));
  else
    tov_begin_page_show (TOV_BEGIN_PAGE (widget), page->icon, tov_page_get_title (page),
                         _ (page->purpose));
  return widget;
}

static void
show_current_place (TovWindow *self)
{
  const TovPlace *place = tov_history_get_current (self->history);
  guint position = (guint) tov_pages_find (place->page);
  gboolean is_empty = tov_begin_page_is_due (tov_context_get_store (self->context));
  GtkWidget *widget =
      is_empty ? show_begin_page (self, position) : show_page (self, position, place);

  leave_menu (self);
  gtk_stack_set_visible_child (self->page_stack, widget);
  tov_window_mark_place (self);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "page", place->page);
  update_actions (self);
  move_focus (self);
}

static void
visit (TovWindow *self, const TovPlace *place)
{
  tov_history_visit (self->history, place);
  show_current_place (self);
}

/* Actions come from menus, keys and pages, and over the bus from anybody: what is not in the tables
 * is let lie. */
static void
find_and_visit (TovWindow *self, TovPlace *place)
{
  const TovEntity *entity = tov_entities_find (place->entity);
  int position = tov_pages_find_entity (place->entity);

  if (entity == NULL || position < 0
      || (place->field != NULL && tov_entity_get_field (entity, place->field) == NULL))
    return;
  place->page = tov_pages_get (position)->tag;
  visit (self, place);
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
}

static void
show_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  int position = tov_pages_find (g_variant_get_string (parameter, NULL));

  if (position < 0)
    return;
  tov_window_visit_page (self, position);
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
}

/* What was chosen on the board otherwise in the meantime is gone: it is sent there again, as after
 * a selection that no place has. */
static void
visit_selection (TovWindow *self, const char *text)
{
  TovPlace place = { .page = BOARD, .selection = *text != '\0' ? text : NULL };

  g_free (self->selection);
  self->selection = g_strdup ("");
  visit (self, &place);
}

/* The text is written anew, so that the place of a list is the same whoever sends one there. */
static void
show_selection_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  g_autoptr (TovSelection) selection =
      tov_selection_from_text (g_variant_get_string (parameter, NULL));
  g_autofree char *text = tov_selection_to_text (selection);

  visit_selection (self, text);
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
}

static void
show_list_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovPlace place = { .entity = g_variant_get_string (parameter, NULL) };

  find_and_visit (user_data, &place);
}

static void
show_related_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovPlace place = { NULL };

  g_variant_get (parameter, "(&s&s&s)", &place.entity, &place.field, &place.owner);
  find_and_visit (user_data, &place);
}

static void
open_record_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovPlace place = { NULL };

  g_variant_get (parameter, "(&s&s)", &place.entity, &place.record);
  find_and_visit (user_data, &place);
}

/* A partnership that is named is chosen for all pages; "" means the one that is. */
static void
show_partnership_map (TovWindow *self, GVariant *parameter)
{
  const char *partnership = g_variant_get_string (parameter, NULL);
  TovPlace place = { .page = NETWORK };
  g_autoptr (TovRecord) record = NULL;

  if (*partnership != '\0')
    record = tov_store_get (tov_context_get_store (self->context), &tov_partnership_entity,
                            partnership, NULL);
  if (record != NULL)
    tov_context_set_partnership (self->context, partnership);
  visit (self, &place);
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
}

static void
partnership_map_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_partnership_map (user_data, parameter);
}

static void
call_whom_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  show_partnership_map (self, parameter);
  tov_network_page_ask_whom (TOV_NETWORK_PAGE (gtk_stack_get_visible_child (self->page_stack)));
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tov_window_step (user_data, -1);
}

static void
forward_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tov_window_step (user_data, 1);
}

static const GActionEntry actions[] = {
  { "show-page", show_page_cb, "s" },
  { "show-selection", show_selection_cb, "s" },
  { "show-list", show_list_cb, "s" },
  { "show-related", show_related_cb, "(sss)" },
  { "open-record", open_record_cb, "(ss)" },
  { "partnership-map", partnership_map_cb, "s" },
  { "call-whom", call_whom_cb, "s" },
  { "back", back_cb },
  { "forward", forward_cb },
};

void
tov_window_add_places (TovWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

void
tov_window_visit_page (TovWindow *self, int position)
{
  const TovPage *page = tov_pages_get (position);
  TovPlace place = { .page = page->tag };

  if (g_strcmp0 (self->lists[position], NO_LIST) == 0)
    place.entity = NULL;
  else if (page->entities != NULL)
    place.entity = self->lists[position] != NULL ? self->lists[position] : page->entities[0];
  visit (self, &place);
}

void
tov_window_visit_row (TovWindow *self, TovSidebarRow *row)
{
  const char *selection = tov_sidebar_row_get_selection (row);

  if (selection != NULL)
    visit_selection (self, selection);
  else
    tov_window_visit_page (self, tov_pages_find (tov_sidebar_row_get_page (row)));
}

/* Of a list that is kept no more it is that of its page. */
TovSidebarRow *
tov_window_find_row (TovWindow *self)
{
  const TovPlace *place = tov_history_get_current (self->history);
  TovSidebarRow *found = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->page_list, i)) != NULL; i++) {
    const char *selection = tov_sidebar_row_get_selection (TOV_SIDEBAR_ROW (row));

    if (!g_str_equal (tov_sidebar_row_get_page (TOV_SIDEBAR_ROW (row)), place->page))
      continue;
    if (selection == NULL)
      found = TOV_SIDEBAR_ROW (row);
    else if (g_strcmp0 (selection, place->selection) == 0)
      return TOV_SIDEBAR_ROW (row);
  }
  return found;
}

void
tov_window_mark_place (TovWindow *self)
{
  TovSidebarRow *row = tov_window_find_row (self);
  int position = tov_pages_find (tov_sidebar_row_get_page (row));

  gtk_list_box_select_row (self->page_list, GTK_LIST_BOX_ROW (row));
  adw_window_title_set_title (self->page_title,
                              tov_page_get_title (tov_pages_get ((guint) position)));
  adw_window_title_set_subtitle (self->page_title, tov_sidebar_row_get_selection (row) != NULL
                                                       ? tov_sidebar_row_get_title (row)
                                                       : "");
}

void
tov_window_visit_first_page (TovWindow *self, const char *page)
{
  g_autofree char *chosen = NULL, *last = NULL;
  int position = tov_pages_find (page);

  if (self->settings != NULL) {
    chosen = g_settings_get_string (self->settings, "first-page");
    last = g_settings_get_string (self->settings, "page");
  }
  if (position < 0)
    position = tov_pages_find (chosen);
  if (position < 0)
    position = tov_pages_find (last);
  tov_window_visit_page (self, MAX (position, 0));
}

void
tov_window_step (TovWindow *self, int steps)
{
  if (tov_history_step (self->history, steps) != NULL)
    show_current_place (self);
}

void
tov_window_check_begun (TovWindow *self)
{
  if (tov_window_is_beginning (self)
      != tov_begin_page_is_due (tov_context_get_store (self->context)))
    show_current_place (self);
}

static gboolean
is_gone (TovWindow *self, const TovPlace *place)
{
  g_autoptr (TovRecord) record = NULL;

  if (place->record == NULL)
    return FALSE;
  record = tov_store_get (tov_context_get_store (self->context), tov_entities_find (place->entity),
                          place->record, NULL);
  return record == NULL;
}

void
tov_window_leave_gone (TovWindow *self)
{
  const TovPlace *place = tov_history_get_current (self->history);

  if (!is_gone (self, place))
    return;
  while (is_gone (self, place) && tov_history_can_step (self->history, -1))
    place = tov_history_step (self->history, -1);
  if (is_gone (self, place)) {
    TovPlace list = { .page = place->page, .entity = place->entity };

    visit (self, &list);
  } else {
    show_current_place (self);
  }
}

gboolean
tov_window_is_beginning (TovWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->page_stack), BEGIN) == 0;
}

const TovPlace *
tov_window_get_place (TovWindow *self)
{
  return tov_history_get_current (self->history);
}
