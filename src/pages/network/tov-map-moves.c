/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-moves.h"

#include "tov-fact-section.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

#define N_KINDS (TOV_MOVE_FARTHER + 1)

struct _TovMapMoves
{
  GtkBox parent_instance;
  /* Says that nobody has moved. */
  GtkWidget *still;
  TovFactSection *sections[N_KINDS];
};

G_DEFINE_FINAL_TYPE (TovMapMoves, tov_map_moves, GTK_TYPE_BOX)

/* In the order in which one asks. */
static const struct
{
  TovMoveKind kind;
  const char *heading;
} kinds[N_KINDS] = {
  { TOV_MOVE_NEARER, N_ ("Came nearer") },
  { TOV_MOVE_FARTHER, N_ ("Stand farther out") },
  { TOV_MOVE_CAME, N_ ("Have come") },
  { TOV_MOVE_WENT, N_ ("Are no longer there") },
  { TOV_MOVE_STAYED, N_ ("In the same ring as before") },
};

/* 0 where she waits, or is not on the map. */
static int
get_ring (TovAlter *alter)
{
  return alter != NULL && alter->ring != TOV_NUMBER_NONE ? (int) alter->ring : 0;
}

/* "from ring 3 to ring 1", "in ring 2", "waits to be placed". */
static char *
describe_rings (const TovMove *move)
{
  int earlier = get_ring (move->earlier);
  int later = get_ring (move->later);

  switch (move->kind) {
  case TOV_MOVE_NEARER:
  case TOV_MOVE_FARTHER:
    return g_strdup_printf (_ ("from ring %d to ring %d"), earlier, later);
  case TOV_MOVE_WENT:
    return g_strdup_printf (_ ("was in ring %d"), earlier);
  case TOV_MOVE_CAME:
  case TOV_MOVE_STAYED:
  default:
    return later > 0 ? g_strdup_printf (_ ("in ring %d"), later)
                     : g_strdup (_ ("waits to be placed"));
  }
}

/* What is different about somebody besides the place: how she was called, her tie, and whether she
 * may help. */
static void
say_changes (TovFact *fact, TovAlter *earlier, TovAlter *later)
{
  if (g_strcmp0 (earlier->label, later->label) != 0) {
    /* Translators: %s is what somebody on an earlier map was called there. */
    g_autofree char *name = g_strdup_printf (_ ("called “%s” before"), earlier->label);

    tov_fact_say (fact, name);
  }
  if (later->tie != NULL && g_strcmp0 (earlier->tie, later->tie) != 0)
    tov_fact_say_line (fact, tov_choice_get_label (tov_alter_ties, later->tie));
  if (earlier->tie != NULL && g_strcmp0 (earlier->tie, later->tie) != 0) {
    /* Translators: %s is a kind of tie, such as "Strained". */
    g_autofree char *tie =
        g_strdup_printf (_ ("before: %s"), tov_choice_get_label (tov_alter_ties, earlier->tie));

    tov_fact_say (fact, tie);
  }
  if (earlier->resource_person != later->resource_person)
    tov_fact_say_line (fact, later->resource_person ? _ ("now a possible resource person")
                                                    : _ ("no longer a possible resource person"));
}

static TovFact *
describe_move (const TovMove *move)
{
  TovAlter *alter = move->later != NULL ? move->later : move->earlier;
  TovFact *fact = tov_fact_new (tov_record_get_id (TOV_RECORD (alter)), g_strdup (alter->label));
  g_autofree char *rings = describe_rings (move);

  tov_fact_say (fact, rings);
  if (move->earlier != NULL && move->later != NULL)
    say_changes (fact, move->earlier, move->later);
  return fact;
}

static gboolean
is_changed (const TovMove *move)
{
  return move->kind != TOV_MOVE_STAYED || g_strcmp0 (move->earlier->label, move->later->label) != 0
         || g_strcmp0 (move->earlier->tie, move->later->tie) != 0
         || move->earlier->resource_person != move->later->resource_person;
}

/* Those about whom nothing is different are named in a row: "Mor, Kusine". */
static void
add_unchanged (GPtrArray *facts, GArray *moves)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < moves->len; i++) {
    const TovMove *move = &g_array_index (moves, TovMove, i);

    if (!is_changed (move))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", move->later->label);
  }
  if (names->len > 0)
    g_ptr_array_add (facts, tov_fact_new ("unchanged", g_strdup (names->str)));
}

static void
tov_map_moves_class_init (TovMapMovesClass *klass)
{
}

static void
tov_map_moves_init (TovMapMoves *self)
{
}

GtkWidget *
tov_map_moves_new (TovContext *context)
{
  TovMapMoves *self = g_object_new (TOV_TYPE_MAP_MOVES, "orientation", GTK_ORIENTATION_VERTICAL,
                                    "spacing", 18, NULL);

  self->still = tov_wrapped_label_new (_ ("Nobody has come, gone or moved."), NULL);
  gtk_box_append (GTK_BOX (self), self->still);
  for (guint i = 0; i < N_KINDS; i++) {
    GtkWidget *section = tov_fact_section_new (context, _ (kinds[i].heading), NULL);

    self->sections[i] = TOV_FACT_SECTION (section);
    gtk_box_append (GTK_BOX (self), section);
  }
  return GTK_WIDGET (self);
}

static gboolean
is_still (GArray *moves)
{
  for (guint i = 0; i < moves->len; i++)
    if (g_array_index (moves, TovMove, i).kind != TOV_MOVE_STAYED)
      return FALSE;
  return TRUE;
}

void
tov_map_moves_update (TovMapMoves *self, const TovNetwork *earlier, const TovNetwork *later)
{
  g_autoptr (GArray) moves = tov_network_compare (earlier, later);

  g_return_if_fail (TOV_IS_MAP_MOVES (self));

  gtk_widget_set_visible (self->still, is_still (moves));
  for (guint i = 0; i < N_KINDS; i++) {
    g_autoptr (GPtrArray) facts = tov_fact_list_new ();

    for (guint j = 0; j < moves->len; j++) {
      const TovMove *move = &g_array_index (moves, TovMove, j);

      if (move->kind == kinds[i].kind && is_changed (move))
        g_ptr_array_add (facts, describe_move (move));
    }
    if (kinds[i].kind == TOV_MOVE_STAYED)
      add_unchanged (facts, moves);
    tov_fact_section_update (self->sections[i], facts);
  }
}
