/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agreed-entry.h"

#include "tov-clock.h"
#include "tov-text.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SHORT_WIDTH 12

struct _TovAgreedEntry
{
  GtkBox parent_instance;
  TovContext *context;
  TovAgreedFunc agreed;
  gpointer user_data;
  /* Elements ids. */
  GPtrArray *people;
  GtkEntry *text;
  GtkEntry *who;
  GtkEntry *due;
  GtkLabel *fault;
};

G_DEFINE_FINAL_TYPE (TovAgreedEntry, tov_agreed_entry, GTK_TYPE_BOX)

static const char *
get_typed (GtkEntry *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
set_typed (GtkEntry *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Says what is wrong, at the entry and in words; NULL: nothing is. */
static void
say_fault (TovAgreedEntry *self, GtkEntry *entry, const char *words)
{
  GtkEntry *entries[] = { self->who, self->due };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    gboolean is_wrong = words != NULL && entries[i] == entry;

    gtk_accessible_update_state (
        GTK_ACCESSIBLE (entries[i]), GTK_ACCESSIBLE_STATE_INVALID,
        is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
    if (is_wrong)
      gtk_widget_add_css_class (GTK_WIDGET (entries[i]), "error");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (entries[i]), "error");
  }
  gtk_label_set_text (self->fault, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), words != NULL);
}

static char *
get_name (TovAgreedEntry *self, const char *contact)
{
  return tov_record_source_get_title (TOV_RECORD_SOURCE (self->context), "contact", contact);
}

/* Those of the people whom the letters may mean; who is called exactly so is the only one. */
static GPtrArray *
list_near (TovAgreedEntry *self, const char *typed)
{
  GPtrArray *near = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; self->people != NULL && i < self->people->len; i++) {
    const char *id = g_ptr_array_index (self->people, i);
    g_autofree char *name = get_name (self, id);

    if (g_str_equal (name, typed)) {
      g_ptr_array_set_size (near, 0);
      g_ptr_array_add (near, g_strdup (id));
      break;
    }
    if (tov_text_matches (name, typed))
      g_ptr_array_add (near, g_strdup (id));
  }
  return near;
}

static GPtrArray *
list_all (TovAgreedEntry *self, const char *typed)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GListModel) contacts =
      tov_record_source_list_records (TOV_RECORD_SOURCE (self->context), "contact", typed);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++) {
    g_autoptr (TovRecord) contact = g_list_model_get_item (contacts, i);

    g_ptr_array_add (found, g_strdup (tov_record_get_id (contact)));
  }
  return found;
}

/* The contact whom the letters mean; NULL for none, and then words say why where some were typed.
 */
static char *
find_who (TovAgreedEntry *self, char **words)
{
  g_autofree char *typed = g_strstrip (g_strdup (get_typed (self->who)));
  g_autoptr (GPtrArray) found = NULL;

  *words = NULL;
  if (*typed == '\0')
    return NULL;
  found = list_near (self, typed);
  if (found->len == 0) {
    g_ptr_array_unref (found);
    found = list_all (self, typed);
  }
  if (found->len == 1)
    return g_strdup (g_ptr_array_index (found, 0));
  *words = g_strdup_printf (found->len == 0 ? _ ("No contact is called “%s”.")
                                            : _ ("Several are called “%s”: type more of the name."),
                            typed);
  return NULL;
}

/* Shows who is meant; FALSE where nobody can be. */
static gboolean
read_who (TovAgreedEntry *self, char **contact)
{
  g_autofree char *words = NULL, *name = NULL;

  *contact = find_who (self, &words);
  say_fault (self, self->who, words);
  if (*contact == NULL)
    return words == NULL;
  name = get_name (self, *contact);
  set_typed (self->who, name);
  return TRUE;
}

static gboolean
read_due (TovAgreedEntry *self, TovDate *due)
{
  const char *typed = get_typed (self->due);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  *due = TOV_DATE_NONE;
  if (*typed != '\0' && !tov_date_parse (typed, tov_clock_today (), due, &error)) {
    say_fault (self, self->due, error->message);
    return FALSE;
  }
  say_fault (self, self->due, NULL);
  words = tov_date_format (*due);
  set_typed (self->due, words);
  return TRUE;
}

static void
on_text_changed_cb (TovAgreedEntry *self)
{
  gboolean is_typed = *get_typed (self->text) != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->who), is_typed);
  gtk_widget_set_visible (GTK_WIDGET (self->due), is_typed);
  if (!is_typed)
    say_fault (self, NULL, NULL);
}

