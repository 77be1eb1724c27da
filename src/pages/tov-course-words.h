/* The rings of key worker and parents over the network maps of a young person, in words (B11, p. 14
 * of the report: »Tovholderen står tit længere inde mod midten end mor«).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-network-change.h"

G_BEGIN_DECLS

/* What has become of the two from the first map to the last, in sentences: "The key worker has come
 * nearer, from ring 3 to ring 1. …". course is that of tov_network_course (). Transfer full; ""
 * where there is no map. */
char *tov_course_words_describe (const GArray *course);

G_END_DECLS
