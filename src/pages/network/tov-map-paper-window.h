/* A network map on its way out: looked at as it will print, on A4 or A3, with names or without, and
 * with what it shows in words; printed, or saved as PDF or as a picture. Which map it is, and
 * whether it may leave, is for those made of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tov-context.h"
#include "tov-map.h"
#include "tov-paper-window.h"

G_BEGIN_DECLS

#define TOV_TYPE_MAP_PAPER_WINDOW (tov_map_paper_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    TovMapPaperWindow, tov_map_paper_window, TOV, MAP_PAPER_WINDOW, TovPaperWindow)

/* All transfer full. */
typedef struct
{
  TovMap *map;
  /* What it shows in words, elements char *; may be NULL. */
  GPtrArray *sentences;
  /* Who may see it; may be NULL. */
  char *marking;
  gboolean may_leave;
} TovMapPaperContent;

struct _TovMapPaperWindowClass
{
  TovPaperWindowClass parent_class;
  /* Fills in what is to be shown. The window is closed on TOV_STORE_ERROR_MISSING, and shows any
   * other error. */
  gboolean (*make) (TovMapPaperWindow *self,
                    gboolean hides_names,
                    TovMapPaperContent *content,
                    GError **error);
};

/* Makes the paper for the first time and presents the window. first (may be NULL) are choices that
 * stand above the window's own. */
void tov_map_paper_window_start (TovMapPaperWindow *self,
                                 TovContext *context,
                                 AdwPreferencesGroup *first);
/* Makes the paper anew; where the register has changed, this is done without asking. */
void tov_map_paper_window_refresh (TovMapPaperWindow *self);

G_END_DECLS
