/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *id;
  char *created;
  char *changed;
  gint64 rev;
} TovRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TovRecord, tov_record, G_TYPE_OBJECT)
G_DEFINE_QUARK (tov_record_error_quark, tov_record_error)

G_LOCK_DEFINE_STATIC (latest_id);

static TovRecordPrivate *
get_private (TovRecord *self)
{
  return tov_record_get_instance_private (self);
}

static gpointer
get_member (TovRecord *self, const TovField *field)
{
  return (char *) self + field->offset;
}

static gboolean
is_number (const TovField *field)
{
  return field->kind == TOV_KIND_NUMBER || field->kind == TOV_KIND_MONEY;
}

/* Members are a gint64, a gint32 (dates and booleans), or else a text. */
static gboolean
is_text (const TovField *field)
{
  return !is_number (field) && field->kind != TOV_KIND_DATE && field->kind != TOV_KIND_BOOLEAN;
}

G_GNUC_PRINTF (2, 3)
static gboolean
fail_form (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_FORM, message);
  return FALSE;
}

static gboolean
check_choice (const TovField *field, const char *text, GError **error)
{
  g_autoptr (GString) codes = NULL;

  if (tov_choice_index (field->choices, text) >= 0)
    return TRUE;
  codes = g_string_new (NULL);
  for (const TovChoice *choice = field->choices; choice->code != NULL; choice++)
    g_string_append_printf (codes, "%s%s", codes->len > 0 ? ", " : "", choice->code);
  return fail_form (error, _ ("expected one of: %s"), codes->str);
}

/* One line of text has no line breaks, and no text has other control characters or the two that
 * Unicode sets aside (U+FFFE and U+FFFF): XML, and so a workbook, cannot hold them. */
static gboolean
check_characters (const TovField *field, const char *text, GError **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    return fail_form (error, _ ("expected text in UTF-8"));
  /* U+FFFE and U+FFFF are no characters, and no XML may hold them. */
  if (strstr (text, "\357\277\276") != NULL || strstr (text, "\357\277\277") != NULL)
    return fail_form (error, _ ("expected text without control characters"));
  for (; *text != '\0'; text++) {
    if (*text == '\n' || *text == '\r') {
      if (field->kind != TOV_KIND_NOTE)
        return fail_form (error, _ ("expected one line of text"));
    } else if ((guchar) *text < ' ' && *text != '\t') {
      return fail_form (error, _ ("expected text without control characters"));
    }
  }
  return TRUE;
}

static gboolean
is_sha256 (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

static gboolean
check_text (const TovField *field, const char *text, GError **error)
{
  if (!check_characters (field, text, error))
    return FALSE;
  switch (field->kind) {
  case TOV_KIND_CHOICE:
    return check_choice (field, text, error);
  case TOV_KIND_REFERENCE:
    return tov_record_id_is_valid (text)
           || fail_form (error, _ ("expected an id of 1 to 64 characters without spaces"));
  case TOV_KIND_TIME:
    return tov_date_time_is_valid (text)
           || fail_form (error, _ ("expected a time YYYY-MM-DDTHH:MM"));
  case TOV_KIND_BIRTH:
    return tov_date_from_birth (text) != TOV_DATE_NONE
           || fail_form (error, _ ("expected a date YYYY-MM-DD, YYYY-MM or YYYY"));
  case TOV_KIND_FILE:
    return is_sha256 (text) || fail_form (error, _ ("expected the SHA-256 of a file"));
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_DATE:
  case TOV_KIND_BOOLEAN:
  case TOV_KIND_NUMBER:
  case TOV_KIND_MONEY:
  default:
    return TRUE;
  }
}

static gboolean
read_number (const TovField *field, const char *text, gint64 *result, GError **error)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, -999999999999999, 999999999999999, &number, NULL))
    return field->kind == TOV_KIND_MONEY
               ? fail_form (error, _ ("expected an amount in øre as a whole number"))
               : fail_form (error, _ ("expected a whole number"));
  if (field->minimum < field->maximum && (number < field->minimum || number > field->maximum))
    return fail_form (error, _ ("expected a whole number from %d to %d"), (int) field->minimum,
                      (int) field->maximum);
  *result = number;
  return TRUE;
}

static void
set_string (char **member, const char *text)
{
  char *old = *member;

  *member = g_strdup (text);
  g_free (old);
}

static void
set_default (TovRecord *self, const TovField *field)
{
  if (is_text (field))
    set_string (get_member (self, field), field->fallback);
  else if (is_number (field))
    *(gint64 *) get_member (self, field) = TOV_NUMBER_NONE;
  else
    *(gint32 *) get_member (self, field) = 0;
}

