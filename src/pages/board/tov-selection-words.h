/* The conditions of a selection in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-selection.h"

G_BEGIN_DECLS

/* What a value of a condition means, to who knows which condition it is: "Mine", "Anne Bak", "30
 * days without contact". Transfer full. */
char *tov_selection_words_value (TovStore *store, TovSelect condition, const char *value);
/* All conditions in a line: "Mine · The ball with Anne Bak"; "" for none. Transfer full. */
char *tov_selection_words (TovStore *store, const TovSelection *selection);

G_END_DECLS
