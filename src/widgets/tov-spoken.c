/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-spoken.h"

/* The first libadwaita whose entry rows say themselves that they have the focus. */
#define SPEAKING_MINOR 4
/* The key by which a control keeps what is said to it. */
#define MESSAGE "tov-spoken-message"

static gboolean
is_silent (gpointer control)
{
  return ADW_IS_ENTRY_ROW (control) && adw_get_major_version () == 1
         && adw_get_minor_version () < SPEAKING_MINOR;
}

static void
set_words (gpointer accessible, GtkAccessibleProperty property, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (accessible), property, words, -1);
}

/* What the speaker of a control says besides its name: what stands there, and what is said to it.
 */
static void
describe (gpointer control, gpointer speaker, const char *value)
{
  const char *message = g_object_get_data (G_OBJECT (control), MESSAGE);
  const char *parts[] = { value, message, NULL };
  g_autofree char *words = g_strjoinv (*value != '\0' ? ", " : "", (char **) parts);

  set_words (speaker, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}

/* The word that is chosen; NULL where there is none. */
static char *
read_choice (GtkWidget *choice)
{
  gboolean is_row = ADW_IS_COMBO_ROW (choice);
  gpointer item = is_row ? adw_combo_row_get_selected_item (ADW_COMBO_ROW (choice))
                         : gtk_drop_down_get_selected_item (GTK_DROP_DOWN (choice));
  GtkExpression *expression = is_row ? adw_combo_row_get_expression (ADW_COMBO_ROW (choice))
                                     : gtk_drop_down_get_expression (GTK_DROP_DOWN (choice));
  g_auto (GValue) word = G_VALUE_INIT;

  if (item == NULL)
    return NULL;
  if (expression != NULL)
    return gtk_expression_evaluate (expression, item, &word) ? g_value_dup_string (&word) : NULL;
  return g_strdup (gtk_string_object_get_string (item));
}

static void
on_selected_cb (GtkWidget *choice, GParamSpec *pspec, GtkAccessible *button)
{
  g_autofree char *word = read_choice (choice);

  describe (choice, button, word != NULL ? word : "");
}

static void
on_title_cb (AdwPreferencesRow *row, GParamSpec *pspec, GtkAccessible *text)
{
  set_words (text, GTK_ACCESSIBLE_PROPERTY_LABEL, adw_preferences_row_get_title (row));
}

static void
on_changed_cb (GtkEditable *row, GtkAccessible *text)
{
  describe (row, text, gtk_editable_get_text (row));
}

void
tov_spoken_name (GtkWidget *widget, const char *what, const char *whom)
{
  g_autofree char *name = whom != NULL ? g_strdup_printf ("%s: %s", what, whom) : g_strdup (what);

  set_words (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

void
tov_spoken_choice (GtkWidget *choice)
{
  gboolean is_row = ADW_IS_COMBO_ROW (choice);
  /* A drop-down has a button that gets the focus in its place, and has no name. */
  GtkWidget *button = is_row ? choice : gtk_widget_get_first_child (choice);

  if (!is_row)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    choice, NULL, -1);
  g_signal_connect (choice, "notify::selected-item", G_CALLBACK (on_selected_cb), button);
  on_selected_cb (choice, NULL, GTK_ACCESSIBLE (button));
}

void
tov_spoken_entry (AdwEntryRow *row)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  if (!is_silent (row))
    return;
  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  g_signal_connect (row, "notify::title", G_CALLBACK (on_title_cb), text);
  g_signal_connect (row, "changed", G_CALLBACK (on_changed_cb), text);
  on_title_cb (ADW_PREFERENCES_ROW (row), NULL, GTK_ACCESSIBLE (text));
}

void
tov_spoken_message (GtkWidget *control, const char *message, gboolean is_fault)
{
  GtkAccessibleInvalidState state =
      is_fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE;

  g_object_set_data_full (G_OBJECT (control), MESSAGE, g_strdup (message), g_free);
  gtk_accessible_update_state (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_STATE_INVALID, state, -1);
  if (ADW_IS_COMBO_ROW (control)) {
    on_selected_cb (control, NULL, GTK_ACCESSIBLE (control));
    return;
  }
  describe (control, control, "");
  if (is_silent (control)) {
    GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (control));

    gtk_accessible_update_state (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_STATE_INVALID, state, -1);
    on_changed_cb (GTK_EDITABLE (control), GTK_ACCESSIBLE (text));
  }
}
