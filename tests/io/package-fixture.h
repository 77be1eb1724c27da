/* What the tests of data packages share: a folder to write one into, and registers made from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-package.h"

/* A folder for the packages of one test, removed at its end. */
typedef struct
{
  char *folder;
  char *package;
} PackageFixture;

/* Adds a test with such a folder. */
void package_add_test (const char *path, void (*test) (PackageFixture *, gconstpointer));

/* Writes a file into the package. */
void package_write_file (const PackageFixture *fixture, const char *name, const char *text);
/* Keeps a content in the package's folder of files; its hash. Transfer full. */
char *package_write_content (const PackageFixture *fixture, const char *content);

/* A register in memory, empty or made from a package. Transfer full. */
TovStore *package_open_store (void);
TovStore *package_import (const char *package);
/* Exports into a folder of that name beside the package; its path. Transfer full. */
char *package_export (const PackageFixture *fixture,
                      TovStore *store,
                      const char *name,
                      TovPackageFlags flags);

/* Transfer full. */
char *package_read_file (const char *package, const char *name);
/* The names of the files in a folder. Transfer full. */
GPtrArray *package_list_files (const char *folder);
void package_expect_file (const char *package, const char *name, const char *expected);
/* Both folders have the same files with the same bytes. */
void package_expect_same (const char *one, const char *other);
void package_expect_round_trip (const PackageFixture *fixture,
                                const char *package,
                                TovPackageFlags flags);
/* The package is refused with these words, and the register is as it was. */
void package_expect_refusal (const PackageFixture *fixture, const char *message);
