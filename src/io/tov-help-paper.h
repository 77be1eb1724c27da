/* A page of the help on paper: headings on the left, what is said on the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"
#include "tov-help.h"
#include "tov-paper.h"

G_BEGIN_DECLS

/* The page in two sheets that lies beside the keyboard in the beginning. */
#define TOV_HELP_GUIDE "korte-vejledning"

/* The paper of a page; made: the day the file says it was made on. Transfer full. */
TovPaper *tov_help_paper_new (const TovHelp *help, const TovHelpPage *page, TovDate made);

G_END_DECLS
