/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-form.h"

#include "tov-bin-focus.h"
#include "tov-entry-row.h"
#include "tov-field-rows.h"
#include "tov-file-row.h"
#include "tov-message-row.h"
#include "tov-reference-row.h"
#include "tov-text.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

struct _TovRecordForm
{
  AdwBin parent_instance;
  /* The record whose rules hold for the form; NULL for none. */
  TovRecord *record;
  TovRecordSource *source;
  /* Elements Line, in the order they are shown. */
  GPtrArray *lines;
  /* The line with a fault that came from a rule across fields; any edit may have mended it. */
  struct _Line *ruled;
  GtkBox *content;
  /* What is shown when it is asked for; NULL where the form has no such part. */
  GtkExpander *more;
  /* Where the next group is added, and the next row. */
  GtkBox *part;
  AdwPreferencesGroup *group;
  GtkLabel *fault;
  GtkLabel *consequences;
};

/* A field with its row and the message below. */
typedef struct _Line
{
  TovRecordForm *form;
  TovRecord *record;
  const TovField *field;
  /* The value that the form began with. */
  char *original;
  TovFieldRow *row;
  TovMessageRow *message;
  /* What is good to know of the value; NULL for nothing. */
  char *said;
  /* Whether it stands in the part that is shown when it is asked for. */
  gboolean is_more;
  /* Whether the user did something to it. What was not touched stays as it was stored. */
  gboolean is_touched;
} Line;

enum
{
  CHANGED,
  CREATE_REFERENCE,
  CHOOSE_FILE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovRecordForm, tov_record_form, ADW_TYPE_BIN)

static Line *
find_line (TovRecordForm *self, const TovField *field)
{
  for (guint i = 0; i < self->lines->len; i++) {
    Line *line = g_ptr_array_index (self->lines, i);

    if (line->field == field)
      return line;
  }
  return NULL;
}

static void
free_line (Line *line)
{
  g_object_unref (line->record);
  g_free (line->original);
  g_free (line->said);
  g_free (line);
}

/* Whether the value is asked for now: neither its row nor what it stands in is hidden. */
static gboolean
is_asked (Line *line)
{
  GtkWidget *widget = GTK_WIDGET (line->row);

  for (; widget != NULL && widget != GTK_WIDGET (line->form);
       widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_visible (widget))
      return FALSE;
  return TRUE;
}

static gboolean
focus_line (Line *line)
{
  if (line->is_more)
    gtk_expander_set_expanded (line->form->more, TRUE);
  return gtk_widget_grab_focus (tov_field_row_get_editor (line->row));
}

/* A time of day alone is meant of the day above it: a meeting ends on the day on which it starts.
 */
static void
set_day (Line *line)
{
  TovDate day = TOV_DATE_NONE;

  for (guint i = 0; i < line->form->lines->len; i++) {
    Line *above = g_ptr_array_index (line->form->lines, i);
    g_autofree char *value = NULL;

    if (above == line)
      break;
    if (above->record != line->record || above->field->kind != TOV_KIND_TIME)
      continue;
    value = tov_record_get_text (above->record, above->field);
    day = value != NULL ? tov_date_from_time (value) : TOV_DATE_NONE;
  }
  tov_entry_row_set_day (TOV_ENTRY_ROW (line->row), day);
}

/* Puts what was entered into the record; FALSE where it is no value of the field. */
static gboolean
read_line (Line *line, GError **error)
{
  g_autofree char *value = NULL;

  if (line->field->kind == TOV_KIND_TIME)
    set_day (line);
  return !line->is_touched
         || (tov_field_row_get_value (line->row, &value, error)
             && tov_record_set_text (line->record, line->field, value, error));
}

static void
show_line (Line *line)
{
  g_autofree char *value = tov_record_get_text (line->record, line->field);

  tov_field_row_set_value (line->row, value);
}

/* Says what is to be said of a line that can be read. */
static void
clear_line (Line *line)
{
  g_autofree char *hint = tov_field_row_get_hint (line->row);

  tov_message_row_say (line->message, hint != NULL ? hint : line->said, FALSE);
}

