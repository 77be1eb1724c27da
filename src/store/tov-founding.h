/* How a partnership comes into the register: with its parties, its first group, and who enters it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  TovPartnership *partnership;
  TovContactGroup *group;
  /* Elements TovOrganisation, each once: of the register, or new. */
  GPtrArray *parties;
  /* Who enters it, NULL where nobody says; where she works and as what, which may be NULL too; and
   * whether she coordinates the partnership. */
  TovContact *contact;
  TovOrganisation *workplace;
  char *title;
  gboolean is_coordinator;
} TovFounding;

/* A partnership that is not in the register yet begins on a day, with a steering group. */
TovFounding *tov_founding_new (TovPartnership *partnership, TovDate from);
void tov_founding_free (TovFounding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovFounding, tov_founding_free)

/* Where no base unit is chosen, the only production school among the parties is it (p.6 of the
 * report). Transfer none; NULL for none. */
TovOrganisation *tov_founding_guess_base_unit (const TovFounding *self);

/* Whether an organisation is not in the register yet, and is entered with the partnership. */
gboolean tov_founding_is_new (TovStore *store, TovOrganisation *organisation);

/* Saves all of it as one act. What is new gets its id by this; what failed can be tried again. */
gboolean tov_founding_save (const TovFounding *self, TovStore *store, GError **error);

G_END_DECLS
