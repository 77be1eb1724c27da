/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-trails-private.h"

typedef struct
{
  int organisation;
  TovDate from_date;
  TovDate to_date;
} Employment;

/* Somebody at an occasion where all have to do with each other. */
typedef struct
{
  TovTrailActor actor;
  TovDate on;
} Participant;

/* An actor as it is on a day: who comes for nobody in particular comes for where they are employed.
 */
static TovTrailActor
place_actor (const TovTrailSteps *self, TovTrailActor actor, TovDate on)
{
  if (actor.organisation < 0 && actor.contact >= 0)
    actor.organisation = tov_trail_steps_find_employer (self, actor.contact, on);
  return actor;
}

/* Pairs are numbered one by one, so that their hashes differ, and a date is below 2^24. */
static gint64
make_key (const TovTrailSteps *self, guint a, guint b, TovDate month)
{
  return ((gint64) a * self->trails->nodes->len + b) << 24 | month;
}

/* Two nodes had to do with each other. At an occasion that counts once in a month (NONE: at all),
 * on the first day. */
static void
add_step (TovTrailSteps *self,
          int one,
          int other,
          TovTrailKind kind,
          TovDate on,
          guint strength,
          TovDate month)
{
  TovTrailStep step = { .kind = kind, .on = on, .strength = strength };
  gpointer position;
  gint64 key;

  if (one < 0 || other < 0 || one == other || on > self->until
      || !(self->kinds & TOV_TRAIL_BIT (kind)))
    return;
  step.a = (guint) MIN (one, other);
  step.b = (guint) MAX (one, other);
  key = make_key (self, step.a, step.b, month);
  if (g_hash_table_lookup_extended (self->counted, &key, NULL, &position)) {
    TovTrailStep *earlier =
        &g_array_index (self->trails->steps, TovTrailStep, GPOINTER_TO_UINT (position));

    earlier->on = MIN (earlier->on, on);
    return;
  }
  g_hash_table_insert (self->counted, g_memdup2 (&key, sizeof key),
                       GUINT_TO_POINTER (self->trails->steps->len));
  g_array_append_val (self->trails->steps, step);
}

/* Two actors had to do with each other: their organisations, and as far as people are known those
 * people, but not somebody with the house where she works. */
static void
add_steps (TovTrailSteps *self,
           TovTrailActor one,
           TovTrailActor other,
           TovTrailKind kind,
           TovDate on,
           TovDate month)
{
  gboolean is_house =
      one.organisation == other.organisation && (one.contact < 0 || other.contact < 0);

  add_step (self, one.organisation, other.organisation, kind, on, 1, month);
  if ((one.contact >= 0 || other.contact >= 0) && !is_house)
    add_step (self, one.contact >= 0 ? one.contact : one.organisation,
              other.contact >= 0 ? other.contact : other.organisation, kind, on, 1, month);
}

/* The months in which both had to do with the young person. */
static void
add_shared (TovTrailSteps *self, const TovTrailInvolvement *one, const TovTrailInvolvement *other)
{
  TovDate last = MIN (one->to_date, other->to_date);

  if (!one->is_held || !other->is_held)
    return;
  for (TovDate month = tov_date_month_start (MAX (one->from_date, other->from_date)); month <= last;
       month = tov_date_add_months (month, 1)) {
    TovDate mine = MAX (month, one->from_date), theirs = MAX (month, other->from_date);

    add_steps (self, place_actor (self, one->actor, mine), place_actor (self, other->actor, theirs),
               TOV_TRAIL_SHARED, MAX (mine, theirs), month);
  }
}

/* From who had it to who has it next. Who hands over counts where she was employed at the last. */
static void
add_handover (TovTrailSteps *self,
              TovDate admitted_on,
              const TovTrailInvolvement *before,
              const TovTrailInvolvement *next)
{
  TovDate left_on = MIN (before->to_date, next->began_on);

  if (next->began_on < admitted_on)
    return;
  tov_trail_steps_begin (self);
  add_steps (self, place_actor (self, before->actor, left_on),
             place_actor (self, next->actor, next->began_on),
             next->part == TOV_TRAIL_PART_BALL ? TOV_TRAIL_BALL : TOV_TRAIL_HANDOVER,
             next->began_on, TOV_DATE_NONE);
}

