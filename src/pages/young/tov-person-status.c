/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-status.h"

#include "tov-log-entry.h"
#include "tov-tile.h"
#include "tov-standing-words.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  TILE_LEVEL,
  TILE_KEY_WORKER,
  TILE_BALL,
  TILE_STEP,
  TILE_CONTACT,
  N_TILES,
} Tile;

struct _TovPersonStatus
{
  AdwBin parent_instance;
  char *young_person;
  TovTile *tiles[N_TILES];
};

G_DEFINE_FINAL_TYPE (TovPersonStatus, tov_person_status, ADW_TYPE_BIN)

/* The caption of each tile, what it does, and how its parameter is made of the young person: "s",
 * "(ss)" with an empty second, or none. */
static const struct
{
  const char *caption;
  const char *action;
  const char *signature;
  gboolean is_of_enrolled;
} tiles[N_TILES] = {
  [TILE_LEVEL] = { N_ ("Support level"), "win.change-level", "(ss)", TRUE },
  [TILE_KEY_WORKER] = { N_ ("Key worker"), "win.hand-over", "s", TRUE },
  [TILE_BALL] = { N_ ("Ball"), "win.throw-ball", "s", TRUE },
  [TILE_STEP] = { N_ ("Next step"), "win.next-step", "s", FALSE },
  [TILE_CONTACT] = { N_ ("Last contact"), "person.log", NULL, FALSE },
};

static char *
describe_since (TovDate day)
{
  g_autofree char *text = tov_date_format (day);

  return day != TOV_DATE_NONE ? g_strdup_printf (_ ("since %s"), text) : NULL;
}

static gboolean
is_me (const char *contact, const char *me)
{
  return me != NULL && g_strcmp0 (contact, me) == 0;
}

static void
show_missing (TovTile *tile)
{
  tov_tile_set (tile, _ ("Missing"), NULL, "tov-contact-overdue-symbolic", "error");
}

static void
show_level (TovPersonStatus *self, TovStanding *standing)
{
  g_autofree char *since = describe_since (standing->level_from);

  if (standing->level >= 0)
    tov_tile_set (self->tiles[TILE_LEVEL], tov_standing_words_level (standing), since, NULL, NULL);
  else
    show_missing (self->tiles[TILE_LEVEL]);
}

static void
show_key_worker (TovPersonStatus *self, TovStanding *standing, const char *me)
{
  TovTile *tile = self->tiles[TILE_KEY_WORKER];

  if (standing->key_worker == NULL)
    show_missing (tile);
  else
    tov_tile_set (tile,
                  is_me (standing->key_worker, me) ? C_ ("key worker", "You")
                                                   : standing->key_worker_name,
                  standing->is_accepted ? NULL : _ ("has not accepted yet"), NULL, NULL);
}

static void
show_ball (TovPersonStatus *self, TovStanding *standing, const char *me)
{
  TovTile *tile = self->tiles[TILE_BALL];
  const char *holder =
      is_me (standing->ball_contact, me) ? C_ ("who has the ball", "me") : standing->ball_name;
  g_autofree char *note = NULL;

  if (standing->throw != NULL)
    note = is_me (standing->throw_contact, me)
               ? g_strdup (_ ("thrown to you"))
               /* Translators: %s is whom the ball has been thrown to. */
               : g_strdup_printf (_ ("thrown to %s"), standing->throw_name);
  else
    note = describe_since (standing->ball_since);
  if (holder == NULL && standing->throw == NULL)
    show_missing (tile);
  else
    tov_tile_set (tile, holder != NULL ? holder : _ ("Nobody"), note, "tov-ball-symbolic", NULL);
}

