/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-standing-columns.h"

#include "tov-standing-words.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

static int
compare_numbers (int a, int b)
{
  return (a > b) - (a < b);
}

/* Where there is nothing comes last. */
static int
compare_texts (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);
  return tov_text_compare (a, b);
}

static char *
get_name (TovStanding *standing)
{
  return g_strdup (standing->name);
}

static char *
get_level (TovStanding *standing)
{
  return g_strdup (tov_standing_words_level (standing));
}

/* As unsigned numbers, so that those without a level come last. */
static int
compare_level (TovStanding *a, TovStanding *b)
{
  return ((guint) a->level > (guint) b->level) - ((guint) a->level < (guint) b->level);
}

static char *
get_days (TovStanding *standing)
{
  return g_strdup_printf ("%d", standing->contact_days);
}

static const char *
get_contact_class (TovStanding *standing)
{
  return tov_standing_words_contact_class (standing->contact);
}

static const char *
get_contact_icon (TovStanding *standing)
{
  return tov_standing_words_contact_icon (standing->contact);
}

/* The longest ago first. */
static int
compare_contact (TovStanding *a, TovStanding *b)
{
  return compare_numbers (b->contact_days, a->contact_days);
}

static char *
get_placement (TovStanding *standing)
{
  return g_strdup (standing->placement_type_name);
}

static int
compare_placement (TovStanding *a, TovStanding *b)
{
  return compare_texts (a->placement_type_name, b->placement_type_name);
}

static char *
get_place (TovStanding *standing)
{
  return g_strdup (standing->organisation_name);
}

static int
compare_place (TovStanding *a, TovStanding *b)
{
  return compare_texts (a->organisation_name, b->organisation_name);
}

static char *
get_key_worker (TovStanding *standing)
{
  if (standing->key_worker_name == NULL || standing->is_accepted)
    return g_strdup (standing->key_worker_name);
  /* Translators: a key worker who has not accepted yet. */
  return g_strdup_printf (_ ("%s (not accepted yet)"), standing->key_worker_name);
}

static int
compare_key_worker (TovStanding *a, TovStanding *b)
{
  return compare_texts (a->key_worker_name, b->key_worker_name);
}

static int
compare_ball (TovStanding *a, TovStanding *b)
{
  return compare_texts (a->ball_name, b->ball_name);
}

static char *
get_step (TovStanding *standing)
{
  return g_strdup (standing->step != NULL ? standing->step_text : C_ ("next step", "missing"));
}

static const char *
get_step_class (TovStanding *standing)
{
  return standing->step == NULL ? "error" : NULL;
}

/* Those without come first: that is what one looks for. */
static int
compare_step (TovStanding *a, TovStanding *b)
{
  if (a->step == NULL || b->step == NULL)
    return (b->step == NULL) - (a->step == NULL);
  return tov_text_compare (a->step_text, b->step_text);
}

static char *
get_due (TovStanding *standing)
{
  g_autofree char *date = NULL;

  if (standing->step_due == TOV_DATE_NONE)
    return NULL;
  date = tov_date_format (standing->step_due);
  /* Late dates are told apart without colours too. */
  return tov_standing_is_step_overdue (standing) ? g_strconcat (date, " !", NULL)
                                                 : g_steal_pointer (&date);
}

static char *
get_due_date (TovStanding *standing)
{
  return standing->step_due != TOV_DATE_NONE ? tov_date_to_iso (standing->step_due) : NULL;
}

static const char *
get_due_class (TovStanding *standing)
{
  return tov_standing_is_step_overdue (standing) ? "error" : NULL;
}

static int
compare_due (TovStanding *a, TovStanding *b)
{
  if (a->step_due == TOV_DATE_NONE || b->step_due == TOV_DATE_NONE)
    return (a->step_due == TOV_DATE_NONE) - (b->step_due == TOV_DATE_NONE);
  return compare_numbers (a->step_due, b->step_due);
}

/* clang-format off */
const TovStandingColumn tov_standing_columns[] = {
  { N_("Name"), 14, 16, FALSE, get_name, TOV_KIND_TEXT, NULL, NULL, NULL,
    tov_standing_compare_name },
  { N_("Level"), 8, 9, FALSE, get_level, TOV_KIND_TEXT, NULL, NULL, NULL, compare_level },
  { N_("Since contact"), 7, 9, FALSE, tov_standing_words_contact, TOV_KIND_NUMBER, get_days,
    get_contact_class, get_contact_icon, compare_contact },
  { N_("Placement"), 8, 18, TRUE, get_placement, TOV_KIND_TEXT, NULL, NULL, NULL,
    compare_placement },
  { N_("Where"), 8, 18, TRUE, get_place, TOV_KIND_TEXT, NULL, NULL, NULL, compare_place },
  { N_("Key worker"), 9, 12, FALSE, get_key_worker, TOV_KIND_TEXT, NULL, NULL, NULL,
    compare_key_worker },
  { N_("Ball"), 8, 18, TRUE, tov_standing_words_ball, TOV_KIND_TEXT, NULL, NULL, NULL,
    compare_ball },
  { N_("Next step"), 10, 24, TRUE, get_step, TOV_KIND_TEXT, NULL, get_step_class, NULL,
    compare_step },
  { N_("Due"), 10, 10, FALSE, get_due, TOV_KIND_DATE, get_due_date, get_due_class, NULL,
    compare_due },
  { NULL, 0, 0, FALSE, NULL, TOV_KIND_TEXT, NULL, NULL, NULL, NULL },
};
/* clang-format on */
