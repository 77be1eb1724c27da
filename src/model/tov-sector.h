/* Catalogue: the sectors of a network map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_SECTOR (tov_sector_get_type ())
G_DECLARE_FINAL_TYPE (TovSector, tov_sector, TOV, SECTOR, TovRecord)

struct _TovSector
{
  TovRecord parent_instance;
  char *name;
  char *class;
  gint64 position;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_sector_entity;

G_END_DECLS
