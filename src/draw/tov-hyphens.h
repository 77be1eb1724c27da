/* Where a long Danish word may be broken: Pango breaks between words, or anywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The word with soft hyphens between its syllables, if it is long. A consonant goes with the
 * vowel behind it, and with a consonant before that where the two begin words, so that most joints
 * of a compound are among them: "Uddan-nel-ses-in-sti-tu-tion". Transfer full. */
char *tov_hyphens_insert (const char *word);

G_END_DECLS
