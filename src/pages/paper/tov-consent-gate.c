/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-consent-gate.h"

#include "tov-clock.h"
#include "tov-consent-receiver.h"
#include "tov-consent-words.h"
#include "tov-danish.h"
#include "tov-organisation.h"
#include "tov-policy.h"
#include "tov-record-editor.h"
#include "tov-reference-row.h"
#include "tov-spoken.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* So many are named of those who have consented, and of the others. */
#define MOST_ROWS 50

/* A row that unfolds into one for each of several young people. */
typedef struct
{
  AdwExpanderRow *row;
  /* The rows behind it, which are not owned. */
  GPtrArray *rows;
} Unfolding;

struct _TovConsentGate
{
  AdwPreferencesGroup parent_instance;

  TovContext *context;
  /* What the first choice is. */
  TovConsentAudience first;
  /* Ids. */
  GPtrArray *people;
  /* Ids of those who are missing a consent; NULL where nobody's is needed. */
  GHashTable *missing;

  AdwComboRow *audience_row;
  TovFieldRow *receiver;
  /* What may be shared or is missing: of one in a row, of several behind two. */
  AdwActionRow *answer_row;
  GtkImage *mark;
  Unfolding consented;
  Unfolding lacking;
  AdwActionRow *leave_row;
  GtkSwitch *leave_switch;
};

G_DEFINE_FINAL_TYPE (TovConsentGate, tov_consent_gate, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static TovConsentAudience
get_audience (TovConsentGate *self)
{
  return self->first + adw_combo_row_get_selected (self->audience_row);
}

/* Whether the IT department lets anything leave for those who are chosen. */
static gboolean
check_policy (TovConsentGate *self, GError **error)
{
  return tov_policy_check (get_audience (self) == TOV_CONSENT_FOR_INSIDE ? TOV_POLICY_INTERNAL
                                                                         : TOV_POLICY_OUTSIDE,
                           error);
}

/* Transfer full; NULL where none is chosen, and where none is asked for. */
static char *
find_receiver (TovConsentGate *self)
{
  char *receiver = NULL;

  if (get_audience (self) == TOV_CONSENT_FOR_ORGANISATION)
    tov_field_row_get_value (self->receiver, &receiver, NULL);
  return receiver;
}

static char *
format_receiver (TovConsentGate *self, const char *receiver)
{
  return tov_store_get_title (tov_context_get_store (self->context), "organisation", receiver);
}

static void
clear_rows (Unfolding *unfolding)
{
  for (guint i = 0; i < unfolding->rows->len; i++)
    adw_expander_row_remove (unfolding->row, g_ptr_array_index (unfolding->rows, i));
  g_ptr_array_set_size (unfolding->rows, 0);
}

/* Both are text, and rows read markup. */
static void
add_row (Unfolding *unfolding, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = tov_text_escape (title);
  g_autofree char *reason = tov_text_escape (subtitle);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_expander_row_add_row (unfolding->row, row);
  g_ptr_array_add (unfolding->rows, row);
}

/* Says of one what may be shared, or what is missing. */
static void
tell_person (TovConsentGate *self,
             Unfolding *unfolding,
             const char *id,
             const TovConsentCheck *check,
             const char *receiver)
{
  g_autoptr (TovRecord) person = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (unfolding->rows->len >= MOST_ROWS)
    return;
  person =
      tov_store_get (tov_context_get_store (self->context), &tov_young_person_entity, id, NULL);
  if (person == NULL)
    return;
  name = tov_record_display (person);
  words = tov_consent_words_describe (check, receiver, TOV_YOUNG_PERSON (person));
  add_row (unfolding, name, words);
}

/* A person whose consents could not be read is missing one. */
static void
check_person (TovConsentGate *self, const char *person, const char *organisation)
{
  g_autoptr (TovConsentCheck) check = tov_consent_check_run (
      tov_context_get_store (self->context), person, organisation, tov_clock_today (), NULL);
  g_autofree char *receiver = format_receiver (self, organisation);
  gboolean is_valid = check != NULL && check->state == TOV_CONSENT_VALID;

  if (!is_valid)
    g_hash_table_add (self->missing, g_strdup (person));
  if (check != NULL)
    tell_person (self, is_valid ? &self->consented : &self->lacking, person, check, receiver);
}

static void
set_title (Unfolding *unfolding, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (unfolding->row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (unfolding->row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

/* Says how many have no row of their own. */
static void
tell_rest (Unfolding *unfolding, guint n_people)
{
  guint n_rest = n_people - MIN (n_people, unfolding->rows->len);
  g_autofree char *more = g_strdup_printf (ngettext ("And %u more", "And %u more", n_rest), n_rest);

  if (n_rest > 0)
    add_row (unfolding, more, "");
}

static void
tell_count (TovConsentGate *self)
{
  guint n_missing = g_hash_table_size (self->missing);
  g_autofree char *title =
      /* Translators: how many young people of how many. */
      g_strdup_printf (ngettext ("%u of %u young people has not consented",
                                 "%u of %u young people have not consented", n_missing),
                       n_missing, self->people->len);

  set_title (&self->lacking, title);
  tell_rest (&self->lacking, n_missing);
  tell_rest (&self->consented, self->people->len - n_missing);
}

/* Says in the row whether it may be passed on. */
static void
show_answer (TovConsentGate *self, const char *words, gboolean is_valid)
{
  g_autofree char *escaped = tov_text_escape (words);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->answer_row), escaped);
  gtk_image_set_from_icon_name (self->mark,
                                is_valid ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->mark), is_valid ? "warning" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->mark), is_valid ? "success" : "warning");
}

