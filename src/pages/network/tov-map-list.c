/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-list.h"

#include "tov-alter-tie.h"
#include "tov-bin-focus.h"
#include "tov-collection.h"
#include "tov-record-table.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  KNOWS,
  GROUPS,
} Column;

struct _TovMapList
{
  AdwBin parent_instance;
  TovContext *context;
  TovCollection *people;
  TovRecordTable *table;
  const TovNetwork *network;
};

G_DEFINE_FINAL_TYPE (TovMapList, tov_map_list, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
join (GString *words, const char *more)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", more);
}

/* Whoever is tied to her, and how where that was said: "Far, Kusine (gode venner)". */
static char *
describe_ties (const TovNetwork *network, const char *id)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < network->ties->len; i++) {
    TovAlterTie *tie = g_ptr_array_index (network->ties, i);
    gboolean is_a = g_str_equal (tie->alter_a_id, id);
    TovAlter *other = NULL;
    g_autofree char *name = NULL;

    if (is_a || g_str_equal (tie->alter_b_id, id))
      other = tov_network_find (network, is_a ? tie->alter_b_id : tie->alter_a_id);
    if (other == NULL)
      continue;
    name = tie->kind != NULL ? g_strdup_printf ("%s (%s)", other->label, tie->kind)
                             : g_strdup (other->label);
    join (words, name);
  }
  return g_strdup (words->str);
}

static char *
describe_groups (const TovNetwork *network, const char *id)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < network->groups->len; i++) {
    const TovNetworkGroup *group = g_ptr_array_index (network->groups, i);

    if (g_ptr_array_find_with_equal_func (group->members, id, g_str_equal, NULL))
      join (words, group->group->name);
  }
  return g_strdup (words->str);
}

static const char *const titles[] = {
  [KNOWS] = N_ ("Knows"),
  [GROUPS] = N_ ("Group"),
  NULL,
};

static char *
get_value (TovRecord *record, guint column, gpointer user_data)
{
  TovMapList *self = user_data;
  const char *id = tov_record_get_id (record);

  if (self->network == NULL)
    return NULL;
  return column == KNOWS ? describe_ties (self->network, id) : describe_groups (self->network, id);
}

/* Where there is no room for columns. */
static char *
get_line (TovRecord *record, gpointer user_data)
{
  TovMapList *self = user_data;
  const TovField *owner = tov_entity_get_field (&tov_alter_entity, "network_map_id");
  g_autofree char *line =
      tov_record_words_subtitle (record, owner, tov_record_source_title, self->context);
  g_autofree char *ties = get_value (record, KNOWS, self);

  return ties != NULL && *ties != '\0'
             ? g_strdup_printf ("%s · %s: %s", line, _ (titles[KNOWS]), ties)
             : g_steal_pointer (&line);
}

/* What the picture shows. */
static const char *const first_fields[] = {
  "ring", "sector_id", "tie", "resource_person", "relation", NULL,
};

static const TovRecordExtra extra = {
  .titles = titles,
  .get_value = get_value,
  .get_line = get_line,
  .first_fields = first_fields,
};

static void
on_activate_cb (TovMapList *self, TovRecord *record)
{
  g_signal_emit (self, signals[ACTIVATED], 0, tov_record_get_id (record));
}

static void
on_selected_cb (TovMapList *self, TovRecord *record)
{
  if (record != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, tov_record_get_id (record));
}

/* The Delete of any list is here that of the map, which takes ties along. */
static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *entity, *id;

  g_variant_get (parameter, "(&s&s)", &entity, &id);
  g_signal_emit (widget, signals[CHOSEN], 0, id);
  gtk_widget_activate_action (widget, "map.remove", NULL);
}

static void
on_sort_changed_cb (TovMapList *self, const char *field, gboolean descending)
{
  tov_collection_set_sort (self->people, field, descending);
}

static void
tov_map_list_dispose (GObject *object)
{
  TovMapList *self = TOV_MAP_LIST (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->people);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_map_list_parent_class)->dispose (object);
}

static void
tov_map_list_class_init (TovMapListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_map_list_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  signals[CHOSEN] = g_signal_new ("chosen", TOV_TYPE_MAP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", TOV_TYPE_MAP_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.delete-record", "(ss)",
                                   delete_cb);
}

static void
tov_map_list_init (TovMapList *self)
{
}

GtkWidget *
tov_map_list_new (TovContext *context)
{
  TovMapList *self = g_object_new (TOV_TYPE_MAP_LIST, NULL);
  const TovField *owner = tov_entity_get_field (&tov_alter_entity, "network_map_id");
  GtkWidget *table =
      tov_record_table_new (&tov_alter_entity, owner, tov_record_source_title, context);

  self->context = g_object_ref (context);
  self->people = tov_collection_new (tov_context_get_store (context), &tov_alter_entity);
  self->table = TOV_RECORD_TABLE (table);
  tov_record_table_set_extra (self->table, &extra, self);
  g_signal_connect_object (table, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "selected", G_CALLBACK (on_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "sort-changed", G_CALLBACK (on_sort_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), table);
  return GTK_WIDGET (self);
}

void
tov_map_list_update (TovMapList *self, const TovNetwork *network)
{
  const char *map = tov_record_get_id (TOV_RECORD (network->map));

  g_return_if_fail (TOV_IS_MAP_LIST (self));

  /* A list without an owner would be of everybody on all maps. */
  tov_collection_set_owner (self->people, "network_map_id", map);
  if (self->network == NULL)
    tov_record_table_set_model (self->table, G_LIST_MODEL (self->people));
  self->network = network;
  tov_record_table_refresh (self->table);
}
