/* Writes the small lists as workbooks into a folder, for programs that look at them from outside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "small-list.h"
#include "tov-budget-line.h"
#include "tov-list-file.h"
#include "tov-log-entry.h"
#include "tov-young-person.h"

static gboolean
write_list (const char *folder, const TovEntity *entity, GListModel *list)
{
  g_autoptr (GListModel) records = list;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat (entity->name, ".xlsx", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (small_list_write (path, entity, records, &error))
    return TRUE;
  g_printerr ("%s\n", error->message);
  return FALSE;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc == 2 && write_list (argv[1], &tov_young_person_entity, small_list_people ())
      && write_list (argv[1], &tov_budget_line_entity, small_list_budget ())
      && write_list (argv[1], &tov_log_entry_entity, small_list_log ()))
    return 0;
  g_printerr ("Usage: write-list FOLDER\n");
  return 1;
}
