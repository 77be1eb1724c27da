/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-annex.h"

#include <string.h>

#include "small-register.h"
#include "tov-danish.h"
#include "tov-enrolment.h"
#include "tov-explanation.h"
#include "tov-intake.h"
#include "tov-partnership.h"
#include "tov-readiness.h"
#include "tov-store.h"
#include "tov-support-level.h"
#include "tov-target.h"
#include "tov-young-person.h"

/* At so many moments an annex is cancelled. */
#define N_MOMENTS 20

typedef struct
{
  TovStore *store;
  TovAnnexRequest request;
} Fixture;

static void
insert (TovStore *store, const TovEntity *entity, const char *id, const char *const *values)
{
  g_autoptr (TovRecord) record = tov_record_new (entity);
  g_autoptr (GError) error = NULL;

  tov_record_set_id (record, id);
  tov_record_set_created (record, "2011-01-01T00:00:00Z");
  tov_record_set_changed (record, "2011-01-01T00:00:00Z");
  tov_record_set_rev (record, 1);
  for (guint i = 0; values[i] != NULL; i += 2) {
    tov_record_set_text (record, tov_entity_get_field (entity, values[i]), values[i + 1], &error);
    g_assert_no_error (error);
  }
  tov_store_insert_verbatim (store, record, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TovStore *store;

  fixture->store = store = tov_store_open (NULL, &error);
  g_assert_no_error (error);
  insert (store, &tov_partnership_entity, "p2",
          (const char *const[]){ "name", "Roskilde", "from_date", "2009-01-01", NULL });
  insert (store, &tov_partnership_entity, "p1",
          (const char *const[]){ "name", "Randers", "from_date", "2008-07-01", NULL });
  insert (store, &tov_young_person_entity, "u1",
          (const char *const[]){ "reference", "1001", "birth_date", "1993", "gender", "male",
                                 "entry_situation", "neither", NULL });
  insert (store, &tov_enrolment_entity, "e1",
          (const char *const[]){ "young_person_id", "u1", "partnership_id", "p1", "admitted_on",
                                 "2011-01-01", NULL });
  fixture->request.period = small_period ("2011-01-01", "2011-12-31");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->store);
}

static TovAnnex *
count (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TovAnnex *annex = tov_annex_count (tov_store_get_connection (fixture->store), &fixture->request,
                                     NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return annex;
}

static void
assert_refused (Fixture *fixture, TovAnnexError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tov_annex_count (tov_store_get_connection (fixture->store), &fixture->request,
                                  NULL, NULL, NULL, &error));
  g_assert_error (error, TOV_ANNEX_ERROR, (int) code);
}

static const char *
get_text (const TovTable *table, const char *block, const char *row, const char *column)
{
  const TovCell *cell = tov_table_find (table, block, NULL, row, column);

  return cell != NULL ? cell->text : NULL;
}

static TovDate
get_date (const TovTable *cover, const char *row)
{
  const TovCell *cell = tov_table_find (cover, "about", NULL, row, "text");

  g_assert_true (cell != NULL && cell->kind == TOV_CELL_DATE);
  return cell->date;
}

static void
test_holds_every_table_in_order (Fixture *fixture, gconstpointer data)
{
  static const char *const numbers[] = { "0",  "1",  "2",  "3",  "4",  "5",  "6",
                                         "6a", "7",  "8",  "9",  "10", "11", "12",
                                         "13", "14", "15", "16", "18", NULL, NULL };
  g_autoptr (TovAnnex) annex = count (fixture);

  g_assert_cmpuint (annex->tables->len, ==, G_N_ELEMENTS (numbers));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpstr (((const TovTable *) g_ptr_array_index (annex->tables, i))->number, ==,
                     numbers[i]);
  g_assert_true (tov_annex_find (annex, "10") == g_ptr_array_index (annex->tables, 11));
  g_assert_true (tov_annex_find (annex, tov_danish ("Control"))
                 == g_ptr_array_index (annex->tables, annex->tables->len - 1));
  g_assert_null (tov_annex_find (annex, "17"));
  g_assert_cmpstr (annex->partnerships, ==, "Randers, Roskilde");
  g_assert_true (annex->is_sound);
}

