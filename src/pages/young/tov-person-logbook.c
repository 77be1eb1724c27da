/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-logbook.h"

#include "tov-clock.h"
#include "tov-keyed-rows.h"
#include "tov-logbook-row.h"
#include "tov-record-menu.h"

#include <glib/gi18n-lib.h>

/* So many are shown at first, and so many more each time. */
#define STEP 30

struct _TovPersonLogbook
{
  AdwBin parent_instance;
  TovContext *context;
  char *young_person;
  guint n_shown;
  GtkLabel *count;
  GtkToggleButton *later;
  GtkWidget *empty;
  GtkListBox *list;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (TovPersonLogbook, tov_person_logbook, ADW_TYPE_BIN)

static const char *
get_key (gpointer item)
{
  return tov_record_get_id (TOV_RECORD (((TovLogbookEntry *) item)->record));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return tov_logbook_row_new ();
}

static void
fill_row (GtkWidget *row, gpointer item, gpointer user_data)
{
  tov_logbook_row_fill (TOV_LOGBOOK_ROW (row), item);
}

static const TovKeyedRows rows = { get_key, create_row, fill_row };

static char *
describe_day (TovDate day)
{
  TovDate today = tov_clock_today ();

  if (day == today)
    return g_strdup (_ ("Today"));
  if (day == today - 1)
    return g_strdup (_ ("Yesterday"));
  return tov_date_format_long (day);
}

/* The day stands above its first entry. */
static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  TovDate day = tov_logbook_row_get_day (TOV_LOGBOOK_ROW (row));
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (before != NULL && tov_logbook_row_get_day (TOV_LOGBOOK_ROW (before)) == day) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  words = describe_day (day);
  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "logbook-day");
  gtk_list_box_row_set_header (row, label);
}

static void
show_later (TovPersonLogbook *self, guint n_later)
{
  /* Translators: %u log entries are dated after today. */
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u entry is dated after today", "%u entries are dated after today", n_later),
      n_later);

  if (gtk_toggle_button_get_active (self->later))
    return;
  gtk_button_set_label (GTK_BUTTON (self->later), words);
  gtk_widget_set_visible (GTK_WIDGET (self->later), n_later > 0);
}

static void
show (TovPersonLogbook *self, TovLogbook *logbook)
{
  g_autofree char *count = g_strdup_printf ("%u", logbook->n_entries);

  tov_keyed_rows_update (self->list, &rows, logbook->entries, NULL);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->list), logbook->entries->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->count), logbook->n_entries > 0);
  gtk_widget_set_visible (self->empty, logbook->n_entries == 0);
  gtk_widget_set_visible (self->more, logbook->n_entries > logbook->entries->len);
  show_later (self, logbook->n_later);
}

static void
on_more_clicked_cb (TovPersonLogbook *self)
{
  GtkListBoxRow *first;

  self->n_shown += STEP;
  tov_person_logbook_refresh (self);
  /* The keys go on with the first of those that came. */
  first = gtk_list_box_get_row_at_index (self->list, (int) (self->n_shown - STEP));
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
on_later_toggled_cb (TovPersonLogbook *self)
{
  tov_person_logbook_refresh (self);
}

static void
tov_person_logbook_dispose (GObject *object)
{
  TovPersonLogbook *self = TOV_PERSON_LOGBOOK (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->young_person, g_free);
  G_OBJECT_CLASS (tov_person_logbook_parent_class)->dispose (object);
}

static void
tov_person_logbook_class_init (TovPersonLogbookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_person_logbook_dispose;
}

static GtkWidget *
create_header (TovPersonLogbook *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *heading = gtk_label_new (_ ("Logbook"));

  self->count = GTK_LABEL (gtk_label_new (NULL));
  self->later = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (header, "related-header");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->later), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->later), "logbook-later");
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_widget_hide (GTK_WIDGET (self->later));
  g_signal_connect_object (self->later, "toggled", G_CALLBACK (on_later_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (header), heading);
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->later));
  return header;
}

static void
tov_person_logbook_init (TovPersonLogbook *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->n_shown = STEP;
  self->empty = gtk_label_new (_ ("Nothing is logged yet."));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->more = gtk_button_new_with_mnemonic (_ ("_Show more"));
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  /* A click is for reading; a double click and Enter do something. */
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "logbook");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Logbook"), -1);
  tov_record_menu_add (GTK_WIDGET (self->list));
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (on_more_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->more);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
tov_person_logbook_new (TovContext *context, const char *young_person)
{
  TovPersonLogbook *self = g_object_new (TOV_TYPE_PERSON_LOGBOOK, NULL);

  self->context = g_object_ref (context);
  self->young_person = g_strdup (young_person);
  tov_person_logbook_refresh (self);
  return GTK_WIDGET (self);
}

void
tov_person_logbook_refresh (TovPersonLogbook *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovLogbook) logbook = NULL;
  TovDate until;

  g_return_if_fail (TOV_IS_PERSON_LOGBOOK (self));

  until = gtk_toggle_button_get_active (self->later) ? TOV_DATE_FOREVER : tov_clock_today ();
  logbook = tov_logbook_load (tov_context_get_store (self->context), self->young_person, until,
                              self->n_shown, &error);
  if (logbook != NULL)
    show (self, logbook);
  else
    g_warning ("The logbook cannot be read: %s", error->message);
}
