/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-page.h"

#include "tov-agenda-list.h"
#include "tov-agenda-proposals.h"
#include "tov-attendance-chips.h"
#include "tov-bin-focus.h"
#include "tov-clock.h"
#include "tov-facts.h"
#include "tov-item-pane.h"
#include "tov-meeting-acts.h"
#include "tov-meeting-facts.h"
#include "tov-meeting-head.h"
#include "tov-meeting-question.h"
#include "tov-minutes.h"
#include "tov-page-layout.h"
#include "tov-page-scroller.h"
#include "tov-record-more.h"

#include <glib/gi18n-lib.h>

#define MAX_WIDTH 1080
/* Minutes are written in the right column. */
#define RIGHT_SHARE 0.56

/* What is asked below the agenda. */
static const TovFactsSection sections[] = {
  { N_ ("Left to do from earlier meetings"), NULL, tov_meeting_facts_list_earlier },
  { N_ ("What did the meeting make easier?"),
    N_ ("Nothing is noted. A line is enough about what came easier because you met."),
    tov_meeting_facts_list_benefits, N_ ("New note"), "meeting_benefit", "meeting_id" },
  { NULL },
};

/* The place in the table of what cannot be added to when the minutes are approved. */
#define BENEFITS 1

G_STATIC_ASSERT (G_N_ELEMENTS (sections) > BENEFITS + 1);

static const char *const shown[] = { "background", "minutes_text", NULL };
static const char *const more[] = { "title",        "minutes_planned", "kind",
                                    "presenter_id", "closed",          NULL };

struct _TovMeetingPage
{
  AdwBin parent_instance;
  TovContext *context;
  char *id;
  TovMeetingHead *head;
  TovAttendanceChips *attendance;
  TovAgendaProposals *proposals;
  TovAgendaList *agenda;
  TovItemPane *pane;
  TovFacts *facts;
  TovRecordMore *more;
};

G_DEFINE_FINAL_TYPE (TovMeetingPage, tov_meeting_page, ADW_TYPE_BIN)

static void
show_item (TovMeetingPage *self, gboolean is_locked)
{
  guint number = 0;
  TovAgendaItem *item = tov_agenda_list_get_chosen (self->agenda, &number);

  tov_item_pane_show (self->pane, item, number, is_locked);
}

static void
refresh (TovMeetingPage *self)
{
  g_autoptr (TovMeeting) meeting = tov_meeting_facts_get_meeting (self->context, self->id);
  gboolean is_locked;

  /* Where it is gone the page is about to be, too. */
  if (meeting == NULL)
    return;
  is_locked = tov_minutes_are_locked (meeting);
  tov_meeting_head_update (self->head, meeting);
  tov_attendance_chips_refresh (self->attendance, meeting);
  tov_agenda_list_refresh (self->agenda);
  tov_agenda_proposals_refresh (self->proposals, tov_agenda_list_get_n_items (self->agenda) == 0);
  show_item (self, is_locked);
  tov_facts_refresh (self->facts);
  tov_fact_section_set_can_add (tov_facts_get_section (self->facts, BENEFITS), !is_locked);
  tov_record_more_refresh (self->more);
}

static void
on_agenda_chosen_cb (TovMeetingPage *self)
{
  g_autoptr (TovMeeting) meeting = tov_meeting_facts_get_meeting (self->context, self->id);

  if (meeting != NULL)
    show_item (self, tov_minutes_are_locked (meeting));
}

static void
hold_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovMeetingPage *self = TOV_MEETING_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (tov_meeting_hold (tov_context_get_store (self->context), self->id, &error))
    tov_context_notify (self->context, _ ("The meeting is held"), TRUE);
  else
    tov_context_fail (self->context, _ ("The meeting is not noted as held"), error);
}

static void
approve (TovMeetingPage *self)
{
  g_autoptr (GError) error = NULL;

  if (tov_minutes_approve (tov_context_get_store (self->context), self->id, tov_clock_today (),
                           &error))
    tov_context_notify (self->context, _ ("The minutes are approved and locked"), TRUE);
  else
    tov_context_fail (self->context, _ ("The minutes are not approved"), error);
}

static void
on_approve_response_cb (TovMeetingPage *self, const char *response)
{
  if (g_str_equal (response, "yes"))
    approve (self);
}