static gboolean
is_equal (TovRecord *a, TovRecord *b, const TovField *field)
{
  if (is_text (field))
    return g_strcmp0 (*(char **) get_member (a, field), *(char **) get_member (b, field)) == 0;
  if (is_number (field))
    return *(gint64 *) get_member (a, field) == *(gint64 *) get_member (b, field);
  return *(gint32 *) get_member (a, field) == *(gint32 *) get_member (b, field);
}

static gboolean
is_empty (TovRecord *self, const TovField *field)
{
  if (is_text (field))
    return *(char **) get_member (self, field) == NULL;
  if (is_number (field))
    return *(gint64 *) get_member (self, field) == TOV_NUMBER_NONE;
  return field->kind == TOV_KIND_DATE && *(TovDate *) get_member (self, field) == TOV_DATE_NONE;
}

/* The values of the fields that a record is called by; NULL if all are empty. */
static char *
join_titles (TovRecord *self)
{
  const TovEntity *entity = tov_record_get_entity (self);
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++) {
    g_autofree char *value = NULL;

    if (!(entity->fields[i].flags & TOV_FIELD_TITLE) || is_empty (self, &entity->fields[i]))
      continue;
    value = tov_record_format (self, &entity->fields[i]);
    g_string_append_printf (title, "%s%s", title->len > 0 ? " " : "", value);
  }
  return title->len > 0 ? g_strdup (title->str) : NULL;
}

/* A field's name has underscores where a property's has hyphens, so the name is not static. */
static GParamSpec *
create_property (const TovField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;

  if (is_text (field))
    return g_param_spec_string (field->name, NULL, NULL, field->fallback, flags);
  if (is_number (field))
    return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, TOV_NUMBER_NONE,
                               flags);
  if (field->kind == TOV_KIND_BOOLEAN)
    return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
  return g_param_spec_int (field->name, NULL, NULL, 0, G_MAXINT, 0, flags);
}

static void
tov_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TovRecord *self = TOV_RECORD (object);
  const TovField *field = &tov_record_get_entity (self)->fields[id - 1];

  if (is_text (field))
    g_value_set_string (value, *(char **) get_member (self, field));
  else if (is_number (field))
    g_value_set_int64 (value, *(gint64 *) get_member (self, field));
  else if (field->kind == TOV_KIND_BOOLEAN)
    g_value_set_boolean (value, *(gboolean *) get_member (self, field));
  else
    g_value_set_int (value, *(TovDate *) get_member (self, field));
}

static void
tov_record_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TovRecord *self = TOV_RECORD (object);
  const TovField *field = &tov_record_get_entity (self)->fields[id - 1];

  if (is_text (field)) {
    if (g_strcmp0 (*(char **) get_member (self, field), g_value_get_string (value)) == 0)
      return;
    set_string (get_member (self, field), g_value_get_string (value));
  } else if (is_number (field)) {
    if (*(gint64 *) get_member (self, field) == g_value_get_int64 (value))
      return;
    *(gint64 *) get_member (self, field) = g_value_get_int64 (value);
  } else {
    gint32 number =
        field->kind == TOV_KIND_BOOLEAN ? g_value_get_boolean (value) : g_value_get_int (value);

    if (*(gint32 *) get_member (self, field) == number)
      return;
    *(gint32 *) get_member (self, field) = number;
  }
  g_object_notify_by_pspec (object, pspec);
}

static void
tov_record_constructed (GObject *object)
{
  TovRecord *self = TOV_RECORD (object);
  const TovEntity *entity = tov_record_get_entity (self);

  G_OBJECT_CLASS (tov_record_parent_class)->constructed (object);
  for (guint i = 0; i < entity->n_fields; i++)
    set_default (self, &entity->fields[i]);
}

static void
tov_record_finalize (GObject *object)
{
  TovRecord *self = TOV_RECORD (object);
  TovRecordPrivate *private = get_private (self);
  const TovEntity *entity = tov_record_get_entity (self);

  for (guint i = 0; i < entity->n_fields; i++)
    if (is_text (&entity->fields[i]))
      g_free (*(char **) get_member (self, &entity->fields[i]));
  g_free (private->id);
  g_free (private->created);
  g_free (private->changed);
  G_OBJECT_CLASS (tov_record_parent_class)->finalize (object);
}

static void
tov_record_class_init (TovRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = tov_record_constructed;
  object_class->finalize = tov_record_finalize;
}

static void
tov_record_init (TovRecord *self)
{
}

void
tov_record_class_set_entity (TovRecordClass *klass, const TovEntity *entity)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->entity = entity;
  /* GObject does not let a class inherit these two. */
  object_class->get_property = tov_record_get_property;
  object_class->set_property = tov_record_set_property;
  for (guint i = 0; i < entity->n_fields; i++)
    g_object_class_install_property (object_class, i + 1, create_property (&entity->fields[i]));
}

