/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-pack-choices.h"

#include "tov-keyed-rows.h"
#include "tov-spoken.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

#define MONTHS_OF_YEAR 12

/* The parts of a pack in the order of its pages. */
static const struct
{
  TovPackParts part;
  const char *name;
} parts[] = {
  { TOV_PACK_AGENDA, N_ ("Agenda") },
  { TOV_PACK_FOLLOW_UPS, N_ ("Follow-up from earlier meetings") },
  { TOV_PACK_DECISIONS, N_ ("Decisions not passed on") },
  { TOV_PACK_ATTENDANCE, N_ ("Attendance") },
  { TOV_PACK_FOCUS_POINTS, N_ ("Focus points") },
  { TOV_PACK_MAP, N_ ("Trodden paths") },
  { TOV_PACK_FIGURES, N_ ("The figures") },
};

/* The times that figures can be of. */
typedef enum
{
  TIME_SINCE_LAST,
  TIME_QUARTER,
  TIME_YEAR,
} Time;

struct _TovPackChoices
{
  AdwBin parent_instance;

  TovPackKind kind;
  TovPeriod since_last;
  GHashTable *allowed;

  AdwComboRow *audience_row;
  GtkSwitch *switches[G_N_ELEMENTS (parts)];
  GtkWidget *rows[G_N_ELEMENTS (parts)];
  AdwComboRow *time_row;
  GtkWidget *period_row;
  AdwPreferencesGroup *time_group;
  AdwPreferencesGroup *names_group;
  GtkListBox *names;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (TovPackChoices, tov_pack_choices, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static TovMeetingAudience
get_audience (TovPackChoices *self)
{
  return self->audience_row != NULL && adw_combo_row_get_selected (self->audience_row) == 0
             ? TOV_MEETING_FOR_GROUP
             : TOV_MEETING_FOR_OUTSIDE;
}

static TovPackParts
get_parts (TovPackChoices *self)
{
  TovPackParts chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (self->switches[i] != NULL && gtk_switch_get_active (self->switches[i]))
      chosen |= parts[i].part;
  return chosen;
}

/* The figures are for the members alone, and their time has a meaning only where they are. */
static void
update_figures (TovPackChoices *self)
{
  guint figures = G_N_ELEMENTS (parts) - 1;
  gboolean is_for_group = get_audience (self) == TOV_MEETING_FOR_GROUP;
  TovPeriod period = tov_pack_choices_get_period (self);
  g_autofree char *words = tov_period_format (period);

  gtk_widget_set_sensitive (self->rows[figures], is_for_group);
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (self->rows[figures]),
      is_for_group ? NULL : _ ("They must not be published, so others do not get them."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->period_row), words);
  gtk_widget_set_visible (GTK_WIDGET (self->time_group), tov_pack_choices_has_figures (self));
}

static void
on_chosen_cb (TovPackChoices *self)
{
  if (self->kind == TOV_PACK_KIND_PACK)
    update_figures (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static AdwComboRow *
create_combo (TovPackChoices *self, const char *title, const char *const *names)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  tov_spoken_choice (row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return ADW_COMBO_ROW (row);
}

static void
add_audience (TovPackChoices *self, AdwPreferencesPage *page)
{
  const char *const names[] = { _ ("The members of the group"), _ ("Others"), NULL };
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ ("Who is it for?"));
  adw_preferences_group_set_description (
      group, self->kind == TOV_PACK_KIND_PACK
                 ? _ ("Of closed items, it only says that they are closed.")
                 : _ ("What was said behind closed items is for the members alone."));
  self->audience_row = create_combo (self, _ ("For"), names);
  adw_preferences_group_add (group, GTK_WIDGET (self->audience_row));
  adw_preferences_page_add (page, group);
}

static void
add_part (TovPackChoices *self, AdwPreferencesGroup *group, guint position)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *its_switch = gtk_switch_new ();

  gtk_widget_set_valign (its_switch, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (its_switch), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (parts[position].name));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), its_switch);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), its_switch);
  adw_preferences_group_add (group, row);
  g_signal_connect_object (its_switch, "notify::active", G_CALLBACK (on_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->switches[position] = GTK_SWITCH (its_switch);
  self->rows[position] = row;
}

static void
add_parts (TovPackChoices *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ ("On the paper"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_part (self, group, i);
  adw_preferences_page_add (page, group);
}

/* Below the choice stand the days, and the way to all the figures of them. */
static void
add_time (TovPackChoices *self, AdwPreferencesPage *page)
{
  const char *const names[] = { _ ("Since the last meeting"), _ ("The quarter before"),
                                _ ("Twelve months"), NULL };
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Save as Excel…"));

  self->time_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->time_row = create_combo (self, _ ("Figures of"), names);
  self->period_row = adw_action_row_new ();
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "pack.save-figures");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->period_row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->period_row), button);
  adw_preferences_group_add (self->time_group, GTK_WIDGET (self->time_row));
  adw_preferences_group_add (self->time_group, self->period_row);
  adw_preferences_page_add (page, self->time_group);
}

