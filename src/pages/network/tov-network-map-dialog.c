/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-map-dialog.h"

#include "tov-asked-field.h"
#include "tov-choice-row.h"
#include "tov-clock.h"
#include "tov-form-dialog.h"
#include "tov-network-acts.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_NETWORK_MAP_DIALOG (tov_network_map_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovNetworkMapDialog, tov_network_map_dialog, TOV, NETWORK_MAP_DIALOG, TovFormDialog)

struct _TovNetworkMapDialog
{
  TovFormDialog parent_instance;
  /* What is entered; its id is that of the new map when it is saved. */
  TovNetworkMap *map;
  TovFieldRow *beginning;
};

G_DEFINE_FINAL_TYPE (TovNetworkMapDialog, tov_network_map_dialog, TOV_TYPE_FORM_DIALOG)

static const TovChoice beginnings[] = {
  { "latest", N_ ("With everybody on the latest map") },
  { "empty", N_ ("With an empty map") },
  { NULL, NULL },
};

static const TovField beginning_field = {
  .name = "beginning",
  .label = N_ ("Begin"),
  .kind = TOV_KIND_CHOICE,
  .flags = TOV_FIELD_REQUIRED,
  .choices = beginnings,
  .fallback = "latest",
};

static TovStore *
get_store (TovNetworkMapDialog *self)
{
  return tov_context_get_store (tov_form_dialog_get_context (TOV_FORM_DIALOG (self)));
}

/* The map it goes on from: the latest of its day or before that shows how it was; NULL for none.
 * Transfer full. */
static TovNetworkMap *
find_latest (TovNetworkMapDialog *self)
{
  g_autoptr (GPtrArray) maps =
      self->map->young_person_id != NULL
          ? tov_network_list (get_store (self), self->map->young_person_id, "present", NULL)
          : NULL;

  for (guint i = 0; maps != NULL && i < maps->len; i++) {
    TovNetworkMap *map = g_ptr_array_index (maps, i);

    if (map->drawn_on <= self->map->drawn_on)
      return g_object_ref (map);
  }
  return NULL;
}

static gboolean
begins_with_latest (TovNetworkMapDialog *self)
{
  g_autofree char *beginning = NULL;

  return tov_field_row_get_value (self->beginning, &beginning, NULL)
         && g_str_equal (beginning, "latest");
}

static char *
tov_network_map_dialog_foresee (TovFormDialog *dialog)
{
  TovNetworkMapDialog *self = TOV_NETWORK_MAP_DIALOG (dialog);
  g_autoptr (TovNetworkMap) latest = find_latest (self);
  g_autoptr (TovNetwork) network = NULL;
  g_autofree char *day = NULL;

  if (self->map->young_person_id == NULL)
    return NULL;
  if (latest == NULL)
    return g_strdup (_ ("There is no earlier map: this one begins empty."));
  if (!begins_with_latest (self))
    return NULL;
  network = tov_network_load (get_store (self), tov_record_get_id (TOV_RECORD (latest)), NULL);
  if (network == NULL)
    return NULL;
  day = tov_date_format_long (latest->drawn_on);
  /* Translators: the day of a network map, and how many people are on it. */
  return g_strdup_printf (ngettext ("It continues from the map of %s, with %u person in place.",
                                    "It continues from the map of %s, with %u people in place.",
                                    network->alters->len),
                          day, network->alters->len);
}

/* Who was there is noted on the map as well. */
static gboolean
note_present (TovNetworkMapDialog *self, const char *id, GError **error)
{
  g_autoptr (TovRecord) live = NULL;
  g_autoptr (TovRecord) copy = NULL;

  if (self->map->present_people == NULL)
    return TRUE;
  live = tov_store_get (get_store (self), &tov_network_map_entity, id, error);
  if (live == NULL)
    return FALSE;
  copy = tov_record_copy (live);
  g_object_set (copy, "present-people", self->map->present_people, NULL);
  return tov_store_save (get_store (self), copy, error);
}

