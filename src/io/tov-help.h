/* The help as it is written: Mallard pages (projectmallard.org), a file each.
 *
 * A small part of Mallard is understood: page, info with desc and link, section, title, p, steps,
 * list, terms, note, media; and within words gui, guiseq, key, keyseq, em and link. Anything else
 * is an error, so that no word of a page is lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "tov-io-error.h"

G_BEGIN_DECLS

typedef enum
{
  TOV_HELP_PLAIN,
  TOV_HELP_EMPHASIS,
  /* What stands on a button, in a menu or above a field. */
  TOV_HELP_GUI,
  TOV_HELP_KEY,
} TovHelpStyle;

/* Words of one kind. target is the page that they lead to, or NULL. */
typedef struct
{
  TovHelpStyle style;
  char *text;
  char *target;
} TovHelpRun;

typedef enum
{
  TOV_HELP_PARAGRAPH,
  TOV_HELP_HEADING,
  TOV_HELP_STEP,
  TOV_HELP_POINT,
  TOV_HELP_NOTE,
  /* Keys, and in words what they do. */
  TOV_HELP_TERM,
  TOV_HELP_PICTURE,
  /* To a page of its own, with its title and summary. */
  TOV_HELP_LINK,
} TovHelpKind;

typedef struct
{
  TovHelpKind kind;
  /* Elements TovHelpRun: what is said; of a picture what is to be seen in it; empty for a link. */
  GArray *words;
  /* Elements TovHelpRun; what the words of a term are about, else NULL. Empty where a term goes on
   * in another paragraph. */
  GArray *term;
  /* Of a step or a point; 0 where it goes on in another paragraph. */
  guint number;
  /* The file of a picture; the page of a link; else NULL. */
  char *target;
} TovHelpBlock;

typedef struct
{
  char *id;
  char *title;
  /* In one sentence what the page is for. */
  char *summary;
  /* Elements TovHelpBlock. */
  GArray *blocks;
} TovHelpPage;

/* The page that leads to all others. */
#define TOV_HELP_INDEX "index"

typedef struct _TovHelp TovHelp;

/* Reads every page of a folder. TOV_IO_ERROR_FILE names the file, and the line of what is not
 * understood. Transfer full. */
TovHelp *tov_help_read (const char *folder, GError **error);
void tov_help_free (TovHelp *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TovHelp, tov_help_free)

/* NULL if there is no such page. */
const TovHelpPage *tov_help_get_page (const TovHelp *self, const char *id);
/* The words without anything else; in Pango markup, in which a link names its page where with_links
 * is set. Transfer full. */
char *tov_help_words_to_text (const GArray *words);
char *tov_help_words_to_markup (const GArray *words, gboolean with_links);

G_END_DECLS
