/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-consent-gate.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWindow *window;
  TovConsentGate *gate;
  GtkWidget *go_on;
  TovConsentGateFunc done;
  gpointer user_data;
  GDestroyNotify destroy;
} Asking;

static void
free_asking (gpointer data)
{
  Asking *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self);
}

static void
on_gate_changed_cb (Asking *self)
{
  gtk_widget_set_sensitive (self->go_on, tov_consent_gate_is_open (self->gate));
}

/* The window may be gone when done returns, and with it what was asked. */
static void
on_go_on_clicked_cb (Asking *self)
{
  GtkWindow *window = g_object_ref (self->window);
  g_autoptr (GHashTable) allowed = tov_consent_gate_get_allowed (self->gate);

  gtk_widget_hide (GTK_WIDGET (window));
  self->done (allowed, self->user_data);
  gtk_window_destroy (window);
  g_object_unref (window);
}

static GtkWidget *
create_header (Asking *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  self->go_on = gtk_button_new_with_mnemonic (_ ("_Go on"));
  gtk_widget_add_css_class (self->go_on, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->go_on);
  g_signal_connect_swapped (self->go_on, "clicked", G_CALLBACK (on_go_on_clicked_cb), self);
  return header;
}

static void
add_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

void
tov_consent_gate_ask (TovContext *context,
                      GtkWindow *parent,
                      GPtrArray *people,
                      TovConsentGateFunc done,
                      gpointer user_data,
                      GDestroyNotify destroy)
{
  Asking *self = g_new0 (Asking, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *gate =
      tov_consent_gate_new (context, TOV_CONSENT_FOR_INSIDE, TOV_CONSENT_FOR_ORGANISATION);

  self->window =
      g_object_new (ADW_TYPE_WINDOW, "title", _ ("Before the list leaves the house"), "modal", TRUE,
                    "transient-for", parent, "destroy-with-parent", TRUE, "default-width", 480,
                    "default-height", 420, "width-request", 360, NULL);
  self->gate = TOV_CONSENT_GATE (gate);
  self->done = done;
  self->user_data = user_data;
  self->destroy = destroy;
  g_object_set_data_full (G_OBJECT (self->window), "asking", self, free_asking);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (gate));
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), page);
  gtk_widget_set_vexpand (page, TRUE);
  adw_window_set_content (ADW_WINDOW (self->window), box);
  add_escape (GTK_WIDGET (self->window));
  g_signal_connect_swapped (gate, "changed", G_CALLBACK (on_gate_changed_cb), self);
  tov_consent_gate_set_people (TOV_CONSENT_GATE (gate), people);
  gtk_window_present (self->window);
}
