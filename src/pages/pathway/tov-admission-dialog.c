/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-admission-dialog.h"

#include "tov-asked-field.h"
#include "tov-boolean-row.h"
#include "tov-clock.h"
#include "tov-cohort-source.h"
#include "tov-cohort.h"
#include "tov-form-dialog.h"
#include "tov-key-worker.h"
#include "tov-pathway-acts.h"
#include "tov-record-editor.h"
#include "tov-step-rows.h"
#include "tov-support-level.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_ADMISSION_DIALOG (tov_admission_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovAdmissionDialog, tov_admission_dialog, TOV, ADMISSION_DIALOG, TovFormDialog)

struct _TovAdmissionDialog
{
  TovFormDialog parent_instance;
  /* Whether the young person is not in the register yet. */
  gboolean is_new;
  /* What is entered; the level and the key worker only hold what the admission gives. */
  TovYoungPerson *person;
  TovReferral *referral;
  TovIntake *intake;
  TovEnrolment *enrolment;
  TovSupportLevel *level;
  TovKeyWorker *key_worker;
  TovNextStep *step;
  /* The enrolment that a new one resumes by the day that is entered; NULL for none. */
  TovEnrolment *resumed;
  /* Offers the cohorts of the partnership that is chosen. */
  TovCohortSource *source;
  /* The cohort that a first day was proposed by. */
  char *cohort;

  const TovField *cohort_field;
  /* Of one who comes back: whether it began with a new referral. NULL where it must have. */
  TovBooleanRow *is_referred;
  GtkWidget *referral_group;
  GtkWidget *intake_group;
  GtkWidget *admission_group;
  GtkWidget *step_group;
  /* In the part that is shown when it is asked for. */
  GtkWidget *referral_more;
  GtkWidget *assessment_group;
};

G_DEFINE_FINAL_TYPE (TovAdmissionDialog, tov_admission_dialog, TOV_TYPE_FORM_DIALOG)

static TovContext *
get_context (TovAdmissionDialog *self)
{
  return tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
}

static TovStore *
get_store (TovAdmissionDialog *self)
{
  return tov_context_get_store (get_context (self));
}

static gboolean
is_referred (TovAdmissionDialog *self)
{
  return self->is_referred == NULL || tov_boolean_row_is_on (self->is_referred);
}

static gboolean
is_admitted (TovAdmissionDialog *self)
{
  return !is_referred (self) || g_strcmp0 (self->intake->result, "admitted") == 0;
}

/* A cohort begins on one day for all, and is over on another. Once for each that is chosen. */
static void
propose_first_day (TovAdmissionDialog *self)
{
  const TovField *admitted_on = tov_entity_get_field (&tov_enrolment_entity, "admitted_on");
  TovRecordForm *form = tov_form_dialog_get_form (TOV_FORM_DIALOG (self));
  g_autoptr (TovRecord) record = NULL;
  g_autofree char *from = NULL, *to = NULL, *words = NULL, *first = NULL;
  char *old = self->cohort;
  TovCohort *cohort;

  if (g_strcmp0 (old, self->enrolment->cohort_id) == 0)
    return;
  self->cohort = g_strdup (self->enrolment->cohort_id);
  g_free (old);
  if (self->cohort != NULL)
    record = tov_store_get (get_store (self), &tov_cohort_entity, self->cohort, NULL);
  if (record == NULL)
    return;
  cohort = TOV_COHORT (record);
  from = tov_date_format (cohort->from_date);
  to = tov_date_format (cohort->to_date);
  /* Translators: the first and the last day of a cohort. */
  words = g_strdup_printf (_ ("From %s to %s"), from, to);
  first = tov_date_to_iso (cohort->from_date);
  if (first != NULL)
    tov_record_form_set_value (form, admitted_on, first);
  tov_record_form_say (form, self->cohort_field, words);
}

/* A cohort of another partnership is let go. */
static void
follow_partnership (TovAdmissionDialog *self)
{
  TovRecordForm *form = tov_form_dialog_get_form (TOV_FORM_DIALOG (self));
  TovEnrolment *enrolment = self->enrolment;
  g_autoptr (TovRecord) cohort = NULL;

  if (!tov_cohort_source_set_partnership (self->source, enrolment->partnership_id))
    return;
  if (enrolment->cohort_id != NULL)
    cohort = tov_store_get (get_store (self), &tov_cohort_entity, enrolment->cohort_id, NULL);
  if (cohort != NULL && enrolment->partnership_id != NULL
      && !g_str_equal (TOV_COHORT (cohort)->partnership_id, enrolment->partnership_id))
    tov_record_form_set_value (form, self->cohort_field, NULL);
  tov_record_form_ask (form, self->cohort_field, tov_cohort_source_has_any (self->source));
}

