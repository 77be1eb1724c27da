/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-sidebar-foot.h"

#include "tov-contact.h"
#include "tov-store-undo.h"

#include <glib/gi18n-lib.h>

struct _TovSidebarFoot
{
  AdwBin parent_instance;
  TovContext *context;

  GtkLabel *register_label;
  GtkLabel *saved_label;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *me_button;
  GtkLabel *me_label;
};

G_DEFINE_FINAL_TYPE (TovSidebarFoot, tov_sidebar_foot, ADW_TYPE_BIN)

/* The button alone is an arrow; it says what it would do. */
static void
describe_button (GtkWidget *button, const char *verb, const char *format, const char *title)
{
  g_autofree char *words = title != NULL ? g_strdup_printf (format, title) : g_strdup (verb);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
update_buttons (TovSidebarFoot *self)
{
  TovStore *store = tov_context_get_store (self->context);
  g_autofree char *undo = tov_store_get_undo_title (store);
  g_autofree char *redo = tov_store_get_redo_title (store);

  /* Translators: %s is what was done, such as "“Anne Bak” saved". */
  describe_button (self->undo_button, _ ("Undo"), _ ("Undo: %s"), undo);
  /* Translators: %s is what was done, such as "“Anne Bak” saved". */
  describe_button (self->redo_button, _ ("Redo"), _ ("Redo: %s"), redo);
}

static void
update_me (TovSidebarFoot *self)
{
  const char *id = tov_context_get_me (self->context);
  g_autoptr (TovRecord) me = NULL;
  g_autofree char *name = NULL, *words = NULL;

  if (id != NULL)
    me = tov_store_get (tov_context_get_store (self->context), &tov_contact_entity, id, NULL);
  if (me != NULL) {
    name = tov_record_display (me);
    words = g_strdup_printf (_ ("I am %s"), name);
  } else {
    words = g_strdup (_ ("Who are you?"));
  }
  gtk_label_set_text (self->me_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->me_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  if (me != NULL)
    gtk_widget_remove_css_class (self->me_button, "accent");
  else
    gtk_widget_add_css_class (self->me_button, "accent");
  gtk_widget_set_tooltip_text (self->me_button,
                               me != NULL ? NULL : _ ("Your name is then put beside what you do"));
}

static void
on_context_notify_me_cb (TovSidebarFoot *self)
{
  update_me (self);
}

static void
on_store_changed_cb (TovSidebarFoot *self, const char *entity, const char *id)
{
  if (g_str_equal (entity, tov_contact_entity.name))
    update_me (self);
}

static void
on_store_acted_cb (TovSidebarFoot *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: a time of day with hours and minutes, as g_date_time_format () takes it. */
  g_autofree char *words = g_date_time_format (now, _ ("Saved %H:%M"));

  gtk_label_set_text (self->saved_label, words);
  update_buttons (self);
}

static void
tov_sidebar_foot_dispose (GObject *object)
{
  g_clear_object (&TOV_SIDEBAR_FOOT (object)->context);
  G_OBJECT_CLASS (tov_sidebar_foot_parent_class)->dispose (object);
}

static void
tov_sidebar_foot_class_init (TovSidebarFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_sidebar_foot_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-sidebar-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, TovSidebarFoot, register_label);
  gtk_widget_class_bind_template_child (widget_class, TovSidebarFoot, saved_label);
  gtk_widget_class_bind_template_child (widget_class, TovSidebarFoot, undo_button);
  gtk_widget_class_bind_template_child (widget_class, TovSidebarFoot, redo_button);
  gtk_widget_class_bind_template_child (widget_class, TovSidebarFoot, me_button);
  gtk_widget_class_bind_template_child (widget_class, TovSidebarFoot, me_label);
}

static void
tov_sidebar_foot_init (TovSidebarFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tov_sidebar_foot_set_up (TovSidebarFoot *self, TovContext *context, const char *register_name)
{
  TovStore *store = tov_context_get_store (context);

  g_return_if_fail (TOV_IS_SIDEBAR_FOOT (self));

  self->context = g_object_ref (context);
  gtk_label_set_text (self->register_label, register_name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->register_label), tov_store_get_path (store));
  g_signal_connect_object (context, "notify::me", G_CALLBACK (on_context_notify_me_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "acted", G_CALLBACK (on_store_acted_cb), self, G_CONNECT_SWAPPED);
  update_buttons (self);
  update_me (self);
}
