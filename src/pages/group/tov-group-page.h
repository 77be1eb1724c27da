/* The page of a group: when it meets and met, who is in it and who comes, what stands on its agenda
 * and what is left to be done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-facts-page.h"

G_BEGIN_DECLS

#define TOV_TYPE_GROUP_PAGE (tov_group_page_get_type ())
G_DECLARE_FINAL_TYPE (TovGroupPage, tov_group_page, TOV, GROUP_PAGE, TovFactsPage)

GtkWidget *tov_group_page_new (TovContext *context, const char *id);

G_END_DECLS
