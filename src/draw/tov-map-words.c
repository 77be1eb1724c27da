/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-map-private.h"

#include "tov-hyphens.h"

#include <math.h>

/* The pieces of a text: a space stands before one that begins a word. A word that is wider than the
 * room is broken between its syllables. Transfer full. */
static GStrv
split_text (const char *text, double room, const TovRuler *ruler)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv pieces;

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *broken = tov_ruler_measure (ruler, words[i]) > room
                                  ? tov_hyphens_insert (words[i])
                                  : g_strdup (words[i]);
    g_auto (GStrv) parts = g_strsplit (broken, "\u00ad", -1);

    for (guint j = 0; parts[j] != NULL; j++) {
      g_autofree char *piece = g_strconcat (j == 0 ? " " : "", parts[j], NULL);

      g_strv_builder_add (builder, piece);
    }
  }
  pieces = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return pieces;
}

/* As much of a text as there is room for with an ellipsis: at least a letter. Transfer full. */
static char *
cut_line (const char *text, double room, const TovRuler *ruler)
{
  glong fits = 1, end = g_utf8_strlen (text, -1);
  g_autofree char *start = NULL;

  while (fits + 1 < end) {
    glong half = (fits + end) / 2;
    g_autofree char *part = g_utf8_substring (text, 0, half);
    g_autofree char *line = g_strconcat (part, "…", NULL);

    if (tov_ruler_measure (ruler, line) <= room)
      fits = half;
    else
      end = half;
  }
  start = g_utf8_substring (text, 0, fits);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* Whether a line has room for one more piece, and for a hyphen where the word goes on. */
static gboolean
has_room (const char *line, const char *piece, gboolean goes_on, double room, const TovRuler *ruler)
{
  g_autofree char *longer = g_strconcat (line, piece, goes_on ? "-" : "", NULL);

  return tov_ruler_measure (ruler, longer) <= room;
}

char *
tov_map_break_text (const char *text, double room, guint most_lines, const TovRuler *ruler)
{
  g_auto (GStrv) pieces = split_text (text, room, ruler);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *last = NULL;
  guint n_lines = 1;

  for (guint i = 0; pieces[i] != NULL; i++) {
    gboolean begins = pieces[i][0] == ' ';
    gboolean goes_on = pieces[i + 1] != NULL && pieces[i + 1][0] != ' ';

    if (line->len > 0 && n_lines < most_lines
        && !has_room (line->str, pieces[i], goes_on, room, ruler)) {
      g_string_append_printf (lines, "%s%s\n", line->str, begins ? "" : "-");
      g_string_truncate (line, 0);
      n_lines++;
    }
    g_string_append (line, pieces[i] + (begins && line->len == 0));
  }
  last = tov_ruler_measure (ruler, line->str) > room ? cut_line (line->str, room, ruler)
                                                     : g_strdup (line->str);
  return g_strconcat (lines->str, last, NULL);
}

TovBox
tov_map_measure_text (const char *text, double scale, const TovRuler *ruler)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  TovBox box = { .height = g_strv_length (lines) * ruler->line * scale };

  for (guint i = 0; lines[i] != NULL; i++)
    box.width = fmax (box.width, ceil (tov_ruler_measure (ruler, lines[i]) * scale));
  return box;
}
