/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact-log.h"

#include "tov-ball-acts.h"
#include "tov-clock.h"
#include "tov-log-entry-theme.h"
#include "tov-log-entry-young-person.h"
#include "tov-next-step.h"
#include "tov-open-steps.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A draft as text is a key file with this group. */
#define GROUP "contact"

/* Of so many of a worker's newest log entries it is seen whom they were about. */
#define N_RECENT_ENTRIES "200"

/* The texts and lists of a draft, by what they are called in its text. */
static const struct
{
  const char *key;
  gsize offset;
} texts[] = {
  { "happened_at", G_STRUCT_OFFSET (TovContactDraft, happened_at) },
  { "form", G_STRUCT_OFFSET (TovContactDraft, form) },
  { "worker", G_STRUCT_OFFSET (TovContactDraft, worker) },
  { "note", G_STRUCT_OFFSET (TovContactDraft, note) },
  { "corrects", G_STRUCT_OFFSET (TovContactDraft, corrects) },
  { "step_text", G_STRUCT_OFFSET (TovContactDraft, step_text) },
  { "step_responsible", G_STRUCT_OFFSET (TovContactDraft, step_responsible) },
  { "ball_contact", G_STRUCT_OFFSET (TovContactDraft, ball_contact) },
  { "ball_organisation", G_STRUCT_OFFSET (TovContactDraft, ball_organisation) },
  { "expectation", G_STRUCT_OFFSET (TovContactDraft, expectation) },
}, lists[] = {
  { "young_people", G_STRUCT_OFFSET (TovContactDraft, young_people) },
  { "themes", G_STRUCT_OFFSET (TovContactDraft, themes) },
  { "done_steps", G_STRUCT_OFFSET (TovContactDraft, done_steps) },
};

static char **
get_text (const TovContactDraft *self, gsize offset)
{
  return (char **) G_STRUCT_MEMBER_P (self, offset);
}

static GPtrArray *
get_list (const TovContactDraft *self, gsize offset)
{
  return G_STRUCT_MEMBER (GPtrArray *, self, offset);
}

static gboolean
fail (GError **error, TovRecordError code, const char *message)
{
  g_set_error_literal (error, TOV_RECORD_ERROR, code, message);
  return FALSE;
}

static gboolean
check (const TovContactDraft *draft, GError **error)
{
  if (draft->corrects != NULL)
    return draft->note != NULL
           || fail (error, TOV_RECORD_ERROR_REQUIRED, _ ("Write what is to be added."));
  if (draft->young_people->len == 0)
    return fail (error, TOV_RECORD_ERROR_REQUIRED, _ ("Choose who it is about."));
  if (tov_date_from_time (draft->happened_at) > tov_clock_today ())
    return fail (error, TOV_RECORD_ERROR_RULE,
                 _ ("The logbook holds what has happened, so the day cannot be after today."));
  return TRUE;
}

static GPtrArray *
read_ids (TovStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  while (tov_statement_step (statement, &failure))
    g_ptr_array_add (ids, g_strdup (tov_statement_get_text (statement, 0)));
  if (failure == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* Those that a log entry is about. */
static GPtrArray *
list_people (TovStore *store, const char *entry, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (store),
                              "SELECT young_person_id FROM log_entry_young_person"
                              " WHERE log_entry_id = ? ORDER BY young_person_id",
                              error);

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, entry);
  return read_ids (statement, error);
}

/* "Mikkel Rasmussen and 2 others". */
static char *
describe_people (TovStore *store, GPtrArray *people)
{
  g_autofree char *first =
      people->len > 0
          ? tov_store_get_title (store, tov_young_person_entity.name, g_ptr_array_index (people, 0))
          : g_strdup ("");

  if (people->len <= 1)
    return g_steal_pointer (&first);
  /* Translators: %s is the name of a young person, %u how many there are besides. */
  return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", people->len - 1), first,
                          people->len - 1);
}

static char *
describe (TovStore *store, const TovContactDraft *draft, GPtrArray *people)
{
  g_autofree char *words = describe_people (store, people);

  /* Translators: %s is a young person's name, or several: "Anne Bak and 2 others"; so below. */
  if (draft->corrects != NULL)
    return g_strdup_printf (_ ("Addition about %s written"), words);
  return g_strdup_printf (
      draft->is_reached ? _ ("Contact with %s logged") : _ ("Attempt to reach %s logged"), words);
}

