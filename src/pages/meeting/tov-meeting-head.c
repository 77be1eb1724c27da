/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-head.h"

#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-fact.h"
#include "tov-facts-head.h"
#include "tov-meeting-facts.h"
#include "tov-minutes.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TovMeetingHead
{
  AdwBin parent_instance;
  TovContext *context;
  char *meeting;
  TovFactsHead *words;
  GtkWidget *run;
  GtkWidget *hold;
  GtkWidget *approve;
  GtkWidget *reopen;
  GtkWidget *pack;
};

G_DEFINE_FINAL_TYPE (TovMeetingHead, tov_meeting_head, ADW_TYPE_BIN)

static void
append_part (GString *line, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

/* The time of day of a moment; NULL where there is none. */
static const char *
get_clock (const char *time)
{
  return time != NULL && tov_date_time_is_valid (time) ? time + strlen ("YYYY-MM-DDT") : NULL;
}

char *
tov_meeting_head_describe_time (TovMeeting *meeting)
{
  TovDate day = tov_date_from_time (meeting->starts_at);
  const char *start = get_clock (meeting->starts_at), *end = get_clock (meeting->ends_at);
  g_autofree char *date = tov_date_format_long (day);

  if (day == TOV_DATE_NONE || start == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%s %s · %s%s%s", tov_date_weekday_name (day), date, start,
                          end != NULL ? "–" : "", end != NULL ? end : "");
}

char *
tov_meeting_head_describe_group (TovContext *context, TovMeeting *meeting)
{
  g_autoptr (TovRecord) group = tov_store_get (
      tov_context_get_store (context), &tov_contact_group_entity, meeting->contact_group_id, NULL);
  TovContactGroup *named = group != NULL ? TOV_CONTACT_GROUP (group) : NULL;

  if (named == NULL)
    return g_strdup (_ ("Meeting"));
  return g_strdup (named->local_name != NULL ? named->local_name
                                             : tov_choice_get_label (tov_group_kinds, named->kind));
}

static char *
describe_partnership (TovMeetingHead *self, TovMeeting *meeting)
{
  g_autoptr (TovRecord) group =
      tov_store_get (tov_context_get_store (self->context), &tov_contact_group_entity,
                     meeting->contact_group_id, NULL);

  return group != NULL ? tov_fact_name (self->context, "partnership",
                                        TOV_CONTACT_GROUP (group)->partnership_id)
                       : NULL;
}

/* "Held · minutes by Anne Bak · minutes approved 14-10-2011" */
static char *
describe_state (TovMeetingHead *self, TovMeeting *meeting)
{
  g_autoptr (GString) state =
      g_string_new (tov_choice_get_label (tov_meeting_statuses, meeting->status));
  g_autofree char *taker = tov_fact_name (self->context, "contact", meeting->minute_taker_id);
  g_autofree char *writes = taker != NULL ? g_strdup_printf (_ ("minutes by %s"), taker) : NULL;
  g_autofree char *day = tov_date_format (meeting->approved_on);
  g_autofree char *approved = g_strdup_printf (_ ("minutes approved %s"), day);

  append_part (state, writes);
  if (tov_minutes_are_locked (meeting))
    append_part (state, approved);
  return g_string_free (g_steal_pointer (&state), FALSE);
}

static void
tov_meeting_head_dispose (GObject *object)
{
  TovMeetingHead *self = TOV_MEETING_HEAD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->meeting, g_free);
  G_OBJECT_CLASS (tov_meeting_head_parent_class)->dispose (object);
}

static void
tov_meeting_head_class_init (TovMeetingHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_meeting_head_dispose;
}

static void
tov_meeting_head_init (TovMeetingHead *self)
{
}

/* A button whose action is the meeting's own, or takes its id. */
static GtkWidget *
add_button (TovMeetingHead *self, GtkWidget *box, const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  if (g_str_has_prefix (action, "win."))
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", self->meeting);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
create_buttons (TovMeetingHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, tov_wrap_layout_new (6));
  self->run = add_button (self, box, _ ("_Run the meeting"), "win.run-meeting");
  self->hold = add_button (self, box, _ ("The meeting was _held"), "meeting.hold");
  self->approve = add_button (self, box, _ ("_Approve the minutes"), "meeting.approve");
  self->reopen = add_button (self, box, _ ("_Open the minutes again"), "meeting.reopen");
  self->pack = add_button (self, box, _ ("Meeting _pack"), "win.meeting-pack");
  add_button (self, box, _ ("_Minutes"), "win.meeting-minutes");
  add_button (self, box, _ ("_Calendar"), "win.export-calendar");
  return box;
}

GtkWidget *
tov_meeting_head_new (TovContext *context, const char *meeting)
{
  TovMeetingHead *self = g_object_new (TOV_TYPE_MEETING_HEAD, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->context = g_object_ref (context);
  self->meeting = g_strdup (meeting);
  self->words = TOV_FACTS_HEAD (tov_facts_head_new (&tov_meeting_entity, meeting));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (head), create_buttons (self));
  adw_bin_set_child (ADW_BIN (self), head);
  return GTK_WIDGET (self);
}

static void
suggest (GtkWidget *button, gboolean is_suggested)
{
  if (is_suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

/* What can be done next; what is locked for good is not offered to be opened. */
static void
show_buttons (TovMeetingHead *self, TovMeeting *meeting)
{
  gboolean is_locked = tov_minutes_are_locked (meeting);
  gboolean was_held = tov_meeting_facts_was_held (meeting);
  gboolean is_on = !is_locked && g_strcmp0 (meeting->status, "cancelled") != 0;
  gboolean has_come =
      tov_date_has_come (tov_date_from_time (meeting->starts_at), tov_clock_today ());
  g_autofree char *lock =
      is_locked ? tov_minutes_explain_lock (tov_context_get_store (self->context), self->meeting)
                : NULL;

  gtk_widget_set_visible (self->run, is_on);
  gtk_widget_set_visible (self->hold, is_on && has_come && !was_held);
  gtk_widget_set_visible (self->approve, was_held && !is_locked);
  suggest (self->run, !was_held && has_come);
  suggest (self->pack, is_on && !was_held && !has_come);
  suggest (self->approve, was_held);
  gtk_widget_set_visible (self->reopen, is_locked && lock == NULL);
}

void
tov_meeting_head_update (TovMeetingHead *self, TovMeeting *meeting)
{
  g_autofree char *group = NULL, *partnership = NULL, *name = NULL, *time = NULL, *state = NULL;
  g_autoptr (GString) about = g_string_new (NULL);

  g_return_if_fail (TOV_IS_MEETING_HEAD (self));

  group = tov_meeting_head_describe_group (self->context, meeting);
  partnership = describe_partnership (self, meeting);
  name = partnership != NULL ? g_strdup_printf ("%s · %s", group, partnership) : g_strdup (group);
  time = tov_meeting_head_describe_time (meeting);
  state = describe_state (self, meeting);
  append_part (about, time);
  append_part (about, meeting->place);
  g_string_append_printf (about, "\n%s", state);
  tov_facts_head_set_words (self->words, name, about->str);
  show_buttons (self, meeting);
}
