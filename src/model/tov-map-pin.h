/* Where the user has fastened an organisation or a person on the map of a partnership. Exactly one
 * of the two is named; x and y are thousandths of the picture from its upper left corner.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_PIN (tov_map_pin_get_type ())
G_DECLARE_FINAL_TYPE (TovMapPin, tov_map_pin, TOV, MAP_PIN, TovRecord)

struct _TovMapPin
{
  TovRecord parent_instance;
  char *partnership_id;
  char *organisation_id;
  char *contact_id;
  gint64 x;
  gint64 y;
};

extern const TovEntity tov_map_pin_entity;

G_END_DECLS
