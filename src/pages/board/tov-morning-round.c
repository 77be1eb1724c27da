/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-morning-round.h"

#include "tov-clock.h"
#include "tov-morning-row.h"
#include "tov-open-steps.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_MORNING_ROUND (tov_morning_round_get_type ())
G_DECLARE_FINAL_TYPE (TovMorningRound, tov_morning_round, TOV, MORNING_ROUND, AdwWindow)

struct _TovMorningRound
{
  AdwWindow parent_instance;

  TovContext *context;
  /* Elements TovMorningItem, as the rows show them. */
  GPtrArray *items;
  TovDate today;

  AdwWindowTitle *heading;
  GtkWidget *everybody;
  AdwStatusPage *finished;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TovMorningRound, tov_morning_round, ADW_TYPE_WINDOW)

/* The headings above the kinds; meetings are among the calls. */
static const char *const headings[] = {
  [TOV_MORNING_WAKE_UP] = N_ ("Calls and meetings"),
  [TOV_MORNING_MEETING] = N_ ("Calls and meetings"),
  [TOV_MORNING_THROW] = N_ ("Thrown balls"),
  [TOV_MORNING_STEP] = N_ ("Next steps"),
  [TOV_MORNING_CONTACT] = N_ ("Too long without contact"),
};

/* The user, or NULL for everybody. */
static const char *
get_whose (TovMorningRound *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->everybody))
             ? NULL
             : tov_context_get_me (self->context);
}

static guint
count_open (TovMorningRound *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += ((TovMorningItem *) g_ptr_array_index (self->items, i))->state == TOV_MORNING_OPEN;
  return n;
}

static void
show_state (TovMorningRound *self)
{
  guint n_open = count_open (self);
  g_autofree char *day = tov_date_format_long (self->today);
  g_autofree char *left =
      g_strdup_printf (ngettext ("%u thing left", "%u things left", n_open), n_open);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", day, left);

  adw_window_title_set_subtitle (self->heading, n_open > 0 ? subtitle : day);
  gtk_widget_set_visible (GTK_WIDGET (self->finished), n_open == 0);
  adw_status_page_set_description (
      self->finished, self->items->len > 0
                          ? NULL
                          : _ ("No wake-up calls, meetings, throws or steps, and nobody has been "
                               "without contact for too long."));
}

/* Who is to do it, where others' is shown too. */
static char *
find_who (TovMorningRound *self, const TovMorningItem *item)
{
  if (get_whose (self) != NULL || item->contact == NULL)
    return NULL;
  return tov_store_get_title (tov_context_get_store (self->context), "contact", item->contact);
}

static const TovMorningItem *
get_row_item (GtkListBoxRow *row)
{
  return tov_morning_row_get_item (TOV_MORNING_ROW (row));
}

/* The place of a row in the list: the one with the focus, or with the focus in it; -1 for none. */
static int
find_focused (TovMorningRound *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, TOV_TYPE_MORNING_ROW) : NULL;

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* The first row from a place on that is open; the one at the place if there is none. */
static GtkListBoxRow *
find_next_open (TovMorningRound *self, int from)
{
  for (int i = from; i < (int) self->items->len; i++)
    if (((TovMorningItem *) g_ptr_array_index (self->items, (guint) i))->state == TOV_MORNING_OPEN)
      return gtk_list_box_get_row_at_index (self->list, i);
  return gtk_list_box_get_row_at_index (self->list, CLAMP (from, 0, (int) self->items->len - 1));
}

static gboolean
is_same (const TovMorningItem *a, const TovMorningItem *b)
{
  return a->kind == b->kind && g_str_equal (a->id, b->id);
}

/* Where what stood at a place of the old list stands in the new one; the place itself where it is
 * gone. */
static int
find_place (TovMorningRound *self, const TovMorningItem *before, int place)
{
  for (guint i = 0; i < self->items->len; i++)
    if (is_same (g_ptr_array_index (self->items, i), before))
      return (int) i;
  return place;
}

