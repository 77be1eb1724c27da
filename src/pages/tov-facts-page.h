/* A page about one record: a head that says how it stands, what happens on the left, what is on the
 * right, and everything else folded away. It follows the register by itself. Each such page is made
 * of this one; what is asked stands in its tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-facts.h"

G_BEGIN_DECLS

#define TOV_TYPE_FACTS_PAGE (tov_facts_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (TovFactsPage, tov_facts_page, TOV, FACTS_PAGE, AdwBin)

struct _TovFactsPageClass
{
  AdwBinClass parent_class;
  const TovEntity *entity;
  /* Ended by sections without a heading. */
  const TovFactsSection *left;
  const TovFactsSection *right;
  /* What everything else is called: English source string, marked for translation. */
  const char *more_words;
  /* Makes the widget on top; transfer floating. Called once, when context and id are known. */
  GtkWidget *(*create_head) (TovFactsPage *self);
  /* Fills the head: at first, when the register has changed, and on another day. */
  void (*refresh_head) (TovFactsPage *self);
  /* Makes a widget that stands below the left column, which may be long; NULL for none. */
  GtkWidget *(*create_below) (TovFactsPage *self);
};

/* A page of a type about the record of that id. */
GtkWidget *tov_facts_page_new (GType type, TovContext *context, const char *id);

TovContext *tov_facts_page_get_context (TovFactsPage *self);
const char *tov_facts_page_get_id (TovFactsPage *self);
/* Transfer none. */
TovFacts *tov_facts_page_get_left (TovFactsPage *self);
TovFacts *tov_facts_page_get_right (TovFactsPage *self);
/* For what the register does not tell: a choice of the page's own has changed. */
void tov_facts_page_refresh (TovFactsPage *self);

G_END_DECLS
