/* A person in an organisation. What posts the person has stands in employment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-record.h"

G_BEGIN_DECLS

#define TOV_TYPE_CONTACT (tov_contact_get_type ())
G_DECLARE_FINAL_TYPE (TovContact, tov_contact, TOV, CONTACT, TovRecord)

struct _TovContact
{
  TovRecord parent_instance;
  char *given_name;
  char *family_name;
  char *phone;
  char *mobile;
  char *email;
  char *can_help_with;
  char *can_decide;
  char *photo;
  char *note;
};

extern const TovEntity tov_contact_entity;

/* The number to ring: the mobile, else the phone; NULL for none. */
const char *tov_contact_get_number (TovContact *self);

G_END_DECLS
