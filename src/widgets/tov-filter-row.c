/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-filter-row.h"

#include "tov-clock.h"
#include "tov-filter-reference.h"
#include "tov-spoken.h"
#include "tov-typed-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The condition for an empty value. */
#define EMPTY "-"

struct _TovFilterRow
{
  AdwBin parent_instance;
  const TovField *field;
  /* What is shown; NULL for no condition. */
  char *condition;

  GtkBox *box;
  /* Of a choice, and the condition of each of its lines. */
  GtkDropDown *drop_down;
  GPtrArray *lines;
  TovFilterReference *reference;
  /* Of two ends; empty is NULL where there is always a value. */
  GtkWidget *ends[2];
  GtkCheckButton *empty;
  GtkWidget *problem;
  /* Of words. */
  GtkWidget *words;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovFilterRow, tov_filter_row, ADW_TYPE_BIN)

/* Takes what the user has made of it. */
static void
change (TovFilterRow *self, const char *condition)
{
  char *old = self->condition;

  if (condition != NULL && *condition == '\0')
    condition = NULL;
  if (g_strcmp0 (old, condition) == 0)
    return;
  self->condition = g_strdup (condition);
  g_free (old);
  g_signal_emit (self, signals[CHANGED], 0, condition);
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
is_day (const TovField *field)
{
  return field->kind == TOV_KIND_DATE || field->kind == TOV_KIND_TIME
         || field->kind == TOV_KIND_BIRTH;
}

/* A day, or a month or year with all its days. */
static gboolean
read_day (const char *typed, char **value, GError **error)
{
  TovDate date;

  if (tov_date_parse (typed, tov_clock_today (), &date, error)) {
    *value = tov_date_to_iso (date);
    return TRUE;
  }
  if (!tov_date_parse_birth (typed, tov_clock_today (), value, NULL))
    return FALSE;
  g_clear_error (error);
  return TRUE;
}

/* What is typed in an entry as it is stored, NULL for nothing; says what is wrong with it. */
static gboolean
read_end (TovFilterRow *self, GtkWidget *entry, char **value)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autoptr (GError) error = NULL;
  gboolean is_good =
      *typed == '\0'
      || (is_day (self->field)
              ? read_day (typed, value, &error)
              : tov_typed_value_read (self->field, typed, tov_clock_today (), value, &error));

  if (is_good)
    gtk_widget_remove_css_class (entry, "error");
  else
    gtk_widget_add_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  if (!is_good)
    gtk_label_set_text (GTK_LABEL (self->problem), error->message);
  return is_good;
}

static void
write_end (TovFilterRow *self, GtkWidget *entry, const char *value)
{
  g_autofree char *text = is_day (self->field) ? tov_date_format_birth (value != NULL ? value : "")
                                               : tov_typed_value_write (self->field, value);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_remove_css_class (entry, "error");
}

static void
show_ends (TovFilterRow *self, const char *condition)
{
  gboolean is_empty = g_strcmp0 (condition, EMPTY) == 0;
  g_auto (GStrv) ends = g_strsplit (condition != NULL && !is_empty ? condition : "..", "..", 2);

  for (guint i = 0; i < G_N_ELEMENTS (self->ends); i++) {
    write_end (self, self->ends[i], *ends[i] != '\0' ? ends[i] : NULL);
    gtk_widget_set_sensitive (self->ends[i], !is_empty);
  }
  if (self->empty != NULL)
    gtk_check_button_set_active (self->empty, is_empty);
  gtk_widget_hide (self->problem);
}

/* Reads both ends; the condition stays as it was while one cannot be read. */
static void
take_ends (TovFilterRow *self)
{
  g_autofree char *from = NULL, *to = NULL, *condition = NULL;
  gboolean is_from_good = read_end (self, self->ends[0], &from);
  gboolean is_to_good = read_end (self, self->ends[1], &to);

  gtk_widget_set_visible (self->problem, !is_from_good || !is_to_good);
  if (!is_from_good || !is_to_good || g_strcmp0 (self->condition, EMPTY) == 0)
    return;
  if (from != NULL || to != NULL)
    condition = g_strdup_printf ("%s..%s", from != NULL ? from : "", to != NULL ? to : "");
  change (self, condition);
  show_ends (self, self->condition);
}

