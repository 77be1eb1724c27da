/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-connection.h"
#include "tov-trouble.h"

#include <string.h>

static void
test_every_fault_of_a_register_has_its_own_words (void)
{
  const TovStoreError codes[] = { TOV_STORE_ERROR_FAILED,  TOV_STORE_ERROR_FULL,
                                  TOV_STORE_ERROR_HELD,    TOV_STORE_ERROR_READ_ONLY,
                                  TOV_STORE_ERROR_DAMAGED, TOV_STORE_ERROR_NEWER,
                                  TOV_STORE_ERROR_FOREIGN, TOV_STORE_ERROR_NETWORK };
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_autoptr (GError) error = g_error_new_literal (TOV_STORE_ERROR, (int) codes[i], "why");

    g_assert_true (g_hash_table_add (titles, (char *) tov_trouble_get_title (error)));
  }
}

static void
test_the_file_and_the_reason_are_told (void)
{
  g_autoptr (GError) error =
      g_error_new_literal (TOV_STORE_ERROR, TOV_STORE_ERROR_NEWER, "schema 9");
  g_autofree char *words = tov_trouble_describe (error, "/home/a/register.db");

  g_assert_nonnull (strstr (words, "/home/a/register.db"));
  g_assert_nonnull (strstr (words, "schema 9"));
}

static void
test_any_other_error_is_told_too (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOENT, "no package");
  g_autofree char *words = tov_trouble_describe (error, NULL);

  g_assert_cmpstr (tov_trouble_get_title (error), !=, "");
  g_assert_nonnull (strstr (words, "no package"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trouble/every-fault-of-a-register-has-its-own-words",
                   test_every_fault_of_a_register_has_its_own_words);
  g_test_add_func ("/trouble/the-file-and-the-reason-are-told",
                   test_the_file_and_the_reason_are_told);
  g_test_add_func ("/trouble/any-other-error-is-told-too", test_any_other_error_is_told_too);
  return g_test_run ();
}
