/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-wall.h"

#include "tov-board-model.h"
#include "tov-clock.h"
#include "tov-standing-words.h"
#include "tov-support-level.h"

#include <glib/gi18n-lib.h>

#define N_LANES 3
/* How long a page is read. */
#define PAGE_SECONDS 15
/* The letters grow with the screen: so many of them are its height, and at least so many its width.
 * A lane that is so many letters wide for each has cards side by side. */
#define LETTERS_HIGH 48
#define LETTERS_WIDE 60
#define CARD_LETTERS 17

#define TOV_TYPE_WALL (tov_wall_get_type ())
G_DECLARE_FINAL_TYPE (TovWall, tov_wall, TOV, WALL, AdwWindow)

struct _TovWall
{
  AdwWindow parent_instance;

  TovContext *context;
  TovBoardModel *model;
  /* The young people of each lane, as the model has them. Elements TovStanding. */
  GPtrArray *standings[N_LANES];
  guint page;
  guint timer;
  /* Keeps the screen awake. The window has forgotten its application by the time it goes. */
  GtkApplication *application;
  guint cookie;
  int width;
  int height;
  /* Of cards in each lane. */
  guint n_columns;
  guint n_rows;
  GtkCssProvider *style;

  GtkLabel *partnership;
  GtkLabel *day;
  GtkWidget *lanes;
};

G_DEFINE_FINAL_TYPE (TovWall, tov_wall, ADW_TYPE_WINDOW)

/* In pixels. */
static int
get_letter (TovWall *self)
{
  return MAX (MIN (self->height / LETTERS_HIGH, self->width / LETTERS_WIDE), 6);
}

static guint
count_pages (TovWall *self, guint lane)
{
  guint capacity = self->n_columns * self->n_rows;

  return MAX ((self->standings[lane]->len + capacity - 1) / capacity, 1);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* An icon and words; the words take the room that is left over. */
static GtkWidget *
create_pair (const char *icon, const char *words, gboolean is_wide)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = create_label (words, "wall-pair");

  gtk_widget_set_hexpand (label, is_wide);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
create_line (GtkWidget *start, GtkWidget *end)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_hexpand (start, TRUE);
  gtk_box_append (GTK_BOX (line), start);
  gtk_box_append (GTK_BOX (line), end);
  return line;
}

static GtkWidget *
create_contact (TovStanding *standing)
{
  g_autofree char *words = tov_standing_words_contact (standing);
  GtkWidget *pair = create_pair (tov_standing_words_contact_icon (standing->contact), words, FALSE);

  gtk_widget_add_css_class (pair, tov_standing_words_contact_class (standing->contact));
  return pair;
}

static GtkWidget *
create_step (TovStanding *standing)
{
  gboolean is_missing = standing->step == NULL;
  g_autofree char *due = tov_standing_words_due (standing);
  GtkWidget *pair = create_pair (is_missing || tov_standing_is_step_overdue (standing)
                                     ? "tov-contact-overdue-symbolic"
                                     : "tov-step-symbolic",
                                 is_missing    ? _ ("missing")
                                 : due != NULL ? due
                                               : _ ("no date"),
                                 FALSE);

  if (is_missing || tov_standing_is_step_overdue (standing))
    gtk_widget_add_css_class (pair, "error");
  return pair;
}

/* Who, how long since, where in the pathway, who has the ball, when the next step is. */
static GtkWidget *
create_card (TovStanding *standing)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *ball = tov_standing_words_ball (standing);

  gtk_box_append (GTK_BOX (card), create_line (create_label (standing->initials, "wall-name"),
                                               create_contact (standing)));
  gtk_box_append (GTK_BOX (card),
                  create_label (standing->placement != NULL ? standing->placement_type_name
                                                            : _ ("No placement"),
                                "wall-placement"));
  gtk_box_append (GTK_BOX (card),
                  create_line (create_pair ("tov-ball-symbolic",
                                            ball != NULL ? ball : _ ("Nobody has the ball"), TRUE),
                               create_step (standing)));
  gtk_widget_add_css_class (card, "wall-card");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_hexpand (card, TRUE);
  return card;
}

