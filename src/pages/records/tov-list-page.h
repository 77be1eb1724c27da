/* The list of one of a set of entities: which one, what is searched for and filtered, and the table
 * of what is found.
 *
 * It moves by actions of the window, which keeps the way back: "win.show-list" (entity),
 * "win.show-related" (entity, reference field, id), "win.open-record" (entity, id); and asks it for
 * a new record by "win.new-record" (entity) and "win.new-related" (entity, reference field, id).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_LIST_PAGE (tov_list_page_get_type ())
G_DECLARE_FINAL_TYPE (TovListPage, tov_list_page, TOV, LIST_PAGE, AdwBin)

/* entities: names, ended by NULL; static. */
GtkWidget *tov_list_page_new (TovContext *context, const char *const *entities);

/* Shows the list of an entity: all of it, or only the records whose reference field is the id. */
void tov_list_page_show (TovListPage *self,
                         const TovEntity *entity,
                         const TovField *field,
                         const char *owner);
/* The record that is selected; NULL if none is. Transfer none. */
TovRecord *tov_list_page_get_selected (TovListPage *self);
/* Has the window show the list, and begins a search in it. */
void tov_list_page_search (TovListPage *self);
/* Has the window ask for a new record of the list. */
void tov_list_page_add (TovListPage *self);

G_END_DECLS
