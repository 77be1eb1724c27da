/* What a screen reader is told of a control, where GTK and libadwaita leave it unsaid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Names one of several alike for what it is about: "Remove: Economy". whom may be NULL. */
void tov_spoken_name (GtkWidget *widget, const char *what, const char *whom);

/* Of an AdwComboRow or a GtkDropDown the word that is chosen is told, now and when another is. What
 * it is about is its own label; the word is that of its expression, else the string itself. */
void tov_spoken_choice (GtkWidget *choice);

/* What is said to a control of a form is told with it: that it is at fault, or what to know.
 * message may be NULL. */
void tov_spoken_message (GtkWidget *control, const char *message, gboolean is_fault);

/* Tells of the row, once it is built, that its text has the focus, and what stands there. */
void tov_spoken_entry (AdwEntryRow *row);

G_END_DECLS
