/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agenda-list.h"

#include "tov-agenda-row.h"
#include "tov-agenda.h"
#include "tov-bin-focus.h"
#include "tov-fact.h"
#include "tov-keyed-rows.h"
#include "tov-meeting-acts.h"
#include "tov-meeting-facts.h"
#include "tov-minutes.h"

#include <glib/gi18n-lib.h>

struct _TovAgendaList
{
  AdwBin parent_instance;
  TovContext *context;
  char *meeting_id;
  /* As it was read last; NULL while it has gone. */
  TovMeeting *meeting;
  /* Elements TovAgendaItem, and when each of them begins. */
  GPtrArray *items;
  TovAgendaTimes *times;
  gboolean is_updating;
  GtkLabel *sum;
  GtkWidget *menu;
  GtkListBox *list;
  GtkEntry *entry;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovAgendaList, tov_agenda_list, ADW_TYPE_BIN)

static TovStore *
get_store (TovAgendaList *self)
{
  return tov_context_get_store (self->context);
}

static void
append_part (GString *line, const char *part)
{
  if (part != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static guint
find_place (TovAgendaList *self, TovAgendaItem *item)
{
  guint place = 0;

  g_ptr_array_find (self->items, item, &place);
  return place;
}

/* "09:15 · 10 min. · Anne Bak · Closed · discussed" */
static char *
describe_item (TovAgendaList *self, TovAgendaItem *item)
{
  g_autoptr (GString) about = g_string_new (NULL);
  guint start = (guint) g_array_index (self->times->starts, guint, find_place (self, item));
  g_autofree char *clock = tov_meeting_facts_format_clock (self->meeting, start);
  g_autofree char *presenter = tov_fact_name (self->context, "contact", item->presenter_id);
  g_autofree char *minutes = NULL;

  if (item->minutes_planned != TOV_NUMBER_NONE)
    minutes = g_strdup_printf (_ ("%d min."), (int) item->minutes_planned);
  append_part (about, clock);
  append_part (about, minutes);
  append_part (about, presenter);
  if (item->closed)
    append_part (about, _ ("Closed"));
  if (tov_meeting_is_put_off (get_store (self), tov_record_get_id (TOV_RECORD (item))))
    append_part (about, _ ("Put off"));
  else if (tov_agenda_item_is_discussed (get_store (self), item))
    append_part (about, _ ("Discussed"));
  return g_string_free (g_steal_pointer (&about), FALSE);
}

/* "65 of 90 min.; ends 15:35" */
static char *
describe_sum (TovAgendaList *self)
{
  g_autofree char *end = tov_meeting_facts_format_clock (self->meeting, self->times->planned);

  if (self->times->planned == 0 || end == NULL)
    return NULL;
  if (self->times->available == 0)
    return g_strdup_printf (_ ("%u min.; ends %s"), self->times->planned, end);
  return g_strdup_printf (_ ("%u of %u min.; ends %s"), self->times->planned,
                          self->times->available, end);
}

static void
tell (TovAgendaList *self, gboolean is_good, const char *heading, const GError *error)
{
  if (!is_good)
    tov_context_fail (self->context, heading, error);
}

static TovAgendaRow *
get_row (TovAgendaList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? TOV_AGENDA_ROW (row) : NULL;
}

static const char *
get_chosen_id (TovAgendaList *self)
{
  TovAgendaRow *row = get_row (self);

  return row != NULL ? tov_record_get_id (TOV_RECORD (tov_agenda_row_get_item (row))) : NULL;
}

static void
on_row_typed_cb (TovAgendaList *self, const char *text, TovAgendaRow *row)
{
  TovAgendaItem *item = tov_agenda_row_get_item (row);
  g_autofree char *before = tov_meeting_format_item (item);
  g_autoptr (GError) error = NULL;

  /* A row that goes, or is moved from elsewhere, loses the keys as well. */
  if (self->is_updating || g_str_equal (before, text))
    return;
  tell (self,
        tov_meeting_retype_item (get_store (self), tov_record_get_id (TOV_RECORD (item)), text,
                                 &error),
        _ ("The item is not changed"), error);
}

static void
move_to (TovAgendaList *self, const char *id, guint place)
{
  g_autoptr (GError) error = NULL;

  tell (self, tov_agenda_move (get_store (self), id, place, &error), _ ("The item is not moved"),
        error);
}

static void
on_row_dropped_cb (TovAgendaList *self, const char *id, TovAgendaRow *row)
{
  move_to (self, id, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static const char *
get_key (gpointer item)
{
  return tov_record_get_id (item);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = tov_agenda_row_new ();

  g_signal_connect_object (row, "typed", G_CALLBACK (on_row_typed_cb), user_data,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dropped", G_CALLBACK (on_row_dropped_cb), user_data,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
fill_row (GtkWidget *row, gpointer item, gpointer user_data)
{
  TovAgendaList *self = user_data;
  g_autofree char *about = describe_item (self, item);

  tov_agenda_row_fill (TOV_AGENDA_ROW (row), item, find_place (self, item) + 1, about);
}

static const TovKeyedRows rows = { get_key, create_row, fill_row };

static gboolean
is_locked (TovAgendaList *self)
{
  return self->meeting == NULL || tov_minutes_are_locked (self->meeting);
}

/* What cannot be done now is not offered. To take an item away always is, for the key would mean
 * the whole meeting otherwise; the store says why it is refused. */
static void
enable_actions (TovAgendaList *self)
{
  static const char *const actions[] = { "agenda.edit", "agenda.up", "agenda.down",
                                         "agenda.put-off" };
  gboolean is_possible = !is_locked (self) && get_row (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], is_possible);
  gtk_widget_set_visible (self->menu, get_row (self) != NULL);
}

static void
on_row_selected_cb (TovAgendaList *self)
{
  if (self->is_updating)
    return;
  enable_actions (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovAgendaRow *row = get_row (TOV_AGENDA_LIST (widget));
  g_autofree char *text = NULL;

  if (row == NULL)
    return;
  text = tov_meeting_format_item (tov_agenda_row_get_item (row));
  tov_agenda_row_begin_typing (row, text);
}

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovAgendaList *self = TOV_AGENDA_LIST (widget);
  TovAgendaRow *row = get_row (self);
  gboolean is_up = g_str_equal (name, "agenda.up");
  guint place;

  if (row == NULL)
    return;
  tov_agenda_row_end_typing (row);
  place = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (is_up ? place == 0 : place + 1 >= self->items->len)
    return;
  move_to (self, get_chosen_id (self), is_up ? place - 1 : place + 1);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
put_off_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovAgendaList *self = TOV_AGENDA_LIST (widget);
  const char *id = get_chosen_id (self);
  g_autoptr (GError) error = NULL;

  if (id != NULL)
    tell (self,
          tov_meeting_is_put_off (get_store (self), id)
              ? tov_meeting_take_up (get_store (self), id, &error)
              : tov_meeting_put_off (get_store (self), id, &error),
          _ ("The item is not put off"), error);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovAgendaList *self = TOV_AGENDA_LIST (widget);
  TovAgendaRow *row = get_row (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (row == NULL)
    return;
  words = g_strdup_printf (_ ("“%s” is off the agenda"), tov_agenda_row_get_item (row)->title);
  if (tov_meeting_remove_item (get_store (self), get_chosen_id (self), &error))
    tov_context_notify (self->context, words, TRUE);
  else
    tov_context_fail (self->context, _ ("The item is not taken off the agenda"), error);
}

static void
guest_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id = get_chosen_id (TOV_AGENDA_LIST (widget));

  if (id != NULL)
    gtk_widget_activate_action (widget, "win.guest-item", "s", id);
}

static void
on_row_activated_cb (TovAgendaList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "agenda.edit", NULL);
}

static GtkListBoxRow *
find_row (TovAgendaList *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (tov_record_get_id (g_ptr_array_index (self->items, i)), id))
      return gtk_list_box_get_row_at_index (self->list, (int) i);
  return NULL;
}

/* The new item is the one that is worked on; the keys stay for the next one. */
static void
on_entry_activate_cb (TovAgendaList *self)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (*text == '\0')
    return;
  id = tov_meeting_add_item (get_store (self), self->meeting_id, text, &error);
  if (id == NULL) {
    tov_context_fail (self->context, _ ("The item is not on the agenda"), error);
    return;
  }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_list_box_select_row (self->list, find_row (self, id));
}

/* Whoever goes elsewhere, or closes the window, means what is typed. */
static void
tov_agenda_list_unmap (GtkWidget *widget)
{
  TovAgendaList *self = TOV_AGENDA_LIST (widget);
  g_autoptr (TovMeeting) meeting = tov_meeting_facts_get_meeting (self->context, self->meeting_id);

  if (meeting != NULL) {
    if (get_row (self) != NULL)
      tov_agenda_row_end_typing (get_row (self));
    on_entry_activate_cb (self);
  }
  GTK_WIDGET_CLASS (tov_agenda_list_parent_class)->unmap (widget);
}

static gboolean
tov_agenda_list_grab_focus (GtkWidget *widget)
{
  TovAgendaList *self = TOV_AGENDA_LIST (widget);
  TovAgendaRow *row = get_row (self);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->entry));
}

