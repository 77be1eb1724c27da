/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-collection.h"

#include "tov-partnership-scope.h"
#include "tov-query.h"
#include "tov-sql.h"
#include "tov-store-private.h"

#include <string.h>

/* How many rows of a new result are announced at once. GTK 4.8 may ask for every row of a change
 * that replaces others, so that change is kept small; a change that only adds rows costs nothing.
 */
#define N_FIRST 50

/* GTK 4.8 makes widgets for so many rows, however few are in sight. They come in steps, which the
 * window is not held up by; what is behind them costs nothing. */
#define N_WIDGETS 200

/* So many ids as no register holds. */
#define ALL G_MAXUINT

/* How many records are read with the one that is asked for. */
#define N_WINDOW 128

struct _TovCollection
{
  GObject parent_instance;
  TovStore *store;
  const TovEntity *entity;
  const TovField *owner_field;
  char *owner_id;
  /* NULL for all partnerships. */
  char *partnership;
  /* NULL for all. */
  char *search;
  TovQuerySearch search_in;
  /* NULL for all. */
  TovFilter *filter;
  const TovField *sort;
  gboolean is_descending;
  /* The ids that are announced, in order; NULL until somebody asks. */
  GPtrArray *ids;
  /* All ids without the search, in order, and the place of each; NULL until they have been read. To
   * order seventy thousand takes much longer than to find some of them, so a search picks them out.
   */
  GPtrArray *order;
  GHashTable *places;
  /* The source that announces the rest of a new result, step by step. */
  guint rest;
  /* The records that were read last: held, so that they stay alive until they are shown. */
  GPtrArray *window;
};

static void tov_collection_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovCollection,
                               tov_collection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      tov_collection_list_model_init))

static GPtrArray *
new_ids (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
}

static void
warn (TovCollection *self, GError *error)
{
  if (error != NULL)
    g_warning ("The list of %s could not be read: %s", self->entity->name, error->message);
}

static GPtrArray *
read_ids (TovCollection *self, guint limit)
{
  GPtrArray *ids = new_ids ();
  g_autofree char *sql =
      tov_query_build (self->entity, self->owner_field, self->partnership != NULL, self->search,
                       self->search_in, self->filter, self->sort, self->is_descending);
  g_autoptr (GError) error = NULL;
  TovStatement *statement =
      tov_connection_prepare (tov_store_get_connection (self->store), sql, &error);

  if (statement != NULL) {
    tov_statement_bind_int64 (statement, 1, limit);
    if (self->owner_field != NULL)
      tov_statement_bind_text (statement, 2, self->owner_id);
    if (self->partnership != NULL)
      tov_statement_bind_text (statement, 4, self->partnership);
    if (self->filter != NULL)
      tov_query_bind_filter (statement, self->entity, self->filter);
    if (self->search != NULL)
      tov_query_bind_search (statement, self->entity, self->search);
    while (tov_statement_step (statement, &error))
      g_ptr_array_add (ids, g_ref_string_new (tov_statement_get_text (statement, 0)));
  }
  warn (self, error);
  return ids;
}

static void
forget_order (TovCollection *self)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
}

static void
read_order (TovCollection *self)
{
  self->order = read_ids (self, ALL);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->order->len; i++)
    g_hash_table_insert (self->places, g_ptr_array_index (self->order, i), GUINT_TO_POINTER (i));
}

static GPtrArray *
copy_first (GPtrArray *order, guint limit)
{
  GPtrArray *ids = new_ids ();

  for (guint i = 0; i < MIN (order->len, limit); i++)
    g_ptr_array_add (ids, g_ref_string_acquire (g_ptr_array_index (order, i)));
  return ids;
}

/* Counts up, by place, those that hold a term and the number of terms before it. */
static void
count_term (TovCollection *self, const char *term, guint8 number, guint8 *n_held)
{
  g_autoptr (GError) error = NULL;
  TovStatement *statement = tov_query_prepare_term (tov_store_get_connection (self->store),
                                                    self->entity, self->search_in, term, &error);

  while (statement != NULL && tov_statement_step (statement, &error)) {
    gpointer place;

    if (g_hash_table_lookup_extended (self->places, tov_statement_get_text (statement, 0), NULL,
                                      &place)
        && n_held[GPOINTER_TO_UINT (place)] == number)
      n_held[GPOINTER_TO_UINT (place)]++;
  }
  warn (self, error);
}

static GPtrArray *
pick_ids (TovCollection *self, guint limit)
{
  GPtrArray *ids = new_ids ();
  g_autoptr (GPtrArray) terms = tov_query_list_terms (self->search);
  g_autofree guint8 *n_held = g_new0 (guint8, self->order->len);

  for (guint i = 0; i < terms->len; i++)
    count_term (self, g_ptr_array_index (terms, i), (guint8) i, n_held);
  for (guint i = 0; terms->len > 0 && i < self->order->len && ids->len < limit; i++)
    if (n_held[i] == terms->len)
      g_ptr_array_add (ids, g_ref_string_acquire (g_ptr_array_index (self->order, i)));
  return ids;
}

