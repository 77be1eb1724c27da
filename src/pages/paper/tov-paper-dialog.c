/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-paper-dialog.h"

#include "tov-clock.h"
#include "tov-consent-gate.h"
#include "tov-danish.h"
#include "tov-paper-choices.h"
#include "tov-paper-window.h"
#include "tov-young-person.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_PAPER_DIALOG (tov_paper_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovPaperDialog, tov_paper_dialog, TOV, PAPER_DIALOG, TovPaperWindow)

/* While somebody is typing the paper waits. */
#define WAIT_MS 150

struct _TovPaperDialog
{
  TovPaperWindow parent_instance;

  TovContext *context;
  /* NULL for the board, and then the kind has no meaning. */
  char *young_person;
  TovPersonPaperKind kind;
  guint make_id;

  TovConsentGate *gate;
  TovPaperChoices *choices;
  AdwPreferencesGroup *cut_group;
};

G_DEFINE_FINAL_TYPE (TovPaperDialog, tov_paper_dialog, TOV_TYPE_PAPER_WINDOW)

static TovPaper *
make_person_paper (TovPaperDialog *self, const char *marking, GError **error)
{
  TovPersonPaperRequest request = { .kind = self->kind,
                                    .young_person = self->young_person,
                                    .today = tov_clock_today (),
                                    .marking = marking };

  tov_paper_choices_fill_person (self->choices, &request);
  return tov_person_paper_new (tov_context_get_store (self->context), &request, error);
}

/* The partnership whose board it is, or all. Transfer full. */
static char *
find_board_name (TovPaperDialog *self)
{
  const char *partnership = tov_context_get_partnership (self->context);

  return partnership != NULL ? tov_store_get_title (tov_context_get_store (self->context),
                                                    "partnership", partnership)
                             : g_strdup (tov_danish (N_ ("All partnerships")));
}

static GPtrArray *
load_standings (TovPaperDialog *self, GError **error)
{
  return tov_standings_load (tov_context_get_store (self->context),
                             tov_context_get_partnership (self->context), tov_clock_today (),
                             error);
}

static TovPaper *
make_board (TovPaperDialog *self, const char *marking, GError **error)
{
  g_autofree char *name = find_board_name (self);
  g_autoptr (GPtrArray) standings = load_standings (self, error);
  TovBoardPaperRequest request = { .standings = standings,
                                   .today = tov_clock_today (),
                                   .name = name,
                                   .marking = marking,
                                   .left_out = tov_consent_gate_get_left_out (self->gate) };

  if (standings == NULL)
    return NULL;
  tov_paper_choices_fill_board (self->choices, &request);
  return tov_board_paper_new (&request);
}

/* Whom the paper is about: everybody on the board. */
static void
tell_gate (TovPaperDialog *self)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) standings = NULL;

  if (self->young_person != NULL)
    g_ptr_array_add (people, self->young_person);
  else
    standings = load_standings (self, NULL);
  for (guint i = 0; standings != NULL && i < standings->len; i++)
    g_ptr_array_add (people, TOV_STANDING (g_ptr_array_index (standings, i))->young_person);
  tov_consent_gate_set_people (self->gate, people);
}

static void
make_paper (TovPaperDialog *self)
{
  g_autofree char *marking = tov_consent_gate_get_marking (self->gate);
  g_autoptr (GError) error = NULL;
  g_autoptr (TovPaper) paper = self->young_person != NULL
                                   ? make_person_paper (self, marking, &error)
                                   : make_board (self, marking, &error);

  if (paper == NULL) {
    tov_paper_window_set_trouble (TOV_PAPER_WINDOW (self), error);
    return;
  }
  tov_paper_window_set_paper (TOV_PAPER_WINDOW (self), paper);
  tov_paper_window_set_may_leave (TOV_PAPER_WINDOW (self), tov_consent_gate_is_open (self->gate));
  gtk_widget_set_visible (GTK_WIDGET (self->cut_group), tov_paper_is_cut (paper));
}

static gboolean
make_in_time (gpointer user_data)
{
  TovPaperDialog *self = user_data;

  self->make_id = 0;
  make_paper (self);
  return G_SOURCE_REMOVE;
}

/* Until the paper is what was chosen it must not leave. */
static void
on_changed_cb (TovPaperDialog *self)
{
  tov_paper_window_set_may_leave (TOV_PAPER_WINDOW (self), FALSE);
  if (self->make_id == 0)
    self->make_id = g_timeout_add (WAIT_MS, make_in_time, self);
}

/* Whether the young person has been deleted meanwhile. */
static gboolean
is_gone (TovPaperDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TovRecord) person =
      self->young_person != NULL
          ? tov_store_get (tov_context_get_store (self->context), &tov_young_person_entity,
                           self->young_person, &error)
          : NULL;

  return g_error_matches (error, TOV_STORE_ERROR, TOV_STORE_ERROR_MISSING);
}

