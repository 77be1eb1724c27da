/* What an event of a calendar would change in the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar-import-private.h"

#include "tov-contact.h"
#include "tov-owned.h"

#include <glib/gi18n-lib.h>

/* When a whole day begins that becomes a meeting. */
#define DAY_BEGINS "09:00"

static void
say (TovCalendarImportRow *row, const char *words)
{
  if (row->words->len > 0)
    g_string_append_c (row->words, '\n');
  g_string_append (row->words, words);
}

/* "08-11-2011 14:00", "08-11-2011". */
static char *
format_begins (const TovCalendarEvent *event)
{
  return event->is_day ? tov_date_format (tov_date_from_time (event->begins))
                       : tov_date_format_time (event->begins);
}

static char *
describe_event (const TovCalendarEvent *event)
{
  const char *summary = event->summary != NULL ? event->summary : _ ("Without a title");
  g_autofree char *begins = NULL;

  if (event->begins == NULL)
    return g_strdup (summary);
  begins = format_begins (event);
  return g_strdup_printf ("%s · %s", begins, summary);
}

/* "08-11-2011 14:00 · Styregruppen". */
static char *
describe_meeting (TovCalendarImport *self, TovMeeting *meeting)
{
  g_autofree char *begins = tov_date_format_time (meeting->starts_at);
  g_autofree char *group =
      tov_store_get_title (self->store, "contact_group", meeting->contact_group_id);

  return g_strdup_printf ("%s · %s", begins, group);
}

/* title is taken over. */
static TovCalendarImportRow *
add_row (TovCalendarImport *self, TovCalendarState state, char *title)
{
  TovCalendarImportRow *row = g_new0 (TovCalendarImportRow, 1);

  row->row.state = state;
  row->row.title = title;
  row->words = g_string_new (NULL);
  row->attendances = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->rows, row);
  return row;
}

static TovContact *
find_contact (TovCalendarImport *self, const char *address)
{
  return address != NULL ? g_hash_table_lookup (self->contacts, address) : NULL;
}

/* A copy of whether somebody comes to a meeting, or a new one; meeting is NULL for a new meeting.
 * Transfer full. */
static TovAttendance *
find_attendance (TovCalendarImport *self, TovMeeting *meeting, TovContact *contact)
{
  const char *id = tov_record_get_id (TOV_RECORD (contact));
  g_autoptr (GPtrArray) all = NULL;
  TovRecord *record;

  if (meeting != NULL)
    all = tov_owned_load (self->store, &tov_attendance_entity, "meeting_id",
                          tov_record_get_id (TOV_RECORD (meeting)), "contact_id", NULL);
  for (guint i = 0; all != NULL && i < all->len; i++) {
    TovAttendance *attendance = g_ptr_array_index (all, i);

    if (g_strcmp0 (attendance->contact_id, id) == 0)
      return TOV_ATTENDANCE (tov_record_copy (TOV_RECORD (attendance)));
  }
  record = tov_record_new (&tov_attendance_entity);
  g_object_set (record, "contact-id", id, "invited", TRUE, NULL);
  if (meeting != NULL)
    g_object_set (record, "meeting-id", tov_record_get_id (TOV_RECORD (meeting)), NULL);
  return TOV_ATTENDANCE (record);
}

/* A code of tov_replies; NULL for an answer that is neither yes nor no. */
static const char *
get_reply (const TovCalendarPerson *person)
{
  if (g_str_equal (person->answer, "ACCEPTED"))
    return "yes";
  return g_str_equal (person->answer, "DECLINED") ? "no" : NULL;
}

/* Takes along whom the register knows of those invited: whom it had not invited, and who answers
 * otherwise than noted. */
