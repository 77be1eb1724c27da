/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-morning-row.h"

#include "tov-columns-layout.h"
#include "tov-spoken.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

#define PREFIX_WIDTH 48
/* Where there is less room, the buttons stand under the words. */
#define COLUMN_WIDTH 210

struct _TovMorningRow
{
  GtkListBoxRow parent_instance;

  const TovMorningItem *item;
};

G_DEFINE_FINAL_TYPE (TovMorningRow, tov_morning_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  WISHED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const struct
{
  const char *action;
  TovMorningWish wish;
} wishes[] = {
  { "morning.done", TOV_MORNING_WISH_DONE },           { "morning.tried", TOV_MORNING_WISH_TRIED },
  { "morning.take-back", TOV_MORNING_WISH_TAKE_BACK }, { "morning.log", TOV_MORNING_WISH_LOG },
  { "morning.answer", TOV_MORNING_WISH_ANSWER },       { "morning.step", TOV_MORNING_WISH_STEP },
};

/* What became of it; NULL while it is open. */
static const char *
describe_state (const TovMorningItem *item)
{
  if (item->state == TOV_MORNING_TRIED)
    return _ ("Did not answer");
  if (item->state == TOV_MORNING_OPEN)
    return NULL;
  switch (item->kind) {
  case TOV_MORNING_WAKE_UP:
    return _ ("Answered the call");
  case TOV_MORNING_MEETING:
    return _ ("Held");
  case TOV_MORNING_THROW:
    return _ ("Answered today");
  case TOV_MORNING_CONTACT:
    return _ ("Reached today");
  case TOV_MORNING_STEP:
  default:
    return _ ("Done");
  }
}

/* "3 days late"; NULL of what is not late. */
static char *
describe_delay (const TovMorningItem *item, TovDate today)
{
  int days = today - item->since;

  if (item->kind != TOV_MORNING_STEP || item->state == TOV_MORNING_DONE || days <= 0)
    return NULL;
  return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) days), days);
}

static char *
describe_wait (const TovMorningItem *item)
{
  g_autofree char *since = tov_date_format (item->since);

  if (item->kind == TOV_MORNING_THROW)
    return g_strdup_printf (_ ("The ball was thrown %s and is not answered"), since);
  if (item->kind == TOV_MORNING_CONTACT)
    return g_strdup_printf (
        ngettext ("%d day without contact", "%d days without contact", (gulong) item->days),
        item->days);
  return NULL;
}

/* All that is known, in one line. Transfer full. */
static char *
describe_item (const TovMorningItem *item, const char *who, TovDate today)
{
  g_autofree char *wait = item->state == TOV_MORNING_OPEN ? describe_wait (item) : NULL;
  g_autofree char *delay = describe_delay (item, today);
  const char *parts[] = { describe_state (item), wait, item->text, delay, item->phone, who };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
create_check (const TovMorningItem *item)
{
  g_autofree char *name = g_strdup_printf ("%s · %s", item->name, item->text);
  gboolean is_done = item->state == TOV_MORNING_DONE;
  const char *words = is_done ? _ ("Not done after all (Space)") : _ ("Done (Space)");
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_done);
  gtk_widget_set_tooltip_text (check, words);
  tov_spoken_name (check, words, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (check),
                                  is_done ? "morning.take-back" : "morning.done");
  return check;
}

static GtkWidget *
create_icon (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/* A time of day, a box to tick, or what it is about as an icon; a tick for what is done. */
static GtkWidget *
create_prefix (const TovMorningItem *item)
{
  GtkWidget *prefix;

  if (item->kind == TOV_MORNING_STEP)
    prefix = create_check (item);
  else if (item->state == TOV_MORNING_DONE)
    prefix = create_icon ("object-select-symbolic");
  else if (item->kind == TOV_MORNING_THROW)
    prefix = create_icon ("tov-ball-symbolic");
  else if (item->kind == TOV_MORNING_CONTACT)
    prefix = create_icon ("tov-contact-overdue-symbolic");
  else
    prefix = gtk_label_new (item->at != NULL ? item->at : "–");
  gtk_widget_add_css_class (prefix, "numeric");
  gtk_widget_set_size_request (prefix, PREFIX_WIDTH, -1);
  gtk_widget_set_halign (prefix, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (prefix, GTK_ALIGN_CENTER);
  return prefix;
}

static GtkWidget *
create_words (const TovMorningItem *item, const char *who, TovDate today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *words = describe_item (item, who, today);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), tov_wrapped_label_new (item->name, "morning-name"));
  if (*words != '\0')
    gtk_box_append (GTK_BOX (box), tov_wrapped_label_new (words, "morning-words"));
  return box;
}

