/* Contact cards as other programs write them: vCard 2.1, 3.0 and 4.0. A card becomes a row.
 *
 * What a contact has no place for, a second telephone number or the address, is kept in the note,
 * in words. A picture is taken where it is in the file; none is fetched from elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sheet-private.h"

#include "tov-content-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  GIVEN_NAME,
  FAMILY_NAME,
  NAME,
  TITLE,
  DEPARTMENT,
  ORGANISATION,
  PHONE,
  MOBILE,
  EMAIL,
  NOTE,
  PHOTO,
  N_COLUMNS,
} Column;

/* What an import calls these fields of a contact. */
static const char *const headings[N_COLUMNS] = {
  [GIVEN_NAME] = N_ ("Given name"),
  [FAMILY_NAME] = N_ ("Family name"),
  [NAME] = N_ ("Name"),
  [TITLE] = N_ ("Title"),
  [DEPARTMENT] = N_ ("Department"),
  [ORGANISATION] = N_ ("Organisation"),
  [PHONE] = N_ ("Phone"),
  [MOBILE] = N_ ("Mobile"),
  [EMAIL] = N_ ("E-mail"),
  [NOTE] = N_ ("Note"),
  [PHOTO] = N_ ("Photo"),
};

/* What a number or an address is for, as it is said in the note. */
static const struct
{
  const char *type;
  const char *words;
} kinds[] = {
  { "FAX", N_ ("fax") },      { "PAGER", N_ ("pager") }, { "CELL", N_ ("mobile") },
  { "HOME", N_ ("private") }, { "WORK", N_ ("work") },
};

typedef struct
{
  const TovContentBlock *block;
  char *cells[N_COLUMNS];
  /* What becomes the note, a line each, while the card is read. */
  GString *notes;
  GBytes *photo;
} Card;

static void
free_card (Card *card)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (card->cells[i]);
  g_clear_pointer (&card->photo, g_bytes_unref);
  g_free (card);
}

/* Takes the text; one of blanks is none. */
static void
take_cell (Card *card, Column column, char *text)
{
  if (text != NULL && *g_strstrip (text) == '\0')
    g_clear_pointer (&text, g_free);
  g_free (card->cells[column]);
  card->cells[column] = text;
}

static void
add_note (Card *card, const char *text)
{
  if (card->notes->len > 0)
    g_string_append_c (card->notes, '\n');
  g_string_append (card->notes, text);
}

/* NULL where there is no such line, or it says nothing. Transfer full. */
static char *
get_text (const TovContentLine *line)
{
  static const char *const schemes[] = { "tel:", "mailto:" };
  g_auto (GStrv) values = line != NULL ? tov_content_line_list_values (line, 0) : NULL;
  const char *text;

  if (values == NULL)
    return NULL;
  text = g_strstrip (values[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (text, schemes[i], strlen (schemes[i])) == 0)
      text += strlen (schemes[i]);
  return *text != '\0' ? g_strdup (text) : NULL;
}

static char *
find_text (const Card *card, const char *name)
{
  return get_text (tov_content_block_find (card->block, name));
}

/* The parts of a value at some places, those that are there; "" for none. Transfer full. */
static char *
join_parts (char **parts, const guint *places, guint n_places, const char *separator)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  guint n_parts = g_strv_length (parts);

  for (guint i = 0; i < n_places; i++) {
    const char *part = places[i] < n_parts ? g_strstrip (parts[places[i]]) : "";

    if (*part != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? separator : "", part);
  }
  return g_strdup (joined->str);
}

/* Family name, given name and further ones, in this order; prefixes and suffixes are no names. */
static void
read_parted_name (Card *card)
{
  static const guint family[] = { 0 }, given[] = { 1, 2 };
  const TovContentLine *line = tov_content_block_find (card->block, "N");
  g_auto (GStrv) parts = line != NULL ? tov_content_line_list_values (line, ';') : NULL;

  if (parts == NULL)
    return;
  take_cell (card, FAMILY_NAME, join_parts (parts, family, G_N_ELEMENTS (family), " "));
  take_cell (card, GIVEN_NAME,
             g_strdelimit (join_parts (parts, given, G_N_ELEMENTS (given), " "), ",", ' '));
}