/* "Close 47", and which page of how many. */
static GtkWidget *
create_heading (TovWall *self, guint lane)
{
  guint n_pages = count_pages (self, lane);
  g_autofree char *name =
      g_strdup_printf ("%s · %u", _ (tov_support_levels[lane].label), self->standings[lane]->len);
  g_autofree char *page = g_strdup_printf ("%u / %u", self->page % n_pages + 1, n_pages);

  return create_line (create_label (name, "wall-lane"),
                      create_label (n_pages > 1 ? page : NULL, "wall-page"));
}

static GtkWidget *
create_lane (TovWall *self, guint lane)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *grid = gtk_grid_new ();
  guint n_columns = self->n_columns, capacity = n_columns * self->n_rows;
  guint first = self->page % count_pages (self, lane) * capacity;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; i < capacity && first + i < self->standings[lane]->len; i++)
    gtk_grid_attach (GTK_GRID (grid),
                     create_card (g_ptr_array_index (self->standings[lane], first + i)),
                     (int) (i % n_columns), (int) (i / n_columns), 1, 1);
  gtk_box_append (GTK_BOX (box), create_heading (self, lane));
  gtk_box_append (GTK_BOX (box), grid);
  return box;
}

static void
show_lanes (TovWall *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->lanes)) != NULL)
    gtk_box_remove (GTK_BOX (self->lanes), child);
  for (guint lane = 0; lane < N_LANES; lane++)
    gtk_box_append (GTK_BOX (self->lanes), create_lane (self, lane));
}

static int
measure_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  return height;
}

/* The first card that is shown; NULL where nobody is enrolled. */
static GtkWidget *
find_card (TovWall *self)
{
  for (GtkWidget *lane = gtk_widget_get_first_child (self->lanes); lane != NULL;
       lane = gtk_widget_get_next_sibling (lane)) {
    GtkWidget *card = gtk_grid_get_child_at (GTK_GRID (gtk_widget_get_last_child (lane)), 0, 0);

    if (card != NULL)
      return card;
  }
  return NULL;
}

/* As many cards as there is room for, found by a single row of them. */
static void
fit_cards (TovWall *self)
{
  GtkWidget *card;

  self->n_columns = (guint) MAX (self->width / N_LANES / (get_letter (self) * CARD_LETTERS), 1);
  self->n_rows = 1;
  show_lanes (self);
  card = find_card (self);
  if (card != NULL) {
    int card_height = measure_height (card);
    int room = self->height - measure_height (adw_window_get_content (ADW_WINDOW (self)));

    self->n_rows += (guint) (MAX (room, 0) / card_height);
  }
}

/* What the board is of; and those whom no lane shows. */
static void
show_head (TovWall *self)
{
  const char *id = tov_context_get_partnership (self->context);
  guint n_shown = 0, n_all = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *name =
      id != NULL ? tov_store_get_title (tov_context_get_store (self->context), "partnership", id)
                 : g_strdup (_ ("All partnerships"));
  g_autofree char *day = tov_date_format_long (tov_clock_today ());
  g_autofree char *others = NULL, *words = NULL;

  for (guint lane = 0; lane < N_LANES; lane++)
    n_shown += self->standings[lane]->len;
  others = g_strdup_printf (ngettext ("%u without a level", "%u without a level", n_all - n_shown),
                            n_all - n_shown);
  words = g_strdup_printf ("%s · %s", others, day);
  gtk_label_set_text (self->partnership, name);
  gtk_label_set_text (self->day, n_all > n_shown ? words : day);
}

static void
sort_into_lanes (TovWall *self)
{
  GListModel *model = G_LIST_MODEL (self->model);

  for (guint lane = 0; lane < N_LANES; lane++)
    g_ptr_array_set_size (self->standings[lane], 0);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (TovStanding) standing = g_list_model_get_item (model, i);

    if (standing->level >= 0)
      g_ptr_array_add (self->standings[standing->level], g_object_ref (standing));
  }
}

static void
turn_page (TovWall *self, int step)
{
  guint n_pages = 1;

  for (guint lane = 0; lane < N_LANES; lane++)
    n_pages = MAX (n_pages, count_pages (self, lane));
  self->page = (guint) ((int) (self->page + n_pages) + step) % n_pages;
  show_lanes (self);
}

static gboolean
on_page_read_cb (gpointer user_data)
{
  TovWall *self = user_data;

  tov_board_model_check_day (self->model);
  turn_page (self, 1);
  return G_SOURCE_CONTINUE;
}