/* Reads a line; it then shows the value as it is usually written, or what is wrong with it. */
static gboolean
check_line (Line *line)
{
  g_autoptr (GError) error = NULL;

  if (!read_line (line, &error)) {
    tov_message_row_say (line->message, error->message, TRUE);
    return FALSE;
  }
  clear_line (line);
  show_line (line);
  return TRUE;
}

static gboolean
is_empty (Line *line)
{
  g_autofree char *value = tov_record_get_text (line->record, line->field);

  return value == NULL;
}

static gboolean
is_missing (Line *line)
{
  return (line->field->flags & TOV_FIELD_REQUIRED) && is_empty (line);
}

/* What stands above as a fault is not said twice. */
static void
update_consequences (TovRecordForm *self)
{
  const char *text = gtk_label_get_text (self->consequences);
  gboolean is_said = gtk_widget_get_visible (GTK_WIDGET (self->fault))
                     && g_str_equal (text, gtk_label_get_text (self->fault));

  gtk_widget_set_visible (GTK_WIDGET (self->consequences), *text != '\0' && !is_said);
}

static void
on_edited_cb (Line *line, TovFieldRow *row)
{
  TovRecordForm *self = line->form;

  line->is_touched = TRUE;
  /* While somebody writes nothing is called wrong: that is for when the field is left. What is half
   * typed is no value, and the record keeps the one it had. */
  if (!read_line (line, NULL))
    tov_record_set_text (line->record, line->field, line->original, NULL);
  g_clear_pointer (&line->said, g_free);
  tov_message_row_say (line->message, NULL, FALSE);
  if (self->ruled != NULL)
    tov_message_row_say (self->ruled->message, NULL, FALSE);
  self->ruled = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_leave_cb (Line *line, GtkEventControllerFocus *focus)
{
  /* A fault of a rule, or of the store, is not mended by leaving the field. */
  if (!tov_message_row_has_fault (line->message))
    check_line (line);
}

static void
on_create_cb (Line *line, const char *typed, TovReferenceRow *row)
{
  g_signal_emit (line->form, signals[CREATE_REFERENCE], 0, line->field, typed);
}

static void
on_choose_cb (Line *line, TovFileRow *row)
{
  g_signal_emit (line->form, signals[CHOOSE_FILE], 0, line->field);
}

static void
add_line (TovRecordForm *self, TovRecord *record, const TovField *field)
{
  Line *line = g_new0 (Line, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  line->form = self;
  line->record = g_object_ref (record);
  line->field = field;
  line->original = tov_record_get_text (record, field);
  line->row = TOV_FIELD_ROW (tov_field_rows_create (field, self->source));
  line->message = TOV_MESSAGE_ROW (tov_message_row_new (line->row));
  line->is_more = self->part != self->content;
  g_ptr_array_add (self->lines, line);
  adw_preferences_group_add (self->group, GTK_WIDGET (line->row));
  adw_preferences_group_add (self->group, GTK_WIDGET (line->message));
  show_line (line);
  if (TOV_IS_REFERENCE_ROW (line->row))
    g_signal_connect_swapped (line->row, "create", G_CALLBACK (on_create_cb), line);
  if (TOV_IS_FILE_ROW (line->row))
    g_signal_connect_swapped (line->row, "choose", G_CALLBACK (on_choose_cb), line);
  g_signal_connect_swapped (line->row, "edited", G_CALLBACK (on_edited_cb), line);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave_cb), line);
  gtk_widget_add_controller (GTK_WIDGET (line->row), focus);
}

/* The group that begins with the field; NULL where none does. */
static const TovGroup *
find_group (const TovEntity *entity, const TovField *field)
{
  for (const TovGroup *group = entity->groups; group != NULL && group->heading != NULL; group++)
    if (g_str_equal (group->first_field, field->name))
      return group;
  return NULL;
}

/* A screen reader names every list: one without a heading is called as the record is. */
static void
name_list (TovRecordForm *self, TovRecord *record, GtkWidget *row)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (tov_record_get_entity (record)->label), -1);
}

