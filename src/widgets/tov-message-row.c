/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-message-row.h"

#include "tov-spoken.h"

struct _TovMessageRow
{
  AdwPreferencesRow parent_instance;
  /* The row in front of this one, which lives in the same list. */
  TovFieldRow *subject;
  GtkLabel *label;
  gboolean has_fault;
};

G_DEFINE_FINAL_TYPE (TovMessageRow, tov_message_row, ADW_TYPE_PREFERENCES_ROW)

/* Messages of rules begin small, since they also stand behind the name of a record or a file; here
 * they are a sentence of their own. */
static char *
write_sentence (const char *message)
{
  gunichar first = g_unichar_toupper (g_utf8_get_char (message));
  GString *sentence = g_string_new (NULL);

  g_string_append_unichar (sentence, first);
  g_string_append (sentence, g_utf8_next_char (message));
  if (!g_str_has_suffix (message, ".") && !g_str_has_suffix (message, "?"))
    g_string_append_c (sentence, '.');
  return g_string_free (sentence, FALSE);
}

static void
set_css_class (GtkWidget *widget, const char *css_class, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* There is nothing in it to be gone to, and a list would let Tab go no further: it leads on to the
 * next row that has something. */
static gboolean
tov_message_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *next = widget;

  do
    next = is_back ? gtk_widget_get_prev_sibling (next) : gtk_widget_get_next_sibling (next);
  while (next != NULL && !gtk_widget_child_focus (next, direction));
  return next != NULL;
}

static void
tov_message_row_class_init (TovMessageRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = tov_message_row_focus;
}

static void
tov_message_row_init (TovMessageRow *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self), "message-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->label));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
tov_message_row_new (TovFieldRow *subject)
{
  TovMessageRow *self = g_object_new (TOV_TYPE_MESSAGE_ROW, NULL);

  self->subject = subject;
  return GTK_WIDGET (self);
}

void
tov_message_row_say (TovMessageRow *self, const char *message, gboolean is_fault)
{
  GtkWidget *editor = tov_field_row_get_editor (self->subject);
  g_autofree char *sentence = message != NULL ? write_sentence (message) : NULL;

  self->has_fault = message != NULL && is_fault;
  gtk_label_set_text (self->label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self), message != NULL);
  if (message != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                    -1);
  set_css_class (GTK_WIDGET (self), "error", self->has_fault);
  set_css_class (GTK_WIDGET (self->subject), "error", self->has_fault);
  set_css_class (GTK_WIDGET (self->subject), "has-message", message != NULL);
  /* The words and not the colour alone: a screen reader says them with the field. */
  tov_spoken_message (editor, sentence, self->has_fault);
}

gboolean
tov_message_row_has_fault (TovMessageRow *self)
{
  return self->has_fault;
}