static void
test_blocks_in_the_order_chosen (Fixture *fixture, gconstpointer data)
{
  static const char *const chosen[] = { "p2", "p1", "p2", NULL };
  g_autoptr (TovAnnex) annex = NULL;
  const TovTable *table;

  fixture->request.partnerships = chosen;
  annex = count (fixture);
  table = tov_annex_find (annex, "1");
  g_assert_cmpuint (tov_table_n_blocks (table), ==, 3);
  g_assert_cmpstr (tov_table_get_block (table, 0)->code, ==, "p2");
  g_assert_cmpstr (tov_table_get_block (table, 0)->title, ==, "Roskilde");
  g_assert_cmpstr (tov_table_get_block (table, 1)->code, ==, "p1");
  g_assert_cmpstr (tov_table_get_block (table, 2)->code, ==, "all");
  g_assert_cmpstr (annex->partnerships, ==, "Roskilde, Randers");
}

static void
test_refuses_what_it_cannot_do (Fixture *fixture, gconstpointer data)
{
  static const char *const unknown[] = { "p3", NULL };
  static const char *const none[] = { NULL };

  fixture->request.audience = TOV_AUDIENCE_OUTSIDE;
  assert_refused (fixture, TOV_ANNEX_ERROR_AUDIENCE);
  fixture->request.audience = TOV_AUDIENCE_INTERNAL;
  fixture->request.partnerships = unknown;
  assert_refused (fixture, TOV_ANNEX_ERROR_PARTNERSHIP);
  fixture->request.partnerships = none;
  assert_refused (fixture, TOV_ANNEX_ERROR_PARTNERSHIP);
  fixture->request.partnerships = NULL;
  fixture->request.period.til = fixture->request.period.from - 1;
  assert_refused (fixture, TOV_ANNEX_ERROR_PERIOD);
  fixture->request.period.til = fixture->request.period.from;
  tov_annex_free (count (fixture));
}

static void
test_an_empty_register_has_nothing_to_count (void)
{
  g_autoptr (TovStore) store = tov_store_open (NULL, NULL);
  Fixture fixture = { store, { .period = small_period ("2011-01-01", "2011-12-31") } };

  assert_refused (&fixture, TOV_ANNEX_ERROR_PARTNERSHIP);
}

static void
test_the_cover_says_what_was_counted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovAnnex) annex = count (fixture);
  const TovTable *cover = tov_annex_find (annex, "0");

  g_assert_cmpstr (get_text (cover, "about", "partnerships", "text"), ==, "Randers, Roskilde");
  g_assert_cmpstr (get_text (cover, "about", "period", "text"), ==, "2011");
  g_assert_cmpstr (get_text (cover, "about", "version", "text"), ==, TOV_VERSION);
  g_assert_cmpstr (get_text (cover, "about", "definitions", "text"), ==,
                   TOV_ANNEX_DEFINITIONS_VERSION);
  g_assert_nonnull (strstr (get_text (cover, "about", "gap_days", "text"), "30"));
  g_assert_nonnull (strstr (get_text (cover, "about", "contact_max_phasing_out", "text"), "90"));
  g_assert_cmpstr (get_text (cover, "about", "weight_external", "text"), ==, "0,6");
  g_assert_cmpstr (get_text (cover, "about", "marking", "text"), ==, annex->marking);
  /* Without a request for them neither a time nor a person stands there. */
  g_assert_null (tov_table_find (cover, "about", NULL, "made", "text"));
  g_assert_null (tov_table_find (cover, "about", NULL, "made_by", "text"));
  g_assert_null (tov_table_find (cover, "about", NULL, "readiness_on", "text"));
  /* The leaving exam is not known. */
  small_assert_fraction (cover, "p1", NULL, "complete_data", "share", 0, 1);
  small_assert_fraction (cover, "p2", NULL, "complete_data", "share", 0, 0);
  small_assert_fraction (cover, "all", NULL, "complete_data", "share", 0, 1);
}

