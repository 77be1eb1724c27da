/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact-times.h"

#include "tov-log-entry.h"

/* A log entry and its young people are written in any order, for references are looked at when an
 * act ends; and a log entry may name a young person twice. So each row takes what the other table
 * has at that moment, and goes with the last that names it. */
#define ADD_OF_LINK                                                             \
  " INSERT OR IGNORE INTO contact_time"                                         \
  "  SELECT NEW.young_person_id, happened_at, reached, id, form FROM log_entry" \
  "  WHERE id = NEW.log_entry_id;"
#define REMOVE_OF_LINK                                                            \
  " DELETE FROM contact_time WHERE young_person_id = OLD.young_person_id"         \
  "  AND log_entry_id = OLD.log_entry_id AND NOT EXISTS"                          \
  "  (SELECT 1 FROM log_entry_young_person WHERE log_entry_id = OLD.log_entry_id" \
  "  AND young_person_id = OLD.young_person_id);"
#define ADD_OF_ENTRY                                                         \
  " INSERT OR IGNORE INTO contact_time"                                      \
  "  SELECT young_person_id, NEW.happened_at, NEW.reached, NEW.id, NEW.form" \
  "  FROM log_entry_young_person WHERE log_entry_id = NEW.id;"
#define REMOVE_OF_ENTRY                                                          \
  " DELETE FROM contact_time WHERE log_entry_id = OLD.id AND young_person_id IN" \
  "  (SELECT young_person_id FROM log_entry_young_person WHERE log_entry_id = OLD.id);"

#define TRIGGER(name, when, actions) \
  "CREATE TEMP TRIGGER IF NOT EXISTS contact_time_" name " AFTER " when " BEGIN" actions " END;"

static const char *const triggers[] = {
  TRIGGER ("link_insert", "INSERT ON main.log_entry_young_person", ADD_OF_LINK),
  TRIGGER ("link_delete", "DELETE ON main.log_entry_young_person", REMOVE_OF_LINK),
  TRIGGER ("link_update",
           "UPDATE OF log_entry_id, young_person_id ON main.log_entry_young_person",
           REMOVE_OF_LINK ADD_OF_LINK),
  TRIGGER ("entry_insert", "INSERT ON main.log_entry", ADD_OF_ENTRY),
  TRIGGER ("entry_delete", "DELETE ON main.log_entry", REMOVE_OF_ENTRY),
  TRIGGER ("entry_update",
           "UPDATE OF happened_at, reached, form ON main.log_entry",
           REMOVE_OF_ENTRY ADD_OF_ENTRY),
};

/* What the table holds, and what it should. They are the same where there are as many and all that
 * it holds is right, which takes half the time of asking both ways round. */
#define TIMES "SELECT young_person_id, happened_at, reached, log_entry_id, form FROM contact_time"
#define LOGBOOK                                                      \
  "SELECT l.young_person_id, e.happened_at, e.reached, e.id, e.form" \
  " FROM log_entry_young_person AS l JOIN log_entry AS e ON e.id = l.log_entry_id"
#define IS_WRONG                                                                  \
  "SELECT (SELECT count (*) FROM contact_time) <> (SELECT count (*) FROM (SELECT" \
  " DISTINCT log_entry_id, young_person_id FROM log_entry_young_person))"         \
  " OR EXISTS (" TIMES " EXCEPT " LOGBOOK ")"

static void
clear_time (TovContactTime *time)
{
  g_free (time->happened_at);
  g_free (time->log_entry);
}

static gboolean
is_wrong (TovConnection *connection, gboolean *answer, GError **error)
{
  TovStatement *row = tov_connection_prepare (connection, IS_WRONG, error);

  if (row == NULL || !tov_statement_step (row, error))
    return FALSE;
  *answer = tov_statement_get_int64 (row, 0) == 1;
  tov_statement_reset (row);
  return TRUE;
}

static gboolean
make_anew (TovConnection *connection, GError **error)
{
  if (tov_connection_execute (connection,
                              "BEGIN IMMEDIATE; DELETE FROM contact_time;"
                              "INSERT OR IGNORE INTO contact_time " LOGBOOK "; COMMIT",
                              error))
    return TRUE;
  tov_connection_execute (connection, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
tov_contact_times_mend (TovConnection *connection, GError **error)
{
  gboolean is_to_be_made;

  return is_wrong (connection, &is_to_be_made, error)
         && (!is_to_be_made || make_anew (connection, error));
}

gboolean
tov_contact_times_start (TovConnection *connection, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    if (!tov_connection_execute (connection, triggers[i], error))
      return FALSE;
  return TRUE;
}

GArray *
tov_contact_times_list (TovStore *store, const char *young_person, GError **error)
{
  TovStatement *row = tov_connection_prepare (
      tov_store_get_connection (store),
      "SELECT happened_at, reached, form, log_entry_id FROM contact_time"
      " WHERE young_person_id = ? ORDER BY happened_at DESC, log_entry_id DESC",
      error);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (TovContactTime));
  g_autoptr (GError) failure = NULL;

  if (row == NULL)
    return NULL;
  g_array_set_clear_func (times, (GDestroyNotify) clear_time);
  tov_statement_bind_text (row, 1, young_person);
  while (tov_statement_step (row, &failure)) {
    const char *happened_at = tov_statement_get_text (row, 0);
    TovContactTime time = {
      .happened_at = g_strdup (happened_at),
      .on = tov_date_from_time (happened_at),
      .is_reached = tov_statement_get_int64 (row, 1) == 1,
      .form = tov_choice_index (tov_contact_forms, tov_statement_get_text (row, 2)),
      .log_entry = g_strdup (tov_statement_get_text (row, 3)),
    };

    g_array_append_val (times, time);
  }
  if (failure == NULL)
    return g_steal_pointer (&times);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
