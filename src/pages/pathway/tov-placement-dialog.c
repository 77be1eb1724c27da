/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-placement-dialog.h"

#include "tov-boolean-row.h"
#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-form-dialog.h"
#include "tov-owned.h"
#include "tov-pathway-acts.h"
#include "tov-step-rows.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_PLACEMENT_DIALOG (tov_placement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovPlacementDialog, tov_placement_dialog, TOV, PLACEMENT_DIALOG, TovFormDialog)

struct _TovPlacementDialog
{
  TovFormDialog parent_instance;
  /* The copy that the form edits. */
  TovPlacement *placement;
  TovNextStep *step;
  TovStanding *standing;
  /* Whether it is asked how it ended. */
  gboolean has_ended;
  /* The organisation and the contact that were proposed for, and what was. */
  char *organisation;
  char *contact;
  char *proposed_contact;
  char *proposed_phone;
  /* Shown where there is somebody to throw the ball to. */
  GtkWidget *ball_group;
  TovBooleanRow *ball_row;
  char *receiver;
};

G_DEFINE_FINAL_TYPE (TovPlacementDialog, tov_placement_dialog, TOV_TYPE_FORM_DIALOG)

static const TovField *
find_field (const char *name)
{
  return tov_entity_get_field (&tov_placement_entity, name);
}

static TovContext *
get_context (TovPlacementDialog *self)
{
  return tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
}

static TovStore *
get_store (TovPlacementDialog *self)
{
  return tov_context_get_store (get_context (self));
}

static gboolean
is_new (TovPlacementDialog *self)
{
  return tov_record_get_rev (TOV_RECORD (self->placement)) == 0;
}

/* Keeps what is chosen now; FALSE where it was kept already. */
static gboolean
keep (char **kept, const char *chosen)
{
  if (g_strcmp0 (*kept, chosen) == 0)
    return FALSE;
  g_free (*kept);
  *kept = g_strdup (chosen);
  return TRUE;
}

/* Takes the place of what was proposed before, also where there is nothing to propose: in an
 * emergency no number is better than that of the former host. What somebody has written stays. */
static void
propose (TovPlacementDialog *self, const char *name, char **proposed, const char *value)
{
  g_autofree char *now = tov_record_get_text (TOV_RECORD (self->placement), find_field (name));
  gboolean is_ours = now == NULL || g_strcmp0 (now, *proposed) == 0;

  keep (proposed, value);
  if (is_ours && g_strcmp0 (now, value) != 0)
    tov_record_form_set_value (tov_form_dialog_get_form (TOV_FORM_DIALOG (self)), find_field (name),
                               value);
}

/* The only contact who works at the organisation today; NULL where there are none or several. */
static char *
find_only_contact (TovPlacementDialog *self)
{
  TovDate today = tov_clock_today ();
  g_autoptr (GPtrArray) posts =
      tov_owned_load (get_store (self), &tov_employment_entity, "organisation_id",
                      self->placement->organisation_id, "from_date", NULL);
  const char *only = NULL;

  for (guint i = 0; posts != NULL && i < posts->len; i++) {
    TovEmployment *post = g_ptr_array_index (posts, i);

    if (post->to_date != TOV_DATE_NONE && post->to_date < today)
      continue;
    if (only != NULL && !g_str_equal (only, post->contact_id))
      return NULL;
    only = post->contact_id;
  }
  return g_strdup (only);
}

/* The number of the contact; NULL for none. */
static char *
find_number (TovPlacementDialog *self)
{
  const char *id = self->placement->contact_id;
  g_autoptr (TovRecord) contact =
      id != NULL ? tov_store_get (get_store (self), &tov_contact_entity, id, NULL) : NULL;

  return contact != NULL ? g_strdup (tov_contact_get_number (TOV_CONTACT (contact))) : NULL;
}

/* Where there is one contact only it is that one, and the telephone to ring is his. */
static void
propose_host (TovPlacementDialog *self)
{
  TovPlacement *placement = self->placement;

  if (keep (&self->organisation, placement->organisation_id)) {
    g_autofree char *contact = find_only_contact (self);

    propose (self, "contact_id", &self->proposed_contact, contact);
  }
  if (keep (&self->contact, placement->contact_id)) {
    g_autofree char *number = find_number (self);

    propose (self, "phone", &self->proposed_phone, number);
  }
}

