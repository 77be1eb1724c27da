/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-ledger-row.h"

#include "tov-evidence-words.h"
#include "tov-page-layout.h"
#include "tov-wrapped-label.h"

#include <glib/gi18n-lib.h>

#define N_TRACE_KINDS (TOV_TRACE_PLACEMENT + 1)

struct _TovLedgerRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *party;
  GtkLabel *promise;
  GtkImage *icon;
  GtkLabel *status;
  GtkButton *edit;
  GtkLabel *note;
  GtkWidget *buttons;
  GtkButton *kept;
  GtkButton *broken;
  GtkLabel *since;
  /* By kind; hidden where nothing is recorded. */
  GtkButton *traces[N_TRACE_KINDS];
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (TovLedgerRow, tov_ledger_row, GTK_TYPE_LIST_BOX_ROW)

static GtkButton *
create_button (const char *words)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (button, "ledger-button");
  return GTK_BUTTON (button);
}

static void
tov_ledger_row_class_init (TovLedgerRowClass *klass)
{
}

static GtkWidget *
create_status (TovLedgerRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = GTK_IMAGE (gtk_image_new ());
  self->status = GTK_LABEL (tov_wrapped_label_new (NULL, "caption"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->status), TRUE);
  self->edit = GTK_BUTTON (gtk_button_new_from_icon_name ("document-edit-symbolic"));
  gtk_widget_add_css_class (GTK_WIDGET (self->edit), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->edit), "ledger-button");
  gtk_widget_set_valign (GTK_WIDGET (self->edit), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->edit), _ ("Edit"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->status));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->edit));
  return line;
}

/* For a promise that is not settled. */
static GtkWidget *
create_buttons (TovLedgerRow *self)
{
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->kept = create_button (_ ("Kept"));
  self->broken = create_button (_ ("Broken"));
  gtk_box_append (GTK_BOX (self->buttons), GTK_WIDGET (self->kept));
  gtk_box_append (GTK_BOX (self->buttons), GTK_WIDGET (self->broken));
  return self->buttons;
}

static GtkWidget *
create_promise (TovLedgerRow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->party = GTK_LABEL (tov_wrapped_label_new (NULL, "caption-heading"));
  self->promise = GTK_LABEL (tov_wrapped_label_new (NULL, NULL));
  self->note = GTK_LABEL (tov_wrapped_label_new (NULL, "dim-label"));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->party));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->promise));
  gtk_box_append (GTK_BOX (column), create_status (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (column), create_buttons (self));
  return column;
}

/* What opens a list looks like the line of a register, not like a thing to be pressed. */
static GtkButton *
create_trace (void)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), tov_wrapped_label_new (NULL, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "ledger-trace");
  return GTK_BUTTON (button);
}

static GtkWidget *
create_evidence (TovLedgerRow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->since = GTK_LABEL (tov_wrapped_label_new (NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->since), "dim-label");
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->since));
  for (guint i = 0; i < N_TRACE_KINDS; i++) {
    self->traces[i] = create_trace ();
    gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->traces[i]));
  }
  self->nothing = tov_wrapped_label_new (NULL, NULL);
  gtk_label_set_text (GTK_LABEL (self->nothing), _ ("Nothing so far"));
  gtk_box_append (GTK_BOX (column), self->nothing);
  return column;
}

