/* Where what was agreed is typed: what, and as soon as there is something, by whom and by when.
 * Enter in any of them keeps it, and the next one can be typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tov-context.h"

G_BEGIN_DECLS

#define TOV_TYPE_AGREED_ENTRY (tov_agreed_entry_get_type ())
G_DECLARE_FINAL_TYPE (TovAgreedEntry, tov_agreed_entry, TOV, AGREED_ENTRY, GtkBox)

/* Keeps it; what was typed goes when it is kept, and stays otherwise. responsible is a contact's id
 * or NULL, due_on may be TOV_DATE_NONE. */
typedef gboolean (*TovAgreedFunc) (const char *text,
                                   const char *responsible,
                                   TovDate due_on,
                                   gpointer user_data);

/* words: what the entry is called, in the language of the program. */
GtkWidget *tov_agreed_entry_new (TovContext *context,
                                 const char *words,
                                 TovAgreedFunc agreed,
                                 gpointer user_data);
/* Keeps what is typed, for the keys go elsewhere. */
void tov_agreed_entry_flush (TovAgreedEntry *self);
/* Who is meant before all others by a few letters: ids of contacts. */
void tov_agreed_entry_set_people (TovAgreedEntry *self, GPtrArray *people);

G_END_DECLS