static void
test_the_cover_names_who_made_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovAnnex) annex = NULL;
  const TovTable *cover;

  fixture->request.made = tov_date_new (2012, 1, 5);
  fixture->request.made_by = "Anne Holm";
  fixture->request.readiness_on = tov_date_new (2012, 1, 31);
  annex = count (fixture);
  cover = tov_annex_find (annex, "0");

  g_assert_cmpint (get_date (cover, "made"), ==, tov_date_new (2012, 1, 5));
  g_assert_cmpstr (get_text (cover, "about", "made_by", "text"), ==, "Anne Holm");
  g_assert_cmpint (get_date (cover, "readiness_on"), ==, tov_date_new (2012, 1, 31));
  g_assert_cmpint (annex->made, ==, tov_date_new (2012, 1, 5));
  g_assert_cmpstr (annex->made_by, ==, "Anne Holm");
}

/* A figure is either its heading's own definition, or it has a row on page Definitioner. */
static void
test_every_figure_of_table_1_is_defined (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovAnnex) annex = count (fixture);
  const TovTable *definitions = tov_annex_find (annex, tov_danish ("Definitions"));

  for (const TovChoice *indicator = tov_indicators; indicator->code != NULL; indicator++)
    g_assert_nonnull (get_text (definitions, "1", indicator->code, "definition"));
  g_assert_nonnull (get_text (definitions, "10", "law_norm", "definition"));
  g_assert_cmpstr (get_text (definitions, "common", "version", "definition"), ==,
                   TOV_ANNEX_DEFINITIONS_VERSION);
}

/* One young person is hidden from the steering group, and so is the example. */
static void
test_explains_with_what_the_audience_sees (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovAnnex) internal = count (fixture);
  g_autoptr (TovAnnex) steering = NULL;
  g_autofree char *for_us = tov_annex_explain (internal, "1", "admitted");
  g_autofree char *for_them = NULL;
  const TovTable *definitions;
  const char *definition;

  fixture->request.audience = TOV_AUDIENCE_STEERING;
  steering = count (fixture);
  for_them = tov_annex_explain (steering, "1", "admitted");
  definitions = tov_annex_find (steering, tov_danish ("Definitions"));
  definition = get_text (definitions, "1", "admitted", "definition");
  g_assert_true (g_str_has_prefix (for_us, definition));
  g_assert_nonnull (strstr (for_us + strlen (definition), "1"));
  g_assert_cmpstr (for_them, ==, definition);
  /* The transitions are not for them, so neither are their definitions. */
  g_assert_null (get_text (definitions, "6a", "share", "definition"));
  g_assert_nonnull (get_text (tov_annex_find (internal, tov_danish ("Definitions")), "6a", "share",
                              "definition"));
}

static void
test_figures_stand_in_the_order_of_their_choices (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovAnnex) annex = count (fixture);
  const TovBlock *block = tov_table_get_block (tov_annex_find (annex, "1"), 0);
  guint i;

  for (i = 0; tov_indicators[i].code != NULL; i++)
    g_assert_cmpstr (tov_block_get_row (block, i)->code, ==, tov_indicators[i].code);
  g_assert_cmpuint (tov_block_n_rows (block), ==, i);
  /* What the events call by number. */
  g_assert_cmpstr (tov_support_levels[TOV_LEVEL_PHASING_OUT].code, ==, "phasing_out");
  g_assert_null (tov_support_levels[TOV_LEVEL_UNKNOWN].code);
  g_assert_cmpstr (tov_readiness_levels[3].code, ==, "ready_for_activity");
  g_assert_cmpstr (tov_intake_results[TOV_RESULT_WITHDRAWN].code, ==, "withdrawn");
  g_assert_null (tov_intake_results[TOV_RESULT_UNDECIDED].code);
}

