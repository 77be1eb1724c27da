/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-danish.h"

#include <string.h>

#define HEADER 20

static void
put_number (GByteArray *mo, gboolean swapped, guint32 number)
{
  if (swapped)
    number = GUINT32_SWAP_LE_BE (number);
  g_byte_array_append (mo, (const guint8 *) &number, sizeof number);
}

/* A .mo file of pairs in byte order of the first. */
static GBytes *
make_mo (const char *const pairs[][2], guint count, gboolean swapped)
{
  GByteArray *mo = g_byte_array_new ();
  guint32 place = HEADER + count * 16;

  put_number (mo, swapped, 0x950412de);
  put_number (mo, swapped, 0);
  put_number (mo, swapped, count);
  put_number (mo, swapped, HEADER);
  put_number (mo, swapped, HEADER + count * 8);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < count; i++) {
      put_number (mo, swapped, (guint32) strlen (pairs[i][side]));
      put_number (mo, swapped, place);
      place += (guint32) strlen (pairs[i][side]) + 1;
    }
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < count; i++)
      g_byte_array_append (mo, (const guint8 *) pairs[i][side],
                           (guint) strlen (pairs[i][side]) + 1);
  return g_byte_array_free_to_bytes (mo);
}

static const char *const words[][2] = {
  { "", "Language: da\n" }, { "Admitted", "Optaget" },     { "Drop-out", "Frafald" },
  { "Not translated", "" }, { "Target", "M\303\245ltal" },
};

static void
test_finds_words_in_either_byte_order (void)
{
  for (int swapped = 0; swapped <= 1; swapped++) {
    g_autoptr (GBytes) mo = make_mo (words, G_N_ELEMENTS (words), swapped);

    g_assert_cmpstr (tov_danish_find (mo, "Admitted"), ==, "Optaget");
    g_assert_cmpstr (tov_danish_find (mo, "Drop-out"), ==, "Frafald");
    g_assert_cmpstr (tov_danish_find (mo, "Target"), ==, "Måltal");
    g_assert_null (tov_danish_find (mo, "Not translated"));
    g_assert_null (tov_danish_find (mo, "Admit"));
    g_assert_null (tov_danish_find (mo, "Zebra"));
    /* The entry of the empty text is the file's header, not a word. */
    g_assert_null (tov_danish_find (mo, ""));
  }
}

static void
test_a_broken_file_has_no_words (void)
{
  g_autoptr (GBytes) mo = make_mo (words, G_N_ELEMENTS (words), FALSE);
  g_autoptr (GBytes) other = g_bytes_new_static ("Not a file of words at all", 26);
  const guint8 *bytes = g_bytes_get_data (mo, NULL);

  g_assert_null (tov_danish_find (other, "Admitted"));
  for (gsize size = 0; size < g_bytes_get_size (mo); size++) {
    g_autofree guint8 *part = g_memdup2 (bytes, size);
    g_autoptr (GBytes) cut = g_bytes_new_take (g_steal_pointer (&part), size);
    const char *word = tov_danish_find (cut, "Target");

    g_assert_null (word);
  }
}

static void
test_the_text_itself_where_there_is_no_word (void)
{
  g_assert_cmpstr (tov_danish ("There is no such text in the program"), ==,
                   "There is no such text in the program");
}

static gpointer
look_up (gpointer data)
{
  return (gpointer) tov_danish (data);
}

static void
test_threads_share_the_words (void)
{
  const char *text = "Another text that is not in the program";
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("look-up", look_up, (gpointer) text);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpstr (g_thread_join (threads[i]), ==, text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/danish/threads-share-the-words", test_threads_share_the_words);
  g_test_add_func ("/danish/finds-words-in-either-byte-order",
                   test_finds_words_in_either_byte_order);
  g_test_add_func ("/danish/a-broken-file-has-no-words", test_a_broken_file_has_no_words);
  g_test_add_func ("/danish/the-text-itself-where-there-is-no-word",
                   test_the_text_itself_where_there_is_no_word);
  return g_test_run ();
}