static void
add_lines (TovRecordForm *self, const TovField *fixed)
{
  const TovEntity *entity = tov_record_get_entity (self->record);
  const TovGroup *group = NULL;
  gboolean is_begun = FALSE;

  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];
    const TovGroup *begins = find_group (entity, field);

    if (begins != NULL) {
      group = begins;
      is_begun = FALSE;
    }
    if (field == fixed)
      continue;
    /* Only now: a group whose only field is fixed is not shown. */
    if (!is_begun)
      tov_record_form_begin_group (self, group != NULL ? _ (group->heading) : NULL);
    is_begun = TRUE;
    tov_record_form_add_field (self, self->record, field);
  }
}

static GtkLabel *
create_note (const char *css_class)
{
  GtkWidget *label = tov_wrapped_label_new (NULL, css_class);

  gtk_widget_set_visible (label, FALSE);
  return GTK_LABEL (label);
}

/* Where there is something to be done: the first field that must be filled in and is not; in a new
 * record, the first that has nothing proposed. */
static Line *
find_first_line (TovRecordForm *self)
{
  Line *first = NULL;

  for (guint i = self->lines->len; i > 0; i--) {
    Line *line = g_ptr_array_index (self->lines, i - 1);

    if (is_asked (line) && !line->is_more
        && (first == NULL || is_empty (line) || tov_record_get_rev (line->record) > 0))
      first = line;
  }
  for (guint i = 0; i < self->lines->len; i++) {
    Line *line = g_ptr_array_index (self->lines, i);

    if (is_asked (line) && is_missing (line))
      return line;
  }
  return first;
}

static gboolean
tov_record_form_grab_focus (GtkWidget *widget)
{
  Line *first = find_first_line (TOV_RECORD_FORM (widget));

  return first != NULL && focus_line (first);
}

static void
tov_record_form_dispose (GObject *object)
{
  TovRecordForm *self = TOV_RECORD_FORM (object);

  /* The rows go before the lines that listen to them. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->source);
  G_OBJECT_CLASS (tov_record_form_parent_class)->dispose (object);
}

static void
tov_record_form_class_init (TovRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_record_form_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_record_form_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[CREATE_REFERENCE] =
      g_signal_new ("create-reference", TOV_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[CHOOSE_FILE] = g_signal_new ("choose-file", TOV_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
tov_record_form_init (TovRecordForm *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);
  self->content = self->part = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  self->fault = create_note ("error");
  self->consequences = create_note ("dim-label");
  /* So that it can have the focus, which brings it into sight and has it read out. */
  gtk_label_set_selectable (self->fault, TRUE);
  gtk_box_append (self->content, GTK_WIDGET (self->fault));
  gtk_box_append (self->content, GTK_WIDGET (self->consequences));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "record-form");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 600);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->content));
  adw_bin_set_child (ADW_BIN (self), clamp);
}

GtkWidget *
tov_record_form_new (TovRecord *record, TovRecordSource *source, const TovField *fixed)
{
  GtkWidget *self = tov_record_form_new_empty (record, source);

  add_lines (TOV_RECORD_FORM (self), fixed);
  return self;
}

GtkWidget *
tov_record_form_new_empty (TovRecord *record, TovRecordSource *source)
{
  TovRecordForm *self = g_object_new (TOV_TYPE_RECORD_FORM, NULL);

  g_set_object (&self->record, record);
  self->source = g_object_ref (source);
  return GTK_WIDGET (self);
}

void
tov_record_form_set_maximum_width (TovRecordForm *self, int width)
{
  AdwClamp *clamp = ADW_CLAMP (adw_bin_get_child (ADW_BIN (self)));

  adw_clamp_set_maximum_size (clamp, width);
  adw_clamp_set_tightening_threshold (clamp, width);
}

GtkWidget *
tov_record_form_begin_group (TovRecordForm *self, const char *heading)
{
  g_autofree char *title = heading != NULL ? tov_text_escape (heading) : NULL;

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  if (title != NULL)
    adw_preferences_group_set_title (self->group, title);
  gtk_box_append (self->part, GTK_WIDGET (self->group));
  return GTK_WIDGET (self->group);
}

