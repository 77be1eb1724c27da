/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-mail.h"

#include "tov-clock.h"
#include "tov-contact.h"
#include "tov-mail-uri.h"
#include "tov-membership.h"
#include "tov-owned.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What is opened, for the case that it cannot be. */
typedef struct
{
  TovContext *context;
  GtkWindow *parent;
  char *words;
} Opening;

static void
free_opening (Opening *opening)
{
  g_object_unref (opening->context);
  g_object_unref (opening->parent);
  g_free (opening->words);
  g_free (opening);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, free_opening)

static void
on_copy_response_cb (TovContext *context, const char *response, GtkWidget *dialog)
{
  if (!g_str_equal (response, "copy"))
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (dialog),
                          g_object_get_data (G_OBJECT (dialog), "text"));
  tov_context_notify (context, _ ("Copied"), FALSE);
}

/* Says why the user must go on by hand, and gives what is needed for it. */
static void
offer_copy (
    TovContext *context, GtkWindow *parent, const char *heading, const char *body, const char *text)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"), "copy",
                                    _ ("Co_py"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "copy",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_object_set_data_full (G_OBJECT (dialog), "text", g_strdup (text), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_copy_response_cb), context,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, NULL)
      || !gtk_widget_get_visible (GTK_WIDGET (opening->parent)))
    return;
  offer_copy (opening->context, opening->parent, _ ("No program could be opened for it"),
              opening->words, opening->words);
}

/* Sorts the members of today into addresses, each once, and names of those who have none. */
static void
sort_members (TovStore *store, GPtrArray *seats, GPtrArray *addresses, GPtrArray *missing)
{
  for (guint i = 0; i < seats->len; i++) {
    TovMembership *seat = g_ptr_array_index (seats, i);
    g_autoptr (TovRecord) contact = NULL;
    const char *email;

    if (!tov_date_holds (seat->from_date, seat->to_date, tov_clock_today ()))
      continue;
    contact = tov_store_get (store, &tov_contact_entity, seat->contact_id, NULL);
    if (contact == NULL)
      continue;
    email = TOV_CONTACT (contact)->email;
    if (email == NULL)
      g_ptr_array_add (missing, tov_record_display (contact));
    else if (!g_ptr_array_find_with_equal_func (addresses, email, g_str_equal, NULL))
      g_ptr_array_add (addresses, g_strdup (email));
  }
}

static void
write_to_all (TovContext *context, GtkWindow *parent, GPtrArray *addresses)
{
  g_autofree char *uri = tov_mail_uri_new_to_all (addresses);
  g_autoptr (GPtrArray) ended = g_ptr_array_new ();
  g_autofree char *list = NULL;

  g_ptr_array_extend (ended, addresses, NULL, NULL);
  g_ptr_array_add (ended, NULL);
  list = g_strjoinv (", ", (char **) ended->pdata);
  if (uri != NULL)
    tov_mail_open (context, parent, uri, list);
  else
    offer_copy (context, parent, _ ("More addresses than fit in one link"),
                _ ("Copy the addresses and paste them into the line “Bcc” of your mail, so that "
                   "they do not see each other."),
                list);
}

static void
on_missing_response_cb (TovContext *context, const char *response, GtkWindow *dialog)
{
  if (g_str_equal (response, "write"))
    write_to_all (context, gtk_window_get_transient_for (dialog),
                  g_object_get_data (G_OBJECT (dialog), "addresses"));
}

/* Who has no address gets no mail, which must be known before it is written. */
static void
tell_missing (TovContext *context, GtkWindow *parent, GPtrArray *missing, GPtrArray *addresses)
{
  g_autofree char *names = NULL, *words = NULL;
  GtkWidget *dialog;

  g_ptr_array_add (missing, NULL);
  names = g_strjoinv (", ", (char **) missing->pdata);
  if (addresses->len == 0)
    /* Translators: %s is names. */
    words = g_strdup_printf (_ ("Nobody in the group has an e-mail address, so no mail is written. "
                                "Enter the address on the contact: %s"),
                             names);
  dialog = adw_message_dialog_new (parent, _ ("Without an e-mail address"),
                                   words != NULL ? words : names);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  if (addresses->len > 0) {
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "write",
                                     _ ("_Write to the others"));
    adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "write");
    g_object_set_data_full (G_OBJECT (dialog), "addresses", g_ptr_array_ref (addresses),
                            (GDestroyNotify) g_ptr_array_unref);
    g_signal_connect_object (dialog, "response", G_CALLBACK (on_missing_response_cb), context,
                             G_CONNECT_SWAPPED);
  }
  gtk_window_present (GTK_WINDOW (dialog));
}

void
tov_mail_contact (TovContext *context, GtkWindow *parent, const char *contact)
{
  g_autoptr (TovRecord) record = NULL;
  g_autofree char *uri = NULL;

  if (contact != NULL)
    record = tov_store_get (tov_context_get_store (context), &tov_contact_entity, contact, NULL);
  /* An action may name who has gone. */
  if (record == NULL)
    return;
  if (TOV_CONTACT (record)->email == NULL) {
    g_autofree char *name = tov_record_display (record);
    g_autofree char *words = g_strdup_printf (_ ("%s has no e-mail address"), name);

    tov_context_notify (context, words, FALSE);
    return;
  }
  uri = tov_mail_uri_new (TOV_CONTACT (record)->email);
  tov_mail_open (context, parent, uri, TOV_CONTACT (record)->email);
}

void
tov_mail_group (TovContext *context, GtkWindow *parent, const char *group)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) seats = NULL;
  g_autoptr (GError) error = NULL;

  if (group == NULL)
    return;
  seats = tov_owned_load (tov_context_get_store (context), &tov_membership_entity,
                          "contact_group_id", group, "id", &error);
  if (seats == NULL) {
    tov_context_fail (context, _ ("The members could not be read"), error);
    return;
  }
  sort_members (tov_context_get_store (context), seats, addresses, missing);
  if (missing->len > 0)
    tell_missing (context, parent, missing, addresses);
  else if (addresses->len > 0)
    write_to_all (context, parent, addresses);
  else
    tov_context_notify (context, _ ("The group has no members today"), FALSE);
}

void
tov_mail_open (TovContext *context, GtkWindow *parent, const char *uri, const char *words)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->context = g_object_ref (context);
  opening->parent = g_object_ref (parent);
  opening->words = g_strdup (words);
  gtk_show_uri_full (parent, uri, GDK_CURRENT_TIME, NULL, on_opened_cb, opening);
}
