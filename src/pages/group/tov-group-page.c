/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-group-page.h"

#include "tov-attendance-trend.h"
#include "tov-clock.h"
#include "tov-contact-group.h"
#include "tov-day-words.h"
#include "tov-facts-head.h"
#include "tov-group-facts.h"
#include "tov-meeting-fact.h"
#include "tov-tile.h"

#include <glib/gi18n-lib.h>

/* Nobody counts weeks as months. */
#define DAYS_OF_MONTH 30

typedef enum
{
  TILE_NEXT,
  TILE_LAST,
  TILE_COME,
  N_TILES,
} Tile;

static const char *const captions[N_TILES] = {
  [TILE_NEXT] = N_ ("Next meeting"),
  [TILE_LAST] = N_ ("Last met"),
  [TILE_COME] = N_ ("Who comes"),
};

static const TovFactsSection left[] = {
  { N_ ("Coming meetings"),
    N_ ("No meeting is planned. As soon as there is a day, the agenda can be prepared."),
    tov_group_facts_list_coming, N_ ("New meeting"), "meeting", "contact_group_id" },
  { N_ ("Not done yet"), NULL, tov_group_facts_list_follow_ups },
  { N_ ("Latest meetings"), N_ ("The group has not met yet."), tov_group_facts_list_past },
  { NULL },
};

static const TovFactsSection right[] = {
  { N_ ("Members"),
    N_ ("Nobody is a member yet. Members are invited to the meetings and get the papers."),
    tov_group_facts_list_members, N_ ("New members"), .add_action = "win.add-members" },
  { N_ ("Who comes"), NULL, tov_group_facts_list_attendance },
  { N_ ("Standing items"), N_ ("What comes up every time need only be written once."),
    tov_group_facts_list_standing, N_ ("Standing items"), .add_action = "win.agenda-template" },
  { NULL },
};

/* The place in the table of who comes. */
#define ATTENDANCE 1

G_STATIC_ASSERT (G_N_ELEMENTS (right) > ATTENDANCE + 1);

struct _TovGroupPage
{
  TovFactsPage parent_instance;
  TovFactsHead *head;
  TovTile *tiles[N_TILES];
  /* What the tiles open; NULL for none. */
  char *next;
  char *last;
};

G_DEFINE_FINAL_TYPE (TovGroupPage, tov_group_page, TOV_TYPE_FACTS_PAGE)

static TovContactGroup *
load_group (TovGroupPage *self)
{
  TovFactsPage *page = TOV_FACTS_PAGE (self);
  g_autoptr (GError) error = NULL;
  TovRecord *record =
      tov_store_get (tov_context_get_store (tov_facts_page_get_context (page)),
                     &tov_contact_group_entity, tov_facts_page_get_id (page), &error);

  if (record == NULL)
    g_warning ("A group cannot be read: %s", error->message);
  return (TovContactGroup *) record;
}

static void
show_words (TovGroupPage *self, TovContactGroup *group)
{
  TovContext *context = tov_facts_page_get_context (TOV_FACTS_PAGE (self));
  g_autofree char *name = tov_record_display (TOV_RECORD (group));
  g_autofree char *partnership = tov_fact_name (context, "partnership", group->partnership_id);
  g_autoptr (GString) about = g_string_new (NULL);

  if (group->local_name != NULL)
    g_string_append_printf (about, "%s · ", tov_choice_get_label (tov_group_kinds, group->kind));
  g_string_append (about, partnership);
  if (group->interval_months != TOV_NUMBER_NONE && group->interval_months > 0) {
    int months = (int) group->interval_months;

    g_string_append (about, " · ");
    g_string_append_printf (about, ngettext ("meets every month", "meets every %d months", months),
                            months);
  }
  tov_facts_head_set_words (self->head, name, about->str);
}

/* "in 3 days", "5 months ago": months where there are two of them or more. */
static char *
describe_distance (TovDate day)
{
  int days = day - tov_clock_today ();
  int months = ABS (days) / DAYS_OF_MONTH;

  if (months < 2)
    return tov_day_words_distance (days);
  return days > 0 ? g_strdup_printf (ngettext ("in %d month", "in %d months", months), months)
                  : g_strdup_printf (ngettext ("%d month ago", "%d months ago", months), months);
}

static void
show_next (TovGroupPage *self, TovMeeting *meeting)
{
  g_autofree char *time = NULL, *distance = NULL;

  g_free (self->next);
  self->next = meeting != NULL ? g_strdup (tov_record_get_id (TOV_RECORD (meeting))) : NULL;
  if (meeting == NULL) {
    tov_tile_set (self->tiles[TILE_NEXT], _ ("None is planned"), NULL,
                  "tov-contact-overdue-symbolic", "error");
    return;
  }
  time = tov_date_format_time (meeting->starts_at);
  distance = describe_distance (tov_date_from_time (meeting->starts_at));
  tov_tile_set (self->tiles[TILE_NEXT], time, distance, NULL, NULL);
}

/* A group that is to meet every so many months is late when that many have passed. */
static void
show_last (TovGroupPage *self, TovContactGroup *group, TovMeeting *meeting)
{
  TovTile *tile = self->tiles[TILE_LAST];
  g_autofree char *text = NULL, *distance = NULL;
  TovDate day;
  gboolean is_late;

  g_free (self->last);
  self->last = meeting != NULL ? g_strdup (tov_record_get_id (TOV_RECORD (meeting))) : NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (tile), meeting != NULL);
  if (meeting == NULL) {
    tov_tile_set (tile, _ ("Never"), NULL, NULL, NULL);
    return;
  }
  day = tov_date_from_time (meeting->starts_at);
  text = tov_date_format (day);
  distance = describe_distance (day);
  is_late = group->interval_months != TOV_NUMBER_NONE && group->interval_months > 0
            && tov_date_add_months (day, (int) group->interval_months) < tov_clock_today ();
  tov_tile_set (tile, text, distance, is_late ? "tov-contact-overdue-symbolic" : NULL,
                is_late ? "error" : NULL);
}

