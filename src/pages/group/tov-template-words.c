/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-template-words.h"

#include "tov-agenda-item.h"

#include <glib/gi18n-lib.h>

static void
append (GString *words, const char *part)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

char *
tov_template_words (TovAgendaTemplate *item)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (item->minutes_planned != TOV_NUMBER_NONE) {
    g_autofree char *minutes = g_strdup_printf (_ ("%d min."), (int) item->minutes_planned);

    append (words, minutes);
  }
  if (!g_str_equal (item->kind, "standing"))
    append (words, tov_choice_get_label (tov_agenda_kinds, item->kind));
  if (item->closed)
    append (words, _ ("Closed item"));
  if (item->month != TOV_NUMBER_NONE) {
    g_autofree char *month =
        /* Translators: %s is a month. */
        g_strdup_printf (_ ("once a year, from %s"), tov_date_month_name ((int) item->month));

    append (words, month);
  }
  return g_strdup (words->str);
}
