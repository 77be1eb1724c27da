/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-pins.h"

#include "tov-contact.h"
#include "tov-map-pin.h"
#include "tov-owned.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Places are kept in thousandths. */
#define WHOLE 1000

static gboolean
is_of (TovMapPin *pin, const TovMapNode *node)
{
  const char *id = pin->contact_id != NULL ? pin->contact_id : pin->organisation_id;

  return g_strcmp0 (id, node->id) == 0;
}

/* Elements TovRecord; another program may have left more than one. Transfer full; NULL on error. */
static GPtrArray *
load_pins (TovStore *store, const char *partnership, const TovMapNode *node, GError **error)
{
  g_autoptr (GPtrArray) pins =
      tov_owned_load (store, &tov_map_pin_entity, "partnership_id", partnership, "changed", error);

  for (guint i = pins != NULL ? pins->len : 0; i > 0; i--)
    if (!is_of (g_ptr_array_index (pins, i - 1), node))
      g_ptr_array_remove_index (pins, i - 1);
  return g_steal_pointer (&pins);
}

static TovRecord *
create_pin (const char *partnership, const TovMapNode *node)
{
  TovRecord *pin = tov_record_new (&tov_map_pin_entity);
  gboolean is_contact = g_str_equal (node->entity, tov_contact_entity.name);

  g_object_set (pin, "partnership_id", partnership, is_contact ? "contact_id" : "organisation_id",
                node->id, NULL);
  return pin;
}

gboolean
tov_map_pins_fasten (TovStore *store,
                     const char *partnership,
                     const TovMapNode *node,
                     double x,
                     double y,
                     GError **error)
{
  g_autofree char *title = g_strdup_printf (_ ("“%s” fastened on the map"), node->label);
  g_autoptr (GPtrArray) pins = load_pins (store, partnership, node, error);
  g_autoptr (TovRecord) pin = NULL;

  if (pins == NULL)
    return FALSE;
  pin = pins->len > 0 ? tov_record_copy (g_ptr_array_index (pins, pins->len - 1))
                      : create_pin (partnership, node);
  g_object_set (pin, "x", (gint64) round (x * WHOLE), "y", (gint64) round (y * WHOLE), NULL);
  return tov_store_begin (store, title, error)
         && tov_store_end (store, tov_store_save (store, pin, error), error);
}

gboolean
tov_map_pins_release (TovStore *store,
                      const char *partnership,
                      const TovMapNode *node,
                      GError **error)
{
  g_autofree char *title = g_strdup_printf (_ ("“%s” let go on the map"), node->label);
  g_autoptr (GPtrArray) pins = load_pins (store, partnership, node, error);
  gboolean is_good = TRUE;

  if (pins == NULL || !tov_store_begin (store, title, error))
    return FALSE;
  for (guint i = 0; is_good && i < pins->len; i++)
    is_good = tov_store_delete (store, &tov_map_pin_entity,
                                tov_record_get_id (g_ptr_array_index (pins, i)), error);
  return tov_store_end (store, is_good, error);
}
