/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-board-paper.h"

#include <glib/gi18n-lib.h>

#include "tov-danish.h"
#include "tov-paper-flow.h"
#include "tov-support-level.h"

/* The edges of a page. */
#define MARGIN 34.0
#define TOP    58.0
#define BOTTOM 46.0

/* All is as large as it can be with everybody on one page; where not even the smallest has room for
 * that, it has that size on several. The smallest type can be read on a table. */
#define LARGEST 1.9
#define STEP    0.1

/* In the smallest size: a column, and what is between columns. A card has five lines, and as much
 * room as a line. */
#define COLUMN       168.0
#define COLUMN_SPACE 14.0
#define N_LINES      5
#define CARD_PADDING 5.0

/* The levels, and those without one. */
#define N_LANES 4

static const TovPaperFont lane_font = { 13, TRUE, 0 };
static const TovPaperFont name_font = { 10.5, TRUE, 0 };
static const TovPaperFont text_font = { 9, FALSE, 0 };
static const TovPaperFont strong_font = { 9, TRUE, 0 };

typedef struct
{
  /* Elements TovStanding, not owned. */
  GPtrArray *standings;
  guint n_columns;
} Lane;

typedef struct
{
  const TovBoardPaperRequest *request;
  TovPaperFlow flow;
  Lane lanes[N_LANES];
  double scale;
  double column_width;
  double card_height;
} Sheet;

static TovPaperFont
get_font (const Sheet *self, const TovPaperFont *font)
{
  return (TovPaperFont){ font->size * self->scale, font->is_bold, font->grey };
}

static guint
find_lane (TovStanding *standing)
{
  return standing->level >= 0 ? (guint) standing->level : N_LANES - 1;
}

static const char *
get_lane_name (guint lane)
{
  return lane < N_LANES - 1 ? tov_danish (tov_support_levels[lane].label)
                            : tov_danish (N_ ("No level"));
}

/* Rows that so many cards of the lane take. */
static guint
count_rows (const Lane *lane, guint n_cards)
{
  return (n_cards + lane->n_columns - 1) / lane->n_columns;
}

static guint
count_most_rows (const Sheet *self)
{
  guint most = 1;

  for (guint i = 0; i < N_LANES; i++)
    if (self->lanes[i].n_columns > 0)
      most = MAX (most, count_rows (&self->lanes[i], self->lanes[i].standings->len));
  return most;
}

/* Gives every lane a column (of those without a level only where there are any), and each of the
 * others to the longest lane there is then. FALSE where there are not enough. */
static gboolean
share_columns (Sheet *self, guint n_columns)
{
  guint n_lanes = self->lanes[N_LANES - 1].standings->len > 0 ? N_LANES : N_LANES - 1;

  for (guint i = 0; i < n_lanes; i++)
    self->lanes[i].n_columns = 1;
  for (guint left = n_columns; left > n_lanes; left--) {
    Lane *longest = &self->lanes[0];

    for (guint i = 1; i < n_lanes; i++)
      if (count_rows (&self->lanes[i], self->lanes[i].standings->len)
          > count_rows (longest, longest->standings->len))
        longest = &self->lanes[i];
    longest->n_columns++;
  }
  return n_columns >= n_lanes;
}

static double
measure_line (const Sheet *self, const TovPaperFont *font)
{
  TovPaperFont its = get_font (self, font);

  return tov_paper_text_height (self->flow.layout, &its, "0", -1);
}

/* How many cards stand under each other on a page. */
static guint
find_room (const Sheet *self)
{
  double room = self->flow.paper->width - TOP - BOTTOM - TOV_PAPER_SMALL_SPACE
                - measure_line (self, &lane_font);

  return MAX ((guint) (room / self->card_height), 1);
}

/* Measures everything in a size. FALSE where not everybody stands on one page then. */
static gboolean
try_scale (Sheet *self, double scale)
{
  double breadth = self->flow.paper->height - 2 * MARGIN + COLUMN_SPACE;
  guint n_columns = (guint) (breadth / (COLUMN * scale + COLUMN_SPACE));
  gboolean fits = share_columns (self, n_columns);

  self->scale = scale;
  self->column_width = breadth / n_columns - COLUMN_SPACE;
  self->card_height = measure_line (self, &text_font) * (N_LINES + 1);
  return fits && count_most_rows (self) <= find_room (self);
}

