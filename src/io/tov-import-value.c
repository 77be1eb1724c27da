/* From the text of a cell to the value of a field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-private.h"

#include "tov-cpr-number.h"
#include "tov-entities.h"
#include "tov-log-entry.h"
#include "tov-typed-value.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Excel's days from 1954 to 2064: a date in a cell that is not formatted as one. */
#define FIRST_SERIAL 20000
#define LAST_SERIAL  60000
/* No partnership is older, and nobody plans further. */
#define EARLIEST_YEAR 1990
#define YEARS_AHEAD   5
/* The young are 15 to 25; far beyond it a year was mistyped. */
#define YOUNGEST 10
#define OLDEST   40

#define DIGITS "0123456789"
/* A Danish one. */
#define DIGITS_OF_A_PHONE 8

/* Whether the text is so many digits and nothing else. */
static gboolean
has_digits (const char *text, gsize number)
{
  return strlen (text) == number && strspn (text, DIGITS) == number;
}

/* Excel's number of a day; TOV_DATE_NONE where it is none that is likely. */
static TovDate
read_serial (const char *text)
{
  int serial = (int) g_ascii_strtoll (text, NULL, 10);

  if (!has_digits (text, 5) || serial < FIRST_SERIAL || serial > LAST_SERIAL)
    return TOV_DATE_NONE;
  return tov_date_new (1899, 12, 30) + serial;
}

/* What a day is in a workbook, as it is typed: without a time of day, and not as Excel's number.
 * Transfer full. */
static char *
mend_date (const char *text)
{
  TovDate date = tov_date_from_time (text);

  if (date == TOV_DATE_NONE)
    date = read_serial (text);
  return date != TOV_DATE_NONE ? tov_date_to_iso (date) : g_strdup (text);
}

/* Lists say the day only, most of them. Transfer full. */
static char *
mend_time (const char *text, TovDate today)
{
  g_autofree char *day = mend_date (text);
  g_autofree char *iso = NULL;
  TovDate date;

  if (tov_date_time_is_valid (text) || !tov_date_parse (day, today, &date, NULL))
    return g_strdup (text);
  iso = tov_date_to_iso (date);
  return g_strconcat (iso, "T00:00", NULL);
}

static char *
create_date_remark (const char *text, TovDate date, TovDate today)
{
  int year, this_year;

  tov_date_split (date, &year, NULL, NULL);
  tov_date_split (today, &this_year, NULL, NULL);
  if (year >= EARLIEST_YEAR && year <= this_year + YEARS_AHEAD)
    return NULL;
  return g_strdup_printf (_ ("“%s” is an unlikely date."), text);
}

/* What a person could have typed. */
static gboolean
read_typed (
    TovRecord *record, const TovField *field, const char *text, TovDate today, GError **error)
{
  g_autofree char *value = NULL;

  return tov_typed_value_read (field, text, today, &value, error)
         && tov_record_set_text (record, field, value, error);
}

static gboolean
read_date (TovRecord *record,
           const TovField *field,
           const char *text,
           TovDate today,
           char **remark,
           GError **error)
{
  g_autofree char *mended = mend_date (text);
  TovDate date;

  if (!read_typed (record, field, mended, today, error))
    return FALSE;
  g_object_get (record, field->name, &date, NULL);
  *remark = create_date_remark (text, date, today);
  return TRUE;
}

static gboolean
read_time (TovRecord *record,
           const TovField *field,
           const char *text,
           TovDate today,
           char **remark,
           GError **error)
{
  g_autofree char *mended = mend_time (text, today);
  g_autofree char *time = NULL;
  TovDate date;

  if (!read_typed (record, field, mended, today, error))
    return FALSE;
  time = tov_record_get_text (record, field);
  date = tov_date_from_time (time);
  if (tov_record_get_entity (record) == &tov_log_entry_entity && date > today)
    *remark = g_strdup_printf (_ ("“%s” is a day to come."), text);
  else
    *remark = create_date_remark (text, date, today);
  return TRUE;
}

/* Spreadsheets drop the zero that a number begins with, and people the last four digits, or they
 * write crosses for them. What is left: ten digits or six; else the text as it is. Transfer full.
 */
