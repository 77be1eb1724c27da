/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar-import-private.h"

#include "tov-calendar-group.h"
#include "tov-calendar-link.h"
#include "tov-consequences.h"
#include "tov-contact.h"
#include "tov-membership.h"
#include "tov-owned.h"

static void
free_row (TovCalendarImportRow *row)
{
  g_free (row->row.title);
  g_free (row->row.words);
  g_clear_object (&row->meeting);
  g_free (row->uid);
  g_ptr_array_unref (row->attendances);
  g_free (row);
}

static void
on_meeting_cb (TovRecord *record, gpointer user_data)
{
  TovCalendarImport *self = user_data;

  g_hash_table_insert (self->meetings,
                       tov_calendar_get_uid (self->store, tov_record_get_id (record)),
                       g_object_ref (record));
}

static void
on_contact_cb (TovRecord *record, gpointer user_data)
{
  TovCalendarImport *self = user_data;
  const char *email = TOV_CONTACT (record)->email;
  g_autofree char *address = email != NULL ? g_strstrip (g_utf8_strdown (email, -1)) : NULL;

  if (address != NULL && !g_hash_table_contains (self->contacts, address))
    g_hash_table_insert (self->contacts, g_steal_pointer (&address), g_object_ref (record));
}

/* For whom somebody comes: as a member of the group. */
static void
fill_organisation (TovCalendarImport *self, TovAttendance *attendance, const char *group)
{
  g_autoptr (GPtrArray) members = NULL;

  if (attendance->organisation_id != NULL || group == NULL)
    return;
  members = tov_owned_load (self->store, &tov_membership_entity, "contact_group_id", group,
                            "from_date", NULL);
  for (guint i = 0; members != NULL && i < members->len; i++) {
    TovMembership *member = g_ptr_array_index (members, i);

    if (g_strcmp0 (member->contact_id, attendance->contact_id) == 0)
      g_object_set (attendance, "organisation-id", member->organisation_id, NULL);
  }
}

static gboolean
write_link (TovCalendarImport *self, TovCalendarImportRow *row, GError **error)
{
  g_autoptr (TovRecord) link = NULL;

  if (row->uid == NULL)
    return TRUE;
  link = tov_record_new (&tov_calendar_link_entity);
  g_object_set (link, "meeting-id", tov_record_get_id (TOV_RECORD (row->meeting)), "uid", row->uid,
                NULL);
  return tov_store_save (self->store, link, error);
}

static gboolean
write_meeting (TovCalendarImport *self,
               TovCalendarImportRow *row,
               const char *group,
               GError **error)
{
  if (row->row.state == TOV_CALENDAR_NEW)
    g_object_set (row->meeting, "contact-group-id", group, NULL);
  return tov_consequences_save (self->store, TOV_RECORD (row->meeting), error)
         && write_link (self, row, error);
}

static gboolean
write_row (TovCalendarImport *self, TovCalendarImportRow *row, const char *group, GError **error)
{
  if (row->meeting != NULL && !write_meeting (self, row, group, error))
    return FALSE;
  for (guint i = 0; i < row->attendances->len; i++) {
    TovAttendance *attendance = g_ptr_array_index (row->attendances, i);

    if (attendance->meeting_id == NULL)
      g_object_set (attendance, "meeting-id", tov_record_get_id (TOV_RECORD (row->meeting)), NULL);
    fill_organisation (self, attendance, group);
    if (!tov_consequences_save (self->store, TOV_RECORD (attendance), error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_rows (TovCalendarImport *self, const char *group, GError **error)
{
  for (guint i = 0; i < self->rows->len; i++) {
    TovCalendarImportRow *row = g_ptr_array_index (self->rows, i);

    if (row->row.is_taken && !write_row (self, row, group, error))
      return FALSE;
  }
  return TRUE;
}

TovCalendarImport *
tov_calendar_import_new (TovStore *store,
                         const TovCalendar *calendar,
                         TovDate today,
                         GError **error)
{
  g_autoptr (TovCalendarImport) self = g_new0 (TovCalendarImport, 1);

  self->store = g_object_ref (store);
  self->today = today;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  self->meetings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->seen = g_hash_table_new (g_str_hash, g_str_equal);
  self->contacts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  if (!tov_store_foreach (store, &tov_meeting_entity, on_meeting_cb, self, error)
      || !tov_store_foreach (store, &tov_contact_entity, on_contact_cb, self, error)
      || !tov_calendar_group_guess (store, calendar, self->meetings, &self->group, error))
    return NULL;
  for (guint i = 0; i < calendar->events->len; i++)
    tov_calendar_import_look_at (self, calendar->method, g_ptr_array_index (calendar->events, i));
  g_hash_table_remove_all (self->seen);
  return g_steal_pointer (&self);
}

void
tov_calendar_import_free (TovCalendarImport *self)
{
  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->contacts, g_hash_table_unref);
  g_free (self->group);
  g_free (self);
}

GPtrArray *
tov_calendar_import_get_rows (TovCalendarImport *self)
{
  return self->rows;
}

gboolean
tov_calendar_row_can_be_taken (const TovCalendarRow *row)
{
  return row->state != TOV_CALENDAR_NOTHING && row->state != TOV_CALENDAR_FAULTY;
}

gboolean
tov_calendar_import_needs_group (TovCalendarImport *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const TovCalendarRow *row = g_ptr_array_index (self->rows, i);

    if (row->is_taken && row->state == TOV_CALENDAR_NEW)
      return TRUE;
  }
  return FALSE;
}

guint
tov_calendar_import_count (TovCalendarImport *self)
{
  guint n_taken = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n_taken += ((const TovCalendarRow *) g_ptr_array_index (self->rows, i))->is_taken ? 1 : 0;
  return n_taken;
}

const char *
tov_calendar_import_get_group (TovCalendarImport *self)
{
  return self->group;
}

gboolean
tov_calendar_import_run (TovCalendarImport *self,
                         const char *group,
                         const char *title,
                         GError **error)
{
  return tov_store_begin (self->store, title, error)
         && tov_store_end (self->store, write_rows (self, group, error), error);
}
