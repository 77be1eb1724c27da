/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agenda.h"

#include "tov-agenda-template.h"
#include "tov-follow-up.h"
#include "tov-meeting-acts.h"
#include "tov-numbered.h"
#include "tov-sql.h"
#include "tov-store-private.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* Whether the group of meeting ?1 has met, or is to meet, between the beginning of month ?2
 * (YYYY-MM) and that meeting. */
#define MEETS_BEFORE                                                                     \
  "SELECT 1 FROM meeting AS m JOIN meeting AS this ON this.id = ?1"                      \
  " WHERE m.contact_group_id = this.contact_group_id AND m.id <> this.id"                \
  " AND m.status <> 'cancelled' AND m.starts_at >= ?2 AND (m.starts_at < this.starts_at" \
  " OR (m.starts_at = this.starts_at AND m.id < this.id))"

/* An item and what it was carried over to, again and again, go by the id of the first of them. */
#define CHAINS                                                                             \
  "WITH RECURSIVE chain (id, root) AS (SELECT id, id FROM agenda_item"                     \
  " WHERE carried_from_id IS NULL UNION ALL SELECT i.id, chain.root FROM agenda_item AS i" \
  " JOIN chain ON i.carried_from_id = chain.id) "

/* The chains that are on the agenda of a meeting. */
#define CHAINS_HERE                                                              \
  CHAINS "SELECT chain.root FROM agenda_item AS i JOIN chain ON chain.id = i.id" \
         " WHERE i.meeting_id = ?1"

/* Minutes that are no more than blanks say nothing. */
#define BLANKS "' ' || char (9, 10, 13)"

/* The items of the group's meetings before one, the newest first, and what there is to know of each
 * of them; at the end, whether a follow-up of its chain is open. */
#define EARLIER_ITEMS                                                                              \
  CHAINS "SELECT i.id, chain.root, m.starts_at, m.status, EXISTS (SELECT 1 FROM postponement AS p" \
         " WHERE p.agenda_item_id = i.id), length (trim (coalesce (i.minutes_text, ''), " BLANKS   \
         ")) > 0 OR "                                                                              \
         "EXISTS (SELECT 1"                                                                        \
         " FROM decision AS d WHERE d.agenda_item_id = i.id) OR EXISTS (SELECT 1"                  \
         " FROM follow_up AS f WHERE f.agenda_item_id = i.id), EXISTS (SELECT 1"                   \
         " FROM follow_up AS f JOIN chain AS c ON c.id = f.agenda_item_id"                         \
         " WHERE c.root = chain.root AND f.done_on IS NULL)"                                       \
         " FROM agenda_item AS i JOIN chain ON chain.id = i.id"                                    \
         " JOIN meeting AS m ON m.id = i.meeting_id JOIN meeting AS this ON this.id = ?1"          \
         " WHERE m.contact_group_id = this.contact_group_id AND (m.starts_at < this.starts_at"     \
         " OR (m.starts_at = this.starts_at AND m.id < this.id))"                                  \
         " ORDER BY m.starts_at DESC, m.id DESC, i.position, i.id"

/* When the group's last meeting before one was that was held. */
#define LAST_HELD                                                                   \
  "SELECT max (m.starts_at) FROM meeting AS m JOIN meeting AS this ON this.id = ?1" \
  " WHERE m.contact_group_id = this.contact_group_id AND m.status = 'held'"         \
  " AND (m.starts_at < this.starts_at OR (m.starts_at = this.starts_at AND m.id < this.id))"

#define HAS_OUTCOME                                        \
  "SELECT 1 FROM decision WHERE agenda_item_id = ?1 UNION" \
  " SELECT 1 FROM follow_up WHERE agenda_item_id = ?1"

#define OPEN_FOLLOW_UPS                                                                   \
  "WHERE done_on IS NULL AND coalesce (meeting_id, (SELECT i.meeting_id FROM agenda_item" \
  " AS i WHERE i.id = agenda_item_id)) IN (SELECT m.id FROM meeting AS m"                 \
  " WHERE m.contact_group_id = ?1 AND (?2 IS NULL OR m.starts_at < ?2))"                  \
  " ORDER BY due_on IS NULL, due_on, created, id"

