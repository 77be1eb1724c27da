/* What follows from how it stands, and who comes first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-standing-private.h"

#include "tov-text.h"

/* How long a production school takes anybody. */
#define PRODUCTION_SCHOOL        "placement_type:production_school"
#define PRODUCTION_SCHOOL_MONTHS 12

/* Who comes first on a board. */
typedef enum
{
  URGENCY_NO_STEP,
  URGENCY_CONTACT_OVERDUE,
  URGENCY_STEP_OVERDUE,
  URGENCY_BALL,
  URGENCY_NOBODY_RESPONSIBLE,
  URGENCY_CONTACT_DUE,
  URGENCY_LIMIT,
  URGENCY_NONE,
} Urgency;

static const struct
{
  TovLimitKind kind;
  int age;
} birthdays[] = {
  { TOV_LIMIT_BIRTHDAY_18, 18 },
  { TOV_LIMIT_BIRTHDAY_23, 23 },
  { TOV_LIMIT_BIRTHDAY_25, 25 },
};

G_DEFINE_FINAL_TYPE (TovStanding, tov_standing, G_TYPE_OBJECT)

/* Who was born on 29 February turns a year older on 1 March in other years. */
static TovDate
find_birthday (TovDate birth, int age)
{
  int year, month, day;
  TovDate birthday;

  tov_date_split (birth, &year, &month, &day);
  birthday = tov_date_new (year + age, month, day);
  return birthday != TOV_DATE_NONE ? birthday : tov_date_new (year + age, 3, 1);
}

static void
add_limit (TovStanding *self, TovLimitKind kind, TovDate on)
{
  TovLimit limit = { kind, on };

  if (on != TOV_DATE_NONE && self->today >= on - TOV_LIMIT_NOTICE_DAYS)
    g_array_append_val (self->limits, limit);
}

static int
compare_limits (gconstpointer a, gconstpointer b)
{
  const TovLimit *one = a, *other = b;

  return one->on != other->on ? one->on - other->on : (int) one->kind - (int) other->kind;
}

static void
judge_contact (TovStanding *self, const TovContactNorms *norms)
{
  TovDate since = self->contact_on != TOV_DATE_NONE ? self->contact_on : self->admitted_on;
  int level = MAX (self->level, 0);

  self->contact_days = since != TOV_DATE_NONE ? self->today - since : 0;
  if (self->enrolment == NULL || self->contact_days <= norms->ideal[level])
    self->contact = TOV_CONTACT_GOOD;
  else
    self->contact = self->contact_days <= norms->max[level] ? TOV_CONTACT_DUE : TOV_CONTACT_OVERDUE;
}

static Urgency
find_urgency (TovStanding *self)
{
  if (self->n_steps == 0)
    return URGENCY_NO_STEP;
  if (self->contact == TOV_CONTACT_OVERDUE)
    return URGENCY_CONTACT_OVERDUE;
  if (self->step_due != TOV_DATE_NONE && self->step_due < self->today)
    return URGENCY_STEP_OVERDUE;
  if (self->throw != NULL || self->ball_name == NULL)
    return URGENCY_BALL;
  if (self->level < 0 || self->key_worker == NULL)
    return URGENCY_NOBODY_RESPONSIBLE;
  if (self->contact == TOV_CONTACT_DUE)
    return URGENCY_CONTACT_DUE;
  return self->limits->len > 0 ? URGENCY_LIMIT : URGENCY_NONE;
}

static gboolean
are_limits_equal (GArray *a, GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (compare_limits (&g_array_index (a, TovLimit, i), &g_array_index (b, TovLimit, i)) != 0)
      return FALSE;
  return TRUE;
}

static void
tov_standing_finalize (GObject *object)
{
  TovStanding *self = TOV_STANDING (object);

  g_free (self->young_person);
  g_free (self->reference);
  g_free (self->name);
  g_free (self->initials);
  g_free (self->enrolment);
  g_free (self->partnership);
  g_free (self->key_worker);
  g_free (self->key_worker_name);
  g_free (self->placement);
  g_free (self->placement_type);
  g_free (self->placement_type_name);
  g_free (self->organisation);
  g_free (self->organisation_name);
  g_free (self->ball_contact);
  g_free (self->ball_organisation);
  g_free (self->ball_name);
  g_free (self->expectation);
  g_free (self->throw);
  g_free (self->throw_contact);
  g_free (self->throw_organisation);
  g_free (self->throw_name);
  g_free (self->throw_expectation);
  g_free (self->step);
  g_free (self->step_text);
  g_array_unref (self->limits);
  g_strfreev (self->themes);
  G_OBJECT_CLASS (tov_standing_parent_class)->finalize (object);
}

