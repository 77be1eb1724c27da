/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-tag-row.h"

#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Room for so many letters is kept behind the last tag of a line. */
#define LEAST_LETTERS 8

struct _TovTagRow
{
  AdwPreferencesRow parent_instance;
  const TovField *field;
  guint most;
  TovTagFindFunc find;
  TovTagTitleFunc get_title;
  gpointer user_data;
  gboolean is_eager;
  /* Elements TovTag: what is chosen, and what the letters may mean. */
  GPtrArray *tags;
  GPtrArray *found;
  GtkLabel *title;
  /* Holds a button for each tag and then the entry. */
  GtkWidget *box;
  GtkEntry *entry;
  GtkPopover *popover;
  GtkListBox *list;
  gboolean is_loading;
};

enum
{
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void implement_field_row (TovFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovTagRow,
                               tov_tag_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_FIELD_ROW, implement_field_row))

static char *
get_typed (TovTagRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static gboolean
has_tag (TovTagRow *self, const char *id)
{
  for (guint i = 0; i < self->tags->len; i++)
    if (g_str_equal (((TovTag *) g_ptr_array_index (self->tags, i))->id, id))
      return TRUE;
  return FALSE;
}

/* The button of a tag stands as far in as the tag. */
static GtkWidget *
get_button (TovTagRow *self, guint position)
{
  GtkWidget *button = gtk_widget_get_first_child (self->box);

  while (position-- > 0)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static void
remove_tag (TovTagRow *self, guint position)
{
  gtk_box_remove (GTK_BOX (self->box), get_button (self, position));
  g_ptr_array_remove_index (self->tags, position);
}

static void
clear_entry (TovTagRow *self)
{
  self->is_loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  self->is_loading = FALSE;
  gtk_popover_popdown (self->popover);
}

/* A screen reader hears with the field what was chosen in it. */
static void
describe (TovTagRow *self)
{
  g_autoptr (GString) words = g_string_new (_ (self->field->label));

  for (guint i = 0; i < self->tags->len; i++) {
    const TovTag *tag = g_ptr_array_index (self->tags, i);

    g_string_append_printf (words, "%s %s", i > 0 ? "," : ":", tag->title);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words->str, -1);
}

static void
on_tag_clicked_cb (TovTagRow *self, GtkButton *button)
{
  guint position = 0;

  while (get_button (self, position) != GTK_WIDGET (button))
    position++;
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  remove_tag (self, position);
  describe (self);
  tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

static GtkWidget *
create_button (TovTagRow *self, const char *title)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  /* Translators: %s is somebody or something that was chosen. */
  g_autofree char *words = g_strdup_printf (_ ("Remove %s"), title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_add_css_class (button, "tag");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_tag_clicked_cb), self);
  return button;
}

static void
add_tag (TovTagRow *self, const char *id, const char *title)
{
  if (has_tag (self, id))
    return;
  if (self->most > 0 && self->tags->len == self->most)
    remove_tag (self, self->most - 1);
  g_ptr_array_add (self->tags, tov_tag_new (id, title, NULL));
  gtk_widget_insert_before (create_button (self, title), self->box, GTK_WIDGET (self->entry));
}

static void
set_value (TovFieldRow *row, const char *value)
{
  TovTagRow *self = TOV_TAG_ROW (row);
  g_autoptr (GPtrArray) ids = tov_tag_row_split (value);

  while (self->tags->len > 0)
    remove_tag (self, 0);
  for (guint i = 0; i < ids->len; i++) {
    const char *id = g_ptr_array_index (ids, i);
    g_autofree char *title = self->get_title (id, self->user_data);

    if (title != NULL)
      add_tag (self, id, title);
  }
  clear_entry (self);
  describe (self);
}

static gboolean
get_value (TovFieldRow *row, char **value, GError **error)
{
  TovTagRow *self = TOV_TAG_ROW (row);
  g_autofree char *typed = get_typed (self);
  g_autoptr (GString) ids = g_string_new (NULL);

  *value = NULL;
  if (*typed != '\0') {
    g_set_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_FORM,
                 _ ("Nothing is chosen for “%s” yet. Choose from the list by Enter, or delete the "
                    "letters."),
                 typed);
    return FALSE;
  }
  for (guint i = 0; i < self->tags->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            ((TovTag *) g_ptr_array_index (self->tags, i))->id);
  if (ids->len > 0)
    *value = g_strdup (ids->str);
  return TRUE;
}

