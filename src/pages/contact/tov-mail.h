/* Mail that the user's own program writes: to a contact, or to all members of a group, who do not
 * see each other's addresses. Where there is no such program, or there are too many addresses for
 * it, they can be copied. Who has no address is told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

void tov_mail_contact (TovContext *context, GtkWindow *parent, const char *contact);
void tov_mail_group (TovContext *context, GtkWindow *parent, const char *group);

/* A link of another kind, such as "tel:"; words is what it is, for who must use it by hand. */
void tov_mail_open (TovContext *context, GtkWindow *parent, const char *uri, const char *words);

G_END_DECLS
