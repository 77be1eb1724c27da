/* The pages of the window: what each is called, and what it shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

typedef struct _TovPage TovPage;

struct _TovPage
{
  /* In code, in the settings, and after --page. */
  const char *tag;
  /* English source string, marked for translation in the context "page": the list of contacts may
   * be called otherwise than the page. */
  const char *title;
  const char *icon;
  /* What it is for, in one sentence, also marked for translation. */
  const char *purpose;
  /* Names of the entities whose lists are on the page, ended by NULL; NULL for a page of its own
   * kind. An entity is on one page only. */
  const char *const *entities;
  GtkWidget *(*create) (const TovPage *self, TovContext *context);
};

/* In the order of the sidebar; the length of the table is tov_pages_count (). */
const TovPage *tov_pages_get (guint position);
guint tov_pages_count (void);
/* What the page is called in the language of the program. */
const char *tov_page_get_title (const TovPage *self);
/* The place of a tag in the table; -1 if there is no such page. */
int tov_pages_find (const char *tag);
/* The page that has the lists of an entity; -1 if there is none. */
int tov_pages_find_entity (const char *entity);

G_END_DECLS