/* What a screen reader says of the row: all that stands in it. */
static void
name_row (TovMorningRow *self, const char *who, TovDate today)
{
  const TovMorningItem *item = self->item;
  g_autofree char *words = describe_item (item, who, today);
  g_autofree char *name = g_strdup_printf ("%s%s%s · %s", item->at != NULL ? item->at : "",
                                           item->at != NULL ? " · " : "", item->name, words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
append_button (GtkWidget *box,
               const TovMorningItem *item,
               const char *label,
               const char *tooltip,
               const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  tov_spoken_name (button, label, item->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static void
append_call_buttons (GtkWidget *box, const TovMorningItem *item)
{
  if (item->state != TOV_MORNING_DONE)
    append_button (box, item, C_ ("call", "Answered"), _ ("Logs a contact by telephone (Space)"),
                   "morning.done");
  if (item->state == TOV_MORNING_OPEN)
    append_button (box, item, C_ ("call", "No answer"), _ ("Logs an attempt (Backspace)"),
                   "morning.tried");
  else if (item->log_entry != NULL)
    append_button (box, item, _ ("Undo"), _ ("Takes it out of the logbook again"),
                   "morning.take-back");
}

static gboolean
has_buttons (const TovMorningItem *item)
{
  if (item->kind == TOV_MORNING_WAKE_UP)
    return item->state != TOV_MORNING_DONE || item->log_entry != NULL;
  if (item->kind == TOV_MORNING_STEP)
    return item->state != TOV_MORNING_OPEN;
  return item->kind != TOV_MORNING_MEETING && item->state == TOV_MORNING_OPEN;
}

static GtkWidget *
create_buttons (const TovMorningItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (item->kind == TOV_MORNING_WAKE_UP)
    append_call_buttons (box, item);
  else if (item->kind == TOV_MORNING_THROW)
    append_button (box, item, _ ("Answer…"), _ ("Accept or decline the ball"), "morning.answer");
  else if (item->kind == TOV_MORNING_CONTACT)
    append_button (box, item, _ ("Log…"), _ ("Log a contact (L)"), "morning.log");
  else
    append_button (box, item, _ ("Next step…"), _ ("Set the step after it"), "morning.step");
  return box;
}

/* The words, with the buttons beside or under them. */
static GtkWidget *
create_content (const TovMorningItem *item, const char *who, TovDate today)
{
  GtkWidget *words = create_words (item, who, today), *columns;

  gtk_widget_set_hexpand (words, TRUE);
  if (!has_buttons (item))
    return words;
  columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (columns, TRUE);
  gtk_widget_set_layout_manager (columns, g_object_new (TOV_TYPE_COLUMNS_LAYOUT, "column-width",
                                                        COLUMN_WIDTH, "most-columns", 2, "spacing",
                                                        6, NULL));
  gtk_box_append (GTK_BOX (columns), words);
  gtk_box_append (GTK_BOX (columns), create_buttons (item));
  return columns;
}

static void
wish (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    if (g_str_equal (wishes[i].action, action))
      g_signal_emit (widget, signals[WISHED], 0, wishes[i].wish);
}

/* Space does what is most likely wanted: what is open is done, and what is done is not. */
static gboolean
on_space_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gboolean is_done = TOV_MORNING_ROW (widget)->item->state == TOV_MORNING_DONE;

  return gtk_widget_activate_action (widget, is_done ? "morning.take-back" : "morning.done", NULL);
}

static void
tov_morning_row_class_init (TovMorningRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    gtk_widget_class_install_action (widget_class, wishes[i].action, NULL, wish);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, on_space_key_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "morning.tried", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "morning.log", NULL);

  signals[WISHED] = g_signal_new ("wished", TOV_TYPE_MORNING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tov_morning_row_init (TovMorningRow *self)
{
}

GtkWidget *
tov_morning_row_new (const TovMorningItem *item, const char *who, TovDate today)
{
  TovMorningRow *self = g_object_new (TOV_TYPE_MORNING_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gboolean is_call = item->kind == TOV_MORNING_WAKE_UP;

  self->item = item;
  gtk_box_append (GTK_BOX (box), create_prefix (item));
  gtk_box_append (GTK_BOX (box), create_content (item, who, today));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  name_row (self, who, today);
  gtk_widget_add_css_class (GTK_WIDGET (self), "morning-row");
  if (item->state != TOV_MORNING_OPEN)
    gtk_widget_add_css_class (GTK_WIDGET (self), "done");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "morning.done",
                                 item->state != TOV_MORNING_DONE
                                     && (is_call || item->kind == TOV_MORNING_STEP));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "morning.tried",
                                 is_call && item->state == TOV_MORNING_OPEN);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "morning.take-back",
                                 is_call ? item->log_entry != NULL
                                         : item->kind == TOV_MORNING_STEP
                                               && item->state == TOV_MORNING_DONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "morning.log", item->young_person != NULL);
  return GTK_WIDGET (self);
}

const TovMorningItem *
tov_morning_row_get_item (TovMorningRow *self)
{
  return self->item;
}
