/* Asks with whom something about a young person is to be shared, and says whether a consent allows
 * it, or what is missing and who can give it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_CONSENT_CARD (tov_consent_card_get_type ())
G_DECLARE_FINAL_TYPE (TovConsentCard, tov_consent_card, TOV, CONSENT_CARD, AdwBin)

GtkWidget *tov_consent_card_new (TovContext *context, const char *young_person);

G_END_DECLS
