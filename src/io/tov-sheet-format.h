/* What the numbers of a workbook are: a date is a number of days with a format that shows one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TovSheetFormats TovSheetFormats;

TovSheetFormats *tov_sheet_formats_new (void);
void tov_sheet_formats_free (TovSheetFormats *self);
/* A format of the workbook's own: its number and code, as "dd-mm-yyyy". */
void tov_sheet_formats_define (TovSheetFormats *self, guint number, const char *code);
/* The format's number of the next style; cells refer to styles in the order of these calls. */
void tov_sheet_formats_add (TovSheetFormats *self, guint number);
/* The text of a number in a cell of a style: "2011-10-14", "2011-10-14T09:30", "09:30", "4.5". Days
 * are counted from 1900, as Lotus did with a 29 February too many, or from 1904. What is no number
 * stays as it is. Transfer full. */
char *tov_sheet_formats_format (const TovSheetFormats *self,
                                guint style,
                                const char *number,
                                gboolean is_1904);

/* The same of a date that is written as one: "2011-10-14T00:00:00". Transfer full. */
char *tov_sheet_format_iso (const char *date);

G_END_DECLS
