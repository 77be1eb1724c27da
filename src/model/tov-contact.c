/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-contact.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const TovField fields[] = {
  TOV_TEXT (TovContact, given_name, N_("Given name"),
    TOV_FIELD_REQUIRED | TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_TEXT (TovContact, family_name, N_("Family name"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH | TOV_FIELD_TITLE),
  TOV_TEXT (TovContact, phone, N_("Phone"),
    TOV_FIELD_COLUMN),
  TOV_TEXT (TovContact, mobile, N_("Mobile"),
    TOV_FIELD_COLUMN),
  TOV_TEXT (TovContact, email, N_("E-mail"),
    TOV_FIELD_COLUMN | TOV_FIELD_SEARCH),
  TOV_NOTE (TovContact, can_help_with, N_("Can help with"),
    TOV_FIELD_SEARCH),
  TOV_NOTE (TovContact, can_decide, N_("Can decide"),
    TOV_FIELD_SEARCH),
  TOV_FILE (TovContact, photo, N_("Photo"),
    TOV_FIELD_NONE),
  TOV_NOTE (TovContact, note, N_("Note"),
    TOV_FIELD_SEARCH),
};

static const TovGroup groups[] = {
  { N_("Telephone and e-mail"), "phone" },
  { N_("Help and decisions"), "can_help_with" },
  { N_("Photo and notes"), "photo" },
  { NULL, NULL },
};
/* clang-format on */

TOV_DEFINE_RECORD (
    TovContact, tov_contact, "contact", N_ ("Contact"), N_ ("Contacts"), .groups = groups)

const char *
tov_contact_get_number (TovContact *self)
{
  return self->mobile != NULL ? self->mobile : self->phone;
}
