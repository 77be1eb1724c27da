/* The menus of the page of a young person. All transfer full.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tov-standing.h"

G_BEGIN_DECLS

/* The turns of the pathway that can be taken now. */
GMenuModel *tov_person_menus_create_pathway (TovStanding *standing);
/* What can be printed. */
GMenuModel *tov_person_menus_create_papers (const char *young_person);
/* What is done with the record itself. */
GMenuModel *tov_person_menus_create_record (const char *young_person);
/* Every kind of record that can be added. */
GMenuModel *tov_person_menus_create_additions (const char *young_person);

G_END_DECLS
