/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-handover-dialog.h"

#include "tov-asked-field.h"
#include "tov-boolean-row.h"
#include "tov-clock.h"
#include "tov-form-dialog.h"
#include "tov-owned.h"
#include "tov-pathway-acts.h"
#include "tov-standing-words.h"
#include "tov-text.h"
#include "tov-tick-row.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_HANDOVER_DIALOG (tov_handover_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovHandoverDialog, tov_handover_dialog, TOV, HANDOVER_DIALOG, TovFormDialog)

struct _TovHandoverDialog
{
  TovFormDialog parent_instance;
  /* Elements TovStanding, and for each of them a GtkCheckButton where there is a choice. */
  GPtrArray *people;
  GPtrArray *ticks;
  /* What is entered of the new key worker. */
  TovKeyWorker *next;
  /* The copy of one who has not accepted yet; NULL in most cases. */
  TovKeyWorker *waiting;
  TovBooleanRow *another;
  GtkWidget *next_group;
};

G_DEFINE_FINAL_TYPE (TovHandoverDialog, tov_handover_dialog, TOV_TYPE_FORM_DIALOG)

static TovContext *
get_context (TovHandoverDialog *self)
{
  return tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
}

static TovStore *
get_store (TovHandoverDialog *self)
{
  return tov_context_get_store (get_context (self));
}

/* Whether somebody accepts who is key worker already, and nobody else is named. */
static gboolean
is_accepting (TovHandoverDialog *self)
{
  return self->waiting != NULL && !tov_boolean_row_is_on (self->another);
}

/* Ids of those that are ticked, or of the only one. Transfer full. */
static GPtrArray *
list_chosen (TovHandoverDialog *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->people->len; i++) {
    TovStanding *person = g_ptr_array_index (self->people, i);

    if (self->ticks->len == 0 || gtk_check_button_get_active (g_ptr_array_index (self->ticks, i)))
      g_ptr_array_add (chosen, person->young_person);
  }
  return chosen;
}

/* Whether the ball goes along; what is on its way to somebody goes on. */
static gboolean
has_ball (TovStanding *person)
{
  return person->throw == NULL && person->ball_contact != NULL
         && g_strcmp0 (person->ball_contact, person->key_worker) == 0;
}

static char *
foresee_one (TovHandoverDialog *self)
{
  TovStanding *person = g_ptr_array_index (self->people, 0);
  g_autofree char *words = NULL;

  g_object_set (self->next, "young_person_id", person->young_person, NULL);
  words = tov_form_dialog_describe_consequences (TOV_FORM_DIALOG (self), TOV_RECORD (self->next));
  if (words == NULL || !has_ball (person))
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s\n%s", words,
                          self->next->accepted_on != TOV_DATE_NONE
                              ? _ ("The ball goes along")
                              : _ ("The ball is thrown along and waits for an answer"));
}

static char *
foresee_many (TovHandoverDialog *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  guint n_balls = 0;
  g_autofree char *people = NULL, *balls = NULL;

  for (guint i = 0; i < self->people->len; i++) {
    TovStanding *person = g_ptr_array_index (self->people, i);

    if (g_ptr_array_find (chosen, person->young_person, NULL) && has_ball (person))
      n_balls++;
  }
  people = g_strdup_printf (ngettext ("%u young person gets another key worker",
                                      "%u young people get another key worker", chosen->len),
                            chosen->len);
  if (n_balls == 0)
    return g_steal_pointer (&people);
  balls = g_strdup_printf (ngettext ("%u ball goes along", "%u balls go along", n_balls), n_balls);
  return g_strdup_printf ("%s\n%s", people, balls);
}

static char *
tov_handover_dialog_foresee (TovFormDialog *dialog)
{
  TovHandoverDialog *self = TOV_HANDOVER_DIALOG (dialog);

  if (is_accepting (self))
    return NULL;
  return self->ticks->len > 0 ? foresee_many (self) : foresee_one (self);
}

static gboolean
tov_handover_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovHandoverDialog *self = TOV_HANDOVER_DIALOG (dialog);
  TovKeyWorker *next = self->next;
  g_autoptr (GPtrArray) chosen = list_chosen (self);

  if (is_accepting (self))
    return tov_pathway_accept (get_store (self), self->waiting, error);
  if (chosen->len > 0)
    return tov_pathway_hand_over (get_store (self), chosen, next->contact_id, next->from_date,
                                  next->accepted_on, error);
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE,
                       _ ("Nobody is chosen: put a tick at those who get another key worker."));
  return FALSE;
}

