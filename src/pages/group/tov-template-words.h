/* What is said about an item that stands on the agenda of a group.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-agenda-template.h"

G_BEGIN_DECLS

/* "15 min. · closed · once a year from marts". Transfer full. */
char *tov_template_words (TovAgendaTemplate *item);

G_END_DECLS
