/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-evidence-words.h"

#include <glib/gi18n-lib.h>

/* "71 % came (5 of 7) · somebody at 3 of 4 meetings" */
static char *
describe_meetings (const TovCommitmentEvidence *evidence)
{
  g_autofree char *share = NULL, *came = NULL, *meetings = NULL;

  if (evidence->meetings == 0)
    return NULL;
  /* Translators: at how many of how many meetings somebody of an organisation was. */
  meetings = g_strdup_printf (ngettext ("somebody at %u of %u meeting",
                                        "somebody at %u of %u meetings", evidence->meetings),
                              evidence->represented, evidence->meetings);
  if (evidence->counted == 0)
    return g_steal_pointer (&meetings);
  share = tov_number_format_percent (100.0 * evidence->present / evidence->counted, 0);
  /* Translators: a share in per cent, and how many of how many people. */
  came = g_strdup_printf (_ ("%s came (%u of %u)"), share, evidence->present, evidence->counted);
  return g_strdup_printf ("%s · %s", came, meetings);
}

static void
append (GString *words, char *part)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
  g_free (part);
}

/* "5 balls accepted · 1 declined · 2 not answered · 4 days to an answer" */
static char *
describe_balls (const TovCommitmentEvidence *evidence)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = evidence->accepted + evidence->declined + evidence->unanswered;

  if (n == 0)
    return NULL;
  append (words, g_strdup_printf (ngettext ("%u ball", "%u balls", n), n));
  /* Translators: of balls. */
  append (words, g_strdup_printf (_ ("%u accepted"), evidence->accepted));
  if (evidence->declined > 0)
    append (words, g_strdup_printf (_ ("%u declined"), evidence->declined));
  if (evidence->unanswered > 0)
    append (words, g_strdup_printf (_ ("%u not answered yet"), evidence->unanswered));
  if (evidence->days_to_answer >= 0) {
    g_autofree char *days = tov_number_format (
        evidence->days_to_answer,
        evidence->days_to_answer == tov_number_round (evidence->days_to_answer, 0) ? 0 : 1);

    /* Translators: the median of days, which may be 1,5. */
    append (words, g_strdup_printf (_ ("median %s days to an answer"), days));
  }
  return g_strdup (words->str);
}

static char *
describe_placements (const TovCommitmentEvidence *evidence)
{
  g_autofree char *people = NULL;

  if (evidence->placements == 0)
    return NULL;
  people = g_strdup_printf (
      ngettext ("of %u young person", "of %u young people", evidence->young_people),
      evidence->young_people);
  /* Translators: %s is "of 3 young people". */
  return g_strdup_printf (ngettext ("%u placement %s", "%u placements %s", evidence->placements),
                          evidence->placements, people);
}

gboolean
tov_evidence_words_tells_of (TovCommitment *commitment, TovTraceKind kind)
{
  if (g_str_equal (commitment->kind, "meetings"))
    return kind == TOV_TRACE_MEETING;
  if (g_str_equal (commitment->kind, "principles"))
    return kind == TOV_TRACE_BALL;
  if (g_str_equal (commitment->kind, "offers"))
    return kind == TOV_TRACE_BALL || kind == TOV_TRACE_PLACEMENT;
  return TRUE;
}

char *
tov_evidence_words_sum_up (const TovCommitmentEvidence *evidence, TovTraceKind kind)
{
  switch (kind) {
  case TOV_TRACE_MEETING:
    return describe_meetings (evidence);
  case TOV_TRACE_BALL:
    return describe_balls (evidence);
  case TOV_TRACE_PLACEMENT:
    return describe_placements (evidence);
  default:
    g_return_val_if_reached (NULL);
  }
}

const char *
tov_evidence_words_heading (TovTraceKind kind)
{
  static const char *const headings[] = {
    [TOV_TRACE_MEETING] = N_ ("At the meetings"),
    [TOV_TRACE_BALL] = N_ ("Balls thrown there"),
    [TOV_TRACE_PLACEMENT] = N_ ("Placements there"),
  };

  return _ (headings[kind]);
}
