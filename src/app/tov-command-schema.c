/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-command.h"

#include "tov-csv.h"
#include "tov-entities.h"

#include <stdio.h>

static const char *
get_kind_name (TovKind kind)
{
  static const char *const names[] = {
    [TOV_KIND_TEXT] = "text",           [TOV_KIND_NOTE] = "note",
    [TOV_KIND_REFERENCE] = "reference", [TOV_KIND_CHOICE] = "choice",
    [TOV_KIND_DATE] = "date",           [TOV_KIND_TIME] = "time",
    [TOV_KIND_BIRTH] = "birth",         [TOV_KIND_BOOLEAN] = "boolean",
    [TOV_KIND_NUMBER] = "number",       [TOV_KIND_MONEY] = "money",
    [TOV_KIND_FILE] = "file",
  };

  return names[kind];
}

static void
append_row (GString *text,
            const TovEntity *entity,
            const char *column,
            const char *kind,
            gboolean required,
            const char *target,
            const char *choices,
            gboolean personal)
{
  const char *values[] = { entity->name,        column, kind, required ? "1" : "0", target, choices,
                           personal ? "1" : "0" };

  tov_csv_append_row (text, values, G_N_ELEMENTS (values));
}

static void
append_field (GString *text, const TovEntity *entity, const TovField *field)
{
  /* What has a default may be left empty. */
  gboolean required = (field->flags & TOV_FIELD_REQUIRED) != 0 && field->fallback == NULL;
  g_autoptr (GString) choices = g_string_new (NULL);

  for (const TovChoice *choice = field->choices; choice != NULL && choice->code != NULL; choice++)
    g_string_append_printf (choices, "%s%s", choices->len > 0 ? " " : "", choice->code);
  append_row (text, entity, field->name, get_kind_name (field->kind), required, field->target,
              choices->str, (field->flags & TOV_FIELD_PERSONAL) != 0);
}

int
tov_command_schema (const TovCommand *self, char **arguments)
{
  const char *header[] = {
    "entity", "column", "kind", "required", "target", "choices", "personal"
  };
  g_autoptr (GString) text = g_string_new (NULL);

  if (!tov_command_parse (self, arguments, NULL, NULL))
    return TOV_EXIT_USAGE;
  tov_csv_append_row (text, header, G_N_ELEMENTS (header));
  for (const TovEntity *const *entity = tov_entities_get (); *entity != NULL; entity++) {
    append_row (text, *entity, "id", "id", TRUE, NULL, NULL, FALSE);
    for (guint i = 0; i < (*entity)->n_fields; i++)
      append_field (text, *entity, &(*entity)->fields[i]);
    append_row (text, *entity, "created", "stamp", FALSE, NULL, NULL, FALSE);
    append_row (text, *entity, "changed", "stamp", FALSE, NULL, NULL, FALSE);
    append_row (text, *entity, "rev", "number", FALSE, NULL, NULL, FALSE);
  }
  /* g_print would put it into the character set of the locale; a package is UTF-8. */
  fwrite (text->str, 1, text->len, stdout);
  return fflush (stdout) == 0 ? TOV_EXIT_DONE : TOV_EXIT_FAILED;
}
