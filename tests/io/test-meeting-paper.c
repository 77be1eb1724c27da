/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "meeting-words.h"

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
#include "tov-paper-private.h"
#include "tov-partnership.h"
#include "tov-party.h"
#include "tov-young-person.h"

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

static char *
make (Fixture *fixture, MeetingPaperFunc func, const char *id, TovMeetingAudience audience)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovPaper) paper = NULL;

  fixture->request.id = id;
  fixture->request.audience = audience;
  paper = func (fixture->store, &fixture->request, &error);
  g_assert_no_error (error);
  return meeting_words_read (paper);
}

/* Whatever is said of closed items, and of the young person. */
static void
assert_is_open (const char *words)
{
  meeting_words_assert_lack (words, "Mikkel");
  meeting_words_assert_lack (words, "Hemmeligt");
  meeting_words_assert_lack (words, "Fortroligt");
  meeting_words_assert_lack (words, "Skjulte ord");
  meeting_words_assert_lack (words, "Lukket beslutning");
  meeting_words_assert_lack (words, "Lukket opfølgning");
}

static void
test_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make (fixture, tov_meeting_pack_new, "new", TOV_MEETING_FOR_GROUP);
  g_autofree char *closed = g_strdup_printf ("2. %s\n", tov_danish ("Closed item"));
  g_autofree char *late = g_strdup_printf (tov_danish ("%d days late"), 10);
  g_autofree char *done = g_strdup_printf (tov_danish ("Done %s"), "01-09-2011");

  meeting_words_assert_has (words, "Styregruppen\nPrøveby\n");
  meeting_words_assert_has (words, "onsdag");
  meeting_words_assert_has (words, "13.30–15.00");
  meeting_words_assert_has (words, "Rådhuset\n");
  meeting_words_assert_has (words, "Job & Co <Nord>: Per Bo\n");
  meeting_words_assert_has (words, "Job & Co <Nord>: Eva Dam\n");
  meeting_words_assert_has (words, "13.30\n15\u00a0min.\n1. Åbent punkt\n");
  meeting_words_assert_has (words, "Vi venter på svar.\n");
  meeting_words_assert_has (words, "13.45\n15\u00a0min.\n");
  meeting_words_assert_has (words, closed);
  meeting_words_assert_has (words, "Ringe rundt\nPer Bo\n04-10-2011\n");
  meeting_words_assert_has (words, late);
  meeting_words_assert_has (words, done);
  meeting_words_assert_has (words, "Praktik svares inden en uge.\n01-07-2011\nJob & Co <Nord>\n");
  meeting_words_assert_has (words, "Job & Co <Nord>\n1\n1\n0\n");
  meeting_words_assert_has (words, "Kortere vej til svar.");
  meeting_words_assert_has (words, "Flere praktikpladser\n");
  assert_is_open (words);
}

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  fixture->request.parts = TOV_PACK_FOCUS_POINTS;
  words = make (fixture, tov_meeting_pack_new, "new", TOV_MEETING_FOR_GROUP);
  meeting_words_assert_has (words, "Flere praktikpladser\n");
  meeting_words_assert_lack (words, "Åbent punkt");
  meeting_words_assert_lack (words, "Ringe rundt");
  meeting_words_assert_lack (words, "Praktik svares");
  meeting_words_assert_lack (words, "Kortere vej");
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
  meeting_words_assert_has (pack, "Låne lokalet\n");
  meeting_words_assert_has (minutes, "Låne lokalet\n");
}

/* At a group's first meeting nothing can be left from the last one. */
static void
test_first_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make (fixture, tov_meeting_pack_new, "old", TOV_MEETING_FOR_GROUP);

  meeting_words_assert_lack (words, tov_danish ("Everything that was agreed is done."));
  meeting_words_assert_lack (words,
                             tov_danish ("Every decision has reached those whom it is for."));
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
    meeting_words_assert_has (words, late);
  }
}

/* What comes after a meeting is not in its pack, however late it is printed. */
static void
test_late_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make (fixture, tov_meeting_pack_new, "old", TOV_MEETING_FOR_GROUP);

  meeting_words_assert_has (words, tov_danish ("No meeting has been held yet."));
  meeting_words_assert_lack (words, "Praktik svares inden en uge.");
  meeting_words_assert_lack (words, "Ringe rundt");
}

static void
test_minutes_for_group (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make (fixture, tov_meeting_minutes_new, "old", TOV_MEETING_FOR_GROUP);

  meeting_words_assert_has (words, tov_danish ("Not yet: this is a draft"));
  meeting_words_assert_has (words, "1. Praktik\n");
  meeting_words_assert_lack (words, "Mikkel er glad");
  meeting_words_assert_has (words, " er glad for stedet.\n");
  meeting_words_assert_has (words, "Praktik svares inden en uge.\nPer Bo, ");
  meeting_words_assert_has (words, "2. Hemmeligt\n");
  meeting_words_assert_has (words, "Sagen om Mikkel.\n");
  meeting_words_assert_has (words, "Lukket beslutning.\n");
  meeting_words_assert_has (words, "onsdag");
}

static void
test_minutes_for_outside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = make (fixture, tov_meeting_minutes_new, "old", TOV_MEETING_FOR_OUTSIDE);
  g_autofree char *closed = g_strdup_printf ("2. %s\n", tov_danish ("Closed item"));

  meeting_words_assert_has (words, " er glad for stedet.\n");
  meeting_words_assert_has (words, "Praktik svares inden en uge.\n");
  meeting_words_assert_has (words, closed);
  assert_is_open (words);
}

static void
test_guest_item (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words =
      make (fixture, tov_meeting_guest_item_new, "old-1", TOV_MEETING_FOR_OUTSIDE);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovPaper) closed = NULL;

  meeting_words_assert_has (words, "Praktik\nPrøveby\n");
  meeting_words_assert_has (words, "Per Bo\n");
  meeting_words_assert_has (words, "Eva Dam\n");
  meeting_words_assert_has (words, "Praktik svares inden en uge.\n");
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
  static const MeetingPaperFunc papers[] = { tov_meeting_pack_new, tov_meeting_minutes_new };

  fixture_save (fixture->store, &tov_contact_group_entity, "g-2", "partnership_id", "ps", "kind",
                "practitioner", "local_name", "Netværket om Mikkel", NULL);
  fixture_save (fixture->store, &tov_meeting_entity, "home", "contact_group_id", "g-2", "starts_at",
                "2011-10-03T09:00", "place", "Hos Mikkel Skov", "status", "held", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autofree char *words = make (fixture, papers[i], "home", TOV_MEETING_FOR_OUTSIDE);

    meeting_words_assert_has (words, "Netværket om ");
    meeting_words_assert_has (words, "Hos ");
    meeting_words_assert_lack (words, "Mikkel");
    meeting_words_assert_lack (words, "Skov");
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
  meeting_words_assert_has (words, "Mikkel er glad for stedet.\n");
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
  words = meeting_words_read (paper);
  g_assert_cmpuint (tov_paper_n_pages (paper), >, 3);
  for (guint i = 0; i < 200; i++) {
    g_autofree char *line = g_strdup_printf ("Linje nummer %u.\n", i);

    meeting_words_assert_has (words, line);
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
  return g_test_run ();
}
