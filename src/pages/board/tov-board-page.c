/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-board-page.h"

#include "tov-bin-focus.h"
#include "tov-board-counts.h"
#include "tov-board-lanes.h"
#include "tov-board-list.h"
#include "tov-board-workers.h"
#include "tov-partnership.h"
#include "tov-selection-button.h"
#include "tov-text.h"
#include "tov-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* The setting of the view that is shown. */
#define VIEW_KEY "board-view"

struct _TovBoardPage
{
  AdwBin parent_instance;
  TovContext *context;
  TovBoardModel *model;

  GtkBox *bar;
  GtkBox *tools;
  GtkToggleButton *lanes_button;
  GtkToggleButton *list_button;
  GtkToggleButton *workers_button;
  GtkToggleButton *search_button;
  AdwBin *selection_bin;
  TovSelectionButton *selection_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkButton *empty_button;
};

G_DEFINE_FINAL_TYPE (TovBoardPage, tov_board_page, ADW_TYPE_BIN)

static GtkWidget *create_lanes (TovBoardPage *self);
static GtkWidget *create_list (TovBoardPage *self);
static GtkWidget *create_workers (TovBoardPage *self);

/* The views by name, as they are remembered. */
static const struct
{
  const char *name;
  gsize button;
  GtkWidget *(*create) (TovBoardPage *self);
} views[] = {
  { "lanes", G_STRUCT_OFFSET (TovBoardPage, lanes_button), create_lanes },
  { "list", G_STRUCT_OFFSET (TovBoardPage, list_button), create_list },
  { "workers", G_STRUCT_OFFSET (TovBoardPage, workers_button), create_workers },
};

static GtkToggleButton *
get_view_button (TovBoardPage *self, guint view)
{
  return G_STRUCT_MEMBER (GtkToggleButton *, self, views[view].button);
}

static guint
get_view (TovBoardPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (gtk_toggle_button_get_active (get_view_button (self, i)))
      return i;
  return 0;
}

/* A view is made when it is first looked at. */
static void
show_view (TovBoardPage *self)
{
  guint view = get_view (self);

  if (gtk_stack_get_child_by_name (self->stack, views[view].name) == NULL)
    gtk_stack_add_named (self->stack, views[view].create (self), views[view].name);
  gtk_stack_set_visible_child_name (self->stack, views[view].name);
}

/* action NULL for nothing that can be done. */
static void
show_empty_page (TovBoardPage *self,
                 const char *icon,
                 const char *title,
                 const char *description,
                 const char *action,
                 const char *target,
                 const char *button)
{
  g_autofree char *escaped = tov_text_escape (description);

  adw_status_page_set_icon_name (self->empty_page, icon);
  adw_status_page_set_title (self->empty_page, title);
  adw_status_page_set_description (self->empty_page, escaped);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_button), action != NULL);
  if (action != NULL) {
    gtk_button_set_label (self->empty_button, button);
    /* The target of the one is none of the other's. */
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->empty_button),
                                            target != NULL ? g_variant_new_string (target) : NULL);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), NULL);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), action);
  }
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* Whatever else is entered belongs to a partnership, so that comes first. */
static void
show_nobody_enrolled (TovBoardPage *self)
{
  if (tov_store_count (tov_context_get_store (self->context), &tov_partnership_entity) == 0)
    show_empty_page (self, "tov-partnerships-symbolic", _ ("There is no partnership yet"),
                     _ ("Young people are admitted to a partnership, so that comes first."),
                     "win.begin", NULL, _ ("_Enter your partnership"));
  else
    show_empty_page (self, "tov-board-symbolic", _ ("Nobody is enrolled today"),
                     _ ("Everybody who is admitted is shown here: what they are doing, when they "
                        "were last reached, who has the ball, and what the next step is."),
                     "win.admit", "", _ ("_Admit a young person…"));
}

static void
show_nobody_fits (TovBoardPage *self)
{
  const char *key_worker =
      tov_selection_get (tov_board_model_get_selection (self->model), TOV_SELECT_KEY_WORKER);

  if (g_strcmp0 (key_worker, "me") == 0 && tov_context_get_me (self->context) == NULL)
    show_empty_page (
        self, "tov-young-symbolic", _ ("Who are you?"),
        _ ("Say in the preferences who you are, and your young people are shown here."),
        "win.preferences", NULL, _ ("_Preferences"));
  else
    show_empty_page (self, "tov-empty-symbolic", _ ("Nobody"),
                     _ ("None of those who are enrolled fit what was chosen."), "board.show-all",
                     NULL, _ ("_Show everybody"));
}

static void
update_stack (TovBoardPage *self)
{
  const GError *error = tov_board_model_get_error (self->model);

  if (error != NULL)
    show_empty_page (self, "dialog-error-symbolic", _ ("The board could not be read"),
                     error->message, NULL, NULL, NULL);
  else if (tov_board_model_get_all (self->model)->len == 0)
    show_nobody_enrolled (self);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    show_nobody_fits (self);
  else
    show_view (self);
}