static GtkWidget *
get_editor (TovFieldRow *row)
{
  return GTK_WIDGET (TOV_TAG_ROW (row)->entry);
}

static void
implement_field_row (TovFieldRowInterface *iface)
{
  iface->set_value = set_value;
  iface->get_value = get_value;
  iface->get_editor = get_editor;
}

static GtkWidget *
create_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_found_row (const TovTag *tag)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), create_line (tag->title, NULL));
  if (tag->about != NULL)
    gtk_box_append (GTK_BOX (box), create_line (tag->about, "caption"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  /* The focus stays where the letters are typed. */
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, tag->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  tag->about != NULL ? tag->about : "", -1);
  return row;
}

static void
mark_row (TovTagRow *self, int position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

static void
step (TovTagRow *self, int steps)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int position = row != NULL ? gtk_list_box_row_get_index (row) : 0;

  mark_row (self, CLAMP (position + steps, 0, (int) self->found->len - 1));
}

/* Lists what the letters may mean and is not chosen yet. */
static void
list_found (TovTagRow *self)
{
  g_autofree char *typed = get_typed (self);
  GtkListBoxRow *row;

  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = self->find (typed, self->user_data);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->found->len;) {
    const TovTag *tag = g_ptr_array_index (self->found, i);

    if (has_tag (self, tag->id)) {
      g_ptr_array_remove_index (self->found, i);
      continue;
    }
    gtk_list_box_append (self->list, create_found_row (tag));
    i++;
  }
}

static void
show_found (TovTagRow *self)
{
  list_found (self);
  if (self->found->len == 0) {
    gtk_popover_popdown (self->popover);
    return;
  }
  mark_row (self, 0);
  gtk_popover_popup (self->popover);
}

static gboolean
is_listing (TovTagRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->popover)) && self->found != NULL
         && self->found->len > 0;
}

static void
take (TovTagRow *self, int position)
{
  const TovTag *tag = g_ptr_array_index (self->found, position);

  add_tag (self, tag->id, tag->title);
  clear_entry (self);
  describe (self);
  tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

static void
take_marked (TovTagRow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  take (self, row != NULL ? gtk_list_box_row_get_index (row) : 0);
}

static gboolean
on_return_key (TovTagRow *self)
{
  g_autofree char *typed = get_typed (self);

  if (is_listing (self)) {
    take_marked (self);
    g_signal_emit (self, signals[TAKEN], 0);
  } else if (*typed == '\0') {
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                            GTK_DIR_TAB_FORWARD);
  } else {
    show_found (self);
  }
  return GDK_EVENT_STOP;
}

static gboolean
on_down_key (TovTagRow *self)
{
  if (is_listing (self))
    step (self, 1);
  else
    show_found (self);
  return GDK_EVENT_STOP;
}

/* In an entry without letters Backspace is about the tag before it. */
static gboolean
on_backspace_key (TovTagRow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0' || self->tags->len == 0)
    return GDK_EVENT_PROPAGATE;
  remove_tag (self, self->tags->len - 1);
  describe (self);
  tov_field_row_emit_edited (TOV_FIELD_ROW (self));
  return GDK_EVENT_STOP;
}

