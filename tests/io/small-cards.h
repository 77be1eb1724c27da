/* Two contacts made by hand, for those who write and read their cards: one with all that a contact
 * can have, one with a formula for a name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

/* Elements TovContact; transfer full. */
GListModel *small_cards_make (TovStore *store);