static void
on_another_cb (TovHandoverDialog *self)
{
  gboolean is_another = tov_boolean_row_is_on (self->another);

  tov_record_form_ask (
      tov_form_dialog_get_form (TOV_FORM_DIALOG (self)),
      tov_asked_field (&tov_key_worker_entity, "accepted_on", N_ ("Accepted on"), TRUE),
      !is_another);
  gtk_widget_set_visible (self->next_group, is_another);
  tov_form_dialog_emit_changed (TOV_FORM_DIALOG (self));
}

static void
on_all_toggled_cb (TovHandoverDialog *self, GtkCheckButton *all)
{
  for (guint i = 0; i < self->ticks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->ticks, i),
                                 gtk_check_button_get_active (all));
}

static void
tov_handover_dialog_finalize (GObject *object)
{
  TovHandoverDialog *self = TOV_HANDOVER_DIALOG (object);

  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_clear_object (&self->next);
  g_clear_object (&self->waiting);
  g_clear_object (&self->another);
  G_OBJECT_CLASS (tov_handover_dialog_parent_class)->finalize (object);
}

static void
tov_handover_dialog_class_init (TovHandoverDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_handover_dialog_finalize;
  dialog_class->save = tov_handover_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
  dialog_class->foresee = tov_handover_dialog_foresee;
}

static void
tov_handover_dialog_init (TovHandoverDialog *self)
{
  self->ticks = g_ptr_array_new_with_free_func (g_object_unref);
}

static TovHandoverDialog *
create_dialog (TovContext *context, GtkWindow *parent)
{
  TovHandoverDialog *self = tov_form_dialog_new (TOV_TYPE_HANDOVER_DIALOG, context, parent);

  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->next = TOV_KEY_WORKER (tov_record_new (&tov_key_worker_entity));
  g_object_set (self->next, "from_date", tov_clock_today (), NULL);
  return self;
}

static TovRecordForm *
create_form (TovHandoverDialog *self)
{
  GtkWidget *form = tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (get_context (self)));

  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), form);
  return TOV_RECORD_FORM (form);
}

static void
add_next (TovHandoverDialog *self, TovRecordForm *form)
{
  const TovField *accepted =
      tov_asked_field (&tov_key_worker_entity, "accepted_on", N_ ("Accepted on"), FALSE);
  TovRecord *next = TOV_RECORD (self->next);

  self->next_group = tov_record_form_begin_group (form, NULL);
  tov_record_form_add_field (
      form, next,
      tov_asked_field (&tov_key_worker_entity, "contact_id", N_ ("New key worker"), TRUE));
  tov_record_form_add_field (form, next,
                             tov_entity_get_field (&tov_key_worker_entity, "from_date"));
  tov_record_form_add_field (form, next, accepted);
  tov_record_form_say (form, accepted, _ ("Leave it empty until the new key worker has accepted"));
}

/* "Ole Vestermark is key worker from 01-10-2011 and has not accepted yet." */
static char *
describe_waiting (TovHandoverDialog *self)
{
  g_autofree char *name = tov_record_source_get_title (TOV_RECORD_SOURCE (get_context (self)),
                                                       "contact", self->waiting->contact_id);
  g_autofree char *from = tov_date_format (self->waiting->from_date);

  return g_strdup_printf (_ ("%s is key worker from %s and has not accepted yet."), name, from);
}

static void
add_waiting (TovHandoverDialog *self, TovRecordForm *form)
{
  static const TovField another = { .name = "another",
                                    .label = N_ ("Somebody else takes over instead"),
                                    .kind = TOV_KIND_BOOLEAN };
  g_autofree char *words = describe_waiting (self);
  g_autofree char *description = tov_text_escape (words);
  GtkWidget *group = tov_record_form_begin_group (form, NULL);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  tov_record_form_add_field (
      form, TOV_RECORD (self->waiting),
      tov_asked_field (&tov_key_worker_entity, "accepted_on", N_ ("Accepted on"), TRUE));
  self->another = g_object_ref_sink (TOV_BOOLEAN_ROW (tov_boolean_row_new (&another)));
  tov_record_form_add_row (form, GTK_WIDGET (self->another));
  g_signal_connect_object (self->another, "edited", G_CALLBACK (on_another_cb), self,
                           G_CONNECT_SWAPPED);
}