/* What a consent of the only young person allows, or what is missing. */
static void
tell_answer (TovConsentGate *self, const char *organisation)
{
  TovStore *store = tov_context_get_store (self->context);
  const char *id = g_ptr_array_index (self->people, 0);
  g_autoptr (TovRecord) person = tov_store_get (store, &tov_young_person_entity, id, NULL);
  g_autoptr (TovConsentCheck) check =
      tov_consent_check_run (store, id, organisation, tov_clock_today (), NULL);
  g_autofree char *receiver = format_receiver (self, organisation);
  g_autofree char *words = NULL;

  if (person == NULL || check == NULL)
    return;
  words = tov_consent_words_describe (check, receiver, TOV_YOUNG_PERSON (person));
  show_answer (self, words, check->state == TOV_CONSENT_VALID);
}

/* Whoever is missing a consent of the chosen organisation. */
static void
check_people (TovConsentGate *self, const char *organisation)
{
  self->missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->people->len; i++)
    check_person (self, g_ptr_array_index (self->people, i), organisation);
  if (self->people->len == 0)
    show_answer (self, _ ("It does not say whom it is about, so it stays with us."), FALSE);
  else if (self->people->len == 1)
    tell_answer (self, organisation);
  else
    tell_count (self);
}

static void
update (TovConsentGate *self)
{
  g_autofree char *receiver = find_receiver (self);
  gboolean is_many = self->people->len > 1;
  g_autoptr (GError) error = NULL;
  guint n_missing;

  check_policy (self, &error);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         error != NULL ? error->message : NULL);
  g_clear_pointer (&self->missing, g_hash_table_unref);
  clear_rows (&self->consented);
  clear_rows (&self->lacking);
  if (receiver != NULL)
    check_people (self, receiver);
  n_missing = self->missing != NULL ? g_hash_table_size (self->missing) : 0;
  gtk_widget_set_visible (GTK_WIDGET (self->receiver),
                          get_audience (self) == TOV_CONSENT_FOR_ORGANISATION);
  gtk_widget_set_visible (GTK_WIDGET (self->answer_row), receiver != NULL && !is_many);
  gtk_widget_set_visible (GTK_WIDGET (self->consented.row),
                          self->consented.rows->len > 0 && is_many);
  gtk_widget_set_visible (GTK_WIDGET (self->lacking.row), n_missing > 0 && is_many);
  /* Without any of them there would be nothing left. */
  gtk_widget_set_visible (GTK_WIDGET (self->leave_row),
                          n_missing > 0 && n_missing < self->people->len);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_answer_changed_cb (TovConsentGate *self)
{
  update (self);
}

static void
on_receiver_created_cb (TovRecord *record, gpointer user_data)
{
  TovConsentGate *self = user_data;

  tov_field_row_set_value (self->receiver, tov_record_get_id (record));
  update (self);
}

/* An organisation that nobody knows has no consent either; it is made here all the same, so that
 * one can go on. */
static void
on_receiver_create_cb (TovConsentGate *self, const char *typed)
{
  g_autoptr (TovRecord) record =
      tov_record_editor_create (self->context, &tov_organisation_entity, NULL, NULL);

  if (*typed != '\0')
    tov_record_set_text (record, tov_entity_get_field (&tov_organisation_entity, "name"), typed,
                         NULL);
  tov_record_editor_present (self->context, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                             record, NULL, on_receiver_created_cb, self);
}

