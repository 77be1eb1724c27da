/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-timeline-plot.h"

#include <math.h>

/* How much higher than a line a bar is, and what is between two rows and two lanes. */
#define BAR_PADDING 8.0
#define ROW_GAP     3.0
#define BAND_GAP    9.0
/* Between two neighbours in a row. */
#define BAR_GAP 1.0
/* A short bar is seen all the same. */
#define LEAST_WIDTH 4.0
/* A label that is cut has room for so many times a line's height; a shorter one says nothing. */
#define LEAST_LABEL 2.5
/* The names of the lanes take no more than this part of the width, else they stand above. */
#define MOST_NAMES 0.22
/* A mark is hit a little outside its box. */
#define REACH 2.0

#define DAYS_A_WEEK  7
#define DAYS_A_MONTH 30.4

/* Months between ticks; before them weeks are tried. */
static const int steps[] = { 1, 3, 6, 12, 24, 60, 120 };

static void
clear_tick (gpointer data)
{
  g_free (((TovTimelineTick *) data)->text);
}

static double
get_row_height (const TovTimelinePlot *self)
{
  return self->line + BAR_PADDING;
}

static double
get_dots_height (void)
{
  return TOV_TIMELINE_MOST_DOTS * (TOV_TIMELINE_DOT + 1);
}

/* The row of each item within its lane: the first one that is free when it begins. */
static guint *
pack_rows (const TovTimeline *timeline, guint n_rows[TOV_N_LANES])
{
  guint n_items = tov_timeline_n_items (timeline);
  guint *rows = g_new0 (guint, n_items);
  /* The last day of each row of the lane. */
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (TovDate));

  for (guint i = 0; i < n_items; i++) {
    const TovTimelineItem *item = tov_timeline_get (timeline, i);
    guint row = 0;

    if (i > 0 && tov_timeline_get (timeline, i - 1)->lane != item->lane)
      g_array_set_size (ends, 0);
    if (item->lane != TOV_LANE_CONTACT)
      while (row < ends->len && g_array_index (ends, TovDate, row) >= item->from)
        row++;
    if (row == ends->len)
      g_array_append_val (ends, item->to);
    g_array_index (ends, TovDate, row) = item->to;
    rows[i] = row;
    n_rows[item->lane] = MAX (n_rows[item->lane], row + 1);
  }
  return rows;
}

static void
place_names (TovTimelinePlot *self,
             double width,
             const guint *n_rows,
             TovMeasureFunc measure,
             gpointer user_data)
{
  double room = 0;

  for (guint lane = 0; lane < TOV_N_LANES; lane++)
    if (n_rows[lane] > 0)
      room = MAX (room, measure (self->timeline->lane_names[lane], user_data));
  room = ceil (room) + 2 * TOV_PLOT_GAP;
  self->has_names_above = room > MOST_NAMES * width;
  self->area.x = self->has_names_above ? 0 : room;
  self->area.y = self->line + TOV_PLOT_GAP;
  self->area.width = MAX (width - self->area.x, 1);
}

static void
place_bands (TovTimelinePlot *self, const guint *n_rows)
{
  double y = self->area.y + BAND_GAP;

  for (guint lane = 0; lane < TOV_N_LANES; lane++) {
    TovTimelineBand band = { .lane = (TovLane) lane, .y = y, .n_rows = n_rows[lane] };

    if (band.n_rows == 0)
      continue;
    band.height = lane == TOV_LANE_CONTACT
                      ? get_dots_height ()
                      : band.n_rows * (get_row_height (self) + ROW_GAP) - ROW_GAP;
    if (self->has_names_above)
      band.height += self->line + ROW_GAP;
    y += band.height + BAND_GAP;
    g_array_append_val (self->bands, band);
  }
  self->area.height = y - self->area.y;
  self->height = y;
}

static const TovTimelineBand *
find_band (const TovTimelinePlot *self, TovLane lane)
{
  guint position = 0;

  while (g_array_index (self->bands, TovTimelineBand, position).lane != lane)
    position++;
  return &g_array_index (self->bands, TovTimelineBand, position);
}

static double
place_end (const TovTimelinePlot *self, TovDate last)
{
  return last == TOV_DATE_FOREVER ? INFINITY : tov_timeline_plot_place (self, last + 1.0);
}

/* The end of what a coming back takes up: the latest of its kind before it in the lane. */
static double
find_return (const TovTimelinePlot *self, guint position)
{
  const TovTimelineItem *item = tov_timeline_get (self->timeline, position);
  TovDate latest = TOV_DATE_NONE;

  for (guint i = 0; item->is_return && i < position; i++) {
    const TovTimelineItem *other = tov_timeline_get (self->timeline, i);

    if (other->lane == item->lane && other->to < item->from
        && g_strcmp0 (other->entity, item->entity) == 0)
      latest = MAX (latest, other->to);
  }
  return latest != TOV_DATE_NONE ? place_end (self, latest) : NAN;
}

