/* Reads the events of a register: a query for each kind of row, and what it makes of a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-events.h"

#include "tov-ball.h"
#include "tov-choices.h"
#include "tov-discharge-reason.h"
#include "tov-intake.h"
#include "tov-log-entry.h"
#include "tov-placement.h"
#include "tov-readiness.h"
#include "tov-support-level.h"
#include "tov-target.h"
#include "tov-young-person.h"

#include <string.h>

/* What is numbered. */
typedef enum
{
  MAP_PARTNERSHIPS,
  MAP_PLACEMENT_TYPES,
  MAP_OUTCOME_TYPES,
  MAP_DISCHARGE_REASONS,
  MAP_REFERRAL_SOURCES,
  MAP_THEME_TYPES,
  MAP_PERSONS,
  MAP_ENROLMENTS,
  MAP_REFERRALS,
  MAP_KEY_WORKERS,
  MAP_COMPANIES,
  N_MAPS,
} Map;

typedef struct
{
  TovEvents *events;
  /* From ids to places. */
  GHashTable *maps[N_MAPS];
  /* Of each enrolment: the id it resumes, or NULL. */
  GPtrArray *resumes;
  /* The last log entry, and the first of its contacts, so that one that names a young person twice
   * counts once. */
  GString *log_entry;
  guint first_contact;
  /* The last network map. */
  GString *network_map;
} Loader;

typedef struct
{
  const char *sql;
  void (*read) (Loader *loader, TovStatement *row);
} Query;

static Loader *
make_loader (TovEvents *events)
{
  Loader *loader = g_new0 (Loader, 1);

  loader->events = events;
  for (guint map = 0; map < N_MAPS; map++)
    loader->maps[map] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  loader->resumes = g_ptr_array_new_with_free_func (g_free);
  loader->log_entry = g_string_new (NULL);
  loader->network_map = g_string_new (NULL);
  return loader;
}

static void
free_loader (Loader *loader)
{
  for (guint map = 0; map < N_MAPS; map++)
    g_hash_table_unref (loader->maps[map]);
  g_ptr_array_unref (loader->resumes);
  g_string_free (loader->log_entry, TRUE);
  g_string_free (loader->network_map, TRUE);
  g_free (loader);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loader, free_loader)

/* Remembers the place of the id that stands in a column. */
static void
add_place (Loader *loader, Map map, TovStatement *row, int column, guint place)
{
  g_hash_table_insert (loader->maps[map], g_strdup (tov_statement_get_text (row, column)),
                       GUINT_TO_POINTER (place));
}

/* -1 without an id, and for one that is not in the map. */
static int
find_place_of (Loader *loader, Map map, const char *id)
{
  gpointer place;

  if (id == NULL || !g_hash_table_lookup_extended (loader->maps[map], id, NULL, &place))
    return -1;
  return (int) GPOINTER_TO_UINT (place);
}

/* The place of the id that stands in a column and may be none. */
static int
find_place_or_none (Loader *loader, Map map, TovStatement *row, int column)
{
  return find_place_of (loader, map, tov_statement_get_text (row, column));
}

/* The place of the id that stands in a column and must be there. */
static guint
find_place (Loader *loader, Map map, TovStatement *row, int column)
{
  return GPOINTER_TO_UINT (
      g_hash_table_lookup (loader->maps[map], tov_statement_get_text (row, column)));
}

/* The person whose id stands in column 0. */
static guint
find_person (Loader *loader, TovStatement *row)
{
  return find_place (loader, MAP_PERSONS, row, 0);
}

static void
read_partnership (Loader *loader, TovStatement *row)
{
  TovPartnershipEvents partnership = {
    .id = g_strdup (tov_statement_get_text (row, 0)),
    .name = g_strdup (tov_statement_get_text (row, 1)),
    .from_date = tov_statement_get_date (row, 2),
    .places = tov_statement_get_int64 (row, 3),
  };

  add_place (loader, MAP_PARTNERSHIPS, row, 0, loader->events->partnerships->len);
  g_array_append_val (loader->events->partnerships, partnership);
}

