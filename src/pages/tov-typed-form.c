/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-typed-form.h"

#include "tov-bin-focus.h"
#include "tov-entities.h"
#include "tov-record-editor.h"
#include "tov-record-form.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

/* Milliseconds after the last letter, and at most after the first that is not saved. */
#define PAUSE      800
#define MOST_DELAY 4000
/* As wide as there is room for, for text. */
#define MAX_WIDTH 900

struct _TovTypedForm
{
  AdwBin parent_instance;
  TovContext *context;
  const TovEntity *entity;
  TovTypedSaveFunc save;
  const char *const *shown;
  const char *const *more;
  /* What is being typed, and the same as it was read; NULL where nothing is shown. */
  TovRecord *typed;
  TovRecord *read;
  /* NULL where it is only to be read. */
  TovRecordForm *form;
  gboolean is_locked;
  gboolean is_loading;
  guint timer;
  /* When the first letter was typed that is not saved; 0 where all is. */
  gint64 since;
  /* The field a new record is made for. */
  const TovField *asked;
};

G_DEFINE_FINAL_TYPE (TovTypedForm, tov_typed_form, ADW_TYPE_BIN)

static const TovField *
get_field (TovTypedForm *self, const char *name)
{
  return tov_entity_get_field (self->entity, name);
}

/* All names of fields that can be typed here, one list behind the other. */
static const char *
get_name (TovTypedForm *self, guint position)
{
  guint n_shown = g_strv_length ((char **) self->shown);

  if (position < n_shown)
    return self->shown[position];
  return self->more != NULL ? self->more[position - n_shown] : NULL;
}

static gboolean
is_equal (TovRecord *one, TovRecord *other, const TovField *field)
{
  g_autofree char *a = tov_record_get_text (one, field), *b = tov_record_get_text (other, field);

  return g_strcmp0 (a, b) == 0;
}

static void
copy_field (TovRecord *target, TovRecord *source, const TovField *field)
{
  g_autofree char *text = tov_record_get_text (source, field);

  tov_record_set_text (target, field, text, NULL);
}

/* Puts what was typed into the record as it is by now; FALSE where nothing was. A title that has
 * been taken away keeps nothing else from being saved: the row says that it is missing. */
static gboolean
put_typed (TovTypedForm *self, TovRecord *record)
{
  const char *name;
  gboolean is_typed = FALSE;

  for (guint i = 0; (name = get_name (self, i)) != NULL; i++) {
    const TovField *field = get_field (self, name);
    g_autofree char *text = tov_record_get_text (self->typed, field);

    if (is_equal (self->typed, self->read, field)
        || ((field->flags & TOV_FIELD_REQUIRED) && text == NULL))
      continue;
    copy_field (record, self->typed, field);
    is_typed = TRUE;
  }
  return is_typed;
}

static gboolean
save_typed (TovTypedForm *self, GError **error)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autoptr (TovRecord) live =
      tov_store_get (store, self->entity, tov_record_get_id (self->typed), NULL);
  g_autoptr (TovRecord) record = live != NULL ? tov_record_copy (live) : NULL;

  /* Of what is gone there is nothing to save. */
  if (record == NULL || !put_typed (self, record))
    return TRUE;
  if (!self->save (store, record, error))
    return FALSE;
  tov_record_update (self->read, record);
  return TRUE;
}

gboolean
tov_typed_form_flush (TovTypedForm *self)
{
  g_autoptr (GError) error = NULL;
  gint64 since;

  g_return_val_if_fail (TOV_IS_TYPED_FORM (self), FALSE);

  g_clear_handle_id (&self->timer, g_source_remove);
  since = self->since;
  if (since == 0)
    return TRUE;
  self->since = 0;
  if (save_typed (self, &error))
    return TRUE;
  /* It is tried again with the next letter, and when the record is left. */
  self->since = since;
  tov_context_fail (self->context, _ ("What you wrote is not saved"), error);
  return FALSE;
}

static gboolean
on_pause_cb (gpointer user_data)
{
  TovTypedForm *self = user_data;

  self->timer = 0;
  tov_typed_form_flush (self);
  return G_SOURCE_REMOVE;
}

static void
on_form_changed_cb (TovTypedForm *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 left;

  if (self->is_loading)
    return;
  if (self->since == 0)
    self->since = now;
  left = MOST_DELAY - (now - self->since) / 1000;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add ((guint) CLAMP (left, 0, PAUSE), on_pause_cb, self);
}

/* Whoever goes to do something else, such as to undo, has typed all of it. What could not be saved
 * is not tried again for a message about that. */
static void
on_leave_cb (TovTypedForm *self)
{
  if (self->timer != 0)
    tov_typed_form_flush (self);
}

static void
on_reference_created_cb (TovRecord *record, gpointer user_data)
{
  TovTypedForm *self = user_data;

  if (self->form != NULL)
    tov_record_form_set_value (self->form, self->asked, tov_record_get_id (record));
}

