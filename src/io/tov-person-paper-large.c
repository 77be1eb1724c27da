/* The papers that a young person takes along: few words, large, and none that only staff says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-paper-private.h"

#include <glib/gi18n-lib.h>

#include "tov-calls.h"
#include "tov-danish.h"
#include "tov-large-paper.h"
#include "tov-logbook.h"
#include "tov-next-step.h"
#include "tov-owned.h"
#include "tov-story.h"
#include "tov-text.h"

/* The largest type: of a few words that hang on a wall, and of a page that is read. */
#define WALL_SIZE 34.0
#define PAGE_SIZE 24.0

/* Enough to write a page by hand. */
#define N_STORY_LINES  15
#define N_MINUTE_LINES 5

/* What a paper is laid out of; what it has none of is NULL. */
typedef struct
{
  const TovPersonPaper *paper;
  TovStory *story;
  GPtrArray *calls;
  const TovLogbookEntry *entry;
  /* Elements TovNextStep: what was agreed when they talked. */
  GPtrArray *agreed;
} Content;

static TovPaper *
lay_out (const TovPersonPaper *self, double largest, TovLargePaperFunc fill, const Content *content)
{
  return tov_large_paper_new (tov_danish (tov_person_paper_get_title (self->request->kind)),
                              self->request->marking, self->request->today, largest, fill, content);
}

static void
add_title (TovLargePage *page, const Content *content)
{
  g_autofree char *name = tov_record_display (TOV_RECORD (content->paper->person));
  g_autofree char *today = tov_date_format_long (content->paper->request->today);
  g_autofree char *line = g_strdup_printf ("%s · %s", name, today);

  tov_large_page_add_title (
      page, tov_danish (tov_person_paper_get_title (content->paper->request->kind)), line);
}

/* "Ring til Rikke: 12 34 56 78", or a line for the number. */
static void
add_phone (TovLargePage *page, const char *words, const char *phone, double indent)
{
  if (phone != NULL) {
    g_autofree char *line = g_strdup_printf ("%s %s", words, phone);

    tov_large_page_add_small (page, line, indent);
  } else {
    tov_large_page_add_lines (page, words, 1, indent);
  }
}

/* A day that has passed is no day to meet; another one is found. */
static void
add_due (TovLargePage *page, TovDate due, TovDate today, double indent)
{
  g_autofree char *day = NULL;
  g_autofree char *line = NULL;

  if (due < today) {
    tov_large_page_add_lines (page, tov_danish (N_ ("When:")), 1, indent);
    return;
  }
  day = tov_person_paper_format_day (due);
  /* Translators: %s is "Friday, 21 October". */
  line = g_strdup_printf (tov_danish (N_ ("By %s")), day);
  tov_large_page_add_small (page, line, indent);
}

static void
add_helper (TovLargePage *page, const TovPersonPaper *paper, const char *contact, double indent)
{
  g_autofree char *name = tov_person_paper_call_contact (paper, contact);
  g_autofree char *line = NULL;

  if (name == NULL)
    return;
  /* Translators: %s is the given name of who helps the young person. */
  line = g_strdup_printf (tov_danish (N_ ("%s helps you")), name);
  tov_large_page_add_small (page, line, indent);
}

static void
add_step (TovLargePage *page, const TovPersonPaper *paper, TovNextStep *step)
{
  double indent = tov_large_page_add_tick (page);

  tov_large_page_add_text (page, step->text, TRUE, indent);
  add_due (page, step->due_on, paper->request->today, indent);
  add_helper (page, paper, step->responsible_id, indent);
  tov_large_page_add_space (page);
}

/* Whom one can always ring. */
static void
add_key_worker (TovLargePage *page, const TovPersonPaper *paper)
{
  g_autofree char *name = tov_person_paper_call_contact (paper, paper->standing->key_worker);
  g_autofree char *phone = tov_person_paper_find_phone (paper, paper->standing->key_worker);
  g_autofree char *words = NULL;

  if (name == NULL)
    return;
  /* Translators: %s is the given name of the key worker; a telephone number follows. */
  words = g_strdup_printf (tov_danish (N_ ("You can always ring %s:")), name);
  add_phone (page, words, phone, 0);
}