static void
read_type (Loader *loader, Map map, GArray *types, TovStatement *row)
{
  TovTypeEvents type = {
    .id = g_strdup (tov_statement_get_text (row, 0)),
    .name = g_strdup (tov_statement_get_text (row, 1)),
    .is_education = g_strcmp0 (tov_statement_get_text (row, 2), "education") == 0,
    .is_drop_out = g_strcmp0 (tov_statement_get_text (row, 2), "drop_out") == 0,
  };
  const char *colon = strchr (type.id, ':');

  type.code = colon != NULL ? colon + 1 : type.id;
  add_place (loader, map, row, 0, types->len);
  g_array_append_val (types, type);
}

static void
read_placement_type (Loader *loader, TovStatement *row)
{
  read_type (loader, MAP_PLACEMENT_TYPES, loader->events->placement_types, row);
}

static void
read_outcome_type (Loader *loader, TovStatement *row)
{
  read_type (loader, MAP_OUTCOME_TYPES, loader->events->outcome_types, row);
}

static void
read_discharge_reason (Loader *loader, TovStatement *row)
{
  read_type (loader, MAP_DISCHARGE_REASONS, loader->events->discharge_reasons, row);
}

static void
read_referral_source (Loader *loader, TovStatement *row)
{
  read_type (loader, MAP_REFERRAL_SOURCES, loader->events->referral_sources, row);
}

static void
read_theme_type (Loader *loader, TovStatement *row)
{
  read_type (loader, MAP_THEME_TYPES, loader->events->theme_types, row);
}

static void
read_key_worker_contact (Loader *loader, TovStatement *row)
{
  add_place (loader, MAP_KEY_WORKERS, row, 0, loader->events->n_key_worker_contacts++);
}

static void
read_company (Loader *loader, TovStatement *row)
{
  add_place (loader, MAP_COMPANIES, row, 0, loader->events->n_companies++);
}

static void
read_target (Loader *loader, TovStatement *row)
{
  TovTargetEvent target = {
    .partnership = find_place (loader, MAP_PARTNERSHIPS, row, 0),
    .indicator = tov_choice_index (tov_indicators, tov_statement_get_text (row, 1)),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
    .value = tov_statement_get_int64 (row, 4),
  };

  g_array_append_val (loader->events->targets, target);
}

/* A value that a norm may not have leaves the default. */
static void
read_setting (Loader *loader, TovStatement *row)
{
  int norm = tov_norm_find (tov_statement_get_text (row, 0));

  if (norm >= 0)
    tov_norm_parse (norm, tov_statement_get_text (row, 1), &loader->events->norms[norm]);
}

static void
read_person (Loader *loader, TovStatement *row)
{
  TovPersonEvents person = {
    .birth = tov_date_from_birth (tov_statement_get_text (row, 1)),
    .gender = tov_choice_index (tov_genders, tov_statement_get_text (row, 2)),
    .entry_situation = tov_choice_index (tov_entry_situations, tov_statement_get_text (row, 3)),
    .leaving_exam = tov_choice_index (tov_yes_no_unknown, tov_statement_get_text (row, 4)),
  };

  add_place (loader, MAP_PERSONS, row, 0, loader->events->persons->len);
  g_array_append_val (loader->events->persons, person);
}

static void
read_enrolment (Loader *loader, TovStatement *row)
{
  const char *class = tov_statement_get_text (row, 5);
  TovEnrolmentEvent enrolment = {
    .person = find_person (loader, row),
    .partnership = find_place (loader, MAP_PARTNERSHIPS, row, 2),
    .admitted_on = tov_statement_get_date (row, 3),
    .discharged_on = tov_statement_get_date (row, 4),
    .discharge = class != NULL ? (TovDischarge) tov_choice_index (tov_discharge_classes, class)
                               : TOV_DISCHARGE_NEUTRAL,
    .reason = find_place_or_none (loader, MAP_DISCHARGE_REASONS, row, 7),
    .resumes = -1,
  };

  add_place (loader, MAP_ENROLMENTS, row, 1, loader->events->enrolments->len);
  g_ptr_array_add (loader->resumes, g_strdup (tov_statement_get_text (row, 6)));
  g_array_append_val (loader->events->enrolments, enrolment);
}

static void
read_level (Loader *loader, TovStatement *row, GArray *levels, const TovChoice *choices)
{
  TovLevelEvent level = {
    .person = find_person (loader, row),
    .level = tov_choice_index (choices, tov_statement_get_text (row, 1)),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
  };

  g_array_append_val (levels, level);
}

