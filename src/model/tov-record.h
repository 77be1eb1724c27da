/* Records by field table.
 *
 * A record is a plain struct with one table row for each of its fields. Everything else follows
 * from the rows: GObject properties, SQL, columns and rows on the screen, the data package, search,
 * the change log. A new field is a struct member, a table row and a line of SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "tov-date.h"
#include "tov-number.h"

G_BEGIN_DECLS

#define TOV_TYPE_RECORD (tov_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (TovRecord, tov_record, TOV, RECORD, GObject)

#define TOV_RECORD_ERROR (tov_record_error_quark ())

typedef enum
{
  /* A value is not of its field's form. */
  TOV_RECORD_ERROR_FORM,
  /* A value that must be there is missing. */
  TOV_RECORD_ERROR_REQUIRED,
  /* The values of one record do not fit each other. */
  TOV_RECORD_ERROR_RULE,
} TovRecordError;

GQuark tov_record_error_quark (void);

/* The member's C type stands beside each kind. */
typedef enum
{
  /* char *, one line */
  TOV_KIND_TEXT,
  /* char *, several lines */
  TOV_KIND_NOTE,
  /* char *, the id of a record of the target entity */
  TOV_KIND_REFERENCE,
  /* char *, one of the choices' codes */
  TOV_KIND_CHOICE,
  /* TovDate */
  TOV_KIND_DATE,
  /* char *, YYYY-MM-DDTHH:MM in Danish local time */
  TOV_KIND_TIME,
  /* char *, YYYY-MM-DD, YYYY-MM or YYYY */
  TOV_KIND_BIRTH,
  /* gboolean; never empty */
  TOV_KIND_BOOLEAN,
  /* gint64, TOV_NUMBER_NONE when empty */
  TOV_KIND_NUMBER,
  /* gint64 in øre, TOV_NUMBER_NONE when empty */
  TOV_KIND_MONEY,
  /* char *, SHA-256 of a stored file */
  TOV_KIND_FILE,
} TovKind;

typedef enum
{
  TOV_FIELD_NONE = 0,
  TOV_FIELD_REQUIRED = 1 << 0,
  /* Part of what a search looks through. */
  TOV_FIELD_SEARCH = 1 << 1,
  /* A column of the entity's list. */
  TOV_FIELD_COLUMN = 1 << 2,
  /* Tells something about a young person or another private person. */
  TOV_FIELD_PERSONAL = 1 << 3,
  /* What the record is called by; several are joined. */
  TOV_FIELD_TITLE = 1 << 4,
} TovFieldFlags;

typedef struct
{
  const char *code;
  /* English source string, marked for translation. */
  const char *label;
} TovChoice;

typedef struct
{
  const char *name;
  const char *label;
  TovKind kind;
  TovFieldFlags flags;
  gsize offset;
  /* Of a reference: name of the entity it refers to. */
  const char *target;
  /* Of a choice: codes and words, ended by a row of NULLs, and the code an empty value stands for
   * (NULL where empty stays empty). */
  const TovChoice *choices;
  const char *fallback;
  /* Of a number: the least and the greatest; both 0 for any. */
  gint64 minimum;
  gint64 maximum;
  /* Of a text that is a code of some register: what a code is called, NULL for an unknown one. */
  const char *(*get_name) (const char *code);
  /* Of such a text: the code of what is called so, also by the beginning of its name; NULL where it
   * is none or more than one. */
  const char *(*find_code) (const char *name);
} TovField;

/* Fields that belong together where a record is entered. */
typedef struct
{
  /* English source string, marked for translation. */
  const char *heading;
  const char *first_field;
} TovGroup;

typedef void (*TovRecordFunc) (TovRecord *record, gpointer user_data);

typedef struct _TovEntity TovEntity;

