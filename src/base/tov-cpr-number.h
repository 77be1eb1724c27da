/* CPR numbers: ddmmyy-nnnn. The form and the date must be right; the check digit need not be, since
 * numbers without it are given out since 2007.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"

G_BEGIN_DECLS

#define TOV_CPR_NUMBER_ERROR (tov_cpr_number_error_quark ())

typedef enum
{
  TOV_CPR_NUMBER_ERROR_INVALID,
} TovCprNumberError;

GQuark tov_cpr_number_error_quark (void);

/* Reads "010203-1234", "0102031234" and "010203 1234". The day of a replacement number is 60 more.
 * number is set to ddmmyy-nnnn; transfer full. */
gboolean tov_cpr_number_parse (const char *text, char **number, GError **error);
/* Whether the last digit of such a number is its check digit (modulus 11). */
gboolean tov_cpr_number_has_check_digit (const char *number);
/* The birthday in such a number; the seventh digit tells the century. */
TovDate tov_cpr_number_get_birth (const char *number);
/* "010203-••••": the birthday is no secret, the last four are. Transfer full. */
char *tov_cpr_number_mask (const char *number);

G_END_DECLS
