/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-page.h"

#include "tov-bin-focus.h"
#include "tov-clock.h"
#include "tov-consent-card.h"
#include "tov-facts.h"
#include "tov-log-card.h"
#include "tov-network-card.h"
#include "tov-open-steps.h"
#include "tov-page-scroller.h"
#include "tov-person-facts.h"
#include "tov-person-head.h"
#include "tov-page-layout.h"
#include "tov-person-logbook.h"
#include "tov-person-menus.h"
#include "tov-person-status.h"
#include "tov-person-timeline.h"
#include "tov-record-more.h"
#include "tov-timeline-view.h"

#include <glib/gi18n-lib.h>

#define MAX_WIDTH 1080

/* What is asked in the right column, in this order. */
static const TovFactsSection sections[] = {
  { N_ ("Next steps"),
    N_ ("There is no next step. There should always be one: what happens, who does it, and by "
        "when."),
    tov_person_facts_list_steps, N_ ("New next step"), .add_action = "win.next-step" },
  { N_ ("Going on now"),
    N_ ("No placement is going on. Whether a school, a company or a course: it stands on the "
        "timeline."),
    tov_person_facts_list_placements, N_ ("Start a placement"), .add_action = "win.placement",
    .add_second = "" },
  { N_ ("Themes"), NULL, tov_person_facts_list_themes, N_ ("New theme"), "young_person_theme",
    "young_person_id" },
  { N_ ("What stopped it before"), NULL, tov_person_facts_list_obstacles },
  { N_ ("Wake-up calls"), NULL, tov_person_facts_list_calls, N_ ("New wake-up call"),
    "morning_call", "young_person_id" },
  { N_ ("If something unexpected happens"), NULL, tov_person_facts_list_people,
    N_ ("New person to call"), "person_to_call", "young_person_id" },
  { N_ ("Education and work"), NULL, tov_person_facts_list_outcomes, N_ ("New outcome"), "outcome",
    "young_person_id" },
  { N_ ("Network map"),
    N_ ("No network map has been drawn yet. Draw it together: who stands around the young person?"),
    tov_person_facts_list_maps, N_ ("New network map"), .add_action = "win.new-network-map" },
  { N_ ("My story"), NULL, tov_person_facts_list_stories, N_ ("New story"), "story",
    "young_person_id" },
  { N_ ("May this be shared?"), NULL, tov_person_facts_list_consents, N_ ("New consent"), "consent",
    "young_person_id" },
  { N_ ("Enrolment"), NULL, tov_person_facts_list_enrolments },
  { NULL },
};

/* The places in the table of what is asked about network maps and consents: a card stands below. */
#define MAPS     7
#define CONSENTS 9

G_STATIC_ASSERT (G_N_ELEMENTS (sections) > CONSENTS + 1);

struct _TovPersonPage
{
  AdwBin parent_instance;
  TovContext *context;
  char *id;
  /* The day that is shown. */
  TovDate today;
  TovPersonHead *head;
  TovPersonStatus *status;
  TovTimelineView *timeline;
  TovLogCard *card;
  TovPersonLogbook *logbook;
  TovFacts *facts;
  TovNetworkCard *network;
  TovRecordMore *more;
};

G_DEFINE_FINAL_TYPE (TovPersonPage, tov_person_page, ADW_TYPE_BIN)

static void
refresh_head (TovPersonPage *self)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) person = tov_store_get (store, &tov_young_person_entity, self->id, &error);
  g_autoptr (TovStanding) standing = NULL;

  if (person != NULL)
    standing = tov_standing_load (store, self->id, self->today, &error);
  if (standing == NULL) {
    g_warning ("A young person cannot be read: %s", error->message);
    return;
  }
  tov_person_head_update (self->head, TOV_YOUNG_PERSON (person), standing);
  tov_person_status_update (self->status, standing, tov_context_get_me (self->context));
}

static void
refresh_timeline (TovPersonPage *self)
{
  g_autoptr (GError) error = NULL;
  TovTimeline *timeline = tov_person_timeline_load (tov_context_get_store (self->context), self->id,
                                                    self->today, &error);

  if (timeline != NULL)
    tov_timeline_view_set_timeline (self->timeline, timeline);
  else
    g_warning ("The timeline cannot be read: %s", error->message);
}

static void
refresh (TovPersonPage *self)
{
  self->today = tov_clock_today ();
  refresh_head (self);
  refresh_timeline (self);
  tov_person_logbook_refresh (self->logbook);
  tov_facts_refresh (self->facts);
  tov_network_card_refresh (self->network);
  tov_record_more_refresh (self->more);
}

static void
on_store_acted_cb (TovPersonPage *self)
{
  refresh (self);
}

static void
on_context_me_cb (TovPersonPage *self)
{
  refresh_head (self);
}

/* What is drawn is changed where one is: a placement in a dialog of its own. A log entry may be
 * locked, so it is read. */
