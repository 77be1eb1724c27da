/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-level-dialog.h"

#include "tov-clock.h"
#include "tov-consequences.h"
#include "tov-form-dialog.h"
#include "tov-owned.h"
#include "tov-standing-words.h"
#include "tov-support-level.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_LEVEL_DIALOG (tov_level_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovLevelDialog, tov_level_dialog, TOV, LEVEL_DIALOG, TovFormDialog)

struct _TovLevelDialog
{
  TovFormDialog parent_instance;
  TovStanding *standing;
  TovSupportLevel *level;
  /* All levels of the young person, elements TovSupportLevel. */
  GPtrArray *levels;
};

G_DEFINE_FINAL_TYPE (TovLevelDialog, tov_level_dialog, TOV_TYPE_FORM_DIALOG)

static TovContext *
get_context (TovLevelDialog *self)
{
  return tov_form_dialog_get_context (TOV_FORM_DIALOG (self));
}

/* The level that begins first after the day; NULL where there is none. */
static TovSupportLevel *
find_next (TovLevelDialog *self, TovDate day)
{
  TovSupportLevel *next = NULL;

  for (guint i = 0; i < self->levels->len; i++) {
    TovSupportLevel *level = g_ptr_array_index (self->levels, i);

    if (level->from_date > day && (next == NULL || level->from_date < next->from_date))
      next = level;
  }
  return next;
}

/* Whether that level holds on the day already. */
static gboolean
is_known (TovLevelDialog *self)
{
  for (guint i = 0; i < self->levels->len; i++) {
    TovSupportLevel *level = g_ptr_array_index (self->levels, i);

    if (tov_date_holds (level->from_date, level->to_date, self->level->from_date))
      return g_strcmp0 (level->level, self->level->level) == 0;
  }
  return FALSE;
}

static char *
describe_known (TovLevelDialog *self)
{
  /* Translators: a young person, and a level of support such as “Close”. */
  return g_strdup_printf (_ ("%s has the level “%s” on that day already."), self->standing->name,
                          tov_choice_get_label (tov_support_levels, self->level->level));
}

/* One that has been planned begins on its day. */
static void
tov_level_dialog_changed (TovFormDialog *dialog)
{
  TovLevelDialog *self = TOV_LEVEL_DIALOG (dialog);
  TovSupportLevel *next = find_next (self, self->level->from_date);

  self->level->to_date = next != NULL ? next->from_date - 1 : TOV_DATE_NONE;
}

static char *
tov_level_dialog_foresee (TovFormDialog *dialog)
{
  TovLevelDialog *self = TOV_LEVEL_DIALOG (dialog);
  TovSupportLevel *next = find_next (self, self->level->from_date);
  g_autofree char *ends = NULL, *from = NULL, *follows = NULL;

  if (is_known (self))
    return describe_known (self);
  ends = tov_form_dialog_describe_consequences (dialog, TOV_RECORD (self->level));
  if (next == NULL)
    return g_steal_pointer (&ends);
  from = tov_date_format (next->from_date);
  /* Translators: a level of support, and the day it begins. */
  follows = g_strdup_printf (_ ("“%s” follows from %s"),
                             tov_choice_get_label (tov_support_levels, next->level), from);
  return ends != NULL ? g_strdup_printf ("%s\n%s", ends, follows) : g_steal_pointer (&follows);
}

static gboolean
save_level (TovLevelDialog *self, TovStore *store, GError **error)
{
  g_autofree char *title = g_strdup_printf (
      /* Translators: a young person, and a level of support such as “Close”. */
      _ ("Level of %s changed to “%s”"), self->standing->name,
      tov_choice_get_label (tov_support_levels, self->level->level));

  return tov_store_begin (store, title, error)
         && tov_store_end (store, tov_consequences_save (store, TOV_RECORD (self->level), error),
                           error);
}

static gboolean
tov_level_dialog_save (TovFormDialog *dialog, GError **error)
{
  TovLevelDialog *self = TOV_LEVEL_DIALOG (dialog);
  g_autofree char *known = NULL;

  if (!is_known (self))
    return save_level (self, tov_context_get_store (get_context (self)), error);
  known = describe_known (self);
  g_set_error_literal (error, TOV_STORE_ERROR, TOV_STORE_ERROR_RULE, known);
  return FALSE;
}

static void
tov_level_dialog_finalize (GObject *object)
{
  TovLevelDialog *self = TOV_LEVEL_DIALOG (object);

  g_clear_object (&self->standing);
  g_clear_object (&self->level);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_level_dialog_parent_class)->finalize (object);
}

static void
tov_level_dialog_class_init (TovLevelDialogClass *klass)
{
  TovFormDialogClass *dialog_class = TOV_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tov_level_dialog_finalize;
  dialog_class->save = tov_level_dialog_save;
  dialog_class->done = tov_form_dialog_notify_act;
  dialog_class->changed = tov_level_dialog_changed;
  dialog_class->foresee = tov_level_dialog_foresee;
}

static void
tov_level_dialog_init (TovLevelDialog *self)
{
}

/* "Close since 01-03-2011". */
static char *
describe_current (TovStanding *standing)
{
  g_autofree char *from = tov_date_format (standing->level_from);

  if (standing->level < 0)
    return g_strdup (_ ("Without a level until now"));
  /* Translators: a level of support, and the day it began. */
  return g_strdup_printf (_ ("“%s” since %s"), tov_standing_words_level (standing), from);
}

static GtkWidget *
create_form (TovLevelDialog *self)
{
  TovRecord *level = TOV_RECORD (self->level);
  GtkWidget *widget = tov_record_form_new_empty (level, TOV_RECORD_SOURCE (get_context (self)));
  TovRecordForm *form = TOV_RECORD_FORM (widget);
  GtkWidget *group = tov_record_form_begin_group (form, NULL);
  g_autofree char *words = describe_current (self->standing);
  g_autofree char *description = tov_text_escape (words);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  tov_record_form_add_field (form, level,
                             tov_entity_get_field (&tov_support_level_entity, "level"));
  tov_record_form_add_field (form, level,
                             tov_entity_get_field (&tov_support_level_entity, "from_date"));
  return widget;
}

void
tov_level_dialog_present (TovContext *context,
                          GtkWindow *parent,
                          const char *young_person,
                          const char *level)
{
  TovStore *store = tov_context_get_store (context);
  g_autoptr (TovStanding) standing = NULL;
  g_autoptr (GPtrArray) levels = NULL;
  TovLevelDialog *self;
  TovFormDialog *dialog;

  standing = tov_standing_load (store, young_person, tov_clock_today (), NULL);
  if (standing != NULL)
    levels = tov_owned_load (store, &tov_support_level_entity, "young_person_id", young_person,
                             "from_date", NULL);
  if (levels == NULL)
    return;
  self = tov_form_dialog_new (TOV_TYPE_LEVEL_DIALOG, context, parent);
  dialog = TOV_FORM_DIALOG (self);
  self->standing = g_steal_pointer (&standing);
  self->levels = g_steal_pointer (&levels);
  self->level = TOV_SUPPORT_LEVEL (tov_record_new (&tov_support_level_entity));
  g_object_set (self->level, "young_person_id", young_person, "level", level, "from_date",
                tov_clock_today (), NULL);
  tov_form_dialog_set_heading (dialog, _ ("Change level"), self->standing->name);
  tov_form_dialog_set_form (dialog, create_form (self));
  tov_level_dialog_changed (dialog);
  tov_form_dialog_present (dialog);
}
