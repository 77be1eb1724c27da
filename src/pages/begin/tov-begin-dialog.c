/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-begin-dialog.h"

#include "tov-chip-row.h"
#include "tov-clock.h"
#include "tov-discard-question.h"
#include "tov-employment.h"
#include "tov-municipality.h"
#include "tov-party-choices.h"
#include "tov-record-form.h"
#include "tov-save-key.h"
#include "tov-store-undo.h"
#include "tov-text.h"
#include "tov-tick-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TOV_TYPE_BEGIN_DIALOG (tov_begin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovBeginDialog, tov_begin_dialog, TOV, BEGIN_DIALOG, AdwWindow)

typedef enum
{
  STEP_PARTNERSHIP,
  STEP_PARTIES,
  STEP_ME,
  STEP_YOUNG,
  N_STEPS,
} Step;

struct _TovBeginDialog
{
  AdwWindow parent_instance;
  TovContext *context;
  TovFounding *founding;
  /* Who the user is, which may be left out. */
  TovContact *me;
  TovEmployment *post;
  Step step;
  /* The municipality that was read out of the name; NULL for none. */
  const char *guess;
  gboolean is_touched;

  AdwWindowTitle *step_title;
  GtkButton *back_button;
  GtkButton *next_button;
  GtkStack *stack;
  TovRecordForm *forms[N_STEPS];
  /* Both TovTagRow. */
  TovFieldRow *parties;
  TovFieldRow *workplace;
  GtkCheckButton *coordinator;
  /* A TovChipRow. */
  TovFieldRow *then;
};

G_DEFINE_FINAL_TYPE (TovBeginDialog, tov_begin_dialog, ADW_TYPE_WINDOW)

static const struct
{
  const char *title;
  const char *subtitle;
  const char *words;
  const char *next;
} steps[] = {
  { N_ ("Your partnership"), N_ ("Step 1 of 4"),
    N_ ("What is it called, and where is it? All of this can be changed later."), N_ ("_Next") },
  { N_ ("The parties"), N_ ("Step 2 of 4"),
    N_ ("Who is in it with you? Type a name and press Enter, one after the other. More can join "
        "later."),
    N_ ("_Next") },
  { N_ ("Who are you?"), N_ ("Step 3 of 4"),
    N_ ("Your name is then put beside what you do, and the board can show your own young people."),
    N_ ("_Next") },
  { N_ ("The young people"), N_ ("Step 4 of 4"), N_ ("How do you want to go on?"),
    N_ ("_Enter it all") },
};

#define THEN_ADMIT  "admit"
#define THEN_IMPORT "import"

/* What comes after the last step. */
static const TovChoice thens[] = {
  { THEN_ADMIT, N_ ("Admit the first young person") },
  { THEN_IMPORT, N_ ("Import a list of them") },
  { "later", N_ ("Later") },
  { NULL, NULL },
};

static const TovField then_field = { .name = "then",
                                     .label = N_ ("How do you want to go on?"),
                                     .kind = TOV_KIND_CHOICE,
                                     .choices = thens };
static const TovField parties_field = { .name = "parties",
                                        .label = N_ ("Parties"),
                                        .kind = TOV_KIND_TEXT };
static const TovField workplace_field = { .name = "workplace",
                                          .label = N_ ("Where you work"),
                                          .kind = TOV_KIND_TEXT };

/* The ids that a row holds. Transfer full; NULL where letters stand there that mean nothing yet. */
static GPtrArray *
list_ids (TovFieldRow *row, GError **error)
{
  g_autofree char *value = NULL;

  return tov_field_row_get_value (row, &value, error) ? tov_tag_row_split (value) : NULL;
}

/* Who goes on without a last Enter means what she has typed. */
static GPtrArray *
take_ids (TovFieldRow *row, GError **error)
{
  tov_tag_row_take_typed (TOV_TAG_ROW (row));
  return list_ids (row, error);
}

static gboolean
take_parties (TovBeginDialog *self, GError **error)
{
  g_autoptr (GPtrArray) ids = take_ids (self->parties, error);

  if (ids != NULL)
    tov_party_choices_fill (self->context, self->founding, ids);
  return ids != NULL;
}

