/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-log-card.h"

#include "tov-bin-focus.h"
#include "tov-log-drafts.h"
#include "tov-log-form.h"
#include "tov-save-key.h"
#include "tov-store-undo.h"
#include "tov-tag-row.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

/* What is typed is kept so many milliseconds after it was. */
#define DRAFT_DELAY 400

struct _TovLogCard
{
  AdwBin parent_instance;
  TovContext *context;
  TovLogDrafts *drafts;
  gboolean is_of_one;
  /* The log entry that is added to; NULL in most cases. */
  char *corrects;
  guint draft_delay;

  GtkWidget *notices;
  AdwActionRow *left_row;
  AdwActionRow *addition_row;
  TovLogForm *form;
  GtkWidget *foot;
};

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TovLogCard, tov_log_card, ADW_TYPE_BIN)

static TovStore *
get_store (TovLogCard *self)
{
  return tov_context_get_store (self->context);
}

static gboolean
keep_draft (TovLogCard *self, GError **error)
{
  g_autoptr (TovContactDraft) draft =
      tov_log_form_is_touched (self->form) ? tov_log_form_read (self->form) : NULL;

  return tov_log_drafts_save (self->drafts, draft, error);
}

/* What cannot be kept just now, as during an import, is tried again. */
static gboolean
on_draft_due_cb (gpointer data)
{
  TovLogCard *self = data;

  if (!keep_draft (self, NULL))
    return G_SOURCE_CONTINUE;
  self->draft_delay = 0;
  return G_SOURCE_REMOVE;
}

/* "You have begun to write about Mikkel Rasmussen", with the first words. */
static void
describe_left (TovLogCard *self, const TovContactDraft *draft)
{
  g_autofree char *title = NULL, *words = NULL;

  if (!self->is_of_one && draft->young_people->len > 0) {
    g_autofree char *name = tov_store_get_title (get_store (self), tov_young_person_entity.name,
                                                 g_ptr_array_index (draft->young_people, 0));

    title = g_strdup_printf (_ ("You have begun to write about %s"), name);
  } else {
    title = g_strdup (_ ("You have begun to write"));
  }
  words = g_strdup (draft->note != NULL        ? draft->note
                    : draft->step_text != NULL ? draft->step_text
                                               : "");
  g_strdelimit (words, "\n", ' ');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->left_row), title);
  adw_action_row_set_subtitle (self->left_row, words);
}

/* What stands above: while nothing is begun, what was left before; and what is added to. */
static void
update_notices (TovLogCard *self)
{
  gboolean is_addition = self->corrects != NULL;
  g_autoptr (TovContactDraft) left = tov_log_form_is_touched (self->form) || is_addition
                                         ? NULL
                                         : tov_log_drafts_load_left (self->drafts);

  if (left != NULL)
    describe_left (self, left);
  gtk_widget_set_visible (GTK_WIDGET (self->left_row), left != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->addition_row), is_addition);
  gtk_widget_set_visible (self->notices, left != NULL || is_addition);
}

static void
show_draft (TovLogCard *self, const TovContactDraft *draft)
{
  g_free (self->corrects);
  self->corrects = g_strdup (draft->corrects);
  if (self->corrects != NULL) {
    g_autofree char *title =
        tov_store_get_title (get_store (self), tov_log_entry_entity.name, self->corrects);

    adw_action_row_set_subtitle (self->addition_row, title);
  }
  tov_log_form_fill (self->form, draft);
  update_notices (self);
}

/* Begins anew, with the form that was used last; corrects may be NULL. */
static void
begin (TovLogCard *self, const char *corrects)
{
  g_autoptr (TovContactDraft) draft = tov_contact_draft_new ();

  g_clear_handle_id (&self->draft_delay, g_source_remove);
  draft->corrects = g_strdup (corrects);
  draft->form =
      tov_contact_log_get_last_form (get_store (self), tov_context_get_me (self->context));
  if (draft->form == NULL)
    draft->form = g_strdup (tov_contact_forms[0].code);
  show_draft (self, draft);
}

