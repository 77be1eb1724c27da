/* A page for a set of entities: a list of one of them at a time, and a record to be read.
 *
 * The window decides which by the calls below. Its keys ask the page by the actions "page.search",
 * "page.new", "page.edit", "page.delete" and "page.log-contact", which mean the list, or the record
 * that is shown or selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-record-page.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORDS_PAGE (tov_records_page_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordsPage, tov_records_page, TOV, RECORDS_PAGE, AdwBin)

/* entities: names, ended by NULL; static. */
GtkWidget *tov_records_page_new (TovContext *context, const char *const *entities);

/* Records of the entity are shown by what the maker makes. */
void
tov_records_page_set_maker (TovRecordsPage *self, const TovEntity *entity, TovRecordMaker maker);

/* Shows the list of an entity: all of it, or only the records whose reference field is the id. */
void tov_records_page_show_list (TovRecordsPage *self,
                                 const TovEntity *entity,
                                 const TovField *field,
                                 const char *owner);
void tov_records_page_show_record (TovRecordsPage *self, const TovEntity *entity, const char *id);

G_END_DECLS