static void
on_model_changed_cb (TovWall *self, TovBoardModel *model)
{
  sort_into_lanes (self);
  show_head (self);
  show_lanes (self);
}

static gboolean
on_key_pressed_cb (
    TovWall *self, guint key, guint code, GdkModifierType state, GtkEventControllerKey *controller)
{
  switch (key) {
  case GDK_KEY_space:
  case GDK_KEY_Right:
  case GDK_KEY_Page_Down:
    turn_page (self, 1);
    return TRUE;
  case GDK_KEY_Left:
  case GDK_KEY_Page_Up:
    turn_page (self, -1);
    return TRUE;
  default:
    return FALSE;
  }
}

/* Everything is measured in letters of the size that fits the screen. */
static void
set_letter (TovWall *self)
{
  g_autofree char *css = g_strdup_printf (".wall { font-size: %dpx; }", get_letter (self));

  gtk_css_provider_load_from_data (self->style, css, -1);
}

static gboolean
on_size_known_cb (gpointer user_data)
{
  TovWall *self = user_data;

  set_letter (self);
  fit_cards (self);
  show_lanes (self);
  return G_SOURCE_REMOVE;
}

/* Widgets are not to be made while others are being placed. */
static void
tov_wall_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TovWall *self = TOV_WALL (widget);

  GTK_WIDGET_CLASS (tov_wall_parent_class)->size_allocate (widget, width, height, baseline);
  if (width == self->width && height == self->height)
    return;
  self->width = width;
  self->height = height;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_size_known_cb, g_object_ref (self), g_object_unref);
}

static void
tov_wall_dispose (GObject *object)
{
  TovWall *self = TOV_WALL (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  g_clear_object (&self->application);
  if (self->style != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                                   GTK_STYLE_PROVIDER (self->style));
  g_clear_object (&self->style);
  g_clear_object (&self->model);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_wall_parent_class)->dispose (object);
}

static void
tov_wall_finalize (GObject *object)
{
  for (guint lane = 0; lane < N_LANES; lane++)
    g_ptr_array_unref (TOV_WALL (object)->standings[lane]);
  G_OBJECT_CLASS (tov_wall_parent_class)->finalize (object);
}

static void
tov_wall_class_init (TovWallClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_wall_dispose;
  object_class->finalize = tov_wall_finalize;
  widget_class->size_allocate = tov_wall_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/dk/ungepartnerskaber/Tovholder/ui/tov-wall.ui");
  gtk_widget_class_bind_template_child (widget_class, TovWall, day);
  gtk_widget_class_bind_template_child (widget_class, TovWall, lanes);
  gtk_widget_class_bind_template_child (widget_class, TovWall, partnership);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_wall_init (TovWall *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->n_columns = self->n_rows = 1;
  for (guint lane = 0; lane < N_LANES; lane++)
    self->standings[lane] = g_ptr_array_new_with_free_func (g_object_unref);
  self->style = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                              GTK_STYLE_PROVIDER (self->style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the window moves a focus that there is none of. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* As large as the screen that the window is on, for a desktop that does not fill it by itself. */
static void
set_size (TovWall *self, GtkWindow *parent)
{
  GdkMonitor *monitor = gdk_display_get_monitor_at_surface (
      gtk_widget_get_display (GTK_WIDGET (parent)), gtk_native_get_surface (GTK_NATIVE (parent)));
  GdkRectangle screen;

  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &screen);
  gtk_window_set_default_size (GTK_WINDOW (self), screen.width, screen.height);
}

void
tov_wall_present (TovContext *context, GtkWindow *parent)
{
  GtkApplication *application = gtk_window_get_application (parent);
  TovWall *self =
      g_object_new (TOV_TYPE_WALL, "transient-for", parent, "application", application, NULL);

  set_size (self, parent);
  self->context = g_object_ref (context);
  self->model = tov_board_model_new (context);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (on_model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_model_changed_cb (self, self->model);
  self->timer = g_timeout_add_seconds (PAGE_SECONDS, on_page_read_cb, self);
  self->application = g_object_ref (application);
  self->cookie =
      gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                               _ ("The board is shown on the wall"));
  gtk_window_present (GTK_WINDOW (self));
}
