/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-window.h"

#include "tov-entities.h"
#include "tov-history.h"
#include "tov-pages.h"
#include "tov-partnership-choice.h"
#include "tov-records-page.h"

#include <glib/gi18n-lib.h>

/* Narrower than this the sidebar and the page take turns. */
#define MIN_UNFOLDED_WIDTH 720
/* What GDK calls no name. */
#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

struct _TovWindow
{
  AdwApplicationWindow parent_instance;
  TovContext *context;
  TovHistory *history;
  /* NULL where the settings are not installed: then nothing is remembered. */
  GSettings *settings;
  /* Whether the sidebar is wanted when there is room for it. */
  gboolean has_sidebar;
  /* The entity whose list was shown last on each page; NULL for the first. */
  const char **lists;

  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkWidget *separator;
  GtkListBox *page_list;
  GtkLabel *register_label;
  AdwHeaderBar *sidebar_header;
  AdwHeaderBar *header;
  AdwWindowTitle *page_title;
  GtkWidget *forward_button;
  GtkStack *page_stack;
};

G_DEFINE_FINAL_TYPE (TovWindow, tov_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_sidebar (TovWindow *self)
{
  gboolean is_folded = adw_leaflet_get_folded (self->leaflet);

  gtk_widget_set_visible (self->sidebar, is_folded || self->has_sidebar);
  gtk_widget_set_visible (self->separator, !is_folded && self->has_sidebar);
  gtk_widget_set_visible (self->forward_button, !is_folded);
  adw_header_bar_set_show_end_title_buttons (self->sidebar_header, is_folded);
  adw_header_bar_set_show_start_title_buttons (self->header, is_folded || !self->has_sidebar);
}

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

/* The keys are to work in what was opened, not in a button of the header bar; but who walks through
 * the sidebar by keys stays there. */
static void
move_focus (TovWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->page_list)))
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->page_stack));
}

static void
show_current_place (TovWindow *self)
{
  const TovPlace *place = tov_history_get_current (self->history);
  int position = tov_pages_find (place->page);
  const TovPage *page = tov_pages_get (position);
  GtkWidget *widget = get_page (self, page);

  if (place->entity != NULL)
    show_records (self, position, TOV_RECORDS_PAGE (widget), place);
  gtk_stack_set_visible_child (self->page_stack, widget);
  gtk_list_box_select_row (self->page_list,
                           gtk_list_box_get_row_at_index (self->page_list, position));
  adw_window_title_set_title (self->page_title, tov_page_get_title (page));
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "page", page->tag);
  update_actions (self);
  move_focus (self);
}

static void
visit (TovWindow *self, const TovPlace *place)
{
  tov_history_visit (self->history, place);
  show_current_place (self);
}

/* The list of a page that was shown last, or its first. */
static void
visit_page (TovWindow *self, int position)
{
  const TovPage *page = tov_pages_get (position);
  TovPlace place = { .page = page->tag };

  if (page->entities != NULL)
    place.entity = self->lists[position] != NULL ? self->lists[position] : page->entities[0];
  visit (self, &place);
}

/* Actions come from menus, keys and pages, and over the bus from anybody: what is not in the tables
 * is let lie. */
static gboolean
find_place (TovPlace *place)
{
  const TovEntity *entity = tov_entities_find (place->entity);
  int position = tov_pages_find_entity (place->entity);

  if (entity == NULL || position < 0
      || (place->field != NULL && tov_entity_get_field (entity, place->field) == NULL))
    return FALSE;
  place->page = tov_pages_get (position)->tag;
  return TRUE;
}

static void
show_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  int position = tov_pages_find (g_variant_get_string (parameter, NULL));

  if (position < 0)
    return;
  visit_page (self, position);
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
}

static void
show_list_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovPlace place = { .entity = g_variant_get_string (parameter, NULL) };

  if (find_place (&place))
    visit (user_data, &place);
}

static void
show_related_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovPlace place = { NULL };

  g_variant_get (parameter, "(&s&s&s)", &place.entity, &place.field, &place.owner);
  if (find_place (&place))
    visit (user_data, &place);
}

static void
open_record_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovPlace place = { NULL };

  g_variant_get (parameter, "(&s&s)", &place.entity, &place.record);
  if (find_place (&place))
    visit (user_data, &place);
}

static void
step (TovWindow *self, int steps)
{
  if (tov_history_step (self->history, steps) != NULL)
    show_current_place (self);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, -1);
}

static void
forward_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, 1);
}

