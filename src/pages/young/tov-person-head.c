/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-head.h"

#include "tov-person-menus.h"
#include "tov-standing-words.h"
#include "tov-wrap-layout.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define AVATAR_SIZE 72

struct _TovPersonHead
{
  AdwBin parent_instance;
  char *young_person;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *about;
  GtkLabel *limits;
  GtkWidget *admit;
  GtkMenuButton *pathway;
};

G_DEFINE_FINAL_TYPE (TovPersonHead, tov_person_head, ADW_TYPE_BIN)

static void
append_part (GString *line, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

/* A day of birth gives an age; a month or a year alone is told as it is. */
static char *
describe_age (TovYoungPerson *person, TovDate today)
{
  g_autofree char *birth = NULL;
  int age;

  if (person->birth_date == NULL)
    return NULL;
  if (strlen (person->birth_date) < strlen ("YYYY-MM-DD")) {
    birth = tov_date_format_birth (person->birth_date);
    return g_strdup_printf (_ ("born %s"), birth);
  }
  age = tov_date_age (tov_date_from_birth (person->birth_date), today);
  return g_strdup_printf (ngettext ("%d year", "%d years", age), age);
}

static void
show_who (TovPersonHead *self, TovYoungPerson *person, TovStanding *standing)
{
  g_autofree char *name = tov_record_display (TOV_RECORD (person));
  g_autofree char *age = describe_age (person, standing->today);
  g_autoptr (GString) about = g_string_new (NULL);

  append_part (about, age);
  if (!g_str_equal (name, person->reference))
    append_part (about, person->reference);
  if (!person->protected)
    append_part (about, person->phone);
  if (person->protected)
    append_part (about, _ ("Protected name and address"));
  if (standing->enrolment == NULL)
    append_part (about, _ ("Not enrolled"));
  /* A number has no initials. */
  adw_avatar_set_text (self->avatar, name);
  adw_avatar_set_show_initials (self->avatar, !g_str_equal (name, person->reference));
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->about, about->str);
}

/* The page tells of more than one placement, so the end of one is told with its name. */
static char *
describe_limit (TovStanding *standing, const TovLimit *limit)
{
  g_autofree char *words = tov_standing_words_limit (standing, limit);

  if (limit->kind != TOV_LIMIT_PLANNED_END || standing->placement_type_name == NULL)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s %s", standing->placement_type_name, words);
}

static void
show_limits (TovPersonHead *self, TovStanding *standing)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < standing->limits->len; i++) {
    g_autofree char *words =
        describe_limit (standing, &g_array_index (standing->limits, TovLimit, i));

    append_part (line, words);
  }
  gtk_label_set_text (self->limits, line->str);
  gtk_widget_set_visible (GTK_WIDGET (self->limits), line->len > 0);
}

static void
tov_person_head_finalize (GObject *object)
{
  g_free (TOV_PERSON_HEAD (object)->young_person);
  G_OBJECT_CLASS (tov_person_head_parent_class)->finalize (object);
}

static void
tov_person_head_class_init (TovPersonHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tov_person_head_finalize;
}

static void
tov_person_head_init (TovPersonHead *self)
{
}

static GtkMenuButton *
create_menu_button (const char *label, GMenuModel *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_MENU_BUTTON (button);
}

static GtkWidget *
create_more_button (const char *young_person)
{
  g_autoptr (GMenuModel) menu = tov_person_menus_create_record (young_person);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More"), -1);
  return button;
}

static GtkWidget *
create_buttons (TovPersonHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GMenuModel) papers = tov_person_menus_create_papers (self->young_person);

  gtk_widget_set_layout_manager (box, tov_wrap_layout_new (6));
  self->admit = gtk_button_new_with_mnemonic (_ ("_Admit…"));
  gtk_widget_add_css_class (self->admit, "suggested-action");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->admit), "s", self->young_person);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->admit), "win.admit");
  self->pathway = create_menu_button (_ ("Pathway"), NULL);
  gtk_box_append (GTK_BOX (box), self->admit);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pathway));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (create_menu_button (_ ("Papers"), papers)));
  gtk_box_append (GTK_BOX (box), create_more_button (self->young_person));
  return box;
}

static GtkWidget *
create_words (TovPersonHead *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->name = GTK_LABEL (tov_wrapped_label_new (NULL, "title-1"));
  self->about = GTK_LABEL (tov_wrapped_label_new (NULL, "dim-label"));
  self->limits = GTK_LABEL (tov_wrapped_label_new (NULL, "person-limits"));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->limits));
  return words;
}

/* The buttons stand at the end of the line, or below where there is no room. */
static GtkWidget *
create_who (TovPersonHead *self)
{
  GtkWidget *who = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *buttons = create_buttons (self);

  self->avatar = ADW_AVATAR (adw_avatar_new (AVATAR_SIZE, NULL, TRUE));
  gtk_widget_set_valign (GTK_WIDGET (self->avatar), GTK_ALIGN_START);
  gtk_widget_set_layout_manager (lines, tov_wrap_layout_new (12));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (buttons, TRUE);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_widget_set_valign (buttons, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (lines), create_words (self));
  gtk_box_append (GTK_BOX (lines), buttons);
  gtk_box_append (GTK_BOX (who), GTK_WIDGET (self->avatar));
  gtk_box_append (GTK_BOX (who), lines);
  return who;
}

GtkWidget *
tov_person_head_new (const char *young_person)
{
  TovPersonHead *self = g_object_new (TOV_TYPE_PERSON_HEAD, NULL);

  self->young_person = g_strdup (young_person);
  adw_bin_set_child (ADW_BIN (self), create_who (self));
  return GTK_WIDGET (self);
}

void
tov_person_head_update (TovPersonHead *self, TovYoungPerson *person, TovStanding *standing)
{
  g_autoptr (GMenuModel) pathway = NULL;

  g_return_if_fail (TOV_IS_PERSON_HEAD (self));

  pathway = tov_person_menus_create_pathway (standing);
  show_who (self, person, standing);
  show_limits (self, standing);
  gtk_widget_set_visible (self->admit, standing->enrolment == NULL);
  gtk_menu_button_set_menu_model (self->pathway, pathway);
}
