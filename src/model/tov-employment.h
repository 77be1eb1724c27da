/* A contact's post in an organisation, for a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_EMPLOYMENT (tov_employment_get_type ())
G_DECLARE_FINAL_TYPE (TovEmployment, tov_employment, TOV, EMPLOYMENT, TovRecord)

struct _TovEmployment
{
  TovRecord parent_instance;
  char *contact_id;
  char *organisation_id;
  char *title;
  char *department;
  TovDate from_date;
  TovDate to_date;
};

extern const TovEntity tov_employment_entity;

G_END_DECLS
