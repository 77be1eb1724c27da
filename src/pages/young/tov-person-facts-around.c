/* The facts around a young person: themes, consents, who calls and whom to call, the story.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-facts.h"

#include "tov-clock.h"
#include "tov-consent-receiver.h"
#include "tov-consent.h"
#include "tov-contact.h"
#include "tov-morning-call.h"
#include "tov-network.h"
#include "tov-owned.h"
#include "tov-person-to-call.h"
#include "tov-story.h"
#include "tov-theme-score.h"
#include "tov-young-person-theme.h"

#include <glib/gi18n-lib.h>

static void
add_scores (TovFact *fact, GPtrArray *scores, const char *theme)
{
  g_autoptr (GString) words = g_string_new (NULL);

  fact->scores = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < scores->len; i++) {
    TovThemeScore *score = g_ptr_array_index (scores, i);
    int value = (int) score->score;
    g_autofree char *day = NULL;

    if (!g_str_equal (score->theme_id, theme) || score->scored_on > tov_clock_today ())
      continue;
    day = tov_date_format (score->scored_on);
    g_string_append_printf (words, "%s%s: %d", words->len > 0 ? "\n" : "", day, value);
    g_array_append_val (fact->scores, value);
  }
  if (fact->scores->len == 0) {
    g_clear_pointer (&fact->scores, g_array_unref);
    return;
  }
  fact->scores_words = g_strdup (words->str);
}

static TovFact *
describe_theme (TovContext *context, TovYoungPersonTheme *theme, GPtrArray *scores)
{
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (theme)),
                                tov_fact_name (context, "theme", theme->theme_id));

  tov_fact_say_day (fact, _ ("since %s"), theme->from_date);
  add_scores (fact, scores, theme->theme_id);
  if (fact->scores != NULL) {
    int last = g_array_index (fact->scores, int, fact->scores->len - 1);
    /* Translators: how a young person scores a theme, 1 to 10. */
    g_autofree char *words = g_strdup_printf (_ ("%d of 10"), last);

    tov_fact_say (fact, words);
  }
  tov_fact_edit (fact, "young_person_theme");
  return fact;
}

static void
say_receivers (TovContext *context, TovFact *fact)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) receivers =
      tov_owned_load (tov_context_get_store (context), &tov_consent_receiver_entity, "consent_id",
                      fact->key, "id", &error);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; receivers != NULL && i < receivers->len; i++) {
    TovConsentReceiver *receiver = g_ptr_array_index (receivers, i);
    g_autofree char *name = tov_fact_name (context, "organisation", receiver->organisation_id);

    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
  }
  tov_fact_say (fact, names->str);
}

static TovFact *
describe_consent (TovContext *context, TovConsent *consent)
{
  TovFact *fact =
      tov_fact_new (tov_record_get_id (TOV_RECORD (consent)), g_strdup (consent->information));
  g_autofree char *given = g_strdup_printf (
      _ ("given by: %s"), tov_choice_get_label (tov_consent_givers, consent->given_by));

  say_receivers (context, fact);
  tov_fact_say_line (fact, given);
  tov_fact_say_day (fact, "%s", consent->given_on);
  tov_fact_say_day (fact, _ ("until %s"), consent->valid_to);
  if (consent->document != NULL) {
    /* Translators: %s is where the signed paper is kept. */
    g_autofree char *document = g_strdup_printf (_ ("Paper: %s"), consent->document);

    tov_fact_say_line (fact, document);
  }
  fact->action = "win.open-record";
  fact->target = g_variant_ref_sink (g_variant_new ("(ss)", "consent", fact->key));
  return fact;
}

static TovFact *
describe_call (TovContext *context, TovMorningCall *call)
{
  g_autofree char *caller = tov_fact_name (context, "contact", call->contact_id);
  TovFact *fact =
      tov_fact_new (tov_record_get_id (TOV_RECORD (call)),
                    caller != NULL ? g_steal_pointer (&caller) : g_strdup (_ ("Nobody calls yet")));

  fact->is_alert = call->contact_id == NULL;
  tov_fact_say (fact, tov_choice_get_label (tov_morning_call_days, call->days));
  tov_fact_say (fact, call->at);
  tov_fact_say_day (fact, _ ("until %s"), call->to_date);
  tov_fact_say_line (fact, call->note);
  tov_fact_edit (fact, "morning_call");
  return fact;
}

