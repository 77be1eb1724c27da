/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-ledger.h"

#include "tov-fact.h"
#include "tov-keyed-rows.h"
#include "tov-ledger-row.h"
#include "tov-text.h"

#include <glib/gi18n-lib.h>

struct _TovLedger
{
  AdwBin parent_instance;
  TovContext *context;
  char *agreement;
  TovDate today;
  /* TovCommitmentEvidence by organisation. */
  GHashTable *evidence;
  GtkLabel *sum;
  GtkListBox *list;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (TovLedger, tov_ledger, ADW_TYPE_BIN)

/* A promise, and what the party is called. */
typedef struct
{
  TovCommitment *commitment;
  char *name;
} Line;

static void
free_line (Line *line)
{
  g_object_unref (line->commitment);
  g_free (line->name);
  g_free (line);
}

static const char *
get_key (gpointer item)
{
  return tov_record_get_id (TOV_RECORD (((Line *) item)->commitment));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return tov_ledger_row_new ();
}

static void
fill_row (GtkWidget *row, gpointer item, gpointer user_data)
{
  TovLedger *self = user_data;
  Line *line = item;

  tov_ledger_row_update (TOV_LEDGER_ROW (row), line->commitment, line->name,
                         g_hash_table_lookup (self->evidence, line->commitment->organisation_id),
                         self->today);
}

static const TovKeyedRows rows = { get_key, create_row, fill_row };

static int
get_kind (const Line *line)
{
  return tov_choice_index (tov_commitment_kinds, line->commitment->kind);
}

/* By party, then as they are due. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *one = *(Line *const *) a, *other = *(Line *const *) b;
  int order = tov_text_compare (one->name, other->name);

  if (order != 0)
    return order;
  if (one->commitment->due_on != other->commitment->due_on)
    return one->commitment->due_on < other->commitment->due_on ? -1 : 1;
  if (get_kind (one) != get_kind (other))
    return get_kind (one) - get_kind (other);
  return tov_text_compare (one->commitment->text, other->commitment->text);
}

static GPtrArray *
load_lines (TovLedger *self)
{
  g_autoptr (GPtrArray) commitments = tov_fact_load (self->context, &tov_commitment_entity,
                                                     "agreement_id", self->agreement, "due_on");
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);

  for (guint i = 0; i < commitments->len; i++) {
    Line *line = g_new0 (Line, 1);

    line->commitment = g_object_ref (commitments->pdata[i]);
    line->name = tov_fact_name (self->context, "organisation", line->commitment->organisation_id);
    g_ptr_array_add (lines, line);
  }
  g_ptr_array_sort (lines, compare_lines);
  return lines;
}

static guint
count_lines (GPtrArray *lines, const char *status)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += g_str_equal (((Line *) lines->pdata[i])->commitment->status, status);
  return n;
}

/* "4 kept · 1 broken · 2 not settled" */
static void
show_sum (TovLedger *self, GPtrArray *lines)
{
  guint n_kept = count_lines (lines, "kept"), n_broken = count_lines (lines, "broken");
  guint n_open = lines->len - n_kept - n_broken;
  /* Translators: of promises. */
  g_autofree char *kept = g_strdup_printf (ngettext ("%u kept", "%u kept", n_kept), n_kept);
  g_autofree char *broken =
      g_strdup_printf (ngettext ("%u broken", "%u broken", n_broken), n_broken);
  g_autofree char *open =
      g_strdup_printf (ngettext ("%u not settled", "%u not settled", n_open), n_open);
  g_autofree char *words = g_strdup_printf ("%s · %s · %s", kept, broken, open);

  gtk_label_set_text (self->sum, lines->len > 0 ? words : "");
}

static void
tov_ledger_dispose (GObject *object)
{
  TovLedger *self = TOV_LEDGER (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->agreement, g_free);
  g_clear_pointer (&self->evidence, g_hash_table_unref);
  G_OBJECT_CLASS (tov_ledger_parent_class)->dispose (object);
}

static void
tov_ledger_class_init (TovLedgerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tov_ledger_dispose;
}

static void
tov_ledger_init (TovLedger *self)
{
}

static GtkWidget *
create_header (TovLedger *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("What was promised"));
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->sum = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->sum), "dim-label");
  gtk_label_set_wrap (self->sum, TRUE);
  gtk_label_set_xalign (self->sum, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->sum), TRUE);
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_tooltip_text (add, _ ("New promise"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("New promise"), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (add), "(sss)", "commitment", "agreement_id",
                                    self->agreement);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.new-related");
  gtk_widget_add_css_class (header, "related-header");
  gtk_box_append (GTK_BOX (header), heading);
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->sum));
  gtk_box_append (GTK_BOX (header), add);
  return header;
}

GtkWidget *
tov_ledger_new (TovContext *context, const char *agreement)
{
  TovLedger *self = g_object_new (TOV_TYPE_LEDGER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->context = g_object_ref (context);
  self->agreement = g_strdup (agreement);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What was promised"), -1);
  self->empty = gtk_label_new (_ ("Nobody has promised anything in this agreement."));
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->empty);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
tov_ledger_refresh (TovLedger *self, TovDate today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  GHashTable *evidence;

  g_return_if_fail (TOV_IS_LEDGER (self));

  evidence = tov_commitment_evidence_load (tov_context_get_store (self->context), self->agreement,
                                           today, &error);
  if (evidence == NULL) {
    g_warning ("The agreement cannot be read: %s", error->message);
    return;
  }
  g_clear_pointer (&self->evidence, g_hash_table_unref);
  self->evidence = evidence;
  self->today = today;
  lines = load_lines (self);
  tov_keyed_rows_update (self->list, &rows, lines, self);
  show_sum (self, lines);
  gtk_widget_set_visible (GTK_WIDGET (self->list), lines->len > 0);
  gtk_widget_set_visible (self->empty, lines->len == 0);
}

const TovCommitmentEvidence *
tov_ledger_find (TovLedger *self, const char *organisation)
{
  g_return_val_if_fail (TOV_IS_LEDGER (self), NULL);

  return g_hash_table_lookup (self->evidence, organisation);
}
