/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-key-worker.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovKeyWorker, young_person_id, N_("Young person"), "young_person",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovKeyWorker, contact_id, N_("Key worker"), "contact",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_DATE (TovKeyWorker, from_date, N_("From"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN),
  TOV_DATE (TovKeyWorker, to_date, N_("To"),
    TOV_FIELD_COLUMN),
  TOV_DATE (TovKeyWorker, accepted_on, N_("Accepted"),
    TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovKeyWorker,
                   tov_key_worker,
                   "key_worker",
                   N_ ("Key worker"),
                   N_ ("Key workers"),
                   .exclusive = "young_person_id")
