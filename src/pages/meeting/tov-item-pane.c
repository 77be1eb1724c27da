/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-item-pane.h"

#include "tov-agreed-entry.h"
#include "tov-attendance.h"
#include "tov-bin-focus.h"
#include "tov-fact-section.h"
#include "tov-meeting-acts.h"
#include "tov-meeting-facts.h"
#include "tov-typed-form.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

struct _TovItemPane
{
  AdwBin parent_instance;
  TovContext *context;
  char *item;
  /* Whether the background is typed in the form. */
  gboolean has_background;
  GtkLabel *title;
  GtkLabel *about;
  GtkLabel *background;
  TovTypedForm *form;
  TovFactSection *decisions;
  TovFactSection *follow_ups;
  TovAgreedEntry *decide;
  TovAgreedEntry *agree;
};

G_DEFINE_FINAL_TYPE (TovItemPane, tov_item_pane, ADW_TYPE_BIN)

static TovStore *
get_store (TovItemPane *self)
{
  return tov_context_get_store (self->context);
}

static gboolean
save_item (TovStore *store, TovRecord *item, GError **error)
{
  g_autofree char *title = g_strdup_printf (_ ("Item “%s” changed"), TOV_AGENDA_ITEM (item)->title);

  return tov_store_begin (store, title, error)
         && tov_store_end (store, tov_store_save (store, item, error), error);
}

static void
append_part (GString *line, const char *part)
{
  if (part != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

/* "For decision · Anne Bak · Closed: personal data" */
static void
show_about (TovItemPane *self, TovAgendaItem *item)
{
  g_autoptr (GString) about = g_string_new (NULL);
  g_autofree char *presenter = tov_fact_name (self->context, "contact", item->presenter_id);
  g_autofree char *minutes = NULL;

  append_part (about, tov_choice_get_label (tov_agenda_kinds, item->kind));
  if (item->minutes_planned != TOV_NUMBER_NONE)
    minutes = g_strdup_printf (_ ("%d min."), (int) item->minutes_planned);
  append_part (about, minutes);
  append_part (about, presenter);
  if (item->closed)
    append_part (about, _ ("Closed: personal data"));
  if (tov_meeting_is_put_off (get_store (self), self->item))
    append_part (about, _ ("Put off"));
  gtk_label_set_text (self->about, about->str);
}

/* Those who are at the meeting are meant first. */
static void
show_people (TovItemPane *self, TovAgendaItem *item)
{
  g_autoptr (GPtrArray) attendances =
      tov_fact_load (self->context, &tov_attendance_entity, "meeting_id", item->meeting_id, "id");
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < attendances->len; i++) {
    TovAttendance *attendance = g_ptr_array_index (attendances, i);

    g_ptr_array_add (people, g_strdup (attendance->contact_id));
  }
  tov_agreed_entry_set_people (self->decide, people);
  tov_agreed_entry_set_people (self->agree, people);
}

static void
show_agreed (TovItemPane *self, gboolean is_locked)
{
  g_autoptr (GPtrArray) decisions = tov_meeting_facts_list_decisions (self->context, self->item);
  g_autoptr (GPtrArray) follow_ups = tov_meeting_facts_list_follow_ups (self->context, self->item);

  tov_fact_section_update (self->decisions, decisions);
  tov_fact_section_update (self->follow_ups, follow_ups);
  gtk_widget_set_visible (GTK_WIDGET (self->decide), !is_locked);
  gtk_widget_set_visible (GTK_WIDGET (self->decisions), !is_locked || decisions->len > 0);
}

static gboolean
on_decided_cb (const char *text, const char *responsible, TovDate due_on, gpointer user_data)
{
  TovItemPane *self = user_data;
  g_autoptr (GError) error = NULL;

  if (tov_meeting_decide (get_store (self), self->item, text, responsible, due_on, &error))
    return TRUE;
  tov_context_fail (self->context, _ ("The decision is not saved"), error);
  return FALSE;
}

static gboolean
on_agreed_cb (const char *text, const char *responsible, TovDate due_on, gpointer user_data)
{
  TovItemPane *self = user_data;
  g_autoptr (GError) error = NULL;

  if (tov_meeting_agree (get_store (self), self->item, text, responsible, due_on, &error))
    return TRUE;
  tov_context_fail (self->context, _ ("The follow-up is not saved"), error);
  return FALSE;
}

static gboolean
tov_item_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TOV_ITEM_PANE (widget)->form));
}

