/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-content-line.h"

#include "tov-io-error.h"

#include <string.h>

static GPtrArray *
read_bytes (const char *text, gsize length, GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new (text, length);

  return tov_content_lines_read (content, "VCARD", error);
}

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *blocks = read_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  return blocks;
}

static void
write_line (GString *text, const TovContentLine *line)
{
  if (line->group != NULL)
    g_string_append_printf (text, "%s.", line->group);
  g_string_append (text, line->name);
  for (const char *next = line->parameters; next != NULL && *next != '\0';
       next += strlen (next) + 1)
    g_string_append_printf (text, ";%s", next);
  g_string_append_printf (text, ":%s", line->value);
}

static void
write_block (GString *text, const TovContentBlock *block)
{
  g_string_append_printf (text, "%s{", block->name);
  for (guint i = 0; i < block->lines->len; i++) {
    g_string_append (text, i > 0 ? "|" : "");
    write_line (text, g_ptr_array_index (block->lines, i));
  }
  for (guint i = 0; i < block->blocks->len; i++)
    write_block (text, g_ptr_array_index (block->blocks, i));
  g_string_append_c (text, '}');
}

/* Blocks in braces, lines between bars. */
static void
expect_blocks (GPtrArray *blocks, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    write_block (text, g_ptr_array_index (blocks, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
expect (const char *text, const char *expected)
{
  g_autoptr (GPtrArray) blocks = read_text (text);

  expect_blocks (blocks, expected);
}

/* The one line of a card. */
static void
expect_line (const char *line, const char *expected)
{
  g_autofree char *text = g_strdup_printf ("BEGIN:VCARD\r\n%s\r\nEND:VCARD\r\n", line);
  g_autofree char *whole = g_strdup_printf ("VCARD{%s}", expected);

  expect (text, whole);
}

static void
test_reads_any_line_ends (void)
{
  expect ("BEGIN:VCARD\r\nFN:a\r\nEND:VCARD\r\n", "VCARD{FN:a}");
  expect ("BEGIN:VCARD\nFN:a\nEND:VCARD", "VCARD{FN:a}");
  expect ("BEGIN:VCARD\rFN:a\r\rEND:VCARD\r", "VCARD{FN:a}");
  expect ("\n begin:vcard \nfn:a\nend:vcard\n", "VCARD{FN:a}");
}

static void
test_unfolds (void)
{
  expect_line ("NOTE:One\r\n  two\r\n\tthree", "NOTE:One twothree");
  expect_line ("NO\n TE;X=\n y:z", "NOTE;X=y:z");
}

static void
test_unfolds_within_a_character (void)
{
  expect_line ("FN:S\303\r\n \270ren", "FN:S\303\270ren");
}

static void
test_undoes_quoted_printable (void)
{
  expect_line ("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:S=C3=B8ren=0D=0A=\r\nto =3D 2=\r\n",
               "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:S\303\270ren\r\nto = 2");
  expect_line ("NOTE;QUOTED-PRINTABLE:a=zb=4=00=4", "NOTE;ENCODING=QUOTED-PRINTABLE:a=zb=4=4");
  /* No soft break where nothing is quoted. */
  expect_line ("URL:http://x/?a=\r\nFN:b", "URL:http://x/?a=|FN:b");
}

static void
test_reads_charsets (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *wide = NULL;
  gsize length;
  g_autoptr (GPtrArray) blocks = NULL;

  expect_line ("FN;CHARSET=ISO-8859-1:S\370ren", "FN;CHARSET=ISO-8859-1:S\303\270ren");
  expect_line ("FN:S\370ren \223Bo\224", "FN:S\303\270ren “Bo”");
  expect_line ("FN;CHARSET=ISO-8859-5;QUOTED-PRINTABLE:=B6",
               "FN;CHARSET=ISO-8859-5;ENCODING=QUOTED-PRINTABLE:Ж");
  expect_line ("FN;CHARSET=NOBODYS:S\370ren", "FN;CHARSET=NOBODYS:S\303\270ren");
  expect ("\357\273\277BEGIN:VCARD\nFN:æ\n", "VCARD{FN:æ}");
  wide = g_convert ("\357\273\277BEGIN:VCARD\nFN:Åse\n", -1, "UTF-16LE", "UTF-8", NULL, &length,
                    &error);
  g_assert_no_error (error);
  blocks = read_bytes (wide, length, &error);
  g_assert_no_error (error);
  expect_blocks (blocks, "VCARD{FN:Åse}");
}

static void
test_reads_parameters (void)
{
  expect_line ("TEL;CELL;pref:12", "TEL;TYPE=CELL;TYPE=PREF:12");
}

static void
test_reads_quoted_parameters (void)
{
  expect_line ("X-A;cn=\"Bo; Ib: x\";TYPE=a,b;TYPE=c:v", "X-A;CN=Bo; Ib: x;TYPE=a,b;TYPE=c:v");
}

static void
test_reads_groups (void)
{
  expect_line ("item1.EMAIL:a@b", "item1.EMAIL:a@b");
}

static void
test_reads_base64_that_is_not_indented (void)
{
  expect_line ("PHOTO;BASE64:AAAA\r\nBBBB\r\nCC==\r\n\r\nFN:x",
               "PHOTO;ENCODING=BASE64:AAAABBBBCC==|FN:x");
}

static void
test_reads_blocks_within_blocks (void)
{
  expect ("BEGIN:VCARD\nFN:a\nAGENT:\nBEGIN:VCARD\nFN:b\nEND:VCARD\nTEL:1\nEND:VCARD\n",
          "VCARD{FN:a|AGENT:|TEL:1VCARD{FN:b}}");
  expect ("BEGIN:VCARD\nBEGIN:X\nA:1\nEND:VCARD\nB:2\nBEGIN:VCARD\n", "VCARD{X{A:1}}VCARD{}");
}

static void
test_ends_what_is_not_closed (void)
{
  expect ("BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\n", "VCARD{FN:a}VCARD{FN:b}");
}

static void
test_leaves_out_what_is_no_line (void)
{
  expect ("hello\nBEGIN:VCARD\n:x\nno colon\n;;\n<b>:y\nFN:a\nEND:NOTHING\nEND:VCARD\nFN:c\n",
          "VCARD{FN:a}");
}

static void
test_refuses_what_is_of_another_kind (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  blocks = read_bytes ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", 31, &error);
  g_assert_null (blocks);
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
}

static void
test_refuses_more_than_fits (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\n");
  g_autoptr (GPtrArray) blocks = NULL;

  for (guint i = 0; i < 500001; i++)
    g_string_append (text, "A:\n");
  blocks = read_bytes (text->str, text->len, &error);
  g_assert_null (blocks);
  g_assert_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE);
}

static void
test_bounds_depth (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\n");
  g_autoptr (GPtrArray) blocks = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "BEGIN:X%u\n", i);
  g_string_append (text, "FN:a\nEND:VCARD\n");
  blocks = read_text (text->str);
  g_assert_cmpuint (blocks->len, ==, 1);
}

/* One value of a million semicolons takes no more than its own bytes. */
static void
test_bounds_values (void)
{
  g_autofree char *many = g_strnfill (1000000, ';');
  TovContentLine line = { .value = many };
  g_auto (GStrv) values = tov_content_line_list_values (&line, ';');

  g_assert_cmpuint (g_strv_length (values), ==, 64);
  g_assert_cmpuint (strlen (values[63]), ==, 1000000 - 63);
}

static void
test_bounds_blocks (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\n");
  g_autoptr (GPtrArray) blocks = NULL;
  const TovContentBlock *card;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "TEL:1\n");
  g_string_append (text, "END:VCARD\nBEGIN:VCARD\nFN:x\nEND:VCARD\n");
  blocks = read_text (text->str);
  g_assert_cmpuint (blocks->len, ==, 2);
  card = g_ptr_array_index (blocks, 0);
  g_assert_cmpuint (card->lines->len, ==, 2000);
}

