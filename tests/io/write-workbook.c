/* Writes the small annex as a workbook, for programs that look at it from outside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "small-annex.h"
#include "tov-workbook.h"

int
main (int argc, char **argv)
{
  g_autoptr (TovAnnex) annex = small_annex_new ();
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (argc == 2 && tov_workbook_write (annex, argv[1], NULL, NULL, NULL, &error))
    return 0;
  g_printerr ("%s\n", error != NULL ? error->message : "Usage: write-workbook FILE");
  return 1;
}
