/* The rows of a list that is read again whenever the register changes: a row whose thing is still
 * there stays the same widget, so that scroll, focus and what is unfolded stay too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  /* What tells one thing from another; it must not change while its row is there. */
  const char *(*get_key) (gpointer item);
  /* A row (GtkListBoxRow) to be filled. */
  GtkWidget *(*create) (gpointer item, gpointer user_data);
  void (*fill) (GtkWidget *row, gpointer item, gpointer user_data);
} TovKeyedRows;

/* Makes the rows of the list those of the items, in their order. */
void tov_keyed_rows_update (GtkListBox *list,
                            const TovKeyedRows *rows,
                            GPtrArray *items,
                            gpointer user_data);

G_END_DECLS
