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

typedef enum
{
  SMALL_IN_EDUCATION,
  SMALL_OWN_CHOICE,
  SMALL_STAYED_AWAY,
} SmallDischargeReason;

typedef enum
{
  SMALL_UU,
  SMALL_JOBCENTRE,
} SmallSource;

typedef enum
{
  SMALL_SUBSTANCE,
  SMALL_HOUSING,
} SmallTheme;

/* Two partnerships, "randers" (from 2008-07-01, 40 places) and "roskilde" (from 2009-01-01), two
 * companies, and the types above. */
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
TovNextStepEvent *small_add_next_step (TovEvents *events,
                                       const char *set_on,
                                       const char *done_on,
                                       const char *cancelled_on);
/* source -1: not stated. */
void small_add_referral (TovEvents *events, guint partnership, const char *referred_on, int source);
/* Of the referral that was added last. */
void small_add_intake (TovEvents *events, const char *decided_on, const char *result);
void small_add_ball (TovEvents *events,
                     const char *thrown_on,
                     const char *answered_on,
                     const char *answer);
void small_add_theme (TovEvents *events, SmallTheme theme, const char *from, const char *to);
void small_add_logged_theme (TovEvents *events, SmallTheme theme, const char *on);
/* A network map with nobody placed yet: to be counted by tov_network_tally_add (). */
TovMapEvent *small_add_map (TovEvents *events, const char *drawn_on);
void small_add_target (TovEvents *events,
                       guint partnership,
                       const char *indicator,
                       const char *from,
                       const char *to,
                       gint64 value);

/* "ung-00000" with the reference "1000", "kw-0" with the name "Tovholder 0", and so on. */
TovEventNames *small_names_new (const TovEvents *events);

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
