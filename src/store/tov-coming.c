/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-coming.h"

#include "tov-agreement.h"
#include "tov-decision.h"
#include "tov-focus-point.h"
#include "tov-follow-up.h"
#include "tov-meeting.h"

/* The partnership ?1, the contact ?2, both NULL for all; the last day ?3, and today ?4. The numbers
 * are those of the kinds. What has no day comes last. */
#define COMING                                                                                  \
  "SELECT * FROM (SELECT 0 AS kind, m.id AS id, substr (m.starts_at, 1, 10), m.id, g.id, "      \
  "g.partnership_id, m.starts_at AS at"                                                         \
  " FROM meeting AS m JOIN contact_group AS g ON g.id = m.contact_group_id"                     \
  " WHERE m.status IN ('planned', 'invited') AND m.starts_at <= ?3 || 'T23:59'"                 \
  " AND (?1 IS NULL OR g.partnership_id = ?1)"                                                  \
  " AND (?2 IS NULL OR m.minute_taker_id = ?2"                                                  \
  "  OR EXISTS (SELECT 1 FROM attendance AS a WHERE a.meeting_id = m.id AND a.contact_id = ?2)" \
  "  OR EXISTS (SELECT 1 FROM membership AS s WHERE s.contact_group_id = g.id"                  \
  "   AND s.contact_id = ?2 AND coalesce (s.from_date, '') <= substr (m.starts_at, 1, 10)"      \
  "   AND coalesce (s.to_date, '9999') >= substr (m.starts_at, 1, 10)))"                        \
  " UNION ALL SELECT 1, f.id, f.due_on, m.id, g.id, g.partnership_id, f.due_on"                 \
  " FROM follow_up AS f LEFT JOIN agenda_item AS i ON i.id = f.agenda_item_id"                  \
  " JOIN meeting AS m ON m.id = coalesce (f.meeting_id, i.meeting_id)"                          \
  " JOIN contact_group AS g ON g.id = m.contact_group_id"                                       \
  " WHERE f.done_on IS NULL AND (f.due_on IS NULL OR f.due_on <= ?3)"                           \
  " AND (?1 IS NULL OR g.partnership_id = ?1) AND (?2 IS NULL OR f.responsible_id = ?2)"        \
  " UNION ALL SELECT 2, d.id, d.due_on, m.id, g.id, g.partnership_id, d.due_on"                 \
  " FROM decision AS d JOIN agenda_item AS i ON i.id = d.agenda_item_id"                        \
  " JOIN meeting AS m ON m.id = i.meeting_id"                                                   \
  " JOIN contact_group AS g ON g.id = m.contact_group_id"                                       \
  " WHERE d.status = 'open' AND (d.due_on IS NULL OR d.due_on <= ?3)"                           \
  " AND (?1 IS NULL OR g.partnership_id = ?1) AND (?2 IS NULL OR d.responsible_id = ?2)"        \
  " UNION ALL SELECT 3, a.id, a.to_date, NULL, NULL, p.id, a.to_date"                           \
  " FROM agreement AS a JOIN partnership AS p ON p.id = a.partnership_id"                       \
  " WHERE a.to_date <= ?3 AND (?1 IS NULL OR p.id = ?1)"                                        \
  " AND (?2 IS NULL OR p.coordinator_id = ?2) AND (p.to_date IS NULL OR p.to_date > a.to_date)" \
  " AND NOT EXISTS (SELECT 1 FROM agreement AS o WHERE o.partnership_id = p.id"                 \
  "  AND coalesce (o.to_date, '9999') > a.to_date)"                                             \
  " UNION ALL SELECT 4, a.id, a.review_on, NULL, NULL, p.id, a.review_on"                       \
  " FROM agreement AS a JOIN partnership AS p ON p.id = a.partnership_id"                       \
  " WHERE a.review_on <= ?3 AND coalesce (a.to_date, '9999') >= ?4"                             \
  " AND (?1 IS NULL OR p.id = ?1) AND (?2 IS NULL OR p.coordinator_id = ?2)"                    \
  " UNION ALL SELECT 5, id, review_on, NULL, NULL, partnership_id, review_on FROM focus_point"  \
  " WHERE status = 'open' AND (review_on IS NULL OR review_on <= ?3)"                           \
  " AND (?1 IS NULL OR partnership_id = ?1) AND (?2 IS NULL OR responsible_id = ?2)"            \
  ") ORDER BY at IS NULL, at, kind, id"

static const TovEntity *const entities[] = {
  [TOV_COMING_MEETING] = &tov_meeting_entity,   [TOV_COMING_FOLLOW_UP] = &tov_follow_up_entity,
  [TOV_COMING_DECISION] = &tov_decision_entity, [TOV_COMING_AGREEMENT_ENDS] = &tov_agreement_entity,
  [TOV_COMING_REVIEW] = &tov_agreement_entity,  [TOV_COMING_FOCUS_POINT] = &tov_focus_point_entity,
};

static TovComing *
read_coming (TovStatement *row)
{
  TovComing *self = g_new (TovComing, 1);

  self->kind = (TovComingKind) tov_statement_get_int64 (row, 0);
  self->entity = entities[self->kind];
  self->id = g_strdup (tov_statement_get_text (row, 1));
  self->day = tov_statement_get_date (row, 2);
  self->meeting = g_strdup (tov_statement_get_text (row, 3));
  self->group = g_strdup (tov_statement_get_text (row, 4));
  self->partnership = g_strdup (tov_statement_get_text (row, 5));
  return self;
}

void
tov_coming_free (TovComing *self)
{
  g_free (self->id);
  g_free (self->meeting);
  g_free (self->group);
  g_free (self->partnership);
  g_free (self);
}

GPtrArray *
tov_coming_load (
    TovStore *store, const char *partnership, const char *contact, TovDate today, GError **error)
{
  g_autoptr (GPtrArray) coming = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_coming_free);
  TovStatement *row = tov_connection_prepare (tov_store_get_connection (store), COMING, error);
  GError *failure = NULL;

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, partnership);
  tov_statement_bind_text (row, 2, contact);
  tov_statement_bind_date (row, 3, tov_date_add_months (today, 12));
  tov_statement_bind_date (row, 4, today);
  while (tov_statement_step (row, &failure))
    g_ptr_array_add (coming, read_coming (row));
  if (failure == NULL)
    return g_steal_pointer (&coming);
  g_propagate_error (error, failure);
  return NULL;
}

TovComingTime
tov_coming_get_time (TovDate day, TovDate today)
{
  TovDate next_monday = today + 8 - tov_date_weekday (today);

  if (day == TOV_DATE_NONE)
    return TOV_COMING_SOME_TIME;
  if (day < today)
    return TOV_COMING_LATE;
  if (day < next_monday)
    return TOV_COMING_THIS_WEEK;
  return day < next_monday + 7 ? TOV_COMING_NEXT_WEEK : TOV_COMING_MONTH;
}