void
tov_record_form_begin_more (TovRecordForm *self)
{
  self->part = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  self->more = GTK_EXPANDER (gtk_expander_new (_ ("More")));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "form-more");
  gtk_expander_set_child (self->more, GTK_WIDGET (self->part));
  gtk_box_append (self->content, GTK_WIDGET (self->more));
}

void
tov_record_form_add_field (TovRecordForm *self, TovRecord *record, const TovField *field)
{
  Line *line;

  add_line (self, record, field);
  line = g_ptr_array_index (self->lines, self->lines->len - 1);
  if (*adw_preferences_group_get_title (self->group) == '\0')
    name_list (self, record, GTK_WIDGET (line->row));
}

void
tov_record_form_add_fields (TovRecordForm *self, TovRecord *record, const char *const *names)
{
  const TovEntity *entity = tov_record_get_entity (record);

  for (; *names != NULL; names++)
    tov_record_form_add_field (self, record, tov_entity_get_field (entity, *names));
}

void
tov_record_form_add_row (TovRecordForm *self, GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
}

void
tov_record_form_ask (TovRecordForm *self, const TovField *field, gboolean is_asked)
{
  Line *line = find_line (self, field);

  if (!is_asked)
    tov_message_row_say (line->message, NULL, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (line->row), is_asked);
}

void
tov_record_form_say (TovRecordForm *self, const TovField *field, const char *words)
{
  Line *line = find_line (self, field);

  g_free (line->said);
  line->said = g_strdup (words);
  clear_line (line);
}

TovRecord *
tov_record_form_get_record (TovRecordForm *self)
{
  return self->record;
}

void
tov_record_form_set_value (TovRecordForm *self, const TovField *field, const char *value)
{
  Line *line = find_line (self, field);
  g_autoptr (GError) error = NULL;

  if (!tov_record_set_text (line != NULL ? line->record : self->record, field, value, &error)) {
    tov_record_form_show_fault (self, field, error->message);
    return;
  }
  if (line != NULL) {
    show_line (line);
    on_edited_cb (line, line->row);
  } else {
    g_signal_emit (self, signals[CHANGED], 0);
  }
}

gboolean
tov_record_form_is_modified (TovRecordForm *self)
{
  for (guint i = 0; i < self->lines->len; i++) {
    Line *line = g_ptr_array_index (self->lines, i);
    g_autofree char *now = tov_record_get_text (line->record, line->field);

    if (!read_line (line, NULL) || g_strcmp0 (line->original, now) != 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
tov_record_form_check (TovRecordForm *self)
{
  const TovField *field = NULL;
  Line *first = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->lines->len; i++) {
    Line *line = g_ptr_array_index (self->lines, i);
    gboolean is_good = !is_asked (line) || check_line (line);

    if (is_good && is_asked (line) && is_missing (line)) {
      tov_message_row_say (line->message, _ ("This must be filled in."), TRUE);
      is_good = FALSE;
    }
    if (!is_good && first == NULL)
      first = line;
  }
  if (first != NULL) {
    focus_line (first);
    return FALSE;
  }
  if (self->record == NULL || tov_record_validate (self->record, &field, &error))
    return TRUE;
  tov_record_form_show_fault (self, field, error->message);
  return FALSE;
}

void
tov_record_form_show_fault (TovRecordForm *self, const TovField *field, const char *message)
{
  Line *line = find_line (self, field);

  if (line != NULL) {
    tov_message_row_say (line->message, message, TRUE);
    self->ruled = line;
    focus_line (line);
  } else {
    gtk_label_set_text (self->fault, message);
    gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
    gtk_widget_grab_focus (GTK_WIDGET (self->fault));
    gtk_label_select_region (self->fault, 0, 0);
    update_consequences (self);
  }
}

void
tov_record_form_set_consequences (TovRecordForm *self, const char *text)
{
  gtk_label_set_text (self->consequences, text != NULL ? text : "");
  update_consequences (self);
}
