/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-lock.h"

#include "tov-log-lock.h"
#include "tov-minutes.h"

gboolean
tov_lock_check (TovStore *store, TovRecord *record, gboolean is_deletion, GError **error)
{
  return tov_log_lock_check (store, record, error)
         && tov_minutes_check (store, record, is_deletion, error);
}
