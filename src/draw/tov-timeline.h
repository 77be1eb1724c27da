/* What happened over time, in lanes: bars for what lasts and dots for what happens on a day, apart
 * from where and on what they are drawn. Screen and paper draw the same timeline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-date.h"

G_BEGIN_DECLS

/* From top to bottom (p.6 of the report: one step after the other, what runs beside them, and the
 * key worker under it all). */
typedef enum
{
  TOV_LANE_ENROLMENT,
  TOV_LANE_SERIAL,
  TOV_LANE_PARALLEL,
  TOV_LANE_OUTCOME,
  TOV_LANE_KEY_WORKER,
  TOV_LANE_LEVEL,
  TOV_LANE_READINESS,
  /* Dots. */
  TOV_LANE_CONTACT,
  TOV_N_LANES,
} TovLane;

/* How strongly a bar is drawn in the colour of its lane. */
typedef enum
{
  TOV_TONE_LIGHT,
  TOV_TONE_MIDDLE,
  TOV_TONE_STRONG,
} TovTone;

/* A bar, or in the lane of contacts a dot. Texts are owned. */
typedef struct
{
  TovLane lane;
  TovDate from;
  /* The last day; TOV_DATE_FOREVER where it goes on. */
  TovDate to;
  TovTone tone;
  /* Written in the bar, where there is room; NULL of a dot. */
  char *label;
  /* What it is, in words, and when. */
  char *words;
  char *period;
  /* It was broken off. */
  gboolean is_interrupted;
  /* It takes up what ended before it in its lane: a coming back. */
  gboolean is_return;
  /* Of a dot: nobody was reached. */
  gboolean is_attempt;
  /* The record behind it. */
  char *entity;
  char *id;
} TovTimelineItem;

typedef struct
{
  TovDate today;
  /* Written at the line of today. */
  char *today_name;
  char *lane_names[TOV_N_LANES];
  /* Elements TovTimelineItem: by lane, in it by first day. */
  GArray *items;
} TovTimeline;

/* Transfer full. Lanes are named by whoever fills it; every lane with an item must have a name. */
TovTimeline *tov_timeline_new (TovDate today, const char *today_name);
void tov_timeline_free (TovTimeline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovTimeline, tov_timeline_free)

void tov_timeline_name_lane (TovTimeline *self, TovLane lane, const char *name);
/* Adds an item for a record, to be filled in before the next one is added: its words and its
 * period, of a bar its label and what else it is. It belongs to the timeline. */
TovTimelineItem *tov_timeline_add (
    TovTimeline *self, TovLane lane, TovDate from, TovDate to, const char *entity, const char *id);
/* Puts the items into their order; to be called when all are there. */
void tov_timeline_sort (TovTimeline *self);

guint tov_timeline_n_items (const TovTimeline *self);
const TovTimelineItem *tov_timeline_get (const TovTimeline *self, guint position);
/* Where the item of a record is; -1 if there is none. */
int tov_timeline_find (const TovTimeline *self, const char *entity, const char *id);
/* For who walks from item to item: the next one in the lane (step > 0) or the one before, or so
 * many; at an end the last there is. */
guint tov_timeline_walk_along (const TovTimeline *self, guint position, int step);
/* Of the next lane below (step > 0) or above that has any, the item that is nearest in time. */
guint tov_timeline_walk_across (const TovTimeline *self, guint position, int step);
/* Where to begin: of the steps of the pathway the one nearest to today. There must be items. */
guint tov_timeline_find_present (const TovTimeline *self);
/* The days that all of it takes: from the month of the first day to the month of the last one, of
 * today and of what is known to end later. */
void tov_timeline_find_range (const TovTimeline *self, TovDate *first, TovDate *last);
/* What a screen reader says: the lane, the words and the period. Transfer full. */
char *tov_timeline_describe (const TovTimeline *self, guint position);

G_END_DECLS
