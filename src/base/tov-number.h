/* Numbers as Danes write them, whatever the locale of the process.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an empty whole number is in a record; 0 is a number like any other. */
#define TOV_NUMBER_NONE G_MININT64
/* The greatest amount and number there is, and its negative the least. */
#define TOV_NUMBER_MOST G_GINT64_CONSTANT (999999999999999)

#define TOV_NUMBER_ERROR (tov_number_error_quark ())

typedef enum
{
  TOV_NUMBER_ERROR_INVALID,
} TovNumberError;

GQuark tov_number_error_quark (void);

/* Reads a whole number as a Dane types it: "1234", "1.234", "1 234", "-5". */
gboolean tov_number_parse (const char *text, gint64 *number, GError **error);
/* Reads an amount into øre: "1.234,50", "1234,5", "1234", "1234,-", "kr. 12", "12 kr.". */
gboolean tov_number_parse_money (const char *text, gint64 *oere, GError **error);

/* "1.234,5" with that many decimals, rounded half away from zero. Transfer full. */
char *tov_number_format (double value, int decimals);
/* "12 %" with a hard space; value is in per cent. Transfer full. */
char *tov_number_format_percent (double value, int decimals);
/* "1.234,50 kr." of an amount in øre. Transfer full. */
char *tov_number_format_money (gint64 oere);
/* The shortest decimal with a point that reads back as the same double, for files: "0.1", and whole
 * numbers in full: "100000". Transfer full. */
char *tov_number_to_text (double value);
/* Rounds half away from zero to that many decimals, as the figures are printed. */
double tov_number_round (double value, int decimals);

G_END_DECLS
