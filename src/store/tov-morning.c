/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-morning.h"

#include "tov-clock.h"
#include "tov-contact-log.h"
#include "tov-contact-times.h"
#include "tov-next-step.h"
#include "tov-norms.h"
#include "tov-standing.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Intervals that hold on the day. */
#define HOLDS "from_date <= ?1 AND (to_date IS NULL OR to_date >= ?1)"

/* The day is bound as ?1. */
#define CALLS                                                                           \
  "SELECT c.id, c.young_person_id, c.contact_id, c.days, c.at, c.from_date, c.to_date," \
  " c.note, y.phone, y.protected FROM morning_call AS c"                                \
  " JOIN young_person AS y ON y.id = c.young_person_id WHERE " HOLDS
/* Of the calls by telephone on the day ?1 to ?2 the one that was answered, else the last; and
 * whether its log entry is what ?3 writes by answering the call, and nothing has come to it. */
#define ANSWER                                                                                \
  "SELECT e.id, e.reached, e.worker_id IS ?3 AND e.note IS NULL AND e.minutes IS NULL"        \
  " AND (SELECT count (*) FROM log_entry_young_person AS l WHERE l.log_entry_id = e.id) = 1"  \
  " AND NOT EXISTS (SELECT 1 FROM log_entry_theme AS h WHERE h.log_entry_id = e.id)"          \
  " AND NOT EXISTS (SELECT 1 FROM log_entry AS a WHERE a.corrects_id = e.id)"                 \
  " FROM contact_time AS t JOIN log_entry AS e ON e.id = t.log_entry_id"                      \
  " WHERE t.young_person_id = ?2 AND t.happened_at >= ?1 AND t.happened_at <= ?1 || 'T23:59'" \
  " AND e.form = 'phone' ORDER BY t.reached DESC, t.happened_at DESC LIMIT 1"
#define STEPS                                                                        \
  "SELECT id, young_person_id, responsible_id, text, due_on, done_on FROM next_step" \
  " WHERE set_on <= ?1 AND due_on <= ?1 AND (done_on IS NULL OR done_on >= ?1)"      \
  " AND (cancelled_on IS NULL OR cancelled_on > ?1)"
/* What was thrown and answered on one day had not waited for the morning. */
#define ANSWERED_THROWS                                                      \
  "SELECT id, young_person_id, contact_id, expectation, thrown_on FROM ball" \
  " WHERE answered_on = ?1 AND thrown_on < ?1"
/* Of a partnership that is bound as ?2, and of a contact ?3, both NULL for all. */
#define MEETINGS                                                                                \
  "SELECT m.id, m.contact_group_id, substr (m.starts_at, 12), m.place, m.status = 'held'"       \
  " FROM meeting AS m JOIN contact_group AS g ON g.id = m.contact_group_id"                     \
  " WHERE m.starts_at >= ?1 AND m.starts_at <= ?1 || 'T23:59' AND m.status <> 'cancelled'"      \
  " AND (?2 IS NULL OR g.partnership_id = ?2)"                                                  \
  " AND (?3 IS NULL OR m.minute_taker_id = ?3"                                                  \
  "  OR EXISTS (SELECT 1 FROM attendance AS a WHERE a.meeting_id = m.id AND a.contact_id = ?3)" \
  "  OR EXISTS (SELECT 1 FROM membership AS s WHERE s.contact_group_id = g.id"                  \
  "   AND s.contact_id = ?3 AND coalesce (s.from_date, ?1) <= ?1"                               \
  "   AND coalesce (s.to_date, ?1) >= ?1))"

typedef struct
{
  TovStore *store;
  const char *partnership;
  /* Whose it is that is asked for (NULL for everybody's), and who asks. */
  const char *whose;
  const char *me;
  TovDate today;
  /* How it stands with those who are enrolled, and by the young person's id. */
  GPtrArray *standings;
  GHashTable *by_id;
  GPtrArray *items;
} Loader;

