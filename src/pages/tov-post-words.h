/* What somebody is: a post in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-employment.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* "Forstander, Randers Produktionsskole"; without a title the place alone. Transfer full. */
char *tov_post_words_describe (TovStore *store, TovEmployment *post);
/* The same of the post that a contact has today, the one of several that began last; NULL where
 * none is known. Transfer full. */
char *tov_post_words_find (TovStore *store, const char *contact);

G_END_DECLS
