/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-source.h"

#include "tov-collection.h"
#include "tov-entities.h"
#include "tov-import.h"
#include "tov-word-choice.h"

#include <glib/gi18n-lib.h>

struct _TovImportSource
{
  AdwBin parent_instance;
  /* Not owned. */
  GPtrArray *sheets;
  /* Ids, in the order of the choice; the last one is a column's. */
  GPtrArray *partnerships;

  AdwActionRow *file_row;
  AdwActionRow *sheet_row;
  AdwActionRow *target_row;
  AdwActionRow *partnership_row;
  GtkDropDown *sheet_choice;
  GtkDropDown *target_choice;
  GtkDropDown *partnership_choice;
};

G_DEFINE_FINAL_TYPE (TovImportSource, tov_import_source, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Whether what the rows become belongs to a partnership by itself. */
static gboolean
needs_partnership (const char *target)
{
  const TovEntity *entity = tov_entities_find (target);

  return entity == NULL || tov_entity_get_field (entity, "partnership_id") != NULL;
}

static void
update (TovImportSource *self)
{
  const char *target = tov_import_source_get_target (self);

  gtk_widget_set_visible (GTK_WIDGET (self->partnership_row), needs_partnership (target));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
guess_target (TovImportSource *self)
{
  const TovImportTarget *targets = tov_import_get_targets ();
  const char *guess = tov_import_guess_target (tov_import_source_get_sheet (self));

  for (guint i = 0; targets[i].name != NULL; i++)
    if (g_str_equal (targets[i].name, guess))
      gtk_drop_down_set_selected (self->target_choice, i);
}

static void
on_sheet_selected_cb (TovImportSource *self)
{
  const TovSheet *sheet = tov_import_source_get_sheet (self);
  g_autofree char *rows = NULL, *columns = NULL, *size = NULL;

  /* While the choice is being filled there is none. */
  if (sheet == NULL)
    return;
  rows = tov_number_format (tov_sheet_n_rows (sheet), 0);
  columns = tov_number_format (tov_sheet_n_columns (sheet), 0);
  /* Translators: how large a sheet is. */
  size = g_strdup_printf (_ ("%s rows, %s columns"), rows, columns);
  adw_action_row_set_subtitle (self->file_row, size);
  guess_target (self);
  update (self);
}

static void
on_choice_selected_cb (TovImportSource *self)
{
  if (self->sheets != NULL)
    update (self);
}

static void
fill_targets (TovImportSource *self)
{
  const TovImportTarget *targets = tov_import_get_targets ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; targets[i].name != NULL; i++)
    gtk_string_list_append (words, _ (targets[i].label));
  gtk_drop_down_set_model (self->target_choice, G_LIST_MODEL (words));
}

/* Where all partnerships are shown and there are several, the choice is the user's. */
static void
fill_partnerships (TovImportSource *self, TovContext *context)
{
  g_autoptr (TovCollection) records =
      tov_collection_new (tov_context_get_store (context), tov_entities_find ("partnership"));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (records));
  guint chosen = n_records == 1 ? 0 : GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n_records; i++) {
    g_autoptr (TovRecord) record = g_list_model_get_item (G_LIST_MODEL (records), i);
    g_autofree char *name = tov_record_display (record);

    if (g_strcmp0 (tov_record_get_id (record), tov_context_get_partnership (context)) == 0)
      chosen = i;
    gtk_string_list_append (names, name);
    g_ptr_array_add (self->partnerships, g_strdup (tov_record_get_id (record)));
  }
  gtk_string_list_append (names, _ ("As a column says"));
  gtk_drop_down_set_model (self->partnership_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->partnership_choice, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->partnership_choice), n_records > 0);
  adw_action_row_set_subtitle (self->partnership_row,
                               n_records > 0
                                   ? _ ("The one the rows belong to")
                                   : _ ("The register has none yet. Make one on the page of "
                                        "partnerships first, and come back."));
}

static GtkDropDown *
add_choice (AdwActionRow *row)
{
  GtkWidget *choice =
      tov_word_choice_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  adw_action_row_add_suffix (row, choice);
  adw_action_row_set_activatable_widget (row, choice);
  return GTK_DROP_DOWN (choice);
}

static void
tov_import_source_finalize (GObject *object)
{
  g_ptr_array_unref (TOV_IMPORT_SOURCE (object)->partnerships);
  G_OBJECT_CLASS (tov_import_source_parent_class)->finalize (object);
}

static void
tov_import_source_class_init (TovImportSourceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_import_source_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-import-source.ui");
  gtk_widget_class_bind_template_child (widget_class, TovImportSource, file_row);
  gtk_widget_class_bind_template_child (widget_class, TovImportSource, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, TovImportSource, target_row);
  gtk_widget_class_bind_template_child (widget_class, TovImportSource, partnership_row);
}

static void
tov_import_source_init (TovImportSource *self)
{
  self->partnerships = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sheet_choice = add_choice (self->sheet_row);
  self->target_choice = add_choice (self->target_row);
  self->partnership_choice = add_choice (self->partnership_row);
  fill_targets (self);
  g_signal_connect_object (self->sheet_choice, "notify::selected-item",
                           G_CALLBACK (on_sheet_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target_choice, "notify::selected-item",
                           G_CALLBACK (on_choice_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->partnership_choice, "notify::selected-item",
                           G_CALLBACK (on_choice_selected_cb), self, G_CONNECT_SWAPPED);
}

void
tov_import_source_set_up (TovImportSource *self, TovContext *context)
{
  g_return_if_fail (TOV_IS_IMPORT_SOURCE (self));

  fill_partnerships (self, context);
}

void
tov_import_source_show (TovImportSource *self, const char *name, GPtrArray *sheets)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (TOV_IS_IMPORT_SOURCE (self));

  self->sheets = sheets;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), name);
  for (guint i = 0; i < sheets->len; i++)
    gtk_string_list_append (names, tov_sheet_get_name (g_ptr_array_index (sheets, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_row), sheets->len > 1);
  /* The first sheet is chosen by this, and what it holds guessed. */
  gtk_drop_down_set_model (self->sheet_choice, G_LIST_MODEL (names));
}

const TovSheet *
tov_import_source_get_sheet (TovImportSource *self)
{
  guint position = gtk_drop_down_get_selected (self->sheet_choice);

  if (self->sheets == NULL || position >= self->sheets->len)
    return NULL;
  return g_ptr_array_index (self->sheets, position);
}

const char *
tov_import_source_get_target (TovImportSource *self)
{
  return tov_import_get_targets ()[gtk_drop_down_get_selected (self->target_choice)].name;
}

const char *
tov_import_source_get_partnership (TovImportSource *self)
{
  guint position = gtk_drop_down_get_selected (self->partnership_choice);

  if (!needs_partnership (tov_import_source_get_target (self))
      || position >= self->partnerships->len)
    return NULL;
  return g_ptr_array_index (self->partnerships, position);
}

gboolean
tov_import_source_is_complete (TovImportSource *self)
{
  return self->sheets != NULL
         && (!needs_partnership (tov_import_source_get_target (self))
             || gtk_drop_down_get_selected (self->partnership_choice) != GTK_INVALID_LIST_POSITION);
}
