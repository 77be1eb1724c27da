/* What can go wrong with files in and out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TOV_IO_ERROR (tov_io_error_quark ())

typedef enum
{
  /* A file could not be read or written; the message says which and why. */
  TOV_IO_ERROR_FILE,
  /* A package breaks rules; the message lists the first hundred places. */
  TOV_IO_ERROR_PACKAGE,
  /* What was written could not be read back whole. */
  TOV_IO_ERROR_INCOMPLETE,
} TovIoError;

GQuark tov_io_error_quark (void);

G_END_DECLS
