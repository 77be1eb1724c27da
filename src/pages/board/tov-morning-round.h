/* The morning round: today's wake-up calls, meetings, throws, steps and those without contact, as
 * one list to go through in the order of the clock.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

/* Of the user, if the register knows who that is, else of everybody; of the chosen partnership. It
 * follows the register. parent is the window whose actions open what is asked for. */
void tov_morning_round_present (TovContext *context, GtkWindow *parent);

G_END_DECLS
