/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-file.h"

#include "fixture.h"

/* The SHA-256 of the three bytes "abc", as FIPS 180-4 gives it. */
#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static void
test_keeps_equal_content_once (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GBytes) content = g_bytes_new_static ("abc", 3);
  g_autofree char *first = tov_store_put_file (store, content, NULL);
  g_autofree char *second = tov_store_put_file (store, content, NULL);
  g_autoptr (GBytes) kept = tov_store_get_file (store, ABC, NULL);

  g_assert_cmpstr (first, ==, ABC);
  g_assert_cmpstr (second, ==, ABC);
  g_assert_true (g_bytes_equal (kept, content));
  fixture_assert_answer (tov_store_get_connection (store), "SELECT count (*) FROM stored_file",
                         "1");
}

static void
test_keeps_every_byte (void)
{
  const guint8 bytes[] = { 0, 255, '\n', 0, 0xc3 };
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GBytes) content = g_bytes_new_static (bytes, sizeof bytes);
  g_autoptr (GBytes) nothing = g_bytes_new_static (NULL, 0);
  g_autofree char *hash = tov_store_put_file (store, content, NULL);
  g_autofree char *empty_hash = tov_store_put_file (store, nothing, NULL);
  g_autoptr (GBytes) kept = tov_store_get_file (store, hash, NULL);
  g_autoptr (GBytes) kept_nothing = tov_store_get_file (store, empty_hash, NULL);

  g_assert_true (g_bytes_equal (kept, content));
  g_assert_cmpuint (g_bytes_get_size (kept_nothing), ==, 0);
}

static void
test_goes_with_its_act (void)
{
  g_autoptr (TovStore) store = fixture_open ();
  g_autoptr (GBytes) content = g_bytes_new_static ("abc", 3);
  g_autofree char *hash = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tov_store_begin (store, "Photo", NULL));
  hash = tov_store_put_file (store, content, NULL);
  g_assert_nonnull (hash);
  tov_store_rollback (store);
  g_assert_null (tov_store_get_file (store, hash, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/keeps-equal-content-once", test_keeps_equal_content_once);
  g_test_add_func ("/file/keeps-every-byte", test_keeps_every_byte);
  g_test_add_func ("/file/goes-with-its-act", test_goes_with_its_act);
  return g_test_run ();
}
