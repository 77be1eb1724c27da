/* What is done with young people from anywhere in the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-window-private.h"

#include "tov-admission-dialog.h"
#include "tov-agenda-template-dialog.h"
#include "tov-ball-dialog.h"
#include "tov-begin-dialog.h"
#include "tov-calendar-import-dialog.h"
#include "tov-calendar-saving.h"
#include "tov-clock.h"
#include "tov-coming-dialog.h"
#include "tov-discharge-dialog.h"
#include "tov-duplicates-dialog.h"
#include "tov-entities.h"
#include "tov-handover-dialog.h"
#include "tov-help-dialog.h"
#include "tov-level-dialog.h"
#include "tov-log-dialog.h"
#include "tov-mail.h"
#include "tov-map-comparison.h"
#include "tov-map-presentation.h"
#include "tov-meeting-acts.h"
#include "tov-meeting-live.h"
#include "tov-meeting-series-dialog.h"
#include "tov-members-dialog.h"
#include "tov-merge.h"
#include "tov-morning-round.h"
#include "tov-network-map-dialog.h"
#include "tov-pack-window.h"
#include "tov-paper-dialog.h"
#include "tov-pass-on-dialog.h"
#include "tov-person-map-paper.h"
#include "tov-placement-dialog.h"
#include "tov-placement-end-dialog.h"
#include "tov-post-dialog.h"
#include "tov-step-dialog.h"
#include "tov-try-again.h"
#include "tov-wall.h"
#include "tov-year-wheel.h"

#include <glib/gi18n-lib.h>

typedef void (*PresentFunc) (TovContext *context, GtkWindow *parent, const char *id);

/* Each action by its name and the dialog that does it; the parameter is an id, which may be empty.
 */
static const struct
{
  const char *action;
  PresentFunc present;
} dialogs[] = {
  { "add-members", tov_members_dialog_present },
  { "log-contact", tov_log_dialog_present },
  { "try-again", tov_try_again_run },
  { "throw-ball", tov_ball_dialog_present },
  { "next-step", tov_step_dialog_present },
  { "end-placement", tov_placement_end_dialog_present },
  { "admit", tov_admission_dialog_present },
  { "discharge", tov_discharge_dialog_present },
  { "hand-over", tov_handover_dialog_present },
  { "hand-over-all", tov_handover_dialog_present_all },
  { "hand-over-post", tov_post_dialog_present },
  { "export-calendar", tov_calendar_saving_ask },
  { "import-calendar", tov_calendar_import_dialog_present },
  { "mail-contact", tov_mail_contact },
  { "mail-group", tov_mail_group },
  { "guest-item", tov_pack_window_present_guest_item },
  { "meeting-minutes", tov_pack_window_present_minutes },
  { "meeting-pack", tov_pack_window_present },
  { "new-network-map", tov_network_map_dialog_present },
  { "run-meeting", tov_meeting_live_present },
  { "pass-on", tov_pass_on_dialog_present },
  { "agenda-template", tov_agenda_template_dialog_present },
  { "plan-meetings", tov_meeting_series_dialog_present },
  { "compare-maps", tov_map_comparison_present },
  { "present-map", tov_map_presentation_present },
  { "map-paper", tov_person_map_paper_present },
  { "ask-for-help", tov_help_dialog_present },
  { NULL, NULL },
};

static void
on_action_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; dialogs[i].action != NULL; i++)
    if (g_str_equal (dialogs[i].action, g_action_get_name (G_ACTION (action))))
      dialogs[i].present (self->context, GTK_WINDOW (self), *id != '\0' ? id : NULL);
}

static void
placement_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  const char *young_person, *placement;

  g_variant_get (parameter, "(&s&s)", &young_person, &placement);
  tov_placement_dialog_present (self->context, GTK_WINDOW (self), young_person,
                                *placement != '\0' ? placement : NULL);
}

static void
change_level_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  const char *young_person, *level;

  g_variant_get (parameter, "(&s&s)", &young_person, &level);
  tov_level_dialog_present (self->context, GTK_WINDOW (self), young_person,
                            *level != '\0' ? level : NULL);
}

static void
begin_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  tov_begin_dialog_present (self->context, GTK_WINDOW (self));
}

static void
coming_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  tov_coming_dialog_present (self->context, GTK_WINDOW (self));
}

/* Actions come over the bus from anybody too: what cannot be merged is let lie. */
static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  const char *name, *id;
  const TovEntity *entity;

  g_variant_get (parameter, "(&s&s)", &name, &id);
  entity = tov_entities_find (name);
  if (entity != NULL && tov_merge_is_possible (entity))
    tov_duplicates_dialog_present (self->context, GTK_WINDOW (self), entity,
                                   *id != '\0' ? id : NULL);
}

static void
morning_round_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  tov_morning_round_present (self->context, GTK_WINDOW (self));
}

static void
follow_up_done_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  TovStore *store = tov_context_get_store (self->context);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autofree char *name = tov_store_get_title (store, "follow_up", id);
  g_autofree char *words = g_strdup_printf (_ ("“%s” is done"), name);
  g_autoptr (GError) error = NULL;

  if (tov_meeting_finish_follow_up (store, id, tov_clock_today (), &error))
    tov_context_notify (self->context, words, TRUE);
  else
    tov_context_fail (self->context, _ ("It was not ticked off"), error);
}

/* A paper is of a kind, and about a young person unless it is the board. */
static void
paper_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;
  const char *kind, *young_person;

  g_variant_get (parameter, "(&s&s)", &kind, &young_person);
  tov_paper_dialog_present (self->context, GTK_WINDOW (self), kind,
                            *young_person != '\0' ? young_person : NULL);
}

static void
wall_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  tov_wall_present (self->context, GTK_WINDOW (self));
}

static void
year_wheel_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  tov_year_wheel_present (self->context, GTK_WINDOW (self));
}

/* Those that take more than one id, or none. */
static const GActionEntry actions[] = {
  { "begin", begin_cb },         { "change-level", change_level_cb, "(ss)" },
  { "coming", coming_cb },       { "follow-up-done", follow_up_done_cb, "s" },
  { "merge", merge_cb, "(ss)" }, { "morning-round", morning_round_cb },
  { "paper", paper_cb, "(ss)" }, { "placement", placement_cb, "(ss)" },
  { "wall", wall_cb },           { "year-wheel", year_wheel_cb },
};

void
tov_window_add_work (TovWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; dialogs[i].action != NULL; i++) {
    g_autoptr (GSimpleAction) action =
        g_simple_action_new (dialogs[i].action, G_VARIANT_TYPE_STRING);

    g_signal_connect (action, "activate", G_CALLBACK (on_action_activate_cb), self);
    g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  }
}
