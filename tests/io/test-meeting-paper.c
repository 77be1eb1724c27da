/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tov-agenda-item.h"
#include "tov-attendance.h"
#include "tov-contact-group.h"
#include "tov-contact.h"
#include "tov-danish.h"
#include "tov-decision.h"
#include "tov-focus-point.h"
#include "tov-follow-up.h"
#include "tov-meeting-benefit.h"
#include "tov-meeting-paper.h"
#include "tov-meeting.h"
#include "tov-organisation.h"
#include "tov-package.h"
#include "tov-paper-private.h"
#include "tov-partnership.h"
#include "tov-party.h"
#include "tov-young-person.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY tov_date_new (2011, 10, 14)

typedef struct
{
  TovStore *store;
  TovNameGuard *guard;
  TovMeetingPaperRequest request;
} Fixture;

static void
save_contact (TovStore *store, const char *id, const char *given, const char *family)
{
  fixture_save (store, &tov_contact_entity, id, "given_name", given, "family_name", family, NULL);
}

static void
save_attendance (TovStore *store,
                 const char *meeting,
                 const char *contact,
                 const char *reply,
                 const char *presence)
{
  fixture_save (store, &tov_attendance_entity, NULL, "meeting_id", meeting, "contact_id", contact,
                "organisation_id", "job", "invited", "1", "reply", reply, "presence", presence,
                NULL);
}

static void
save_item (TovStore *store,
           const char *id,
           const char *meeting,
           const char *position,
           const char *closed,
           const char *title,
           const char *words)
{
  fixture_save (store, &tov_agenda_item_entity, id, "meeting_id", meeting, "position", position,
                "title", title, "closed", closed, "minutes_planned", "15", "background", words,
                "minutes_text", words, "presenter_id", "per", NULL);
}

static void
save_follow_up (TovStore *store, const char *item, const char *text, const char *done)
{
  fixture_save (store, &tov_follow_up_entity, NULL, "meeting_id", "old", "agenda_item_id", item,
                "text", text, "responsible_id", "per", "due_on", "2011-10-04", "done_on", done,
                NULL);
}

/* A meeting that was held on 1 July, with an open and a closed item, and one on 9 November that is
 * prepared; the young Mikkel Skov is named in the open item. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  TovStore *store = fixture->store = fixture_open ();
  g_autoptr (GError) error = NULL;

  fixture_save (store, &tov_young_person_entity, "yp", "reference", "U-7", "given_name", "Mikkel",
                "family_name", "Skov", NULL);
  save_contact (store, "per", "Per", "Bo");
  save_contact (store, "eva", "Eva", "Dam");
  fixture_save (store, &tov_organisation_entity, "job", "name", "Job & Co <Nord>", "kind", "other",
                NULL);
  fixture_save (store, &tov_partnership_entity, "ps", "name", "Prøveby", "coordinator_id", "eva",
                NULL);
  fixture_save (store, &tov_party_entity, NULL, "partnership_id", "ps", "organisation_id", "job",
                NULL);
  fixture_save (store, &tov_contact_group_entity, "g", "partnership_id", "ps", "kind", "steering",
                "local_name", "Styregruppen", NULL);
  fixture_save (store, &tov_meeting_entity, "old", "contact_group_id", "g", "starts_at",
                "2011-07-01T09:00", "ends_at", "2011-07-01T11:00", "status", "held", NULL);
  fixture_save (store, &tov_meeting_entity, "new", "contact_group_id", "g", "starts_at",
                "2011-11-09T13:30", "ends_at", "2011-11-09T15:00", "place", "Rådhuset", "status",
                "invited", NULL);
  save_attendance (store, "old", "per", "yes", "present");
  save_attendance (store, "old", "eva", "yes", "excused");
  save_attendance (store, "new", "per", "yes", "unknown");
  save_attendance (store, "new", "eva", "no", "unknown");
  save_item (store, "old-1", "old", "1", "0", "Praktik", "Mikkel er glad for stedet.");
  save_item (store, "old-2", "old", "2", "1", "Hemmeligt", "Sagen om Mikkel.");
  save_item (store, "new-1", "new", "1", "0", "Åbent punkt", "Vi venter på svar.");
  save_item (store, "new-2", "new", "2", "1", "Fortroligt", "Skjulte ord.");
  fixture_save (store, &tov_decision_entity, "de-1", "agenda_item_id", "old-1", "text",
                "Praktik svares inden en uge.", "responsible_id", "per", "due_on", "2011-08-01",
                NULL);
  fixture_save (store, &tov_decision_entity, "de-2", "agenda_item_id", "old-2", "text",
                "Lukket beslutning.", NULL);
  save_follow_up (store, "old-1", "Ringe rundt", NULL);
  save_follow_up (store, "old-1", "Skrive ud", "2011-09-01");
  save_follow_up (store, "old-2", "Lukket opfølgning", NULL);
  fixture_save (store, &tov_meeting_benefit_entity, NULL, "meeting_id", "old", "organisation_id",
                "job", "text", "Kortere vej til svar.", NULL);
  fixture_save (store, &tov_focus_point_entity, "fp", "partnership_id", "ps", "text",
                "Flere praktikpladser", NULL);
  fixture->guard = tov_name_guard_new (store, NULL, &error);
  g_assert_no_error (error);
  fixture->request = (TovMeetingPaperRequest){ .today = TODAY,
                                               .guard = fixture->guard,
                                               .parts = TOV_PACK_ALL & ~TOV_PACK_FIGURES };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tov_name_guard_free (fixture->guard);
  g_object_unref (fixture->store);
}

typedef TovPaper *(*MakeFunc) (TovStore *store,
                               const TovMeetingPaperRequest *request,
                               GError **error);

/* All that stands on a paper: what it is called, what stands there by itself and the words of its
 * tables, a line each. */