/* What the placement has got stays until another place or contact is chosen; then what could have
 * been proposed for it counts as proposed. */
static void
keep_host (TovPlacementDialog *self)
{
  keep (&self->organisation, self->placement->organisation_id);
  keep (&self->contact, self->placement->contact_id);
  self->proposed_contact = find_only_contact (self);
  self->proposed_phone = find_number (self);
}

static gboolean
is_thrown (TovPlacementDialog *self)
{
  return gtk_widget_get_visible (self->ball_group) && tov_boolean_row_is_on (self->ball_row);
}

/* What the contact or organisation is called that the ball goes to by the rule; NULL where it goes
 * nowhere. */
static char *
find_receiver (TovPlacementDialog *self)
{
  TovPlacement *placement = self->placement;
  g_autofree char *contact = NULL, *organisation = NULL;
  TovDate on;

  if (!is_new (self) || placement->parallel || placement->placement_type_id == NULL
      || !tov_pathway_find_throw (get_store (self), placement, &contact, &organisation, &on))
    return NULL;
  return tov_record_source_get_title (TOV_RECORD_SOURCE (get_context (self)),
                                      contact != NULL ? "contact" : "organisation",
                                      contact != NULL ? contact : organisation);
}

static void
show_ball (TovPlacementDialog *self)
{
  g_autofree char *title = NULL;

  g_free (self->receiver);
  self->receiver = find_receiver (self);
  gtk_widget_set_visible (self->ball_group, self->receiver != NULL);
  if (self->receiver == NULL)
    return;
  /* Translators: %s is a contact or an organisation; so below. */
  title = g_strdup_printf (_ ("Throw the ball to %s"), self->receiver);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->ball_row), title);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (tov_field_row_get_editor (TOV_FIELD_ROW (self->ball_row))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
tov_placement_dialog_changed (TovFormDialog *dialog)
{
  TovPlacementDialog *self = TOV_PLACEMENT_DIALOG (dialog);

  propose_host (self);
  show_ball (self);
  if (self->has_ended)
    tov_record_form_ask (tov_form_dialog_get_form (dialog), find_field ("obstacle_id"),
                         g_strcmp0 (self->placement->ending, "interrupted") == 0);
}

static char *
tov_placement_dialog_foresee (TovFormDialog *dialog)
{
  TovPlacementDialog *self = TOV_PLACEMENT_DIALOG (dialog);
  g_autofree char *ends =
      tov_form_dialog_describe_consequences (dialog, TOV_RECORD (self->placement));
  g_autofree char *ball = NULL;

  if (!is_thrown (self))
    return g_steal_pointer (&ends);
  ball = g_strdup_printf (_ ("The ball is thrown to %s"), self->receiver);
  return ends != NULL ? g_strdup_printf ("%s\n%s", ends, ball) : g_steal_pointer (&ball);
}

static gboolean
tov_placement_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovPlacementDialog *self = TOV_PLACEMENT_DIALOG (dialog);

  return tov_pathway_save_placement (get_store (self), self->placement,
                                     tov_step_rows_get (self->step), is_thrown (self),
                                     tov_context_get_me (get_context (self)), error);
}

static void
tov_placement_dialog_finalize (GObject *object)
{
  TovPlacementDialog *self = TOV_PLACEMENT_DIALOG (object);

  g_clear_object (&self->placement);
  g_clear_object (&self->step);
  g_clear_object (&self->standing);
  g_clear_pointer (&self->organisation, g_free);
  g_clear_pointer (&self->contact, g_free);
  g_clear_pointer (&self->proposed_contact, g_free);
  g_clear_pointer (&self->proposed_phone, g_free);
  g_clear_pointer (&self->receiver, g_free);
  G_OBJECT_CLASS (tov_placement_dialog_parent_class)->finalize (object);
}

static void
tov_placement_dialog_class_init (TovPlacementDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_placement_dialog_finalize;
  dialog_class->save = tov_placement_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
  dialog_class->changed = tov_placement_dialog_changed;
  dialog_class->foresee = tov_placement_dialog_foresee;
}