static gboolean
has_type (const TovContentLine *line, const char *type)
{
  return tov_content_line_has (line, "TYPE", type);
}

/* Apple says what a line is for by another one of its group: "_$!<HomePage>!$_". Transfer full;
 * NULL for nothing. */
static char *
find_label (const Card *card, const TovContentLine *line)
{
  for (guint i = 0; line->group != NULL && i < card->block->lines->len; i++) {
    const TovContentLine *other = g_ptr_array_index (card->block->lines, i);
    g_autofree char *label = NULL;

    if (!g_str_equal (other->name, "X-ABLABEL") || g_strcmp0 (other->group, line->group) != 0)
      continue;
    label = get_text (other);
    if (label != NULL && g_str_has_prefix (label, "_$!<") && g_str_has_suffix (label, ">!$_"))
      return g_strndup (label + 4, strlen (label) - 8);
    return g_steal_pointer (&label);
  }
  return NULL;
}

/* "Phone (fax, work): 12 34 56 78". */
static void
note_value (Card *card, const TovContentLine *line, const char *what, const char *value)
{
  g_autoptr (GString) kind = g_string_new (NULL);
  g_autofree char *label = find_label (card, line);
  g_autofree char *words = NULL;

  if (label != NULL)
    g_string_append (kind, label);
  for (gsize i = 0; label == NULL && i < G_N_ELEMENTS (kinds); i++)
    if (has_type (line, kinds[i].type))
      g_string_append_printf (kind, "%s%s", kind->len > 0 ? ", " : "", _ (kinds[i].words));
  if (kind->len > 0)
    words = g_strdup_printf ("%s (%s): %s", what, kind->str, value);
  else
    words = g_strdup_printf ("%s: %s", what, value);
  add_note (card, words);
}

/* A second one is kept in the note. */
static void
read_organisations (Card *card)
{
  static const guint name[] = { 0 }, department[] = { 1, 2, 3, 4 };

  for (guint i = 0; i < card->block->lines->len; i++) {
    const TovContentLine *line = g_ptr_array_index (card->block->lines, i);
    g_auto (GStrv) parts = NULL;
    g_autofree char *organisation = NULL;

    if (!g_str_equal (line->name, "ORG"))
      continue;
    parts = tov_content_line_list_values (line, ';');
    organisation = join_parts (parts, name, G_N_ELEMENTS (name), "");
    if (card->cells[ORGANISATION] == NULL) {
      take_cell (card, ORGANISATION, g_steal_pointer (&organisation));
      take_cell (card, DEPARTMENT, join_parts (parts, department, G_N_ELEMENTS (department), ", "));
    } else if (!g_str_equal (organisation, card->cells[ORGANISATION])) {
      note_value (card, line, _ ("Organisation"), organisation);
    }
  }
}

/* Whether the card is not about a person: a firm, or a group of cards. */
static gboolean
is_impersonal (const Card *card, const char *name)
{
  static const char *const names[] = { "KIND", "X-ADDRESSBOOKSERVER-KIND" };
  g_autofree char *shown_as = find_text (card, "X-ABSHOWAS");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *kind = find_text (card, names[i]);

    if (kind != NULL && g_ascii_strcasecmp (kind, "individual") != 0)
      return TRUE;
  }
  if (shown_as != NULL && g_ascii_strcasecmp (shown_as, "COMPANY") == 0)
    return TRUE;
  return card->cells[GIVEN_NAME] == NULL && card->cells[FAMILY_NAME] == NULL
         && card->cells[ORGANISATION] != NULL
         && (name == NULL || g_str_equal (name, card->cells[ORGANISATION]));
}

/* A name without parts is parted by the import. */
static void
read_name (Card *card)
{
  g_autofree char *name = find_text (card, "FN");

  read_parted_name (card);
  if (is_impersonal (card, name)) {
    take_cell (card, GIVEN_NAME, NULL);
    take_cell (card, FAMILY_NAME, NULL);
    if (card->cells[ORGANISATION] == NULL)
      take_cell (card, ORGANISATION, g_steal_pointer (&name));
  } else if (card->cells[GIVEN_NAME] == NULL) {
    take_cell (card, NAME, g_strdup (name != NULL ? name : card->cells[FAMILY_NAME]));
    take_cell (card, FAMILY_NAME, NULL);
  }
}

