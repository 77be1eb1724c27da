/* The rules between the rows and files of a data package.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-package-file.h"

G_BEGIN_DECLS

/* files: elements TovPackageFile. References point to a row of the package or of the register;
 * intervals that exclude each other do not overlap; a setting stands there once; photos and files
 * lie in the folder with the content that their names tell. */
void tov_package_check (GPtrArray *files, const char *directory, TovPackageFaults *faults);

/* Where the content of a stored file lies in a package, or all of them for hash NULL. Transfer
 * full. */
char *tov_package_content_path (const char *directory, const char *hash);

G_END_DECLS
