/* Content lines, of which contact cards (vCard 2.1, 3.0, 4.0) and calendars (iCalendar) are made:
 * NAME;PARAMETER=VALUE:value, folded, and in blocks from BEGIN to END.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  /* In capitals, without a group: "item1.EMAIL" is EMAIL. */
  char *name;
  /* NULL where there is none: "item1". Apple names what a line is by another one of its group. */
  char *group;
  /* "TYPE=work,cell", names in capitals and values without quotes, each with its end and another
   * one behind the last; NULL where there are none. What 2.1 writes without a name stands under its
   * own: "CELL" is TYPE=CELL, "BASE64" ENCODING. */
  char *parameters;
  /* UTF-8, unfolded, quoted-printable and the charset undone; escapes as they are written, see
   * tov_content_line_list_values (). Of base64 as it is written. */
  char *value;
} TovContentLine;

typedef struct _TovContentBlock TovContentBlock;

struct _TovContentBlock
{
  /* "VCARD", "VEVENT" */
  char *name;
  /* Elements TovContentLine. */
  GPtrArray *lines;
  /* Elements TovContentBlock: blocks within it. */
  GPtrArray *blocks;
};

void tov_content_block_free (TovContentBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovContentBlock, tov_content_block_free)

/* Reads text of any charset (UTF-8, UTF-16 with a mark, else Windows-1252), folded even within a
 * character, with any line ends. Blocks that are not closed end with the text. Elements
 * TovContentBlock, those on the outside; transfer full. Of a block the first two thousand lines are
 * kept. NULL on error (TOV_IO_ERROR): no block of that name is in it, or more than memory should
 * hold. */
GPtrArray *tov_content_lines_read (GBytes *content, const char *block, GError **error);

/* The first line of a name; NULL if there is none. Transfer none. */
const TovContentLine *tov_content_block_find (const TovContentBlock *self, const char *name);
/* What a parameter says, the first of that name: TZID. Transfer none; NULL where there is none. */
const char *tov_content_line_get (const TovContentLine *self, const char *parameter);
/* Whether a parameter holds a value, whatever the case: TYPE, "cell". */
gboolean
tov_content_line_has (const TovContentLine *self, const char *parameter, const char *value);
/* The parts of a value between separators (';' or ','; 0 for one part alone), escapes undone. The
 * sixty-fourth has all that is left. Ended by NULL; transfer full. */
char **tov_content_line_list_values (const TovContentLine *self, char separator);

/* Appends a line, folded at 75 bytes and never within a character, ended by CRLF. value has been
 * escaped, parameters (may be NULL) begin with a semicolon. */
void tov_content_line_append (GString *text,
                              const char *name,
                              const char *parameters,
                              const char *value);
/* Escapes backslash, comma, semicolon and line ends, and leaves control characters out. Transfer
 * full. */
char *tov_content_line_escape (const char *text);

G_END_DECLS