static void
find_resumed (TovAdmissionDialog *self)
{
  g_autofree char *id = NULL;
  g_autoptr (TovRecord) record = NULL;

  if (!self->is_new)
    id = tov_pathway_find_resumed (get_store (self), tov_record_get_id (TOV_RECORD (self->person)),
                                   self->enrolment->admitted_on);
  if (id != NULL)
    record = tov_store_get (get_store (self), &tov_enrolment_entity, id, NULL);
  g_set_object (&self->resumed, (TovEnrolment *) record);
}

static void
show_asked (TovAdmissionDialog *self)
{
  gboolean has_referral = is_referred (self), has_admission = is_admitted (self);

  gtk_widget_set_visible (self->referral_group, has_referral);
  gtk_widget_set_visible (self->intake_group, has_referral);
  gtk_widget_set_visible (self->referral_more, has_referral);
  gtk_widget_set_visible (self->assessment_group, has_referral);
  gtk_widget_set_visible (self->admission_group, has_admission);
  gtk_widget_set_visible (self->step_group, has_admission);
}

static void
tov_admission_dialog_changed (TovFormDialog *dialog)
{
  TovAdmissionDialog *self = TOV_ADMISSION_DIALOG (dialog);

  follow_partnership (self);
  propose_first_day (self);
  find_resumed (self);
  show_asked (self);
}

/* "Comes back 20 days after the discharge 03-05-2010 (Stayed away)". */
static char *
describe_return (TovAdmissionDialog *self)
{
  g_autofree char *day = tov_date_format (self->resumed->discharged_on);
  g_autofree char *reason = NULL, *words = NULL;
  int days = self->enrolment->admitted_on - self->resumed->discharged_on;

  words = days == 0 ? g_strdup_printf (_ ("Goes on where the enrolment ended %s"), day)
                    : g_strdup_printf (ngettext ("Comes back %d day after the discharge %s",
                                                 "Comes back %d days after the discharge %s", days),
                                       days, day);
  if (self->resumed->discharge_reason_id == NULL)
    return g_steal_pointer (&words);
  reason = tov_store_get_title (get_store (self), "discharge_reason",
                                self->resumed->discharge_reason_id);
  return g_strdup_printf ("%s (%s)", words, reason);
}

static char *
tov_admission_dialog_foresee (TovFormDialog *dialog)
{
  TovAdmissionDialog *self = TOV_ADMISSION_DIALOG (dialog);

  return self->resumed != NULL && is_admitted (self) ? describe_return (self) : NULL;
}

static gboolean
save_person (TovAdmissionDialog *self, GError **error)
{
  return !self->is_new || tov_store_save (get_store (self), TOV_RECORD (self->person), error);
}

static gboolean
save_referral (TovAdmissionDialog *self, GError **error)
{
  if (!is_referred (self))
    return TRUE;
  g_object_set (self->referral, "young_person_id", tov_record_get_id (TOV_RECORD (self->person)),
                "partnership_id", self->enrolment->partnership_id, NULL);
  return tov_pathway_refer (get_store (self), self->referral, self->intake, error);
}

static gboolean
save_admission (TovAdmissionDialog *self, GError **error)
{
  const TovAdmission admission = {
    .level = tov_choice_index (tov_support_levels, self->level->level),
    .key_worker = self->key_worker->contact_id,
    .step_text = self->step->text,
    .step_due = self->step->due_on,
    .step_responsible = self->key_worker->contact_id != NULL ? self->key_worker->contact_id
                                                             : self->step->responsible_id,
  };

  if (!is_admitted (self))
    return TRUE;
  g_object_set (self->enrolment, "young_person_id", tov_record_get_id (TOV_RECORD (self->person)),
                NULL);
  return tov_pathway_admit (get_store (self), self->enrolment, &admission, error);
}

/* All of it is one act; what it is called follows from the last part of it. */
static gboolean
tov_admission_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovAdmissionDialog *self = TOV_ADMISSION_DIALOG (dialog);
  TovStore *store = get_store (self);
  g_autofree char *name = tov_record_display (TOV_RECORD (self->person));
  g_autofree char *title =
      g_strdup_printf (is_admitted (self) ? _ ("%s admitted") : _ ("Referral of %s saved"), name);

  return tov_store_begin (store, title, error)
         && tov_store_end (store,
                           save_person (self, error) && save_referral (self, error)
                               && save_admission (self, error),
                           error);
}

/* One who is new is shown: there is more to enter. */
static void
tov_admission_dialog_done (TovFormDialog *dialog)
{
  TovAdmissionDialog *self = TOV_ADMISSION_DIALOG (dialog);

  tov_form_dialog_notify_act (dialog);
  if (self->is_new)
    tov_form_dialog_open_record (dialog, self->person);
}

