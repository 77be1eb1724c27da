/* What all pages share: the register, the choice of partnership that holds for every page, what the
 * user has chosen for this computer, and a way to tell the user something. It is the source that
 * widgets ask for titles, records to choose from, and files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record-source.h"
#include "tov-store.h"

G_BEGIN_DECLS

#define TOV_TYPE_CONTEXT (tov_context_get_type ())
G_DECLARE_FINAL_TYPE (TovContext, tov_context, TOV, CONTEXT, GObject)

TovContext *tov_context_new (TovStore *store);

TovStore *tov_context_get_store (TovContext *self);
/* The choices of this user on this computer; NULL where they are not installed, and then nothing is
 * remembered. */
GSettings *tov_context_get_settings (TovContext *self);
/* The same where no register could be opened and there is no context. Unlike g_settings_new () it
 * does not end the program where the schema is not installed. Transfer full. */
GSettings *tov_context_open_settings (void);

/* The property "partnership": the id of the one chosen, NULL for all. */
const char *tov_context_get_partnership (TovContext *self);
void tov_context_set_partnership (TovContext *self, const char *id);

/* The contact the user is ("I am"), NULL where nobody has said; remembered for each register. The
 * property "me"; the change log follows it. Transfer none. */
const char *tov_context_get_me (TovContext *self);
void tov_context_set_me (TovContext *self, const char *contact);
/* The same for as long as the program runs: it is not remembered. */
void tov_context_act_as (TovContext *self, const char *contact);

/* Tells the user in passing that something was done; with an undo button if can_undo. Emits
 * "notice" (text, can_undo), which the window shows. */
void tov_context_notify (TovContext *self, const char *text, gboolean can_undo);
/* Tells the user in passing that something was done, with a button for what may come next: an
 * action of the window and its parameter, a text. Emits "offer" (text, button, action, parameter).
 */
void tov_context_offer (TovContext *self,
                        const char *text,
                        const char *button,
                        const char *action,
                        const char *parameter);
/* Tells the user that something failed, in a dialog: heading says what, the error why and what is
 * safe. Emits "trouble" (heading, message). */
void tov_context_fail (TovContext *self, const char *heading, const GError *error);

G_END_DECLS