struct _TovEntity
{
  /* Name of the table, of the file in a package, and in code. */
  const char *name;
  /* English source strings, marked for translation. */
  const char *label;
  const char *plural;
  const TovField *fields;
  guint n_fields;
  /* Headings above the first fields of groups, in the order of the fields, ended by a row of NULLs;
   * fields before the first group have none. NULL where all fields are one group. */
  const TovGroup *groups;
  GType (*get_type) (void);
  /* Intervals of one owner (named by this reference field) may not overlap; rows where the boolean
   * field `unless` is set are free of that. NULL where overlaps are allowed. */
  const char *exclusive;
  const char *unless;
  /* Where this boolean field is set, the record is a number (hidden identity): its personal texts
   * of one line, such as name, address and phone, are covered. NULL where nothing is. */
  const char *covered_by;
  /* The two escapes: how a record is called (transfer full; NULL while it has no name yet), and a
   * rule across its fields. Either may be NULL. */
  char *(*display) (TovRecord *record);
  gboolean (*validate) (TovRecord *record, const TovField **field, GError **error);
};

struct _TovRecordClass
{
  GObjectClass parent_class;
  const TovEntity *entity;
};

/* clang-format off */
/* A member of another C type than its kind's does not compile: no choice of _Generic fits. (Dates
 * and booleans are both int and can be confused; the tests look at every field's kind.) */
#define TOV_MEMBER(Type, member, ctype) \
  .name = #member, \
  .offset = G_STRUCT_OFFSET (Type, member) + _Generic (((Type *) 0)->member, ctype: 0)

/* The constructors of table rows. */
#define TOV_TEXT(Type, member, words, its_flags) \
  { TOV_MEMBER (Type, member, char *), .kind = TOV_KIND_TEXT, .label = words, .flags = its_flags }
#define TOV_CODE(Type, member, words, its_get_name, its_find_code, its_flags) \
  { TOV_MEMBER (Type, member, char *), .kind = TOV_KIND_TEXT, .label = words, \
    .get_name = its_get_name, .find_code = its_find_code, .flags = its_flags }
#define TOV_NOTE(Type, member, words, its_flags) \
  { TOV_MEMBER (Type, member, char *), .kind = TOV_KIND_NOTE, .label = words, .flags = its_flags }
#define TOV_REFERENCE(Type, member, words, its_target, its_flags) \
  { TOV_MEMBER (Type, member, char *), .kind = TOV_KIND_REFERENCE, .label = words, \
    .target = its_target, .flags = its_flags }
#define TOV_CHOICE(Type, member, words, its_choices, its_fallback, its_flags) \
  { TOV_MEMBER (Type, member, char *), .kind = TOV_KIND_CHOICE, .label = words, \
    .choices = its_choices, .fallback = its_fallback, .flags = its_flags }
#define TOV_DATE(Type, member, words, its_flags) \
  { TOV_MEMBER (Type, member, TovDate), .kind = TOV_KIND_DATE, .label = words, .flags = its_flags }
#define TOV_TIME(Type, member, words, its_flags) \
  { TOV_MEMBER (Type, member, char *), .kind = TOV_KIND_TIME, .label = words, .flags = its_flags }
#define TOV_BIRTH(Type, member, words, its_flags) \
  { TOV_MEMBER (Type, member, char *), .kind = TOV_KIND_BIRTH, .label = words, .flags = its_flags }
#define TOV_BOOLEAN(Type, member, words, its_flags) \
  { TOV_MEMBER (Type, member, gboolean), .kind = TOV_KIND_BOOLEAN, .label = words, \
    .flags = its_flags }
#define TOV_NUMBER(Type, member, words, its_flags) \
  { TOV_MEMBER (Type, member, gint64), .kind = TOV_KIND_NUMBER, .label = words, \
    .flags = its_flags }
#define TOV_NUMBER_BETWEEN(Type, member, words, least, greatest, its_flags) \
  { TOV_MEMBER (Type, member, gint64), .kind = TOV_KIND_NUMBER, .label = words, \
    .minimum = least, .maximum = greatest, .flags = its_flags }
#define TOV_MONEY(Type, member, words, its_flags) \
  { TOV_MEMBER (Type, member, gint64), .kind = TOV_KIND_MONEY, .label = words, .flags = its_flags }
#define TOV_FILE(Type, member, words, its_flags) \
  { TOV_MEMBER (Type, member, char *), .kind = TOV_KIND_FILE, .label = words, .flags = its_flags }