/* Who gives no name is nobody. */
static gboolean
take_me (TovBeginDialog *self, GError **error)
{
  g_autoptr (GPtrArray) ids = take_ids (self->workplace, error);

  if (ids == NULL)
    return FALSE;
  g_clear_object (&self->founding->contact);
  if (self->me->given_name != NULL)
    self->founding->contact = g_object_ref (self->me);
  g_clear_object (&self->founding->workplace);
  if (ids->len > 0)
    self->founding->workplace =
        tov_party_choices_load (self->context, self->founding, g_ptr_array_index (ids, 0));
  g_free (self->founding->title);
  self->founding->title = g_strdup (self->post->title);
  self->founding->is_coordinator = gtk_check_button_get_active (self->coordinator);
  return TRUE;
}

static gboolean
take_step (TovBeginDialog *self, Step step, GError **error)
{
  switch (step) {
  case STEP_PARTIES:
    return take_parties (self, error);
  case STEP_ME:
    return take_me (self, error);
  case STEP_PARTNERSHIP:
  case STEP_YOUNG:
  case N_STEPS:
  default:
    return TRUE;
  }
}

/* Where the hand begins. */
static GtkWidget *
get_first (TovBeginDialog *self, Step step)
{
  switch (step) {
  case STEP_PARTIES:
    return tov_field_row_get_editor (self->parties);
  case STEP_YOUNG:
    return tov_field_row_get_editor (self->then);
  case STEP_PARTNERSHIP:
  case STEP_ME:
  case N_STEPS:
  default:
    return GTK_WIDGET (self->forms[step]);
  }
}

static void
show_step (TovBeginDialog *self, Step step)
{
  self->step = step;
  adw_window_title_set_title (self->step_title, _ (steps[step].title));
  adw_window_title_set_subtitle (self->step_title, _ (steps[step].subtitle));
  gtk_button_set_label (self->back_button, step > STEP_PARTNERSHIP ? _ ("_Back") : _ ("_Cancel"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back_button),
                                  step > STEP_PARTNERSHIP ? "begin.back" : "window.close");
  gtk_button_set_label (self->next_button, _ (steps[step].next));
  gtk_stack_set_visible_child_name (self->stack, steps[step].subtitle);
  gtk_widget_grab_focus (get_first (self, step));
}

static void
foresee (TovBeginDialog *self)
{
  g_autofree char *words = tov_party_choices_foresee (self->context, self->founding);

  tov_record_form_set_consequences (self->forms[STEP_YOUNG], words);
}

static void
go_on (TovBeginDialog *self, GtkWidget *window)
{
  g_autofree char *then = NULL;

  tov_field_row_get_value (self->then, &then, NULL);
  gtk_widget_activate_action (window, "win.open-record", "(ss)", tov_partnership_entity.name,
                              tov_record_get_id (TOV_RECORD (self->founding->partnership)));
  if (g_strcmp0 (then, THEN_ADMIT) == 0)
    gtk_widget_activate_action (window, "win.admit", "s", "");
  else if (g_strcmp0 (then, THEN_IMPORT) == 0)
    gtk_widget_activate_action (window, "win.import", NULL);
}

static void
finish (TovBeginDialog *self)
{
  TovStore *store = tov_context_get_store (self->context);
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  if (!tov_founding_save (self->founding, store, &error)) {
    tov_record_form_show_fault (self->forms[STEP_YOUNG], NULL, error->message);
    return;
  }
  if (self->founding->contact != NULL)
    tov_context_set_me (self->context, tov_record_get_id (TOV_RECORD (self->me)));
  gtk_window_destroy (GTK_WINDOW (self));
  title = tov_store_get_undo_title (store);
  tov_context_notify (self->context, title, TRUE);
  go_on (self, window);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (TovBeginDialog) self = TOV_BEGIN_DIALOG (g_object_ref (widget));
  TovRecordForm *form = self->forms[self->step];
  g_autoptr (GError) error = NULL;

  if (!tov_record_form_check (form))
    return;
  if (!take_step (self, self->step, &error)) {
    tov_record_form_show_fault (form, NULL, error->message);
    return;
  }
  if (self->step == STEP_YOUNG) {
    finish (self);
    return;
  }
  foresee (self);
  show_step (self, self->step + 1);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovBeginDialog *self = TOV_BEGIN_DIALOG (widget);

  if (self->step > STEP_PARTNERSHIP)
    show_step (self, self->step - 1);
}

