/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-placement-end-dialog.h"

#include "tov-asked-field.h"
#include "tov-boolean-row.h"
#include "tov-clock.h"
#include "tov-form-dialog.h"
#include "tov-pathway-acts.h"
#include "tov-record-words.h"
#include "tov-step-rows.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_PLACEMENT_END_DIALOG (tov_placement_end_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovPlacementEndDialog, tov_placement_end_dialog, TOV, PLACEMENT_END_DIALOG, TovFormDialog)

struct _TovPlacementEndDialog
{
  TovFormDialog parent_instance;
  /* The copy that the form edits. */
  TovPlacement *placement;
  TovNextStep *step;
  TovStanding *standing;
  const TovField *ending;
  const TovField *obstacle;
  TovBooleanRow *start_next;
};

G_DEFINE_FINAL_TYPE (TovPlacementEndDialog, tov_placement_end_dialog, TOV_TYPE_FORM_DIALOG)

static TovStore *
get_store (TovPlacementEndDialog *self)
{
  return tov_context_get_store (tov_form_dialog_get_context (TOV_FORM_DIALOG (self)));
}

static gboolean
is_interrupted (TovPlacementEndDialog *self)
{
  return g_strcmp0 (self->placement->ending, "interrupted") == 0;
}

/* "12-03-2010, 25-06-2010" */
static char *
list_days (GArray *days)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++) {
    g_autofree char *day = tov_date_format (g_array_index (days, TovDate, i));

    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", day);
  }
  return g_strdup (list->str);
}

/* That the same obstacle has been in the way before; NULL the first time. */
static char *
describe_stops (TovPlacementEndDialog *self)
{
  g_autoptr (GArray) days = NULL;
  g_autofree char *list = NULL, *name = NULL;

  if (!is_interrupted (self) || self->placement->obstacle_id == NULL)
    return NULL;
  days = tov_pathway_list_stops (get_store (self), self->placement, self->placement->obstacle_id);
  if (days->len == 0)
    return NULL;
  list = list_days (days);
  name = tov_store_get_title (get_store (self), "theme", self->placement->obstacle_id);
  /* Translators: what was in the way, and the days on which it was. */
  return g_strdup_printf (ngettext ("“%s” interrupted a placement before: %s. What is to be "
                                    "different this time?",
                                    "“%s” interrupted placements before: %s. What is to be "
                                    "different this time?",
                                    days->len),
                          name, list);
}

static void
tov_placement_end_dialog_changed (TovFormDialog *dialog)
{
  TovPlacementEndDialog *self = TOV_PLACEMENT_END_DIALOG (dialog);
  TovRecordForm *form = tov_form_dialog_get_form (dialog);
  g_autofree char *words = describe_stops (self);

  tov_record_form_ask (form, self->obstacle, is_interrupted (self));
  tov_record_form_say (form, self->obstacle, words);
}

static char *
tov_placement_end_dialog_foresee (TovFormDialog *dialog)
{
  return tov_form_dialog_describe_consequences (
      dialog, TOV_RECORD (TOV_PLACEMENT_END_DIALOG (dialog)->placement));
}

static gboolean
tov_placement_end_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovPlacementEndDialog *self = TOV_PLACEMENT_END_DIALOG (dialog);
  TovContext *context = tov_form_dialog_get_context (dialog);

  /* It may have been chosen before another ending was. */
  if (!is_interrupted (self))
    g_object_set (self->placement, "obstacle_id", NULL, NULL);
  return tov_pathway_save_placement (get_store (self), self->placement,
                                     tov_step_rows_get (self->step), FALSE,
                                     tov_context_get_me (context), error);
}

static void
tov_placement_end_dialog_done (TovFormDialog *dialog)
{
  TovPlacementEndDialog *self = TOV_PLACEMENT_END_DIALOG (dialog);
  GtkWidget *parent = tov_form_dialog_get_parent (dialog);

  tov_form_dialog_notify_act (dialog);
  if (parent != NULL && tov_boolean_row_is_on (self->start_next))
    gtk_widget_activate_action (parent, "win.placement", "(ss)", self->placement->young_person_id,
                                "");
}

static void
tov_placement_end_dialog_finalize (GObject *object)
{
  TovPlacementEndDialog *self = TOV_PLACEMENT_END_DIALOG (object);

  g_clear_object (&self->placement);
  g_clear_object (&self->step);
  g_clear_object (&self->standing);
  g_clear_object (&self->start_next);
  G_OBJECT_CLASS (tov_placement_end_dialog_parent_class)->finalize (object);
}

