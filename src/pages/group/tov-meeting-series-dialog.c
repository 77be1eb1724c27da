/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-series-dialog.h"

#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-form-dialog.h"
#include "tov-holiday.h"
#include "tov-owned.h"
#include "tov-series-entry.h"
#include "tov-tick-row.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_MEETING_SERIES_DIALOG (tov_meeting_series_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovMeetingSeriesDialog, tov_meeting_series_dialog, TOV, MEETING_SERIES_DIALOG, TovFormDialog)

struct _TovMeetingSeriesDialog
{
  TovFormDialog parent_instance;
  char *group;
  TovSeriesEntry *entry;
  /* The days that are shown (elements TovSeriesDay), and a GtkCheckButton for each. */
  GArray *days;
  GPtrArray *ticks;
  /* The rows with them, and the group they stand in. */
  GPtrArray *rows;
  AdwPreferencesGroup *preview;
};

G_DEFINE_FINAL_TYPE (TovMeetingSeriesDialog, tov_meeting_series_dialog, TOV_TYPE_FORM_DIALOG)

static TovStore *
get_store (TovMeetingSeriesDialog *self)
{
  return tov_context_get_store (tov_form_dialog_get_context (TOV_FORM_DIALOG (self)));
}

/* The days that are ticked. Elements TovDate; transfer full. */
static GArray *
list_chosen (TovMeetingSeriesDialog *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (TovDate));

  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->ticks, i)))
      g_array_append_val (chosen, g_array_index (self->days, TovSeriesDay, i).day);
  return chosen;
}

/* "4 meetings, from 09-11-2011 to 08-05-2013". */
static char *
tov_meeting_series_dialog_foresee (TovFormDialog *dialog)
{
  g_autoptr (GArray) chosen = list_chosen (TOV_MEETING_SERIES_DIALOG (dialog));
  g_autofree char *first = NULL, *last = NULL;

  if (chosen->len == 0)
    return NULL;
  first = tov_date_format (g_array_index (chosen, TovDate, 0));
  last = tov_date_format (g_array_index (chosen, TovDate, chosen->len - 1));
  if (chosen->len == 1)
    return g_strdup_printf (_ ("One meeting, on %s"), first);
  return g_strdup_printf (
      ngettext ("%u meeting, from %s to %s", "%u meetings, from %s to %s", chosen->len),
      chosen->len, first, last);
}

static char *
describe_obstacle (const TovSeriesDay *day)
{
  switch (day->obstacle) {
  case TOV_SERIES_HOLIDAY:
    return g_strdup (tov_holiday_get_name (day->day));
  case TOV_SERIES_JULY:
    return g_strdup (_ ("July is left out"));
  case TOV_SERIES_TAKEN:
    return g_strdup (_ ("The group meets on that day already"));
  case TOV_SERIES_FREE:
  default:
    return NULL;
  }
}

static void
add_day (TovMeetingSeriesDialog *self, const TovSeriesDay *day)
{
  g_autofree char *text = tov_date_format_long (day->day);
  g_autofree char *title = g_strdup_printf ("%s %s", tov_date_weekday_name (day->day), text);
  g_autofree char *obstacle = describe_obstacle (day);
  GtkWidget *row = tov_tick_row_new (title, obstacle, day->obstacle == TOV_SERIES_FREE);
  GtkCheckButton *tick = tov_tick_row_get_tick (row);

  adw_preferences_group_add (self->preview, row);
  g_ptr_array_add (self->ticks, g_object_ref (tick));
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (tov_form_dialog_emit_changed), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
is_shown (TovMeetingSeriesDialog *self, GArray *days)
{
  if (self->days == NULL || self->days->len != days->len)
    return FALSE;
  for (guint i = 0; i < days->len; i++) {
    const TovSeriesDay *one = &g_array_index (self->days, TovSeriesDay, i);
    const TovSeriesDay *other = &g_array_index (days, TovSeriesDay, i);

    if (one->day != other->day || one->obstacle != other->obstacle)
      return FALSE;
  }
  return TRUE;
}

/* The days follow what is entered; ticks that somebody has set are kept while they stay. */
static void
show_days (TovMeetingSeriesDialog *self)
{
  TovMeetingSeries series = tov_series_entry_get_series (self->entry);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = NULL;

  /* What is half typed is no beginning. */
  if (series.from == TOV_DATE_NONE)
    return;
  days = tov_meeting_series_list (get_store (self), self->group, &series, &error);
  if (days == NULL) {
    g_warning ("The meetings of a group cannot be read: %s", error->message);
    return;
  }
  if (is_shown (self, days))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->preview, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->ticks, 0);
  g_clear_pointer (&self->days, g_array_unref);
  self->days = g_steal_pointer (&days);
  for (guint i = 0; i < self->days->len; i++)
    add_day (self, &g_array_index (self->days, TovSeriesDay, i));
}

