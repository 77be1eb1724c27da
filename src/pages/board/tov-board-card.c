/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-board-card.h"

#include "tov-standing-words.h"

#include <glib/gi18n-lib.h>

#define NATURAL_WIDTH 260
#define ICON_SIZE     14
/* How far an icon reaches below the ground of the letters. */
#define ICON_DEPTH 2
/* Between the lines, and between what stands beside each other. */
#define LINE_SPACING 3
#define GAP          6

/* Under each other. */
enum
{
  LINE_NAME,
  LINE_PLACEMENT,
  LINE_PLACE,
  LINE_BALL,
  LINE_STEP,
  N_LINES,
};

typedef enum
{
  TONE_PLAIN,
  TONE_DIM,
  TONE_ACCENT,
  TONE_WARNING,
  TONE_ERROR,
} Tone;

/* Icon and words at the beginning, icon and words in small type at the end; any may be NULL. */
typedef struct
{
  const char *icon;
  Tone icon_tone;
  char *words;
  Tone tone;
  const char *end_icon;
  char *end;
  Tone end_tone;
} Line;

struct _TovBoardCard
{
  GtkWidget parent_instance;
  TovStanding *standing;
  Line lines[N_LINES];
};

G_DEFINE_FINAL_TYPE (TovBoardCard, tov_board_card, GTK_TYPE_WIDGET)

static void
clear_lines (TovBoardCard *self)
{
  for (guint i = 0; i < N_LINES; i++) {
    g_free (self->lines[i].words);
    g_free (self->lines[i].end);
    self->lines[i] = (Line){ NULL };
  }
}

static void
describe_contact (Line *name, Line *placement, TovStanding *standing)
{
  static const Tone tones[] = {
    [TOV_CONTACT_GOOD] = TONE_DIM,
    [TOV_CONTACT_DUE] = TONE_WARNING,
    [TOV_CONTACT_OVERDUE] = TONE_ERROR,
  };

  name->words = g_strdup (standing->name);
  name->end_icon = tov_standing_words_contact_icon (standing->contact);
  name->end = tov_standing_words_contact (standing);
  name->end_tone = tones[standing->contact];
  placement->end = tov_standing_words_attempts (standing);
  placement->end_tone = TONE_DIM;
}

static void
describe_placement (Line *placement, Line *place, TovStanding *standing)
{
  gboolean has_placement = standing->placement != NULL;

  placement->words = g_strdup (has_placement ? standing->placement_type_name : _ ("No placement"));
  placement->tone = has_placement ? TONE_PLAIN : TONE_DIM;
  place->words = g_strdup (standing->organisation_name);
  place->tone = TONE_DIM;
  if (standing->limits->len > 0)
    place->end =
        tov_standing_words_limit (standing, &g_array_index (standing->limits, TovLimit, 0));
}

static gboolean
is_me (const char *contact, const char *me)
{
  return me != NULL && g_strcmp0 (contact, me) == 0;
}

static char *
describe_throw (TovStanding *standing, const char *holder, const char *me)
{
  gboolean is_to_me = is_me (standing->throw_contact, me);

  if (holder == NULL)
    return is_to_me ? g_strdup (_ ("Thrown to you"))
                    : g_strdup_printf (_ ("Thrown to %s"), standing->throw_name);
  if (is_to_me)
    /* Translators: %s is who has the ball now. */
    return g_strdup_printf (_ ("%s → thrown to you"), holder);
  /* Translators: who has the ball now, and whom it has been thrown to. */
  return g_strdup_printf (_ ("%s → thrown to %s"), holder, standing->throw_name);
}

