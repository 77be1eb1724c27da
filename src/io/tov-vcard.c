/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-vcard.h"

#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-content-line.h"
#include "tov-file.h"
#include "tov-posts.h"
#include "tov-safe-file.h"

static char *
escape (const char *text)
{
  return tov_content_line_escape (text != NULL ? text : "");
}

/* Nothing is written of what is not known. */
static void
append_text (GString *cards, const char *name, const char *parameters, const char *text)
{
  g_autofree char *escaped = escape (text);

  if (*escaped != '\0')
    tov_content_line_append (cards, name, parameters, escaped);
}

/* Two parts of a value between semicolons. */
static void
append_parts (
    GString *cards, const char *name, const char *first, const char *second, const char *rest)
{
  g_autofree char *before = escape (first);
  g_autofree char *behind = escape (second);
  g_autofree char *value =
      g_strconcat (before, *behind != '\0' || *rest != '\0' ? ";" : "", behind, rest, NULL);

  tov_content_line_append (cards, name, NULL, value);
}

/* A photo that cannot be read is no reason to write no card. */
static void
append_photo (GString *cards, TovStore *store, const char *hash)
{
  g_autoptr (GBytes) photo = hash != NULL ? tov_store_get_file (store, hash, NULL) : NULL;
  g_autofree char *text = NULL;
  const guchar *bytes;
  gsize size;

  if (photo == NULL)
    return;
  bytes = g_bytes_get_data (photo, &size);
  text = g_base64_encode (bytes, size);
  tov_content_line_append (cards, "PHOTO", ";ENCODING=b;TYPE=JPEG", text);
}

static void
append_card (
    GString *cards, TovStore *store, TovContact *contact, const TovPost *post, gboolean with_notes)
{
  TovRecord *record = TOV_RECORD (contact);
  g_autofree char *name = tov_record_display (record);

  tov_content_line_append (cards, "BEGIN", NULL, "VCARD");
  tov_content_line_append (cards, "VERSION", NULL, "3.0");
  tov_content_line_append (cards, "PRODID", NULL, "-//Tovholder//" TOV_VERSION "//DA");
  append_text (cards, "UID", NULL, tov_record_get_id (record));
  append_parts (cards, "N", contact->family_name, contact->given_name, ";;;");
  append_text (cards, "FN", NULL, name);
  if (post != NULL) {
    append_parts (cards, "ORG", post->organisation, post->department, "");
    append_text (cards, "TITLE", NULL, post->title);
  }
  append_text (cards, "TEL", ";TYPE=WORK,VOICE", contact->phone);
  append_text (cards, "TEL", ";TYPE=CELL,VOICE", contact->mobile);
  append_text (cards, "EMAIL", ";TYPE=INTERNET", contact->email);
  if (with_notes)
    append_text (cards, "NOTE", NULL, contact->note);
  append_photo (cards, store, contact->photo);
  append_text (cards, "REV", NULL, tov_record_get_changed (record));
  tov_content_line_append (cards, "END", NULL, "VCARD");
}

gboolean
tov_vcard_write (
    TovStore *store, GListModel *contacts, gboolean with_notes, const char *path, GError **error)
{
  g_autoptr (GHashTable) posts = tov_posts_load (store, tov_clock_today (), error);
  g_autoptr (GString) cards = g_string_new (NULL);

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++) {
    g_autoptr (TovContact) contact = g_list_model_get_item (contacts, i);

    append_card (cards, store, contact,
                 g_hash_table_lookup (posts, tov_record_get_id (TOV_RECORD (contact))), with_notes);
  }
  return tov_safe_file_write (path, cards->str, cards->len, error);
}