/* What is being proposed for one meeting. */
typedef struct
{
  TovStore *store;
  TovMeeting *meeting;
  GPtrArray *proposals;
  /* Folded titles of what stands on this agenda by the template. */
  GHashTable *standing;
  /* First items of the chains that are dealt with. */
  GHashTable *chains;
} Search;

/* What is to be known of an item of an earlier meeting. */
typedef struct
{
  const char *id;
  const char *starts_at;
  const char *status;
  gboolean is_postponed;
  gboolean is_discussed;
  gboolean has_open_follow_up;
} EarlierItem;

/* Whether a question about one or two texts finds a row. */
static gboolean
finds (TovStore *store, const char *sql, const char *first, const char *second)
{
  TovStatement *row = tov_connection_prepare (store->connection, sql, NULL);
  gboolean is_found;

  g_return_val_if_fail (row != NULL, FALSE);
  tov_statement_bind_text (row, 1, first);
  if (second != NULL)
    tov_statement_bind_text (row, 2, second);
  is_found = tov_statement_step (row, NULL);
  tov_statement_reset (row);
  return is_found;
}

static gboolean
is_due (TovStore *store, TovMeeting *meeting, TovAgendaTemplate *row)
{
  g_autofree char *from = NULL;
  int year, month;

  if (row->month == TOV_NUMBER_NONE)
    return TRUE;
  tov_date_split (tov_date_from_time (meeting->starts_at), &year, &month, NULL);
  if (month < row->month)
    return FALSE;
  from = g_strdup_printf ("%04d-%02d", year, (int) row->month);
  return !finds (store, MEETS_BEFORE, tov_record_get_id (TOV_RECORD (meeting)), from);
}

static void
propose (Search *search, TovAgendaReason reason, TovRecord *item, TovDate from)
{
  TovAgendaProposal *proposal = g_new (TovAgendaProposal, 1);

  g_object_set (item, "meeting_id", tov_record_get_id (TOV_RECORD (search->meeting)), NULL);
  *proposal = (TovAgendaProposal){ reason, TOV_AGENDA_ITEM (item), from };
  g_ptr_array_add (search->proposals, proposal);
}

static TovRecord *
create_standing (TovAgendaTemplate *row)
{
  TovRecord *item = tov_record_new (&tov_agenda_item_entity);

  g_object_set (item, "title", row->title, "kind", row->kind, "closed", row->closed,
                "minutes_planned", row->minutes_planned, "background", row->background, NULL);
  return item;
}

static TovRecord *
create_carried (TovAgendaItem *old)
{
  TovRecord *item = tov_record_new (&tov_agenda_item_entity);

  g_object_set (item, "title", old->title, "kind", old->kind, "closed", old->closed, "presenter_id",
                old->presenter_id, "minutes_planned", old->minutes_planned, "background",
                old->background, "carried_from_id", tov_record_get_id (TOV_RECORD (old)), NULL);
  return item;
}

static GHashTable *
fold_titles (GPtrArray *items)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (titles,
                      tov_text_fold (TOV_AGENDA_ITEM (g_ptr_array_index (items, i))->title));
  return titles;
}

static gboolean
propose_standing (Search *search, GError **error)
{
  const char *id = tov_record_get_id (TOV_RECORD (search->meeting));
  g_autoptr (GPtrArray) items = tov_agenda_load (search->store, id, error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GHashTable) here = NULL;

  if (items == NULL)
    return FALSE;
  rows = tov_numbered_load (search->store, &tov_agenda_template_entity, "contact_group_id",
                            search->meeting->contact_group_id, error);
  if (rows == NULL)
    return FALSE;
  here = fold_titles (items);
  for (guint i = 0; i < rows->len; i++) {
    TovAgendaTemplate *row = g_ptr_array_index (rows, i);
    g_autofree char *title = tov_text_fold (row->title);

    if (!is_due (search->store, search->meeting, row))
      continue;
    if (!g_hash_table_contains (here, title)) {
      g_autoptr (TovRecord) item = create_standing (row);

      propose (search, TOV_AGENDA_STANDING, g_steal_pointer (&item), TOV_DATE_NONE);
    }
    g_hash_table_add (search->standing, g_steal_pointer (&title));
  }
  return TRUE;
}

