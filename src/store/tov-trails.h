/* The trodden paths of a partnership (report p. 6: "tramp stier mellem systemerne"): what is
 * recorded of organisations and people having to do with each other, day by day. No young person is
 * named here.
 *
 * A young person counts for a partnership while she is enrolled in it, the day of her discharge
 * too. Whoever acts does it for the organisation she is employed at that day, unless the record
 * names another: the two organisations had to do with each other then, and so had the two people as
 * far as they are known.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-connection.h"
#include "tov-date.h"

G_BEGIN_DECLS

typedef enum
{
  /* A young person had to do with both in a month: by placement, ball or key worker. On the first
   * day by which she had with both. */
  TOV_TRAIL_SHARED,
  /* A placement at the one was followed by one at the other; a key worker handed over. */
  TOV_TRAIL_HANDOVER,
  /* A ball was thrown from the one to the other. */
  TOV_TRAIL_BALL,
  /* Somebody of the one logged that she reached a young person who was placed at the other. */
  TOV_TRAIL_LOG,
  /* Both were present at a meeting. */
  TOV_TRAIL_MEETING,
  /* Both signed an agreement. */
  TOV_TRAIL_AGREEMENT,
  /* Somebody has noted it (partner_tie); its strength counts as so many. */
  TOV_TRAIL_NOTED,
  TOV_N_TRAIL_KINDS,
} TovTrailKind;

typedef struct
{
  char *id;
  char *name;
  gboolean is_contact;
  /* A place among tov_organisation_kinds: of a contact that of the organisation she is employed at;
   * -1 where it is not known. */
  int kind;
  /* Of a contact: the node of that organisation; -1 for none. */
  int organisation;
  /* Of an organisation: whether it is a party of the partnership on the last day. */
  gboolean is_party;
  /* Whether the user has fastened it on the map of the partnership (map_pin), and where: from 0 to
   * 1, y downwards. */
  gboolean is_pinned;
  double x;
  double y;
} TovTrailNode;

/* Two had to do with each other on a day. */
typedef struct
{
  guint a;
  guint b;
  TovTrailKind kind;
  TovDate on;
  /* How many times as much it counts. */
  guint strength;
} TovTrailStep;

typedef struct
{
  /* Elements TovTrailNode *, in order of id, organisations first. */
  GPtrArray *nodes;
  /* Elements TovTrailStep, in order of day; a is less than b. */
  GArray *steps;
} TovTrails;

/* What is recorded until a day in a partnership; NULL for all of them. Any thread, on a connection
 * of its own. Transfer full. */
TovTrails *
tov_trails_load (TovConnection *connection, const char *partnership, TovDate until, GError **error);
/* Only steps of some kinds: 1 << kind of each. */
TovTrails *tov_trails_load_kinds (
    TovConnection *connection, const char *partnership, guint kinds, TovDate until, GError **error);
void tov_trails_free (TovTrails *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovTrails, tov_trails_free)

/* "Shared young people"; an English source string, marked for translation. */
const char *tov_trail_kind_get_words (TovTrailKind kind);

G_END_DECLS
