/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-help-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tov-danish.h"

typedef struct
{
  const char *path;
  TovHelpPage *page;
  /* How deep in sections one is. */
  guint depth;
  /* What paragraphs are where one is, and how many steps or points there were. */
  TovHelpKind kind;
  guint n_items;
  gboolean is_item_new;
  /* The picture one is in, and the term. */
  char *picture;
  GArray *term;
  /* What is being said, elements TovHelpRun; NULL where nothing is. */
  GArray *words;
  TovHelpStyle style;
  char *target;
  /* What stands before the next menu or key of a sequence; NULL outside of one. */
  const char *separator;
  gboolean is_sequence_new;
  /* The pages that the section leads to, and those to see beside this one. */
  GPtrArray *topics;
  GPtrArray *see_also;
} Reader;

/* An element: what it may stand in, and what its beginning and its end do. */
typedef struct
{
  const char *name;
  /* Names with a space around each. */
  const char *parents;
  void (*begin) (Reader *self, const char *const *attributes, GError **error);
  void (*end) (Reader *self);
} Element;

static void
clear_run (TovHelpRun *run)
{
  g_free (run->text);
  g_free (run->target);
}

static GArray *
create_words (void)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (TovHelpRun));

  g_array_set_clear_func (words, (GDestroyNotify) clear_run);
  return words;
}

static void
clear_block (TovHelpBlock *block)
{
  g_array_unref (block->words);
  g_clear_pointer (&block->term, g_array_unref);
  g_free (block->target);
}

/* NULL if it is not there. */
static const char *
find_attribute (const char *const *attributes, const char *name)
{
  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (g_str_equal (attributes[i], name))
      return attributes[i + 1];
  return NULL;
}

static const char *
require (const char *const *attributes, const char *name, GError **error)
{
  const char *value = find_attribute (attributes, name);

  if (value == NULL)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_MISSING_ATTRIBUTE, "“%s” is missing", name);
  return value;
}

/* Takes the words, the term and the target. */
static void
add_block (Reader *self, TovHelpKind kind, GArray *words, GArray *term, guint number, char *target)
{
  TovHelpBlock block = { kind, words, term, number, target };

  g_array_append_val (self->page->blocks, block);
}

static void
append_run (Reader *self, const char *text)
{
  TovHelpRun run = { self->style, g_strdup (text), g_strdup (self->target) };

  g_array_append_val (self->words, run);
}

/* Blanks and the ends of lines are one space, and none where what is said begins. */
static void
append_text (Reader *self, const char *text, gsize length)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  const TovHelpRun *last =
      self->words->len > 0 ? &g_array_index (self->words, TovHelpRun, self->words->len - 1) : NULL;
  gboolean is_spaced = last == NULL || g_str_has_suffix (last->text, " ");

  for (gsize i = 0; i < length; i++) {
    gboolean is_space = g_ascii_isspace (text[i]);

    if (!is_space || !is_spaced)
      g_string_append_c (clean, is_space ? ' ' : text[i]);
    is_spaced = is_space;
  }
  if (clean->len > 0)
    append_run (self, clean->str);
}

/* What was said, without a space at its end. Transfer full. */
static GArray *
take_words (Reader *self)
{
  GArray *words = g_steal_pointer (&self->words);

  if (words->len > 0)
    g_strchomp (g_array_index (words, TovHelpRun, words->len - 1).text);
  return words;
}

static char *
take_text (Reader *self)
{
  g_autoptr (GArray) words = take_words (self);

  return tov_help_words_to_text (words);
}

static void
begin_page (Reader *self, const char *const *attributes, GError **error)
{
  self->page->id = g_strdup (require (attributes, "id", error));
}

static void
begin_section (Reader *self, const char *const *attributes, GError **error)
{
  self->depth++;
}

static void
end_section (Reader *self)
{
  self->depth--;
}

static void
begin_words (Reader *self, const char *const *attributes, GError **error)
{
  self->words = create_words ();
}

static void
end_summary (Reader *self)
{
  g_free (self->page->summary);
  self->page->summary = take_text (self);
}

static void
add_links (Reader *self, GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    add_block (self, TOV_HELP_LINK, create_words (), NULL, 0,
               g_strdup (g_ptr_array_index (pages, i)));
  g_ptr_array_set_size (pages, 0);
}

/* What a section leads to stands below its heading. */
static void
end_title (Reader *self)
{
  if (self->kind == TOV_HELP_TERM) {
    g_clear_pointer (&self->term, g_array_unref);
    self->term = take_words (self);
  } else if (self->depth == 0) {
    g_free (self->page->title);
    self->page->title = take_text (self);
  } else {
    add_block (self, TOV_HELP_HEADING, take_words (self), NULL, 0, NULL);
  }
  add_links (self, self->topics);
}

