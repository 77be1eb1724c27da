/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-dialog.h"

#include "tov-clock.h"
#include "tov-entities.h"
#include "tov-file-choice.h"
#include "tov-import-columns.h"
#include "tov-import-rows.h"
#include "tov-import-source.h"
#include "tov-import-work.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_IMPORT_DIALOG (tov_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovImportDialog, tov_import_dialog, TOV, IMPORT_DIALOG, AdwWindow)

typedef enum
{
  STEP_FILE,
  STEP_BUSY,
  STEP_SOURCE,
  STEP_COLUMNS,
  STEP_ROWS,
  STEP_WORK,
  STEP_TROUBLE,
  STEP_DONE,
} Step;

struct _TovImportDialog
{
  AdwWindow parent_instance;
  /* NULL once the dialog has been closed. */
  TovContext *context;
  char *backup_folder;
  Step step;
  /* Where the way back leads from what is busy or went wrong. */
  Step step_before;
  /* While a thread reads the file or the rows. */
  GCancellable *cancellable;
  /* Each is made of the one before, and NULL until then. */
  char *file_name;
  GPtrArray *sheets;
  TovImport *import;
  TovImportPreview *preview;
  /* What the import was made of. */
  const TovSheet *sheet;
  const char *target;
  char *partnership;
  /* What the user is told at the end. */
  char *notice;

  AdwWindowTitle *step_title;
  GtkButton *back_button;
  GtkButton *next_button;
  GtkStack *stack;
  AdwStatusPage *file_page;
  GtkSpinner *spinner;
  GtkLabel *busy_label;
  TovImportSource *source;
  TovImportColumns *columns;
  TovImportRows *rows;
  TovImportWork *work;
  AdwStatusPage *trouble_page;
  AdwStatusPage *done_page;
};

G_DEFINE_FINAL_TYPE (TovImportDialog, tov_import_dialog, ADW_TYPE_WINDOW)

/* In the order of the steps. A step without a word on a button has not got that button. */
static const struct
{
  const char *page;
  const char *title;
  const char *subtitle;
  const char *back;
  const char *next;
} steps[] = {
  { "file", N_ ("Import a list"), NULL, NULL, NULL },
  { "busy", N_ ("Import a list"), NULL, NULL, NULL },
  { "source", N_ ("The list"), N_ ("Step 1 of 3"), NULL, N_ ("_Next") },
  { "columns", N_ ("The columns"), N_ ("Step 2 of 3"), N_ ("_Back"), N_ ("_Next") },
  { "rows", N_ ("The rows"), N_ ("Step 3 of 3"), N_ ("_Back"), N_ ("_Import") },
  { "work", N_ ("Importing"), NULL, NULL, NULL },
  { "trouble", N_ ("Import a list"), NULL, N_ ("_Back"), NULL },
  { "done", N_ ("Imported"), NULL, NULL, NULL },
};

static gboolean
can_go_on (TovImportDialog *self)
{
  switch (self->step) {
  case STEP_SOURCE:
    return tov_import_source_is_complete (self->source);
  case STEP_COLUMNS:
    return tov_import_columns_is_complete (self->columns);
  case STEP_ROWS:
    return tov_import_rows_count (self->rows) > 0;
  case STEP_FILE:
  case STEP_BUSY:
  case STEP_WORK:
  case STEP_TROUBLE:
  case STEP_DONE:
  default:
    return FALSE;
  }
}

static void
update_next (TovImportDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.next", can_go_on (self));
}