static void
update_search (TovBoardPage *self)
{
  const char *words =
      tov_selection_get (tov_board_model_get_selection (self->model), TOV_SELECT_WORDS);
  const char *shown = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (g_strcmp0 (shown, words != NULL ? words : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words != NULL ? words : "");
  if (words != NULL)
    gtk_toggle_button_set_active (self->search_button, TRUE);
}

static void
on_model_changed_cb (TovBoardPage *self)
{
  tov_selection_button_set_selection (self->selection_button,
                                      tov_board_model_get_selection (self->model));
  update_search (self);
  update_stack (self);
}

static void
on_selection_button_changed_cb (TovBoardPage *self)
{
  tov_board_model_set_selection (self->model,
                                 tov_selection_button_get_selection (self->selection_button));
}

static void
set_condition (TovBoardPage *self, TovSelect condition, const char *value)
{
  g_autoptr (TovSelection) selection =
      tov_selection_copy (tov_board_model_get_selection (self->model));

  tov_selection_set (selection, condition, value);
  tov_board_model_set_selection (self->model, selection);
}

static void
on_search_entry_changed_cb (TovBoardPage *self)
{
  set_condition (self, TOV_SELECT_WORDS, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_view_button_toggled_cb (TovBoardPage *self, GtkToggleButton *button)
{
  if (self->model != NULL && gtk_toggle_button_get_active (button))
    update_stack (self);
}

/* What the user chooses is remembered, not what the window leads to. */
static void
on_view_button_clicked_cb (TovBoardPage *self)
{
  GSettings *settings = tov_context_get_settings (self->context);

  if (settings != NULL)
    g_settings_set_string (settings, VIEW_KEY, views[get_view (self)].name);
}

static void
on_workers_chosen_cb (TovBoardPage *self, const char *key_worker)
{
  gtk_toggle_button_set_active (self->lanes_button, TRUE);
  set_condition (self, TOV_SELECT_KEY_WORKER, key_worker);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_window_active_notify_cb (TovBoardPage *self)
{
  tov_board_model_check_day (self->model);
}

static GtkWidget *
create_lanes (TovBoardPage *self)
{
  return tov_board_lanes_new (self->context, self->model);
}

static GtkWidget *
create_list (TovBoardPage *self)
{
  return tov_board_list_new (self->context, G_LIST_MODEL (self->model));
}

static GtkWidget *
create_workers (TovBoardPage *self)
{
  GtkWidget *workers = tov_board_workers_new (self->context, self->model);

  g_signal_connect_object (workers, "chosen", G_CALLBACK (on_workers_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return workers;
}

static void
show_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tov_board_model_set_selection (TOV_BOARD_PAGE (widget)->model, NULL);
  gtk_widget_grab_focus (widget);
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.admit", "s", "");
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovBoardPage *self = TOV_BOARD_PAGE (widget);

  gtk_toggle_button_set_active (self->search_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* The keys are to work on the card that is the most urgent. */
static gboolean
tov_board_page_grab_focus (GtkWidget *widget)
{
  TovBoardPage *self = TOV_BOARD_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->empty_button));
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

/* A window may stay open overnight, and then the morning begins by going to it. */
static void
tov_board_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tov_board_page_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active",
                           G_CALLBACK (on_window_active_notify_cb), widget, G_CONNECT_SWAPPED);
}

static void
tov_board_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_window_active_notify_cb,
                                        widget);
  GTK_WIDGET_CLASS (tov_board_page_parent_class)->unroot (widget);
}

static void
tov_board_page_dispose (GObject *object)
{
  TovBoardPage *self = TOV_BOARD_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->model);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_board_page_parent_class)->dispose (object);
}

static void
tov_board_page_class_init (TovBoardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_board_page_dispose;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_board_page_grab_focus;
  widget_class->root = tov_board_page_root;
  widget_class->unroot = tov_board_page_unroot;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, bar);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, tools);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, lanes_button);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, list_button);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, workers_button);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, selection_bin);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, TovBoardPage, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_button_toggled_cb);
  gtk_widget_class_install_action (widget_class, "board.show-all", NULL, show_all_cb);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_cb);
}

static void
tov_board_page_init (TovBoardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->bar), tov_wrap_layout_new (9));
}

static void
recall_view (TovBoardPage *self)
{
  GSettings *settings = tov_context_get_settings (self->context);
  g_autofree char *name = NULL;

  if (settings == NULL)
    return;
  name = g_settings_get_string (settings, VIEW_KEY);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].name, name))
      gtk_toggle_button_set_active (get_view_button (self, i), TRUE);
}

GtkWidget *
tov_board_page_new (TovContext *context)
{
  TovBoardPage *self = g_object_new (TOV_TYPE_BOARD_PAGE, NULL);

  self->context = g_object_ref (context);
  recall_view (self);
  self->model = tov_board_model_new (context);
  self->selection_button = TOV_SELECTION_BUTTON (tov_selection_button_new (context));
  adw_bin_set_child (self->selection_bin, GTK_WIDGET (self->selection_button));
  gtk_widget_insert_before (tov_board_counts_new (context, self->model), GTK_WIDGET (self->bar),
                            GTK_WIDGET (self->tools));
  g_signal_connect_object (self->selection_button, "changed",
                           G_CALLBACK (on_selection_button_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "changed", G_CALLBACK (on_model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);
  return GTK_WIDGET (self);
}

void
tov_board_page_select (TovBoardPage *self, const char *selection_text, gboolean as_list)
{
  g_autoptr (TovSelection) selection = NULL;

  g_return_if_fail (TOV_IS_BOARD_PAGE (self));

  selection = tov_selection_from_text (selection_text);
  if (as_list)
    gtk_toggle_button_set_active (self->list_button, TRUE);
  else
    recall_view (self);
  tov_board_model_set_selection (self->model, selection);
}
