/* Meetings written for the calendars of others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar.h"

#include "tov-agenda.h"
#include "tov-attendance.h"
#include "tov-calendar-link.h"
#include "tov-calendar-zones.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-io-error.h"
#include "tov-meeting.h"
#include "tov-membership.h"
#include "tov-owned.h"
#include "tov-partnership.h"
#include "tov-record-history.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands in place of what looks like a young person's name. */
#define COVER "…"
/* Behind the UID of a series: " 2011-11-08T14:00". */
#define TIME_LENGTH 16

typedef struct
{
  TovStore *store;
  TovNameGuard *guard;
  const char *moment;
  GString *text;
} Writer;

/* Somebody who is asked to come. */
typedef struct
{
  TovContact *contact;
  const char *answer;
  gboolean is_optional;
} Guest;

static void
free_guest (Guest *guest)
{
  g_object_unref (guest->contact);
  g_free (guest);
}

static void
append (Writer *self, const char *name, const char *value)
{
  tov_content_line_append (self->text, name, NULL, value);
}

/* What people have written; NULL and "" are left out. */
static void
append_text (Writer *self, const char *name, const char *text)
{
  g_autofree char *covered = tov_name_guard_cover (self->guard, text, COVER);
  g_autofree char *escaped = covered != NULL ? tov_content_line_escape (covered) : NULL;

  if (escaped != NULL && *escaped != '\0')
    append (self, name, escaped);
}

static void
append_time (Writer *self, const char *name, const char *time)
{
  g_autofree char *value = tov_calendar_zones_write (time);

  tov_content_line_append (self->text, name, ";TZID=" TOV_CALENDAR_ZONE, value);
}

/* "2011-09-30T08:00:00Z" as "20110930T080000Z". */
static void
append_moment (Writer *self, const char *name, const char *moment)
{
  g_autoptr (GString) value = g_string_new (NULL);

  for (const char *c = moment; *c != '\0'; c++)
    if (*c != '-' && *c != ':')
      g_string_append_c (value, *c);
  append (self, name, value->str);
}

/* An address that stands by itself in a line: nothing in it ends the line or begins another part.
 */
static gboolean
is_address (const char *email)
{
  const char *at = email != NULL ? strchr (email, '@') : NULL;

  return at != NULL && at > email && at[1] != '\0' && strchr (at + 1, '@') == NULL
         && strpbrk (email, " \t\r\n,;:\"<>") == NULL;
}

/* A quoted parameter holds neither quotes nor control characters. */
static char *
quote (const char *text)
{
  GString *quoted = g_string_new ("\"");

  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"')
      g_string_append_c (quoted, '\'');
    else if (!g_ascii_iscntrl (*c))
      g_string_append_c (quoted, *c);
  g_string_append_c (quoted, '"');
  return g_string_free (quoted, FALSE);
}

static void
append_person (Writer *self, const char *name, TovContact *contact, const char *more)
{
  g_autofree char *title = tov_record_display (TOV_RECORD (contact));
  g_autofree char *quoted = quote (title);
  g_autofree char *parameters = g_strconcat (";CN=", quoted, more, NULL);
  g_autofree char *escaped =
      g_uri_escape_string (contact->email, G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "@", TRUE);
  g_autofree char *value = g_strconcat ("mailto:", escaped, NULL);

  tov_content_line_append (self->text, name, parameters, value);
}

/* A contact that can be written to; NULL for no other. Transfer full. */
static TovContact *
find_contact (TovStore *store, const char *id)
{
  g_autoptr (TovRecord) contact =
      id != NULL ? tov_store_get (store, &tov_contact_entity, id, NULL) : NULL;

  return contact != NULL && is_address (TOV_CONTACT (contact)->email)
             ? TOV_CONTACT (g_steal_pointer (&contact))
             : NULL;
}

/* The members of the group on the day. Transfer full; NULL on error. */
static GPtrArray *
load_members (TovStore *store, TovMeeting *meeting, GError **error)
{
  TovDate day = tov_date_from_time (meeting->starts_at);
  GPtrArray *members = tov_owned_load (store, &tov_membership_entity, "contact_group_id",
                                       meeting->contact_group_id, "from_date", error);

  for (guint i = members != NULL ? members->len : 0; i > 0; i--) {
    TovMembership *member = g_ptr_array_index (members, i - 1);

    if (!tov_date_holds (member->from_date, member->to_date, day))
      g_ptr_array_remove_index (members, i - 1);
  }
  return members;
}

