/* The workbooks of make-sheets.py, for the tests that read them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-sheet.h"

/* Makes them once, in a folder that sheets_remove () removes. FALSE where openpyxl is missing. */
gboolean sheets_make (void);
void sheets_remove (void);
/* Transfer full. */
char *sheets_get_path (const char *name);

/* The sheets of such a file; fails the test on error. Transfer full. */
GPtrArray *sheets_read (const char *name);
/* Reads the bytes as a file of that name; may fail. Transfer full. */
GPtrArray *sheets_read_bytes (const char *name, const char *bytes, gsize length, GError **error);
