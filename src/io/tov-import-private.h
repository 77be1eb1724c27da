/* What the files of an import know of each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-import.h"

G_BEGIN_DECLS

/* Where a value comes from that no column brings. */
typedef enum
{
  /* It stands in the table. */
  TOV_IMPORT_FIXED,
  /* The day of the import. */
  TOV_IMPORT_TODAY,
  /* The partnership that is chosen, or the only one. */
  TOV_IMPORT_PARTNERSHIP,
  /* The next number in the manner of the partnership's. */
  TOV_IMPORT_NUMBER,
  /* The id of the record that another part has made. */
  TOV_IMPORT_ID,
  /* The same as a field of another part: "enrolment.admitted_on". */
  TOV_IMPORT_SAME,
  /* The day before a date of another part, but not before its own first day. */
  TOV_IMPORT_DAY_BEFORE,
  /* The birthday in the column of another part's CPR number: "cpr.number". */
  TOV_IMPORT_BIRTHDAY,
} TovImportSource;

typedef struct
{
  const char *field;
  TovImportSource source;
  const char *argument;
  /* What is said about it: English source string, NULL for nothing. */
  const char *remark;
} TovImportDefault;

/* A field that a column can mean, under a name of its own; NULL is that of the record's field. */
typedef struct
{
  const char *field;
  const char *label;
} TovImportMeaning;

/* One of the records that a row becomes. */
typedef struct
{
  const char *name;
  const TovEntity *entity;
  /* Made when one of its columns says something, and whenever this part is made, unless that field
   * of another part is filled: "enrolment.discharged_on". Both may be NULL. */
  const char *with;
  const char *unless;
  /* Whether the record's name is part of what the row is called. */
  gboolean is_title;
  /* Ended by NULL names. meanings NULL: every field that no default links to another part. */
  const TovImportMeaning *meanings;
  const TovImportDefault *defaults;
} TovImportPart;

/* The most parts a recipe has. */
#define TOV_IMPORT_MAX_PARTS 12

/* What a row becomes: parts in the order in which they are written. The first one is what the row
 * is about. */
typedef struct
{
  TovImportTarget target;
  const TovImportPart *parts;
  guint n_parts;
} TovImportRecipe;

/* All recipes, the caseload first, ended by one without a name; and the one of a name. */
const TovImportRecipe *tov_import_recipes (void);
const TovImportRecipe *tov_import_find_recipe (const char *target);
/* -1 if there is none. */
int tov_import_find_part (const TovImportRecipe *recipe, const char *name);

/* How the text of a cell fills a field. */
typedef enum
{
  /* By the field's kind. */
  TOV_IMPORT_BY_KIND,
  /* A whole name, into given and family name. */
  TOV_IMPORT_NAME,
  /* What is added to the given name. */
  TOV_IMPORT_MIDDLE_NAME,
  /* A CPR number, or the birthday alone that many lists have instead. */
  TOV_IMPORT_CPR,
} TovImportReading;

/* An element of tov_import_get_fields (). */
typedef struct
{
  TovImportField base;
  guint part;
  /* Of the record; of a whole name the given name. */
  const TovField *field;
  TovImportReading reading;
} TovImportColumn;

struct _TovImport
{
  const TovSheet *sheet;
  const TovImportRecipe *recipe;
  char *partnership;
  TovDate today;
  guint heading_row;
  /* Elements TovImportColumn. */
  GPtrArray *fields;
  /* What headings mean, squeezed, to the field's position. */
  GHashTable *words;
  /* The field of each column of the sheet, -1 for none. */
  int *mapping;
};

/* tov-import-fields.c: the fields of a target, and what headings call them. */

/* Fills fields and words by the recipe. */
void tov_import_collect_fields (TovImport *self);
/* The position of the field that is called so, and of the one with the longest word that the text
 * begins with; -1 if there is none. */
int tov_import_find_word (TovImport *self, const char *text);
int tov_import_find_beginning (TovImport *self, const char *text);

/* tov-import-words.c: what lists call things. */

/* Folded, without what stands in brackets, and nothing but letters and digits: "CPR-nr." is
 * "cprnr". Transfer full. */
char *tov_import_squeeze (const char *text);
/* Without blanks around it, and of one line unless it is a note; NULL for nothing, which is also
 * written "-" and "?". Transfer full. */
char *tov_import_tidy (const char *text, gboolean is_note);
/* What lists call a field, separated by bars; NULL for none. Fields go by the name in the target
 * ("enrolment.admitted_on") and by their own ("phone"). */
