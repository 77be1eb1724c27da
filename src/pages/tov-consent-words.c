/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-consent-words.h"

#include "tov-consent.h"

#include <glib/gi18n-lib.h>

/* What one consent allows: "Education and attendance (until 30-09-2012)". */
static void
append_consent (GString *words, TovConsent *consent)
{
  g_autofree char *last = tov_date_format (consent->valid_to);

  g_string_append_printf (words, "\n%s", consent->information);
  if (consent->valid_to != TOV_DATE_NONE) {
    g_string_append (words, " ");
    /* Translators: %s is the last day a consent is valid. */
    g_string_append_printf (words, _ ("(until %s)"), last);
  }
}

static void
append_day (GString *words, const char *format, TovDate day)
{
  g_autofree char *text = tov_date_format (day);

  g_string_append_printf (words, format, text);
}

static void
append_reason (GString *words, const TovConsentCheck *check, const char *receiver)
{
  TovConsent *consent = check->consents->len > 0 ? g_ptr_array_index (check->consents, 0) : NULL;

  switch (check->state) {
  case TOV_CONSENT_NONE:
    g_string_append (words, _ ("Nobody has given a consent."));
    break;
  case TOV_CONSENT_NOT_NAMED:
    g_string_append_printf (words, _ ("No consent names %s."), receiver);
    break;
  case TOV_CONSENT_LATER:
    append_day (words, _ ("The consent was not given before %s."), consent->given_on);
    break;
  case TOV_CONSENT_EXPIRED:
    append_day (words, _ ("The consent was valid until %s."), consent->valid_to);
    break;
  case TOV_CONSENT_WITHDRAWN:
    append_day (words, _ ("The consent was withdrawn on %s."), consent->withdrawn_on);
    break;
  case TOV_CONSENT_NEEDS_GUARDIAN:
    g_string_append (words, _ ("Only the young person has given a consent."));
    break;
  case TOV_CONSENT_NEEDS_SELF:
    g_string_append (words, _ ("Only a guardian has given a consent."));
    break;
  case TOV_CONSENT_VALID:
  default:
    break;
  }
}

static const char *
describe_givers (const TovConsentCheck *check)
{
  if (check->is_by_guardian && check->is_by_self)
    return _ ("The birth date does not tell whether the young person is 18, so both the young "
              "person and a guardian must give one.");
  return check->is_by_guardian ? _ ("The young person is under 18, so a guardian must give one.")
                               : _ ("The young person is 18 or more and must give one.");
}

char *
tov_consent_words_describe (const TovConsentCheck *check,
                            const char *receiver,
                            TovYoungPerson *person)
{
  GString *words = g_string_new (NULL);

  if (check->state == TOV_CONSENT_VALID) {
    g_string_append_printf (words, _ ("May be shared with %s:"), receiver);
    for (guint i = 0; i < check->consents->len; i++)
      append_consent (words, g_ptr_array_index (check->consents, i));
  } else {
    g_string_append_printf (words, _ ("Nothing may be shared with %s."), receiver);
    g_string_append_c (words, ' ');
    append_reason (words, check, receiver);
    g_string_append_printf (words, " %s", describe_givers (check));
  }
  if (person->protected) {
    g_string_append_c (words, '\n');
    g_string_append_printf (words, _ ("Name and address are protected: say only %s."),
                            person->reference);
  }
  return g_string_free (words, FALSE);
}
