/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex-layout.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"

const char *
tov_annex_layout_value_heading (const TovColumn *column)
{
  if (column->format == TOV_FORMAT_PERCENT)
    return "%";
  if (column->format == TOV_FORMAT_RATIO)
    return "n/N";
  return tov_danish (N_ ("Number or %"));
}
