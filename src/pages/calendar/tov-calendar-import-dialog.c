/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar-import-dialog.h"

#include "tov-calendar-row-item.h"
#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-file-choice.h"
#include "tov-save-key.h"
#include "tov-spoken.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_CALENDAR_IMPORT_DIALOG (tov_calendar_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TovCalendarImportDialog, tov_calendar_import_dialog, TOV, CALENDAR_IMPORT_DIALOG, AdwWindow)

/* No calendar is larger (tov-content-line.c refuses it). */
#define MAX_BYTES (64 << 20)

struct _TovCalendarImportDialog
{
  AdwWindow parent_instance;
  TovContext *context;
  char *file_name;
  /* NULL before a file has been read. */
  TovCalendar *calendar;
  TovCalendarImport *import;
  GListStore *items;
  /* The ids of the groups that can be chosen, behind one for none. */
  GPtrArray *groups;

  AdwWindowTitle *window_title;
  GtkWidget *run_button;
  GtkStack *stack;
  AdwStatusPage *file_page;
  GtkLabel *summary_label;
  GtkWidget *group_box;
  GtkDropDown *group_choice;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (TovCalendarImportDialog, tov_calendar_import_dialog, ADW_TYPE_WINDOW)

/* In the order of the states. */
static const struct
{
  const char *label;
  const char *icon;
  const char *css_class;
} states[] = {
  { NC_ ("calendar", "New"), "list-add-symbolic", "success" },
  { NC_ ("calendar", "Changed"), "document-edit-symbolic", "accent" },
  { NC_ ("calendar", "Cancelled"), "list-remove-symbolic", "warning" },
  { NC_ ("calendar", "Answer"), "object-select-symbolic", "success" },
  { NC_ ("calendar", "Nothing to do"), "edit-copy-symbolic", "dim-label" },
  { NC_ ("calendar", "Cannot be taken"), "dialog-error-symbolic", "error" },
};

static const char *
get_group (TovCalendarImportDialog *self)
{
  guint position = gtk_drop_down_get_selected (self->group_choice);

  return position > 0 && position < self->groups->len ? g_ptr_array_index (self->groups, position)
                                                      : NULL;
}

static gboolean
can_run (TovCalendarImportDialog *self)
{
  return self->import != NULL && tov_calendar_import_count (self->import) > 0
         && (!tov_calendar_import_needs_group (self->import) || get_group (self) != NULL);
}

/* "3 of 5 are taken over. Choose the group of the new meetings." */
static void
update (TovCalendarImportDialog *self)
{
  GPtrArray *rows = tov_calendar_import_get_rows (self->import);
  guint n_taken = tov_calendar_import_count (self->import);
  gboolean needs_group = tov_calendar_import_needs_group (self->import);
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u of %u will be added.", "%u of %u will be added.", n_taken), n_taken, rows->len);
  g_autofree char *words = NULL;

  if (needs_group && get_group (self) == NULL)
    words = g_strdup_printf ("%s %s", count, _ ("Choose the group of the new meetings."));
  gtk_label_set_text (self->summary_label, words != NULL ? words : count);
  gtk_widget_set_visible (self->group_box, needs_group);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.run", can_run (self));
}

static void
on_row_setup_cb (TovCalendarImportDialog *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *words = gtk_label_new (NULL);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (words, "caption");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (box, "record-row");
  gtk_box_append (GTK_BOX (text), title);
  gtk_box_append (GTK_BOX (text), words);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_item_set_child (item, box);
}

/* "New": a line of its own, and then what there is to say. */
static char *
describe_row (const TovCalendarRow *row)
{
  const char *state = g_dpgettext2 (GETTEXT_PACKAGE, "calendar", states[row->state].label);

  return *row->words != '\0' ? g_strdup_printf ("%s\n%s", state, row->words) : g_strdup (state);
}

static void
on_row_bind_cb (TovCalendarImportDialog *self, GtkListItem *item)
{
  TovCalendarRowItem *its = gtk_list_item_get_item (item);
  const TovCalendarRow *row = tov_calendar_row_item_get_row (its);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *check = gtk_widget_get_first_child (box);
  GtkWidget *icon = gtk_widget_get_next_sibling (check);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  GtkWidget *words = gtk_widget_get_next_sibling (title);
  const char *icon_classes[] = { states[row->state].css_class, NULL };
  g_autofree char *description = describe_row (row);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), states[row->state].icon);
  gtk_widget_set_css_classes (icon, icon_classes);
  gtk_label_set_text (GTK_LABEL (title), row->title);
  gtk_label_set_text (GTK_LABEL (words), description);
  gtk_widget_set_sensitive (check, tov_calendar_row_can_be_taken (row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, row->title,
                                  -1);
  /* GTK names a row after its C type; a reader of the screen is to hear what becomes of it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, row->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  g_object_set_data (G_OBJECT (item), "binding",
                     g_object_bind_property (its, "taken", check, "active",
                                             G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE));
}

static void
on_row_unbind_cb (TovCalendarImportDialog *self, GtkListItem *item)
{
  g_binding_unbind (g_object_steal_data (G_OBJECT (item), "binding"));
}

static void
on_list_activate_cb (TovCalendarImportDialog *self, guint position)
{
  g_autoptr (TovCalendarRowItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->items), position);

  g_object_set (item, "taken", !tov_calendar_row_item_get_row (item)->is_taken, NULL);
}

static void
on_group_choice_selected_cb (TovCalendarImportDialog *self)
{
  if (self->import != NULL)
    update (self);
}

static void
show_file_page (TovCalendarImportDialog *self,
                const char *icon,
                const char *title,
                const char *words)
{
  g_autofree char *escaped = tov_text_escape (words);

  adw_status_page_set_icon_name (self->file_page, icon);
  adw_status_page_set_title (self->file_page, title);
  adw_status_page_set_description (self->file_page, escaped);
  gtk_widget_set_visible (self->run_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "file");
}

static void
show_rows (TovCalendarImportDialog *self)
{
  GPtrArray *rows = tov_calendar_import_get_rows (self->import);
  const char *group = tov_calendar_import_get_group (self->import);

  g_list_store_remove_all (self->items);
  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (TovCalendarRowItem) item = tov_calendar_row_item_new (g_ptr_array_index (rows, i));

    g_signal_connect_object (item, "notify::taken", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    g_list_store_append (self->items, item);
  }
  for (guint i = 1; i < self->groups->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->groups, i), group) == 0)
      gtk_drop_down_set_selected (self->group_choice, i);
  update (self);
  gtk_widget_set_visible (self->run_button, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "rows");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* The rows that are shown are those of what was looked at. */
static void
forget (TovCalendarImportDialog *self)
{
  g_list_store_remove_all (self->items);
  g_clear_pointer (&self->import, tov_calendar_import_free);
}

/* Looks at the calendar against the register as it is now. */
static void
look (TovCalendarImportDialog *self)
{
  g_autoptr (GError) error = NULL;
  TovCalendarImport *import = tov_calendar_import_new (tov_context_get_store (self->context),
                                                       self->calendar, tov_clock_today (), &error);

  forget (self);
  self->import = import;
  if (import != NULL)
    show_rows (self);
  else
    show_file_page (self, "dialog-error-symbolic", _ ("The calendar could not be read"),
                    error->message);
}

/* A file that is no calendar can be of any size, and is not taken into memory to find that out. */
static GBytes *
load_content (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) <= MAX_BYTES)
    return g_file_load_bytes (file, NULL, NULL, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The file holds more than can be brought in at once. Save it in several "
                          "parts where it comes from. Nothing was changed."));
  return NULL;
}

