/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact-facts.h"

#include "tov-agreement.h"
#include "tov-clock.h"
#include "tov-commitment.h"
#include "tov-employment.h"
#include "tov-organisation.h"
#include "tov-party.h"
#include "tov-placement.h"
#include "tov-signatory.h"

#include <glib/gi18n-lib.h>

static TovFact *
describe_employee (TovContext *context, TovEmployment *post)
{
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (post)),
                                tov_fact_name (context, "contact", post->contact_id));

  tov_fact_add_face (fact, post->contact_id);
  tov_fact_say (fact, post->title);
  tov_fact_say (fact, post->department);
  tov_fact_say_period (fact, post->from_date, post->to_date);
  tov_fact_open (fact, "contact", post->contact_id);
  return fact;
}

static gboolean
is_over (TovEmployment *post)
{
  return post->to_date != TOV_DATE_NONE && post->to_date < tov_clock_today ();
}

static GPtrArray *
list_people (TovContext *context, const char *id, gboolean is_former)
{
  g_autoptr (GPtrArray) posts =
      tov_fact_load (context, &tov_employment_entity, "organisation_id", id, "to_date");
  GPtrArray *facts = tov_fact_list_new ();

  /* Who left last comes first. */
  for (guint i = posts->len; i > 0; i--) {
    TovEmployment *post = g_ptr_array_index (posts, i - 1);

    if (is_over (post) == is_former)
      g_ptr_array_add (facts, describe_employee (context, post));
  }
  if (!is_former)
    tov_fact_list_sort (facts);
  return facts;
}

/* Where the young people are or were, which opens all of them. */
static void
add_placements (GPtrArray *facts, TovContext *context, const char *id)
{
  g_autoptr (GPtrArray) placements =
      tov_fact_load (context, &tov_placement_entity, "organisation_id", id, "from_date");
  guint n_now = 0, n_before = 0;
  g_autofree char *before = NULL;
  TovFact *fact;

  for (guint i = 0; i < placements->len; i++) {
    TovPlacement *placement = g_ptr_array_index (placements, i);

    if (tov_date_holds (placement->from_date, placement->to_date, tov_clock_today ()))
      n_now++;
    else if (placement->to_date != TOV_DATE_NONE && placement->to_date < tov_clock_today ())
      n_before++;
  }
  if (placements->len == 0)
    return;
  fact = tov_fact_new ("placements",
                       g_strdup_printf (ngettext ("%u placement is going on here",
                                                  "%u placements are going on here", n_now),
                                        n_now));
  before = g_strdup_printf (ngettext ("%u placement before", "%u placements before", n_before),
                            n_before);
  tov_fact_say (fact, before);
  fact->action = "win.show-related";
  fact->target = g_variant_ref_sink (g_variant_new ("(sss)", "placement", "organisation_id", id));
  g_ptr_array_add (facts, fact);
}

/* Whose agreement it is: what the partnership is called. */
static char *
name_agreement (TovContext *context, const char *id)
{
  g_autoptr (TovRecord) agreement =
      tov_store_get (tov_context_get_store (context), &tov_agreement_entity, id, NULL);

  return agreement != NULL
             ? tov_fact_name (context, "partnership", TOV_AGREEMENT (agreement)->partnership_id)
             : NULL;
}

static TovFact *
describe_signatory (TovContext *context, TovSignatory *signatory)
{
  g_autofree char *partnership = name_agreement (context, signatory->agreement_id);
  g_autofree char *contact = tov_fact_name (context, "contact", signatory->contact_id);
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (signatory)),
                                g_strdup (_ ("Cooperation agreement")));

  tov_fact_say (fact, partnership);
  if (signatory->signed_on != TOV_DATE_NONE) {
    tov_fact_say_day (fact, _ ("signed %s"), signatory->signed_on);
    tov_fact_say (fact, contact);
  } else {
    fact->is_alert = TRUE;
    tov_fact_say (fact, _ ("not signed yet"));
  }
  tov_fact_open (fact, "agreement", signatory->agreement_id);
  return fact;
}

static TovFact *
describe_commitment (TovContext *context, TovCommitment *commitment)
{
  g_autofree char *partnership = name_agreement (context, commitment->agreement_id);
  TovFact *fact =
      tov_fact_new (tov_record_get_id (TOV_RECORD (commitment)), g_strdup (commitment->text));

  tov_fact_say (fact, partnership);
  tov_fact_say (fact, tov_choice_get_label (tov_commitment_statuses, commitment->status));
  if (g_str_equal (commitment->status, "open"))
    tov_fact_say_due (fact, commitment->due_on);
  else
    fact->is_alert = g_str_equal (commitment->status, "broken");
  tov_fact_open (fact, "agreement", commitment->agreement_id);
  return fact;
}

GPtrArray *
tov_organisation_facts_list_help (TovContext *context, const char *id)
{
  g_autoptr (TovRecord) organisation =
      tov_store_get (tov_context_get_store (context), &tov_organisation_entity, id, NULL);
  GPtrArray *facts = tov_fact_list_new ();

  if (organisation == NULL)
    return facts;
  tov_contact_facts_add_note (facts, organisation, "can_help_with");
  tov_contact_facts_add_note (facts, organisation, "note");
  return facts;
}

GPtrArray *
tov_organisation_facts_list_people (TovContext *context, const char *id)
{
  return list_people (context, id, FALSE);
}

GPtrArray *
tov_organisation_facts_list_former (TovContext *context, const char *id)
{
  return list_people (context, id, TRUE);
}

static TovFact *
describe_party (TovContext *context, gpointer record)
{
  TovParty *party = record;
  TovFact *fact = tov_fact_new (tov_record_get_id (record),
                                tov_fact_name (context, "partnership", party->partnership_id));

  tov_fact_say (fact, party->role);
  tov_fact_say_period (fact, party->from_date, party->to_date);
  tov_fact_open (fact, "partnership", party->partnership_id);
  return fact;
}

GPtrArray *
tov_organisation_facts_list_partnerships (TovContext *context, const char *id)
{
  return tov_fact_list_load (context, &tov_party_entity, "organisation_id", id, "from_date", FALSE,
                             describe_party);
}

GPtrArray *
tov_organisation_facts_list_young_people (TovContext *context, const char *id)
{
  GPtrArray *facts = tov_fact_list_new ();

  add_placements (facts, context, id);
  tov_contact_facts_add_balls (facts, context, id);
  return facts;
}

GPtrArray *
tov_organisation_facts_list_promises (TovContext *context, const char *id)
{
  g_autoptr (GPtrArray) signatories =
      tov_fact_load (context, &tov_signatory_entity, "organisation_id", id, "signed_on");
  g_autoptr (GPtrArray) commitments =
      tov_fact_load (context, &tov_commitment_entity, "organisation_id", id, "due_on");
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < signatories->len; i++)
    g_ptr_array_add (facts, describe_signatory (context, g_ptr_array_index (signatories, i)));
  for (guint i = 0; i < commitments->len; i++)
    g_ptr_array_add (facts, describe_commitment (context, g_ptr_array_index (commitments, i)));
  return facts;
}