static void
on_leave_switched_cb (TovConsentGate *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tov_consent_gate_dispose (GObject *object)
{
  TovConsentGate *self = TOV_CONSENT_GATE (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_hash_table_unref);
  g_clear_pointer (&self->consented.rows, g_ptr_array_unref);
  g_clear_pointer (&self->lacking.rows, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_consent_gate_parent_class)->dispose (object);
}

static void
tov_consent_gate_class_init (TovConsentGateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_consent_gate_dispose;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_CONSENT_GATE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_consent_gate_init (TovConsentGate *self)
{
  self->people = g_ptr_array_new_with_free_func (g_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Who is it for?"));
}

static void
add_audience (TovConsentGate *self, TovConsentAudience last)
{
  const char *const names[] = {
    [TOV_CONSENT_FOR_SELF] = _ ("The young person"),
    [TOV_CONSENT_FOR_INSIDE] = _ ("Us inside the partnership"),
    [TOV_CONSENT_FOR_ORGANISATION] = _ ("An organisation"),
  };
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (TovConsentAudience audience = self->first; audience <= last; audience++)
    gtk_string_list_append (model, names[audience]);
  self->audience_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_combo_row_set_model (self->audience_row, G_LIST_MODEL (model));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->audience_row), _ ("For"));
  tov_spoken_choice (GTK_WIDGET (self->audience_row));
  g_signal_connect_object (self->audience_row, "notify::selected",
                           G_CALLBACK (on_answer_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->audience_row));
}

static void
add_receiver (TovConsentGate *self)
{
  GtkWidget *row =
      tov_reference_row_new (tov_entity_get_field (&tov_consent_receiver_entity, "organisation_id"),
                             TOV_RECORD_SOURCE (self->context));

  self->receiver = TOV_FIELD_ROW (row);
  g_signal_connect_object (row, "edited", G_CALLBACK (on_answer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "create", G_CALLBACK (on_receiver_create_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
add_unfolding (TovConsentGate *self, Unfolding *unfolding, const char *icon)
{
  unfolding->row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  unfolding->rows = g_ptr_array_new ();
  adw_expander_row_set_icon_name (unfolding->row, icon);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (unfolding->row));
}

static void
add_answers (TovConsentGate *self)
{
  self->answer_row = ADW_ACTION_ROW (adw_action_row_new ());
  self->mark = GTK_IMAGE (gtk_image_new ());
  adw_action_row_add_prefix (self->answer_row, GTK_WIDGET (self->mark));
  adw_action_row_set_title_lines (self->answer_row, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->answer_row));

  add_unfolding (self, &self->consented, "object-select-symbolic");
  set_title (&self->consented, _ ("What may be shared"));
  adw_expander_row_set_subtitle (self->consented.row,
                                 _ ("See that nothing leaves but what was consented to."));
  add_unfolding (self, &self->lacking, "dialog-warning-symbolic");

  self->leave_row = ADW_ACTION_ROW (adw_action_row_new ());
  self->leave_switch = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->leave_switch), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (self->leave_row, GTK_WIDGET (self->leave_switch));
  adw_action_row_set_activatable_widget (self->leave_row, GTK_WIDGET (self->leave_switch));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->leave_row), _ ("Leave them out"));
  g_signal_connect_object (self->leave_switch, "notify::active", G_CALLBACK (on_leave_switched_cb),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->leave_row));
}

GtkWidget *
tov_consent_gate_new (TovContext *context, TovConsentAudience first, TovConsentAudience last)
{
  TovConsentGate *self = g_object_new (TOV_TYPE_CONSENT_GATE, NULL);

  self->context = g_object_ref (context);
  self->first = first;
  add_audience (self, last);
  add_receiver (self);
  add_answers (self);
  update (self);
  /* A consent that was missing may have been written down meanwhile. */
  g_signal_connect_object (tov_context_get_store (context), "acted",
                           G_CALLBACK (on_answer_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
tov_consent_gate_set_people (TovConsentGate *self, GPtrArray *people)
{
  g_ptr_array_set_size (self->people, 0);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (self->people, g_strdup (g_ptr_array_index (people, i)));
  update (self);
}

gboolean
tov_consent_gate_is_open (TovConsentGate *self)
{
  guint n_missing;

  if (!check_policy (self, NULL))
    return FALSE;
  if (get_audience (self) != TOV_CONSENT_FOR_ORGANISATION)
    return TRUE;
  if (self->missing == NULL || self->people->len == 0)
    return FALSE;
  n_missing = g_hash_table_size (self->missing);
  /* Of nobody at all there is nothing to pass on. */
  return n_missing == 0
         || (n_missing < self->people->len && gtk_switch_get_active (self->leave_switch));
}

GHashTable *
tov_consent_gate_get_left_out (TovConsentGate *self)
{
  return self->missing != NULL && gtk_switch_get_active (self->leave_switch) ? self->missing : NULL;
}

GHashTable *
tov_consent_gate_get_allowed (TovConsentGate *self)
{
  GHashTable *allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->people->len; i++) {
    const char *person = g_ptr_array_index (self->people, i);

    if (self->missing == NULL || !g_hash_table_contains (self->missing, person))
      g_hash_table_add (allowed, g_strdup (person));
  }
  return allowed;
}

char *
tov_consent_gate_get_marking (TovConsentGate *self)
{
  g_autofree char *receiver = find_receiver (self);
  g_autofree char *name = NULL;

  if (get_audience (self) == TOV_CONSENT_FOR_SELF)
    return g_strdup (tov_danish (N_ ("This paper is yours. You decide who may see it.")));
  if (receiver == NULL)
    return g_strdup (tov_danish (N_ ("Internal – must not be passed on")));
  name = format_receiver (self, receiver);
  /* Translators: %s is an organisation. */
  return g_strdup_printf (tov_danish (N_ ("For %s alone – must not be passed on")), name);
}