static gboolean
draw (TovNetworkMapDialog *self, GError **error)
{
  g_autoptr (TovNetworkMap) latest = begins_with_latest (self) ? find_latest (self) : NULL;
  g_autofree char *id = tov_network_acts_begin (
      get_store (self), self->map->young_person_id, self->map->kind, self->map->drawn_on,
      latest != NULL ? tov_record_get_id (TOV_RECORD (latest)) : NULL, error);

  if (id == NULL || !note_present (self, id, error))
    return FALSE;
  tov_record_set_id (TOV_RECORD (self->map), id);
  return TRUE;
}

static gboolean
tov_network_map_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovNetworkMapDialog *self = TOV_NETWORK_MAP_DIALOG (dialog);

  return tov_store_begin (get_store (self), _ ("Network map begun"), error)
         && tov_store_end (get_store (self), draw (self, error), error);
}

static void
tov_network_map_dialog_done (TovFormDialog *dialog)
{
  tov_form_dialog_open_record (dialog, TOV_NETWORK_MAP_DIALOG (dialog)->map);
}

static void
tov_network_map_dialog_finalize (GObject *object)
{
  g_clear_object (&TOV_NETWORK_MAP_DIALOG (object)->map);
  G_OBJECT_CLASS (tov_network_map_dialog_parent_class)->finalize (object);
}

static void
tov_network_map_dialog_class_init (TovNetworkMapDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_network_map_dialog_finalize;
  dialog_class->save = tov_network_map_dialog_save;
  dialog_class->done = tov_network_map_dialog_done;
  dialog_class->foresee = tov_network_map_dialog_foresee;
}

static void
tov_network_map_dialog_init (TovNetworkMapDialog *self)
{
}

static GtkWidget *
create_form (TovNetworkMapDialog *self)
{
  static const char *const asked[] = { "drawn_on", "kind", "present_people" };
  TovContext *context = tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
  TovRecord *map = TOV_RECORD (self->map);
  GtkWidget *widget = tov_record_form_new_empty (map, TOV_RECORD_SOURCE (context));
  TovRecordForm *form = TOV_RECORD_FORM (widget);
  GtkWidget *beginning = tov_choice_row_new (&beginning_field);

  self->beginning = TOV_FIELD_ROW (beginning);
  tov_field_row_set_value (self->beginning, "latest");
  tov_record_form_begin_group (form, NULL);
  if (self->map->young_person_id == NULL)
    tov_record_form_add_field (form, map,
                               tov_entity_get_field (&tov_network_map_entity, "young_person_id"));
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    tov_record_form_add_field (form, map, tov_entity_get_field (&tov_network_map_entity, asked[i]));
  g_signal_connect_object (beginning, "edited", G_CALLBACK (tov_form_dialog_emit_changed), self,
                           G_CONNECT_SWAPPED);
  tov_record_form_add_row (form, beginning);
  return widget;
}

void
tov_network_map_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person)
{
  TovNetworkMapDialog *self = tov_form_dialog_new (TOV_TYPE_NETWORK_MAP_DIALOG, context, parent);
  TovFormDialog *dialog = TOV_FORM_DIALOG (self);
  g_autofree char *name =
      young_person != NULL
          ? tov_store_get_title (tov_context_get_store (context), "young_person", young_person)
          : NULL;

  self->map = TOV_NETWORK_MAP (tov_record_new (&tov_network_map_entity));
  g_object_set (self->map, "young-person-id", young_person, "drawn-on", tov_clock_today (), NULL);
  tov_form_dialog_set_heading (dialog, _ ("New network map"), name);
  tov_form_dialog_set_save_words (dialog, _ ("_Draw"));
  tov_form_dialog_set_form (dialog, create_form (self));
  tov_form_dialog_present (dialog);
}

void
tov_network_map_dialog_present_new (TovContext *context, GtkWindow *parent, TovRecord *map)
{
  tov_network_map_dialog_present (context, parent, TOV_NETWORK_MAP (map)->young_person_id);
}
