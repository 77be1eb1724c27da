/* Which young people of the board are meant: conditions that can be kept as a line of text
 * ("key_worker=me;days=30") and that are looked for in the standings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-standing.h"

G_BEGIN_DECLS

typedef struct _TovSelection TovSelection;

/* The conditions, with their values; all that are set must hold. */
typedef enum
{
  /* A contact's id, "me" for the user, "none" for those without. */
  TOV_SELECT_KEY_WORKER,
  /* A level's code, "none" for those without. */
  TOV_SELECT_LEVEL,
  /* A theme's id that is open. */
  TOV_SELECT_THEME,
  /* A number: at least as many days without contact. */
  TOV_SELECT_DAYS,
  /* "due" (over the ideal) or "overdue" (over the maximum). */
  TOV_SELECT_CONTACT,
  /* Who has the ball: "me", a contact's or an organisation's id, "none", "thrown" (not answered).
   */
  TOV_SELECT_BALL,
  /* "none" for those without a next step, "due" for those with one due today or before. */
  TOV_SELECT_STEP,
  /* "any" for those with something creeping up. */
  TOV_SELECT_LIMIT,
  /* Words that must be in the name, the reference, the placement, its place, or the next step. */
  TOV_SELECT_WORDS,
  TOV_N_SELECT,
} TovSelect;

TovSelection *tov_selection_new (void);
TovSelection *tov_selection_copy (const TovSelection *self);
void tov_selection_free (TovSelection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovSelection, tov_selection_free)
gboolean tov_selection_equal (const TovSelection *a, const TovSelection *b);

/* NULL where the condition is not set. */
const char *tov_selection_get (const TovSelection *self, TovSelect condition);
/* NULL or "" takes it away. FALSE, and nothing is changed, for a value that is none of those above.
 */
gboolean tov_selection_set (TovSelection *self, TovSelect condition, const char *value);
gboolean tov_selection_is_empty (const TovSelection *self);

/* As one line and back; what is not known is left out. Transfer full. */
char *tov_selection_to_text (const TovSelection *self);
TovSelection *tov_selection_from_text (const char *text);

/* me may be NULL: nobody is then meant by "me". */
gboolean tov_selection_matches (const TovSelection *self, TovStanding *standing, const char *me);

G_END_DECLS
