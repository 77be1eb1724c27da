/* A small annex made by hand, with everything in it that a file must cope with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-annex.h"

/* Two partnerships, the second called "=1+1", in the third quarter of 2011. Transfer full. */
TovAnnex *small_annex_new (void);
