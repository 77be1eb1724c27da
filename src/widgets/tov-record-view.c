/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record-view.h"

#include "tov-bin-focus.h"
#include "tov-clock.h"
#include "tov-columns-layout.h"
#include "tov-page-scroller.h"
#include "tov-related-list.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

/* Two fields stand side by side in the narrowest window. */
#define FIELD_WIDTH 128
#define PHOTO_SIZE  72

struct _TovRecordView
{
  AdwBin parent_instance;
  TovRecord *record;
  TovRecordSource *source;

  GtkBox *content;
  /* The head; all NULL in a part of another page. */
  GtkLabel *title;
  AdwAvatar *photo;
  GMenu *add_menu;
  GtkWidget *add_button;

  AdwBin *fields;
  GtkLabel *last_changed;
};

G_DEFINE_FINAL_TYPE (TovRecordView, tov_record_view, ADW_TYPE_BIN)

/* A reference is a link to its record. */
static GtkWidget *
create_link (const char *text, const char *entity, const char *id)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = tov_wrapped_label_new (text, "record-link");

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", entity, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

/* Whether it stands above the card already. */
static gboolean
is_shown_photo (TovRecordView *self, const TovField *field)
{
  return g_str_equal (field->name, "photo") && self->photo != NULL
         && gtk_widget_get_visible (GTK_WIDGET (self->photo));
}

/* A label with its value below it; NULL where there is no value, or it is seen elsewhere. */
static GtkWidget *
create_field (TovRecordView *self, const TovField *field, const char *title)
{
  g_autofree char *text = tov_record_get_text (self->record, field);
  g_autofree char *value = NULL;
  GtkWidget *box, *label;

  if (text == NULL || is_shown_photo (self, field))
    return NULL;
  value = tov_record_words_value (self->record, field, tov_record_source_title, self->source);
  /* What stands as the heading need not be said twice. */
  if ((field->flags & TOV_FIELD_TITLE) && g_str_equal (value, title))
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  label = tov_wrapped_label_new (_ (field->label), "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field->kind == TOV_KIND_REFERENCE
                                     ? create_link (value, field->target, text)
                                     : tov_wrapped_label_new (value, "value"));
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
  /* A record that has but a name has no card. */
  gtk_widget_set_visible (card, gtk_widget_get_visible (grid)
                                    || gtk_widget_get_next_sibling (grid) != NULL);
  return card;
}

/* When it was last saved, in the time of the place. */
static char *
describe_change (TovRecord *record)
{
  const char *changed = tov_record_get_changed (record);
  g_autofree char *time = NULL;

  if (changed == NULL)
    return NULL;
  time = tov_clock_format_exactly (changed);
  /* Translators: the date and time a record was saved the last time. */
  return g_strdup_printf (_ ("Last changed %s"), time);
}

static void
show_photo (TovRecordView *self)
{
  const TovField *field = tov_entity_get_field (tov_record_get_entity (self->record), "photo");
  g_autofree char *hash = field != NULL ? tov_record_get_text (self->record, field) : NULL;
  g_autoptr (GBytes) bytes = hash != NULL ? tov_record_source_load_file (self->source, hash) : NULL;
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  adw_avatar_set_custom_image (self->photo, texture != NULL ? GDK_PAINTABLE (texture) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->photo), texture != NULL);
}

static GtkWidget *
create_menu_button (TovRecord *record)
{
  const char *entity = tov_record_get_entity (record)->name;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) history = g_menu_item_new (_ ("_History"), NULL);
  g_autoptr (GMenuItem) delete = g_menu_item_new (_ ("_Delete"), NULL);
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_item_set_action_and_target (history, "win.show-history", "(ss)", entity,
                                     tov_record_get_id (record));
  g_menu_item_set_action_and_target (delete, "win.delete-record", "(ss)", entity,
                                     tov_record_get_id (record));
  g_menu_append_item (menu, history);
  g_menu_append_item (menu, delete);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More"), -1);
  return button;
}