static void
read_readiness (Loader *loader, TovStatement *row)
{
  read_level (loader, row, loader->events->readiness, tov_readiness_levels);
}

static void
read_support_level (Loader *loader, TovStatement *row)
{
  read_level (loader, row, loader->events->support_levels, tov_support_levels);
}

static void
read_key_worker (Loader *loader, TovStatement *row)
{
  TovKeyWorkerEvent key_worker = {
    .person = find_person (loader, row),
    .contact = find_place (loader, MAP_KEY_WORKERS, row, 1),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
  };

  g_array_append_val (loader->events->key_workers, key_worker);
}

static void
read_placement (Loader *loader, TovStatement *row)
{
  int ending = tov_choice_index (tov_placement_endings, tov_statement_get_text (row, 4));
  TovPlacementEvent placement = {
    .person = find_person (loader, row),
    .type = find_place (loader, MAP_PLACEMENT_TYPES, row, 1),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
    .ending = ending >= 0 ? (TovEnding) ending : TOV_ENDING_UNKNOWN,
    .individually_planned = tov_statement_get_int64 (row, 5) == 1,
    .parallel = tov_statement_get_int64 (row, 6) == 1,
    .company = find_place_or_none (loader, MAP_COMPANIES, row, 7),
    .purpose = tov_choice_index (tov_placement_purposes, tov_statement_get_text (row, 8)),
  };

  g_array_append_val (loader->events->placements, placement);
}

static void
read_outcome (Loader *loader, TovStatement *row)
{
  TovOutcomeEvent outcome = {
    .person = find_person (loader, row),
    .type = find_place (loader, MAP_OUTCOME_TYPES, row, 1),
    .started_on = tov_statement_get_date (row, 2),
    .ended_on = tov_statement_get_date (row, 3),
  };

  g_array_append_val (loader->events->outcomes, outcome);
}

static gboolean
is_named_already (Loader *loader, guint person)
{
  GArray *contacts = loader->events->contacts;

  for (guint i = loader->first_contact; i < contacts->len; i++)
    if (g_array_index (contacts, TovContactEvent, i).person == person)
      return TRUE;
  return FALSE;
}

/* A log entry comes once for each of its young people and each of its themes. */
static void
read_contact (Loader *loader, TovStatement *row)
{
  const char *log_entry = tov_statement_get_text (row, 1);
  TovContactEvent contact = {
    .person = find_person (loader, row),
    .on = tov_date_from_time (tov_statement_get_text (row, 2)),
    .form = (TovForm) tov_choice_index (tov_contact_forms, tov_statement_get_text (row, 3)),
    .reached = tov_statement_get_int64 (row, 4) == 1,
  };

  if (!g_str_equal (loader->log_entry->str, log_entry)) {
    g_string_assign (loader->log_entry, log_entry);
    loader->first_contact = loader->events->contacts->len;
  }
  if (!is_named_already (loader, contact.person))
    g_array_append_val (loader->events->contacts, contact);
  if (tov_statement_get_text (row, 5) != NULL) {
    TovLoggedThemeEvent logged = { contact.person, contact.on,
                                   find_place (loader, MAP_THEME_TYPES, row, 5) };

    g_array_append_val (loader->events->logged_themes, logged);
  }
}

static int
compare_contacts (gconstpointer a, gconstpointer b)
{
  const TovContactEvent *one = a;
  const TovContactEvent *other = b;

  if (one->person != other->person)
    return one->person < other->person ? -1 : 1;
  return one->on - other->on;
}

static int
compare_logged_themes (gconstpointer a, gconstpointer b)
{
  const TovLoggedThemeEvent *one = a;
  const TovLoggedThemeEvent *other = b;

  if (one->person != other->person)
    return one->person < other->person ? -1 : 1;
  return one->on - other->on;
}

static void
read_next_step (Loader *loader, TovStatement *row)
{
  TovNextStepEvent step = {
    .person = find_person (loader, row),
    .set_on = tov_statement_get_date (row, 1),
    .due_on = tov_statement_get_date (row, 2),
    .done_on = tov_statement_get_date (row, 3),
    .cancelled_on = tov_statement_get_date (row, 4),
  };

  g_array_append_val (loader->events->next_steps, step);
}