/* Whom answers go to: the coordinator, else the chair. Transfer full; NULL where neither can be
 * written to. */
static TovContact *
find_organiser (TovStore *store, TovMeeting *meeting, GPtrArray *members)
{
  g_autoptr (TovRecord) group =
      tov_store_get (store, &tov_contact_group_entity, meeting->contact_group_id, NULL);
  g_autoptr (TovRecord) partnership = NULL;
  TovContact *found = NULL;

  if (group != NULL)
    partnership = tov_store_get (store, &tov_partnership_entity,
                                 TOV_CONTACT_GROUP (group)->partnership_id, NULL);
  if (partnership != NULL)
    found = find_contact (store, TOV_PARTNERSHIP (partnership)->coordinator_id);
  for (guint i = 0; i < members->len && found == NULL; i++) {
    TovMembership *member = g_ptr_array_index (members, i);

    if (g_strcmp0 (member->role, "chair") == 0)
      found = find_contact (store, member->contact_id);
  }
  return found;
}

static const char *
get_answer (const char *reply)
{
  if (g_strcmp0 (reply, "yes") == 0)
    return "ACCEPTED";
  return g_strcmp0 (reply, "no") == 0 ? "DECLINED" : "NEEDS-ACTION";
}

static gboolean
has_contact (gconstpointer guest, gconstpointer contact)
{
  return g_strcmp0 (tov_record_get_id (TOV_RECORD (((const Guest *) guest)->contact)), contact)
         == 0;
}

static void
add_guest (GPtrArray *guests,
           TovStore *store,
           const char *contact,
           const char *reply,
           gboolean is_optional)
{
  TovContact *found = find_contact (store, contact);
  Guest *guest;

  if (found == NULL)
    return;
  guest = g_new0 (Guest, 1);
  guest->contact = found;
  guest->answer = get_answer (reply);
  guest->is_optional = is_optional;
  g_ptr_array_add (guests, guest);
}

/* Those that were noted for the meeting, and while it is to come the members besides. A deputy may
 * come. */
static GPtrArray *
list_guests (TovStore *store, TovMeeting *meeting, GPtrArray *members, GError **error)
{
  g_autoptr (GPtrArray) attendances =
      tov_owned_load (store, &tov_attendance_entity, "meeting_id",
                      tov_record_get_id (TOV_RECORD (meeting)), "contact_id", error);
  GPtrArray *guests;

  if (attendances == NULL)
    return NULL;
  guests = g_ptr_array_new_with_free_func ((GDestroyNotify) free_guest);
  for (guint i = 0; i < attendances->len; i++) {
    TovAttendance *attendance = g_ptr_array_index (attendances, i);

    add_guest (guests, store, attendance->contact_id, attendance->reply, FALSE);
  }
  for (guint i = 0; i < members->len && g_strcmp0 (meeting->status, "held") != 0; i++) {
    TovMembership *member = g_ptr_array_index (members, i);

    if (!g_ptr_array_find_with_equal_func (guests, member->contact_id, has_contact, NULL))
      add_guest (guests, store, member->contact_id, NULL, g_strcmp0 (member->role, "deputy") == 0);
  }
  return guests;
}

static void
append_guests (Writer *self, GPtrArray *guests)
{
  for (guint i = 0; i < guests->len; i++) {
    const Guest *guest = g_ptr_array_index (guests, i);
    gboolean is_open = g_str_equal (guest->answer, "NEEDS-ACTION");
    g_autofree char *more = g_strdup_printf (
        ";ROLE=%s;PARTSTAT=%s%s", guest->is_optional ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT",
        guest->answer, is_open ? ";RSVP=TRUE" : "");

    append_person (self, "ATTENDEE", guest->contact, more);
  }
}

/* "Styregruppen · Guldborgsund". */
static char *
describe_group (TovStore *store, TovContactGroup *group)
{
  g_autofree char *name = tov_record_display (TOV_RECORD (group));
  g_autofree char *partnership = tov_store_get_title (store, "partnership", group->partnership_id);

  return g_strdup_printf ("%s · %s", name, partnership);
}