static char *
mend_cpr (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean has_others = FALSE;

  for (const char *c = text; *c != '\0'; c++) {
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
    else if (strchr ("- xX*.", *c) == NULL)
      has_others = TRUE;
  }
  if ((digits->len == strlen (text) && (digits->len == 5 || digits->len == 9))
      || (digits->len == 9 && text[5] == '-'))
    g_string_prepend_c (digits, '0');
  if (has_others || (digits->len != 6 && digits->len != 10))
    return g_strdup (text);
  return g_strdup (digits->str);
}

static gboolean
is_likely_birth (const char *birth, TovDate today)
{
  int age = tov_date_age (tov_date_from_birth (birth), today);

  return age >= YOUNGEST && age <= OLDEST;
}

static gboolean
read_birth (TovRecord *record,
            const TovField *field,
            const char *text,
            TovDate today,
            char **remark,
            GError **error)
{
  g_autofree char *known = tov_import_read_birthday (text, today);
  g_autofree char *birth = NULL;

  if (!read_typed (record, field, known != NULL ? known : text, today, error))
    return FALSE;
  birth = tov_record_get_text (record, field);
  if (tov_record_get_entity (record) == &tov_young_person_entity && !is_likely_birth (birth, today))
    *remark = g_strdup_printf (_ ("“%s” is an unlikely birth date."), text);
  return TRUE;
}

/* A birthday alone is no number, but it is read elsewhere. */
static gboolean
read_cpr (TovRecord *record,
          const TovField *field,
          const char *text,
          TovDate today,
          char **remark,
          GError **error)
{
  g_autofree char *mended = mend_cpr (text);
  g_autofree char *birthday = NULL;
  g_autofree char *number = NULL;

  if (!has_digits (mended, 10)) {
    birthday = tov_import_read_birthday (text, today);
    if (birthday != NULL)
      return TRUE;
  }
  if (!tov_cpr_number_parse (mended, &number, error))
    return FALSE;
  if (!tov_cpr_number_has_check_digit (number))
    *remark = g_strdup (_ ("The last digit of the CPR number does not fit the others. Few numbers "
                           "are like that; it may be mistyped."));
  return tov_record_set_text (record, field, number, error);
}

/* "30 timer" is 30. Transfer full. */
static char *
mend_number (const char *text)
{
  gsize length = strcspn (text, "abcdefghijklmnopqrstuvwxyz");

  return length > 0 ? g_strndup (text, length) : g_strdup (text);
}

/* In a workbook a number has a decimal point, which cannot be the one between thousands where one
 * or two digits follow. Transfer full. */
static char *
mend_money (const char *text)
{
  char *amount = g_strdup (text);
  char *point = strrchr (amount, '.');

  if (point != NULL && strchr (amount, ',') == NULL
      && (has_digits (point + 1, 1) || has_digits (point + 1, 2)))
    *point = ',';
  return amount;
}

static gboolean
read_choice (TovRecord *record, const TovField *field, const char *text, GError **error)
{
  const char *code = tov_import_find_choice (field->choices, text);
  g_autoptr (GString) words = NULL;

  if (code != NULL)
    return tov_record_set_text (record, field, code, error);
  words = g_string_new (NULL);
  for (const TovChoice *choice = field->choices; choice->code != NULL; choice++)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", _ (choice->label));
  g_set_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_FORM, _ ("“%s” is none of these: %s."),
               text, words->str);
  return FALSE;
}

static gboolean
read_truth (TovRecord *record, const TovField *field, const char *text, GError **error)
{
  int truth = tov_import_find_truth (text);

  if (truth < 0) {
    g_set_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_FORM, _ ("“%s” is neither yes nor no."),
                 text);
    return FALSE;
  }
  return tov_record_set_text (record, field, truth ? "1" : "0", error);
}

static gboolean
read_reference (TovRecord *record,
                const TovField *field,
                const char *text,
                TovImportNames *names,
                char **remark,
                GError **error)
{
  g_autofree char *id =
      tov_import_names_resolve (names, tov_entities_find (field->target),
                                tov_record_get_entity (record), text, remark, error);

  return id != NULL && tov_record_set_text (record, field, id, error);
}

static guint
count_digits (const char *text)
{
  guint number = 0;

  for (; *text != '\0'; text++)
    number += g_ascii_isdigit (*text) ? 1 : 0;
  return number;
}

/* Something before the one @ and a domain of several parts behind it. */
static gboolean
is_email (const char *text)
{
  const char *at = strchr (text, '@');
  const char *point = at != NULL ? strchr (at, '.') : NULL;

  return at != NULL && at > text && strchr (at + 1, '@') == NULL && point != NULL && point > at + 1
         && point[1] != '\0' && strpbrk (text, " ,;<>") == NULL;
}

