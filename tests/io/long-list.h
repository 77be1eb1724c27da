/* A long list of contacts with faults in it, as CSV or as a workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Rows below the heading, and how many of them are faulty: every twenty-fifth, in turn one without
 * a given name, with a spreadsheet's error for an organisation, with a day that does not exist, and
 * with words for a date. */
#define LONG_LIST_ROWS   5000
#define LONG_LIST_FAULTY 200

/* Whether a row, from 0, is faulty. */
gboolean long_list_is_faulty (guint row);
/* The path ends with .csv or .xlsx. */
void long_list_write (const char *path);
