/* A meeting before, during and after: who is there, the agenda with its times, and the item that is
 * worked on, which is saved while it is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_MEETING_PAGE (tov_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (TovMeetingPage, tov_meeting_page, TOV, MEETING_PAGE, AdwBin)

GtkWidget *tov_meeting_page_new (TovContext *context, const char *id);

G_END_DECLS