/* The open items, numbered as on the agenda. Transfer full; NULL on error. */
static char *
describe_agenda (Writer *self, const char *meeting, GError **error)
{
  g_autoptr (GPtrArray) items = tov_agenda_load (self->store, meeting, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (items == NULL)
    return NULL;
  for (guint i = 0; i < items->len; i++) {
    TovAgendaItem *item = g_ptr_array_index (items, i);

    if (item->closed)
      continue;
    if (text->len == 0)
      g_string_append (text, _ ("Agenda"));
    g_string_append_printf (text, "\n%u. %s", i + 1, item->title);
    if (item->minutes_planned != TOV_NUMBER_NONE)
      /* Translators: how long an item of an agenda takes. */
      g_string_append_printf (text, _ (" (%d min.)"), (int) item->minutes_planned);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "UID" and, of one of a series, when that would have begun. */
static void
append_identity (Writer *self, TovMeeting *meeting)
{
  g_autofree char *uid =
      tov_calendar_get_uid (self->store, tov_record_get_id (TOV_RECORD (meeting)));
  gsize length = strlen (uid);
  const char *time = length > TIME_LENGTH + 1 ? uid + length - TIME_LENGTH : NULL;
  g_autofree char *series = NULL, *escaped = NULL;

  if (time != NULL && time[-1] == ' ' && tov_date_time_is_valid (time))
    series = g_strndup (uid, length - TIME_LENGTH - 1);
  escaped = tov_content_line_escape (series != NULL ? series : uid);
  append (self, "UID", escaped);
  if (series != NULL)
    append_time (self, "RECURRENCE-ID", time);
}

static const char *
get_status (TovMeeting *meeting)
{
  if (g_strcmp0 (meeting->status, "cancelled") == 0)
    return "CANCELLED";
  return g_strcmp0 (meeting->status, "planned") == 0 ? "TENTATIVE" : "CONFIRMED";
}

/* organiser is NULL where nobody can be asked, guests where nobody is invited by this. */
static gboolean
append_event (
    Writer *self, TovMeeting *meeting, TovContact *organiser, GPtrArray *guests, GError **error)
{
  g_autoptr (TovRecord) group =
      tov_store_get (self->store, &tov_contact_group_entity, meeting->contact_group_id, error);
  g_autofree char *agenda =
      group != NULL ? describe_agenda (self, tov_record_get_id (TOV_RECORD (meeting)), error)
                    : NULL;
  g_autofree char *summary = NULL, *sequence = NULL;
  g_autofree char *later = tov_calendar_zones_hour_after (meeting->starts_at);

  if (agenda == NULL)
    return FALSE;
  summary = describe_group (self->store, TOV_CONTACT_GROUP (group));
  sequence = g_strdup_printf ("%" G_GINT64_FORMAT,
                              tov_record_history_count (self->store, TOV_RECORD (meeting)) - 1);
  append (self, "BEGIN", "VEVENT");
  append_identity (self, meeting);
  append (self, "SEQUENCE", sequence);
  append_moment (self, "DTSTAMP", self->moment);
  append_moment (self, "LAST-MODIFIED", tov_record_get_changed (TOV_RECORD (meeting)));
  append_time (self, "DTSTART", meeting->starts_at);
  append_time (self, "DTEND", meeting->ends_at != NULL ? meeting->ends_at : later);
  append_text (self, "SUMMARY", summary);
  append_text (self, "LOCATION", meeting->place);
  append_text (self, "DESCRIPTION", agenda);
  append (self, "STATUS", get_status (meeting));
  if (organiser != NULL)
    append_person (self, "ORGANIZER", organiser, NULL);
  if (guests != NULL)
    append_guests (self, guests);
  append (self, "END", "VEVENT");
  return TRUE;
}

static gboolean
publish (Writer *self, TovMeeting *meeting, GError **error)
{
  g_autoptr (GPtrArray) members = load_members (self->store, meeting, error);
  g_autoptr (TovContact) organiser =
      members != NULL ? find_organiser (self->store, meeting, members) : NULL;

  return members != NULL && append_event (self, meeting, organiser, NULL, error);
}

static void
begin_calendar (Writer *self, const char *method)
{
  append (self, "BEGIN", "VCALENDAR");
  append (self, "VERSION", "2.0");
  append (self, "PRODID", "-//" TOV_APPLICATION_ID "//Tovholder " TOV_VERSION "//DA");
  append (self, "METHOD", method);
  tov_calendar_zones_append (self->text);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  TovMeeting *one = *(TovMeeting *const *) a, *other = *(TovMeeting *const *) b;
  int order = g_strcmp0 (one->starts_at, other->starts_at);

  return order != 0 ? order
                    : g_strcmp0 (tov_record_get_id (TOV_RECORD (one)),
                                 tov_record_get_id (TOV_RECORD (other)));
}

static gboolean
add_meetings (TovStore *store, GPtrArray *meetings, const char *group, GError **error)
{
  g_autoptr (GPtrArray) its =
      tov_owned_load (store, &tov_meeting_entity, "contact_group_id", group, "starts_at", error);

  if (its != NULL)
    g_ptr_array_extend (meetings, its, (GCopyFunc) (void *) g_object_ref, NULL);
  return its != NULL;
}

static void
on_group_cb (TovRecord *record, gpointer groups)
{
  g_ptr_array_add (groups, g_object_ref (record));
}

/* The meetings of one group, of those of a partnership, or of all. */
static GPtrArray *
load_meetings (TovStore *store, const char *partnership, const char *group, GError **error)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);

  if (group != NULL) {
    if (!add_meetings (store, meetings, group, error))
      return NULL;
  } else if (!tov_store_foreach (store, &tov_contact_group_entity, on_group_cb, groups, error)) {
    return NULL;
  }
  for (guint i = 0; i < groups->len; i++) {
    TovContactGroup *its = g_ptr_array_index (groups, i);

    if ((partnership == NULL || g_strcmp0 (its->partnership_id, partnership) == 0)
        && !add_meetings (store, meetings, tov_record_get_id (TOV_RECORD (its)), error))
      return NULL;
  }
  g_ptr_array_sort (meetings, compare_times);
  return g_steal_pointer (&meetings);
}

char *
tov_calendar_write_meetings (TovStore *store,
                             TovNameGuard *guard,
                             const char *partnership,
                             const char *group,
                             const char *moment,
                             GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) meetings = load_meetings (store, partnership, group, error);
  Writer self = { store, guard, moment, text };

  if (meetings == NULL)
    return NULL;
  if (meetings->len == 0) {
    g_set_error_literal (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                         _ ("No meetings are entered yet, so there is nothing for a calendar."));
    return NULL;
  }
  begin_calendar (&self, "PUBLISH");
  for (guint i = 0; i < meetings->len; i++)
    if (!publish (&self, g_ptr_array_index (meetings, i), error))
      return NULL;
  append (&self, "END", "VCALENDAR");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
tov_calendar_write_meeting (
    TovStore *store, TovNameGuard *guard, const char *meeting, const char *moment, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer self = { store, guard, moment, text };
  g_autoptr (TovRecord) record = tov_store_get (store, &tov_meeting_entity, meeting, error);
  TovMeeting *its = (TovMeeting *) record;
  g_autoptr (GPtrArray) members = its != NULL ? load_members (store, its, error) : NULL;
  g_autoptr (GPtrArray) guests = NULL;
  g_autoptr (TovContact) organiser = NULL;

  if (members != NULL)
    guests = list_guests (store, its, members, error);
  if (guests == NULL)
    return NULL;
  organiser = find_organiser (store, its, members);
  if (organiser == NULL || guests->len == 0) {
    g_clear_pointer (&guests, g_ptr_array_unref);
    begin_calendar (&self, "PUBLISH");
  } else {
    begin_calendar (&self, g_str_equal (get_status (its), "CANCELLED") ? "CANCEL" : "REQUEST");
  }
  if (!append_event (&self, its, organiser, guests, error))
    return NULL;
  append (&self, "END", "VCALENDAR");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
tov_calendar_get_uid (TovStore *store, const char *meeting)
{
  g_autoptr (GPtrArray) links =
      tov_owned_load (store, &tov_calendar_link_entity, "meeting_id", meeting, "uid", NULL);

  if (links != NULL && links->len > 0)
    return g_strdup (TOV_CALENDAR_LINK (g_ptr_array_index (links, 0))->uid);
  return g_strdup_printf ("%s@" TOV_APPLICATION_ID, meeting);
}
