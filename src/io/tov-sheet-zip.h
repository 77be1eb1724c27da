/* The XML parts of a zip file, each read in a stream.
 *
 * Nothing in the file can make it unpack without end: what comes out is counted, a text without a
 * tag is no longer than a cell can be, and elements are not nested deeper than any program nests
 * them. There are no entities but XML's own five.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TOV_SHEET_ZIP_ERROR (tov_sheet_zip_error_quark ())

/* What is wrong with a file; the message of the first says more. */
typedef enum
{
  TOV_SHEET_ZIP_ERROR_DAMAGED,
  /* It would unpack to more than a list is. */
  TOV_SHEET_ZIP_ERROR_LARGE,
  TOV_SHEET_ZIP_ERROR_LOCKED,
} TovSheetZipError;

GQuark tov_sheet_zip_error_quark (void);

typedef struct _TovSheetZip TovSheetZip;

/* The bytes must live as long. */
TovSheetZip *tov_sheet_zip_new (const char *bytes, gsize length, GCancellable *cancellable);
void tov_sheet_zip_free (TovSheetZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovSheetZip, tov_sheet_zip_free)

/* Reads a part by its name from the root: "/xl/workbook.xml". One that is not there is empty.
 * is_found may be NULL. */
gboolean tov_sheet_zip_parse (TovSheetZip *self,
                              const char *part,
                              const GMarkupParser *parser,
                              gpointer user_data,
                              gboolean *is_found,
                              GError **error);

/* For the parsers: whether an element has that name, whatever its prefix; and the attribute of a
 * name, NULL if there is none. */
gboolean tov_sheet_zip_is_named (const char *element, const char *name);
const char *
tov_sheet_zip_find_attribute (const char **names, const char **values, const char *name);
/* The number that an attribute or a text says; G_MAXUINT where it is NULL or none. */
guint tov_sheet_zip_read_number (const char *text);

G_END_DECLS
