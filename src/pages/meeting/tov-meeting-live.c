/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-live.h"

#include "tov-agenda.h"
#include "tov-attendance-chips.h"
#include "tov-clock.h"
#include "tov-item-pane.h"
#include "tov-key-button.h"
#include "tov-meeting-acts.h"
#include "tov-meeting-clock.h"
#include "tov-meeting-facts.h"
#include "tov-meeting-head.h"
#include "tov-meeting-question.h"
#include "tov-minutes.h"
#include "tov-page-scroller.h"
#include "tov-wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_WIDTH 900
/* So often the clock is looked at. */
#define CLOCK_SECONDS 5

#define TOV_TYPE_MEETING_LIVE (tov_meeting_live_get_type ())
G_DECLARE_FINAL_TYPE (TovMeetingLive, tov_meeting_live, TOV, MEETING_LIVE, AdwWindow)

struct _TovMeetingLive
{
  AdwWindow parent_instance;
  TovContext *context;
  char *id;
  TovMeeting *meeting;
  /* Elements TovAgendaItem. */
  GPtrArray *items;
  /* The item that is gone through; NULL where there is none. */
  char *item;
  TovMeetingClock *clock;
  guint timer;
  AdwWindowTitle *title;
  GtkLabel *used;
  GtkLabel *end;
  /* The item, the attendance, or that the agenda is empty. */
  GtkStack *stack;
  TovItemPane *pane;
  TovAttendanceChips *attendance;
};

G_DEFINE_FINAL_TYPE (TovMeetingLive, tov_meeting_live, ADW_TYPE_WINDOW)

static const char *const shown[] = { "minutes_text", NULL };

/* What the keys do; it stands at the foot of the window. */
static const struct
{
  const char *action;
  const char *words;
  const char *trigger;
  const char *key;
} steps[] = {
  { "live.back", N_ ("Previous"), "Page_Up|KP_Page_Up", NC_ ("key", "Page Up") },
  { "live.on", N_ ("Next"), "Page_Down|KP_Page_Down", NC_ ("key", "Page Down") },
  { "live.decide", N_ ("Decision"), "<Control>d", NC_ ("key", "Ctrl+D") },
  { "live.agree", N_ ("Follow-up"), "<Control>u", NC_ ("key", "Ctrl+U") },
  { "live.put-off", N_ ("Postpone"), "<Control>p", NC_ ("key", "Ctrl+P") },
  { "live.attendance", N_ ("Attendance"), "<Control>f", NC_ ("key", "Ctrl+F") },
  { "window.close", N_ ("End"), NULL, NC_ ("key", "Esc") },
};

static gint64
get_seconds (void)
{
  return g_get_monotonic_time () / G_USEC_PER_SEC;
}

static TovStore *
get_store (TovMeetingLive *self)
{
  return tov_context_get_store (self->context);
}

/* The place of the item that is gone through; the first where it has gone. */
static guint
find_place (TovMeetingLive *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (tov_record_get_id (g_ptr_array_index (self->items, i)), self->item) == 0)
      return i;
  return 0;
}

static TovAgendaItem *
get_item (TovMeetingLive *self)
{
  return self->items->len > 0 ? g_ptr_array_index (self->items, find_place (self)) : NULL;
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* "7 of 15 min.", "3 min. over time" */
static void
show_used (TovMeetingLive *self, TovAgendaItem *item)
{
  guint used = tov_meeting_clock_get_used (self->clock, self->item, get_seconds ());
  gint64 planned = item->minutes_planned;
  gboolean is_over = planned != TOV_NUMBER_NONE && used > (guint64) planned;
  g_autofree char *words = NULL;

  if (planned == TOV_NUMBER_NONE)
    words = g_strdup_printf (_ ("%u min. used"), used);
  else if (is_over)
    words = g_strdup_printf (_ ("%u min. over time"), used - (guint) planned);
  else
    words = g_strdup_printf (_ ("%u of %u min."), used, (guint) planned);
  gtk_label_set_text (self->used, words);
  set_class (GTK_WIDGET (self->used), "over", is_over);
}

/* When the meeting ends if the rest takes its time; NULL where nobody has said how long. */
static void
show_end (TovMeetingLive *self)
{
  guint left =
      tov_meeting_clock_get_left (self->clock, self->items, find_place (self), get_seconds ());
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) end = g_date_time_add_minutes (now, (int) left);
  g_autofree char *clock = g_date_time_format (end, "%H:%M");
  g_autofree char *words = g_strdup_printf (_ ("ends %s"), clock);

  gtk_label_set_text (self->end, words);
  gtk_widget_set_visible (GTK_WIDGET (self->end), left > 0);
}

