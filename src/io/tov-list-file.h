/* A list as the user sees it, saved for Excel: as CSV in the list dialect, or as a workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-io-error.h"
#include "tov-record.h"

G_BEGIN_DECLS

typedef struct _TovListFile TovListFile;

/* Tells what the record of that entity and id is called. Transfer full. */
typedef char *(*TovListTitleFunc) (const char *entity, const char *id, gpointer user_data);
/* What stands in a column of an item: of a number, an amount, a date or a time as a record stores
 * it (tov_record_get_text ()), of all else the words. Transfer full; NULL where nothing does. */
typedef char *(*TovListValueFunc) (gpointer item, gpointer user_data);

/* name: what the list is called, in the language of the program. items: in the order they are
 * shown, one row each. */
TovListFile *tov_list_file_new (const char *name, GListModel *items);
void tov_list_file_free (TovListFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovListFile, tov_list_file_free)

/* Columns stand in the order they are added. label: in the language of the program. */
void tov_list_file_add_column (TovListFile *self,
                               const char *label,
                               TovKind kind,
                               TovListValueFunc get_value,
                               gpointer user_data);
/* A column for each column of the entity's list; the items are its records. What is covered of a
 * protected young person is covered here too. */
void tov_list_file_add_fields (TovListFile *self,
                               const TovEntity *entity,
                               TovListTitleFunc titles,
                               gpointer user_data);

/* Dates are dates and numbers numbers. The file ends with .csv or .xlsx; it is complete or not
 * there, and an older one is replaced only by a complete one. */
gboolean tov_list_file_write (TovListFile *self, const char *path, GError **error);

G_END_DECLS
