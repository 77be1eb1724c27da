/* Faces of the parties (p.6 of the report: »Få ansigt på parterne«): who is who, when they were
 * last met, and where nobody has met anybody.
 *
 * Somebody is met by being present at a meeting, of any group of the partnership, that was held.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-party.h"
#include "tov-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *contact;
  char *name;
  /* What they are there now: "Forstander"; NULL where nothing is said. */
  char *title;
  /* Whether they are members of a group of the partnership on the day. */
  gboolean is_member;
  TovDate last_met;
} TovPartyFace;

typedef struct
{
  TovParty *party;
  char *name;
  /* Elements TovPartyFace: who is employed there on the day, or represents it in a group; members
   * first, then by name in Danish order. */
  GPtrArray *faces;
  /* When anybody who represented it was last present; TOV_DATE_NONE for never: nobody has met
   * anybody. */
  TovDate last_met;
} TovPartyFaces;

/* The parties of a partnership on a day, by name in Danish order. Elements TovPartyFaces; transfer
 * full. NULL on error. */
GPtrArray *
tov_party_faces_load (TovStore *store, const char *partnership, TovDate today, GError **error);
/* When a contact was last present at a meeting of any group; TOV_DATE_NONE for never. */
TovDate tov_party_faces_find_last_met (TovStore *store, const char *contact, TovDate today);

G_END_DECLS
