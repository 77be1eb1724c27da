/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-calendar-row-item.h"

struct _TovCalendarRowItem
{
  GObject parent_instance;
  TovCalendarRow *row;
};

G_DEFINE_FINAL_TYPE (TovCalendarRowItem, tov_calendar_row_item, G_TYPE_OBJECT)

enum
{
  PROP_TAKEN = 1,
};

static void
tov_calendar_row_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, TOV_CALENDAR_ROW_ITEM (object)->row->is_taken);
}

static void
tov_calendar_row_item_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  TovCalendarRow *row = TOV_CALENDAR_ROW_ITEM (object)->row;
  gboolean is_taken = g_value_get_boolean (value) && tov_calendar_row_can_be_taken (row);

  if (row->is_taken == is_taken)
    return;
  row->is_taken = is_taken;
  g_object_notify_by_pspec (object, pspec);
}

static void
tov_calendar_row_item_class_init (TovCalendarRowItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tov_calendar_row_item_get_property;
  object_class->set_property = tov_calendar_row_item_set_property;
  g_object_class_install_property (
      object_class, PROP_TAKEN,
      g_param_spec_boolean ("taken", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
}

static void
tov_calendar_row_item_init (TovCalendarRowItem *self)
{
}

TovCalendarRowItem *
tov_calendar_row_item_new (TovCalendarRow *row)
{
  TovCalendarRowItem *self = g_object_new (TOV_TYPE_CALENDAR_ROW_ITEM, NULL);

  self->row = row;
  return self;
}

const TovCalendarRow *
tov_calendar_row_item_get_row (TovCalendarRowItem *self)
{
  return self->row;
}
