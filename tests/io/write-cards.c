/* Writes the small contacts into a folder, as cards with notes, for programs that read them from
 * outside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "small-cards.h"
#include "tov-vcard.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovStore) store = NULL;
  g_autoptr (GListModel) cards = NULL;
  g_autofree char *path = NULL;

  setlocale (LC_ALL, "");
  if (argc != 2) {
    g_printerr ("Usage: write-cards FOLDER\n");
    return 1;
  }
  store = tov_store_open (NULL, &error);
  cards = store != NULL ? small_cards_make (store) : NULL;
  path = g_build_filename (argv[1], "cards.vcf", NULL);
  if (cards != NULL && tov_vcard_write (store, cards, TRUE, path, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