static void
tov_ledger_row_init (TovLedgerRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, tov_page_layout_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "ledger-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_box_append (GTK_BOX (box), create_promise (self));
  gtk_box_append (GTK_BOX (box), create_evidence (self));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

static void
set_name (gpointer control, const char *words, TovCommitment *commitment)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", words, commitment->text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* "Kept · due 30-09-2012" */
static void
show_status (TovLedgerRow *self, TovCommitment *commitment, TovDate today)
{
  gboolean is_open = g_str_equal (commitment->status, "open");
  gboolean is_late = is_open && commitment->due_on != TOV_DATE_NONE && commitment->due_on < today;
  gboolean is_broken = g_str_equal (commitment->status, "broken");
  const char *word = is_open ? is_late ? _ ("Was it kept?") : _ ("Not settled yet")
                             : tov_choice_get_label (tov_commitment_statuses, commitment->status);
  g_autofree char *day = tov_date_format (commitment->due_on);
  /* Translators: the day by which a promise is to be kept. */
  g_autofree char *due = g_strdup_printf (_ ("due %s"), day);
  g_autofree char *words = commitment->due_on != TOV_DATE_NONE
                               ? g_strdup_printf ("%s · %s", word, due)
                               : g_strdup (word);

  gtk_label_set_text (self->status, words);
  gtk_image_set_from_icon_name (self->icon, is_broken            ? "tov-contact-overdue-symbolic"
                                            : is_open || is_late ? "tov-contact-due-symbolic"
                                                                 : "tov-contact-good-symbolic");
  for (guint i = 0; i < 2; i++) {
    GtkWidget *widget = i == 0 ? GTK_WIDGET (self->icon) : GTK_WIDGET (self->status);

    gtk_widget_remove_css_class (widget, "error");
    gtk_widget_remove_css_class (widget, "warning");
    if (is_broken || is_late)
      gtk_widget_add_css_class (widget, is_broken ? "error" : "warning");
  }
  gtk_widget_set_visible (self->buttons, is_open);
}

static void
show_promise (TovLedgerRow *self, TovCommitment *commitment, const char *name)
{
  const char *id = tov_record_get_id (TOV_RECORD (commitment));

  set_name (self, name, commitment);
  gtk_label_set_text (self->party, name);
  gtk_label_set_text (self->promise, commitment->text);
  gtk_label_set_text (self->note, commitment->evidence != NULL ? commitment->evidence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), commitment->evidence != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->kept), "(ss)", id, "kept");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->broken), "(ss)", id, "broken");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "(ss)", "commitment", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->kept), "agreement.settle");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->broken), "agreement.settle");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit), "win.edit-record");
  set_name (self->kept, _ ("Kept"), commitment);
  set_name (self->broken, _ ("Broken"), commitment);
  set_name (self->edit, _ ("Edit"), commitment);
}

static gboolean
show_trace (TovLedgerRow *self,
            TovCommitment *commitment,
            const TovCommitmentEvidence *evidence,
            TovTraceKind kind)
{
  GtkButton *button = self->traces[kind];
  g_autofree char *words = tov_evidence_words_tells_of (commitment, kind)
                               ? tov_evidence_words_sum_up (evidence, kind)
                               : NULL;

  gtk_widget_set_visible (GTK_WIDGET (button), words != NULL);
  if (words == NULL)
    return FALSE;
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (button)), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tov_evidence_words_heading (kind));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(si)", commitment->organisation_id,
                                    (int) kind);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "agreement.evidence");
  return TRUE;
}

static void
show_evidence (TovLedgerRow *self, TovCommitment *commitment, const TovCommitmentEvidence *evidence)
{
  g_autofree char *from = tov_date_format (evidence->from);
  /* Translators: the first day from which it is counted. */
  g_autofree char *since = g_strdup_printf (_ ("Recorded since %s"), from);
  gboolean is_any = FALSE;

  gtk_label_set_text (self->since, evidence->from != TOV_DATE_NONE ? since : _ ("Recorded"));
  for (guint i = 0; i < N_TRACE_KINDS; i++)
    is_any |= show_trace (self, commitment, evidence, i);
  gtk_widget_set_visible (self->nothing, !is_any);
}

GtkWidget *
tov_ledger_row_new (void)
{
  return g_object_new (TOV_TYPE_LEDGER_ROW, NULL);
}

void
tov_ledger_row_update (TovLedgerRow *self,
                       TovCommitment *commitment,
                       const char *name,
                       const TovCommitmentEvidence *evidence,
                       TovDate today)
{
  g_return_if_fail (TOV_IS_LEDGER_ROW (self));

  show_promise (self, commitment, name);
  show_status (self, commitment, today);
  show_evidence (self, commitment, evidence);
}
