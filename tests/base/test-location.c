/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-location.h"

static void
test_usual (void)
{
  g_autofree char *usual = tov_location_display ("/home/anne/Bilag 3.xlsx");
  g_autofree char *other = tov_location_display ("/run/user/1234/document/a/b");

  g_assert_false (tov_location_is_granted ("/home/anne/Bilag 3.xlsx"));
  g_assert_cmpstr (usual, ==, "/home/anne/Bilag 3.xlsx");
  g_assert_false (tov_location_is_granted ("/run/user/1234/document/a/b"));
  g_assert_cmpstr (other, ==, "/run/user/1234/document/a/b");
}

static void
test_home (void)
{
  g_autofree char *inside = tov_location_display ("/home/bent/Kopier/register.db");
  g_autofree char *beside = tov_location_display ("/home/bentes/register.db");

  g_assert_cmpstr (inside, ==, "~/Kopier/register.db");
  g_assert_cmpstr (beside, ==, "/home/bentes/register.db");
}

static void
test_granted (void)
{
  g_autofree char *file = tov_location_display ("/run/user/1234/doc/1a2b3c4d/Bilag 3.xlsx");
  g_autofree char *folder = tov_location_display ("/run/user/1234/doc/1a2b/Kopier/register.db");

  g_assert_true (tov_location_is_granted ("/run/user/1234/doc/1a2b3c4d/Bilag 3.xlsx"));
  g_assert_cmpstr (file, ==, "Bilag 3.xlsx");
  g_assert_cmpstr (folder, ==, "Kopier/register.db");
}

/* The portal's own folder and what it has made there were chosen by nobody. */
static void
test_portal (void)
{
  g_autofree char *portal = tov_location_display ("/run/user/1234/doc/1a2b3c4d");

  g_assert_cmpstr (portal, ==, "/run/user/1234/doc/1a2b3c4d");
}

int
main (int argc, char **argv)
{
  /* GLib asks once. */
  g_setenv ("XDG_RUNTIME_DIR", "/run/user/1234", TRUE);
  g_setenv ("HOME", "/home/bent", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/location/says-a-usual-path-as-it-is", test_usual);
  g_test_add_func ("/location/says-the-home-folder-as-a-tilde", test_home);
  g_test_add_func ("/location/says-what-was-chosen-and-not-the-portals-way", test_granted);
  g_test_add_func ("/location/knows-where-a-choice-begins", test_portal);
  return g_test_run ();
}
