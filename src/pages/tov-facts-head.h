/* The head of a page about one record: what it is called, a line about it, and what is done with
 * it: the page's own buttons, and a menu to edit it, to see its history and to delete it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_FACTS_HEAD (tov_facts_head_get_type ())
G_DECLARE_FINAL_TYPE (TovFactsHead, tov_facts_head, TOV, FACTS_HEAD, AdwBin)

GtkWidget *tov_facts_head_new (const TovEntity *entity, const char *id);

/* about may be NULL. */
void tov_facts_head_set_words (TovFactsHead *self, const char *name, const char *about);
/* A picture in front; NULL takes it away. */
void tov_facts_head_set_face (TovFactsHead *self, GtkWidget *face);
/* A button with words behind those that are there; target is taken over if it floats. Transfer
 * none. */
GtkWidget *tov_facts_head_add_button (TovFactsHead *self,
                                      const char *words,
                                      const char *action,
                                      GVariant *target);

G_END_DECLS
