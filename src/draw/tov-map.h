/* A network map apart from where and on what it is drawn: a person's, with rings and sectors around
 * the young person, or a partnership's, where each has a place of its own. Screen and paper draw
 * the same map.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TOV_N_RINGS 4

/* What a tie is like. Lines tell them apart without colour, and each has a word in the legend. The
 * first five are places among tov_alter_ties. */
typedef enum
{
  TOV_LINK_SUPPORT,
  TOV_LINK_MIXED,
  TOV_LINK_STRAIN,
  TOV_LINK_CONFLICT,
  TOV_LINK_BROKEN,
  /* Nothing is said about it: two who know each other. */
  TOV_LINK_PLAIN,
  /* A trodden path, as broad as it is used; one that is overgrown; one that is missing. */
  TOV_LINK_TRAIL,
  TOV_LINK_OVERGROWN,
  TOV_LINK_MISSING,
  TOV_N_LINK_STYLES,
} TovLinkStyle;

typedef enum
{
  TOV_SHAPE_PERSON,
  TOV_SHAPE_ORGANISATION,
} TovMapShape;

/* Of two maps drawn as one: what has become of somebody. */
typedef enum
{
  TOV_CHANGE_NONE,
  TOV_CHANGE_CAME,
  TOV_CHANGE_WENT,
  TOV_CHANGE_NEARER,
  TOV_CHANGE_FARTHER,
} TovMapChange;

/* Somebody on the map. Texts are owned. */
typedef struct
{
  /* The record behind it. */
  char *entity;
  char *id;
  /* Written at it, and in its place where names are hidden: initials, or a number. */
  char *label;
  char *hidden_label;
  /* What a screen reader says: "Mor, inner ring, family, strained, ..." */
  char *words;
  TovMapShape shape;
  /* A place among the sectors; -1 for none. */
  int sector;
  /* With rings: 1 is nearest, and degrees from the top, clockwise. 0 waits to be placed and is not
   * drawn. */
  int ring;
  int angle;
  /* Without rings: from 0 to 1, y downwards. */
  double x;
  double y;
  /* 0 to 1: how much it carries. */
  double weight;
  /* With rings: the line to the middle. */
  TovLinkStyle tie;
  gboolean is_resource;
  gboolean is_key_worker;
  gboolean is_pinned;
  /* Only in the background. */
  gboolean is_faint;
  /* In a small picture others have names, and it has none. */
  gboolean is_minor;
  TovMapChange change;
  int earlier_ring;
  int earlier_angle;
} TovMapNode;

typedef struct
{
  guint a;
  guint b;
  TovLinkStyle style;
  /* 0 to 1: how broad a trail is. */
  double weight;
  /* Belongs to a way that was asked for. */
  gboolean is_on_path;
  /* What it is, in words. */
  char *words;
} TovMapLink;

/* A group: an outline around its members. */
typedef struct
{
  char *id;
  char *name;
  /* Elements guint. */
  GArray *members;
} TovMapHull;

typedef struct
{
  gboolean has_rings;
  /* A small picture: whoever is minor, or has a name that would have to be cut, stands without it.
   */
  gboolean has_whole_names;
  char *title;
  /* A line below it; NULL for none. */
  char *subtitle;
  /* Who stands in the middle, and the same where names are hidden. */
  char *middle;
  char *hidden_middle;
  /* Elements char *. With rings they share the round in this order, the first from the top
   * clockwise; without them a node is marked with the letter or sign of its sector. */
  GPtrArray *sectors;
  /* Elements TovMapNode *, TovMapLink and TovMapHull *. */
  GPtrArray *nodes;
  GArray *links;
  GPtrArray *hulls;
} TovMap;

/* An empty map; title is copied. Transfer full. */
TovMap *tov_map_new (gboolean has_rings, const char *title);
void tov_map_free (TovMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovMap, tov_map_free)

void tov_map_add_sector (TovMap *self, const char *name);
/* Adds somebody without a sector, to be filled in: at least label and words. It belongs to the map.
 */
TovMapNode *tov_map_add_node (TovMap *self, const char *entity, const char *id);
TovMapLink *tov_map_add_link (TovMap *self, guint a, guint b, TovLinkStyle style);
TovMapHull *tov_map_add_hull (TovMap *self, const char *id, const char *name);

TovMapNode *tov_map_get_node (const TovMap *self, guint position);
/* -1 if there is nobody of that id. */
int tov_map_find (const TovMap *self, const char *id);
/* Whether a way was asked for. */
gboolean tov_map_has_way (const TovMap *self);
/* The word for a style in the legend: "Supportive". Transfer none.
 */
const char *tov_link_style_get_words (TovLinkStyle style);

/* For each sector the letter, or two, that tell it from those before it: "S", "So". Transfer full.
 */
GStrv tov_map_list_sector_signs (const TovMap *self);
/* In which sector an angle lies, and the first and last whole degree of a sector. */
guint tov_map_find_sector (const TovMap *self, int angle);
void tov_map_get_sector_span (const TovMap *self, guint sector, int *first, int *last);
/* Where in a ring of a sector there is most room: for somebody who is placed by keys. */
int tov_map_find_room (const TovMap *self, int ring, guint sector);

G_END_DECLS
