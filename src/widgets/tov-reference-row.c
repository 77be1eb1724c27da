/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-reference-row.h"

#include "tov-record-words.h"

#include <glib/gi18n-lib.h>

/* So many records are listed at once; who looks for another writes a few letters more. */
#define MAX_LISTED 50

struct _TovReferenceRow
{
  AdwActionRow parent_instance;
  const TovField *field;
  TovRecordSource *source;
  /* The record that is chosen, or NULL. */
  char *id;
  GtkMenuButton *button;
  GtkWidget *clear;
  GtkEditable *search;
  GtkSingleSelection *listed;
  GtkWidget *list;
  GtkWidget *nothing;
  GtkWidget *create;
  GtkLabel *create_label;
};

enum
{
  CREATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void implement_field_row (TovFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovReferenceRow,
                               tov_reference_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_FIELD_ROW, implement_field_row))

static void
set_value (TovFieldRow *row, const char *value)
{
  TovReferenceRow *self = TOV_REFERENCE_ROW (row);
  gboolean is_required = (self->field->flags & TOV_FIELD_REQUIRED) != 0;
  g_autofree char *title = NULL, *name = NULL;
  char *old = self->id;

  self->id = g_strdup (value);
  g_free (old);
  if (value != NULL)
    title = tov_record_source_get_title (self->source, self->field->target, value);
  else
    title = g_strdup (is_required ? _ ("To be chosen") : _ ("Not chosen"));
  name = g_strdup_printf ("%s: %s", _ (self->field->label), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), title);
  gtk_widget_set_visible (self->clear, value != NULL && !is_required);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (value != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
}

static gboolean
get_value (TovFieldRow *row, char **value, GError **error)
{
  *value = g_strdup (TOV_REFERENCE_ROW (row)->id);
  return TRUE;
}

static GtkWidget *
get_editor (TovFieldRow *row)
{
  return GTK_WIDGET (TOV_REFERENCE_ROW (row)->button);
}

static void
implement_field_row (TovFieldRowInterface *iface)
{
  iface->set_value = set_value;
  iface->get_value = get_value;
  iface->get_editor = get_editor;
}

static void
choose (TovReferenceRow *self, const char *id)
{
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  set_value (TOV_FIELD_ROW (self), id);
  tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

/* Lists the first records that hold what is searched for. The model counts and loads as the list
 * asks, so a large register costs no more than what is seen of it. */
static void
list_found (TovReferenceRow *self)
{
  const char *typed = gtk_editable_get_text (self->search);
  g_autofree char *words = g_strstrip (g_strdup (typed));
  g_autoptr (GListModel) first = NULL;
  g_autofree char *create = *words != '\0' ? g_strdup_printf (_ ("Create new: “%s”"), words)
                                           : g_strdup (_ ("Create new"));
  GListModel *records = tov_record_source_list_records (self->source, self->field->target,
                                                        *words != '\0' ? words : NULL);

  first = G_LIST_MODEL (gtk_slice_list_model_new (records, 0, MAX_LISTED));
  gtk_single_selection_set_model (self->listed, first);
  gtk_widget_set_visible (self->nothing, g_list_model_get_n_items (first) == 0);
  gtk_widget_set_visible (self->list, g_list_model_get_n_items (first) > 0);
  gtk_label_set_text (self->create_label, create);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->create), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  create, -1);
}

static void
choose_position (TovReferenceRow *self, guint position)
{
  g_autoptr (TovRecord) record = g_list_model_get_item (G_LIST_MODEL (self->listed), position);

  if (record != NULL)
    choose (self, tov_record_get_id (record));
}

static void
ask_for_new (TovReferenceRow *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->search)));

  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  g_signal_emit (self, signals[CREATE], 0, words);
}

static void
on_search_changed_cb (TovReferenceRow *self, GtkSearchEntry *search)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (search)))
    list_found (self);
}

/* Enter takes the first, even before the list has followed the last letters; where there is none it
 * makes one. */
static void
on_search_activate_cb (TovReferenceRow *self, GtkSearchEntry *search)
{
  list_found (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->listed)) > 0)
    choose_position (self, 0);
  else
    ask_for_new (self);
}

static void
on_stop_search_cb (TovReferenceRow *self, GtkSearchEntry *search)
{
  gtk_menu_button_popdown (self->button);
}

static gboolean
on_search_key_pressed_cb (TovReferenceRow *self,
                          guint key,
                          guint code,
                          GdkModifierType state,
                          GtkEventController *controller)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static void
on_list_activate_cb (TovReferenceRow *self, guint position, GtkListView *list)
{
  choose_position (self, position);
}

static void
on_create_clicked_cb (TovReferenceRow *self, GtkButton *button)
{
  ask_for_new (self);
}

static void
on_clear_clicked_cb (TovReferenceRow *self, GtkButton *button)
{
  choose (self, NULL);
}

