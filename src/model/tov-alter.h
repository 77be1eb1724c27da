/* Somebody on a network map, by name, initials or role.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_ALTER (tov_alter_get_type ())
G_DECLARE_FINAL_TYPE (TovAlter, tov_alter, TOV, ALTER, TovRecord)

struct _TovAlter
{
  TovRecord parent_instance;
  char *network_map_id;
  char *label;
  char *contact_id;
  char *relation;
  gint64 ring;
  gint64 angle;
  char *sector_id;
  char *tie;
  gboolean resource_person;
  char *can_help_with;
};

extern const TovEntity tov_alter_entity;
extern const TovChoice tov_alter_relations[];
extern const TovChoice tov_alter_ties[];

G_END_DECLS