static void
tov_admission_dialog_finalize (GObject *object)
{
  TovAdmissionDialog *self = TOV_ADMISSION_DIALOG (object);

  g_clear_object (&self->person);
  g_clear_object (&self->referral);
  g_clear_object (&self->intake);
  g_clear_object (&self->enrolment);
  g_clear_object (&self->level);
  g_clear_object (&self->key_worker);
  g_clear_object (&self->step);
  g_clear_object (&self->resumed);
  g_clear_object (&self->is_referred);
  g_clear_object (&self->source);
  g_clear_pointer (&self->cohort, g_free);
  G_OBJECT_CLASS (tov_admission_dialog_parent_class)->finalize (object);
}

static void
tov_admission_dialog_class_init (TovAdmissionDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_admission_dialog_finalize;
  dialog_class->save = tov_admission_dialog_save;
  dialog_class->done = tov_admission_dialog_done;
  dialog_class->changed = tov_admission_dialog_changed;
  dialog_class->foresee = tov_admission_dialog_foresee;
}

static void
tov_admission_dialog_init (TovAdmissionDialog *self)
{
}

static void
add_referral (TovAdmissionDialog *self, TovRecordForm *form)
{
  static const char *const referral[] = { "referral_source_id", "referred_on", NULL };
  static const char *const intake[] = { "result", "reason", NULL };

  self->referral_group = tov_record_form_begin_group (form, _ ("Referral"));
  tov_record_form_add_fields (form, TOV_RECORD (self->referral), referral);
  self->intake_group = tov_record_form_begin_group (form, _ ("Intake"));
  tov_record_form_add_fields (form, TOV_RECORD (self->intake), intake);
}

static void
add_admission (TovAdmissionDialog *self, TovRecordForm *form)
{
  TovRecord *enrolment = TOV_RECORD (self->enrolment);

  self->admission_group = tov_record_form_begin_group (form, _ ("Admission"));
  tov_record_form_add_field (form, enrolment,
                             tov_entity_get_field (&tov_enrolment_entity, "admitted_on"));
  tov_record_form_add_field (form, enrolment, self->cohort_field);
  tov_record_form_ask (form, self->cohort_field, tov_cohort_source_has_any (self->source));
  tov_record_form_add_field (form, TOV_RECORD (self->level),
                             tov_entity_get_field (&tov_support_level_entity, "level"));
  tov_record_form_add_field (form, TOV_RECORD (self->key_worker),
                             tov_asked_field (&tov_key_worker_entity, "contact_id",
                                              N_ ("Key worker, who gets the ball"), FALSE));
  self->step_group = tov_step_rows_add_group (form, self->step, NULL);
}

static void
add_more (TovAdmissionDialog *self, TovRecordForm *form)
{
  static const char *const referral[] = { "contact_id", "note", NULL };
  static const char *const assessment[] = { "decided_on", "known_elsewhere",
                                            "assessed",   "development_potential",
                                            "motivated",  "wants_key_worker",
                                            "not_stu",    NULL };
  static const char *const person[] = { "gender", "phone", "entry_situation", "protected", NULL };

  tov_record_form_begin_more (form);
  self->assessment_group = tov_record_form_begin_group (form, _ ("Assessment"));
  tov_record_form_add_fields (form, TOV_RECORD (self->intake), assessment);
  self->referral_more = tov_record_form_begin_group (form, _ ("Who referred"));
  tov_record_form_add_fields (form, TOV_RECORD (self->referral), referral);
  if (!self->is_new)
    return;
  tov_record_form_begin_group (form, _ ("Young person"));
  tov_record_form_add_fields (form, TOV_RECORD (self->person), person);
}

/* One who comes back may do so without anybody having referred him again. */
static void
add_question (TovAdmissionDialog *self, TovRecordForm *form)
{
  static const TovField referred = { .name = "referred",
                                     .label = N_ ("It began with a new referral"),
                                     .kind = TOV_KIND_BOOLEAN };

  self->is_referred = g_object_ref_sink (TOV_BOOLEAN_ROW (tov_boolean_row_new (&referred)));
  tov_record_form_add_row (form, GTK_WIDGET (self->is_referred));
  g_signal_connect_object (self->is_referred, "edited", G_CALLBACK (tov_form_dialog_emit_changed),
                           self, G_CONNECT_SWAPPED);
}

