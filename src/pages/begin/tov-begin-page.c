/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-begin-page.h"

#include "tov-bin-focus.h"
#include "tov-contact.h"
#include "tov-organisation.h"
#include "tov-partnership.h"
#include "tov-text.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

#define MAX_WIDTH 480

struct _TovBeginPage
{
  AdwBin parent_instance;
  AdwStatusPage *status;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TovBeginPage, tov_begin_page, ADW_TYPE_BIN)

static const struct
{
  const char *icon;
  const char *title;
  const char *subtitle;
  const char *action;
} choices[] = {
  { "tov-partnerships-symbolic", N_ ("Enter your partnership"),
    N_ ("Four short steps: the partnership, its parties, you, and the young people"), "win.begin" },
  { "tov-board-symbolic", N_ ("Try the example"),
    N_ ("Four partnerships with invented people, in a window of its own"), "app.open-example" },
  { "tov-contacts-symbolic", N_ ("Import a list of contacts"),
    N_ ("From Excel, a CSV file or an address book"), "win.import" },
  { "document-open-symbolic", N_ ("Open a file you were given"),
    N_ ("A whole register that somebody has handed over to you"), "app.receive" },
};

static GtkWidget *
create_choice (guint position)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (choices[position].icon);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (choices[position].title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (choices[position].subtitle));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), choices[position].action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (choices[position].subtitle), -1);
  return row;
}

/* Whatever would be new here, the partnership comes first. */
static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.begin", NULL);
}

static gboolean
tov_begin_page_grab_focus (GtkWidget *widget)
{
  TovBeginPage *self = TOV_BEGIN_PAGE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

static void
tov_begin_page_class_init (TovBeginPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_begin_page_grab_focus;
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_cb);
}

static void
tov_begin_page_init (TovBeginPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Ways to begin"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_list_box_append (self->list, create_choice (i));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->list));
  self->status = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_child (self->status, clamp);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->status));
}

GtkWidget *
tov_begin_page_new (void)
{
  return g_object_new (TOV_TYPE_BEGIN_PAGE, NULL);
}

void
tov_begin_page_show (TovBeginPage *self, const char *icon, const char *title, const char *purpose)
{
  g_autofree char *escaped = tov_text_escape (purpose);

  g_return_if_fail (TOV_IS_BEGIN_PAGE (self));

  adw_status_page_set_icon_name (self->status, icon);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, escaped);
}

gboolean
tov_begin_page_is_due (TovStore *store)
{
  const TovEntity *const entities[] = { &tov_partnership_entity, &tov_young_person_entity,
                                        &tov_contact_entity, &tov_organisation_entity };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (tov_store_count (store, entities[i]) > 0)
      return FALSE;
  return TRUE;
}