static void
show_clock (TovMeetingLive *self)
{
  TovAgendaItem *item = get_item (self);

  gtk_widget_set_visible (GTK_WIDGET (self->used), item != NULL);
  if (item != NULL)
    show_used (self, item);
  show_end (self);
}

static gboolean
on_clock_cb (gpointer user_data)
{
  show_clock (user_data);
  return G_SOURCE_CONTINUE;
}

static void
show_title (TovMeetingLive *self)
{
  g_autofree char *group = tov_meeting_head_describe_group (self->context, self->meeting);
  g_autofree char *place = NULL;

  adw_window_title_set_title (self->title, group);
  if (self->items->len > 0)
    place = g_strdup_printf (_ ("Item %u of %u"), find_place (self) + 1, self->items->len);
  adw_window_title_set_subtitle (self->title, place != NULL ? place : "");
}

static gboolean
shows_attendance (TovMeetingLive *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "attendance") == 0;
}

/* Shows the item, or that there is none. */
static void
show_item (TovMeetingLive *self)
{
  TovAgendaItem *item = get_item (self);
  const char *id = item != NULL ? tov_record_get_id (TOV_RECORD (item)) : NULL;

  if (g_strcmp0 (id, self->item) != 0) {
    g_free (self->item);
    self->item = g_strdup (id);
    tov_meeting_clock_turn (self->clock, id, get_seconds ());
  }
  tov_item_pane_show (self->pane, item, find_place (self) + 1,
                      tov_minutes_are_locked (self->meeting));
  if (!shows_attendance (self))
    gtk_stack_set_visible_child_name (self->stack, item != NULL ? "item" : "empty");
  show_title (self);
  show_clock (self);
}

static void
refresh (TovMeetingLive *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovMeeting) meeting = tov_meeting_facts_get_meeting (self->context, self->id);
  GPtrArray *items = meeting != NULL ? tov_agenda_load (get_store (self), self->id, &error) : NULL;

  g_set_object (&self->meeting, meeting);
  if (items == NULL) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  tov_attendance_chips_refresh (self->attendance, meeting);
  show_item (self);
}

static void
show_page (TovMeetingLive *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_grab_focus (g_str_equal (page, "attendance") ? GTK_WIDGET (self->attendance)
                                                          : GTK_WIDGET (self->pane));
}

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovMeetingLive *self = TOV_MEETING_LIVE (widget);
  guint place = find_place (self);
  gboolean is_back = g_str_equal (name, "live.back");

  if (self->items->len == 0)
    return;
  /* What is saved of this item reads the agenda again. */
  if (!tov_item_pane_flush (self->pane))
    return;
  if (!shows_attendance (self) && is_back && place > 0)
    place--;
  else if (!shows_attendance (self) && !is_back && place + 1 < self->items->len)
    place++;
  g_free (self->item);
  self->item = g_strdup (tov_record_get_id (g_ptr_array_index (self->items, place)));
  tov_meeting_clock_turn (self->clock, self->item, get_seconds ());
  gtk_stack_set_visible_child_name (self->stack, "item");
  show_item (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
decide_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovMeetingLive *self = TOV_MEETING_LIVE (widget);

  if (get_item (self) == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack, "item");
  if (g_str_equal (name, "live.decide"))
    tov_item_pane_begin_decision (self->pane);
  else
    tov_item_pane_begin_follow_up (self->pane);
}

