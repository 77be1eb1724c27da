/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-budget-line.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovBudgetLine, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovBudgetLine, phase_id, N_("Phase"), "phase",
    TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovBudgetLine, year, N_("Year"), 1900, 2200,
    TOV_FIELD_COLUMN),
  TOV_TEXT (TovBudgetLine, heading, N_("Heading"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_MONEY (TovBudgetLine, budgeted, N_("Budgeted"),
    TOV_FIELD_COLUMN),
  TOV_MONEY (TovBudgetLine, spent, N_("Spent"),
    TOV_FIELD_COLUMN),
  TOV_MONEY (TovBudgetLine, forecast, N_("Forecast"),
    TOV_FIELD_COLUMN),
  TOV_NOTE (TovBudgetLine, note, N_("Note"),
    TOV_FIELD_SEARCH),
};

static const TovGroup groups[] = {
  { N_("Amounts"), "budgeted" },
  { N_("Notes"), "note" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (TovBudgetLine,
                   tov_budget_line,
                   "budget_line",
                   N_ ("Budget line"),
                   N_ ("Budget lines"),
                   .groups = groups)