static void
read_file (TovCalendarImportDialog *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) content = load_content (file, &error);
  TovCalendar *calendar =
      content != NULL ? tov_calendar_read (content, tov_clock_today (), &error) : NULL;

  if (calendar == NULL) {
    show_file_page (self, "dialog-error-symbolic", _ ("The calendar could not be read"),
                    error->message);
    return;
  }
  forget (self);
  g_clear_pointer (&self->calendar, tov_calendar_free);
  self->calendar = calendar;
  g_free (self->file_name);
  self->file_name = g_filename_display_name (name);
  adw_window_title_set_subtitle (self->window_title, self->file_name);
  look (self);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TovCalendarImportDialog *self = TOV_CALENDAR_IMPORT_DIALOG (source);
  g_autoptr (GFile) file = tov_file_choice_open_finish (result, NULL);

  /* The user may have closed the dialog meanwhile. */
  if (file != NULL && self->context != NULL)
    read_file (self, file);
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const endings[] = { ".ics", ".vcs", NULL };

  tov_file_choice_open (GTK_WINDOW (widget), _ ("Choose a calendar"), _ ("Calendars"), endings,
                        on_chosen_cb, NULL);
}

static void
run (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TovCalendarImportDialog *self = TOV_CALENDAR_IMPORT_DIALOG (widget);
  guint n_taken = tov_calendar_import_count (self->import);
  g_autoptr (GError) error = NULL;
  /* Translators: the second %s is the name of a file. */
  g_autofree char *words = g_strdup_printf (_ ("%u added from “%s”"), n_taken, self->file_name);

  if (tov_calendar_import_run (self->import, get_group (self), words, &error)) {
    tov_context_notify (self->context, words, TRUE);
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  tov_context_fail (self->context, _ ("Nothing was added"), error);
  look (self);
}

static void
on_group_cb (TovRecord *record, gpointer user_data)
{
  g_ptr_array_add (user_data, g_object_ref (record));
}

/* "Guldborgsund · Styregruppen", by partnership. */
static char *
describe_group (TovCalendarImportDialog *self, TovContactGroup *group)
{
  g_autofree char *name = tov_record_display (TOV_RECORD (group));
  g_autofree char *partnership = tov_store_get_title (tov_context_get_store (self->context),
                                                      "partnership", group->partnership_id);

  return g_strdup_printf ("%s · %s", partnership, name);
}

static void
fill_groups (TovCalendarImportDialog *self)
{
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->group_choice));
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);

  tov_store_foreach (tov_context_get_store (self->context), &tov_contact_group_entity, on_group_cb,
                     groups, NULL);
  gtk_string_list_append (names, _ ("Choose a group"));
  g_ptr_array_add (self->groups, NULL);
  for (guint i = 0; i < groups->len; i++) {
    TovContactGroup *group = g_ptr_array_index (groups, i);
    g_autofree char *name = describe_group (self, group);

    gtk_string_list_append (names, name);
    g_ptr_array_add (self->groups, g_strdup (tov_record_get_id (TOV_RECORD (group))));
  }
}

