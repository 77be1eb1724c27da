/* A row to choose several of many by their first letters: what is chosen stands as tags before the
 * letters that are being typed, and what they may mean stands below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-field-row.h"

G_BEGIN_DECLS

/* What can be chosen: an id without blanks, what it is called, and a second line (may be NULL). */
typedef struct
{
  char *id;
  char *title;
  char *about;
} TovTag;

TovTag *tov_tag_new (const char *id, const char *title, const char *about);
void tov_tag_free (TovTag *self);

/* What the letters may mean ("" for none yet), the likeliest first. Elements TovTag; transfer full.
 */
typedef GPtrArray *(*TovTagFindFunc) (const char *typed, gpointer user_data);
/* What the thing of an id is called. Transfer full. */
typedef char *(*TovTagTitleFunc) (const char *id, gpointer user_data);

#define TOV_TYPE_TAG_ROW (tov_tag_row_get_type ())
G_DECLARE_FINAL_TYPE (TovTagRow, tov_tag_row, TOV, TAG_ROW, AdwPreferencesRow)

/* At most so many are chosen (0 for any number); one more takes the place of the last. The value of
 * the row is the ids, separated by blanks. Enter chooses what is marked and, where no letter is
 * typed, goes on to the next field; a comma chooses and stays; Backspace takes the last away. The
 * signal "taken" tells that something was chosen by Enter or the pointer. */
GtkWidget *tov_tag_row_new (const TovField *field,
                            guint most,
                            TovTagFindFunc find,
                            TovTagTitleFunc get_title,
                            gpointer user_data);
/* Ids and such a value; NULL is none of them. Transfer full. */
GPtrArray *tov_tag_row_split (const char *value);
char *tov_tag_row_join (GPtrArray *ids);
/* Whether what can be chosen is shown as soon as the row has the focus and nothing is chosen. */
void tov_tag_row_set_eager (TovTagRow *self, gboolean is_eager);
/* Chooses the first that the letters may mean, as Enter does; nothing where there are none. Where
 * the wrong one is easily put right, nobody need be stopped for a forgotten Enter. */
void tov_tag_row_take_typed (TovTagRow *self);

G_END_DECLS
