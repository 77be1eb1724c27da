/* The one adult (tovholder) who follows a young person, for a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_KEY_WORKER (tov_key_worker_get_type ())
G_DECLARE_FINAL_TYPE (TovKeyWorker, tov_key_worker, TOV, KEY_WORKER, TovRecord)

struct _TovKeyWorker
{
  TovRecord parent_instance;
  char *young_person_id;
  char *contact_id;
  TovDate from_date;
  TovDate to_date;
  TovDate accepted_on;
};

extern const TovEntity tov_key_worker_entity;

G_END_DECLS