static void
find_scale (Sheet *self)
{
  for (double scale = LARGEST; scale > 1; scale -= STEP)
    if (try_scale (self, scale))
      return;
  try_scale (self, 1);
}

/* A line of a card at its left or right, as much of it as there is room for. */
static void
add_line (Sheet *self,
          const TovPaperFont *font,
          PangoAlignment side,
          const char *text,
          double x,
          double width)
{
  TovPaperFont its = get_font (self, font);
  g_autofree char *shown = tov_paper_text_shorten (self->flow.layout, &its, text, width);
  TovPaperItem *item =
      tov_paper_flow_add_item (&self->flow, TOV_ITEM_TEXT, self->card_height / (N_LINES + 1));

  item->x = x;
  item->width = width;
  item->font = its;
  item->side = side;
  item->text = g_steal_pointer (&shown);
}

/* How long ago the last contact was, and what to do about it in words too. Transfer full. */
static char *
format_days (TovStanding *standing)
{
  g_autofree char *days = NULL;

  if (standing->contact_on == TOV_DATE_NONE)
    return g_strdup (tov_danish (N_ ("no contact")));
  if (standing->contact_days == 0)
    return g_strdup (tov_danish (N_ ("today")));
  days = standing->contact_days == 1
             ? g_strdup (tov_danish (N_ ("1 day")))
             : g_strdup_printf (tov_danish (N_ ("%d days")), standing->contact_days);
  return standing->contact == TOV_CONTACT_OVERDUE
             ? g_strdup_printf (tov_danish (N_ ("too long: %s")), days)
             : g_steal_pointer (&days);
}

/* Two words where there are two. Transfer full. */
static char *
join (const char *one, const char *separator, const char *other)
{
  if (one == NULL || other == NULL)
    return g_strdup (one != NULL ? one : other);
  return g_strconcat (one, separator, other, NULL);
}

/* Where the young person is now. Transfer full. */
static char *
format_place (TovStanding *standing)
{
  char *place = join (standing->placement_type_name, ", ", standing->organisation_name);

  return place != NULL ? place : g_strdup (tov_danish (N_ ("Nothing going on")));
}

static char *
format_ball (TovStanding *standing)
{
  g_autofree char *ball = NULL;

  if (standing->ball_name == NULL)
    return g_strdup (tov_danish (N_ ("Nobody has the ball")));
  ball = g_strdup_printf ("● %s", standing->ball_name);
  return join (ball, " → ", standing->throw_name);
}

static char *
format_step (TovStanding *standing)
{
  g_autofree char *due = tov_date_format (standing->step_due);

  if (standing->step_text == NULL)
    return g_strdup (tov_danish (N_ ("No next step")));
  return g_strconcat ("→ ", due, *due != '\0' ? " " : "", standing->step_text, NULL);
}

static void
add_name (Sheet *self, TovStanding *standing, double x)
{
  g_autofree char *days = format_days (standing);
  const TovPaperFont *font = standing->contact == TOV_CONTACT_OVERDUE ? &strong_font : &text_font;
  TovPaperFont its = get_font (self, font);
  double width = tov_paper_text_width (self->flow.layout, &its, days);
  double y = self->flow.y;

  add_line (self, font, PANGO_ALIGN_RIGHT, days, x, self->column_width);
  self->flow.y = y;
  add_line (self, &name_font, PANGO_ALIGN_LEFT,
            self->request->has_initials ? standing->initials : standing->name, x,
            self->column_width - width - CARD_PADDING);
}

