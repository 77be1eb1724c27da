/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-pack-window.h"

#include "tov-agenda-item.h"
#include "tov-annex-export.h"
#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-danish.h"
#include "tov-meeting.h"
#include "tov-pack-choices.h"
#include "tov-paper-window.h"
#include "tov-policy.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_PACK_WINDOW (tov_pack_window_get_type ())
G_DECLARE_FINAL_TYPE (TovPackWindow, tov_pack_window, TOV, PACK_WINDOW, TovPaperWindow)

/* While somebody is choosing the paper waits. */
#define WAIT_MS 150

struct _TovPackWindow
{
  TovPaperWindow parent_instance;

  TovContext *context;
  TovPackKind kind;
  /* Of the meeting, or of the item that is a guest. */
  char *id;
  /* What the figures are made of, once they are counted, and whether something has changed since;
   * what is being counted. */
  TovAnnexJob *job;
  gboolean is_stale;
  GCancellable *counting;
  guint update_id;

  TovAnnexExport *export;
  TovPackChoices *choices;
};

G_DEFINE_FINAL_TYPE (TovPackWindow, tov_pack_window, TOV_TYPE_PAPER_WINDOW)

static const struct
{
  const char *title;
  const char *file_name;
  TovPaper *(*make) (TovStore *store, const TovMeetingPaperRequest *request, GError **error);
} kinds[] = {
  [TOV_PACK_KIND_PACK] = { N_ ("Meeting pack"), N_ ("Meeting pack"), tov_meeting_pack_new },
  [TOV_PACK_KIND_MINUTES] = { N_ ("Minutes of the meeting"), N_ ("Minutes"),
                              tov_meeting_minutes_new },
  [TOV_PACK_KIND_GUEST_ITEM] = { N_ ("An item for another agenda"), N_ ("An item for your agenda"),
                                 tov_meeting_guest_item_new },
};

static TovStore *
get_store (TovPackWindow *self)
{
  return tov_context_get_store (self->context);
}

/* The meeting it is about; NULL where it is gone. Transfer full. */
static TovMeeting *
load_meeting (TovPackWindow *self, GError **error)
{
  g_autoptr (TovRecord) item =
      self->kind == TOV_PACK_KIND_GUEST_ITEM
          ? tov_store_get (get_store (self), &tov_agenda_item_entity, self->id, error)
          : NULL;

  if (self->kind == TOV_PACK_KIND_GUEST_ITEM && item == NULL)
    return NULL;
  return (TovMeeting *) tov_store_get (get_store (self), &tov_meeting_entity,
                                       item != NULL ? TOV_AGENDA_ITEM (item)->meeting_id : self->id,
                                       error);
}

static TovContactGroup *
load_group (TovPackWindow *self, GError **error)
{
  g_autoptr (TovMeeting) meeting = load_meeting (self, error);

  return meeting != NULL ? (TovContactGroup *) tov_store_get (
             get_store (self), &tov_contact_group_entity, meeting->contact_group_id, error)
                         : NULL;
}

/* The members of a group are told what a steering group may know. */
static TovPolicyAudiences
find_audience (const TovMeetingPaperRequest *request)
{
  return request->audience == TOV_MEETING_FOR_OUTSIDE ? TOV_POLICY_OUTSIDE : TOV_POLICY_STEERING;
}