static void
tov_standing_class_init (TovStandingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_standing_finalize;
}

static void
tov_standing_init (TovStanding *self)
{
  self->level = -1;
  self->readiness = -1;
  self->contact_form = -1;
  self->limits = g_array_new (FALSE, FALSE, sizeof (TovLimit));
  self->themes = g_new0 (char *, 1);
}

TovStanding *
tov_standing_new (TovDate today)
{
  TovStanding *self = g_object_new (TOV_TYPE_STANDING, NULL);

  self->today = today;
  return self;
}

void
tov_standing_add_birthdays (TovStanding *self, TovDate birth)
{
  for (guint i = 0; i < G_N_ELEMENTS (birthdays); i++) {
    TovDate birthday = find_birthday (birth, birthdays[i].age);

    if (self->today <= birthday)
      add_limit (self, birthdays[i].kind, birthday);
  }
}

void
tov_standing_judge (TovStanding *self, const TovContactNorms *norms)
{
  judge_contact (self, norms);
  if (self->placement_type != NULL && g_str_equal (self->placement_type, PRODUCTION_SCHOOL))
    add_limit (self, TOV_LIMIT_PRODUCTION_SCHOOL,
               tov_date_add_months (self->placement_from, PRODUCTION_SCHOOL_MONTHS));
  add_limit (self, TOV_LIMIT_PLANNED_END, self->planned_to);
  g_array_sort (self->limits, compare_limits);
}

gboolean
tov_standing_equal (TovStanding *a, TovStanding *b)
{
  return a->today == b->today && g_str_equal (a->young_person, b->young_person)
         && g_strcmp0 (a->reference, b->reference) == 0 && g_strcmp0 (a->name, b->name) == 0
         && g_strcmp0 (a->initials, b->initials) == 0 && a->is_protected == b->is_protected
         && a->birth == b->birth && g_strcmp0 (a->enrolment, b->enrolment) == 0
         && g_strcmp0 (a->partnership, b->partnership) == 0 && a->admitted_on == b->admitted_on
         && a->level == b->level && a->level_from == b->level_from && a->readiness == b->readiness
         && g_strcmp0 (a->key_worker, b->key_worker) == 0
         && g_strcmp0 (a->key_worker_name, b->key_worker_name) == 0
         && a->is_accepted == b->is_accepted && g_strcmp0 (a->placement, b->placement) == 0
         && g_strcmp0 (a->placement_type, b->placement_type) == 0
         && g_strcmp0 (a->placement_type_name, b->placement_type_name) == 0
         && g_strcmp0 (a->organisation, b->organisation) == 0
         && g_strcmp0 (a->organisation_name, b->organisation_name) == 0
         && a->placement_from == b->placement_from && a->planned_to == b->planned_to
         && a->n_parallel == b->n_parallel && a->contact_on == b->contact_on
         && a->contact_form == b->contact_form && a->contact_days == b->contact_days
         && a->contact == b->contact && a->n_attempts == b->n_attempts
         && a->attempt_on == b->attempt_on && g_strcmp0 (a->ball_contact, b->ball_contact) == 0
         && g_strcmp0 (a->ball_organisation, b->ball_organisation) == 0
         && g_strcmp0 (a->ball_name, b->ball_name) == 0 && a->ball_since == b->ball_since
         && g_strcmp0 (a->expectation, b->expectation) == 0 && g_strcmp0 (a->throw, b->throw) == 0
         && g_strcmp0 (a->throw_contact, b->throw_contact) == 0
         && g_strcmp0 (a->throw_organisation, b->throw_organisation) == 0
         && g_strcmp0 (a->throw_name, b->throw_name) == 0
         && g_strcmp0 (a->throw_expectation, b->throw_expectation) == 0
         && a->thrown_on == b->thrown_on && g_strcmp0 (a->step, b->step) == 0
         && g_strcmp0 (a->step_text, b->step_text) == 0 && a->step_due == b->step_due
         && a->n_steps == b->n_steps && are_limits_equal (a->limits, b->limits)
         && g_strv_equal ((const char *const *) a->themes, (const char *const *) b->themes);
}

int
tov_standing_compare_urgency (TovStanding *a, TovStanding *b)
{
  Urgency of_a = find_urgency (a), of_b = find_urgency (b);

  if (of_a != of_b)
    return (int) of_a - (int) of_b;
  if (a->contact_days != b->contact_days)
    return b->contact_days - a->contact_days;
  return tov_standing_compare_name (a, b);
}

int
tov_standing_compare_name (TovStanding *a, TovStanding *b)
{
  int order = tov_text_compare (a->name, b->name);

  return order != 0 ? order : tov_text_compare (a->reference, b->reference);
}