/* Weeks of a month are asked for only where months are counted. */
static void
tov_meeting_series_dialog_changed (TovFormDialog *dialog)
{
  TovMeetingSeriesDialog *self = TOV_MEETING_SERIES_DIALOG (dialog);

  tov_record_form_ask (tov_form_dialog_get_form (dialog),
                       tov_entity_get_field (&tov_series_entry_entity, "week"),
                       g_strcmp0 (self->entry->rule, "weeks") != 0);
  show_days (self);
}

static gboolean
tov_meeting_series_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovMeetingSeriesDialog *self = TOV_MEETING_SERIES_DIALOG (dialog);
  g_autoptr (GArray) days = list_chosen (self);
  g_autofree char *start = tov_series_entry_get_start (self->entry);
  g_autofree char *end = tov_series_entry_get_end (self->entry);

  if (days->len > 0)
    return tov_meeting_series_plan (get_store (self), self->group, days, start, end,
                                    self->entry->place, error);
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                       _ ("No day is ticked: put a tick at those on which the group is to meet."));
  return FALSE;
}

static void
tov_meeting_series_dialog_finalize (GObject *object)
{
  TovMeetingSeriesDialog *self = TOV_MEETING_SERIES_DIALOG (object);

  g_free (self->group);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_meeting_series_dialog_parent_class)->finalize (object);
}

static void
tov_meeting_series_dialog_class_init (TovMeetingSeriesDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_meeting_series_dialog_finalize;
  dialog_class->save = tov_meeting_series_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
  dialog_class->foresee = tov_meeting_series_dialog_foresee;
  dialog_class->changed = tov_meeting_series_dialog_changed;
}

static void
tov_meeting_series_dialog_init (TovMeetingSeriesDialog *self)
{
  self->ticks = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
}

/* The group's last meeting that was not cancelled, be it planned or held; NULL where there is none.
 */
static TovMeeting *
find_last (TovStore *store, const char *group)
{
  g_autoptr (GPtrArray) meetings =
      tov_owned_load (store, &tov_meeting_entity, "contact_group_id", group, "starts_at", NULL);

  for (guint i = meetings != NULL ? meetings->len : 0; i > 0; i--) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i - 1);

    if (!g_str_equal (meeting->status, "cancelled"))
      return g_object_ref (meeting);
  }
  return NULL;
}

static void
build (TovMeetingSeriesDialog *self)
{
  TovContext *context = tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
  GtkWidget *widget =
      tov_record_form_new (TOV_RECORD (self->entry), TOV_RECORD_SOURCE (context), NULL);
  TovRecordForm *form = TOV_RECORD_FORM (widget);

  tov_record_form_say (form, tov_entity_get_field (&tov_series_entry_entity, "starts_at"),
                       _ ("The first meeting is on the first such day from this one on."));
  self->preview = ADW_PREFERENCES_GROUP (tov_record_form_begin_group (form, _ ("The days")));
  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), widget);
}

void
tov_meeting_series_dialog_present (TovContext *context, GtkWindow *parent, const char *group)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (TovRecord) record = NULL;
  g_autoptr (TovMeeting) last = NULL;
  g_autofree char *name = NULL;
  TovMeetingSeriesDialog *self;

  if (group != NULL)
    record = tov_store_get (store, &tov_contact_group_entity, group, NULL);
  /* An action may name what has gone. */
  if (record == NULL)
    return;
  self = tov_form_dialog_new (TOV_TYPE_MEETING_SERIES_DIALOG, context, parent);
  last = find_last (store, group);
  self->group = g_strdup (group);
  self->entry = tov_series_entry_new (last, TOV_CONTACT_GROUP (record)->interval_months,
                                      tov_clock_today () + 1);
  name = tov_record_display (record);
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("Plan meetings"), name);
  build (self);
  tov_meeting_series_dialog_changed (TOV_FORM_DIALOG (self));
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
}
