/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-try-again.h"

#include "tov-clock.h"
#include "tov-next-step.h"

#include <glib/gi18n-lib.h>

static gboolean
save_step (TovContext *context, const char *young_person, GError **error)
{
  TovDate today = tov_clock_today ();
  g_autoptr (TovRecord) step = g_object_new (
      TOV_TYPE_NEXT_STEP, "young_person_id", young_person, "text", _ ("Try again"), "set_on", today,
      "due_on", today + 1, "responsible_id", tov_context_get_me (context), NULL);

  return tov_store_save (tov_context_get_store (context), step, error);
}

static gboolean
save_steps (TovContext *context, const char *young_people, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (young_people, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!save_step (context, ids[i], error))
      return FALSE;
  return TRUE;
}

void
tov_try_again_run (TovContext *context, GtkWindow *parent, const char *young_people)
{
  g_autofree char *due = tov_date_format (tov_clock_today () + 1);
  /* Translators: %s is a day. */
  g_autofree char *title = g_strdup_printf (_ ("Next step: try again %s"), due);
  TovStore *store = tov_context_get_store (context);
  g_autoptr (GError) error = NULL;

  if (tov_store_begin (store, title, &error)
      && tov_store_end (store, save_steps (context, young_people, &error), &error))
    tov_context_notify (context, title, TRUE);
  else
    tov_context_fail (context, _ ("The next step was not saved"), error);
}