static void
on_end_activate_cb (TovFilterRow *self, GtkEntry *entry)
{
  take_ends (self);
}

static void
on_end_leave_cb (TovFilterRow *self, GtkEventControllerFocus *controller)
{
  take_ends (self);
}

static void
on_empty_toggled_cb (TovFilterRow *self, GtkCheckButton *empty)
{
  if (gtk_check_button_get_active (empty))
    change (self, EMPTY);
  else if (g_strcmp0 (self->condition, EMPTY) == 0)
    change (self, NULL);
  show_ends (self, self->condition);
}

static void
on_words_changed_cb (TovFilterRow *self, GtkSearchEntry *entry)
{
  change (self, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* The entry takes Escape for itself; here it is for the popover. */
static void
on_words_stop_cb (TovFilterRow *self, GtkSearchEntry *entry)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
on_reference_changed_cb (TovFilterRow *self, const char *condition, TovFilterReference *reference)
{
  change (self, condition);
}

static void
on_selected_cb (TovFilterRow *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  change (self, g_ptr_array_index (self->lines, gtk_drop_down_get_selected (drop_down)));
}

static void
on_line_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer is_button)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  if (is_button)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  else
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (item, label);
}

static void
on_line_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer is_button)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* A long word is cut in the button and broken in the list, so that neither is wider than the
 * popover. */
static GtkListItemFactory *
create_factory (gboolean is_button)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_line_setup_cb), GINT_TO_POINTER (is_button));
  g_signal_connect (factory, "bind", G_CALLBACK (on_line_bind_cb), GINT_TO_POINTER (is_button));
  return factory;
}

static void
add_line (TovFilterRow *self, GtkStringList *words, const char *condition, const char *word)
{
  g_ptr_array_add (self->lines, g_strdup (condition));
  gtk_string_list_append (words, word);
}

static void
add_choice (TovFilterRow *self)
{
  const TovField *field = self->field;
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) button = create_factory (TRUE), list = create_factory (FALSE);

  self->lines = g_ptr_array_new_with_free_func (g_free);
  add_line (self, words, NULL, _ ("All"));
  if (field->kind == TOV_KIND_BOOLEAN) {
    add_line (self, words, "1", _ ("Yes"));
    add_line (self, words, "0", _ ("No"));
  } else {
    for (const TovChoice *choice = field->choices; choice->code != NULL; choice++)
      add_line (self, words, choice->code, _ (choice->label));
    if (!(field->flags & TOV_FIELD_REQUIRED))
      add_line (self, words, EMPTY, _ ("Not filled in"));
  }
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_object_ref (words)), NULL));
  gtk_drop_down_set_factory (self->drop_down, button);
  gtk_drop_down_set_list_factory (self->drop_down, list);
  set_name (GTK_WIDGET (self->drop_down), _ (field->label));
  tov_spoken_choice (GTK_WIDGET (self->drop_down));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (on_selected_cb), self);
  gtk_box_append (self->box, GTK_WIDGET (self->drop_down));
}

static void
add_reference (TovFilterRow *self, TovRecordSource *source)
{
  GtkWidget *reference = tov_filter_reference_new (self->field, source);

  self->reference = TOV_FILTER_REFERENCE (reference);
  g_signal_connect_swapped (reference, "changed", G_CALLBACK (on_reference_changed_cb), self);
  gtk_box_append (self->box, reference);
}

static GtkWidget *
create_end (TovFilterRow *self, const char *word)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", _ (self->field->label), word);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), word);
  gtk_widget_set_hexpand (entry, TRUE);
  set_name (entry, name);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_end_activate_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_end_leave_cb), self);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static void
add_empty (TovFilterRow *self)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", _ (self->field->label), _ ("Not filled in"));

  self->empty = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Not filled in")));
  set_name (GTK_WIDGET (self->empty), name);
  g_signal_connect_swapped (self->empty, "toggled", G_CALLBACK (on_empty_toggled_cb), self);
  gtk_box_append (self->box, GTK_WIDGET (self->empty));
}

