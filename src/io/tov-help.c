/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-help.h"

#include <glib/gi18n-lib.h>

#include "tov-help-reader.h"

#define ENDING ".page"

/* Room around the keys on their ground: a narrow space that does not break. */
#define KEY_SPACE "\u202f"

struct _TovHelp
{
  /* Page by id. */
  GHashTable *pages;
};

static gboolean
read_page (TovHelp *self, const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  TovHelpPage *page = tov_help_reader_read (path, error);

  if (page != NULL)
    g_hash_table_replace (self->pages, page->id, page);
  return page != NULL;
}

static gboolean
read_pages (TovHelp *self, const char *folder, GDir *directory, GError **error)
{
  for (const char *name = g_dir_read_name (directory); name != NULL;
       name = g_dir_read_name (directory))
    if (g_str_has_suffix (name, ENDING) && !read_page (self, folder, name, error))
      return FALSE;
  if (tov_help_get_page (self, TOV_HELP_INDEX) != NULL)
    return TRUE;
  g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
               _ ("The pages of the help are missing from “%s”."), folder);
  return FALSE;
}

TovHelp *
tov_help_read (const char *folder, GError **error)
{
  g_autoptr (TovHelp) self = g_new0 (TovHelp, 1);
  g_autoptr (GError) trouble = NULL;
  g_autoptr (GDir) directory = g_dir_open (folder, 0, &trouble);

  self->pages =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) tov_help_page_free);
  if (directory == NULL) {
    g_set_error_literal (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE, trouble->message);
    return NULL;
  }
  return read_pages (self, folder, directory, error) ? g_steal_pointer (&self) : NULL;
}

void
tov_help_free (TovHelp *self)
{
  g_hash_table_unref (self->pages);
  g_free (self);
}

const TovHelpPage *
tov_help_get_page (const TovHelp *self, const char *id)
{
  return g_hash_table_lookup (self->pages, id);
}

char *
tov_help_words_to_text (const GArray *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append (text, g_array_index (words, TovHelpRun, i).text);
  return g_string_free (text, FALSE);
}

/* Keys stand on a ground of their own, in a grey that is seen on light and dark alike. */
static void
append_run (GString *markup, const TovHelpRun *run)
{
  static const struct
  {
    const char *before;
    const char *after;
  } styles[] = {
    [TOV_HELP_PLAIN] = { "", "" },
    [TOV_HELP_EMPHASIS] = { "<i>", "</i>" },
    [TOV_HELP_GUI] = { "<b>", "</b>" },
    [TOV_HELP_KEY] = { "<span background='#808080' bgalpha='22%'>" KEY_SPACE, KEY_SPACE "</span>" },
  };
  g_autofree char *text = g_markup_escape_text (run->text, -1);

  g_string_append_printf (markup, "%s%s%s", styles[run->style].before, text,
                          styles[run->style].after);
}

char *
tov_help_words_to_markup (const GArray *words, gboolean with_links)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++) {
    const TovHelpRun *run = &g_array_index (words, TovHelpRun, i);
    gboolean is_link = with_links && run->target != NULL;

    if (is_link)
      g_string_append_printf (markup, "<a href=\"%s\">", run->target);
    append_run (markup, run);
    if (is_link)
      g_string_append (markup, "</a>");
  }
  return g_string_free (markup, FALSE);
}
