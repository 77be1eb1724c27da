/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-file-row.h"

#include <glib/gi18n-lib.h>

/* Side of the small picture, in pixels. */
#define THUMBNAIL_SIZE 48

struct _TovFileRow
{
  AdwActionRow parent_instance;
  TovRecordSource *source;
  /* Hash of the file's content, or NULL. */
  char *hash;
  /* The picture in small; NULL where the file is none. */
  GtkWidget *thumbnail;
  GtkWidget *choose;
  GtkWidget *remove;
};

enum
{
  CHOOSE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void implement_field_row (TovFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TovFileRow,
                               tov_file_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (TOV_TYPE_FIELD_ROW, implement_field_row))

/* The picture in small; NULL where the file is no picture. */
static GdkPaintable *
create_thumbnail (GBytes *bytes, int scale)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  int side = THUMBNAIL_SIZE * scale;
  g_autoptr (GdkPixbuf) pixbuf =
      gdk_pixbuf_new_from_stream_at_scale (stream, side, side, TRUE, NULL, NULL);
  g_autoptr (GdkPixbuf) upright =
      pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;

  return upright != NULL ? GDK_PAINTABLE (gdk_texture_new_for_pixbuf (upright)) : NULL;
}

/* Without a picture there is no room for one either. */
static void
show_thumbnail (TovFileRow *self, GBytes *bytes)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) picture = bytes != NULL ? create_thumbnail (bytes, scale) : NULL;

  if (self->thumbnail != NULL)
    adw_action_row_remove (ADW_ACTION_ROW (self), self->thumbnail);
  self->thumbnail = NULL;
  if (picture == NULL)
    return;
  self->thumbnail = gtk_image_new_from_paintable (picture);
  gtk_image_set_pixel_size (GTK_IMAGE (self->thumbnail), THUMBNAIL_SIZE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->thumbnail);
}

/* What is stored, since a file has no name here: "PDF document, 34 kB". */
static char *
describe (GBytes *bytes)
{
  gsize size;
  const guchar *content;
  g_autofree char *type = NULL, *description = NULL, *length = NULL;

  if (bytes == NULL)
    return g_strdup (_ ("The file is missing"));
  content = g_bytes_get_data (bytes, &size);
  type = g_content_type_guess (NULL, content, size, NULL);
  description = g_content_type_get_description (type);
  length = g_format_size (size);
  return g_strdup_printf ("%s, %s", description, length);
}

static void
set_value (TovFieldRow *row, const char *value)
{
  TovFileRow *self = TOV_FILE_ROW (row);
  char *old = self->hash;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *words = NULL;

  if (value != NULL && g_strcmp0 (old, value) == 0)
    return;
  self->hash = g_strdup (value);
  g_free (old);
  bytes = value != NULL ? tov_record_source_load_file (self->source, value) : NULL;
  words = value != NULL ? describe (bytes) : g_strdup (_ ("None"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  show_thumbnail (self, bytes);
  gtk_widget_set_visible (self->remove, value != NULL);
}

static gboolean
get_value (TovFieldRow *row, char **value, GError **error)
{
  *value = g_strdup (TOV_FILE_ROW (row)->hash);
  return TRUE;
}

static GtkWidget *
get_editor (TovFieldRow *row)
{
  return TOV_FILE_ROW (row)->choose;
}

static void
implement_field_row (TovFieldRowInterface *iface)
{
  iface->set_value = set_value;
  iface->get_value = get_value;
  iface->get_editor = get_editor;
}

static void
on_choose_clicked_cb (TovFileRow *self, GtkButton *button)
{
  g_signal_emit (self, signals[CHOOSE], 0);
}

static void
on_remove_clicked_cb (TovFileRow *self, GtkButton *button)
{
  gtk_widget_grab_focus (self->choose);
  set_value (TOV_FIELD_ROW (self), NULL);
  tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

static void
tov_file_row_finalize (GObject *object)
{
  TovFileRow *self = TOV_FILE_ROW (object);

  g_clear_object (&self->source);
  g_free (self->hash);
  G_OBJECT_CLASS (tov_file_row_parent_class)->finalize (object);
}

static void
tov_file_row_class_init (TovFileRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_file_row_finalize;
  signals[CHOOSE] = g_signal_new ("choose", TOV_TYPE_FILE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
tov_file_row_init (TovFileRow *self)
{
  self->choose = gtk_button_new_with_label (_ ("Choose…"));
  gtk_widget_set_valign (self->choose, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->choose, "flat");
  g_signal_connect_swapped (self->choose, "clicked", G_CALLBACK (on_choose_clicked_cb), self);

  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->remove, _ ("Remove"));
  gtk_widget_add_css_class (self->remove, "flat");
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (on_remove_clicked_cb), self);

  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->choose);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->remove);
  gtk_widget_add_css_class (GTK_WIDGET (self), "value-row");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
tov_file_row_new (const TovField *field, TovRecordSource *source)
{
  TovFileRow *self = g_object_new (TOV_TYPE_FILE_ROW, NULL);
  g_autofree char *choose = g_strdup_printf ("%s: %s", _ (field->label), _ ("Choose…"));
  g_autofree char *removal = g_strdup_printf ("%s: %s", _ (field->label), _ ("Remove"));

  self->source = g_object_ref (source);
  tov_field_row_set_up (TOV_FIELD_ROW (self), field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  choose, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  removal, -1);
  set_value (TOV_FIELD_ROW (self), NULL);
  return GTK_WIDGET (self);
}
