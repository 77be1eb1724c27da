/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact-page.h"

#include "tov-clock.h"
#include "tov-contact-facts.h"
#include "tov-contact.h"
#include "tov-face.h"
#include "tov-facts-head.h"
#include "tov-party-faces.h"
#include "tov-post-words.h"
#include "tov-reach-bar.h"

#include <glib/gi18n-lib.h>

#define FACE_SIZE 96

static const TovFactsSection left[] = {
  { N_ ("Help and decisions"), NULL, tov_contact_facts_list_help },
  { N_ ("Posts"),
    N_ ("No post has been entered. It says where somebody works, as what, and since when."),
    tov_contact_facts_list_posts, N_ ("New post"), "employment", "contact_id" },
  { N_ ("Has in hand"), NULL, tov_contact_facts_list_tasks },
  { NULL },
};

static const TovFactsSection right[] = {
  { N_ ("Young people"), NULL, tov_contact_facts_list_young_people },
  { N_ ("Groups"),
    N_ ("A member of no group. Members are invited to the meetings and get the papers."),
    tov_contact_facts_list_groups, N_ ("New membership"), "membership", "contact_id" },
  { N_ ("Meetings"), NULL, tov_contact_facts_list_meetings },
  { NULL },
};

struct _TovContactPage
{
  TovFactsPage parent_instance;
  TovFactsHead *head;
  TovReachBar *reach;
};

G_DEFINE_FINAL_TYPE (TovContactPage, tov_contact_page, TOV_TYPE_FACTS_PAGE)

static char *
describe_last_met (TovStore *store, const char *contact)
{
  TovDate met = tov_party_faces_find_last_met (store, contact, tov_clock_today ());
  g_autofree char *day = tov_date_format (met);

  return met != TOV_DATE_NONE ? g_strdup_printf (_ ("Last met %s"), day)
                              : g_strdup (_ ("Has not been met at a meeting yet"));
}

static GtkWidget *
tov_contact_page_create_head (TovFactsPage *page)
{
  TovContactPage *self = TOV_CONTACT_PAGE (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->head =
      TOV_FACTS_HEAD (tov_facts_head_new (&tov_contact_entity, tov_facts_page_get_id (page)));
  self->reach = TOV_REACH_BAR (tov_reach_bar_new (tov_facts_page_get_context (page)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reach));
  return box;
}

static void
tov_contact_page_refresh_head (TovFactsPage *page)
{
  TovContactPage *self = TOV_CONTACT_PAGE (page);
  TovContext *context = tov_facts_page_get_context (page);
  const char *id = tov_facts_page_get_id (page);
  g_autoptr (TovRecord) contact =
      tov_store_get (tov_context_get_store (context), &tov_contact_entity, id, NULL);
  g_autofree char *name = NULL, *post = NULL, *met = NULL, *about = NULL;

  if (contact == NULL)
    return;
  name = tov_record_display (contact);
  post = tov_post_words_find (tov_context_get_store (context), id);
  met = describe_last_met (tov_context_get_store (context), id);
  about = post != NULL ? g_strdup_printf ("%s\n%s", post, met) : g_steal_pointer (&met);
  tov_facts_head_set_words (self->head, name, about);
  tov_facts_head_set_face (self->head, tov_face_new (context, id, FACE_SIZE));
  tov_reach_bar_update (self->reach, contact);
}

static void
tov_contact_page_class_init (TovContactPageClass *klass)
{
  TovFactsPageClass *page_class = TOV_FACTS_PAGE_CLASS (klass);

  page_class->entity = &tov_contact_entity;
  page_class->left = left;
  page_class->right = right;
  page_class->more_words = N_ ("More about the contact");
  page_class->create_head = tov_contact_page_create_head;
  page_class->refresh_head = tov_contact_page_refresh_head;
}

static void
tov_contact_page_init (TovContactPage *self)
{
}

GtkWidget *
tov_contact_page_new (TovContext *context, const char *id)
{
  return tov_facts_page_new (TOV_TYPE_CONTACT_PAGE, context, id);
}
