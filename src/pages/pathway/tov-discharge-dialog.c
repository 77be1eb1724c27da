/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-discharge-dialog.h"

#include "tov-asked-field.h"
#include "tov-clock.h"
#include "tov-discharge-reason.h"
#include "tov-form-dialog.h"
#include "tov-owned.h"
#include "tov-pathway-acts.h"
#include "tov-record-words.h"
#include "tov-standing.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_DISCHARGE_DIALOG (tov_discharge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovDischargeDialog, tov_discharge_dialog, TOV, DISCHARGE_DIALOG, TovFormDialog)

struct _TovDischargeDialog
{
  TovFormDialog parent_instance;
  /* The copy that the form edits. */
  TovEnrolment *enrolment;
  TovOutcome *outcome;
  const TovField *reason;
  const TovField *outcome_type;
  const TovField *started_on;
};

G_DEFINE_FINAL_TYPE (TovDischargeDialog, tov_discharge_dialog, TOV_TYPE_FORM_DIALOG)

static TovContext *
get_context (TovDischargeDialog *self)
{
  return tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
}

/* Of the reason that is chosen; NULL while none is. Transfer full. */
static char *
find_class (TovDischargeDialog *self)
{
  g_autoptr (TovRecord) reason = NULL;

  if (self->enrolment->discharge_reason_id != NULL)
    reason =
        tov_store_get (tov_context_get_store (get_context (self)), &tov_discharge_reason_entity,
                       self->enrolment->discharge_reason_id, NULL);
  return reason != NULL ? g_strdup (TOV_DISCHARGE_REASON (reason)->class) : NULL;
}

/* How the statistics take the reason. */
static char *
describe_class (TovDischargeDialog *self)
{
  g_autofree char *class = find_class (self);

  if (class == NULL)
    return NULL;
  if (g_str_equal (class, "transfer"))
    return g_strdup (_ ("Afterwards you are asked for the admission in the other partnership"));
  /* Translators: %s is a class of reasons, such as “Drop-out”. */
  return g_strdup_printf (_ ("Counts as “%s” in the statistics"),
                          tov_choice_get_label (tov_discharge_classes, class));
}

static void
tov_discharge_dialog_changed (TovFormDialog *dialog)
{
  TovDischargeDialog *self = TOV_DISCHARGE_DIALOG (dialog);
  TovRecordForm *form = tov_form_dialog_get_form (dialog);
  g_autofree char *words = describe_class (self);

  tov_record_form_say (form, self->reason, words);
  tov_record_form_ask (form, self->started_on, self->outcome->outcome_type_id != NULL);
}

static char *
tov_discharge_dialog_foresee (TovFormDialog *dialog)
{
  return tov_form_dialog_describe_consequences (
      dialog, TOV_RECORD (TOV_DISCHARGE_DIALOG (dialog)->enrolment));
}

static gboolean
tov_discharge_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovDischargeDialog *self = TOV_DISCHARGE_DIALOG (dialog);

  return tov_pathway_discharge (tov_context_get_store (get_context (self)), self->enrolment,
                                self->outcome->outcome_type_id != NULL ? self->outcome : NULL,
                                error);
}

static void
tov_discharge_dialog_done (TovFormDialog *dialog)
{
  TovDischargeDialog *self = TOV_DISCHARGE_DIALOG (dialog);
  GtkWidget *parent = tov_form_dialog_get_parent (dialog);
  g_autofree char *class = find_class (self);

  tov_form_dialog_notify_act (dialog);
  if (parent != NULL && g_strcmp0 (class, "transfer") == 0)
    gtk_widget_activate_action (parent, "win.admit", "s", self->enrolment->young_person_id);
}

static void
tov_discharge_dialog_finalize (GObject *object)
{
  TovDischargeDialog *self = TOV_DISCHARGE_DIALOG (object);

  g_clear_object (&self->enrolment);
  g_clear_object (&self->outcome);
  G_OBJECT_CLASS (tov_discharge_dialog_parent_class)->finalize (object);
}

static void
tov_discharge_dialog_class_init (TovDischargeDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_discharge_dialog_finalize;
  dialog_class->save = tov_discharge_dialog_save;
  dialog_class->done = tov_discharge_dialog_done;
  dialog_class->changed = tov_discharge_dialog_changed;
  dialog_class->foresee = tov_discharge_dialog_foresee;
}