static void
tov_calendar_import_dialog_dispose (GObject *object)
{
  TovCalendarImportDialog *self = TOV_CALENDAR_IMPORT_DIALOG (object);

  if (self->items != NULL)
    g_list_store_remove_all (self->items);
  g_clear_object (&self->items);
  g_clear_object (&self->context);
  g_clear_pointer (&self->import, tov_calendar_import_free);
  g_clear_pointer (&self->calendar, tov_calendar_free);
  G_OBJECT_CLASS (tov_calendar_import_dialog_parent_class)->dispose (object);
}

static void
tov_calendar_import_dialog_finalize (GObject *object)
{
  TovCalendarImportDialog *self = TOV_CALENDAR_IMPORT_DIALOG (object);

  g_free (self->file_name);
  g_ptr_array_unref (self->groups);
  G_OBJECT_CLASS (tov_calendar_import_dialog_parent_class)->finalize (object);
}

static void
tov_calendar_import_dialog_class_init (TovCalendarImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_calendar_import_dialog_dispose;
  object_class->finalize = tov_calendar_import_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "calendar.choose-file", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "calendar.run", NULL, run);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-calendar-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovCalendarImportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, TovCalendarImportDialog, run_button);
  gtk_widget_class_bind_template_child (widget_class, TovCalendarImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TovCalendarImportDialog, file_page);
  gtk_widget_class_bind_template_child (widget_class, TovCalendarImportDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, TovCalendarImportDialog, group_box);
  gtk_widget_class_bind_template_child (widget_class, TovCalendarImportDialog, group_choice);
  gtk_widget_class_bind_template_child (widget_class, TovCalendarImportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_group_choice_selected_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_calendar_import_dialog_init (TovCalendarImportDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  tov_spoken_choice (GTK_WIDGET (self->group_choice));
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->items = g_list_store_new (TOV_TYPE_CALENDAR_ROW_ITEM);
  selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_row_unbind_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  tov_save_key_add (GTK_WIDGET (self), "calendar.run");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.run", FALSE);
}

void
tov_calendar_import_dialog_present (TovContext *context, GtkWindow *parent, const char *file)
{
  TovCalendarImportDialog *self =
      g_object_new (TOV_TYPE_CALENDAR_IMPORT_DIALOG, "transient-for", parent, "application",
                    gtk_window_get_application (parent), NULL);

  self->context = g_object_ref (context);
  fill_groups (self);
  show_file_page (self, "tov-meetings-symbolic", _ ("Import a calendar"),
                  _ ("Meetings from Outlook, Google, a phone or another program (.ics, .vcs), and "
                     "answers to invitations. Nothing is added before you have seen it."));
  gtk_window_present (GTK_WINDOW (self));
  if (file != NULL) {
    g_autoptr (GFile) chosen = g_file_new_for_commandline_arg (file);

    read_file (self, chosen);
  }
}