/* Defines the type and the entity `prefix_entity` of a field table named `fields`; further members
 * of the entity follow the words. */
#define TOV_DEFINE_RECORD(Type, prefix, its_name, its_label, its_plural, ...) \
  G_DEFINE_FINAL_TYPE (Type, prefix, TOV_TYPE_RECORD) \
  const TovEntity prefix##_entity = { .name = its_name, \
                                      .label = its_label, \
                                      .plural = its_plural, \
                                      .fields = fields, \
                                      .n_fields = G_N_ELEMENTS (fields), \
                                      .get_type = prefix##_get_type, \
                                      __VA_ARGS__ }; \
  static void prefix##_class_init (Type##Class *klass) \
  { \
    tov_record_class_set_entity (TOV_RECORD_CLASS (klass), &prefix##_entity); \
  } \
  static void prefix##_init (Type *self) {}

/* clang-format on */

/* Installs a property for every field; called by TOV_DEFINE_RECORD. GObject writes its name with
 * hyphens: given_name is announced by "notify::given-name". */
void tov_record_class_set_entity (TovRecordClass *klass, const TovEntity *entity);

/* A record with the defaults of its fields and no id. Transfer full. */
TovRecord *tov_record_new (const TovEntity *entity);
/* A copy to edit, with the same id, rev and times. Transfer full. */
TovRecord *tov_record_copy (TovRecord *self);

const TovEntity *tov_record_get_entity (TovRecord *self);
const TovField *tov_entity_get_field (const TovEntity *entity, const char *name);
/* Transfer full: an id for a new record, which comes after all that were made before. */
char *tov_record_new_id (void);
/* 1 to 64 printable characters without spaces. */
gboolean tov_record_id_is_valid (const char *id);

/* Whether the field is one of those that a record may cover, and whether this record does: the
 * value is then neither shown, nor searched, nor written to a list. What is only counted (gender,
 * birth date, entry situation) is never covered. */
gboolean tov_entity_may_cover (const TovEntity *entity, const TovField *field);
gboolean tov_record_is_covered (TovRecord *self, const TovField *field);

const char *tov_record_get_id (TovRecord *self);
void tov_record_set_id (TovRecord *self, const char *id);
/* YYYY-MM-DDTHH:MM:SSZ; NULL until it has been saved. */
const char *tov_record_get_created (TovRecord *self);
void tov_record_set_created (TovRecord *self, const char *created);
const char *tov_record_get_changed (TovRecord *self);
void tov_record_set_changed (TovRecord *self, const char *changed);
/* How many times it has been saved. */
gint64 tov_record_get_rev (TovRecord *self);
void tov_record_set_rev (TovRecord *self, gint64 rev);

/* The value as it is stored and exchanged: ISO dates, choice codes, whole numbers, 0 or 1.
 * Transfer full; NULL when empty. */
char *tov_record_get_text (TovRecord *self, const TovField *field);
/* Reads such a value (NULL and "" are empty). On error the record keeps what it had, and the
 * message says what was expected: "expected a date YYYY-MM-DD". Notifies nobody: it fills records
 * that are being loaded or edited, whose changes tov_record_update () announces. */
gboolean
tov_record_set_text (TovRecord *self, const TovField *field, const char *text, GError **error);
/* The value as a Dane reads it, in the language of the program; of a reference the id.
 * Transfer full; "" when empty. */
char *tov_record_format (TovRecord *self, const TovField *field);
/* The word of a choice's code in the language of the program; the code itself if it is unknown. */
const char *tov_choice_get_label (const TovChoice *choices, const char *code);
/* The place of a code among the choices; -1 if it is not one of them. */
int tov_choice_index (const TovChoice *choices, const char *code);

/* What the record is called, or the entity's label while it has no name. Transfer full. */
char *tov_record_display (TovRecord *self);
/* The hard rules within one record: required values, to not before from, the entity's own rule.
 * field (optional) is set to the one at fault. */
gboolean tov_record_validate (TovRecord *self, const TovField **field, GError **error);
/* Makes target equal to source in all fields, rev and times, and notifies what changed. */
void tov_record_update (TovRecord *target, TovRecord *source);

G_END_DECLS
