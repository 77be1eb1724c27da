/* The trodden paths of the partnership in a meeting's pack.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-meeting-pack-private.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-map-picture.h"
#include "tov-norms.h"
#include "tov-partnership-map.h"
#include "tov-picture-file.h"

/* Points on paper. */
#define RESOLUTION 72

static void
paint_map (gconstpointer map, double width, double height, cairo_t *cairo)
{
  static const TovColour ink = { 0, 0, 0 };
  PangoContext *context = tov_picture_context_new (RESOLUTION);

  tov_map_picture_paint (map, FALSE, NULL, width, height, cairo, context, &ink, NULL, NULL);
  g_object_unref (context);
}

/* On the day before the meeting, between organisations only: no person stands on it, so there is
 * nothing that the guard would have to cover. */
gboolean
tov_meeting_pack_add_map (TovMeetingSheet *sheet, GError **error)
{
  g_autofree char *title =
      g_strdup_printf (tov_danish (N_ ("Trodden paths: %s")), sheet->partnership->name);
  TovTrailChoice choice;
  g_autoptr (TovMap) map = NULL;

  tov_trail_choice_init (&choice, tov_meeting_sheet_get_eve (sheet));
  choice.overgrown_after = (guint) tov_norm_load (sheet->store, TOV_NORM_OVERGROWN_DAYS);
  choice.parties_only = TRUE;
  map = tov_partnership_map_load (tov_store_get_connection (sheet->store),
                                  tov_record_get_id (TOV_RECORD (sheet->partnership)),
                                  sheet->request->today, &choice, title, NULL, error);
  if (map == NULL)
    return FALSE;
  if (map->nodes->len == 0)
    return TRUE;
  tov_paper_flow_begin_section (&sheet->flow, g_strdup (tov_danish (N_ ("Trodden paths"))), TRUE);
  tov_paper_flow_add_picture (&sheet->flow, paint_map, g_steal_pointer (&map),
                              (GDestroyNotify) tov_map_free,
                              tov_paper_flow_get_room (&sheet->flow));
  return TRUE;
}