static void
add_ends (TovFilterRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->ends[0] = create_end (self, _ ("From"));
  self->ends[1] = create_end (self, _ ("To"));
  self->problem = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->problem), 30);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_add_css_class (self->problem, "caption");
  gtk_widget_hide (self->problem);
  gtk_box_append (GTK_BOX (line), self->ends[0]);
  gtk_box_append (GTK_BOX (line), gtk_label_new ("–"));
  gtk_box_append (GTK_BOX (line), self->ends[1]);
  gtk_box_append (self->box, line);
  gtk_box_append (self->box, self->problem);
  if (!(self->field->flags & TOV_FIELD_REQUIRED))
    add_empty (self);
}

static void
add_words (TovFilterRow *self)
{
  self->words = gtk_search_entry_new ();
  set_name (self->words, _ (self->field->label));
  g_signal_connect_swapped (self->words, "search-changed", G_CALLBACK (on_words_changed_cb), self);
  g_signal_connect_swapped (self->words, "stop-search", G_CALLBACK (on_words_stop_cb), self);
  gtk_box_append (self->box, self->words);
}

static void
add_control (TovFilterRow *self, TovRecordSource *source)
{
  switch (self->field->kind) {
  case TOV_KIND_CHOICE:
  case TOV_KIND_BOOLEAN:
    add_choice (self);
    break;
  case TOV_KIND_REFERENCE:
    add_reference (self, source);
    break;
  case TOV_KIND_DATE:
  case TOV_KIND_TIME:
  case TOV_KIND_BIRTH:
  case TOV_KIND_NUMBER:
  case TOV_KIND_MONEY:
    add_ends (self);
    break;
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_FILE:
  default:
    add_words (self);
  }
}

/* A condition that is none of the lines, two choices at once, gets one. */
static guint
find_line (TovFilterRow *self, const char *condition)
{
  g_auto (GStrv) codes = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->lines, i), condition) == 0)
      return i;
  codes = g_strsplit (condition, ",", -1);
  for (guint i = 0; codes[i] != NULL; i++) {
    char *code = codes[i];

    codes[i] = g_strdup (tov_choice_get_label (self->field->choices, code));
    g_free (code);
  }
  words = g_strjoinv (", ", codes);
  add_line (self, GTK_STRING_LIST (gtk_drop_down_get_model (self->drop_down)), condition, words);
  return self->lines->len - 1;
}

static void
show_words (TovFilterRow *self, const char *condition)
{
  /* In between the entry is empty, which is not for anybody to hear. */
  g_signal_handlers_block_by_func (self->words, on_words_changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->words), condition != NULL ? condition : "");
  g_signal_handlers_unblock_by_func (self->words, on_words_changed_cb, self);
}

static void
tov_filter_row_finalize (GObject *object)
{
  TovFilterRow *self = TOV_FILTER_ROW (object);

  g_clear_pointer (&self->condition, g_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_filter_row_parent_class)->finalize (object);
}

static void
tov_filter_row_class_init (TovFilterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_filter_row_finalize;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_FILTER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tov_filter_row_init (TovFilterRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
tov_filter_row_new (const TovField *field, TovRecordSource *source)
{
  TovFilterRow *self = g_object_new (TOV_TYPE_FILTER_ROW, NULL);
  GtkWidget *label = gtk_label_new (_ (field->label));

  self->field = field;
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->box, label);
  add_control (self, source);
  return GTK_WIDGET (self);
}

const TovField *
tov_filter_row_get_field (TovFilterRow *self)
{
  return self->field;
}

void
tov_filter_row_show (TovFilterRow *self, const char *condition)
{
  char *old = self->condition;

  self->condition = g_strdup (condition);
  g_free (old);
  if (self->drop_down != NULL)
    gtk_drop_down_set_selected (self->drop_down, find_line (self, condition));
  else if (self->reference != NULL)
    tov_filter_reference_show (self->reference, condition);
  else if (self->words != NULL)
    show_words (self, condition);
  else
    show_ends (self, condition);
}
