/* One item of an agenda as a guest on another body's (p.7 of the report: »Lokale Ungepartnerskaber
 * er på som fast punkt på alle møder«): on one page, with whom to ask.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-paper.h"

#include <glib/gi18n-lib.h>

#include "tov-contact.h"
#include "tov-danish.h"
#include "tov-meeting-sheet.h"
#include "tov-number.h"
#include "tov-organisation.h"
#include "tov-owned.h"
#include "tov-text.h"

/* A heading is not left alone at the foot of the page. */
#define LEAST_PART 60.0

/* NULL for nobody, and where it cannot be read. Transfer full. */
static TovRecord *
load (const TovMeetingSheet *sheet, const TovEntity *entity, const char *id)
{
  return id != NULL ? tov_store_get (sheet->store, entity, id, NULL) : NULL;
}

/* "Rikke Holm, 12 34 56 78, rikke@prøve.dk". Transfer full. */
static char *
describe_reach (TovRecord *record, const char *phone, const char *email)
{
  g_autofree char *name = tov_record_display (record);
  g_autofree char *number = tov_text_format_phone (phone);

  return g_strconcat (name, number != NULL ? ", " : "", number != NULL ? number : "",
                      email != NULL ? ", " : "", email != NULL ? email : "", NULL);
}

/* contact is NULL for nobody. Transfer full. */
static char *
describe_contact (TovContact *contact)
{
  return contact != NULL ? describe_reach (TOV_RECORD (contact), tov_contact_get_number (contact),
                                           contact->email)
                         : NULL;
}

static gboolean
can_be_asked (TovContact *contact)
{
  return contact != NULL && (tov_contact_get_number (contact) != NULL || contact->email != NULL);
}

/* Whom to ask: the coordinator, and where nobody who is named can be reached the base unit, which
 * takes calls for them. */
static void
add_whom_to_ask (TovMeetingSheet *sheet, TovAgendaItem *item, TovContact *presenter)
{
  g_autoptr (TovRecord) coordinator =
      load (sheet, &tov_contact_entity, sheet->partnership->coordinator_id);
  g_autoptr (TovRecord) base_unit =
      load (sheet, &tov_organisation_entity, sheet->partnership->base_unit_id);
  g_autofree char *person = describe_contact ((TovContact *) coordinator);
  g_autofree char *place = NULL;

  if (g_strcmp0 (item->presenter_id, sheet->partnership->coordinator_id) != 0)
    tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Ask")), person);
  if (base_unit == NULL || can_be_asked (presenter) || can_be_asked ((TovContact *) coordinator))
    return;
  place = describe_reach (base_unit, TOV_ORGANISATION (base_unit)->phone,
                          TOV_ORGANISATION (base_unit)->email);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Can be reached at")), place);
}

static void
add_facts (TovMeetingSheet *sheet, TovAgendaItem *item)
{
  int kind = tov_choice_index (tov_agenda_kinds, item->kind);
  g_autofree char *group = tov_meeting_sheet_name_group (sheet);
  g_autofree char *time = tov_meeting_sheet_format_time (sheet->meeting);
  g_autofree char *from =
      /* Translators: a group, its partnership, and the time of its meeting. */
      g_strdup_printf (tov_danish (N_ ("%s of the partnership %s, %s")), group,
                       sheet->partnership->name, time);
  g_autoptr (TovRecord) presenter = load (sheet, &tov_contact_entity, item->presenter_id);
  g_autofree char *person = describe_contact ((TovContact *) presenter);
  g_autofree char *length =
      item->minutes_planned != TOV_NUMBER_NONE
          ? g_strdup_printf (tov_danish (N_ ("%d min.")), (int) item->minutes_planned)
          : NULL;

  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("From")), from);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Kind")),
                              kind >= 0 ? tov_danish (tov_agenda_kinds[kind].label) : NULL);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Takes")), length);
  tov_meeting_sheet_add_fact (sheet, tov_danish (N_ ("Presenter")), person);
  add_whom_to_ask (sheet, item, (TovContact *) presenter);
}

static void
add_words (TovMeetingSheet *sheet, const char *heading, const char *words)
{
  g_autofree char *text = tov_meeting_sheet_guard (sheet, words);

  if (text == NULL)
    return;
  tov_meeting_sheet_begin_part (sheet, tov_danish (heading), LEAST_PART);
  tov_meeting_sheet_add_text (sheet, &tov_meeting_text_font, text, 0, -1);
}

static gboolean
add_decisions (TovMeetingSheet *sheet, TovAgendaItem *item, GError **error)
{
  g_autoptr (GPtrArray) decisions =
      tov_owned_load (sheet->store, &tov_decision_entity, "agenda_item_id",
                      tov_record_get_id (TOV_RECORD (item)), "due_on", error);

  if (decisions != NULL && decisions->len > 0)
    tov_meeting_sheet_begin_part (sheet, tov_danish (N_ ("Decisions")), LEAST_PART);
  for (guint i = 0; decisions != NULL && i < decisions->len; i++) {
    TovDecision *decision = g_ptr_array_index (decisions, i);
    g_autofree char *text = tov_meeting_sheet_guard (sheet, decision->text);
    g_autofree char *duty =
        tov_meeting_sheet_format_duty (sheet, decision->responsible_id, decision->due_on);

    tov_meeting_sheet_add_text (sheet, &tov_meeting_text_font, text, 0, -1);
    tov_meeting_sheet_add_text (sheet, &tov_meeting_note_font, duty, 0, -1);
    sheet->flow.y += TOV_PAPER_SMALL_SPACE;
  }
  return decisions != NULL;
}

static gboolean
check_open (TovAgendaItem *item, GError **error)
{
  if (!item->closed)
    return TRUE;
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                       _ ("The item is closed, so it is not for another agenda. Make an open item "
                          "of what others may know."));
  return FALSE;
}

static gboolean
fill (TovMeetingSheet *sheet, TovAgendaItem *item, GError **error)
{
  g_autofree char *title = tov_meeting_sheet_guard (sheet, item->title);

  tov_meeting_sheet_add_head (sheet, tov_danish (N_ ("An item for your agenda")), title);
  add_facts (sheet, item);
  add_words (sheet, N_ ("Background"), item->background);
  add_words (sheet, N_ ("What was said"), item->minutes_text);
  return add_decisions (sheet, item, error);
}

TovPaper *
tov_meeting_guest_item_new (TovStore *store, const TovMeetingPaperRequest *request, GError **error)
{
  g_auto (TovMeetingSheet) sheet = { 0 };
  g_autoptr (TovRecord) record = tov_store_get (store, &tov_agenda_item_entity, request->id, error);
  TovAgendaItem *item = (TovAgendaItem *) record;

  return tov_meeting_sheet_end (
      &sheet, item != NULL && check_open (item, error)
                  && tov_meeting_sheet_open (&sheet, store, request, item->meeting_id,
                                             tov_danish (N_ ("An item for your agenda")), error)
                  && fill (&sheet, item, error));
}