/* The keys begin in the page that is shown; the stack sees to it only if they were in the last. */
static void
move_focus (TovImportDialog *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
show_step (TovImportDialog *self, Step step)
{
  self->step = step;
  adw_window_title_set_title (self->step_title, _ (steps[step].title));
  adw_window_title_set_subtitle (self->step_title,
                                 steps[step].subtitle != NULL ? _ (steps[step].subtitle) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), steps[step].back != NULL);
  if (steps[step].back != NULL)
    gtk_button_set_label (self->back_button, _ (steps[step].back));
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), steps[step].next != NULL);
  if (steps[step].next != NULL)
    gtk_button_set_label (self->next_button, _ (steps[step].next));
  update_next (self);
  gtk_spinner_set_spinning (self->spinner, step == STEP_BUSY);
  gtk_stack_set_visible_child_name (self->stack, steps[step].page);
  move_focus (self);
}

static void
show_busy (TovImportDialog *self, const char *words)
{
  self->step_before = self->step;
  self->cancellable = g_cancellable_new ();
  gtk_label_set_text (self->busy_label, words);
  show_step (self, STEP_BUSY);
}

static void
show_trouble (TovImportDialog *self, const char *title, const GError *error)
{
  g_autofree char *escaped = tov_text_escape (error->message);

  adw_status_page_set_title (self->trouble_page, title);
  adw_status_page_set_description (self->trouble_page, escaped);
  show_step (self, STEP_TROUBLE);
}

static void
show_file_step (TovImportDialog *self, const char *icon, const char *title, const char *words)
{
  g_autofree char *escaped = tov_text_escape (words);

  adw_status_page_set_icon_name (self->file_page, icon);
  adw_status_page_set_title (self->file_page, title);
  adw_status_page_set_description (self->file_page, escaped);
  show_step (self, STEP_FILE);
}

/* What the rows are about. */
static const TovEntity *
get_entity (TovImportDialog *self)
{
  return tov_entities_find (g_str_equal (self->target, "caseload") ? "young_person" : self->target);
}

static void
drop_preview (TovImportDialog *self)
{
  tov_import_rows_clear (self->rows);
  g_clear_pointer (&self->preview, tov_import_preview_free);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sheets = tov_sheet_read_file (path, cancellable, &error);

  if (sheets != NULL)
    g_task_return_pointer (task, sheets, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
take_sheets (TovImportDialog *self, GPtrArray *sheets)
{
  g_autoptr (GPtrArray) old = self->sheets;

  g_clear_pointer (&self->import, tov_import_free);
  self->sheets = sheets;
  tov_import_source_show (self->source, self->file_name, sheets);
  show_step (self, STEP_SOURCE);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovImportDialog *self = TOV_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->context == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (sheets != NULL)
    take_sheets (self, g_steal_pointer (&sheets));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_step (self, self->step_before);
  else
    show_file_step (self, "dialog-error-symbolic", _ ("The file could not be read"),
                    error->message);
}

/* It is read once; what happens to the file afterwards is of no matter. */
static void
read_file (TovImportDialog *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GTask) task = NULL;

  if (path == NULL) {
    show_file_step (self, "dialog-error-symbolic", _ ("The file could not be read"),
                    _ ("It does not lie on this computer. Copy it here and choose the copy."));
    return;
  }
  name = g_path_get_basename (path);
  g_free (self->file_name);
  self->file_name = g_filename_display_name (name);
  /* Translators: %s is the name of a file. */
  words = g_strdup_printf (_ ("Reading %s…"), self->file_name);
  show_busy (self, words);
  task = g_task_new (self, self->cancellable, on_read_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&path), g_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovImportDialog *self = TOV_IMPORT_DIALOG (source);
  g_autoptr (GFile) file = tov_file_choice_open_finish (result, NULL);

  /* The user may have closed the dialog meanwhile. */
  if (file != NULL && self->context != NULL)
    read_file (self, file);
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const endings[] = { ".xlsx", ".csv", ".vcf", NULL };

  tov_file_choice_open (GTK_WINDOW (widget), _ ("Choose a list"),
                        _ ("Excel workbooks, CSV files and contacts"), endings, on_chosen_cb, NULL);
}

/* What the user said about the columns holds as long as the list is the same. */
static void
show_columns (TovImportDialog *self)
{
  const TovSheet *sheet = tov_import_source_get_sheet (self->source);
  const char *target = tov_import_source_get_target (self->source);
  const char *partnership = tov_import_source_get_partnership (self->source);

  if (self->import == NULL || sheet != self->sheet || !g_str_equal (target, self->target)
      || g_strcmp0 (partnership, self->partnership) != 0) {
    g_clear_pointer (&self->import, tov_import_free);
    self->import = tov_import_new (sheet, target, partnership, tov_clock_today ());
    self->sheet = sheet;
    self->target = target;
    g_free (self->partnership);
    self->partnership = g_strdup (partnership);
    tov_import_columns_show (self->columns, self->import);
  }
  show_step (self, STEP_COLUMNS);
}

/* The dialog, which the task holds, owns the import and leaves it alone while it is busy. */
static void
preview_in_thread (GTask *task, gpointer source, gpointer snapshot, GCancellable *cancellable)
{
  TovImportDialog *self = source;
  g_autoptr (GError) error = NULL;
  TovImportPreview *preview = tov_import_preview (self->import, snapshot, cancellable, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify) tov_import_preview_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_preview_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovImportDialog *self = TOV_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovImportPreview) preview = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->context == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (preview != NULL) {
    self->preview = g_steal_pointer (&preview);
    tov_import_rows_show (self->rows, self->import, self->preview, get_entity (self));
    show_step (self, STEP_ROWS);
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    show_step (self, self->step_before);
  } else {
    show_trouble (self, _ ("The rows could not be looked at"), error);
  }
}

