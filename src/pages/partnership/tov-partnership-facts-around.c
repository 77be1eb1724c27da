/* The facts about who is in a partnership and what they have agreed on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-facts.h"

#include "tov-agreement.h"
#include "tov-clock.h"
#include "tov-commitment.h"
#include "tov-contact.h"
#include "tov-focus-point.h"
#include "tov-organisation.h"
#include "tov-partnership-signs.h"
#include "tov-partnership.h"
#include "tov-party-faces.h"
#include "tov-phase.h"

#include <glib/gi18n-lib.h>

/* As many people of a party are named as faces are shown. */
#define MOST_NAMES 3

/* NULL where it has just gone. */
static TovPartnership *
load (TovContext *context, const char *partnership)
{
  return (TovPartnership *) tov_store_get (tov_context_get_store (context), &tov_partnership_entity,
                                           partnership, NULL);
}

GPtrArray *
tov_partnership_facts_list_places (TovContext *context, const char *partnership)
{
  g_autoptr (TovPartnership) record = load (context, partnership);
  guint n = tov_partnership_count_enrolled (tov_context_get_store (context), partnership,
                                            tov_clock_today ());
  GPtrArray *facts = tov_fact_list_new ();
  int places = record != NULL && record->places != TOV_NUMBER_NONE ? (int) record->places : 0;
  int left = places - (int) n;
  g_autofree char *words = NULL;
  TovFact *fact;

  if (places == 0) {
    fact = tov_fact_new (
        partnership,
        g_strdup_printf (ngettext ("%u young person enrolled", "%u young people enrolled", n), n));
    tov_fact_say (fact, _ ("how many there is room for has not been entered"));
  } else {
    fact = tov_fact_new (
        partnership,
        /* Translators: how many places are taken, of how many. */
        g_strdup_printf (ngettext ("%u of %d place taken", "%u of %d places taken", places), n,
                         places));
    if (left >= 0)
      words = g_strdup_printf (ngettext ("%d is free", "%d are free", left), left);
    else
      words = g_strdup_printf (
          ngettext ("%d more than there is room for", "%d more than there is room for", -left),
          -left);
    tov_fact_say (fact, words);
    fact->is_alert = left < 0;
    fact->taken = n;
    fact->room = (guint) places;
  }
  fact->action = "partnership.show-board";
  g_ptr_array_add (facts, fact);
  return facts;
}

GPtrArray *
tov_partnership_facts_list_leaders (TovContext *context, const char *partnership)
{
  g_autoptr (TovPartnership) record = load (context, partnership);
  GPtrArray *facts = tov_fact_list_new ();

  if (record != NULL && record->coordinator_id != NULL) {
    TovFact *fact =
        tov_fact_new ("coordinator", tov_fact_name (context, "contact", record->coordinator_id));

    tov_fact_say (fact, _ ("Coordinator"));
    tov_fact_add_face (fact, record->coordinator_id);
    tov_fact_open (fact, tov_contact_entity.name, record->coordinator_id);
    g_ptr_array_add (facts, fact);
  }
  if (record != NULL && record->base_unit_id != NULL) {
    TovFact *fact =
        tov_fact_new ("base-unit", tov_fact_name (context, "organisation", record->base_unit_id));

    tov_fact_say (fact, _ ("Base unit"));
    tov_fact_open (fact, tov_organisation_entity.name, record->base_unit_id);
    g_ptr_array_add (facts, fact);
  }
  return facts;
}

/* "Anne Bak (Forstander), Bo Dam and 4 others". */
static void
say_names (TovFact *fact, GPtrArray *faces)
{
  g_autoptr (GString) names = g_string_new (NULL);
  int n_others = (int) faces->len - MOST_NAMES;

  for (guint i = 0; i < MIN (faces->len, MOST_NAMES); i++) {
    const TovPartyFace *face = g_ptr_array_index (faces, i);

    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", face->name);
    if (face->title != NULL)
      g_string_append_printf (names, " (%s)", face->title);
    tov_fact_add_face (fact, face->contact);
  }
  if (n_others > 0) {
    g_string_append_c (names, ' ');
    /* Translators: follows the names of some people. */
    g_string_append_printf (names, ngettext ("and %d other", "and %d others", n_others), n_others);
  }
  tov_fact_say_line (fact, names->str);
}

static TovFact *
describe_party (TovPartnership *partnership, const TovPartyFaces *party)
{
  TovFact *fact =
      tov_fact_new (tov_record_get_id (TOV_RECORD (party->party)), g_strdup (party->name));

  fact->is_alert = tov_partnership_has_not_met (partnership, party, tov_clock_today ());
  tov_fact_say (fact, party->party->role);
  if (fact->is_alert)
    tov_fact_say (fact, _ ("not met yet"));
  tov_fact_say_day (fact, _ ("last met %s"), party->last_met);
  say_names (fact, party->faces);
  tov_fact_open (fact, tov_organisation_entity.name, party->party->organisation_id);
  return fact;
}