/* Says it in passing. Who was not reached is tried again, and somebody must think of it. */
static void
tell (TovLogCard *self, const TovContactDraft *draft)
{
  g_autofree char *title = tov_store_get_undo_title (get_store (self));
  g_autofree char *people = tov_tag_row_join (draft->young_people);

  if (draft->is_reached || draft->step_text != NULL || draft->corrects != NULL)
    tov_context_notify (self->context, title, TRUE);
  else
    tov_context_offer (self->context, title, _ ("_Try again"), "win.try-again", people);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tov_log_card_save (TOV_LOG_CARD (widget));
}

static void
on_left_continue_cb (TovLogCard *self)
{
  g_autoptr (TovContactDraft) draft = tov_log_drafts_load_left (self->drafts);

  /* Another card of the same name may have gone on with it. */
  if (draft == NULL) {
    update_notices (self);
    return;
  }
  tov_log_drafts_take_left (self->drafts);
  tov_log_form_show_whole (self->form);
  show_draft (self, draft);
  tov_log_form_focus_note (self->form);
}

static void
on_left_discard_cb (TovLogCard *self)
{
  tov_log_drafts_discard_left (self->drafts);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  update_notices (self);
}

static void
on_addition_end_cb (TovLogCard *self)
{
  tov_log_card_add_to (self, NULL);
}

static void
on_form_edited_cb (TovLogCard *self)
{
  /* The clock is not set back by every letter: who types without a pause is kept too. */
  if (self->draft_delay == 0)
    self->draft_delay = g_timeout_add (DRAFT_DELAY, on_draft_due_cb, self);
  update_notices (self);
}

static void
on_store_acted_cb (TovLogCard *self)
{
  tov_log_form_refresh (self->form);
}

static void
on_enter_cb (TovLogCard *self)
{
  tov_log_form_show_whole (self->form);
}

static void
on_leave_cb (TovLogCard *self)
{
  if (self->draft_delay != 0)
    tov_log_card_keep (self, NULL);
}

/* Scrolls the page so that all of the card is seen, for the focus alone would show its first row at
 * the lower edge. The rows that have just been shown have no place yet, so it waits for them. */
static gboolean
on_idle_scroll_cb (gpointer data)
{
  TovLogCard *self = data;
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  graphene_rect_t place;

  if (viewport == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), viewport, &place))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  place.origin.y += gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (
      adjustment, place.origin.y,
      place.origin.y + MIN (place.size.height, gtk_adjustment_get_page_size (adjustment)));
  return G_SOURCE_REMOVE;
}

static gboolean
tov_log_card_grab_focus (GtkWidget *widget)
{
  TovLogCard *self = TOV_LOG_CARD (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  g_idle_add_full (G_PRIORITY_LOW, on_idle_scroll_cb, g_object_ref (self), g_object_unref);
  return TRUE;
}

static void
tov_log_card_dispose (GObject *object)
{
  TovLogCard *self = TOV_LOG_CARD (object);

  if (self->draft_delay != 0)
    keep_draft (self, NULL);
  g_clear_handle_id (&self->draft_delay, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->drafts, tov_log_drafts_free);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tov_log_card_parent_class)->dispose (object);
}

static void
tov_log_card_finalize (GObject *object)
{
  g_free (TOV_LOG_CARD (object)->corrects);
  G_OBJECT_CLASS (tov_log_card_parent_class)->finalize (object);
}

static void
tov_log_card_class_init (TovLogCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tov_log_card_dispose;
  object_class->finalize = tov_log_card_finalize;
  widget_class->focus = tov_bin_focus;
  widget_class->grab_focus = tov_log_card_grab_focus;
  gtk_widget_class_install_action (widget_class, "log-card.save", NULL, save_cb);
  signals[SAVED] = g_signal_new ("saved", TOV_TYPE_LOG_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
create_flat_button (const char *words)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static AdwActionRow *
create_plain_row (void)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_lines (row, 2);
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
  return row;
}

static void
add_left_row (TovLogCard *self, GtkListBox *list)
{
  GtkWidget *proceed = create_flat_button (_ ("_Continue the draft"));
  GtkWidget *discard = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (discard, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (discard, _ ("Discard the draft"));
  gtk_widget_add_css_class (discard, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (discard), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Discard the draft"), -1);
  self->left_row = create_plain_row ();
  g_signal_connect_swapped (proceed, "clicked", G_CALLBACK (on_left_continue_cb), self);
  g_signal_connect_swapped (discard, "clicked", G_CALLBACK (on_left_discard_cb), self);
  adw_action_row_add_suffix (self->left_row, proceed);
  adw_action_row_add_suffix (self->left_row, discard);
  gtk_list_box_append (list, GTK_WIDGET (self->left_row));
}

static void
add_addition_row (TovLogCard *self, GtkListBox *list)
{
  GtkWidget *end = create_flat_button (_ ("_Cancel"));

  self->addition_row = create_plain_row ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->addition_row), _ ("Addition to"));
  g_signal_connect_swapped (end, "clicked", G_CALLBACK (on_addition_end_cb), self);
  adw_action_row_add_suffix (self->addition_row, end);
  gtk_list_box_append (list, GTK_WIDGET (self->addition_row));
}

static GtkWidget *
create_notices (TovLogCard *self)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("You have begun to write"), -1);
  add_left_row (self, list);
  add_addition_row (self, list);
  return GTK_WIDGET (list);
}

