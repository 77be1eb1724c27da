/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agenda-proposals.h"

#include "tov-agenda.h"
#include "tov-meeting-acts.h"
#include "tov-meeting-facts.h"
#include "tov-tick-row.h"

#include <glib/gi18n-lib.h>

struct _TovAgendaProposals
{
  AdwBin parent_instance;
  TovContext *context;
  char *meeting;
  /* Elements TovAgendaProposal, and for each of them its row and its GtkCheckButton, both borrowed.
   */
  GPtrArray *proposals;
  GPtrArray *rows;
  GPtrArray *ticks;
  AdwExpanderRow *expander;
};

G_DEFINE_FINAL_TYPE (TovAgendaProposals, tov_agenda_proposals, ADW_TYPE_BIN)

static char *
describe_reason (const TovAgendaProposal *proposal)
{
  g_autofree char *day = tov_date_format (proposal->from);

  switch (proposal->reason) {
  case TOV_AGENDA_NOT_DISCUSSED:
    return g_strdup_printf (_ ("Not reached %s"), day);
  case TOV_AGENDA_POSTPONED:
    return g_strdup_printf (_ ("Put off %s"), day);
  case TOV_AGENDA_OPEN_FOLLOW_UP:
    return g_strdup_printf (_ ("Something is left to do from %s"), day);
  case TOV_AGENDA_STANDING:
  default:
    return g_strdup (_ ("Standing item"));
  }
}

static void
on_take_clicked_cb (TovAgendaProposals *self)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  g_autoptr (TovContext) context = g_object_ref (self->context);
  /* What is written makes the proposals anew. */
  g_autoptr (GPtrArray) proposals = g_ptr_array_ref (self->proposals);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < proposals->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->ticks, i)))
      g_ptr_array_add (taken, g_ptr_array_index (proposals, i));
  if (taken->len == 0)
    return;
  if (!tov_agenda_take (tov_context_get_store (context), self->meeting, taken, &error)) {
    tov_context_fail (context, _ ("The items are not on the agenda"), error);
    return;
  }
  words = g_strdup_printf (
      ngettext ("%u item is on the agenda", "%u items are on the agenda", taken->len), taken->len);
  tov_context_notify (context, words, TRUE);
}

static void
tov_agenda_proposals_dispose (GObject *object)
{
  TovAgendaProposals *self = TOV_AGENDA_PROPOSALS (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  G_OBJECT_CLASS (tov_agenda_proposals_parent_class)->dispose (object);
}

static void
tov_agenda_proposals_class_init (TovAgendaProposalsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_agenda_proposals_dispose;
}

static void
tov_agenda_proposals_init (TovAgendaProposals *self)
{
  self->proposals = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->ticks = g_ptr_array_new ();
}

GtkWidget *
tov_agenda_proposals_new (TovContext *context, const char *meeting)
{
  TovAgendaProposals *self = g_object_new (TOV_TYPE_AGENDA_PROPOSALS, NULL);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *take = gtk_button_new_with_mnemonic (_ ("_Add"));

  self->context = g_object_ref (context);
  self->meeting = g_strdup (meeting);
  self->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  gtk_widget_set_valign (take, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (take, "clicked", G_CALLBACK (on_take_clicked_cb), self);
  adw_expander_row_add_action (self->expander, take);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Proposals for the agenda"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->expander));
  adw_bin_set_child (ADW_BIN (self), list);
  return GTK_WIDGET (self);
}

static void
add_row (TovAgendaProposals *self, TovAgendaProposal *proposal)
{
  g_autofree char *line = tov_meeting_format_item (proposal->item);
  g_autofree char *reason = describe_reason (proposal);
  GtkWidget *row = tov_tick_row_new (line, reason, TRUE);

  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->ticks, tov_tick_row_get_tick (row));
}

/* Whether the same things are proposed for the same reasons. */
static gboolean
is_same (GPtrArray *one, GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++) {
    const TovAgendaProposal *a = g_ptr_array_index (one, i), *b = g_ptr_array_index (other, i);

    if (a->reason != b->reason || a->item->minutes_planned != b->item->minutes_planned
        || g_strcmp0 (a->item->title, b->item->title) != 0
        || g_strcmp0 (a->item->carried_from_id, b->item->carried_from_id) != 0)
      return FALSE;
  }
  return TRUE;
}

static void
show_proposals (TovAgendaProposals *self, gboolean is_empty)
{
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u proposal for the agenda", "%u proposals for the agenda", self->proposals->len),
      self->proposals->len);

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->ticks, 0);
  for (guint i = 0; i < self->proposals->len; i++)
    add_row (self, g_ptr_array_index (self->proposals, i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  adw_expander_row_set_expanded (self->expander, is_empty);
}

/* Only what is still to come has an agenda to be made. */
static GPtrArray *
propose (TovAgendaProposals *self)
{
  g_autoptr (TovMeeting) meeting = tov_meeting_facts_get_meeting (self->context, self->meeting);
  g_autoptr (GError) error = NULL;
  GPtrArray *proposals = NULL;

  if (meeting != NULL && !tov_meeting_facts_was_held (meeting)
      && g_strcmp0 (meeting->status, "cancelled") != 0) {
    proposals = tov_agenda_propose (tov_context_get_store (self->context), self->meeting, &error);
    if (proposals == NULL)
      g_warning ("Nothing can be proposed: %s", error->message);
  }
  return proposals != NULL ? proposals : g_ptr_array_new ();
}

void
tov_agenda_proposals_refresh (TovAgendaProposals *self, gboolean is_empty)
{
  g_autoptr (GPtrArray) before = NULL;

  g_return_if_fail (TOV_IS_AGENDA_PROPOSALS (self));

  before = g_steal_pointer (&self->proposals);
  self->proposals = propose (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->proposals->len > 0);
  if (!is_same (before, self->proposals))
    show_proposals (self, is_empty);
}
