/* What the files of a standing share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-standing.h"

G_BEGIN_DECLS

/* The norms a contact is judged by, by level. */
typedef struct
{
  double ideal[3];
  double max[3];
} TovContactNorms;

/* A standing without anything. Transfer full. */
TovStanding *tov_standing_new (TovDate today);
/* Adds the birthdays that creep up; birth is a whole date. */
void tov_standing_add_birthdays (TovStanding *self, TovDate birth);
/* Works out what follows from what was read: the days without contact, their state, the limits. */
void tov_standing_judge (TovStanding *self, const TovContactNorms *norms);

G_END_DECLS
