/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-members-dialog.h"

#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-form-dialog.h"
#include "tov-membership.h"
#include "tov-owned.h"
#include "tov-party-faces.h"
#include "tov-post-words.h"
#include "tov-tag-row.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_MEMBERS_DIALOG (tov_members_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovMembersDialog, tov_members_dialog, TOV, MEMBERS_DIALOG, TovFormDialog)

/* So many are listed at once; who looks for another types a letter more. */
#define MAX_LISTED 8

struct _TovMembersDialog
{
  TovFormDialog parent_instance;
  TovContactGroup *group;
  /* The first of them; the others have the same role and day. */
  TovMembership *first;
  /* Who is a member today: ids. */
  GHashTable *members;
  /* Elements TovPartyFaces. */
  GPtrArray *parties;
  /* A TovTagRow. */
  TovFieldRow *people;
};

G_DEFINE_FINAL_TYPE (TovMembersDialog, tov_members_dialog, TOV_TYPE_FORM_DIALOG)

static const TovField people_field = { .name = "people",
                                       .label = N_ ("New members"),
                                       .kind = TOV_KIND_TEXT };

static TovStore *
get_store (TovMembersDialog *self)
{
  return tov_context_get_store (tov_form_dialog_get_context (TOV_FORM_DIALOG (self)));
}

/* The party that a contact works for; NULL for none. */
static const char *
find_organisation (TovMembersDialog *self, const char *contact)
{
  for (guint i = 0; i < self->parties->len; i++) {
    const TovPartyFaces *party = g_ptr_array_index (self->parties, i);

    for (guint j = 0; j < party->faces->len; j++)
      if (g_str_equal (((TovPartyFace *) g_ptr_array_index (party->faces, j))->contact, contact))
        return party->party->organisation_id;
  }
  return NULL;
}

static void
add_tag (TovMembersDialog *self, GPtrArray *tags, const char *contact, const char *name)
{
  g_autofree char *post = NULL;

  if (tags->len >= MAX_LISTED || g_hash_table_contains (self->members, contact))
    return;
  post = tov_post_words_find (get_store (self), contact);
  g_ptr_array_add (tags, tov_tag_new (contact, name, post));
}

/* Without letters: the people of the parties. */
static GPtrArray *
find_people (const char *typed, gpointer user_data)
{
  TovMembersDialog *self = user_data;
  TovRecordSource *source =
      TOV_RECORD_SOURCE (tov_form_dialog_get_context (TOV_FORM_DIALOG (self)));
  GPtrArray *tags = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_tag_free);
  g_autoptr (GListModel) found = NULL;

  if (*typed == '\0') {
    for (guint i = 0; i < self->parties->len; i++) {
      const TovPartyFaces *party = g_ptr_array_index (self->parties, i);

      for (guint j = 0; j < party->faces->len; j++) {
        const TovPartyFace *face = g_ptr_array_index (party->faces, j);

        add_tag (self, tags, face->contact, face->name);
      }
    }
    return tags;
  }
  found = tov_record_source_list_records (source, tov_contact_entity.name, typed);
  for (guint i = 0; i < g_list_model_get_n_items (found) && tags->len < MAX_LISTED; i++) {
    g_autoptr (TovRecord) contact = g_list_model_get_item (found, i);
    g_autofree char *name = tov_record_display (contact);

    add_tag (self, tags, tov_record_get_id (contact), name);
  }
  return tags;
}

static char *
get_title (const char *id, gpointer user_data)
{
  return tov_store_get_title (get_store (user_data), tov_contact_entity.name, id);
}

/* Who is chosen: ids. Transfer full; NULL where letters stand there that mean nobody yet. */
static GPtrArray *
list_people (TovMembersDialog *self, GError **error)
{
  g_autofree char *value = NULL;

  return tov_field_row_get_value (self->people, &value, error) ? tov_tag_row_split (value) : NULL;
}

static void
on_people_edited_cb (TovMembersDialog *self)
{
  g_autoptr (GPtrArray) people = list_people (self, NULL);

  g_object_set (self->first, "contact-id",
                people != NULL && people->len > 0 ? g_ptr_array_index (people, 0) : NULL, NULL);
  tov_form_dialog_emit_changed (TOV_FORM_DIALOG (self));
}

static gboolean
save_member (TovMembersDialog *self, const char *contact, GError **error)
{
  g_autoptr (TovRecord) membership = tov_record_copy (TOV_RECORD (self->first));

  g_object_set (membership, "contact-id", contact, "organisation-id",
                find_organisation (self, contact), NULL);
  return tov_store_save (get_store (self), membership, error);
}