static void
fill_steps (TovLargePage *page, gconstpointer data)
{
  const Content *content = data;
  const TovPersonPaper *paper = content->paper;
  GHashTable *left_out = paper->request->left_out;
  guint n_steps = 0;

  add_title (page, content);
  for (guint i = 0; i < paper->steps->len && n_steps < TOV_PERSON_PAPER_MOST_STEPS; i++) {
    TovNextStep *step = g_ptr_array_index (paper->steps, i);

    if (left_out != NULL && g_hash_table_contains (left_out, tov_record_get_id (TOV_RECORD (step))))
      continue;
    add_step (page, paper, step);
    n_steps++;
  }
  if (n_steps == 0) {
    tov_large_page_add_words (page, tov_danish (N_ ("We agree on this together:")), 0);
    for (guint i = 0; i < TOV_PERSON_PAPER_MOST_STEPS; i++) {
      double indent;

      tov_large_page_add_space (page);
      indent = tov_large_page_add_tick (page);
      tov_large_page_add_lines (page, NULL, 1, indent);
    }
    tov_large_page_add_space (page);
  }
  add_key_worker (page, paper);
}

TovPaper *
tov_person_paper_lay_out_steps (const TovPersonPaper *self, GError **error)
{
  Content content = { self };

  return lay_out (self, WALL_SIZE, fill_steps, &content);
}