static char *
read_words (const TovPaper *paper)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s\n%s\n%s\n", paper->title, paper->subject, paper->marking);
  for (guint i = 0; i < paper->sections->len; i++)
    g_string_append_printf (words, "%s\n",
                            g_array_index (paper->sections, TovPaperSection, i).title);
  for (guint i = 0; i < paper->items->len; i++) {
    const TovPaperItem *item = &g_array_index (paper->items, TovPaperItem, i);
    const TovAnnexLine *line;

    if (item->kind == TOV_ITEM_TEXT)
      g_string_append_printf (words, "%s\n", item->text);
    if (item->kind != TOV_ITEM_LINE)
      continue;
    line = tov_paper_table_get_line (item->table, item->line);
    g_string_append_printf (words, "%s\n", line->label);
    for (guint c = 0; line->row != NULL && c < line->row->n_cells; c++) {
      g_autofree char *cell = tov_cell_format (&line->row->cells[c], TOV_FORMAT_TEXT);

      g_string_append_printf (words, "%s\n", cell);
    }
  }
  return g_string_free (words, FALSE);
}

static char *
make (Fixture *fixture, MakeFunc func, const char *id, TovMeetingAudience audience)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovPaper) paper = NULL;

  fixture->request.id = id;
  fixture->request.audience = audience;
  paper = func (fixture->store, &fixture->request, &error);
  g_assert_no_error (error);
  return read_words (paper);
}

static void
assert_has (const char *words, const char *expected)
{
  if (strstr (words, expected) == NULL)
    g_error ("“%s” is not in:\n%s", expected, words);
}

static void
assert_lacks (const char *words, const char *unexpected)
{
  if (strstr (words, unexpected) != NULL)
    g_error ("“%s” is in:\n%s", unexpected, words);
}

/* Whatever is said of closed items, and of the young person. */
static void
assert_is_open (const char *words)
{
  assert_lacks (words, "Mikkel");
  assert_lacks (words, "Hemmeligt");
  assert_lacks (words, "Fortroligt");
  assert_lacks (words, "Skjulte ord");
  assert_lacks (words, "Lukket beslutning");
  assert_lacks (words, "Lukket opfølgning");
}