static void
tov_agenda_list_dispose (GObject *object)
{
  TovAgendaList *self = TOV_AGENDA_LIST (object);

  self->is_updating = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_object (&self->meeting);
  g_clear_pointer (&self->meeting_id, g_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->times, tov_agenda_times_free);
  G_OBJECT_CLASS (tov_agenda_list_parent_class)->dispose (object);
}

static void
tov_agenda_list_class_init (TovAgendaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_agenda_list_dispose;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_agenda_list_grab_focus;
  widget_class->unmap = tov_agenda_list_unmap;
  gtk_widget_class_install_action (widget_class, "agenda.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "agenda.up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "agenda.down", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "agenda.put-off", NULL, put_off_cb);
  gtk_widget_class_install_action (widget_class, "agenda.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "agenda.guest", NULL, guest_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "agenda.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "agenda.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "agenda.down",
                                       NULL);
  /* The menu shows the one that is said last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "agenda.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "agenda.remove", NULL);
  signals[CHOSEN] = g_signal_new ("chosen", TOV_TYPE_AGENDA_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
tov_agenda_list_init (TovAgendaList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

static GtkWidget *
create_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("_Edit"), "agenda.edit");
  g_menu_append (menu, _ ("Move _up"), "agenda.up");
  g_menu_append (menu, _ ("Move _down"), "agenda.down");
  g_menu_append (menu, _ ("_Put off or bring back"), "agenda.put-off");
  g_menu_append (menu, _ ("For another body's _agenda…"), "agenda.guest");
  g_menu_append (menu, _ ("_Take off the agenda"), "agenda.remove");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("The chosen item"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The chosen item"), -1);
  return button;
}

static GtkWidget *
create_header (TovAgendaList *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("Agenda"));

  self->sum = GTK_LABEL (gtk_label_new (NULL));
  self->menu = create_menu ();
  gtk_label_set_xalign (self->sum, 1);
  gtk_label_set_ellipsize (self->sum, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->sum), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->sum), GTK_ALIGN_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->sum), "agenda-sum");
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (header, "related-header");
  gtk_box_append (GTK_BOX (header), heading);
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->sum));
  gtk_box_append (GTK_BOX (header), self->menu);
  return header;
}

static void
create_parts (TovAgendaList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "agenda");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Agenda"), -1);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self);
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->entry, _ ("New item, such as “Economy 15 min”"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("New item"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entry_activate_cb), self);
}

GtkWidget *
tov_agenda_list_new (TovContext *context, const char *meeting)
{
  TovAgendaList *self = g_object_new (TOV_TYPE_AGENDA_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->context = g_object_ref (context);
  self->meeting_id = g_strdup (meeting);
  create_parts (self);
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

static gboolean
load (TovAgendaList *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = tov_agenda_load (get_store (self), self->meeting_id, &error);

  g_clear_object (&self->meeting);
  self->meeting = tov_meeting_facts_get_meeting (self->context, self->meeting_id);
  if (items == NULL || self->meeting == NULL) {
    g_clear_pointer (&items, g_ptr_array_unref);
    return FALSE;
  }
  g_ptr_array_unref (self->items);
  self->items = items;
  g_clear_pointer (&self->times, tov_agenda_times_free);
  self->times = tov_agenda_times_new (self->meeting, items);
  return TRUE;
}

/* Shows the items. None is chosen meanwhile, for of a chosen row that is moved GTK would forget one
 * half. Where the chosen one has gone it is the one that took its place, as for the keys. */
static void
show_items (TovAgendaList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int place = row != NULL ? gtk_list_box_row_get_index (row) : 0;
  g_autofree char *chosen = g_strdup (get_chosen_id (self));

  self->is_updating = TRUE;
  gtk_list_box_select_row (self->list, NULL);
  tov_keyed_rows_update (self->list, &rows, self->items, self);
  row = chosen != NULL ? find_row (self, chosen) : NULL;
  if (row == NULL && self->items->len > 0)
    row = gtk_list_box_get_row_at_index (self->list, MIN (place, (int) self->items->len - 1));
  gtk_list_box_select_row (self->list, row);
  self->is_updating = FALSE;
}

static void
show_sum (TovAgendaList *self)
{
  g_autofree char *sum = describe_sum (self);

  gtk_label_set_text (self->sum, sum != NULL ? sum : "");
  if (self->times->available > 0 && self->times->planned > self->times->available)
    gtk_widget_add_css_class (GTK_WIDGET (self->sum), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sum), "over");
}

void
tov_agenda_list_refresh (TovAgendaList *self)
{
  g_return_if_fail (TOV_IS_AGENDA_LIST (self));

  if (!load (self))
    return;
  show_items (self);
  show_sum (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->items->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), !is_locked (self));
  enable_actions (self);
}

TovAgendaItem *
tov_agenda_list_get_chosen (TovAgendaList *self, guint *number)
{
  TovAgendaRow *row;

  g_return_val_if_fail (TOV_IS_AGENDA_LIST (self), NULL);

  row = get_row (self);
  if (row == NULL)
    return NULL;
  *number = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1;
  return tov_agenda_row_get_item (row);
}

guint
tov_agenda_list_get_n_items (TovAgendaList *self)
{
  g_return_val_if_fail (TOV_IS_AGENDA_LIST (self), 0);

  return self->items->len;
}
