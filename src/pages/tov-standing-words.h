/* How it stands with a young person, in words: the same ones wherever young people are listed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-standing.h"

G_BEGIN_DECLS

/* "Close"; NULL without a level. */
const char *tov_standing_words_level (TovStanding *self);
/* Since the last contact: "today", "12 days", "never reached". Transfer full. */
char *tov_standing_words_contact (TovStanding *self);
/* What is to be done about the contact: NULL where it is good, else "time for contact" or "too long
 * ago". */
const char *tov_standing_words_contact_state (TovStanding *self);
/* Who has the ball, and whom it has been thrown to: "Anne Bak → Jobcentre". Transfer full; NULL
 * where nobody has it. */
char *tov_standing_words_ball (TovStanding *self);
/* In one line: "Close · the ball with the jobcentre · without a next step". Transfer full. */
char *tov_standing_words_line (TovStanding *self);
/* Attempts since the last contact: "2 attempts". Transfer full; NULL if there were none. */
char *tov_standing_words_attempts (TovStanding *self);
/* The day of the next step: "today", "tomorrow", else "24/11", with the year where it is not this
 * one. Transfer full; NULL where there is none. */
char *tov_standing_words_due (TovStanding *self);
gboolean tov_standing_is_step_overdue (TovStanding *self);
/* What creeps up: "turns 18 in 12 days". Transfer full. */
char *tov_standing_words_limit (TovStanding *self, const TovLimit *limit);
/* All of it, a line each, for who wants to know more than a card has room for. Transfer full. */
char *tov_standing_words_all (TovStanding *self);

/* An icon that tells the states of contact apart without colours, and the style class that gives
 * them theirs. */
const char *tov_standing_words_contact_icon (TovContactState contact);
const char *tov_standing_words_contact_class (TovContactState contact);

G_END_DECLS