static void
take_people (TovCalendarImport *self,
             TovCalendarImportRow *row,
             const TovCalendarEvent *event,
             TovMeeting *meeting)
{
  guint n_known = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < event->people->len; i++) {
    const TovCalendarPerson *person = g_ptr_array_index (event->people, i);
    TovContact *contact = find_contact (self, person->address);
    const char *reply = get_reply (person);
    g_autoptr (TovAttendance) attendance = NULL;

    if (contact == NULL)
      continue;
    n_known++;
    attendance = find_attendance (self, meeting, contact);
    if (tov_record_get_rev (TOV_RECORD (attendance)) > 0
        && (reply == NULL || g_strcmp0 (attendance->reply, reply) == 0))
      continue;
    if (reply != NULL)
      g_object_set (attendance, "reply", reply, NULL);
    g_ptr_array_add (row->attendances, g_steal_pointer (&attendance));
  }
  if (event->people->len == 0 || (meeting != NULL && row->attendances->len == 0))
    return;
  words = g_strdup_printf (ngettext ("%u of %u invited is known here by the e-mail address.",
                                     "%u of %u invited are known here by their e-mail addresses.",
                                     n_known),
                           n_known, event->people->len);
  say (row, words);
}

/* Sets a value and says what it was. */
static gboolean
change (TovCalendarImportRow *row, const char *name, const char *value)
{
  const TovField *field = tov_entity_get_field (&tov_meeting_entity, name);
  g_autofree char *old = tov_record_get_text (TOV_RECORD (row->meeting), field);
  g_autofree char *from = tov_record_format (TOV_RECORD (row->meeting), field);
  g_autofree char *to = NULL, *words = NULL;

  if (g_strcmp0 (old, value) == 0
      || !tov_record_set_text (TOV_RECORD (row->meeting), field, value, NULL))
    return FALSE;
  to = tov_record_format (TOV_RECORD (row->meeting), field);
  words = g_strdup_printf ("%s: %s → %s", _ (field->label), *from != '\0' ? from : "–",
                           *to != '\0' ? to : "–");
  say (row, words);
  return TRUE;
}

/* A whole day has no time of its own: it keeps the one it has, or begins in the morning. */
static char *
get_begins (const TovCalendarEvent *event, const char *old)
{
  if (!event->is_day)
    return g_strdup (event->begins);
  if (old != NULL && tov_date_from_time (old) == tov_date_from_time (event->begins))
    return g_strdup (old);
  return g_strdup_printf ("%.10sT" DAY_BEGINS, event->begins);
}

static void
compare (TovCalendarImport *self, const TovCalendarEvent *event, TovMeeting *meeting)
{
  TovCalendarImportRow *row =
      add_row (self, TOV_CALENDAR_NOTHING, describe_meeting (self, meeting));
  g_autofree char *begins = get_begins (event, meeting->starts_at);
  gboolean is_changed;

  row->meeting = TOV_MEETING (tov_record_copy (TOV_RECORD (meeting)));
  is_changed = change (row, "starts_at", begins);
  if (!event->is_day)
    is_changed |= change (row, "ends_at", event->ends);
  if (event->place != NULL)
    is_changed |= change (row, "place", event->place);
  if (g_strcmp0 (meeting->status, "cancelled") == 0)
    is_changed |= change (row, "status", "invited");
  take_people (self, row, event, meeting);
  if (!is_changed)
    g_clear_object (&row->meeting);
  if (is_changed || row->attendances->len > 0)
    row->row.state = TOV_CALENDAR_CHANGED;
  else
    say (row, _ ("Is in the register like this already."));
}

static void
cancel (TovCalendarImport *self, TovMeeting *meeting)
{
  TovCalendarImportRow *row =
      add_row (self, TOV_CALENDAR_NOTHING, describe_meeting (self, meeting));

  if (g_strcmp0 (meeting->status, "cancelled") == 0) {
    say (row, _ ("Is cancelled in the register already."));
    return;
  }
  row->row.state = TOV_CALENDAR_CANCELLED;
  row->meeting = TOV_MEETING (tov_record_copy (TOV_RECORD (meeting)));
  change (row, "status", "cancelled");
}

