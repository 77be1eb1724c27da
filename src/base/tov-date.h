/* Calendar dates as one number, their ISO form in files and their Danish form on the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days since 1 January of year 1, as in GDate; arithmetic in days is plain arithmetic.
 * TOV_DATE_NONE is "no date": an open end, or nothing entered. */
typedef gint32 TovDate;

#define TOV_DATE_NONE    0
#define TOV_DATE_FOREVER G_MAXINT32

#define TOV_DATE_ERROR (tov_date_error_quark ())

typedef enum
{
  TOV_DATE_ERROR_INVALID,
} TovDateError;

GQuark tov_date_error_quark (void);

/* TOV_DATE_NONE if there is no such day. */
TovDate tov_date_new (int year, int month, int day);
void tov_date_split (TovDate date, int *year, int *month, int *day);

/* Reads exactly YYYY-MM-DD; TOV_DATE_NONE for anything else. */
TovDate tov_date_from_iso (const char *text);
/* Transfer full; NULL for TOV_DATE_NONE. */
char *tov_date_to_iso (TovDate date);

/* Whether text is YYYY-MM-DDTHH:MM, a local time of day that exists on a clock face. */
gboolean tov_date_time_is_valid (const char *text);
/* The day of such a time; TOV_DATE_NONE if it is not one. */
TovDate tov_date_from_time (const char *text);

/* A birth date may be known as a day, a month or a year only. The first day of what is known,
 * TOV_DATE_NONE if text is none of YYYY-MM-DD, YYYY-MM, YYYY. */
TovDate tov_date_from_birth (const char *text);

/* Reads what a Dane types: 31-12-2024, 31/12-24, 31.12.24, 311224, 31 12 2024, "31. december 2024",
 * "i dag", "i morgen", "i går", "+3", "+1 uge", "+2 måneder", and day and month alone (the year is
 * then the one of today); 2024-12-31 is read too. A two-digit year is the one of its kind from 80
 * years before today's to 19 after it. */
gboolean tov_date_parse (const char *text, TovDate today, TovDate *date, GError **error);
/* Reads a day as above and a time of day behind it: "14-10-2011 9.30", "i dag 0930", "14/10 kl. 9",
 * and a time of day alone, which is today's. time is set to YYYY-MM-DDTHH:MM; transfer full. */
gboolean tov_date_parse_time (const char *text, TovDate today, char **time, GError **error);
/* Reads a birth date as far as it is known: a day as above (but with its year), "10-1993",
 * "oktober 1993", "1993". Nobody is born after today, so two digits are never a year to come. birth
 * is set to YYYY-MM-DD, YYYY-MM or YYYY; transfer full. */
gboolean tov_date_parse_birth (const char *text, TovDate today, char **birth, GError **error);

/* "14-10-2011", for tables. Transfer full; an empty string for TOV_DATE_NONE. */
char *tov_date_format (TovDate date);
/* "14. oktober 2011", for documents. Transfer full; an empty string for TOV_DATE_NONE. */
char *tov_date_format_long (TovDate date);
/* "oktober", "okt." by number 1 to 12. */
const char *tov_date_month_name (int month);
const char *tov_date_month_short_name (int month);
/* 1 for Monday to 7 for Sunday; and "fredag". */
int tov_date_weekday (TovDate date);
const char *tov_date_weekday_name (TovDate date);
/* "14-10-2011 09:30" of a time YYYY-MM-DDTHH:MM; what is no time stays as it is. Transfer full. */
char *tov_date_format_time (const char *time);
/* A birth date as far as it is known: "14-10-1993", "10-1993", "1993". Transfer full. */
char *tov_date_format_birth (const char *text);

TovDate tov_date_month_start (TovDate date);
TovDate tov_date_month_end (TovDate date);
/* The same day of another month, or that month's last day where it is shorter. */
TovDate tov_date_add_months (TovDate date, int months);

/* Whether an interval holds on a day: both its days belong to it, and an open end is none. */
gboolean tov_date_holds (TovDate from, TovDate to, TovDate on);
/* Whether a day that may not be known has come by another. */
gboolean tov_date_has_come (TovDate date, TovDate on);

/* Whole years from birth to on. Born on 29 February one turns a year older on 1 March in other
 * years. -1 where either date is missing or on is before birth. */
int tov_date_age (TovDate birth, TovDate on);

G_END_DECLS
