/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-consent-receiver.h"
#include "tov-consent.h"
#include "tov-contact.h"
#include "tov-danish.h"
#include "tov-enrolment.h"
#include "tov-key-worker.h"
#include "tov-large-paper.h"
#include "tov-log-entry-young-person.h"
#include "tov-log-entry.h"
#include "tov-next-step.h"
#include "tov-organisation.h"
#include "tov-paper-private.h"
#include "tov-partnership.h"
#include "tov-pathway-events.h"
#include "tov-person-paper.h"
#include "tov-placement.h"
#include "tov-story.h"
#include "tov-young-person.h"

#include <glib/gstdio.h>
#include <string.h>

/* A Friday. */
#define TODAY   tov_date_new (2011, 10, 14)
#define MARKING "Kun til prøve"

typedef struct
{
  TovStore *store;
  TovPersonPaperRequest request;
} Fixture;

static void
save_step (Fixture *fixture, const char *text, const char *set_on, const char *due_on)
{
  g_autofree char *id = tov_record_new_id ();

  fixture_save (fixture->store, &tov_next_step_entity, id, "young_person_id", "yp", "text", text,
                "set_on", set_on, "due_on", due_on, "responsible_id", "rikke", NULL);
}

static void
save_entry (Fixture *fixture,
            const char *id,
            const char *happened_at,
            const char *form,
            const char *reached,
            const char *note,
            const char *corrects)
{
  g_autofree char *link = g_strconcat (id, "-yp", NULL);

  fixture_save (fixture->store, &tov_log_entry_entity, id, "happened_at", happened_at, "form", form,
                "reached", reached, "worker_id", "rikke", "note", note, "corrects_id", corrects,
                NULL);
  fixture_save (fixture->store, &tov_log_entry_young_person_entity, link, "log_entry_id", id,
                "young_person_id", "yp", NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  TovStore *store = fixture->store = fixture_open ();

  fixture_save (store, &tov_organisation_entity, "wood", "name", "Træ & Tag", "kind", "company",
                NULL);
  fixture_save (store, &tov_partnership_entity, "ps", "name", "Prøveby", "from_date", "2008-07-01",
                NULL);
  fixture_save (store, &tov_contact_entity, "rikke", "given_name", "Rikke", "family_name", "Holm",
                "mobile", "12345678", NULL);
  fixture_save (store, &tov_young_person_entity, "yp", "reference", "U-7", "given_name", "Liv",
                "family_name", "Dam", "birth_date", "1990-01-01", "protected",
                data != NULL ? "1" : "0", "phone", "87654321", NULL);
  fixture_save (store, &tov_enrolment_entity, "en", "young_person_id", "yp", "partnership_id", "ps",
                "admitted_on", "2010-08-01", NULL);
  fixture_save (store, &tov_key_worker_entity, "kw", "young_person_id", "yp", "contact_id", "rikke",
                "from_date", "2011-01-01", NULL);
  fixture->request = (TovPersonPaperRequest){
    .young_person = "yp",
    .today = TODAY,
    .marking = MARKING,
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->store);
}

static TovPaper *
make (Fixture *fixture, TovPersonPaperKind kind)
{
  g_autoptr (GError) error = NULL;
  TovPaper *paper;

  fixture->request.kind = kind;
  paper = tov_person_paper_new (fixture->store, &fixture->request, &error);
  g_assert_no_error (error);
  return paper;
}

/* All words of the first page. */
static char *
read_words (Fixture *fixture, TovPersonPaperKind kind)
{
  g_autoptr (TovPaper) paper = make (fixture, kind);

  return tov_paper_list_words (paper, 0);
}

/* The smallest type on the paper, its edges included. */
static double
find_smallest (const TovPaper *paper)
{
  double smallest = paper->edge_size;

  for (guint i = 0; i < paper->items->len; i++) {
    const TovPaperItem *item = &g_array_index (paper->items, TovPaperItem, i);

    if (item->kind == TOV_ITEM_TEXT)
      smallest = MIN (smallest, item->font.size);
  }
  return smallest;
}

/* Where the lowest item of the paper ends. */
static double
find_lowest (const TovPaper *paper)
{
  double lowest = 0;

  for (guint i = 0; i < paper->items->len; i++) {
    const TovPaperItem *item = &g_array_index (paper->items, TovPaperItem, i);

    lowest = MAX (lowest, item->y + item->height);
  }
  return lowest;
}

static void
assert_one_large_page (const TovPaper *paper)
{
  g_assert_cmpuint (tov_paper_n_pages (paper), ==, 1);
  g_assert_cmpfloat (find_smallest (paper), >=, 16);
  g_assert_cmpfloat (find_lowest (paper), <=, TOV_PAPER_HEIGHT - paper->bottom);
}

/* Whether the words come in this order, each behind the one before. */
static void
assert_in_order (const char *text, ...)
{
  const char *words, *at = text;
  va_list list;

  va_start (list, text);
  while ((words = va_arg (list, const char *)) != NULL) {
    const char *found = strstr (at, words);

    if (found == NULL)
      g_error ("“%s” does not stand there, or too early: %s", words, text);
    at = found + strlen (words);
  }
  va_end (list);
}

/* Three lines of what somebody has written, and one that is far too long. */
static char *
make_long_text (guint n_words)
{
  GString *text = g_string_new ("Begynder");

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, " ordnummer%u", i);
  return g_string_free (text, FALSE);
}

