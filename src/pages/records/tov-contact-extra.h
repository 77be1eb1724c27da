/* What a list of contacts tells besides their fields: the post they have now, and when they were
 * last met. It is read from the register when a row comes into sight, and kept until the register
 * changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record-extra.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef struct _TovContactExtra TovContactExtra;

TovContactExtra *tov_contact_extra_new (TovStore *store);
void tov_contact_extra_free (TovContactExtra *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovContactExtra, tov_contact_extra_free)

/* After an act: what was read holds no longer. */
void tov_contact_extra_forget (TovContactExtra *self);

/* Its user data is a TovContactExtra; its records are contacts. */
extern const TovRecordExtra tov_contact_extra;

G_END_DECLS
