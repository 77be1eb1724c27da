/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-network-tally.h"

static int
choose_nearer (int ring, int other)
{
  return ring == 0 ? other : MIN (ring, other);
}

void
tov_network_tally_add (TovNetworkTally *self,
                       gint64 ring,
                       const char *relation,
                       const char *sector,
                       gboolean is_resource)
{
  gboolean is_key_worker = g_strcmp0 (relation, "key_worker") == 0;

  if (ring < 1 || ring > TOV_NETWORK_RINGS)
    return;
  self->n_people++;
  self->n_in_ring[ring - 1]++;
  self->n_resource += is_resource ? 1 : 0;
  if (!is_key_worker && g_strcmp0 (sector, TOV_SECTOR_PROFESSIONALS) != 0) {
    self->n_private++;
    self->n_private_inner += ring == 1 ? 1 : 0;
  }
  if (is_key_worker)
    self->key_worker_ring = choose_nearer (self->key_worker_ring, (int) ring);
  if (g_strcmp0 (relation, "parent") == 0)
    self->parent_ring = choose_nearer (self->parent_ring, (int) ring);
}
