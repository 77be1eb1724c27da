/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-form-private.h"

#include "tov-bin-focus.h"
#include "tov-chip-row.h"
#include "tov-clock.h"
#include "tov-date-row.h"
#include "tov-note-row.h"
#include "tov-tag-row.h"

#include <glib/gi18n-lib.h>

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* clang-format off */
static const TovChoice reached_choices[] = {
  { "1", N_("Reached") },
  { "0", N_("Attempt") },
  { NULL, NULL },
};

static const TovField fields[N_ROWS] = {
  [ROW_PEOPLE] = { .name = "people", .label = N_("Who"), .kind = TOV_KIND_TEXT },
  [ROW_FORM] = { .name = "form", .label = N_("How"), .kind = TOV_KIND_CHOICE, .choices = tov_contact_forms },
  [ROW_REACHED] = { .name = "reached", .label = N_("Reached or attempt"), .kind = TOV_KIND_CHOICE,
                    .choices = reached_choices },
  [ROW_NOTE] = { .name = "note", .label = N_("What happened"), .kind = TOV_KIND_NOTE },
  [ROW_THEMES] = { .name = "themes", .label = N_("Themes"), .kind = TOV_KIND_TEXT },
  [ROW_STEP] = { .name = "step", .label = N_("Next step"), .kind = TOV_KIND_TEXT },
  [ROW_DUE] = { .name = "due", .label = N_("Due"), .kind = TOV_KIND_DATE },
  [ROW_BALL] = { .name = "ball", .label = N_("Throw the ball to"), .kind = TOV_KIND_TEXT },
  [ROW_EXPECTATION] = { .name = "expectation", .label = N_("What is expected"), .kind = TOV_KIND_TEXT },
  [ROW_WHEN] = { .name = "when", .label = N_("When, if not now"), .kind = TOV_KIND_TIME },
  [ROW_MINUTES] = { .name = "minutes", .label = N_("Minutes spent"), .kind = TOV_KIND_NUMBER, .minimum = 0,
                    .maximum = 1440 },
};
/* clang-format on */

G_DEFINE_FINAL_TYPE (TovLogForm, tov_log_form, ADW_TYPE_BIN)

static void
focus_row (TovLogForm *self, RowKind kind)
{
  gtk_widget_grab_focus (tov_field_row_get_editor (self->rows[kind].row));
}

static gboolean
is_empty (TovLogForm *self, RowKind kind)
{
  g_autofree char *value = tov_log_form_read_row (self, kind);

  return value == NULL;
}

/* Whether a row is there: of an addition the note alone; on a page only the first ones, until
 * somebody comes to write; and what goes with another row only where that is filled in. */
static gboolean
is_shown (TovLogForm *self, RowKind kind)
{
  if (kind == ROW_NOTE)
    return TRUE;
  if (self->corrects != NULL || (kind > ROW_NOTE && !self->is_whole))
    return FALSE;
  if (kind == ROW_PEOPLE)
    return self->young_person == NULL;
  if (kind == ROW_DUE)
    return !is_empty (self, ROW_STEP) || !is_empty (self, ROW_DUE);
  return kind != ROW_EXPECTATION || !is_empty (self, ROW_BALL);
}

static gboolean
say_fault (TovLogForm *self, RowKind kind, const char *message)
{
  if (kind > ROW_NOTE)
    tov_log_form_show_whole (self);
  tov_message_row_say (self->rows[kind].message, message, TRUE);
  focus_row (self, kind);
  return FALSE;
}

static void
clear_faults (TovLogForm *self)
{
  for (guint i = 0; i < N_ROWS; i++)
    tov_message_row_say (self->rows[i].message, NULL, FALSE);
}

/* The row that an error of saving is about. */
static RowKind
find_fault (const TovContactDraft *draft, const GError *error)
{
  gboolean has_ball = draft->ball_contact != NULL || draft->ball_organisation != NULL;

  if (draft->corrects != NULL)
    return ROW_NOTE;
  if (draft->young_people->len == 0)
    return ROW_PEOPLE;
  if (g_error_matches (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE))
    return ROW_WHEN;
  return has_ball && error->domain == TOV_STORE_ERROR ? ROW_BALL : ROW_NOTE;
}