static void
test_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make (fixture, tov_meeting_pack_new, "new", TOV_MEETING_FOR_GROUP);
  g_autofree char *closed = g_strdup_printf ("2. %s\n", tov_danish ("Closed item"));
  g_autofree char *late = g_strdup_printf (tov_danish ("%d days late"), 10);
  g_autofree char *done = g_strdup_printf (tov_danish ("Done %s"), "01-09-2011");

  assert_has (words, "Styregruppen\nPrøveby\n");
  assert_has (words, "onsdag");
  assert_has (words, "13.30–15.00");
  assert_has (words, "Rådhuset\n");
  assert_has (words, "Job & Co <Nord>: Per Bo\n");
  assert_has (words, "Job & Co <Nord>: Eva Dam\n");
  assert_has (words, "13.30\n15 min.\n1. Åbent punkt\n");
  assert_has (words, "Vi venter på svar.\n");
  assert_has (words, "13.45\n15 min.\n");
  assert_has (words, closed);
  assert_has (words, "Ringe rundt\nPer Bo\n04-10-2011\n");
  assert_has (words, late);
  assert_has (words, done);
  assert_has (words, "Praktik svares inden en uge.\n01-07-2011\nJob & Co <Nord>\n");
  assert_has (words, "Job & Co <Nord>\n1\n1\n0\n");
  assert_has (words, "Kortere vej til svar.");
  assert_has (words, "Flere praktikpladser\n");
  assert_is_open (words);
}

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  fixture->request.parts = TOV_PACK_FOCUS_POINTS;
  words = make (fixture, tov_meeting_pack_new, "new", TOV_MEETING_FOR_GROUP);
  assert_has (words, "Flere praktikpladser\n");
  assert_lacks (words, "Åbent punkt");
  assert_lacks (words, "Ringe rundt");
  assert_lacks (words, "Praktik svares");
  assert_lacks (words, "Kortere vej");
}

/* What hangs on an item alone belongs to its meeting too. */
static void
test_items_alone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pack = NULL;
  g_autofree char *minutes = NULL;

  fixture_save (fixture->store, &tov_follow_up_entity, NULL, "agenda_item_id", "old-1", "text",
                "Låne lokalet", "done_on", "2011-09-02", NULL);
  pack = make (fixture, tov_meeting_pack_new, "new", TOV_MEETING_FOR_GROUP);
  minutes = make (fixture, tov_meeting_minutes_new, "old", TOV_MEETING_FOR_GROUP);
  assert_has (pack, "Låne lokalet\n");
  assert_has (minutes, "Låne lokalet\n");
}

/* At a group's first meeting nothing can be left from the last one. */
static void
test_first_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make (fixture, tov_meeting_pack_new, "old", TOV_MEETING_FOR_GROUP);

  assert_lacks (words, tov_danish ("Everything that was agreed is done."));
  assert_lacks (words, tov_danish ("Every decision has reached those whom it is for."));
}

/* Due on 4 October 2011. */
static void
test_delay (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int days;
    const char *words;
    int number;
  } delays[] = {
    { 90, "%d days late", 90 },
    { 91, "more than %d months late", 3 },
    { 304, "more than %d months late", 10 },
    { 305, "almost %d years late", 1 },
    { 366, "more than %d years late", 1 },
    { 1045, "almost %d years late", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (delays); i++) {
    g_autofree char *late = g_strdup_printf (tov_danish (delays[i].words), delays[i].number);
    g_autofree char *words = NULL;

    fixture->request.today = tov_date_new (2011, 10, 4) + delays[i].days;
    words = make (fixture, tov_meeting_pack_new, "new", TOV_MEETING_FOR_GROUP);
    assert_has (words, late);
  }
}

/* What comes after a meeting is not in its pack, however late it is printed. */
static void
test_late_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make (fixture, tov_meeting_pack_new, "old", TOV_MEETING_FOR_GROUP);

  assert_has (words, tov_danish ("No meeting has been held yet."));
  assert_lacks (words, "Praktik svares inden en uge.");
  assert_lacks (words, "Ringe rundt");
}

static void
test_minutes_for_group (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make (fixture, tov_meeting_minutes_new, "old", TOV_MEETING_FOR_GROUP);

  assert_has (words, tov_danish ("Not yet: this is a draft"));
  assert_has (words, "1. Praktik\n");
  assert_lacks (words, "Mikkel er glad");
  assert_has (words, " er glad for stedet.\n");
  assert_has (words, "Praktik svares inden en uge.\nPer Bo, ");
  assert_has (words, "2. Hemmeligt\n");
  assert_has (words, "Sagen om Mikkel.\n");
  assert_has (words, "Lukket beslutning.\n");
  assert_has (words, "onsdag");
}