static void
tov_placement_dialog_init (TovPlacementDialog *self)
{
}

static void
add_fields (TovPlacementDialog *self, TovRecordForm *form, const char *const *names)
{
  for (; *names != NULL; names++)
    tov_record_form_add_field (form, TOV_RECORD (self->placement), find_field (*names));
}

static void
add_ball_row (TovPlacementDialog *self, TovRecordForm *form)
{
  static const TovField field = { .name = "ball", .label = N_ ("Ball"), .kind = TOV_KIND_BOOLEAN };
  GtkWidget *row = tov_boolean_row_new (&field);

  self->ball_row = TOV_BOOLEAN_ROW (row);
  self->ball_group = tov_record_form_begin_group (form, _ ("Ball"));
  tov_field_row_set_value (TOV_FIELD_ROW (row), "1");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("That is where it lies in a placement of this type"));
  tov_record_form_add_row (form, row);
  g_signal_connect_object (row, "edited", G_CALLBACK (tov_form_dialog_emit_changed), self,
                           G_CONNECT_SWAPPED);
}

/* Few rows at first; a placement that is changed shows all it has. */
static GtkWidget *
create_form (TovPlacementDialog *self)
{
  static const char *const first[] = { "placement_type_id", "organisation_id", "contact_id",
                                       "from_date",         "planned_to",      NULL };
  static const char *const ending[] = { "to_date", "ending", "obstacle_id", NULL };
  static const char *const promise[] = { "purpose", "promise", "phone", NULL };
  static const char *const plan[] = { "weekly_hours", "individually_planned", "parallel", "law",
                                      NULL };
  /* For one that is over already, or that has to end before another begins. */
  static const char *const over[] = { "to_date", NULL };
  GtkWidget *widget = tov_record_form_new_empty (TOV_RECORD (self->placement),
                                                 TOV_RECORD_SOURCE (get_context (self)));
  TovRecordForm *form = TOV_RECORD_FORM (widget);

  tov_record_form_begin_group (form, NULL);
  add_fields (self, form, first);
  self->has_ended = !is_new (self) && self->placement->to_date != TOV_DATE_NONE;
  if (self->has_ended) {
    tov_record_form_begin_group (form, _ ("How it ended"));
    add_fields (self, form, ending);
  }
  if (is_new (self))
    tov_step_rows_add_group (form, self->step, self->standing);
  add_ball_row (self, form);
  if (is_new (self))
    tov_record_form_begin_more (form);
  tov_record_form_begin_group (form, _ ("Agreed with the host"));
  add_fields (self, form, promise);
  tov_record_form_begin_group (form, _ ("Plan"));
  add_fields (self, form, plan);
  if (is_new (self))
    add_fields (self, form, over);
  return widget;
}

void
tov_placement_dialog_present (TovContext *context,
                              GtkWindow *parent,
                              const char *young_person,
                              const char *placement)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (TovStanding) standing =
      tov_standing_load (store, young_person, tov_clock_today (), NULL);
  g_autoptr (TovRecord) old = NULL;
  TovPlacementDialog *self;
  TovFormDialog *dialog;

  if (placement != NULL)
    old = tov_store_get (store, &tov_placement_entity, placement, NULL);
  /* An action may name what has gone. */
  if (standing == NULL || (placement != NULL && old == NULL))
    return;
  self = tov_form_dialog_new (TOV_TYPE_PLACEMENT_DIALOG, context, parent);
  dialog = TOV_FORM_DIALOG (self);
  self->standing = g_steal_pointer (&standing);
  self->step = tov_step_rows_create (context, self->standing);
  self->placement =
      TOV_PLACEMENT (old != NULL ? tov_record_copy (old) : tov_record_new (&tov_placement_entity));
  if (old == NULL)
    g_object_set (self->placement, "young_person_id", young_person, "from_date", tov_clock_today (),
                  NULL);
  keep_host (self);
  tov_form_dialog_set_heading (dialog,
                               old != NULL ? _ ("Change the placement") : _ ("Start a placement"),
                               self->standing->name);
  tov_form_dialog_set_form (dialog, create_form (self));
  tov_placement_dialog_changed (dialog);
  tov_form_dialog_present (dialog);
}