static void
add_controllers (TovLogCard *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  tov_save_key_add (GTK_WIDGET (self), "log-card.save");
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static GtkWidget *
create_foot (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Save"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "log-card.save");
  gtk_widget_set_tooltip_text (button, _ ("Save (Ctrl+Enter)"));
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  return button;
}

static void
tov_log_card_init (TovLogCard *self)
{
  add_controllers (self);
}

GtkWidget *
tov_log_card_new (TovContext *context, const char *young_person)
{
  TovLogCard *self = g_object_new (TOV_TYPE_LOG_CARD, NULL);
  g_autofree char *name = g_strdup_printf ("log %s", young_person != NULL ? young_person : "");
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->context = g_object_ref (context);
  self->is_of_one = young_person != NULL;
  self->drafts = tov_log_drafts_new (get_store (self), name);
  self->notices = create_notices (self);
  self->form = TOV_LOG_FORM (tov_log_form_new (context, young_person));
  self->foot = create_foot ();
  gtk_widget_set_visible (self->foot, self->is_of_one);
  gtk_widget_add_css_class (content, "log-card");
  gtk_box_append (GTK_BOX (content), self->notices);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (content), self->foot);
  adw_bin_set_child (ADW_BIN (self), content);
  g_signal_connect_swapped (self->form, "edited", G_CALLBACK (on_form_edited_cb), self);
  g_signal_connect_object (get_store (self), "acted", G_CALLBACK (on_store_acted_cb), self,
                           G_CONNECT_SWAPPED);
  begin (self, NULL);
  return GTK_WIDGET (self);
}

void
tov_log_card_choose (TovLogCard *self, const char *young_person)
{
  g_return_if_fail (TOV_IS_LOG_CARD (self));

  tov_log_form_choose (self->form, young_person);
}

void
tov_log_card_add_to (TovLogCard *self, const char *log_entry)
{
  g_return_if_fail (TOV_IS_LOG_CARD (self));

  /* What was being typed stays as a draft. */
  if (tov_log_form_is_touched (self->form)) {
    keep_draft (self, NULL);
    tov_log_drafts_leave (self->drafts);
  }
  begin (self, log_entry);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

gboolean
tov_log_card_is_touched (TovLogCard *self)
{
  g_return_val_if_fail (TOV_IS_LOG_CARD (self), FALSE);

  return tov_log_form_is_touched (self->form);
}

gboolean
tov_log_card_keep (TovLogCard *self, GError **error)
{
  g_return_val_if_fail (TOV_IS_LOG_CARD (self), FALSE);

  if (!keep_draft (self, error))
    return FALSE;
  g_clear_handle_id (&self->draft_delay, g_source_remove);
  return TRUE;
}

gboolean
tov_log_card_save (TovLogCard *self)
{
  g_autoptr (TovContactDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *entry = NULL;

  g_return_val_if_fail (TOV_IS_LOG_CARD (self), FALSE);

  if (!tov_log_form_check (self->form))
    return FALSE;
  draft = tov_log_form_read (self->form);
  if (!tov_contact_log_save (get_store (self), draft, &entry, &error)) {
    tov_log_form_tell (self->form, draft, error);
    return FALSE;
  }
  tov_log_drafts_save (self->drafts, NULL, NULL);
  begin (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  tell (self, draft);
  g_signal_emit (self, signals[SAVED], 0, entry);
  return TRUE;
}
