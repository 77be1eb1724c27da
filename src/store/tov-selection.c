/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-selection.h"

#include "tov-support-level.h"
#include "tov-text.h"

#include <string.h>

struct _TovSelection
{
  char *values[TOV_N_SELECT];
};

typedef struct
{
  const char *name;
  /* The values there are, ended by NULL; NULL where any text is one. */
  const char *const *values;
  gboolean (*matches) (const char *value, TovStanding *standing, const char *me);
} Condition;

static gboolean
is_none (const char *value)
{
  return g_str_equal (value, "none");
}

/* Whether a value of a condition means the contact or organisation of an id (NULL for nobody). */
static gboolean
means (const char *value, const char *id, const char *me)
{
  const char *meant = g_str_equal (value, "me") ? me : value;

  return meant != NULL && g_strcmp0 (meant, id) == 0;
}

static gboolean
matches_key_worker (const char *value, TovStanding *standing, const char *me)
{
  return is_none (value) ? standing->key_worker == NULL : means (value, standing->key_worker, me);
}

static gboolean
matches_level (const char *value, TovStanding *standing, const char *me)
{
  /* "none" is no level's code, so it is found at -1, where those without one are. */
  return standing->level == tov_choice_index (tov_support_levels, value);
}

static gboolean
matches_theme (const char *value, TovStanding *standing, const char *me)
{
  return g_strv_contains ((const char *const *) standing->themes, value);
}

static gboolean
matches_days (const char *value, TovStanding *standing, const char *me)
{
  return standing->contact_days >= g_ascii_strtoll (value, NULL, 10);
}

static gboolean
matches_contact (const char *value, TovStanding *standing, const char *me)
{
  return standing->contact >= (g_str_equal (value, "due") ? TOV_CONTACT_DUE : TOV_CONTACT_OVERDUE);
}

static gboolean
matches_ball (const char *value, TovStanding *standing, const char *me)
{
  if (is_none (value))
    return standing->ball_name == NULL;
  if (g_str_equal (value, "thrown"))
    return standing->throw != NULL;
  return means (value, standing->ball_contact, me)
         || means (value, standing->ball_organisation, me);
}

static gboolean
matches_step (const char *value, TovStanding *standing, const char *me)
{
  if (is_none (value))
    return standing->n_steps == 0;
  return standing->step_due != TOV_DATE_NONE && standing->step_due <= standing->today;
}

static gboolean
matches_limit (const char *value, TovStanding *standing, const char *me)
{
  return standing->limits->len > 0;
}

static gboolean
matches_words (const char *value, TovStanding *standing, const char *me)
{
  const char *const texts[] = { standing->name, standing->reference, standing->placement_type_name,
                                standing->organisation_name, standing->step_text };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_printf (text, "%s ", texts[i] != NULL ? texts[i] : "");
  return tov_text_matches (text->str, value);
}

static const char *const levels[] = { "close", "external", "phasing_out", "none", NULL };
static const char *const contacts[] = { "due", "overdue", NULL };
static const char *const steps[] = { "none", "due", NULL };
static const char *const limits[] = { "any", NULL };

/* In the order of TovSelect. */
static const Condition conditions[] = {
  { "key_worker", NULL, matches_key_worker },
  { "level", levels, matches_level },
  { "theme", NULL, matches_theme },
  { "days", NULL, matches_days },
  { "contact", contacts, matches_contact },
  { "ball", NULL, matches_ball },
  { "step", steps, matches_step },
  { "limit", limits, matches_limit },
  { "words", NULL, matches_words },
};

G_STATIC_ASSERT (G_N_ELEMENTS (conditions) == TOV_N_SELECT);

static gboolean
is_allowed (TovSelect condition, const char *value)
{
  guint64 days;

  if (condition == TOV_SELECT_DAYS)
    return g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT32, &days, NULL);
  return conditions[condition].values == NULL
         || g_strv_contains (conditions[condition].values, value);
}

/* A condition of the text: "days=30". */
static void
read_condition (TovSelection *self, const char *text)
{
  const char *equals = strchr (text, '=');
  g_autofree char *value = equals != NULL ? g_uri_unescape_string (equals + 1, NULL) : NULL;

  for (TovSelect i = 0; i < TOV_N_SELECT && value != NULL; i++)
    if (strlen (conditions[i].name) == (gsize) (equals - text)
        && g_str_has_prefix (text, conditions[i].name))
      tov_selection_set (self, i, value);
}

TovSelection *
tov_selection_new (void)
{
  return g_new0 (TovSelection, 1);
}

TovSelection *
tov_selection_copy (const TovSelection *self)
{
  TovSelection *copy = tov_selection_new ();

  for (guint i = 0; i < TOV_N_SELECT; i++)
    copy->values[i] = g_strdup (self->values[i]);
  return copy;
}

void
tov_selection_free (TovSelection *self)
{
  for (guint i = 0; i < TOV_N_SELECT; i++)
    g_free (self->values[i]);
  g_free (self);
}

gboolean
tov_selection_equal (const TovSelection *a, const TovSelection *b)
{
  for (guint i = 0; i < TOV_N_SELECT; i++)
    if (g_strcmp0 (a->values[i], b->values[i]) != 0)
      return FALSE;
  return TRUE;
}

const char *
tov_selection_get (const TovSelection *self, TovSelect condition)
{
  return self->values[condition];
}

gboolean
tov_selection_set (TovSelection *self, TovSelect condition, const char *value)
{
  gboolean is_empty = value == NULL || *value == '\0';

  if (!is_empty && !is_allowed (condition, value))
    return FALSE;
  g_free (self->values[condition]);
  self->values[condition] = is_empty ? NULL : g_strdup (value);
  return TRUE;
}

gboolean
tov_selection_is_empty (const TovSelection *self)
{
  for (guint i = 0; i < TOV_N_SELECT; i++)
    if (self->values[i] != NULL)
      return FALSE;
  return TRUE;
}

char *
tov_selection_to_text (const TovSelection *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < TOV_N_SELECT; i++) {
    if (self->values[i] == NULL)
      continue;
    g_string_append_printf (text, "%s%s=", text->len > 0 ? ";" : "", conditions[i].name);
    /* A semicolon of a value must not end it. */
    g_string_append_uri_escaped (text, self->values[i], ":, ", TRUE);
  }
  return g_string_free (text, FALSE);
}

TovSelection *
tov_selection_from_text (const char *text)
{
  TovSelection *self = tov_selection_new ();
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    read_condition (self, parts[i]);
  return self;
}

gboolean
tov_selection_matches (const TovSelection *self, TovStanding *standing, const char *me)
{
  for (guint i = 0; i < TOV_N_SELECT; i++)
    if (self->values[i] != NULL && !conditions[i].matches (self->values[i], standing, me))
      return FALSE;
  return TRUE;
}
