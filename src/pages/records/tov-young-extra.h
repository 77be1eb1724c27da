/* What a list of young people tells besides their fields: level, who has the ball, the next step.
 * It is read from the register when a row comes into sight, and kept until the register changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record-extra.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef struct _TovYoungExtra TovYoungExtra;

TovYoungExtra *tov_young_extra_new (TovStore *store);
void tov_young_extra_free (TovYoungExtra *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovYoungExtra, tov_young_extra_free)

/* After an act: what was read holds no longer. */
void tov_young_extra_forget (TovYoungExtra *self);

/* Its user data is a TovYoungExtra; its records are young people. */
extern const TovRecordExtra tov_young_extra;

G_END_DECLS
