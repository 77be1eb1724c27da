/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-norms.h"

#include "tov-number.h"
#include "tov-setting.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* No interval that is judged is longer than a year. */
#define MAX_DAYS 365

/* clang-format off */
static const TovNormKind kinds[] = {
  { "gap_days", N_ ("Longest gap in a coherent pathway"), N_ ("days"), 30, 0, MAX_DAYS, 0 },
  { "readmission_days", N_ ("Admitted again is no drop-out within"), N_ ("days"), 30, 0, MAX_DAYS, 0 },
  { "contact_max_close", N_ ("Longest time without contact, close"), N_ ("days"), 30, 1, MAX_DAYS, 0 },
  { "contact_max_external", N_ ("Longest time without contact, external"), N_ ("days"), 60, 1, MAX_DAYS, 0 },
  { "contact_max_phasing_out", N_ ("Longest time without contact, phasing out"), N_ ("days"), 90, 1, MAX_DAYS, 0 },
  { "contact_ideal_close", N_ ("Ideal time between contacts, close"), N_ ("days"), 7, 1, MAX_DAYS, 0 },
  { "contact_ideal_external", N_ ("Ideal time between contacts, external"), N_ ("days"), 30, 1, MAX_DAYS, 0 },
  { "contact_ideal_phasing_out", N_ ("Ideal time between contacts, phasing out"), N_ ("days"), 60, 1, MAX_DAYS, 0 },
  { "weight_close", N_ ("Weight of a young person, close"), NULL, 1, 0, 9.9, 1 },
  { "weight_external", N_ ("Weight of a young person, external"), NULL, 0.6, 0, 9.9, 1 },
  { "weight_phasing_out", N_ ("Weight of a young person, phasing out"), NULL, 0.3, 0, 9.9, 1 },
  { "caseload_limit", N_ ("Limit for a key worker, weighted"), N_ ("young people"), 20, 1, 999, 0 },
  { "suppression_limit", N_ ("Smallest number that others may see"), N_ ("young people"), 5, 3, 20, 0 },
  { "agreement_warning_days", N_ ("Warning before an agreement runs out"), N_ ("days"), 90, 1, MAX_DAYS, 0 },
  { "overgrown_days", N_ ("A path that nobody uses is overgrown after"), N_ ("days"), 180, 1, MAX_DAYS, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == TOV_N_NORMS);

const TovNormKind *
tov_norm_get_kind (TovNorm norm)
{
  g_return_val_if_fail (norm < TOV_N_NORMS, NULL);

  return &kinds[norm];
}

int
tov_norm_find (const char *name)
{
  for (guint i = 0; i < TOV_N_NORMS; i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return (int) i;
  return -1;
}

gboolean
tov_norm_parse (TovNorm norm, const char *text, double *value)
{
  const TovNormKind *kind = tov_norm_get_kind (norm);
  char *end;
  double number;

  if (text == NULL || *text == '\0')
    return FALSE;
  number = g_ascii_strtod (text, &end);
  /* Written so that what is not a number at all is refused too. */
  if (*end != '\0' || !(number >= kind->min && number <= kind->max)
      || (kind->decimals == 0 && number != floor (number)))
    return FALSE;
  *value = number;
  return TRUE;
}

double
tov_norm_load (TovStore *store, TovNorm norm)
{
  const TovNormKind *kind = tov_norm_get_kind (norm);
  g_autofree char *text = tov_store_get_setting (store, kind->name, NULL);
  double value = kind->fallback;

  tov_norm_parse (norm, text, &value);
  return value;
}

/* The setting that holds a norm, to be changed; a new one if the default holds. */
static TovRecord *
find_setting (TovStore *store, const TovNormKind *kind, GError **error)
{
  TovStatement *statement = tov_connection_prepare (tov_store_get_connection (store),
                                                    "SELECT id FROM setting WHERE name = ?", error);
  g_autoptr (TovRecord) live = NULL;
  g_autofree char *id = NULL;
  TovRecord *setting;

  if (statement == NULL)
    return NULL;
  tov_statement_bind_text (statement, 1, kind->name);
  if (tov_statement_step (statement, NULL)) {
    id = g_strdup (tov_statement_get_text (statement, 0));
    tov_statement_reset (statement);
  }
  if (id != NULL) {
    live = tov_store_get (store, &tov_setting_entity, id, error);
    return live != NULL ? tov_record_copy (live) : NULL;
  }
  setting = tov_record_new (&tov_setting_entity);
  TOV_SETTING (setting)->name = g_strdup (kind->name);
  return setting;
}

static gboolean
write_setting (TovStore *store, TovRecord *setting, char *text, GError **error)
{
  if (text != NULL) {
    g_free (TOV_SETTING (setting)->value);
    TOV_SETTING (setting)->value = text;
    return tov_store_save (store, setting, error);
  }
  return tov_record_get_rev (setting) == 0
         || tov_store_delete (store, &tov_setting_entity, tov_record_get_id (setting), error);
}

gboolean
tov_norm_save (TovStore *store, TovNorm norm, double value, GError **error)
{
  const TovNormKind *kind = tov_norm_get_kind (norm);
  g_autofree char *number = tov_number_format (value, kind->decimals);
  g_autofree char *title = NULL;
  g_autoptr (TovRecord) setting = find_setting (store, kind, error);

  if (setting == NULL)
    return FALSE;
  /* Translators: a norm and its new value, such as "“Longest gap …” is now 25". */
  title = g_strdup_printf (_ ("“%s” is now %s"), _ (kind->label), number);
  return tov_store_begin (store, title, error)
         && tov_store_end (
             store,
             write_setting (store, setting,
                            value != kind->fallback ? tov_number_to_text (value) : NULL, error),
             error);
}
