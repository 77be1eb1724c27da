/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-chip-row.h"

#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _TovChipRow
{
  AdwPreferencesRow parent_instance;
  const TovField *field;
  /* Elements GtkToggleButton, in the order of the choices, and the letter of each. */
  GPtrArray *chips;
  GArray *letters;
  GtkWidget *box;
  gboolean is_loading;
};

enum
{
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void implement_field_row (TovFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovChipRow,
                               tov_chip_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_FIELD_ROW, implement_field_row))

/* The place of the chip that is chosen; -1 for none. */
static int
get_chosen (TovChipRow *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    if (gtk_toggle_button_get_active (g_ptr_array_index (self->chips, i)))
      return (int) i;
  return -1;
}

/* Tab stops once at the row: at what is chosen. */
static void
update_focusable (TovChipRow *self)
{
  int chosen = MAX (get_chosen (self), 0);

  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_set_focusable (g_ptr_array_index (self->chips, i), (int) i == chosen);
}

static void
set_value (TovFieldRow *row, const char *value)
{
  TovChipRow *self = TOV_CHIP_ROW (row);
  int index = tov_choice_index (self->field->choices, value);

  self->is_loading = TRUE;
  for (guint i = 0; i < self->chips->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->chips, i), (int) i == index);
  self->is_loading = FALSE;
  update_focusable (self);
}

static gboolean
get_value (TovFieldRow *row, char **value, GError **error)
{
  TovChipRow *self = TOV_CHIP_ROW (row);
  int chosen = get_chosen (self);

  *value = chosen >= 0 ? g_strdup (self->field->choices[chosen].code) : NULL;
  return TRUE;
}

static GtkWidget *
get_editor (TovFieldRow *row)
{
  TovChipRow *self = TOV_CHIP_ROW (row);

  return g_ptr_array_index (self->chips, MAX (get_chosen (self), 0));
}

static void
implement_field_row (TovFieldRowInterface *iface)
{
  iface->set_value = set_value;
  iface->get_value = get_value;
  iface->get_editor = get_editor;
}

static void
choose (TovChipRow *self, int position)
{
  GtkWidget *chip = g_ptr_array_index (self->chips, position);

  gtk_widget_set_focusable (chip, TRUE);
  gtk_widget_grab_focus (chip);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
}

static void
step (TovChipRow *self, int steps)
{
  int n_chips = (int) self->chips->len;

  choose (self, (get_chosen (self) + n_chips + steps) % n_chips);
}

static gboolean
choose_letter (TovChipRow *self, guint key)
{
  gunichar letter = g_unichar_tolower (gdk_keyval_to_unicode (key));

  for (guint i = 0; letter != 0 && i < self->letters->len; i++) {
    if (g_array_index (self->letters, gunichar, i) != letter)
      continue;
    choose (self, (int) i);
    g_signal_emit (self, signals[TAKEN], 0);
    return TRUE;
  }
  return FALSE;
}

static gboolean
on_key_pressed_cb (TovChipRow *self, guint key, guint code, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    step (self, -1);
    return GDK_EVENT_STOP;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    step (self, 1);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    g_signal_emit (self, signals[TAKEN], 0);
    return GDK_EVENT_STOP;
  default:
    return choose_letter (self, key);
  }
}

/* GTK lets the chip of a group be let go only by another; then this is called for both. */
static void
on_toggled_cb (TovChipRow *self, GtkToggleButton *chip)
{
  if (self->is_loading || !gtk_toggle_button_get_active (chip))
    return;
  update_focusable (self);
  tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

static void
tov_chip_row_finalize (GObject *object)
{
  TovChipRow *self = TOV_CHIP_ROW (object);

  g_ptr_array_unref (self->chips);
  g_array_unref (self->letters);
  G_OBJECT_CLASS (tov_chip_row_parent_class)->finalize (object);
}

static void
tov_chip_row_class_init (TovChipRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_chip_row_finalize;
  signals[TAKEN] = g_signal_new ("taken", TOV_TYPE_CHIP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
tov_chip_row_init (TovChipRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->chips = g_ptr_array_new ();
  self->letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, tov_wrap_layout_new (6));
  gtk_widget_add_css_class (self->box, "chips");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  /* Before the chip, for which Enter is to be pressed. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (self->box, keys);
}

/* The first letter of the words that no chip before has. */
static gunichar
find_letter (TovChipRow *self, const char *words)
{
  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar letter = g_unichar_tolower (g_utf8_get_char (c));
    gboolean is_free = g_unichar_isalpha (letter);

    for (guint i = 0; i < self->letters->len; i++)
      is_free = is_free && g_array_index (self->letters, gunichar, i) != letter;
    if (is_free)
      return letter;
  }
  return 0;
}

static void
add_chip (TovChipRow *self, const char *words)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label (words);
  gunichar letter = find_letter (self, words);
  g_autofree char *shown = NULL;
  char text[7] = "";

  g_unichar_to_utf8 (g_unichar_toupper (letter), text);
  /* Translators: what a button chooses, and the key that does the same. */
  shown = g_strdup_printf (_ ("%s (key %s)"), words, text);
  gtk_widget_set_tooltip_text (chip, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, text, -1);
  gtk_widget_add_css_class (chip, "chip");
  if (self->chips->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), g_ptr_array_index (self->chips, 0));
  g_signal_connect_swapped (chip, "toggled", G_CALLBACK (on_toggled_cb), self);
  gtk_box_append (GTK_BOX (self->box), chip);
  g_ptr_array_add (self->chips, chip);
  g_array_append_val (self->letters, letter);
}

GtkWidget *
tov_chip_row_new (const TovField *field)
{
  TovChipRow *self = g_object_new (TOV_TYPE_CHIP_ROW, NULL);

  self->field = field;
  tov_field_row_set_up (TOV_FIELD_ROW (self), field);
  for (const TovChoice *choice = field->choices; choice->code != NULL; choice++)
    add_chip (self, _ (choice->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  update_focusable (self);
  return GTK_WIDGET (self);
}
