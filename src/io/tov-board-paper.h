/* The board on paper, for a wall or a meeting (p.16 of the report: "Alle unge er noteret på en
 * tavle"): the levels side by side on pages that lie on their side, each in as many columns as its
 * young people need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-paper.h"
#include "tov-standing.h"

G_BEGIN_DECLS

typedef struct
{
  /* Elements TovStanding, in their order on the board. */
  GPtrArray *standings;
  TovDate today;
  /* What it is the board of, such as a partnership. */
  const char *name;
  /* Who may see it, in Danish. */
  const char *marking;
  /* On A3, else on A4. */
  gboolean is_large;
  /* Initials in place of names. */
  gboolean has_initials;
  /* Ids of young people who are left out; NULL for none. */
  GHashTable *left_out;
} TovBoardPaperRequest;

/* In Danish, whatever the language of the program. A protected young person is called by the
 * reference number. Transfer full. */
TovPaper *tov_board_paper_new (const TovBoardPaperRequest *request);

G_END_DECLS
