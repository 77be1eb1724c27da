/* A dialog with a form: Save by Ctrl+Enter, Escape, which asks before it throws away what was
 * written, and what saving will bring about besides. What a dialog asks for and how it is saved is
 * for those made of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"
#include "tov-record-form.h"

G_BEGIN_DECLS

#define TOV_TYPE_FORM_DIALOG (tov_form_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (TovFormDialog, tov_form_dialog, TOV, FORM_DIALOG, AdwWindow)

struct _TovFormDialogClass
{
  AdwWindowClass parent_class;
  /* Saves what was entered, as one act; called when the form holds no fault. */
  gboolean (*save) (TovFormDialog *self, GError **error);
  /* The rest may be NULL. After it was saved and the window has closed. */
  void (*done) (TovFormDialog *self);
  /* Something was entered. */
  void (*changed) (TovFormDialog *self);
  /* What saving will bring about, a sentence a line; NULL for nothing. Transfer full. Asked soon
   * after something was entered. */
  char *(*foresee) (TovFormDialog *self);
  /* The user wants a file for a field. */
  void (*choose_file) (TovFormDialog *self, const TovField *field);
};

/* A dialog of a type over a window. It belongs to GTK; call present when its form is set. */
gpointer tov_form_dialog_new (GType type, TovContext *context, GtkWindow *parent);
/* subtitle may be NULL. */
void tov_form_dialog_set_heading (TovFormDialog *self, const char *title, const char *subtitle);
/* What the button that saves is called, with a mnemonic, where "Save" says too little. */
void tov_form_dialog_set_save_words (TovFormDialog *self, const char *words);
void tov_form_dialog_set_form (TovFormDialog *self, GtkWidget *form);
void tov_form_dialog_present (TovFormDialog *self);

TovContext *tov_form_dialog_get_context (TovFormDialog *self);
TovRecordForm *tov_form_dialog_get_form (TovFormDialog *self);

/* For done: tells what was done, with an undo button, by the title of the act. */
void tov_form_dialog_notify_act (TovFormDialog *self);
/* For done: shows a record in the window below, as there is more to enter or to see. */
void tov_form_dialog_open_record (TovFormDialog *self, gpointer record);
/* For done: the window below, whose actions lead on; NULL if it has gone. */
GtkWidget *tov_form_dialog_get_parent (TovFormDialog *self);

/* The user changed something outside the form's fields: Escape asks for that as well. */
void tov_form_dialog_emit_changed (TovFormDialog *self);

/* For foresee: what saving a record as it is now would bring about, or why it would be refused;
 * NULL for nothing, and while it is not complete. Transfer full. */
char *tov_form_dialog_describe_consequences (TovFormDialog *self, TovRecord *record);

G_END_DECLS
