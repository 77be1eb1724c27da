/* Words on paper: one family of type in points, without hinting, so that they are as wide on the
 * screen and on a printer as they were when the lines were broken.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct
{
  double size;
  gboolean is_bold;
  /* From 0, black, to 1, white. */
  double grey;
} TovPaperFont;

/* A context in points with the family of all papers. Belongs to the thread that asks. Transfer
 * full. */
PangoContext *tov_paper_text_context_new (void);

/* Transfer full. */
PangoFontDescription *tov_paper_text_describe (const TovPaperFont *font);
/* A layout of such a context that keeps the letters of a word apart ("fi"), so that a file can be
 * searched, and digits equally wide. Transfer full. */
PangoLayout *tov_paper_text_layout_new (void);

/* All of these but the last change the layout. width is where lines are broken;
 * below 0 there is one line. */

double tov_paper_text_width (PangoLayout *layout, const TovPaperFont *font, const char *text);
double tov_paper_text_height (PangoLayout *layout,
                              const TovPaperFont *font,
                              const char *text,
                              double width);
/* The width of the longest word. */
double tov_paper_text_widest_word (PangoLayout *layout, const TovPaperFont *font, const char *text);
/* The text with as many of its words and letters as stand in one line of that width, and then an
 * ellipsis. Transfer full. */
char *tov_paper_text_shorten (PangoLayout *layout,
                              const TovPaperFont *font,
                              const char *text,
                              double width);
/* How many bytes of the text stand in whole lines of that width within the height. */
gsize tov_paper_text_fit (
    PangoLayout *layout, const TovPaperFont *font, const char *text, double width, double height);
/* Shows the text with its upper left corner at x, y; of a width, at its left, middle or right. */
void tov_paper_text_show (PangoLayout *layout,
                          cairo_t *cairo,
                          const TovPaperFont *font,
                          PangoAlignment side,
                          const char *text,
                          double x,
                          double y,
                          double width);
/* Shows a layout that has markup with its upper left corner at 0, 0, in black. */
void tov_paper_text_show_markup (PangoLayout *layout, cairo_t *cairo);

G_END_DECLS