static void
on_store_acted_cb (TovPaperDialog *self)
{
  if (is_gone (self)) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  tov_paper_choices_refresh (self->choices);
  tell_gate (self);
  on_changed_cb (self);
}

/* What a reader looks for in a folder; a reference and no name. */
static char *
tov_paper_dialog_create_file_name (TovPaperWindow *window)
{
  TovPaperDialog *self = TOV_PAPER_DIALOG (window);
  g_autoptr (TovRecord) person = NULL;
  g_autofree char *board = NULL;

  if (self->young_person == NULL) {
    board = find_board_name (self);
    return g_strdup_printf ("%s %s", tov_danish (N_ ("Board")), board);
  }
  person = tov_store_get (tov_context_get_store (self->context), &tov_young_person_entity,
                          self->young_person, NULL);
  return g_strdup_printf ("%s %s", tov_danish (tov_person_paper_get_title (self->kind)),
                          person != NULL ? TOV_YOUNG_PERSON (person)->reference : "");
}

static void
tov_paper_dialog_dispose (GObject *object)
{
  TovPaperDialog *self = TOV_PAPER_DIALOG (object);

  g_clear_handle_id (&self->make_id, g_source_remove);
  g_clear_object (&self->context);
  g_clear_pointer (&self->young_person, g_free);
  G_OBJECT_CLASS (tov_paper_dialog_parent_class)->dispose (object);
}

static void
tov_paper_dialog_class_init (TovPaperDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_paper_dialog_dispose;
  TOV_PAPER_WINDOW_CLASS (klass)->create_file_name = tov_paper_dialog_create_file_name;
}

static void
tov_paper_dialog_init (TovPaperDialog *self)
{
}

/* Says that words are missing on the paper, and what to do. */
static AdwPreferencesGroup *
create_cut_group (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "dialog-warning-symbolic");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_row_set_title (
      ADW_PREFERENCES_ROW (row),
      _ ("Not all of the words have room on one page. Shorten them, and the type gets larger."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return ADW_PREFERENCES_GROUP (group);
}

/* The board is not for one of the young people, and a handover is for nobody outside. */
static GtkWidget *
create_gate (TovPaperDialog *self)
{
  if (self->young_person == NULL)
    return tov_consent_gate_new (self->context, TOV_CONSENT_FOR_INSIDE,
                                 TOV_CONSENT_FOR_ORGANISATION);
  return tov_person_paper_is_for_self (self->kind)
             ? tov_consent_gate_new (self->context, TOV_CONSENT_FOR_SELF,
                                     TOV_CONSENT_FOR_ORGANISATION)
             : tov_consent_gate_new (self->context, TOV_CONSENT_FOR_INSIDE, TOV_CONSENT_FOR_INSIDE);
}

static void
add_choices (TovPaperDialog *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  self->gate = TOV_CONSENT_GATE (create_gate (self));
  self->choices = TOV_PAPER_CHOICES (
      self->young_person != NULL
          ? tov_paper_choices_new_for_person (self->context, self->kind, self->young_person)
          : tov_paper_choices_new_for_board (self->context));
  self->cut_group = create_cut_group ();
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (self->gate));
  adw_preferences_page_add (page, self->cut_group);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (self->choices));
  tov_paper_window_set_choices (TOV_PAPER_WINDOW (self), GTK_WIDGET (page));
  tell_gate (self);
  g_signal_connect_object (self->gate, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tov_context_get_store (self->context), "acted",
                           G_CALLBACK (on_store_acted_cb), self, G_CONNECT_SWAPPED);
}

void
tov_paper_dialog_present (TovContext *context,
                          GtkWindow *parent,
                          const char *kind,
                          const char *young_person)
{
  gboolean is_board = g_str_equal (kind, "board");
  TovPersonPaperKind its_kind = TOV_PERSON_PAPER_STEPS;
  TovPaperDialog *self;

  if (!is_board && (young_person == NULL || !tov_person_paper_kind_from_code (kind, &its_kind)))
    return;
  self =
      g_object_new (TOV_TYPE_PAPER_DIALOG, "title",
                    is_board ? _ ("The board on paper") : _ (tov_person_paper_get_title (its_kind)),
                    "transient-for", parent, "application", gtk_window_get_application (parent),
                    "default-width", 1040, "default-height", 760, NULL);
  self->context = g_object_ref (context);
  self->young_person = is_board ? NULL : g_strdup (young_person);
  self->kind = its_kind;
  add_choices (self);
  make_paper (self);
  gtk_window_present (GTK_WINDOW (self));
}