static GtkWidget *
create_edit_button (TovRecord *record)
{
  GtkWidget *edit = gtk_button_new_with_mnemonic (_ ("_Edit"));

  gtk_widget_set_tooltip_text (edit, _ ("Change the record (Ctrl+E)"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (edit), "(ss)",
                                    tov_record_get_entity (record)->name,
                                    tov_record_get_id (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "win.edit-record");
  return edit;
}

static void
build_add_button (TovRecordView *self)
{
  self->add_menu = g_menu_new ();
  self->add_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add_button), _ ("Add"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add"), -1);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add_button),
                                  G_MENU_MODEL (self->add_menu));
  gtk_widget_hide (self->add_button);
}

/* What it is and what can be done with it, and below that, with room for it, what it is called. */
static void
build_head (TovRecordView *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *kind =
      tov_wrapped_label_new (_ (tov_record_get_entity (self->record)->label), "dim-label");

  self->title = GTK_LABEL (tov_wrapped_label_new (NULL, "title-1"));
  self->photo = ADW_AVATAR (adw_avatar_new (PHOTO_SIZE, NULL, FALSE));
  build_add_button (self);
  gtk_widget_set_hexpand (kind, TRUE);
  gtk_box_append (GTK_BOX (top), kind);
  gtk_box_append (GTK_BOX (top), create_edit_button (self->record));
  gtk_box_append (GTK_BOX (top), self->add_button);
  gtk_box_append (GTK_BOX (top), create_menu_button (self->record));
  gtk_box_append (GTK_BOX (name), GTK_WIDGET (self->photo));
  gtk_box_append (GTK_BOX (name), GTK_WIDGET (self->title));
  gtk_box_append (self->content, top);
  gtk_box_append (self->content, name);
}

static void
build_fields (TovRecordView *self)
{
  self->fields = ADW_BIN (adw_bin_new ());
  self->last_changed = GTK_LABEL (tov_wrapped_label_new (NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->last_changed), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->last_changed), "last-changed");
  gtk_box_append (self->content, GTK_WIDGET (self->fields));
  gtk_box_append (self->content, GTK_WIDGET (self->last_changed));
}

/* A page of its own: it scrolls, and lines are no longer than one reads them. */
static GtkWidget *
create_scroller (GtkWidget *content)
{
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_add_css_class (content, "record-view");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 680);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  return tov_page_scroller_new (clamp);
}

static void
tov_record_view_dispose (GObject *object)
{
  TovRecordView *self = TOV_RECORD_VIEW (object);

  /* The lists of related records go before what they ask for words. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->add_menu);
  g_clear_object (&self->record);
  g_clear_object (&self->source);
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
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_record_view_grab_focus;
}

static void
tov_record_view_init (TovRecordView *self)
{
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

static TovRecordView *
create_view (TovRecord *record, TovRecordSource *source)
{
  TovRecordView *self = g_object_new (TOV_TYPE_RECORD_VIEW, NULL);

  self->record = g_object_ref (record);
  self->source = g_object_ref (source);
  return self;
}

GtkWidget *
tov_record_view_new (TovRecord *record, TovRecordSource *source)
{
  TovRecordView *self = create_view (record, source);

  build_head (self);
  build_fields (self);
  adw_bin_set_child (ADW_BIN (self), create_scroller (GTK_WIDGET (self->content)));
  tov_record_view_refresh (self);
  return GTK_WIDGET (self);
}

GtkWidget *
tov_record_view_new_part (TovRecord *record, TovRecordSource *source)
{
  TovRecordView *self = create_view (record, source);

  build_fields (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->content));
  tov_record_view_refresh (self);
  return GTK_WIDGET (self);
}

void
tov_record_view_add_related (TovRecordView *self,
                             const TovEntity *entity,
                             const TovField *owner,
                             GListModel *records,
                             gboolean can_add)
{
  const char *id;

  g_return_if_fail (TOV_IS_RECORD_VIEW (self));

  id = tov_record_get_id (self->record);
  gtk_box_append (self->content, tov_related_list_new (entity, owner, id, records, can_add,
                                                       tov_record_source_title, self->source));
  if (can_add && self->add_menu != NULL) {
    g_autofree char *kind = tov_related_list_describe (entity, owner);
    g_autoptr (GMenuItem) item = g_menu_item_new (kind, NULL);

    g_menu_item_set_action_and_target (item, "win.new-related", "(sss)", entity->name, owner->name,
                                       id);
    g_menu_append_item (self->add_menu, item);
    gtk_widget_show (self->add_button);
  }
}

void
tov_record_view_refresh (TovRecordView *self)
{
  g_autofree char *title = NULL, *change = NULL;

  g_return_if_fail (TOV_IS_RECORD_VIEW (self));

  title = tov_record_words_title (self->record, NULL, tov_record_source_title, self->source);
  change = describe_change (self->record);
  if (self->title != NULL) {
    gtk_label_set_text (self->title, title);
    show_photo (self);
  }
  adw_bin_set_child (self->fields, create_fields (self, title));
  gtk_label_set_text (self->last_changed, change != NULL ? change : "");
  gtk_widget_set_visible (GTK_WIDGET (self->last_changed), change != NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (TOV_IS_RELATED_LIST (child))
      tov_related_list_refresh (TOV_RELATED_LIST (child));
}
