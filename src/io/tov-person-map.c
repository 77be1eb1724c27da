/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-map.h"

#include "tov-alter-tie.h"
#include "tov-network-counts.h"
#include "tov-network-role.h"
#include "tov-sector.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

/* What a map is made of, for every node of it. */
typedef struct
{
  TovStore *store;
  TovMap *map;
  /* Elements TovSector, in the order of the catalogue: those of the map. */
  GPtrArray *sectors;
  /* How many people are shown by the same role or initials where names are hidden (GUINT). */
  GHashTable *shown;
} Drawing;

/* The first letter of every word: "Mette Hansen" is "M.H." Transfer full. */
static char *
abbreviate (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " .-", -1);
  g_autoptr (GString) initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] == '\0')
      continue;
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[i])));
    g_string_append_c (initials, '.');
  }
  return g_strdup (initials->str);
}

/* What stands behind the role that a label begins with: " Per" of "Min far Per"; the whole label
 * where it begins with none. */
static const char *
skip_role (const char *label)
{
  if (tov_network_role_guess (label).sector == NULL)
    return label;
  for (const char *end = strchr (label, ' '); end != NULL; end = strchr (end + 1, ' ')) {
    g_autofree char *start = g_strndup (label, (gsize) (end - label));

    if (tov_network_role_guess (start).sector != NULL)
      return end;
  }
  return label + strlen (label);
}

/* A role tells nobody who it is, and without it the map could not be read: "Mor", and "Mor J." for
 * "Mor Jette". Who would be called the same as somebody before is "M. 2". Transfer full. */
static char *
hide_label (Drawing *self, const char *label)
{
  const char *name = skip_role (label);
  g_autofree char *role = g_strndup (label, (gsize) (name - label));
  g_autofree char *initials = abbreviate (name);
  char *shown =
      g_strdup_printf ("%s%s%s", role, *role != '\0' && *initials != '\0' ? " " : "", initials);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->shown, shown)) + 1;
  char *hidden = n == 1 ? g_strdup (shown) : g_strdup_printf ("%s %u", shown, n);

  g_hash_table_insert (self->shown, shown, GUINT_TO_POINTER (n));
  return hidden;
}

