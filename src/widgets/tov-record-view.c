/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-view.h"

#include "tov-columns-layout.h"

#include <glib/gi18n-lib.h>

/* So many related records are shown before "Show all". */
#define MAX_RELATED 8
/* Two fields stand side by side in the narrowest window. */
#define FIELD_WIDTH 128

struct _TovRecordView
{
  AdwBin parent_instance;
  TovRecord *record;
  TovTitleFunc titles;
  gpointer titles_data;
  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (TovRecordView, tov_record_view, ADW_TYPE_BIN)

/* A list of related records with its heading; freed with the box that shows it. */
typedef struct
{
  TovRecordView *view;
  const TovField *owner;
  GtkLabel *count;
  GtkWidget *more;
} Related;

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  return list;
}

/* A reference is a link to its record. */
static GtkWidget *
create_link (const char *text, const char *entity, const char *id)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = create_label (text, "record-link");

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", entity, id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

/* A label with its value below it; NULL where there is no value. */
static GtkWidget *
create_field (TovRecordView *self, const TovField *field, const char *title)
{
  g_autofree char *text = tov_record_get_text (self->record, field);
  g_autofree char *value = NULL;
  GtkWidget *box, *label;

  if (text == NULL)
    return NULL;
  value = tov_record_words_value (self->record, field, self->titles, self->titles_data);
  /* What stands as the heading need not be said twice. */
  if ((field->flags & TOV_FIELD_TITLE) && g_str_equal (value, title))
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  label = create_label (_ (field->label), "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field->kind == TOV_KIND_REFERENCE
                                     ? create_link (value, field->target, text)
                                     : create_label (value, "value"));
  return box;
}

/* Short values stand side by side, as many as there is room for; notes have the whole width. */
static GtkWidget *
create_fields (TovRecordView *self, const char *title)
{
  const TovEntity *entity = tov_record_get_entity (self->record);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);
  GtkWidget *grid = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (grid,
                                 g_object_new (TOV_TYPE_COLUMNS_LAYOUT, "column-width", FIELD_WIDTH,
                                               "most-columns", 3, "spacing", 15, NULL));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "record-fields");
  gtk_box_append (GTK_BOX (card), grid);
  for (guint i = 0; i < entity->n_fields; i++) {
    GtkWidget *field = create_field (self, &entity->fields[i], title);

    if (field != NULL)
      gtk_box_append (GTK_BOX (entity->fields[i].kind == TOV_KIND_NOTE ? card : grid), field);
  }
  gtk_widget_set_visible (grid, gtk_widget_get_first_child (grid) != NULL);
  return card;
}

/* When it was last saved, in the time of the place. */
static char *
describe_change (TovRecord *record)
{
  const char *changed = tov_record_get_changed (record);
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *time = NULL;

  utc = changed != NULL ? g_date_time_new_from_iso8601 (changed, NULL) : NULL;
  if (utc == NULL)
    return NULL;
  local = g_date_time_to_local (utc);
  time = g_date_time_format (local, "%d-%m-%Y %H:%M");
  /* Translators: the date and time a record was saved the last time. */
  return g_strdup_printf (_ ("Last changed %s"), time);
}

static void
fill (TovRecordView *self)
{
  const TovEntity *entity = tov_record_get_entity (self->record);
  g_autofree char *title =
      tov_record_words_title (self->record, NULL, self->titles, self->titles_data);
  g_autofree char *change = describe_change (self->record);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (heading), create_label (_ (entity->label), "dim-label"));
  gtk_box_append (GTK_BOX (heading), create_label (title, "title-1"));
  gtk_box_append (self->content, heading);
  gtk_box_append (self->content, create_fields (self, title));
  if (change != NULL) {
    GtkWidget *line = create_label (change, "caption");

    gtk_widget_add_css_class (line, "dim-label");
    gtk_widget_add_css_class (line, "last-changed");
    gtk_box_append (self->content, line);
  }
}

