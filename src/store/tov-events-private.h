/* What the files that read the events of a register share: one reads what is numbered and the
 * settings, the other what has happened to the young people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-events.h"

G_BEGIN_DECLS

/* What is numbered. */
typedef enum
{
  TOV_EVENT_PARTNERSHIPS,
  TOV_EVENT_PLACEMENT_TYPES,
  TOV_EVENT_OUTCOME_TYPES,
  TOV_EVENT_DISCHARGE_REASONS,
  TOV_EVENT_REFERRAL_SOURCES,
  TOV_EVENT_THEME_TYPES,
  TOV_EVENT_PERSONS,
  TOV_EVENT_ENROLMENTS,
  TOV_EVENT_REFERRALS,
  TOV_EVENT_KEY_WORKERS,
  TOV_EVENT_COMPANIES,
  TOV_N_EVENT_IDS,
} TovEventIds;

typedef struct
{
  TovEvents *events;
  /* From ids to places. */
  GHashTable *ids[TOV_N_EVENT_IDS];
  /* Of each enrolment: the id it resumes, or NULL. */
  GPtrArray *resumes;
  /* The last log entry, and the first of its contacts, so that one that names a young person twice
   * counts once. */
  GString *log_entry;
  guint first_contact;
  /* The last network map. */
  GString *network_map;
} TovEventsLoader;

/* How the rows of a query are read. */
typedef struct
{
  const char *sql;
  void (*read) (TovEventsLoader *loader, TovStatement *row);
} TovEventQuery;

/* What has happened to young people, who are numbered by then; one without sql comes last. */
extern const TovEventQuery tov_event_queries_of_persons[];
/* Brings what they have read into its order. */
void tov_events_loader_order (TovEventsLoader *self);

/* Remembers the place of the id that stands in a column. */
void tov_events_loader_number (
    TovEventsLoader *self, TovEventIds ids, TovStatement *row, int column, guint place);
/* -1 for no id, and for one that was not numbered. */
int tov_events_loader_find_id (const TovEventsLoader *self, TovEventIds ids, const char *id);
/* The place of the id that stands in a column and may be none: -1. */
int tov_events_loader_find_or_none (const TovEventsLoader *self,
                                    TovEventIds ids,
                                    TovStatement *row,
                                    int column);
/* The place of the id that stands in a column and must be there. */
guint tov_events_loader_find (const TovEventsLoader *self,
                              TovEventIds ids,
                              TovStatement *row,
                              int column);

G_END_DECLS