/* What is to be kept; NULL where nothing is typed. */
static char *
read_text (TovAgreedEntry *self)
{
  char *text = g_strstrip (g_strdup (get_typed (self->text)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
clear (TovAgreedEntry *self)
{
  set_typed (self->who, "");
  set_typed (self->due, "");
  set_typed (self->text, "");
}

static void
on_activate_cb (TovAgreedEntry *self)
{
  g_autofree char *text = read_text (self);
  g_autofree char *contact = NULL;
  TovDate due;

  if (text == NULL)
    return;
  if (!read_who (self, &contact)) {
    gtk_widget_grab_focus (GTK_WIDGET (self->who));
    return;
  }
  if (!read_due (self, &due)) {
    gtk_widget_grab_focus (GTK_WIDGET (self->due));
    return;
  }
  if (!self->agreed (text, contact, due, self->user_data))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  clear (self);
}

static void
on_who_leave_cb (TovAgreedEntry *self)
{
  g_autofree char *contact = NULL;

  read_who (self, &contact);
}

static void
on_due_leave_cb (TovAgreedEntry *self)
{
  TovDate due;

  read_due (self, &due);
}

static gboolean
tov_agreed_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TOV_AGREED_ENTRY (widget)->text));
}

static void
tov_agreed_entry_finalize (GObject *object)
{
  TovAgreedEntry *self = TOV_AGREED_ENTRY (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_agreed_entry_parent_class)->finalize (object);
}

static void
tov_agreed_entry_class_init (TovAgreedEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_agreed_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_agreed_entry_grab_focus;
}

static GtkEntry *
add_entry (TovAgreedEntry *self, GtkBox *line, const char *words)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_activate_cb), self);
  gtk_box_append (line, entry);
  return GTK_ENTRY (entry);
}

static void
watch_leaving (TovAgreedEntry *self, GtkEntry *entry, GCallback left)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), SHORT_WIDTH);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), SHORT_WIDTH);
  gtk_widget_set_visible (GTK_WIDGET (entry), FALSE);
  g_signal_connect_swapped (focus, "leave", left, self);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

static void
tov_agreed_entry_init (TovAgreedEntry *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  self->fault = GTK_LABEL (gtk_label_new (NULL));
}

GtkWidget *
tov_agreed_entry_new (TovContext *context,
                      const char *words,
                      TovAgreedFunc agreed,
                      gpointer user_data)
{
  TovAgreedEntry *self = g_object_new (TOV_TYPE_AGREED_ENTRY, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->context = g_object_ref (context);
  self->agreed = agreed;
  self->user_data = user_data;
  gtk_widget_set_layout_manager (line, tov_wrap_layout_new (6));
  self->text = add_entry (self, GTK_BOX (line), words);
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  self->who = add_entry (self, GTK_BOX (line), _ ("Who"));
  self->due = add_entry (self, GTK_BOX (line), _ ("By when"));
  watch_leaving (self, self->who, G_CALLBACK (on_who_leave_cb));
  watch_leaving (self, self->due, G_CALLBACK (on_due_leave_cb));
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (on_text_changed_cb), self);
  gtk_label_set_xalign (self->fault, 0);
  gtk_label_set_wrap (self->fault, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->fault));
  return GTK_WIDGET (self);
}

void
tov_agreed_entry_set_people (TovAgreedEntry *self, GPtrArray *people)
{
  g_return_if_fail (TOV_IS_AGREED_ENTRY (self));

  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = g_ptr_array_ref (people);
}

/* What cannot be read stands behind the text, so that it is not lost. */
static char *
append_unread (char *text, GtkEntry *entry)
{
  g_autofree char *before = text;

  return g_strdup_printf ("%s (%s)", before, get_typed (entry));
}

void
tov_agreed_entry_flush (TovAgreedEntry *self)
{
  g_autofree char *text = NULL, *contact = NULL;
  TovDate due;

  g_return_if_fail (TOV_IS_AGREED_ENTRY (self));

  text = read_text (self);
  if (text == NULL)
    return;
  if (!read_who (self, &contact))
    text = append_unread (text, self->who);
  if (!read_due (self, &due))
    text = append_unread (text, self->due);
  /* Saving it shows the item anew, and nothing is to be typed any more by then. */
  clear (self);
  if (!self->agreed (text, contact, due, self->user_data))
    set_typed (self->text, text);
}
