/* How a record is put into words for a reader: values with references by title and secrets covered,
 * and one or two lines that tell what a record is about.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* Tells what the record of that entity and id is called, for rooms that know no store. Transfer
 * full. */
typedef char *(*TovTitleFunc) (const char *entity, const char *id, gpointer user_data);

/* Whether records have a name of their own; a level or a date alone says too little. */
gboolean tov_record_words_is_named (const TovEntity *entity);

/* Of an entity that is a mere link (nothing but required references) the reference that is not
 * owner: what somebody who comes from the owner wants to see. NULL of any other entity. */
const TovField *tov_record_words_find_far_end (const TovEntity *entity, const TovField *owner);

/* The value as it may be shown: references by title, CPR numbers as 010203-••••, and what would
 * tell who a protected young person is as "Protected". Transfer full; "" when empty. */
char *tov_record_words_value (TovRecord *record,
                              const TovField *field,
                              TovTitleFunc titles,
                              gpointer user_data);

/* The first line: what the record is called or, where it has no name of its own, what it joins
 * ("Anne Bak · Close"). owner (may be NULL) is a reference the reader knows already. Transfer full.
 */
char *tov_record_words_title (TovRecord *record,
                              const TovField *owner,
                              TovTitleFunc titles,
                              gpointer user_data);

/* The second line: the period and the rest of the list's columns. Transfer full; may be "". */
char *tov_record_words_subtitle (TovRecord *record,
                                 const TovField *owner,
                                 TovTitleFunc titles,
                                 gpointer user_data);

/* The field an entity's list is ordered by at first: the newest first for what happens on a day
 * and has no name of one line, or has it only after the day; else NULL for the order of titles. */
const TovField *tov_record_words_order (const TovEntity *entity);

G_END_DECLS