/* Takes a row; transfer full, NULL for one that is not meant. */
typedef TovMorningItem *(*ReadFunc) (const Loader *loader, TovStatement *row);

static TovMorningItem *
create_item (TovMorningKind kind, const char *id)
{
  TovMorningItem *item = g_new0 (TovMorningItem, 1);

  item->kind = kind;
  item->id = g_strdup (id);
  return item;
}

/* An item about a young person, to be done by a contact or else by the key worker; NULL for who is
 * not enrolled, and where somebody else is to do it. */
static TovMorningItem *
create_item_about (const Loader *loader,
                   TovMorningKind kind,
                   const char *id,
                   const char *young_person,
                   const char *contact)
{
  TovStanding *standing = g_hash_table_lookup (loader->by_id, young_person);
  TovMorningItem *item;

  if (standing == NULL)
    return NULL;
  if (contact == NULL)
    contact = standing->key_worker;
  if (loader->whose != NULL && g_strcmp0 (contact, loader->whose) != 0)
    return NULL;
  item = create_item (kind, id);
  item->young_person = g_strdup (young_person);
  item->name = g_strdup (standing->name);
  item->contact = g_strdup (contact);
  return item;
}

static TovStatement *
prepare (const Loader *loader, const char *sql, GError **error)
{
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (loader->store), sql, error);

  if (statement != NULL)
    tov_statement_bind_date (statement, 1, loader->today);
  return statement;
}

static TovMorningItem *
read_call (const Loader *loader, TovStatement *row)
{
  g_autoptr (TovMorningCall) call = g_object_new (
      TOV_TYPE_MORNING_CALL, "days", tov_statement_get_text (row, 3), "from_date",
      tov_statement_get_date (row, 5), "to_date", tov_statement_get_date (row, 6), NULL);
  TovMorningItem *item =
      tov_morning_is_wake_up_day (call, loader->today)
          ? create_item_about (loader, TOV_MORNING_WAKE_UP, tov_statement_get_text (row, 0),
                               tov_statement_get_text (row, 1), tov_statement_get_text (row, 2))
          : NULL;

  if (item == NULL)
    return NULL;
  item->at = g_strdup (tov_statement_get_text (row, 4));
  item->text = g_strdup (tov_statement_get_text (row, 7));
  if (tov_statement_get_int64 (row, 9) == 0)
    item->phone = g_strdup (tov_statement_get_text (row, 8));
  return item;
}

static TovMorningItem *
read_step (const Loader *loader, TovStatement *row)
{
  TovMorningItem *item =
      create_item_about (loader, TOV_MORNING_STEP, tov_statement_get_text (row, 0),
                         tov_statement_get_text (row, 1), tov_statement_get_text (row, 2));

  if (item == NULL)
    return NULL;
  item->text = g_strdup (tov_statement_get_text (row, 3));
  item->since = tov_statement_get_date (row, 4);
  if (tov_statement_get_date (row, 5) == loader->today)
    item->state = TOV_MORNING_DONE;
  return item;
}

static TovMorningItem *
read_answered_throw (const Loader *loader, TovStatement *row)
{
  const char *contact = tov_statement_get_text (row, 2);
  TovMorningItem *item;

  /* One to an organisation was nobody's own. */
  if (loader->whose != NULL && contact == NULL)
    return NULL;
  item = create_item_about (loader, TOV_MORNING_THROW, tov_statement_get_text (row, 0),
                            tov_statement_get_text (row, 1), contact);
  if (item == NULL)
    return NULL;
  item->text = g_strdup (tov_statement_get_text (row, 3));
  item->since = tov_statement_get_date (row, 4);
  item->state = TOV_MORNING_DONE;
  return item;
}