static void
put_off_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovMeetingLive *self = TOV_MEETING_LIVE (widget);
  g_autoptr (GError) error = NULL;

  if (self->item == NULL)
    return;
  if (!(tov_meeting_is_put_off (get_store (self), self->item)
            ? tov_meeting_take_up (get_store (self), self->item, &error)
            : tov_meeting_put_off (get_store (self), self->item, &error)))
    tov_context_fail (self->context, _ ("The item is not put off"), error);
}

static void
attendance_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovMeetingLive *self = TOV_MEETING_LIVE (widget);

  if (!shows_attendance (self))
    show_page (self, "attendance");
  else
    show_page (self, get_item (self) != NULL ? "item" : "empty");
}

/* A text that is being typed has its own undo. */
static gboolean
on_undo_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return gtk_widget_activate_action (widget, g_variant_get_string (arguments, NULL), NULL);
}

static gboolean
is_to_come (TovMeeting *meeting)
{
  return g_strcmp0 (meeting->status, "planned") == 0 || g_strcmp0 (meeting->status, "invited") == 0;
}

static void
on_end_response_cb (TovMeetingLive *self, const char *response, GtkWindow *question)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "close"))
    return;
  if (g_str_equal (response, "yes") && !tov_meeting_hold (get_store (self), self->id, &error)) {
    tov_context_fail (self->context, _ ("The meeting is not noted as held"), error);
    return;
  }
  /* The question goes after what it was asked over, and GTK 4.8 would still look for that. */
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
tov_meeting_live_close_request (GtkWindow *window)
{
  TovMeetingLive *self = TOV_MEETING_LIVE (window);

  if (!tov_item_pane_flush (self->pane))
    return GDK_EVENT_STOP;
  /* Where the meeting has gone there is nothing left to be asked. */
  if (self->meeting != NULL && is_to_come (self->meeting)) {
    GtkWidget *question =
        tov_meeting_question_present (window, _ ("Is the meeting over?"),
                                      _ ("Once it has been held its minutes can be approved."),
                                      _ ("_No, we go on later"), _ ("_Yes, it was held"));

    g_signal_connect_object (question, "response", G_CALLBACK (on_end_response_cb), self,
                             G_CONNECT_SWAPPED);
    return GDK_EVENT_STOP;
  }
  return GTK_WINDOW_CLASS (tov_meeting_live_parent_class)->close_request (window);
}

static void
tov_meeting_live_dispose (GObject *object)
{
  TovMeetingLive *self = TOV_MEETING_LIVE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  G_OBJECT_CLASS (tov_meeting_live_parent_class)->dispose (object);
}

static void
tov_meeting_live_finalize (GObject *object)
{
  TovMeetingLive *self = TOV_MEETING_LIVE (object);

  g_clear_object (&self->context);
  g_clear_object (&self->meeting);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->clock, tov_meeting_clock_free);
  G_OBJECT_CLASS (tov_meeting_live_parent_class)->finalize (object);
}

static void
tov_meeting_live_class_init (TovMeetingLiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_meeting_live_dispose;
  object_class->finalize = tov_meeting_live_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tov_meeting_live_close_request;
  gtk_widget_class_install_action (widget_class, "live.back", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "live.on", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "live.decide", NULL, decide_cb);
  gtk_widget_class_install_action (widget_class, "live.agree", NULL, decide_cb);
  gtk_widget_class_install_action (widget_class, "live.put-off", NULL, put_off_cb);
  gtk_widget_class_install_action (widget_class, "live.attendance", NULL, attendance_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, on_undo_key_cb, "s",
                                "win.undo");
}

static void
tov_meeting_live_init (TovMeetingLive *self)
{
  self->items = g_ptr_array_new ();
  self->clock = tov_meeting_clock_new ();
}