TovRecord *
tov_record_new (const TovEntity *entity)
{
  return g_object_new (entity->get_type (), NULL);
}

TovRecord *
tov_record_copy (TovRecord *self)
{
  TovRecord *copy = tov_record_new (tov_record_get_entity (self));

  tov_record_set_id (copy, tov_record_get_id (self));
  tov_record_update (copy, self);
  return copy;
}

const TovEntity *
tov_record_get_entity (TovRecord *self)
{
  return TOV_RECORD_GET_CLASS (self)->entity;
}

const TovField *
tov_entity_get_field (const TovEntity *entity, const char *name)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (g_str_equal (entity->fields[i].name, name))
      return &entity->fields[i];
  return NULL;
}

gboolean
tov_entity_may_cover (const TovEntity *entity, const TovField *field)
{
  return entity->covered_by != NULL && field->kind == TOV_KIND_TEXT
         && (field->flags & TOV_FIELD_PERSONAL);
}

gboolean
tov_record_is_covered (TovRecord *self, const TovField *field)
{
  const TovEntity *entity = tov_record_get_entity (self);

  return tov_entity_may_cover (entity, field)
         && *(gboolean *) get_member (self, tov_entity_get_field (entity, entity->covered_by));
}

/* A UUID of version 7 (RFC 9562, with the microseconds where it lets them stand): ids in order are
 * in order of making, so that what was entered within a second, the finest that "created" tells,
 * keeps its order in the register, in a package and after undo. */
char *
tov_record_new_id (void)
{
  static gint64 latest;
  gint64 moment, milliseconds;
  guint fraction;

  G_LOCK (latest_id);
  latest = MAX (g_get_real_time (), latest + 1);
  moment = latest;
  G_UNLOCK (latest_id);
  milliseconds = moment / 1000;
  /* Twelve bits of a thousandth part: one microsecond more is always more. */
  fraction = (guint) (moment % 1000 * 4096 / 1000);
  return g_strdup_printf ("%08x-%04x-7%03x-%04x-%04x%08x", (guint) (milliseconds >> 16),
                          (guint) (milliseconds & 0xffff), fraction,
                          0x8000 | (g_random_int () & 0x3fff), g_random_int () & 0xffff,
                          g_random_int ());
}

gboolean
tov_record_id_is_valid (const char *id)
{
  glong length = 0;

  if (id == NULL || !g_utf8_validate (id, -1, NULL))
    return FALSE;
  for (; *id != '\0'; id = g_utf8_next_char (id), length++) {
    gunichar c = g_utf8_get_char (id);

    if (!g_unichar_isprint (c) || g_unichar_isspace (c))
      return FALSE;
  }
  return length >= 1 && length <= 64;
}

const char *
tov_record_get_id (TovRecord *self)
{
  return get_private (self)->id;
}

void
tov_record_set_id (TovRecord *self, const char *id)
{
  set_string (&get_private (self)->id, id);
}

const char *
tov_record_get_created (TovRecord *self)
{
  return get_private (self)->created;
}

void
tov_record_set_created (TovRecord *self, const char *created)
{
  set_string (&get_private (self)->created, created);
}

const char *
tov_record_get_changed (TovRecord *self)
{
  return get_private (self)->changed;
}

void
tov_record_set_changed (TovRecord *self, const char *changed)
{
  set_string (&get_private (self)->changed, changed);
}

gint64
tov_record_get_rev (TovRecord *self)
{
  return get_private (self)->rev;
}

void
tov_record_set_rev (TovRecord *self, gint64 rev)
{
  get_private (self)->rev = rev;
}

char *
tov_record_get_text (TovRecord *self, const TovField *field)
{
  if (is_empty (self, field))
    return NULL;
  if (is_text (field))
    return g_strdup (*(char **) get_member (self, field));
  if (is_number (field))
    return g_strdup_printf ("%" G_GINT64_FORMAT, *(gint64 *) get_member (self, field));
  if (field->kind == TOV_KIND_BOOLEAN)
    return g_strdup (*(gboolean *) get_member (self, field) ? "1" : "0");
  return tov_date_to_iso (*(TovDate *) get_member (self, field));
}

gboolean
tov_record_set_text (TovRecord *self, const TovField *field, const char *text, GError **error)
{
  if (text == NULL || *text == '\0') {
    set_default (self, field);
    return TRUE;
  }
  if (is_text (field)) {
    if (!check_text (field, text, error))
      return FALSE;
    set_string (get_member (self, field), text);
  } else if (is_number (field)) {
    return read_number (field, text, get_member (self, field), error);
  } else if (field->kind == TOV_KIND_BOOLEAN) {
    if (!g_str_equal (text, "0") && !g_str_equal (text, "1"))
      return fail_form (error, _ ("expected 0 or 1"));
    *(gboolean *) get_member (self, field) = *text == '1';
  } else {
    TovDate date = tov_date_from_iso (text);

    if (date == TOV_DATE_NONE)
      return fail_form (error, _ ("expected a date YYYY-MM-DD"));
    *(TovDate *) get_member (self, field) = date;
  }
  return TRUE;
}

