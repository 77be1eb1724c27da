/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-post-dialog.h"

#include "tov-asked-field.h"
#include "tov-boolean-row.h"
#include "tov-clock.h"
#include "tov-form-dialog.h"
#include "tov-key-worker.h"
#include "tov-membership.h"
#include "tov-owned.h"
#include "tov-post-acts.h"
#include "tov-tick-row.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_POST_DIALOG (tov_post_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovPostDialog, tov_post_dialog, TOV, POST_DIALOG, TovFormDialog)

struct _TovPostDialog
{
  TovFormDialog parent_instance;
  TovEmployment *post;
  /* What is entered: who, and from when. */
  TovEmployment *next;
  /* Elements TovMembership, and a GtkCheckButton for each of them. */
  GPtrArray *seats;
  GPtrArray *ticks;
  /* How many young people the one who leaves is key worker for. */
  guint n_young;
};

G_DEFINE_FINAL_TYPE (TovPostDialog, tov_post_dialog, TOV_TYPE_FORM_DIALOG)

static TovContext *
get_context (TovPostDialog *self)
{
  return tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
}

static TovStore *
get_store (TovPostDialog *self)
{
  return tov_context_get_store (get_context (self));
}

static char *
name_contact (TovPostDialog *self)
{
  return tov_store_get_title (get_store (self), "contact", self->post->contact_id);
}

/* name: whose post it was. */
static char *
describe_young (TovPostDialog *self, const char *name)
{
  return g_strdup_printf (ngettext ("%s is still key worker for %u young person",
                                    "%s is still key worker for %u young people", self->n_young),
                          name, self->n_young);
}

static char *
tov_post_dialog_foresee (TovFormDialog *dialog)
{
  TovPostDialog *self = TOV_POST_DIALOG (dialog);
  g_autofree char *name = NULL, *last = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (self->next->from_date == TOV_DATE_NONE)
    return NULL;
  name = name_contact (self);
  last = tov_date_format (self->next->from_date - 1);
  /* Translators: who leaves a post, and the last day. */
  g_string_append_printf (words, _ ("%s has the post until %s"), name, last);
  if (self->n_young > 0) {
    g_autofree char *young = describe_young (self, name);

    g_string_append_printf (words, "\n%s", young);
  }
  return g_strdup (words->str);
}

static gboolean
tov_post_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovPostDialog *self = TOV_POST_DIALOG (dialog);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->seats->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->ticks, i)))
      g_ptr_array_add (chosen, (gpointer) tov_record_get_id (g_ptr_array_index (self->seats, i)));
  return tov_post_hand_over (get_store (self), self->post, self->next->contact_id,
                             self->next->from_date, chosen, error);
}

/* Who has left the post is not the key worker of anybody for long. */
static void
tov_post_dialog_done (TovFormDialog *dialog)
{
  TovPostDialog *self = TOV_POST_DIALOG (dialog);
  g_autofree char *name = NULL, *words = NULL;

  if (self->n_young == 0) {
    tov_form_dialog_notify_act (dialog);
    return;
  }
  name = name_contact (self);
  words = describe_young (self, name);
  tov_context_offer (get_context (self), words, _ ("_Hand over…"), "win.hand-over-all",
                     self->post->contact_id);
}

static void
tov_post_dialog_finalize (GObject *object)
{
  TovPostDialog *self = TOV_POST_DIALOG (object);

  g_clear_object (&self->post);
  g_clear_object (&self->next);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_post_dialog_parent_class)->finalize (object);
}

static void
tov_post_dialog_class_init (TovPostDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_post_dialog_finalize;
  dialog_class->foresee = tov_post_dialog_foresee;
  dialog_class->save = tov_post_dialog_save;
  dialog_class->done = tov_post_dialog_done;
}

static void
tov_post_dialog_init (TovPostDialog *self)
{
  self->next = TOV_EMPLOYMENT (tov_record_new (&tov_employment_entity));
  self->ticks = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_tick (TovPostDialog *self, TovRecordForm *form, TovMembership *seat)
{
  g_autofree char *group =
      tov_store_get_title (get_store (self), "contact_group", seat->contact_group_id);
  GtkWidget *row =
      tov_tick_row_new (group, tov_choice_get_label (tov_membership_roles, seat->role), TRUE);
  GtkCheckButton *tick = tov_tick_row_get_tick (row);

  g_ptr_array_add (self->ticks, g_object_ref (tick));
  tov_record_form_add_row (form, row);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (tov_form_dialog_emit_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
fill (TovPostDialog *self)
{
  GtkWidget *form = tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (get_context (self)));
  TovRecordForm *rows = TOV_RECORD_FORM (form);

  tov_record_form_begin_group (rows, NULL);
  tov_record_form_add_field (
      rows, TOV_RECORD (self->next),
      tov_asked_field (&tov_employment_entity, "contact_id", N_ ("Who has the post now"), TRUE));
  tov_record_form_add_field (
      rows, TOV_RECORD (self->next),
      tov_asked_field (&tov_employment_entity, "from_date", N_ ("From"), TRUE));
  if (self->seats->len > 0)
    tov_record_form_begin_group (rows, _ ("Takes over the seat in"));
  for (guint i = 0; i < self->seats->len; i++)
    add_tick (self, rows, g_ptr_array_index (self->seats, i));
  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), form);
}

static guint
count_young (TovPostDialog *self)
{
  g_autoptr (GPtrArray) workers =
      tov_owned_load (get_store (self), &tov_key_worker_entity, "contact_id",
                      self->post->contact_id, "from_date", NULL);
  guint n = 0;

  for (guint i = 0; workers != NULL && i < workers->len; i++) {
    TovKeyWorker *worker = g_ptr_array_index (workers, i);

    n += tov_date_holds (worker->from_date, worker->to_date, tov_clock_today ());
  }
  return n;
}

/* “Forstander · Anne Bak, Randers Produktionsskole”. */
static char *
describe_post (TovPostDialog *self)
{
  g_autofree char *name = name_contact (self);
  g_autofree char *place =
      tov_store_get_title (get_store (self), "organisation", self->post->organisation_id);

  return self->post->title != NULL ? g_strdup_printf ("%s · %s, %s", self->post->title, name, place)
                                   : g_strdup_printf ("%s, %s", name, place);
}

void
tov_post_dialog_present (TovContext *context, GtkWindow *parent, const char *post)
{
  g_autoptr (TovRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seats = NULL;
  g_autofree char *words = NULL;
  TovPostDialog *self;

  if (post != NULL)
    record = tov_store_get (tov_context_get_store (context), &tov_employment_entity, post, NULL);
  /* An action may name one that has gone. */
  if (record == NULL)
    return;
  seats = tov_post_list_memberships (tov_context_get_store (context), TOV_EMPLOYMENT (record),
                                     tov_clock_today (), &error);
  if (seats == NULL) {
    tov_context_fail (context, _ ("The memberships could not be read"), error);
    return;
  }
  self = tov_form_dialog_new (TOV_TYPE_POST_DIALOG, context, parent);
  self->post = TOV_EMPLOYMENT (g_steal_pointer (&record));
  self->seats = g_steal_pointer (&seats);
  self->n_young = count_young (self);
  g_object_set (self->next, "from_date", tov_clock_today (), NULL);
  words = describe_post (self);
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("The post changes hands"), words);
  fill (self);
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
}
