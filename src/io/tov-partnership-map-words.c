/* What the map of a partnership says in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-map.h"

#include "tov-number.h"

#include <glib/gi18n-lib.h>

/* So many names are said of those who stand alone. */
#define MOST_NAMES 3

static const TovTrailNode *
get_node (const TovTrails *trails, guint node)
{
  return g_ptr_array_index (trails->nodes, node);
}

static const char *
get_name (const TovTrailFigures *figures, guint node)
{
  return get_node (figures->trails, node)->name;
}

/* "3 handovers". */
static char *
describe_kind (TovTrailKind kind, guint n)
{
  switch (kind) {
  case TOV_TRAIL_SHARED:
    return g_strdup_printf (
        ngettext ("%u month with a shared young person", "%u months with shared young people", n),
        n);
  case TOV_TRAIL_HANDOVER:
    return g_strdup_printf (ngettext ("%u handover", "%u handovers", n), n);
  case TOV_TRAIL_BALL:
    return g_strdup_printf (ngettext ("%u ball thrown", "%u balls thrown", n), n);
  case TOV_TRAIL_LOG:
    return g_strdup_printf (ngettext ("%u log entry", "%u log entries", n), n);
  case TOV_TRAIL_MEETING:
    return g_strdup_printf (ngettext ("%u meeting together", "%u meetings together", n), n);
  case TOV_TRAIL_AGREEMENT:
    return g_strdup_printf (ngettext ("%u signed agreement", "%u signed agreements", n), n);
  case TOV_TRAIL_NOTED:
    return g_strdup_printf (ngettext ("%u noted tie", "%u noted ties", n), n);
  case TOV_N_TRAIL_KINDS:
    break;
  }
  g_return_val_if_reached (NULL);
}

static void
free_advice (TovMapAdvice *self)
{
  g_free (self->title);
  g_free (self->words);
  g_free (self);
}

static TovMapAdvice *
make_advice (const TovTrailFigures *figures, const TovTrail *path)
{
  TovMapAdvice *advice = g_new0 (TovMapAdvice, 1);
  const char *one = get_name (figures, path->a), *other = get_name (figures, path->b);
  g_autofree char *steps = tov_partnership_map_describe (path),
                  *last = tov_date_format (path->last);

  advice->a = path->a;
  advice->b = path->b;
  advice->is_overgrown = path->is_overgrown;
  if (path->is_overgrown) {
    /* Translators: two organisations. */
    advice->title = g_strdup_printf (_ ("%s and %s: the path is overgrown"), one, other);
    /* Translators: a day, and what there has been between two organisations until then. */
    advice->words = g_strdup_printf (_ ("It was last trodden on %s. Until then: %s. Ring and hear "
                                        "how it goes, or meet."),
                                     last, steps);
  } else {
    advice->title = g_strdup_printf (_ ("%s and %s have never met"), one, other);
    /* Translators: what there has been between two organisations. */
    advice->words = g_strdup_printf (_ ("They share young people, but nobody from the two has been "
                                        "at the same meeting. There is: %s. Invite both."),
                                     steps);
  }
  return advice;
}

static guint
count_steps (const TovTrail *path)
{
  guint n_steps = 0;

  for (guint kind = 0; kind < TOV_N_TRAIL_KINDS; kind++)
    n_steps += path->n_steps[kind];
  return n_steps;
}

/* Missing meetings come first; then who had most to do with each other. */
static int
compare_needs (gconstpointer a, gconstpointer b)
{
  const TovTrail *one = *(const TovTrail *const *) a, *other = *(const TovTrail *const *) b;
  guint n_one = count_steps (one), n_other = count_steps (other);

  if (one->is_overgrown != other->is_overgrown)
    return one->is_overgrown ? 1 : -1;
  if (n_one != n_other)
    return n_one > n_other ? -1 : 1;
  if (one->a != other->a)
    return one->a < other->a ? -1 : 1;
  return one->b < other->b ? -1 : 1;
}

