/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-paper-private.h"

#include <glib/gi18n-lib.h>

#include "tov-contact.h"
#include "tov-danish.h"
#include "tov-open-steps.h"
#include "tov-text.h"

static const struct
{
  const char *code;
  const char *title;
  gboolean is_for_self;
  TovPaper *(*lay_out) (const TovPersonPaper *self, GError **error);
} kinds[] = {
  [TOV_PERSON_PAPER_STEPS] = { "steps", N_ ("My next steps"), TRUE,
                               tov_person_paper_lay_out_steps },
  [TOV_PERSON_PAPER_MINUTES] = { "minutes", N_ ("What we talked about"), TRUE,
                                 tov_person_paper_lay_out_minutes },
  [TOV_PERSON_PAPER_STORY] = { "story", N_ ("My story"), TRUE, tov_person_paper_lay_out_story },
  [TOV_PERSON_PAPER_UNEXPECTED] = { "unexpected", N_ ("If something unexpected happens"), TRUE,
                                    tov_person_paper_lay_out_unexpected },
  [TOV_PERSON_PAPER_HANDOVER] = { "handover", N_ ("Handover to a new key worker"), FALSE,
                                  tov_person_paper_lay_out_handover },
};

/* NULL for none, and for one that is gone. */
static TovContact *
load_contact (const TovPersonPaper *self, const char *contact)
{
  return contact != NULL
             ? (TovContact *) tov_store_get (self->store, &tov_contact_entity, contact, NULL)
             : NULL;
}

char *
tov_person_paper_call_contact (const TovPersonPaper *self, const char *contact)
{
  g_autoptr (TovContact) record = load_contact (self, contact);

  return record != NULL ? g_strdup (record->given_name) : NULL;
}

char *
tov_person_paper_find_phone (const TovPersonPaper *self, const char *contact)
{
  g_autoptr (TovContact) record = load_contact (self, contact);

  return record != NULL ? tov_text_format_phone (tov_contact_get_number (record)) : NULL;
}

char *
tov_person_paper_format_day (TovDate date)
{
  int year, month, day;

  tov_date_split (date, &year, &month, &day);
  /* Translators: a weekday, a day of the month and a month: "Friday, 21 October". */
  return g_strdup_printf (tov_danish (N_ ("%s, %d %s")), tov_date_weekday_name (date), day,
                          tov_date_month_name (month));
}

gboolean
tov_person_paper_kind_from_code (const char *code, TovPersonPaperKind *kind)
{
  for (guint i = 0; i < TOV_N_PERSON_PAPERS; i++)
    if (g_str_equal (kinds[i].code, code)) {
      *kind = i;
      return TRUE;
    }
  return FALSE;
}

const char *
tov_person_paper_get_title (TovPersonPaperKind kind)
{
  return kinds[kind].title;
}

gboolean
tov_person_paper_is_for_self (TovPersonPaperKind kind)
{
  return kinds[kind].is_for_self;
}

TovPaper *
tov_person_paper_new (TovStore *store, const TovPersonPaperRequest *request, GError **error)
{
  g_autoptr (TovRecord) person =
      tov_store_get (store, &tov_young_person_entity, request->young_person, error);
  g_autoptr (TovStanding) standing =
      person != NULL ? tov_standing_load (store, request->young_person, request->today, error)
                     : NULL;
  g_autoptr (GPtrArray) steps =
      standing != NULL ? tov_open_steps_load (store, request->young_person, request->today, error)
                       : NULL;
  TovPersonPaper self = { store, request, (TovYoungPerson *) person, standing, steps };

  return steps != NULL ? kinds[request->kind].lay_out (&self, error) : NULL;
}
