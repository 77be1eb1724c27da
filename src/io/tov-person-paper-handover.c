/* The paper for a key worker who takes over: how things stand, what was promised, and how it came
 * about (p.16 of the report: "På grund af jobskifte kom der midtvejs i projektet en ny tovholder").
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-paper-private.h"

#include <glib/gi18n-lib.h>

#include "tov-calls.h"
#include "tov-consent-receiver.h"
#include "tov-consent.h"
#include "tov-danish.h"
#include "tov-logbook.h"
#include "tov-next-step.h"
#include "tov-owned.h"
#include "tov-paper-flow.h"
#include "tov-pathway-events.h"
#include "tov-person-timeline.h"
#include "tov-placement.h"
#include "tov-readiness.h"
#include "tov-support-level.h"
#include "tov-text.h"
#include "tov-timeline-paint.h"

#define TIMELINE_SIZE 8.0

/* So many of the last contacts are told. */
#define N_ENTRIES 6

static const TovPaperFont title_font = { 22, TRUE, 0 };
static const TovPaperFont name_font = { 15, FALSE, 0 };
static const TovPaperFont heading_font = { 13, TRUE, 0 };
/* Of what happened the labels are the days. */
static const TovPaperFactStyle fact_style = { { 11, FALSE, 0.3 }, { 11, FALSE, 0 }, 150 };

typedef struct
{
  const TovPersonPaper *paper;
  TovPaperFlow flow;
  /* A heading that is written when something stands below it. */
  const char *heading;
} Sheet;

/* A timeline that was laid out for the breadth of the page. */
typedef struct
{
  TovTimeline *timeline;
  TovTimelinePlot *plot;
} Picture;

static void
free_picture (gpointer data)
{
  Picture *self = data;

  tov_timeline_plot_free (self->plot);
  tov_timeline_free (self->timeline);
  g_free (self);
}

/* What a reference leads to; NULL for none. Transfer full. */
static char *
find_title (const Sheet *self, const char *entity, const char *id)
{
  return id != NULL ? tov_store_get_title (self->paper->store, entity, id) : NULL;
}

/* The records of an entity that refer to the young person, in the order of a field. */
static GPtrArray *
load (const Sheet *self, const TovEntity *entity, const char *order, GError **error)
{
  return tov_owned_load (self->paper->store, entity, "young_person_id",
                         self->paper->request->young_person, order, error);
}

static void
begin_part (Sheet *self, const char *heading)
{
  self->heading = heading;
}

/* A heading stays with the first of what it names. */
static void
make_room (Sheet *self, double height)
{
  double all = height + (self->heading != NULL ? TOV_PAPER_LARGE_SPACE + 2 * heading_font.size : 0);

  if (all > tov_paper_flow_get_room (&self->flow))
    tov_paper_flow_turn_page (&self->flow, FALSE);
  if (self->heading == NULL)
    return;
  self->flow.y += TOV_PAPER_LARGE_SPACE - TOV_PAPER_SMALL_SPACE;
  tov_paper_flow_add_text (&self->flow, &heading_font, self->heading, 0, -1);
  self->flow.y += TOV_PAPER_SMALL_SPACE;
  self->heading = NULL;
}

/* Words beside their label; none where there are none. */
static void
add_fact (Sheet *self, const char *label, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  make_room (self, tov_paper_flow_measure_fact (&self->flow, &fact_style, label, text));
  tov_paper_flow_add_fact (&self->flow, &fact_style, label, text);
}

/* Takes the text. */
static void
add_built (Sheet *self, const char *label, char *text)
{
  add_fact (self, label, text);
  g_free (text);
}

/* "Rikke Holm, siden 01-02-2011". Transfer full. */
static char *
format_since (const char *what, TovDate from)
{
  g_autofree char *day = tov_date_format (from);

  if (from == TOV_DATE_NONE)
    return g_strdup (what);
  /* Translators: who or what, and the day since when. */
  return g_strdup_printf (tov_danish (N_ ("%s, since %s")), what, day);
}

/* A value of the young person, unless it is covered. */
static void
add_value (Sheet *self, const char *name)
{
  const TovField *field = tov_entity_get_field (&tov_young_person_entity, name);
  TovRecord *person = TOV_RECORD (self->paper->person);

  if (!tov_record_is_covered (person, field))
    add_built (self, tov_danish (field->label), tov_record_format (person, field));
}