static void
add_card (Sheet *self, TovStanding *standing, double x)
{
  g_autofree char *place = format_place (standing);
  g_autofree char *ball = format_ball (standing);
  g_autofree char *step = format_step (standing);
  g_autofree char *worker =
      g_strdup_printf (tov_danish (N_ ("Key worker %s")), standing->key_worker_name);
  double y = self->flow.y;
  TovPaperItem *line = tov_paper_flow_add_item (&self->flow, TOV_ITEM_BOX, 0.4);

  line->x = x;
  line->width = self->column_width;
  line->font.grey = 0.6;
  self->flow.y += CARD_PADDING;
  add_name (self, standing, x);
  add_line (self, &text_font, PANGO_ALIGN_LEFT, place, x, self->column_width);
  add_line (self, standing->ball_name != NULL ? &text_font : &strong_font, PANGO_ALIGN_LEFT, ball,
            x, self->column_width);
  add_line (self, standing->step_text != NULL ? &text_font : &strong_font, PANGO_ALIGN_LEFT, step,
            x, self->column_width);
  if (standing->key_worker_name != NULL)
    add_line (self, &text_font, PANGO_ALIGN_LEFT, worker, x, self->column_width);
  self->flow.y = y + self->card_height;
}

/* The cards of a lane from the first on that stand on a page, below its heading. Returns where the
 * next lane begins. */
static double
add_lane (Sheet *self, guint position, guint first, double x)
{
  const Lane *lane = &self->lanes[position];
  TovPaperFont font = get_font (self, &lane_font);
  double y = self->flow.y;
  g_autofree char *heading =
      g_strdup_printf ("%s · %u", get_lane_name (position), lane->standings->len);
  double width = lane->n_columns * (self->column_width + COLUMN_SPACE);
  guint end = MIN (first + lane->n_columns * find_room (self), lane->standings->len);
  guint n_rows = end > first ? count_rows (lane, end - first) : 1;
  double top;

  tov_paper_flow_add_text (&self->flow, &font, heading, 0, width)->x = x;
  top = self->flow.y + TOV_PAPER_SMALL_SPACE;
  for (guint i = first; i < end; i++) {
    guint column = (i - first) / n_rows;

    self->flow.y = top + ((i - first) % n_rows) * self->card_height;
    add_card (self, g_ptr_array_index (lane->standings, i),
              x + column * (self->column_width + COLUMN_SPACE));
  }
  self->flow.y = y;
  return x + width;
}

/* Who comes first stands on the first page, whatever the lane. */
static void
add_pages (Sheet *self, const char *title)
{
  guint n_rows = find_room (self), n_pages = (count_most_rows (self) + n_rows - 1) / n_rows;

  for (guint page = 0; page < n_pages; page++) {
    double x = MARGIN;

    tov_paper_flow_begin_section (&self->flow, g_strdup (title), TRUE);
    for (guint i = 0; i < N_LANES; i++)
      if (self->lanes[i].n_columns > 0)
        x = add_lane (self, i, page * n_rows * self->lanes[i].n_columns, x);
  }
}

static void
fill_lanes (Sheet *self)
{
  GHashTable *left_out = self->request->left_out;

  for (guint i = 0; i < self->request->standings->len; i++) {
    TovStanding *standing = g_ptr_array_index (self->request->standings, i);

    if (left_out == NULL || !g_hash_table_contains (left_out, standing->young_person))
      g_ptr_array_add (self->lanes[find_lane (standing)].standings, standing);
  }
}

TovPaper *
tov_board_paper_new (const TovBoardPaperRequest *request)
{
  TovPaper *paper = request->is_large ? tov_paper_new (TOV_PAPER_A3_WIDTH, TOV_PAPER_A3_HEIGHT)
                                      : tov_paper_new (TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);
  Sheet sheet = { request, { paper, tov_paper_text_layout_new () } };
  const char *title = tov_danish (N_ ("Board"));

  paper->margin = MARGIN;
  paper->top = TOP;
  paper->bottom = BOTTOM;
  paper->title = g_strdup_printf ("%s · %s", title, request->name);
  paper->date = tov_date_format_long (request->today);
  paper->marking = g_strdup (request->marking);
  paper->made = request->today;
  for (guint i = 0; i < N_LANES; i++)
    sheet.lanes[i].standings = g_ptr_array_new ();
  fill_lanes (&sheet);
  find_scale (&sheet);
  add_pages (&sheet, title);
  for (guint i = 0; i < N_LANES; i++)
    g_ptr_array_unref (sheet.lanes[i].standings);
  g_object_unref (sheet.flow.layout);
  return paper;
}
