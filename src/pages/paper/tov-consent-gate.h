/* The gate that everything about young people goes through on its way out: whom is it for?
 *
 * The young person needs no consent, nor does who works with the young people inside the
 * partnership. An organisation may be told only of those who have consented to that; of each of the
 * others it says what is missing and who can give it, and they can be left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_CONSENT_GATE (tov_consent_gate_get_type ())
G_DECLARE_FINAL_TYPE (TovConsentGate, tov_consent_gate, TOV, CONSENT_GATE, AdwPreferencesGroup)

/* Whom it is for. */
typedef enum
{
  TOV_CONSENT_FOR_SELF,
  TOV_CONSENT_FOR_INSIDE,
  TOV_CONSENT_FOR_ORGANISATION,
} TovConsentAudience;

/* A group of rows that asks. It may be for the first audience, the last and those between, and is
 * for the first until somebody says otherwise. The signal "changed" tells that the answers below
 * may be others. */
GtkWidget *
tov_consent_gate_new (TovContext *context, TovConsentAudience first, TovConsentAudience last);

/* Whom it is about: ids of young people, which are copied. */
void tov_consent_gate_set_people (TovConsentGate *self, GPtrArray *people);
/* Whether it may leave now. */
gboolean tov_consent_gate_is_open (TovConsentGate *self);
/* The ids of those whom it must not be about; NULL for nobody. Transfer none, until "changed". */
GHashTable *tov_consent_gate_get_left_out (TovConsentGate *self);
/* The ids of those whom it may be about, when it may leave. Transfer full. */
GHashTable *tov_consent_gate_get_allowed (TovConsentGate *self);
/* Who may see it, in Danish, for the foot of a page. Transfer full. */
char *tov_consent_gate_get_marking (TovConsentGate *self);

/* Called with the ids of those whom the list may be about. */
typedef void (*TovConsentGateFunc) (GHashTable *allowed, gpointer user_data);

/* Asks in a dialog whom a list is for before it leaves, and calls done when it may. destroy frees
 * user_data afterwards, and when the dialog is left without. */
void tov_consent_gate_ask (TovContext *context,
                           GtkWindow *parent,
                           GPtrArray *people,
                           TovConsentGateFunc done,
                           gpointer user_data,
                           GDestroyNotify destroy);

G_END_DECLS
