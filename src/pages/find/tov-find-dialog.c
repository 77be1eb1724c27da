/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-find-dialog.h"

#include "tov-clock.h"
#include "tov-find-row.h"
#include "tov-record-words.h"
#include "tov-search.h"
#include "tov-standing-words.h"
#include "tov-text.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

/* So many of each kind, and so many in all: who sees more types one letter more. */
#define MAX_OF_A_KIND 6
#define MAX_ROWS      50
/* So many rows a page key moves by. */
#define PAGE_ROWS 6

#define TOV_TYPE_FIND_DIALOG (tov_find_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovFindDialog, tov_find_dialog, TOV, FIND_DIALOG, AdwWindow)

struct _TovFindDialog
{
  AdwWindow parent_instance;
  TovContext *context;
  /* Made when they are first needed and then filled anew; the first n_hits are shown. */
  GPtrArray *rows;
  guint n_hits;

  GtkSearchEntry *search_entry;
  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  GtkCheckButton *private_check;
};

G_DEFINE_FINAL_TYPE (TovFindDialog, tov_find_dialog, ADW_TYPE_WINDOW)

static void
show_empty_page (TovFindDialog *self, const char *icon, const char *title, const char *description)
{
  g_autofree char *escaped = tov_text_escape (description);

  adw_status_page_set_icon_name (self->empty_page, icon);
  adw_status_page_set_title (self->empty_page, title);
  adw_status_page_set_description (self->empty_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_nothing_typed (TovFindDialog *self)
{
  show_empty_page (self, "edit-find-symbolic", _ ("What are you looking for?"),
                   _ ("Young people, contacts, organisations, meetings and all else: by name, "
                      "number, phone or words, in any order."));
}

static void
show_nothing_found (TovFindDialog *self)
{
  show_empty_page (self, "tov-empty-symbolic", _ ("Nothing found"),
                   gtk_check_button_get_active (self->private_check)
                       ? _ ("Try fewer or other words.")
                       : _ ("Try fewer or other words, or look in notes about young people too."));
}

static TovFindRow *
get_row (TovFindDialog *self, guint position)
{
  while (self->rows->len <= position) {
    GtkWidget *row = tov_find_row_new ();

    gtk_list_box_append (self->list, row);
    g_ptr_array_add (self->rows, row);
  }
  return g_ptr_array_index (self->rows, position);
}

/* A line about what was found: where a word of the search stands in a note, how it stands with a
 * young person, or else what the record says itself. */
static char *
describe (TovFindDialog *self, const TovHit *hit, TovRecord *record)
{
  g_autoptr (TovStanding) standing = NULL;

  if (hit->excerpt != NULL)
    return g_strdup (hit->excerpt);
  if (hit->entity == &tov_young_person_entity)
    standing = tov_standing_load (tov_context_get_store (self->context), hit->id,
                                  tov_clock_today (), NULL);
  return standing != NULL
             ? tov_standing_words_line (standing)
             : tov_record_words_subtitle (record, NULL, tov_record_source_title, self->context);
}

/* What has been deleted since the search has no record any more; it is left out. */
static gboolean
fill_row (TovFindDialog *self, TovFindRow *row, const TovHit *hit, gboolean is_first)
{
  g_autoptr (TovRecord) record =
      tov_store_get (tov_context_get_store (self->context), hit->entity, hit->id, NULL);
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;

  if (record == NULL)
    return FALSE;
  title = tov_record_words_title (record, NULL, tov_record_source_title, self->context);
  about = describe (self, hit, record);
  /* A note has lines; here it gets one. */
  g_strdelimit (about, "\n\r", ' ');
  tov_find_row_fill (row, hit->entity, hit->id, title, about, is_first);
  return TRUE;
}

static void
select_row (TovFindDialog *self, guint position)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (get_row (self, position));

  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

static void
show_hits (TovFindDialog *self, GPtrArray *hits)
{
  const TovEntity *kind = NULL;

  self->n_hits = 0;
  for (guint i = 0; i < hits->len && self->n_hits < MAX_ROWS; i++) {
    const TovHit *hit = g_ptr_array_index (hits, i);

    if (fill_row (self, get_row (self, self->n_hits), hit, hit->entity != kind)) {
      kind = hit->entity;
      self->n_hits++;
    }
  }
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->rows, i), i < self->n_hits);
  if (self->n_hits == 0) {
    show_nothing_found (self);
    return;
  }
  gtk_list_box_invalidate_headers (self->list);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  select_row (self, 0);
  gtk_stack_set_visible_child_name (self->stack, "hits");
}

