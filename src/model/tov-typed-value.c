/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-typed-value.h"

#include <glib/gi18n-lib.h>

static gboolean
read_date (const char *typed, TovDate today, char **value, GError **error)
{
  TovDate date;

  if (!tov_date_parse (typed, today, &date, error))
    return FALSE;
  *value = tov_date_to_iso (date);
  return TRUE;
}

static gboolean
read_number (const TovField *field, const char *typed, char **value, GError **error)
{
  gint64 number;

  if (!tov_number_parse (typed, &number, error))
    return FALSE;
  if (field->minimum < field->maximum && (number < field->minimum || number > field->maximum)) {
    g_set_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_FORM,
                 _ ("Write a whole number from %d to %d."), (int) field->minimum,
                 (int) field->maximum);
    return FALSE;
  }
  *value = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  return TRUE;
}

static gboolean
read_money (const char *typed, char **value, GError **error)
{
  gint64 oere;

  if (!tov_number_parse_money (typed, &oere, error))
    return FALSE;
  *value = g_strdup_printf ("%" G_GINT64_FORMAT, oere);
  return TRUE;
}

static gboolean
read_text (const TovField *field, const char *typed, char **value, GError **error)
{
  const char *code = field->find_code != NULL ? field->find_code (typed) : typed;

  if (code == NULL) {
    g_set_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_FORM,
                 _ ("“%s” is not known. Write the name or the code."), typed);
    return FALSE;
  }
  *value = g_strdup (code);
  return TRUE;
}

gboolean
tov_typed_value_read (
    const TovField *field, const char *typed, TovDate today, char **value, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));

  *value = NULL;
  if (*stripped == '\0')
    return TRUE;
  switch (field->kind) {
  case TOV_KIND_DATE:
    return read_date (stripped, today, value, error);
  case TOV_KIND_TIME:
    return tov_date_parse_time (stripped, today, value, error);
  case TOV_KIND_BIRTH:
    return tov_date_parse_birth (stripped, today, value, error);
  case TOV_KIND_NUMBER:
    return read_number (field, stripped, value, error);
  case TOV_KIND_MONEY:
    return read_money (stripped, value, error);
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_REFERENCE:
  case TOV_KIND_CHOICE:
  case TOV_KIND_BOOLEAN:
  case TOV_KIND_FILE:
  default:
    return read_text (field, stripped, value, error);
  }
}

char *
tov_typed_value_write (const TovField *field, const char *value)
{
  const char *name;

  if (value == NULL)
    return g_strdup ("");
  switch (field->kind) {
  case TOV_KIND_DATE:
    return tov_date_format (tov_date_from_iso (value));
  case TOV_KIND_TIME:
    return tov_date_format_time (value);
  case TOV_KIND_BIRTH:
    return tov_date_format_birth (value);
  case TOV_KIND_MONEY:
    return tov_number_format ((double) g_ascii_strtoll (value, NULL, 10) / 100, 2);
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_REFERENCE:
  case TOV_KIND_CHOICE:
  case TOV_KIND_BOOLEAN:
  case TOV_KIND_NUMBER:
  case TOV_KIND_FILE:
  default:
    name = field->get_name != NULL ? field->get_name (value) : NULL;
    return name != NULL ? g_strdup_printf ("%s %s", value, name) : g_strdup (value);
  }
}