static void
add_title (Sheet *self)
{
  TovRecord *person = TOV_RECORD (self->paper->person);
  g_autofree char *name = tov_record_display (person);
  const char *reference = self->paper->person->reference;
  g_autofree char *line = g_str_equal (name, reference)
                              ? g_strdup (name)
                              : g_strdup_printf ("%s (%s)", name, reference);

  tov_paper_flow_add_text (&self->flow, &title_font, tov_paper_flow_get_title (&self->flow), 0, -1);
  tov_paper_flow_add_text (&self->flow, &name_font, line, 0, -1);
}

static void
add_person (Sheet *self)
{
  begin_part (self, tov_danish (N_ ("About the young person")));
  add_value (self, "birth_date");
  add_value (self, "phone");
  add_value (self, "email");
  add_value (self, "address");
  add_value (self, "guardian_name");
  add_value (self, "guardian_phone");
  add_value (self, "wishes");
}

static void
add_ball (Sheet *self)
{
  const TovStanding *standing = self->paper->standing;
  const char *label = tov_danish (N_ ("The ball"));

  if (standing->ball_name != NULL) {
    g_autofree char *line = format_since (standing->ball_name, standing->ball_since);

    if (standing->expectation != NULL)
      add_built (self, label, g_strdup_printf ("%s: %s", line, standing->expectation));
    else
      add_fact (self, label, line);
  }
  if (standing->throw_name != NULL) {
    g_autofree char *day = tov_date_format (standing->thrown_on);

    /* Translators: whom the ball was thrown to, and the day. */
    add_built (self, label,
               g_strdup_printf (tov_danish (N_ ("Thrown to %s on %s, not answered yet")),
                                standing->throw_name, day));
  }
}

static void
add_contact (Sheet *self)
{
  const TovStanding *standing = self->paper->standing;
  g_autofree char *day = tov_date_format (standing->contact_on);

  if (standing->contact_on != TOV_DATE_NONE)
    add_built (self, tov_danish (N_ ("Last contact")),
               g_strdup_printf ("%s (%s)", day,
                                tov_danish (tov_contact_forms[standing->contact_form].label)));
  if (standing->n_attempts > 0)
    add_built (self, tov_danish (N_ ("Attempts since then")),
               g_strdup_printf ("%u", standing->n_attempts));
}

static void
add_standing (Sheet *self)
{
  const TovStanding *standing = self->paper->standing;

  begin_part (self, tov_danish (N_ ("How it stands")));
  add_built (self, tov_danish (N_ ("Partnership")),
             find_title (self, "partnership", standing->partnership));
  if (standing->key_worker_name != NULL)
    add_fact (self, tov_danish (N_ ("Key worker")), standing->key_worker_name);
  if (standing->level >= 0)
    add_built (self, tov_danish (N_ ("Level")),
               format_since (tov_danish (tov_support_levels[standing->level].label),
                             standing->level_from));
  if (standing->readiness >= 0)
    add_fact (self, tov_danish (N_ ("Readiness")),
              tov_danish (tov_readiness_levels[standing->readiness].label));
  add_ball (self);
  add_contact (self);
}

static void
add_steps (Sheet *self)
{
  GPtrArray *steps = self->paper->steps;

  begin_part (self, tov_danish (N_ ("Next steps")));
  for (guint i = 0; i < steps->len; i++) {
    TovNextStep *step = g_ptr_array_index (steps, i);
    g_autofree char *due = tov_date_format (step->due_on);
    g_autofree char *responsible = find_title (self, "contact", step->responsible_id);

    add_built (self, *due != '\0' ? due : tov_danish (N_ ("No date")),
               responsible != NULL ? g_strdup_printf ("%s (%s)", step->text, responsible)
                                   : g_strdup (step->text));
  }
  if (steps->len == 0)
    add_fact (self, "", tov_danish (N_ ("None. There should always be one.")));
}

/* What was promised to those who have the young person now. */
static void
add_promises (Sheet *self, GPtrArray *placements)
{
  begin_part (self, tov_danish (N_ ("Promised to the hosts")));
  for (guint i = 0; i < placements->len; i++) {
    TovPlacement *placement = g_ptr_array_index (placements, i);
    g_autofree char *host = find_title (self, "organisation", placement->organisation_id);
    g_autofree char *phone = tov_text_format_phone (placement->phone);

    if (!tov_date_holds (placement->from_date, placement->to_date, self->paper->request->today)
        || (placement->promise == NULL && phone == NULL))
      continue;
    add_built (self, host != NULL ? host : tov_danish (N_ ("Host")),
               g_strdup_printf ("%s%s%s%s", placement->promise != NULL ? placement->promise : "",
                                placement->promise != NULL && phone != NULL ? "\n" : "",
                                phone != NULL ? tov_danish (N_ ("Telephone: ")) : "",
                                phone != NULL ? phone : ""));
  }
}