/* Whoever goes elsewhere, or closes the window, has it saved. */
static void
tov_item_pane_unmap (GtkWidget *widget)
{
  tov_item_pane_flush (TOV_ITEM_PANE (widget));
  GTK_WIDGET_CLASS (tov_item_pane_parent_class)->unmap (widget);
}

static void
tov_item_pane_dispose (GObject *object)
{
  TovItemPane *self = TOV_ITEM_PANE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->item, g_free);
  G_OBJECT_CLASS (tov_item_pane_parent_class)->dispose (object);
}

static void
tov_item_pane_class_init (TovItemPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_item_pane_dispose;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_item_pane_grab_focus;
  widget_class->unmap = tov_item_pane_unmap;
}

static void
tov_item_pane_init (TovItemPane *self)
{
}

static void
add_agreed (TovItemPane *self, GtkBox *box)
{
  self->decisions = TOV_FACT_SECTION (tov_fact_section_new (self->context, _ ("Decisions"), NULL));
  self->decide = TOV_AGREED_ENTRY (
      tov_agreed_entry_new (self->context, _ ("New decision"), on_decided_cb, self));
  self->follow_ups =
      TOV_FACT_SECTION (tov_fact_section_new (self->context, _ ("To be done"), NULL));
  self->agree = TOV_AGREED_ENTRY (
      tov_agreed_entry_new (self->context, _ ("New follow-up"), on_agreed_cb, self));
  tov_fact_section_set_card (self->decisions, GTK_WIDGET (self->decide));
  tov_fact_section_set_card (self->follow_ups, GTK_WIDGET (self->agree));
  gtk_box_append (box, GTK_WIDGET (self->decisions));
  gtk_box_append (box, GTK_WIDGET (self->follow_ups));
}

GtkWidget *
tov_item_pane_new (TovContext *context, const char *const *shown, const char *const *more)
{
  TovItemPane *self = g_object_new (TOV_TYPE_ITEM_PANE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->context = g_object_ref (context);
  self->has_background = g_strv_contains (shown, "background");
  self->title = GTK_LABEL (tov_wrapped_label_new (NULL, "item-title"));
  self->about = GTK_LABEL (tov_wrapped_label_new (NULL, "item-about"));
  self->background = GTK_LABEL (tov_wrapped_label_new (NULL, "item-background"));
  self->form = TOV_TYPED_FORM (
      tov_typed_form_new (context, &tov_agenda_item_entity, shown, more, save_item));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->background));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  add_agreed (self, GTK_BOX (box));
  gtk_widget_add_css_class (box, "item-pane");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (box, FALSE);
  return GTK_WIDGET (self);
}

static void
show_item (TovItemPane *self, TovAgendaItem *item, guint number, gboolean is_locked)
{
  g_autofree char *title = g_strdup_printf ("%u. %s", number, item->title);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->background, item->background != NULL ? item->background : "");
  gtk_widget_set_visible (GTK_WIDGET (self->background),
                          !self->has_background && item->background != NULL);
  show_about (self, item);
  show_people (self, item);
  show_agreed (self, is_locked);
}

void
tov_item_pane_show (TovItemPane *self, TovAgendaItem *item, guint number, gboolean is_locked)
{
  g_return_if_fail (TOV_IS_ITEM_PANE (self));

  /* What was typed of another item is saved first. */
  if ((item == NULL || g_strcmp0 (self->item, tov_record_get_id (TOV_RECORD (item))) != 0)
      && !tov_item_pane_flush (self))
    return;
  tov_typed_form_show (self->form, item != NULL ? TOV_RECORD (item) : NULL, is_locked);
  g_free (self->item);
  self->item = item != NULL ? g_strdup (tov_record_get_id (TOV_RECORD (item))) : NULL;
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), item != NULL);
  if (item != NULL)
    show_item (self, item, number, is_locked);
}

gboolean
tov_item_pane_flush (TovItemPane *self)
{
  gboolean is_saved;

  g_return_val_if_fail (TOV_IS_ITEM_PANE (self), FALSE);

  is_saved = tov_typed_form_flush (self->form);
  tov_agreed_entry_flush (self->decide);
  tov_agreed_entry_flush (self->agree);
  return is_saved;
}

void
tov_item_pane_begin_decision (TovItemPane *self)
{
  g_return_if_fail (TOV_IS_ITEM_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->decide));
}

void
tov_item_pane_begin_follow_up (TovItemPane *self)
{
  g_return_if_fail (TOV_IS_ITEM_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->agree));
}
