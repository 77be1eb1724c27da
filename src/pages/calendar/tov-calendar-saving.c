/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar-saving.h"

#include "tov-calendar.h"
#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-file-choice.h"
#include "tov-meeting.h"
#include "tov-policy.h"
#include "tov-safe-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TovContext *context;
  char *text;
  /* What looked like names of young people and was left out; "" for nothing. */
  char *covered;
} Saving;

static void
free_saving (Saving *self)
{
  g_object_unref (self->context);
  g_free (self->text);
  g_free (self->covered);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

static void
tell (Saving *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *words = NULL;

  if (*self->covered == '\0')
    words = g_strdup_printf (_ ("The calendar is saved as “%s”"), name);
  else
    /* Translators: the first %s is the name of a file, the second such as "Mikkel, Holm". */
    words = g_strdup_printf (
        _ ("The calendar is saved as “%s”, without what may be names of young people: %s"), name,
        self->covered);
  tov_context_notify (self->context, words, FALSE);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tov_file_choice_save_finish (result, &error);

  if (path != NULL && tov_safe_file_write (path, self->text, strlen (self->text), &error))
    tell (self, path);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tov_context_fail (self->context, _ ("The calendar was not saved"), error);
}

/* "Lolland Styregruppen", as files of several partnerships may lie side by side. */
static char *
describe_group (TovStore *store, const char *id)
{
  g_autoptr (TovRecord) group = tov_store_get (store, &tov_contact_group_entity, id, NULL);
  g_autofree char *name = NULL, *partnership = NULL;

  if (group == NULL)
    return g_strdup (_ ("Meetings"));
  name = tov_record_display (group);
  partnership =
      tov_store_get_title (store, "partnership", TOV_CONTACT_GROUP (group)->partnership_id);
  return g_strdup_printf ("%s %s", partnership, name);
}

/* "Lolland Styregruppen 2011-11-08" of a meeting, else whose meetings they are. */
static char *
describe (TovStore *store, TovRecord *meeting, const char *group)
{
  g_autofree char *name = NULL, *day = NULL;

  if (meeting == NULL)
    return group != NULL ? describe_group (store, group) : g_strdup (_ ("Meetings"));
  name = describe_group (store, TOV_MEETING (meeting)->contact_group_id);
  day = tov_date_to_iso (tov_date_from_time (TOV_MEETING (meeting)->starts_at));
  return g_strdup_printf ("%s %s", name, day);
}

static char *
compose (
    TovContext *context, TovNameGuard *guard, TovRecord *meeting, const char *group, GError **error)
{
  TovStore *store = tov_context_get_store (context);
  g_autofree char *now = tov_clock_now ();

  if (meeting != NULL)
    return tov_calendar_write_meeting (store, guard, tov_record_get_id (meeting), now, error);
  return tov_calendar_write_meetings (store, guard, tov_context_get_partnership (context), group,
                                      now, error);
}

static char *
list_covered (TovNameGuard *guard)
{
  GPtrArray *found = tov_name_guard_get_found (guard);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (found, i));
  return g_string_free (words, FALSE);
}

void
tov_calendar_saving_ask (TovContext *context, GtkWindow *parent, const char *id)
{
  static const char *const endings[] = { ".ics", NULL };
  TovStore *store = tov_context_get_store (context);
  g_autoptr (TovRecord) meeting =
      id != NULL ? tov_store_get (store, &tov_meeting_entity, id, NULL) : NULL;
  const char *group = meeting == NULL ? id : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, &error);
  g_autoptr (Saving) self = g_new0 (Saving, 1);
  g_autofree char *name = describe (store, meeting, group);
  g_autofree char *file_name = g_strconcat (name, ".ics", NULL);

  self->context = g_object_ref (context);
  if (guard != NULL && tov_policy_check (TOV_POLICY_INTERNAL, &error))
    self->text = compose (context, guard, meeting, group, &error);
  if (self->text == NULL) {
    tov_context_fail (context, _ ("There is no calendar to save"), error);
    return;
  }
  self->covered = list_covered (guard);
  tov_file_choice_save (parent, _ ("Save the Calendar (.ics)"), file_name, endings, NULL,
                        on_chosen_cb, g_steal_pointer (&self));
}
