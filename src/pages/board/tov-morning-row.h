/* A row of the morning round: what is to be done, and the buttons and keys that say it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-morning.h"

G_BEGIN_DECLS

#define TOV_TYPE_MORNING_ROW (tov_morning_row_get_type ())
G_DECLARE_FINAL_TYPE (TovMorningRow, tov_morning_row, TOV, MORNING_ROW, GtkListBoxRow)

typedef enum
{
  /* The call was answered, the step is done. */
  TOV_MORNING_WISH_DONE,
  /* The call was not answered. */
  TOV_MORNING_WISH_TRIED,
  /* What was done is taken back. */
  TOV_MORNING_WISH_TAKE_BACK,
  /* Log a contact, answer a throw, set the next step: a dialog of its own. */
  TOV_MORNING_WISH_LOG,
  TOV_MORNING_WISH_ANSWER,
  TOV_MORNING_WISH_STEP,
} TovMorningWish;

/* who says whose it is, where others' are shown too; else NULL. The item must live as long. The
 * signal "wished" (wish) says what the user wants. */
GtkWidget *tov_morning_row_new (const TovMorningItem *item, const char *who, TovDate today);
const TovMorningItem *tov_morning_row_get_item (TovMorningRow *self);

G_END_DECLS