static void
test_control_lists_missing_data_by_reference (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TovAnnex) annex = count (fixture);
  const TovTable *control = tov_annex_find (annex, tov_danish ("Control"));

  g_assert_cmpstr (get_text (control, "missing", "1001", "text"), ==, tov_danish ("leaving exam"));
  small_assert_value (control, "all", NULL, "balance", "deviation", 0);
  small_assert_value (control, "all", NULL, "outcomes_and_not_yet", "counted", 1);
  small_assert_value (control, "all", NULL, "age", "counted", 1);
  small_assert_value (control, "all", NULL, "longest_gap", "counted", 1);
  small_assert_value (control, "all", NULL, "key_workers", "counted", 1);
  small_assert_value (control, "all", NULL, "key_problems", "counted", 1);
  small_assert_value (control, "all", NULL, "meetings", "deviation", 0);
  small_assert_value (control, "all", NULL, "new_paths", "deviation", 0);
  small_assert_value (control, "register", NULL, "overlaps", "counted", 0);
}

static void
test_control_fails_where_a_figure_deviates (void)
{
  g_autoptr (TovEvents) events = small_register_new ();
  g_autoptr (TovAnnexContext) context = NULL;
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tov_table_free);
  g_autoptr (TovTable) control = NULL;

  small_add_person (events);
  small_add_enrolment (events, 0, "2011-01-01", NULL, TOV_DISCHARGE_NEUTRAL);
  context = small_context (events, "2011-01-01", "2011-12-31");
  context->tables = tables;
  for (guint i = 0; tov_table_kinds[i] != &tov_table_definitions; i++)
    g_ptr_array_add (tables, tov_table_kind_count (tov_table_kinds[i], context));

  control = tov_table_kind_count (&tov_table_control, context);
  g_assert_true (tov_table_control_holds (control));
  /* Three scopes and the register; nobody is named where there are no names. */
  g_assert_cmpuint (tov_table_n_blocks (control), ==, 4);
  g_clear_pointer (&control, tov_table_free);

  context->n_overlaps = 1;
  control = tov_table_kind_count (&tov_table_control, context);
  g_assert_false (tov_table_control_holds (control));
  g_clear_pointer (&control, tov_table_free);

  /* More drop-outs than participants. */
  context->n_overlaps = 0;
  ((TovCell *) tov_table_find (g_ptr_array_index (tables, 1), "all", NULL, "drop_out", "period"))
      ->value = 2;
  control = tov_table_kind_count (&tov_table_control, context);
  g_assert_false (tov_table_control_holds (control));
  small_assert_value (control, "all", NULL, "drop_out", "deviation", 1);
  /* They have no reasons. */
  small_assert_value (control, "all", NULL, "reason", "deviation", -2);
  small_assert_value (control, "all", NULL, "placements", "deviation", 0);
}

static void
remember_progress (double fraction, const char *what, gpointer user_data)
{
  GPtrArray *steps = user_data;

  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <, 1);
  g_ptr_array_add (steps, g_strdup (what));
}

