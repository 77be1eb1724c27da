/* A list as the user sees it, saved for Excel: as CSV in the list dialect, or as a workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-io-error.h"
#include "tov-record.h"

G_BEGIN_DECLS

/* Tells what the record of that entity and id is called. Transfer full. */
typedef char *(*TovListTitleFunc) (const char *entity, const char *id, gpointer user_data);

/* Writes the records of a list model, one row each, with a column for each column of the entity's
 * list, dates as dates and numbers as numbers. What is covered of a protected young person is
 * covered here too. The file ends with .csv or .xlsx; it is complete or not there, and an older one
 * is replaced only by a complete one. */
gboolean tov_list_file_write (const char *path,
                              const TovEntity *entity,
                              GListModel *records,
                              TovListTitleFunc titles,
                              gpointer user_data,
                              GError **error);

G_END_DECLS