static void
tov_placement_end_dialog_class_init (TovPlacementEndDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_placement_end_dialog_finalize;
  dialog_class->save = tov_placement_end_dialog_save;
  dialog_class->done = tov_placement_end_dialog_done;
  dialog_class->changed = tov_placement_end_dialog_changed;
  dialog_class->foresee = tov_placement_end_dialog_foresee;
}

static void
tov_placement_end_dialog_init (TovPlacementEndDialog *self)
{
}

static GtkWidget *
create_form (TovPlacementEndDialog *self)
{
  static const TovField next = { .name = "next",
                                 .label = N_ ("Start the next placement straight away"),
                                 .kind = TOV_KIND_BOOLEAN };
  TovRecord *record = TOV_RECORD (self->placement);
  GtkWidget *widget = tov_record_form_new_empty (
      record, TOV_RECORD_SOURCE (tov_form_dialog_get_context (TOV_FORM_DIALOG (self))));
  TovRecordForm *form = TOV_RECORD_FORM (widget);

  self->ending = tov_asked_field (&tov_placement_entity, "ending", N_ ("How did it end"), TRUE);
  self->obstacle =
      tov_asked_field (&tov_placement_entity, "obstacle_id", N_ ("What was in the way"), TRUE);
  self->start_next = g_object_ref_sink (TOV_BOOLEAN_ROW (tov_boolean_row_new (&next)));
  tov_record_form_begin_group (form, NULL);
  tov_record_form_add_field (form, record, self->ending);
  tov_record_form_add_field (form, record, self->obstacle);
  tov_record_form_add_field (
      form, record, tov_asked_field (&tov_placement_entity, "to_date", N_ ("Last day"), TRUE));
  tov_step_rows_add_group (form, self->step, self->standing);
  tov_record_form_add_row (form, GTK_WIDGET (self->start_next));
  g_signal_connect_object (self->start_next, "edited", G_CALLBACK (tov_form_dialog_emit_changed),
                           self, G_CONNECT_SWAPPED);
  return widget;
}

/* The day it was to end, or today if it did not come so far; what has been entered stays. */
static TovDate
find_last_day (TovPlacement *placement)
{
  TovDate today = tov_clock_today ();

  if (placement->to_date != TOV_DATE_NONE && placement->to_date <= today)
    return placement->to_date;
  if (placement->planned_to != TOV_DATE_NONE && placement->planned_to < today)
    return MAX (placement->planned_to, placement->from_date);
  return MAX (today, placement->from_date);
}

/* "Anne Bak · Production school · Randers" */
static char *
describe (TovPlacementEndDialog *self)
{
  const TovField *owner = tov_entity_get_field (&tov_placement_entity, "young_person_id");
  g_autofree char *words =
      tov_record_words_title (TOV_RECORD (self->placement), owner, tov_record_source_title,
                              tov_form_dialog_get_context (TOV_FORM_DIALOG (self)));

  return g_strdup_printf ("%s · %s", self->standing->name, words);
}

void
tov_placement_end_dialog_present (TovContext *context, GtkWindow *parent, const char *placement)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (TovRecord) old = NULL;
  g_autoptr (TovStanding) standing = NULL;
  g_autofree char *subtitle = NULL;
  TovPlacementEndDialog *self;
  TovFormDialog *dialog;

  if (placement != NULL)
    old = tov_store_get (store, &tov_placement_entity, placement, NULL);
  /* An action may name what has gone. */
  if (old == NULL)
    return;
  standing =
      tov_standing_load (store, TOV_PLACEMENT (old)->young_person_id, tov_clock_today (), NULL);
  if (standing == NULL)
    return;
  self = tov_form_dialog_new (TOV_TYPE_PLACEMENT_END_DIALOG, context, parent);
  dialog = TOV_FORM_DIALOG (self);
  self->standing = g_steal_pointer (&standing);
  self->step = tov_step_rows_create (context, self->standing);
  self->placement = TOV_PLACEMENT (tov_record_copy (old));
  g_object_set (self->placement, "to_date", find_last_day (self->placement), NULL);
  subtitle = describe (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "placement-end");
  tov_form_dialog_set_heading (dialog, _ ("End the placement"), subtitle);
  tov_form_dialog_set_form (dialog, create_form (self));
  tov_placement_end_dialog_changed (dialog);
  tov_form_dialog_present (dialog);
}