/* At most limit. */
static GPtrArray *
fetch_ids (TovCollection *self, guint limit)
{
  if (self->order == NULL && self->search == NULL && limit == ALL)
    read_order (self);
  if (self->order == NULL)
    return read_ids (self, limit);
  return self->search != NULL ? pick_ids (self, limit) : copy_first (self->order, limit);
}

static void
set_ids (TovCollection *self, GPtrArray *ids)
{
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  self->ids = ids;
}

static gboolean
on_rest_due_cb (gpointer data)
{
  TovCollection *self = data;
  guint n_announced = self->ids->len;
  guint limit = n_announced < N_WIDGETS ? n_announced + N_FIRST : ALL;
  gboolean is_all;

  if (self->order == NULL && self->search == NULL)
    read_order (self);
  set_ids (self, fetch_ids (self, limit));
  is_all = self->ids->len < limit;
  /* Who hears of it may ask another question. */
  if (is_all)
    self->rest = 0;
  if (self->ids->len > n_announced)
    g_list_model_items_changed (G_LIST_MODEL (self), n_announced, 0, self->ids->len - n_announced);
  return is_all ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
fetch_first (TovCollection *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  set_ids (self, fetch_ids (self, N_FIRST));
  if (self->ids->len == N_FIRST)
    self->rest = g_idle_add (on_rest_due_cb, self);
}

/* Replaces everything, after another question was asked. */
static void
show_new_result (TovCollection *self)
{
  guint n_removed;

  if (self->ids == NULL)
    return;
  n_removed = self->ids->len;
  fetch_first (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_removed, self->ids->len);
}

/* The same after a change of what is listed, and not only of what is searched. */
static void
ask_anew (TovCollection *self)
{
  forget_order (self);
  show_new_result (self);
}

static void
set_search (TovCollection *self, const char *text, TovQuerySearch search_in)
{
  if (text != NULL && text[strspn (text, " \t")] == '\0')
    text = NULL;
  if (g_strcmp0 (self->search, text) == 0 && self->search_in == search_in)
    return;
  g_free (self->search);
  self->search = g_strdup (text);
  self->search_in = search_in;
  show_new_result (self);
}

static gboolean
is_same_id (GPtrArray *a, guint position_a, GPtrArray *b, guint position_b)
{
  return g_str_equal (g_ptr_array_index (a, position_a), g_ptr_array_index (b, position_b));
}

/* Announces what has come, gone or moved since; what stays keeps its place and its selection. */
static void
show_difference (TovCollection *self)
{
  g_autoptr (GPtrArray) ids = fetch_ids (self, ALL);
  guint n_old = self->ids->len, n_new = ids->len, n_before = 0, n_after = 0;

  while (n_before < MIN (n_old, n_new) && is_same_id (self->ids, n_before, ids, n_before))
    n_before++;
  while (n_after < MIN (n_old, n_new) - n_before
         && is_same_id (self->ids, n_old - n_after - 1, ids, n_new - n_after - 1))
    n_after++;
  if (n_new - n_before - n_after > N_FIRST) {
    show_new_result (self);
  } else if (n_before < MAX (n_old, n_new)) {
    set_ids (self, g_steal_pointer (&ids));
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, n_old - n_before - n_after,
                                n_new - n_before - n_after);
  }
}

/* Whether records of another entity have a say in what is found, and in what order. */
static gboolean
is_concerned_by (TovCollection *self, const char *entity)
{
  if (g_str_equal (entity, self->entity->name)
      || (self->partnership != NULL && tov_partnership_scope_reads (self->entity, entity)))
    return TRUE;
  for (guint i = 0; i < self->entity->n_fields; i++) {
    const TovField *field = &self->entity->fields[i];

    if (g_strcmp0 (field->target, entity) == 0 && (self->search != NULL || self->sort == field))
      return TRUE;
  }
  return FALSE;
}

static void
on_store_changed_cb (TovCollection *self, const char *entity, const char *id, TovStore *store)
{
  if (self->ids == NULL || !is_concerned_by (self, entity))
    return;
  forget_order (self);
  if (self->rest != 0)
    show_new_result (self);
  else
    show_difference (self);
}