static void
test_minutes_for_outside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make (fixture, tov_meeting_minutes_new, "old", TOV_MEETING_FOR_OUTSIDE);
  g_autofree char *closed = g_strdup_printf ("2. %s\n", tov_danish ("Closed item"));

  assert_has (words, " er glad for stedet.\n");
  assert_has (words, "Praktik svares inden en uge.\n");
  assert_has (words, closed);
  assert_is_open (words);
}

static void
test_guest_item (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words =
      make (fixture, tov_meeting_guest_item_new, "old-1", TOV_MEETING_FOR_OUTSIDE);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovPaper) closed = NULL;

  assert_has (words, "Praktik\nPrøveby\n");
  assert_has (words, "Per Bo\n");
  assert_has (words, "Eva Dam\n");
  assert_has (words, "Praktik svares inden en uge.\n");
  assert_is_open (words);
  fixture->request.id = "old-2";
  closed = tov_meeting_guest_item_new (fixture->store, &fixture->request, &error);
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE);
  g_assert_null (closed);
}

/* Where they meet and what they call themselves are words that people have written too. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  static const MakeFunc papers[] = { tov_meeting_pack_new, tov_meeting_minutes_new };

  fixture_save (fixture->store, &tov_contact_group_entity, "g-2", "partnership_id", "ps", "kind",
                "practitioner", "local_name", "Netværket om Mikkel", NULL);
  fixture_save (fixture->store, &tov_meeting_entity, "home", "contact_group_id", "g-2", "starts_at",
                "2011-10-03T09:00", "place", "Hos Mikkel Skov", "status", "held", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autofree char *words = make (fixture, papers[i], "home", TOV_MEETING_FOR_OUTSIDE);

    assert_has (words, "Netværket om ");
    assert_has (words, "Hos ");
    assert_lacks (words, "Mikkel");
    assert_lacks (words, "Skov");
  }
}

/* A word that is no name stands when somebody says so. */
static void
test_allowed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) allowed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *words = NULL;

  g_hash_table_add (allowed, (gpointer) "mikkel");
  tov_name_guard_free (fixture->guard);
  fixture->guard = tov_name_guard_new (fixture->store, allowed, NULL);
  fixture->request.guard = fixture->guard;
  words = make (fixture, tov_meeting_minutes_new, "old", TOV_MEETING_FOR_OUTSIDE);
  assert_has (words, "Mikkel er glad for stedet.\n");
  g_assert_cmpuint (tov_name_guard_get_found (fixture->guard)->len, ==, 1);
}

/* No word is lost where a text is longer than a page, and nothing stands below one. */
static void
test_long_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TovPaper) paper = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "Linje nummer %u.\n", i);
  save_item (fixture->store, "new-3", "new", "3", "0", "Langt", text->str);
  fixture->request.id = "new";
  paper = tov_meeting_pack_new (fixture->store, &fixture->request, NULL);
  words = read_words (paper);
  g_assert_cmpuint (tov_paper_n_pages (paper), >, 3);
  for (guint i = 0; i < 200; i++) {
    g_autofree char *line = g_strdup_printf ("Linje nummer %u.\n", i);

    assert_has (words, line);
  }
  for (guint i = 0; i < paper->items->len; i++) {
    const TovPaperItem *item = &g_array_index (paper->items, TovPaperItem, i);

    g_assert_cmpfloat (item->y + item->height, <=, paper->height - paper->bottom + 0.01);
  }
}

static void
assert_period (
    Fixture *fixture, const char *meeting, TovDate today, const char *from, const char *til)
{
  TovPeriod period;
  g_autoptr (GError) error = NULL;

  tov_meeting_pack_find_period (fixture->store, meeting, today, &period, &error);
  g_assert_no_error (error);
  g_assert_cmpint (period.from, ==, tov_date_from_iso (from));
  g_assert_cmpint (period.til, ==, tov_date_from_iso (til));
}

static void
test_period (Fixture *fixture, gconstpointer data)
{
  assert_period (fixture, "new", TODAY, "2011-07-02", "2011-10-14");
  assert_period (fixture, "new", tov_date_new (2011, 12, 1), "2011-07-02", "2011-11-08");
  /* Nothing was held before the first, so it is the second quarter before July. */
  assert_period (fixture, "old", TODAY, "2011-04-01", "2011-06-30");
}

