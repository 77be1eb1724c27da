/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-consent-card.h"

#include "tov-clock.h"
#include "tov-consent-check.h"
#include "tov-consent-receiver.h"
#include "tov-consent-words.h"
#include "tov-reference-row.h"

#include <glib/gi18n-lib.h>

struct _TovConsentCard
{
  AdwBin parent_instance;
  TovContext *context;
  char *young_person;
  TovFieldRow *receiver;
  GtkWidget *answer_row;
  GtkImage *mark;
  GtkLabel *answer;
};

G_DEFINE_FINAL_TYPE (TovConsentCard, tov_consent_card, ADW_TYPE_BIN)

static void
show_answer (TovConsentCard *self, TovConsentCheck *check, const char *organisation)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autoptr (TovRecord) person =
      tov_store_get (store, &tov_young_person_entity, self->young_person, NULL);
  g_autofree char *receiver = tov_store_get_title (store, "organisation", organisation);
  g_autofree char *words = tov_consent_words_describe (check, receiver, TOV_YOUNG_PERSON (person));
  gboolean is_valid = check->state == TOV_CONSENT_VALID;

  gtk_label_set_text (self->answer, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  gtk_image_set_from_icon_name (self->mark,
                                is_valid ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->mark), is_valid ? "warning" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->mark), is_valid ? "success" : "warning");
}

static void
update (TovConsentCard *self)
{
  g_autofree char *organisation = NULL;
  g_autoptr (TovConsentCheck) check = NULL;

  tov_field_row_get_value (self->receiver, &organisation, NULL);
  if (organisation != NULL)
    check = tov_consent_check_run (tov_context_get_store (self->context), self->young_person,
                                   organisation, tov_clock_today (), NULL);
  gtk_widget_set_visible (self->answer_row, check != NULL);
  if (check != NULL)
    show_answer (self, check, organisation);
}

static void
on_store_acted_cb (TovConsentCard *self)
{
  update (self);
}

static void
on_receiver_edited_cb (TovConsentCard *self)
{
  update (self);
}

static void
on_receiver_create_cb (TovConsentCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-record", "s", "organisation");
}

static void
tov_consent_card_dispose (GObject *object)
{
  TovConsentCard *self = TOV_CONSENT_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->young_person, g_free);
  G_OBJECT_CLASS (tov_consent_card_parent_class)->dispose (object);
}

static void
tov_consent_card_class_init (TovConsentCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_consent_card_dispose;
}

static GtkWidget *
create_answer_row (TovConsentCard *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->mark = GTK_IMAGE (gtk_image_new ());
  self->answer = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->answer, 0);
  gtk_label_set_wrap (self->answer, TRUE);
  gtk_label_set_wrap_mode (self->answer, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (GTK_WIDGET (self->mark), GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "consent-answer");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answer));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("May this be shared?"), -1);
  return row;
}

static void
tov_consent_card_init (TovConsentCard *self)
{
  self->answer_row = create_answer_row (self);
  gtk_widget_hide (self->answer_row);
}

GtkWidget *
tov_consent_card_new (TovContext *context, const char *young_person)
{
  TovConsentCard *self = g_object_new (TOV_TYPE_CONSENT_CARD, NULL);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *receiver =
      tov_reference_row_new (tov_entity_get_field (&tov_consent_receiver_entity, "organisation_id"),
                             TOV_RECORD_SOURCE (context));

  self->context = g_object_ref (context);
  self->young_person = g_strdup (young_person);
  self->receiver = TOV_FIELD_ROW (receiver);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (receiver), _ ("Shared with"));
  g_signal_connect_object (receiver, "edited", G_CALLBACK (on_receiver_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (receiver, "create", G_CALLBACK (on_receiver_create_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("May this be shared?"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), receiver);
  gtk_list_box_append (GTK_LIST_BOX (list), self->answer_row);
  adw_bin_set_child (ADW_BIN (self), list);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
