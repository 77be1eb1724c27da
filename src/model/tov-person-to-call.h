/* Whom to ring about a young person if something unexpected happens, by position: a contact, or
 * somebody by name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_PERSON_TO_CALL (tov_person_to_call_get_type ())
G_DECLARE_FINAL_TYPE (TovPersonToCall, tov_person_to_call, TOV, PERSON_TO_CALL, TovRecord)

struct _TovPersonToCall
{
  TovRecord parent_instance;
  char *young_person_id;
  gint64 position;
  char *contact_id;
  char *name;
  char *phone;
  char *note;
};

extern const TovEntity tov_person_to_call_entity;

G_END_DECLS
