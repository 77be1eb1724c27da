/* The page about networks: the young people's maps, which are records, and the map of the
 * partnership.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_NETWORK_PAGE (tov_network_page_get_type ())
G_DECLARE_FINAL_TYPE (TovNetworkPage, tov_network_page, TOV, NETWORK_PAGE, AdwBin)

/* What is seen of it. */
typedef enum
{
  TOV_NETWORK_LIST,
  TOV_NETWORK_RECORD,
  TOV_NETWORK_PARTNERSHIP,
} TovNetworkPart;

/* records is the page with the records about young people's maps, which knows the keys of the
 * window; transfer floating. */
GtkWidget *tov_network_page_new (TovContext *context, GtkWidget *records);
/* Transfer none. */
GtkWidget *tov_network_page_get_records (TovNetworkPage *self);

/* Whether the records show a list or one of them is for whoever asks. */
void tov_network_page_show (TovNetworkPage *self, TovNetworkPart part);
/* Shows the map of the partnership and goes to "Whom do I call?". */
void tov_network_page_ask_whom (TovNetworkPage *self);

G_END_DECLS
