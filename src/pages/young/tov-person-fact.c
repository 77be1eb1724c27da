/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-fact.h"

#include "tov-owned.h"

TovPersonFact *
tov_person_fact_new (const char *key, char *title)
{
  TovPersonFact *self = g_new0 (TovPersonFact, 1);

  self->key = g_strdup (key);
  self->title = title;
  self->rest = g_string_new (NULL);
  return self;
}

void
tov_person_fact_free (TovPersonFact *self)
{
  g_free (self->key);
  g_free (self->title);
  g_string_free (self->rest, TRUE);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->tick_words);
  g_clear_pointer (&self->scores, g_array_unref);
  g_free (self->scores_words);
  g_free (self);
}

GPtrArray *
tov_person_fact_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tov_person_fact_free);
}

void
tov_person_fact_say (TovPersonFact *self, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (self->rest->len > 0 && self->rest->str[self->rest->len - 1] != '\n')
    g_string_append (self->rest, " · ");
  g_string_append (self->rest, words);
}

void
tov_person_fact_say_line (TovPersonFact *self, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (self->rest->len > 0)
    g_string_append_c (self->rest, '\n');
  g_string_append (self->rest, words);
}

void
tov_person_fact_say_day (TovPersonFact *self, const char *format, TovDate day)
{
  g_autofree char *text = tov_date_format (day);
  g_autofree char *words = NULL;

  if (day == TOV_DATE_NONE)
    return;
  words = g_strdup_printf (format, text);
  tov_person_fact_say (self, words);
}

void
tov_person_fact_edit (TovPersonFact *self, const char *entity)
{
  self->action = "win.edit-record";
  self->target = g_variant_ref_sink (g_variant_new ("(ss)", entity, self->key));
}

GPtrArray *
tov_person_fact_load (TovContext *context,
                      const TovEntity *entity,
                      const char *young_person,
                      const char *order_field)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = tov_owned_load (tov_context_get_store (context), entity, "young_person_id",
                                       young_person, order_field, &error);

  if (records != NULL)
    return records;
  g_warning ("%s of a young person cannot be read: %s", entity->name, error->message);
  return g_ptr_array_new ();
}

char *
tov_person_fact_name (TovContext *context, const char *entity, const char *id)
{
  return id != NULL ? tov_record_source_get_title (TOV_RECORD_SOURCE (context), entity, id) : NULL;
}
