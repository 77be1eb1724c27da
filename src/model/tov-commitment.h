/* What a party has promised in a cooperation agreement (report p. 5).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_COMMITMENT (tov_commitment_get_type ())
G_DECLARE_FINAL_TYPE (TovCommitment, tov_commitment, TOV, COMMITMENT, TovRecord)

struct _TovCommitment
{
  TovRecord parent_instance;
  char *agreement_id;
  char *organisation_id;
  char *kind;
  char *text;
  TovDate due_on;
  char *status;
  char *evidence;
};

extern const TovEntity tov_commitment_entity;
extern const TovChoice tov_commitment_kinds[];
extern const TovChoice tov_commitment_statuses[];

G_END_DECLS
