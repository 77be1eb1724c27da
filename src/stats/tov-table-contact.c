/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-tables.h"

#include <glib/gi18n-lib.h>

#include "tov-contact-counts.h"
#include "tov-danish.h"
#include "tov-median.h"
#include "tov-support-level.h"

enum
{
  COLUMN_YOUNG_PEOPLE,
  COLUMN_CONTACTS,
  COLUMN_REACHED,
  COLUMN_FORMS,
  COLUMN_ATTEMPTS = COLUMN_FORMS + TOV_N_FORMS,
  COLUMN_MEDIAN_DAYS,
  COLUMN_MONTHLY_NORM,
  COLUMN_LAW_NORM,
  COLUMN_OVER_90_DAYS,
  COLUMN_OVER_NORM,
};

static const TovFigureWords columns[] = {
  { "young_people", N_ ("Young people"), TOV_FORMAT_COUNT,
    N_ ("Participants by their level on their last day enrolled in the period.") },
  { "contacts", N_ ("Contacts made"), TOV_FORMAT_COUNT,
    N_ ("Log entries of the period for each young person they are about, by the level of their "
        "day, attempts too.") },
  { "reached", N_ ("Of these reached"), TOV_FORMAT_COUNT,
    N_ ("Contacts in which the young person was reached, whatever the form.") },
  { "meetings", N_ ("Meetings"), TOV_FORMAT_COUNT, N_ ("Reached at a meeting.") },
  { "home_visits", N_ ("Home visits"), TOV_FORMAT_COUNT, N_ ("Reached at home.") },
  { "accompaniments", N_ ("Accompaniments"), TOV_FORMAT_COUNT,
    N_ ("Reached by going along, for example to a school or a doctor.") },
  { "phone", N_ ("Telephone"), TOV_FORMAT_COUNT,
    N_ ("Reached by telephone; it never meets a norm.") },
  { "text_mail", N_ ("Text and e-mail"), TOV_FORMAT_COUNT,
    N_ ("Reached by text message or e-mail; it never meets a norm.") },
  { "video", N_ ("Video"), TOV_FORMAT_COUNT, N_ ("Reached by video; it never meets a norm.") },
  { "attempts", N_ ("Attempts"), TOV_FORMAT_COUNT,
    N_ ("Contacts in which the young person was not reached.") },
  { "median_days_between_meetings", N_ ("Days between meetings, median"), TOV_FORMAT_DECIMAL,
    N_ ("The middle one of all waits from one day with a contact face to face to the same young "
        "person's next one in the period.") },
  { "monthly_norm", N_ ("Monthly norm met"), TOV_FORMAT_PERCENT,
    N_ ("Of all whole months in which a young person was enrolled for 15 days or more: those with "
        "a meeting, a home visit or an accompaniment in which the young person was reached.") },
  { "law_norm", N_ ("The law's norm met"), TOV_FORMAT_PERCENT,
    N_ ("The same for every two such months in a row: those with a contact face to face in at "
        "least one of them.") },
  { "over_90_days", N_ ("More than 90 days without a meeting"), TOV_FORMAT_PERCENT,
    N_ ("Of those enrolled on the period's last day: no contact face to face for more than 90 "
        "days, counted from the admission where there was none since.") },
  { "over_norm", N_ ("Over the longest time"), TOV_FORMAT_COUNT,
    N_ ("Enrolled on the period's last day and not reached in any form for more days than the "
        "level allows; the limits stand on the cover.") },
  { NULL },
};

static const char *const balances[] = {
  "contacts = reached + attempts",
  "reached = meetings + home_visits + accompaniments + phone + text_mail + video",
  NULL,
};

static void
set_counts (TovRow *row, const TovContactCounts *counts)
{
  tov_cell_set_number (&row->cells[COLUMN_YOUNG_PEOPLE], (double) counts->young_people);
  tov_cell_set_number (&row->cells[COLUMN_CONTACTS], (double) counts->contacts);
  tov_cell_set_number (&row->cells[COLUMN_REACHED], (double) counts->reached);
  for (guint form = 0; form < TOV_N_FORMS; form++)
    tov_cell_set_number (&row->cells[COLUMN_FORMS + form], (double) counts->forms[form]);
  tov_cell_set_number (&row->cells[COLUMN_ATTEMPTS], (double) counts->attempts);
  tov_cell_set_measure (&row->cells[COLUMN_MEDIAN_DAYS], tov_median (counts->waits),
                        counts->waits->len);
  tov_cell_set_percent (&row->cells[COLUMN_MONTHLY_NORM], counts->monthly_norm.n,
                        counts->monthly_norm.N);
  tov_cell_set_percent (&row->cells[COLUMN_LAW_NORM], counts->law_norm.n, counts->law_norm.N);
  tov_cell_set_percent (&row->cells[COLUMN_OVER_90_DAYS], counts->over_90_days.n,
                        counts->over_90_days.N);
  tov_cell_set_number (&row->cells[COLUMN_OVER_NORM], (double) counts->over_norm);
}

static void
count_contact (const TovAnnexContext *context, TovTable *table)
{
  for (guint i = 0; i < context->scopes->len; i++) {
    const TovScope *scope = tov_annex_context_get_scope (context, i);
    TovBlock *block = tov_annex_add_scope (table, scope);
    g_autoptr (TovContactCounts) levels = tov_contact_counts_new (scope, context->period);

    for (guint level = 0; level < TOV_LEVEL_UNKNOWN; level++)
      set_counts (tov_table_add_row (table, block, tov_support_levels[level].code,
                                     tov_danish (tov_support_levels[level].label)),
                  &levels[level]);
    set_counts (tov_table_add_row (table, block, "unknown", tov_danish (N_ ("Not stated"))),
                &levels[TOV_LEVEL_UNKNOWN]);
    set_counts (tov_table_add_sum (table, block, "all", tov_danish (N_ ("All together"))),
                &levels[TOV_N_LEVELS]);
  }
}

const TovTableKind tov_table_contact = {
  .number = "10",
  .name = N_ ("Keeping in contact"),
  .row_heading = N_ ("Support level"),
  .note =
      N_ ("The norm is a meeting, a home visit or an accompaniment in which the young person was "
          "reached. Telephone and video stand beside it and never meet it."),
  .disclosure = TOV_CLASS_STEERING,
  .columns = columns,
  .balances = balances,
  .count = count_contact,
};
