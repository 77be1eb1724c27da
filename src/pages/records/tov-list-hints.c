/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-list-hints.h"

#include <glib/gi18n-lib.h>

/* By the names of the entities. */
/* clang-format off */
static const struct
{
  const char *entity;
  const char *words;
} hints[] = {
  { "activity",
    N_ ("What the partnership does together: courses, visits, meetings for parents. They become "
        "annex 1. Annex 3, with the figures, is made on the page Statistics.") },
  { "agenda_item",
    N_ ("What is on the agendas of the meetings. It is easiest to add on the page of a meeting.") },
  { "agenda_template",
    N_ ("What comes up at every meeting of a group, so that nobody has to remember it.") },
  { "agreement", N_ ("What the parties have agreed in writing, and what each of them promised.") },
  { "alter",
    N_ ("Those who stand around a young person. They are put in place on a network map.") },
  { "alter_origin",
    N_ ("Who on a network map is the same as on an earlier one, so that changes can be seen.") },
  { "alter_step", N_ ("What people on a network map have agreed to help with.") },
  { "alter_tie", N_ ("Who of those on a network map know each other. Ties are drawn on the map.") },
  { "attendance", N_ ("Who came to the meetings, sent an apology, or stayed away.") },
  { "ball",
    N_ ("Whose turn it is with a young person. The ball is thrown from the board or from the young person's page.") },
  { "budget_line", N_ ("What was granted and what was spent. The lines become annex 2.") },
  { "calendar_link",
    N_ ("Which meetings came from another calendar. It is filled in when a calendar is imported.") },
  { "cohort",
    N_ ("Young people who began together, so that they can be followed as one group in the "
        "figures.") },
  { "commitment", N_ ("What each party has promised in a cooperation agreement.") },
  { "consent", N_ ("What a young person has agreed may be shared, about what, and until when.") },
  { "consent_receiver", N_ ("Whom something may be shared with. It stands with each consent.") },
  { "contact",
    N_ ("The people you work with: where they are, what they can help with, and how they are "
        "reached.") },
  { "contact_group",
    N_ ("The steering group, the practitioners, the key workers: who is in it, and how often they "
        "meet.") },
  { "cpr", N_ ("CPR numbers, for those who need them. They can be left out.") },
  { "decision", N_ ("What was decided at meetings, who takes care of it, and by when.") },
  { "decision_notice", N_ ("Who has been told of a decision.") },
  { "discharge_reason",
    N_ ("Why somebody is discharged. The reasons can be chosen when a young person leaves.") },
  { "employment", N_ ("Who works where, as what, and since when.") },
  { "enrolment",
    N_ ("When each young person was admitted, and discharged. Admit somebody from the board.") },
  { "focus_point", N_ ("What the partnership looks at in particular. The points become annex 4.") },
  { "follow_up", N_ ("What somebody has promised to do after a meeting.") },
  { "intake", N_ ("What was considered when a young person was referred, and what came of it.") },
  { "key_worker", N_ ("Who is the key worker of whom, and since when.") },
  { "log_entry",
    N_ ("Every contact with a young person, and every attempt. Ctrl+L logs one from anywhere.") },
  { "log_entry_theme",
    N_ ("What log entries are about. Themes are chosen while an entry is written.") },
  { "log_entry_young_person", N_ ("Whom log entries are about. Several can be in one entry.") },
  { "map_group", N_ ("People on a network map who belong together, such as the football club.") },
  { "map_group_member", N_ ("Who belongs to which group on a network map.") },
  { "map_pin", N_ ("Where you have put organisations on the map of a partnership.") },
  { "meeting",
    N_ ("Agenda, papers, attendance and decisions, from the first idea to approved minutes.") },
  { "meeting_benefit", N_ ("What came easier because people met.") },
  { "membership", N_ ("Who is in which group, in what role, and since when.") },
  { "morning_call", N_ ("Those who are called in the morning, and on which days.") },
  { "network_map",
    N_ ("Who stands around a young person. Draw it together with the young person, and again after "
        "some months.") },
  { "next_step",
    N_ ("What happens next for each young person, who does it, and by when. There is always one.") },
  { "organisation",
    N_ ("Jobcentre, schools, companies: those you work with, whether they are parties or not.") },
  { "outcome", N_ ("What it led to: an education, a job, or something else, and for how long.") },
  { "outcome_type",
    N_ ("What it can lead to. The types can be chosen when an outcome is entered.") },
  { "partner_tie",
    N_ ("Which organisations work together. Most paths are seen by themselves, from what you "
        "write.") },
  { "partnership",
    N_ ("The partnership itself: its parties, its groups, and what they have promised.") },
  { "partnership_municipality",
    N_ ("Which municipalities a partnership covers, where there are several.") },
  { "party", N_ ("Which organisations have joined the partnership, and since when.") },
  { "person_to_call", N_ ("Whom to ring if something unexpected happens to a young person.") },
  { "phase",
    N_ ("The phases that the project is divided into, so that figures can be counted for each.") },
  { "placement",
    N_ ("What young people do: production school, company placement, education, one step after the "
        "other.") },
  { "placement_type", N_ ("What a step of a pathway can be.") },
  { "postponement", N_ ("Agenda items that were put off to the next meeting.") },
  { "readiness", N_ ("How ready each young person was judged to be, and when.") },
  { "referral", N_ ("Who sent a young person to you, when, and why.") },
  { "referral_source", N_ ("Where young people are referred from.") },
  { "saved_list",
    N_ ("Choices on the board that you have kept. They stand below the board in the sidebar.") },
  { "sector", N_ ("The sectors that network maps are divided into.") },
  { "setting", N_ ("Norms and limits that were changed in the preferences.") },
  { "signatory", N_ ("Who signed a cooperation agreement, and when.") },
  { "story", N_ ("What a figure does not tell: a few lines about how it went for one.") },
  { "support_level",
    N_ ("How closely each young person is followed: close, external, or phasing out.") },
  { "target", N_ ("How many the partnership means to reach. Targets stand beside the figures.") },
  { "theme", N_ ("What log entries and talks can be about.") },
  { "theme_score", N_ ("How a young person rates a theme from 1 to 10, time after time.") },
  { "young_person",
    N_ ("Those you follow, each with a logbook, a pathway and a next step. A number and a birth "
        "year can be enough.") },
  { "young_person_theme", N_ ("What stands in the way of a young person, or helps.") },
};
/* clang-format on */

const char *
tov_list_hints_find (const TovEntity *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    if (g_str_equal (hints[i].entity, entity->name))
      return _ (hints[i].words);
  return NULL;
}