static void
place_bar (
    TovTimelinePlot *self, guint position, guint row, TovMeasureFunc measure, gpointer user_data)
{
  const TovTimelineItem *item = tov_timeline_get (self->timeline, position);
  const TovTimelineBand *band = find_band (self, item->lane);
  double start = self->area.x, end = self->area.x + self->area.width;
  double from = tov_timeline_plot_place (self, item->from);
  double to = MAX (place_end (self, item->to) - BAR_GAP, from + LEAST_WIDTH);
  double y = band->y + (self->has_names_above ? self->line + ROW_GAP : 0);
  TovTimelineMark mark = { .return_from = find_return (self, position) };
  double room;

  mark.is_visible = from < end && to > start;
  mark.is_cut_before = from < start;
  mark.is_cut_after = to > end;
  if (mark.is_visible)
    mark.box = (TovBox){ MAX (from, start), y + row * (get_row_height (self) + ROW_GAP),
                         MIN (to, end) - MAX (from, start), get_row_height (self) };
  room = mark.box.width - 2 * TOV_TIMELINE_PADDING;
  mark.has_label =
      item->label != NULL && room > 0
      && (room >= LEAST_LABEL * self->line || room >= measure (item->label, user_data));
  g_array_append_val (self->marks, mark);
}

/* A dot lies on the floor of its lane, or on another one that is in its way. */
static void
place_dot (TovTimelinePlot *self, guint position, double ends[TOV_TIMELINE_MOST_DOTS])
{
  const TovTimelineItem *item = tov_timeline_get (self->timeline, position);
  const TovTimelineBand *band = find_band (self, item->lane);
  double x = tov_timeline_plot_place (self, item->from + 0.5) - TOV_TIMELINE_DOT / 2;
  TovTimelineMark mark = { .return_from = NAN };
  guint level = 0;

  while (level + 1 < TOV_TIMELINE_MOST_DOTS && ends[level] > x)
    level++;
  ends[level] = x + TOV_TIMELINE_DOT;
  mark.is_visible = x + TOV_TIMELINE_DOT > self->area.x && x < self->area.x + self->area.width;
  if (mark.is_visible)
    mark.box = (TovBox){ x, band->y + band->height - (level + 1) * (TOV_TIMELINE_DOT + 1),
                         TOV_TIMELINE_DOT, TOV_TIMELINE_DOT };
  g_array_append_val (self->marks, mark);
}

static void
place_marks (TovTimelinePlot *self, const guint *rows, TovMeasureFunc measure, gpointer user_data)
{
  double ends[TOV_TIMELINE_MOST_DOTS];

  for (guint i = 0; i < TOV_TIMELINE_MOST_DOTS; i++)
    ends[i] = -INFINITY;
  for (guint i = 0; i < tov_timeline_n_items (self->timeline); i++)
    if (tov_timeline_get (self->timeline, i)->lane == TOV_LANE_CONTACT)
      place_dot (self, i, ends);
    else
      place_bar (self, i, rows[i], measure, user_data);
}

static void
place_today (TovTimelinePlot *self, TovMeasureFunc measure, gpointer user_data)
{
  const TovBox *area = &self->area;
  double today = tov_timeline_plot_place (self, self->timeline->today + 0.5);
  double width = measure (self->timeline->today_name, user_data);

  self->today = NAN;
  if (today < area->x || today > area->x + area->width)
    return;
  self->today = today;
  self->today_name = (TovBox){
    CLAMP (today - width / 2, area->x, MAX (area->x + area->width - width, area->x)),
    0,
    width,
    self->line,
  };
}

static char *
format_month (TovDate date, gboolean has_year)
{
  int year, month, day;

  tov_date_split (date, &year, &month, &day);
  if (month == 1 && !has_year)
    return g_strdup_printf ("%d", year);
  if (!has_year)
    return g_strdup (tov_date_month_short_name (month));
  return g_strdup_printf ("%s %d", tov_date_month_short_name (month), year);
}

static char *
format_week (TovDate date, gboolean has_year)
{
  int year, month, day;

  tov_date_split (date, &year, &month, &day);
  return has_year ? g_strdup_printf ("%d. %s %d", day, tov_date_month_short_name (month), year)
                  : g_strdup_printf ("%d. %s", day, tov_date_month_short_name (month));
}