static TovStore *
open_example (void)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (NULL, &error);

  g_assert_no_error (error);
  tov_package_import (store, EXAMPLE_DIR, &error);
  g_assert_no_error (error);
  return store;
}

static TovAnnex *
count (TovStore *store, const char *partnership, TovPeriod period)
{
  const char *partnerships[] = { partnership, NULL };
  TovAnnexRequest request = { .period = period,
                              .partnerships = partnerships,
                              .audience = TOV_AUDIENCE_STEERING };
  g_autoptr (GError) error = NULL;
  TovAnnex *annex =
      tov_annex_count (tov_store_get_connection (store), &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return annex;
}

static void
assert_equal_rows (const TovTable *table, const TovRow *row, const TovRow *expected)
{
  g_assert_cmpstr (row->code, ==, expected->code);
  for (guint c = 0; c < row->n_cells; c++) {
    TovFormat format = tov_table_get_column (table, c)->format;
    g_autofree char *cell = tov_cell_format (&row->cells[c], format);
    g_autofree char *other = tov_cell_format (&expected->cells[c], format);

    g_assert_cmpstr (cell, ==, other);
    g_assert_cmpint (row->cells[c].n, ==, expected->cells[c].n);
    g_assert_cmpint (row->cells[c].N, ==, expected->cells[c].N);
  }
}

/* The lines of a table of the annex that stand on a paper, in their order. */
static GPtrArray *
list_rows (const TovPaper *paper, const TovTable *table)
{
  GPtrArray *rows = g_ptr_array_new ();
  const TovBlock *block = tov_table_get_main_block (table);

  for (guint i = 0; i < paper->items->len; i++) {
    const TovPaperItem *item = &g_array_index (paper->items, TovPaperItem, i);
    const TovRow *row = item->kind == TOV_ITEM_LINE
                            ? tov_paper_table_get_line (item->table, item->line)->row
                            : NULL;

    if (row != NULL && g_ptr_array_find (block->rows, row, NULL)
        && !g_ptr_array_find (rows, row, NULL))
      g_ptr_array_add (rows, (gpointer) row);
  }
  return rows;
}

/* A figure of the period stands in large type above its name. */
static void
assert_tile (const char *words, const TovTable *table, const char *code)
{
  guint period = (guint) tov_table_find_column (table, "period");
  const TovRow *row = tov_block_find_row (tov_table_get_main_block (table), NULL, code);
  g_autofree char *figure =
      tov_cell_format (&row->cells[period], tov_table_get_column (table, period)->format);
  g_autofree char *tile = g_strdup_printf ("\n%s\n%s\n", figure, row->label);

  assert_has (words, tile);
}

/* What stands in the pack is the annex of the same days, counted anew, cell by cell. */
static void
test_figures (void)
{
  static const char *const numbers[] = { "1", "2", "7", "10", "18" };
  static const char *const large[] = { "participants", "enrolled", "retained" };
  g_autoptr (TovStore) store = open_example ();
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, NULL);
  TovPeriod period;
  g_autoptr (TovAnnex) annex = NULL, again = NULL;
  g_autoptr (TovPaper) paper = NULL;
  g_autofree char *words = NULL;

  tov_meeting_pack_find_period (store, "me-l-st-07", TODAY, &period, NULL);
  annex = count (store, "ps-l", period);
  again = count (store, "ps-l", period);
  paper = tov_meeting_pack_new (store,
                                &(TovMeetingPaperRequest){ .id = "me-l-st-07",
                                                           .today = TODAY,
                                                           .guard = guard,
                                                           .parts = TOV_PACK_FIGURES,
                                                           .annex = annex },
                                NULL);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    const TovTable *table = tov_annex_find (annex, numbers[i]);
    const TovTable *expected = tov_annex_find (again, numbers[i]);
    const TovBlock *block = tov_table_find_block (expected, "ps-l");
    g_autoptr (GPtrArray) rows = list_rows (paper, table);

    g_assert_cmpuint (rows->len, ==, tov_block_n_rows (block));
    for (guint r = 0; r < rows->len; r++)
      assert_equal_rows (table, g_ptr_array_index (rows, r), tov_block_get_row (block, r));
  }
  words = read_words (paper);
  for (guint i = 0; i < G_N_ELEMENTS (large); i++)
    assert_tile (words, tov_annex_find (again, "1"), large[i]);
}

