/* A line of the budget (Bilag 2), in oere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_BUDGET_LINE (tov_budget_line_get_type ())
G_DECLARE_FINAL_TYPE (TovBudgetLine, tov_budget_line, TOV, BUDGET_LINE, TovRecord)

struct _TovBudgetLine
{
  TovRecord parent_instance;
  char *partnership_id;
  char *phase_id;
  gint64 year;
  char *heading;
  gint64 budgeted;
  gint64 spent;
  gint64 forecast;
  char *note;
};

extern const TovEntity tov_budget_line_entity;

G_END_DECLS