/* A contact that is named without a number is rung on its own. Transfer full. */
static char *
find_phone (TovContext *context, TovPersonToCall *person)
{
  g_autoptr (TovRecord) record = NULL;

  if (person->phone != NULL || person->contact_id == NULL)
    return g_strdup (person->phone);
  record = tov_store_get (tov_context_get_store (context), &tov_contact_entity, person->contact_id,
                          NULL);
  return record != NULL ? g_strdup (tov_contact_get_number (TOV_CONTACT (record))) : NULL;
}

static TovFact *
describe_person (TovContext *context, TovPersonToCall *person, guint position)
{
  g_autofree char *contact = tov_fact_name (context, "contact", person->contact_id);
  g_autofree char *phone = find_phone (context, person);
  TovFact *fact =
      tov_fact_new (tov_record_get_id (TOV_RECORD (person)),
                    g_strdup_printf ("%u. %s", position, contact != NULL ? contact : person->name));

  tov_fact_say (fact, phone != NULL ? phone : _ ("without a number"));
  tov_fact_say (fact, person->note);
  tov_fact_edit (fact, "person_to_call");
  return fact;
}

static TovFact *
describe_story (TovContext *context, gpointer record)
{
  TovStory *story = record;
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (story)), g_strdup (story->text));

  tov_fact_say_day (fact, _ ("told %s"), story->told_on);
  if (story->approved_on == TOV_DATE_NONE)
    tov_fact_say (fact, _ ("not approved yet"));
  tov_fact_say_day (fact, _ ("approved %s"), story->approved_on);
  tov_fact_edit (fact, "story");
  return fact;
}

GPtrArray *
tov_person_facts_list_themes (TovContext *context, const char *young_person)
{
  g_autoptr (GPtrArray) themes = tov_fact_load (context, &tov_young_person_theme_entity,
                                                "young_person_id", young_person, "from_date");
  g_autoptr (GPtrArray) scores = tov_fact_load (context, &tov_theme_score_entity, "young_person_id",
                                                young_person, "scored_on");
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < themes->len; i++) {
    TovYoungPersonTheme *theme = g_ptr_array_index (themes, i);

    if (tov_date_holds (theme->from_date, theme->to_date, tov_clock_today ()))
      g_ptr_array_add (facts, describe_theme (context, theme, scores));
  }
  return facts;
}

GPtrArray *
tov_person_facts_list_consents (TovContext *context, const char *young_person)
{
  g_autoptr (GPtrArray) consents =
      tov_fact_load (context, &tov_consent_entity, "young_person_id", young_person, "given_on");
  GPtrArray *facts = tov_fact_list_new ();
  TovDate today = tov_clock_today ();

  for (guint i = consents->len; i > 0; i--) {
    TovConsent *consent = g_ptr_array_index (consents, i - 1);

    if (tov_date_holds (consent->given_on, consent->valid_to, tov_clock_today ())
        && (consent->withdrawn_on == TOV_DATE_NONE || consent->withdrawn_on > today))
      g_ptr_array_add (facts, describe_consent (context, consent));
  }
  return facts;
}

GPtrArray *
tov_person_facts_list_calls (TovContext *context, const char *young_person)
{
  g_autoptr (GPtrArray) calls =
      tov_fact_load (context, &tov_morning_call_entity, "young_person_id", young_person, "at");
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < calls->len; i++) {
    TovMorningCall *call = g_ptr_array_index (calls, i);

    if (tov_date_holds (call->from_date, call->to_date, tov_clock_today ()))
      g_ptr_array_add (facts, describe_call (context, call));
  }
  return facts;
}

GPtrArray *
tov_person_facts_list_people (TovContext *context, const char *young_person)
{
  g_autoptr (GPtrArray) people = tov_fact_load (context, &tov_person_to_call_entity,
                                                "young_person_id", young_person, "position");
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (facts, describe_person (context, g_ptr_array_index (people, i), i + 1));
  return facts;
}

GPtrArray *
tov_person_facts_list_stories (TovContext *context, const char *young_person)
{
  return tov_fact_list_load (context, &tov_story_entity, "young_person_id", young_person, "told_on",
                             TRUE, describe_story);
}

GPtrArray *
tov_person_facts_list_maps (TovContext *context, const char *young_person)
{
  g_autoptr (GPtrArray) maps =
      tov_network_list (tov_context_get_store (context), young_person, NULL, NULL);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; maps != NULL && i < maps->len; i++) {
    TovNetworkMap *map = g_ptr_array_index (maps, i);
    const char *id = tov_record_get_id (TOV_RECORD (map));
    TovFact *fact = tov_fact_new (id, tov_record_display (TOV_RECORD (map)));

    tov_fact_say (fact, map->present_people);
    tov_fact_open (fact, "network_map", id);
    g_ptr_array_add (facts, fact);
  }
  return facts;
}
