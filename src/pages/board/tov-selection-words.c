/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-selection-words.h"

#include "tov-support-level.h"

#include <glib/gi18n-lib.h>

static char *
describe_key_worker (TovStore *store, const char *value)
{
  if (g_str_equal (value, "me"))
    return g_strdup (C_ ("young people", "Mine"));
  if (g_str_equal (value, "none"))
    return g_strdup (_ ("Without a key worker"));
  return tov_store_get_title (store, "contact", value);
}

static char *
describe_level (TovStore *store, const char *value)
{
  return g_strdup (g_str_equal (value, "none") ? _ ("Without a level")
                                               : tov_choice_get_label (tov_support_levels, value));
}

static char *
describe_theme (TovStore *store, const char *value)
{
  return tov_store_get_title (store, "theme", value);
}

static char *
describe_days (TovStore *store, const char *value)
{
  guint n = (guint) g_ascii_strtoull (value, NULL, 10);

  return g_strdup_printf (ngettext ("%u day without contact", "%u days without contact", n), n);
}

static char *
describe_contact (TovStore *store, const char *value)
{
  return g_strdup (g_str_equal (value, "due") ? _ ("Time for contact")
                                              : _ ("Contact too long ago"));
}

/* The id of a contact or of an organisation. */
static char *
describe_holder (TovStore *store, const char *id)
{
  g_autofree char *name = tov_store_get_title (store, "contact", id);

  return g_str_equal (name, id) ? tov_store_get_title (store, "organisation", id)
                                : g_steal_pointer (&name);
}

static char *
describe_ball (TovStore *store, const char *value)
{
  if (g_str_equal (value, "me"))
    return g_strdup (C_ ("who has the ball", "Me"));
  if (g_str_equal (value, "none"))
    return g_strdup (C_ ("who has the ball", "Nobody"));
  if (g_str_equal (value, "thrown"))
    return g_strdup (_ ("Thrown, not answered"));
  return describe_holder (store, value);
}

/* Among other conditions a name alone does not say that it is about the ball. */
static char *
describe_ball_alone (TovStore *store, const char *value)
{
  g_autofree char *holder = NULL;

  if (g_str_equal (value, "me"))
    return g_strdup (_ ("The ball with me"));
  if (g_str_equal (value, "none"))
    return g_strdup (_ ("Nobody has the ball"));
  if (g_str_equal (value, "thrown"))
    return g_strdup (_ ("The ball thrown, not answered"));
  holder = describe_holder (store, value);
  return g_strdup_printf (_ ("The ball with %s"), holder);
}

static char *
describe_step (TovStore *store, const char *value)
{
  return g_strdup (g_str_equal (value, "none") ? _ ("Without a next step")
                                               : _ ("Next step due today or before"));
}

static char *
describe_limit (TovStore *store, const char *value)
{
  return g_strdup (_ ("Something is creeping up"));
}

static char *
describe_words (TovStore *store, const char *value)
{
  return g_strdup_printf ("“%s”", value);
}

/* In the order of TovSelect. */
static char *(*const describers[]) (TovStore *store, const char *value) = {
  describe_key_worker, describe_level, describe_theme, describe_days,  describe_contact,
  describe_ball,       describe_step,  describe_limit, describe_words,
};

G_STATIC_ASSERT (G_N_ELEMENTS (describers) == TOV_N_SELECT);

char *
tov_selection_words_value (TovStore *store, TovSelect condition, const char *value)
{
  return describers[condition](store, value);
}

char *
tov_selection_words (TovStore *store, const TovSelection *selection)
{
  GString *line = g_string_new (NULL);

  for (TovSelect i = 0; i < TOV_N_SELECT; i++) {
    const char *value = tov_selection_get (selection, i);
    g_autofree char *words = NULL;

    if (value == NULL)
      continue;
    words = i == TOV_SELECT_BALL ? describe_ball_alone (store, value)
                                 : tov_selection_words_value (store, i, value);
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
  }
  return g_string_free (line, FALSE);
}
