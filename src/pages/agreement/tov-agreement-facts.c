/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agreement-facts.h"

#include "tov-agreement.h"
#include "tov-clock.h"
#include "tov-party.h"
#include "tov-signatory.h"

#include <glib/gi18n-lib.h>

/* The agreement of an id; NULL where there is none any more. Transfer full. */
static TovAgreement *
get_agreement (TovContext *context, const char *id)
{
  return (TovAgreement *) tov_store_get (tov_context_get_store (context), &tov_agreement_entity, id,
                                         NULL);
}

static GPtrArray *
load_signatories (TovContext *context, const char *agreement)
{
  return tov_fact_load (context, &tov_signatory_entity, "agreement_id", agreement, "signed_on");
}

static TovFact *
describe_signatory (TovContext *context, TovSignatory *signatory)
{
  TovFact *fact =
      tov_fact_new (tov_record_get_id (TOV_RECORD (signatory)),
                    tov_fact_name (context, "organisation", signatory->organisation_id));
  g_autofree char *contact = tov_fact_name (context, "contact", signatory->contact_id);

  tov_fact_say (fact, contact);
  tov_fact_say_day (fact, _ ("signed %s"), signatory->signed_on);
  tov_fact_add_face (fact, signatory->contact_id);
  tov_fact_edit (fact, "signatory");
  return fact;
}

static void
offer_signing (TovFact *fact)
{
  fact->button_words = _ ("Has signed…");
  fact->button_action = "agreement.has-signed";
}

static gboolean
has_signatory (GPtrArray *signatories, const char *organisation)
{
  for (guint i = 0; i < signatories->len; i++)
    if (g_strcmp0 (TOV_SIGNATORY (signatories->pdata[i])->organisation_id, organisation) == 0)
      return TRUE;
  return FALSE;
}

/* An organisation is a party in one role, or in several. */
static gboolean
has_key (GPtrArray *facts, const char *key)
{
  for (guint i = 0; i < facts->len; i++)
    if (g_str_equal (((TovFact *) facts->pdata[i])->key, key))
      return TRUE;
  return FALSE;
}

static void
add_party (TovContext *context, GPtrArray *facts, TovParty *party)
{
  TovFact *fact;

  if (has_key (facts, party->organisation_id))
    return;
  fact = tov_fact_new (party->organisation_id,
                       tov_fact_name (context, "organisation", party->organisation_id));
  tov_fact_say (fact, party->role);
  offer_signing (fact);
  tov_fact_open (fact, "organisation", party->organisation_id);
  g_ptr_array_add (facts, fact);
}

static void
add_parties (TovContext *context, GPtrArray *facts, TovAgreement *agreement, GPtrArray *signatories)
{
  g_autoptr (GPtrArray) parties = tov_fact_load (context, &tov_party_entity, "partnership_id",
                                                 agreement->partnership_id, "role");
  TovDate today = tov_clock_today ();
  TovDate day = tov_date_has_come (agreement->to_date, today) ? agreement->to_date : today;

  for (guint i = 0; i < parties->len; i++) {
    TovParty *party = g_ptr_array_index (parties, i);

    if (tov_date_holds (party->from_date, party->to_date, day)
        && !has_signatory (signatories, party->organisation_id))
      add_party (context, facts, party);
  }
}

GPtrArray *
tov_agreement_facts_list_signatures (TovContext *context, const char *agreement)
{
  g_autoptr (GPtrArray) signatories = load_signatories (context, agreement);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < signatories->len; i++) {
    TovSignatory *signatory = g_ptr_array_index (signatories, i);

    if (tov_date_has_come (signatory->signed_on, tov_clock_today ()))
      g_ptr_array_add (facts, describe_signatory (context, signatory));
  }
  tov_fact_list_sort (facts);
  return facts;
}

/* One who is named and has not signed is waited for. */
GPtrArray *
tov_agreement_facts_list_unsigned (TovContext *context, const char *id)
{
  g_autoptr (TovAgreement) agreement = get_agreement (context, id);
  g_autoptr (GPtrArray) signatories = load_signatories (context, id);
  GPtrArray *facts = tov_fact_list_new ();

  if (agreement == NULL)
    return facts;
  add_parties (context, facts, agreement, signatories);
  for (guint i = 0; i < signatories->len; i++) {
    TovSignatory *signatory = g_ptr_array_index (signatories, i);
    TovFact *fact;

    if (tov_date_has_come (signatory->signed_on, tov_clock_today ()))
      continue;
    fact = describe_signatory (context, signatory);
    tov_fact_say (fact, _ ("the signature is missing"));
    fact->is_alert = TRUE;
    offer_signing (fact);
    g_ptr_array_add (facts, fact);
  }
  tov_fact_list_sort (facts);
  return facts;
}

GPtrArray *
tov_agreement_facts_list_papers (TovContext *context, const char *id)
{
  g_autoptr (TovAgreement) agreement = get_agreement (context, id);
  GPtrArray *facts = tov_fact_list_new ();

  if (agreement != NULL && agreement->file != NULL) {
    TovFact *fact = tov_fact_new ("file", g_strdup (_ ("The signed paper")));

    tov_fact_say (fact, _ ("Open"));
    fact->action = "agreement.open-file";
    g_ptr_array_add (facts, fact);
  }
  if (agreement != NULL && agreement->note != NULL) {
    TovFact *fact = tov_fact_new (id, g_strdup (agreement->note));

    tov_fact_edit (fact, "agreement");
    g_ptr_array_add (facts, fact);
  }
  return facts;
}

static TovFact *
describe_agreement (TovAgreement *agreement)
{
  const char *id = tov_record_get_id (TOV_RECORD (agreement));
  TovFact *fact = tov_fact_new (id, g_strdup (_ ("Cooperation agreement")));

  tov_fact_say_period (fact, agreement->from_date, agreement->to_date);
  tov_fact_say_day (fact, _ ("signed %s"), agreement->signed_on);
  tov_fact_open (fact, "agreement", id);
  return fact;
}

GPtrArray *
tov_agreement_facts_list_others (TovContext *context, const char *id)
{
  g_autoptr (TovAgreement) agreement = get_agreement (context, id);
  g_autoptr (GPtrArray) agreements = NULL;
  GPtrArray *facts = tov_fact_list_new ();

  if (agreement == NULL)
    return facts;
  agreements = tov_fact_load (context, &tov_agreement_entity, "partnership_id",
                              agreement->partnership_id, "from_date");
  for (guint i = agreements->len; i > 0; i--)
    if (agreements->pdata[i - 1] != agreement)
      g_ptr_array_add (facts, describe_agreement (agreements->pdata[i - 1]));
  return facts;
}
