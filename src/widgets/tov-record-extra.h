/* What a list tells of its records that is none of their fields, such as who has the ball of a
 * young person: columns after the names, which cannot be sorted by, and a second line where there
 * is no room for columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

typedef struct
{
  /* English source strings, marked for translation; ended by NULL. */
  const char *const *titles;
  /* What stands in one of the columns. Transfer full; may be NULL. */
  char *(*get_value) (TovRecord *record, guint column, gpointer user_data);
  /* All of it in a line. Transfer full. */
  char *(*get_line) (TovRecord *record, gpointer user_data);
  /* The fields whose columns stand between the names and those, ended by NULL; NULL for none. */
  const char *const *first_fields;
} TovRecordExtra;

G_END_DECLS
