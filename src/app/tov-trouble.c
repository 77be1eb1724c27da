/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-trouble.h"

#include "tov-store.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* One row for each thing that can be wrong with a register; the first is for all the rest. */
static const struct
{
  TovStoreError code;
  const char *title;
  const char *advice;
} troubles[] = {
  { TOV_STORE_ERROR_FAILED, N_ ("The register could not be opened"),
    N_ ("Nothing has been changed in it. Start Tovholder again; if it still cannot be opened, put "
        "back the latest backup, which lies in the same folder.") },
  { TOV_STORE_ERROR_HELD, N_ ("The register is already open"),
    N_ ("Another Tovholder has it, and all that is in it is safe. Use the window that is open, or "
        "close it first.") },
  { TOV_STORE_ERROR_FULL, N_ ("The disk is full"),
    N_ ("All that was saved before is safe. Make room on the disk, and start Tovholder again.") },
  { TOV_STORE_ERROR_READ_ONLY, N_ ("The register cannot be written to"),
    N_ ("All that is in it is safe. Ask for the right to write to the file and its folder, or open "
        "a copy in a folder of your own.") },
  { TOV_STORE_ERROR_DAMAGED, N_ ("The register is damaged"),
    N_ ("Tovholder has not changed it. Keep the file as it is, and open the latest backup, which "
        "lies in the same folder.") },
  { TOV_STORE_ERROR_NEWER, N_ ("The register was made by a newer Tovholder"),
    N_ ("All that is in it is safe. Update Tovholder to the version the register was last opened "
        "with, or a later one.") },
  { TOV_STORE_ERROR_FOREIGN, N_ ("This is not a register"),
    N_ ("The file belongs to another program and has not been touched. Choose a register made by "
        "Tovholder.") },
  { TOV_STORE_ERROR_NETWORK, N_ ("The register lies on a network drive"),
    N_ ("There a register can be damaged, so it has not been opened. Move it to this computer, and "
        "open it there.") },
};

static guint
find_trouble (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_error_matches (error, TOV_STORE_ERROR, (int) troubles[i].code))
      return i;
  return 0;
}

const char *
tov_trouble_get_title (const GError *error)
{
  return _ (troubles[find_trouble (error)].title);
}

char *
tov_trouble_describe (const GError *error, const char *path)
{
  const char *advice = _ (troubles[find_trouble (error)].advice);

  /* The message itself helps only who is to mend it, so it comes last. */
  return path != NULL ? g_strdup_printf ("%s\n\n%s\n%s", advice, path, error->message)
                      : g_strdup_printf ("%s\n\n%s", advice, error->message);
}

GtkWidget *
tov_trouble_window_new (GtkApplication *application, const GError *error, const char *path)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_status_page_new ();
  g_autofree char *words = tov_trouble_describe (error, path);
  g_autofree char *escaped = tov_text_escape (words);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), tov_trouble_get_title (error));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), escaped);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Tovholder");
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 520);
  return window;
}