/* Between parties only: a path to a company is overgrown when nobody is placed there any more, and
 * that is as it should be. What happened once is no path that anybody misses. */
static gboolean
is_need (const TovTrailFigures *figures, const TovTrail *path)
{
  return get_node (figures->trails, path->a)->is_party
         && get_node (figures->trails, path->b)->is_party
         && (path->is_overgrown ? count_steps (path) > 1 : path->is_missing_meeting);
}

/* Elements TovTrail, transfer container. */
static GPtrArray *
list_needs (const TovTrailFigures *figures)
{
  GPtrArray *needs = g_ptr_array_new ();

  for (guint i = 0; i < figures->paths->len; i++) {
    const TovTrail *path = &g_array_index (figures->paths, TovTrail, i);

    if (is_need (figures, path))
      g_ptr_array_add (needs, (gpointer) path);
  }
  g_ptr_array_sort (needs, compare_needs);
  return needs;
}

/* Takes the words over; NULL says nothing. */
static void
say (GPtrArray *sentences, char *words)
{
  if (words != NULL)
    g_ptr_array_add (sentences, words);
}

static guint
count_shown (const TovTrailFigures *figures, gboolean is_contact)
{
  guint n_shown = 0;

  for (guint i = 0; i < figures->trails->nodes->len; i++)
    n_shown += figures->is_shown[i] && get_node (figures->trails, i)->is_contact == is_contact;
  return n_shown;
}

static char *
explain_size (const TovTrailFigures *figures)
{
  guint n_organisations = count_shown (figures, FALSE), n_contacts = count_shown (figures, TRUE);
  guint n_trodden = figures->graph->edges->len;
  g_autofree char *organisations = g_strdup_printf (
      ngettext ("%u organisation", "%u organisations", n_organisations), n_organisations);
  g_autofree char *paths =
      g_strdup_printf (ngettext ("%u trodden path", "%u trodden paths", n_trodden), n_trodden);
  g_autofree char *contacts =
      g_strdup_printf (ngettext ("%u person", "%u people", n_contacts), n_contacts);

  if (n_contacts == 0)
    /* Translators: "12 organisations" and "30 trodden paths". */
    return g_strdup_printf (_ ("%s, and %s between them."), organisations, paths);
  /* Translators: "12 organisations", "40 persons" and "90 trodden paths". */
  return g_strdup_printf (_ ("%s and %s, and %s between them."), organisations, contacts, paths);
}

static char *
explain_density (const TovTrailFigures *figures)
{
  g_autofree char *share = tov_number_format_percent (100 * figures->density, 0);

  if (count_shown (figures, FALSE) + count_shown (figures, TRUE) < 2)
    return NULL;
  /* Translators: a share in per cent: how dense the network is. */
  return g_strdup_printf (_ ("%s of all pairs that could be tied have a trodden path."), share);
}

/* The node with the most of something, the first of equals; -1 where nobody has any. */
static int
find_most (const TovTrailFigures *figures, const double *values)
{
  int most = -1;

  for (guint i = 0; i < figures->trails->nodes->len; i++)
    if (values[i] > (most < 0 ? 0 : values[most]))
      most = (int) i;
  return most;
}

static char *
explain_glue (const TovTrailFigures *figures)
{
  int glue = find_most (figures, figures->betweenness);
  double n_others = count_shown (figures, FALSE) + count_shown (figures, TRUE) - 1;
  g_autofree char *share = NULL;

  if (glue < 0)
    return NULL;
  share = tov_number_format_percent (
      100 * figures->betweenness[glue] / (n_others * (n_others - 1) / 2), 0);
  /* Translators: an organisation, and a share in per cent: who is the glue of the network. */
  return g_strdup_printf (_ ("%s is the glue: %s of all pairs of others reach each other shortest "
                             "through there."),
                          get_name (figures, (guint) glue), share);
}

