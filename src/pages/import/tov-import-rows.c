/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-import-rows.h"

#include "tov-columns-layout.h"
#include "tov-entities.h"
#include "tov-import-row-item.h"

#include <glib/gi18n-lib.h>

#define N_STATES (TOV_IMPORT_SKIPPED + 1)

/* GTK 4.8 makes widgets for two hundred rows, however few are in sight: they come in steps, which
 * the window is not held up by. */
#define N_STEP    50
#define N_WIDGETS 200

struct _TovImportRows
{
  AdwBin parent_instance;
  /* Not owned; NULL while there is no preview. */
  TovImport *import;
  TovImportPreview *preview;
  const TovEntity *entity;
  GListStore *items;
  /* What is shown, elements TovImportRowItem, and the source that adds what is not in items yet. */
  GPtrArray *shown;
  guint rest;
  GtkToggleButton *toggles[N_STATES];

  GtkLabel *summary_label;
  GtkLabel *assumptions_label;
  GtkBox *states;
  GtkCheckButton *duplicates_check;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (TovImportRows, tov_import_rows, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of the states. */
static const struct
{
  const char *label;
  const char *icon;
  const char *css_class;
} states[N_STATES] = {
  { NC_ ("import", "Ready"), "object-select-symbolic", "success" },
  { NC_ ("import", "Remark"), "dialog-information-symbolic", "accent" },
  { NC_ ("import", "Here already"), "edit-copy-symbolic", "warning" },
  { NC_ ("import", "Cannot be taken"), "dialog-error-symbolic", "error" },
  { NC_ ("import", "Left out"), "list-remove-symbolic", "dim-label" },
};

static const char *
get_state_label (TovImportState state)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "import", states[state].label);
}

/* "Cannot be taken · Born: expected a date": the state and what there is to say. Transfer full. */
static char *
describe_row (TovImportRows *self, const TovImportRow *row)
{
  g_autoptr (GString) words = g_string_new (get_state_label (row->state));

  for (guint i = 0; i < row->problems->len; i++) {
    const TovImportProblem *problem = g_ptr_array_index (row->problems, i);
    g_autofree char *heading =
        problem->column >= 0 ? tov_import_get_heading (self->import, problem->column) : NULL;

    g_string_append (words, " · ");
    if (heading != NULL)
      g_string_append_printf (words, "%s: ", heading);
    g_string_append (words, problem->message);
  }
  return g_strdup (words->str);
}

static void
on_row_setup_cb (TovImportRows *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_width_chars (GTK_LABEL (number), 4);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "numeric");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (box, "record-row");
  gtk_box_append (GTK_BOX (text), title);
  gtk_box_append (GTK_BOX (text), words);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_row_bind_cb (TovImportRows *self, GtkListItem *item)
{
  const TovImportRow *row = tov_import_row_item_get_row (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *number = gtk_widget_get_first_child (box);
  GtkWidget *icon = gtk_widget_get_next_sibling (number);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  GtkWidget *words = gtk_widget_get_next_sibling (title);
  const char *icon_classes[] = { states[row->state].css_class, NULL };
  const char *said[] = { "caption", NULL };
  const char *unsaid[] = { "caption", "dim-label", NULL };
  g_autofree char *place = g_strdup_printf ("%u", row->row + 1);
  g_autofree char *description = describe_row (self, row);

  gtk_label_set_text (GTK_LABEL (number), place);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), states[row->state].icon);
  gtk_widget_set_css_classes (icon, icon_classes);
  gtk_label_set_text (GTK_LABEL (title), row->title);
  gtk_widget_set_visible (title, *row->title != '\0');
  gtk_label_set_text (GTK_LABEL (words), description);
  gtk_widget_set_css_classes (words, row->problems->len > 0 ? said : unsaid);
  /* GTK names a row after its C type; a reader of the screen is to hear what becomes of it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *row->title != '\0' ? row->title : place,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* The state whose rows alone are shown; none for all rows. */
