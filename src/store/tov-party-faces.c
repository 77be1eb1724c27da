/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-party-faces.h"

#include "tov-owned.h"
#include "tov-text.h"

#define HOLDS(table)                                           \
  "(" table ".from_date IS NULL OR " table ".from_date <= ?3)" \
  " AND (" table ".to_date IS NULL OR " table ".to_date >= ?3)"

/* Who was present at a meeting that was held by the day ?3. */
#define PRESENT                                                    \
  " FROM attendance AS a JOIN meeting AS m ON m.id = a.meeting_id" \
  " JOIN contact_group AS g ON g.id = m.contact_group_id"          \
  " WHERE a.presence = 'present' AND m.status = 'held' AND m.starts_at <= ?3 || 'T23:59'"
#define LAST_DAY "SELECT max (substr (m.starts_at, 1, 10))" PRESENT

/* Those of an organisation ?1 in the partnership ?2: who is employed there and who represents it.
 */
#define FACES                                                                               \
  "SELECT c.id, max (f.title), max (f.is_member OR EXISTS (SELECT 1 FROM membership AS s"   \
  "  JOIN contact_group AS g ON g.id = s.contact_group_id"                                  \
  "  WHERE s.contact_id = c.id AND g.partnership_id = ?2 AND " HOLDS (                      \
      "s") ")),"                                                                            \
           " (" LAST_DAY " AND a.contact_id = c.id AND g.partnership_id = ?2)"              \
           " FROM (SELECT e.contact_id, e.title, 0 AS is_member FROM employment AS e"       \
           "  WHERE e.organisation_id = ?1 AND " HOLDS (                                    \
               "e") "  UNION ALL SELECT s.contact_id, NULL, 1 FROM membership AS s"         \
                    "  JOIN contact_group AS g ON g.id = s.contact_group_id"                \
                    "  WHERE s.organisation_id = ?1 AND g.partnership_id = ?2 AND " HOLDS ( \
                        "s") ") AS f"                                                       \
                             " JOIN contact AS c ON c.id = f.contact_id GROUP BY c.id"

/* Who came for nobody in particular came for where they were employed that day. */
#define LAST_REPRESENTED                                                               \
  LAST_DAY " AND g.partnership_id = ?2 AND (a.organisation_id = ?1"                    \
           " OR (a.organisation_id IS NULL AND EXISTS (SELECT 1 FROM employment AS e"  \
           "  WHERE e.contact_id = a.contact_id AND e.organisation_id = ?1"            \
           "  AND (e.from_date IS NULL OR e.from_date <= substr (m.starts_at, 1, 10))" \
           "  AND (e.to_date IS NULL OR e.to_date >= substr (m.starts_at, 1, 10)))))"

typedef struct
{
  TovStore *store;
  const char *partnership;
  TovDate today;
} Loader;

static void
free_face (TovPartyFace *self)
{
  g_free (self->contact);
  g_free (self->name);
  g_free (self->title);
  g_free (self);
}

static void
free_party (TovPartyFaces *self)
{
  g_clear_object (&self->party);
  g_free (self->name);
  g_clear_pointer (&self->faces, g_ptr_array_unref);
  g_free (self);
}

static int
compare_faces (gconstpointer a, gconstpointer b)
{
  const TovPartyFace *one = *(TovPartyFace *const *) a, *other = *(TovPartyFace *const *) b;
  int order = other->is_member - one->is_member;

  if (order == 0)
    order = tov_text_compare (one->name, other->name);
  return order != 0 ? order : g_strcmp0 (one->contact, other->contact);
}

static int
compare_parties (gconstpointer a, gconstpointer b)
{
  const TovPartyFaces *one = *(TovPartyFaces *const *) a, *other = *(TovPartyFaces *const *) b;
  int order = tov_text_compare (one->name, other->name);

  return order != 0 ? order
                    : g_strcmp0 (tov_record_get_id (TOV_RECORD (one->party)),
                                 tov_record_get_id (TOV_RECORD (other->party)));
}

/* A question about an organisation. Transfer none; NULL on error. */
static TovStatement *
ask (const Loader *self, const char *sql, const char *organisation, GError **error)
{
  TovStatement *row = tov_connection_prepare (tov_store_get_connection (self->store), sql, error);

  if (row == NULL)
    return NULL;
  tov_statement_bind_text (row, 1, organisation);
  tov_statement_bind_text (row, 2, self->partnership);
  tov_statement_bind_date (row, 3, self->today);
  return row;
}

static TovPartyFace *
read_face (const Loader *self, TovStatement *row)
{
  TovPartyFace *face = g_new0 (TovPartyFace, 1);

  face->contact = g_strdup (tov_statement_get_text (row, 0));
  face->name = tov_store_get_title (self->store, "contact", face->contact);
  face->title = g_strdup (tov_statement_get_text (row, 1));
  face->is_member = tov_statement_get_int64 (row, 2) != 0;
  face->last_met = tov_statement_get_date (row, 3);
  return face;
}

static gboolean
load_faces (const Loader *self, TovPartyFaces *party, GError **error)
{
  TovStatement *row = ask (self, FACES, party->party->organisation_id, error);
  GError *failure = NULL;

  if (row == NULL)
    return FALSE;
  while (tov_statement_step (row, &failure))
    g_ptr_array_add (party->faces, read_face (self, row));
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  g_ptr_array_sort (party->faces, compare_faces);
  return TRUE;
}

/* The one row of a question for a day. */
static gboolean
read_day (TovStatement *row, TovDate *day, GError **error)
{
  if (row == NULL || !tov_statement_step (row, error))
    return FALSE;
  *day = tov_statement_get_date (row, 0);
  tov_statement_reset (row);
  return TRUE;
}

static TovPartyFaces *
load_party (const Loader *self, TovParty *record, GError **error)
{
  TovPartyFaces *party = g_new0 (TovPartyFaces, 1);

  party->party = g_object_ref (record);
  party->name = tov_store_get_title (self->store, "organisation", record->organisation_id);
  party->faces = g_ptr_array_new_with_free_func ((GDestroyNotify) free_face);
  if (load_faces (self, party, error)
      && read_day (ask (self, LAST_REPRESENTED, record->organisation_id, error), &party->last_met,
                   error))
    return party;
  free_party (party);
  return NULL;
}

GPtrArray *
tov_party_faces_load (TovStore *store, const char *partnership, TovDate today, GError **error)
{
  g_autoptr (GPtrArray) parties = g_ptr_array_new_with_free_func ((GDestroyNotify) free_party);
  g_autoptr (GPtrArray) records =
      tov_owned_load (store, &tov_party_entity, "partnership_id", partnership, "from_date", error);
  Loader loader = { store, partnership, today };

  for (guint i = 0; records != NULL && i < records->len; i++) {
    TovParty *record = g_ptr_array_index (records, i);
    TovPartyFaces *party;

    if (!tov_date_holds (record->from_date, record->to_date, today))
      continue;
    party = load_party (&loader, record, error);
    if (party == NULL)
      return NULL;
    g_ptr_array_add (parties, party);
  }
  if (records == NULL)
    return NULL;
  g_ptr_array_sort (parties, compare_parties);
  return g_steal_pointer (&parties);
}

TovDate
tov_party_faces_find_last_met (TovStore *store, const char *contact, TovDate today)
{
  Loader loader = { store, NULL, today };
  g_autoptr (GError) error = NULL;
  TovDate day = TOV_DATE_NONE;

  if (!read_day (ask (&loader, LAST_DAY " AND a.contact_id = ?1", contact, &error), &day, &error))
    g_warning ("When somebody was last met cannot be read: %s", error->message);
  return day;
}
