/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-attendance-trend.h"

#include "tov-sql.h"
#include "tov-store-private.h"

#include <glib/gi18n-lib.h>

/* Meetings of a group (?1) that were held by a day (?2). */
#define HELD                                          \
  "contact_group_id = ?1 AND meeting.status = 'held'" \
  " AND substr (meeting.starts_at, 1, 10) <= ?2"

#define COUNTS                                                                         \
  "SELECT attendance.organisation_id, organisation.name, meeting.id,"                  \
  " sum (presence = 'present'), sum (presence = 'excused'), sum (presence = 'absent')" \
  " FROM meeting JOIN attendance ON meeting_id = meeting.id"                           \
  " LEFT JOIN organisation ON organisation.id = attendance.organisation_id"            \
  " WHERE " HELD " AND presence <> 'unknown'"                                          \
  " GROUP BY attendance.organisation_id, organisation.name, meeting.id"                \
  " ORDER BY organisation.id IS NULL, name COLLATE danish, organisation.id"

static void
free_line (TovAttendanceLine *line)
{
  g_free (line->organisation);
  g_free (line->name);
  g_array_unref (line->counts);
  g_free (line);
}

static TovAttendanceLine *
create_line (const char *organisation, const char *name, guint n_meetings)
{
  TovAttendanceLine *line = g_new0 (TovAttendanceLine, 1);

  line->organisation = g_strdup (organisation);
  line->name = g_strdup (name);
  line->counts = g_array_sized_new (FALSE, TRUE, sizeof (TovAttendanceCount), n_meetings);
  g_array_set_size (line->counts, n_meetings);
  return line;
}

static guint
sum_up (const TovAttendanceCount *count)
{
  return count->present + count->excused + count->absent;
}

static void
add_count (TovAttendanceCount *sum, const TovAttendanceCount *count)
{
  sum->present += count->present;
  sum->excused += count->excused;
  sum->absent += count->absent;
}

static void
count_at (TovAttendanceLine *line, guint meeting, const TovAttendanceCount *count)
{
  add_count (&g_array_index (line->counts, TovAttendanceCount, meeting), count);
  add_count (&line->sum, count);
}

/* How much of the later half there is more than of the earlier one, exactly. */
static int
compare_halves (const TovAttendanceCount *earlier, const TovAttendanceCount *later)
{
  gint64 n_earlier = sum_up (earlier), n_later = sum_up (later);

  return (int) tov_number_round (
      (double) (100 * (later->present * n_earlier - earlier->present * n_later))
          / (double) (n_earlier * n_later),
      0);
}

static TovTrend
find_trend (const TovAttendanceCount *earlier, const TovAttendanceCount *later)
{
  int change = compare_halves (earlier, later);

  if (change >= TOV_TREND_POINTS)
    return TOV_TREND_RISING;
  if (change > -TOV_TREND_POINTS)
    return TOV_TREND_STEADY;
  return 100 * later->present < TOV_TREND_GOOD_SHARE * sum_up (later) ? TOV_TREND_FALLING
                                                                      : TOV_TREND_UNKNOWN;
}

static void
judge (TovAttendanceLine *line)
{
  TovAttendanceCount newest[TOV_TREND_MEETINGS];
  guint n = 0;

  for (guint i = line->counts->len; i > 0 && n < TOV_TREND_MEETINGS; i--) {
    const TovAttendanceCount *count = &g_array_index (line->counts, TovAttendanceCount, i - 1);

    if (sum_up (count) > 0)
      newest[n++] = *count;
  }
  if (n < TOV_TREND_LEAST_MEETINGS)
    return;
  n -= n % 2;
  for (guint i = 0; i < n; i++)
    add_count (i < n / 2 ? &line->later : &line->earlier, &newest[i]);
  line->trend = find_trend (&line->earlier, &line->later);
}

/* The newest n meetings, the oldest of them first. */
static GPtrArray *
load_meetings (TovStore *store, const char *group, guint n, TovDate today, GError **error)
{
  g_autofree char *sql =
      tov_sql_select (&tov_meeting_entity, "WHERE id IN (SELECT id FROM meeting WHERE " HELD
                                           " ORDER BY starts_at DESC, id DESC LIMIT ?3)"
                                           " ORDER BY starts_at, id");
  TovStatement *row = tov_connection_prepare (store->connection, sql, error);

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, group);
  tov_statement_bind_date (row, 2, today);
  tov_statement_bind_int64 (row, 3, n == 0 ? -1 : (gint64) n);
  return tov_store_make_all_live (store, &tov_meeting_entity, row, error);
}

/* The line of an organisation: lines come one after the other. */
static TovAttendanceLine *
get_line (TovAttendanceTrend *self, const char *organisation, const char *name)
{
  TovAttendanceLine *line =
      self->lines->len > 0 ? g_ptr_array_index (self->lines, self->lines->len - 1) : NULL;

  if (line != NULL && g_strcmp0 (line->organisation, organisation) == 0)
    return line;
  line = create_line (organisation, organisation != NULL ? name : _ ("No organisation"),
                      self->meetings->len);
  g_ptr_array_add (self->lines, line);
  return line;
}

static gboolean
load_counts (
    TovStore *store, TovAttendanceTrend *self, const char *group, TovDate today, GError **error)
{
  TovStatement *row = tov_connection_prepare (store->connection, COUNTS, error);
  /* The number of each meeting, by id. */
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  for (guint i = 0; i < self->meetings->len; i++)
    g_hash_table_insert (numbers, (gpointer) tov_record_get_id (self->meetings->pdata[i]),
                         GUINT_TO_POINTER (i));
  tov_statement_bind_text (row, 1, group);
  tov_statement_bind_date (row, 2, today);
  while (tov_statement_step (row, &failure)) {
    const TovAttendanceCount count = {
      .present = tov_statement_get_int64 (row, 3),
      .excused = tov_statement_get_int64 (row, 4),
      .absent = tov_statement_get_int64 (row, 5),
    };
    gpointer number;

    if (!g_hash_table_lookup_extended (numbers, tov_statement_get_text (row, 2), NULL, &number))
      continue;
    count_at (get_line (self, tov_statement_get_text (row, 0), tov_statement_get_text (row, 1)),
              GPOINTER_TO_UINT (number), &count);
    count_at (self->all, GPOINTER_TO_UINT (number), &count);
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

TovAttendanceTrend *
tov_attendance_trend_load (
    TovStore *store, const char *group, guint n, TovDate today, GError **error)
{
  g_autoptr (TovAttendanceTrend) self = g_new0 (TovAttendanceTrend, 1);

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);
  self->meetings = load_meetings (store, group, n, today, error);
  if (self->meetings == NULL)
    return NULL;
  self->all = create_line (NULL, _ ("All together"), self->meetings->len);
  if (!load_counts (store, self, group, today, error))
    return NULL;
  for (guint i = 0; i < self->lines->len; i++)
    judge (g_ptr_array_index (self->lines, i));
  judge (self->all);
  return g_steal_pointer (&self);
}

void
tov_attendance_trend_free (TovAttendanceTrend *self)
{
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->all, free_line);
  g_free (self);
}

int
tov_attendance_count_share (const TovAttendanceCount *self)
{
  guint n = sum_up (self);

  return n == 0 ? -1 : (int) tov_number_round (100.0 * self->present / n, 0);
}
