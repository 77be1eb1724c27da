/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-list.h"

#include "tov-budget-line.h"
#include "tov-list-file.h"
#include "tov-log-entry.h"
#include "tov-young-person.h"

/* Takes the record. */
static void
append (GListStore *list, TovRecord *record)
{
  g_list_store_append (list, record);
  g_object_unref (record);
}

TovRecord *
small_list_make (const TovEntity *entity, const char *id, ...)
{
  TovRecord *record = tov_record_new (entity);
  const char *name;
  va_list pairs;

  tov_record_set_id (record, id);
  va_start (pairs, id);
  while ((name = va_arg (pairs, const char *)) != NULL) {
    g_autoptr (GError) error = NULL;

    tov_record_set_text (record, tov_entity_get_field (entity, name), va_arg (pairs, const char *),
                         &error);
    g_assert_no_error (error);
  }
  va_end (pairs);
  return record;
}

GListModel *
small_list_people (void)
{
  GListStore *list = g_list_store_new (TOV_TYPE_RECORD);

  append (list,
          small_list_make (&tov_young_person_entity, "u1", "reference", "1", "given_name", "=1+1",
                           "family_name", "Bak; \"Ib\"", "birth_date", "1993-05-14", "gender",
                           "female", "town", "Ærøskøbing", "phone", "12345678", NULL));
  append (list, small_list_make (&tov_young_person_entity, "u2", "reference", "2", "given_name",
                                 "Anna", "family_name", "Holm", "birth_date", "1993", "town",
                                 "Vejle", "phone", "87654321", "protected", "1", NULL));
  return G_LIST_MODEL (list);
}

GListModel *
small_list_budget (void)
{
  GListStore *list = g_list_store_new (TOV_TYPE_RECORD);

  append (list, small_list_make (&tov_budget_line_entity, "b1", "heading", "Løn", "year", "2011",
                                 "budgeted", "123456789", "spent", "-5", NULL));
  append (list, small_list_make (&tov_budget_line_entity, "b2", "heading", "-", "partnership_id",
                                 "p", "budgeted", "0", NULL));
  append (list, small_list_make (&tov_budget_line_entity, "b3", "heading", "Kørsel", NULL));
  return G_LIST_MODEL (list);
}

GListModel *
small_list_log (void)
{
  GListStore *list = g_list_store_new (TOV_TYPE_RECORD);

  append (list, small_list_make (&tov_log_entry_entity, "l1", "happened_at", "2011-10-14T09:30",
                                 "form", "phone", "reached", "1", "minutes", "15", "worker_id", "c",
                                 "note", "Ringede.\nAftalte møde.", NULL));
  /* A day that Excel has not, as a slip of the hand may leave it. */
  append (list, small_list_make (&tov_log_entry_entity, "l2", "happened_at", "1899-10-14T23:59",
                                 "form", "meeting", NULL));
  return G_LIST_MODEL (list);
}

static char *
get_title (const char *entity, const char *id, gpointer user_data)
{
  return g_strdup_printf ("<%s %s>", entity, id);
}

gboolean
small_list_write (const char *path, const TovEntity *entity, GListModel *records, GError **error)
{
  g_autoptr (TovListFile) list = tov_list_file_new (entity->plural, records);

  tov_list_file_add_fields (list, entity, get_title, NULL);
  return tov_list_file_write (list, path, error);
}
