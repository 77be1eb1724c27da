/* A list of young people that is kept by the conditions it is chosen by (store/tov-selection).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_SAVED_LIST (tov_saved_list_get_type ())
G_DECLARE_FINAL_TYPE (TovSavedList, tov_saved_list, TOV, SAVED_LIST, TovRecord)

struct _TovSavedList
{
  TovRecord parent_instance;
  char *name;
  char *conditions;
  gint64 position;
};

extern const TovEntity tov_saved_list_entity;

G_END_DECLS