/* The side buttons of a mouse, as in a browser. */
static void
on_gesture_pressed_cb (TovWindow *self, int n_press, double x, double y, GtkGestureSingle *gesture)
{
  guint button = gtk_gesture_single_get_current_button (gesture);

  if (button == BUTTON_BACK || button == BUTTON_FORWARD)
    step (self, button == BUTTON_BACK ? -1 : 1);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  gtk_widget_activate_action (gtk_stack_get_visible_child (self->page_stack), "page.search", NULL);
}

static void
toggle_sidebar_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  if (adw_leaflet_get_folded (self->leaflet)) {
    if (!adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK))
      adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
    return;
  }
  self->has_sidebar = !self->has_sidebar;
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "sidebar", self->has_sidebar);
  update_sidebar (self);
}

static const GActionEntry actions[] = {
  { "show-page", show_page_cb, "s" },
  { "show-list", show_list_cb, "s" },
  { "show-related", show_related_cb, "(sss)" },
  { "open-record", open_record_cb, "(ss)" },
  { "back", back_cb },
  { "forward", forward_cb },
  { "search", search_cb },
  { "toggle-sidebar", toggle_sidebar_cb },
};

static void
on_leaflet_folded_cb (TovWindow *self)
{
  update_sidebar (self);
}

/* The arrow keys go from page to page; the row of the page that is shown is selected by the window.
 */
static void
on_page_list_row_selected_cb (TovWindow *self, GtkListBoxRow *row)
{
  const TovPlace *place;

  /* No row is selected while the window is built and taken down. */
  if (row == NULL)
    return;
  place = tov_history_get_current (self->history);
  if (place != NULL && gtk_list_box_row_get_index (row) != tov_pages_find (place->page))
    visit_page (self, gtk_list_box_row_get_index (row));
}

static void
on_page_list_row_activated_cb (TovWindow *self, GtkListBoxRow *row)
{
  visit_page (self, gtk_list_box_row_get_index (row));
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->page_stack));
}

static void
add_page_row (TovWindow *self, const TovPage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (tov_page_get_title (page));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (page->icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tov_page_get_title (page), -1);
  gtk_list_box_append (self->page_list, row);
}

static void
restore (TovWindow *self)
{
  GSettings *settings = tov_context_get_settings (self->context);

  if (settings == NULL)
    return;
  self->settings = g_object_ref (settings);
  self->has_sidebar = g_settings_get_boolean (self->settings, "sidebar");
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
visit_first_page (TovWindow *self, const char *page)
{
  g_autofree char *last = NULL;
  int position;

  if (page == NULL && self->settings != NULL)
    page = last = g_settings_get_string (self->settings, "page");
  position = tov_pages_find (page);
  visit_page (self, MAX (position, 0));
}

static void
tov_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  adw_leaflet_set_can_unfold (TOV_WINDOW (widget)->leaflet, width >= MIN_UNFOLDED_WIDTH);
  GTK_WIDGET_CLASS (tov_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
tov_window_dispose (GObject *object)
{
  TovWindow *self = TOV_WINDOW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->history, tov_history_free);
  g_clear_pointer (&self->lists, g_free);
  G_OBJECT_CLASS (tov_window_parent_class)->dispose (object);
}

static void
tov_window_class_init (TovWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_window_dispose;
  widget_class->size_allocate = tov_window_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/dk/ungepartnerskaber/Tovholder/ui/tov-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TovWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, separator);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, register_label);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, sidebar_header);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, header);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, forward_button);
  gtk_widget_class_bind_template_child (widget_class, TovWindow, page_stack);
  gtk_widget_class_bind_template_callback (widget_class, on_gesture_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_leaflet_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_list_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_list_row_selected_cb);
}

static void
tov_window_init (TovWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->history = tov_history_new ();
  self->lists = g_new0 (const char *, tov_pages_count ());
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < tov_pages_count (); i++)
    add_page_row (self, tov_pages_get (i));
  self->has_sidebar = TRUE;
}

GtkWidget *
tov_window_new (GtkApplication *application, TovStore *store, gboolean is_example, const char *page)
{
  TovWindow *self = g_object_new (TOV_TYPE_WINDOW, "application", application, NULL);
  g_autofree char *name = g_path_get_basename (tov_store_get_path (store));

  self->context = tov_context_new (store);
  restore (self);
  update_sidebar (self);
  adw_header_bar_pack_end (self->header, tov_partnership_choice_new (self->context));
  gtk_label_set_text (self->register_label, is_example ? _ ("Example with invented people") : name);
  visit_first_page (self, page);
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
  return GTK_WIDGET (self);
}