static gboolean
is_shown (TovImportRows *self, TovImportState state)
{
  gboolean is_one_chosen = FALSE;

  for (guint i = 0; i < N_STATES; i++)
    is_one_chosen |= gtk_toggle_button_get_active (self->toggles[i]);
  return !is_one_chosen || gtk_toggle_button_get_active (self->toggles[state]);
}

static gboolean
on_rest_due_cb (gpointer data)
{
  TovImportRows *self = data;
  guint n_there = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_left = self->shown->len - n_there;
  guint n_more = n_there < N_WIDGETS ? MIN (n_left, N_STEP) : n_left;

  g_list_store_splice (self->items, n_there, 0, self->shown->pdata + n_there, n_more);
  if (n_more < n_left)
    return G_SOURCE_CONTINUE;
  self->rest = 0;
  return G_SOURCE_REMOVE;
}

static void
empty_list (TovImportRows *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  g_list_store_remove_all (self->items);
  g_ptr_array_set_size (self->shown, 0);
}

static void
fill_list (TovImportRows *self)
{
  GPtrArray *rows = tov_import_preview_get_rows (self->preview);

  empty_list (self);
  for (guint i = 0; i < rows->len; i++) {
    const TovImportRow *row = g_ptr_array_index (rows, i);

    if (is_shown (self, row->state))
      g_ptr_array_add (self->shown, tov_import_row_item_new (row));
  }
  self->rest = g_idle_add (on_rest_due_cb, self);
}

/* One state at a time; a second click on it shows all rows again. */
static void
on_toggle_toggled_cb (TovImportRows *self, GtkToggleButton *toggle)
{
  if (gtk_toggle_button_get_active (toggle))
    for (guint i = 0; i < N_STATES; i++)
      if (self->toggles[i] != toggle)
        gtk_toggle_button_set_active (self->toggles[i], FALSE);
  if (self->preview != NULL)
    fill_list (self);
}

/* Whether records of it only say that two others belong together. */
static gboolean
is_join (const TovEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].kind != TOV_KIND_REFERENCE)
      return FALSE;
  return TRUE;
}

static void
append_count (TovImportRows *self, GString *words, const TovEntity *entity)
{
  guint n_records = tov_import_preview_count_records (self->preview, entity,
                                                      tov_import_rows_get_with_duplicates (self));
  g_autofree char *number = NULL, *name = NULL;

  if (n_records == 0 || is_join (entity))
    return;
  number = tov_number_format (n_records, 0);
  name = g_utf8_strdown (n_records == 1 ? _ (entity->label) : _ (entity->plural), -1);
  g_string_append_printf (words, "%s%s %s", words->len > 0 ? ", " : "", number, name);
}

static void
update_summary (TovImportRows *self)
{
  guint n_rows = tov_import_rows_count (self);
  g_autofree char *number = tov_number_format (n_rows, 0);
  g_autofree char *made = tov_import_rows_describe (self);
  /* Translators: the second %s is such as "60 young people, 60 enrolments, 3 contacts". */
  g_autofree char *words =
      g_strdup_printf (ngettext ("%s row becomes %s.", "%s rows become %s.", n_rows), number, made);

  gtk_label_set_text (self->summary_label,
                      n_rows > 0 ? words : _ ("There is nothing to import in this list."));
}

static void
show_assumptions (TovImportRows *self)
{
  GPtrArray *assumptions = tov_import_preview_get_assumptions (self->preview);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < assumptions->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (assumptions, i));
  gtk_label_set_text (self->assumptions_label, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->assumptions_label), words->len > 0);
}