const char *tov_import_get_synonyms (const char *name);
/* The code of a choice that a cell means, by Danish and English words, codes, usual synonyms and
 * beginnings; NULL if it means none or several. */
const char *tov_import_find_choice (const TovChoice *choices, const char *text);
/* The id of a seeded catalogue row that lists call otherwise; NULL if there is none. */
const char *tov_import_find_catalogue (const char *entity, const char *text);
/* 1 yes, 0 no, -1 neither. */
int tov_import_find_truth (const char *text);
/* Whether the first cell of a row says that the row adds up others. */
gboolean tov_import_is_total (const char *text);

/* tov-import-person.c: how lists write names of people. */

/* Fills given and family name from "Mikkel Rasmussen" or "Rasmussen, Mikkel". */
gboolean tov_import_set_name (TovRecord *record, const char *text, GError **error);
/* Adds a further name to the given one. */
gboolean tov_import_add_middle_name (TovRecord *record, const char *text, GError **error);

/* tov-import-value.c: what cells say. */

typedef struct _TovImportNames TovImportNames;

/* The birthday in a CPR number, in its first six digits, or in a date, as far as it is known.
 * Transfer full; NULL where there is none. */
char *tov_import_read_birthday (const char *text, TovDate today);
/* Fills a record's field, already tidied, from what a cell says. FALSE with the reason in words.
 * remark (transfer full, NULL for none) is what is to be said though it is well. */
gboolean tov_import_read_value (TovRecord *record,
                                const TovImportColumn *column,
                                const char *text,
                                TovDate today,
                                TovImportNames *names,
                                char **remark,
                                GError **error);

/* tov-import-names.c: whom cells mean. */

TovImportNames *tov_import_names_new (TovConnection *connection);
void tov_import_names_free (TovImportNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovImportNames, tov_import_names_free)

/* The id of the record that a text means, made where a contact or an organisation is lacking.
 * Transfer full; NULL with the reason in words. */
char *tov_import_names_resolve (TovImportNames *self,
                                const TovEntity *target,
                                const TovEntity *from,
                                const char *text,
                                char **remark,
                                GError **error);
/* The record that was made of an id; NULL if it is in the register. Transfer none. */
TovRecord *tov_import_names_get_made (TovImportNames *self, const char *id);
/* What is to be said of an id whose record was made, the first time; NULL else. Transfer full. */
char *tov_import_names_announce (TovImportNames *self, const char *id);
/* The only record of an entity; NULL if there are none or several. Transfer none. */
const char *tov_import_names_get_only (TovImportNames *self, const TovEntity *entity);

typedef enum
{
  TOV_IMPORT_NO_DOUBLE,
  /* The same name, and nothing else. */
  TOV_IMPORT_LIKELY_DOUBLE,
  TOV_IMPORT_DOUBLE,
} TovImportDouble;

/* Whether the record is known already. is_main: the row is about it, so that it is looked for even
 * where its entity has no key. */
TovImportDouble
tov_import_names_find_double (TovImportNames *self, TovRecord *record, gboolean is_main);
/* Makes a record known, so that it is found further down. */
void tov_import_names_learn (TovImportNames *self, TovRecord *record, gboolean is_main);
/* FALSE where the register could not be read all the while. */
gboolean tov_import_names_check (TovImportNames *self, GError **error);

/* tov-import-reader.c: what rows become. */

/* A row with the records that it becomes, in the order in which they are written; those that other
 * rows need too are the same objects. */
typedef struct
{
  TovImportRow base;
  GPtrArray *records;
  /* Elements GBytes: the files that the records name by their hash. */
  GPtrArray *files;
} TovImportPlan;

gboolean tov_import_row_is_taken (const TovImportRow *row, gboolean with_duplicates);

void tov_import_plan_free (TovImportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovImportPlan, tov_import_plan_free)

typedef struct _TovImportReader TovImportReader;

/* The import and the connection must live as long. Rows are read from the first to the last. */
TovImportReader *tov_import_reader_new (TovImport *import, TovConnection *snapshot);
void tov_import_reader_free (TovImportReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovImportReader, tov_import_reader_free)
/* Transfer full; NULL where the register cannot be read. */
TovImportPlan *tov_import_reader_read (TovImportReader *self, guint row, GError **error);
/* What the rows read so far were taken for because the list has no column for it: const char *, in
 * the language of the program. Transfer none. */
GPtrArray *tov_import_reader_get_assumptions (TovImportReader *self);

G_END_DECLS