static void
tov_discharge_dialog_init (TovDischargeDialog *self)
{
}

/* The educations and jobs that are noted already and go on, so that none is noted twice. */
static char *
describe_outcomes (TovDischargeDialog *self)
{
  const TovField *owner = tov_entity_get_field (&tov_outcome_entity, "young_person_id");
  g_autoptr (GPtrArray) outcomes =
      tov_owned_load (tov_context_get_store (get_context (self)), &tov_outcome_entity, owner->name,
                      self->enrolment->young_person_id, "started_on", NULL);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++) {
    TovOutcome *outcome = g_ptr_array_index (outcomes, i);
    g_autofree char *title = NULL, *from = NULL;

    if (outcome->ended_on != TOV_DATE_NONE || outcome->started_on > tov_clock_today ())
      continue;
    title = tov_record_words_title (TOV_RECORD (outcome), owner, tov_record_source_title,
                                    get_context (self));
    from = tov_date_format (outcome->started_on);
    g_string_append_printf (list, list->len > 0 ? ", " : "");
    g_string_append_printf (list, _ ("%s since %s"), title, from);
  }
  return list->len > 0 ? g_strdup_printf (_ ("Noted already: %s"), list->str)
                       : g_strdup (_ ("Leave it empty where there is none."));
}

static GtkWidget *
create_form (TovDischargeDialog *self)
{
  TovRecord *enrolment = TOV_RECORD (self->enrolment);
  TovRecord *outcome = TOV_RECORD (self->outcome);
  GtkWidget *widget = tov_record_form_new_empty (enrolment, TOV_RECORD_SOURCE (get_context (self)));
  TovRecordForm *form = TOV_RECORD_FORM (widget);
  g_autofree char *words = describe_outcomes (self);
  g_autofree char *description = tov_text_escape (words);
  GtkWidget *group;

  self->reason = tov_asked_field (&tov_enrolment_entity, "discharge_reason_id", NULL, TRUE);
  self->outcome_type = tov_asked_field (&tov_outcome_entity, "outcome_type_id", NULL, FALSE);
  self->started_on = tov_entity_get_field (&tov_outcome_entity, "started_on");
  tov_record_form_begin_group (form, NULL);
  tov_record_form_add_field (form, enrolment, self->reason);
  tov_record_form_add_field (form, enrolment,
                             tov_asked_field (&tov_enrolment_entity, "discharged_on", NULL, TRUE));
  group = tov_record_form_begin_group (form, _ ("Education or job it leads to"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  tov_record_form_add_field (form, outcome, self->outcome_type);
  tov_record_form_add_field (form, outcome, self->started_on);
  return widget;
}

static void
say_not_enrolled (TovContext *context, TovStanding *standing)
{
  g_autofree char *words = g_strdup_printf (_ ("%s is not enrolled"), standing->name);

  tov_context_notify (context, words, FALSE);
}

void
tov_discharge_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person)
{
  TovDate today = tov_clock_today ();
  TovStore *store = tov_context_get_store (context);
  g_autoptr (TovStanding) standing = NULL;
  g_autoptr (TovRecord) old = NULL;
  TovDischargeDialog *self;
  TovFormDialog *dialog;

  if (young_person != NULL)
    standing = tov_standing_load (store, young_person, today, NULL);
  /* An action may name who has gone. */
  if (standing == NULL)
    return;
  if (standing->enrolment != NULL)
    old = tov_store_get (store, &tov_enrolment_entity, standing->enrolment, NULL);
  if (old == NULL) {
    say_not_enrolled (context, standing);
    return;
  }
  self = tov_form_dialog_new (TOV_TYPE_DISCHARGE_DIALOG, context, parent);
  dialog = TOV_FORM_DIALOG (self);
  self->enrolment = TOV_ENROLMENT (tov_record_copy (old));
  self->outcome = TOV_OUTCOME (tov_record_new (&tov_outcome_entity));
  if (self->enrolment->discharged_on == TOV_DATE_NONE)
    g_object_set (self->enrolment, "discharged_on", today, NULL);
  g_object_set (self->outcome, "young_person_id", young_person, "started_on", today, NULL);
  tov_form_dialog_set_heading (dialog, _ ("Discharge"), standing->name);
  tov_form_dialog_set_form (dialog, create_form (self));
  tov_discharge_dialog_changed (dialog);
  tov_form_dialog_present (dialog);
}
