/* The columns of the board as a list: the same on the screen and in the file that is saved of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"
#include "tov-standing.h"

G_BEGIN_DECLS

typedef struct
{
  /* English source string, marked for translation. */
  const char *title;
  /* The first gives the column its right to room, the second is what it takes at most; in
   * characters. */
  int min_chars;
  int nat_chars;
  /* Whether it takes of the room that is left. */
  gboolean is_growing;
  /* As it is read; transfer full, NULL for nothing. */
  char *(*get_words) (TovStanding *standing);
  /* For a file, where it is a number or a date there (io/tov-list-file); NULL where the words do.
   */
  TovKind kind;
  char *(*get_value) (TovStanding *standing);
  /* Style class and icon that say what the words say too; may be NULL. */
  const char *(*get_class) (TovStanding *standing);
  const char *(*get_icon) (TovStanding *standing);
  /* What it is sorted by. */
  int (*compare) (TovStanding *a, TovStanding *b);
} TovStandingColumn;

/* The first is the name. Ended by a row without a title. */
extern const TovStandingColumn tov_standing_columns[];

G_END_DECLS