static void
read_referral (Loader *loader, TovStatement *row)
{
  TovReferralEvent referral = {
    .person = find_person (loader, row),
    .partnership = find_place (loader, MAP_PARTNERSHIPS, row, 2),
    .referred_on = tov_statement_get_date (row, 3),
    .source = find_place_or_none (loader, MAP_REFERRAL_SOURCES, row, 4),
  };

  add_place (loader, MAP_REFERRALS, row, 1, loader->events->referrals->len);
  g_array_append_val (loader->events->referrals, referral);
}

static void
read_intake (Loader *loader, TovStatement *row)
{
  TovIntakeEvent intake = {
    .person = find_person (loader, row),
    .referral = find_place (loader, MAP_REFERRALS, row, 1),
    .decided_on = tov_statement_get_date (row, 2),
    .result = (TovResult) tov_choice_index (tov_intake_results, tov_statement_get_text (row, 3)),
  };

  g_array_append_val (loader->events->intakes, intake);
}

static void
read_ball (Loader *loader, TovStatement *row)
{
  TovBallEvent ball = {
    .person = find_person (loader, row),
    .thrown_on = tov_statement_get_date (row, 1),
    .answered_on = tov_statement_get_date (row, 2),
    .answer = tov_choice_index (tov_ball_answers, tov_statement_get_text (row, 3)),
  };

  g_array_append_val (loader->events->balls, ball);
}

static void
read_theme (Loader *loader, TovStatement *row)
{
  TovThemeEvent theme = {
    .person = find_person (loader, row),
    .theme = find_place (loader, MAP_THEME_TYPES, row, 1),
    .from_date = tov_statement_get_date (row, 2),
    .to_date = tov_statement_get_date (row, 3),
  };

  g_array_append_val (loader->events->themes, theme);
}

/* The last map of a person takes the place of an earlier one of the same day. */
static void
begin_map (Loader *loader, TovStatement *row)
{
  GArray *maps = loader->events->maps;
  TovMapEvent map = { .person = find_person (loader, row),
                      .drawn_on = tov_statement_get_date (row, 2) };
  const TovMapEvent *last =
      maps->len > 0 ? &g_array_index (maps, TovMapEvent, maps->len - 1) : NULL;

  if (last != NULL && last->person == map.person && last->drawn_on == map.drawn_on)
    g_array_set_size (maps, maps->len - 1);
  g_array_append_val (maps, map);
}

/* A map comes once for everybody who has been placed on it. */
static void
read_alter (Loader *loader, TovStatement *row)
{
  GArray *maps = loader->events->maps;
  const char *network_map = tov_statement_get_text (row, 1);

  if (!g_str_equal (loader->network_map->str, network_map)) {
    g_string_assign (loader->network_map, network_map);
    begin_map (loader, row);
  }
  tov_network_tally_add (&g_array_index (maps, TovMapEvent, maps->len - 1).tally,
                         tov_statement_get_int64 (row, 3), tov_statement_get_text (row, 4),
                         tov_statement_get_text (row, 5), tov_statement_get_int64 (row, 6) == 1);
}

/* A catalogue in the order of its register. */
#define CATALOGUE(table) \
  "SELECT id, name, class FROM " table " ORDER BY position IS NULL, position, id"

/* Persons before what belongs to them, catalogues before what names them. Contacts are by far the
 * most rows: in order of log entry they come from the database three times as fast as in order of
 * person, and are sorted here. */