static void
on_edited_cb (TovLogForm *self)
{
  if (self->is_filling)
    return;
  clear_faults (self);
  if (self->begun_at == NULL)
    self->begun_at = tov_clock_minute ();
  tov_log_form_update (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_people_edited_cb (TovLogForm *self)
{
  if (!self->is_filling)
    tov_log_form_refresh (self);
}

static void
on_chip_taken_cb (TovLogForm *self)
{
  focus_row (self, ROW_NOTE);
}

static void
on_ball_taken_cb (TovLogForm *self)
{
  focus_row (self, ROW_EXPECTATION);
}

static void
on_due_clicked_cb (TovLogForm *self, GtkButton *button)
{
  int days = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "days"));
  g_autofree char *due = tov_date_to_iso (tov_clock_today () + days);

  tov_field_row_set_value (self->rows[ROW_DUE].row, due);
  tov_field_row_emit_edited (self->rows[ROW_DUE].row);
}

static gboolean
tov_log_form_grab_focus (GtkWidget *widget)
{
  TovLogForm *self = TOV_LOG_FORM (widget);

  if (self->corrects != NULL)
    focus_row (self, ROW_NOTE);
  else if (self->young_person == NULL && is_empty (self, ROW_PEOPLE))
    focus_row (self, ROW_PEOPLE);
  else
    focus_row (self, ROW_FORM);
  return TRUE;
}

static void
tov_log_form_dispose (GObject *object)
{
  TovLogForm *self = TOV_LOG_FORM (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_log_form_parent_class)->dispose (object);
}

static void
tov_log_form_finalize (GObject *object)
{
  TovLogForm *self = TOV_LOG_FORM (object);

  g_free (self->choices.young_person);
  g_free (self->young_person);
  g_free (self->corrects);
  g_free (self->begun_at);
  G_OBJECT_CLASS (tov_log_form_parent_class)->finalize (object);
}

static void
tov_log_form_class_init (TovLogFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tov_log_form_dispose;
  object_class->finalize = tov_log_form_finalize;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_log_form_grab_focus;
  signals[EDITED] = g_signal_new ("edited", TOV_TYPE_LOG_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
tov_log_form_init (TovLogForm *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Log a contact"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

static void
add_days_button (TovLogForm *self, const char *words, int days)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  /* Who types writes the same words, and is not held up by a button. */
  gtk_widget_set_focusable (button, FALSE);
  g_object_set_data (G_OBJECT (button), "days", GINT_TO_POINTER (days));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_due_clicked_cb), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->rows[ROW_DUE].row), button);
}

static GtkWidget *
create_row (TovLogForm *self, RowKind kind)
{
  const TovField *field = &fields[kind];

  switch (kind) {
  case ROW_PEOPLE:
    return tov_tag_row_new (field, 0, tov_log_choices_find_people, tov_log_choices_get_person,
                            &self->choices);
  case ROW_THEMES:
    return tov_tag_row_new (field, 0, tov_log_choices_find_themes, tov_log_choices_get_theme,
                            &self->choices);
  case ROW_BALL:
    return tov_tag_row_new (field, 1, tov_log_choices_find_receivers, tov_log_choices_get_receiver,
                            &self->choices);
  case ROW_FORM:
  case ROW_REACHED:
    return tov_chip_row_new (field);
  case ROW_NOTE:
    return tov_note_row_new (field);
  case ROW_DUE:
  case ROW_WHEN:
    return tov_date_row_new (field);
  case ROW_STEP:
  case ROW_EXPECTATION:
  case ROW_MINUTES:
  case N_ROWS:
  default:
    return tov_entry_row_new (field);
  }
}

