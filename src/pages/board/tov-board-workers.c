/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-board-workers.h"

#include "tov-bin-focus.h"
#include "tov-caseload.h"
#include "tov-contact.h"
#include "tov-events.h"
#include "tov-list-menu.h"
#include "tov-norms.h"
#include "tov-number.h"
#include "tov-support-level.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

/* In the data of a row whose it is, and its parts. */
#define WORKER_KEY "tov-key-worker"

/* What stands in for the id where there is no key worker, as in a selection. */
#define NOBODY "none"

typedef struct
{
  /* Id of the contact, or NOBODY. */
  char *key_worker;
  GtkLabel *name;
  GtkLabel *weight;
  GtkProgressBar *bar;
  GtkLabel *levels;
  GtkLabel *over;
} Row;

struct _TovBoardWorkers
{
  AdwBin parent_instance;
  TovContext *context;
  TovBoardModel *model;
  GtkLabel *definition;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TovBoardWorkers, tov_board_workers, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
free_row (gpointer data)
{
  Row *row = data;

  g_free (row->key_worker);
  g_free (row);
}

static Row *
find_row (GtkWidget *widget)
{
  Row *row = NULL;

  for (; widget != NULL && row == NULL; widget = gtk_widget_get_parent (widget))
    row = g_object_get_data (G_OBJECT (widget), WORKER_KEY);
  return row;
}

static GtkLabel *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

/* Two words on a line, the first to the left and the other to the right. */
static GtkWidget *
create_line (GtkLabel *left, GtkLabel *right)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_hexpand (GTK_WIDGET (left), TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (left));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (right));
  return line;
}

static void
append_row (TovBoardWorkers *self)
{
  GtkWidget *list_row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Row *row = g_new0 (Row, 1);

  row->name = create_label ("heading");
  row->weight = create_label ("numeric");
  row->levels = create_label ("dim-label");
  row->over = create_label ("error");
  row->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_box_append (GTK_BOX (box), create_line (row->name, row->weight));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->bar));
  gtk_box_append (GTK_BOX (box), create_line (row->levels, row->over));
  gtk_widget_add_css_class (box, "board-worker");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), box);
  g_object_set_data_full (G_OBJECT (list_row), WORKER_KEY, row, free_row);
  gtk_list_box_append (self->list, list_row);
}

static void
add_level (GString *words, guint n, const char *level)
{
  g_autofree char *name = g_utf8_strdown (level, -1);

  if (n > 0)
    g_string_append_printf (words, " · %u %s", n, name);
}

/* "21 young people · 12 close · 6 external · 3 without a level". */
static char *
describe_levels (const TovCaseload *caseload)
{
  guint counts[TOV_N_LEVELS] = { 0 };
  g_autofree char *n = tov_number_format (caseload->n, 0);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < caseload->standings->len; i++) {
    TovStanding *standing = caseload->standings->pdata[i];

    counts[standing->level >= 0 ? standing->level : TOV_LEVEL_UNKNOWN]++;
  }
  g_string_append_printf (words, ngettext ("%s young person", "%s young people", caseload->n), n);
  for (guint i = 0; i < TOV_LEVEL_UNKNOWN; i++)
    add_level (words, counts[i], _ (tov_support_levels[i].label));
  add_level (words, counts[TOV_LEVEL_UNKNOWN], _ ("Without a level"));
  return g_string_free (words, FALSE);
}

static void
show_weight (Row *row, const TovCaseload *caseload)
{
  g_autofree char *weight = tov_number_format (caseload->weight, 1);
  g_autofree char *limit = tov_number_format (caseload->limit, 0);
  g_autofree char *over = tov_number_format (caseload->weight - caseload->limit, 1);
  gboolean is_over = caseload->key_worker != NULL && caseload->weight > caseload->limit;
  g_autofree char *words = NULL, *excess = NULL;

  /* Translators: weighted caseload of the limit, such as "14,6 of 20". */
  words = g_strdup_printf (_ ("%s of %s"), weight, limit);
  excess = g_strdup_printf (_ ("%s over the limit"), over);
  gtk_label_set_text (row->weight, words);
  gtk_label_set_text (row->over, excess);
  gtk_widget_set_visible (GTK_WIDGET (row->weight), caseload->key_worker != NULL);
  gtk_widget_set_visible (GTK_WIDGET (row->bar), caseload->key_worker != NULL);
  gtk_widget_set_visible (GTK_WIDGET (row->over), is_over);
  gtk_progress_bar_set_fraction (row->bar, CLAMP (caseload->weight / caseload->limit, 0, 1));
  if (is_over)
    gtk_widget_add_css_class (GTK_WIDGET (row->bar), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row->bar), "over");
}

