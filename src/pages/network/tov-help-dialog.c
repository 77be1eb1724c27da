/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-help-dialog.h"

#include "tov-clock.h"
#include "tov-form-dialog.h"
#include "tov-network-acts.h"
#include "tov-next-step.h"
#include "tov-standing.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_HELP_DIALOG (tov_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovHelpDialog, tov_help_dialog, TOV, HELP_DIALOG, TovFormDialog)

struct _TovHelpDialog
{
  TovFormDialog parent_instance;
  char *alter;
  /* What the form edits; it is saved by the act. */
  TovNextStep *step;
};

G_DEFINE_FINAL_TYPE (TovHelpDialog, tov_help_dialog, TOV_TYPE_FORM_DIALOG)

/* One line is enough, and it is about her. */
static const TovField *
find_text_field (void)
{
  static TovField field;

  if (field.name == NULL) {
    field = *tov_entity_get_field (&tov_next_step_entity, "text");
    field.kind = TOV_KIND_TEXT;
    field.label = N_ ("What to ask for");
  }
  return &field;
}

static const TovField *
find_asker_field (void)
{
  static TovField field;

  if (field.name == NULL) {
    field = *tov_entity_get_field (&tov_next_step_entity, "responsible_id");
    field.label = N_ ("Who asks");
  }
  return &field;
}

static gboolean
tov_help_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovHelpDialog *self = TOV_HELP_DIALOG (dialog);
  g_autofree char *id = tov_network_acts_ask (
      tov_context_get_store (tov_form_dialog_get_context (dialog)), self->alter, self->step->text,
      self->step->responsible_id, self->step->due_on, error);

  return id != NULL;
}

static void
tov_help_dialog_finalize (GObject *object)
{
  TovHelpDialog *self = TOV_HELP_DIALOG (object);

  g_clear_pointer (&self->alter, g_free);
  g_clear_object (&self->step);
  G_OBJECT_CLASS (tov_help_dialog_parent_class)->finalize (object);
}

static void
tov_help_dialog_class_init (TovHelpDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_help_dialog_finalize;
  dialog_class->save = tov_help_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
}

static void
tov_help_dialog_init (TovHelpDialog *self)
{
}

/* What was promised before, so that nobody asks twice; "" for nothing. */
static char *
describe_promised (TovStore *store, TovAlter *alter)
{
  g_autoptr (TovNetwork) network = tov_network_load (store, alter->network_map_id, NULL);
  GPtrArray *steps =
      network != NULL ? g_hash_table_lookup (network->steps, tov_record_get_id (TOV_RECORD (alter)))
                      : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    TovNextStep *step = g_ptr_array_index (steps, i);

    if (step->done_on == TOV_DATE_NONE && step->cancelled_on == TOV_DATE_NONE)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", step->text);
  }
  return g_strdup (words->str);
}

/* "Can help with: …" and "Asked for already: …", a line each. Transfer full. */
static char *
describe_known (TovStore *store, TovAlter *alter)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *promised = describe_promised (store, alter);

  if (alter->can_help_with != NULL)
    g_string_append_printf (words, _ ("Can help with: %s"), alter->can_help_with);
  if (*promised != '\0') {
    if (words->len > 0)
      g_string_append_c (words, '\n');
    g_string_append_printf (words, _ ("Asked for already: %s"), promised);
  }
  return g_strdup (words->str);
}

static GtkWidget *
create_form (TovHelpDialog *self, TovAlter *alter)
{
  TovContext *context = tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
  TovRecord *step = TOV_RECORD (self->step);
  GtkWidget *widget = tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (context));
  TovRecordForm *form = TOV_RECORD_FORM (widget);
  GtkWidget *group = tov_record_form_begin_group (form, NULL);
  g_autofree char *words = describe_known (tov_context_get_store (context), alter);
  g_autofree char *description = tov_text_escape (words);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  tov_record_form_add_field (form, step, find_text_field ());
  tov_record_form_add_field (form, step, find_asker_field ());
  tov_record_form_add_field (form, step, tov_entity_get_field (&tov_next_step_entity, "due_on"));
  return widget;
}

/* The user asks, else the key worker. Transfer full. */
static TovNextStep *
create_step (TovContext *context, const char *young_person)
{
  TovRecord *step = tov_record_new (&tov_next_step_entity);
  g_autoptr (TovStanding) standing =
      tov_standing_load (tov_context_get_store (context), young_person, tov_clock_today (), NULL);
  const char *me = tov_context_get_me (context);

  if (me == NULL && standing != NULL)
    me = standing->key_worker;
  g_object_set (step, "young_person_id", young_person, "set_on", tov_clock_today (),
                "responsible_id", me, NULL);
  return TOV_NEXT_STEP (step);
}

void
tov_help_dialog_present (TovContext *context, GtkWindow *parent, const char *alter)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (TovRecord) person =
      alter != NULL ? tov_store_get (store, &tov_alter_entity, alter, NULL) : NULL;
  g_autoptr (TovRecord) map =
      person != NULL
          ? tov_store_get (store, &tov_network_map_entity, TOV_ALTER (person)->network_map_id, NULL)
          : NULL;
  TovHelpDialog *self;
  TovFormDialog *dialog;

  /* An action may name who has gone. */
  if (map == NULL)
    return;
  self = tov_form_dialog_new (TOV_TYPE_HELP_DIALOG, context, parent);
  dialog = TOV_FORM_DIALOG (self);
  self->alter = g_strdup (alter);
  self->step = create_step (context, TOV_NETWORK_MAP (map)->young_person_id);
  tov_form_dialog_set_heading (dialog, _ ("Ask for help"), TOV_ALTER (person)->label);
  tov_form_dialog_set_form (dialog, create_form (self, TOV_ALTER (person)));
  tov_form_dialog_present (dialog);
}
