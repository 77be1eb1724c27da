/* Who on an earlier map of the young person is the same as somebody on a later one, whatever she is
 * called there. Written where a map is drawn on from another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_ALTER_ORIGIN (tov_alter_origin_get_type ())
G_DECLARE_FINAL_TYPE (TovAlterOrigin, tov_alter_origin, TOV, ALTER_ORIGIN, TovRecord)

struct _TovAlterOrigin
{
  TovRecord parent_instance;
  char *alter_id;
  char *earlier_id;
};

extern const TovEntity tov_alter_origin_entity;

G_END_DECLS