static void
look_at_rows (TovImportDialog *self)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  TovConnection *snapshot;

  show_busy (self, _ ("Looking at every row…"));
  task = g_task_new (self, self->cancellable, on_preview_cb, NULL);
  snapshot = tov_store_snapshot (tov_context_get_store (self->context), self->cancellable, &error);
  if (snapshot == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  g_task_set_task_data (task, snapshot, (GDestroyNotify) tov_connection_close);
  g_task_run_in_thread (task, preview_in_thread);
}

static void
begin_work (TovImportDialog *self)
{
  /* Translators: what was done, in the history; %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("Import of %s"), self->file_name);

  self->step_before = STEP_ROWS;
  show_step (self, STEP_WORK);
  tov_import_work_begin (self->work, tov_context_get_store (self->context), self->preview,
                         tov_import_rows_get_with_duplicates (self->rows), title,
                         self->backup_folder);
}

static void
show_done (TovImportDialog *self)
{
  guint n_rows = tov_import_rows_count (self->rows);
  g_autofree char *number = tov_number_format (n_rows, 0);
  g_autofree char *made = tov_import_rows_describe (self->rows);
  g_autofree char *words = g_strdup_printf (
      "%s.\n%s", made, _ ("Ctrl+Z takes all of it back. A backup was made before."));
  g_autofree char *escaped = tov_text_escape (words);

  self->notice = g_strdup_printf (ngettext ("%s row imported", "%s rows imported", n_rows), number);
  adw_status_page_set_title (self->done_page, self->notice);
  adw_status_page_set_description (self->done_page, escaped);
  show_step (self, STEP_DONE);
}

static void
on_work_ended_cb (TovImportDialog *self, const GError *error)
{
  if (error == NULL)
    show_done (self);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_step (self, STEP_ROWS);
  else
    show_trouble (self, _ ("Nothing was imported"), error);
}

static void
on_step_changed_cb (TovImportDialog *self)
{
  update_next (self);
}

static void
go_on (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovImportDialog *self = TOV_IMPORT_DIALOG (widget);

  if (self->step == STEP_SOURCE)
    show_columns (self);
  else if (self->step == STEP_COLUMNS)
    look_at_rows (self);
  else if (self->step == STEP_ROWS)
    begin_work (self);
}

/* One step back, or out of what is being done; from the first step out of the dialog. */
static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovImportDialog *self = TOV_IMPORT_DIALOG (widget);

  switch (self->step) {
  case STEP_BUSY:
    g_cancellable_cancel (self->cancellable);
    break;
  case STEP_COLUMNS:
    show_step (self, STEP_SOURCE);
    break;
  case STEP_ROWS:
    drop_preview (self);
    show_step (self, STEP_COLUMNS);
    break;
  case STEP_WORK:
    tov_import_work_cancel (self->work);
    break;
  case STEP_TROUBLE:
    show_step (self, self->step_before);
    break;
  case STEP_FILE:
  case STEP_SOURCE:
  case STEP_DONE:
  default:
    gtk_window_close (GTK_WINDOW (self));
    break;
  }
}