static void
on_duplicates_check_toggled_cb (TovImportRows *self)
{
  if (self->preview == NULL)
    return;
  update_summary (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A toggle is a count over a word. */
static void
fill_toggle (TovImportRows *self, TovImportState state)
{
  guint n_rows = tov_import_preview_count (self->preview, state);
  GtkWidget *count =
      gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (self->toggles[state])));
  g_autofree char *number = tov_number_format (n_rows, 0);
  g_autofree char *name = g_strdup_printf ("%s: %s", get_state_label (state), number);

  gtk_label_set_text (GTK_LABEL (count), number);
  gtk_toggle_button_set_active (self->toggles[state], FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->toggles[state]),
                          n_rows > 0 || state == TOV_IMPORT_GOOD);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles[state]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_toggle (TovImportRows *self, TovImportState state)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (states[state].icon);

  gtk_widget_add_css_class (count, "title-4");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (icon, states[state].css_class);
  gtk_widget_set_halign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), icon);
  gtk_box_append (GTK_BOX (words), gtk_label_new (get_state_label (state)));
  gtk_widget_add_css_class (words, "caption");
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (toggle), box);
  gtk_widget_add_css_class (toggle, "import-state");
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_state_label (state), -1);
  gtk_box_append (self->states, toggle);
  self->toggles[state] = GTK_TOGGLE_BUTTON (toggle);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (on_toggle_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
tov_import_rows_dispose (GObject *object)
{
  TovImportRows *self = TOV_IMPORT_ROWS (object);

  self->preview = NULL;
  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->items);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_import_rows_parent_class)->dispose (object);
}

static void
tov_import_rows_class_init (TovImportRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_import_rows_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-import-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, TovImportRows, summary_label);
  gtk_widget_class_bind_template_child (widget_class, TovImportRows, assumptions_label);
  gtk_widget_class_bind_template_child (widget_class, TovImportRows, states);
  gtk_widget_class_bind_template_child (widget_class, TovImportRows, duplicates_check);
  gtk_widget_class_bind_template_child (widget_class, TovImportRows, list);
  gtk_widget_class_bind_template_callback (widget_class, on_duplicates_check_toggled_cb);
}

static void
tov_import_rows_init (TovImportRows *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_type_ensure (TOV_TYPE_COLUMNS_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (TOV_TYPE_IMPORT_ROW_ITEM);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items))));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  for (guint i = 0; i < N_STATES; i++)
    add_toggle (self, i);
}

void
tov_import_rows_show (TovImportRows *self,
                      TovImport *import,
                      TovImportPreview *preview,
                      const TovEntity *entity)
{
  g_return_if_fail (TOV_IS_IMPORT_ROWS (self));

  tov_import_rows_clear (self);
  gtk_check_button_set_active (self->duplicates_check, FALSE);
  self->import = import;
  self->preview = preview;
  self->entity = entity;
  for (guint i = 0; i < N_STATES; i++)
    fill_toggle (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->duplicates_check),
                          tov_import_preview_count (preview, TOV_IMPORT_DUPLICATE) > 0);
  update_summary (self);
  show_assumptions (self);
  fill_list (self);
}

void
tov_import_rows_clear (TovImportRows *self)
{
  g_return_if_fail (TOV_IS_IMPORT_ROWS (self));

  self->preview = NULL;
  empty_list (self);
}

gboolean
tov_import_rows_get_with_duplicates (TovImportRows *self)
{
  return gtk_check_button_get_active (self->duplicates_check);
}

guint
tov_import_rows_count (TovImportRows *self)
{
  guint n_rows = 0;

  if (self->preview == NULL)
    return 0;
  n_rows = tov_import_preview_count (self->preview, TOV_IMPORT_GOOD)
           + tov_import_preview_count (self->preview, TOV_IMPORT_NOTED);
  if (tov_import_rows_get_with_duplicates (self))
    n_rows += tov_import_preview_count (self->preview, TOV_IMPORT_DUPLICATE);
  return n_rows;
}

char *
tov_import_rows_describe (TovImportRows *self)
{
  const TovEntity *const *entities = tov_entities_get ();
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_entities = 0, first = 0;

  for (; entities[n_entities] != NULL; n_entities++)
    if (entities[n_entities] == self->entity)
      first = n_entities;
  for (guint i = 0; i < n_entities; i++)
    append_count (self, words, entities[(first + i) % n_entities]);
  return g_strdup (words->str);
}