static void
find (TovFindDialog *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (*query == '\0') {
    self->n_hits = 0;
    show_nothing_typed (self);
    return;
  }
  hits = tov_search_find (tov_context_get_store (self->context), query,
                          gtk_check_button_get_active (self->private_check), MAX_OF_A_KIND, &error);
  if (hits != NULL) {
    show_hits (self, hits);
  } else {
    self->n_hits = 0;
    show_empty_page (self, "dialog-error-symbolic", _ ("The search failed"), error->message);
  }
}

/* A kind's heading stands above its first row; the labels are kept with their rows. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  GtkWidget *heading = gtk_list_box_row_get_header (row);
  TovFindRow *found = TOV_FIND_ROW (row);

  if (!tov_find_row_is_first (found)) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  if (heading == NULL) {
    heading = gtk_label_new (NULL);
    gtk_label_set_xalign (GTK_LABEL (heading), 0);
    gtk_widget_add_css_class (heading, "heading");
    gtk_widget_add_css_class (heading, "find-heading");
    gtk_list_box_row_set_header (row, heading);
  }
  gtk_label_set_text (GTK_LABEL (heading), _ (tov_find_row_get_entity (found)->plural));
}

static void
open_row (TovFindDialog *self, TovFindRow *row)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const TovEntity *entity = tov_find_row_get_entity (row);
  g_autofree char *id = g_strdup (tov_find_row_get_id (row));

  /* The dialog goes first, so that the keys are the window's when the record comes. */
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-record", "(ss)", entity->name, id);
}

/* The keys stay in the entry, so the list does not scroll by itself. */
static void
scroll_to (TovFindDialog *self, GtkWidget *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *heading = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));
  graphene_rect_t place, above;

  if (!gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &place))
    return;
  if (heading != NULL && gtk_widget_compute_bounds (heading, GTK_WIDGET (self->list), &above))
    graphene_rect_union (&place, &above, &place);
  gtk_adjustment_clamp_page (adjustment, place.origin.y, place.origin.y + place.size.height);
}

static void
move_selection (TovFindDialog *self, int steps)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int position = selected != NULL ? gtk_list_box_row_get_index (selected) : 0;

  if (self->n_hits == 0)
    return;
  position = CLAMP (position + steps, 0, (int) self->n_hits - 1);
  select_row (self, position);
  scroll_to (self, GTK_WIDGET (get_row (self, position)));
}

static gboolean
on_key_pressed_cb (TovFindDialog *self, guint key, guint code, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (key) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    move_selection (self, -1);
    return GDK_EVENT_STOP;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    move_selection (self, 1);
    return GDK_EVENT_STOP;
  case GDK_KEY_Page_Up:
    move_selection (self, -PAGE_ROWS);
    return GDK_EVENT_STOP;
  case GDK_KEY_Page_Down:
    move_selection (self, PAGE_ROWS);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static void
on_search_entry_changed_cb (TovFindDialog *self)
{
  find (self);
}

static void
on_private_check_toggled_cb (TovFindDialog *self)
{
  /* The choice that is remembered comes before there is a register to look in. */
  if (self->context != NULL)
    find (self);
}

static void
on_search_entry_activate_cb (TovFindDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (self->n_hits > 0 && row != NULL)
    open_row (self, TOV_FIND_ROW (row));
}

static void
on_list_row_activated_cb (TovFindDialog *self, GtkListBoxRow *row)
{
  open_row (self, TOV_FIND_ROW (row));
}

static void
tov_find_dialog_dispose (GObject *object)
{
  g_clear_object (&TOV_FIND_DIALOG (object)->context);
  G_OBJECT_CLASS (tov_find_dialog_parent_class)->dispose (object);
}

static void
tov_find_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (TOV_FIND_DIALOG (object)->rows);
  G_OBJECT_CLASS (tov_find_dialog_parent_class)->finalize (object);
}

static void
tov_find_dialog_class_init (TovFindDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_find_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tov_find_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/dk/ungepartnerskaber/Tovholder/ui/tov-find-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TovFindDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TovFindDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TovFindDialog, empty_page);
  gtk_widget_class_bind_template_child (widget_class, TovFindDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, TovFindDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TovFindDialog, private_check);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_private_check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_find_dialog_init (TovFindDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

void
tov_find_dialog_present (TovContext *context, GtkWindow *parent)
{
  TovFindDialog *self = g_object_new (TOV_TYPE_FIND_DIALOG, "transient-for", parent, "application",
                                      gtk_window_get_application (parent), NULL);
  GSettings *settings = tov_context_get_settings (context);

  if (settings != NULL)
    g_settings_bind (settings, "search-private", self->private_check, "active",
                     G_SETTINGS_BIND_DEFAULT);
  self->context = g_object_ref (context);
  show_nothing_typed (self);
  gtk_window_present (GTK_WINDOW (self));
}
