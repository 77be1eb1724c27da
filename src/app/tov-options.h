/* What the command line says to the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean example;
  /* The file is received, not opened where it lies; it may be missing. */
  gboolean receive;
  /* A copy of the file is shown, in which nothing can be changed. */
  gboolean look;
  gboolean log_contact;
  /* Started by the bus, which says what to do. */
  gboolean service;
  char *page;
  /* NULL, or one name and the NULL that ends the list. */
  char **files;
} TovOptions;

/* Reads them, and those of the session. G_OPTION_ERROR on error; transfer full. */
TovOptions *tov_options_read (int argc, char **argv, GError **error);
void tov_options_free (TovOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovOptions, tov_options_free)

G_END_DECLS
