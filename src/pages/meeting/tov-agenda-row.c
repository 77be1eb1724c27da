/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agenda-row.h"

#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

struct _TovAgendaRow
{
  GtkListBoxRow parent_instance;
  TovAgendaItem *item;
  GtkLabel *number;
  GtkWidget *words;
  GtkLabel *title;
  GtkLabel *about;
  GtkWidget *lock;
  GtkEntry *entry;
};

enum
{
  TYPED,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovAgendaRow, tov_agenda_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_typing (TovAgendaRow *self, gboolean is_typing)
{
  gtk_widget_set_visible (GTK_WIDGET (self->entry), is_typing);
  gtk_widget_set_visible (self->words, !is_typing);
}

static gboolean
is_typing (TovAgendaRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->entry));
}

static gboolean
on_entry_key_pressed_cb (TovAgendaRow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  set_typing (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
on_entry_activate_cb (TovAgendaRow *self)
{
  tov_agenda_row_end_typing (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static GdkContentProvider *
on_drag_prepare_cb (TovAgendaRow *self, double x, double y, GtkDragSource *source)
{
  return gdk_content_provider_new_typed (TOV_TYPE_AGENDA_ITEM, self->item);
}

static void
on_drag_begin_cb (TovAgendaRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
on_drop_cb (TovAgendaRow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  TovAgendaItem *item = g_value_get_object (value);

  if (item == self->item || g_strcmp0 (item->meeting_id, self->item->meeting_id) != 0)
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, tov_record_get_id (TOV_RECORD (item)));
  return TRUE;
}

static void
tov_agenda_row_finalize (GObject *object)
{
  g_clear_object (&TOV_AGENDA_ROW (object)->item);
  G_OBJECT_CLASS (tov_agenda_row_parent_class)->finalize (object);
}

static void
tov_agenda_row_class_init (TovAgendaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_agenda_row_finalize;
  signals[TYPED] = g_signal_new ("typed", TOV_TYPE_AGENDA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DROPPED] = g_signal_new ("dropped", TOV_TYPE_AGENDA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_drag (TovAgendaRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (TOV_TYPE_AGENDA_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag_prepare_cb), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
add_entry (TovAgendaRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Title and minutes"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entry_activate_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_entry_key_pressed_cb), self);
  /* Who clicks elsewhere means what was typed. */
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (tov_agenda_row_end_typing), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

static void
tov_agenda_row_init (TovAgendaRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->number = GTK_LABEL (tov_wrapped_label_new (NULL, "agenda-number"));
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->title = GTK_LABEL (tov_wrapped_label_new (NULL, "agenda-title"));
  self->about = GTK_LABEL (tov_wrapped_label_new (NULL, "agenda-about"));
  self->lock = g_object_new (GTK_TYPE_IMAGE, "icon-name", "changes-prevent-symbolic",
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->number), GTK_ALIGN_START);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  add_entry (self);
  gtk_box_append (GTK_BOX (self->words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->words), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), self->lock);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "agenda-row");
  add_drag (self);
}

GtkWidget *
tov_agenda_row_new (void)
{
  return g_object_new (TOV_TYPE_AGENDA_ROW, NULL);
}

void
tov_agenda_row_fill (TovAgendaRow *self, TovAgendaItem *item, guint number, const char *about)
{
  g_autofree char *figure = NULL, *name = NULL;

  g_return_if_fail (TOV_IS_AGENDA_ROW (self));

  figure = g_strdup_printf ("%u.", number);
  name = g_strdup_printf ("%s %s", figure, item->title);
  g_set_object (&self->item, item);
  gtk_label_set_text (self->number, figure);
  gtk_label_set_text (self->title, item->title);
  gtk_label_set_text (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), *about != '\0');
  gtk_widget_set_visible (self->lock, item->closed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
}

TovAgendaItem *
tov_agenda_row_get_item (TovAgendaRow *self)
{
  g_return_val_if_fail (TOV_IS_AGENDA_ROW (self), NULL);

  return self->item;
}

void
tov_agenda_row_begin_typing (TovAgendaRow *self, const char *text)
{
  g_return_if_fail (TOV_IS_AGENDA_ROW (self));

  if (is_typing (self))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  set_typing (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
tov_agenda_row_end_typing (TovAgendaRow *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TOV_IS_AGENDA_ROW (self));

  if (!is_typing (self))
    return;
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  set_typing (self, FALSE);
  g_signal_emit (self, signals[TYPED], 0, text);
}
