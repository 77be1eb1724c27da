/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-pages.h"

#include "tov-agreement-page.h"
#include "tov-agreement.h"
#include "tov-board-page.h"
#include "tov-contact-group.h"
#include "tov-contact-page.h"
#include "tov-contact.h"
#include "tov-group-page.h"
#include "tov-meeting-page.h"
#include "tov-meeting.h"
#include "tov-network-map-page.h"
#include "tov-network-map.h"
#include "tov-network-page.h"
#include "tov-organisation-page.h"
#include "tov-organisation.h"
#include "tov-partnership-page.h"
#include "tov-partnership.h"
#include "tov-person-page.h"
#include "tov-records-page.h"
#include "tov-statistics-page.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

static const char *const young_entities[] = {
  "young_person",
  "referral",
  "intake",
  "enrolment",
  "readiness",
  "support_level",
  "key_worker",
  "ball",
  "placement",
  "outcome",
  "young_person_theme",
  "theme_score",
  "next_step",
  "log_entry",
  "log_entry_young_person",
  "log_entry_theme",
  "consent",
  "consent_receiver",
  "morning_call",
  "person_to_call",
  "story",
  "cohort",
  "cpr",
  NULL,
};

static const char *const partnership_entities[] = {
  "partnership", "party", "agreement",   "commitment", "signatory",
  "target",      "phase", "partner_tie", "map_pin",    "partnership_municipality",
  NULL,
};

static const char *const contact_entities[] = {
  "contact",
  "organisation",
  "employment",
  NULL,
};

static const char *const meeting_entities[] = {
  "meeting",    "agenda_item",     "decision",        "decision_notice",
  "follow_up",  "attendance",      "meeting_benefit", "contact_group",
  "membership", "agenda_template", "postponement",    "calendar_link",
  NULL,
};

static const char *const network_entities[] = {
  "network_map", "alter",     "alter_tie",        "alter_origin",
  "alter_step",  "map_group", "map_group_member", NULL,
};

static const char *const annex_entities[] = {
  "activity", "budget_line",      "focus_point",     "placement_type",
  "theme",    "discharge_reason", "referral_source", "outcome_type",
  "sector",   "setting",          "saved_list",      NULL,
};

/* Whose records have a page of their own; those of others are a sheet. */
static const struct
{
  const TovEntity *entity;
  TovRecordMaker make;
} makers[] = {
  { &tov_agreement_entity, tov_agreement_page_new },
  { &tov_contact_group_entity, tov_group_page_new },
  { &tov_contact_entity, tov_contact_page_new },
  { &tov_meeting_entity, tov_meeting_page_new },
  { &tov_network_map_entity, tov_network_map_page_new },
  { &tov_organisation_entity, tov_organisation_page_new },
  { &tov_partnership_entity, tov_partnership_page_new },
  { &tov_young_person_entity, tov_person_page_new },
};

static GtkWidget *
create_records_page (const TovPage *self, TovContext *context)
{
  GtkWidget *page = tov_records_page_new (context, self->entities);

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if (g_strv_contains (self->entities, makers[i].entity->name))
      tov_records_page_set_maker (TOV_RECORDS_PAGE (page), makers[i].entity, makers[i].make);
  return page;
}

static GtkWidget *
create_network_page (const TovPage *self, TovContext *context)
{
  return tov_network_page_new (context, create_records_page (self, context));
}

static GtkWidget *
create_board_page (const TovPage *self, TovContext *context)
{
  return tov_board_page_new (context);
}

static GtkWidget *
create_statistics_page (const TovPage *self, TovContext *context)
{
  return tov_statistics_page_new (context);
}

static const TovPage pages[] = {
  { "board", NC_ ("page", "The board"), "tov-board-symbolic",
    N_ ("Everybody who is admitted is shown here: what they are doing, when they were last "
        "reached, who has the ball, and what the next step is."),
    NULL, create_board_page },
  { "young", NC_ ("page", "Young people"), "tov-young-symbolic",
    N_ ("Here are the young people, each with a logbook, a pathway and a next step."),
    young_entities, create_records_page },
  { "partnerships", NC_ ("page", "Partnerships"), "tov-partnerships-symbolic",
    N_ ("Here is the partnership itself: its parties, its groups, and what they have promised."),
    partnership_entities, create_records_page },
  { "contacts", NC_ ("page", "Contacts"), "tov-contacts-symbolic",
    N_ ("Here are the people you work with, where they are, and what they can help with."),
    contact_entities, create_records_page },
  { "meetings", NC_ ("page", "Meetings"), "tov-meetings-symbolic",
    N_ ("Here meetings are prepared and held, and what was decided is followed up."),
    meeting_entities, create_records_page },
  { "network", NC_ ("page", "Networks"), "tov-network-symbolic",
    N_ ("Here you draw who stands around a young person, and see who works with whom."),
    network_entities, create_network_page },
  { "statistics", NC_ ("page", "Statistics"), "tov-statistics-symbolic",
    N_ ("Here figures and charts come out of what you write; nothing is counted by hand."), NULL,
    create_statistics_page },
  { "annexes", NC_ ("page", "Annexes"), "tov-annexes-symbolic",
    N_ ("Here is what goes into the annexes of the status report: activities, budget and focus "
        "points."),
    annex_entities, create_records_page },
};

const TovPage *
tov_pages_get (guint position)
{
  g_return_val_if_fail (position < G_N_ELEMENTS (pages), NULL);

  return &pages[position];
}

guint
tov_pages_count (void)
{
  return G_N_ELEMENTS (pages);
}

const char *
tov_page_get_title (const TovPage *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "page", self->title);
}

int
tov_pages_find (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].tag, tag) == 0)
      return (int) i;
  return -1;
}

int
tov_pages_find_entity (const char *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].entities != NULL && g_strv_contains (pages[i].entities, entity))
      return (int) i;
  return -1;
}
