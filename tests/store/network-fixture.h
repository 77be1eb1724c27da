/* A young person with two network maps, drawn half a year apart, worked out by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

#include "tov-network.h"

/* On 1 March and 1 September 2011 ("m1", "m2"), and whom they show:
 *
 *   m1: mor (ring 3), far (waits), pia (ring 2, contact "pia"), bo (ring 1), ole (ring 4)
 *   m2: mum (ring 2, the same as mor by origin), dad (waits, label "Far"), pk (ring 3, contact
 *       "pia"), bo2 (ring 1, label "BO"), eva (ring 1), tov (ring 1, the key worker "kw")
 *
 * so mum is nearer, far waits on both, pia farther, bo the same; ole went, eva and tov came.
 *
 * Ties: mor - pia, bo - pia and pia - ole on m1. Group "Hjemme": mor and bo on m1. */
TovStore *network_fixture_open (void);

TovNetwork *network_fixture_load (TovStore *store, const char *map);
