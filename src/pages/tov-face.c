/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-face.h"

#include "tov-contact.h"

static GdkPaintable *
load_photo (TovContext *context, TovContact *contact)
{
  g_autoptr (GBytes) bytes =
      contact->photo != NULL
          ? tov_record_source_load_file (TOV_RECORD_SOURCE (context), contact->photo)
          : NULL;
  GdkTexture *texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  return texture != NULL ? GDK_PAINTABLE (texture) : NULL;
}

GtkWidget *
tov_face_new (TovContext *context, const char *contact, int size)
{
  g_autoptr (TovRecord) record =
      tov_store_get (tov_context_get_store (context), &tov_contact_entity, contact, NULL);
  g_autofree char *name = record != NULL ? tov_record_display (record) : NULL;
  g_autoptr (GdkPaintable) photo =
      record != NULL ? load_photo (context, TOV_CONTACT (record)) : NULL;
  GtkWidget *face = adw_avatar_new (size, name, TRUE);

  adw_avatar_set_custom_image (ADW_AVATAR (face), photo);
  gtk_accessible_update_state (GTK_ACCESSIBLE (face), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return face;
}
