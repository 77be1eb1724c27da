/* How a partnership is doing, in words. Each kind of sign has its sentence, so that nothing is said
 * by colour alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-facts.h"

#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-day-words.h"
#include "tov-partnership-signs.h"

#include <glib/gi18n-lib.h>

static char *
format_with_day (const char *format, TovDate day)
{
  g_autofree char *text = tov_date_format (day);

  return g_strdup_printf (format, text);
}

/* Each gives the sentence of a sign; transfer full. */
static char *
describe_group (const TovPartnershipSign *sign)
{
  g_autofree char *day = tov_date_format (sign->day);

  if (sign->kind == TOV_SIGN_NEVER_MET)
    /* Translators: %s is a group, such as "Steering group". */
    return g_strdup_printf (_ ("%s has not met yet"), sign->name);
  if (sign->kind == TOV_SIGN_OVERDUE)
    /* Translators: %1$s is a group, such as "Steering group". */
    return g_strdup_printf (
        ngettext ("%1$s has not met for %2$u month", "%1$s has not met for %2$u months", sign->n),
        sign->name, sign->n);
  if (sign->kind == TOV_SIGN_MET)
    /* Translators: a group, and the day of its last meeting. */
    return g_strdup_printf (_ ("%s met on %s"), sign->name, day);
  if (sign->kind == TOV_SIGN_CANCELLED)
    /* Translators: %s is a group, such as "Steering group". */
    return g_strdup_printf (_ ("Meetings of %s were cancelled"), sign->name);
  if (sign->kind == TOV_SIGN_FEW_CAME)
    /* Translators: %s is a group, such as "Steering group". */
    return g_strdup_printf (_ ("Few came to the last meeting of %s"), sign->name);
  /* Translators: %s is a group, such as "Steering group". */
  return g_strdup_printf (_ ("Fewer come to the meetings of %s"), sign->name);
}

static char *
describe_count (const TovPartnershipSign *sign)
{
  if (sign->kind == TOV_SIGN_NOT_PASSED_ON)
    return g_strdup_printf (ngettext ("%u decision has not reached everybody",
                                      "%u decisions have not reached everybody", sign->n),
                            sign->n);
  if (sign->kind == TOV_SIGN_FOLLOW_UPS_LATE)
    return g_strdup_printf (ngettext ("%u follow-up is late", "%u follow-ups are late", sign->n),
                            sign->n);
  return g_strdup_printf (
      ngettext ("We have not met %u party yet", "We have not met %u parties yet", sign->n),
      sign->n);
}

static char *
describe_agreement (const TovPartnershipSign *sign)
{
  if (sign->kind == TOV_SIGN_NO_AGREEMENT)
    return g_strdup (_ ("There is no cooperation agreement"));
  if (sign->kind == TOV_SIGN_AGREEMENT_RAN_OUT)
    return format_with_day (_ ("The cooperation agreement ran out on %s"), sign->day);
  if (sign->kind == TOV_SIGN_AGREEMENT_RUNS_OUT)
    return format_with_day (_ ("The cooperation agreement runs out on %s"), sign->day);
  if (sign->kind == TOV_SIGN_REVIEW_DUE)
    return format_with_day (_ ("The cooperation agreement is to be reviewed on %s"), sign->day);
  return sign->day != TOV_DATE_NONE
             ? format_with_day (_ ("The cooperation agreement is valid until %s"), sign->day)
             : g_strdup (_ ("The cooperation agreement is valid"));
}

/* How often a group is to meet, and when it last did so. */
static void
say_rhythm (TovContext *context, TovFact *fact, const TovPartnershipSign *sign)
{
  g_autoptr (TovRecord) record =
      tov_store_get (tov_context_get_store (context), &tov_contact_group_entity, sign->id, NULL);
  gint64 months = record != NULL ? TOV_CONTACT_GROUP (record)->interval_months : TOV_NUMBER_NONE;
  g_autofree char *words = NULL;

  tov_fact_say_day (fact, _ ("last on %s"), sign->day);
  words = g_strdup_printf (
      ngettext ("is to meet every month", "is to meet every %d months", (gulong) months),
      (int) months);
  tov_fact_say (fact, words);
}

/* How many came, or how many meetings were cancelled. */
static void
say_how_many (TovFact *fact, const TovPartnershipSign *sign)
{
  g_autofree char *words = NULL;

  if (sign->kind == TOV_SIGN_MET && sign->of > 0)
    /* Translators: how many people came to a meeting, of how many. */
    words =
        g_strdup_printf (ngettext ("%u of %u came", "%u of %u came", sign->of), sign->n, sign->of);
  else if (sign->kind == TOV_SIGN_CANCELLED)
    /* Translators: how many meetings were cancelled, of how many. */
    words = g_strdup_printf (_ ("%u of the last %u"), sign->n, sign->of);
  else if (sign->kind == TOV_SIGN_FEW_CAME)
    /* Translators: how many people came to a meeting, in per cent. */
    words = g_strdup_printf (_ ("%u\u00a0%% came"), sign->n);
  else if (sign->kind == TOV_SIGN_ATTENDANCE_FALLING)
    /* Translators: how many people come to meetings, in per cent: now, and before. */
    words = g_strdup_printf (_ ("%u\u00a0%% against %u\u00a0%% before"), sign->n, sign->of);
  tov_fact_say (fact, words);
  if (sign->kind == TOV_SIGN_FEW_CAME)
    tov_fact_say_day (fact, "%s", sign->day);
}

