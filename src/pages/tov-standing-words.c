/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-standing-words.h"

#include "tov-day-words.h"
#include "tov-support-level.h"

#include <glib/gi18n-lib.h>

static void
add_words (GString *line, const char *words)
{
  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

static void
add_ball (GString *line, TovStanding *self)
{
  g_autofree char *words = NULL;

  if (self->ball_name == NULL)
    words = g_strdup (_ ("nobody has the ball"));
  else if (self->throw != NULL)
    /* Translators: who has the ball, and who it has been thrown to. */
    words =
        g_strdup_printf (_ ("the ball with %s, thrown to %s"), self->ball_name, self->throw_name);
  else
    words = g_strdup_printf (_ ("the ball with %s"), self->ball_name);
  add_words (line, words);
}

const char *
tov_standing_words_level (TovStanding *self)
{
  return self->level >= 0 ? _ (tov_support_levels[self->level].label) : NULL;
}

char *
tov_standing_words_contact (TovStanding *self)
{
  if (self->contact_on == TOV_DATE_NONE)
    return g_strdup (_ ("never reached"));
  if (self->contact_days == 0)
    return g_strdup (_ ("today"));
  return g_strdup_printf (ngettext ("%d day", "%d days", self->contact_days), self->contact_days);
}

const char *
tov_standing_words_contact_state (TovStanding *self)
{
  switch (self->contact) {
  case TOV_CONTACT_DUE:
    return _ ("time for contact");
  case TOV_CONTACT_OVERDUE:
    return _ ("too long ago");
  case TOV_CONTACT_GOOD:
  default:
    return NULL;
  }
}

char *
tov_standing_words_ball (TovStanding *self)
{
  if (self->throw != NULL && self->ball_name != NULL)
    return g_strdup_printf ("%s → %s", self->ball_name, self->throw_name);
  return g_strdup (self->throw != NULL ? self->throw_name : self->ball_name);
}

char *
tov_standing_words_line (TovStanding *self)
{
  GString *line = g_string_new (NULL);
  const char *level = tov_standing_words_level (self);

  if (self->enrolment == NULL) {
    g_string_append (line, _ ("not enrolled today"));
    return g_string_free (line, FALSE);
  }
  add_words (line, level != NULL ? level : _ ("without a level"));
  add_ball (line, self);
  if (self->step == NULL)
    add_words (line, _ ("without a next step"));
  return g_string_free (line, FALSE);
}

char *
tov_standing_words_attempts (TovStanding *self)
{
  if (self->n_attempts == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u attempt", "%u attempts", self->n_attempts),
                          self->n_attempts);
}

char *
tov_standing_words_due (TovStanding *self)
{
  int year, this_year, month, day;

  if (self->step_due == TOV_DATE_NONE)
    return NULL;
  if (self->step_due == self->today)
    return g_strdup (_ ("today"));
  if (self->step_due == self->today + 1)
    return g_strdup (_ ("tomorrow"));
  tov_date_split (self->today, &this_year, &month, &day);
  tov_date_split (self->step_due, &year, &month, &day);
  if (year == this_year)
    return g_strdup_printf ("%d/%d", day, month);
  return g_strdup_printf ("%d/%d-%02d", day, month, year % 100);
}

gboolean
tov_standing_is_step_overdue (TovStanding *self)
{
  return self->step_due != TOV_DATE_NONE && self->step_due < self->today;
}

char *
tov_standing_words_limit (TovStanding *self, const TovLimit *limit)
{
  int days = limit->on - self->today;
  g_autofree char *distance = tov_day_words_distance (days);

  /* Translators: %s is "in 12 days", "tomorrow", "today" or "3 days ago"; so below. */
  switch (limit->kind) {
  case TOV_LIMIT_PRODUCTION_SCHOOL:
    return g_strdup_printf (_ ("a year at production school %s"), distance);
  case TOV_LIMIT_PLANNED_END:
    return days < 0 ? g_strdup_printf (_ ("was to end %s"), distance)
                    : g_strdup_printf (_ ("ends %s"), distance);
  case TOV_LIMIT_BIRTHDAY_18:
    return g_strdup_printf (_ ("turns 18 %s"), distance);
  case TOV_LIMIT_BIRTHDAY_23:
    return g_strdup_printf (_ ("turns 23 %s"), distance);
  case TOV_LIMIT_BIRTHDAY_25:
    return g_strdup_printf (_ ("turns 25 %s"), distance);
  case TOV_N_LIMITS:
  default:
    return NULL;
  }
}

static void add_line (GString *lines, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_line (GString *lines, const char *format, ...)
{
  va_list values;

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  va_start (values, format);
  g_string_append_vprintf (lines, format, values);
  va_end (values);
}

static void
add_contact_line (GString *lines, TovStanding *self)
{
  const char *state = tov_standing_words_contact_state (self);
  g_autofree char *attempts = tov_standing_words_attempts (self);
  g_autofree char *distance = tov_day_words_distance (-self->contact_days);

  if (self->contact_on != TOV_DATE_NONE)
    /* Translators: %s is such as "12 days ago". */
    add_line (lines, _ ("Last contact %s"), distance);
  else
    /* Translators: %s is such as "12 days ago". */
    add_line (lines, _ ("Never reached; admitted %s"), distance);
  if (state != NULL)
    g_string_append_printf (lines, ": %s", state);
  if (attempts != NULL)
    g_string_append_printf (lines, " · %s", attempts);
}

static void
add_place_line (GString *lines, TovStanding *self)
{
  if (self->placement == NULL)
    return;
  add_line (lines, "%s", self->placement_type_name);
  if (self->organisation_name != NULL)
    g_string_append_printf (lines, ", %s", self->organisation_name);
}

static void
add_step_line (GString *lines, TovStanding *self)
{
  g_autofree char *due = tov_standing_words_due (self);

  if (self->step == NULL) {
    add_line (lines, "%s", _ ("Without a next step"));
    return;
  }
  add_line (lines, _ ("Next step: %s"), self->step_text);
  if (due != NULL)
    g_string_append_printf (lines, ", %s", due);
  if (tov_standing_is_step_overdue (self))
    g_string_append_printf (lines, " (%s)", _ ("overdue"));
}

char *
tov_standing_words_all (TovStanding *self)
{
  const char *level = tov_standing_words_level (self);
  g_autofree char *ball = tov_standing_words_ball (self);
  GString *lines = g_string_new (self->name);

  add_line (lines, "%s", level != NULL ? level : _ ("Without a level"));
  add_contact_line (lines, self);
  add_place_line (lines, self);
  if (ball != NULL)
    add_line (lines, _ ("The ball: %s"), ball);
  else
    add_line (lines, "%s", _ ("Nobody has the ball"));
  add_step_line (lines, self);
  if (self->key_worker_name != NULL)
    add_line (lines, _ ("Key worker: %s"), self->key_worker_name);
  if (self->key_worker_name != NULL && !self->is_accepted)
    g_string_append_printf (lines, " (%s)", _ ("not accepted yet"));
  for (guint i = 0; i < self->limits->len; i++) {
    g_autofree char *limit =
        tov_standing_words_limit (self, &g_array_index (self->limits, TovLimit, i));

    add_line (lines, "%s", limit);
  }
  return g_string_free (lines, FALSE);
}

const char *
tov_standing_words_contact_icon (TovContactState contact)
{
  static const char *const icons[] = {
    [TOV_CONTACT_GOOD] = "tov-contact-good-symbolic",
    [TOV_CONTACT_DUE] = "tov-contact-due-symbolic",
    [TOV_CONTACT_OVERDUE] = "tov-contact-overdue-symbolic",
  };

  return icons[contact];
}

const char *
tov_standing_words_contact_class (TovContactState contact)
{
  static const char *const classes[] = {
    [TOV_CONTACT_GOOD] = "dim-label",
    [TOV_CONTACT_DUE] = "warning",
    [TOV_CONTACT_OVERDUE] = "error",
  };

  return classes[contact];
}