/* How the two met: "%s" is a day, the next the given name of who the young person met. */
static const char *
get_way (const char *form)
{
  static const struct
  {
    const char *form;
    const char *words;
  } ways[] = {
    { "home_visit", N_ ("%s: %s came to see you.") },
    { "accompaniment", N_ ("%s: %s went with you.") },
    { "phone", N_ ("%s: you and %s talked on the phone.") },
    { "text_mail", N_ ("%s: you and %s wrote to each other.") },
    { "video", N_ ("%s: you and %s talked on video.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (form, ways[i].form) == 0)
      return ways[i].words;
  return N_ ("%s: you and %s met.");
}

static void
add_meeting (TovLargePage *page, const Content *content)
{
  TovLogEntry *entry = content->entry->record;
  g_autofree char *day = tov_person_paper_format_day (tov_date_from_time (entry->happened_at));
  g_autofree char *name = tov_person_paper_call_contact (content->paper, entry->worker_id);
  g_autofree char *line = NULL;

  *day = g_ascii_toupper (*day);
  line = g_strdup_printf (tov_danish (get_way (entry->form)), day,
                          name != NULL ? name : tov_danish (N_ ("your key worker")));
  tov_large_page_add_words (page, line, 0);
}

/* The note and what was added to it, or the words that somebody has found for it. */
static void
add_note (TovLargePage *page, const Content *content)
{
  const char *words = content->paper->request->words;

  tov_large_page_add_space (page);
  if (words != NULL) {
    tov_large_page_add_text (page, words, FALSE, 0);
    return;
  }
  if (content->entry->record->note != NULL)
    tov_large_page_add_text (page, content->entry->record->note, FALSE, 0);
  for (guint i = 0; i < content->entry->additions->len; i++) {
    const TovLogbookEntry *addition = g_ptr_array_index (content->entry->additions, i);

    if (addition->record->note != NULL)
      tov_large_page_add_text (page, addition->record->note, FALSE, 0);
  }
}

static void
add_agreed (TovLargePage *page, const Content *content)
{
  if (content->agreed->len == 0)
    return;
  tov_large_page_add_heading (page, tov_danish (N_ ("This is what we agreed")));
  for (guint i = 0; i < content->agreed->len; i++) {
    TovNextStep *step = g_ptr_array_index (content->agreed, i);
    double indent = tov_large_page_add_tick (page);

    tov_large_page_add_text (page, step->text, FALSE, indent);
    add_due (page, step->due_on, content->paper->request->today, indent);
  }
}

/* What comes first now, if it is not among what was agreed. */
static void
add_next (TovLargePage *page, const Content *content)
{
  TovNextStep *next =
      content->paper->steps->len > 0 ? g_ptr_array_index (content->paper->steps, 0) : NULL;
  double indent;

  if (next == NULL ? content->agreed->len > 0 : g_ptr_array_find (content->agreed, next, NULL))
    return;
  tov_large_page_add_heading (page, tov_danish (N_ ("The next step")));
  indent = tov_large_page_add_tick (page);
  if (next == NULL) {
    tov_large_page_add_lines (page, NULL, 1, indent);
    return;
  }
  tov_large_page_add_text (page, next->text, FALSE, indent);
  add_due (page, next->due_on, content->paper->request->today, indent);
}

static void
fill_minutes (TovLargePage *page, gconstpointer data)
{
  const Content *content = data;

  add_title (page, content);
  if (content->entry != NULL) {
    add_meeting (page, content);
    add_note (page, content);
  } else {
    tov_large_page_add_lines (page, NULL, N_MINUTE_LINES, 0);
  }
  add_agreed (page, content);
  add_next (page, content);
  tov_large_page_add_space (page);
  add_key_worker (page, content->paper);
}

/* The entry that was asked for, else the last contact; NULL for none. */
static const TovLogbookEntry *
find_entry (const TovPersonPaper *self, const TovLogbook *logbook)
{
  for (guint i = 0; i < logbook->entries->len; i++) {
    const TovLogbookEntry *entry = g_ptr_array_index (logbook->entries, i);
    const char *id = tov_record_get_id (TOV_RECORD (entry->record));

    if (self->request->log_entry != NULL ? g_str_equal (id, self->request->log_entry)
                                         : entry->record->reached)
      return entry;
  }
  return NULL;
}

/* The steps that were set on the day, if they are still to be done. */
static GPtrArray *
find_agreed (const TovPersonPaper *self, const TovLogbookEntry *entry)
{
  TovDate day = entry != NULL ? tov_date_from_time (entry->record->happened_at) : TOV_DATE_NONE;
  GPtrArray *agreed = g_ptr_array_new ();

  for (guint i = 0; i < self->steps->len; i++) {
    TovNextStep *step = g_ptr_array_index (self->steps, i);

    if (step->set_on == day && agreed->len < TOV_PERSON_PAPER_MOST_STEPS)
      g_ptr_array_add (agreed, step);
  }
  return agreed;
}

TovPaper *
tov_person_paper_lay_out_minutes (const TovPersonPaper *self, GError **error)
{
  g_autoptr (TovLogbook) logbook = tov_logbook_load (self->store, self->request->young_person,
                                                     self->request->today, G_MAXUINT, error);
  g_autoptr (GPtrArray) agreed = NULL;
  Content content = { self };

  if (logbook == NULL)
    return NULL;
  content.entry = find_entry (self, logbook);
  agreed = find_agreed (self, content.entry);
  content.agreed = agreed;
  return lay_out (self, PAGE_SIZE, fill_minutes, &content);
}

/* When it was told, and that it was approved; else where that is written. */
static void
add_approval (TovLargePage *page, const TovStory *story, TovDate today)
{
  g_autofree char *told = tov_date_format_long (story->told_on);
  g_autofree char *line = g_strdup_printf (tov_danish (N_ ("Told on %s.")), told);
  g_autofree char *approved = NULL;
  g_autofree char *approval = NULL;

  tov_large_page_add_small (page, line, 0);
  if (story->approved_on == TOV_DATE_NONE || story->approved_on > today) {
    tov_large_page_add_lines (page, tov_danish (N_ ("Read and approved, day and name:")), 1, 0);
    return;
  }
  approved = tov_date_format_long (story->approved_on);
  approval = g_strdup_printf (tov_danish (N_ ("Read and approved by me on %s.")), approved);
  tov_large_page_add_small (page, approval, 0);
}

static void
fill_story (TovLargePage *page, gconstpointer data)
{
  const Content *content = data;

  add_title (page, content);
  if (content->story == NULL) {
    tov_large_page_add_lines (page, NULL, N_STORY_LINES, 0);
    tov_large_page_add_space (page);
    tov_large_page_add_lines (page, tov_danish (N_ ("Read and approved, day and name:")), 1, 0);
    return;
  }
  tov_large_page_add_text (page, content->story->text, FALSE, 0);
  tov_large_page_add_space (page);
  add_approval (page, content->story, content->paper->request->today);
}

/* The story that was told last. */
TovPaper *
tov_person_paper_lay_out_story (const TovPersonPaper *self, GError **error)
{
  g_autoptr (GPtrArray) stories = tov_owned_load (self->store, &tov_story_entity, "young_person_id",
                                                  self->request->young_person, "told_on", error);
  Content content = { self };

  if (stories == NULL)
    return NULL;
  for (guint i = 0; i < stories->len; i++)
    if (TOV_STORY (g_ptr_array_index (stories, i))->told_on <= self->request->today)
      content.story = g_ptr_array_index (stories, i);
  return lay_out (self, PAGE_SIZE, fill_story, &content);
}

/* Who somebody is to the young person: "tovholder", "hos Nysted Tømrerne". Transfer full; NULL
 * where the name says enough. */
static char *
describe_call (const TovCall *call)
{
  switch (call->kind) {
  case TOV_CALL_KEY_WORKER:
    return g_strdup (tov_danish (N_ ("My key worker")));
  case TOV_CALL_GUARDIAN:
    return g_strdup (tov_danish (N_ ("At home")));
  case TOV_CALL_HOST:
  case TOV_CALL_WRITTEN:
  default:
    return g_strdup (call->organisation);
  }
}

static void
add_call (TovLargePage *page, const TovCall *call, guint number)
{
  double indent = tov_large_page_add_number (page, number);
  g_autofree char *who = describe_call (call);
  g_autofree char *phone = tov_text_format_phone (call->phone);

  tov_large_page_add_text (page, call->name != NULL ? call->name : who, TRUE, indent);
  if (who != NULL && call->name != NULL)
    tov_large_page_add_small (page, who, indent);
  if (call->note != NULL)
    tov_large_page_add_small (page, call->note, indent);
  if (phone != NULL)
    tov_large_page_add_words (page, phone, indent);
  else
    tov_large_page_add_lines (page, tov_danish (N_ ("Telephone:")), 1, indent);
  tov_large_page_add_space (page);
}

static void
fill_unexpected (TovLargePage *page, gconstpointer data)
{
  const Content *content = data;
  guint n_calls = content->calls->len;

  add_title (page, content);
  tov_large_page_add_words (page, tov_danish (N_ ("Ring in this order until somebody answers:")),
                            0);
  tov_large_page_add_space (page);
  for (guint i = 0; i < n_calls; i++)
    add_call (page, g_ptr_array_index (content->calls, i), i + 1);
  for (guint i = n_calls; n_calls == 0 && i < TOV_PERSON_PAPER_MOST_STEPS; i++) {
    double indent = tov_large_page_add_number (page, i + 1);

    tov_large_page_add_lines (page, NULL, 1, indent);
  }
}

TovPaper *
tov_person_paper_lay_out_unexpected (const TovPersonPaper *self, GError **error)
{
  g_autoptr (GPtrArray) calls =
      tov_calls_load (self->store, self->request->young_person, self->request->today, error);
  Content content = { self };

  if (calls == NULL)
    return NULL;
  content.calls = calls;
  return lay_out (self, PAGE_SIZE, fill_unexpected, &content);
}
