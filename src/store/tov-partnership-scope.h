/* Which records belong to a partnership: their own field says so, or what they hang on does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* SQL that holds for the records of an entity, under an alias, that belong to partnership ?4. A
 * young person belongs to every partnership that had a referral or an enrolment. NULL where records
 * of the entity belong to no partnership: organisations, contacts, catalogues. Transfer full. */
char *tov_partnership_scope_build (const TovEntity *entity, const char *alias);
/* Whether records of another entity have a say in which ones those are. */
gboolean tov_partnership_scope_reads (const TovEntity *entity, const char *other);

G_END_DECLS
