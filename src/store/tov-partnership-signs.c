/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-signs.h"

#include "tov-agenda.h"
#include "tov-agreement.h"
#include "tov-attendance-trend.h"
#include "tov-contact-group.h"
#include "tov-decision-reach.h"
#include "tov-follow-up.h"
#include "tov-norms.h"
#include "tov-owned.h"
#include "tov-text.h"

/* So many of a group's last meetings show whether they are held. */
#define LAST_MEETINGS 4
/* A party is to be met within so many days of joining. */
#define DAYS_TO_MEET 30

/* Of the partnership ?1 on the day ?2. */
#define ENROLLED                                                                     \
  "SELECT count (DISTINCT young_person_id) FROM enrolment WHERE partnership_id = ?1" \
  " AND admitted_on <= ?2 AND (discharged_on IS NULL OR discharged_on > ?2)"

typedef struct
{
  TovStore *store;
  TovPartnership *partnership;
  TovDate today;
  GPtrArray *signs;
} Finding;

void
tov_partnership_sign_free (TovPartnershipSign *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static const char *
get_id (const Finding *self)
{
  return tov_record_get_id (TOV_RECORD (self->partnership));
}

static TovPartnershipSign *
add_sign (Finding *self, TovSignKind kind, gboolean is_alert)
{
  TovPartnershipSign *sign = g_new0 (TovPartnershipSign, 1);

  sign->kind = kind;
  sign->is_alert = is_alert;
  g_ptr_array_add (self->signs, sign);
  return sign;
}

static TovPartnershipSign *
add_sign_of (Finding *self, TovSignKind kind, gboolean is_alert, TovRecord *record)
{
  TovPartnershipSign *sign = add_sign (self, kind, is_alert);

  sign->entity = tov_record_get_entity (record)->name;
  sign->id = g_strdup (tov_record_get_id (record));
  sign->name = tov_record_display (record);
  return sign;
}

static TovPartnershipSign *
add_count (Finding *self, TovSignKind kind, guint n, TovDate day)
{
  TovPartnershipSign *sign = add_sign (self, kind, TRUE);

  sign->n = n;
  sign->day = day;
  return sign;
}

static guint
count_months (TovDate from, TovDate today)
{
  guint months = 0;

  while (from != TOV_DATE_NONE && tov_date_add_months (from, (int) months + 1) <= today)
    months++;
  return months;
}

/* A group that has no rhythm is never late; one of a partnership that began nobody knows when is.
 */
static gboolean
is_late (TovContactGroup *group, TovDate since, TovDate today)
{
  return group->interval_months > 0
         && (since == TOV_DATE_NONE
             || tov_date_add_months (since, (int) group->interval_months) < today);
}

static void
judge_rhythm (Finding *self, TovContactGroup *group, TovDate last)
{
  TovDate since = last != TOV_DATE_NONE ? last : self->partnership->from_date;
  TovPartnershipSign *sign;

  if (!is_late (group, since, self->today))
    return;
  sign = add_sign_of (self, last == TOV_DATE_NONE ? TOV_SIGN_NEVER_MET : TOV_SIGN_OVERDUE, TRUE,
                      TOV_RECORD (group));
  sign->day = last;
  sign->n = count_months (since, self->today);
}

static gboolean
judge_cancelled (Finding *self, TovContactGroup *group, GError **error)
{
  g_autoptr (GPtrArray) meetings =
      tov_owned_load (self->store, &tov_meeting_entity, "contact_group_id",
                      tov_record_get_id (TOV_RECORD (group)), "starts_at", error);
  guint n = 0, n_cancelled = 0;

  for (guint i = meetings != NULL ? meetings->len : 0; i > 0 && n < LAST_MEETINGS; i--) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i - 1);
    gboolean is_cancelled = g_str_equal (meeting->status, "cancelled");

    if (tov_date_from_time (meeting->starts_at) > self->today
        || !(is_cancelled || g_str_equal (meeting->status, "held")))
      continue;
    n++;
    n_cancelled += is_cancelled;
  }
  if (n == LAST_MEETINGS && 2 * n_cancelled >= n) {
    TovPartnershipSign *sign = add_sign_of (self, TOV_SIGN_CANCELLED, TRUE, TOV_RECORD (group));

    sign->n = n_cancelled;
    sign->of = n;
  }
  return meetings != NULL;
}

static void
judge_attendance (Finding *self,
                  TovContactGroup *group,
                  const TovAttendanceLine *all,
                  const TovAttendanceCount *last,
                  TovDate day)
{
  int share = tov_attendance_count_share (last);
  TovPartnershipSign *sign;

  if (share >= 0 && last->present <= last->excused + last->absent) {
    sign = add_sign_of (self, TOV_SIGN_FEW_CAME, TRUE, TOV_RECORD (group));
    sign->n = (guint) share;
    sign->day = day;
  }
  if (all->trend == TOV_TREND_FALLING) {
    sign = add_sign_of (self, TOV_SIGN_ATTENDANCE_FALLING, TRUE, TOV_RECORD (group));
    sign->n = (guint) tov_attendance_count_share (&all->later);
    sign->of = (guint) tov_attendance_count_share (&all->earlier);
  }
}