static void
on_row_wished_cb (TovMorningRound *self, guint wish, TovMorningRow *row)
{
  TovStore *store = tov_context_get_store (self->context);
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  const TovMorningItem *item = tov_morning_row_get_item (row);
  const char *me = tov_context_get_me (self->context);
  gboolean is_step = item->kind == TOV_MORNING_STEP, is_good = TRUE;
  /* What is written makes the rows and their items anew. */
  g_autoptr (TovContext) context = g_object_ref (self->context);
  g_autofree char *name = g_strdup (item->name), *notice = NULL;
  const char *words = NULL;
  g_autoptr (GError) error = NULL;

  switch ((TovMorningWish) wish) {
  case TOV_MORNING_WISH_DONE:
    words = is_step ? _ ("Done") : _ ("Answered the call");
    is_good = is_step ? tov_open_steps_finish (store, item->id, self->today, &error)
                      : tov_morning_answer (store, item, TRUE, me, &error);
    break;
  case TOV_MORNING_WISH_TRIED:
    words = _ ("Did not answer");
    is_good = tov_morning_answer (store, item, FALSE, me, &error);
    break;
  case TOV_MORNING_WISH_TAKE_BACK:
    words = is_step ? _ ("Not done after all") : _ ("Out of the logbook again");
    is_good = is_step ? tov_open_steps_reopen (store, item->id, &error)
                      : tov_morning_take_back (store, item, &error);
    break;
  case TOV_MORNING_WISH_LOG:
    gtk_widget_activate_action (window, "win.log-contact", "s", item->young_person);
    break;
  case TOV_MORNING_WISH_ANSWER:
    gtk_widget_activate_action (window, "win.throw-ball", "s", item->young_person);
    break;
  case TOV_MORNING_WISH_STEP:
  default:
    gtk_widget_activate_action (window, "win.next-step", "s", item->young_person);
    break;
  }
  if (!is_good) {
    tov_context_fail (context, _ ("It was not saved"), error);
  } else if (words != NULL) {
    notice = g_strdup_printf ("%s · %s", name, words);
    tov_context_notify (context, notice, TRUE);
  }
}

static void
add_rows (TovMorningRound *self)
{
  for (guint i = 0; i < self->items->len; i++) {
    const TovMorningItem *item = g_ptr_array_index (self->items, i);
    g_autofree char *who = find_who (self, item);
    GtkWidget *row = tov_morning_row_new (item, who, self->today);

    g_signal_connect_object (row, "wished", G_CALLBACK (on_row_wished_cb), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (self->list, row);
  }
}

static void
remove_rows (TovMorningRound *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
reload (TovMorningRound *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = NULL;
  int place = find_focused (self);
  GPtrArray *items;

  self->today = tov_clock_today ();
  items = tov_morning_load (tov_context_get_store (self->context),
                            tov_context_get_partnership (self->context), get_whose (self),
                            tov_context_get_me (self->context), self->today, &error);
  if (items == NULL) {
    tov_context_fail (self->context, _ ("The morning round could not be read"), error);
    return;
  }
  before = self->items;
  self->items = items;
  remove_rows (self);
  add_rows (self);
  show_state (self);
  if (place >= 0 && items->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (find_next_open (
        self, find_place (self, g_ptr_array_index (before, (guint) place), place))));
}

static void
on_context_changed_cb (TovMorningRound *self, GParamSpec *pspec, TovContext *context)
{
  gtk_widget_set_visible (self->everybody, tov_context_get_me (self->context) != NULL);
  reload (self);
}

static void
on_store_acted_cb (TovMorningRound *self, const char *title, TovStore *store)
{
  reload (self);
}

static void
on_everybody_toggled_cb (TovMorningRound *self, GtkToggleButton *button)
{
  reload (self);
}

/* Who or what a row is about is opened in the window behind. */
static void
on_row_activated_cb (TovMorningRound *self, GtkListBoxRow *row, GtkListBox *list)
{
  const TovMorningItem *item = get_row_item (row);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *entity =
      g_strdup (item->kind == TOV_MORNING_MEETING ? "meeting" : "young_person");
  g_autofree char *id =
      g_strdup (item->kind == TOV_MORNING_MEETING ? item->id : item->young_person);

  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-record", "(ss)", entity, id);
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *heading = headings[get_row_item (row)->kind];
  GtkWidget *label;

  if (before != NULL && g_str_equal (headings[get_row_item (before)->kind], heading)) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  label = gtk_label_new (_ (heading));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "morning-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
tov_morning_round_finalize (GObject *object)
{
  TovMorningRound *self = TOV_MORNING_ROUND (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_morning_round_parent_class)->finalize (object);
}

static void
tov_morning_round_class_init (TovMorningRoundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_morning_round_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-morning-round.ui");
  gtk_widget_class_bind_template_child (widget_class, TovMorningRound, everybody);
  gtk_widget_class_bind_template_child (widget_class, TovMorningRound, finished);
  gtk_widget_class_bind_template_child (widget_class, TovMorningRound, heading);
  gtk_widget_class_bind_template_child (widget_class, TovMorningRound, list);
  gtk_widget_class_bind_template_callback (widget_class, on_everybody_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_morning_round_init (TovMorningRound *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

void
tov_morning_round_present (TovContext *context, GtkWindow *parent)
{
  TovMorningRound *self = g_object_new (TOV_TYPE_MORNING_ROUND, "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::me", G_CALLBACK (on_context_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_context_changed_cb (self, NULL, context);
  gtk_window_present (GTK_WINDOW (self));
  if (self->items != NULL && self->items->len > 0)
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (find_next_open (self, 0)));
}