/* What an addition adds to tells the rest. */
static TovRecord *
create_addition (TovStore *store, const TovContactDraft *draft, GError **error)
{
  g_autoptr (TovRecord) original =
      tov_store_get (store, &tov_log_entry_entity, draft->corrects, error);
  TovLogEntry *from = (TovLogEntry *) original;

  if (original == NULL)
    return NULL;
  return g_object_new (TOV_TYPE_LOG_ENTRY, "happened_at", from->happened_at, "form", from->form,
                       "reached", from->reached, "worker_id",
                       draft->worker != NULL ? draft->worker : from->worker_id, "note", draft->note,
                       "corrects_id", draft->corrects, "minutes", TOV_NUMBER_NONE, NULL);
}

static TovRecord *
create_entry (TovStore *store, const TovContactDraft *draft, GError **error)
{
  if (draft->corrects != NULL)
    return create_addition (store, draft, error);
  return g_object_new (TOV_TYPE_LOG_ENTRY, "happened_at", draft->happened_at, "form", draft->form,
                       "reached", draft->is_reached, "minutes", draft->minutes, "worker_id",
                       draft->worker, "note", draft->note, NULL);
}

/* A record that joins the log entry and each of the ids. */
static gboolean
save_links (TovStore *store,
            const TovEntity *entity,
            const char *field,
            const char *entry,
            GPtrArray *ids,
            GError **error)
{
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (TovRecord) link = tov_record_new (entity);

    g_object_set (link, "log_entry_id", entry, field, g_ptr_array_index (ids, i), NULL);
    if (!tov_store_save (store, link, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
save_steps (TovStore *store, const TovContactDraft *draft, TovDate today, GError **error)
{
  for (guint i = 0; i < draft->done_steps->len; i++)
    if (!tov_open_steps_finish (store, g_ptr_array_index (draft->done_steps, i), today, error))
      return FALSE;
  for (guint i = 0; draft->step_text != NULL && i < draft->young_people->len; i++) {
    g_autoptr (TovRecord) step = g_object_new (
        TOV_TYPE_NEXT_STEP, "young_person_id", g_ptr_array_index (draft->young_people, i), "text",
        draft->step_text, "set_on", today, "due_on", draft->step_due, "responsible_id",
        draft->step_responsible, NULL);

    if (!tov_store_save (store, step, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
throw_balls (TovStore *store, const TovContactDraft *draft, TovDate today, GError **error)
{
  if (draft->ball_contact == NULL && draft->ball_organisation == NULL)
    return TRUE;
  for (guint i = 0; i < draft->young_people->len; i++) {
    const char *person = g_ptr_array_index (draft->young_people, i);
    g_autofree char *name = NULL;

    if (tov_ball_throw (store, person, draft->ball_contact, draft->ball_organisation,
                        draft->expectation, draft->worker, today, error))
      continue;
    name = tov_store_get_title (store, tov_young_person_entity.name, person);
    g_prefix_error (error, "%s: ", name);
    return FALSE;
  }
  return TRUE;
}

static gboolean
save_all (TovStore *store,
          const TovContactDraft *draft,
          TovRecord *record,
          GPtrArray *people,
          GError **error)
{
  TovDate today = tov_clock_today ();

  if (!tov_store_save (store, record, error)
      || !save_links (store, &tov_log_entry_young_person_entity, "young_person_id",
                      tov_record_get_id (record), people, error))
    return FALSE;
  return draft->corrects != NULL
         || (save_links (store, &tov_log_entry_theme_entity, "theme_id", tov_record_get_id (record),
                         draft->themes, error)
             && save_steps (store, draft, today, error)
             && throw_balls (store, draft, today, error));
}

TovContactDraft *
tov_contact_draft_new (void)
{
  TovContactDraft *self = g_new0 (TovContactDraft, 1);

  self->is_reached = TRUE;
  self->minutes = TOV_NUMBER_NONE;
  self->young_people = g_ptr_array_new_with_free_func (g_free);
  self->themes = g_ptr_array_new_with_free_func (g_free);
  self->done_steps = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
tov_contact_draft_free (TovContactDraft *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*get_text (self, texts[i].offset));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_unref (get_list (self, lists[i].offset));
  g_free (self);
}

char *
tov_contact_draft_to_text (const TovContactDraft *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    const char *text = *get_text (self, texts[i].offset);

    if (text != NULL)
      g_key_file_set_string (file, GROUP, texts[i].key, text);
  }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    GPtrArray *list = get_list (self, lists[i].offset);

    g_key_file_set_string_list (file, GROUP, lists[i].key, (const char *const *) list->pdata,
                                list->len);
  }
  g_key_file_set_boolean (file, GROUP, "reached", self->is_reached);
  if (self->minutes != TOV_NUMBER_NONE)
    g_key_file_set_int64 (file, GROUP, "minutes", self->minutes);
  if (self->step_due != TOV_DATE_NONE) {
    g_autofree char *due = tov_date_to_iso (self->step_due);

    g_key_file_set_string (file, GROUP, "step_due", due);
  }
  return g_key_file_to_data (file, NULL, NULL);
}

TovContactDraft *
tov_contact_draft_from_text (const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *due = NULL;
  TovContactDraft *self;

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL)
      || !g_key_file_has_group (file, GROUP))
    return NULL;
  self = tov_contact_draft_new ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *get_text (self, texts[i].offset) = g_key_file_get_string (file, GROUP, texts[i].key, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    g_autofree GStrv ids = g_key_file_get_string_list (file, GROUP, lists[i].key, NULL, NULL);

    for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
      g_ptr_array_add (get_list (self, lists[i].offset), ids[j]);
  }
  self->is_reached = g_key_file_get_boolean (file, GROUP, "reached", NULL);
  if (g_key_file_has_key (file, GROUP, "minutes", NULL))
    self->minutes = g_key_file_get_int64 (file, GROUP, "minutes", NULL);
  due = g_key_file_get_string (file, GROUP, "step_due", NULL);
  if (due != NULL)
    self->step_due = tov_date_from_iso (due);
  return self;
}

gboolean
tov_contact_log_save (TovStore *store, const TovContactDraft *draft, char **entry, GError **error)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (TovRecord) record = NULL;
  g_autofree char *title = NULL;

  if (!check (draft, error))
    return FALSE;
  people = draft->corrects != NULL ? list_people (store, draft->corrects, error)
                                   : g_ptr_array_ref (draft->young_people);
  record = people != NULL ? create_entry (store, draft, error) : NULL;
  if (record == NULL)
    return FALSE;
  title = describe (store, draft, people);
  if (!tov_store_begin (store, title, error)
      || !tov_store_end (store, save_all (store, draft, record, people, error), error))
    return FALSE;
  if (entry != NULL)
    *entry = g_strdup (tov_record_get_id (record));
  return TRUE;
}

char *
tov_contact_log_get_last_form (TovStore *store, const char *worker)
{
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (store),
                              "SELECT form FROM log_entry WHERE worker_id IS ?"
                              " AND corrects_id IS NULL ORDER BY created DESC, id LIMIT 1",
                              NULL);
  char *form = NULL;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, worker);
  if (tov_statement_step (statement, NULL)) {
    form = g_strdup (tov_statement_get_text (statement, 0));
    tov_statement_reset (statement);
  }
  return form;
}

GPtrArray *
tov_contact_log_list_recent (TovStore *store, const char *worker, guint limit)
{
  TovStatement *statement = tov_connection_prepare (
      tov_store_get_connection (store),
      "SELECT named.young_person_id FROM (SELECT id, happened_at FROM log_entry"
      "   WHERE worker_id IS ?1 ORDER BY happened_at DESC, id LIMIT " N_RECENT_ENTRIES ") AS entry"
      " JOIN log_entry_young_person AS named ON named.log_entry_id = entry.id"
      " GROUP BY named.young_person_id"
      " ORDER BY max (entry.happened_at) DESC, named.young_person_id LIMIT ?2",
      NULL);
  GPtrArray *people = NULL;

  if (statement != NULL) {
    tov_statement_bind_text (statement, 1, worker);
    tov_statement_bind_int64 (statement, 2, limit);
    people = read_ids (statement, NULL);
  }
  return people != NULL ? people : g_ptr_array_new_with_free_func (g_free);
}