static gboolean
save_members (TovMembersDialog *self, GPtrArray *people, GError **error)
{
  for (guint i = 0; i < people->len; i++)
    if (!save_member (self, g_ptr_array_index (people, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
tov_members_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovMembersDialog *self = TOV_MEMBERS_DIALOG (dialog);
  TovStore *store = get_store (self);
  g_autoptr (GPtrArray) people = list_people (self, error);
  g_autofree char *group = NULL, *title = NULL;

  if (people == NULL)
    return FALSE;
  group = tov_record_display (TOV_RECORD (self->group));
  title = g_strdup_printf (
      /* Translators: %s is a group, such as "Styregruppen". */
      ngettext ("%u new member of %s", "%u new members of %s", people->len), people->len, group);
  return tov_store_begin (store, title, error)
         && tov_store_end (store, save_members (self, people, error), error);
}

static void
tov_members_dialog_finalize (GObject *object)
{
  TovMembersDialog *self = TOV_MEMBERS_DIALOG (object);

  g_clear_object (&self->group);
  g_clear_object (&self->first);
  g_clear_object (&self->people);
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_members_dialog_parent_class)->finalize (object);
}

static void
tov_members_dialog_class_init (TovMembersDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_members_dialog_finalize;
  dialog_class->save = tov_members_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
}

static void
tov_members_dialog_init (TovMembersDialog *self)
{
}

static void
create_form (TovMembersDialog *self)
{
  TovContext *context = tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
  GtkWidget *form =
      tov_record_form_new_empty (TOV_RECORD (self->first), TOV_RECORD_SOURCE (context));
  GtkWidget *row = tov_tag_row_new (&people_field, 0, find_people, get_title, self);

  self->people = g_object_ref_sink (TOV_FIELD_ROW (row));
  tov_tag_row_set_eager (TOV_TAG_ROW (row), TRUE);
  tov_record_form_begin_group (TOV_RECORD_FORM (form), NULL);
  tov_record_form_add_row (TOV_RECORD_FORM (form), row);
  tov_record_form_begin_group (TOV_RECORD_FORM (form), NULL);
  tov_record_form_add_field (TOV_RECORD_FORM (form), TOV_RECORD (self->first),
                             tov_entity_get_field (&tov_membership_entity, "role"));
  tov_record_form_add_field (TOV_RECORD_FORM (form), TOV_RECORD (self->first),
                             tov_entity_get_field (&tov_membership_entity, "from_date"));
  g_signal_connect_object (row, "edited", G_CALLBACK (on_people_edited_cb), self,
                           G_CONNECT_SWAPPED);
  tov_form_dialog_set_form (TOV_FORM_DIALOG (self), form);
}

static gboolean
load (TovMembersDialog *self, const char *group, GError **error)
{
  TovStore *store = get_store (self);
  TovDate today = tov_clock_today ();
  TovRecord *record = tov_store_get (store, &tov_contact_group_entity, group, error);
  g_autoptr (GPtrArray) memberships = NULL;

  if (record == NULL)
    return FALSE;
  self->group = TOV_CONTACT_GROUP (record);
  self->parties = tov_party_faces_load (store, self->group->partnership_id, today, error);
  if (self->parties != NULL)
    memberships = tov_owned_load (store, &tov_membership_entity, "contact_group_id", group,
                                  "from_date", error);
  for (guint i = 0; memberships != NULL && i < memberships->len; i++) {
    TovMembership *membership = g_ptr_array_index (memberships, i);

    if (tov_date_holds (membership->from_date, membership->to_date, today))
      g_hash_table_add (self->members, g_strdup (membership->contact_id));
  }
  return memberships != NULL;
}

void
tov_members_dialog_present (TovContext *context, GtkWindow *parent, const char *group)
{
  TovMembersDialog *self = tov_form_dialog_new (TOV_TYPE_MEMBERS_DIALOG, context, parent);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!load (self, group, &error)) {
    tov_context_fail (context, _ ("The group cannot be read"), error);
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  self->first = TOV_MEMBERSHIP (tov_record_new (&tov_membership_entity));
  g_object_set (self->first, "contact-group-id", group, "from-date", tov_clock_today (), NULL);
  name = tov_record_display (TOV_RECORD (self->group));
  tov_form_dialog_set_heading (TOV_FORM_DIALOG (self), _ ("New members"), name);
  create_form (self);
  tov_form_dialog_present (TOV_FORM_DIALOG (self));
  gtk_widget_grab_focus (tov_field_row_get_editor (self->people));
}