/* The beginning of the first week, or step of months, that begins not before a day. */
static TovDate
find_tick (TovDate day, int step)
{
  int year, month;

  if (step == 0)
    return day + (DAYS_A_WEEK - (day - 1) % DAYS_A_WEEK) % DAYS_A_WEEK;
  if (day != tov_date_month_start (day))
    day = tov_date_month_end (day) + 1;
  tov_date_split (day, &year, &month, &(int){ 0 });
  return tov_date_add_months (day, (step - (12 * year + month - 1) % step) % step);
}

/* The smallest step whose names have room; 0 is a week. */
static int
choose_step (const TovTimelinePlot *self, TovMeasureFunc measure, gpointer user_data)
{
  double day = self->area.width / self->days;

  if (DAYS_A_WEEK * day >= measure ("30. sep.", user_data) + 2 * TOV_PLOT_GAP)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (steps) - 1; i++)
    if (steps[i] * DAYS_A_MONTH * day >= measure ("2011.", user_data) + 2 * TOV_PLOT_GAP)
      return steps[i];
  return steps[G_N_ELEMENTS (steps) - 1];
}

/* Whether a text behind a tick reaches into today's name, or out of the area. */
static gboolean
has_room (const TovTimelinePlot *self, double x, double width, double next)
{
  double end = x + TOV_PLOT_GAP + width;
  const TovBox *today = &self->today_name;

  if (end > self->area.x + self->area.width || end + TOV_PLOT_GAP > next)
    return FALSE;
  return isnan (self->today) || end + TOV_PLOT_GAP < today->x
         || x > today->x + today->width + TOV_PLOT_GAP;
}

static void
place_ticks (TovTimelinePlot *self, TovMeasureFunc measure, gpointer user_data)
{
  int step = choose_step (self, measure, user_data);
  TovDate tick = find_tick ((TovDate) ceil (self->first), step);
  gboolean has_year = FALSE;

  while (tick < self->first + self->days) {
    TovDate next = find_tick (tick + 1, step);
    double x = tov_timeline_plot_place (self, tick), end = tov_timeline_plot_place (self, next);
    int month;
    TovTimelineTick mark = { .x = x };

    tov_date_split (tick, &(int){ 0 }, &month, &(int){ 0 });
    mark.is_major = step > 0 && month == 1;
    /* The first one says what year it is. */
    for (guint turn = has_year || mark.is_major; turn < 2 && mark.text == NULL; turn++) {
      g_autofree char *text =
          step == 0 ? format_week (tick, turn == 0) : format_month (tick, turn == 0);

      if (has_room (self, x, measure (text, user_data), end)) {
        mark.text = g_steal_pointer (&text);
        has_year |= turn == 0 || mark.is_major;
      }
    }
    g_array_append_val (self->ticks, mark);
    tick = next;
  }
}

TovTimelinePlot *
tov_timeline_plot_new (const TovTimeline *timeline,
                       double first,
                       double days,
                       double width,
                       double line,
                       TovMeasureFunc measure,
                       gpointer user_data)
{
  TovTimelinePlot *self = g_new0 (TovTimelinePlot, 1);
  guint n_rows[TOV_N_LANES] = { 0 };
  g_autofree guint *rows = pack_rows (timeline, n_rows);

  self->timeline = timeline;
  self->first = first;
  self->days = days;
  self->line = line;
  self->marks = g_array_new (FALSE, FALSE, sizeof (TovTimelineMark));
  self->bands = g_array_new (FALSE, FALSE, sizeof (TovTimelineBand));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (TovTimelineTick));
  g_array_set_clear_func (self->ticks, clear_tick);
  place_names (self, width, n_rows, measure, user_data);
  place_bands (self, n_rows);
  place_marks (self, rows, measure, user_data);
  place_today (self, measure, user_data);
  place_ticks (self, measure, user_data);
  return self;
}

void
tov_timeline_plot_free (TovTimelinePlot *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->bands);
  g_array_unref (self->ticks);
  g_free (self);
}

const TovTimelineMark *
tov_timeline_plot_get_mark (const TovTimelinePlot *self, guint item)
{
  return &g_array_index (self->marks, TovTimelineMark, item);
}

double
tov_timeline_plot_place (const TovTimelinePlot *self, double day)
{
  return self->area.x + (day - self->first) / self->days * self->area.width;
}

int
tov_timeline_plot_find (const TovTimelinePlot *self, double x, double y)
{
  int found = -1;

  for (guint i = 0; i < self->marks->len; i++) {
    const TovTimelineMark *mark = tov_timeline_plot_get_mark (self, i);
    const TovBox *box = &mark->box;

    if (mark->is_visible && x >= box->x - REACH && x <= box->x + box->width + REACH
        && y >= box->y - REACH && y <= box->y + box->height + REACH)
      found = (int) i;
  }
  return found;
}
