/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-policy.h"

#define EVERYBODY (TOV_POLICY_INTERNAL | TOV_POLICY_STEERING | TOV_POLICY_OUTSIDE)

/* The policy of an environment in which one variable is set; NULL for none. */
static TovPolicy *
read_with (const char *name, const char *value)
{
  g_auto (GStrv) environment = g_new0 (char *, 1);

  if (name != NULL)
    environment = g_environ_setenv (environment, name, value, TRUE);
  return tov_policy_read (environment);
}

static void
test_leaves_everything_to_the_user (void)
{
  g_autoptr (TovPolicy) policy = read_with (NULL, NULL);

  g_assert_null (policy->backup_folder);
  g_assert_cmpfloat (policy->cover_minutes, <, 0);
  g_assert_cmpint (policy->audiences, ==, EVERYBODY);
}

static void
test_folder (void)
{
  g_autoptr (TovPolicy) policy = read_with ("TOVHOLDER_BACKUP_FOLDER", "/srv/backup");
  g_autoptr (TovPolicy) empty = read_with ("TOVHOLDER_BACKUP_FOLDER", "");

  g_assert_cmpstr (policy->backup_folder, ==, "/srv/backup");
  g_assert_null (empty->backup_folder);
}

static void
test_no_whole_path (void)
{
  const char *const texts[] = { "Sikkerhedskopier", "~ole/Sikkerhedskopier" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (TovPolicy) policy = NULL;

    g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "TOVHOLDER_BACKUP_FOLDER:*");
    policy = read_with ("TOVHOLDER_BACKUP_FOLDER", texts[i]);
    g_test_assert_expected_messages ();
    g_assert_null (policy->backup_folder);
  }
}

static void
test_home (void)
{
  g_autoptr (TovPolicy) policy = read_with ("TOVHOLDER_BACKUP_FOLDER", "~/Sikkerhedskopier");
  g_autofree char *folder = g_build_filename (g_get_home_dir (), "Sikkerhedskopier", NULL);

  g_assert_cmpstr (policy->backup_folder, ==, folder);
}

static void
test_minutes (void)
{
  g_autoptr (TovPolicy) five = read_with ("TOVHOLDER_COVER_MINUTES", "5");
  g_autoptr (TovPolicy) half = read_with ("TOVHOLDER_COVER_MINUTES", "0.5");
  g_autoptr (TovPolicy) never = read_with ("TOVHOLDER_COVER_MINUTES", "0");

  g_assert_cmpfloat (five->cover_minutes, ==, 5);
  g_assert_cmpfloat (half->cover_minutes, ==, 0.5);
  g_assert_cmpfloat (never->cover_minutes, ==, 0);
}

static void
test_a_number_that_is_none (void)
{
  const char *const texts[] = { "ten", "", "5 min", "-1", "1e300", "inf", "nan" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (TovPolicy) policy = NULL;

    g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "TOVHOLDER_COVER_MINUTES:*");
    policy = read_with ("TOVHOLDER_COVER_MINUTES", texts[i]);
    g_test_assert_expected_messages ();
    g_assert_cmpfloat (policy->cover_minutes, <, 0);
  }
}

static void
test_audiences (void)
{
  g_autoptr (TovPolicy) two = read_with ("TOVHOLDER_EXPORT_AUDIENCES", "steering, outside");
  g_autoptr (TovPolicy) nobody = read_with ("TOVHOLDER_EXPORT_AUDIENCES", "");

  g_assert_cmpint (two->audiences, ==, TOV_POLICY_STEERING | TOV_POLICY_OUTSIDE);
  g_assert_cmpint (nobody->audiences, ==, 0);
}

/* A slip of the pen lets nothing out that was not named. */
static void
test_an_audience_that_there_is_not (void)
{
  g_autoptr (TovPolicy) policy = NULL;

  g_test_expect_message (NULL, G_LOG_LEVEL_WARNING, "TOVHOLDER_EXPORT_AUDIENCES:*“Internal”");
  policy = read_with ("TOVHOLDER_EXPORT_AUDIENCES", "Internal,steering");
  g_test_assert_expected_messages ();
  g_assert_cmpint (policy->audiences, ==, TOV_POLICY_STEERING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy/leaves-everything-to-the-user", test_leaves_everything_to_the_user);
  g_test_add_func ("/policy/names-the-folder-of-the-backups", test_folder);
  g_test_add_func ("/policy/a-folder-that-is-no-whole-path-counts-as-not-set", test_no_whole_path);
  g_test_add_func ("/policy/one-line-names-a-folder-in-every-home", test_home);
  g_test_add_func ("/policy/tells-after-how-many-minutes-to-cover", test_minutes);
  g_test_add_func ("/policy/a-number-that-is-none-counts-as-not-set", test_a_number_that_is_none);
  g_test_add_func ("/policy/names-the-audiences-that-may-be-written-for", test_audiences);
  g_test_add_func ("/policy/an-unknown-audience-lets-nothing-out",
                   test_an_audience_that_there_is_not);
  return g_test_run ();
}
