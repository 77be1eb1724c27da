/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-partnership-page.h"

#include "tov-day-words.h"
#include "tov-facts-head.h"
#include "tov-municipality.h"
#include "tov-partnership-facts.h"
#include "tov-partnership-map-card.h"
#include "tov-partnership.h"

#include <glib/gi18n-lib.h>

static const TovFactsSection left[] = {
  { N_ ("Needs attention"), N_ ("Nothing needs attention just now."),
    tov_partnership_facts_list_needs },
  { N_ ("Going well"), NULL, tov_partnership_facts_list_good },
  { N_ ("Groups"),
    N_ ("There is no group yet. Groups have members and meetings: leaders, practitioners, key "
        "workers."),
    tov_partnership_facts_list_groups, N_ ("New group"), "contact_group", "partnership_id" },
  { N_ ("Decisions that have not reached everybody"), NULL, tov_partnership_facts_list_decisions },
  { N_ ("Should have been done"), NULL, tov_partnership_facts_list_follow_ups },
  { N_ ("Coming meetings"), NULL, tov_partnership_facts_list_coming },
  { N_ ("Latest meetings"), NULL, tov_partnership_facts_list_recent },
  { NULL },
};

static const TovFactsSection right[] = {
  { N_ ("Places"), NULL, tov_partnership_facts_list_places },
  { N_ ("Who leads it"), NULL, tov_partnership_facts_list_leaders },
  { N_ ("Parties"),
    N_ ("There is no party yet. Parties are the organisations that have joined: jobcentre, "
        "schools, UU."),
    tov_partnership_facts_list_parties, N_ ("New party"), "party", "partnership_id" },
  { N_ ("Cooperation agreements"),
    N_ ("There is no cooperation agreement yet. It says what each party promised, and how long it "
        "holds."),
    tov_partnership_facts_list_agreements, N_ ("New cooperation agreement"), "agreement",
    "partnership_id" },
  { N_ ("Focus points"),
    N_ ("There is no focus point yet. What the partnership looks at in particular becomes annex "
        "4."),
    tov_partnership_facts_list_focus_points, N_ ("New focus point"), "focus_point",
    "partnership_id" },
  { N_ ("Phases"), NULL, tov_partnership_facts_list_phases, N_ ("New phase"), "phase",
    "partnership_id" },
  { NULL },
};

/* Where the parts that a sign leads to stand in the tables. */
#define DECISIONS  3
#define FOLLOW_UPS 4
#define PARTIES    2

struct _TovPartnershipPage
{
  TovFactsPage parent_instance;
  TovFactsHead *head;
};

G_DEFINE_FINAL_TYPE (TovPartnershipPage, tov_partnership_page, TOV_TYPE_FACTS_PAGE)

static TovFactSection *
find_part (TovFactsPage *self, const char *part)
{
  if (g_str_equal (part, TOV_PARTNERSHIP_PART_DECISIONS))
    return tov_facts_get_section (tov_facts_page_get_left (self), DECISIONS);
  if (g_str_equal (part, TOV_PARTNERSHIP_PART_FOLLOW_UPS))
    return tov_facts_get_section (tov_facts_page_get_left (self), FOLLOW_UPS);
  return tov_facts_get_section (tov_facts_page_get_right (self), PARTIES);
}

/* What takes the focus is scrolled to. */
static void
show_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovFactSection *part =
      find_part (TOV_FACTS_PAGE (widget), g_variant_get_string (parameter, NULL));

  gtk_widget_child_focus (GTK_WIDGET (part), GTK_DIR_TAB_FORWARD);
}

/* Who takes the places stands on the board of the partnership. */
static void
show_board_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovFactsPage *self = TOV_FACTS_PAGE (widget);

  tov_context_set_partnership (tov_facts_page_get_context (self), tov_facts_page_get_id (self));
  gtk_widget_activate_action (widget, "win.show-page", "s", "board");
}

static GtkWidget *
tov_partnership_page_create_head (TovFactsPage *page)
{
  TovPartnershipPage *self = TOV_PARTNERSHIP_PAGE (page);

  self->head =
      TOV_FACTS_HEAD (tov_facts_head_new (&tov_partnership_entity, tov_facts_page_get_id (page)));
  tov_facts_head_add_button (self->head, _ ("_Year wheel"), "win.year-wheel", NULL);
  return GTK_WIDGET (self->head);
}

static void
add_words (GString *line, const char *words)
{
  if (words != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

/* "Guldborgsund · from 01-07-2008 to 30-09-2012 · Next: …"; most are called as their municipality
 * is. */
static char *
describe_frame (TovPartnershipPage *self, TovPartnership *record)
{
  TovFactsPage *page = TOV_FACTS_PAGE (self);
  const char *municipality = record->municipality_code != NULL
                                 ? tov_municipality_get_name (record->municipality_code)
                                 : NULL;
  g_autofree char *period = tov_day_words_period (record->from_date, record->to_date);
  g_autofree char *next = tov_partnership_facts_describe_next (tov_facts_page_get_context (page),
                                                               tov_facts_page_get_id (page));
  g_autoptr (GString) line = g_string_new (NULL);

  if (g_strcmp0 (municipality, record->name) != 0)
    add_words (line, municipality);
  add_words (line, period);
  add_words (line, next);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
tov_partnership_page_refresh_head (TovFactsPage *page)
{
  TovPartnershipPage *self = TOV_PARTNERSHIP_PAGE (page);
  g_autoptr (TovRecord) record =
      tov_store_get (tov_context_get_store (tov_facts_page_get_context (page)),
                     &tov_partnership_entity, tov_facts_page_get_id (page), NULL);
  g_autofree char *name = NULL, *frame = NULL;

  if (record == NULL)
    return;
  name = tov_record_display (record);
  frame = describe_frame (self, TOV_PARTNERSHIP (record));
  tov_facts_head_set_words (self->head, name, frame);
}

static GtkWidget *
tov_partnership_page_create_below (TovFactsPage *page)
{
  return tov_partnership_map_card_new (tov_facts_page_get_context (page),
                                       tov_facts_page_get_id (page));
}

static void
tov_partnership_page_class_init (TovPartnershipPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TovFactsPageClass *page_class = TOV_FACTS_PAGE_CLASS (klass);

  page_class->entity = &tov_partnership_entity;
  page_class->left = left;
  page_class->right = right;
  page_class->more_words = N_ ("More about the partnership");
  page_class->create_head = tov_partnership_page_create_head;
  page_class->refresh_head = tov_partnership_page_refresh_head;
  page_class->create_below = tov_partnership_page_create_below;
  gtk_widget_class_install_action (widget_class, "partnership.show", "s", show_cb);
  gtk_widget_class_install_action (widget_class, "partnership.show-board", NULL, show_board_cb);
}

static void
tov_partnership_page_init (TovPartnershipPage *self)
{
}

GtkWidget *
tov_partnership_page_new (TovContext *context, const char *id)
{
  return tov_facts_page_new (TOV_TYPE_PARTNERSHIP_PAGE, context, id);
}
