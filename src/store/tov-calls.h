/* Whom to ring about a young person if something unexpected happens, and in which order (p.9 of the
 * report: "hvem der skal tages kontakt til, hvis der sker noget uventet").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-store.h"

G_BEGIN_DECLS

typedef enum
{
  /* Written down by somebody. */
  TOV_CALL_WRITTEN,
  /* Suggested: the key worker, who is met where the young person is now, the guardian of somebody
   * who is or may be under 18. */
  TOV_CALL_KEY_WORKER,
  TOV_CALL_HOST,
  TOV_CALL_GUARDIAN,
} TovCallKind;

/* Texts are NULL where there is nothing. */
typedef struct
{
  TovCallKind kind;
  char *name;
  /* Of a host the number that was agreed, else a contact's mobile or phone. */
  char *phone;
  /* Where a contact is employed now; of a host where the young person is. */
  char *organisation;
  /* What to ring about. */
  char *note;
} TovCall;

/* Those who are written down, by position; where nobody is, those who are suggested. A guardian of
 * a protected young person is covered, and not suggested. Elements TovCall; transfer full. NULL on
 * error. */
GPtrArray *
tov_calls_load (TovStore *store, const char *young_person, TovDate today, GError **error);

G_END_DECLS