static void
fill_row (GtkWidget *list_row, const TovCaseload *caseload)
{
  Row *row = find_row (list_row);
  const char *name = caseload->key_worker != NULL ? caseload->name : _ ("Without a key worker");
  g_autofree char *levels = describe_levels (caseload);
  g_autofree char *spoken = NULL;

  g_free (row->key_worker);
  row->key_worker = g_strdup (caseload->key_worker != NULL ? caseload->key_worker : NOBODY);
  gtk_label_set_text (row->name, name);
  gtk_label_set_text (row->levels, levels);
  show_weight (row, caseload);
  spoken = g_strjoin (
      ", ", name, levels,
      gtk_widget_get_visible (GTK_WIDGET (row->weight)) ? gtk_label_get_text (row->weight) : NULL,
      gtk_widget_get_visible (GTK_WIDGET (row->over)) ? gtk_label_get_text (row->over) : NULL,
      NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

/* What the caseloads count, with the norms of the register. */
static void
show_definition (TovBoardWorkers *self)
{
  TovStore *store = tov_context_get_store (self->context);
  int decimals = tov_norm_get_kind (TOV_NORM_WEIGHT)->decimals;
  g_autofree char *close = tov_number_format (tov_norm_load (store, TOV_NORM_WEIGHT), decimals);
  g_autofree char *external =
      tov_number_format (tov_norm_load (store, TOV_NORM_WEIGHT + 1), decimals);
  g_autofree char *phasing_out =
      tov_number_format (tov_norm_load (store, TOV_NORM_WEIGHT + 2), decimals);
  g_autofree char *words = g_strdup_printf (
      _ ("The young people of each, weighted by their level (close %s, external %s, phasing out "
         "%s), and the limit. Both are norms in the preferences."),
      close, external, phasing_out);

  gtk_label_set_text (self->definition, words);
}

/* Whether the selection of the board means any of a caseload. */
static gboolean
is_shown (TovBoardWorkers *self, const TovCaseload *caseload)
{
  const TovSelection *selection = tov_board_model_get_selection (self->model);
  const char *me = tov_context_get_me (self->context);

  for (guint i = 0; i < caseload->standings->len; i++)
    if (tov_selection_matches (selection, caseload->standings->pdata[i], me))
      return TRUE;
  return FALSE;
}

/* The rows are filled anew where they stand, so that the focus stays. */
static void
update (TovBoardWorkers *self)
{
  g_autoptr (GPtrArray) caseloads = tov_caseloads_count (tov_context_get_store (self->context),
                                                         tov_board_model_get_all (self->model));
  GtkListBoxRow *left;
  int n = 0;

  show_definition (self);
  for (guint i = 0; i < caseloads->len; i++) {
    if (!is_shown (self, caseloads->pdata[i]))
      continue;
    if (gtk_list_box_get_row_at_index (self->list, n) == NULL)
      append_row (self);
    fill_row (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, n)), caseloads->pdata[i]);
    n++;
  }
  while ((left = gtk_list_box_get_row_at_index (self->list, n)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (left));
}

static void
on_model_changed_cb (TovBoardWorkers *self)
{
  update (self);
}

static void
on_list_row_activated_cb (TovBoardWorkers *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, find_row (GTK_WIDGET (row))->key_worker);
}

/* Those without a key worker are handed to one each. */
static GMenuModel *
create_menu (GtkWidget *widget)
{
  Row *row = find_row (widget);
  GMenu *menu;
  g_autoptr (GMenuItem) open = NULL, hand_over = NULL;

  if (row == NULL || g_str_equal (row->key_worker, NOBODY))
    return NULL;
  menu = g_menu_new ();
  open = g_menu_item_new (_ ("_Open the key worker"), NULL);
  hand_over = g_menu_item_new (_ ("_Hand over all…"), NULL);
  g_menu_item_set_action_and_target (open, "win.open-record", "(ss)", tov_contact_entity.name,
                                     row->key_worker);
  g_menu_item_set_action_and_target (hand_over, "win.hand-over-all", "s", row->key_worker);
  g_menu_append_item (menu, open);
  g_menu_append_item (menu, hand_over);
  return G_MENU_MODEL (menu);
}

static gboolean
tov_board_workers_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (TOV_BOARD_WORKERS (widget)->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
tov_board_workers_dispose (GObject *object)
{
  TovBoardWorkers *self = TOV_BOARD_WORKERS (object);

  g_clear_object (&self->model);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_board_workers_parent_class)->dispose (object);
}

static void
tov_board_workers_class_init (TovBoardWorkersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_board_workers_dispose;
  GTK_WIDGET_CLASS (klass)->focus = tov_bin_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tov_board_workers_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tov_board_workers_init (TovBoardWorkers *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->definition = GTK_LABEL (tov_wrapped_label_new (NULL, "dim-label"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (clamp, "page-content");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_list_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->definition));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Key workers"), -1);
  tov_list_menu_add (GTK_WIDGET (self->list), create_menu);
}

GtkWidget *
tov_board_workers_new (TovContext *context, TovBoardModel *model)
{
  TovBoardWorkers *self = g_object_new (TOV_TYPE_BOARD_WORKERS, NULL);

  self->context = g_object_ref (context);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (on_model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