static char *
format_text (const TovField *field, const char *text)
{
  const char *name = field->get_name != NULL ? field->get_name (text) : NULL;

  return name != NULL ? g_strdup_printf ("%s %s", text, name) : g_strdup (text);
}

char *
tov_record_format (TovRecord *self, const TovField *field)
{
  gpointer member = get_member (self, field);

  if (is_empty (self, field))
    return g_strdup ("");
  switch (field->kind) {
  case TOV_KIND_CHOICE:
    return g_strdup (tov_choice_get_label (field->choices, *(char **) member));
  case TOV_KIND_DATE:
    return tov_date_format (*(TovDate *) member);
  case TOV_KIND_TIME:
    return tov_date_format_time (*(char **) member);
  case TOV_KIND_BIRTH:
    return tov_date_format_birth (*(char **) member);
  case TOV_KIND_BOOLEAN:
    return g_strdup (*(gboolean *) member ? _ ("Yes") : _ ("No"));
  case TOV_KIND_NUMBER:
    /* A year or another number without a unit is no amount: it has no thousands' points. */
    return g_strdup_printf ("%" G_GINT64_FORMAT, *(gint64 *) member);
  case TOV_KIND_MONEY:
    return tov_number_format_money (*(gint64 *) member);
  case TOV_KIND_TEXT:
  case TOV_KIND_NOTE:
  case TOV_KIND_REFERENCE:
  case TOV_KIND_FILE:
  default:
    return format_text (field, *(char **) member);
  }
}

const char *
tov_choice_get_label (const TovChoice *choices, const char *code)
{
  int index = tov_choice_index (choices, code);

  return index >= 0 ? _ (choices[index].label) : code;
}

int
tov_choice_index (const TovChoice *choices, const char *code)
{
  for (int i = 0; code != NULL && choices[i].code != NULL; i++)
    if (g_str_equal (choices[i].code, code))
      return i;
  return -1;
}

char *
tov_record_display (TovRecord *self)
{
  const TovEntity *entity = tov_record_get_entity (self);
  char *title = entity->display != NULL ? entity->display (self) : join_titles (self);

  return title != NULL ? title : g_strdup (_ (entity->label));
}

gboolean
tov_record_validate (TovRecord *self, const TovField **field, GError **error)
{
  const TovEntity *entity = tov_record_get_entity (self);
  const TovField *from = tov_entity_get_field (entity, "from_date");
  const TovField *to = tov_entity_get_field (entity, "to_date");
  const TovField *fault = NULL;
  gboolean valid = TRUE;

  for (guint i = 0; valid && i < entity->n_fields; i++) {
    if ((entity->fields[i].flags & TOV_FIELD_REQUIRED) && is_empty (self, &entity->fields[i])) {
      g_set_error (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_REQUIRED, _ ("“%s” must be filled in"),
                   _ (entity->fields[i].label));
      fault = &entity->fields[i];
      valid = FALSE;
    }
  }
  if (valid && from != NULL && to != NULL && !is_empty (self, to)
      && *(TovDate *) get_member (self, to) < *(TovDate *) get_member (self, from)) {
    g_set_error_literal (error, TOV_RECORD_ERROR, TOV_RECORD_ERROR_RULE,
                         _ ("the last day cannot be before the first"));
    fault = to;
    valid = FALSE;
  }
  if (valid && entity->validate != NULL)
    valid = entity->validate (self, &fault, error);
  if (field != NULL)
    *field = fault;
  return valid;
}

void
tov_record_update (TovRecord *target, TovRecord *source)
{
  const TovEntity *entity = tov_record_get_entity (source);

  g_return_if_fail (tov_record_get_entity (target) == entity);

  g_object_freeze_notify (G_OBJECT (target));
  tov_record_set_created (target, tov_record_get_created (source));
  tov_record_set_changed (target, tov_record_get_changed (source));
  tov_record_set_rev (target, tov_record_get_rev (source));
  for (guint i = 0; i < entity->n_fields; i++) {
    const TovField *field = &entity->fields[i];

    if (is_equal (target, source, field))
      continue;
    if (is_text (field))
      set_string (get_member (target, field), *(char **) get_member (source, field));
    else if (is_number (field))
      *(gint64 *) get_member (target, field) = *(gint64 *) get_member (source, field);
    else
      *(gint32 *) get_member (target, field) = *(gint32 *) get_member (source, field);
    g_object_notify (G_OBJECT (target), field->name);
  }
  g_object_thaw_notify (G_OBJECT (target));
}
