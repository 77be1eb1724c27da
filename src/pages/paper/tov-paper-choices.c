/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-choices.h"

#include "tov-calls.h"
#include "tov-clock.h"
#include "tov-entities.h"
#include "tov-keyed-rows.h"
#include "tov-logbook.h"
#include "tov-next-step.h"
#include "tov-note-row.h"
#include "tov-open-steps.h"
#include "tov-owned.h"
#include "tov-record-editor.h"
#include "tov-spoken.h"
#include "tov-story.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* So many of the last contacts can be chosen. */
#define N_ENTRIES 60

static const TovField words_field = { .name = "words",
                                      .label = N_ ("What we talked about"),
                                      .kind = TOV_KIND_NOTE };

struct _TovPaperChoices
{
  AdwPreferencesGroup parent_instance;

  TovContext *context;
  /* NULL for the board. */
  char *young_person;
  TovPersonPaperKind kind;
  gboolean is_refreshing;

  /* How things are that are written elsewhere, with a button that opens the editor: the entity, and
   * the id of the record, NULL for a new one. */
  AdwActionRow *edit_row;
  GtkButton *edit_button;
  const char *edited;
  char *edited_id;
  /* Of the steps: their rows, and the ids of those that are not on the paper. */
  GtkListBox *steps;
  GHashTable *left_out;
  /* Of the minutes: what can be chosen, what is, and the words for it. */
  TovLogbook *logbook;
  char *entry;
  char *words;
  AdwComboRow *entry_row;
  TovFieldRow *words_row;
  /* Of the board. */
  AdwComboRow *size_row;
  GtkSwitch *initials_switch;
};

G_DEFINE_FINAL_TYPE (TovPaperChoices, tov_paper_choices, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_changed (TovPaperChoices *self)
{
  if (!self->is_refreshing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static TovStore *
get_store (TovPaperChoices *self)
{
  return tov_context_get_store (self->context);
}

static void
add_row (TovPaperChoices *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
edit_record (TovPaperChoices *self, const char *entity, const char *id)
{
  const TovEntity *its = tov_entities_find (entity);
  const TovField *owner = tov_entity_get_field (its, "young_person_id");
  g_autoptr (TovRecord) record =
      id != NULL ? tov_store_get (get_store (self), its, id, NULL)
                 : tov_record_editor_create (self->context, its, owner, self->young_person);

  if (record != NULL)
    tov_record_editor_present (self->context, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                               record, id == NULL ? owner : NULL, NULL, NULL);
}

static void
on_edit_clicked_cb (TovPaperChoices *self)
{
  edit_record (self, self->edited, self->edited_id);
}

static void
add_edit_row (TovPaperChoices *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new ();

  self->edit_row = ADW_ACTION_ROW (row);
  self->edit_button = GTK_BUTTON (button);
  gtk_button_set_use_underline (self->edit_button, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_set_title_lines (self->edit_row, 0);
  adw_action_row_add_suffix (self->edit_row, button);
  gtk_widget_hide (row);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_edit_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  add_row (self, row);
}

static void
show_edit_row (
    TovPaperChoices *self, const char *title, const char *label, const char *entity, const char *id)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->edit_row), title);
  gtk_button_set_label (self->edit_button, label);
  self->edited = entity;
  g_free (self->edited_id);
  self->edited_id = g_strdup (id);
  gtk_widget_show (GTK_WIDGET (self->edit_row));
}

static GtkCheckButton *
get_check (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "check");
}

/* Another step can be ticked as long as the paper has room for it. */
static void
update_checks (TovPaperChoices *self)
{
  GtkListBoxRow *row;
  guint n_chosen = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->steps, i)) != NULL; i++)
    n_chosen += gtk_check_button_get_active (get_check (row));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->steps, i)) != NULL; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (get_check (row)),
                              gtk_check_button_get_active (get_check (row))
                                  || n_chosen < TOV_PERSON_PAPER_MOST_STEPS);
}

