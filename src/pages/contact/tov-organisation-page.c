/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-organisation-page.h"

#include "tov-contact-facts.h"
#include "tov-facts-head.h"
#include "tov-organisation.h"
#include "tov-reach-bar.h"

#include <glib/gi18n-lib.h>

static const TovFactsSection left[] = {
  { N_ ("Help and notes"), NULL, tov_organisation_facts_list_help },
  { N_ ("People"),
    N_ ("Nobody has been entered. Enter who works here, so that you know whom to ring."),
    tov_organisation_facts_list_people, N_ ("New post"), "employment", "organisation_id" },
  { N_ ("Were here before"), NULL, tov_organisation_facts_list_former },
  { NULL },
};

static const TovFactsSection right[] = {
  { N_ ("Party of"), N_ ("A party of no partnership."), tov_organisation_facts_list_partnerships,
    N_ ("New party"), "party", "organisation_id" },
  { N_ ("Young people"), NULL, tov_organisation_facts_list_young_people },
  { N_ ("Agreements and promises"), NULL, tov_organisation_facts_list_promises },
  { NULL },
};

struct _TovOrganisationPage
{
  TovFactsPage parent_instance;
  TovFactsHead *head;
  TovReachBar *reach;
};

G_DEFINE_FINAL_TYPE (TovOrganisationPage, tov_organisation_page, TOV_TYPE_FACTS_PAGE)

/* "Production school · Storegade 1, 8900 Randers". */
static char *
describe (TovOrganisation *organisation)
{
  GString *about = g_string_new (tov_choice_get_label (tov_organisation_kinds, organisation->kind));

  if (organisation->address != NULL)
    g_string_append_printf (about, " · %s", organisation->address);
  if (organisation->town != NULL) {
    g_string_append (about, organisation->address != NULL ? ", " : " · ");
    if (organisation->postal_code != NULL)
      g_string_append_printf (about, "%s ", organisation->postal_code);
    g_string_append (about, organisation->town);
  }
  return g_string_free (about, FALSE);
}

static GtkWidget *
tov_organisation_page_create_head (TovFactsPage *page)
{
  TovOrganisationPage *self = TOV_ORGANISATION_PAGE (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->head =
      TOV_FACTS_HEAD (tov_facts_head_new (&tov_organisation_entity, tov_facts_page_get_id (page)));
  self->reach = TOV_REACH_BAR (tov_reach_bar_new (tov_facts_page_get_context (page)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reach));
  return box;
}

static void
tov_organisation_page_refresh_head (TovFactsPage *page)
{
  TovOrganisationPage *self = TOV_ORGANISATION_PAGE (page);
  g_autoptr (TovRecord) organisation =
      tov_store_get (tov_context_get_store (tov_facts_page_get_context (page)),
                     &tov_organisation_entity, tov_facts_page_get_id (page), NULL);
  g_autofree char *name = NULL, *about = NULL;

  if (organisation == NULL)
    return;
  name = tov_record_display (organisation);
  about = describe (TOV_ORGANISATION (organisation));
  tov_facts_head_set_words (self->head, name, about);
  tov_reach_bar_update (self->reach, organisation);
}

static void
tov_organisation_page_class_init (TovOrganisationPageClass *klass)
{
  TovFactsPageClass *page_class = TOV_FACTS_PAGE_CLASS (klass);

  page_class->entity = &tov_organisation_entity;
  page_class->left = left;
  page_class->right = right;
  page_class->more_words = N_ ("More about the organisation");
  page_class->create_head = tov_organisation_page_create_head;
  page_class->refresh_head = tov_organisation_page_refresh_head;
}

static void
tov_organisation_page_init (TovOrganisationPage *self)
{
}

GtkWidget *
tov_organisation_page_new (TovContext *context, const char *id)
{
  return tov_facts_page_new (TOV_TYPE_ORGANISATION_PAGE, context, id);
}
