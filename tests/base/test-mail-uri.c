/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-mail-uri.h"

#include <string.h>

static void
test_one (void)
{
  g_autofree char *plain = tov_mail_uri_new (" anne.bak@randers.dk ");
  g_autofree char *odd = tov_mail_uri_new ("bo&eva?cc=x,y#1%@æblet.dk");

  g_assert_cmpstr (plain, ==, "mailto:anne.bak@randers.dk");
  g_assert_cmpstr (odd, ==, "mailto:bo%26eva%3Fcc%3Dx%2Cy%231%25@%C3%A6blet.dk");
}

static void
test_all (void)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new ();
  g_autofree char *uri = NULL;

  g_ptr_array_add (addresses, (gpointer) "anne@by.dk");
  g_ptr_array_add (addresses, (gpointer) "bo+uu@by.dk");
  uri = tov_mail_uri_new_to_all (addresses);
  g_assert_cmpstr (uri, ==, "mailto:?bcc=anne@by.dk,bo+uu@by.dk");
}

/* "mailto:?bcc=" is 12 letters, 221 addresses are 1768, and the commas between them 220. */
static void
test_most (void)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new ();
  g_autofree char *uri = NULL;

  for (guint i = 0; i < 221; i++)
    g_ptr_array_add (addresses, (gpointer) "ab@cd.dk");
  uri = tov_mail_uri_new_to_all (addresses);
  g_assert_nonnull (uri);
  g_assert_cmpuint (strlen (uri), ==, 2000);
  g_ptr_array_add (addresses, (gpointer) "ab@cd.dk");
  g_assert_null (tov_mail_uri_new_to_all (addresses));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mail-uri/escapes-an-address", test_one);
  g_test_add_func ("/mail-uri/hides-addresses-from-each-other", test_all);
  g_test_add_func ("/mail-uri/is-no-longer-than-a-program-takes", test_most);
  return g_test_run ();
}
