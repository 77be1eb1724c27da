/* Small registers built by hand, for tests of the figures: events without a database. Dates are
 * YYYY-MM-DD; NULL is an open end. What belongs to a person is added before the next person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex-context.h"
#include "tov-annex-tables.h"

G_BEGIN_DECLS

typedef enum
{
  SMALL_PRODUCTION_SCHOOL,
  SMALL_COMPANY,
  SMALL_EGU_SCHOOL,
  SMALL_VUC,
} SmallPlacementType;

typedef enum
{
  SMALL_EGU,
  SMALL_VUC_HF,
  SMALL_OTHER_EDUCATION,
  SMALL_ORDINARY_JOB,
} SmallOutcomeType;

/* Two partnerships, "randers" (from 2008-07-01, 40 places) and "roskilde" (from 2009-01-01), and
 * the types above. */
TovEvents *small_register_new (void);

/* The next person, with nothing known. */
TovPersonEvents *small_add_person (TovEvents *events);
/* discharged NULL: still enrolled. */
TovEnrolmentEvent *small_add_enrolment (TovEvents *events,
                                        guint partnership,
                                        const char *admitted,
                                        const char *discharged,
                                        TovDischarge discharge);
TovPlacementEvent *small_add_placement (
    TovEvents *events, SmallPlacementType type, const char *from, const char *to, TovEnding ending);
void small_add_outcome (TovEvents *events,
                        SmallOutcomeType type,
                        const char *started,
                        const char *ended);
void small_add_readiness (TovEvents *events, int level, const char *from, const char *to);
void small_add_level (TovEvents *events, TovLevel level, const char *from, const char *to);
void small_add_key_worker (TovEvents *events, guint contact, const char *from, const char *to);
void small_add_contact (TovEvents *events, const char *on, TovForm form, gboolean reached);
void small_add_next_step (TovEvents *events,
                          const char *set_on,
                          const char *done_on,
                          const char *cancelled_on);
void small_add_target (TovEvents *events,
                       guint partnership,
                       const char *indicator,
                       const char *from,
                       const char *to,
                       gint64 value);

TovPeriod small_period (const char *from, const char *til);
/* Finishes the events and chooses all partnerships for the period. */
TovAnnexContext *small_context (TovEvents *events, const char *from, const char *til);

/* Finishes the events on the first call. Scope 0 and 1 are the partnerships, 2 is all together. */
gint64 small_count (
    TovEvents *events, guint scope, TovFigureFunc figure, const char *from, const char *til);

/* The cell must be there and be that number, rounded to four decimals. */
void small_assert_value (const TovTable *table,
                         const char *block,
                         const char *part,
                         const char *row,
                         const char *column,
                         double value);
void small_assert_empty (const TovTable *table,
                         const char *block,
                         const char *part,
                         const char *row,
                         const char *column);
void small_assert_fraction (const TovTable *table,
                            const char *block,
                            const char *part,
                            const char *row,
                            const char *column,
                            gint64 n,
                            gint64 N);

G_END_DECLS