static gboolean
is_over (TovCalendarImport *self, TovMeeting *meeting)
{
  if (g_strcmp0 (meeting->status, "held") != 0 && meeting->approved_on == TOV_DATE_NONE)
    return FALSE;
  say (add_row (self, TOV_CALENDAR_NOTHING, describe_meeting (self, meeting)),
       _ ("Has been held, and stays as it is in the register."));
  return TRUE;
}

/* The words that came along would else be lost: a meeting has no title of its own. */
static char *
join_note (const TovCalendarEvent *event)
{
  if (event->summary != NULL && event->description != NULL)
    return g_strdup_printf ("%s\n%s", event->summary, event->description);
  return g_strdup (event->summary != NULL ? event->summary : event->description);
}

static void
add_new (TovCalendarImport *self, const TovCalendarEvent *event, gboolean is_request)
{
  TovCalendarImportRow *row = add_row (self, TOV_CALENDAR_NEW, describe_event (event));
  g_autofree char *begins = get_begins (event, NULL);
  g_autofree char *note = join_note (event);
  TovRecord *meeting = tov_record_new (&tov_meeting_entity);

  row->meeting = TOV_MEETING (meeting);
  row->uid = g_strdup (event->uid);
  g_object_set (meeting, "starts-at", begins, "ends-at", event->ends, "place", event->place, "note",
                note, "status", is_request || event->people->len > 0 ? "invited" : "planned", NULL);
  row->row.is_taken =
      tov_date_from_time (event->begins) >= self->today && !event->is_day && !event->is_private;
  if (event->place != NULL)
    say (row, event->place);
  if (event->is_day)
    say (row, _ ("Lasts the whole day. As a meeting it begins at 09:00."));
  if (event->is_private)
    say (row, _ ("Is marked as private."));
  if (tov_date_from_time (event->begins) < self->today)
    say (row, _ ("Is over."));
  take_people (self, row, event, NULL);
}

/* "Mette Holm (mette@horsens.dk)". */
static char *
describe_person (const TovCalendarPerson *person)
{
  const char *address = person->address != NULL ? person->address : "–";

  return person->name != NULL ? g_strdup_printf ("%s (%s)", person->name, address)
                              : g_strdup (address);
}

static void
answer (TovCalendarImport *self, const TovCalendarPerson *person, TovMeeting *meeting)
{
  TovContact *contact = find_contact (self, person->address);
  const char *reply = get_reply (person);
  g_autofree char *name =
      contact != NULL ? tov_record_display (TOV_RECORD (contact)) : describe_person (person);
  g_autofree char *its = describe_meeting (self, meeting);
  TovCalendarImportRow *row =
      add_row (self, TOV_CALENDAR_NOTHING, g_strdup_printf ("%s · %s", name, its));
  g_autoptr (TovAttendance) attendance = NULL;

  if (contact == NULL) {
    row->row.state = TOV_CALENDAR_FAULTY;
    say (row, _ ("No contact has that e-mail address. Enter it on the contact, and import again."));
    return;
  }
  if (reply == NULL) {
    say (row, g_str_equal (person->answer, "TENTATIVE")
                  ? _ ("May come, or not. Nothing is noted.")
                  : _ ("Answers neither yes nor no. Nothing is noted."));
    return;
  }
  attendance = find_attendance (self, meeting, contact);
  if (g_strcmp0 (attendance->reply, reply) == 0) {
    say (row, _ ("The answer is noted already."));
    return;
  }
  row->row.state = TOV_CALENDAR_ANSWER;
  say (row, _ (tov_choice_get_label (tov_replies, reply)));
  g_object_set (attendance, "reply", reply, NULL);
  g_ptr_array_add (row->attendances, g_steal_pointer (&attendance));
}

static void
add_answers (TovCalendarImport *self, const TovCalendarEvent *event, TovMeeting *meeting)
{
  for (guint i = 0; i < event->people->len; i++)
    answer (self, g_ptr_array_index (event->people, i), meeting);
  if (event->people->len == 0)
    say (add_row (self, TOV_CALENDAR_FAULTY, describe_event (event)),
         _ ("It does not say who answers."));
}