static void
add_row (TovLogForm *self, RowKind kind)
{
  Row *row = &self->rows[kind];

  row->row = TOV_FIELD_ROW (create_row (self, kind));
  row->message = TOV_MESSAGE_ROW (tov_message_row_new (row->row));
  g_signal_connect_swapped (row->row, "edited", G_CALLBACK (on_edited_cb), self);
  gtk_list_box_append (self->list, GTK_WIDGET (row->row));
  gtk_list_box_append (self->list, GTK_WIDGET (row->message));
}

/* What is taken by a key leads on to the next thing to be said; not so where there may be several:
 * the letters of a second name must not choose a form. */
static void
connect_rows (TovLogForm *self)
{
  static const struct
  {
    RowKind kind;
    const char *signal;
    void (*callback) (TovLogForm *self);
  } connections[] = {
    { ROW_PEOPLE, "edited", on_people_edited_cb },
    { ROW_FORM, "taken", on_chip_taken_cb },
    { ROW_REACHED, "taken", on_chip_taken_cb },
    { ROW_BALL, "taken", on_ball_taken_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (connections); i++)
    g_signal_connect_swapped (self->rows[connections[i].kind].row, connections[i].signal,
                              G_CALLBACK (connections[i].callback), self);
}

static void
add_rows (TovLogForm *self)
{
  for (guint i = 0; i < N_ROWS; i++) {
    if (i == ROW_STEP)
      gtk_list_box_append (self->list, GTK_WIDGET (self->step_ticks));
    add_row (self, (RowKind) i);
  }
  add_days_button (self, _ ("Tomorrow"), 1);
  add_days_button (self, _ ("+1 week"), 7);
  tov_tag_row_set_eager (TOV_TAG_ROW (self->rows[ROW_PEOPLE].row), TRUE);
  connect_rows (self);
}

GtkWidget *
tov_log_form_new (TovContext *context, const char *young_person)
{
  TovLogForm *self = g_object_new (TOV_TYPE_LOG_FORM, NULL);

  self->context = g_object_ref (context);
  self->choices.context = context;
  self->young_person = g_strdup (young_person);
  self->is_whole = young_person == NULL;
  self->step_ticks = TOV_STEP_TICKS (tov_step_ticks_new (context));
  g_signal_connect_swapped (self->step_ticks, "edited", G_CALLBACK (on_edited_cb), self);
  add_rows (self);
  return GTK_WIDGET (self);
}

void
tov_log_form_update (TovLogForm *self)
{
  for (guint i = 0; i < N_ROWS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->rows[i].row), is_shown (self, (RowKind) i));
  tov_step_ticks_set_wanted (self->step_ticks, is_shown (self, ROW_STEP));
}

void
tov_log_form_choose (TovLogForm *self, const char *young_person)
{
  tov_field_row_set_value (self->rows[ROW_PEOPLE].row, young_person);
  tov_log_form_refresh (self);
}

void
tov_log_form_show_whole (TovLogForm *self)
{
  self->is_whole = TRUE;
  tov_log_form_update (self);
}

void
tov_log_form_focus_note (TovLogForm *self)
{
  focus_row (self, ROW_NOTE);
}

void
tov_log_form_refresh (TovLogForm *self)
{
  g_autoptr (GPtrArray) people = tov_log_form_list_people (self);

  g_clear_pointer (&self->choices.young_person, g_free);
  if (people->len == 1)
    self->choices.young_person = g_strdup (g_ptr_array_index (people, 0));
  tov_step_ticks_load (self->step_ticks, people);
}

gboolean
tov_log_form_check (TovLogForm *self)
{
  clear_faults (self);
  for (guint i = 0; i < N_ROWS; i++) {
    g_autofree char *value = NULL;
    g_autoptr (GError) error = NULL;

    if (is_shown (self, (RowKind) i)
        && !tov_field_row_get_value (self->rows[i].row, &value, &error))
      return say_fault (self, (RowKind) i, error->message);
  }
  return is_empty (self, ROW_DUE) || !is_empty (self, ROW_STEP)
         || say_fault (self, ROW_STEP, _ ("Write what the next step is, or delete its date."));
}

void
tov_log_form_tell (TovLogForm *self, const TovContactDraft *draft, const GError *error)
{
  say_fault (self, find_fault (draft, error), error->message);
}