/* "Ungepartnerskabet i Randers" is in Randers, until somebody says otherwise. */
static void
guess_municipality (TovBeginDialog *self)
{
  const TovPartnership *partnership = self->founding->partnership;
  const char *last = partnership->name != NULL ? strrchr (partnership->name, ' ') : NULL;
  const char *guess = NULL;

  if (g_strcmp0 (partnership->municipality_code, self->guess) != 0)
    return;
  if (partnership->name != NULL)
    guess = tov_municipality_find_code (last != NULL ? last + 1 : partnership->name);
  if (g_strcmp0 (guess, self->guess) == 0)
    return;
  self->guess = guess;
  tov_record_form_set_value (self->forms[STEP_PARTNERSHIP],
                             tov_entity_get_field (&tov_partnership_entity, "municipality_code"),
                             guess);
}

static void
on_edited_cb (TovBeginDialog *self)
{
  self->is_touched = TRUE;
  if (self->step == STEP_PARTNERSHIP)
    guess_municipality (self);
}

static void
on_then_taken_cb (TovBeginDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

static gboolean
has_tag (GPtrArray *tags, const char *id)
{
  for (guint i = 0; i < tags->len; i++)
    if (g_str_equal (((const TovTag *) g_ptr_array_index (tags, i))->id, id))
      return TRUE;
  return FALSE;
}

/* The parties that were named in the step before come first. */
static GPtrArray *
find_workplaces (const char *typed, gpointer user_data)
{
  TovBeginDialog *self = user_data;
  g_autoptr (GPtrArray) ids = list_ids (self->parties, NULL);
  g_autoptr (GPtrArray) others = tov_party_choices_find (typed, self->context);
  GPtrArray *tags = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_tag_free);

  for (guint i = 0; ids != NULL && i < ids->len; i++) {
    const char *id = g_ptr_array_index (ids, i);
    g_autofree char *title = tov_party_choices_get_title (id, self->context);

    if (title != NULL && tov_text_matches (title, typed))
      g_ptr_array_add (tags, tov_tag_new (id, title, NULL));
  }
  for (guint i = 0; i < others->len; i++) {
    const TovTag *tag = g_ptr_array_index (others, i);

    if (!has_tag (tags, tag->id))
      g_ptr_array_add (tags, tov_tag_new (tag->id, tag->title, tag->about));
  }
  return tags;
}

static char *
get_workplace_title (const char *id, gpointer user_data)
{
  return tov_party_choices_get_title (id, TOV_BEGIN_DIALOG (user_data)->context);
}

static gboolean
tov_begin_dialog_close_request (GtkWindow *window)
{
  if (!TOV_BEGIN_DIALOG (window)->is_touched)
    return GDK_EVENT_PROPAGATE;
  tov_discard_question_ask (window);
  return GDK_EVENT_STOP;
}

static void
tov_begin_dialog_finalize (GObject *object)
{
  TovBeginDialog *self = TOV_BEGIN_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->founding, tov_founding_free);
  g_clear_object (&self->me);
  g_clear_object (&self->post);
  g_clear_object (&self->parties);
  g_clear_object (&self->workplace);
  g_clear_object (&self->then);
  G_OBJECT_CLASS (tov_begin_dialog_parent_class)->finalize (object);
}

static void
tov_begin_dialog_class_init (TovBeginDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_begin_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tov_begin_dialog_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-begin-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovBeginDialog, step_title);
  gtk_widget_class_bind_template_child (widget_class, TovBeginDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, TovBeginDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, TovBeginDialog, stack);
  gtk_widget_class_install_action (widget_class, "begin.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "begin.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "begin.back",
                                       NULL);
}

static void
tov_begin_dialog_init (TovBeginDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tov_save_key_add (GTK_WIDGET (self), "begin.next");
}