static void
on_step_toggled_cb (GtkCheckButton *check, gpointer user_data)
{
  TovPaperChoices *self = user_data;
  const char *id = g_object_get_data (G_OBJECT (check), "id");

  if (self->is_refreshing)
    return;
  if (gtk_check_button_get_active (check))
    g_hash_table_remove (self->left_out, id);
  else
    g_hash_table_add (self->left_out, g_strdup (id));
  update_checks (self);
  emit_changed (self);
}

static void
on_step_edit_clicked_cb (GtkButton *button, gpointer user_data)
{
  edit_record (user_data, "next_step", g_object_get_data (G_OBJECT (button), "id"));
}

static const char *
get_step_key (gpointer item)
{
  return tov_record_get_id (item);
}

static GtkWidget *
create_step_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *edit = gtk_button_new_with_mnemonic (_ ("_Edit"));
  const char *id = tov_record_get_id (item);

  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (edit), "id", g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), "check", check);
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_step_toggled_cb), user_data, 0);
  g_signal_connect_object (edit, "clicked", G_CALLBACK (on_step_edit_clicked_cb), user_data, 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), edit);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  return row;
}

static void
fill_step_row (GtkWidget *row, gpointer item, gpointer user_data)
{
  TovPaperChoices *self = user_data;
  TovNextStep *step = item;
  g_autofree char *title = tov_text_escape (step->text);
  g_autofree char *due = tov_date_format (step->due_on);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), due);
  gtk_check_button_set_active (get_check (GTK_LIST_BOX_ROW (row)),
                               !g_hash_table_contains (self->left_out, get_step_key (step)));
}

/* What the paper has no room for. */
static void
leave_out_rest (TovPaperChoices *self, GPtrArray *steps)
{
  guint n_chosen = 0;

  for (guint i = 0; i < steps->len; i++) {
    const char *id = get_step_key (g_ptr_array_index (steps, i));

    if (!g_hash_table_contains (self->left_out, id) && ++n_chosen > TOV_PERSON_PAPER_MOST_STEPS)
      g_hash_table_add (self->left_out, g_strdup (id));
  }
}

static void
refresh_steps (TovPaperChoices *self)
{
  static const TovKeyedRows rows = { get_step_key, create_step_row, fill_step_row };
  g_autoptr (GPtrArray) steps =
      tov_open_steps_load (get_store (self), self->young_person, tov_clock_today (), NULL);

  if (steps == NULL)
    return;
  leave_out_rest (self, steps);
  tov_keyed_rows_update (self->steps, &rows, steps, self);
  update_checks (self);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), steps->len > 0);
  if (steps->len > 0)
    gtk_widget_hide (GTK_WIDGET (self->edit_row));
  else
    show_edit_row (self, _ ("There is no next step. The paper has room to write some by hand."),
                   _ ("_Add…"), "next_step", NULL);
}

static void
add_steps (TovPaperChoices *self)
{
  self->steps = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->steps, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->steps), "boxed-list");
  tov_spoken_name (GTK_WIDGET (self->steps), _ ("Next steps"), NULL);
  add_row (self, GTK_WIDGET (self->steps));
}

/* The note of an entry with what was added to it. Transfer full. */
static char *
join_notes (const TovLogbookEntry *entry)
{
  GString *words = g_string_new (entry->record->note);

  for (guint i = 0; i < entry->additions->len; i++) {
    const TovLogbookEntry *addition = g_ptr_array_index (entry->additions, i);

    if (addition->record->note != NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", addition->record->note);
  }
  return g_string_free (words, FALSE);
}

static void
show_entry (TovPaperChoices *self)
{
  guint selected = adw_combo_row_get_selected (self->entry_row);
  const TovLogbookEntry *entry;

  if (self->logbook == NULL || selected >= self->logbook->entries->len)
    return;
  entry = g_ptr_array_index (self->logbook->entries, selected);
  g_free (self->entry);
  self->entry = g_strdup (tov_record_get_id (TOV_RECORD (entry->record)));
  g_free (self->words);
  self->words = join_notes (entry);
  tov_field_row_set_value (self->words_row, self->words);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      entry->others->len > 0
          ? _ ("The note is about other young people too: see that the words name nobody else. The "
               "logbook stays as it is.")
          : _ ("Change the words until they are right for the young person to read. The logbook "
               "stays as it is."));
}

