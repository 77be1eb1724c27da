/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-facts.h"

#include <glib/gi18n-lib.h>

struct _TovFacts
{
  GtkBox parent_instance;
  TovContext *context;
  char *id;
  const TovFactsSection *questions;
  /* Elements TovFactSection, borrowed: they are the children. */
  GPtrArray *sections;
};

G_DEFINE_FINAL_TYPE (TovFacts, tov_facts, GTK_TYPE_BOX)

static void
add_button (TovFacts *self, TovFactSection *section, const TovFactsSection *question)
{
  const char *action = question->add_entity != NULL ? "win.new-related" : question->add_action;
  GVariant *target;

  if (question->add_entity != NULL)
    target = g_variant_new ("(sss)", question->add_entity, question->add_field, self->id);
  else if (question->add_second != NULL)
    target = g_variant_new ("(ss)", self->id, question->add_second);
  else
    target = g_variant_new ("s", self->id);
  tov_fact_section_set_add (section, _ (question->add_words), action, target);
}

static void
add_section (TovFacts *self, const TovFactsSection *question)
{
  GtkWidget *section = tov_fact_section_new (self->context, _ (question->heading),
                                             question->empty != NULL ? _ (question->empty) : NULL);

  if (question->add_words != NULL)
    add_button (self, TOV_FACT_SECTION (section), question);
  gtk_box_append (GTK_BOX (self), section);
  g_ptr_array_add (self->sections, section);
}

static void
tov_facts_dispose (GObject *object)
{
  TovFacts *self = TOV_FACTS (object);

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (tov_facts_parent_class)->dispose (object);
}

static void
tov_facts_class_init (TovFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_facts_dispose;
}

static void
tov_facts_init (TovFacts *self)
{
  self->sections = g_ptr_array_new ();
}

GtkWidget *
tov_facts_new (TovContext *context, const char *id, const TovFactsSection *sections)
{
  TovFacts *self =
      g_object_new (TOV_TYPE_FACTS, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (id);
  self->questions = sections;
  for (const TovFactsSection *question = sections; question->heading != NULL; question++)
    add_section (self, question);
  return GTK_WIDGET (self);
}

void
tov_facts_refresh (TovFacts *self)
{
  g_return_if_fail (TOV_IS_FACTS (self));

  for (guint i = 0; i < self->sections->len; i++) {
    g_autoptr (GPtrArray) facts = self->questions[i].list (self->context, self->id);

    tov_fact_section_update (g_ptr_array_index (self->sections, i), facts);
  }
}

TovFactSection *
tov_facts_get_section (TovFacts *self, guint position)
{
  g_return_val_if_fail (TOV_IS_FACTS (self), NULL);
  g_return_val_if_fail (position < self->sections->len, NULL);

  return g_ptr_array_index (self->sections, position);
}