static void
test_tells_its_progress_and_can_be_cancelled (Fixture *fixture, gconstpointer data)
{
  TovConnection *connection = tov_store_get_connection (fixture->store);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TovAnnex) annex =
      tov_annex_count (connection, &fixture->request, remember_progress, steps, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, annex->tables->len);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (steps, 1), "1 "));
  g_cancellable_cancel (cancellable);
  g_assert_null (tov_annex_count (connection, &fixture->request, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct
{
  GCancellable *cancellable;
  guint steps_left;
} Patience;

static void
lose_patience (double fraction, const char *what, gpointer user_data)
{
  Patience *patience = user_data;

  g_assert_cmpuint (patience->steps_left, >, 0);
  if (--patience->steps_left == 0)
    g_cancellable_cancel (patience->cancellable);
}

/* At each of its tables: there is no annex, no other table is begun, and the register can be
 * counted again at once. */
static void
test_cancelled_at_every_table (Fixture *fixture, gconstpointer data)
{
  TovConnection *connection = tov_store_get_connection (fixture->store);

  for (guint i = 0; tov_table_kinds[i] != NULL; i++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    Patience patience = { cancellable, i + 1 };
    g_autoptr (GError) error = NULL;
    g_autoptr (TovAnnex) annex = NULL;

    g_assert_null (tov_annex_count (connection, &fixture->request, lose_patience, &patience,
                                    cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_clear_error (&error);
    annex = tov_annex_count (connection, &fixture->request, NULL, NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (annex->is_sound);
  }
}

typedef struct
{
  GCancellable *cancellable;
  gulong wait;
} Moment;

static gpointer
cancel_later (gpointer data)
{
  Moment *moment = data;

  g_usleep (moment->wait);
  g_cancellable_cancel (moment->cancellable);
  return NULL;
}

/* Also while the small numbers are being protected, at moments that nobody is told of: there is no
 * annex, and the reason is not that they could not be. */
static void
test_cancelled_at_any_moment (Fixture *fixture, gconstpointer data)
{
  TovConnection *connection = tov_store_get_connection (fixture->store);
  gint64 length;

  fixture->request.audience = TOV_AUDIENCE_STEERING;
  length = -g_get_monotonic_time ();
  tov_annex_free (tov_annex_count (connection, &fixture->request, NULL, NULL, NULL, NULL));
  length += g_get_monotonic_time ();
  for (guint i = 0; i < N_MOMENTS; i++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    Moment moment = { cancellable, (gulong) length * i / N_MOMENTS };
    GThread *thread = g_thread_new ("cancel", cancel_later, &moment);
    g_autoptr (GError) error = NULL;
    g_autoptr (TovAnnex) annex =
        tov_annex_count (connection, &fixture->request, NULL, NULL, cancellable, &error);

    g_thread_join (thread);
    if (annex == NULL)
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    else
      g_assert_no_error (error);
  }
}

static void
test_audiences_by_their_codes (void)
{
  TovAudience audience;

  g_assert_true (tov_audience_from_code ("steering", &audience));
  g_assert_cmpint (audience, ==, TOV_AUDIENCE_STEERING);
  g_assert_true (tov_audience_from_code ("internal", &audience));
  g_assert_cmpint (audience, ==, TOV_AUDIENCE_INTERNAL);
  g_assert_true (tov_audience_from_code ("outside", &audience));
  g_assert_cmpint (audience, ==, TOV_AUDIENCE_OUTSIDE);
  g_assert_false (tov_audience_from_code ("everybody", &audience));
  g_assert_false (tov_audience_from_code (NULL, &audience));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/annex/holds-every-table-in-order", test_holds_every_table_in_order);
  add ("/annex/blocks-in-the-order-chosen", test_blocks_in_the_order_chosen);
  add ("/annex/refuses-what-it-cannot-do", test_refuses_what_it_cannot_do);
  g_test_add_func ("/annex/an-empty-register-has-nothing-to-count",
                   test_an_empty_register_has_nothing_to_count);
  add ("/annex/the-cover-says-what-was-counted", test_the_cover_says_what_was_counted);
  add ("/annex/the-cover-names-who-made-it", test_the_cover_names_who_made_it);
  add ("/annex/every-figure-of-table-1-is-defined", test_every_figure_of_table_1_is_defined);
  add ("/annex/explains-with-what-the-audience-sees", test_explains_with_what_the_audience_sees);
  add ("/annex/figures-stand-in-the-order-of-their-choices",
       test_figures_stand_in_the_order_of_their_choices);
  add ("/annex/control-lists-missing-data-by-reference",
       test_control_lists_missing_data_by_reference);
  g_test_add_func ("/annex/control-fails-where-a-figure-deviates",
                   test_control_fails_where_a_figure_deviates);
  add ("/annex/tells-its-progress-and-can-be-cancelled",
       test_tells_its_progress_and_can_be_cancelled);
  add ("/annex/cancelled-at-every-table", test_cancelled_at_every_table);
  add ("/annex/cancelled-at-any-moment", test_cancelled_at_any_moment);
  g_test_add_func ("/annex/audiences-by-their-codes", test_audiences_by_their_codes);
  return g_test_run ();
}