static gboolean
add_calls (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) calls = tov_calls_load (
      self->paper->store, self->paper->request->young_person, self->paper->request->today, error);

  begin_part (self, tov_danish (N_ ("If something unexpected happens")));
  for (guint i = 0; calls != NULL && i < calls->len; i++) {
    const TovCall *call = g_ptr_array_index (calls, i);
    g_autofree char *number = g_strdup_printf ("%u", i + 1);
    g_autofree char *phone = tov_text_format_phone (call->phone);
    g_autoptr (GString) words = g_string_new (call->name);

    if (call->organisation != NULL)
      g_string_append_printf (words, words->len > 0 ? ", %s" : "%s", call->organisation);
    if (phone != NULL)
      g_string_append_printf (words, ", %s", phone);
    if (call->note != NULL)
      g_string_append_printf (words, "\n%s", call->note);
    add_fact (self, number, words->str);
  }
  return calls != NULL;
}

/* The names of those who may be told. Transfer full; NULL on error. */
static char *
list_receivers (const Sheet *self, TovConsent *consent, GError **error)
{
  g_autoptr (GPtrArray) receivers =
      tov_owned_load (self->paper->store, &tov_consent_receiver_entity, "consent_id",
                      tov_record_get_id (TOV_RECORD (consent)), "organisation_id", error);
  GString *names = g_string_new (NULL);

  for (guint i = 0; receivers != NULL && i < receivers->len; i++) {
    TovConsentReceiver *receiver = g_ptr_array_index (receivers, i);
    g_autofree char *name = find_title (self, "organisation", receiver->organisation_id);

    g_string_append_printf (names, i > 0 ? ", %s" : "%s", name);
  }
  return g_string_free (names, receivers == NULL);
}

static gboolean
add_consents (Sheet *self, GError **error)
{
  TovDate today = self->paper->request->today;
  g_autoptr (GPtrArray) consents = load (self, &tov_consent_entity, "given_on", error);

  begin_part (self, tov_danish (N_ ("Consents that are valid")));
  for (guint i = 0; consents != NULL && i < consents->len; i++) {
    TovConsent *consent = g_ptr_array_index (consents, i);
    g_autofree char *until = tov_date_format (consent->valid_to);
    g_autofree char *label = NULL;
    g_autofree char *receivers = NULL;

    if (!tov_date_holds (consent->given_on, consent->valid_to, today)
        || (consent->withdrawn_on != TOV_DATE_NONE && consent->withdrawn_on <= today))
      continue;
    receivers = list_receivers (self, consent, error);
    if (receivers == NULL)
      return FALSE;
    label = *until != '\0' ? g_strdup_printf (tov_danish (N_ ("Until %s")), until)
                           : g_strdup (tov_danish (N_ ("Without end")));
    add_built (self, label, g_strdup_printf ("%s\n%s", consent->information, receivers));
  }
  return consents != NULL;
}

static void
add_themes (Sheet *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (char **id = self->paper->standing->themes; id != NULL && *id != NULL; id++) {
    g_autofree char *name = find_title (self, "theme", *id);

    g_string_append_printf (names, names->len > 0 ? ", %s" : "%s", name);
  }
  begin_part (self, tov_danish (N_ ("Themes")));
  add_fact (self, tov_danish (N_ ("Now")), names->str);
}

static PangoLayout *
create_timeline_layout (void)
{
  PangoLayout *layout = tov_paper_text_layout_new ();
  const TovPaperFont font = { TIMELINE_SIZE, FALSE, 0 };
  PangoFontDescription *description = tov_paper_text_describe (&font);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  return layout;
}

static void
paint_timeline (gconstpointer data, double width, double height, cairo_t *cairo)
{
  static const TovColour ink = { 0, 0, 0 };
  const Picture *picture = data;
  PangoLayout *layout = create_timeline_layout ();

  tov_timeline_paint (picture->plot, cairo, layout, &ink);
  g_object_unref (layout);
}

