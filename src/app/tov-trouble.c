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
} troubles[] = {
  { TOV_STORE_ERROR_FAILED, N_ ("The register could not be opened") },
  { TOV_STORE_ERROR_HELD, N_ ("The register is already open") },
  { TOV_STORE_ERROR_FULL, N_ ("The disk is full") },
  { TOV_STORE_ERROR_READ_ONLY, N_ ("The register cannot be written to") },
  { TOV_STORE_ERROR_DAMAGED, N_ ("The register is damaged") },
  { TOV_STORE_ERROR_NEWER, N_ ("The register was made by a newer Tovholder") },
  { TOV_STORE_ERROR_FOREIGN, N_ ("This is not a register") },
  { TOV_STORE_ERROR_NETWORK, N_ ("The register lies on a network drive") },
};

const char *
tov_trouble_get_title (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_error_matches (error, TOV_STORE_ERROR, (int) troubles[i].code))
      return _ (troubles[i].title);
  return _ (troubles[0].title);
}

char *
tov_trouble_describe (const GError *error, const char *path)
{
  return path != NULL ? g_strdup_printf ("%s\n\n%s", error->message, path)
                      : g_strdup (error->message);
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