static void
end_paragraph (Reader *self)
{
  gboolean is_counted = self->kind == TOV_HELP_STEP || self->kind == TOV_HELP_POINT;
  guint number = is_counted && self->is_item_new ? ++self->n_items : 0;

  self->is_item_new = FALSE;
  /* What goes on in another paragraph has its term above. */
  if (self->kind == TOV_HELP_TERM && self->term == NULL)
    self->term = create_words ();
  add_block (self, self->kind, take_words (self), g_steal_pointer (&self->term), number,
             g_steal_pointer (&self->picture));
}

static void
begin_steps (Reader *self, const char *const *attributes, GError **error)
{
  self->kind = TOV_HELP_STEP;
  self->n_items = 0;
}

static void
begin_list (Reader *self, const char *const *attributes, GError **error)
{
  self->kind = TOV_HELP_POINT;
  self->n_items = 0;
}

static void
begin_terms (Reader *self, const char *const *attributes, GError **error)
{
  self->kind = TOV_HELP_TERM;
}

static void
begin_note (Reader *self, const char *const *attributes, GError **error)
{
  self->kind = TOV_HELP_NOTE;
}

static void
begin_item (Reader *self, const char *const *attributes, GError **error)
{
  self->is_item_new = TRUE;
}

static void
begin_picture (Reader *self, const char *const *attributes, GError **error)
{
  const char *name = require (attributes, "src", error);
  g_autofree char *folder = g_path_get_dirname (self->path);

  self->kind = TOV_HELP_PICTURE;
  g_free (self->picture);
  self->picture = name != NULL ? g_build_filename (folder, name, NULL) : NULL;
}

static void
end_group (Reader *self)
{
  self->kind = TOV_HELP_PARAGRAPH;
}

/* In words a link is what it stands around; in the info it is a line of its own. */
static void
begin_link (Reader *self, const char *const *attributes, GError **error)
{
  const char *target = require (attributes, "xref", error);
  const char *type = find_attribute (attributes, "type");

  if (target == NULL)
    return;
  if (self->words != NULL)
    self->target = g_strdup (target);
  else
    g_ptr_array_add (g_strcmp0 (type, "topic") == 0 ? self->topics : self->see_also,
                     g_strdup (target));
}

static void
end_link (Reader *self)
{
  g_clear_pointer (&self->target, g_free);
}

static void
end_page (Reader *self)
{
  if (self->see_also->len == 0)
    return;
  self->words = create_words ();
  append_run (self, tov_danish (N_ ("See also")));
  add_block (self, TOV_HELP_HEADING, take_words (self), NULL, 0, NULL);
  add_links (self, self->see_also);
}

static void
begin_styled (Reader *self, TovHelpStyle style)
{
  if (self->words != NULL && self->separator != NULL && !self->is_sequence_new)
    append_run (self, self->separator);
  self->is_sequence_new = FALSE;
  self->style = style;
}

static void
begin_gui (Reader *self, const char *const *attributes, GError **error)
{
  begin_styled (self, TOV_HELP_GUI);
}

static void
begin_key (Reader *self, const char *const *attributes, GError **error)
{
  begin_styled (self, TOV_HELP_KEY);
}

static void
begin_emphasis (Reader *self, const char *const *attributes, GError **error)
{
  begin_styled (self, TOV_HELP_EMPHASIS);
}

static void
end_styled (Reader *self)
{
  self->style = TOV_HELP_PLAIN;
}

static void
begin_menus (Reader *self, const char *const *attributes, GError **error)
{
  self->separator = " › ";
  self->is_sequence_new = TRUE;
}

static void
begin_keys (Reader *self, const char *const *attributes, GError **error)
{
  self->separator = "+";
  self->is_sequence_new = TRUE;
}

static void
end_sequence (Reader *self)
{
  self->separator = NULL;
}

#define IN_WORDS " p title desc link "
#define IN_TEXT  " page section item note media "