/* The heading of related records: the reference is named where the entity has more than one. */
static char *
create_heading (const TovEntity *entity, const TovField *owner)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (&entity->fields[i] != owner && g_strcmp0 (entity->fields[i].target, owner->target) == 0)
      return g_strdup_printf ("%s · %s", _ (entity->plural), _ (owner->label));
  return g_strdup (_ (entity->plural));
}

static GtkWidget *
create_related_row_cb (gpointer item, gpointer user_data)
{
  Related *related = user_data;
  TovRecord *record = item;
  TovRecordView *view = related->view;
  g_autofree char *title =
      tov_record_words_title (record, related->owner, view->titles, view->titles_data);
  g_autofree char *rest =
      tov_record_words_subtitle (record, related->owner, view->titles, view->titles_data);
  GtkWidget *row = adw_action_row_new ();

  /* What people wrote is never read as markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), rest);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)",
                                    tov_record_get_entity (record)->name,
                                    tov_record_get_id (record));
  return row;
}

static void
on_related_items_changed_cb (
    GtkWidget *box, guint position, guint removed, guint added, GListModel *records)
{
  Related *related = g_object_get_data (G_OBJECT (box), "related");
  guint n_records = g_list_model_get_n_items (records);
  g_autofree char *count = g_strdup_printf ("%u", n_records);

  gtk_label_set_text (related->count, count);
  gtk_widget_set_visible (related->more, n_records > MAX_RELATED);
  gtk_widget_set_visible (box, n_records > 0);
}

static void
tov_record_view_dispose (GObject *object)
{
  TovRecordView *self = TOV_RECORD_VIEW (object);

  /* The lists of related records go before what they ask for words. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (tov_record_view_parent_class)->dispose (object);
}

/* The keys scroll; the first link may be far down, and to focus it would scroll the rest away. */
static gboolean
tov_record_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (widget)));
}

static void
tov_record_view_class_init (TovRecordViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_record_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_record_view_grab_focus;
}

static void
tov_record_view_init (TovRecordView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "record-view");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 680);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->content));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_focusable (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
tov_record_view_new (TovRecord *record, TovTitleFunc titles, gpointer user_data)
{
  TovRecordView *self = g_object_new (TOV_TYPE_RECORD_VIEW, NULL);

  self->record = g_object_ref (record);
  self->titles = titles;
  self->titles_data = user_data;
  fill (self);
  return GTK_WIDGET (self);
}

void
tov_record_view_add_related (TovRecordView *self,
                             const TovEntity *entity,
                             const TovField *owner,
                             GListModel *records)
{
  g_autofree char *heading = create_heading (entity, owner);
  Related *related = g_new0 (Related, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *list = create_list ();
  GtkWidget *more = gtk_button_new_with_label (_ ("Show all"));
  g_autoptr (GListModel) first = NULL;

  related->view = self;
  related->owner = owner;
  related->count = GTK_LABEL (create_label (NULL, "dim-label"));
  related->more = more;
  gtk_widget_set_hexpand (GTK_WIDGET (related->count), TRUE);
  gtk_widget_add_css_class (box, "related");
  gtk_widget_add_css_class (header, "related-header");
  gtk_widget_add_css_class (more, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "win.show-related");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (more), "(sss)", entity->name, owner->name,
                                    tov_record_get_id (self->record));
  gtk_box_append (GTK_BOX (header), create_label (heading, "heading"));
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (related->count));
  gtk_box_append (GTK_BOX (header), more);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->content, box);
  g_object_set_data_full (G_OBJECT (box), "related", related, g_free);

  first = G_LIST_MODEL (gtk_slice_list_model_new (g_object_ref (records), 0, MAX_RELATED));
  gtk_list_box_bind_model (GTK_LIST_BOX (list), first, create_related_row_cb, related, NULL);
  g_signal_connect_object (records, "items-changed", G_CALLBACK (on_related_items_changed_cb), box,
                           G_CONNECT_SWAPPED);
  on_related_items_changed_cb (box, 0, 0, 0, records);
}
