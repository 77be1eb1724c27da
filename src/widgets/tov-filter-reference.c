/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-filter-reference.h"

#include "tov-record-words.h"

#include <glib/gi18n-lib.h>

/* Who looks for another writes a few letters more. */
#define MAX_LISTED 30

/* The choice of records that have none. */
#define EMPTY "-"

struct _TovFilterReference
{
  AdwBin parent_instance;
  const TovField *field;
  TovRecordSource *source;
  /* What is chosen; NULL for any. */
  char *id;
  GtkWidget *entry;
  GtkWidget *scroller;
  GtkListBox *list;
  /* Of each row of the list. */
  GPtrArray *ids;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovFilterReference, tov_filter_reference, ADW_TYPE_BIN)

static void
clear_list (TovFilterReference *self)
{
  GtkWidget *row;

  gtk_widget_hide (self->scroller);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->ids, 0);
}

static void
add_line (TovFilterReference *self, const char *id, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_append (self->list, label);
  g_ptr_array_add (self->ids, g_strdup (id));
}

/* Lists the first records that hold every word; all records come after the choice of none. */
static void
list_records (TovFilterReference *self, const char *words)
{
  g_autoptr (GListModel) records =
      tov_record_source_list_records (self->source, self->field->target, words);
  guint n_records = MIN (g_list_model_get_n_items (records), MAX_LISTED);

  clear_list (self);
  if (*words == '\0' && !(self->field->flags & TOV_FIELD_REQUIRED))
    add_line (self, EMPTY, _ ("Not filled in"));
  for (guint i = 0; i < n_records; i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (records, i);
    g_autofree char *title =
        tov_record_words_title (record, NULL, tov_record_source_title, self->source);

    add_line (self, tov_record_get_id (record), title);
  }
  gtk_widget_set_visible (self->scroller, self->ids->len > 0);
}

static char *
get_title (TovFilterReference *self)
{
  if (self->id == NULL)
    return g_strdup ("");
  if (g_str_equal (self->id, EMPTY))
    return g_strdup (_ ("Not filled in"));
  return tov_record_source_get_title (self->source, self->field->target, self->id);
}

static void
choose (TovFilterReference *self, const char *id)
{
  gboolean is_new = g_strcmp0 (self->id, id) != 0;

  tov_filter_reference_show (self, id);
  if (is_new)
    g_signal_emit (self, signals[CHANGED], 0, self->id);
}

static void
on_changed_cb (TovFilterReference *self, GtkEditable *editable)
{
  const char *typed = gtk_editable_get_text (editable);
  g_autofree char *title = get_title (self);

  if (g_str_equal (typed, title))
    return;
  if (*typed == '\0')
    choose (self, NULL);
  else
    list_records (self, typed);
}

/* Enter takes the first that is listed. */
static void
on_activate_cb (TovFilterReference *self, GtkEntry *entry)
{
  if (self->ids->len > 0)
    choose (self, g_ptr_array_index (self->ids, 0));
}

static void
on_row_activated_cb (TovFilterReference *self, GtkListBoxRow *row, GtkListBox *list)
{
  choose (self, g_ptr_array_index (self->ids, (guint) gtk_list_box_row_get_index (row)));
  gtk_widget_grab_focus (self->entry);
}

/* The arrow lists what there is, the cross takes the choice away. */
static void
on_icon_press_cb (TovFilterReference *self, GtkEntryIconPosition position, GtkEntry *entry)
{
  if (self->id != NULL)
    choose (self, NULL);
  else if (gtk_widget_get_visible (self->scroller))
    clear_list (self);
  else
    list_records (self, "");
}

static gboolean
on_key_pressed_cb (TovFilterReference *self,
                   guint key,
                   guint code,
                   GdkModifierType state,
                   GtkEventController *controller)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (self->ids->len == 0)
    list_records (self, "");
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* What was typed and not chosen is forgotten. */
static void
on_leave_cb (TovFilterReference *self, GtkEventControllerFocus *controller)
{
  tov_filter_reference_show (self, self->id);
}

static void
tov_filter_reference_dispose (GObject *object)
{
  g_clear_object (&TOV_FILTER_REFERENCE (object)->source);
  G_OBJECT_CLASS (tov_filter_reference_parent_class)->dispose (object);
}

static void
tov_filter_reference_finalize (GObject *object)
{
  TovFilterReference *self = TOV_FILTER_REFERENCE (object);

  g_clear_pointer (&self->id, g_free);
  g_ptr_array_unref (self->ids);
  G_OBJECT_CLASS (tov_filter_reference_parent_class)->finalize (object);
}

static void
tov_filter_reference_class_init (TovFilterReferenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_filter_reference_dispose;
  object_class->finalize = tov_filter_reference_finalize;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_FILTER_REFERENCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_entry (TovFilterReference *self, GtkBox *box)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("All"));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate_cb), self);
  g_signal_connect_swapped (self->entry, "icon-press", G_CALLBACK (on_icon_press_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  gtk_box_append (box, self->entry);
}

static void
add_list (TovFilterReference *self, GtkBox *box)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), 180);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (self->scroller, "filter-found");
  gtk_widget_hide (self->scroller);
  gtk_box_append (box, self->scroller);
}

static void
tov_filter_reference_init (TovFilterReference *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->ids = g_ptr_array_new_with_free_func (g_free);
  add_entry (self, box);
  add_list (self, box);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

GtkWidget *
tov_filter_reference_new (const TovField *field, TovRecordSource *source)
{
  TovFilterReference *self = g_object_new (TOV_TYPE_FILTER_REFERENCE, NULL);

  self->field = field;
  self->source = g_object_ref (source);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  tov_filter_reference_show (self, NULL);
  return GTK_WIDGET (self);
}

void
tov_filter_reference_show (TovFilterReference *self, const char *id)
{
  char *old = self->id;
  g_autofree char *title = NULL;

  self->id = g_strdup (id);
  g_free (old);
  title = get_title (self);
  /* In between the entry is empty, which is not for anybody to hear. */
  g_signal_handlers_block_by_func (self->entry, on_changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), title);
  g_signal_handlers_unblock_by_func (self->entry, on_changed_cb, self);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                     id != NULL ? "edit-clear-symbolic" : "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                   id != NULL ? _ ("Clear") : _ ("Show what there is"));
  clear_list (self);
}