static const Query queries[] = {
  { "SELECT id, name, from_date, places FROM partnership ORDER BY id", read_partnership },
  { CATALOGUE ("placement_type"), read_placement_type },
  { CATALOGUE ("outcome_type"), read_outcome_type },
  { CATALOGUE ("discharge_reason"), read_discharge_reason },
  { CATALOGUE ("referral_source"), read_referral_source },
  { CATALOGUE ("theme"), read_theme_type },
  { "SELECT DISTINCT contact_id FROM key_worker ORDER BY contact_id", read_key_worker_contact },
  { "SELECT id FROM organisation WHERE kind = 'company' ORDER BY id", read_company },
  { "SELECT partnership_id, indicator, from_date, to_date, value FROM target ORDER BY id",
    read_target },
  { "SELECT name, value FROM setting ORDER BY name", read_setting },
  { "SELECT id, birth_date, gender, entry_situation, leaving_exam"
    "  FROM young_person ORDER BY id",
    read_person },
  { "SELECT young_person_id, enrolment.id, partnership_id, admitted_on, discharged_on, class,"
    "       resumes_id, discharge_reason_id"
    "  FROM enrolment LEFT JOIN discharge_reason ON discharge_reason.id = discharge_reason_id"
    "  ORDER BY young_person_id, admitted_on, enrolment.id",
    read_enrolment },
  { "SELECT young_person_id, level, from_date, to_date"
    "  FROM readiness ORDER BY young_person_id, from_date, id",
    read_readiness },
  { "SELECT young_person_id, level, from_date, to_date"
    "  FROM support_level ORDER BY young_person_id, from_date, id",
    read_support_level },
  { "SELECT young_person_id, contact_id, from_date, to_date"
    "  FROM key_worker ORDER BY young_person_id, from_date, id",
    read_key_worker },
  { "SELECT young_person_id, placement_type_id, from_date, to_date, ending, individually_planned,"
    "       parallel, organisation_id, purpose"
    "  FROM placement ORDER BY young_person_id, from_date, id",
    read_placement },
  { "SELECT young_person_id, outcome_type_id, started_on, ended_on"
    "  FROM outcome ORDER BY young_person_id, started_on, id",
    read_outcome },
  { "SELECT young_person_id, named.log_entry_id, happened_at, form, reached, theme_id"
    "  FROM log_entry_young_person AS named JOIN log_entry ON log_entry.id = named.log_entry_id"
    "    LEFT JOIN log_entry_theme AS carried ON carried.log_entry_id = named.log_entry_id"
    "  ORDER BY named.log_entry_id",
    read_contact },
  { "SELECT young_person_id, set_on, due_on, done_on, cancelled_on"
    "  FROM next_step ORDER BY young_person_id, set_on, id",
    read_next_step },
  { "SELECT young_person_id, id, partnership_id, referred_on, referral_source_id"
    "  FROM referral ORDER BY young_person_id, referred_on, id",
    read_referral },
  { "SELECT young_person_id, referral_id, decided_on, result"
    "  FROM intake JOIN referral ON referral.id = referral_id"
    "  ORDER BY young_person_id, decided_on, intake.id",
    read_intake },
  { "SELECT young_person_id, thrown_on, answered_on, answer"
    "  FROM ball WHERE thrown_on IS NOT NULL ORDER BY young_person_id, thrown_on, id",
    read_ball },
  { "SELECT young_person_id, theme_id, from_date, to_date"
    "  FROM young_person_theme ORDER BY young_person_id, from_date, id",
    read_theme },
  { "SELECT young_person_id, network_map_id, drawn_on, ring, relation, sector_id, resource_person"
    "  FROM \"alter\" JOIN network_map ON network_map.id = network_map_id"
    "  WHERE network_map.kind = 'present' AND ring IS NOT NULL"
    "  ORDER BY young_person_id, drawn_on, network_map.created, network_map_id",
    read_alter },
};

static void
resolve_resumes (Loader *loader)
{
  for (guint i = 0; i < loader->resumes->len; i++)
    g_array_index (loader->events->enrolments, TovEnrolmentEvent, i).resumes =
        find_place_of (loader, MAP_ENROLMENTS, g_ptr_array_index (loader->resumes, i));
}

static gboolean
read_rows (Loader *loader, TovConnection *connection, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++) {
    TovStatement *row = tov_connection_prepare (connection, queries[i].sql, error);
    GError *failure = NULL;

    if (row == NULL)
      return FALSE;
    while (tov_statement_step (row, &failure))
      queries[i].read (loader, row);
    if (failure != NULL) {
      g_propagate_error (error, failure);
      return FALSE;
    }
  }
  return TRUE;
}

TovEvents *
tov_events_load (TovConnection *connection, GCancellable *cancellable, GError **error)
{
  g_autoptr (TovEvents) self = tov_events_new ();
  g_autoptr (Loader) loader = make_loader (self);
  gboolean is_read;

  tov_connection_set_cancellable (connection, cancellable);
  is_read = read_rows (loader, connection, error);
  tov_connection_set_cancellable (connection, NULL);
  if (!is_read || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  resolve_resumes (loader);
  g_array_sort (self->contacts, compare_contacts);
  g_array_sort (self->logged_themes, compare_logged_themes);
  tov_events_finish (self);
  return g_steal_pointer (&self);
}