GPtrArray *
tov_partnership_facts_list_parties (TovContext *context, const char *partnership)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovPartnership) record = load (context, partnership);
  g_autoptr (GPtrArray) parties = tov_party_faces_load (tov_context_get_store (context),
                                                        partnership, tov_clock_today (), &error);
  GPtrArray *facts = tov_fact_list_new ();

  if (parties == NULL)
    g_warning ("The parties of a partnership cannot be read: %s", error->message);
  for (guint i = 0; record != NULL && parties != NULL && i < parties->len; i++)
    g_ptr_array_add (facts, describe_party (record, g_ptr_array_index (parties, i)));
  return facts;
}

static void
say_promises (TovContext *context, TovFact *fact)
{
  g_autoptr (GPtrArray) promises =
      tov_fact_load (context, &tov_commitment_entity, "agreement_id", fact->key, "due_on");
  guint n_kept = 0, n_broken = 0;
  g_autofree char *kept = NULL, *broken = NULL;

  for (guint i = 0; i < promises->len; i++) {
    TovCommitment *promise = g_ptr_array_index (promises, i);

    n_kept += g_str_equal (promise->status, "kept");
    n_broken += g_str_equal (promise->status, "broken");
  }
  if (promises->len == 0)
    return;
  /* Translators: how many promises were kept, of how many. */
  kept =
      g_strdup_printf (ngettext ("%u of %u promise kept", "%u of %u promises kept", promises->len),
                       n_kept, promises->len);
  tov_fact_say_line (fact, kept);
  if (n_broken == 0)
    return;
  fact->is_alert = TRUE;
  broken = g_strdup_printf (ngettext ("%u broken", "%u broken", n_broken), n_broken);
  tov_fact_say (fact, broken);
}

static TovFact *
describe_agreement (TovContext *context, gpointer record)
{
  TovAgreement *agreement = record;
  TovDate today = tov_clock_today ();
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (agreement)), NULL);
  g_autofree char *signed_on = tov_date_format (agreement->signed_on);

  fact->title = agreement->signed_on != TOV_DATE_NONE
                    ? g_strdup_printf (_ ("Signed on %s"), signed_on)
                    : g_strdup (_ ("Not signed yet"));
  if (agreement->to_date != TOV_DATE_NONE && agreement->to_date < today)
    tov_fact_say_day (fact, _ ("ran out on %s"), agreement->to_date);
  else
    tov_fact_say_day (fact, _ ("valid until %s"), agreement->to_date);
  tov_fact_say_day (fact, _ ("review %s"), agreement->review_on);
  say_promises (context, fact);
  tov_fact_open (fact, tov_agreement_entity.name, fact->key);
  return fact;
}

GPtrArray *
tov_partnership_facts_list_agreements (TovContext *context, const char *partnership)
{
  return tov_fact_list_load (context, &tov_agreement_entity, "partnership_id", partnership,
                             "signed_on", TRUE, describe_agreement);
}

static TovFact *
describe_phase (TovContext *context, gpointer record)
{
  TovPhase *phase = record;
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (phase)), g_strdup (phase->name));

  if (tov_date_holds (phase->from_date, phase->to_date, tov_clock_today ()))
    tov_fact_say (fact, _ ("Now"));
  tov_fact_say_period (fact, phase->from_date, phase->to_date);
  tov_fact_edit (fact, tov_phase_entity.name);
  return fact;
}

GPtrArray *
tov_partnership_facts_list_phases (TovContext *context, const char *partnership)
{
  return tov_fact_list_load (context, &tov_phase_entity, "partnership_id", partnership, "from_date",
                             FALSE, describe_phase);
}

static TovFact *
describe_focus_point (TovContext *context, TovFocusPoint *point)
{
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (point)), g_strdup (point->text));
  g_autofree char *theme = tov_fact_name (context, "theme", point->theme_id);
  g_autofree char *responsible = tov_fact_name (context, "contact", point->responsible_id);

  tov_fact_say (fact, theme);
  tov_fact_say (fact, responsible);
  tov_fact_say_day (fact, _ ("review %s"), point->review_on);
  tov_fact_edit (fact, tov_focus_point_entity.name);
  return fact;
}

GPtrArray *
tov_partnership_facts_list_focus_points (TovContext *context, const char *partnership)
{
  g_autoptr (GPtrArray) points =
      tov_fact_load (context, &tov_focus_point_entity, "partnership_id", partnership, "review_on");
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < points->len; i++) {
    TovFocusPoint *point = g_ptr_array_index (points, i);

    if (g_str_equal (point->status, "open"))
      g_ptr_array_add (facts, describe_focus_point (context, point));
  }
  return facts;
}
