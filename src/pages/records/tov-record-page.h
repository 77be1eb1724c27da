/* A record to be read, with what belongs to it, following the register: when it is deleted the page
 * says so, and when that is undone it is there again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORD_PAGE (tov_record_page_get_type ())
G_DECLARE_FINAL_TYPE (TovRecordPage, tov_record_page, TOV, RECORD_PAGE, AdwBin)

/* Makes what is shown of a record in place of the sheet of its fields. The widget is there for as
 * long as the record is, and follows the register by itself. */
typedef GtkWidget *(*TovRecordMaker) (TovContext *context, const char *id);

/* maker may be NULL. */
GtkWidget *tov_record_page_new (TovContext *context,
                                const TovEntity *entity,
                                const char *id,
                                TovRecordMaker maker);

G_END_DECLS
