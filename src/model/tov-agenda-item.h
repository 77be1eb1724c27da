/* An item on the agenda of a meeting, with its minutes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_AGENDA_ITEM (tov_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (TovAgendaItem, tov_agenda_item, TOV, AGENDA_ITEM, TovRecord)

struct _TovAgendaItem
{
  TovRecord parent_instance;
  char *meeting_id;
  gint64 position;
  char *title;
  char *kind;
  gboolean closed;
  char *presenter_id;
  gint64 minutes_planned;
  char *background;
  char *minutes_text;
  char *carried_from_id;
};

extern const TovEntity tov_agenda_item_entity;
extern const TovChoice tov_agenda_kinds[];

G_END_DECLS