static void
test_one_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_long_text (60);

  for (guint i = 0; i < 8; i++)
    save_step (fixture, text, "2011-10-01", "2011-11-01");
  save_entry (fixture, "e", "2011-10-10T10:00", "meeting", "1", text, NULL);
  fixture_save (fixture->store, &tov_story_entity, "st", "young_person_id", "yp", "text", text,
                "told_on", "2011-01-01", NULL);
  for (TovPersonPaperKind kind = 0; kind < TOV_N_PERSON_PAPERS; kind++) {
    g_autoptr (TovPaper) paper = make (fixture, kind);

    if (tov_person_paper_is_for_self (kind))
      assert_one_large_page (paper);
  }
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  for (TovPersonPaperKind kind = 0; kind < TOV_N_PERSON_PAPERS; kind++) {
    g_autoptr (TovPaper) paper = make (fixture, kind);

    if (tov_person_paper_is_for_self (kind))
      assert_one_large_page (paper);
    g_assert_false (tov_paper_is_cut (paper));
  }
}

/* A story of ten thousand words has no room; it ends with an ellipsis, and that is said. */
static void
test_cut (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_long_text (10000);
  g_autofree char *words = NULL;
  g_autoptr (TovPaper) paper = NULL;

  fixture_save (fixture->store, &tov_story_entity, "st", "young_person_id", "yp", "text", text,
                "told_on", "2011-01-01", NULL);
  paper = make (fixture, TOV_PERSON_PAPER_STORY);
  assert_one_large_page (paper);
  g_assert_true (tov_paper_is_cut (paper));
  words = tov_paper_list_words (paper, 0);
  assert_in_order (words, "Begynder ordnummer0 ordnummer1", "ordnummer100", " …", NULL);
  /* The page is used: there is less room left than for two lines. */
  g_assert_cmpfloat (find_lowest (paper), >, TOV_PAPER_HEIGHT - paper->bottom - 60);
}

/* The fewer words there are, the larger they are. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_long_text (40);
  g_autoptr (TovPaper) few = NULL;
  g_autoptr (TovPaper) many = NULL;

  save_step (fixture, "Ringe til mester", "2011-10-01", "2011-10-21");
  few = make (fixture, TOV_PERSON_PAPER_STEPS);
  save_step (fixture, text, "2011-10-01", "2011-10-22");
  many = make (fixture, TOV_PERSON_PAPER_STEPS);
  g_assert_cmpfloat (find_lowest (few), <=, TOV_PAPER_HEIGHT - few->bottom);
  g_assert_cmpfloat (g_array_index (few->items, TovPaperItem, 1).font.size, >,
                     g_array_index (many->items, TovPaperItem, 1).font.size);
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *due =
      g_strdup_printf (tov_danish ("%s, %d %s"), tov_danish ("Friday"), 21, "oktober");

  save_step (fixture, "Uden dato", "2011-10-01", NULL);
  save_step (fixture, "Fjerde", "2011-10-01", "2011-12-03");
  save_step (fixture, "Tredje", "2011-10-01", "2011-12-02");
  save_step (fixture, "Ringe til mester", "2011-10-01", "2011-10-21");
  save_step (fixture, "Skulle være gjort", "2011-09-01", "2011-10-13");
  words = read_words (fixture, TOV_PERSON_PAPER_STEPS);
  /* A day that has passed is not held up to the young person. */
  assert_in_order (words, "Liv Dam · 14. oktober 2011", "Skulle være gjort", tov_danish ("When:"),
                   "Ringe til mester", due, "Rikke", "Tredje", "Rikke", "12 34 56 78", NULL);
  g_assert_null (strstr (words, "13"));
  g_assert_null (strstr (words, "Fjerde"));
  g_assert_null (strstr (words, "Uden dato"));
}

