/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-cards.h"

#include "tov-contact.h"
#include "tov-employment.h"
#include "tov-file.h"
#include "tov-organisation.h"
#include "tov-store-undo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* A record with an id and pairs of field names and values. */
static TovRecord *
add (TovStore *store, const TovEntity *entity, const char *id, ...)
{
  TovRecord *record = tov_record_new (entity);
  va_list pairs;
  const char *name;

  tov_record_set_id (record, id);
  va_start (pairs, id);
  while ((name = va_arg (pairs, const char *)) != NULL)
    g_assert_true (tov_record_set_text (record, tov_entity_get_field (entity, name),
                                        va_arg (pairs, const char *), NULL));
  va_end (pairs);
  g_assert_true (tov_store_save (store, record, NULL));
  return record;
}

static char *
add_photo (TovStore *store)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 30);
  g_autoptr (GBytes) content = NULL;
  char *bytes;
  gsize size;

  gdk_pixbuf_fill (picture, 0x306090ff);
  g_assert_true (gdk_pixbuf_save_to_buffer (picture, &bytes, &size, "jpeg", NULL, NULL));
  content = g_bytes_new_take (bytes, size);
  return tov_store_put_file (store, content, NULL);
}

GListModel *
small_cards_make (TovStore *store)
{
  GListStore *cards = g_list_store_new (TOV_TYPE_RECORD);
  g_autofree char *photo = add_photo (store);
  g_autoptr (TovRecord) mette =
      add (store, &tov_contact_entity, "ct-mette", "given_name", "Mette Kirstine", "family_name",
           "Ærø", "phone", "54 73 10 00", "mobile", "+45 20 30 40 50", "email",
           "mette@guldborgsund.example", "photo", photo, "note",
           "Ringer selv; helst før kl. 10, \\ ellers\nom eftermiddagen på Nykøbing Falsters bedste "
           "arbejdsplads for rådgivere",
           NULL);
  g_autoptr (TovRecord) bo =
      add (store, &tov_contact_entity, "ct-bo", "given_name", "=1+1", "note", "@SUM(A1)", NULL);
  g_autoptr (TovRecord) nord = add (store, &tov_organisation_entity, "og-nord", "name",
                                    "Børn & Unge <Nord>", "kind", "other", NULL);
  g_autoptr (TovRecord) before =
      add (store, &tov_employment_entity, "em-1", "contact_id", "ct-mette", "organisation_id",
           "og-nord", "title", "Elev", "to_date", "2009-12-31", NULL);
  g_autoptr (TovRecord) now = add (store, &tov_employment_entity, "em-2", "contact_id", "ct-mette",
                                   "organisation_id", "og-nord", "title", "Rådgiver; leder",
                                   "department", "Øst, 2. sal", "from_date", "2010-01-01", NULL);

  g_list_store_append (cards, mette);
  g_list_store_append (cards, bo);
  return G_LIST_MODEL (cards);
}