static void
on_popover_show_cb (TovReferenceRow *self, GtkPopover *popover)
{
  list_found (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_set_position (self->search, -1);
}

/* The list is let go: while it is not seen it need not follow the register. */
static void
on_popover_closed_cb (TovReferenceRow *self, GtkPopover *popover)
{
  gtk_single_selection_set_model (self->listed, NULL);
  gtk_editable_set_text (self->search, "");
}

/* To begin to write is to search. */
static gboolean
on_button_key_pressed_cb (TovReferenceRow *self,
                          guint key,
                          guint code,
                          GdkModifierType state,
                          GtkEventController *controller)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  char text[7] = "";

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down) {
    gtk_menu_button_popup (self->button);
    return GDK_EVENT_STOP;
  }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || !g_unichar_isgraph (letter))
    return GDK_EVENT_PROPAGATE;
  g_unichar_to_utf8 (letter, text);
  gtk_editable_set_text (self->search, text);
  gtk_menu_button_popup (self->button);
  return GDK_EVENT_STOP;
}

static GtkWidget *
create_line (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL) {
    gtk_widget_add_css_class (label, "dim-label");
    gtk_widget_add_css_class (label, css_class);
  }
  return label;
}

static void
on_item_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, TovReferenceRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), create_line (NULL));
  gtk_box_append (GTK_BOX (box), create_line ("caption"));
  gtk_list_item_set_child (item, box);
}

static void
on_item_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, TovReferenceRow *self)
{
  TovRecord *record = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *rest = gtk_widget_get_next_sibling (title);
  g_autofree char *first =
      tov_record_words_title (record, NULL, tov_record_source_title, self->source);
  g_autofree char *second =
      tov_record_words_subtitle (record, NULL, tov_record_source_title, self->source);

  gtk_label_set_text (GTK_LABEL (title), first);
  gtk_label_set_text (GTK_LABEL (rest), second);
  gtk_widget_set_visible (rest, *second != '\0');
}

static GtkWidget *
create_list (TovReferenceRow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (on_item_setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_item_bind_cb), self);
  self->listed = gtk_single_selection_new (NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->listed)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  g_signal_connect_swapped (list, "activate", G_CALLBACK (on_list_activate_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 260);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  return scroller;
}

static GtkWidget *
create_popover (TovReferenceRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *search = gtk_search_entry_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = GTK_EDITABLE (search);
  self->list = create_list (self);
  self->nothing = create_line ("caption");
  gtk_label_set_text (GTK_LABEL (self->nothing), _ ("Nothing found"));
  gtk_widget_add_css_class (self->nothing, "nothing-found");
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"), -1);
  self->create = gtk_button_new ();
  self->create_label = GTK_LABEL (create_line (NULL));
  gtk_box_append (GTK_BOX (words), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->create_label));
  gtk_button_set_child (GTK_BUTTON (self->create), words);
  gtk_widget_add_css_class (self->create, "flat");
  gtk_widget_add_css_class (popover, "reference-popover");
  gtk_widget_set_size_request (box, 280, -1);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->nothing);
  gtk_box_append (GTK_BOX (box), self->create);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (search), self->list);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_search_key_pressed_cb), self);
  gtk_widget_add_controller (search, keys);
  g_signal_connect_swapped (search, "search-changed", G_CALLBACK (on_search_changed_cb), self);
  g_signal_connect_swapped (search, "activate", G_CALLBACK (on_search_activate_cb), self);
  g_signal_connect_swapped (search, "stop-search", G_CALLBACK (on_stop_search_cb), self);
  g_signal_connect_swapped (self->create, "clicked", G_CALLBACK (on_create_clicked_cb), self);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (on_popover_show_cb), self);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (on_popover_closed_cb), self);
  return popover;
}

static void
tov_reference_row_finalize (GObject *object)
{
  TovReferenceRow *self = TOV_REFERENCE_ROW (object);

  g_clear_object (&self->listed);
  g_clear_object (&self->source);
  g_free (self->id);
  G_OBJECT_CLASS (tov_reference_row_parent_class)->finalize (object);
}

static void
tov_reference_row_class_init (TovReferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_reference_row_finalize;
  signals[CREATE] = g_signal_new ("create", TOV_TYPE_REFERENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tov_reference_row_init (TovReferenceRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_valign (self->clear, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->clear, _ ("Clear"));
  gtk_widget_add_css_class (self->clear, "flat");
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear_clicked_cb), self);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "pan-down-symbolic");
  gtk_menu_button_set_popover (self->button, create_popover (self));
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Choose"));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_button_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->button), keys);

  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->clear);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  gtk_widget_add_css_class (GTK_WIDGET (self), "value-row");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
tov_reference_row_new (const TovField *field, TovRecordSource *source)
{
  TovReferenceRow *self = g_object_new (TOV_TYPE_REFERENCE_ROW, NULL);
  g_autofree char *name = NULL;

  self->field = field;
  self->source = g_object_ref (source);
  tov_field_row_set_up (TOV_FIELD_ROW (self), field);
  name = g_strdup_printf ("%s: %s", _ (field->label), _ ("Clear"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  set_value (TOV_FIELD_ROW (self), NULL);
  return GTK_WIDGET (self);
}
