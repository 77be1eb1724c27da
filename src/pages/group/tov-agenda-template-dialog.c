/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agenda-template-dialog.h"

#include "tov-agenda-template.h"
#include "tov-contact-group.h"
#include "tov-keyed-rows.h"
#include "tov-meeting-acts.h"
#include "tov-numbered.h"
#include "tov-record-editor.h"
#include "tov-spoken.h"
#include "tov-store-undo.h"
#include "tov-template-words.h"
#include "tov-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define TOV_TYPE_AGENDA_TEMPLATE_DIALOG (tov_agenda_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovAgendaTemplateDialog, tov_agenda_template_dialog, TOV, AGENDA_TEMPLATE_DIALOG, AdwWindow)

struct _TovAgendaTemplateDialog
{
  AdwWindow parent_instance;
  TovContext *context;
  char *group;
  /* Elements TovAgendaTemplate, in their order. */
  GPtrArray *items;
  /* Offers to undo the last act; NULL for none. */
  AdwToast *toast;
  AdwWindowTitle *heading;
  AdwToastOverlay *toasts;
  AdwEntryRow *entry;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TovAgendaTemplateDialog, tov_agenda_template_dialog, ADW_TYPE_WINDOW)

/* The key by which a row finds its item. */
#define ITEM "tov-item"

static TovStore *
get_store (TovAgendaTemplateDialog *self)
{
  return tov_context_get_store (self->context);
}

/* What is undone is the last act, so the offer goes when there is another. */
static void
withdraw (TovAgendaTemplateDialog *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
}

/* Says what the last act was, which the window below can undo. */
static void
tell (TovAgendaTemplateDialog *self)
{
  g_autofree char *title = tov_store_get_undo_title (get_store (self));
  g_autofree char *words = tov_text_escape (title);

  self->toast = adw_toast_new (words);
  adw_toast_set_button_label (self->toast, _ ("_Undo"));
  adw_toast_set_action_name (self->toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->toast));
}

static GPtrArray *
load_items (TovAgendaTemplateDialog *self, GError **error)
{
  return tov_numbered_load (get_store (self), &tov_agenda_template_entity, "contact_group_id",
                            self->group, error);
}

static TovRecord *
get_item (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), ITEM);
}

static int
find_place (TovAgendaTemplateDialog *self, TovRecord *item)
{
  guint place;

  return g_ptr_array_find (self->items, item, &place) ? (int) place : -1;
}

static void
move (TovAgendaTemplateDialog *self, GtkWidget *row, int steps)
{
  TovRecord *item = get_item (row);
  int place = find_place (self, item) + steps;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  if (place < 0 || place >= (int) self->items->len)
    return;
  /* Those that are shown are read anew while the act goes on. */
  items = load_items (self, &error);
  if (items == NULL || !tov_numbered_move (get_store (self), items, item, (guint) place, &error))
    tov_context_fail (self->context, _ ("The item was not moved"), error);
  gtk_widget_grab_focus (row);
}

static void
remove_item (TovAgendaTemplateDialog *self, GtkWidget *row)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup (tov_record_get_id (get_item (row)));

  if (tov_store_delete (get_store (self), &tov_agenda_template_entity, id, &error))
    tell (self);
  else
    tov_context_fail (self->context, _ ("The item was not removed"), error);
}

static void
edit (TovAgendaTemplateDialog *self, GtkWidget *row)
{
  tov_record_editor_present (self->context, GTK_WINDOW (self), get_item (row),
                             tov_entity_get_field (&tov_agenda_template_entity, "contact_group_id"),
                             NULL, NULL);
}

static void
on_row_activated_cb (TovAgendaTemplateDialog *self, GtkWidget *row)
{
  edit (self, row);
}

static void
on_up_clicked_cb (GtkWidget *row)
{
  move (TOV_AGENDA_TEMPLATE_DIALOG (gtk_widget_get_root (row)), row, -1);
}

static void
on_down_clicked_cb (GtkWidget *row)
{
  move (TOV_AGENDA_TEMPLATE_DIALOG (gtk_widget_get_root (row)), row, 1);
}

static void
on_remove_clicked_cb (GtkWidget *row)
{
  remove_item (TOV_AGENDA_TEMPLATE_DIALOG (gtk_widget_get_root (row)), row);
}