/* Enter in a line goes on to the next step. */
static void
let_enter_go_on (GtkWidget *widget)
{
  if (ADW_IS_ENTRY_ROW (widget))
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_enter_go_on (child);
}

static TovRecordForm *
begin_form (TovBeginDialog *self, Step step)
{
  GtkWidget *form = tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (self->context));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *group = tov_record_form_begin_group (TOV_RECORD_FORM (form), NULL);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ (steps[step].words));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), form);
  gtk_stack_add_named (self->stack, scroller, steps[step].subtitle);
  g_signal_connect_object (form, "changed", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  self->forms[step] = TOV_RECORD_FORM (form);
  return self->forms[step];
}

static void
add_field (TovRecordForm *form, gpointer record, const char *name)
{
  tov_record_form_add_field (form, record,
                             tov_entity_get_field (tov_record_get_entity (record), name));
}

static TovFieldRow *
add_tag_row (TovBeginDialog *self, TovRecordForm *form, GtkWidget *row)
{
  tov_record_form_add_row (form, row);
  g_signal_connect_object (row, "edited", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  return g_object_ref (TOV_FIELD_ROW (row));
}

static void
build_partnership (TovBeginDialog *self)
{
  TovRecordForm *form = begin_form (self, STEP_PARTNERSHIP);

  add_field (form, self->founding->partnership, "name");
  add_field (form, self->founding->partnership, "municipality_code");
  let_enter_go_on (GTK_WIDGET (form));
}

static void
build_parties (TovBeginDialog *self)
{
  TovRecordForm *form = begin_form (self, STEP_PARTIES);

  self->parties = add_tag_row (self, form,
                               tov_tag_row_new (&parties_field, 0, tov_party_choices_find,
                                                tov_party_choices_get_title, self->context));
}

static void
build_me (TovBeginDialog *self)
{
  /* Here it may be left out, which a contact may not. */
  static TovField given_name;
  TovRecordForm *form = begin_form (self, STEP_ME);
  GtkWidget *coordinator = tov_tick_row_new (_ ("I coordinate the partnership"), NULL, TRUE);
  GtkWidget *workplace =
      tov_tag_row_new (&workplace_field, 1, find_workplaces, get_workplace_title, self);

  given_name = *tov_entity_get_field (&tov_contact_entity, "given_name");
  given_name.flags &= ~TOV_FIELD_REQUIRED;
  tov_record_form_add_field (form, TOV_RECORD (self->me), &given_name);
  add_field (form, self->me, "family_name");
  tov_tag_row_set_eager (TOV_TAG_ROW (workplace), TRUE);
  self->workplace = add_tag_row (self, form, workplace);
  add_field (form, self->post, "title");
  self->coordinator = tov_tick_row_get_tick (coordinator);
  tov_record_form_add_row (form, coordinator);
  let_enter_go_on (GTK_WIDGET (form));
}

static void
build_young (TovBeginDialog *self)
{
  TovRecordForm *form = begin_form (self, STEP_YOUNG);
  GtkWidget *row = tov_chip_row_new (&then_field);

  self->then = g_object_ref (TOV_FIELD_ROW (row));
  tov_field_row_set_value (self->then, THEN_ADMIT);
  tov_record_form_add_row (form, row);
  g_signal_connect_object (row, "taken", G_CALLBACK (on_then_taken_cb), self, G_CONNECT_SWAPPED);
}

void
tov_begin_dialog_present (TovContext *context, GtkWindow *parent)
{
  TovBeginDialog *self = g_object_new (TOV_TYPE_BEGIN_DIALOG, "transient-for", parent,
                                       "application", gtk_window_get_application (parent), NULL);
  g_autoptr (TovRecord) partnership = tov_record_new (&tov_partnership_entity);

  self->context = g_object_ref (context);
  self->founding = tov_founding_new (TOV_PARTNERSHIP (partnership), tov_clock_today ());
  self->me = TOV_CONTACT (tov_record_new (&tov_contact_entity));
  self->post = TOV_EMPLOYMENT (tov_record_new (&tov_employment_entity));
  build_partnership (self);
  build_parties (self);
  build_me (self);
  build_young (self);
  gtk_window_present (GTK_WINDOW (self));
  show_step (self, STEP_PARTNERSHIP);
}