/* The ball is where it lies until a throw is accepted, so the throw is said behind it. */
static void
describe_ball (Line *line, TovStanding *standing, const char *me)
{
  gboolean is_mine = is_me (standing->ball_contact, me);

  line->icon = "tov-ball-symbolic";
  if (standing->throw != NULL)
    line->words = describe_throw (standing, is_mine ? NULL : standing->ball_name, me);
  else if (is_mine)
    line->words = g_strdup (_ ("You have the ball"));
  else if (standing->ball_name == NULL)
    line->words = g_strdup (_ ("Nobody has the ball"));
  else
    line->words = g_strdup_printf (_ ("The ball: %s"), standing->ball_name);
  if (is_mine || is_me (standing->throw_contact, me))
    line->tone = TONE_ACCENT;
  else if (standing->ball_name == NULL && standing->throw == NULL)
    line->tone = TONE_ERROR;
  line->icon_tone = line->tone;
}

static void
describe_step (Line *line, TovStanding *standing)
{
  gboolean is_missing = standing->step == NULL;
  gboolean is_overdue = tov_standing_is_step_overdue (standing);

  line->icon = is_missing || is_overdue ? "tov-contact-overdue-symbolic" : "tov-step-symbolic";
  line->icon_tone = is_missing || is_overdue ? TONE_ERROR : TONE_PLAIN;
  line->words = g_strdup (is_missing ? _ ("Next step is missing") : standing->step_text);
  line->tone = is_missing ? TONE_ERROR : TONE_PLAIN;
  line->end = tov_standing_words_due (standing);
  line->end_tone = is_overdue ? TONE_ERROR : TONE_PLAIN;
}

/* What there was no room for: who the key worker is, and what else creeps up. */
static char *
describe_rest (TovStanding *standing)
{
  GString *words = g_string_new (NULL);

  if (standing->key_worker_name != NULL)
    g_string_append_printf (words, _ ("Key worker: %s"), standing->key_worker_name);
  if (standing->key_worker_name != NULL && !standing->is_accepted)
    g_string_append_printf (words, " (%s)", _ ("not accepted yet"));
  for (guint i = 1; i < standing->limits->len; i++) {
    g_autofree char *limit =
        tov_standing_words_limit (standing, &g_array_index (standing->limits, TovLimit, i));

    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", limit);
  }
  return g_string_free (words, FALSE);
}

static void
find_colour (TovBoardCard *self, Tone tone, GdkRGBA *colour)
{
  static const char *const names[] = {
    [TONE_ACCENT] = "accent_color",
    [TONE_WARNING] = "warning_color",
    [TONE_ERROR] = "error_color",
  };
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));

  gtk_style_context_get_color (style, colour);
  if (tone == TONE_DIM)
    /* As dim as the labels that are. */
    colour->alpha *=
        adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.9F : 0.55F;
  else if (tone != TONE_PLAIN)
    gtk_style_context_lookup_color (style, names[tone], colour);
}

/* What a line is painted with: its height, and where its ground is. */
typedef struct
{
  GtkSnapshot *snapshot;
  PangoLayout *layout;
  int width;
  int height;
  int ascent;
} Pen;

static void
paint_icon (TovBoardCard *self, const Pen *pen, const char *name, Tone tone, int x)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      theme, name, NULL, ICON_SIZE, gtk_widget_get_scale_factor (widget),
      gtk_widget_get_direction (widget), 0);
  float y = (float) (pen->ascent + ICON_DEPTH - ICON_SIZE);
  GdkRGBA colour;

  find_colour (self, tone, &colour);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT ((float) x, y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), pen->snapshot, ICON_SIZE,
                                            ICON_SIZE, &colour, 1);
  gtk_snapshot_restore (pen->snapshot);
}

/* width -1 for as wide as they are. */
static void
set_words (const Pen *pen, const char *words, gboolean is_strong, gboolean is_small, int width)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (is_strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (is_small)
    pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_layout_set_attributes (pen->layout, attributes);
  pango_layout_set_text (pen->layout, words, -1);
  pango_layout_set_width (pen->layout, width < 0 ? -1 : width * PANGO_SCALE);
}

