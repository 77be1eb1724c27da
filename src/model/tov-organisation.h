/* A party, school, company or authority.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_ORGANISATION (tov_organisation_get_type ())
G_DECLARE_FINAL_TYPE (TovOrganisation, tov_organisation, TOV, ORGANISATION, TovRecord)

struct _TovOrganisation
{
  TovRecord parent_instance;
  char *name;
  char *kind;
  char *cvr;
  char *municipality_code;
  char *address;
  char *postal_code;
  char *town;
  char *phone;
  char *email;
  char *web;
  char *can_help_with;
  char *note;
};

extern const TovEntity tov_organisation_entity;
extern const TovChoice tov_organisation_kinds[];

G_END_DECLS