static gboolean
on_key_pressed_cb (GtkWidget *row, guint key, guint code, GdkModifierType modifiers)
{
  TovAgendaTemplateDialog *self = TOV_AGENDA_TEMPLATE_DIALOG (gtk_widget_get_root (row));
  GdkModifierType held = modifiers & gtk_accelerator_get_default_mod_mask ();

  if (held == GDK_ALT_MASK && (key == GDK_KEY_Up || key == GDK_KEY_Down)) {
    move (self, row, key == GDK_KEY_Up ? -1 : 1);
    return GDK_EVENT_STOP;
  }
  if (held == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)) {
    remove_item (self, row);
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

static const char *
get_key (gpointer item)
{
  return tov_record_get_id (item);
}

/* The buttons of a row, which keeps each by the name of its icon. */
static const struct
{
  const char *icon;
  const char *words;
  void (*clicked) (GtkWidget *row);
} buttons[] = { { "go-up-symbolic", N_ ("Move up"), on_up_clicked_cb },
                { "go-down-symbolic", N_ ("Move down"), on_down_clicked_cb },
                { "user-trash-symbolic", N_ ("Remove"), on_remove_clicked_cb } };

static void
add_button (GtkWidget *row, gsize place)
{
  GtkWidget *button = gtk_button_new_from_icon_name (buttons[place].icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ (buttons[place].words));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), buttons[place].icon, button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (buttons[place].clicked), row,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    add_button (row, i);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), row,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, keys);
  return row;
}

static void
fill_row (GtkWidget *row, gpointer item, gpointer user_data)
{
  TovAgendaTemplate *template = item;
  g_autofree char *words = tov_template_words (template);

  g_object_set_data_full (G_OBJECT (row), ITEM, g_object_ref (item), g_object_unref);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), template->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    tov_spoken_name (g_object_get_data (G_OBJECT (row), buttons[i].icon), _ (buttons[i].words),
                     template->title);
}

static void
refresh (TovAgendaTemplateDialog *self)
{
  static const TovKeyedRows rows = { get_key, create_row, fill_row };
  g_autoptr (GError) error = NULL;
  GPtrArray *items = load_items (self, &error);

  if (items == NULL) {
    g_warning ("The standing items of a group cannot be read: %s", error->message);
    return;
  }
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  tov_keyed_rows_update (self->list, &rows, items, self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), items->len > 0);
}

static void
on_store_acted_cb (TovAgendaTemplateDialog *self)
{
  withdraw (self);
  refresh (self);
}

static gboolean
add (TovAgendaTemplateDialog *self, const char *title, gint64 minutes, GError **error)
{
  g_autoptr (TovRecord) item = tov_record_new (&tov_agenda_template_entity);

  g_object_set (item, "contact_group_id", self->group, "position", tov_numbered_next (self->items),
                "title", title, "minutes_planned", minutes, NULL);
  return tov_store_save (get_store (self), item, error);
}

/* What was typed is kept where it could not be saved. */
static void
on_entry_activated_cb (TovAgendaTemplateDialog *self)
{
  gint64 minutes;
  g_autofree char *title =
      tov_meeting_parse_item (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &minutes);
  g_autoptr (GError) error = NULL;

  if (title == NULL)
    return;
  if (add (self, title, minutes, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    tov_context_fail (self->context, _ ("The item was not added"), error);
}

static void
tov_agenda_template_dialog_finalize (GObject *object)
{
  TovAgendaTemplateDialog *self = TOV_AGENDA_TEMPLATE_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_object (&self->toast);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->group);
  G_OBJECT_CLASS (tov_agenda_template_dialog_parent_class)->finalize (object);
}

static void
tov_agenda_template_dialog_class_init (TovAgendaTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_agenda_template_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-agenda-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovAgendaTemplateDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, TovAgendaTemplateDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, TovAgendaTemplateDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, TovAgendaTemplateDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
}

static void
tov_agenda_template_dialog_init (TovAgendaTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tov_spoken_entry (self->entry);
}

void
tov_agenda_template_dialog_present (TovContext *context, GtkWindow *parent, const char *group)
{
  g_autoptr (TovRecord) record = NULL;
  g_autofree char *name = NULL;
  TovAgendaTemplateDialog *self;

  if (group != NULL)
    record =
        tov_store_get (tov_context_get_store (context), &tov_contact_group_entity, group, NULL);
  /* An action may name what has gone. */
  if (record == NULL)
    return;
  self = g_object_new (TOV_TYPE_AGENDA_TEMPLATE_DIALOG, "transient-for", parent, "application",
                       gtk_window_get_application (parent), NULL);
  self->context = g_object_ref (context);
  self->group = g_strdup (group);
  name = tov_record_display (record);
  adw_window_title_set_subtitle (self->heading, name);
  /* What is done here is undone by the window's own action. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
