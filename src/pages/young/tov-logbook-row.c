/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-logbook-row.h"

#include "tov-clock.h"
#include "tov-contact-log.h"
#include "tov-record-menu.h"
#include "tov-spoken.h"
#include "tov-wrap-layout.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the time of day stands in YYYY-MM-DDTHH:MM. */
#define TIME_OFFSET 11
/* Who wrote down a day alone said no time. */
#define MIDNIGHT "00:00"

struct _TovLogbookRow
{
  GtkListBoxRow parent_instance;
  TovDate day;
  GtkLabel *form;
  GtkLabel *about;
  GtkWidget *attempt;
  GtkButton *button;
  GtkLabel *note;
  GtkBox *themes;
  GtkBox *additions;
};

G_DEFINE_FINAL_TYPE (TovLogbookRow, tov_logbook_row, GTK_TYPE_LIST_BOX_ROW)

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
append_part (GString *line, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

/* "09:30 · Anne Bak · 30 min." */
static char *
describe (TovLogbookEntry *entry)
{
  GString *line = g_string_new (NULL);
  const char *time = entry->record->happened_at + TIME_OFFSET;

  if (!g_str_equal (time, MIDNIGHT))
    append_part (line, time);
  append_part (line, entry->worker);
  if (entry->record->minutes != TOV_NUMBER_NONE && entry->record->minutes > 0) {
    g_autofree char *minutes = g_strdup_printf (_ ("%d min."), (int) entry->record->minutes);

    append_part (line, minutes);
  }
  return g_string_free (line, FALSE);
}

/* Themes, and who else it was about, stand below the note. */
static void
fill_themes (TovLogbookRow *self, TovLogbookEntry *entry)
{
  clear (self->themes);
  for (guint i = 0; i < entry->themes->len; i++)
    gtk_box_append (self->themes,
                    tov_wrapped_label_new (g_ptr_array_index (entry->themes, i), "pill-label"));
  for (guint i = 0; i < entry->others->len; i++) {
    /* Translators: %s is another young person whom the same contact was about. */
    g_autofree char *words =
        g_strdup_printf (_ ("also %s"), (char *) g_ptr_array_index (entry->others, i));

    gtk_box_append (self->themes, tov_wrapped_label_new (words, "dim-label"));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->themes),
                          gtk_widget_get_first_child (GTK_WIDGET (self->themes)) != NULL);
}

/* "Added 29-03-2011 by Anne Bak". */
static char *
describe_addition (TovLogbookEntry *addition)
{
  const char *created = tov_record_get_created (TOV_RECORD (addition->record));
  g_autofree char *day = NULL;

  g_assert (created != NULL);
  day = tov_clock_format_exactly (created);
  if (addition->worker == NULL)
    return g_strdup_printf (_ ("Added %s"), day);
  return g_strdup_printf (_ ("Added %s by %s"), day, addition->worker);
}

static void
fill_additions (TovLogbookRow *self, TovLogbookEntry *entry)
{
  clear (self->additions);
  for (guint i = 0; i < entry->additions->len; i++) {
    TovLogbookEntry *addition = g_ptr_array_index (entry->additions, i);
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
    g_autofree char *head = describe_addition (addition);
    GtkWidget *label = tov_wrapped_label_new (head, "caption");

    gtk_widget_add_css_class (label, "dim-label");
    gtk_widget_add_css_class (box, "addition");
    gtk_box_append (GTK_BOX (box), label);
    gtk_box_append (GTK_BOX (box), tov_wrapped_label_new (addition->record->note, NULL));
    gtk_box_append (self->additions, box);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->additions), entry->additions->len > 0);
}

/* What is done with it: changed while it is open, added to when it is locked. */
static void
fill_button (TovLogbookRow *self, TovLogbookEntry *entry)
{
  const char *id = tov_record_get_id (TOV_RECORD (entry->record));
  gboolean is_locked = tov_log_entry_is_locked (entry->record, tov_clock_today ());
  const char *action = is_locked ? "person.add-to" : "win.edit-record";
  g_autoptr (GVariant) target = g_variant_ref_sink (
      is_locked ? g_variant_new ("s", id) : g_variant_new ("(ss)", "log_entry", id));
  g_autofree char *day = tov_date_format (self->day);
  g_autofree char *whom = g_strdup_printf ("%s %s", gtk_label_get_text (self->form), day);

  gtk_button_set_label (self->button, is_locked ? _ ("Add to it") : _ ("Edit"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button),
                               is_locked ? _ ("It is locked now: what is to be corrected is added")
                                         : NULL);
  /* One of thirty, it says which it is. */
  tov_spoken_name (GTK_WIDGET (self->button), gtk_button_get_label (self->button), whom);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}

/* All of it for a reader of the screen. */
static void
fill_name (TovLogbookRow *self, TovLogbookEntry *entry, const char *about)
{
  TovRecord *record = TOV_RECORD (entry->record);
  g_autofree char *day = tov_date_format (self->day);
  g_autofree char *name = g_strdup_printf ("%s %s · %s\n%s%s%s", gtk_label_get_text (self->form),
                                           day, about, entry->record->reached ? "" : _ ("Attempt"),
                                           entry->record->reached ? "" : "\n",
                                           entry->record->note != NULL ? entry->record->note : "");

  tov_record_menu_mark_row (GTK_WIDGET (self), record, name);
}

static void
tov_logbook_row_class_init (TovLogbookRowClass *klass)
{
}

static GtkWidget *
create_head (TovLogbookRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->form = GTK_LABEL (tov_wrapped_label_new (NULL, "heading"));
  self->attempt = tov_wrapped_label_new (_ ("Attempt"), "pill-label");
  self->about = GTK_LABEL (tov_wrapped_label_new (NULL, "dim-label"));
  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_add_css_class (self->attempt, "warning");
  gtk_label_set_wrap (self->form, FALSE);
  gtk_label_set_wrap (GTK_LABEL (self->attempt), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->about), TRUE);
  gtk_widget_set_valign (self->attempt, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (head), self->attempt);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->button));
  return head;
}

static void
tov_logbook_row_init (TovLogbookRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->note = GTK_LABEL (tov_wrapped_label_new (NULL, NULL));
  self->themes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->additions = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->themes), tov_wrap_layout_new (6));
  gtk_box_append (GTK_BOX (box), create_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->themes));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->additions));
  gtk_widget_add_css_class (GTK_WIDGET (self), "logbook-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
tov_logbook_row_new (void)
{
  return g_object_new (TOV_TYPE_LOGBOOK_ROW, NULL);
}

void
tov_logbook_row_fill (TovLogbookRow *self, TovLogbookEntry *entry)
{
  g_autofree char *about = NULL;

  g_return_if_fail (TOV_IS_LOGBOOK_ROW (self));

  about = describe (entry);
  self->day = tov_date_from_time (entry->record->happened_at);
  gtk_label_set_text (self->form, tov_choice_get_label (tov_contact_forms, entry->record->form));
  gtk_label_set_text (self->about, about);
  gtk_widget_set_visible (self->attempt, !entry->record->reached);
  gtk_label_set_text (self->note, entry->record->note != NULL ? entry->record->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), entry->record->note != NULL);
  fill_themes (self, entry);
  fill_additions (self, entry);
  fill_button (self, entry);
  fill_name (self, entry, about);
}

TovDate
tov_logbook_row_get_day (TovLogbookRow *self)
{
  g_return_val_if_fail (TOV_IS_LOGBOOK_ROW (self), TOV_DATE_NONE);

  return self->day;
}