static void
expect_values (const char *value, char separator, const char *expected)
{
  TovContentLine line = { .value = (char *) value };
  g_auto (GStrv) values = tov_content_line_list_values (&line, separator);
  g_autofree char *joined = g_strjoinv ("|", values);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_splits_values (void)
{
  expect_values ("Holm;Mette;;", ';', "Holm|Mette||");
  expect_values ("a\\;b;c\\,d\\\\e\\nf\\Ng\\x", ';', "a;b|c,d\\e\nf\ng\\x");
  expect_values ("a;b,c\\", 0, "a;b,c\\");
  expect_values ("\\\"a\\\"\\:", 0, "\"a\":");
  expect_values ("", ';', "");
}

static void
test_asks_parameters_whatever_the_case (void)
{
  g_autoptr (GPtrArray) blocks = read_text (
      "BEGIN:VCARD\nTEL;TYPE=Work, cell:1\nTEL;X=1;TYPE=homework;TYPE=pref:2\nEND:VCARD\n");
  const TovContentBlock *card = g_ptr_array_index (blocks, 0);
  const TovContentLine *first = tov_content_block_find (card, "TEL");

  g_assert_cmpstr (tov_content_line_get (first, "TYPE"), ==, "Work, cell");
  g_assert_null (tov_content_line_get (first, "TYP"));
  g_assert_true (tov_content_line_has (first, "TYPE", "WORK"));
  g_assert_true (tov_content_line_has (first, "TYPE", "cell"));
  g_assert_false (tov_content_line_has (first, "TYPE", "cel"));
  g_assert_false (tov_content_line_has (first, "PREF", "1"));
  g_assert_false (tov_content_line_has (g_ptr_array_index (card->lines, 1), "TYPE", "home"));
  g_assert_true (tov_content_line_has (g_ptr_array_index (card->lines, 1), "TYPE", "PREF"));
  g_assert_null (tov_content_block_find (card, "FN"));
}

/* Seventy-five bytes at most before each line end, and what is read is what was written. */
static void
test_writes_folded_lines (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\r\n");
  g_autofree char *note = g_strnfill (200, 'x');
  g_autofree char *danish =
      g_strdup_printf ("%sæøå, ; \\ \r\nBørn\rUnge\a\t“%s”", note + 127, note);
  g_autofree char *escaped = tov_content_line_escape (danish);
  g_autofree char *plain = g_strdup_printf ("%sæøå, ; \\ \nBørn\nUnge\t“%s”", note + 127, note);
  g_autoptr (GPtrArray) blocks = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) values = NULL;
  const TovContentLine *line;

  tov_content_line_append (text, "NOTE", ";X=y", escaped);
  tov_content_line_append (text, "END", NULL, "VCARD");
  lines = g_strsplit (text->str, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_assert_cmpuint (strlen (lines[i]), <=, 75);
    g_assert_true (g_utf8_validate (lines[i], -1, NULL));
  }
  g_assert_cmpuint (g_strv_length (lines), ==, 8);
  blocks = read_text (text->str);
  line = tov_content_block_find (g_ptr_array_index (blocks, 0), "NOTE");
  values = tov_content_line_list_values (line, 0);
  g_assert_cmpstr (values[0], ==, plain);
  g_assert_true (tov_content_line_has (line, "X", "Y"));
}