static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) left_out = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *words = NULL;

  save_step (fixture, "Første", "2011-10-01", "2011-12-01");
  fixture_save (fixture->store, &tov_next_step_entity, "not", "young_person_id", "yp", "text",
                "Kun for os", "set_on", "2011-10-01", "due_on", "2011-11-01", NULL);
  g_hash_table_add (left_out, (gpointer) "not");
  fixture->request.left_out = left_out;
  words = read_words (fixture, TOV_PERSON_PAPER_STEPS);
  assert_in_order (words, "Første", NULL);
  g_assert_null (strstr (words, "Kun for os"));
}

static void
test_minutes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *day =
      g_strdup_printf (tov_danish ("%s, %d %s"), tov_danish ("Wednesday"), 12, "oktober");
  g_autofree char *met = NULL;
  g_autofree char *words = NULL;
  g_autofree char *other = NULL;

  save_entry (fixture, "old", "2011-10-03T10:00", "phone", "1", "Gammelt", NULL);
  save_entry (fixture, "last", "2011-10-12T10:00", "meeting", "1", "Vi talte om skolen.", NULL);
  save_entry (fixture, "more", "2011-10-13T09:00", "meeting", "1", "Og om bussen.", "last");
  save_entry (fixture, "try", "2011-10-13T10:00", "phone", "0", "Ingen svar", NULL);
  save_step (fixture, "Finde en rute", "2011-10-12", "2011-10-20");
  save_step (fixture, "Købe et kort", "2011-10-01", "2011-10-18");
  words = read_words (fixture, TOV_PERSON_PAPER_MINUTES);
  *day = g_ascii_toupper (*day);
  met = g_strdup_printf (tov_danish ("%s: you and %s met."), day, "Rikke");
  assert_in_order (words, met, "Vi talte om skolen.", "Og om bussen.",
                   tov_danish ("This is what we agreed"), "Finde en rute",
                   tov_danish ("The next step"), "Købe et kort", NULL);
  g_assert_null (strstr (words, "Ingen svar"));
  g_assert_null (strstr (words, "Gammelt"));
  fixture->request.log_entry = "old";
  fixture->request.words = "Det samme, sagt til Liv";
  other = read_words (fixture, TOV_PERSON_PAPER_MINUTES);
  assert_in_order (other, "Det samme, sagt til Liv", NULL);
  g_assert_null (strstr (other, "Gammelt"));
  g_assert_null (strstr (other, tov_danish ("This is what we agreed")));
}

static void
test_story (Fixture *fixture, gconstpointer data)
{
  g_autofree char *asked = NULL;
  g_autofree char *approved = NULL;

  fixture_save (fixture->store, &tov_story_entity, "a", "young_person_id", "yp", "text", "Ældre",
                "told_on", "2011-01-01", "approved_on", "2011-01-02", NULL);
  fixture_save (fixture->store, &tov_story_entity, "b", "young_person_id", "yp", "text",
                "Jeg hedder Liv.", "told_on", "2011-03-03", NULL);
  asked = read_words (fixture, TOV_PERSON_PAPER_STORY);
  assert_in_order (asked, "Jeg hedder Liv.", "3. marts 2011",
                   tov_danish ("Read and approved, day and name:"), NULL);
  fixture_save (fixture->store, &tov_story_entity, "c", "young_person_id", "yp", "text",
                "Jeg hedder stadig Liv.", "told_on", "2011-04-04", "approved_on", "2011-04-05",
                NULL);
  approved = read_words (fixture, TOV_PERSON_PAPER_STORY);
  assert_in_order (approved, "Jeg hedder stadig Liv.", "4. april 2011", "5. april 2011", NULL);
  g_assert_null (strstr (approved, tov_danish ("Read and approved, day and name:")));
}

static void
test_unexpected (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  fixture_save (fixture->store, &tov_placement_entity, "pl", "young_person_id", "yp",
                "placement_type_id", "placement_type:company_placement", "organisation_id", "wood",
                "phone", "55555555", "from_date", "2011-09-01", NULL);
  words = read_words (fixture, TOV_PERSON_PAPER_UNEXPECTED);
  assert_in_order (words, "1\n", "Rikke Holm\n", "12 34 56 78\n", "2\n", "Træ & Tag\n",
                   "55 55 55 55\n", NULL);
}

