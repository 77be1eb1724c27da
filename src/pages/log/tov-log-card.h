/* The card that a contact is logged with, in the order one thinks: who, how, reached, what was
 * said, themes, the next step, the ball. Ctrl+Enter saves it all as one act.
 *
 * What is typed is kept as a draft with the register. A card that opens where a draft was left by a
 * crash, or by going away, offers to go on with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_LOG_CARD (tov_log_card_get_type ())
G_DECLARE_FINAL_TYPE (TovLogCard, tov_log_card, TOV, LOG_CARD, AdwBin)

/* The card of one young person, who is not asked for then; NULL where it is asked whom it is about.
 * It does not scroll by itself. The signal "saved" (id of the log entry) is emitted when it has
 * been saved, and the card is then empty again. To focus the card is to focus the first thing that
 * is to be said. */
GtkWidget *tov_log_card_new (TovContext *context, const char *young_person);

/* Chooses whom it is about, where that is asked; it can still be changed. */
void tov_log_card_choose (TovLogCard *self, const char *young_person);
/* Makes the next thing that is saved an addition to a log entry: only a note is asked for. NULL
 * ends that. */
void tov_log_card_add_to (TovLogCard *self, const char *log_entry);

/* Whether something was typed that is not saved. */
gboolean tov_log_card_is_touched (TovLogCard *self);
/* Keeps what was typed as a draft at once. */
gboolean tov_log_card_keep (TovLogCard *self, GError **error);
/* Saves what was typed; FALSE where something is missing or refused, which the card then says. */
gboolean tov_log_card_save (TovLogCard *self);

G_END_DECLS
