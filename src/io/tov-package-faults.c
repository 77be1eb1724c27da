/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-package-faults.h"

#include <glib/gi18n-lib.h>

#define LISTED       100
#define VALUE_LENGTH 80

typedef struct
{
  guint order;
  guint line;
  guint position;
  char *text;
} Fault;

struct _TovPackageFaults
{
  GArray *faults;
};

static void
clear_fault (Fault *fault)
{
  g_free (fault->text);
}

static int
compare_numbers (guint a, guint b)
{
  return (a > b) - (a < b);
}

static int
compare_faults (gconstpointer a, gconstpointer b)
{
  const Fault *first = a;
  const Fault *second = b;

  if (first->order != second->order)
    return compare_numbers (first->order, second->order);
  if (first->line != second->line)
    return compare_numbers (first->line, second->line);
  if (first->position != second->position)
    return compare_numbers (first->position, second->position);
  return g_strcmp0 (first->text, second->text);
}

/* A value as a message can hold it: the beginning of it, on one line. */
static char *
shorten (const char *value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  glong length = 0;

  for (; *value != '\0' && length < VALUE_LENGTH; value = g_utf8_next_char (value), length++) {
    gunichar character = g_utf8_get_char (value);

    g_string_append_unichar (text, g_unichar_iscntrl (character) ? ' ' : character);
  }
  if (*value != '\0')
    g_string_append (text, "…");
  return g_strdup (text->str);
}

static char *
describe (const TovPackagePlace *place, const char *what)
{
  if (place->line == 0)
    return g_strdup_printf (_ ("%s: %s"), place->file, what);
  if (place->column == NULL)
    return g_strdup_printf (_ ("%s, line %u: %s"), place->file, place->line, what);
  return g_strdup_printf (_ ("%s, line %u, column %s: %s"), place->file, place->line, place->column,
                          what);
}

TovPackageFaults *
tov_package_faults_new (void)
{
  TovPackageFaults *self = g_new0 (TovPackageFaults, 1);

  self->faults = g_array_new (FALSE, FALSE, sizeof (Fault));
  g_array_set_clear_func (self->faults, (GDestroyNotify) clear_fault);
  return self;
}

void
tov_package_faults_free (TovPackageFaults *self)
{
  g_array_unref (self->faults);
  g_free (self);
}

void
tov_package_faults_add (TovPackageFaults *self,
                        const TovPackagePlace *place,
                        const char *value,
                        const char *message)
{
  Fault fault = { place->order, place->line, place->position, NULL };

  if (value == NULL || *value == '\0') {
    fault.text = describe (place, message);
  } else {
    g_autofree char *got = shorten (value);
    g_autofree char *what = g_strdup_printf (_ ("%s (got “%s”)"), message, got);

    fault.text = describe (place, what);
  }
  g_array_append_val (self->faults, fault);
}

gboolean
tov_package_faults_report (TovPackageFaults *self, GError **error)
{
  guint n_faults = self->faults->len;
  g_autoptr (GString) message = NULL;

  if (n_faults == 0)
    return TRUE;
  message = g_string_new (NULL);
  g_array_sort (self->faults, compare_faults);
  for (guint i = 0; i < MIN (n_faults, LISTED); i++)
    g_string_append_printf (message, "%s\n", g_array_index (self->faults, Fault, i).text);
  g_string_append_printf (message,
                          ngettext ("The package has %u fault in all. Nothing was changed.",
                                    "The package has %u faults in all. Nothing was changed.",
                                    n_faults),
                          n_faults);
  g_set_error_literal (error, TOV_IO_ERROR, TOV_IO_ERROR_PACKAGE, message->str);
  return FALSE;
}