/* Who needs somebody for any reason is not praised; a group that is new has neither met nor
 * neglected to. */
static gboolean
judge_group (Finding *self, TovContactGroup *group, GError **error)
{
  g_autoptr (TovAttendanceTrend) trend = tov_attendance_trend_load (
      self->store, tov_record_get_id (TOV_RECORD (group)), 0, self->today, error);
  guint n_signs = self->signs->len;
  TovAttendanceCount came = { 0 };
  TovDate last = TOV_DATE_NONE;

  if (trend == NULL)
    return FALSE;
  if (trend->meetings->len > 0) {
    guint newest = trend->meetings->len - 1;
    TovMeeting *meeting = g_ptr_array_index (trend->meetings, newest);

    last = tov_date_from_time (meeting->starts_at);
    came = g_array_index (trend->all->counts, TovAttendanceCount, newest);
  }
  judge_rhythm (self, group, last);
  judge_attendance (self, group, trend->all, &came, last);
  if (!judge_cancelled (self, group, error))
    return FALSE;
  if (self->signs->len == n_signs && last != TOV_DATE_NONE) {
    TovPartnershipSign *sign = add_sign_of (self, TOV_SIGN_MET, FALSE, TOV_RECORD (group));

    sign->day = last;
    sign->n = came.present;
    sign->of = came.present + came.excused + came.absent;
  }
  return TRUE;
}

/* Counts in a sign what was agreed at a group's meetings and should have been done. */
static gboolean
count_late_follow_ups (Finding *self,
                       TovContactGroup *group,
                       TovPartnershipSign *late,
                       GError **error)
{
  g_autoptr (GPtrArray) follow_ups = tov_agenda_list_open_follow_ups (
      self->store, tov_record_get_id (TOV_RECORD (group)), NULL, error);

  for (guint i = 0; follow_ups != NULL && i < follow_ups->len; i++) {
    TovFollowUp *follow_up = g_ptr_array_index (follow_ups, i);

    if (follow_up->due_on == TOV_DATE_NONE || follow_up->due_on >= self->today)
      continue;
    late->n++;
    if (late->day == TOV_DATE_NONE || follow_up->due_on < late->day)
      late->day = follow_up->due_on;
  }
  return follow_ups != NULL;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  TovContactGroup *one = *(TovContactGroup *const *) a, *other = *(TovContactGroup *const *) b;
  int order = tov_choice_index (tov_group_kinds, one->kind)
              - tov_choice_index (tov_group_kinds, other->kind);

  if (order == 0)
    order = tov_text_compare (one->local_name, other->local_name);
  return order != 0 ? order
                    : g_strcmp0 (tov_record_get_id (TOV_RECORD (one)),
                                 tov_record_get_id (TOV_RECORD (other)));
}

static gboolean
judge_groups (Finding *self, GError **error)
{
  g_autoptr (GPtrArray) groups = tov_owned_load (self->store, &tov_contact_group_entity,
                                                 "partnership_id", get_id (self), "kind", error);
  TovPartnershipSign late = { 0 };

  if (groups == NULL)
    return FALSE;
  g_ptr_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++) {
    TovContactGroup *group = g_ptr_array_index (groups, i);

    if (!judge_group (self, group, error) || !count_late_follow_ups (self, group, &late, error))
      return FALSE;
  }
  if (late.n > 0)
    add_count (self, TOV_SIGN_FOLLOW_UPS_LATE, late.n, late.day);
  return TRUE;
}

static gboolean
judge_decisions (Finding *self, GError **error)
{
  g_autoptr (GPtrArray) missing =
      tov_decision_reach_list (self->store, get_id (self), NULL, TRUE, self->today, error);

  if (missing != NULL && missing->len > 0) {
    const TovDecisionReach *oldest = g_ptr_array_index (missing, missing->len - 1);

    add_count (self, TOV_SIGN_NOT_PASSED_ON, missing->len, oldest->decided_on);
  }
  return missing != NULL;
}

static gboolean
judge_parties (Finding *self, GError **error)
{
  g_autoptr (GPtrArray) parties =
      tov_party_faces_load (self->store, get_id (self), self->today, error);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; parties != NULL && i < parties->len; i++) {
    const TovPartyFaces *party = g_ptr_array_index (parties, i);

    if (tov_partnership_has_not_met (self->partnership, party, self->today))
      g_string_append_printf (names, "%s%s", n++ > 0 ? " · " : "", party->name);
  }
  if (n > 0)
    add_count (self, TOV_SIGN_NOT_MET_PARTIES, n, TOV_DATE_NONE)->name = g_strdup (names->str);
  return parties != NULL;
}

