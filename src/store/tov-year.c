/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-year.h"

#include "tov-agenda-template.h"
#include "tov-agreement.h"
#include "tov-focus-point.h"
#include "tov-meeting.h"

#include <string.h>

/* The numbers are those of the kinds. A month alone sorts before its days. */
#define ENTRIES                                                                               \
  "SELECT 0, substr (m.starts_at, 1, 10) AS day, m.id, g.id, g.partnership_id"                \
  " FROM meeting AS m JOIN contact_group AS g ON g.id = m.contact_group_id"                   \
  " WHERE m.status <> 'cancelled' AND substr (m.starts_at, 1, 4) = ?1"                        \
  " AND (?2 IS NULL OR g.partnership_id = ?2)"                                                \
  " UNION ALL SELECT 1, review_on, id, NULL, partnership_id FROM agreement"                   \
  " WHERE substr (review_on, 1, 4) = ?1 AND (?2 IS NULL OR partnership_id = ?2)"              \
  " UNION ALL SELECT 2, to_date, id, NULL, partnership_id FROM agreement"                     \
  " WHERE substr (to_date, 1, 4) = ?1 AND (?2 IS NULL OR partnership_id = ?2)"                \
  " UNION ALL SELECT 3, review_on, id, NULL, partnership_id FROM focus_point"                 \
  " WHERE status = 'open' AND substr (review_on, 1, 4) = ?1"                                  \
  " AND (?2 IS NULL OR partnership_id = ?2)"                                                  \
  " UNION ALL SELECT 4, ?1 || '-' || CASE WHEN t.month < 10 THEN '0' ELSE '' END || t.month," \
  " t.id, g.id, g.partnership_id"                                                             \
  " FROM agenda_template AS t JOIN contact_group AS g ON g.id = t.contact_group_id"           \
  " WHERE t.month IS NOT NULL AND (?2 IS NULL OR g.partnership_id = ?2)"                      \
  " ORDER BY 2, 1, 3"

static const TovEntity *const entities[] = {
  [TOV_YEAR_MEETING] = &tov_meeting_entity,
  [TOV_YEAR_REVIEW] = &tov_agreement_entity,
  [TOV_YEAR_AGREEMENT_ENDS] = &tov_agreement_entity,
  [TOV_YEAR_FOCUS_POINT] = &tov_focus_point_entity,
  [TOV_YEAR_ITEM] = &tov_agenda_template_entity,
};

static TovYearEntry *
read_entry (TovStatement *row)
{
  TovYearEntry *self = g_new (TovYearEntry, 1);
  const char *day = tov_statement_get_text (row, 1);

  self->kind = (TovYearKind) tov_statement_get_int64 (row, 0);
  self->month = (int) g_ascii_strtoll (day + strlen ("YYYY-"), NULL, 10);
  self->day = tov_date_from_iso (day);
  self->entity = entities[self->kind];
  self->id = g_strdup (tov_statement_get_text (row, 2));
  self->group = g_strdup (tov_statement_get_text (row, 3));
  self->partnership = g_strdup (tov_statement_get_text (row, 4));
  return self;
}

void
tov_year_entry_free (TovYearEntry *self)
{
  g_free (self->id);
  g_free (self->group);
  g_free (self->partnership);
  g_free (self);
}

GPtrArray *
tov_year_load (TovStore *store, const char *partnership, int year, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tov_year_entry_free);
  TovStatement *row = tov_connection_prepare (tov_store_get_connection (store), ENTRIES, error);
  g_autofree char *digits = g_strdup_printf ("%04d", year);
  GError *failure = NULL;

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, digits);
  tov_statement_bind_text (row, 2, partnership);
  while (tov_statement_step (row, &failure))
    g_ptr_array_add (entries, read_entry (row));
  if (failure == NULL)
    return g_steal_pointer (&entries);
  g_propagate_error (error, failure);
  return NULL;
}