static void
approve_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovMeetingPage *self = TOV_MEETING_PAGE (widget);
  g_autofree char *lock = NULL;
  GtkWidget *question;

  /* What is being typed belongs to what is approved. */
  if (!tov_item_pane_flush (self->pane))
    return;
  lock = tov_minutes_explain_lock (tov_context_get_store (self->context), self->id);
  if (lock == NULL) {
    approve (self);
    return;
  }
  question =
      tov_meeting_question_present (GTK_WINDOW (gtk_widget_get_root (widget)),
                                    _ ("Once approved, these minutes cannot be opened again"), lock,
                                    _ ("_Cancel"), _ ("_Approve for good"));
  g_signal_connect_object (question, "response", G_CALLBACK (on_approve_response_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
reopen_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovMeetingPage *self = TOV_MEETING_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (tov_minutes_reopen (tov_context_get_store (self->context), self->id, &error))
    tov_context_notify (self->context, _ ("The minutes can be changed again"), TRUE);
  else
    tov_context_fail (self->context, _ ("The minutes are not opened"), error);
}

/* One who comes here goes on with the agenda. */
static gboolean
tov_meeting_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TOV_MEETING_PAGE (widget)->agenda));
}

static void
tov_meeting_page_map (GtkWidget *widget)
{
  refresh (TOV_MEETING_PAGE (widget));
  GTK_WIDGET_CLASS (tov_meeting_page_parent_class)->map (widget);
}

static void
tov_meeting_page_dispose (GObject *object)
{
  TovMeetingPage *self = TOV_MEETING_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (tov_meeting_page_parent_class)->dispose (object);
}

static void
tov_meeting_page_class_init (TovMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_meeting_page_dispose;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_meeting_page_grab_focus;
  widget_class->map = tov_meeting_page_map;
  gtk_widget_class_install_action (widget_class, "meeting.hold", NULL, hold_cb);
  gtk_widget_class_install_action (widget_class, "meeting.approve", NULL, approve_cb);
  gtk_widget_class_install_action (widget_class, "meeting.reopen", NULL, reopen_cb);
}

static void
tov_meeting_page_init (TovMeetingPage *self)
{
}

static GtkWidget *
create_left (TovMeetingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->proposals = TOV_AGENDA_PROPOSALS (tov_agenda_proposals_new (self->context, self->id));
  self->agenda = TOV_AGENDA_LIST (tov_agenda_list_new (self->context, self->id));
  g_signal_connect_object (self->agenda, "chosen", G_CALLBACK (on_agenda_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->agenda));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->proposals));
  return box;
}

static GtkWidget *
create_below (TovMeetingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->facts = TOV_FACTS (tov_facts_new (self->context, self->id, sections));
  self->more = TOV_RECORD_MORE (tov_record_more_new (self->context, &tov_meeting_entity, self->id,
                                                     _ ("More about the meeting")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->facts));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more));
  return box;
}

static GtkWidget *
create_columns (TovMeetingPage *self)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = tov_page_layout_new ();

  tov_page_layout_set_right_share (TOV_PAGE_LAYOUT (layout), RIGHT_SHARE);
  gtk_widget_set_layout_manager (columns, layout);
  self->pane = TOV_ITEM_PANE (tov_item_pane_new (self->context, shown, more));
  gtk_box_append (GTK_BOX (columns), create_left (self));
  gtk_box_append (GTK_BOX (columns), GTK_WIDGET (self->pane));
  gtk_box_append (GTK_BOX (columns), create_below (self));
  return columns;
}

static void
build (TovMeetingPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->head = TOV_MEETING_HEAD (tov_meeting_head_new (self->context, self->id));
  self->attendance = TOV_ATTENDANCE_CHIPS (tov_attendance_chips_new (self->context, self->id));
  gtk_widget_add_css_class (content, "facts-page");
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->attendance));
  gtk_box_append (GTK_BOX (content), create_columns (self));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  adw_bin_set_child (ADW_BIN (self), tov_page_scroller_new (clamp));
}

GtkWidget *
tov_meeting_page_new (TovContext *context, const char *id)
{
  TovMeetingPage *self = g_object_new (TOV_TYPE_MEETING_PAGE, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (id);
  build (self);
  refresh (self);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
