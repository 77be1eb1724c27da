/* One <entity>.csv of a data package, read into records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-package-faults.h"
#include "tov-record.h"

G_BEGIN_DECLS

typedef struct
{
  TovRecord *record;
  guint line;
  /* A bit for each column whose value was refused, so that no later check trips over it again. */
  guint64 refused;
} TovPackageRow;

typedef struct
{
  const TovEntity *entity;
  /* "enrolment.csv", and its place among the files of a package. */
  char *name;
  guint order;
  /* The columns there are, ended by NULL: id, the entity's fields, and the stamps. */
  char **columns;
  /* For each of them the place in the file; behind all others where it is missing. */
  guint *positions;
  /* From an id to the line it stands in; 0 for what the register already has. */
  GHashTable *ids;
  /* From an id to the record that the register already has, which the package may override. */
  GHashTable *own;
  /* Elements TovPackageRow */
  GPtrArray *rows;
  /* FALSE where the file could not be read to its end, so that not all ids are known. */
  gboolean is_whole;
} TovPackageFile;

/* The columns of an entity in a package: id, the fields in the order of their table, created,
 * changed, rev. An entity outside the list of entities (the change log's) has no stamps. Transfer
 * full. */
char **tov_package_columns (const TovEntity *entity);
/* Whether text is YYYY-MM-DDTHH:MM:SSZ. */
gboolean tov_package_is_stamp (const char *text);

/* A file without rows. */
TovPackageFile *tov_package_file_new (const TovEntity *entity, guint order);
void tov_package_file_free (TovPackageFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovPackageFile, tov_package_file_free)

/* Reads the file from a folder; one that is not there has no rows. now stands in for stamps that
 * are not given. What breaks a rule of the row is added to the faults; the error is for files that
 * cannot be read at all. */
gboolean tov_package_file_read (TovPackageFile *self,
                                const char *directory,
                                const char *now,
                                TovPackageFaults *faults,
                                GError **error);

/* The bit of a field in refused; of the id where field is NULL. */
guint64 tov_package_file_bit (const TovPackageFile *self, const TovField *field);
/* Adds a fault at a field of a row, with the value that stands there. */
void tov_package_file_add_fault (const TovPackageFile *self,
                                 const TovPackageRow *row,
                                 const TovField *field,
                                 TovPackageFaults *faults,
                                 const char *message);

G_END_DECLS
