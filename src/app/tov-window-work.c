/* What is done with young people from anywhere in the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-window-private.h"

#include "tov-admission-dialog.h"
#include "tov-ball-dialog.h"
#include "tov-discharge-dialog.h"
#include "tov-handover-dialog.h"
#include "tov-level-dialog.h"
#include "tov-log-dialog.h"
#include "tov-morning-round.h"
#include "tov-paper-dialog.h"
#include "tov-placement-dialog.h"
#include "tov-placement-end-dialog.h"
#include "tov-step-dialog.h"
#include "tov-try-again.h"
#include "tov-wall.h"

typedef void (*PresentFunc) (TovContext *context, GtkWindow *parent, const char *id);

/* Each action by its name and the dialog that does it; the parameter is an id, which may be empty.
 */
static const struct
{
  const char *action;
  PresentFunc present;
} dialogs[] = {
  { "log-contact", tov_log_dialog_present },
  { "try-again", tov_try_again_run },
  { "throw-ball", tov_ball_dialog_present },
  { "next-step", tov_step_dialog_present },
  { "end-placement", tov_placement_end_dialog_present },
  { "admit", tov_admission_dialog_present },
  { "discharge", tov_discharge_dialog_present },
  { "hand-over", tov_handover_dialog_present },
  { "hand-over-all", tov_handover_dialog_present_all },
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
morning_round_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TovWindow *self = user_data;

  tov_morning_round_present (self->context, GTK_WINDOW (self));
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

/* Those that take more than one id, or none. */
static const GActionEntry actions[] = {
  { "change-level", change_level_cb, "(ss)" },
  { "morning-round", morning_round_cb },
  { "paper", paper_cb, "(ss)" },
  { "placement", placement_cb, "(ss)" },
  { "wall", wall_cb },
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
