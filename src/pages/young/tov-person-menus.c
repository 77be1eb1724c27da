/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-person-menus.h"

#include "tov-related-kinds.h"
#include "tov-related-list.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *kind;
  const char *label;
} papers[] = {
  { "steps", N_ ("The next steps, in large type…") },
  { "minutes", N_ ("Minutes to take along…") },
  { "story", N_ ("My story…") },
  { "unexpected", N_ ("If something unexpected happens…") },
  { "handover", N_ ("Handover sheet…") },
};

static void
add_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* A name in a menu has no mnemonics. */
static char *
escape_mnemonic (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
add_end_of_placement (GMenu *menu, TovStanding *standing)
{
  g_autofree char *type = NULL, *label = NULL;

  if (standing->placement == NULL)
    return;
  type = escape_mnemonic (standing->placement_type_name);
  /* Translators: %s is a placement, such as "Company placement". */
  label = g_strdup_printf (_ ("_End “%s”…"), type);
  add_item (menu, label, "win.end-placement", g_variant_new ("s", standing->placement));
}

GMenuModel *
tov_person_menus_create_pathway (TovStanding *standing)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) placements = g_menu_new ();
  g_autoptr (GMenu) people = g_menu_new ();
  g_autoptr (GMenu) enrolment = g_menu_new ();
  const char *id = standing->young_person;

  if (standing->enrolment == NULL) {
    add_item (menu, _ ("_Admit…"), "win.admit", g_variant_new ("s", id));
    add_item (menu, _ ("New _next step…"), "win.next-step", g_variant_new ("s", id));
    return G_MENU_MODEL (menu);
  }
  add_item (placements, _ ("_Start a placement…"), "win.placement", g_variant_new ("(ss)", id, ""));
  add_end_of_placement (placements, standing);
  add_item (placements, _ ("New _next step…"), "win.next-step", g_variant_new ("s", id));
  add_item (people, _ ("Change the _level…"), "win.change-level", g_variant_new ("(ss)", id, ""));
  add_item (people, _ ("Throw the _ball…"), "win.throw-ball", g_variant_new ("s", id));
  add_item (people, _ ("_Another key worker…"), "win.hand-over", g_variant_new ("s", id));
  add_item (enrolment, _ ("_Discharge…"), "win.discharge", g_variant_new ("s", id));
  add_section (menu, placements);
  add_section (menu, people);
  add_section (menu, enrolment);
  return G_MENU_MODEL (menu);
}

GMenuModel *
tov_person_menus_create_papers (const char *young_person)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    add_item (menu, _ (papers[i].label), "win.paper",
              g_variant_new ("(ss)", papers[i].kind, young_person));
  return G_MENU_MODEL (menu);
}

GMenuModel *
tov_person_menus_create_record (const char *young_person)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  add_item (menu, _ ("_Edit"), "win.edit-record",
            g_variant_new ("(ss)", "young_person", young_person));
  add_item (menu, _ ("_History"), "win.show-history",
            g_variant_new ("(ss)", "young_person", young_person));
  add_item (last, _ ("_Delete"), "win.delete-record",
            g_variant_new ("(ss)", "young_person", young_person));
  add_section (menu, last);
  return G_MENU_MODEL (menu);
}

GMenuModel *
tov_person_menus_create_additions (const char *young_person)
{
  g_autoptr (GArray) kinds = tov_related_kinds_find (&tov_young_person_entity);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < kinds->len; i++) {
    const TovRelatedKind *kind = &g_array_index (kinds, TovRelatedKind, i);
    g_autofree char *label = tov_related_list_describe (kind->entity, kind->field);

    if (kind->can_add)
      add_item (menu, label, "win.new-related",
                g_variant_new ("(sss)", kind->entity->name, kind->field->name, young_person));
  }
  return G_MENU_MODEL (menu);
}