static const Element elements[] = {
  { "page", NULL, begin_page, end_page },
  { "info", " page section ", NULL, NULL },
  { "desc", " info ", begin_words, end_summary },
  { "section", " page ", begin_section, end_section },
  { "title", " page section item ", begin_words, end_title },
  { "p", IN_TEXT, begin_words, end_paragraph },
  { "steps", " page section ", begin_steps, end_group },
  { "list", " page section ", begin_list, end_group },
  { "terms", " page section ", begin_terms, end_group },
  { "note", " page section ", begin_note, end_group },
  { "item", " steps list terms ", begin_item, NULL },
  { "media", " page section ", begin_picture, end_group },
  { "link", " info p ", begin_link, end_link },
  { "gui", IN_WORDS "guiseq ", begin_gui, end_styled },
  { "key", IN_WORDS "keyseq ", begin_key, end_styled },
  { "em", IN_WORDS, begin_emphasis, end_styled },
  { "guiseq", IN_WORDS, begin_menus, end_sequence },
  { "keyseq", IN_WORDS, begin_keys, end_sequence },
};

static const Element *
find_element (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i].name, name))
      return &elements[i];
  return NULL;
}

static gboolean
may_stand_in (const Element *element, const char *parent)
{
  g_autofree char *spaced = g_strdup_printf (" %s ", parent != NULL ? parent : "");

  if (element->parents == NULL || parent == NULL)
    return element->parents == NULL && parent == NULL;
  return strstr (element->parents, spaced) != NULL;
}

static void
on_start_element_cb (GMarkupParseContext *context,
                     const char *name,
                     const char **attributes,
                     const char **values,
                     gpointer user_data,
                     GError **error)
{
  const GSList *stack = g_markup_parse_context_get_element_stack (context)->next;
  const Element *element = find_element (name);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();

  if (element == NULL || !may_stand_in (element, stack != NULL ? stack->data : NULL)) {
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s>", name);
    return;
  }
  for (guint i = 0; attributes[i] != NULL; i++) {
    g_ptr_array_add (pairs, (gpointer) attributes[i]);
    g_ptr_array_add (pairs, (gpointer) values[i]);
  }
  g_ptr_array_add (pairs, NULL);
  if (element->begin != NULL)
    element->begin (user_data, (const char *const *) pairs->pdata, error);
}

static void
on_end_element_cb (GMarkupParseContext *context,
                   const char *name,
                   gpointer user_data,
                   GError **error)
{
  const Element *element = find_element (name);

  if (element->end != NULL)
    element->end (user_data);
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

/* Between elements, and between the keys of a sequence, there is nothing but the ends of lines. */
static void
on_text_cb (GMarkupParseContext *context,
            const char *text,
            gsize length,
            gpointer user_data,
            GError **error)
{
  Reader *self = user_data;
  const char *name = g_markup_parse_context_get_element (context);

  if (self->words != NULL && !g_str_has_suffix (name, "seq"))
    append_text (self, text, length);
  else if (!is_blank (text, length))
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "“%.*s”", (int) length,
                 text);
}

static gboolean
is_whole (const TovHelpPage *page, GError **error)
{
  if (page->id != NULL && page->title != NULL && page->summary != NULL)
    return TRUE;
  g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY, "id, title, desc");
  return FALSE;
}

static gboolean
parse (Reader *self, GMarkupParseContext *context, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  return g_file_get_contents (self->path, &text, &length, error)
         && g_markup_parse_context_parse (context, text, (gssize) length, error)
         && g_markup_parse_context_end_parse (context, error) && is_whole (self->page, error);
}

static void
clear_reader (Reader *self)
{
  g_free (self->picture);
  g_free (self->target);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->term, g_array_unref);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->see_also);
}

void
tov_help_page_free (TovHelpPage *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_array_unref (self->blocks);
  g_free (self);
}

TovHelpPage *
tov_help_reader_read (const char *path, GError **error)
{
  static const GMarkupParser parser = { on_start_element_cb, on_end_element_cb, on_text_cb };
  g_autoptr (TovHelpPage) page = g_new0 (TovHelpPage, 1);
  Reader self = { .path = path,
                  .page = page,
                  .topics = g_ptr_array_new_with_free_func (g_free),
                  .see_also = g_ptr_array_new_with_free_func (g_free) };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, &self, NULL);
  g_autoptr (GError) trouble = NULL;
  int line;

  page->blocks = g_array_new (FALSE, FALSE, sizeof (TovHelpBlock));
  g_array_set_clear_func (page->blocks, (GDestroyNotify) clear_block);
  if (!parse (&self, context, &trouble)) {
    g_markup_parse_context_get_position (context, &line, NULL);
    g_set_error (error, TOV_IO_ERROR, TOV_IO_ERROR_FILE,
                 _ ("“%s” cannot be read as a page of the help, line %d: %s"), path, line,
                 trouble->message);
    g_clear_pointer (&page, tov_help_page_free);
  }
  g_markup_parse_context_free (context);
  clear_reader (&self);
  return g_steal_pointer (&page);
}