/* All that is read of anything is text. */
static void
check_block (const TovContentBlock *block)
{
  g_assert_true (g_utf8_validate (block->name, -1, NULL));
  for (guint i = 0; i < block->lines->len; i++) {
    const TovContentLine *line = g_ptr_array_index (block->lines, i);
    g_auto (GStrv) values = tov_content_line_list_values (line, ';');

    g_assert_true (g_utf8_validate (line->value, -1, NULL));
    g_assert_true (line->group == NULL || g_utf8_validate (line->group, -1, NULL));
    g_assert_cmpuint (g_strv_length (values), >, 0);
    for (const char *next = line->parameters; next != NULL && *next != '\0';
         next += strlen (next) + 1)
      g_assert_true (g_utf8_validate (next, -1, NULL) && strchr (next, '=') != NULL);
  }
  for (guint i = 0; i < block->blocks->len; i++)
    check_block (g_ptr_array_index (block->blocks, i));
}

static void
mutate (GRand *random, GByteArray *bytes)
{
  static const char odd[] = "\r\n\t :;=,\"\\.\0\377\303BEGIN:VCARD";

  for (int i = g_rand_int_range (random, 1, 8); i > 0 && bytes->len > 1; i--) {
    guint position = (guint) g_rand_int_range (random, 0, (int) bytes->len);
    guint8 again[60];
    guint length;

    switch (g_rand_int_range (random, 0, 4)) {
    case 0:
      bytes->data[position] = (guint8) odd[g_rand_int_range (random, 0, sizeof odd)];
      break;
    case 1:
      bytes->data[position] ^= (guint8) (1 << g_rand_int_range (random, 0, 8));
      break;
    case 2:
      g_byte_array_remove_range (bytes, position, MIN (bytes->len - position, 20));
      break;
    default:
      length = MIN (bytes->len, sizeof again);
      memcpy (again, bytes->data, length);
      g_byte_array_append (bytes, again, length);
    }
  }
}