/* Others get none, whatever was asked for. */
static void
test_no_figures_outside (void)
{
  g_autoptr (TovStore) store = open_example ();
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, NULL);
  TovPeriod period = { tov_date_new (2011, 7, 1), tov_date_new (2011, 9, 30) };
  g_autoptr (TovAnnex) annex = count (store, "ps-l", period);
  TovMeetingPaperRequest request = { .id = "me-l-st-07",
                                     .audience = TOV_MEETING_FOR_OUTSIDE,
                                     .today = TODAY,
                                     .guard = guard,
                                     .parts = TOV_PACK_ALL,
                                     .annex = annex };
  g_autoptr (TovPaper) paper = tov_meeting_pack_new (store, &request, NULL);
  g_autofree char *words = read_words (paper);
  g_autoptr (GPtrArray) rows = list_rows (paper, tov_annex_find (annex, "1"));

  assert_lacks (words, annex->marking);
  g_assert_cmpuint (rows->len, ==, 0);
}

/* The words of the whole paper, those of its pictures too; NULL where pdftotext is not installed.
 * Transfer full. */
static char *
read_pdf (TovPaper *paper)
{
  g_autofree char *folder = g_dir_make_tmp ("tov-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GError) error = NULL;
  char *words = NULL;

  tov_paper_write_pdf (paper, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, "pdftotext", path, "-", NULL);
  if (reader != NULL)
    g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &words, NULL, NULL));
  g_remove (path);
  g_rmdir (folder);
  return words;
}

/* Lolland's parties stand on the map, and nobody who works there. */
static void
check_map (const char *map)
{
  g_assert_nonnull (map);
  g_assert_nonnull (strstr (map, "Jobcenter"));
  g_assert_nonnull (strstr (map, "UU Lolland"));
  g_assert_null (strstr (map, "Helle Friis"));
  g_assert_null (strstr (map, "Karsten"));
}

static void
test_map (void)
{
  g_autoptr (TovStore) store = open_example ();
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (store, NULL, NULL);
  TovMeetingPaperRequest request = {
    .id = "me-l-st-07", .today = TODAY, .guard = guard, .parts = TOV_PACK_MAP
  };
  g_autoptr (TovPaper) paper = tov_meeting_pack_new (store, &request, NULL);
  guint last = tov_paper_n_pages (paper) - 1;
  const TovPaperPage *page = tov_paper_get_page (paper, last);
  g_autofree char *words = read_pdf (paper);

  g_assert_cmpstr (page->title, ==, tov_danish ("Trodden paths"));
  g_assert_cmpfloat (page->width, >, page->height);
  if (words != NULL)
    check_map (g_strstr_len (words, -1, page->title));
  else
    g_test_skip ("pdftotext is not installed");
}

static gboolean
is_capital_word (const char *words, const char *name)
{
  g_autofree char *pattern = g_strdup_printf ("(?<![\\p{L}-])%s(?![\\p{L}-])", name);

  return g_regex_match_simple (pattern, words, G_REGEX_OPTIMIZE, 0);
}

/* Whatever was written behind closed items of the example, unless it is said openly as well. */
#define CLOSED_WORDS                                                                            \
  "WITH word (closed, text) AS ("                                                               \
  " SELECT closed, title FROM agenda_item UNION ALL SELECT closed, background FROM agenda_item" \
  " UNION ALL SELECT closed, minutes_text FROM agenda_item"                                     \
  " UNION ALL SELECT closed, text FROM decision JOIN agenda_item AS i ON i.id = agenda_item_id" \
  " UNION ALL SELECT coalesce (closed, 0), text FROM follow_up"                                 \
  " LEFT JOIN agenda_item AS i ON i.id = agenda_item_id)"                                       \
  " SELECT DISTINCT text FROM word AS c WHERE closed = 1 AND text IS NOT NULL AND NOT EXISTS"   \
  " (SELECT 1 FROM word WHERE closed = 0 AND instr (text, c.text) > 0)"