static void
show_step (TovPersonStatus *self, TovStanding *standing)
{
  TovTile *tile = self->tiles[TILE_STEP];
  gboolean is_overdue = tov_standing_is_step_overdue (standing);
  g_autofree char *due = tov_standing_words_due (standing);
  g_autofree char *note = NULL;

  if (standing->step == NULL) {
    show_missing (tile);
    return;
  }
  /* Translators: %s is the day of a next step, such as "24/11" or "yesterday". */
  note = is_overdue ? g_strdup_printf (_ ("overdue: %s"), due) : g_strdup (due);
  tov_tile_set (tile, standing->step_text, note,
                is_overdue ? "tov-contact-overdue-symbolic" : "tov-step-symbolic",
                is_overdue ? "error" : NULL);
}

/* "Telephone 02-10-2011 · 2 attempts". */
static char *
describe_contact (TovStanding *standing)
{
  g_autofree char *attempts = tov_standing_words_attempts (standing);
  g_autofree char *day = tov_date_format (standing->contact_on);

  if (standing->contact_form < 0)
    return g_steal_pointer (&attempts);
  return g_strdup_printf (
      "%s %s%s%s",
      tov_choice_get_label (tov_contact_forms, tov_contact_forms[standing->contact_form].code), day,
      attempts != NULL ? " · " : "", attempts != NULL ? attempts : "");
}

static void
show_contact (TovPersonStatus *self, TovStanding *standing)
{
  g_autofree char *words = tov_standing_words_contact (standing);
  g_autofree char *note = describe_contact (standing);
  /* Nobody asks that those be reached who are not enrolled. */
  gboolean is_judged = standing->enrolment != NULL;

  tov_tile_set (self->tiles[TILE_CONTACT], words, note,
                is_judged ? tov_standing_words_contact_icon (standing->contact) : NULL,
                is_judged ? tov_standing_words_contact_class (standing->contact) : NULL);
}

static void
tov_person_status_finalize (GObject *object)
{
  g_free (TOV_PERSON_STATUS (object)->young_person);
  G_OBJECT_CLASS (tov_person_status_parent_class)->finalize (object);
}

static void
tov_person_status_class_init (TovPersonStatusClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_person_status_finalize;
}

static void
tov_person_status_init (TovPersonStatus *self)
{
}

static GtkWidget *
create_tile (TovPersonStatus *self, Tile position)
{
  GtkWidget *tile = tov_tile_new (_ (tiles[position].caption));
  GtkActionable *actionable = GTK_ACTIONABLE (tile);

  if (g_strcmp0 (tiles[position].signature, "s") == 0)
    gtk_actionable_set_action_target (actionable, "s", self->young_person);
  else if (tiles[position].signature != NULL)
    gtk_actionable_set_action_target (actionable, "(ss)", self->young_person, "");
  gtk_actionable_set_action_name (actionable, tiles[position].action);
  self->tiles[position] = TOV_TILE (tile);
  return tile;
}

GtkWidget *
tov_person_status_new (const char *young_person)
{
  TovPersonStatus *self = g_object_new (TOV_TYPE_PERSON_STATUS, NULL);
  GtkWidget *card = tov_tile_card_new (N_TILES);

  self->young_person = g_strdup (young_person);
  for (Tile i = 0; i < N_TILES; i++)
    gtk_box_append (GTK_BOX (card), create_tile (self, i));
  adw_bin_set_child (ADW_BIN (self), card);
  return GTK_WIDGET (self);
}

void
tov_person_status_update (TovPersonStatus *self, TovStanding *standing, const char *me)
{
  gboolean is_enrolled = standing->enrolment != NULL;

  g_return_if_fail (TOV_IS_PERSON_STATUS (self));

  show_level (self, standing);
  show_key_worker (self, standing, me);
  show_ball (self, standing, me);
  show_step (self, standing);
  show_contact (self, standing);
  for (guint i = 0; i < N_TILES; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->tiles[i]), is_enrolled || !tiles[i].is_of_enrolled);
  /* Nobody misses the next step of somebody who has left. */
  gtk_widget_set_visible (GTK_WIDGET (self->tiles[TILE_STEP]),
                          is_enrolled || standing->step != NULL);
}
