/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-difference-row.h"

#include "tov-number.h"
#include "tov-record-words.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

/* Nobody reads more of them, and each is a widget. */
#define MOST_ROWS 100

struct _TovDifferenceRow
{
  AdwExpanderRow parent_instance;
  GPtrArray *differences;
  guint first;
  guint end;
  TovRecordSource *source;
  gboolean is_filled;
};

G_DEFINE_FINAL_TYPE (TovDifferenceRow, tov_difference_row, ADW_TYPE_EXPANDER_ROW)

static char *
format_number (guint number)
{
  return tov_number_format (number, 0);
}

static const TovDifference *
get_difference (TovDifferenceRow *self, guint position)
{
  return g_ptr_array_index (self->differences, position);
}

/* What a record is called: a TovTitleFunc. One that was deleted since is in the backup only. */
static char *
get_title (const char *entity, const char *id, gpointer user_data)
{
  TovDifferenceRow *self = user_data;

  for (guint i = 0; i < self->differences->len; i++) {
    const TovDifference *difference = get_difference (self, i);

    if (g_str_equal (difference->id, id) && g_str_equal (difference->entity->name, entity))
      return tov_record_words_title (difference->record, NULL, get_title, self);
  }
  return tov_record_source_get_title (self->source, entity, id);
}

static const char *
get_words (TovDifferenceKind kind)
{
  switch (kind) {
  case TOV_DIFFERENCE_ADDED:
    return _ ("Added since; will be removed");
  case TOV_DIFFERENCE_REMOVED:
    return _ ("Deleted since; will come back");
  case TOV_DIFFERENCE_CHANGED:
  default:
    return _ ("Changed since; will be as it was");
  }
}

static void
add_row (TovDifferenceRow *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped = tov_text_escape (title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
fill (TovDifferenceRow *self)
{
  guint end = MIN (self->end, self->first + MOST_ROWS);

  for (guint i = self->first; i < end; i++) {
    const TovDifference *difference = get_difference (self, i);
    g_autofree char *title = tov_record_words_title (difference->record, NULL, get_title, self);

    add_row (self, title, get_words (difference->kind));
  }
  if (end < self->end) {
    g_autofree char *number = format_number (self->end - end);
    g_autofree char *words = g_strdup_printf (_ ("and %s more"), number);

    add_row (self, words, NULL);
  }
}

static void
on_expanded_cb (TovDifferenceRow *self)
{
  if (self->is_filled)
    return;
  self->is_filled = TRUE;
  fill (self);
}

static void
tov_difference_row_finalize (GObject *object)
{
  TovDifferenceRow *self = TOV_DIFFERENCE_ROW (object);

  g_ptr_array_unref (self->differences);
  g_object_unref (self->source);
  G_OBJECT_CLASS (tov_difference_row_parent_class)->finalize (object);
}

static void
tov_difference_row_class_init (TovDifferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_difference_row_finalize;
}

static void
tov_difference_row_init (TovDifferenceRow *self)
{
}

GtkWidget *
tov_difference_row_new (GPtrArray *differences, guint first, TovRecordSource *source)
{
  TovDifferenceRow *self = g_object_new (TOV_TYPE_DIFFERENCE_ROW, NULL);
  g_autofree char *words = NULL;
  const TovEntity *entity;

  self->differences = g_ptr_array_ref (differences);
  self->first = self->end = first;
  self->source = g_object_ref (source);
  entity = get_difference (self, first)->entity;
  while (self->end < differences->len && get_difference (self, self->end)->entity == entity)
    self->end++;
  words = tov_difference_summarise (differences, first, self->end);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (entity->plural));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  /* The title is that of a row within this one. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (entity->plural), -1);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
  return GTK_WIDGET (self);
}

guint
tov_difference_row_get_end (TovDifferenceRow *self)
{
  return self->end;
}

char *
tov_difference_summarise (GPtrArray *differences, guint first, guint end)
{
  const struct
  {
    TovDifferenceKind kind;
    const char *words;
  } parts[] = {
    { TOV_DIFFERENCE_CHANGED, _ ("%s changed") },
    { TOV_DIFFERENCE_REMOVED, _ ("%s deleted since") },
    { TOV_DIFFERENCE_ADDED, _ ("%s added since") },
  };
  guint numbers[G_N_ELEMENTS (parts)] = { 0 };
  GString *text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    numbers[((TovDifference *) g_ptr_array_index (differences, i))->kind]++;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *number = format_number (numbers[parts[i].kind]);

    if (numbers[parts[i].kind] == 0)
      continue;
    if (text->len > 0)
      g_string_append (text, ", ");
    g_string_append_printf (text, parts[i].words, number);
  }
  return g_string_free (text, FALSE);
}