/* Words that only those say who work with a register. */
static void
test_plain_words (Fixture *fixture, gconstpointer data)
{
  static const char *const system_words[] = {
    "niveau",    "indskr",   "visit",  "regist", "forløbstrin", "bold",  "udslus",
    "parathed",  "samtykke", "logbog", "notat",  "status",      "frist", "ansvarlig",
    "placering", "kontakt",  "felt",   "record", "enrol",       "level", "placement",
  };

  save_step (fixture, "Ringe til mester", "2011-10-12", "2011-10-21");
  save_entry (fixture, "e", "2011-10-12T10:00", "text_mail", "1", "Hej", NULL);
  fixture_save (fixture->store, &tov_story_entity, "st", "young_person_id", "yp", "text", "Hej",
                "told_on", "2011-01-01", "approved_on", "2011-01-01", NULL);
  for (TovPersonPaperKind kind = 0; kind < TOV_N_PERSON_PAPERS; kind++) {
    g_autofree char *words = read_words (fixture, kind);
    g_autofree char *folded = g_utf8_strdown (words, -1);

    for (guint i = 0; i < G_N_ELEMENTS (system_words); i++)
      if (tov_person_paper_is_for_self (kind) && strstr (folded, system_words[i]) != NULL)
        g_error ("“%s” is no word for a young person: %s", system_words[i], words);
  }
}

static void
test_protected (Fixture *fixture, gconstpointer data)
{
  for (TovPersonPaperKind kind = 0; kind < TOV_N_PERSON_PAPERS; kind++) {
    g_autoptr (TovPaper) paper = make (fixture, kind);

    for (guint i = 0; i < tov_paper_n_pages (paper); i++) {
      g_autofree char *words = tov_paper_list_words (paper, i);

      g_assert_null (strstr (words, "Liv"));
      g_assert_null (strstr (words, "Dam"));
      g_assert_null (strstr (words, "87 65 43 21"));
      g_assert_null (strstr (words, "87654321"));
      if (i == 0)
        g_assert_nonnull (strstr (words, "U-7"));
    }
  }
}

static void
test_handover (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  save_step (fixture, "Ringe til mester", "2011-10-12", "2011-10-21");
  save_entry (fixture, "e", "2011-10-12T10:00", "meeting", "1", "Vi talte om skolen.", NULL);
  fixture_save (fixture->store, &tov_placement_entity, "old", "young_person_id", "yp",
                "placement_type_id", "placement_type:production_school", "from_date", "2010-08-01",
                "to_date", "2011-08-31", "ending", "interrupted", "obstacle_id", "theme:money",
                NULL);
  fixture_save (fixture->store, &tov_placement_entity, "pl", "young_person_id", "yp",
                "placement_type_id", "placement_type:company_placement", "organisation_id", "wood",
                "promise", "Vi ringer hver fredag", "phone", "55555555", "from_date", "2011-09-01",
                NULL);
  fixture_save (fixture->store, &tov_consent_entity, "cs", "young_person_id", "yp", "information",
                "Fremmøde", "given_on", "2011-01-01", "given_by", "self", "valid_to", "2011-12-31",
                NULL);
  fixture_save (fixture->store, &tov_consent_receiver_entity, "cr", "consent_id", "cs",
                "organisation_id", "wood", NULL);
  fixture_save (fixture->store, &tov_consent_entity, "gone", "young_person_id", "yp", "information",
                "Helbred", "given_on", "2011-01-01", "given_by", "self", "withdrawn_on",
                "2011-10-14", NULL);
  {
    g_autoptr (TovPaper) paper = make (fixture, TOV_PERSON_PAPER_HANDOVER);
    g_autoptr (GString) all = g_string_new (NULL);

    for (guint i = 0; i < tov_paper_n_pages (paper); i++) {
      g_autofree char *page = tov_paper_list_words (paper, i);

      g_string_append (all, page);
    }
    words = g_strdup (all->str);
  }
  assert_in_order (words, "Liv Dam (U-7)", "Prøveby", "Rikke Holm", "21-10-2011",
                   "Ringe til mester (Rikke Holm)", "Træ & Tag", "Vi ringer hver fredag",
                   "55 55 55 55", "31-12-2011", "Fremmøde\nTræ & Tag", "01-08-2010 – 31-08-2011",
                   "12-10-2011", "Vi talte om skolen.", NULL);
  g_assert_null (strstr (words, "Helbred"));
}

