/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-date-row.h"

#include "tov-clock.h"
#include "tov-typed-value.h"

#include <glib/gi18n-lib.h>

struct _TovDateRow
{
  TovEntryRow parent_instance;
  GtkMenuButton *button;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (TovDateRow, tov_date_row, TOV_TYPE_ENTRY_ROW)

/* The day that is typed now; TOV_DATE_NONE where it is none. */
static TovDate
get_day (TovDateRow *self)
{
  g_autofree char *value = NULL;

  if (!tov_field_row_get_value (TOV_FIELD_ROW (self), &value, NULL) || value == NULL)
    return TOV_DATE_NONE;
  return tov_entry_row_get_field (TOV_ENTRY_ROW (self))->kind == TOV_KIND_TIME
             ? tov_date_from_time (value)
             : tov_date_from_birth (value);
}

/* The time of day that is typed, else the one on the clock. */
static char *
get_clock (TovDateRow *self)
{
  g_autofree char *value = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (tov_field_row_get_value (TOV_FIELD_ROW (self), &value, NULL) && value != NULL)
    return g_strdup (value + 11);
  return g_date_time_format (now, "%H:%M");
}

/* As if the user had typed that day; the time of day stays. */
static void
enter_day (TovDateRow *self, TovDate day)
{
  const TovField *field = tov_entry_row_get_field (TOV_ENTRY_ROW (self));
  g_autofree char *iso = tov_date_to_iso (day);
  g_autofree char *clock = field->kind == TOV_KIND_TIME ? get_clock (self) : NULL;
  g_autofree char *value = clock != NULL ? g_strdup_printf ("%sT%s", iso, clock) : g_strdup (iso);

  tov_field_row_set_value (TOV_FIELD_ROW (self), value);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  tov_field_row_emit_edited (TOV_FIELD_ROW (self));
}

static gboolean
on_key_pressed_cb (
    TovDateRow *self, guint key, guint code, GdkModifierType state, GtkEventController *controller)
{
  TovDate day = get_day (self);
  gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if (is_down && (state & GDK_ALT_MASK)) {
    gtk_menu_button_popup (self->button);
    return GDK_EVENT_STOP;
  }
  if ((!is_down && key != GDK_KEY_Up && key != GDK_KEY_KP_Up)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)))
    return GDK_EVENT_PROPAGATE;
  /* From nothing the first step is to today. */
  enter_day (self, day != TOV_DATE_NONE ? day + (is_down ? -1 : 1) : tov_clock_today ());
  return GDK_EVENT_STOP;
}

/* A day was chosen in the popover. */
static void
choose_day (TovDateRow *self, TovDate day)
{
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  enter_day (self, day);
}

static void
on_day_selected_cb (TovDateRow *self, GtkCalendar *calendar)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);

  choose_day (self, tov_date_new (g_date_time_get_year (date), g_date_time_get_month (date),
                                  g_date_time_get_day_of_month (date)));
}

static void
on_today_clicked_cb (TovDateRow *self, GtkButton *button)
{
  choose_day (self, tov_clock_today ());
}

/* The calendar shows what is typed, or today; to show it is no choice. */
static void
on_popover_show_cb (TovDateRow *self, GtkPopover *popover)
{
  TovDate day = get_day (self);
  g_autoptr (GDateTime) date = NULL;
  int year, month, day_of_month;

  tov_date_split (day != TOV_DATE_NONE ? day : tov_clock_today (), &year, &month, &day_of_month);
  date = g_date_time_new_local (year, month, day_of_month, 12, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, on_day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, date);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected_cb, self);
}

/* GTK gives the arrows of a calendar no names. */
static void
name_arrows (GtkCalendar *calendar)
{
  static const char *const names[] = { N_ ("Previous month"), N_ ("Next month"),
                                       N_ ("Previous year"), N_ ("Next year") };
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (calendar));
  GtkWidget *child = gtk_widget_get_first_child (header);
  gsize n = 0;

  for (; child != NULL && n < G_N_ELEMENTS (names); child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (names[n++]), -1);
}

static GtkWidget *
create_popover (TovDateRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *today = gtk_button_new_with_label (_ ("Today"));

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  name_arrows (self->calendar);
  gtk_widget_add_css_class (today, "flat");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), today);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (on_popover_show_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self);
  g_signal_connect_swapped (today, "clicked", G_CALLBACK (on_today_clicked_cb), self);
  return popover;
}

static void
tov_date_row_class_init (TovDateRowClass *klass)
{
}

static void
tov_date_row_init (TovDateRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* In the text alone, not in the calendar, and before the list takes the arrows to go to another
   * row. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))), keys);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (self->button, create_popover (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Choose a day (Alt+Down)"));
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  /* Tab goes on to the next row; from the text the calendar is opened by Alt+Down. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->button)), FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->button));
}

GtkWidget *
tov_date_row_new (const TovField *field)
{
  TovDateRow *self = g_object_new (TOV_TYPE_DATE_ROW, "field", field, NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", _ (field->label), _ ("Choose a day"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return GTK_WIDGET (self);
}
