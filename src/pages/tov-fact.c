/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-fact.h"

#include "tov-clock.h"
#include "tov-day-words.h"
#include "tov-owned.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return tov_text_compare ((*(TovFact *const *) a)->title, (*(TovFact *const *) b)->title);
}

TovFact *
tov_fact_new (const char *key, char *title)
{
  TovFact *self = g_new0 (TovFact, 1);

  self->key = g_strdup (key);
  self->title = title;
  self->rest = g_string_new (NULL);
  return self;
}

void
tov_fact_free (TovFact *self)
{
  g_free (self->key);
  g_free (self->title);
  g_string_free (self->rest, TRUE);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->tick_words);
  g_clear_pointer (&self->scores, g_array_unref);
  g_free (self->scores_words);
  g_clear_pointer (&self->faces, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
tov_fact_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tov_fact_free);
}

void
tov_fact_list_sort (GPtrArray *facts)
{
  g_ptr_array_sort (facts, compare_titles);
}

void
tov_fact_say (TovFact *self, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (self->rest->len > 0 && self->rest->str[self->rest->len - 1] != '\n')
    g_string_append (self->rest, " · ");
  g_string_append (self->rest, words);
}

void
tov_fact_say_line (TovFact *self, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (self->rest->len > 0)
    g_string_append_c (self->rest, '\n');
  g_string_append (self->rest, words);
}

void
tov_fact_say_day (TovFact *self, const char *format, TovDate day)
{
  g_autofree char *text = tov_date_format (day);
  g_autofree char *words = NULL;

  if (day == TOV_DATE_NONE)
    return;
  words = g_strdup_printf (format, text);
  tov_fact_say (self, words);
}

void
tov_fact_say_period (TovFact *self, TovDate from, TovDate to)
{
  g_autofree char *words = tov_day_words_period (from, to);

  tov_fact_say (self, words);
}

void
tov_fact_say_due (TovFact *self, TovDate due)
{
  self->is_alert = due != TOV_DATE_NONE && due < tov_clock_today ();
  tov_fact_say_day (self, self->is_alert ? _ ("Was due %s") : _ ("By %s"), due);
}

void
tov_fact_edit (TovFact *self, const char *entity)
{
  self->action = "win.edit-record";
  self->target = g_variant_ref_sink (g_variant_new ("(ss)", entity, self->key));
}

void
tov_fact_open (TovFact *self, const char *entity, const char *id)
{
  self->action = "win.open-record";
  self->target = g_variant_ref_sink (g_variant_new ("(ss)", entity, id));
}

void
tov_fact_add_face (TovFact *self, const char *contact)
{
  if (contact == NULL)
    return;
  if (self->faces == NULL)
    self->faces = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->faces, g_strdup (contact));
}

GPtrArray *
tov_fact_load (TovContext *context,
               const TovEntity *entity,
               const char *owner_field,
               const char *id,
               const char *order_field)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = tov_owned_load (tov_context_get_store (context), entity, owner_field, id,
                                       order_field, &error);

  if (records != NULL)
    return records;
  g_warning ("%s cannot be read: %s", entity->name, error->message);
  return g_ptr_array_new_with_free_func (g_object_unref);
}

GPtrArray *
tov_fact_list_load (TovContext *context,
                    const TovEntity *entity,
                    const char *owner_field,
                    const char *id,
                    const char *order_field,
                    gboolean is_latest_first,
                    TovFactFunc describe)
{
  g_autoptr (GPtrArray) records = tov_fact_load (context, entity, owner_field, id, order_field);
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (
        facts, describe (context,
                         g_ptr_array_index (records, is_latest_first ? records->len - 1 - i : i)));
  return facts;
}

char *
tov_fact_name (TovContext *context, const char *entity, const char *id)
{
  return id != NULL ? tov_record_source_get_title (TOV_RECORD_SOURCE (context), entity, id) : NULL;
}
