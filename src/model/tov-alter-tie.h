/* A tie between two people on a network map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_ALTER_TIE (tov_alter_tie_get_type ())
G_DECLARE_FINAL_TYPE (TovAlterTie, tov_alter_tie, TOV, ALTER_TIE, TovRecord)

struct _TovAlterTie
{
  TovRecord parent_instance;
  char *network_map_id;
  char *alter_a_id;
  char *alter_b_id;
  char *kind;
};

extern const TovEntity tov_alter_tie_entity;

G_END_DECLS