static void
say_about_group (TovContext *context, TovFact *fact, const TovPartnershipSign *sign)
{
  if (sign->kind == TOV_SIGN_NEVER_MET || sign->kind == TOV_SIGN_OVERDUE)
    say_rhythm (context, fact, sign);
  else
    say_how_many (fact, sign);
}

/* Which it is about, or since when. */
static void
say_about_count (TovFact *fact, const TovPartnershipSign *sign)
{
  tov_fact_say (fact, sign->name);
  if (sign->kind == TOV_SIGN_NOT_PASSED_ON)
    tov_fact_say_day (fact, _ ("the oldest of %s"), sign->day);
  if (sign->kind == TOV_SIGN_FOLLOW_UPS_LATE)
    tov_fact_say_day (fact, _ ("the oldest was due %s"), sign->day);
}

/* "in 48 days", or since when it should have been. */
static void
say_how_soon (TovFact *fact, const TovPartnershipSign *sign)
{
  g_autofree char *words = tov_day_words_distance (sign->day - tov_clock_today ());

  if (sign->kind == TOV_SIGN_AGREEMENT_RUNS_OUT || sign->kind == TOV_SIGN_REVIEW_DUE)
    tov_fact_say (fact, words);
}

/* Follow-ups, decisions and parties stand further down; what is missing is made. */
static void
lead_on (TovFact *fact, const TovPartnershipSign *sign, const char *partnership)
{
  const char *part = sign->kind == TOV_SIGN_NOT_PASSED_ON     ? TOV_PARTNERSHIP_PART_DECISIONS
                     : sign->kind == TOV_SIGN_FOLLOW_UPS_LATE ? TOV_PARTNERSHIP_PART_FOLLOW_UPS
                                                              : TOV_PARTNERSHIP_PART_PARTIES;

  if (sign->entity != NULL) {
    tov_fact_open (fact, sign->entity, sign->id);
  } else if (sign->kind == TOV_SIGN_NO_AGREEMENT) {
    fact->action = "win.new-related";
    fact->target =
        g_variant_ref_sink (g_variant_new ("(sss)", "agreement", "partnership_id", partnership));
  } else {
    fact->action = "partnership.show";
    fact->target = g_variant_ref_sink (g_variant_new_string (part));
  }
}

static TovFact *
describe (TovContext *context, const TovPartnershipSign *sign, const char *partnership)
{
  gboolean is_about_group = g_strcmp0 (sign->entity, tov_contact_group_entity.name) == 0;
  gboolean is_count = sign->kind == TOV_SIGN_NOT_PASSED_ON || sign->kind == TOV_SIGN_FOLLOW_UPS_LATE
                      || sign->kind == TOV_SIGN_NOT_MET_PARTIES;
  g_autofree char *key = g_strdup_printf ("%d %s", (int) sign->kind, sign->id);
  TovFact *fact = tov_fact_new (key, is_about_group ? describe_group (sign)
                                     : is_count     ? describe_count (sign)
                                                    : describe_agreement (sign));

  fact->is_alert = sign->is_alert;
  if (is_about_group)
    say_about_group (context, fact, sign);
  if (is_count)
    say_about_count (fact, sign);
  say_how_soon (fact, sign);
  lead_on (fact, sign, partnership);
  return fact;
}

static GPtrArray *
list_signs (TovContext *context, const char *partnership, gboolean is_alert)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signs = tov_partnership_signs_load (
      tov_context_get_store (context), partnership, tov_clock_today (), &error);
  GPtrArray *facts = tov_fact_list_new ();

  if (signs == NULL)
    g_warning ("How a partnership is doing cannot be read: %s", error->message);
  for (guint i = 0; signs != NULL && i < signs->len; i++) {
    const TovPartnershipSign *sign = g_ptr_array_index (signs, i);

    if (sign->is_alert == is_alert)
      g_ptr_array_add (facts, describe (context, sign, partnership));
  }
  return facts;
}

GPtrArray *
tov_partnership_facts_list_needs (TovContext *context, const char *partnership)
{
  return list_signs (context, partnership, TRUE);
}

GPtrArray *
tov_partnership_facts_list_good (TovContext *context, const char *partnership)
{
  return list_signs (context, partnership, FALSE);
}
