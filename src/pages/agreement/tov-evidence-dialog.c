/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-evidence-dialog.h"

#include "tov-ball.h"
#include "tov-contact-group.h"
#include "tov-evidence-words.h"
#include "tov-fact-section.h"
#include "tov-meeting.h"

#include <glib/gi18n-lib.h>

#define TOV_TYPE_EVIDENCE_DIALOG (tov_evidence_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TovEvidenceDialog, tov_evidence_dialog, TOV, EVIDENCE_DIALOG, AdwWindow)

struct _TovEvidenceDialog
{
  AdwWindow parent_instance;
  /* The window below, which opens records; a weak pointer. */
  GtkWidget *parent;
};

G_DEFINE_FINAL_TYPE (TovEvidenceDialog, tov_evidence_dialog, ADW_TYPE_WINDOW)

/* What is opened shows in the window below. */
static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovEvidenceDialog *self = TOV_EVIDENCE_DIALOG (widget);
  g_autoptr (GtkWidget) parent = self->parent != NULL ? g_object_ref (self->parent) : NULL;
  /* It is the row's, which goes with the window. */
  g_autoptr (GVariant) target = g_variant_ref (parameter);

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action_variant (parent, "win.open-record", target);
}

static void
tov_evidence_dialog_dispose (GObject *object)
{
  g_clear_weak_pointer (&TOV_EVIDENCE_DIALOG (object)->parent);
  G_OBJECT_CLASS (tov_evidence_dialog_parent_class)->dispose (object);
}

static void
tov_evidence_dialog_class_init (TovEvidenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tov_evidence_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "dialog.open", "(ss)", open_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tov_evidence_dialog_init (TovEvidenceDialog *self)
{
}

static void
open_by (TovFact *fact, const char *entity, const char *id)
{
  fact->action = "dialog.open";
  fact->target = g_variant_ref_sink (g_variant_new ("(ss)", entity, id));
}

/* "Steering group, 02-03-2011": "2 of 3 came" */
static TovFact *
describe_meeting (TovContext *context, const TovEvidenceTrace *trace)
{
  g_autoptr (TovRecord) meeting =
      tov_store_get (tov_context_get_store (context), &tov_meeting_entity, trace->id, NULL);
  g_autofree char *group = meeting != NULL ? tov_fact_name (context, "contact_group",
                                                            TOV_MEETING (meeting)->contact_group_id)
                                           : NULL;
  TovFact *fact = tov_fact_new (trace->id, g_steal_pointer (&group));
  g_autofree char *came = g_strdup_printf (_ ("%u of %u came"), trace->present, trace->counted);

  tov_fact_say_day (fact, "%s", trace->day);
  tov_fact_say (fact, trace->counted > 0 ? came : _ ("invited, nobody noted"));
  fact->is_alert = trace->present == 0;
  open_by (fact, "meeting", trace->id);
  return fact;
}

static TovFact *
describe_ball (TovContext *context, const TovEvidenceTrace *trace)
{
  TovFact *fact =
      tov_fact_new (trace->id, tov_fact_name (context, "young_person", trace->young_person));
  gboolean is_open = g_str_equal (trace->answer, "open");

  tov_fact_say_day (fact, _ ("thrown %s"), trace->day);
  if (is_open)
    tov_fact_say (fact, _ ("not answered yet"));
  else if (trace->answered_on == TOV_DATE_NONE)
    tov_fact_say (fact, tov_choice_get_label (tov_ball_answers, trace->answer));
  else if (g_str_equal (trace->answer, "accepted"))
    tov_fact_say_day (fact, _ ("accepted %s"), trace->answered_on);
  else
    tov_fact_say_day (fact, _ ("declined %s"), trace->answered_on);
  fact->is_alert = is_open;
  open_by (fact, "young_person", trace->young_person);
  return fact;
}

static TovFact *
describe_placement (TovContext *context, const TovEvidenceTrace *trace)
{
  TovFact *fact =
      tov_fact_new (trace->id, tov_fact_name (context, "young_person", trace->young_person));
  g_autofree char *placement = tov_fact_name (context, "placement", trace->id);

  tov_fact_say (fact, placement);
  tov_fact_say_day (fact, _ ("since %s"), trace->day);
  open_by (fact, "young_person", trace->young_person);
  return fact;
}

static GPtrArray *
list_facts (TovContext *context, const TovCommitmentEvidence *evidence, TovTraceKind kind)
{
  static TovFact *(*const describe[]) (TovContext *, const TovEvidenceTrace *) = {
    [TOV_TRACE_MEETING] = describe_meeting,
    [TOV_TRACE_BALL] = describe_ball,
    [TOV_TRACE_PLACEMENT] = describe_placement,
  };
  GPtrArray *facts = tov_fact_list_new ();

  for (guint i = 0; i < evidence->traces->len; i++) {
    const TovEvidenceTrace *trace = g_ptr_array_index (evidence->traces, i);

    if (trace->kind == kind)
      g_ptr_array_add (facts, describe[kind](context, trace));
  }
  return facts;
}

static GtkWidget *
create_list (TovContext *context, const TovCommitmentEvidence *evidence, TovTraceKind kind)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  g_autofree char *sum = tov_evidence_words_sum_up (evidence, kind);
  GtkWidget *section = tov_fact_section_new (context, sum != NULL ? sum : "", NULL);
  g_autoptr (GPtrArray) facts = list_facts (context, evidence, kind);

  tov_fact_section_update (TOV_FACT_SECTION (section), facts);
  gtk_widget_add_css_class (section, "evidence-list");
  adw_clamp_set_child (ADW_CLAMP (clamp), section);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

void
tov_evidence_dialog_present (TovContext *context,
                             GtkWindow *parent,
                             const char *name,
                             const TovCommitmentEvidence *evidence,
                             TovTraceKind kind)
{
  const char *heading = tov_evidence_words_heading (kind);
  TovEvidenceDialog *self = g_object_new (
      TOV_TYPE_EVIDENCE_DIALOG, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE,
      "title", heading, "default-width", 480, "default-height", 560, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();

  g_set_weak_pointer (&self->parent, GTK_WIDGET (parent));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), adw_window_title_new (heading, name));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), create_list (context, evidence, kind));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_present (GTK_WINDOW (self));
}