static void
on_name_toggled_cb (TovPackChoices *self, GtkCheckButton *check)
{
  g_autofree char *folded = tov_text_fold (g_object_get_data (G_OBJECT (check), "word"));

  if (self->is_filling)
    return;
  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->allowed, g_steal_pointer (&folded));
  else
    g_hash_table_remove (self->allowed, folded);
  g_signal_emit (self, signals[CHANGED], 0);
}

static const char *
get_name_key (gpointer item)
{
  return item;
}

static GtkWidget *
create_name_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = tov_text_escape (item);

  g_object_set_data_full (G_OBJECT (check), "word", g_strdup (item), g_free);
  g_object_set_data (G_OBJECT (row), "check", check);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_name_toggled_cb), user_data,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
fill_name_row (GtkWidget *row, gpointer item, gpointer user_data)
{
  TovPackChoices *self = user_data;
  g_autofree char *folded = tov_text_fold (item);

  gtk_check_button_set_active (g_object_get_data (G_OBJECT (row), "check"),
                               g_hash_table_contains (self->allowed, folded));
}

static void
add_names (TovPackChoices *self, AdwPreferencesPage *page)
{
  self->names_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->names = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->names, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->names), "boxed-list");
  tov_spoken_name (GTK_WIDGET (self->names), _ ("Names of young people"), NULL);
  adw_preferences_group_set_title (self->names_group, _ ("Names of young people"));
  adw_preferences_group_add (self->names_group, GTK_WIDGET (self->names));
  adw_preferences_page_add (page, self->names_group);
}

static void
tov_pack_choices_finalize (GObject *object)
{
  g_hash_table_unref (TOV_PACK_CHOICES (object)->allowed);
  G_OBJECT_CLASS (tov_pack_choices_parent_class)->finalize (object);
}

static void
tov_pack_choices_class_init (TovPackChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_pack_choices_finalize;
  signals[CHANGED] = g_signal_new ("changed", TOV_TYPE_PACK_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tov_pack_choices_init (TovPackChoices *self)
{
  self->allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GtkWidget *
tov_pack_choices_new (TovPackKind kind, TovPeriod since_last)
{
  TovPackChoices *self = g_object_new (TOV_TYPE_PACK_CHOICES, NULL);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  self->kind = kind;
  self->since_last = since_last;
  if (kind != TOV_PACK_KIND_GUEST_ITEM)
    add_audience (self, page);
  add_names (self, page);
  if (kind == TOV_PACK_KIND_PACK) {
    add_parts (self, page);
    add_time (self, page);
    update_figures (self);
  }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
  return GTK_WIDGET (self);
}

void
tov_pack_choices_fill (TovPackChoices *self, TovMeetingPaperRequest *request)
{
  request->audience = get_audience (self);
  request->parts = get_parts (self);
}

gboolean
tov_pack_choices_has_figures (TovPackChoices *self)
{
  return get_audience (self) == TOV_MEETING_FOR_GROUP && (get_parts (self) & TOV_PACK_FIGURES) != 0;
}

TovPeriod
tov_pack_choices_get_period (TovPackChoices *self)
{
  TovDate til = self->since_last.til;
  Time time =
      self->time_row != NULL ? adw_combo_row_get_selected (self->time_row) : TIME_SINCE_LAST;

  switch (time) {
  case TIME_QUARTER:
    return tov_period_previous (tov_period_of (TOV_PERIOD_QUARTER, til));
  case TIME_YEAR:
    return (TovPeriod){ tov_date_add_months (til, -MONTHS_OF_YEAR) + 1, til };
  case TIME_SINCE_LAST:
  default:
    return self->since_last;
  }
}

GHashTable *
tov_pack_choices_get_allowed (TovPackChoices *self)
{
  return self->allowed;
}

void
tov_pack_choices_show_found (TovPackChoices *self, GPtrArray *found)
{
  static const TovKeyedRows rows = { get_name_key, create_name_row, fill_name_row };

  self->is_filling = TRUE;
  tov_keyed_rows_update (self->names, &rows, found, self);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->names), found->len > 0);
  adw_preferences_group_set_description (
      self->names_group,
      found->len > 0
          ? _ ("A young person may be called this, so it is covered on the paper. Tick what is not "
               "about a young person.")
          : _ ("Nothing that was written looks like the name of a young person."));
}
