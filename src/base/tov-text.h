/* Danish text: folding for search, and an order of our own that no machine's locale changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text as it is searched: case folded, without accents (aa and å to a, ø to o,
 * æ to a, é to e), so that "Åse" is found by "aase", "ase" and "åse" alike. Transfer full. */
char *tov_text_fold (const char *text);

/* Whether the folded text holds every word of the query (both are folded here). An empty query is
 * in everything. */
gboolean tov_text_matches (const char *text, const char *query);

/* Orders as a Danish register does: letters before case, æ ø å last, aa as å, numbers inside a text
 * by value. Returns <0, 0 or >0; 0 only for equal texts. NULL comes first. */
int tov_text_compare (const char *a, const char *b);

/* A Danish phone number as one reads it, "12 34 56 78"; what is none stays as it is. Transfer full;
 * NULL for NULL. */
char *tov_text_format_phone (const char *phone);

/* A text for a widget that reads Pango markup, so that "Børn & Unge" is shown as it is. Transfer
 * full. */
char *tov_text_escape (const char *text);

G_END_DECLS
