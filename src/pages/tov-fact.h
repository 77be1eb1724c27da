/* Something that is so, in words: a row of a page about a record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"

G_BEGIN_DECLS

typedef struct
{
  /* The same for as long as it is about the same thing: an id. */
  char *key;
  char *title;
  /* Further lines, "" for none. */
  GString *rest;
  /* Something is wrong, which the words say. */
  gboolean is_alert;
  /* The action that opens it, with its parameter; NULL for none. */
  const char *action;
  GVariant *target;
  /* An action on the key that a tick stands for, and what it is called; NULL for none. */
  const char *tick_action;
  char *tick_words;
  /* A button at the end: what it is called, and its action on the key; NULL for none. */
  const char *button_words;
  const char *button_action;
  /* Scores from 1 to 10, the oldest first (int), and the same in words; NULL for none. */
  GArray *scores;
  char *scores_words;
  /* How full something is, of how much room; a bar shows it where there is any. */
  guint taken;
  guint room;
  /* Contacts whose faces stand in front: ids (char *); NULL for none. */
  GPtrArray *faces;
} TovFact;

/* title is taken over. */
TovFact *tov_fact_new (const char *key, char *title);
void tov_fact_free (TovFact *self);
/* An empty list of them that owns what is added. */
GPtrArray *tov_fact_list_new (void);
/* Puts them in the order of their titles. */
void tov_fact_list_sort (GPtrArray *facts);

/* Adds to the rest, behind a dot or on a line of its own; NULL and "" add nothing. */
void tov_fact_say (TovFact *self, const char *words);
void tov_fact_say_line (TovFact *self, const char *words);
/* The same with a day in it: "since %s". */
void tov_fact_say_day (TovFact *self, const char *format, TovDate day);
/* "since …", "from … to …": from when until when it holds, of which either may be missing. */
void tov_fact_say_period (TovFact *self, TovDate from, TovDate to);
/* By when it is to be done. What is late is marked and says so. */
void tov_fact_say_due (TovFact *self, TovDate due);
/* Opens the record of the key to be changed. */
void tov_fact_edit (TovFact *self, const char *entity);
/* Opens a record on a page of its own. */
void tov_fact_open (TovFact *self, const char *entity, const char *id);
/* Puts the face of a contact in front, behind those that are there; NULL adds nobody. */
void tov_fact_add_face (TovFact *self, const char *contact);

/* All records of an entity that refer to one by a field, in the order of another field. Elements
 * TovRecord; transfer full, never NULL. */
GPtrArray *tov_fact_load (TovContext *context,
                          const TovEntity *entity,
                          const char *owner_field,
                          const char *id,
                          const char *order_field);
/* A fact about one of them; transfer full. */
typedef TovFact *(*TovFactFunc) (TovContext *context, gpointer record);
/* A fact about each of them. Transfer full. */
GPtrArray *tov_fact_list_load (TovContext *context,
                               const TovEntity *entity,
                               const char *owner_field,
                               const char *id,
                               const char *order_field,
                               gboolean is_latest_first,
                               TovFactFunc describe);
/* What the record of an id is called; NULL for none. Transfer full. */
char *tov_fact_name (TovContext *context, const char *entity, const char *id);

G_END_DECLS