static void
paint_words (TovBoardCard *self, const Pen *pen, Tone tone, int x)
{
  int y = pen->ascent - PANGO_PIXELS (pango_layout_get_baseline (pen->layout));
  GdkRGBA colour;

  find_colour (self, tone, &colour);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (pen->snapshot, pen->layout, &colour);
  gtk_snapshot_restore (pen->snapshot);
}

/* What stands at the end has the room it needs, and the words before it have the rest. */
static void
paint_line (TovBoardCard *self, const Pen *pen, const Line *line)
{
  gboolean is_strong = line == &self->lines[LINE_NAME];
  int left = 0, right = pen->width, width;

  if (line->end != NULL) {
    set_words (pen, line->end, is_strong, TRUE, -1);
    pango_layout_get_pixel_size (pen->layout, &width, NULL);
    paint_words (self, pen, line->end_tone, right - width);
    right -= width + GAP;
  }
  if (line->end_icon != NULL) {
    paint_icon (self, pen, line->end_icon, line->end_tone, right - ICON_SIZE);
    right -= ICON_SIZE + GAP;
  }
  if (line->icon != NULL) {
    paint_icon (self, pen, line->icon, line->icon_tone, left);
    left += ICON_SIZE + GAP;
  }
  if (line->words != NULL && right > left) {
    set_words (pen, line->words, is_strong, FALSE, right - left);
    paint_words (self, pen, line->tone, left);
  }
}

/* The height of a line, and how far down in it the letters stand. */
static int
measure_line (GtkWidget *widget, int *ascent)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  if (ascent != NULL)
    *ascent = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics));
  pango_font_metrics_unref (metrics);
  return height;
}

static void
tov_board_card_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TovBoardCard *self = TOV_BOARD_CARD (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  Pen pen = { .snapshot = snapshot, .layout = layout, .width = gtk_widget_get_width (widget) };

  pen.height = measure_line (widget, &pen.ascent);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  for (guint i = 0; i < N_LINES; i++) {
    paint_line (self, &pen, &self->lines[i]);
    gtk_snapshot_translate (snapshot,
                            &GRAPHENE_POINT_INIT (0, (float) (pen.height + LINE_SPACING)));
  }
}

static void
tov_board_card_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = 0;
    *natural = NATURAL_WIDTH;
  } else {
    *minimum = *natural = N_LINES * (measure_line (widget, NULL) + LINE_SPACING) - LINE_SPACING;
  }
}

static gboolean
tov_board_card_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean is_by_keyboard, GtkTooltip *tooltip)
{
  TovStanding *standing = TOV_BOARD_CARD (widget)->standing;
  g_autofree char *words = standing != NULL ? describe_rest (standing) : NULL;

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL && *words != '\0';
}

static void
tov_board_card_finalize (GObject *object)
{
  TovBoardCard *self = TOV_BOARD_CARD (object);

  clear_lines (self);
  g_clear_object (&self->standing);
  G_OBJECT_CLASS (tov_board_card_parent_class)->finalize (object);
}

static void
tov_board_card_class_init (TovBoardCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_board_card_finalize;
  widget_class->measure = tov_board_card_measure;
  widget_class->snapshot = tov_board_card_snapshot;
  widget_class->query_tooltip = tov_board_card_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "boardcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tov_board_card_init (TovBoardCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
tov_board_card_new (void)
{
  return g_object_new (TOV_TYPE_BOARD_CARD, NULL);
}

void
tov_board_card_show (TovBoardCard *self, TovStanding *standing, const char *me)
{
  g_return_if_fail (TOV_IS_BOARD_CARD (self));

  clear_lines (self);
  g_set_object (&self->standing, standing);
  describe_contact (&self->lines[LINE_NAME], &self->lines[LINE_PLACEMENT], standing);
  describe_placement (&self->lines[LINE_PLACEMENT], &self->lines[LINE_PLACE], standing);
  describe_ball (&self->lines[LINE_BALL], standing, me);
  describe_step (&self->lines[LINE_STEP], standing);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
