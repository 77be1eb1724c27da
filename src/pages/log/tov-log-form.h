/* The rows of the log card, in the order one thinks. They are filled from a draft and read into
 * one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-contact-log.h"
#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_LOG_FORM (tov_log_form_get_type ())
G_DECLARE_FINAL_TYPE (TovLogForm, tov_log_form, TOV, LOG_FORM, AdwBin)

/* young_person is the only one it can be about; NULL where that is asked. The signal "edited" tells
 * of what the user does. To focus the form is to focus the first thing that is to be said. */
GtkWidget *tov_log_form_new (TovContext *context, const char *young_person);

/* Shows a draft. Of one that adds to a log entry only the note is asked. */
void tov_log_form_fill (TovLogForm *self, const TovContactDraft *draft);
/* What is typed; what is half typed is left out. It happened when the first of it was typed, unless
 * something else is said. Transfer full. */
TovContactDraft *tov_log_form_read (TovLogForm *self);
/* Whether anything is typed. Whom it is about and how, which stand there by themselves, are nothing
 * yet. */
gboolean tov_log_form_is_touched (TovLogForm *self);

/* Chooses whom it is about, where that is asked. */
void tov_log_form_choose (TovLogForm *self, const char *young_person);
/* Whether the rows that are seldom needed are shown; at first they are where it is asked whom it is
 * about. */
void tov_log_form_show_whole (TovLogForm *self);
void tov_log_form_focus_note (TovLogForm *self);
/* Reads the register anew: which steps are open. */
void tov_log_form_refresh (TovLogForm *self);

/* Whether all that is typed can be read; else its fault is told at its row, which gets the focus.
 */
gboolean tov_log_form_check (TovLogForm *self);
/* Tells why a draft was not saved at the row it is about. */
void tov_log_form_tell (TovLogForm *self, const TovContactDraft *draft, const GError *error);

G_END_DECLS
