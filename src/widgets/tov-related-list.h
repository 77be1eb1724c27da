/* The records that refer to a record, as a list under a heading: the first of them, with a way to
 * all of them and to a new one.
 *
 * A mere link is shown by what is at its other end; where it belongs to the record it can be
 * removed in place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-words.h"

G_BEGIN_DECLS

#define TOV_TYPE_RELATED_LIST (tov_related_list_get_type ())
G_DECLARE_FINAL_TYPE (TovRelatedList, tov_related_list, TOV, RELATED_LIST, AdwBin)

/* owner is the field of the entity that refers to the record of the id. titles is asked as long as
 * the widget lives. */
GtkWidget *tov_related_list_new (const TovEntity *entity,
                                 const TovField *owner,
                                 const char *id,
                                 GListModel *records,
                                 gboolean can_add,
                                 TovTitleFunc titles,
                                 gpointer user_data);

/* What one of them is called for who adds it: "Placement"; of a link what is at its other end, and
 * with the reference where the entity has more than one to that kind. Transfer full. */
char *tov_related_list_describe (const TovEntity *entity, const TovField *owner);
/* Puts what is shown into words again. */
void tov_related_list_refresh (TovRelatedList *self);

G_END_DECLS
