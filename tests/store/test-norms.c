/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-norms.h"

#include "tov-setting.h"

static double
parse (TovNorm norm, const char *text)
{
  double value = -1;

  tov_norm_parse (norm, text, &value);
  return value;
}

static void
test_every_default_is_allowed (void)
{
  for (TovNorm norm = 0; norm < TOV_N_NORMS; norm++) {
    const TovNormKind *kind = tov_norm_get_kind (norm);

    g_assert_cmpint (tov_norm_find (kind->name), ==, norm);
    g_assert_cmpfloat (kind->fallback, >=, kind->min);
    g_assert_cmpfloat (kind->fallback, <=, kind->max);
  }
  g_assert_cmpint (tov_norm_find ("today"), ==, -1);
  g_assert_cmpstr (tov_norm_get_kind (TOV_NORM_CONTACT_MAX + 2)->name, ==,
                   "contact_max_phasing_out");
  g_assert_cmpstr (tov_norm_get_kind (TOV_NORM_CONTACT_IDEAL)->name, ==, "contact_ideal_close");
  g_assert_cmpstr (tov_norm_get_kind (TOV_NORM_WEIGHT + 1)->name, ==, "weight_external");
}

static void
test_takes_only_numbers_within_bounds (void)
{
  g_assert_cmpfloat (parse (TOV_NORM_GAP_DAYS, "25"), ==, 25);
  g_assert_cmpfloat (parse (TOV_NORM_GAP_DAYS, "0"), ==, 0);
  g_assert_cmpfloat (parse (TOV_NORM_GAP_DAYS, "-1"), ==, -1);
  g_assert_cmpfloat (parse (TOV_NORM_GAP_DAYS, "366"), ==, -1);
  g_assert_cmpfloat (parse (TOV_NORM_GAP_DAYS, "25.5"), ==, -1);
  g_assert_cmpfloat (parse (TOV_NORM_GAP_DAYS, "25 days"), ==, -1);
  g_assert_cmpfloat (parse (TOV_NORM_GAP_DAYS, "nan"), ==, -1);
  g_assert_cmpfloat (parse (TOV_NORM_GAP_DAYS, ""), ==, -1);
  g_assert_cmpfloat (parse (TOV_NORM_GAP_DAYS, NULL), ==, -1);
  g_assert_cmpfloat (parse (TOV_NORM_WEIGHT, "0.6"), ==, 0.6);
}

static void
test_keeps_what_was_changed_and_no_default (void)
{
  g_autoptr (TovStore) store = tov_store_open (NULL, NULL);
  guint before = tov_store_count (store, &tov_setting_entity);
  g_autofree char *kept = NULL, *again = NULL;

  g_assert_cmpfloat (tov_norm_load (store, TOV_NORM_WEIGHT + 1), ==, 0.6);
  g_assert_true (tov_norm_save (store, TOV_NORM_WEIGHT + 1, 0.6, NULL));
  g_assert_cmpuint (tov_store_count (store, &tov_setting_entity), ==, before);

  g_assert_true (tov_norm_save (store, TOV_NORM_WEIGHT + 1, 0.5, NULL));
  kept = tov_store_get_setting (store, "weight_external", NULL);
  g_assert_cmpstr (kept, ==, "0.5");
  g_assert_true (tov_norm_save (store, TOV_NORM_WEIGHT + 1, 0.7, NULL));
  again = tov_store_get_setting (store, "weight_external", NULL);
  g_assert_cmpstr (again, ==, "0.7");
  g_assert_cmpfloat (tov_norm_load (store, TOV_NORM_WEIGHT + 1), ==, 0.7);
  g_assert_cmpuint (tov_store_count (store, &tov_setting_entity), ==, before + 1);

  g_assert_true (tov_norm_save (store, TOV_NORM_WEIGHT + 1, 0.6, NULL));
  g_assert_cmpuint (tov_store_count (store, &tov_setting_entity), ==, before);
}

static void
remember_title (TovStore *store, const char *title, char **remembered)
{
  g_free (*remembered);
  *remembered = g_strdup (title);
}

static void
test_is_one_act_that_says_what_was_changed (void)
{
  g_autoptr (TovStore) store = tov_store_open (NULL, NULL);
  g_autofree char *title = NULL;

  g_signal_connect (store, "acted", G_CALLBACK (remember_title), &title);
  g_assert_true (tov_norm_save (store, TOV_NORM_WEIGHT, 0.9, NULL));
  g_assert_cmpstr (title, ==, "“Weight of a young person, close” is now 0,9");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/norms/every-default-is-allowed", test_every_default_is_allowed);
  g_test_add_func ("/norms/takes-only-numbers-within-bounds",
                   test_takes_only_numbers_within_bounds);
  g_test_add_func ("/norms/keeps-what-was-changed-and-no-default",
                   test_keeps_what_was_changed_and_no_default);
  g_test_add_func ("/norms/is-one-act-that-says-what-was-changed",
                   test_is_one_act_that_says_what_was_changed);
  return g_test_run ();
}
