/* Contacts as cards that every address book reads: vCard 3.0.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-io-error.h"
#include "tov-store.h"

G_BEGIN_DECLS

/* Writes the contacts (elements TovContact) with name, organisation, title, telephone, e-mail and
 * photo, and with what is noted about them only if with_notes: that is often meant for the house
 * alone. The file is complete or not there. */
gboolean tov_vcard_write (
    TovStore *store, GListModel *contacts, gboolean with_notes, const char *path, GError **error);

G_END_DECLS
