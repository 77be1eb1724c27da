/* The statistics annex (Bilag 3): every table for a period and a choice of partnerships.
 *
 * One table is one function and one row in the registry of tov-annex.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"
#include "tov-period.h"
#include "tov-table.h"

G_BEGIN_DECLS

#define TOV_ANNEX_ERROR (tov_annex_error_quark ())

typedef enum
{
  /* The audience cannot be served yet. */
  TOV_ANNEX_ERROR_AUDIENCE,
  /* A partnership that does not exist, or none at all. */
  TOV_ANNEX_ERROR_PARTNERSHIP,
  /* til before from, or a date in a year that an annex cannot be of. */
  TOV_ANNEX_ERROR_PERIOD,
} TovAnnexError;

GQuark tov_annex_error_quark (void);

typedef enum
{
  TOV_AUDIENCE_INTERNAL,
  TOV_AUDIENCE_STEERING,
  TOV_AUDIENCE_OUTSIDE,
} TovAudience;

/* Raised whenever what a figure counts changes; printed on the cover. */
#define TOV_ANNEX_DEFINITIONS_VERSION "3"

/* A year outside these is a slip of the keyboard. */
#define TOV_ANNEX_FIRST_YEAR 1900
#define TOV_ANNEX_LAST_YEAR  2199

typedef struct
{
  TovPeriod period;
  /* Table 4's readiness; TOV_DATE_NONE for the period's last day. */
  TovDate readiness_on;
  /* Ids, ended by NULL; NULL for all partnerships. */
  const char *const *partnerships;
  TovAudience audience;
  /* Whether rows that are in an order are joined with their neighbour, rather than hidden, where
   * they are small. */
  gboolean merge;
  /* The least number that an audience outside may see; 0 for the register's norm. Never less than
   * 3. */
  int limit;
  /* Printed on the cover; without them no time and no person stands in the annex. */
  TovDate made;
  const char *made_by;
} TovAnnexRequest;

typedef struct
{
  TovAudience audience;
  TovPeriod period;
  TovDate made;
  char *made_by;
  /* "Internt – må ikke videregives"; printed on every page. */
  char *marking;
  /* How many figures there are, and how many of them the audience may not see. */
  guint n_cells;
  guint n_hidden;
  /* Whether every check of the control holds: balances 0, unique counts within D, and so on. The
   * control itself is internal. */
  gboolean is_sound;
  /* The norm for a key worker, by weight; 0 where it is not known. And what a young person weighs
   * on each support level. */
  double caseload_limit;
  double weights[3];
  /* "Randers, Roskilde" */
  char *partnerships;
  /* Elements TovTable, in the order of the annex: the cover first, the control last. What the
   * audience may not see is not in them. */
  GPtrArray *tables;
} TovAnnex;

/* Where a cell stands: the table's number, or its name where it has none, and the codes of its
 * block, part (or NULL), row and column. The strings are borrowed. */
typedef struct
{
  const char *table;
  const char *block;
  const char *part;
  const char *row;
  const char *column;
} TovCellPlace;

typedef void (*TovProgressFunc) (double fraction, const char *what, gpointer user_data);

/* Counts all tables. Thread-safe on a connection of its own (a snapshot). progress may be NULL and
 * is called in the calling thread. Transfer full. */
TovAnnex *tov_annex_count (TovConnection *connection,
                           const TovAnnexRequest *request,
                           TovProgressFunc progress,
                           gpointer user_data,
                           GCancellable *cancellable,
                           GError **error);
void tov_annex_free (TovAnnex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovAnnex, tov_annex_free)

/* The table of that number ("1"), or of that name where it has none; NULL if there is none. */
const TovTable *tov_annex_find (const TovAnnex *self, const char *number);

/* "internal", "steering", "outside"; FALSE for anything else. */
gboolean tov_audience_from_code (const char *code, TovAudience *audience);
/* Whether figures for an audience may leave the program (base/tov-policy). */
gboolean tov_audience_may_have_files (TovAudience audience, GError **error);

G_END_DECLS
