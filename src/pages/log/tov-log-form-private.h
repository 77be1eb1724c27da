/* What the files of the log form know of it, and no other may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-log-choices.h"
#include "tov-log-form.h"
#include "tov-message-row.h"
#include "tov-step-ticks.h"

G_BEGIN_DECLS

/* The rows, in the order one thinks. */
typedef enum
{
  ROW_PEOPLE,
  ROW_FORM,
  ROW_REACHED,
  ROW_NOTE,
  ROW_THEMES,
  ROW_STEP,
  ROW_DUE,
  ROW_BALL,
  ROW_EXPECTATION,
  ROW_WHEN,
  ROW_MINUTES,
  N_ROWS,
} RowKind;

typedef struct
{
  TovFieldRow *row;
  TovMessageRow *message;
} Row;

struct _TovLogForm
{
  AdwBin parent_instance;
  TovContext *context;
  TovLogChoices choices;
  char *young_person;
  /* The log entry that is added to; NULL in most cases. */
  char *corrects;
  /* When the first letter was typed; NULL before that. */
  char *begun_at;
  gboolean is_whole;
  gboolean is_filling;

  GtkListBox *list;
  Row rows[N_ROWS];
  TovStepTicks *step_ticks;
};

/* The value of a row; NULL where it is empty, or what is typed is none. Transfer full. */
char *tov_log_form_read_row (TovLogForm *self, RowKind kind);
/* Ids of those it is about. Transfer full. */
GPtrArray *tov_log_form_list_people (TovLogForm *self);
/* Shows the rows there are to be. */
void tov_log_form_update (TovLogForm *self);

G_END_DECLS