static TovPartnershipSign *
add_agreement (Finding *self, TovSignKind kind, TovAgreement *agreement, TovDate day)
{
  TovPartnershipSign *sign =
      add_sign_of (self, kind, kind != TOV_SIGN_AGREEMENT_VALID, TOV_RECORD (agreement));

  sign->day = day;
  return sign;
}

/* Whether another agreement holds on the day after one ends. */
static gboolean
is_followed (TovAgreement *agreement, GPtrArray *agreements)
{
  for (guint i = 0; i < agreements->len; i++) {
    TovAgreement *other = g_ptr_array_index (agreements, i);

    if (tov_date_holds (other->from_date, other->to_date, agreement->to_date + 1))
      return TRUE;
  }
  return FALSE;
}

static void
judge_agreement (Finding *self, TovAgreement *agreement, GPtrArray *agreements)
{
  TovDate soon = self->today + (int) tov_norm_load (self->store, TOV_NORM_AGREEMENT_WARNING);
  gboolean runs_out =
      tov_date_has_come (agreement->to_date, soon) && !is_followed (agreement, agreements);
  gboolean is_reviewed = tov_date_has_come (agreement->review_on, soon);

  if (runs_out)
    add_agreement (self, TOV_SIGN_AGREEMENT_RUNS_OUT, agreement, agreement->to_date);
  if (is_reviewed)
    add_agreement (self, TOV_SIGN_REVIEW_DUE, agreement, agreement->review_on);
  if (!runs_out && !is_reviewed)
    add_agreement (self, TOV_SIGN_AGREEMENT_VALID, agreement, agreement->to_date);
}

static gboolean
judge_agreements (Finding *self, GError **error)
{
  g_autoptr (GPtrArray) agreements = tov_owned_load (
      self->store, &tov_agreement_entity, "partnership_id", get_id (self), "to_date", error);
  TovAgreement *last = NULL;
  guint n_valid = 0;

  for (guint i = 0; agreements != NULL && i < agreements->len; i++) {
    TovAgreement *agreement = g_ptr_array_index (agreements, i);

    if (tov_date_holds (agreement->from_date, agreement->to_date, self->today)) {
      judge_agreement (self, agreement, agreements);
      n_valid++;
    }
    /* The one that ends last comes last. */
    if (agreement->to_date != TOV_DATE_NONE && agreement->to_date < self->today)
      last = agreement;
  }
  if (n_valid == 0 && last != NULL)
    add_agreement (self, TOV_SIGN_AGREEMENT_RAN_OUT, last, last->to_date);
  else if (agreements != NULL && n_valid == 0)
    add_sign (self, TOV_SIGN_NO_AGREEMENT, TRUE);
  return agreements != NULL;
}

/* What is alike stays in the order it was found in: the sort is stable. */
static int
compare_signs (gconstpointer a, gconstpointer b)
{
  const TovPartnershipSign *one = *(TovPartnershipSign *const *) a;
  const TovPartnershipSign *other = *(TovPartnershipSign *const *) b;

  if (one->is_alert != other->is_alert)
    return other->is_alert - one->is_alert;
  return (int) one->kind - (int) other->kind;
}

GPtrArray *
tov_partnership_signs_load (TovStore *store, const char *partnership, TovDate today, GError **error)
{
  g_autoptr (TovRecord) record = tov_store_get (store, &tov_partnership_entity, partnership, error);
  g_autoptr (GPtrArray) signs =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tov_partnership_sign_free);
  Finding finding = { store, (TovPartnership *) record, today, signs };

  if (record == NULL)
    return NULL;
  if (!tov_date_holds (finding.partnership->from_date, finding.partnership->to_date, today))
    return g_steal_pointer (&signs);
  if (!judge_groups (&finding, error) || !judge_decisions (&finding, error)
      || !judge_parties (&finding, error) || !judge_agreements (&finding, error))
    return NULL;
  g_ptr_array_sort (signs, compare_signs);
  return g_steal_pointer (&signs);
}

gboolean
tov_partnership_has_not_met (TovPartnership *partnership, const TovPartyFaces *party, TovDate today)
{
  TovDate since =
      party->party->from_date != TOV_DATE_NONE ? party->party->from_date : partnership->from_date;

  return party->last_met == TOV_DATE_NONE
         && (since == TOV_DATE_NONE || since + DAYS_TO_MEET <= today);
}

guint
tov_partnership_count_enrolled (TovStore *store, const char *partnership, TovDate today)
{
  g_autoptr (GError) error = NULL;
  TovStatement *row = tov_connection_prepare (tov_store_get_connection (store), ENROLLED, &error);
  guint n = 0;

  if (row != NULL) {
    tov_statement_bind_text (row, 1, partnership);
    tov_statement_bind_date (row, 2, today);
    if (tov_statement_step (row, &error))
      n = (guint) tov_statement_get_int64 (row, 0);
    tov_statement_reset (row);
  }
  if (error != NULL)
    g_warning ("The places that are taken cannot be counted: %s", error->message);
  return n;
}