static void
on_timeline_activated_cb (TovPersonPage *self, const char *entity, const char *id)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (g_str_equal (entity, "placement"))
    gtk_widget_activate_action (widget, "win.placement", "(ss)", self->id, id);
  else if (g_str_equal (entity, "log_entry"))
    gtk_widget_activate_action (widget, "win.open-record", "(ss)", entity, id);
  else
    gtk_widget_activate_action (widget, "win.edit-record", "(ss)", entity, id);
}

static void
log_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (TOV_PERSON_PAGE (widget)->card));
}

static void
add_to_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovPersonPage *self = TOV_PERSON_PAGE (widget);

  tov_log_card_add_to (self->card, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->card));
}

/* There is always a next step: who has done the last one is asked for another. */
static void
step_done_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovPersonPage *self = TOV_PERSON_PAGE (widget);
  TovStore *store = tov_context_get_store (self->context);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *title = tov_store_get_title (store, "next_step", id);
  g_autofree char *words = g_strdup_printf (_ ("“%s” is done"), title);

  if (!tov_open_steps_finish (store, id, tov_clock_today (), &error)) {
    tov_context_fail (self->context, _ ("The step was not ticked off"), error);
    return;
  }
  tov_context_notify (self->context, words, TRUE);
  left = tov_person_facts_list_steps (self->context, self->id);
  if (left->len == 0)
    gtk_widget_activate_action (widget, "win.next-step", "s", self->id);
}

static gboolean
tov_person_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (widget)));
}

/* A window may stay open overnight. */
static void
tov_person_page_map (GtkWidget *widget)
{
  TovPersonPage *self = TOV_PERSON_PAGE (widget);

  if (self->today != tov_clock_today ())
    refresh (self);
  GTK_WIDGET_CLASS (tov_person_page_parent_class)->map (widget);
}

static void
tov_person_page_dispose (GObject *object)
{
  TovPersonPage *self = TOV_PERSON_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (tov_person_page_parent_class)->dispose (object);
}

static void
tov_person_page_class_init (TovPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_person_page_dispose;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_person_page_grab_focus;
  widget_class->map = tov_person_page_map;
  gtk_widget_class_install_action (widget_class, "person.log", NULL, log_cb);
  gtk_widget_class_install_action (widget_class, "person.add-to", "s", add_to_cb);
  gtk_widget_class_install_action (widget_class, "person.step-done", "s", step_done_cb);
}

static void
tov_person_page_init (TovPersonPage *self)
{
}

static GtkWidget *
create_add_button (TovPersonPage *self)
{
  g_autoptr (GMenuModel) menu = tov_person_menus_create_additions (self->id);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Add"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add"),
                                  -1);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
create_facts (TovPersonPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->facts = TOV_FACTS (tov_facts_new (self->context, self->id, sections));
  self->network = TOV_NETWORK_CARD (tov_network_card_new (self->context, self->id));
  tov_fact_section_set_card (tov_facts_get_section (self->facts, MAPS), GTK_WIDGET (self->network));
  tov_fact_section_set_card (tov_facts_get_section (self->facts, CONSENTS),
                             tov_consent_card_new (self->context, self->id));
  self->more = TOV_RECORD_MORE (tov_record_more_new (self->context, &tov_young_person_entity,
                                                     self->id, _ ("More about the young person")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->facts));
  gtk_box_append (GTK_BOX (box), create_add_button (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more));
  return box;
}

static GtkWidget *
create_log (TovPersonPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *heading = gtk_label_new (_ ("Log a contact"));

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (header, "related-header");
  gtk_box_append (GTK_BOX (header), heading);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->card));
  return box;
}

static GtkWidget *
create_columns (TovPersonPage *self)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->card = TOV_LOG_CARD (tov_log_card_new (self->context, self->id));
  self->logbook = TOV_PERSON_LOGBOOK (tov_person_logbook_new (self->context, self->id));
  gtk_widget_set_layout_manager (columns, tov_page_layout_new ());
  gtk_box_append (GTK_BOX (columns), create_log (self));
  gtk_box_append (GTK_BOX (columns), create_facts (self));
  gtk_box_append (GTK_BOX (columns), GTK_WIDGET (self->logbook));
  return columns;
}

static GtkWidget *
create_content (TovPersonPage *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->head = TOV_PERSON_HEAD (tov_person_head_new (self->id));
  self->status = TOV_PERSON_STATUS (tov_person_status_new (self->id));
  self->timeline = TOV_TIMELINE_VIEW (tov_timeline_view_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->timeline), TRUE);
  g_signal_connect_object (self->timeline, "activated", G_CALLBACK (on_timeline_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (content, "facts-page");
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->status));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->timeline));
  gtk_box_append (GTK_BOX (content), create_columns (self));
  return content;
}

static void
build (TovPersonPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), create_content (self));
  adw_bin_set_child (ADW_BIN (self), tov_page_scroller_new (clamp));
}

GtkWidget *
tov_person_page_new (TovContext *context, const char *id)
{
  TovPersonPage *self = g_object_new (TOV_TYPE_PERSON_PAGE, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (id);
  build (self);
  refresh (self);
  g_signal_connect_object (tov_context_get_store (context), "acted", G_CALLBACK (on_store_acted_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::me", G_CALLBACK (on_context_me_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
