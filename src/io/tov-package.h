/* The data package: a folder of <entity>.csv that holds a whole register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_PACKAGE_NONE = 0,
  /* With the CPR numbers, which are left out else. */
  TOV_PACKAGE_WITH_CPR = 1 << 0,
  /* With the change log. */
  TOV_PACKAGE_WITH_HISTORY = 1 << 1,
} TovPackageFlags;

/* Fills an empty register, all or nothing. On faults the error's message lists the first hundred,
 * one a line: "enrolment.csv, line 12, column discharged_on: expected a date YYYY-MM-DD", and how
 * many there are. */
gboolean tov_package_import (TovStore *store, const char *directory, GError **error);

/* Writes every entity, rows by id in byte order; the folder must not exist or be empty. */
gboolean
tov_package_export (TovStore *store, const char *directory, TovPackageFlags flags, GError **error);

G_END_DECLS
