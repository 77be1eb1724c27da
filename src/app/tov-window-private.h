/* What the files of the window know of it, and no other may.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-cover.h"
#include "tov-history.h"
#include "tov-keeper.h"
#include "tov-notices.h"
#include "tov-sidebar-foot.h"
#include "tov-sidebar-lists.h"
#include "tov-sidebar-row.h"
#include "tov-window.h"

G_BEGIN_DECLS

struct _TovWindow
{
  AdwApplicationWindow parent_instance;
  TovContext *context;
  TovHistory *history;
  TovNotices *notices;
  /* NULL for a register in memory. */
  TovKeeper *keeper;
  TovCover *cover;
  /* NULL where the settings are not installed: then nothing is remembered. */
  GSettings *settings;
  /* Whether the sidebar is wanted when there is room for it. */
  gboolean has_sidebar;
  /* The entity whose list was shown last on each page; NULL for the first, "" where it was the
   * page's own view. */
  const char **lists;
  /* The selection the board was last sent to; NULL for the board itself. */
  char *selection;
  TovSidebarLists *sidebar_lists;

  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkWidget *separator;
  GtkListBox *page_list;
  TovSidebarFoot *foot;
  AdwHeaderBar *sidebar_header;
  AdwHeaderBar *header;
  AdwWindowTitle *page_title;
  GtkWidget *forward_button;
  GtkWidget *banner;
  GtkLabel *banner_label;
  GtkButton *banner_button;
  AdwToastOverlay *toasts;
  GtkStack *page_stack;
};

/* Adds the actions that lead to a page, a list or a record. */
void tov_window_add_places (TovWindow *self);
/* Goes to a page: to the list that was shown there last, or its first. */
void tov_window_visit_page (TovWindow *self, int position);
/* Goes to what a row of the sidebar leads to. */
void tov_window_visit_row (TovWindow *self, TovSidebarRow *row);
/* The row of the sidebar for where one is. */
TovSidebarRow *tov_window_find_row (TovWindow *self);
/* Shows in the sidebar, and in the title, where one is. */
void tov_window_mark_place (TovWindow *self);
/* Goes to the page of a tag (NULL for none), else to the one the user has chosen to begin with,
 * else to the one that was shown last. */
void tov_window_visit_first_page (TovWindow *self, const char *page);
/* -1 is back, 1 is forward. */
void tov_window_step (TovWindow *self, int steps);
/* Shows the page itself as soon as something was entered, and how to begin where nothing is left.
 */
void tov_window_check_begun (TovWindow *self);
/* Goes to where a record was opened from, when the one that is shown is not in the register any
 * more. */
void tov_window_leave_gone (TovWindow *self);

/* Says above every page what kind of register this is; the button leads away from it by an action.
 * button and action may be NULL. */
void
tov_window_show_banner (TovWindow *self, const char *words, const char *button, const char *action);

/* Adds the actions that change the register or open a dialog, and the keys that are pressed where
 * the focus is and do not concern a text that is being typed. */
void tov_window_add_actions (TovWindow *self);
void tov_window_bind_keys (GtkWidgetClass *widget_class);
/* Adds the actions that open a dialog on a young person. */
void tov_window_add_work (TovWindow *self);
/* Disables what changes the register or needs its file, for one that is only looked at. */
void tov_window_disable_changes (TovWindow *self);

G_END_DECLS