static char *
explain_most_tied (const TovTrailFigures *figures)
{
  int most = find_most (figures, figures->degrees);
  guint degree = most >= 0 ? (guint) figures->degrees[most] : 0;

  if (most < 0)
    return NULL;
  return g_strdup_printf (
      ngettext ("%s has most trodden paths: %u.", "%s has most trodden paths: %u.", degree),
      get_name (figures, (guint) most), degree);
}

/* "UU, Skolen and 2 others" of those who have no trodden path. */
static char *
list_alone (const TovTrailFigures *figures, guint *n_alone)
{
  g_autoptr (GString) names = g_string_new (NULL);

  *n_alone = 0;
  for (guint i = 0; i < figures->trails->nodes->len; i++) {
    if (!figures->is_shown[i] || figures->degrees[i] > 0)
      continue;
    if ((*n_alone)++ < MOST_NAMES)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", get_name (figures, i));
  }
  if (*n_alone > MOST_NAMES)
    return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", *n_alone - MOST_NAMES),
                            names->str, *n_alone - MOST_NAMES);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
explain_alone (const TovTrailFigures *figures)
{
  guint n_alone;
  g_autofree char *names = list_alone (figures, &n_alone);

  if (n_alone == 0)
    return NULL;
  /* Translators: a list of organisations and people. */
  return g_strdup_printf (ngettext ("%u stands alone, without a trodden path: %s.",
                                    "%u stand alone, without a trodden path: %s.", n_alone),
                          n_alone, names);
}

/* Who stands alone is no part of its own here. */
static char *
explain_parts (const TovTrailFigures *figures)
{
  guint n_alone, n_parts;
  g_autofree char *names = list_alone (figures, &n_alone);

  n_parts = figures->n_components - n_alone;
  if (n_parts == 0)
    return NULL;
  if (n_parts > 1)
    return g_strdup_printf (
        _ ("The network falls into %u parts with no trodden path between them."), n_parts);
  return g_strdup (n_alone == 0
                       ? _ ("It hangs together: there is a way from everybody to everybody.")
                       : _ ("The others hang together: there is a way from each to each."));
}

static void
explain_needs (const TovTrailFigures *figures, GPtrArray *sentences)
{
  g_autoptr (GPtrArray) needs = list_needs (figures);
  guint n_overgrown = 0, n_missing;

  for (guint i = 0; i < needs->len; i++)
    n_overgrown += ((const TovTrail *) g_ptr_array_index (needs, i))->is_overgrown;
  n_missing = needs->len - n_overgrown;
  if (n_missing > 0)
    say (sentences,
         g_strdup_printf (ngettext ("%u pair of parties shares young people and has never met.",
                                    "%u pairs of parties share young people and have never met.",
                                    n_missing),
                          n_missing));
  if (n_overgrown > 0)
    say (sentences,
         g_strdup_printf (ngettext ("%u path between parties is overgrown.",
                                    "%u paths between parties are overgrown.", n_overgrown),
                          n_overgrown));
}

char *
tov_partnership_map_describe (const TovTrail *path)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint kind = 0; kind < TOV_N_TRAIL_KINDS; kind++) {
    g_autofree char *counted = NULL;

    if (path->n_steps[kind] == 0)
      continue;
    counted = describe_kind (kind, path->n_steps[kind]);
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", counted);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

GPtrArray *
tov_partnership_map_advise (const TovTrailFigures *figures)
{
  g_autoptr (GPtrArray) needs = list_needs (figures);
  GPtrArray *advice = g_ptr_array_new_with_free_func ((GDestroyNotify) free_advice);

  for (guint i = 0; i < needs->len; i++)
    g_ptr_array_add (advice, make_advice (figures, g_ptr_array_index (needs, i)));
  return advice;
}

GPtrArray *
tov_partnership_map_explain (const TovTrailFigures *figures)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  say (sentences, explain_size (figures));
  say (sentences, explain_density (figures));
  say (sentences, explain_glue (figures));
  say (sentences, explain_most_tied (figures));
  say (sentences, explain_alone (figures));
  say (sentences, explain_parts (figures));
  explain_needs (figures, sentences);
  return sentences;
}
