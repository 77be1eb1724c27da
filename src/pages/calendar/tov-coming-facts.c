/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-coming-facts.h"

#include "tov-decision.h"
#include "tov-focus-point.h"
#include "tov-meeting-fact.h"

#include <glib/gi18n-lib.h>

/* Whose it is, where all partnerships are shown. */
static void
say_partnership (TovContext *context, TovFact *fact, const TovComing *coming)
{
  g_autofree char *name = tov_fact_name (context, "partnership", coming->partnership);

  if (tov_context_get_partnership (context) == NULL)
    tov_fact_say (fact, name);
}

static TovFact *
create_decision (TovContext *context, TovDecision *decision, const TovComing *coming)
{
  TovFact *fact = tov_fact_new (coming->id, g_strdup (decision->text));
  g_autofree char *responsible = tov_fact_name (context, "contact", decision->responsible_id);
  g_autofree char *group = tov_fact_name (context, "contact_group", coming->group);

  tov_fact_say (fact, _ ("Decision"));
  tov_fact_say (fact, responsible);
  tov_fact_say_due (fact, coming->day);
  tov_fact_say (fact, group);
  tov_fact_open (fact, "meeting", coming->meeting);
  return fact;
}

static TovFact *
create_focus_point (TovContext *context, TovFocusPoint *point, const TovComing *coming)
{
  TovFact *fact = tov_fact_new (coming->id, g_strdup (point->text));
  g_autofree char *responsible = tov_fact_name (context, "contact", point->responsible_id);

  tov_fact_say (fact, _ ("Focus point, to be looked at"));
  tov_fact_say (fact, responsible);
  tov_fact_say_due (fact, coming->day);
  tov_fact_open (fact, "focus_point", coming->id);
  return fact;
}

/* An agreement may both run out and be looked at, and has a row for each. */
static TovFact *
create_agreement (TovContext *context, const TovComing *coming, TovDate today)
{
  gboolean ends = coming->kind == TOV_COMING_AGREEMENT_ENDS;
  gboolean is_late = coming->day < today;
  g_autofree char *key = g_strconcat (coming->id, ends ? "-ends" : "-review", NULL);
  TovFact *fact =
      tov_fact_new (key, g_strdup (ends ? _ ("The cooperation agreement runs out")
                                        : _ ("The cooperation agreement is to be looked at")));

  fact->is_alert = is_late;
  if (ends)
    tov_fact_say_day (fact, is_late ? _ ("Ran out %s") : _ ("On %s"), coming->day);
  else
    tov_fact_say_day (fact, is_late ? _ ("Was due %s") : _ ("On %s"), coming->day);
  tov_fact_open (fact, "agreement", coming->id);
  return fact;
}

static TovFact *
create_fact (TovContext *context, TovRecord *record, const TovComing *coming, TovDate today)
{
  g_autofree char *group = tov_fact_name (context, "contact_group", coming->group);

  switch (coming->kind) {
  case TOV_COMING_MEETING:
    return tov_meeting_fact_new (context, TOV_MEETING (record), group);
  case TOV_COMING_FOLLOW_UP:
    return tov_meeting_fact_new_follow_up (context, TOV_FOLLOW_UP (record), group);
  case TOV_COMING_DECISION:
    return create_decision (context, TOV_DECISION (record), coming);
  case TOV_COMING_FOCUS_POINT:
    return create_focus_point (context, TOV_FOCUS_POINT (record), coming);
  case TOV_COMING_AGREEMENT_ENDS:
  case TOV_COMING_REVIEW:
  default:
    return create_agreement (context, coming, today);
  }
}

TovFact *
tov_coming_fact_new (TovContext *context, const TovComing *coming, TovDate today)
{
  g_autoptr (TovRecord) record =
      tov_store_get (tov_context_get_store (context), coming->entity, coming->id, NULL);
  TovFact *fact;

  if (record == NULL)
    return NULL;
  fact = create_fact (context, record, coming, today);
  say_partnership (context, fact, coming);
  return fact;
}
