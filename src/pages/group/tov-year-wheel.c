/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-year-wheel.h"

#include "tov-clock.h"
#include "tov-columns-layout.h"
#include "tov-fact-section.h"
#include "tov-meeting.h"
#include "tov-year.h"

#include <glib/gi18n-lib.h>

#define N_MONTHS 12

#define TOV_TYPE_YEAR_WHEEL (tov_year_wheel_get_type ())
G_DECLARE_FINAL_TYPE (TovYearWheel, tov_year_wheel, TOV, YEAR_WHEEL, AdwWindow)

struct _TovYearWheel
{
  AdwWindow parent_instance;
  TovContext *context;
  int year;
  AdwWindowTitle *heading;
  GtkBox *months;
  TovFactSection *sections[N_MONTHS];
};

G_DEFINE_FINAL_TYPE (TovYearWheel, tov_year_wheel, ADW_TYPE_WINDOW)

static const char *const kinds[] = {
  [TOV_YEAR_MEETING] = N_ ("Meeting"),
  [TOV_YEAR_REVIEW] = N_ ("The cooperation agreement is to be reviewed"),
  [TOV_YEAR_AGREEMENT_ENDS] = N_ ("The cooperation agreement runs out"),
  [TOV_YEAR_FOCUS_POINT] = N_ ("Focus point to be looked at"),
  [TOV_YEAR_ITEM] = N_ ("Item of the year"),
};

/* Months are as they are called within a sentence. */
static char *
name_month (int month)
{
  const char *name = tov_date_month_name (month);

  return g_strdup_printf ("%c%s", g_ascii_toupper (*name), name + 1);
}

/* "9. · Styregruppen", or what comes some time of the month. */
static char *
title_entry (TovYearWheel *self, const TovYearEntry *entry)
{
  g_autofree char *name = entry->kind == TOV_YEAR_MEETING
                              ? tov_fact_name (self->context, "contact_group", entry->group)
                          : entry->kind == TOV_YEAR_ITEM || entry->kind == TOV_YEAR_FOCUS_POINT
                              ? tov_fact_name (self->context, entry->entity->name, entry->id)
                              : g_strdup (_ (kinds[entry->kind]));
  int day;

  if (entry->day == TOV_DATE_NONE)
    return g_steal_pointer (&name);
  tov_date_split (entry->day, NULL, NULL, &day);
  return g_strdup_printf ("%d. · %s", day, name);
}

static void
say_meeting (TovYearWheel *self, TovFact *fact, const char *id)
{
  g_autoptr (TovRecord) record =
      tov_store_get (tov_context_get_store (self->context), &tov_meeting_entity, id, NULL);
  TovMeeting *meeting = TOV_MEETING (record);

  tov_fact_say (fact, meeting->starts_at + strlen ("YYYY-MM-DDT"));
  tov_fact_say (fact, tov_choice_get_label (tov_meeting_statuses, meeting->status));
}

static TovFact *
describe_entry (TovYearWheel *self, const TovYearEntry *entry)
{
  g_autofree char *key = g_strdup_printf ("%d %s", entry->kind, entry->id);
  TovFact *fact = tov_fact_new (key, title_entry (self, entry));
  g_autofree char *group = NULL, *partnership = NULL;

  if (entry->kind == TOV_YEAR_MEETING)
    say_meeting (self, fact, entry->id);
  if (entry->kind == TOV_YEAR_ITEM || entry->kind == TOV_YEAR_FOCUS_POINT)
    tov_fact_say (fact, _ (kinds[entry->kind]));
  if (entry->kind == TOV_YEAR_ITEM)
    group = tov_fact_name (self->context, "contact_group", entry->group);
  tov_fact_say (fact, group);
  if (tov_context_get_partnership (self->context) == NULL)
    partnership = tov_fact_name (self->context, "partnership", entry->partnership);
  tov_fact_say (fact, partnership);
  fact->action = "wheel.open";
  fact->target = g_variant_ref_sink (g_variant_new ("(ss)", entry->entity->name, entry->id));
  return fact;
}

static void
show_months (TovYearWheel *self, GPtrArray *entries)
{
  guint next = 0;

  for (int month = 1; month <= N_MONTHS; month++) {
    g_autoptr (GPtrArray) facts = tov_fact_list_new ();

    for (; next < entries->len; next++) {
      const TovYearEntry *entry = g_ptr_array_index (entries, next);

      if (entry->month != month)
        break;
      g_ptr_array_add (facts, describe_entry (self, entry));
    }
    tov_fact_section_update (self->sections[month - 1], facts);
  }
}

static void
refresh (TovYearWheel *self)
{
  const char *partnership = tov_context_get_partnership (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      tov_year_load (tov_context_get_store (self->context), partnership, self->year, &error);
  g_autofree char *title = g_strdup_printf (_ ("The year %d"), self->year);
  g_autofree char *whose = tov_fact_name (self->context, "partnership", partnership);

  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, whose != NULL ? whose : _ ("All partnerships"));
  if (entries != NULL)
    show_months (self, entries);
  else
    g_warning ("The year cannot be read: %s", error->message);
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovYearWheel *self = TOV_YEAR_WHEEL (widget);

  self->year--;
  refresh (self);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovYearWheel *self = TOV_YEAR_WHEEL (widget);

  self->year++;
  refresh (self);
}

/* The page is in the window below. */
static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (widget)));
  /* It is the row's, which goes too. */
  g_autoptr (GVariant) target = g_variant_ref (parameter);

  gtk_window_destroy (GTK_WINDOW (widget));
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.open-record", target);
}

/* What comes next is what somebody looks for first. It is scrolled to when it has a place. */
static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  TovYearWheel *self = TOV_YEAR_WHEEL (widget);
  int month;

  if (gtk_widget_get_height (GTK_WIDGET (self->months)) == 0)
    return G_SOURCE_CONTINUE;
  tov_date_split (tov_clock_today (), NULL, &month, NULL);
  while (month <= N_MONTHS
         && !gtk_widget_child_focus (GTK_WIDGET (self->sections[month - 1]), GTK_DIR_TAB_FORWARD))
    month++;
  return G_SOURCE_REMOVE;
}

static void
tov_year_wheel_finalize (GObject *object)
{
  g_clear_object (&TOV_YEAR_WHEEL (object)->context);
  G_OBJECT_CLASS (tov_year_wheel_parent_class)->finalize (object);
}

static void
tov_year_wheel_class_init (TovYearWheelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_year_wheel_finalize;
  g_type_ensure (TOV_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-year-wheel.ui");
  gtk_widget_class_bind_template_child (widget_class, TovYearWheel, heading);
  gtk_widget_class_bind_template_child (widget_class, TovYearWheel, months);
  gtk_widget_class_install_action (widget_class, "wheel.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "wheel.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "wheel.open", "(ss)", open_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "wheel.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "wheel.next", NULL);
}

static void
tov_year_wheel_init (TovYearWheel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tov_year_wheel_present (TovContext *context, GtkWindow *parent)
{
  TovYearWheel *self = g_object_new (TOV_TYPE_YEAR_WHEEL, "transient-for", parent, "application",
                                     gtk_window_get_application (parent), NULL);

  self->context = g_object_ref (context);
  tov_date_split (tov_clock_today (), &self->year, NULL, NULL);
  for (int month = 1; month <= N_MONTHS; month++) {
    g_autofree char *name = name_month (month);
    GtkWidget *section = tov_fact_section_new (context, name, _ ("Nothing yet."));

    self->sections[month - 1] = TOV_FACT_SECTION (section);
    gtk_box_append (self->months, section);
  }
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}