static void
show_meetings (TovGroupPage *self, TovContactGroup *group)
{
  TovFactsPage *page = TOV_FACTS_PAGE (self);
  g_autoptr (GPtrArray) meetings =
      tov_fact_load (tov_facts_page_get_context (page), &tov_meeting_entity, "contact_group_id",
                     tov_facts_page_get_id (page), "starts_at");
  TovMeeting *next = NULL, *last = NULL;

  for (guint i = 0; i < meetings->len; i++) {
    TovMeeting *meeting = g_ptr_array_index (meetings, i);

    if (next == NULL && tov_meeting_fact_is_coming (meeting))
      next = meeting;
    if (g_str_equal (meeting->status, "held"))
      last = meeting;
  }
  show_next (self, next);
  show_last (self, group, last);
}

static void
show_attendance (TovGroupPage *self)
{
  TovFactsPage *page = TOV_FACTS_PAGE (self);
  TovTile *tile = self->tiles[TILE_COME];
  g_autoptr (TovAttendanceTrend) trend = tov_attendance_trend_load (
      tov_context_get_store (tov_facts_page_get_context (page)), tov_facts_page_get_id (page),
      TOV_TREND_MEETINGS, tov_clock_today (), NULL);
  int share = trend != NULL ? tov_attendance_count_share (&trend->all->sum) : -1;
  g_autofree char *value = NULL, *note = NULL;

  gtk_widget_set_visible (GTK_WIDGET (tile), share >= 0);
  if (share < 0)
    return;
  value = g_strdup_printf ("%d\u00a0%%", share);
  note = g_strdup_printf (
      ngettext ("at the last meeting", "at the last %u meetings", trend->meetings->len),
      trend->meetings->len);
  tov_tile_set (tile, value, note,
                trend->all->trend == TOV_TREND_FALLING ? "tov-contact-overdue-symbolic" : NULL,
                NULL);
}

static void
tov_group_page_refresh_head (TovFactsPage *page)
{
  TovGroupPage *self = TOV_GROUP_PAGE (page);
  g_autoptr (TovContactGroup) group = load_group (self);

  if (group == NULL)
    return;
  show_words (self, group);
  show_meetings (self, group);
  show_attendance (self);
}

static void
open_meeting (TovGroupPage *self, const char *meeting)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", tov_meeting_entity.name,
                              meeting);
}

static void
on_next_clicked_cb (TovGroupPage *self)
{
  if (self->next != NULL)
    open_meeting (self, self->next);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-meetings", "s",
                                tov_facts_page_get_id (TOV_FACTS_PAGE (self)));
}

static void
on_last_clicked_cb (TovGroupPage *self)
{
  open_meeting (self, self->last);
}

/* Who it is that comes stands further down. */
static void
on_come_clicked_cb (TovGroupPage *self)
{
  TovFactSection *section =
      tov_facts_get_section (tov_facts_page_get_right (TOV_FACTS_PAGE (self)), ATTENDANCE);

  gtk_widget_child_focus (GTK_WIDGET (section), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_tiles (TovGroupPage *self)
{
  GtkWidget *card = tov_tile_card_new (N_TILES);

  for (Tile i = 0; i < N_TILES; i++) {
    self->tiles[i] = TOV_TILE (tov_tile_new (_ (captions[i])));
    gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->tiles[i]));
  }
  g_signal_connect_object (self->tiles[TILE_NEXT], "clicked", G_CALLBACK (on_next_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tiles[TILE_LAST], "clicked", G_CALLBACK (on_last_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tiles[TILE_COME], "clicked", G_CALLBACK (on_come_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return card;
}

static GtkWidget *
tov_group_page_create_head (TovFactsPage *page)
{
  TovGroupPage *self = TOV_GROUP_PAGE (page);
  const char *id = tov_facts_page_get_id (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->head = TOV_FACTS_HEAD (tov_facts_head_new (&tov_contact_group_entity, id));
  tov_facts_head_add_button (self->head, _ ("_Plan meetings…"), "win.plan-meetings",
                             g_variant_new_string (id));
  tov_facts_head_add_button (self->head, _ ("_E-mail to all"), "win.mail-group",
                             g_variant_new_string (id));
  tov_facts_head_add_button (self->head, _ ("_Year wheel"), "win.year-wheel", NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), create_tiles (self));
  return box;
}

static void
tov_group_page_finalize (GObject *object)
{
  TovGroupPage *self = TOV_GROUP_PAGE (object);

  g_free (self->next);
  g_free (self->last);
  G_OBJECT_CLASS (tov_group_page_parent_class)->finalize (object);
}

static void
tov_group_page_class_init (TovGroupPageClass *klass)
{
  TovFactsPageClass *page_class = TOV_FACTS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_group_page_finalize;
  page_class->entity = &tov_contact_group_entity;
  page_class->left = left;
  page_class->right = right;
  page_class->more_words = N_ ("More about the group");
  page_class->create_head = tov_group_page_create_head;
  page_class->refresh_head = tov_group_page_refresh_head;
}

static void
tov_group_page_init (TovGroupPage *self)
{
}

GtkWidget *
tov_group_page_new (TovContext *context, const char *id)
{
  return tov_facts_page_new (TOV_TYPE_GROUP_PAGE, context, id);
}