static void
read_title (Card *card)
{
  g_autofree char *role = find_text (card, "ROLE");
  g_autofree char *words = NULL;

  take_cell (card, TITLE, find_text (card, "TITLE"));
  if (card->cells[TITLE] == NULL) {
    take_cell (card, TITLE, g_steal_pointer (&role));
  } else if (role != NULL && !g_str_equal (role, card->cells[TITLE])) {
    words = g_strdup_printf ("%s: %s", _ ("Role"), role);
    add_note (card, words);
  }
}

static gboolean
is_mobile (const TovContentLine *line)
{
  return has_type (line, "CELL");
}

static gboolean
is_phone (const TovContentLine *line)
{
  return !has_type (line, "CELL") && !has_type (line, "FAX") && !has_type (line, "PAGER")
         && !has_type (line, "MODEM") && !has_type (line, "TEXTPHONE");
}

static gboolean
is_email (const TovContentLine *line)
{
  return TRUE;
}

/* What is preferred comes first, and at work before what is private. */
static int
rate (const TovContentLine *line)
{
  int rating = 1;

  if (has_type (line, "WORK"))
    rating = 2;
  else if (has_type (line, "HOME"))
    rating = 0;
  if (has_type (line, "PREF") || tov_content_line_has (line, "PREF", "1"))
    rating += 4;
  return rating;
}

/* Of the lines that are fit for a column the best; NULL where there is none. */
static const TovContentLine *
find_best (const Card *card, const char *name, gboolean (*is_fit) (const TovContentLine *line))
{
  const TovContentLine *best = NULL;

  for (guint i = 0; i < card->block->lines->len; i++) {
    const TovContentLine *line = g_ptr_array_index (card->block->lines, i);
    g_autofree char *text =
        g_str_equal (line->name, name) && is_fit (line) ? get_text (line) : NULL;

    if (text != NULL && (best == NULL || rate (line) > rate (best)))
      best = line;
  }
  return best;
}

/* The lines of a name that are in no column; two that say the same are one. */
static void
note_others (Card *card, const char *name, const char *what)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < card->block->lines->len; i++) {
    const TovContentLine *line = g_ptr_array_index (card->block->lines, i);
    g_autofree char *text = g_str_equal (line->name, name) ? get_text (line) : NULL;

    if (text == NULL || g_strcmp0 (text, card->cells[PHONE]) == 0
        || g_strcmp0 (text, card->cells[MOBILE]) == 0 || g_strcmp0 (text, card->cells[EMAIL]) == 0
        || !g_hash_table_add (seen, g_strdup (text)))
      continue;
    note_value (card, line, what, text);
  }
}

static void
note_addresses (Card *card)
{
  static const guint street[] = { 2, 1, 0 }, town[] = { 5, 3 }, land[] = { 4, 6 };

  for (guint i = 0; i < card->block->lines->len; i++) {
    const TovContentLine *line = g_ptr_array_index (card->block->lines, i);
    static const guint all[] = { 0, 1, 2 };
    g_auto (GStrv) parts = NULL;
    g_autofree char *address = NULL;
    char *lines[4] = { NULL };

    if (!g_str_equal (line->name, "ADR"))
      continue;
    parts = tov_content_line_list_values (line, ';');
    lines[0] = join_parts (parts, street, G_N_ELEMENTS (street), ", ");
    lines[1] = join_parts (parts, town, G_N_ELEMENTS (town), " ");
    lines[2] = join_parts (parts, land, G_N_ELEMENTS (land), ", ");
    address = join_parts (lines, all, G_N_ELEMENTS (all), ", ");
    for (guint j = 0; j < G_N_ELEMENTS (all); j++)
      g_free (lines[j]);
    g_strdelimit (address, "\r\n", ' ');
    if (*address != '\0')
      note_value (card, line, _ ("Address"), address);
  }
}

static void
read_notes (Card *card)
{
  for (guint i = 0; i < card->block->lines->len; i++) {
    const TovContentLine *line = g_ptr_array_index (card->block->lines, i);
    g_autofree char *text = g_str_equal (line->name, "NOTE") ? get_text (line) : NULL;

    if (text != NULL)
      add_note (card, text);
  }
}

