/* What the definitions say of numbers that stand in several places: a list of statements, read by
 * tov-disclosure-statement.c.
 *
 * A statement without a table is made once a block, that is for each partnership and for all of
 * them; one with a table in every row of it, or of its part if one is named. It says nothing where
 * a number that it names is not there.
 *
 *   a == b + c    always; a test fails where it is not so
 *   a = b + c     as a rule: where it is not so, the one is known to be more, or less, as it is
 *   a <= b        at most; nothing where it is not so
 *   a -> b        whoever must not see a must not see b
 *
 * A number is named by a path:
 *
 *   1/admitted/period        table, row and column
 *   4/gender:all/#           table, part of it, row and column; "#" is the column without a code
 *   :all/#                   row and column of the part that the statement is made in
 *   share                    a column of the row that the statement is made in
 *
 * In the place of a row of a path with a table:
 *
 *   *     all plain rows added up
 *   ^     the first plain row
 *   $     the last plain row
 *   =     the row of the same code as the one that the statement is made in
 *
 * In the place of a column, "?" stands for "period", "previous" and "since_start" in turn: the
 * statement is made for each of them.
 *
 * Before a path and behind it:
 *
 *   2*a      twice as many
 *   a.n      what a quotient divides, and what a change came to
 *   a.N      what it is divided by, and what it was before
 *   a.base   how many observations there are
 *   a@12     twelve rows up; nothing where there are not so many
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-disclosure-private.h"

const TovLink tov_disclosure_links[] = {
  { "0", NULL, "share.N == 1/participants/period" },

  { NULL, NULL, "1/share/?.n == 1/drop_out/?" },
  { NULL, NULL, "1/share/?.N == 1/participants/?" },
  { NULL, NULL, "1/admitted/? <= 1/participants/?" },
  { NULL, NULL, "1/retained/? <= 1/participants/?" },
  { NULL, NULL, "1/individual/? <= 1/participants/?" },
  { NULL, NULL, "1/education_start/? <= 1/participants/?" },
  { NULL, NULL, "1/work_start/? <= 1/participants/?" },
  { NULL, NULL, "1/drop_out/? <= 1/participants/?" },
  { NULL, NULL, "1/enrolled/? <= 1/participants/?" },
  { NULL, NULL, "1/without_next_step/? <= 1/enrolled/?" },
  { NULL, NULL, "1/participants/since_start = 1/admitted/since_start" },
  { NULL, NULL, "1/admitted/since_start = 1/admitted/period + 1/admitted/previous" },
  { NULL, NULL,
    "1/education_start/since_start = 1/education_start/period"
    " + 1/education_start/previous" },
  { NULL, NULL, "1/work_start/since_start = 1/work_start/period + 1/work_start/previous" },
  { "1", NULL, "change.n == period" },
  { "1", NULL, "change.N == previous" },
  { "1", NULL, "since_start = period" },
  { "1", NULL, "since_start = previous" },
  { "1", NULL, "since_start.n = period.n" },
  { "1", NULL, "since_start.N = period.N" },

  { NULL, NULL, "2/balance/primo = 1/enrolled/previous" },
  { NULL, NULL, "2/balance/ultimo = 1/enrolled/period" },
  { NULL, NULL, "2/balance/admitted = 1/admitted/period" },
  { NULL, NULL, "2/balance/discharged_drop_out = 1/drop_out/period" },
  { NULL, NULL, "2/balance/in_by_transfer = 2/balance/out_by_transfer" },
  { NULL, NULL,
    "1/participants/period = 2/balance/primo + 2/balance/admitted + 2/balance/resumed"
    " + 2/balance/in_by_transfer" },

  { "3", NULL, "admitted_share.n == admitted" },
  { "3", NULL, "admitted_share.N == referrals" },
  { "3", NULL, "median_days_to_admission.base = admitted" },
  { "3", NULL, "median_days_to_activity.base <= median_days_to_admission.base" },

  { NULL, NULL, "4/entry_situation:all/# == 1/enrolled/period" },
  { NULL, NULL, "4/age:all/# == 1/enrolled/period" },
  { NULL, NULL, "4/gender:all/# == 1/enrolled/period" },
  { NULL, NULL, "4/leaving_exam:all/# == 1/enrolled/period" },
  { NULL, NULL, "4/support_level:all/# == 1/enrolled/period" },
  { NULL, NULL, "4/readiness:all/enrolled = 1/enrolled/period" },
  { "4", NULL, "share.n == #" },
  { "4", NULL, "share.N == :all/#" },
  { "4", NULL, "enrolled_share.n == enrolled" },
  { "4", NULL, "enrolled_share.N == #" },

  { NULL, NULL, "5/all/young_people <= 1/participants/period" },
  { NULL, NULL, "1/individual/period <= 5/all/young_people" },
  { "5", NULL, "weeks.base == running_primo + started" },
  { "5", NULL, "mean_weeks.base == weeks.base" },
  { "5", NULL, "weeks -> mean_weeks" },
  { "5", NULL, "young_people <= running_primo + started" },
  { "5", NULL, "interrupted_share.n == interrupted" },
  { "5", NULL, "interrupted_share.N == completed + on_to_next + interrupted + ending_unknown" },

  { NULL, NULL, "6/placements:all/# == 1/participants/period" },
  { NULL, NULL, "6/longest_gap:all/# == 1/participants/period" },
  { NULL, NULL, "6/placements:all/# == 6/placements:0/# + 5/all/young_people" },
  { NULL, NULL,
    "6/pathway:two_or_more/# == 6/placements:2/# + 6/placements:3/# + 6/placements:4/#"
    " + 6/placements:5_plus/#" },
  { NULL, NULL,
    "6/placements:1/# + 2*6/placements:2/# + 3*6/placements:3/# + 4*6/placements:4/#"
    " + 5*6/placements:5_plus/# = 5/all/running_primo + 5/all/started" },
  { NULL, NULL, "6/pathway:interrupted/# = 5/all/interrupted" },
  { NULL, NULL, "6/pathway:parallel/# <= 5/all/young_people" },
  { NULL, NULL, "6/pathway:came_back/# = 2/balance/resumed" },
  { NULL, NULL, "6/after_interruption:all/# == 5/all/interrupted" },
  { NULL, NULL, "6/longest_gap:0_14/# + 6/longest_gap:15_30/# <= 1/retained/period" },
  { "6", "placements", "share.n == #" },
  { "6", "placements", "share.N == 1/participants/period" },
  { "6", "longest_gap", "share.n == #" },
  { "6", "longest_gap", "share.N == 1/participants/period" },
  { "6", "pathway", "share.n == #" },
  { NULL, NULL, "6/pathway:two_or_more/share.N == 1/participants/period" },
  { NULL, NULL, "6/pathway:parallel/share.N == 1/participants/period" },
  { NULL, NULL, "6/pathway:interrupted/share.N == 1/participants/period" },
  { NULL, NULL, "6/pathway:went_on/share.N == 6/pathway:interrupted/#" },
  { NULL, NULL, "6/pathway:came_back/share.N == 1/participants/period" },
  { "6", "after_interruption", "share.n == #" },
  { "6", "after_interruption", "share.N == :all/#" },
  { NULL, NULL, "6/days:gap_days/#.base == 1/participants/period" },
  { NULL, NULL,
    "6/days:median_days_to_placement/#.base + 6/after_interruption:not_yet/#"
    " == 6/after_interruption:all/#" },
  { NULL, NULL, "6/days:median_days_to_placement/#.base = 6/days:median_days_to_step/#.base" },

  { NULL, NULL, "1/participants/period == 7/all/n + 7/none_yet/n" },
  { NULL, NULL, "1/education_start/period <= 7/education/n" },
  { NULL, NULL, "1/work_start/period <= 7/all/n" },
  { NULL, NULL, "7/all/share_of_ended.N == 7/all/share_of_ended.n + 7/none_yet/share_of_ended.n" },
  { NULL, NULL, "1/participants/period = 7/all/share_of_ended.N + 1/enrolled/period" },
  { "7", NULL, "share_of_participants.n == n" },
  { "7", NULL, "share_of_participants.N == 1/participants/period" },
  { "7", NULL, "share_of_ended.n <= n" },
  { "7", NULL, "share_of_ended.N == 7/all/share_of_ended.N" },
  { "7", NULL, "still_3.N = n" },
  { "7", NULL, "still_6.N = still_3.N" },
  { "7", NULL, "still_12.N = still_6.N" },
  { "7", NULL, "still_6.n = still_3.n" },
  { "7", NULL, "still_12.n = still_6.n" },

  { NULL, NULL, "8/after_3:*/admitted = 1/admitted/since_start" },
  { NULL, NULL, "8/after_3:$/admitted = 1/admitted/period" },
  { NULL, NULL, "8/after_3:$/admitted = 1/admitted/period + 1/admitted/previous" },
  { "8", "after_6", "admitted == 8/after_3:=/admitted" },
  { "8", "after_12", "admitted == 8/after_3:=/admitted" },
  { "8", "after_18", "admitted == 8/after_3:=/admitted" },
  { "8", "after_24", "admitted == 8/after_3:=/admitted" },

  { "9", "count", "# == 1/drop_out/period" },
  { "9", "count", "share.n == #" },
  { "9", "count", "share.N == 1/participants/period" },
  { "9", "reason", "share.n == #" },
  { "9", "reason", "share.N == 1/drop_out/period" },
  { "9", "last_activity", "share.n == #" },
  { "9", "last_activity", "share.N == 1/drop_out/period" },
  { "9", "before", "share.n == #" },
  { "9", "before", "share.N == 1/drop_out/period" },
  { NULL, NULL, "9/reason:all/# == 1/drop_out/period" },
  { NULL, NULL, "9/last_activity:all/# == 1/drop_out/period" },
  { NULL, NULL, "9/rate:median_days/#.base == 1/drop_out/period" },
  { NULL, NULL, "9/rate:person_years/#.base == 1/participants/period" },
  { NULL, NULL, "9/rate:per_100_person_years/#.base = 1/drop_out/period" },
  { NULL, NULL, "9/rate:person_years/# -> 9/rate:per_100_person_years/#" },

  { NULL, NULL, "10/all/young_people == 1/participants/period" },
  { NULL, NULL, "10/all/monthly_norm.n == 1/monthly_norm/period.n" },
  { NULL, NULL, "10/all/monthly_norm.N == 1/monthly_norm/period.N" },
  { NULL, NULL, "10/all/over_90_days.N == 1/enrolled/period" },
  { NULL, NULL, "10/close/over_90_days.N == 4/support_level:close/#" },
  { NULL, NULL, "10/external/over_90_days.N == 4/support_level:external/#" },
  { NULL, NULL, "10/phasing_out/over_90_days.N == 4/support_level:phasing_out/#" },
  { NULL, NULL, "10/unknown/over_90_days.N == 4/support_level:unknown/#" },
  { NULL, NULL,
    "10/all/monthly_norm.n <= 10/all/meetings + 10/all/home_visits"
    " + 10/all/accompaniments" },
  { "10", NULL, "over_norm <= over_90_days.N" },
  { "10", NULL, "law_norm.N <= monthly_norm.N" },
  { "10", NULL, "median_days_between_meetings.base <= meetings + home_visits + accompaniments" },

  { NULL, NULL, "11/all/enrolled == 1/enrolled/period" },
  { NULL, NULL, "11/all/caseload.n == 1/enrolled/period" },
  { NULL, NULL, "11/all/mean.base = 1/participants/period" },
  { NULL, NULL, "11/all/close = 4/support_level:close/#" },
  { NULL, NULL, "11/all/external = 4/support_level:external/#" },
  { NULL, NULL, "11/all/phasing_out = 4/support_level:phasing_out/#" },
  { NULL, NULL, "11/all/level_unknown = 4/support_level:unknown/#" },
  { "11", NULL, "weighted.base == enrolled" },
  { "11", NULL, "close -> weighted" },
  { "11", NULL, "external -> weighted" },
  { "11", NULL, "phasing_out -> weighted" },
  { "11", NULL, "level_unknown -> weighted" },
  { "11", NULL, "most.base == most" },
  { "11", NULL, "enrolled <= most" },
  { "11", NULL, "most <= 1/participants/period" },

  { NULL, NULL, "12/people:without/# == 1/without_next_step/period" },
  { "12", "people", "share.n == #" },
  { "12", "people", "share.N == 1/enrolled/period" },
  { "12", "steps", "share.n == #" },
  { "12", "steps", "share.N == :all/#" },
  { "12", "balls", "share.n == #" },
  { "12", "balls", "share.N == :all/#" },
  { NULL, NULL, "12/days:to_accept/#.base = 12/balls:accepted/#" },

  { NULL, NULL, "13/all/young_people == 1/participants/period" },
  { NULL, NULL, "13/all/young_people == 13/any/young_people + 13/none/young_people" },
  { "13", NULL, "share.n == young_people" },
  { "13", NULL, "share.N == 1/participants/period" },
  { "13", NULL, "new <= young_people" },
  { "13", NULL, "solved <= young_people" },

  { NULL, NULL, "14/people:all/# == 1/participants/period" },
  { "14", "people", "share.n == #" },
  { "14", "people", "share.N == :all/#" },
  { "14", "latest", "share.n == #" },
  { NULL, NULL, "14/latest:fresh/share.N == 14/people:with_map/#" },
  { NULL, NULL, "14/latest:private_inner/share.N == 14/people:with_map/#" },
  { NULL, NULL, "14/latest:key_worker_inner/share.N == 14/people:with_map/#" },
  { NULL, NULL, "14/latest:key_worker_nearer/share.N <= 14/people:with_map/#" },
  { NULL, NULL, "14/latest:no_resource/share.N == 14/people:with_map/#" },
  { NULL, NULL, "14/latest:several/share.N == 14/people:with_map/#" },
  { NULL, NULL, "14/latest:median_people/#.base == 14/people:with_map/#" },
  { "14", "mean", "first.base == 14/latest:several/#" },
  { "14", "mean", "latest.base == first.base" },

  { "16", "purpose", "share.n == #" },
  { "16", "purpose", "share.N == :all/#" },
  { "16", "result", "share.n == #" },
  { NULL, NULL, "16/companies:all/# <= 16/purpose:all/#" },

  { NULL, NULL, "18/$/enrolled == 1/enrolled/period" },
  { NULL, NULL, "18/*/admitted == 1/admitted/period" },
  { NULL, NULL,
    "18/*/discharged == 2/balance/discharged_positive + 2/balance/discharged_neutral"
    " + 2/balance/discharged_drop_out" },
  { NULL, NULL, "18/*/drop_out = 1/drop_out/period" },
  { NULL, NULL, "18/*/education_start = 1/education_start/period" },
  { NULL, NULL, "18/*/monthly_norm.n = 10/all/monthly_norm.n" },
  { NULL, NULL, "18/*/monthly_norm.N = 10/all/monthly_norm.N" },
  { NULL, NULL, "18/*/law_norm.n = 10/all/law_norm.n" },
  { NULL, NULL, "18/*/law_norm.N = 10/all/law_norm.N" },
  { NULL, NULL, "18/^/enrolled + 18/^/discharged = 2/balance/primo + 18/^/admitted" },
  { "18", NULL, "enrolled + discharged = enrolled@1 + admitted" },
  { "18", NULL, "enrolled <= 1/participants/period" },
  { "18", NULL, "drop_out <= discharged" },
  { "18", NULL, "caseload.n == enrolled" },
  { "18", NULL, "year_on_year.n == enrolled" },
  { "18", NULL, "year_on_year.N == enrolled@12" },

  { NULL, NULL, NULL },
};
