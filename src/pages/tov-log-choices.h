/* What can be chosen in the log card by a few letters: whom it is about, themes, who gets the ball.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"
#include "tov-tag-row.h"

G_BEGIN_DECLS

/* What the functions are told. Both belong to the card. */
typedef struct
{
  TovContext *context;
  /* The only one it is about; NULL where it is nobody yet, or several. */
  char *young_person;
} TovLogChoices;

/* Functions of a tag row whose user data are the choices. Without letters: those I logged last. */
GPtrArray *tov_log_choices_find_people (const char *typed, gpointer choices);
char *tov_log_choices_get_person (const char *id, gpointer choices);

/* The themes of today, in the order of the catalogue. */
GPtrArray *tov_log_choices_find_themes (const char *typed, gpointer choices);
char *tov_log_choices_get_theme (const char *id, gpointer choices);

/* Contacts and organisations, those of the young person's own partnership first. Without letters:
 * who is near the young person. */
GPtrArray *tov_log_choices_find_receivers (const char *typed, gpointer choices);
char *tov_log_choices_get_receiver (const char *id, gpointer choices);
/* The id of a receiver is one text for both, "contact=…" or "organisation=…". Transfer full; NULL
 * for NULL, and where it is of the other kind. */
char *tov_log_choices_write_receiver (const char *contact, const char *organisation);
char *tov_log_choices_read_receiver (const char *receiver, const TovEntity *entity);

G_END_DECLS