static void
add_handovers (TovTrailSteps *self, TovDate admitted_on)
{
  const TovTrailInvolvement *holder = NULL;

  for (guint i = 0; i < self->involvements->len; i++) {
    const TovTrailInvolvement *next = &g_array_index (self->involvements, TovTrailInvolvement, i);

    if (next->is_beside)
      continue;
    if (holder != NULL && holder->part != next->part)
      holder = NULL;
    if (holder != NULL)
      add_handover (self, admitted_on, holder, next);
    if (next->is_held)
      holder = next;
  }
}

TovTrailSteps *
tov_trail_steps_new (TovTrails *trails, guint kinds, TovDate until)
{
  TovTrailSteps *self = g_new0 (TovTrailSteps, 1);

  self->trails = trails;
  self->kinds = kinds;
  self->until = until;
  self->employments = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->counted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->participants = g_array_new (FALSE, FALSE, sizeof (Participant));
  self->involvements = g_array_new (FALSE, FALSE, sizeof (TovTrailInvolvement));
  return self;
}

void
tov_trail_steps_free (TovTrailSteps *self)
{
  g_hash_table_unref (self->employments);
  g_hash_table_unref (self->counted);
  g_array_unref (self->participants);
  g_array_unref (self->involvements);
  g_free (self);
}

void
tov_trail_steps_employ (
    TovTrailSteps *self, int contact, int organisation, TovDate from_date, TovDate to_date)
{
  Employment employment = { organisation, from_date, to_date };
  GArray *employments = g_hash_table_lookup (self->employments, GINT_TO_POINTER (contact));

  if (employments == NULL) {
    employments = g_array_new (FALSE, FALSE, sizeof (Employment));
    g_hash_table_insert (self->employments, GINT_TO_POINTER (contact), employments);
  }
  g_array_append_val (employments, employment);
}

int
tov_trail_steps_find_employer (const TovTrailSteps *self, int contact, TovDate on)
{
  const GArray *employments = g_hash_table_lookup (self->employments, GINT_TO_POINTER (contact));

  for (guint i = 0; employments != NULL && i < employments->len; i++) {
    const Employment *employment = &g_array_index (employments, Employment, i);

    if (tov_date_holds (employment->from_date, employment->to_date, on))
      return employment->organisation;
  }
  return -1;
}

void
tov_trail_steps_begin (TovTrailSteps *self)
{
  g_hash_table_remove_all (self->counted);
}

void
tov_trail_steps_add (
    TovTrailSteps *self, int one, int other, TovTrailKind kind, TovDate on, guint strength)
{
  add_step (self, one, other, kind, on, strength, TOV_DATE_NONE);
}

void
tov_trail_steps_tread (
    TovTrailSteps *self, TovTrailActor one, TovTrailActor other, TovTrailKind kind, TovDate on)
{
  add_steps (self, place_actor (self, one, on), place_actor (self, other, on), kind, on,
             TOV_DATE_NONE);
}

void
tov_trail_steps_attend (TovTrailSteps *self, TovTrailActor actor, TovDate on)
{
  Participant participant = { place_actor (self, actor, on), on };

  g_array_append_val (self->participants, participant);
}

void
tov_trail_steps_end_gathering (TovTrailSteps *self, TovTrailKind kind)
{
  tov_trail_steps_begin (self);
  for (guint i = 0; i < self->participants->len; i++)
    for (guint j = 0; j < i; j++) {
      const Participant *one = &g_array_index (self->participants, Participant, j);
      const Participant *other = &g_array_index (self->participants, Participant, i);

      /* The two have had to do with each other since the later of them. */
      add_steps (self, one->actor, other->actor, kind, MAX (one->on, other->on), TOV_DATE_NONE);
    }
  g_array_set_size (self->participants, 0);
}

void
tov_trail_steps_involve (TovTrailSteps *self, const TovTrailInvolvement *involvement)
{
  g_array_append_val (self->involvements, *involvement);
}

void
tov_trail_steps_end_enrolment (TovTrailSteps *self, TovDate admitted_on)
{
  tov_trail_steps_begin (self);
  for (guint i = 0; i < self->involvements->len && (self->kinds & TOV_TRAIL_BIT (TOV_TRAIL_SHARED));
       i++)
    for (guint j = 0; j < i; j++)
      add_shared (self, &g_array_index (self->involvements, TovTrailInvolvement, j),
                  &g_array_index (self->involvements, TovTrailInvolvement, i));
  add_handovers (self, admitted_on);
  g_array_set_size (self->involvements, 0);
}