static void
show_list (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovImportDialog *self = TOV_IMPORT_DIALOG (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const TovEntity *entity = get_entity (self);

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-list", "s", entity->name);
}

/* In passing it is told in the window, where it would not have been seen behind the dialog. */
static gboolean
tov_import_dialog_close_request (GtkWindow *window)
{
  TovImportDialog *self = TOV_IMPORT_DIALOG (window);

  if (self->notice != NULL)
    tov_context_notify (self->context, self->notice, TRUE);
  return GTK_WINDOW_CLASS (tov_import_dialog_parent_class)->close_request (window);
}

static void
tov_import_dialog_dispose (GObject *object)
{
  TovImportDialog *self = TOV_IMPORT_DIALOG (object);

  if (self->context != NULL) {
    g_signal_handlers_disconnect_by_data (self->work, self);
    tov_import_work_cancel (self->work);
    tov_import_rows_clear (self->rows);
  }
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_import_dialog_parent_class)->dispose (object);
}

/* A thread that is busy holds the dialog, so what it reads is here until it has ended. */
static void
tov_import_dialog_finalize (GObject *object)
{
  TovImportDialog *self = TOV_IMPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->preview, tov_import_preview_free);
  g_clear_pointer (&self->import, tov_import_free);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self->file_name);
  g_free (self->partnership);
  g_free (self->notice);
  g_free (self->backup_folder);
  G_OBJECT_CLASS (tov_import_dialog_parent_class)->finalize (object);
}

static void
tov_import_dialog_class_init (TovImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_import_dialog_dispose;
  object_class->finalize = tov_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tov_import_dialog_close_request;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, step_title);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, file_page);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, busy_label);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, source);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, work);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, TovImportDialog, done_page);
  gtk_widget_class_bind_template_callback (widget_class, on_step_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_work_ended_cb);
  gtk_widget_class_install_action (widget_class, "import.choose-file", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, go_on);
  gtk_widget_class_install_action (widget_class, "import.show-list", NULL, show_list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "import.next", NULL);
}

static void
tov_import_dialog_init (TovImportDialog *self)
{
  g_type_ensure (TOV_TYPE_IMPORT_SOURCE);
  g_type_ensure (TOV_TYPE_IMPORT_COLUMNS);
  g_type_ensure (TOV_TYPE_IMPORT_ROWS);
  g_type_ensure (TOV_TYPE_IMPORT_WORK);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tov_import_dialog_present (TovContext *context,
                           GtkWindow *parent,
                           GFile *file,
                           const char *backup_folder)
{
  TovImportDialog *self = g_object_new (TOV_TYPE_IMPORT_DIALOG, "transient-for", parent,
                                        "application", gtk_window_get_application (parent), NULL);

  self->context = g_object_ref (context);
  self->backup_folder = g_strdup (backup_folder);
  tov_import_source_set_up (self->source, context);
  show_file_step (self, "tov-empty-symbolic", _ ("Import a list"),
                  _ ("Choose an Excel workbook (.xlsx) or a CSV file, such as the list of young "
                     "people you keep today. Nothing is changed before you have seen every row."));
  gtk_window_present (GTK_WINDOW (self));
  if (file != NULL)
    read_file (self, file);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "import.choose-file", NULL);
}