/* What was noted of several may name them, and the paper goes to somebody else. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  fixture_save (fixture->store, &tov_young_person_entity, "ida", "reference", "U-8", NULL);
  save_entry (fixture, "both", "2011-10-12T10:00", "meeting", "1", "Ida og Liv kom.", NULL);
  fixture_save (fixture->store, &tov_log_entry_young_person_entity, "both-ida", "log_entry_id",
                "both", "young_person_id", "ida", NULL);
  save_entry (fixture, "own", "2011-10-11T10:00", "meeting", "1", "Liv alene.", NULL);
  words = read_words (fixture, TOV_PERSON_PAPER_HANDOVER);
  assert_in_order (words, "12-10-2011",
                   tov_danish ("The note is about several young people: see the logbook."),
                   "11-10-2011", "Liv alene.", NULL);
  g_assert_null (strstr (words, "Ida"));
}

/* A setback is told as what it was: away, and back again (p.11: "komme op på hesten igen"). */
static void
test_return (Fixture *fixture, gconstpointer data)
{
  g_autofree char *back = g_strdup_printf (tov_danish ("Back after %d days"), 20);
  g_autoptr (GPtrArray) events = NULL;
  static const char *const expected[] = { "23-05-2010", "03-05-2010", "01-08-2009" };

  fixture_save (fixture->store, &tov_young_person_entity, "ida", "reference", "U-8", NULL);
  fixture_save (fixture->store, &tov_enrolment_entity, "first", "young_person_id", "ida",
                "partnership_id", "ps", "admitted_on", "2009-08-01", "discharged_on", "2010-05-03",
                "discharge_reason_id", "discharge_reason:stayed_away", NULL);
  fixture_save (fixture->store, &tov_enrolment_entity, "second", "young_person_id", "ida",
                "partnership_id", "ps", "admitted_on", "2010-05-23", "resumes_id", "first", NULL);
  events = tov_pathway_events_load (fixture->store, "ida", TODAY, NULL);
  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < events->len; i++) {
    const TovPathwayEvent *event = g_ptr_array_index (events, i);

    g_assert_cmpstr (event->period, ==, expected[i]);
    if (i == 0)
      g_assert_cmpstr (event->words, ==, back);
  }
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->request.young_person = "nobody";
  g_assert_null (tov_person_paper_new (fixture->store, &fixture->request, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

/* What Poppler reads in the file; NULL, and the test is skipped, where it is not here. */
static char *
read_pdf (const TovPaper *paper)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "papir.pdf", NULL);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *arguments[] = { "pdftotext", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  tov_paper_write_pdf (paper, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  if (program == NULL)
    g_test_skip ("poppler-utils are not here");
  else
    g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                  NULL, &error);
  g_assert_no_error (error);
  fixture_remove_folder (g_steal_pointer (&folder));
  return output;
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovPaper) paper = NULL;
  g_autofree char *text = NULL;

  save_step (fixture, "Øve på skolen", "2011-10-12", "2011-10-21");
  paper = make (fixture, TOV_PERSON_PAPER_STEPS);
  text = read_pdf (paper);
  if (text != NULL)
    assert_in_order (text, "Liv Dam", "Øve på skolen", MARKING, "\f", NULL);
}

static void
test_codes (void)
{
  TovPersonPaperKind kind;

  g_assert_true (tov_person_paper_kind_from_code ("unexpected", &kind));
  g_assert_cmpint (kind, ==, TOV_PERSON_PAPER_UNEXPECTED);
  g_assert_false (tov_person_paper_kind_from_code ("board", &kind));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define TEST(path, function) \
  g_test_add ("/person-paper/" path, Fixture, NULL, set_up, function, tear_down)
  TEST ("is-one-page-in-large-type", test_one_page);
  TEST ("has-lines-to-write-on-where-nothing-is", test_empty);
  TEST ("says-that-words-had-no-room", test_cut);
  TEST ("is-as-large-as-there-is-room-for", test_large);
  TEST ("has-the-first-three-steps", test_steps);
  TEST ("leaves-out-the-steps-of-others", test_left_out);
  TEST ("tells-what-was-talked-about-and-agreed", test_minutes);
  TEST ("asks-for-approval-until-there-is-one", test_story);
  TEST ("numbers-whom-to-ring", test_unexpected);
  TEST ("has-no-words-of-the-system", test_plain_words);
  TEST ("hands-over-promises-consents-and-history", test_handover);
  TEST ("hands-over-no-note-about-others", test_others);
  TEST ("tells-of-coming-back", test_return);
  TEST ("fails-for-nobody", test_missing);
  TEST ("is-text-in-a-file", test_pdf);
  g_test_add ("/person-paper/calls-a-protected-young-person-by-the-number", Fixture, "protected",
              set_up, test_protected, tear_down);
  g_test_add_func ("/person-paper/has-codes", test_codes);
  return g_test_run ();
}