static void
add_fault (TovCalendarImport *self, const TovCalendarEvent *event, const char *words)
{
  say (add_row (self, TOV_CALENDAR_FAULTY, describe_event (event)), words);
}

/* A series that is cancelled as a whole names none of its times. */
static void
cancel_all (TovCalendarImport *self, const TovCalendarEvent *event)
{
  g_autofree char *prefix = g_strconcat (event->uid, " ", NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer uid, meeting;

  g_hash_table_iter_init (&iter, self->meetings);
  while (g_hash_table_iter_next (&iter, &uid, &meeting))
    if (g_str_has_prefix (uid, prefix) && g_strcmp0 (TOV_MEETING (meeting)->status, "held") != 0)
      g_ptr_array_add (found, meeting);
  for (guint i = 0; i < found->len; i++)
    cancel (self, g_ptr_array_index (found, i));
  if (found->len == 0)
    say (add_row (self, TOV_CALENDAR_NOTHING, describe_event (event)),
         _ ("Is cancelled, and the register does not know it."));
}

/* What somebody asks for instead of answering is for the user to decide. */
static void
add_wish (TovCalendarImport *self, const char *method, const TovCalendarEvent *event)
{
  if (g_str_equal (method, "COUNTER"))
    add_fault (self, event,
               _ ("Somebody proposes this time instead. Change the meeting if you agree."));
  else
    add_fault (self, event, _ ("Somebody asks for the meeting to be sent again."));
}

static void
add_rows (TovCalendarImport *self, const char *method, const TovCalendarEvent *event)
{
  TovMeeting *meeting =
      event->uid != NULL ? g_hash_table_lookup (self->meetings, event->uid) : NULL;
  gboolean is_cancel = event->is_cancelled || g_str_equal (method, "CANCEL");

  if (g_str_equal (method, "COUNTER") || g_str_equal (method, "REFRESH")) {
    add_wish (self, method, event);
  } else if (g_str_equal (method, "REPLY")) {
    if (meeting == NULL)
      add_fault (self, event, _ ("This answers a meeting that the register does not know."));
    else if (!is_over (self, meeting))
      add_answers (self, event, meeting);
  } else if (event->uid != NULL && !g_hash_table_add (self->seen, event->uid)) {
    add_fault (self, event, _ ("Stands in the file twice; this one is left out."));
  } else if (meeting != NULL) {
    if (is_over (self, meeting))
      return;
    if (is_cancel)
      cancel (self, meeting);
    else if (event->begins == NULL)
      add_fault (self, event, _ ("It does not say when it is."));
    else
      compare (self, event, meeting);
  } else if (is_cancel && event->uid != NULL) {
    cancel_all (self, event);
  } else if (event->begins == NULL) {
    add_fault (self, event, _ ("It does not say when it is."));
  } else {
    add_new (self, event, g_str_equal (method, "REQUEST"));
  }
}

/* What was said of the event when it was read goes to all rows that it has become. */
static void
end_rows (TovCalendarImport *self, guint from, const TovCalendarEvent *event)
{
  for (guint i = from; i < self->rows->len; i++) {
    TovCalendarImportRow *row = g_ptr_array_index (self->rows, i);

    for (guint j = 0; j < event->remarks->len; j++)
      say (row, g_ptr_array_index (event->remarks, j));
    row->row.words = g_string_free (g_steal_pointer (&row->words), FALSE);
    if (row->row.state != TOV_CALENDAR_NEW)
      row->row.is_taken = tov_calendar_row_can_be_taken (&row->row);
  }
}

void
tov_calendar_import_look_at (TovCalendarImport *self,
                             const char *method,
                             const TovCalendarEvent *event)
{
  guint from = self->rows->len;

  add_rows (self, method, event);
  end_rows (self, from, event);
}