static gboolean
has_sector (const TovNetwork *network, const char *sector)
{
  for (guint i = 0; i < network->alters->len; i++) {
    TovAlter *alter = g_ptr_array_index (network->alters, i);

    if (g_strcmp0 (alter->sector_id, sector) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
add_sector (TovRecord *record, gpointer data)
{
  g_ptr_array_add (data, tov_record_copy (record));
}

static int
compare_sectors (gconstpointer a, gconstpointer b)
{
  TovSector *one = *(TovSector *const *) a, *other = *(TovSector *const *) b;

  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return g_strcmp0 (tov_record_get_id (TOV_RECORD (one)), tov_record_get_id (TOV_RECORD (other)));
}

/* The sectors that held on the day of a map, and those it has somebody in. other may be NULL. */
static GPtrArray *
list_sectors (TovStore *store, const TovNetwork *network, const TovNetwork *other)
{
  GPtrArray *sectors = g_ptr_array_new_with_free_func (g_object_unref);

  tov_store_foreach (store, &tov_sector_entity, add_sector, sectors, NULL);
  for (guint i = sectors->len; i > 0; i--) {
    TovSector *sector = g_ptr_array_index (sectors, i - 1);
    const char *id = tov_record_get_id (TOV_RECORD (sector));

    if (!tov_date_holds (sector->from_date, sector->to_date, network->map->drawn_on)
        && !has_sector (network, id) && (other == NULL || !has_sector (other, id)))
      g_ptr_array_remove_index (sectors, i - 1);
  }
  g_ptr_array_sort (sectors, compare_sectors);
  return sectors;
}

/* -1 for none. */
static int
find_sector (const Drawing *self, const char *id)
{
  for (guint i = 0; i < self->sectors->len; i++)
    if (g_strcmp0 (tov_record_get_id (g_ptr_array_index (self->sectors, i)), id) == 0)
      return (int) i;
  return -1;
}

static void
append_words (GString *words, const char *more)
{
  g_string_append_printf (words, ", %s", more);
}

/* A word of a choice as it stands inside a sentence. */
static void
append_choice (GString *words, const TovChoice *choices, const char *code)
{
  g_autofree char *word =
      code != NULL ? g_utf8_strdown (tov_choice_get_label (choices, code), -1) : NULL;

  if (word != NULL)
    append_words (words, word);
}

static void
append_ring (GString *words, gint64 ring)
{
  g_autofree char *text = ring != TOV_NUMBER_NONE ? g_strdup_printf (_ ("ring %d"), (int) ring)
                                                  : g_strdup (_ ("waits to be placed"));

  append_words (words, text);
}

/* Whoever reads them aloud says everything that is seen: "Mor, ring 1, Familie, belastet, mulig
 * ressourceperson". */
static char *
describe (const Drawing *self, TovAlter *alter, int sector)
{
  g_autoptr (GString) words = g_string_new (alter->label);

  append_ring (words, alter->ring);
  if (sector >= 0)
    append_words (words, ((TovSector *) g_ptr_array_index (self->sectors, (guint) sector))->name);
  if (g_strcmp0 (alter->relation, "key_worker") == 0)
    append_choice (words, tov_alter_relations, alter->relation);
  append_choice (words, tov_alter_ties, alter->tie);
  if (alter->resource_person)
    append_words (words, _ ("possible resource person"));
  return g_strdup (words->str);
}

static TovLinkStyle
choose_style (const char *tie)
{
  int place = tie != NULL ? tov_choice_index (tov_alter_ties, tie) : -1;

  return place >= 0 ? (TovLinkStyle) place : TOV_LINK_PLAIN;
}

/* Where somebody stands; one who came from elsewhere with a ring alone stands where there is room.
 */
static int
get_angle (const Drawing *self, TovAlter *alter, int sector)
{
  if (alter->angle != TOV_NUMBER_NONE)
    return (int) alter->angle;
  return alter->ring != TOV_NUMBER_NONE
             ? tov_map_find_room (self->map, (int) alter->ring, sector >= 0 ? (guint) sector : 0)
             : 0;
}

static TovMapNode *
add_node (Drawing *self, TovAlter *alter)
{
  int sector = find_sector (self, alter->sector_id);
  int angle = get_angle (self, alter, sector);
  TovMapNode *node =
      tov_map_add_node (self->map, tov_alter_entity.name, tov_record_get_id (TOV_RECORD (alter)));

  node->label = g_strdup (alter->label);
  node->hidden_label = hide_label (self, alter->label);
  node->words = describe (self, alter, sector);
  node->sector = sector;
  node->ring = alter->ring != TOV_NUMBER_NONE ? (int) alter->ring : 0;
  node->angle = angle;
  node->tie = choose_style (alter->tie);
  node->is_resource = alter->resource_person;
  node->is_key_worker = g_strcmp0 (alter->relation, "key_worker") == 0;
  return node;
}

/* Where somebody who has been placed is on the map; -1 else. */
static int
find_placed (const Drawing *self, const char *alter)
{
  int place = tov_map_find (self->map, alter);

  return place >= 0 && tov_map_get_node (self->map, (guint) place)->ring > 0 ? place : -1;
}

static void
add_links (Drawing *self, const TovNetwork *network)
{
  for (guint i = 0; i < network->ties->len; i++) {
    TovAlterTie *tie = g_ptr_array_index (network->ties, i);
    int a = find_placed (self, tie->alter_a_id), b = find_placed (self, tie->alter_b_id);

    if (a >= 0 && b >= 0 && a != b)
      tov_map_add_link (self->map, (guint) a, (guint) b, TOV_LINK_PLAIN)->words =
          g_strdup (tie->kind != NULL ? tie->kind : _ ("know each other"));
  }
}

static void
add_hull (Drawing *self, const TovNetworkGroup *group)
{
  TovMapHull *hull = NULL;

  for (guint i = 0; i < group->members->len; i++) {
    int member = find_placed (self, g_ptr_array_index (group->members, i));
    guint node = (guint) member;

    if (member < 0)
      continue;
    if (hull == NULL)
      hull = tov_map_add_hull (self->map, tov_record_get_id (TOV_RECORD (group->group)),
                               group->group->name);
    g_array_append_val (hull->members, node);
  }
}

static void
add_hulls (Drawing *self, const TovNetwork *network)
{
  for (guint i = 0; i < network->groups->len; i++)
    add_hull (self, g_ptr_array_index (network->groups, i));
}

/* The young person in the middle: a protected one is a number there. */
static void
set_middle (TovMap *map, TovStore *store, const char *id)
{
  g_autoptr (TovRecord) record = tov_store_get (store, &tov_young_person_entity, id, NULL);
  TovYoungPerson *person = record != NULL ? TOV_YOUNG_PERSON (record) : NULL;

  if (person == NULL)
    return;
  if (person->protected || person->given_name == NULL) {
    map->middle = g_strdup (person->reference);
    map->hidden_middle = g_strdup (person->reference);
    return;
  }
  map->middle = g_strdup (person->given_name);
  map->hidden_middle = abbreviate (person->given_name);
}

/* A drawing with nobody on it yet. */
static Drawing
begin_drawing (TovStore *store,
               const TovNetwork *network,
               const TovNetwork *other,
               const char *title,
               const char *subtitle)
{
  Drawing self = { .store = store, .map = tov_map_new (TRUE, title) };

  self.map->subtitle = g_strdup (subtitle);
  self.sectors = list_sectors (store, network, other);
  self.shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  set_middle (self.map, store, network->map->young_person_id);
  for (guint i = 0; i < self.sectors->len; i++)
    tov_map_add_sector (self.map, ((TovSector *) g_ptr_array_index (self.sectors, i))->name);
  return self;
}

static TovMap *
end_drawing (Drawing *self)
{
  g_ptr_array_unref (self->sectors);
  g_hash_table_unref (self->shown);
  return self->map;
}

static const char *
get_kind (const TovNetwork *network)
{
  return tov_choice_get_label (tov_map_kinds, network->map->kind);
}

/* What has become of somebody, put behind the words for where she is now. */
static void
set_change (TovMapNode *node, const TovMove *move)
{
  g_autofree char *words = g_steal_pointer (&node->words);
  g_autofree char *change = NULL;

  /* Who stays in a ring may stand elsewhere in it because others have come: that is no move. */
  if (move->kind == TOV_MOVE_NEARER || move->kind == TOV_MOVE_FARTHER) {
    node->earlier_ring = (int) move->earlier->ring;
    node->earlier_angle =
        move->earlier->angle != TOV_NUMBER_NONE ? (int) move->earlier->angle : node->angle;
  }
  switch (move->kind) {
  case TOV_MOVE_CAME:
    node->change = TOV_CHANGE_CAME;
    change = g_strdup (_ ("has come"));
    break;
  case TOV_MOVE_WENT:
    node->change = TOV_CHANGE_WENT;
    change = g_strdup (_ ("is no longer there"));
    break;
  case TOV_MOVE_NEARER:
    node->change = TOV_CHANGE_NEARER;
    change = g_strdup_printf (_ ("nearer than before, from ring %d"), node->earlier_ring);
    break;
  case TOV_MOVE_FARTHER:
    node->change = TOV_CHANGE_FARTHER;
    change = g_strdup_printf (_ ("farther away than before, from ring %d"), node->earlier_ring);
    break;
  case TOV_MOVE_STAYED:
  default:
    change = g_strdup (_ ("as before"));
    break;
  }
  node->words = g_strconcat (words, "; ", change, NULL);
}

GPtrArray *
tov_person_map_list_sectors (TovStore *store, const TovNetwork *network)
{
  return list_sectors (store, network, NULL);
}

TovMap *
tov_person_map_new (TovStore *store, const TovNetwork *network)
{
  g_autofree char *day = tov_date_format_long (network->map->drawn_on);
  /* Translators: a day. */
  g_autofree char *title = g_strdup_printf (_ ("Network map of %s"), day);
  Drawing drawing = begin_drawing (store, network, NULL, title, get_kind (network));

  for (guint i = 0; i < network->alters->len; i++)
    add_node (&drawing, g_ptr_array_index (network->alters, i));
  add_links (&drawing, network);
  add_hulls (&drawing, network);
  return end_drawing (&drawing);
}

TovMap *
tov_person_map_new_change (TovStore *store, const TovNetwork *earlier, const TovNetwork *later)
{
  g_autofree char *from = tov_date_format_long (earlier->map->drawn_on);
  g_autofree char *to = tov_date_format_long (later->map->drawn_on);
  /* Translators: two days. */
  g_autofree char *title = g_strdup_printf (_ ("Network maps from %s to %s"), from, to);
  g_autofree char *subtitle =
      g_str_equal (earlier->map->kind, later->map->kind)
          ? g_strdup (get_kind (later))
          : g_strdup_printf ("%s → %s", get_kind (earlier), get_kind (later));
  g_autoptr (GArray) moves = tov_network_compare (earlier, later);
  Drawing drawing = begin_drawing (store, later, earlier, title, subtitle);

  for (guint i = 0; i < moves->len; i++) {
    const TovMove *move = &g_array_index (moves, TovMove, i);

    set_change (add_node (&drawing, move->later != NULL ? move->later : move->earlier), move);
  }
  add_links (&drawing, later);
  add_hulls (&drawing, later);
  return end_drawing (&drawing);
}