static gboolean
note_chains_here (Search *search, GError **error)
{
  TovStatement *row = tov_connection_prepare (search->store->connection, CHAINS_HERE, error);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  tov_statement_bind_text (row, 1, tov_record_get_id (TOV_RECORD (search->meeting)));
  while (tov_statement_step (row, &failure))
    g_hash_table_add (search->chains, g_strdup (tov_statement_get_text (row, 0)));
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static char *
find_last_held (Search *search)
{
  TovStatement *row = tov_connection_prepare (search->store->connection, LAST_HELD, NULL);
  char *starts_at = NULL;

  g_return_val_if_fail (row != NULL, NULL);
  tov_statement_bind_text (row, 1, tov_record_get_id (TOV_RECORD (search->meeting)));
  if (tov_statement_step (row, NULL))
    starts_at = g_strdup (tov_statement_get_text (row, 0));
  tov_statement_reset (row);
  return starts_at;
}

/* Why the newest item of a chain comes back; FALSE where it does not. What was not discussed at a
 * meeting that is still to come is dealt with there. */
static gboolean
find_reason (const EarlierItem *item, const char *last_held, TovAgendaReason *reason)
{
  gboolean is_held = g_str_equal (item->status, "held");
  gboolean is_cancelled = g_str_equal (item->status, "cancelled");
  gboolean is_last = (is_held || is_cancelled) && g_strcmp0 (item->starts_at, last_held) >= 0;

  if (is_last && item->is_postponed)
    *reason = TOV_AGENDA_POSTPONED;
  else if (is_last && !item->is_discussed)
    *reason = TOV_AGENDA_NOT_DISCUSSED;
  else if (item->has_open_follow_up && (item->is_discussed || is_held || is_cancelled))
    *reason = TOV_AGENDA_OPEN_FOLLOW_UP;
  else
    return FALSE;
  return TRUE;
}

static gboolean
consider (Search *search, const EarlierItem *earlier, const char *last_held, GError **error)
{
  g_autoptr (TovRecord) old = NULL;
  g_autofree char *title = NULL;
  TovAgendaReason reason;

  if (!find_reason (earlier, last_held, &reason))
    return TRUE;
  old = tov_store_get (search->store, &tov_agenda_item_entity, earlier->id, error);
  if (old == NULL)
    return FALSE;
  title = tov_text_fold (TOV_AGENDA_ITEM (old)->title);
  if (!g_hash_table_contains (search->standing, title))
    propose (search, reason, create_carried (TOV_AGENDA_ITEM (old)),
             tov_date_from_time (earlier->starts_at));
  return TRUE;
}

static gboolean
propose_earlier (Search *search, GError **error)
{
  g_autofree char *last_held = find_last_held (search);
  TovStatement *row = NULL;
  GError *failure = NULL;

  if (!note_chains_here (search, error))
    return FALSE;
  row = tov_connection_prepare (search->store->connection, EARLIER_ITEMS, error);
  if (row == NULL)
    return FALSE;
  tov_statement_bind_text (row, 1, tov_record_get_id (TOV_RECORD (search->meeting)));
  while (failure == NULL && tov_statement_step (row, &failure)) {
    EarlierItem item = { .id = tov_statement_get_text (row, 0),
                         .starts_at = tov_statement_get_text (row, 2),
                         .status = tov_statement_get_text (row, 3),
                         .is_postponed = tov_statement_get_int64 (row, 4) == 1,
                         .is_discussed = tov_statement_get_int64 (row, 4) == 0
                                         && tov_statement_get_int64 (row, 5) == 1,
                         .has_open_follow_up = tov_statement_get_int64 (row, 6) == 1 };

    if (g_hash_table_add (search->chains, g_strdup (tov_statement_get_text (row, 1))))
      consider (search, &item, last_held, &failure);
  }
  if (failure == NULL)
    return TRUE;
  tov_statement_reset (row);
  g_propagate_error (error, failure);
  return FALSE;
}

/* By reason; those of one reason from the oldest meeting on, and as they stood there, which is how
 * they were found: a stable order keeps that. */
static int
compare_proposals (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const TovAgendaProposal *one = *(gpointer *) a, *other = *(gpointer *) b;

  return one->reason != other->reason ? (int) one->reason - (int) other->reason
                                      : one->from - other->from;
}

static gboolean
save_proposals (TovStore *store, GPtrArray *proposals, gint64 position, GError **error)
{
  for (guint i = 0; i < proposals->len; i++) {
    const TovAgendaProposal *proposal = g_ptr_array_index (proposals, i);

    g_object_set (proposal->item, "position", position + i, NULL);
    if (!tov_store_save (store, TOV_RECORD (proposal->item), error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_clock (const char *time, gint64 *minutes)
{
  if (!tov_date_time_is_valid (time))
    return FALSE;
  *minutes = (gint64) tov_date_from_time (time) * 24 * 60
             + g_ascii_strtoll (time + 11, NULL, 10) * 60 + g_ascii_strtoll (time + 14, NULL, 10);
  return TRUE;
}

void
tov_agenda_proposal_free (TovAgendaProposal *self)
{
  g_object_unref (self->item);
  g_free (self);
}

GPtrArray *
tov_agenda_propose (TovStore *store, const char *meeting, GError **error)
{
  g_autoptr (TovRecord) record = tov_store_get (store, &tov_meeting_entity, meeting, error);
  g_autoptr (GPtrArray) proposals =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tov_agenda_proposal_free);
  g_autoptr (GHashTable) standing = NULL, chains = NULL;
  Search search;

  if (record == NULL)
    return NULL;
  standing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  chains = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  search = (Search){ store, TOV_MEETING (record), proposals, standing, chains };
  if (!propose_standing (&search, error) || !propose_earlier (&search, error))
    return NULL;
  g_ptr_array_sort_with_data (proposals, compare_proposals, NULL);
  return g_steal_pointer (&proposals);
}

gboolean
tov_agenda_take (TovStore *store, const char *meeting, GPtrArray *proposals, GError **error)
{
  g_autoptr (GPtrArray) items = tov_agenda_load (store, meeting, error);

  return items != NULL && tov_store_begin (store, _ ("Items put on the agenda"), error)
         && tov_store_end (
             store, save_proposals (store, proposals, tov_numbered_next (items), error), error);
}

GPtrArray *
tov_agenda_load (TovStore *store, const char *meeting, GError **error)
{
  return tov_numbered_load (store, &tov_agenda_item_entity, "meeting_id", meeting, error);
}

gboolean
tov_agenda_move (TovStore *store, const char *item, guint place, GError **error)
{
  g_autoptr (TovRecord) moved = tov_store_get (store, &tov_agenda_item_entity, item, error);
  g_autoptr (GPtrArray) items = NULL;

  if (moved == NULL)
    return FALSE;
  items = tov_agenda_load (store, TOV_AGENDA_ITEM (moved)->meeting_id, error);
  return items != NULL && tov_numbered_move (store, items, moved, place, error);
}

gboolean
tov_agenda_item_is_discussed (TovStore *store, TovAgendaItem *item)
{
  const char *id = tov_record_get_id (TOV_RECORD (item));
  g_autofree char *minutes = g_strdup (item->minutes_text != NULL ? item->minutes_text : "");

  return !tov_meeting_is_put_off (store, id)
         && (*g_strstrip (minutes) != '\0' || finds (store, HAS_OUTCOME, id, NULL));
}

TovAgendaTimes *
tov_agenda_times_new (TovMeeting *meeting, GPtrArray *items)
{
  TovAgendaTimes *self = g_new0 (TovAgendaTimes, 1);
  gint64 start, end;

  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < items->len; i++) {
    gint64 minutes = TOV_AGENDA_ITEM (g_ptr_array_index (items, i))->minutes_planned;

    g_array_append_val (self->starts, self->planned);
    if (minutes == TOV_NUMBER_NONE)
      self->n_without++;
    else
      self->planned += (guint) minutes;
  }
  if (read_clock (meeting->starts_at, &start) && read_clock (meeting->ends_at, &end) && end > start)
    self->available = (guint) (end - start);
  return self;
}

void
tov_agenda_times_free (TovAgendaTimes *self)
{
  g_array_unref (self->starts);
  g_free (self);
}

GPtrArray *
tov_agenda_list_open_follow_ups (TovStore *store,
                                 const char *group,
                                 const char *before,
                                 GError **error)
{
  g_autofree char *sql = tov_sql_select (&tov_follow_up_entity, OPEN_FOLLOW_UPS);
  TovStatement *row = tov_connection_prepare (store->connection, sql, error);

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, group);
  tov_statement_bind_text (row, 2, before);
  return tov_store_make_all_live (store, &tov_follow_up_entity, row, error);
}
