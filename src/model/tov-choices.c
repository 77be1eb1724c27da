/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-choices.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
const TovChoice tov_yes_no_unknown[] = {
  { "yes", N_("Yes") },
  { "no", N_("No") },
  { "unknown", N_("Not stated") },
  { NULL, NULL },
};
/* clang-format on */