static void
hold (TovPackWindow *self)
{
  tov_paper_window_set_may_leave (TOV_PAPER_WINDOW (self), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pack.save-figures", FALSE);
}

static void
make_paper (TovPackWindow *self)
{
  gboolean has_figures = tov_pack_choices_has_figures (self->choices) && self->job != NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TovNameGuard) guard =
      tov_name_guard_new (get_store (self), tov_pack_choices_get_allowed (self->choices), &error);
  TovMeetingPaperRequest request = {
    .id = self->id,
    .today = tov_clock_today (),
    .guard = guard,
    .annex = has_figures ? tov_annex_job_get_annex (self->job) : NULL,
  };
  g_autoptr (TovPaper) paper = NULL;

  tov_pack_choices_fill (self->choices, &request);
  if (guard != NULL && tov_policy_check (find_audience (&request), &error))
    paper = kinds[self->kind].make (get_store (self), &request, &error);
  if (paper == NULL) {
    tov_paper_window_set_trouble (TOV_PAPER_WINDOW (self), error);
    return;
  }
  if (has_figures)
    tov_paper_keep (paper, g_object_ref (self->job), g_object_unref);
  tov_pack_choices_show_found (self->choices, tov_name_guard_get_found (guard));
  tov_paper_window_set_paper (TOV_PAPER_WINDOW (self), paper);
  tov_paper_window_set_may_leave (TOV_PAPER_WINDOW (self), TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pack.save-figures", has_figures);
}

static void
on_counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TovPackWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_counted = tov_annex_job_finish (TOV_ANNEX_JOB (source), result, &error);

  /* Something else is wanted by now, or the window is closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->counting);
  if (!is_counted) {
    tov_paper_window_set_trouble (TOV_PAPER_WINDOW (self), error);
    return;
  }
  g_set_object (&self->job, TOV_ANNEX_JOB (source));
  self->is_stale = FALSE;
  make_paper (self);
}

static void
stop_counting (TovPackWindow *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
count (TovPackWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovContactGroup) group = load_group (self, &error);
  const char *partnerships[] = { group != NULL ? group->partnership_id : NULL, NULL };
  TovAnnexRequest request = { .period = tov_pack_choices_get_period (self->choices),
                              .partnerships = partnerships,
                              .audience = TOV_AUDIENCE_STEERING,
                              .made = tov_clock_today () };
  g_autoptr (TovAnnexJob) job = NULL;

  if (group == NULL) {
    tov_paper_window_set_trouble (TOV_PAPER_WINDOW (self), error);
    return;
  }
  job = tov_annex_job_new (get_store (self), &request);
  self->counting = g_cancellable_new ();
  tov_annex_job_count (job, self->counting, on_counted_cb, g_object_ref (self));
}

/* Whether the figures that are there are those that are wanted. */
static gboolean
has_right_figures (TovPackWindow *self)
{
  TovPeriod wanted = tov_pack_choices_get_period (self->choices);
  const TovAnnexRequest *request = self->job != NULL ? tov_annex_job_get_request (self->job) : NULL;

  return request != NULL && !self->is_stale && request->period.from == wanted.from
         && request->period.til == wanted.til;
}

static void
update (TovPackWindow *self)
{
  stop_counting (self);
  if (tov_pack_choices_has_figures (self->choices) && !has_right_figures (self))
    count (self);
  else
    make_paper (self);
}

static gboolean
update_in_time (gpointer user_data)
{
  TovPackWindow *self = user_data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Until the paper is what was chosen it must not leave. */
static void
on_changed_cb (TovPackWindow *self)
{
  hold (self);
  if (self->update_id == 0)
    self->update_id = g_timeout_add (WAIT_MS, update_in_time, self);
}

static void
on_store_acted_cb (TovPackWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovMeeting) meeting = load_meeting (self, &error);

  if (g_error_matches (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING)) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  self->is_stale = TRUE;
  on_changed_cb (self);
}

static void
save_figures (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovPackWindow *self = TOV_PACK_WINDOW (widget);

  tov_annex_export_ask (self->export, self->job, "xlsx");
}

/* "Mødepakke Lolland Styregruppen 2011-11-09", in the order of time in a folder. */
static char *
tov_pack_window_create_file_name (TovPaperWindow *window)
{
  TovPackWindow *self = TOV_PACK_WINDOW (window);
  g_autoptr (TovMeeting) meeting = load_meeting (self, NULL);
  g_autoptr (TovContactGroup) group = load_group (self, NULL);
  g_autofree char *title = group != NULL ? tov_record_display (TOV_RECORD (group)) : g_strdup ("");
  g_autofree char *partnership =
      group != NULL ? tov_store_get_title (get_store (self), "partnership", group->partnership_id)
                    : g_strdup ("");
  g_autofree char *day =
      tov_date_to_iso (meeting != NULL ? tov_date_from_time (meeting->starts_at) : TOV_DATE_NONE);
  TovMeetingPaperRequest request = { 0 };

  tov_pack_choices_fill (self->choices, &request);
  return g_strdup_printf (
      "%s %s %s %s%s", tov_danish (kinds[self->kind].file_name), partnership, title,
      day != NULL ? day : "",
      request.audience == TOV_MEETING_FOR_GROUP ? tov_danish (N_ (" – for the members")) : "");
}

static void
tov_pack_window_dispose (GObject *object)
{
  TovPackWindow *self = TOV_PACK_WINDOW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  stop_counting (self);
  g_clear_object (&self->job);
  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (tov_pack_window_parent_class)->dispose (object);
}

static void
tov_pack_window_class_init (TovPackWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_pack_window_dispose;
  TOV_PAPER_WINDOW_CLASS (klass)->create_file_name = tov_pack_window_create_file_name;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "pack.save-figures", NULL,
                                   save_figures);
}

static void
tov_pack_window_init (TovPackWindow *self)
{
  GtkWidget *content = g_object_ref (adw_window_get_content (ADW_WINDOW (self)));

  adw_window_set_content (ADW_WINDOW (self), NULL);
  self->export = g_object_new (TOV_TYPE_ANNEX_EXPORT, "child", content, NULL);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->export));
  g_object_unref (content);
}

static void
present (TovContext *context, GtkWindow *parent, TovPackKind kind, const char *id)
{
  TovPeriod period = { TOV_DATE_NONE, TOV_DATE_NONE };
  g_autoptr (GError) error = NULL;
  TovPackWindow *self;

  if (kind == TOV_PACK_KIND_PACK
      && !tov_meeting_pack_find_period (tov_context_get_store (context), id, tov_clock_today (),
                                        &period, &error)) {
    tov_context_fail (context, _ ("The meeting pack cannot be made"), error);
    return;
  }
  self = g_object_new (TOV_TYPE_PACK_WINDOW, "title", _ (kinds[kind].title), "transient-for",
                       parent, "application", gtk_window_get_application (parent), "default-width",
                       1040, "default-height", 760, NULL);
  self->context = g_object_ref (context);
  self->kind = kind;
  self->id = g_strdup (id);
  self->choices = TOV_PACK_CHOICES (tov_pack_choices_new (kind, period));
  tov_paper_window_set_choices (TOV_PAPER_WINDOW (self), GTK_WIDGET (self->choices));
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  hold (self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
}

void
tov_pack_window_present (TovContext *context, GtkWindow *parent, const char *id)
{
  present (context, parent, TOV_PACK_KIND_PACK, id);
}

void
tov_pack_window_present_minutes (TovContext *context, GtkWindow *parent, const char *id)
{
  present (context, parent, TOV_PACK_KIND_MINUTES, id);
}

void
tov_pack_window_present_guest_item (TovContext *context, GtkWindow *parent, const char *id)
{
  present (context, parent, TOV_PACK_KIND_GUEST_ITEM, id);
}