static void
create_form (TovAdmissionDialog *self)
{
  static const char *const person[] = { "reference", "given_name", "family_name", "birth_date",
                                        NULL };
  static const char *const partnership[] = { "partnership_id", NULL };
  GtkWidget *widget = tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (self->source));
  TovRecordForm *form = TOV_RECORD_FORM (widget);

  self->cohort_field = tov_entity_get_field (&tov_enrolment_entity, "cohort_id");
  tov_record_form_begin_group (form, NULL);
  if (self->is_new)
    tov_record_form_add_fields (form, TOV_RECORD (self->person), person);
  tov_record_form_add_fields (form, TOV_RECORD (self->enrolment), partnership);
  if (self->resumed != NULL && tov_record_get_rev (TOV_RECORD (self->referral)) == 0)
    add_question (self, form);
  add_referral (self, form);
  add_admission (self, form);
  add_more (self, form);
  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), widget);
}

/* The referral that waits for its answer, or a new one. */
static TovReferral *
open_referral (TovAdmissionDialog *self)
{
  g_autofree char *id = NULL;
  g_autoptr (TovRecord) waiting = NULL;

  if (!self->is_new)
    id =
        tov_pathway_find_referral (get_store (self), tov_record_get_id (TOV_RECORD (self->person)));
  if (id != NULL)
    waiting = tov_store_get (get_store (self), &tov_referral_entity, id, NULL);
  return TOV_REFERRAL (waiting != NULL ? tov_record_copy (waiting)
                                       : tov_record_editor_create (
                                           get_context (self), &tov_referral_entity, NULL, NULL));
}

/* What the place says already: today, the chosen partnership or that of before, the user as key
 * worker. */
static void
begin_records (TovAdmissionDialog *self)
{
  TovContext *context = get_context (self);

  self->referral = open_referral (self);
  self->intake = TOV_INTAKE (tov_record_new (&tov_intake_entity));
  g_object_set (self->intake, "result", "admitted", "decided_on", tov_clock_today (), NULL);
  self->enrolment =
      TOV_ENROLMENT (tov_record_editor_create (context, &tov_enrolment_entity, NULL, NULL));
  find_resumed (self);
  if (self->referral->partnership_id != NULL)
    g_object_set (self->enrolment, "partnership_id", self->referral->partnership_id, NULL);
  else if (self->resumed != NULL)
    g_object_set (self->enrolment, "partnership_id", self->resumed->partnership_id, NULL);
  self->level = TOV_SUPPORT_LEVEL (tov_record_new (&tov_support_level_entity));
  g_object_set (self->level, "level", "close", NULL);
  self->key_worker =
      TOV_KEY_WORKER (tov_record_editor_create (context, &tov_key_worker_entity, NULL, NULL));
  self->step = tov_step_rows_create (context, NULL);
  self->source = tov_cohort_source_new (context);
  tov_cohort_source_set_partnership (self->source, self->enrolment->partnership_id);
}

/* The young person whose id it is, or a new one with the next number; NULL where there is none. */
static TovYoungPerson *
find_person (TovContext *context, const char *id)
{
  TovRecord *person =
      id != NULL
          ? tov_store_get (tov_context_get_store (context), &tov_young_person_entity, id, NULL)
          : tov_record_editor_create (context, &tov_young_person_entity, NULL, NULL);

  return person != NULL ? TOV_YOUNG_PERSON (person) : NULL;
}

/* Who is enrolled cannot be admitted: says so. */
static gboolean
is_enrolled (TovContext *context, const char *young_person)
{
  g_autoptr (TovStanding) standing =
      tov_standing_load (tov_context_get_store (context), young_person, tov_clock_today (), NULL);
  g_autofree char *since = NULL, *words = NULL;

  if (standing == NULL || standing->enrolment == NULL)
    return FALSE;
  since = tov_date_format (standing->admitted_on);
  /* Translators: a young person, and the day of the admission. */
  words = g_strdup_printf (_ ("%s is enrolled already, since %s"), standing->name, since);
  tov_context_notify (context, words, FALSE);
  return TRUE;
}

void
tov_admission_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person)
{
  g_autoptr (TovYoungPerson) person = find_person (context, young_person);
  g_autofree char *name = NULL;
  TovAdmissionDialog *self;
  TovFormDialog *dialog;

  /* An action may name who has gone. */
  if (person == NULL || (young_person != NULL && is_enrolled (context, young_person)))
    return;
  self = tov_form_dialog_new (TOV_TYPE_ADMISSION_DIALOG, context, parent);
  dialog = TOV_FORM_DIALOG (self);
  self->person = g_steal_pointer (&person);
  self->is_new = young_person == NULL;
  if (!self->is_new)
    name = tov_record_display (TOV_RECORD (self->person));
  begin_records (self);
  tov_form_dialog_set_heading (dialog, self->resumed != NULL ? _ ("Admit again") : _ ("Admit"),
                               self->is_new ? _ ("Somebody new") : name);
  create_form (self);
  tov_admission_dialog_changed (dialog);
  tov_form_dialog_present (dialog);
}
