/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-note-row.h"

#include "tov-clock.h"
#include "tov-typed-value.h"

#include <glib/gi18n-lib.h>

struct _TovNoteRow
{
  AdwPreferencesRow parent_instance;
  const TovField *field;
  GtkTextView *view;
  GtkLabel *title;
  GtkWidget *required;
  gboolean is_loading;
};

static void implement_field_row (TovFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovNoteRow,
                               tov_note_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_FIELD_ROW, implement_field_row))

static char *
get_text (TovNoteRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_value (TovFieldRow *row, const char *value)
{
  TovNoteRow *self = TOV_NOTE_ROW (row);
  g_autofree char *text = get_text (self);

  /* Without need it would lose the place and what can be undone. */
  if (g_strcmp0 (text, value != NULL ? value : "") == 0)
    return;
  self->is_loading = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), value != NULL ? value : "", -1);
  self->is_loading = FALSE;
}

static gboolean
get_value (TovFieldRow *row, char **value, GError **error)
{
  TovNoteRow *self = TOV_NOTE_ROW (row);
  g_autofree char *text = get_text (self);

  return tov_typed_value_read (self->field, text, tov_clock_today (), value, error);
}

static GtkWidget *
get_editor (TovFieldRow *row)
{
  return GTK_WIDGET (TOV_NOTE_ROW (row)->view);
}

static void
implement_field_row (TovFieldRowInterface *iface)
{
  iface->set_value = set_value;
  iface->get_value = get_value;
  iface->get_editor = get_editor;
}

static void
on_changed_cb (TovNoteRow *self, GtkTextBuffer *buffer)
{
  gtk_widget_set_visible (self->required, (self->field->flags & TOV_FIELD_REQUIRED)
                                              && gtk_text_buffer_get_char_count (buffer) == 0);
  if (!self->is_loading)
    tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

static void
on_pressed_cb (TovNoteRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
measure_again (GtkWidget *view, GdkFrameClock *clock, gpointer first_frame)
{
  if (gdk_frame_clock_get_frame_counter (clock) <= (gint64) GPOINTER_TO_SIZE (first_frame))
    return G_SOURCE_CONTINUE;
  gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

/* A text view may measure its words before it knows how wide it is, one below the other, and then
 * stay as high as that. */
static void
on_view_map_cb (TovNoteRow *self, GtkWidget *view)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);

  gtk_widget_add_tick_callback (
      view, measure_again, GSIZE_TO_POINTER (gdk_frame_clock_get_frame_counter (clock) + 1), NULL);
}

static void
tov_note_row_class_init (TovNoteRowClass *klass)
{
}

static void
tov_note_row_init (TovNoteRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkGesture *click = gtk_gesture_click_new ();

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "subtitle");
  self->required = gtk_label_new (_ ("required"));
  gtk_widget_add_css_class (self->required, "dim-label");
  gtk_widget_add_css_class (self->required, "caption");
  gtk_widget_add_css_class (self->required, "required");
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (header), self->required);

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  /* Tab leaves the field, as everywhere in a form. */
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_widget_add_css_class (GTK_WIDGET (self), "note-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  /* The whole field takes a click, since it looks like one; the view keeps those on its words. */
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (self->view, "map", G_CALLBACK (on_view_map_cb), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->view), "changed",
                            G_CALLBACK (on_changed_cb), self);
}

GtkWidget *
tov_note_row_new (const TovField *field)
{
  TovNoteRow *self = g_object_new (TOV_TYPE_NOTE_ROW, NULL);
  gboolean is_required = (field->flags & TOV_FIELD_REQUIRED) != 0;

  self->field = field;
  tov_field_row_set_up (TOV_FIELD_ROW (self), field);
  gtk_label_set_text (self->title, _ (field->label));
  gtk_widget_set_visible (self->required, is_required);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), GTK_ACCESSIBLE_PROPERTY_REQUIRED, is_required,
                                  -1);
  return GTK_WIDGET (self);
}