/* Of version 4.0: "data:image/jpeg;base64,/9j/4AA…". NULL for an address elsewhere. */
static const char *
get_data (const char *uri)
{
  const char *data;

  if (g_ascii_strncasecmp (uri, "data:", strlen ("data:")) != 0)
    return NULL;
  data = strstr (uri, ";base64,");
  return data != NULL ? data + strlen (";base64,") : NULL;
}

static void
read_photo (Card *card)
{
  for (guint i = 0; card->photo == NULL && i < card->block->lines->len; i++) {
    const TovContentLine *line = g_ptr_array_index (card->block->lines, i);
    g_auto (GStrv) values = NULL;
    const char *data;
    guchar *picture;
    gsize size;

    if (!g_str_equal (line->name, "PHOTO"))
      continue;
    values = tov_content_line_list_values (line, 0);
    data = tov_content_line_has (line, "ENCODING", "B")
                   || tov_content_line_has (line, "ENCODING", "BASE64")
               ? line->value
               : get_data (values[0]);
    if (data == NULL)
      continue;
    picture = g_base64_decode (data, &size);
    card->photo = g_bytes_new_take (picture, size);
    take_cell (card, PHOTO, g_format_size (size));
  }
}

static Card *
read_card (const TovContentBlock *block)
{
  Card *card = g_new0 (Card, 1);

  card->block = block;
  card->notes = g_string_new (NULL);
  read_organisations (card);
  read_name (card);
  read_notes (card);
  read_title (card);
  take_cell (card, PHONE, get_text (find_best (card, "TEL", is_phone)));
  take_cell (card, MOBILE, get_text (find_best (card, "TEL", is_mobile)));
  take_cell (card, EMAIL, get_text (find_best (card, "EMAIL", is_email)));
  note_others (card, "TEL", _ ("Phone"));
  note_others (card, "EMAIL", _ ("E-mail"));
  note_addresses (card);
  note_others (card, "URL", _ ("Website"));
  take_cell (card, NOTE, g_string_free (g_steal_pointer (&card->notes), FALSE));
  read_photo (card);
  return card;
}

static gboolean
fill_column (
    TovSheet *sheet, guint position, GPtrArray *cards, Column column, TovSheetBudget *budget)
{
  if (!tov_sheet_put (sheet, 0, position, _ (headings[column]), budget))
    return FALSE;
  for (guint i = 0; i < cards->len; i++) {
    const Card *card = g_ptr_array_index (cards, i);

    if (card->cells[column] == NULL)
      continue;
    if (!tov_sheet_put (sheet, i + 1, position, card->cells[column], budget))
      return FALSE;
    if (column == PHOTO)
      tov_sheet_put_file (sheet, i + 1, position, card->photo);
  }
  return TRUE;
}

/* A column of nothing would only be one more to say something about. */
static gboolean
has_column (GPtrArray *cards, Column column)
{
  for (guint i = 0; i < cards->len; i++)
    if (((Card *) g_ptr_array_index (cards, i))->cells[column] != NULL)
      return TRUE;
  return FALSE;
}

TovSheet *
tov_sheet_read_vcard (const char *path, const char *text, gsize length, GError **error)
{
  TovSheetBudget budget = TOV_SHEET_BUDGET;
  g_autoptr (GBytes) content = g_bytes_new_static (text, length);
  g_autoptr (GPtrArray) blocks = tov_content_lines_read (content, "VCARD", error);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func ((GDestroyNotify) free_card);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (TovSheet) sheet = NULL;
  guint position = 0;

  if (blocks == NULL)
    return NULL;
  sheet = tov_sheet_new (name);
  tov_sheet_set_subject (sheet, "contact");
  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (cards, read_card (g_ptr_array_index (blocks, i)));
  for (Column column = 0; column < N_COLUMNS; column++) {
    if (!has_column (cards, column))
      continue;
    if (!fill_column (sheet, position++, cards, column, &budget))
      return tov_sheet_fail_large (path, error);
  }
  tov_sheet_finish (sheet);
  return g_steal_pointer (&sheet);
}
