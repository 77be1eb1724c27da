/* Choices that several entities share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

extern const TovChoice tov_yes_no_unknown[];

G_END_DECLS