/* Spreadsheets drop the zero that a few postal codes begin with. Transfer full. */
static char *
mend_text (const TovField *field, const char *text)
{
  if (g_str_equal (field->name, "postal_code") && has_digits (text, 3))
    return g_strconcat ("0", text, NULL);
  return g_strdup (text);
}

/* What is no address or number helps nobody, but it is no reason to leave somebody out. NULL where
 * there is nothing to be said. Transfer full. */
static char *
create_text_remark (const TovField *field, const char *text)
{
  if (g_str_equal (field->name, "email") && !is_email (text))
    return g_strdup_printf (_ ("“%s” is no e-mail address."), text);
  if ((g_str_has_suffix (field->name, "phone") || g_str_equal (field->name, "mobile"))
      && count_digits (text) < DIGITS_OF_A_PHONE)
    return g_strdup_printf (_ ("“%s” is no telephone number: it has less than eight digits."),
                            text);
  if (g_str_equal (field->name, "postal_code") && !has_digits (text, 4))
    return g_strdup_printf (_ ("“%s” is no Danish postal code, which has four digits."), text);
  return NULL;
}

/* What a formula says when it cannot be computed. */
static gboolean
is_excel_error (const char *text)
{
  static const char *const errors[] = { "#N/A",   "#REF!", "#VALUE!", "#DIV/0!",
                                        "#NAME?", "#NUM!", "#NULL!" };

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    if (g_str_equal (text, errors[i]))
      return TRUE;
  return FALSE;
}

char *
tov_import_read_birthday (const char *text, TovDate today)
{
  g_autofree char *mended = mend_cpr (text);
  g_autofree char *number = NULL;
  g_autofree char *birth = NULL;
  TovDate date = tov_date_from_time (text);
  gboolean is_short = has_digits (mended, 6);

  if (date == TOV_DATE_NONE && has_digits (mended, 10)
      && tov_cpr_number_parse (mended, &number, NULL))
    date = tov_cpr_number_get_birth (number);
  if (date != TOV_DATE_NONE)
    return tov_date_to_iso (date);
  if (tov_date_parse_birth (text, today, &birth, NULL)
      || (is_short && tov_date_parse_birth (mended, today, &birth, NULL)
          && (read_serial (text) == TOV_DATE_NONE || is_likely_birth (birth, today))))
    return g_steal_pointer (&birth);
  return tov_date_to_iso (read_serial (text));
}

gboolean
tov_import_read_value (TovRecord *record,
                       const TovImportColumn *column,
                       const char *text,
                       TovDate today,
                       TovImportNames *names,
                       char **remark,
                       GError **error)
{
  const TovField *field = column->field;
  g_autofree char *mended = NULL;

  if (is_excel_error (text)) {
    g_set_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_FORM,
                 _ ("The cell holds an error of the spreadsheet: %s."), text);
    return FALSE;
  }
  if (column->reading == TOV_IMPORT_NAME)
    return tov_import_set_name (record, text, error);
  if (column->reading == TOV_IMPORT_MIDDLE_NAME)
    return tov_import_add_middle_name (record, text, error);
  if (column->reading == TOV_IMPORT_CPR)
    return read_cpr (record, field, text, today, remark, error);
  switch (field->kind) {
  case TOV_KIND_REFERENCE:
    return read_reference (record, field, text, names, remark, error);
  case TOV_KIND_CHOICE:
    return read_choice (record, field, text, error);
  case TOV_KIND_DATE:
    return read_date (record, field, text, today, remark, error);
  case TOV_KIND_TIME:
    return read_time (record, field, text, today, remark, error);
  case TOV_KIND_BIRTH:
    return read_birth (record, field, text, today, remark, error);
  case TOV_KIND_BOOLEAN:
    return read_truth (record, field, text, error);
  case TOV_KIND_NUMBER:
    mended = mend_number (text);
    return read_typed (record, field, mended, today, error);
  case TOV_KIND_MONEY:
    mended = mend_money (text);
    return read_typed (record, field, mended, today, error);
  case TOV_KIND_TEXT:
    mended = mend_text (field, text);
    *remark = create_text_remark (field, mended);
    return read_typed (record, field, mended, today, error);
  case TOV_KIND_NOTE:
  case TOV_KIND_FILE:
  default:
    return read_typed (record, field, text, today, error);
  }
}