static gboolean
on_listing_key (TovTagRow *self, guint key)
{
  g_autofree char *typed = get_typed (self);

  switch (key) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    step (self, -1);
    return GDK_EVENT_STOP;
  case GDK_KEY_Escape:
    /* A list that nobody asked for does not hold up who wants to leave the dialog. */
    gtk_popover_popdown (self->popover);
    return *typed != '\0' ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  case GDK_KEY_comma:
    take_marked (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_Tab:
    /* Who has begun to type means it; who has not only passes by. */
    if (*typed != '\0')
      take_marked (self);
    return GDK_EVENT_PROPAGATE;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static gboolean
on_key_pressed_cb (TovTagRow *self, guint key, guint code, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (key) {
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    return on_return_key (self);
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return on_down_key (self);
  case GDK_KEY_BackSpace:
    return on_backspace_key (self);
  default:
    return is_listing (self) ? on_listing_key (self, key) : GDK_EVENT_PROPAGATE;
  }
}

static void
on_entry_changed_cb (TovTagRow *self)
{
  g_autofree char *typed = get_typed (self);

  if (self->is_loading)
    return;
  if (*typed != '\0')
    show_found (self);
  else
    gtk_popover_popdown (self->popover);
  tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

/* Letters that were left behind are gone on with. */
static void
on_entry_enter_cb (TovTagRow *self)
{
  g_autofree char *typed = get_typed (self);

  if (*typed != '\0' || (self->is_eager && self->tags->len == 0))
    show_found (self);
}

static void
on_entry_leave_cb (TovTagRow *self)
{
  gtk_popover_popdown (self->popover);
}

static void
on_list_row_activated_cb (TovTagRow *self, GtkListBoxRow *row)
{
  take (self, gtk_list_box_row_get_index (row));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  g_signal_emit (self, signals[TAKEN], 0);
}

static void
on_pressed_cb (TovTagRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
tov_tag_row_dispose (GObject *object)
{
  TovTagRow *self = TOV_TAG_ROW (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  G_OBJECT_CLASS (tov_tag_row_parent_class)->dispose (object);
}

static void
tov_tag_row_finalize (GObject *object)
{
  TovTagRow *self = TOV_TAG_ROW (object);

  g_ptr_array_unref (self->tags);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_tag_row_parent_class)->finalize (object);
}

static void
tov_tag_row_class_init (TovTagRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_tag_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_tag_row_finalize;
  signals[TAKEN] = g_signal_new ("taken", TOV_TYPE_TAG_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
create_popover (TovTagRow *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_list_row_activated_cb),
                            self);
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->list));
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self->popover), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "tag-popover");
  gtk_widget_set_parent (GTK_WIDGET (self->popover), self->box);
}

static void
add_controllers (TovTagRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_entry_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_entry_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
tov_tag_row_init (TovTagRow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_tag_free);
  self->title = GTK_LABEL (create_line (NULL, "subtitle"));
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_entry_set_has_frame (self->entry, FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), LEAST_LETTERS);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, tov_wrap_layout_new (6));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (content), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tag-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  create_popover (self);
  add_controllers (self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_entry_changed_cb), self);
}

TovTag *
tov_tag_new (const char *id, const char *title, const char *about)
{
  TovTag *self = g_new0 (TovTag, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->about = g_strdup (about);
  return self;
}

void
tov_tag_free (TovTag *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->about);
  g_free (self);
}

GtkWidget *
tov_tag_row_new (const TovField *field,
                 guint most,
                 TovTagFindFunc find,
                 TovTagTitleFunc get_title,
                 gpointer user_data)
{
  TovTagRow *self = g_object_new (TOV_TYPE_TAG_ROW, NULL);

  self->field = field;
  self->most = most;
  self->find = find;
  self->get_title = get_title;
  self->user_data = user_data;
  tov_field_row_set_up (TOV_FIELD_ROW (self), field);
  gtk_label_set_text (self->title, _ (field->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  describe (self);
  return GTK_WIDGET (self);
}

void
tov_tag_row_set_eager (TovTagRow *self, gboolean is_eager)
{
  self->is_eager = is_eager;
}

void
tov_tag_row_take_typed (TovTagRow *self)
{
  g_autofree char *typed = get_typed (self);

  if (*typed == '\0')
    return;
  list_found (self);
  if (self->found->len > 0)
    take (self, 0);
}

GPtrArray *
tov_tag_row_split (const char *value)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (value != NULL ? value : "", " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (ids, g_strdup (parts[i]));
  return ids;
}

char *
tov_tag_row_join (GPtrArray *ids)
{
  GString *value = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (value, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (ids, i));
  return g_string_free (value, ids->len == 0);
}
