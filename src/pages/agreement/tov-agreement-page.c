/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tov-agreement-page.h"

#include "tov-agreement-facts.h"
#include "tov-agreement.h"
#include "tov-clock.h"
#include "tov-commitment-dialog.h"
#include "tov-day-words.h"
#include "tov-evidence-dialog.h"
#include "tov-facts-head.h"
#include "tov-ledger.h"
#include "tov-norms.h"
#include "tov-record-editor.h"
#include "tov-signatory.h"
#include "tov-stored-file.h"
#include "tov-tile.h"

#include <glib/gi18n-lib.h>

static const TovFactsSection left[] = {
  { N_ ("Signatures"), N_ ("Nobody has signed yet. Enter who signed, and for which party."),
    tov_agreement_facts_list_signatures, N_ ("New signature"), "signatory", "agreement_id" },
  { N_ ("Have not signed"), NULL, tov_agreement_facts_list_unsigned },
  { NULL },
};

static const TovFactsSection right[] = {
  { N_ ("Paper and note"), NULL, tov_agreement_facts_list_papers },
  { N_ ("Other agreements"), NULL, tov_agreement_facts_list_others },
  { NULL },
};

typedef enum
{
  TILE_SIGNED,
  TILE_VALID,
  TILE_REVIEW,
  N_TILES,
} Tile;

static const char *const captions[N_TILES] = {
  [TILE_SIGNED] = N_ ("Signed"),
  [TILE_VALID] = N_ ("Valid to"),
  [TILE_REVIEW] = N_ ("Next review"),
};

struct _TovAgreementPage
{
  TovFactsPage parent_instance;
  TovFactsHead *head;
  TovTile *tiles[N_TILES];
  TovLedger *ledger;
};

G_DEFINE_FINAL_TYPE (TovAgreementPage, tov_agreement_page, TOV_TYPE_FACTS_PAGE)

static TovContext *
get_context (gpointer self)
{
  return tov_facts_page_get_context (self);
}

static const char *
get_id (gpointer self)
{
  return tov_facts_page_get_id (self);
}

static GtkWindow *
get_window (gpointer self)
{
  return GTK_WINDOW (gtk_widget_get_root (self));
}

/* The agreement; NULL where it has gone. Transfer full. */
static TovAgreement *
get_agreement (gpointer self)
{
  return (TovAgreement *) tov_store_get (tov_context_get_store (get_context (self)),
                                         &tov_agreement_entity, get_id (self), NULL);
}

/* "6 of 12 parties" */
static void
show_signed (TovAgreementPage *self, TovAgreement *agreement)
{
  g_autoptr (GPtrArray) signatures =
      tov_agreement_facts_list_signatures (get_context (self), get_id (self));
  g_autoptr (GPtrArray) missing =
      tov_agreement_facts_list_unsigned (get_context (self), get_id (self));
  g_autofree char *day = tov_date_format (agreement->signed_on);
  guint n = signatures->len + missing->len;
  g_autofree char *note = g_strdup_printf (ngettext ("by %u of %u party", "by %u of %u parties", n),
                                           signatures->len, n);
  gboolean is_signed = agreement->signed_on != TOV_DATE_NONE;

  tov_tile_set (self->tiles[TILE_SIGNED], is_signed ? day : _ ("Not yet"), note,
                is_signed ? NULL : "tov-contact-due-symbolic", is_signed ? NULL : "warning");
}

/* A day that passes, or comes soon, is said. */
static void
show_day (TovAgreementPage *self, Tile tile, TovDate date, const char *none)
{
  TovStore *store = tov_context_get_store (get_context (self));
  TovDate today = tov_clock_today ();
  int warning = (int) tov_norm_load (store, TOV_NORM_AGREEMENT_WARNING);
  g_autofree char *day = tov_date_format (date);
  g_autofree char *note = tov_day_words_distance (date - today);

  if (date == TOV_DATE_NONE)
    tov_tile_set (self->tiles[tile], none, NULL, NULL, NULL);
  else if (date < today)
    tov_tile_set (self->tiles[tile], day, note, "tov-contact-overdue-symbolic", "error");
  else if (date <= today + warning)
    tov_tile_set (self->tiles[tile], day, note, "tov-contact-due-symbolic", "warning");
  else
    tov_tile_set (self->tiles[tile], day, note, NULL, NULL);
}

static void
show_words (TovAgreementPage *self, TovAgreement *agreement)
{
  g_autofree char *partnership =
      tov_fact_name (get_context (self), "partnership", agreement->partnership_id);
  g_autofree char *period = tov_day_words_period (agreement->from_date, agreement->to_date);
  g_autofree char *about = period != NULL ? g_strdup_printf ("%s · %s", partnership, period) : NULL;

  tov_facts_head_set_words (self->head, _ ("Cooperation agreement"),
                            about != NULL ? about : partnership);
}

