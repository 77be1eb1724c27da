/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "tov-entities.h"
#include "tov-seal.h"
#include "tov-store.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} SealFixture;

static void
set_up (SealFixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("tovholder-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "register.db", NULL);
}

static void
tear_down (SealFixture *fixture, gconstpointer data)
{
  fixture_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static TovStore *
open_store (SealFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TovStore *store = tov_store_open (fixture->path, &error);

  g_assert_no_error (error);
  return store;
}

/* Overwrites the last page, which holds a part of some index. */
static void
damage (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + length - 4096, 'x', 512);
  g_assert_true (g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE,
                                           0600, NULL));
}

static void
test_closed (SealFixture *fixture, gconstpointer data)
{
  TovStore *store = open_store (fixture);

  g_assert_false (tov_seal_holds (fixture->path));
  g_object_unref (store);
  g_assert_true (tov_seal_holds (fixture->path));
}

static void
test_written (SealFixture *fixture, gconstpointer data)
{
  TovStore *store = open_store (fixture);
  g_autoptr (TovRecord) contact = tov_record_new (tov_entities_find ("contact"));
  g_autoptr (GError) error = NULL;

  g_object_unref (store);
  store = open_store (fixture);
  g_object_set (contact, "given-name", "Åse", NULL);
  g_assert_true (tov_store_save (store, contact, &error));
  /* So a crash from here on leaves a file that is checked. */
  g_assert_false (tov_seal_holds (fixture->path));
  g_object_unref (store);
  g_assert_true (tov_seal_holds (fixture->path));
}

static void
test_damaged (SealFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_object_unref (open_store (fixture));
  damage (fixture->path);
  g_assert_false (tov_seal_holds (fixture->path));
  g_assert_null (tov_store_open (fixture->path, &error));
  g_assert_error (error, TOV_STORE_ERROR, TOV_STORE_ERROR_DAMAGED);
  /* What could not be opened is not sealed by the attempt. */
  g_assert_false (tov_seal_holds (fixture->path));
}

static void
test_replaced (SealFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_strconcat (fixture->path, ".copy", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_object_unref (open_store (fixture));
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
  g_assert_cmpint (g_rename (copy, fixture->path), ==, 0);
  g_assert_false (tov_seal_holds (fixture->path));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/seal/" name, SealFixture, NULL, set_up, func, tear_down)
  ADD ("is-set-when-a-register-closes", test_closed);
  ADD ("is-broken-by-the-first-change", test_written);
  ADD ("does-not-hide-damage", test_damaged);
  ADD ("does-not-hold-for-another-file-in-its-place", test_replaced);
  return g_test_run ();
}