/* Reads the records around a position. */
static void
fetch_window (TovCollection *self, guint position)
{
  g_autoptr (GString) rest = g_string_new ("WHERE id IN (?1");
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  TovStatement *statement;
  guint first = position - position % N_WINDOW;

  for (int i = 2; i <= N_WINDOW; i++)
    g_string_append_printf (rest, ", ?%d", i);
  g_string_append (rest, ")");
  sql = tov_sql_select (self->entity, rest->str);
  statement = tov_connection_prepare (tov_store_get_connection (self->store), sql, &error);
  g_ptr_array_set_size (self->window, 0);
  if (statement != NULL) {
    for (guint i = first; i < MIN (first + N_WINDOW, self->ids->len); i++)
      tov_statement_bind_text (statement, (int) (i - first) + 1, g_ptr_array_index (self->ids, i));
    /* A value that is not allowed is shown as empty; the check of the register tells of it. */
    while (tov_statement_step (statement, &error))
      g_ptr_array_add (self->window,
                       tov_store_make_live (self->store, self->entity, statement, NULL));
  }
  if (error != NULL)
    g_warning ("The records of %s could not be read: %s", self->entity->name, error->message);
}

static GType
tov_collection_get_item_type (GListModel *model)
{
  return TOV_COLLECTION (model)->entity->get_type ();
}

static guint
tov_collection_get_n_items (GListModel *model)
{
  TovCollection *self = TOV_COLLECTION (model);

  if (self->ids == NULL)
    fetch_first (self);
  return self->ids->len;
}

static gpointer
tov_collection_get_item (GListModel *model, guint position)
{
  TovCollection *self = TOV_COLLECTION (model);
  TovRecord *record;
  const char *id;

  if (position >= tov_collection_get_n_items (model))
    return NULL;
  id = g_ptr_array_index (self->ids, position);
  record = tov_store_find_live (self->store, self->entity, id);
  if (record == NULL) {
    fetch_window (self, position);
    record = tov_store_find_live (self->store, self->entity, id);
  }
  if (record == NULL) {
    /* An act that is still going on has deleted it; when it ends, the row goes. */
    record = tov_record_new (self->entity);
    tov_record_set_id (record, id);
  }
  return record;
}

static void
tov_collection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tov_collection_get_item_type;
  iface->get_n_items = tov_collection_get_n_items;
  iface->get_item = tov_collection_get_item;
}

static void
tov_collection_dispose (GObject *object)
{
  TovCollection *self = TOV_COLLECTION (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (tov_collection_parent_class)->dispose (object);
}

static void
tov_collection_finalize (GObject *object)
{
  TovCollection *self = TOV_COLLECTION (object);

  forget_order (self);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_ptr_array_unref (self->window);
  g_free (self->owner_id);
  g_free (self->partnership);
  g_free (self->search);
  g_clear_pointer (&self->filter, tov_filter_free);
  G_OBJECT_CLASS (tov_collection_parent_class)->finalize (object);
}

static void
tov_collection_class_init (TovCollectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_collection_dispose;
  object_class->finalize = tov_collection_finalize;
}

static void
tov_collection_init (TovCollection *self)
{
  self->window = g_ptr_array_new_with_free_func (g_object_unref);
}

TovCollection *
tov_collection_new (TovStore *store, const TovEntity *entity)
{
  TovCollection *self = g_object_new (TOV_TYPE_COLLECTION, NULL);

  self->store = g_object_ref (store);
  self->entity = entity;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
tov_collection_set_owner (TovCollection *self, const char *field, const char *id)
{
  const TovField *owner = field != NULL ? tov_entity_get_field (self->entity, field) : NULL;

  if (self->owner_field == owner && g_strcmp0 (self->owner_id, id) == 0)
    return;
  self->owner_field = owner;
  g_free (self->owner_id);
  self->owner_id = g_strdup (id);
  ask_anew (self);
}

gboolean
tov_collection_set_partnership (TovCollection *self, const char *id)
{
  g_autofree char *condition = tov_partnership_scope_build (self->entity, "own");

  if (condition == NULL)
    return id == NULL;
  if (g_strcmp0 (self->partnership, id) == 0)
    return TRUE;
  g_free (self->partnership);
  self->partnership = g_strdup (id);
  ask_anew (self);
  return TRUE;
}

void
tov_collection_set_search (TovCollection *self, const char *text)
{
  set_search (self, text, TOV_QUERY_SEARCH_ALL);
}

void
tov_collection_set_name_search (TovCollection *self, const char *text)
{
  set_search (self, text, TOV_QUERY_SEARCH_NAMES);
}

void
tov_collection_set_filter (TovCollection *self, const TovFilter *filter)
{
  if (filter != NULL && tov_filter_size (filter) == 0)
    filter = NULL;
  if (self->filter == NULL ? filter == NULL
                           : filter != NULL && tov_filter_equal (self->filter, filter))
    return;
  g_clear_pointer (&self->filter, tov_filter_free);
  self->filter = filter != NULL ? tov_filter_copy (filter) : NULL;
  ask_anew (self);
}

void
tov_collection_set_sort (TovCollection *self, const char *field, gboolean descending)
{
  const TovField *sort = field != NULL ? tov_entity_get_field (self->entity, field) : NULL;

  if (self->sort == sort && self->is_descending == descending)
    return;
  self->sort = sort;
  self->is_descending = descending;
  ask_anew (self);
}
