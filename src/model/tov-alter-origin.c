/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-alter-origin.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_REFERENCE (TovAlterOrigin, alter_id, N_("Person on a map"), "alter",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
  TOV_REFERENCE (TovAlterOrigin, earlier_id, N_("On the earlier map"), "alter",
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_PERSONAL),
};
/* clang-format on */

TOV_DEFINE_RECORD (TovAlterOrigin,
                   tov_alter_origin,
                   "alter_origin",
                   N_ ("Same person on an earlier map"),
                   N_ ("Same people on earlier maps"))