/* A copy of the key worker of today who has not accepted; NULL where there is none. */
static TovKeyWorker *
find_waiting (TovStore *store, TovStanding *person)
{
  TovDate today = tov_clock_today ();
  g_autoptr (GPtrArray) workers = tov_owned_load (store, &tov_key_worker_entity, "young_person_id",
                                                  person->young_person, "from_date", NULL);

  for (guint i = 0; workers != NULL && i < workers->len; i++) {
    TovKeyWorker *worker = g_ptr_array_index (workers, i);

    if (worker->accepted_on == TOV_DATE_NONE
        && tov_date_holds (worker->from_date, worker->to_date, today))
      return TOV_KEY_WORKER (tov_record_copy (TOV_RECORD (worker)));
  }
  return NULL;
}

static void
add_tick (TovHandoverDialog *self, TovRecordForm *form, TovStanding *person)
{
  g_autofree char *words = tov_standing_words_line (person);
  GtkWidget *row = tov_tick_row_new (person->name, words, TRUE);
  GtkCheckButton *tick = tov_tick_row_get_tick (row);

  g_ptr_array_add (self->ticks, g_object_ref (tick));
  tov_record_form_add_row (form, row);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (tov_form_dialog_emit_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
add_ticks (TovHandoverDialog *self, TovRecordForm *form)
{
  GtkWidget *group = tov_record_form_begin_group (form, _ ("Young people"));
  GtkWidget *all = gtk_check_button_new_with_mnemonic (_ ("_All"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (all), TRUE);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), all);
  g_signal_connect_object (all, "toggled", G_CALLBACK (on_all_toggled_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < self->people->len; i++)
    add_tick (self, form, g_ptr_array_index (self->people, i));
}

static int
compare_name (gconstpointer a, gconstpointer b)
{
  return tov_standing_compare_name (*(TovStanding *const *) a, *(TovStanding *const *) b);
}

/* Whose key worker the contact is today, in all partnerships. Elements TovStanding. */
static GPtrArray *
list_people (TovContext *context, const char *key_worker, GError **error)
{
  g_autoptr (GPtrArray) standings =
      tov_standings_load (tov_context_get_store (context), NULL, tov_clock_today (), error);
  GPtrArray *people;

  if (standings == NULL)
    return NULL;
  people = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < standings->len; i++) {
    TovStanding *person = g_ptr_array_index (standings, i);

    if (g_strcmp0 (person->key_worker, key_worker) == 0)
      g_ptr_array_add (people, g_object_ref (person));
  }
  g_ptr_array_sort (people, compare_name);
  return people;
}

void
tov_handover_dialog_present (TovContext *context, GtkWindow *parent, const char *young_person)
{
  TovStore *store = tov_context_get_store (context);
  TovHandoverDialog *self;
  TovStanding *person = NULL;

  if (young_person != NULL)
    person = tov_standing_load (store, young_person, tov_clock_today (), NULL);
  /* An action may name who has gone. */
  if (person == NULL)
    return;
  self = create_dialog (context, parent);
  g_ptr_array_add (self->people, person);
  self->waiting = find_waiting (store, person);
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("Another key worker"), person->name);
  if (self->waiting != NULL) {
    g_object_set (self->waiting, "accepted_on", tov_clock_today (), NULL);
    add_waiting (self, create_form (self));
    add_next (self, tov_form_dialog_get_form (TOV_FORM_DIALOG (self)));
    gtk_widget_set_visible (self->next_group, FALSE);
  } else {
    add_next (self, create_form (self));
  }
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
}

void
tov_handover_dialog_present_all (TovContext *context, GtkWindow *parent, const char *key_worker)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *name = NULL, *words = NULL;
  TovHandoverDialog *self;
  TovRecordForm *form;

  /* An action may name nobody. */
  if (key_worker == NULL)
    return;
  people = list_people (context, key_worker, &error);
  if (people == NULL) {
    tov_context_fail (context, _ ("The young people could not be read"), error);
    return;
  }
  name = tov_record_source_get_title (TOV_RECORD_SOURCE (context), "contact", key_worker);
  if (people->len == 0) {
    words = g_strdup_printf (_ ("%s is nobody's key worker"), name);
    tov_context_notify (context, words, FALSE);
    return;
  }
  words = g_strdup_printf (_ ("All of %s's young people"), name);
  self = create_dialog (context, parent);
  g_ptr_array_extend_and_steal (self->people, g_steal_pointer (&people));
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("Another key worker"), words);
  form = create_form (self);
  add_next (self, form);
  add_ticks (self, form);
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
}
