/* An act in the change log, as a data package holds it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_CHANGE_TRANSACTION (tov_change_transaction_get_type ())
G_DECLARE_FINAL_TYPE (
    TovChangeTransaction, tov_change_transaction, TOV, CHANGE_TRANSACTION, TovRecord)

struct _TovChangeTransaction
{
  TovRecord parent_instance;
  char *at;
  char *who;
  char *title;
  /* The act that this one takes back or does again. */
  char *undoes_id;
  char *state;
};

extern const TovEntity tov_change_transaction_entity;

G_END_DECLS
