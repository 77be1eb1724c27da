/* An item that stands on the agenda of a group again and again: at every meeting, or with a month
 * at the first one of the year from that month on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_AGENDA_TEMPLATE (tov_agenda_template_get_type ())
G_DECLARE_FINAL_TYPE (TovAgendaTemplate, tov_agenda_template, TOV, AGENDA_TEMPLATE, TovRecord)

struct _TovAgendaTemplate
{
  TovRecord parent_instance;
  char *contact_group_id;
  gint64 position;
  char *title;
  char *kind;
  gboolean closed;
  gint64 minutes_planned;
  gint64 month;
  char *background;
};

extern const TovEntity tov_agenda_template_entity;

G_END_DECLS