static void
tov_agreement_page_refresh_head (TovFactsPage *page)
{
  TovAgreementPage *self = TOV_AGREEMENT_PAGE (page);
  g_autoptr (TovAgreement) agreement = get_agreement (self);

  if (agreement == NULL)
    return;
  show_words (self, agreement);
  show_signed (self, agreement);
  show_day (self, TILE_VALID, agreement->to_date, _ ("No end"));
  show_day (self, TILE_REVIEW, agreement->review_on, _ ("Not agreed"));
  tov_ledger_refresh (self->ledger, tov_clock_today ());
}

static GtkWidget *
create_tiles (TovAgreementPage *self)
{
  GtkWidget *card = tov_tile_card_new (N_TILES);

  for (Tile i = 0; i < N_TILES; i++) {
    GtkWidget *tile = tov_tile_new (_ (captions[i]));

    gtk_actionable_set_action_target (GTK_ACTIONABLE (tile), "(ss)", "agreement", get_id (self));
    gtk_actionable_set_action_name (GTK_ACTIONABLE (tile), "win.edit-record");
    self->tiles[i] = TOV_TILE (tile);
    gtk_box_append (GTK_BOX (card), tile);
  }
  return card;
}

static GtkWidget *
tov_agreement_page_create_head (TovFactsPage *page)
{
  TovAgreementPage *self = TOV_AGREEMENT_PAGE (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *head = tov_facts_head_new (&tov_agreement_entity, get_id (self));
  GtkWidget *ledger = tov_ledger_new (get_context (self), get_id (self));

  self->head = TOV_FACTS_HEAD (head);
  self->ledger = TOV_LEDGER (ledger);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), create_tiles (self));
  gtk_box_append (GTK_BOX (box), ledger);
  return box;
}

static void
settle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *commitment, *status;

  g_variant_get (parameter, "(&s&s)", &commitment, &status);
  tov_commitment_dialog_present (get_context (widget), get_window (widget), commitment, status);
}

static void
show_evidence_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const TovCommitmentEvidence *evidence;
  g_autofree char *party = NULL;
  const char *organisation;
  int kind;

  g_variant_get (parameter, "(&si)", &organisation, &kind);
  evidence = tov_ledger_find (TOV_AGREEMENT_PAGE (widget)->ledger, organisation);
  party = tov_fact_name (get_context (widget), "organisation", organisation);
  if (evidence != NULL)
    tov_evidence_dialog_present (get_context (widget), get_window (widget), party, evidence, kind);
}

/* Somebody who is named gets a day; a party gets somebody who signs. */
static void
has_signed_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TovContext *context = get_context (widget);
  const char *key = g_variant_get_string (parameter, NULL);
  const TovField *owner = tov_entity_get_field (&tov_signatory_entity, "agreement_id");
  g_autoptr (TovRecord) named =
      tov_store_get (tov_context_get_store (context), &tov_signatory_entity, key, NULL);
  g_autoptr (TovRecord) record = NULL;

  if (named != NULL) {
    gtk_widget_activate_action (widget, "win.edit-record", "(ss)", "signatory", key);
    return;
  }
  record = tov_record_editor_create (context, &tov_signatory_entity, owner, get_id (widget));
  g_object_set (record, "organisation_id", key, "signed_on", tov_clock_today (), NULL);
  tov_record_editor_present (context, get_window (widget), record, owner, NULL, NULL);
}

static void
open_file_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (TovAgreement) agreement = get_agreement (widget);

  if (agreement != NULL && agreement->file != NULL)
    tov_stored_file_open (get_context (widget), get_window (widget), agreement->file,
                          _ ("Cooperation agreement"));
}

static void
tov_agreement_page_class_init (TovAgreementPageClass *klass)
{
  TovFactsPageClass *page_class = TOV_FACTS_PAGE_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  page_class->entity = &tov_agreement_entity;
  page_class->left = left;
  page_class->right = right;
  page_class->more_words = N_ ("All about the agreement");
  page_class->create_head = tov_agreement_page_create_head;
  page_class->refresh_head = tov_agreement_page_refresh_head;
  gtk_widget_class_install_action (widget_class, "agreement.settle", "(ss)", settle_cb);
  gtk_widget_class_install_action (widget_class, "agreement.evidence", "(si)", show_evidence_cb);
  gtk_widget_class_install_action (widget_class, "agreement.has-signed", "s", has_signed_cb);
  gtk_widget_class_install_action (widget_class, "agreement.open-file", NULL, open_file_cb);
}

static void
tov_agreement_page_init (TovAgreementPage *self)
{
}

GtkWidget *
tov_agreement_page_new (TovContext *context, const char *id)
{
  return tov_facts_page_new (TOV_TYPE_AGREEMENT_PAGE, context, id);
}