/* Elements strings, one of each line of an answer. */
static GPtrArray *
ask (TovStore *store, const char *question)
{
  g_autofree char *answer = fixture_ask (tov_store_get_connection (store), question);
  g_auto (GStrv) lines = g_strsplit (answer, "\n", -1);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      g_ptr_array_add (list, g_strdup (*line));
  return list;
}

typedef struct
{
  TovStore *store;
  GPtrArray *names;
  GPtrArray *closed;
} Secrets;

/* Nothing on a paper for others is a young person's name or was said behind a closed item. */
static void
assert_tells_nothing (const Secrets *secrets, MakeFunc make_paper, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovNameGuard) guard = tov_name_guard_new (secrets->store, NULL, &error);
  TovMeetingPaperRequest request = { .id = id,
                                     .audience = TOV_MEETING_FOR_OUTSIDE,
                                     .today = TODAY,
                                     .guard = guard,
                                     .parts = TOV_PACK_ALL };
  g_autoptr (TovPaper) paper = make_paper (secrets->store, &request, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = read_words (paper);
  for (guint i = 0; i < secrets->names->len; i++)
    if (strstr (words, g_ptr_array_index (secrets->names, i)) != NULL)
      g_assert_false (is_capital_word (words, g_ptr_array_index (secrets->names, i)));
  for (guint i = 0; i < secrets->closed->len; i++)
    assert_lacks (words, g_ptr_array_index (secrets->closed, i));
}

/* Every pack, the minutes as others get them, and every open item as a guest. */
static void
test_example (void)
{
  g_autoptr (TovStore) store = open_example ();
  g_autoptr (GPtrArray) names =
      ask (store,
           "SELECT given_name || ' ' || family_name FROM young_person WHERE family_name IS NOT NULL"
           " UNION SELECT reference FROM young_person");
  g_autoptr (GPtrArray) closed = ask (store, CLOSED_WORDS);
  g_autoptr (GPtrArray) meetings = ask (store, "SELECT id FROM meeting ORDER BY id");
  g_autoptr (GPtrArray) items = ask (store, "SELECT id FROM agenda_item WHERE closed = 0");
  Secrets secrets = { store, names, closed };

  g_assert_cmpuint (names->len, >, 100);
  g_assert_cmpuint (closed->len, >, 10);
  g_assert_cmpuint (meetings->len, >, 100);
  g_assert_cmpuint (items->len, >, 100);
  for (guint i = 0; i < meetings->len; i++) {
    assert_tells_nothing (&secrets, tov_meeting_pack_new, g_ptr_array_index (meetings, i));
    assert_tells_nothing (&secrets, tov_meeting_minutes_new, g_ptr_array_index (meetings, i));
  }
  for (guint i = 0; i < items->len; i++)
    assert_tells_nothing (&secrets, tov_meeting_guest_item_new, g_ptr_array_index (items, i));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/meeting-paper/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("the-pack-prepares-a-meeting", test_pack);
  ADD ("the-pack-has-the-parts-that-were-chosen", test_parts);
  ADD ("what-hangs-on-an-item-alone-is-there", test_items_alone);
  ADD ("a-first-pack-looks-back-on-nothing", test_first_pack);
  ADD ("a-long-delay-is-told-in-plain-words", test_delay);
  ADD ("the-pack-knows-nothing-of-what-comes-after", test_late_pack);
  ADD ("the-group-reads-its-closed-items-in-the-minutes", test_minutes_for_group);
  ADD ("others-read-that-an-item-was-closed", test_minutes_for_outside);
  ADD ("an-open-item-can-be-a-guest", test_guest_item);
  ADD ("no-place-or-group-names-anybody", test_place);
  ADD ("a-word-that-is-no-name-may-stand", test_allowed);
  ADD ("a-long-text-goes-on-over-pages", test_long_text);
  ADD ("the-figures-are-of-the-days-since-the-last-meeting", test_period);
#undef ADD
  g_test_add_func ("/meeting-paper/the-figures-are-those-of-the-annex", test_figures);
  g_test_add_func ("/meeting-paper/the-map-shows-organisations-and-no-person", test_map);
  g_test_add_func ("/meeting-paper/others-get-no-figures", test_no_figures_outside);
  g_test_add_func ("/meeting-paper/no-paper-of-the-example-names-anybody", test_example);
  return g_test_run ();
}