static void
on_form_create_reference_cb (TovTypedForm *self, const TovField *field, const char *typed)
{
  g_autoptr (TovRecord) record =
      tov_record_editor_create (self->context, tov_entities_find (field->target), NULL, NULL);

  self->asked = field;
  tov_record_editor_present (self->context, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                             record, NULL, on_reference_created_cb, self);
}

static void
add_fields (TovTypedForm *self, const char *const *names)
{
  tov_record_form_begin_group (self->form, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    tov_record_form_add_field (self->form, self->typed, get_field (self, names[i]));
}

static GtkWidget *
create_form (TovTypedForm *self)
{
  self->form =
      TOV_RECORD_FORM (tov_record_form_new_empty (NULL, TOV_RECORD_SOURCE (self->context)));
  tov_record_form_set_maximum_width (self->form, MAX_WIDTH);
  add_fields (self, self->shown);
  if (self->more != NULL) {
    tov_record_form_begin_more (self->form);
    add_fields (self, self->more);
  }
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "create-reference", G_CALLBACK (on_form_create_reference_cb),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->form);
}

/* The notes of what is locked, as on paper. */
static GtkWidget *
create_reading (TovTypedForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; self->shown[i] != NULL; i++) {
    const TovField *field = get_field (self, self->shown[i]);
    g_autofree char *text = tov_record_get_text (self->typed, field);
    GtkWidget *label;

    if (field->kind != TOV_KIND_NOTE || text == NULL)
      continue;
    gtk_box_append (GTK_BOX (box), tov_wrapped_label_new (_ (field->label), "caption-heading"));
    label = tov_wrapped_label_new (text, NULL);
    gtk_label_set_selectable (GTK_LABEL (label), TRUE);
    gtk_widget_set_margin_bottom (label, 9);
    gtk_box_append (GTK_BOX (box), label);
  }
  return box;
}

static void
build (TovTypedForm *self)
{
  self->form = NULL;
  adw_bin_set_child (ADW_BIN (self), self->is_locked ? create_reading (self) : create_form (self));
}

/* What was changed elsewhere, and is not being typed here, is shown. */
static void
follow (TovTypedForm *self, TovRecord *record)
{
  const char *name;

  self->is_loading = TRUE;
  for (guint i = 0; (name = get_name (self, i)) != NULL; i++) {
    const TovField *field = get_field (self, name);
    g_autofree char *text = tov_record_get_text (record, field);

    if (is_equal (self->typed, self->read, field) && !is_equal (self->typed, record, field))
      tov_record_form_set_value (self->form, field, text);
    copy_field (self->read, record, field);
  }
  self->is_loading = FALSE;
}

/* Whether the record is there to be typed, or to be read as it is. */
static gboolean
is_shown (TovTypedForm *self, TovRecord *record, gboolean is_locked)
{
  if (self->typed == NULL || self->is_locked != is_locked
      || !g_str_equal (tov_record_get_id (self->typed), tov_record_get_id (record)))
    return FALSE;
  for (guint i = 0; is_locked && self->shown[i] != NULL; i++)
    if (!is_equal (self->typed, record, get_field (self, self->shown[i])))
      return FALSE;
  return TRUE;
}

void
tov_typed_form_show (TovTypedForm *self, TovRecord *record, gboolean is_locked)
{
  g_return_if_fail (TOV_IS_TYPED_FORM (self));

  if (record != NULL && is_shown (self, record, is_locked)) {
    if (!is_locked)
      follow (self, record);
    return;
  }
  tov_typed_form_flush (self);
  self->since = 0;
  g_clear_object (&self->typed);
  g_clear_object (&self->read);
  self->is_locked = is_locked;
  self->form = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  if (record == NULL)
    return;
  self->typed = tov_record_copy (record);
  self->read = tov_record_copy (record);
  build (self);
}

static gboolean
tov_typed_form_grab_focus (GtkWidget *widget)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  return child != NULL && gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
tov_typed_form_dispose (GObject *object)
{
  TovTypedForm *self = TOV_TYPED_FORM (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  self->form = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->typed);
  g_clear_object (&self->read);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_typed_form_parent_class)->dispose (object);
}

static void
tov_typed_form_class_init (TovTypedFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_typed_form_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_typed_form_grab_focus;
}

static void
tov_typed_form_init (TovTypedForm *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
tov_typed_form_new (TovContext *context,
                    const TovEntity *entity,
                    const char *const *shown,
                    const char *const *more,
                    TovTypedSaveFunc save)
{
  TovTypedForm *self = g_object_new (TOV_TYPE_TYPED_FORM, NULL);

  self->context = g_object_ref (context);
  self->entity = entity;
  self->shown = shown;
  self->more = more;
  self->save = save;
  return GTK_WIDGET (self);
}
