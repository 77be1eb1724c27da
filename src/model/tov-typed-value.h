/* Values of fields as a Dane types and reads them in an entry, to and from what is stored.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

/* Reads what was typed for a field of one line or several (no choice, reference, file or boolean):
 * "i morgen", "0930", "1.234,50", "rand" for a municipality. value is set to what
 * tov_record_set_text () takes, NULL where nothing but spaces was typed; transfer full. The error
 * says in words what was typed and how it should be. */
gboolean tov_typed_value_read (
    const TovField *field, const char *typed, TovDate today, char **value, GError **error);
/* The stored value as it stands in an entry: "31-12-2011", "1.234,50", "730 Randers". Transfer
 * full; "" when empty. */
char *tov_typed_value_write (const TovField *field, const char *value);

G_END_DECLS
