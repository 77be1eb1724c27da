/* How it stands with a young person on a day: where they are in their pathway, when they were last
 * reached, who has the ball, what the next step is, and what is creeping up.
 *
 * The rules (domain.md, "Rules"; contract.md, section 3):
 *   - The last contact is the newest log entry with reached = yes, by any worker, that has happened
 *     by the end of that day. Attempts since then are shown apart and reset nothing.
 *   - The ball lies with one at a time. A throw that is not answered leaves it with who threw it,
 *     and so does one that was declined. It does not come back from an enrolment before.
 *   - A protected young person is called by the reference number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-norms.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* How long ago the last contact was, judged by the level's ideal and maximum of days. Without a
 * level the closest one's hold; who was never reached is judged from the day of admission. Who is
 * not enrolled is behind with nothing. */
typedef enum
{
  /* At most the ideal number of days ago. */
  TOV_CONTACT_GOOD,
  /* Between the ideal and the maximum. */
  TOV_CONTACT_DUE,
  /* Longer ago than the maximum. */
  TOV_CONTACT_OVERDUE,
} TovContactState;

/* What creeps up (p.9, p.14 of the report). */
typedef enum
{
  /* A year at production school is the most there is. */
  TOV_LIMIT_PRODUCTION_SCHOOL,
  /* The placement is planned to end. Both are about the current one. */
  TOV_LIMIT_PLANNED_END,
  TOV_LIMIT_BIRTHDAY_18,
  TOV_LIMIT_BIRTHDAY_23,
  TOV_LIMIT_BIRTHDAY_25,
  TOV_N_LIMITS,
} TovLimitKind;

typedef struct
{
  TovLimitKind kind;
  TovDate on;
} TovLimit;

/* A limit is told this many days before its day. A planned end that has passed is told until the
 * placement ends, the year at production school likewise; a birthday no longer than its day. */
#define TOV_LIMIT_NOTICE_DAYS 60

#define TOV_TYPE_STANDING (tov_standing_get_type ())
G_DECLARE_FINAL_TYPE (TovStanding, tov_standing, TOV, STANDING, GObject)

/* To be read only. Texts are NULL and dates TOV_DATE_NONE where there is nothing. */
struct _TovStanding
{
  GObject parent_instance;
  TovDate today;
  char *young_person;
  char *reference;
  /* What the young person is called where staff reads it: given and family name, or the reference.
   */
  char *name;
  /* For a wall that others see too: initials, or the reference. */
  char *initials;
  gboolean is_protected;
  TovDate birth;

  /* The enrolment that holds on the day; NULL for who is not enrolled. */
  char *enrolment;
  char *partnership;
  TovDate admitted_on;
  /* A place among tov_support_levels, tov_readiness_levels; -1 for none. */
  int level;
  TovDate level_from;
  int readiness;

  /* Ids of the contact, and the name. */
  char *key_worker;
  char *key_worker_name;
  /* FALSE where a new key worker has not accepted yet. */
  gboolean is_accepted;

  /* The current placement: the serial one, else a parallel one. */
  char *placement;
  char *placement_type;
  char *placement_type_name;
  char *organisation;
  char *organisation_name;
  TovDate placement_from;
  TovDate planned_to;
  /* Others that run beside it. */
  guint n_parallel;

  /* The last contact, and a place among tov_contact_forms; TOV_DATE_NONE and -1 if there was none.
   */
  TovDate contact_on;
  int contact_form;
  /* Whole days from the last contact to today; from the admission where there was none, and 0 for
   * who is not enrolled either. */
  int contact_days;
  TovContactState contact;
  /* Attempts since the last contact, and the day of the newest. */
  guint n_attempts;
  TovDate attempt_on;

  /* Who has the ball: id of a contact or of an organisation, what it is called, since when. */
  char *ball_contact;
  char *ball_organisation;
  char *ball_name;
  TovDate ball_since;
  char *expectation;
  /* A throw that is not answered yet: the record, and whom it goes to. */
  char *throw;
  char *throw_contact;
  char *throw_organisation;
  char *throw_name;
  char *throw_expectation;
  TovDate thrown_on;

  /* The open next step that is due first (one without a date last), and how many are open. */
  char *step;
  char *step_text;
  TovDate step_due;
  guint n_steps;

  /* Elements TovLimit, by date; what is told on the day only. */
  GArray *limits;
  /* Ids of the themes that are open on the day, ended by NULL. */
  char **themes;
};

/* All young people enrolled on a day, in the chosen partnership or (NULL) in all, in the order of
 * tov_standing_compare_urgency (). Elements TovStanding; transfer full. NULL on error. Of five
 * thousand with three hundred thousand log entries it takes some hundredths of a second. */
GPtrArray *
tov_standings_load (TovStore *store, const char *partnership, TovDate today, GError **error);
/* One young person, enrolled or not. Transfer full; TOV_STORE_ERROR_MISSING if there is none. */
TovStanding *
tov_standing_load (TovStore *store, const char *young_person, TovDate today, GError **error);

gboolean tov_standing_equal (TovStanding *a, TovStanding *b);
/* Who needs attention first: without a next step, over the maximum of days, a step that is overdue,
 * a throw that is not answered or no ball, no level or key worker, over the ideal, a limit; then by
 * days since the last contact (the most first), then by name. */
int tov_standing_compare_urgency (TovStanding *a, TovStanding *b);
/* By name in Danish order, then by reference. */
int tov_standing_compare_name (TovStanding *a, TovStanding *b);

G_END_DECLS