static GtkWidget *
create_header (TovMeetingLive *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  self->used = GTK_LABEL (gtk_label_new (NULL));
  self->end = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->used), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->used), "live-used");
  gtk_widget_add_css_class (GTK_WIDGET (self->end), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->end), "dim-label");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), GTK_WIDGET (self->used));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), GTK_WIDGET (self->end));
  return header;
}

static void
add_page (TovMeetingLive *self, const char *name, GtkWidget *content)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  gtk_widget_add_css_class (content, "live-page");
  gtk_stack_add_named (self->stack, tov_page_scroller_new (clamp), name);
}

static GtkWidget *
create_stack (TovMeetingLive *self)
{
  GtkWidget *empty = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _ ("The agenda is empty"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (empty), _ ("Type its items on the page of the meeting; Esc leads there."));
  self->stack = GTK_STACK (gtk_stack_new ());
  self->pane = TOV_ITEM_PANE (tov_item_pane_new (self->context, shown, NULL));
  self->attendance = TOV_ATTENDANCE_CHIPS (tov_attendance_chips_new (self->context, self->id));
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  add_page (self, "item", GTK_WIDGET (self->pane));
  add_page (self, "attendance", GTK_WIDGET (self->attendance));
  gtk_stack_add_named (self->stack, empty, "empty");
  return GTK_WIDGET (self->stack);
}

/* What the keys do, for those who do not know them by heart, and for the pointer. */
static GtkWidget *
create_foot (void)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (foot, tov_wrap_layout_new (3));
  gtk_widget_add_css_class (foot, "live-foot");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_box_append (GTK_BOX (foot),
                    tov_key_button_new (GTK_TYPE_BUTTON, _ (steps[i].words),
                                        g_dpgettext2 (GETTEXT_PACKAGE, "key", steps[i].key),
                                        steps[i].action));
  return foot;
}

/* A text would take them, so they are asked for before the focus is. */
static void
add_keys (TovMeetingLive *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].trigger != NULL)
      gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (keys),
          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (steps[i].trigger),
                            gtk_named_action_new (steps[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
build (TovMeetingLive *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), create_stack (self));
  gtk_box_append (GTK_BOX (box), create_foot ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "meeting-live");
  gtk_window_set_title (GTK_WINDOW (self), _ ("The meeting"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1024, 768);
  gtk_window_maximize (GTK_WINDOW (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  add_keys (self);
}

static void
start (TovMeetingLive *self)
{
  build (self);
  refresh (self);
  g_signal_connect_object (get_store (self), "acted", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  self->timer = g_timeout_add_seconds (CLOCK_SECONDS, on_clock_cb, self);
  gtk_window_present (GTK_WINDOW (self));
  show_page (self, get_item (self) != NULL ? "item" : "empty");
}

static void
on_start_response_cb (TovMeetingLive *self, const char *response)
{
  if (g_str_equal (response, "yes"))
    start (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

/* A meeting of another day has perhaps been taken for that of today. */
static void
ask_start (TovMeetingLive *self, GtkWindow *parent, TovMeeting *meeting)
{
  g_autofree char *time = tov_meeting_head_describe_time (meeting);
  GtkWidget *question = tov_meeting_question_present (parent, _ ("Hold the meeting now?"), time,
                                                      _ ("_Not yet"), _ ("_Hold it now"));

  g_signal_connect_object (question, "response", G_CALLBACK (on_start_response_cb), self,
                           G_CONNECT_SWAPPED);
}

void
tov_meeting_live_present (TovContext *context, GtkWindow *parent, const char *meeting)
{
  g_autoptr (TovMeeting) found =
      meeting != NULL ? tov_meeting_facts_get_meeting (context, meeting) : NULL;
  TovMeetingLive *self;

  if (found == NULL)
    return;
  self = g_object_new (TOV_TYPE_MEETING_LIVE, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
  self->context = g_object_ref (context);
  self->id = g_strdup (meeting);
  /* What is done with decisions and follow-ups are actions of the window below. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  if (is_to_come (found) && tov_date_from_time (found->starts_at) > tov_clock_today ())
    ask_start (self, parent, found);
  else
    start (self);
}