static TovMorningItem *
read_meeting (const Loader *loader, TovStatement *row)
{
  TovMorningItem *item = create_item (TOV_MORNING_MEETING, tov_statement_get_text (row, 0));

  item->name =
      tov_store_get_title (loader->store, "contact_group", tov_statement_get_text (row, 1));
  item->at = g_strdup (tov_statement_get_text (row, 2));
  item->text = g_strdup (tov_statement_get_text (row, 3));
  if (tov_statement_get_int64 (row, 4) == 1)
    item->state = TOV_MORNING_DONE;
  return item;
}

static gboolean
read_rows (const Loader *loader, const char *sql, ReadFunc read, GError **error)
{
  TovStatement *row = prepare (loader, sql, error);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  if (read == read_meeting) {
    tov_statement_bind_text (row, 2, loader->partnership);
    tov_statement_bind_text (row, 3, loader->whose);
  }
  while (tov_statement_step (row, &failure)) {
    TovMorningItem *item = read (loader, row);

    if (item != NULL)
      g_ptr_array_add (loader->items, item);
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* Who has rung: the user, and where nobody knows who that is, whoever was to. */
static const char *
get_caller (const TovMorningItem *call, const char *me)
{
  return me != NULL ? me : call->contact;
}

/* What is known of the calls of the day. */
static gboolean
find_answers (const Loader *loader, GError **error)
{
  for (guint i = 0; i < loader->items->len; i++) {
    TovMorningItem *item = g_ptr_array_index (loader->items, i);
    TovStatement *row = item->kind == TOV_MORNING_WAKE_UP ? prepare (loader, ANSWER, error) : NULL;

    if (item->kind != TOV_MORNING_WAKE_UP)
      continue;
    if (row == NULL)
      return FALSE;
    tov_statement_bind_text (row, 2, item->young_person);
    tov_statement_bind_text (row, 3, get_caller (item, loader->me));
    if (tov_statement_step (row, NULL)) {
      item->state = tov_statement_get_int64 (row, 1) == 1 ? TOV_MORNING_DONE : TOV_MORNING_TRIED;
      if (tov_statement_get_int64 (row, 2) == 1)
        item->log_entry = g_strdup (tov_statement_get_text (row, 0));
    }
    tov_statement_reset (row);
  }
  return TRUE;
}

static void
add_throw (const Loader *loader, TovStanding *standing)
{
  TovMorningItem *item;

  if (standing->throw == NULL || (loader->whose != NULL && standing->throw_contact == NULL))
    return;
  item = create_item_about (loader, TOV_MORNING_THROW, standing->throw, standing->young_person,
                            standing->throw_contact);
  if (item == NULL)
    return;
  item->text = g_strdup (standing->throw_expectation);
  item->since = standing->thrown_on;
  g_ptr_array_add (loader->items, item);
}

/* The days without contact before today, for who was reached today. */
static int
find_days_before (const Loader *loader, TovStanding *standing)
{
  g_autoptr (GArray) times = tov_contact_times_list (loader->store, standing->young_person, NULL);

  for (guint i = 0; times != NULL && i < times->len; i++) {
    const TovContactTime *time = &g_array_index (times, TovContactTime, i);

    if (time->is_reached && time->on < loader->today)
      return loader->today - time->on;
  }
  return standing->admitted_on != TOV_DATE_NONE ? loader->today - standing->admitted_on : 0;
}

static void
add_contact (const Loader *loader, TovStanding *standing)
{
  gboolean is_done = standing->contact_on == loader->today;
  int days = is_done ? find_days_before (loader, standing) : standing->contact_days;
  TovNorm norm = TOV_NORM_CONTACT_MAX + (guint) MAX (standing->level, 0);
  TovMorningItem *item;

  if (is_done ? days <= tov_norm_load (loader->store, norm)
              : standing->contact != TOV_CONTACT_OVERDUE)
    return;
  item = create_item_about (loader, TOV_MORNING_CONTACT, standing->young_person,
                            standing->young_person, NULL);
  if (item == NULL)
    return;
  item->days = days;
  item->state = is_done ? TOV_MORNING_DONE : TOV_MORNING_OPEN;
  g_ptr_array_add (loader->items, item);
}

static int
get_section (const TovMorningItem *item)
{
  return item->kind == TOV_MORNING_MEETING ? TOV_MORNING_WAKE_UP : (int) item->kind;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TovMorningItem *one = *(TovMorningItem *const *) a, *other = *(TovMorningItem *const *) b;
  int order = get_section (one) - get_section (other);

  /* A call without a time of day comes behind those that have one. */
  if (order == 0)
    order = (one->at == NULL) - (other->at == NULL);
  if (order == 0)
    order = g_strcmp0 (one->at, other->at);
  if (order == 0)
    order = one->since - other->since;
  if (order == 0)
    order = other->days - one->days;
  if (order == 0)
    order = tov_text_compare (one->name, other->name);
  return order != 0 ? order : g_strcmp0 (one->id, other->id);
}

void
tov_morning_item_free (TovMorningItem *self)
{
  g_free (self->id);
  g_free (self->young_person);
  g_free (self->name);
  g_free (self->at);
  g_free (self->text);
  g_free (self->phone);
  g_free (self->contact);
  g_free (self->log_entry);
  g_free (self);
}

gboolean
tov_morning_is_wake_up_day (TovMorningCall *call, TovDate day)
{
  static const char *const weekdays[] = { "monday", "tuesday",  "wednesday", "thursday",
                                          "friday", "saturday", "sunday" };
  /* The first day of all was a Monday. */
  guint weekday = (guint) (day - 1) % G_N_ELEMENTS (weekdays);

  if (day < call->from_date || (call->to_date != TOV_DATE_NONE && day > call->to_date))
    return FALSE;
  if (g_str_equal (call->days, "every_day"))
    return TRUE;
  if (g_str_equal (call->days, "weekdays"))
    return weekday < 5;
  return g_str_equal (call->days, weekdays[weekday]);
}

GPtrArray *
tov_morning_load (TovStore *store,
                  const char *partnership,
                  const char *whose,
                  const char *me,
                  TovDate today,
                  GError **error)
{
  g_autoptr (GPtrArray) standings = tov_standings_load (store, partnership, today, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) items =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tov_morning_item_free);
  const Loader loader = { store, partnership, whose, me, today, standings, by_id, items };

  if (standings == NULL)
    return NULL;
  for (guint i = 0; i < standings->len; i++) {
    TovStanding *standing = g_ptr_array_index (standings, i);

    g_hash_table_insert (by_id, standing->young_person, standing);
  }
  if (!read_rows (&loader, CALLS, read_call, error) || !find_answers (&loader, error)
      || !read_rows (&loader, MEETINGS, read_meeting, error)
      || !read_rows (&loader, STEPS, read_step, error)
      || !read_rows (&loader, ANSWERED_THROWS, read_answered_throw, error))
    return NULL;
  for (guint i = 0; i < standings->len; i++) {
    add_throw (&loader, g_ptr_array_index (standings, i));
    add_contact (&loader, g_ptr_array_index (standings, i));
  }
  g_ptr_array_sort (items, compare_items);
  return g_steal_pointer (&items);
}

gboolean
tov_morning_answer (TovStore *store,
                    const TovMorningItem *call,
                    gboolean is_reached,
                    const char *me,
                    GError **error)
{
  g_autoptr (TovContactDraft) draft = tov_contact_draft_new ();

  g_ptr_array_add (draft->young_people, g_strdup (call->young_person));
  draft->happened_at = tov_clock_minute ();
  draft->form = g_strdup ("phone");
  draft->is_reached = is_reached;
  draft->worker = g_strdup (get_caller (call, me));
  return tov_contact_log_save (store, draft, NULL, error);
}

gboolean
tov_morning_take_back (TovStore *store, const TovMorningItem *call, GError **error)
{
  return tov_store_delete (store, &tov_log_entry_entity, call->log_entry, error);
}
