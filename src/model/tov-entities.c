/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-entities.h"

#include "tov-activity.h"
#include "tov-agenda-item.h"
#include "tov-agenda-template.h"
#include "tov-agreement.h"
#include "tov-alter-origin.h"
#include "tov-alter-step.h"
#include "tov-alter-tie.h"
#include "tov-alter.h"
#include "tov-attendance.h"
#include "tov-ball.h"
#include "tov-budget-line.h"
#include "tov-calendar-link.h"
#include "tov-cohort.h"
#include "tov-commitment.h"
#include "tov-consent-receiver.h"
#include "tov-consent.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-cpr.h"
#include "tov-decision-notice.h"
#include "tov-decision.h"
#include "tov-discharge-reason.h"
#include "tov-employment.h"
#include "tov-enrolment.h"
#include "tov-focus-point.h"
#include "tov-follow-up.h"
#include "tov-intake.h"
#include "tov-key-worker.h"
#include "tov-log-entry-theme.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-map-group-member.h"
#include "tov-map-group.h"
#include "tov-map-pin.h"
#include "tov-meeting-benefit.h"
#include "tov-meeting.h"
#include "tov-membership.h"
#include "tov-morning-call.h"
#include "tov-network-map.h"
#include "tov-next-step.h"
#include "tov-organisation.h"
#include "tov-outcome-type.h"
#include "tov-outcome.h"
#include "tov-partner-tie.h"
#include "tov-partnership-municipality.h"
#include "tov-partnership.h"
#include "tov-party.h"
#include "tov-person-to-call.h"
#include "tov-phase.h"
#include "tov-placement-type.h"
#include "tov-placement.h"
#include "tov-postponement.h"
#include "tov-readiness.h"
#include "tov-referral-source.h"
#include "tov-referral.h"
#include "tov-saved-list.h"
#include "tov-sector.h"
#include "tov-setting.h"
#include "tov-signatory.h"
#include "tov-story.h"
#include "tov-support-level.h"
#include "tov-target.h"
#include "tov-theme-score.h"
#include "tov-theme.h"
#include "tov-young-person-theme.h"
#include "tov-young-person.h"

static const TovEntity *const entities[] = {
  &tov_organisation_entity,
  &tov_contact_entity,
  &tov_employment_entity,
  &tov_partnership_entity,
  &tov_partnership_municipality_entity,
  &tov_phase_entity,
  &tov_party_entity,
  &tov_target_entity,
  &tov_agreement_entity,
  &tov_signatory_entity,
  &tov_commitment_entity,
  &tov_contact_group_entity,
  &tov_membership_entity,
  &tov_agenda_template_entity,
  &tov_meeting_entity,
  &tov_calendar_link_entity,
  &tov_meeting_benefit_entity,
  &tov_agenda_item_entity,
  &tov_postponement_entity,
  &tov_decision_entity,
  &tov_decision_notice_entity,
  &tov_follow_up_entity,
  &tov_attendance_entity,
  &tov_activity_entity,
  &tov_budget_line_entity,
  &tov_focus_point_entity,
  &tov_partner_tie_entity,
  &tov_map_pin_entity,
  &tov_young_person_entity,
  &tov_cpr_entity,
  &tov_consent_entity,
  &tov_consent_receiver_entity,
  &tov_referral_entity,
  &tov_intake_entity,
  &tov_cohort_entity,
  &tov_enrolment_entity,
  &tov_readiness_entity,
  &tov_support_level_entity,
  &tov_key_worker_entity,
  &tov_ball_entity,
  &tov_placement_entity,
  &tov_outcome_entity,
  &tov_log_entry_entity,
  &tov_log_entry_young_person_entity,
  &tov_log_entry_theme_entity,
  &tov_young_person_theme_entity,
  &tov_theme_score_entity,
  &tov_next_step_entity,
  &tov_morning_call_entity,
  &tov_person_to_call_entity,
  &tov_story_entity,
  &tov_network_map_entity,
  &tov_alter_entity,
  &tov_alter_tie_entity,
  &tov_alter_origin_entity,
  &tov_alter_step_entity,
  &tov_map_group_entity,
  &tov_map_group_member_entity,
  &tov_setting_entity,
  &tov_saved_list_entity,
  &tov_placement_type_entity,
  &tov_theme_entity,
  &tov_discharge_reason_entity,
  &tov_referral_source_entity,
  &tov_sector_entity,
  &tov_outcome_type_entity,
  NULL,
};

const TovEntity *const *
tov_entities_get (void)
{
  return entities;
}

const TovEntity *
tov_entities_find (const char *name)
{
  for (const TovEntity *const *entity = entities; *entity != NULL; entity++)
    if (g_str_equal ((*entity)->name, name))
      return *entity;
  return NULL;
}