static void
test_survives_what_is_damaged (void)
{
  static const char sample[] =
      "\357\273\277BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=B8"
      "=\r\nren;Bo\r\nitem1.TEL;TYPE=\"work,cell\";PREF=1:12 34\r\nNOTE:a\\, b\\nc\r\n  d\r\n"
      "PHOTO;BASE64:AAAA\r\nBBBB\r\n\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\nEND:"
      "VCARD\r\n";
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint round = 0; round < 5000; round++) {
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    g_autoptr (GPtrArray) blocks = NULL;

    g_byte_array_append (bytes, (const guint8 *) sample, sizeof sample - 1);
    mutate (random, bytes);
    blocks = read_bytes ((const char *) bytes->data, bytes->len, NULL);
    for (guint i = 0; blocks != NULL && i < blocks->len; i++)
      check_block (g_ptr_array_index (blocks, i));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content-line/reads-any-line-ends", test_reads_any_line_ends);
  g_test_add_func ("/content-line/unfolds", test_unfolds);
  g_test_add_func ("/content-line/unfolds-within-a-character", test_unfolds_within_a_character);
  g_test_add_func ("/content-line/undoes-quoted-printable", test_undoes_quoted_printable);
  g_test_add_func ("/content-line/reads-charsets", test_reads_charsets);
  g_test_add_func ("/content-line/reads-parameters-without-name", test_reads_parameters);
  g_test_add_func ("/content-line/reads-quoted-parameters", test_reads_quoted_parameters);
  g_test_add_func ("/content-line/reads-groups", test_reads_groups);
  g_test_add_func ("/content-line/reads-base64-that-is-not-indented",
                   test_reads_base64_that_is_not_indented);
  g_test_add_func ("/content-line/reads-blocks-within-blocks", test_reads_blocks_within_blocks);
  g_test_add_func ("/content-line/ends-what-is-not-closed", test_ends_what_is_not_closed);
  g_test_add_func ("/content-line/leaves-out-what-is-no-line", test_leaves_out_what_is_no_line);
  g_test_add_func ("/content-line/refuses-what-is-of-another-kind",
                   test_refuses_what_is_of_another_kind);
  g_test_add_func ("/content-line/refuses-more-than-fits", test_refuses_more_than_fits);
  g_test_add_func ("/content-line/bounds-depth", test_bounds_depth);
  g_test_add_func ("/content-line/bounds-values", test_bounds_values);
  g_test_add_func ("/content-line/bounds-blocks", test_bounds_blocks);
  g_test_add_func ("/content-line/splits-values", test_splits_values);
  g_test_add_func ("/content-line/asks-parameters-whatever-the-case",
                   test_asks_parameters_whatever_the_case);
  g_test_add_func ("/content-line/writes-folded-lines", test_writes_folded_lines);
  g_test_add_func ("/content-line/survives-what-is-damaged", test_survives_what_is_damaged);
  return g_test_run ();
}