static void
on_entry_selected_cb (TovPaperChoices *self)
{
  if (self->is_refreshing)
    return;
  show_entry (self);
  emit_changed (self);
}

static void
on_words_edited_cb (TovPaperChoices *self)
{
  g_clear_pointer (&self->words, g_free);
  tov_field_row_get_value (self->words_row, &self->words, NULL);
  /* Nothing is other words than the note too. */
  if (self->words == NULL)
    self->words = g_strdup ("");
  emit_changed (self);
}

/* What can be chosen is what was there when the window opened: somebody may be writing. */
static void
add_minutes (TovPaperChoices *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint last = GTK_INVALID_LIST_POSITION;

  self->logbook =
      tov_logbook_load (get_store (self), self->young_person, tov_clock_today (), N_ENTRIES, NULL);
  for (guint i = 0; self->logbook != NULL && i < self->logbook->entries->len; i++) {
    TovLogEntry *entry =
        ((const TovLogbookEntry *) g_ptr_array_index (self->logbook->entries, i))->record;
    g_autofree char *day = tov_date_format (tov_date_from_time (entry->happened_at));
    g_autofree char *name =
        g_strdup_printf ("%s, %s", day, tov_choice_get_label (tov_contact_forms, entry->form));

    gtk_string_list_append (model, name);
    if (entry->reached && last == GTK_INVALID_LIST_POSITION)
      last = i;
  }
  self->entry_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry_row), _ ("Log entry"));
  adw_combo_row_set_model (self->entry_row, G_LIST_MODEL (model));
  tov_spoken_choice (GTK_WIDGET (self->entry_row));
  self->words_row = TOV_FIELD_ROW (tov_note_row_new (&words_field));
  add_row (self, GTK_WIDGET (self->entry_row));
  add_row (self, GTK_WIDGET (self->words_row));
  if (last != GTK_INVALID_LIST_POSITION)
    adw_combo_row_set_selected (self->entry_row, last);
  show_entry (self);
  g_signal_connect_object (self->entry_row, "notify::selected", G_CALLBACK (on_entry_selected_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words_row, "edited", G_CALLBACK (on_words_edited_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
refresh_story (TovPaperChoices *self)
{
  g_autoptr (GPtrArray) stories = tov_owned_load (
      get_store (self), &tov_story_entity, "young_person_id", self->young_person, "told_on", NULL);

  if (stories == NULL)
    return;
  if (stories->len == 0) {
    show_edit_row (
        self, _ ("The story has not been written yet. The paper has lines to write it by hand."),
        _ ("_Write…"), "story", NULL);
    return;
  }
  {
    TovStory *story = g_ptr_array_index (stories, stories->len - 1);

    show_edit_row (self,
                   story->approved_on != TOV_DATE_NONE
                       ? _ ("The young person has approved the story.")
                       : _ ("The young person has not approved the story yet."),
                   _ ("_Edit"), "story", tov_record_get_id (TOV_RECORD (story)));
  }
}

static void
refresh_calls (TovPaperChoices *self)
{
  g_autoptr (GPtrArray) calls =
      tov_calls_load (get_store (self), self->young_person, tov_clock_today (), NULL);
  gboolean is_written;

  if (calls == NULL)
    return;
  is_written =
      calls->len > 0 && ((const TovCall *) g_ptr_array_index (calls, 0))->kind == TOV_CALL_WRITTEN;
  show_edit_row (self,
                 is_written ? _ ("Whom to ring is written down.")
                            : _ ("Nobody is written down, so these are suggested."),
                 _ ("_Add…"), "person_to_call", NULL);
}

static void
on_board_chosen_cb (TovPaperChoices *self)
{
  emit_changed (self);
}

static void
add_board (TovPaperChoices *self)
{
  const char *const sizes[] = { _ ("A4"), _ ("A3"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (sizes);
  GtkWidget *row = adw_action_row_new ();

  self->size_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->size_row), _ ("Paper size"));
  adw_combo_row_set_model (self->size_row, G_LIST_MODEL (model));
  tov_spoken_choice (GTK_WIDGET (self->size_row));
  self->initials_switch = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->initials_switch), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Initials in place of names"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->initials_switch));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->initials_switch));
  add_row (self, GTK_WIDGET (self->size_row));
  add_row (self, row);
  g_signal_connect_object (self->size_row, "notify::selected", G_CALLBACK (on_board_chosen_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->initials_switch, "notify::active", G_CALLBACK (on_board_chosen_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
tov_paper_choices_dispose (GObject *object)
{
  TovPaperChoices *self = TOV_PAPER_CHOICES (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->young_person, g_free);
  g_clear_pointer (&self->edited_id, g_free);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
  g_clear_pointer (&self->logbook, tov_logbook_free);
  g_clear_pointer (&self->entry, g_free);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (tov_paper_choices_parent_class)->dispose (object);
}

static void
tov_paper_choices_class_init (TovPaperChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_paper_choices_dispose;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_PAPER_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_paper_choices_init (TovPaperChoices *self)
{
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("On the paper"));
}

GtkWidget *
tov_paper_choices_new_for_person (TovContext *context,
                                  TovPersonPaperKind kind,
                                  const char *young_person)
{
  TovPaperChoices *self = g_object_new (TOV_TYPE_PAPER_CHOICES, NULL);

  self->context = g_object_ref (context);
  self->kind = kind;
  self->young_person = g_strdup (young_person);
  if (kind == TOV_PERSON_PAPER_MINUTES)
    add_minutes (self);
  else if (kind == TOV_PERSON_PAPER_STEPS)
    add_steps (self);
  add_edit_row (self);
  /* All there is to say about somebody stands on a handover. */
  gtk_widget_set_visible (GTK_WIDGET (self), kind != TOV_PERSON_PAPER_HANDOVER);
  tov_paper_choices_refresh (self);
  return GTK_WIDGET (self);
}

GtkWidget *
tov_paper_choices_new_for_board (TovContext *context)
{
  TovPaperChoices *self = g_object_new (TOV_TYPE_PAPER_CHOICES, NULL);

  self->context = g_object_ref (context);
  add_board (self);
  return GTK_WIDGET (self);
}

void
tov_paper_choices_refresh (TovPaperChoices *self)
{
  if (self->young_person == NULL)
    return;
  self->is_refreshing = TRUE;
  switch (self->kind) {
  case TOV_PERSON_PAPER_STEPS:
    refresh_steps (self);
    break;
  case TOV_PERSON_PAPER_STORY:
    refresh_story (self);
    break;
  case TOV_PERSON_PAPER_UNEXPECTED:
    refresh_calls (self);
    break;
  case TOV_PERSON_PAPER_MINUTES:
  case TOV_PERSON_PAPER_HANDOVER:
  case TOV_N_PERSON_PAPERS:
  default:
    break;
  }
  self->is_refreshing = FALSE;
}

void
tov_paper_choices_fill_person (TovPaperChoices *self, TovPersonPaperRequest *request)
{
  request->left_out = self->left_out;
  request->log_entry = self->entry;
  request->words = self->words;
}

void
tov_paper_choices_fill_board (TovPaperChoices *self, TovBoardPaperRequest *request)
{
  request->is_large = adw_combo_row_get_selected (self->size_row) == 1;
  request->has_initials = gtk_switch_get_active (self->initials_switch);
}
