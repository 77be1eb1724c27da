/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-pin.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovMapPin, partnership_id, N_("Partnership"), "partnership",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovMapPin, organisation_id, N_("Organisation"), "organisation",
    TOV_FIELD_COLUMN),
  TOV_REFERENCE (TovMapPin, contact_id, N_("Contact"), "contact",
    TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovMapPin, x, N_("From the left"), 0, 1000,
    TOV_FIELD_COLUMN),
  TOV_NUMBER_BETWEEN (TovMapPin, y, N_("From the top"), 0, 1000,
    TOV_FIELD_COLUMN),
};
/* clang-format on */

static gboolean
validate (TovRecord *record, const TovField **field, GError **error)
{
  TovMapPin *self = TOV_MAP_PIN (record);

  if ((self->contact_id != NULL) != (self->organisation_id != NULL))
    return TRUE;
  *field = tov_entity_get_field (&tov_map_pin_entity, "organisation_id");
  g_set_error_literal (
      error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE,
      _ ("a place on the map belongs to exactly one: an organisation or a contact"));
  return FALSE;
}

TOV_DEFINE_RECORD (TovMapPin,
                   tov_map_pin,
                   "map_pin",
                   N_ ("Place on the map of a partnership"),
                   N_ ("Places on the maps of partnerships"),
                   .validate = validate)
