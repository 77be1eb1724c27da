/* Logging a contact: the log entry with whom it was about, its themes, the next step and the ball,
 * as one act. What is being typed is kept as a draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-log-lock.h"

G_BEGIN_DECLS

/* What is typed into the log card. Texts are owned and NULL where there is none. */
typedef struct
{
  /* Ids of young people and of themes. */
  GPtrArray *young_people;
  GPtrArray *themes;
  /* YYYY-MM-DDTHH:MM. */
  char *happened_at;
  /* A code of tov_contact_forms. */
  char *form;
  gboolean is_reached;
  /* TOV_NUMBER_NONE where none are stated. */
  gint64 minutes;
  char *worker;
  char *note;
  /* The log entry that this one adds to; then everything but the note and who wrote it is that
   * one's. */
  char *corrects;
  /* A new next step for each of the young people; the open ones in done_steps (ids) are done. */
  char *step_text;
  TovDate step_due;
  char *step_responsible;
  GPtrArray *done_steps;
  /* A throw of the ball: to a contact or an organisation, and what is expected. */
  char *ball_contact;
  char *ball_organisation;
  char *expectation;
} TovContactDraft;

TovContactDraft *tov_contact_draft_new (void);
void tov_contact_draft_free (TovContactDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovContactDraft, tov_contact_draft_free)

/* As one text and back, for tov-drafts; NULL for a text that is none. Transfer full. */
char *tov_contact_draft_to_text (const TovContactDraft *self);
TovContactDraft *tov_contact_draft_from_text (const char *text);

/* Writes it all as one act, titled in words ("Contact with Mikkel Rasmussen logged"). entry (may be
 * NULL) is set to the id of the log entry; transfer full. TOV_RECORD_ERROR or TOV_STORE_ERROR_RULE
 * where something is missing or refused, and then nothing is written. */
gboolean
tov_contact_log_save (TovStore *store, const TovContactDraft *draft, char **entry, GError **error);

/* What a worker (a contact's id, NULL for none) did last: the form that was used, NULL for none;
 * and the ids of the young people that were logged, the newest first. Transfer full. */
char *tov_contact_log_get_last_form (TovStore *store, const char *worker);
GPtrArray *tov_contact_log_list_recent (TovStore *store, const char *worker, guint limit);

G_END_DECLS