static gboolean
add_timeline (Sheet *self, GError **error)
{
  g_autoptr (TovTimeline) timeline = tov_person_timeline_load (
      self->paper->store, self->paper->request->young_person, self->paper->request->today, error);
  PangoLayout *layout;
  Picture *picture;
  TovDate first, last;

  if (timeline == NULL || tov_timeline_n_items (timeline) == 0)
    return timeline != NULL;
  tov_timeline_find_range (timeline, &first, &last);
  layout = create_timeline_layout ();
  picture = g_new0 (Picture, 1);
  picture->plot = tov_timeline_lay_out (timeline, first, last - first + 1,
                                        tov_paper_flow_get_width (&self->flow, FALSE), layout);
  picture->timeline = g_steal_pointer (&timeline);
  g_object_unref (layout);
  make_room (self, picture->plot->height);
  tov_paper_flow_add_picture (&self->flow, paint_timeline, picture, free_picture,
                              picture->plot->height);
  self->flow.y += TOV_PAPER_SPACE;
  return TRUE;
}

static gboolean
add_pathway (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) events = tov_pathway_events_load (
      self->paper->store, self->paper->request->young_person, self->paper->request->today, error);

  if (events == NULL)
    return FALSE;
  begin_part (self, tov_danish (N_ ("The pathway until now")));
  if (!add_timeline (self, error))
    return FALSE;
  for (guint i = 0; i < events->len; i++) {
    const TovPathwayEvent *event = g_ptr_array_index (events, i);

    add_fact (self, event->period, event->words);
  }
  return TRUE;
}

/* What was noted, unless it is about others too: it may name them, and nobody can change the words
 * of this paper. NULL for nothing. */
static const char *
find_note (const TovLogbookEntry *entry)
{
  if (entry->record->note == NULL || entry->others->len == 0)
    return entry->record->note;
  return tov_danish (N_ ("The note is about several young people: see the logbook."));
}

static gboolean
add_entries (Sheet *self, GError **error)
{
  g_autoptr (TovLogbook) logbook =
      tov_logbook_load (self->paper->store, self->paper->request->young_person,
                        self->paper->request->today, N_ENTRIES, error);

  begin_part (self, tov_danish (N_ ("The last contacts")));
  for (guint i = 0; logbook != NULL && i < logbook->entries->len; i++) {
    const TovLogbookEntry *entry = g_ptr_array_index (logbook->entries, i);
    int form = tov_choice_index (tov_contact_forms, entry->record->form);
    g_autofree char *day = tov_date_format (tov_date_from_time (entry->record->happened_at));
    const char *note = find_note (entry);
    g_autoptr (GString) words =
        g_string_new (form >= 0 ? tov_danish (tov_contact_forms[form].label) : NULL);

    if (!entry->record->reached)
      g_string_append_printf (words, ", %s", tov_danish (N_ ("not reached")));
    if (entry->worker != NULL)
      g_string_append_printf (words, ", %s", entry->worker);
    if (note != NULL)
      g_string_append_printf (words, "\n%s", note);
    add_fact (self, day, words->str);
  }
  return logbook != NULL;
}

static gboolean
fill (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) placements = load (self, &tov_placement_entity, "from_date", error);

  if (placements == NULL)
    return FALSE;
  add_title (self);
  add_standing (self);
  add_steps (self);
  add_promises (self, placements);
  if (!add_calls (self, error) || !add_consents (self, error))
    return FALSE;
  add_themes (self);
  add_person (self);
  return add_pathway (self, error) && add_entries (self, error);
}

TovPaper *
tov_person_paper_lay_out_handover (const TovPersonPaper *self, GError **error)
{
  g_autoptr (TovPaper) paper = tov_paper_new (TOV_PAPER_WIDTH, TOV_PAPER_HEIGHT);
  Sheet sheet = { self, { paper, tov_paper_text_layout_new () } };
  const char *title = tov_danish (tov_person_paper_get_title (TOV_PERSON_PAPER_HANDOVER));
  gboolean is_filled;

  paper->title = g_strdup_printf ("%s · %s", title, self->person->reference);
  paper->date = tov_date_format (self->request->today);
  paper->marking = g_strdup (self->request->marking);
  paper->made = self->request->today;
  tov_paper_flow_begin_section (&sheet.flow, g_strdup (title), FALSE);
  is_filled = fill (&sheet, error);
  g_object_unref (sheet.flow.layout);
  return is_filled ? g_steal_pointer (&paper) : NULL;
}
