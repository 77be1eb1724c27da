/* What is wrong with a data package, and where: all of it is collected before anything is said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-io-error.h"

G_BEGIN_DECLS

typedef struct
{
  /* The file's place among the files of a package, and its name. */
  guint order;
  const char *file;
  /* Of the file, from 1; 0 for the file as a whole. */
  guint line;
  /* The column's place in the file, and its name; NULL for the line as a whole. */
  guint position;
  const char *column;
} TovPackagePlace;

typedef struct _TovPackageFaults TovPackageFaults;

TovPackageFaults *tov_package_faults_new (void);
void tov_package_faults_free (TovPackageFaults *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPackageFaults, tov_package_faults_free)

/* value is what stood there; NULL or "" where the message needs none. */
void tov_package_faults_add (TovPackageFaults *self,
                             const TovPackagePlace *place,
                             const char *value,
                             const char *message);
/* TRUE without faults; else FALSE with TOV_IO_ERROR_PACKAGE, whose message lists the first hundred
 * by file, line and column. */
gboolean tov_package_faults_report (TovPackageFaults *self, GError **error);

G_END_DECLS
